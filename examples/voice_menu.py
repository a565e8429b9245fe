"""Write the SVAML documents of a telephone menu, as a server would answer them to callbacks. Calls nobody."""

from __future__ import annotations

from sinch.models.svaml import AnyDocument, IceDocument, PieDocument, Svaml, menu, option, tts

SALES, SUPPORT = "+12025550136", "+12025550137"


def incoming_call() -> IceDocument:
    """Answer to the event that a call came in."""
    return (
        Svaml()
        .answer()
        .say("Welcome to the shop.", locale="en-US")
        .run_menu(
            [
                menu(
                    "main",
                    tts("Press 1 for sales, 2 for support, or 3 for your order."),
                    repeat_prompt=tts("Please press 1, 2 or 3."),
                    repeats=2,
                    options=[option(1, value="sales"), option(2, value="support"), option(3, menu="order")],
                ),
                menu("order", tts("Type the five digits of your order."), max_digits=5, timeout_mills=4000),
            ],
            locale="en-US",
            barge=True,
        )
    )


def menu_result(kind: str, value: str) -> PieDocument:
    """Answer to the event that the menu has a result."""
    if kind == "return":
        return Svaml().connect_pstn(SALES if value == "sales" else SUPPORT, dial_timeout=20)
    if kind == "sequence":
        return Svaml().say(f"Order {' '.join(value)} is on its way. Goodbye.", locale="en-US").hangup()
    return nobody()


def nobody() -> AnyDocument:
    """Answer that fits any event."""
    return Svaml().say("Nobody is here. Goodbye.", locale="en-US").hangup()


def main() -> None:
    print("ICE", incoming_call().as_json())
    for kind, value in [("return", "sales"), ("sequence", "12345"), ("timeout", "")]:
        print("PIE", menu_result(kind, value).as_json())


if __name__ == "__main__":
    main()
