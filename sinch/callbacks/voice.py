"""Voice callbacks: what happens in calls, and the SVAML documents that answer it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, overload

from sinch.callbacks.answers import Answer, json_answer
from sinch.callbacks.applications import ApplicationCallbacks
from sinch.core.exceptions import ValidationException
from sinch.core.wire import decode
from sinch.models.events.voice import (
    AnsweredCallEvent,
    CallingErrorEvent,
    DisconnectedCallEvent,
    IncomingCallEvent,
    NotificationEvent,
    PromptInputEvent,
    UnknownVoiceEvent,
    VoiceEvent,
)

if TYPE_CHECKING:
    from sinch.models.svaml.documents import (
        AceDict,
        AceDocument,
        Callback,
        IceDict,
        IceDocument,
        PieDict,
        PieDocument,
        SvamlDocument,
    )

__all__ = ["VoiceCallbacks"]

_KINDS: Mapping[object, Callable[[Mapping[str, object]], VoiceEvent]] = {
    "ice": partial(decode, IncomingCallEvent),
    "ace": partial(decode, AnsweredCallEvent),
    "dice": partial(decode, DisconnectedCallEvent),
    "pie": partial(decode, PromptInputEvent),
    "notify": partial(decode, NotificationEvent),
}


class VoiceCallbacks(ApplicationCallbacks[VoiceEvent]):
    """Receives what happens in the calls of an application."""

    product: ClassVar[str] = "voice"

    @overload
    def answer(self, event: IncomingCallEvent, document: IceDocument | IceDict) -> Answer: ...
    @overload
    def answer(self, event: AnsweredCallEvent, document: AceDocument | AceDict) -> Answer: ...
    @overload
    def answer(self, event: PromptInputEvent, document: PieDocument | PieDict) -> Answer: ...
    def answer(
        self,
        event: IncomingCallEvent | AnsweredCallEvent | PromptInputEvent,
        document: SvamlDocument | IceDict | AceDict | PieDict,
    ) -> Answer:
        """Answer an event with an SVAML document; ``Answer()`` is the answer to all other events.

        :param document: what :class:`~sinch.models.svaml.Svaml` writes, or a dict with ``action`` and maybe
            ``instructions``.
        :raises ValidationException: it has no action, or has what this event does not allow.
        """
        kinds: Mapping[type, Callback] = {
            IncomingCallEvent: "ice",
            AnsweredCallEvent: "ace",
            PromptInputEvent: "pie",
        }
        kind = kinds.get(type(event))
        if kind is None:
            raise ValidationException(f"{type(event).__name__} takes no SVAML: answer it with Answer()")
        return json_answer(_svaml(kind, document), "the SVAML document")

    def _event(self, raw: Mapping[str, object]) -> VoiceEvent:
        kind = raw.get("event")
        make = _KINDS.get(kind) if isinstance(kind, str) else None
        if make is None:
            return decode(UnknownVoiceEvent, raw)
        return decode(CallingErrorEvent, raw) if kind == "notify" and raw.get("type") == "callingerror" else make(raw)


def _svaml(kind: Callback, document: object) -> dict[str, Any]:
    """Give the JSON object of a document.

    :raises ValidationException: it is none, or is none for this event.
    """
    from sinch.models.svaml.documents import ALLOWED_ACTIONS, ALLOWED_INSTRUCTIONS
    from sinch.models.svaml.wire import to_wire

    try:
        found: Any = to_wire(document)
    except (AttributeError, TypeError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise ValidationException(f"the answer to {kind.upper()} is no SVAML document")
    action: object = found.get("action")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    instructions: object = found.get("instructions") or []  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    if not isinstance(action, dict):
        raise ValidationException(f"the answer to {kind.upper()} has no action: a document ends with one")
    if not isinstance(instructions, list):
        raise ValidationException(f"the answer to {kind.upper()} has instructions that are no list")
    _check(kind, "action", action, ALLOWED_ACTIONS)
    for instruction in instructions:  # pyright: ignore[reportUnknownVariableType]
        _check(kind, "instruction", instruction, ALLOWED_INSTRUCTIONS)
    return found  # pyright: ignore[reportUnknownVariableType]


def _check(kind: Callback, what: str, part: Any, allowed: Mapping[Callback, tuple[str, ...]]) -> None:
    name = part.get("name") if isinstance(part, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    if not isinstance(name, str):
        raise ValidationException(f"the answer to {kind.upper()} has an {what} without a name")
    # Sinch does not care for capitals. A name that no event allows is newer than this package.
    known = {entry.lower(): entry for entries in allowed.values() for entry in entries}
    spelled = known.get(name.lower())
    if spelled is not None and spelled not in allowed[kind]:
        raise ValidationException(
            f"the answer to {kind.upper()} cannot have the {what} {spelled}: "
            f"{kind.upper()} allows {', '.join(allowed[kind])}"
        )
