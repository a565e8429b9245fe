"""What has happened in a call, as somebody on the phone would tell it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from sinch.sandbox.traffic import Json, JsonObject

#: - ``event``: a callback was sent; ``text`` is its kind, ``ace``, ``pie`` and so on
#: - ``said``, ``played``: a text was read, a file was played
#: - ``menu``, ``pressed``: a menu was shown; keys were pressed, or words were said
#: - ``connected``, ``conference``, ``parked``: where the call was put
#: - ``recording``, ``recorded``: recording began; it ended, and is stored there
#: - ``tones``, ``cookie``: tones were sent; a value was kept
#: - ``error``: a callback gave no answer that can be used
#: - ``ended``: the call is over
StepKind: TypeAlias = Literal[
    "event",
    "said",
    "played",
    "menu",
    "pressed",
    "connected",
    "conference",
    "parked",
    "recording",
    "recorded",
    "tones",
    "cookie",
    "error",
    "ended",
]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened in a call."""

    kind: StepKind
    text: str

    def as_dict(self) -> JsonObject:
        """Give it as the JSON object that ``/_sandbox/voice/calls`` shows."""
        return {"kind": self.kind, "text": self.text}


@dataclass(slots=True)
class CallLog:
    """All that happened in a call, in order."""

    steps: list[Step] = field(default_factory=list[Step])
    cookies: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, kind: StepKind, text: str = "") -> None:
        """Write one thing down."""
        self.steps.append(Step(kind, text))

    def texts(self, kind: StepKind) -> list[str]:
        """Give the texts of all steps of one kind."""
        return [step.text for step in self.steps if step.kind == kind]

    def as_list(self) -> list[Json]:
        """Give the steps as ``/_sandbox/voice/calls`` shows them."""
        return [step.as_dict() for step in self.steps]
