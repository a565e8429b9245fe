"""Start a call whose whole course is given with it, without a server that answers callbacks.

On a real account this costs money.
"""

from __future__ import annotations

import os

from where import client

from sinch import ValidationException
from sinch.models.svaml import ParkAction, SayInstruction, Svaml, menu, option, tts

CALLEE = os.environ.get("CALLEE", "+12025550134")
CALLER = os.environ.get("CALLER", "+12025550100")


def main() -> None:
    # How the call begins: a phone is called, and a machine that answers is noticed.
    begin = Svaml().connect_pstn(CALLEE, cli=CALLER, max_duration=120, amd={"enabled": True})
    # When it is answered: a menu.
    answered = (
        Svaml()
        .say("This is the shop.", locale="en-US")
        .run_menu(menu("main", tts("Press 1 to confirm."), options=[option(1, value="yes")]), locale="en-US")
    )
    # When the menu has a result.
    result = Svaml().say("Thank you. Goodbye.", locale="en-US").hangup()

    with client() as sinch:
        started = sinch.voice.callouts.custom(ice=begin, ace=answered, pie=result, custom="order 17")
        print(f"Call {started.call_id} has begun")

        # A document where it is not allowed is found by type checkers, and at the latest here.
        try:
            sinch.voice.callouts.custom(ace=Svaml().action(ParkAction()))
        except ValidationException as error:
            print(f"Refused: {error}")

        # A call that goes on can be told something else.
        sinch.voice.calls.update(
            started.call_id,
            [SayInstruction(text="One moment, please.", locale="en-US")],
            ParkAction(hold_prompt=tts("Please stay on the line."), max_duration=60),
        )
        sinch.voice.calls.update(started.call_id, action={"name": "hangup"})
        print(f"It is over: {sinch.voice.calls.get(started.call_id).reason}")


if __name__ == "__main__":
    main()
