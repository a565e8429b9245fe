"""Find out what a text would cost before it is sent."""

from __future__ import annotations

from where import client

from sinch.domains.sms import message_parts

TEXT = "Dear ${name}, “thank you” for your order."
PRICE_PER_PART = 0.04


def main() -> None:
    # Without asking anybody: two quotation marks make the text Unicode, with 70 characters in a part, not 160.
    found = message_parts(TEXT)
    print(f"{found.encoding} because of {' '.join(found.offending)}: {found.parts} part, {found.remaining} left")
    plain = TEXT.replace("“", '"').replace("”", '"')
    print(f"With plain ones: {message_parts(plain).encoding}, {message_parts(plain).remaining} left")

    with client() as sinch:
        tried = sinch.sms.batches.send_dry_run(
            to=["+12025550134", "+12025550135"],
            body=TEXT,
            per_recipient=True,
            parameters={"name": {"+12025550134": "Ann", "default": "customer of many years and of good taste"}},
        )
        for one in tried.per_recipient or []:
            print(f"{one['recipient']}: {one['number_of_parts']} part(s), {one['encoding']}: {one['body']}")
        cost = tried.number_of_messages * PRICE_PER_PART
        print(f"{tried.number_of_recipients} recipients, {tried.number_of_messages} parts: {cost:.2f}")


if __name__ == "__main__":
    main()
