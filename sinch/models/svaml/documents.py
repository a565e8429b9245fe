"""Whole SVAML documents: instructions and one action, and which of them each callback allows.

A document is the answer to a callback, or stands in for one in ``client.voice.callouts.custom``. The three callbacks
that take one are ICE (a call comes in), ACE (a call is answered) and PIE (a menu has a result).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from sinch.models.svaml.actions import (
    Action,
    ConnectConfAction,
    ConnectMxpAction,
    ConnectPstnAction,
    ConnectSipAction,
    ConnectStreamAction,
    ContinueAction,
    HangupAction,
    ParkAction,
    RunMenuAction,
)
from sinch.models.svaml.instructions import (
    Instruction,
    PlayFileInstruction,
    SayInstruction,
    SendDtmfInstruction,
    SetCookieInstruction,
    StartRecordingInstruction,
    StopRecordingInstruction,
)
from sinch.models.svaml.shapes import (
    ActionDict,
    ConnectConfDict,
    ConnectMxpDict,
    ConnectPstnDict,
    ConnectSipDict,
    ConnectStreamDict,
    ContinueDict,
    HangupDict,
    InstructionDict,
    ParkDict,
    PlayFilesDict,
    RunMenuDict,
    SayDict,
    SendDtmfDict,
    SetCookieDict,
    StartRecordingDict,
    StopRecordingDict,
)
from sinch.models.svaml.wire import to_wire
from sinch.models.typed import NotRequired, TypedDict

__all__ = [
    "ALLOWED_ACTIONS",
    "ALLOWED_INSTRUCTIONS",
    "AceDict",
    "AceDocument",
    "AcePieDocument",
    "ActionLike",
    "AnyDocument",
    "Callback",
    "IceDict",
    "IceDocument",
    "IcePieDocument",
    "InstructionLike",
    "PieDict",
    "PieDocument",
    "SvamlDict",
    "SvamlDocument",
]

Callback = Literal["ice", "ace", "pie"]

ActionLike = Action | ActionDict
InstructionLike = Instruction | InstructionDict

_EverywhereAction = HangupAction | HangupDict | ConnectConfAction | ConnectConfDict | RunMenuAction | RunMenuDict
_OutwardAction = ConnectPstnAction | ConnectPstnDict | ConnectSipAction | ConnectSipDict
_EverywhereInstruction = (
    PlayFileInstruction
    | PlayFilesDict
    | SayInstruction
    | SayDict
    | SetCookieInstruction
    | SetCookieDict
    | StartRecordingInstruction
    | StartRecordingDict
    | StopRecordingInstruction
    | StopRecordingDict
)
IceAction = (
    _EverywhereAction
    | _OutwardAction
    | ConnectMxpAction
    | ConnectMxpDict
    | ConnectStreamAction
    | ConnectStreamDict
    | ParkAction
    | ParkDict
)
AceAction = _EverywhereAction | ContinueAction | ContinueDict
PieAction = _EverywhereAction | _OutwardAction | ContinueAction | ContinueDict
IceInstruction = InstructionLike
AceInstruction = _EverywhereInstruction
PieInstruction = _EverywhereInstruction | SendDtmfInstruction | SendDtmfDict

#: Names of the actions that each callback allows.
ALLOWED_ACTIONS: Mapping[Callback, tuple[str, ...]] = {
    "ice": (
        "hangup", "connectPstn", "connectMxp", "connectConf", "connectSip", "connectStream", "runMenu", "park",
    ),
    "ace": ("hangup", "continue", "connectConf", "runMenu"),
    "pie": ("hangup", "continue", "connectPstn", "connectConf", "connectSip", "runMenu"),
}  # fmt: skip

#: Names of the instructions that each callback allows.
ALLOWED_INSTRUCTIONS: Mapping[Callback, tuple[str, ...]] = {
    "ice": ("playFiles", "say", "sendDtmf", "setCookie", "answer", "startRecording", "stopRecording"),
    "ace": ("playFiles", "say", "setCookie", "startRecording", "stopRecording"),
    "pie": ("playFiles", "say", "sendDtmf", "setCookie", "startRecording", "stopRecording"),
}


class SvamlDict(TypedDict):
    """Any document as a plain dict."""

    instructions: NotRequired[Sequence[InstructionLike]]
    action: ActionLike


class IceDict(TypedDict):
    """Answer to an incoming call event, as a dict; dicts and objects may be mixed in it."""

    instructions: NotRequired[Sequence[IceInstruction]]
    action: IceAction


class AceDict(TypedDict):
    """Answer to an answered call event, as a dict; dicts and objects may be mixed in it."""

    instructions: NotRequired[Sequence[AceInstruction]]
    action: AceAction


class PieDict(TypedDict):
    """Answer to a prompt input event, as a dict; dicts and objects may be mixed in it."""

    instructions: NotRequired[Sequence[PieInstruction]]
    action: PieAction


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class SvamlDocument:
    """Instructions and one action. Written with :class:`~sinch.models.svaml.Svaml`."""

    instructions: tuple[InstructionLike, ...]
    action: ActionLike

    def as_dict(self) -> SvamlDict:
        """Give the JSON object that the API takes; without instructions it has no such key."""
        action: ActionDict = to_wire(self.action)
        if not self.instructions:
            return {"action": action}
        instructions: list[InstructionDict] = to_wire(self.instructions)
        return {"instructions": instructions, "action": action}

    def as_json(self) -> str:
        """Give the document as JSON text: the body of an answer to a callback."""
        return json.dumps(self.as_dict(), allow_nan=False, separators=(",", ":"))

    def __eq__(self, other: object) -> bool:
        return self.as_dict() == other.as_dict() if isinstance(other, SvamlDocument) else NotImplemented

    __hash__: ClassVar[None]  # type: ignore[assignment]  # what is in it may be changed

    def __repr__(self) -> str:
        # Names only: a document holds phone numbers, texts and the credentials of storage.
        names = [str(to_wire(part).get("name")) for part in (*self.instructions, self.action)]
        return f"<{type(self).__name__}: {', '.join(names)}>"


class IceDocument(SvamlDocument):
    """A document that can answer an incoming call event."""

    __slots__ = ()


class AceDocument(SvamlDocument):
    """A document that can answer an answered call event."""

    __slots__ = ()


class PieDocument(SvamlDocument):
    """A document that can answer a prompt input event."""

    __slots__ = ()


class IcePieDocument(IceDocument, PieDocument):
    """A document for incoming calls and results of menus."""

    __slots__ = ()


class AcePieDocument(AceDocument, PieDocument):
    """A document for answered calls and results of menus."""

    __slots__ = ()


class AnyDocument(IcePieDocument, AcePieDocument):
    """A document for each of the three callbacks."""

    __slots__ = ()
