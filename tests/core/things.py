"""A made-up API for tests of the core, so that they do not depend on any product."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sinch.core.operation import Call, Operation
from sinch.models.model import SinchBaseModel, WireEnum


class Color(WireEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(slots=True, repr=False, eq=False)
class Part(SinchBaseModel):
    _camel_case: ClassVar[bool] = True

    part_number: str
    color: Color | str


@dataclass(slots=True, repr=False, eq=False)
class Thing(SinchBaseModel):
    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = {"from_": "from", "at": ("at", "timestamp")}

    id: str
    from_: str | None
    color: Color | str | None
    colors: list[Color | str] | None
    parts: list[Part] | None
    main: Part | None
    at: datetime | None
    sizes: dict[str, int] | None = None


@dataclass(slots=True, repr=False, eq=False)
class Things(SinchBaseModel):
    things: list[Thing]
    next_page_token: str | None = None
    count: int = 0
    page: int = 0
    page_size: int = 0


GET = Operation(
    "sms.things.get",
    "GET",
    "/v1/{project_or_service_id}/things/{thing_id}",
    host="sms",
    auth="sms",
    returns=Thing,
    repeatable=True,
)
MAKE = Operation(
    "numbers.things.make",
    "POST",
    "/v1/{project_id}/things",
    host="numbers",
    auth="project",
    returns=Thing,
    repeatable=False,
    required=("id",),
    names={"from": "from_"},
)
SIGNED = Operation(
    "voice.things.call",
    "POST",
    "/v1/things/{thing_id}",
    host="voice",
    auth="application",
    returns=Thing,
    repeatable=False,
)
LIST = Operation(
    "numbers.things.list",
    "GET",
    "/v1/{project_id}/things",
    host="numbers",
    auth="project",
    returns=Things,
    repeatable=True,
    required=("kind",),
    comma=("tags",),
    names={"kind": "kind_"},
)
NAMES = Operation(
    "sms.things.names",
    "GET",
    "/v1/{project_or_service_id}/names",
    host="sms",
    auth="sms",
    returns=Things,
    repeatable=True,
    array="things",
)


def get(thing_id: str = "T1") -> Call[Thing]:
    return Call(GET, path={"thing_id": thing_id})


def make(**body: object) -> Call[Thing]:
    return Call(MAKE, body={"id": "T1", **body})


def listing(**query: object) -> Call[Things]:
    return Call(LIST, query={"kind": "a", **query})


def signed(thing_id: str = "T1") -> Call[Thing]:
    return Call(SIGNED, path={"thing_id": thing_id}, body={"x": 1})
