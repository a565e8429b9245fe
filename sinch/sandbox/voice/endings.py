"""How calls end: who is called decides, by the last digits."""

from __future__ import annotations

import re

#: Seconds that a phone rings until the caller gives up.
RINGING = 30
#: Seconds that somebody stays on the line when there is nothing that ends the call.
TALK = 60

#: Result and reason of a call that the platform ends, of one that the callee ends, of one that the caller ends.
BY_PLATFORM = ("ANSWERED", "MANAGERHANGUP")
BY_CALLEE = ("ANSWERED", "CALLEEHANGUP")
BY_CALLER = ("ANSWERED", "CALLERHANGUP")
#: The callee does not answer; a call that never reaches a phone; a call that is taken back while it rings.
NO_ANSWER = ("NOANSWER", "TIMEOUT")
UNREACHED = ("FAILED", "GENERALERROR")
TAKEN_BACK = ("NOANSWER", "CANCEL")
#: A call that is turned away; one that nobody said what to do with, before and after it was answered; one that goes
#: round in circles.
TURNED_AWAY = ("NOANSWER", "MANAGERHANGUP")
NO_INSTRUCTIONS = ("FAILED", "CALLBACKERROR")
LOST = ("ANSWERED", "CALLBACKERROR")
IN_CIRCLES = ("ANSWERED", "GENERALERROR")

#: Callees with these last digits do not answer.
UNANSWERED_ENDINGS: dict[str, tuple[str, str]] = {
    "0001": ("BUSY", "CALLEEHANGUP"),
    "0002": NO_ANSWER,
    "0003": UNREACHED,
    "0004": ("FAILED", "BLOCKED"),
}
#: A callee with these last digits hangs up after a second, or never; or is an answering machine.
HASTY_ENDING, ENDLESS_ENDING, MACHINE_ENDING = "0005", "0009", "0008"
#: Callouts to callees with these last digits are refused: no credit, forbidden destination.
NO_CREDIT_ENDING, FORBIDDEN_ENDING = "0006", "0007"


def last_digits(endpoint: str) -> str:
    """Give the last four digits of a number, of a user's name, or of what stands before the host of a SIP address."""
    return re.sub(r"\D", "", endpoint.partition("@")[0])[-4:]


def failure_of(endpoint: str) -> tuple[str, str] | None:
    """Give result and reason of a call to somebody who does not answer; None when somebody does."""
    return UNANSWERED_ENDINGS.get(last_digits(endpoint))


def talk_of(endpoint: str) -> int | None:
    """Give the seconds that somebody stays on the line; None: as long as a call may last."""
    digits = last_digits(endpoint)
    if digits == ENDLESS_ENDING:
        return None
    return 1 if digits == HASTY_ENDING else TALK


def is_machine(endpoint: str) -> bool:
    """Tell whether an answering machine takes the call."""
    return last_digits(endpoint) == MACHINE_ENDING
