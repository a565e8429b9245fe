"""What all models share: the classes that answers derive from, what they tell of the exchange, string enums.

A model is a slotted dataclass. Its attributes have Python names; the keys of the JSON object are derived
from them (``region_code`` is ``regionCode`` in a camel-case API), and ``_wire_names`` lists the few that
do not follow the rule. Decoding lives in :mod:`sinch.core.wire`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar

from sinch.models.typed import dataclass, field_names

__all__ = [
    "Headers",
    "HttpInfo",
    "SinchBaseModel",
    "SinchRequestBaseModel",
    "WireEnum",
    "find",
    "to_camel",
    "wire_keys",
]


#: Headers that carry the id of a request, in the order of preference.
_REQUEST_ID_HEADERS = ("x-request-id", "x-sinch-request-id", "x-correlation-id", "x-b3-traceid")


class Headers(Mapping[str, str]):
    """The headers of an answer; names are found in any case, and iterate in lower case."""

    __slots__ = ("_values",)

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._values = {name.lower(): value for name, value in headers.items()}

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({self._values!r})"

    @property
    def request_id(self) -> str | None:
        """The id that the server gave to the request, when it sent one."""
        return next((self._values[name] for name in _REQUEST_ID_HEADERS if name in self._values), None)


class HttpInfo:
    """How an answer came about. Reached as ``response.http``."""

    __slots__ = ("_headers", "attempts", "elapsed", "status")

    def __init__(self, status: int, headers: Mapping[str, str], attempts: int, elapsed: float) -> None:
        #: The HTTP status, 200 to 299.
        self.status: int = status
        #: Requests that were sent for this call: 1 unless something was repeated.
        self.attempts: int = attempts
        #: Seconds from the start of the call to its answer, waiting and repeats included.
        self.elapsed: float = elapsed
        # Most callers never look: the driver's own mapping is kept until somebody does.
        self._headers = headers

    @property
    def headers(self) -> Headers:
        """The headers of the answer."""
        if not isinstance(self._headers, Headers):
            self._headers = Headers(self._headers)
        return self._headers

    @property
    def request_id(self) -> str | None:
        """The id that the server gave to the request: name it when asking Sinch support."""
        return self.headers.request_id

    def __repr__(self) -> str:
        return f"HttpInfo(status={self.status}, attempts={self.attempts}, elapsed={self.elapsed:.3f})"

    def __reduce__(self) -> tuple[type[HttpInfo], tuple[int, Headers, int, float]]:
        return (HttpInfo, (self.status, self.headers, self.attempts, self.elapsed))


class WireEnum(str, Enum):
    """Values that the API defines. A member equals its value, prints as it, and is sent as it."""

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, format_spec: str) -> str:
        return str.__format__(self, format_spec)


class _Received:
    """What an answer carries besides its fields. Absent on objects that were built by hand."""

    __slots__ = ("_http", "_raw")

    _http: HttpInfo
    _raw: Mapping[str, object]

    def _set_http(self, http: HttpInfo) -> None:
        self._http = http

    @property
    def http(self) -> HttpInfo | None:
        """Status, headers, attempts and time of the exchange; None on nested and hand-made objects."""
        try:
            return self._http
        except AttributeError:
            return None


@dataclass(slots=True, repr=False, eq=False)
class SinchBaseModel(_Received):
    """A JSON object of the API with its top-level fields as attributes.

    A field that the server left out is None. A key that this version does not know is in :attr:`extra`.
    """

    #: True where the API spells its keys in camel case.
    _camel_case: ClassVar[bool] = False
    #: True where the API leaves out lists that are empty, so that one that is not there is an empty one.
    _omits_empty_lists: ClassVar[bool] = False
    #: Attribute -> key, or the keys to try in turn, where the rule does not give it.
    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = {}
    #: Attributes that ``repr`` leaves out, since they are secret or hold secrets.
    _hidden: ClassVar[tuple[str, ...]] = ()
    #: Attribute -> keys to try in turn, and what makes its value of that in JSON (None when there is none). Decoding
    #: leaves these to the first who asks.
    _late: ClassVar[Mapping[str, tuple[tuple[str, ...], Callable[[object], object]]]] = {}

    if not TYPE_CHECKING:  # for checkers it would let any name pass

        def __getattr__(self, name: str) -> object:
            # Only reached while the slot is empty. Threads that ask first at the same moment may get equal objects
            # instead of the same one.
            late = type(self)._late.get(name)
            if late is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            keys, convert = late
            value = convert(find(keys, self._raw))
            setattr(self, name, value)
            return value

    @property
    def extra(self) -> dict[str, object]:
        """The keys that the server sent and this class does not know, with their values as sent."""
        try:
            raw = self._raw
        except AttributeError:
            return {}
        known = {key for keys in wire_keys(type(self)).values() for key in keys}
        return {key: value for key, value in raw.items() if key not in known}

    def as_dict(self) -> dict[str, object]:
        """Give the fields under their Python names, nested models and unknown keys included."""
        values = {name: _plain(getattr(self, name)) for name in wire_keys(type(self))}
        for key, value in self.extra.items():
            values.setdefault(key, _plain(value))
        return values

    def as_json(self) -> str:
        """Give :meth:`as_dict` as JSON text, with dates in ISO 8601."""
        return json.dumps(self.as_dict(), default=_jsonable)

    def __repr__(self) -> str:
        shown = (f"{name}={getattr(self, name)!r}" for name in wire_keys(type(self)) if name not in self._hidden)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in wire_keys(type(self)))

    __hash__: ClassVar[None]  # type: ignore[assignment]  # mutable, as every dataclass with equality


@dataclass(slots=True, repr=False, eq=False)
class SinchRequestBaseModel(SinchBaseModel):
    """A model whose :meth:`as_dict` leaves out what is None at its top level."""

    def as_dict(self) -> dict[str, object]:
        """Give the fields that are not None under their Python names."""
        return {name: value for name, value in SinchBaseModel.as_dict(self).items() if value is not None}


def find(keys: tuple[str, ...], raw: Mapping[str, object]) -> object:
    """Give the value of the first key that is there; None when none is."""
    for key in keys:
        if key in raw:
            return raw[key]
    return None


def to_camel(name: str) -> str:
    """Spell a Python name in camel case: ``region_code`` gives ``regionCode``."""
    head, *tail = name.split("_")
    return head + "".join(part.capitalize() for part in tail)


def wire_keys(model: type[SinchBaseModel]) -> dict[str, tuple[str, ...]]:
    """Give the fields of a model in order, each with the JSON keys that it is read from."""
    keys: dict[str, tuple[str, ...]] = {}
    for name in field_names(model):
        special = model._wire_names.get(name)
        if special is None:
            special = to_camel(name) if model._camel_case else name
        keys[name] = (special,) if isinstance(special, str) else special
    return keys


def _plain(value: Any) -> object:
    """Turn models into dicts and enum members into their values, at every depth."""
    if isinstance(value, SinchBaseModel):
        return value.as_dict()
    if isinstance(value, Enum):
        return value.value
    if value.__class__ is list:
        return [_plain(item) for item in value]
    if value.__class__ is dict:
        return {key: _plain(item) for key, item in value.items()}
    return value


def _jsonable(value: object) -> str:
    if isinstance(value, date):  # datetime included
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")
