"""How objects of SVAML become the JSON of the API."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from sinch.models.model import SinchRequestBaseModel, wire_keys
from sinch.models.voice import wire_dtmf

__all__ = ["SvamlModel", "to_wire"]

DictT_co = TypeVar("DictT_co", covariant=True)


class SvamlModel(SinchRequestBaseModel, Generic[DictT_co]):
    """A part of SVAML, with the typed dict that :meth:`as_dict` gives. What is None is left out."""

    __slots__ = ()
    _camel_case: ClassVar[bool] = True

    if TYPE_CHECKING:

        def as_dict(self) -> DictT_co:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
            """Give the JSON object, with the keys of the API at every depth."""
            ...

    else:

        def as_dict(self):
            """Give the JSON object, with the keys of the API at every depth."""
            values = {}
            for name, key in _keys(type(self)):
                value = getattr(self, name)
                if value is not None:
                    if name == "conference_dtmf_options" and isinstance(value, Mapping):
                        value = wire_dtmf(value)
                    values[key] = to_wire(value)
            return values


@cache
def _keys(model: type[SvamlModel[Any]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, keys[0]) for name, keys in wire_keys(model).items())


def to_wire(value: Any) -> Any:
    """Turn objects into dicts and enum members into their values, at every depth."""
    kind = value.__class__
    if issubclass(kind, Enum):
        return value.value
    if issubclass(kind, (list, tuple)):
        return [to_wire(item) for item in value]
    if issubclass(kind, Mapping):
        return {key: to_wire(item) for key, item in value.items()}
    as_dict = getattr(value, "as_dict", None)
    return as_dict() if callable(as_dict) else value
