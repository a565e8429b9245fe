"""The applications of the Voice sandbox: their numbers and callback URLs, and facts about numbers."""

from __future__ import annotations

import pytest

from sinch.sandbox import Credentials
from sinch.sandbox.traffic import Json, JsonObject
from sinch.sandbox.voice.state import FIRST_NUMBERS

from .desk import items, pick, text
from .voice_desk import NUMBERS, ROOM, URLS, VoiceDesk, fits, refused

KNOWN = Credentials()


@pytest.fixture
def desk() -> VoiceDesk:
    return VoiceDesk()


def shown_numbers(desk: VoiceDesk) -> dict[tuple[str, str], Json]:
    reply = desk.ask("GET", NUMBERS)
    assert reply.status == 200
    fits(reply.body, "ListNumbersResponse")
    shown: dict[tuple[str, str], Json] = {}
    for item in items(reply.body, "numbers"):
        assert isinstance(item, dict)
        shown[text(item, "number"), text(item, "capability")] = item.get("applicationkey")
    return shown


def test_numbers_are_assigned_and_taken_away(desk: VoiceDesk) -> None:
    first, second, third = FIRST_NUMBERS
    key = KNOWN.application_key
    assert shown_numbers(desk) == {first: key, second: None, third: None}
    body: JsonObject = {"numbers": [second[0], third[0]], "applicationkey": key}
    assert desk.ask("POST", NUMBERS, body).status == 200
    assert shown_numbers(desk) == {first: key, second: key, third: key}
    assert (
        desk.ask("DELETE", NUMBERS, {"number": first[0], "capability": "voice", "applicationkey": key}).status == 200
    )
    assert desk.ask("DELETE", NUMBERS, {"number": third[0]}).status == 200
    assert shown_numbers(desk) == {first: None, second: key, third: None}


def test_rented_numbers_can_be_assigned(desk: VoiceDesk) -> None:
    number = desk.rented("US", "LOCAL")
    assert desk.ask("POST", NUMBERS, {"numbers": [number], "capability": "voice"}).status == 200
    shown = shown_numbers(desk)
    assert shown[number, "voice"] == KNOWN.application_key
    assert shown[number, "sms"] is None
    assert desk.ask("POST", NUMBERS, {"numbers": [number]}).status == 200
    assert shown_numbers(desk)[number, "sms"] == KNOWN.application_key
    desk.numbers("POST", f"/activeNumbers/{number}:release")
    desk.state.clock.advance(32 * 86_400)
    assert {number for number, _ in shown_numbers(desk)} == {number for number, _ in FIRST_NUMBERS}
    assert set(desk.state.voice.assigned) == {FIRST_NUMBERS[0]}


@pytest.mark.parametrize(
    ("method", "body", "code"),
    [
        ("POST", b"{", 40003),
        ("POST", {}, 40001),
        ("POST", {"numbers": []}, 40001),
        ("POST", {"numbers": "+12025550162"}, 40001),
        ("POST", {"numbers": ["+12025550162"] * 101}, 40001),
        ("POST", {"numbers": ["12025550162"]}, 40001),
        ("POST", {"numbers": ["+12025550199"]}, 40001),
        ("POST", {"numbers": ["+12025550162", "+12025550199"]}, 40001),
        ("POST", {"numbers": ["+12025550162"], "capability": "sms"}, 40001),
        ("POST", {"numbers": ["+12025550162"], "capability": "fax"}, 40001),
        ("POST", {"numbers": ["+12025550162"], "application_key": KNOWN.application_key}, 40001),
        ("POST", {"numbers": ["+12025550162"], "applicationKey": KNOWN.application_key}, 40001),
        ("POST", {"numbers": ["+12025550162"], "applicationkey": "other"}, 40003),
        ("DELETE", {}, 40001),
        ("DELETE", {"numbers": ["+12025550161"]}, 40001),
        ("DELETE", {"number": "+12025550162"}, 40001),
        ("DELETE", {"number": "+12025550161", "capability": "sms"}, 40001),
        ("DELETE", {"number": "+12025550161", "applicationKey": KNOWN.application_key}, 40001),
        ("DELETE", {"number": "+12025550161", "applicationkey": "other"}, 40003),
    ],
)
def test_wrong_assignments_are_refused(desk: VoiceDesk, method: str, body: Json | bytes, code: int) -> None:
    before = shown_numbers(desk)
    assert refused(desk.ask(method, NUMBERS, body)) == (400, code)
    assert shown_numbers(desk) == before


def test_callback_urls_are_replaced_whole(desk: VoiceDesk) -> None:
    assert desk.ask("GET", URLS).body == {"url": {}}
    both: JsonObject = {"primary": "https://example.com/a", "fallback": "http://example.com:8080/b"}
    one: JsonObject = {"primary": "https://example.com/c", "fallback": ""}
    for url, expected in ((both, both), (one, {"primary": "https://example.com/c"}), ({}, {})):
        assert desk.ask("POST", URLS, {"url": url}).status == 200
        reply = desk.ask("GET", URLS)
        assert pick(reply.body, "url") == expected
        fits(reply.body, "GetCallbacks")


def test_wrong_callback_urls_are_refused(desk: VoiceDesk) -> None:
    good: Json = {"url": {"primary": "https://example.com"}}
    wrong: list[Json | bytes] = [
        b"",
        {},
        {"primary": "https://example.com"},
        {"url": "https://example.com"},
        {"url": {"primary": "example.com"}},
        {"url": {"primary": "https://example.com", "fallback": None}},
        {"url": {"secondary": "https://example.com"}},
        {"url": {}, "primary": "https://example.com"},
    ]
    for body in wrong:
        assert refused(desk.ask("POST", URLS, body)) == (400, 40003)
    other = "/v1/configuration/callbacks/applications/other"
    assert refused(desk.ask("POST", other, good)) == (400, 40003)
    assert refused(desk.ask("GET", other)) == (400, 40003)
    assert desk.ask("GET", URLS).body == {"url": {}}


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("+46701234567", ("SE", "Mobile", "+46701234567", False)),
        ("46812345678", ("SE", "Fixed", "+46812345678", False)),
        ("%2B12025550134", ("US", "Unknown", "+12025550134", False)),
        ("+18885550134", ("US", "Other", "+18885550134", False)),
        ("+46701230007", ("SE", "Mobile", "+46701230007", True)),
    ],
)
def test_number_is_looked_up(desk: VoiceDesk, number: str, expected: tuple[str, str, str, bool]) -> None:
    reply = desk.ask("GET", f"/v1/calling/query/number/{number}")
    assert reply.status == 200
    fits(reply.body, "QueryNumberResponse")
    found = pick(reply.body, "number")
    assert (
        tuple(pick(found, key) for key in ("countryId", "numberType", "normalizedNumber", "restricted")) == expected
    )
    amount = pick(found, "rate", "amount")
    assert isinstance(amount, float)
    assert amount > 0


@pytest.mark.parametrize("number", ["anna", "+46%2070%20123", "0701234567", "+46", "+99912345678"])
def test_what_is_no_number_is_refused(desk: VoiceDesk, number: str) -> None:
    assert refused(desk.ask("GET", f"/v1/calling/query/number/{number}")) == (400, 40001)


def test_reset_forgets_calls_and_settings(desk: VoiceDesk) -> None:
    call_id = desk.joined()
    desk.ask("POST", URLS, {"url": {"primary": "https://example.com"}})
    desk.ask("DELETE", NUMBERS, {"number": FIRST_NUMBERS[0][0]})
    desk.state.reset()
    assert desk.ask("GET", f"/calling/v1/calls/id/{call_id}").status == 404
    assert desk.ask("GET", ROOM).status == 404
    assert desk.ask("GET", URLS).body == {"url": {}}
    assert shown_numbers(desk)[FIRST_NUMBERS[0]] == KNOWN.application_key
