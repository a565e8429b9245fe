"""Encoding of arguments and decoding of answers."""

from __future__ import annotations

import copy
import json
import pickle
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from typing import Any, ClassVar
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinch import NULL
from sinch.core.exceptions import ValidationException
from sinch.core.operation import Call
from sinch.core.wire import (
    decode,
    encode_body,
    encode_multipart,
    encode_path,
    encode_query,
    format_datetime,
    parse_datetime,
)
from sinch.models.model import SinchBaseModel
from tests.core.things import GET, LIST, Color, Part, Thing, get, listing, make

CREDENTIALS = {"project_or_service_id": "P"}

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda children: st.lists(children, max_size=4) | st.dictionaries(st.text(), children, max_size=4),
    max_leaves=20,
)


class Plain(Enum):
    ONE = "one"


class Builder:
    def as_dict(self) -> dict[str, object]:
        return {"built": Color.RED, "at": datetime(2026, 1, 2, tzinfo=timezone.utc)}


def body_of(**body: object) -> Any:
    encoded = encode_body(make(**body))
    assert encoded is not None
    return json.loads(encoded)


class TestBody:
    def test_none_is_left_out_and_falsy_values_are_sent(self) -> None:
        assert body_of(a=None, b=False, c=0, d="", e=[], f={}) == {
            "id": "T1", "b": False, "c": 0, "d": "", "e": [], "f": {},
        }  # fmt: skip

    def test_null_is_sent_where_asked_for(self) -> None:
        assert body_of(a=NULL, b=[NULL], c={"d": None}) == {"id": "T1", "a": None, "b": [None], "c": {"d": None}}

    def test_enums_builders_dates_at_any_depth(self) -> None:
        assert body_of(a=[Color.BLUE, Plain.ONE], b={"c": Builder()}, d=date(2026, 1, 2), e=(1, 2)) == {
            "id": "T1",
            "a": ["blue", "one"],
            "b": {"c": {"built": "red", "at": "2026-01-02T00:00:00.000Z"}},
            "d": "2026-01-02",
            "e": [1, 2],
        }

    def test_dates_are_utc(self) -> None:
        east = timezone(timedelta(hours=5, minutes=30))
        assert format_datetime(datetime(2026, 1, 2, 5, 30, 0, 123999, tzinfo=east)) == "2026-01-02T00:00:00.123Z"
        assert format_datetime(datetime(2026, 1, 2, 3, 4, 5)) == "2026-01-02T03:04:05.000Z"

    @pytest.mark.parametrize(
        "value",
        [b"x", {1, 2}, float("nan"), float("inf"), object(), [b"x"], {"a": {"b": {3}}}, {(1, 2): 3}, 1j,
         datetime.min.replace(tzinfo=timezone(timedelta(hours=5)))],
        ids=str,
    )  # fmt: skip
    def test_what_json_cannot_carry_is_refused_by_name(self, value: object) -> None:
        with pytest.raises(ValidationException, match=r"numbers\.things\.make: from_ cannot be written as JSON"):
            encode_body(make(**{"ok": 1, "from": value}))

    def test_circular_and_deep_values_are_refused(self) -> None:
        circle: list[object] = []
        circle.append(circle)
        deep: object = []
        for _ in range(100_000):
            deep = [deep]
        for value in (circle, deep):
            with pytest.raises(ValidationException, match="nested"):
                encode_body(make(nested=value))

    def test_the_message_never_holds_the_value(self) -> None:
        with pytest.raises(ValidationException) as caught:
            encode_body(make(secret={"+46701234567": b"hidden"}))
        assert "hidden" not in str(caught.value)
        assert "+4670" not in str(caught.value)

    def test_required(self) -> None:
        with pytest.raises(ValidationException, match="id is required"):
            encode_body(make(id=None))

    @given(st.dictionaries(st.text(), json_values))
    def test_any_json_arrives_as_it_is(self, body: dict[str, Any]) -> None:
        expected = {name: value for name, value in body.items() if value is not None}
        encoded = encode_body(Call(GET, body=body))
        assert encoded is not None
        assert json.loads(encoded) == expected


class TestPath:
    @pytest.mark.parametrize(
        ("value", "encoded"),
        [
            ("+46701234567", "+46701234567"),
            ("a/b", "a%2Fb"),
            ("a?b#c", "a%3Fb%23c"),
            ("a%2Fb", "a%252Fb"),
            ("å ß", "%C3%A5%20%C3%9F"),
            ("../x", "..%2Fx"),
            ("a\r\nHost: x", "a%0D%0AHost%3A%20x"),
            (Color.RED, "red"),
        ],
    )
    def test_encoded_once(self, value: str, encoded: str) -> None:
        assert encode_path(get(value), CREDENTIALS) == f"/v1/P/things/{encoded}"

    @pytest.mark.parametrize("value", ["", "  ", ".", "..", None, 5, True, b"x", ["x"], "\ud800"])
    def test_refused(self, value: object) -> None:
        with pytest.raises(ValidationException, match=r"sms\.things\.get: thing_id"):
            encode_path(Call(GET, path={"thing_id": value}), CREDENTIALS)

    @given(st.text(min_size=1))
    def test_no_value_changes_the_target(self, value: str) -> None:
        try:
            path = encode_path(get(value), CREDENTIALS)
        except ValidationException:
            return
        parts = urlsplit("https://host" + path)
        assert (parts.netloc, parts.query, parts.fragment) == ("host", "", "")
        assert [unquote(part) for part in parts.path.split("/")] == ["", "v1", "P", "things", value]


class TestQuery:
    def test_required_has_its_argument_name(self) -> None:
        with pytest.raises(ValidationException, match="kind_ is required"):
            encode_query(listing(kind=None))

    @pytest.mark.parametrize("value", [b"x", {"a": 1}, object(), "\ud800", [None], datetime.max.replace(
        tzinfo=timezone(timedelta(hours=-5)))], ids=repr)  # fmt: skip
    def test_refused(self, value: object) -> None:
        with pytest.raises(ValidationException, match=r"numbers\.things\.list: some_value"):
            encode_query(listing(someValue=value))

    @given(
        st.dictionaries(st.sampled_from(["a", "b", "tags"]), st.text(st.characters(codec="utf-8")) | st.integers())
    )
    def test_values_survive(self, query: dict[str, object]) -> None:
        text = encode_query(Call(LIST, query={"kind": "k", **query}))
        pairs = dict(parse_qsl(text, keep_blank_values=True, strict_parsing=True))
        assert pairs == {"kind": "k", **{name: str(value) for name, value in query.items()}}


def test_multipart() -> None:
    content_type, body = encode_multipart([("kind", None, b"passport"), ("file", 'a"b\n.pdf', b"\x00\xff")], "BOUND")
    assert content_type == "multipart/form-data; boundary=BOUND"
    assert body == (
        b'--BOUND\r\nContent-Disposition: form-data; name="kind"\r\n\r\npassport\r\n'
        b'--BOUND\r\nContent-Disposition: form-data; name="file"; filename="a%22b%0A.pdf"\r\n'
        b"Content-Type: application/pdf\r\n\r\n\x00\xff\r\n--BOUND--\r\n"
    )


FULL: dict[str, Any] = {
    "id": "T1",
    "from": "+46701234567",
    "color": "red",
    "colors": ["blue", "violet", 3],
    "parts": [{"partNumber": "1", "color": "red", "more": True}, "odd"],
    "main": {"partNumber": "2"},
    "timestamp": "2026-01-02T03:04:05.1Z",
    "sizes": {"a": 1},
    "unknown_key": {"x": 1},
}


class TestDecode:
    @pytest.mark.parametrize("raw", [{}, {"things": None, "names": None}])
    def test_a_missing_list_is_empty_where_the_api_leaves_out_empty_ones(self, raw: dict[str, Any]) -> None:
        @dataclass(slots=True, repr=False, eq=False)
        class Lists(SinchBaseModel):
            _omits_empty_lists: ClassVar[bool] = True

            things: list[Thing]
            names: list[str]
            optional: list[str] | None
            text: str

        lists = decode(Lists, raw)
        assert (lists.things, lists.names) == ([], [])
        assert getattr(lists, "optional") is getattr(lists, "text") is None  # noqa: B009
        assert decode(Thing, {}) == Thing(None, None, None, None, None, None, None)  # type: ignore[arg-type]

    def test_all_kinds_of_fields(self) -> None:
        thing = decode(Thing, FULL)
        assert thing.from_ == "+46701234567"
        assert thing.color is Color.RED
        assert thing.colors == [Color.BLUE, "violet", 3]
        assert thing.parts is not None
        assert thing.parts[0].part_number == "1"
        assert thing.parts[0].extra == {"more": True}
        assert repr(thing.parts[1]) == "'odd'"
        assert thing.main is not None
        assert not thing.main.color
        assert thing.at == datetime(2026, 1, 2, 3, 4, 5, 100_000, tzinfo=timezone.utc)
        assert thing.extra == {"unknown_key": {"x": 1}}

    def test_as_dict_and_as_json_carry_everything(self) -> None:
        thing = decode(Thing, FULL)
        assert thing.as_dict() == {
            "id": "T1",
            "from_": "+46701234567",
            "color": "red",
            "colors": ["blue", "violet", 3],
            "parts": [{"part_number": "1", "color": "red", "more": True}, "odd"],
            "main": {"part_number": "2", "color": None},
            "at": datetime(2026, 1, 2, 3, 4, 5, 100_000, tzinfo=timezone.utc),
            "sizes": {"a": 1},
            "unknown_key": {"x": 1},
        }
        assert json.loads(thing.as_json())["at"] == "2026-01-02T03:04:05.100000+00:00"

    def test_keys_to_try_in_turn(self) -> None:
        first = decode(Thing, {"at": "2026-01-01T00:00:00Z", "timestamp": "2027-01-01T00:00:00Z"}).at
        assert first == datetime(2026, 1, 1, tzinfo=timezone.utc)

    def test_equality_repr_and_copies(self) -> None:
        thing, same = decode(Thing, FULL), decode(Thing, {**FULL, "unknown_key": 0})
        assert thing == same
        assert thing != decode(Thing, {**FULL, "id": "T2"})
        assert thing.__eq__(3) is NotImplemented
        assert repr(decode(Part, {"partNumber": "1"})) == "Part(part_number='1', color=None)"
        for copied in (copy.deepcopy(thing), copy.copy(thing), pickle.loads(pickle.dumps(thing))):
            assert copied == thing
            assert copied.extra == thing.extra

    def test_made_by_hand(self) -> None:
        part = Part("1", Color.RED)
        assert part.extra == {}
        assert part.http is None
        assert part == decode(Part, {"partNumber": "1", "color": "red"})

    @given(st.dictionaries(st.sampled_from([*FULL, "at", "x"]), json_values))
    def test_never_raises_and_never_loses(self, raw: dict[str, Any]) -> None:
        thing = decode(Thing, raw)
        known = {field.name for field in fields(Thing)}
        assert set(thing.as_dict()) >= known
        for key in ("id", "sizes"):
            assert getattr(thing, key) == raw.get(key)
        assert thing.extra == {key: value for key, value in raw.items() if key in {"x", "unknown_key"}}
        thing.as_json()
        repr(thing)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-02T03:04:05Z", datetime(2026, 1, 2, 3, 4, 5)),
        ("2026-01-02T03:04:05", datetime(2026, 1, 2, 3, 4, 5)),
        ("2026-01-02T03:04:05.1234567Z", datetime(2026, 1, 2, 3, 4, 5, 123456)),
        ("2026-01-02T03:04:05.5+02:00", datetime(2026, 1, 2, 1, 4, 5, 500_000)),
        ("2026-01-02", datetime(2026, 1, 2)),
    ],
)
def test_parse_datetime(text: str, expected: datetime) -> None:
    assert parse_datetime(text) == expected.replace(tzinfo=timezone.utc)


@pytest.mark.parametrize("text", ["", "now", "2026-13-01T00:00:00Z", ".5", "2026-01-02T03:04:05.Z."])
def test_no_datetime(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_datetime(text)


@given(st.datetimes(timezones=st.just(timezone.utc)))
def test_datetimes_survive(moment: datetime) -> None:
    assert parse_datetime(format_datetime(moment)) == moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def test_models_without_content() -> None:
    assert decode(SinchBaseModel, {"a": 1}).extra == {"a": 1}
