"""Between Python values and the bytes of a request or an answer. Pure: no clock, no socket.

Encoding refuses, by the name of the argument, what cannot be sent. Decoding refuses nothing but a body that
is no JSON object: a missing key gives None (an empty list where the API leaves out empty ones), an unknown key stays
reachable, an odd value stays as it came.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timezone
from enum import Enum
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from urllib.parse import quote

from sinch.core.exceptions import ValidationException
from sinch.core.null import Null
from sinch.core.operation import Call, Operation
from sinch.models.model import SinchBaseModel, wire_keys

__all__ = [
    "check_required",
    "decode",
    "decoder",
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
    if isinstance(value, Null):
        return None
    if isinstance(value, Enum):
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


def read_json(body: bytes) -> object:
    """Read a JSON document.

    :raises ValueError: it is none.
    :raises RecursionError: it is nested too deeply.
    """
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


Decoder = Callable[[Mapping[str, object]], ModelT]
ListDecoder = Callable[[list[Any]], list[ModelT]]

# The plan of a class never changes, so this cache is filled once per class and never emptied.
_decoders: dict[type[SinchBaseModel], tuple[Decoder[Any], ListDecoder[Any]]] = {}


def decode(model: type[ModelT], raw: Mapping[str, object]) -> ModelT:
    """Make a model from a JSON object."""
    return decoder(model)(raw)


def decoder(model: type[ModelT]) -> Decoder[ModelT]:
    """Give the function that makes this model from a JSON object."""
    return _decoders_of(model)[0]


def _decoders_of(model: type[ModelT]) -> tuple[Decoder[ModelT], ListDecoder[ModelT]]:
    """Give the functions for one object and for a list of them; they are written once per class."""
    found = _decoders.get(model)
    if found is None:
        found = _decoders[model] = _write_decoders(model)
    return cast("tuple[Decoder[ModelT], ListDecoder[ModelT]]", found)


class _Field:
    """How one field of a model is read."""

    __slots__ = ("convert", "empty", "in_list", "keys", "members", "name", "required")

    def __init__(self, name: str, keys: tuple[str, ...], hint: object, omits_empty_lists: bool) -> None:
        self.name = name
        #: JSON keys to try in turn.
        self.keys = keys
        choices = get_args(hint) if get_origin(hint) is Union or type(hint).__name__ == "UnionType" else (hint,)
        self.required = len(keys) == 1 and type(None) not in choices
        self.in_list = any(get_origin(choice) is list for choice in choices)
        #: A missing list is an empty one.
        self.empty = omits_empty_lists and self.required and self.in_list
        #: What converts a value: a function, or the members of an enum by their values (of the items, in a list).
        #: Both raise for what is odd. Neither: values stay as JSON gives them.
        self.convert: Callable[[Any], object] | None = None
        self.members: dict[object, Enum] | None = None
        for choice in choices:
            item = get_args(choice)[0] if get_origin(choice) is list else choice
            for kind in get_args(item) or (item,):
                if isinstance(kind, type):
                    self._take(kind)

    def _take(self, kind: type) -> None:
        if issubclass(kind, SinchBaseModel):
            self.convert = _decoders_of(kind)[1 if self.in_list else 0]
        elif issubclass(kind, Enum):
            self.members = {member.value: member for member in kind}
        elif issubclass(kind, datetime) and not self.in_list:
            self.convert = parse_datetime

    def quick(self) -> list[str]:
        """Write the lines that read the field, for values of the kind that the API describes."""
        found = f"get({self.keys[-1]!r})"
        for key in reversed(self.keys[:-1]):
            found = f"raw[{key!r}] if {key!r} in raw else {found}"
        if self.required:
            found = f"raw[{self.keys[0]!r}]"
        if self.convert is None and self.members is None:
            if self.empty:
                return [f"value = {found}", f"self.{self.name} = [] if value is None else value"]
            return [f"self.{self.name} = {found}"]
        name = f"convert_{self.name}"
        converted = f"{name}(value)" if self.members is None else f"{name}[value]"
        if self.in_list and self.members is not None:
            # A comprehension costs more than the two look-ups of what is nearly always SMS and VOICE.
            two = f"[{name}[value[0]], {name}[value[1]]] if len(value) == 2"
            converted = f"odd() if value.__class__ is not list else {two} else [{name}[item] for item in value]"
        if not self.required:
            converted = f"None if value is None else {converted}"
        return [f"value = {found}", f"self.{self.name} = {converted}"]

    def careful(self, raw: Mapping[str, object]) -> object:
        """Read the field; what is odd about it stays as it came."""
        value = next((raw[key] for key in self.keys if key in raw), None)
        if value is None:
            return [] if self.empty else None
        if self.in_list and self.members is not None:
            return [self._try(item) for item in cast("list[object]", value)] if isinstance(value, list) else value
        return self._try(value)

    def _try(self, value: object) -> object:
        try:
            if self.members is not None:
                return self.members[value]
            return value if self.convert is None else self.convert(value)
        except _ODD:
            return value


#: What conversions raise for a value that is not what the API describes.
_ODD = (KeyError, TypeError, AttributeError, ValueError)


def _write_decoders(model: type[ModelT]) -> tuple[Decoder[ModelT], ListDecoder[ModelT]]:
    """Compile straight-line code that trusts the answer, and falls back to a careful loop when it is odd.

    For a list of 1,000 objects the code, which is written into the loop over the list, takes 0.35 times as long as
    ``json.loads`` of it; called once per object it takes 0.4 times, reading every field with care 1.2 times.
    """
    hints = get_type_hints(model)
    fields = [_Field(name, keys, hints[name], model._omits_empty_lists) for name, keys in wire_keys(model).items()]

    def careful(raw: Mapping[str, object]) -> ModelT:
        self = object.__new__(model)
        for field in fields:
            setattr(self, field.name, field.careful(raw))
        self._set_raw(raw)
        return self

    def odd() -> object:
        raise TypeError("no list")

    names: dict[str, object] = {"model": model, "new": object.__new__, "careful": careful, "odd": odd, "ODD": _ODD}
    names.update({f"convert_{field.name}": field.members or field.convert for field in fields})
    body = ["self = new(model)", *(line for field in fields for line in field.quick())]
    lines = ["def decode(raw):", " get = raw.get", " try:", *(f"  {line}" for line in body)]
    lines += [" except ODD:", "  return careful(raw)", " self._raw = raw", " return self"]
    lines += ["def decode_list(items):", " if items.__class__ is not list: raise TypeError", " made = []"]
    lines += [" for raw in items:", "  try:", "   get = raw.get", *(f"   {line}" for line in body)]
    lines += ["   self._raw = raw"]
    lines += ["  except ODD:", "   self = careful(raw) if raw.__class__ is dict else raw"]
    lines += ["  made.append(self)", " return made"]
    exec(compile("\n".join(lines), f"<decoder of {model.__name__}>", "exec"), names)
    return cast("tuple[Decoder[ModelT], ListDecoder[ModelT]]", (names["decode"], names["decode_list"]))
