"""Between Python values and the bytes of a request or an answer. Pure: no clock, no socket.

Encoding refuses, by the name of the argument, what cannot be sent. Decoding refuses nothing but a body that
is no JSON object: a missing key gives None (an empty list where the API leaves out empty ones), an unknown key stays
reachable, an odd value stays as it came.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timezone
from enum import Enum
from functools import partial
from itertools import repeat
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from urllib.parse import quote

from sinch.core.exceptions import ValidationException
from sinch.core.operation import Call, Operation
from sinch.models.model import SinchBaseModel, find, wire_keys

__all__ = [
    "check_required",
    "decode",
    "encode_body",
    "encode_multipart",
    "encode_path",
    "encode_query",
    "format_datetime",
    "parse_datetime",
    "read_json",
]

ModelT = TypeVar("ModelT", bound=SinchBaseModel)


# ---------------------------------------------------------------------------------------------- encoding
def format_datetime(value: datetime) -> str:
    """Write a moment as the APIs read it: ISO 8601 in UTC with milliseconds. A naive one is UTC already."""
    if value.tzinfo is not None:
        value = value.astimezone(timezone.utc).replace(tzinfo=None)
    return value.isoformat(timespec="milliseconds") + "Z"


def parse_datetime(text: str) -> datetime:
    """Read an ISO 8601 moment with any number of fraction digits; without an offset it is UTC.

    :raises ValueError: the text is no such moment.
    """
    head, dot, rest = text.strip().replace("z", "Z").replace("Z", "+00:00").partition(".")
    if dot:
        digits = len(rest) - len(rest.lstrip("0123456789"))
        # Python 3.10 reads fractions of three or six digits only.
        head += "." + rest[:digits][:6].ljust(6, "0") + rest[digits:]
    moment = datetime.fromisoformat(head)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=timezone.utc)


def _to_json(value: object) -> object:
    """Turn what JSON does not know into something that it does; called by the encoder when it must."""
    if isinstance(value, Enum):  # NULL is the member of one, too
        return value.value
    if isinstance(value, datetime):
        return format_datetime(value)
    if isinstance(value, date):
        return value.isoformat()
    as_dict = getattr(value, "as_dict", None)
    if callable(as_dict):
        return as_dict()
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    raise TypeError(f"{type(value).__name__} has no JSON form")


# ASCII output needs no second pass in the C encoder and carries any str, lone surrogates included.
_encode_json = json.JSONEncoder(allow_nan=False, separators=(",", ":"), default=_to_json).encode

_UNENCODABLE = (TypeError, ValueError, OverflowError, RecursionError)


def encode_body(call: Call[Any]) -> bytes | None:
    """Give the JSON body of a call without its None members, or None when the call has no body.

    :raises ValidationException: a required member is None, or JSON cannot carry a value.
    """
    body = call.body
    if body is None:
        return None
    operation = call.operation
    check_required(operation, body)
    sent = {name: value for name, value in body.items() if value is not None}
    try:
        return _encode_json(sent).encode()
    except _UNENCODABLE:
        raise _unencodable(operation, sent) from None


def check_required(operation: Operation[Any], body: Mapping[str, object]) -> None:
    """Check that no member is None that must not be.

    :raises ValidationException: one is.
    """
    for name in operation.required:
        if name in body and body[name] is None:
            raise missing(operation, operation.argument(name))


def _unencodable(operation: Operation[Any], body: Mapping[str, object]) -> ValidationException:
    for name, value in body.items():
        try:
            _encode_json(value)
        except _UNENCODABLE as error:
            if name in operation.nested and isinstance(value, dict):
                return _unencodable(operation, cast("dict[str, object]", value))
            reason = "it is nested too deeply" if isinstance(error, RecursionError) else _reason(error)
            return invalid(operation, operation.argument(name), f"cannot be written as JSON: {reason}")
    return invalid(operation, "the request", "cannot be written as JSON")


def _reason(error: BaseException) -> str:
    """Say why without the value, which may be secret."""
    text = str(error)
    if "Circular" in text:
        return "it contains itself"
    if isinstance(error, OverflowError):
        return "a date is out of range"
    if "JSON compliant" in text or "float" in text:
        return "NaN and infinity have no JSON form"
    if "keys must be" in text:
        return "the keys of an object are str"
    return text if text.endswith("has no JSON form") else type(error).__name__


def encode_query(call: Call[Any]) -> str:
    """Give the query string of a call, without ``?``; empty when nothing is asked for.

    :raises ValidationException: a required parameter is None, or a value has no text form.
    """
    operation = call.operation
    pairs: list[str] = []
    for name, value in call.query.items():
        if value is None:
            if name in operation.required:
                raise missing(operation, operation.argument(name))
            continue
        if isinstance(value, (list, tuple, set, frozenset)):
            texts = [_query_text(operation, name, item) for item in cast("Iterable[object]", value)]
            if name in operation.comma:
                texts = [",".join(texts)] if texts else []
            pairs += [f"{name}={quote(text, safe='')}" for text in texts]
        else:
            pairs.append(f"{name}={quote(_query_text(operation, name, value), safe='')}")
    return "&".join(pairs)


def _query_text(operation: Operation[Any], name: str, value: object) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, datetime):
        try:
            return format_datetime(value)
        except OverflowError:
            raise invalid(operation, operation.argument(name), "is out of range") from None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            raise invalid(operation, operation.argument(name), "has characters that are no text") from None
        return value
    raise invalid(operation, operation.argument(name), f"cannot be a {type(value).__name__}")


def path_segment(operation: Operation[Any], name: str, value: object) -> str:
    """Check a value that becomes one segment of the path, and give it as plain text.

    :raises ValidationException: it is no str, is empty, or would change the target of the request.
    """
    if value is None:
        raise missing(operation, name)
    if not isinstance(value, str):
        raise invalid(operation, name, f"is a str, not a {type(value).__name__}")
    text = str(value)
    if not text.strip():
        raise invalid(operation, name, "is empty")
    if text in {".", ".."}:
        raise invalid(operation, name, "cannot be dots alone")
    return text


#: Matches text that stays as it is in a path segment: the unreserved characters of RFC 3986, and ``+``.
_PLAIN = re.compile(r"[A-Za-z0-9._~+-]+").fullmatch


def encode_path(call: Call[Any], credentials: Mapping[str, object]) -> str:
    """Fill the template of the path; each value is percent-encoded once, as one segment that keeps ``+``.

    :raises ValidationException: a value is no str, is empty, or would change the target of the request.
    """
    operation = call.operation
    segments: list[str] = []
    for name in operation.placeholders:
        value = call.path[name] if name in call.path else credentials.get(name)
        # Nearly all ids are made of such characters only: looking is five times as quick as encoding.
        if type(value) is str and _PLAIN(value) and value not in {".", ".."}:
            segments.append(value)
            continue
        try:
            segments.append(quote(path_segment(operation, name, value), safe="+"))
        except UnicodeEncodeError:
            raise invalid(operation, name, "has characters that are no text") from None
    return operation.template % tuple(segments)


def encode_multipart(parts: Iterable[tuple[str, str | None, bytes]], boundary: str) -> tuple[str, bytes]:
    """Write form parts as ``multipart/form-data`` (RFC 7578); gives the content type and the body.

    :param parts: name, file name or None, content. The content type of a file follows from its name.
    """
    from mimetypes import guess_type  # needed for the one call that uploads a file

    lines: list[bytes] = []
    for name, filename, content in parts:
        disposition = f'form-data; name="{_form_name(name)}"'
        if filename is not None:
            disposition += f'; filename="{_form_name(filename)}"'
        head = f"--{boundary}\r\nContent-Disposition: {disposition}\r\n"
        if filename is not None:
            head += f"Content-Type: {guess_type(filename)[0] or 'application/octet-stream'}\r\n"
        lines += [head.encode(), b"\r\n", content, b"\r\n"]
    lines.append(f"--{boundary}--\r\n".encode())
    return f"multipart/form-data; boundary={boundary}", b"".join(lines)


def _form_name(text: str) -> str:
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")


def missing(operation: Operation[Any], argument: str) -> ValidationException:
    """Make the error for an argument that is required and None."""
    return invalid(operation, argument, "is required")


def invalid(operation: Operation[Any], argument: str, what: str) -> ValidationException:
    """Make the error for an argument that cannot be sent. It never holds the value."""
    error = ValidationException(f"{operation.id}: {argument} {what}")
    error.operation = operation.id
    return error


# ---------------------------------------------------------------------------------------------- decoding
_read_value = json.JSONDecoder().raw_decode

#: Reads JSON in 0.6 of the time; None when it is not installed (the extra ``orjson``).
_quick: Callable[[bytes], object] | None = None
with suppress(ImportError):
    from orjson import loads as _quick

#: Every digit becomes a 0, everything else a space.
_DIGITS = bytes(0x30 if chr(byte).isdigit() and byte < 0x80 else 0x20 for byte in range(256))
_LONG_NUMBER = b"0" * 19


def read_json(body: bytes) -> object:
    """Read a JSON document.

    :raises ValueError: it is none.
    :raises RecursionError: it is nested too deeply.
    """
    try:
        # orjson makes floats of whole numbers beyond 64 bits. What it refuses (NaN, lone surrogates, encodings other
        # than UTF-8, numbers beyond a double) is left to ``json``, so that both give the same in every case.
        if _quick is not None and _LONG_NUMBER not in body.translate(_DIGITS):
            return _quick(body)
    except ValueError:
        pass
    # ``json.loads`` looks for the encoding and for white space around the value first: a third of its time for a
    # small answer. What is not plain JSON in UTF-8 is left to it.
    try:
        text = body.decode()
        value, end = _read_value(text)
        if end == len(text):
            return value
    except ValueError:
        pass
    found: object = json.loads(body)
    return found


Decoder = Callable[[Sequence[object]], list[ModelT]]
_Convert = Callable[[object], object]

# How a class is decoded never changes, so this cache is filled once per class and never emptied.
_decoders: dict[type[SinchBaseModel], Decoder[Any]] = {}


def decode(model: type[ModelT], raw: Mapping[str, object]) -> ModelT:
    """Make a model from a JSON object."""
    return _decoder(model)((raw if raw.__class__ is dict else dict(raw),))[0]


def _decoder(model: type[ModelT]) -> Decoder[ModelT]:
    """Give the function that makes models from JSON objects; what is none of them stays as it is."""
    return _decoders.get(model) or _decoders.setdefault(model, _write_decoder(model))


def _write_decoder(model: type[ModelT]) -> Decoder[ModelT]:
    """Compile straight-line code for one class.

    It sets the fields whose values stay as JSON gives them, and enums. Lists of enums, moments and nested models are
    made when somebody first reads them. Of 1,000 objects it makes models in 0.2 of the time that ``json.loads`` needs
    for them, a loop over the fields in 0.9 of it.
    """
    hints = get_type_hints(model)
    names: dict[str, Any] = {"model": model, "new": object.__new__, "repeat": repeat}
    at_once: list[tuple[str, tuple[str, ...], _Convert]] = []
    late: dict[str, tuple[tuple[str, ...], _Convert]] = {}
    lines: list[str] = []
    for name, keys in wire_keys(model).items():
        choices = _choices(hints[name])
        members, convert = _conversion(choices)
        required = type(None) not in choices
        if model._omits_empty_lists and required and get_origin(choices[0]) is list:
            convert = partial(_list, convert)
        elif members is not None or convert is _as_it_is:
            found = f"raw[{keys[0]!r}]" if required and len(keys) == 1 else "None"
            if found == "None":
                for key in reversed(keys):
                    found = f"raw[{key!r}] if {key!r} in raw else {found}"
            if members is not None:
                names[f"of_{name}"] = members
                lines.append(f"value = {found}")
                found = f"of_{name}[value] if value in of_{name} else value"
            lines.append(f"self.{name} = {found}")
            at_once.append((name, keys, convert))
            continue
        late[name] = (keys, convert)
    model._late = late

    def odd(self: ModelT, raw: Mapping[str, object]) -> None:
        for name, keys, convert in at_once:
            setattr(self, name, convert(find(keys, raw)))

    code = f"""
def decode(items):
 if {{*map(type, items)}} != {{dict}}:
  return [decode([raw])[0] if type(raw) is dict else raw for raw in items]
 made = [*map(new, repeat(model, len(items)))]
 for self, raw in zip(made, items):
  try:
   {"; ".join(lines) or "pass"}
  except (KeyError, TypeError): # a key is missing, or an enum is an object or a list
   odd(self, raw)
  self._raw = raw
 return made
"""
    names["odd"] = odd
    exec(compile(code, f"<decoder of {model.__name__}>", "exec"), names)
    return cast("Decoder[ModelT]", names["decode"])


def _choices(hint: object) -> tuple[object, ...]:
    """Give the members of a union, or the type alone."""
    return get_args(hint) if get_origin(hint) is Union or type(hint).__name__ == "UnionType" else (hint,)


def _conversion(choices: Iterable[object]) -> tuple[dict[object, Enum] | None, _Convert]:
    """Give what makes the value of a field of what JSON has; of a single enum also the members by their values.

    An odd value stays as it came.
    """
    for choice in choices:
        in_list = get_origin(choice) is list
        item = get_args(choice)[0] if in_list else choice
        for kind in _choices(item):
            if not isinstance(kind, type):
                continue
            if issubclass(kind, SinchBaseModel):
                return None, partial(_models if in_list else _model, kind)
            if issubclass(kind, Enum):
                members: dict[object, Enum] = {member.value: member for member in kind}
                return (None, partial(_members, members)) if in_list else (members, partial(_member, members))
            if issubclass(kind, datetime):
                return None, _moment
    return None, _as_it_is


def _as_it_is(value: object) -> object:
    return value


def _list(convert: _Convert, value: object) -> object:
    return [] if value is None else convert(value)


def _model(model: type[SinchBaseModel], value: object) -> object:
    return _decoder(model)((value,))[0]


def _models(model: type[SinchBaseModel], value: object) -> object:
    return _decoder(model)(cast("list[object]", value)) if value.__class__ is list else value


def _member(members: dict[object, Enum], value: object) -> object:
    try:
        return members.get(value, value)
    except TypeError:  # an object or a list
        return value


def _members(members: dict[object, Enum], value: object) -> object:
    return [_member(members, item) for item in cast("list[object]", value)] if isinstance(value, list) else value


def _moment(value: object) -> object:
    try:
        return parse_datetime(value) if isinstance(value, str) else value
    except ValueError:
        return value
