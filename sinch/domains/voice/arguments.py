"""Checks and conversions of arguments that only Voice has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sinch.core.arguments import text
from sinch.core.operation import Call, Operation
from sinch.core.wire import check_required, encode_body, invalid
from sinch.models.voice import wire_dtmf

if TYPE_CHECKING:
    from sinch.models.svaml import ActionLike, InstructionLike
    from sinch.models.svaml.documents import Callback
    from sinch.models.voice import ConferenceDTMFOptions

__all__ = ["callback_urls", "callout", "dtmf_options", "inline", "numbers", "svaml"]


def callout(operation: Operation[Any], method: str, members: Mapping[str, object]) -> dict[str, object]:
    """Give the body of a callout: its members stand in an object that is named like the method.

    :raises ValidationException: a required member is None, or JSON cannot carry a value.
    """
    destination = members["destination"]
    if destination is not None:
        if not issubclass(destination.__class__, Mapping):
            raise invalid(operation, "destination", "is a mapping with type and endpoint")
        if not isinstance(_member(destination, "endpoint"), (str, type(None))):
            raise invalid(operation, "destination", "has an endpoint that is no str")
    check_required(operation, members)
    return {"method": method, method: {name: value for name, value in members.items() if value is not None}}


def numbers(operation: Operation[Any], name: str, value: Sequence[str] | str | None) -> list[str] | None:
    """Give phone numbers as a list, which may be empty; a single one may stand alone. None stays None.

    :raises ValidationException: it is no list, or an entry is no str.
    """
    if value is None:
        return None
    given: object = [value] if isinstance(value, str) else value
    if not isinstance(given, (list, tuple)):
        raise invalid(operation, name, "is a list of phone numbers")
    texts = [value] if isinstance(value, str) else list(value)
    for entry in texts:
        item: object = entry
        if not isinstance(item, str):
            raise invalid(operation, name, "has an entry that is no str")
    return texts


def callback_urls(operation: Operation[Any], primary: str | None, fallback: str | None) -> dict[str, str]:
    """Give the URLs that are not None, each on its own.

    :raises ValidationException: one is no str.
    """
    urls = {"primary": text(operation, "primary", primary), "fallback": text(operation, "fallback", fallback)}
    return {name: url for name, url in urls.items() if url is not None}


def dtmf_options(
    operation: Operation[Any], name: str, value: ConferenceDTMFOptions | None
) -> dict[str, object] | None:
    """Give the options with the keys of the API, whichever of both spellings they have. None stays None.

    :raises ValidationException: it is no mapping, or has one option in both spellings.
    """
    if value is None:
        return None
    given: object = value
    if not isinstance(given, Mapping):
        raise invalid(operation, name, f"is a mapping, not a {type(given).__name__}")
    options = wire_dtmf(value)
    if len(options) != len(value):
        raise invalid(operation, name, "has the same option under two names")
    return options


def svaml(
    operation: Operation[Any], instructions: Sequence[InstructionLike] | None, action: ActionLike | None
) -> dict[str, object]:
    """Give the body of a change to a live call.

    :raises ValidationException: both are None, or one is something else than it should be.
    """
    if instructions is None and action is None:
        raise invalid(operation, "instructions and action", "are both missing: give at least one of them")
    several: object = instructions
    if several is not None:
        if not isinstance(several, (list, tuple)):
            raise invalid(operation, "instructions", f"is a list, not a {type(several).__name__}")
        for instruction in instructions or ():
            if not _is_part(instruction):
                raise invalid(operation, "instructions", "has an entry that is neither an instruction nor a dict")
    if action is not None and not _is_part(action):
        raise invalid(operation, "action", f"is an action or a dict, not a {type(action).__name__}")
    return {"instructions": instructions, "action": action}


def inline(operation: Operation[Any], callback: Callback, value: object) -> str | None:
    """Give what stands in for a callback as the text that the API takes. None stays None.

    A str is JSON text or a URL already, and goes out as it is.

    :raises ValidationException: it is no document, has no action, or has what the callback does not allow.
    """
    if value is None or isinstance(value, str):
        return value
    from sinch.models.svaml.documents import ALLOWED_ACTIONS, ALLOWED_INSTRUCTIONS

    instructions = _member(value, "instructions")
    if instructions is None and not issubclass(value.__class__, Mapping):
        raise invalid(operation, callback, "is an SVAML document, a dict, JSON text, or the URL of a callback")
    action = _member(value, "action")
    if action is None or callable(action):  # of a builder it is the method that adds one
        raise invalid(operation, callback, "has no action: a document ends with one")
    if not _is_part(action):
        raise invalid(operation, callback, "has an action that is neither an action nor a dict")
    _check_name(operation, callback, "action", action, ALLOWED_ACTIONS)
    if instructions is not None:
        if not issubclass(instructions.__class__, (list, tuple)):
            raise invalid(operation, callback, "has instructions that are no list")
        for instruction in instructions:
            if not _is_part(instruction):
                raise invalid(operation, callback, "has an entry that is neither an instruction nor a dict")
            _check_name(operation, callback, "instruction", instruction, ALLOWED_INSTRUCTIONS)
    # The core writes the JSON, so that what cannot be written is refused as everywhere else.
    encoded = encode_body(Call(operation, body={callback: value})) or b""
    return encoded.decode().removeprefix(f'{{"{callback}":').removesuffix("}")


def _member(part: Any, name: str) -> Any:
    """Read a member of a dict, or an attribute of an object; None when there is none."""
    return part.get(name) if issubclass(part.__class__, Mapping) else getattr(part, name, None)


def _is_part(value: object) -> bool:
    """Say whether something may be an action or an instruction."""
    return isinstance(value, Mapping) or (hasattr(value, "as_dict") and hasattr(value, "name"))


def _check_name(
    operation: Operation[Any],
    callback: Callback,
    kind: str,
    part: object,
    allowed: Mapping[Callback, tuple[str, ...]],
) -> None:
    found = _member(part, "name")
    # Sinch does not care for capitals. A name that no callback has is newer than this package: the server knows.
    name = found.lower() if isinstance(found, str) else ""
    known = {entry.lower(): entry for entries in allowed.values() for entry in entries}
    if name in known and known[name] not in allowed[callback]:
        raise invalid(
            operation,
            callback,
            f"cannot have the {kind} {known[name]}: {callback.upper()} allows {', '.join(allowed[callback])}",
        )
