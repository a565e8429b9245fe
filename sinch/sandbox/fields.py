"""Strict reading of request bodies: every field is asked for by name and type, anything else is refused.

How a refusal looks differs from product to product; each gives its own ``Complaint``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Literal, TypeAlias

from sinch.sandbox.clock import parse_time
from sinch.sandbox.traffic import Json, JsonObject, Refusal, Request

#: What is wrong: no JSON, a wrong type or spelling, or a value (or its absence) that a rule forbids.
Kind: TypeAlias = Literal["json", "format", "constraint"]
#: Turns (kind, field, text) into the product's own refusal.
Complaint: TypeAlias = Callable[[Kind, str, str], Refusal]


def _no_duplicates(pairs: list[tuple[str, Json]]) -> JsonObject:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key occurs twice")
    return found


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is not JSON")


def parse_json(content: bytes) -> Json:
    """Read JSON text in UTF-8; a key given twice, NaN and Infinity are mistakes.

    :raises ValueError: when it is not JSON
    """
    try:
        parsed: Json = json.loads(
            content.decode("utf-8"), object_pairs_hook=_no_duplicates, parse_constant=_no_constant
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return parsed


class Fields:
    """A JSON object of a request, read field by field."""

    def __init__(self, values: JsonObject, complaint: Complaint, prefix: str = "") -> None:
        self.values = values
        self.complaint = complaint
        self._prefix = prefix

    @classmethod
    def of(cls, request: Request, complaint: Complaint, *, empty_is_object: bool = False) -> Fields:
        """Read the body of a request, which must be a JSON object.

        :param empty_is_object: take an absent body for ``{}``
        """
        if empty_is_object and not request.body:
            return cls({}, complaint)
        try:
            value = parse_json(request.body)
        except ValueError as error:
            raise complaint("json", "", f"the body is not valid JSON: {error}") from None
        if not isinstance(value, dict):
            raise complaint("json", "", "the body must be a JSON object")
        return cls(value, complaint)

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def name(self, name: str) -> str:
        """Give the full name of a field, with those of the objects around it."""
        return self._prefix + name

    def wrong(self, kind: Kind, name: str, text: str) -> Refusal:
        """Make the refusal that blames one field; to be raised by the caller."""
        return self.complaint(kind, self.name(name), f"{self.name(name)}: {text}")

    def only(self, names: Collection[str]) -> None:
        """Refuse the object when it has any field besides these."""
        for name in self.values:
            if name not in names:
                raise self.wrong("format", name, "no such field")

    def require(self, *names: str) -> None:
        """Refuse the object when one of these fields is absent."""
        for name in names:
            if name not in self.values:
                raise self.wrong("constraint", name, "is required")

    def text(
        self, name: str, *, low: int = 0, high: int | None = None, choices: Collection[str] | None = None
    ) -> str | None:
        """Read a string; None when the field is absent.

        :param low: fewest characters
        :param high: most characters
        :param choices: the values allowed
        """
        if name not in self.values:
            return None
        value = self.values[name]
        if not isinstance(value, str):
            raise self.wrong("format", name, "must be a string")
        if choices is not None and value not in choices:
            raise self.wrong("format", name, f"{value!r} is none of {', '.join(sorted(choices))}")
        if len(value) < low:
            raise self.wrong("constraint", name, f"must have at least {low} characters")
        if high is not None and len(value) > high:
            raise self.wrong("constraint", name, f"must have at most {high} characters")
        return value

    def given_text(
        self, name: str, *, low: int = 0, high: int | None = None, choices: Collection[str] | None = None
    ) -> str:
        """Read a string that must be there; limits as for ``text``."""
        self.require(name)
        value = self.text(name, low=low, high=high, choices=choices)
        assert value is not None
        return value

    def integer(self, name: str, *, low: int | None = None, high: int | None = None) -> int | None:
        """Read a whole number between two limits; None when the field is absent."""
        if name not in self.values:
            return None
        value = self.values[name]
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.wrong("format", name, "must be a whole number")
        if (low is not None and value < low) or (high is not None and value > high):
            raise self.wrong("constraint", name, f"must be from {low} to {'any' if high is None else high}")
        return value

    def number(self, name: str) -> float | None:
        """Read a finite number that is not negative; None when the field is absent."""
        if name not in self.values:
            return None
        value = self.values[name]
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.wrong("format", name, "must be a number")
        if not math.isfinite(value) or value < 0:
            raise self.wrong("constraint", name, "must not be negative")
        return float(value)

    def flag(self, name: str) -> bool | None:
        """Read true or false; None when the field is absent."""
        if name not in self.values:
            return None
        value = self.values[name]
        if not isinstance(value, bool):
            raise self.wrong("format", name, "must be true or false")
        return value

    def texts(self, name: str, *, low: int = 0, high: int | None = None) -> list[str] | None:
        """Read a list of strings; None when the field is absent.

        :param low: fewest items
        :param high: most items
        """
        if name not in self.values:
            return None
        value = self.values[name]
        if not isinstance(value, list):
            raise self.wrong("format", name, "must be a list of strings")
        if len(value) < low:
            raise self.wrong("constraint", name, f"must have at least {low} items")
        if high is not None and len(value) > high:
            raise self.wrong("constraint", name, f"must have at most {high} items")
        found: list[str] = []
        for position, item in enumerate(value):
            if not isinstance(item, str):
                raise self.wrong("format", f"{name}[{position}]", "must be a string")
            found.append(item)
        return found

    def moment(self, name: str) -> datetime | None:
        """Read an ISO 8601 time; None when the field is absent."""
        value = self.text(name)
        if value is None:
            return None
        moment = parse_time(value)
        if moment is None:
            raise self.wrong("format", name, f"{value!r} is not a date and time in ISO 8601")
        return moment

    def child(self, name: str) -> Fields | None:
        """Read an object inside this one; None when the field is absent."""
        if name not in self.values:
            return None
        value = self.values[name]
        if not isinstance(value, dict):
            raise self.wrong("format", name, "must be an object")
        return Fields(value, self.complaint, self._prefix + name + ".")

    def given_child(self, name: str) -> Fields:
        """Read an object inside this one that must be there."""
        self.require(name)
        child = self.child(name)
        assert child is not None
        return child

    def children(self, name: str, *, low: int = 0, high: int | None = None) -> list[Fields] | None:
        """Read a list of objects; None when the field is absent.

        :param low: fewest items
        :param high: most items
        """
        if name not in self.values:
            return None
        value = self.values[name]
        if not isinstance(value, list):
            raise self.wrong("format", name, "must be a list of objects")
        if len(value) < low:
            raise self.wrong("constraint", name, f"must have at least {low} items")
        if high is not None and len(value) > high:
            raise self.wrong("constraint", name, f"must have at most {high} items")
        found: list[Fields] = []
        for position, item in enumerate(value):
            if not isinstance(item, dict):
                raise self.wrong("format", f"{name}[{position}]", "must be an object")
            found.append(Fields(item, self.complaint, f"{self._prefix}{name}[{position}]."))
        return found
