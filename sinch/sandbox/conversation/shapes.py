"""The shapes of objects in request bodies, as tables: which fields there are, and what may stand in them.

A ``Check`` reads one field that is there and not null, and gives its value back as it is to be kept: without
the members that are null, because these APIs take null for absent.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json, JsonObject, Refusal

Check: TypeAlias = Callable[[Fields, str], Json]


def _blame(fields: Fields, text: str) -> Refusal:
    name = fields.name("").removesuffix(".")
    return fields.complaint("constraint", name, f"{name}: {text}" if name else text)


@dataclass(frozen=True, slots=True)
class Shape:
    """An object: the fields it must have, those it may have, and how many of some.

    :param one_of: exactly one of these must be there
    :param any_of: at least one of these must be there
    """

    required: Mapping[str, Check] = field(default_factory=dict[str, Check])
    optional: Mapping[str, Check] = field(default_factory=dict[str, Check])
    one_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()

    @property
    def names(self) -> set[str]:
        """Give the names of all fields."""
        return {*self.required, *self.optional}

    def read(self, fields: Fields) -> JsonObject:
        """Check an object.

        :return: its fields, without those that are null
        :raises Refusal: when it has other fields, or lacks some, or something in it is wrong
        """
        fields.only(self.names)
        present = [name for name, value in fields.values.items() if value is not None]
        for name in self.required:
            if name not in present:
                raise fields.wrong("constraint", name, "is required")
        chosen = [name for name in self.one_of if name in present]
        if self.one_of and len(chosen) != 1:
            found = "none is there" if not chosen else f"there are {' and '.join(chosen)}"
            raise _blame(fields, f"exactly one of {', '.join(self.one_of)} is needed, {found}")
        if self.any_of and not any(name in present for name in self.any_of):
            raise _blame(fields, f"at least one of {', '.join(self.any_of)} is needed")
        checks = {**self.required, **self.optional}
        return {name: checks[name](fields, name) for name in present}


def text(low: int = 0, high: int | None = None) -> Check:
    """Make the check of a string with its least and greatest length."""

    def check(fields: Fields, name: str) -> Json:
        return fields.text(name, low=low, high=high)

    return check


def word(*choices: str) -> Check:
    """Make the check of one word of a list."""

    def check(fields: Fields, name: str) -> Json:
        return fields.text(name, choices=choices)

    return check


def whole(low: int | None = None, high: int | None = None) -> Check:
    """Make the check of a whole number between two limits."""

    def check(fields: Fields, name: str) -> Json:
        return fields.integer(name, low=low, high=high)

    return check


def decimal(low: float = -math.inf, high: float = math.inf) -> Check:
    """Make the check of a number between two limits."""

    def check(fields: Fields, name: str) -> Json:
        value = fields.values[name]
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise fields.wrong("format", name, "must be a number")
        if not math.isfinite(value) or not low <= value <= high:
            raise fields.wrong("constraint", name, f"must be from {low} to {high}")
        return value

    return check


def flag(fields: Fields, name: str) -> Json:
    """Check true or false."""
    return fields.flag(name)


def moment(fields: Fields, name: str) -> Json:
    """Check a time of RFC 3339, which is kept as it was written."""
    fields.moment(name)
    return fields.text(name)


def anything(fields: Fields, name: str) -> Json:
    """Check an object that may hold whatever the caller likes, null included."""
    child = fields.child(name)
    assert child is not None
    return {**child.values}


def within(shape: Shape) -> Check:
    """Make the check of an object inside another."""

    def check(fields: Fields, name: str) -> Json:
        child = fields.child(name)
        assert child is not None
        return shape.read(child)

    return check


def tagged(tag: str, shapes: Mapping[str, Shape]) -> Check:
    """Make the check of an object whose field ``tag`` tells its shape; the shapes leave that field out."""

    def check(fields: Fields, name: str) -> Json:
        child = fields.child(name)
        assert child is not None
        kind = child.given_text(tag, choices=shapes)
        rest = {key: value for key, value in child.values.items() if key != tag}
        return {tag: kind, **shapes[kind].read(Fields(rest, child.complaint, child.name("")))}

    return check


def many(item: Check, low: int = 0, high: int | None = None) -> Check:
    """Make the check of a list with its least and greatest length."""

    def check(fields: Fields, name: str) -> Json:
        values = fields.values[name]
        if not isinstance(values, list):
            raise fields.wrong("format", name, "must be a list")
        if len(values) < low:
            raise fields.wrong("constraint", name, f"must have at least {low} items")
        if high is not None and len(values) > high:
            raise fields.wrong("constraint", name, f"must have at most {high} items")
        found: list[Json] = []
        for position, value in enumerate(values):
            inner = f"{name}[{position}]"
            if value is None:
                raise fields.wrong("format", inner, "must not be null")
            found.append(item(Fields({inner: value}, fields.complaint, fields.name("")), inner))
        return found

    return check


def mapping(value: Check, keys: Collection[str] | None = None) -> Check:
    """Make the check of an object whose keys are data, and all of whose values are of one kind."""

    def check(fields: Fields, name: str) -> Json:
        child = fields.child(name)
        assert child is not None
        if keys is not None:
            child.only(keys)
        present = [key for key, item in child.values.items() if item is not None]
        return {key: value(child, key) for key in present}

    return check
