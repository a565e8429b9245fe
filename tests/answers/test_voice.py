"""Answers of the Voice API: everything arrives, and nothing that a server may send gets in the way."""

from __future__ import annotations

import json
import pickle
from copy import deepcopy
from dataclasses import fields
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from sinch import NotFoundException, VoiceException
from sinch.core.wire import decode
from sinch.models import voice
from sinch.models.model import SinchBaseModel, wire_keys
from tests.fakes import APPLICATION_KEY, RecordingDriver, answer, make_client
from tests.operations import all_operations

PRICE: dict[str, object] = {"currencyId": "SEK", "amount": 0.25}
PARTICIPANT: dict[str, object] = {
    "cli": "+46701234567",
    "id": "c0ffee00-7b1d",
    "duration": 0,
    "muted": False,
    "onhold": True,
}
NUMBER: dict[str, object] = {"number": "+46850000017", "capability": "voice", "applicationkey": APPLICATION_KEY}
CALL: dict[str, object] = {
    "from": {"type": "Username", "endpoint": "anna"},
    "to": {"type": "Number", "endpoint": "+46701234567"},
    "domain": "pstn",
    "callId": "c0ffee00-7b1d",
    "duration": 0,
    "status": "FINAL",
    "result": "NOANSWER",
    "reason": "MANAGERHANGUP",
    "timestamp": "2031-04-05T04:00:03.1234567",
    "custom": "",
    "userRate": PRICE,
    "debit": {"currencyId": "SEK", "amount": 0},
}
URLS: dict[str, object] = {"url": {"primary": "https://app.example/a", "fallback": "https://app.example/b"}}
QUERIED: dict[str, object] = {
    "number": {
        "countryId": "SE",
        "numberType": "Mobile",
        "normalizedNumber": "+46701234567",
        "restricted": False,
        "rate": PRICE,
    }
}

ANSWERS: list[tuple[type[SinchBaseModel], dict[str, object]]] = [
    (voice.Price, PRICE),
    (voice.ConferenceParticipant, PARTICIPANT),
    (voice.ApplicationNumber, NUMBER),
    (voice.VoiceCalloutResponse, {"callId": "c0ffee00-7b1d"}),
    (voice.GetVoiceCallResponse, CALL),
    (voice.UpdateVoiceCallResponse, {}),
    (voice.ManageVoiceCallResponse, {}),
    (voice.GetVoiceConferenceResponse, {"participants": [PARTICIPANT, {**PARTICIPANT, "muted": True}]}),
    (voice.KickAllVoiceConferenceResponse, {}),
    (voice.KickParticipantVoiceConferenceResponse, {}),
    (voice.ManageParticipantVoiceConferenceResponse, {}),
    (voice.GetNumbersVoiceApplicationResponse, {"numbers": [NUMBER, NUMBER]}),
    (voice.AssignNumbersVoiceApplicationResponse, {}),
    (voice.UnassignNumbersVoiceApplicationResponse, {}),
    (voice.UpdateCallbackUrlsVoiceApplicationResponse, {}),
    (voice.GetCallbackUrlsVoiceApplicationResponse, URLS),
    (voice.QueryNumberVoiceApplicationResponse, QUERIED),
]
ODD: list[object] = [0, "odd", True, [], [None, 7], {}, {"a": 1}, 1.5]
each_answer = pytest.mark.parametrize(("model", "payload"), ANSWERS, ids=[model.__name__ for model, _ in ANSWERS])


def carried(model: SinchBaseModel, payload: dict[str, object]) -> None:
    """Check that every key of a JSON object is an attribute of the model, in ``extra``, and in ``as_dict()``."""
    given = model.as_dict()
    homes = {key: name for name, keys in wire_keys(type(model)).items() for key in keys}
    for key, value in payload.items():
        if key not in homes:
            assert model.extra[key] == value
            assert given[key] == value
        else:
            arrived(getattr(model, homes[key]), given[homes[key]], value)


def arrived(found: Any, given: Any, value: Any) -> None:
    if isinstance(found, SinchBaseModel):
        carried(found, value)
        assert given == found.as_dict()
    elif found.__class__ is list:
        assert len(found) == len(value)
        for number, item in enumerate(found):
            arrived(item, given[number], value[number])
    elif isinstance(found, datetime):
        assert found.isoformat().startswith(value[:19])
        assert given == found
    else:
        assert found == given == value


def test_every_class_is_here() -> None:
    classes = {
        value
        for value in vars(voice).values()
        if isinstance(value, type)
        and issubclass(value, SinchBaseModel)
        and value.__module__ == voice.__name__
        and not value.__name__.startswith("_")
    }
    assert classes == {model for model, _ in ANSWERS}


def test_every_operation_returns_one_of_them() -> None:
    returned = {operation.returns for operation in all_operations().values() if operation.product == "voice"}
    assert len(returned) == 14
    assert returned <= {model for model, _ in ANSWERS}


@each_answer
def test_everything_arrives(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, payload)
    carried(decoded, payload)
    assert decoded.extra == {}
    assert None not in [getattr(decoded, name) for name in wire_keys(model)]
    assert set(json.loads(decoded.as_json())) == set(wire_keys(model))
    assert pickle.loads(pickle.dumps(decoded)) == decoded == deepcopy(decoded)


@each_answer
def test_what_is_missing_is_none(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, {})
    assert {getattr(decoded, field.name) for field in fields(model)} <= {None}
    assert decode(model, dict.fromkeys(payload)) == decoded
    for key in payload:
        rest = {name: value for name, value in payload.items() if name != key}
        carried(decode(model, rest), rest)


@each_answer
def test_unknown_keys_stay_reachable(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, {**payload, "method": "old", "call_id": "not this one"})
    assert decoded.extra == {"method": "old", "call_id": "not this one"}
    assert decoded.as_dict()["method"] == "old"
    carried(decoded, payload)


@each_answer
@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_odd_values_stay_as_they_came(model: type[SinchBaseModel], payload: dict[str, object], odd: object) -> None:
    for key in payload:
        decoded = decode(model, {**payload, key: odd})
        home = next(name for name, keys in wire_keys(model).items() if key in keys)
        found: object = getattr(decoded, home)
        assert found == odd or isinstance(found, SinchBaseModel)
        assert decoded.as_json()
        assert repr(decoded)


def test_a_call() -> None:
    client = make_client(RecordingDriver(answer(CALL)))
    call = client.voice.calls.get("c0ffee00-7b1d")
    assert call.from_ == {"type": "Username", "endpoint": "anna"}
    assert call.timestamp == datetime(2031, 4, 5, 4, 0, 3, 123456, tzinfo=timezone.utc)
    assert call.status is voice.CallStatus.FINAL
    assert call.result is voice.CallResult.NO_ANSWER
    assert call.reason is voice.CallReason.MANAGER_HANGUP
    assert call.user_rate == voice.Price("SEK", 0.25)
    assert call.debit == voice.Price("SEK", 0)
    assert call.http is not None
    assert call.http.status == 200


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2031-04-05T04:00:03Z", datetime(2031, 4, 5, 4, 0, 3, tzinfo=timezone.utc)),
        ("2031-04-05T04:00:03", datetime(2031, 4, 5, 4, 0, 3, tzinfo=timezone.utc)),
        ("2031-04-05T06:00:03.5+02:00", datetime(2031, 4, 5, 4, 0, 3, 500000, tzinfo=timezone.utc)),
        ("2031-04-05T04:00:03.1234567Z", datetime(2031, 4, 5, 4, 0, 3, 123456, tzinfo=timezone.utc)),
    ],
)
def test_moments(text: str, moment: datetime) -> None:
    found = decode(voice.GetVoiceCallResponse, {"timestamp": text}).timestamp
    assert found is not None
    assert found == moment
    assert found.utcoffset() in {timedelta(0), timedelta(hours=2)}


def test_a_call_that_goes_on_has_no_debit() -> None:
    call = decode(voice.GetVoiceCallResponse, {"callId": "i", "status": "ONGOING", "userRate": PRICE})
    assert call.status == "ONGOING"
    assert call.debit is None
    assert call.from_ is None


def test_values_newer_than_the_package_stay_text() -> None:
    newer = {"domain": "satellite", "status": "DREAMING", "result": "ECHO", "reason": "Rain"}
    call = decode(voice.GetVoiceCallResponse, newer)
    assert [call.domain, call.status, call.result, call.reason] == [*newer.values()]
    assert decode(voice.ApplicationNumber, {"capability": "video"}).capability == "video"


def test_a_number_of_no_application() -> None:
    client = make_client(RecordingDriver(answer({"numbers": [{"number": "+46850000017", "capability": "sms"}]})))
    number = client.voice.applications.get_numbers().numbers[0]
    assert number.applicationkey is None
    assert number.capability is voice.Capability.SMS
    assert number.http is None


def test_what_is_unwrapped() -> None:
    client = make_client(RecordingDriver(answer(QUERIED), answer(URLS)))
    found = client.voice.applications.query_number("+46701234567")
    assert (found.country_id, found.number_type, found.restricted) == ("SE", "Mobile", False)
    assert found.number_type == voice.QueriedNumberType.MOBILE
    assert found.normalized_number == "+46701234567"
    assert found.rate == PRICE
    assert found.number == QUERIED["number"]
    urls = client.voice.applications.get_callback_urls(APPLICATION_KEY)
    assert (urls.primary, urls.fallback) == ("https://app.example/a", "https://app.example/b")
    assert urls.url == URLS["url"]


@pytest.mark.parametrize(
    ("payload", "country", "extra"),
    [
        ({"number": {"countryId": "SE", "carrier": "Tre"}}, "SE", {}),
        ({"numberItem": {"countryId": "SE"}, "method": "GET"}, "SE", {"method": "GET"}),
        ({"number": None}, None, {}),
        ({"number": "+46701234567"}, None, {}),
        ({"countryId": "SE"}, "SE", {}),
    ],
)
def test_an_inner_object_that_is_unusual(payload: dict[str, object], country: object, extra: object) -> None:
    found = decode(voice.QueryNumberVoiceApplicationResponse, payload)
    assert found.country_id == country
    assert found.extra == extra
    assert found.number == payload.get("number", payload.get("numberItem"))


@pytest.mark.parametrize("status", [200, 204])
def test_answers_without_a_body(status: int) -> None:
    client = make_client(RecordingDriver(answer(None, status)))
    moved = client.voice.calls.update("i", [], {"name": "hangup"})
    assert moved == voice.UpdateVoiceCallResponse()
    assert moved.as_dict() == {}
    assert moved.http is not None
    assert moved.http.status == status
    assert client.voice.conferences.kick_all("board") == voice.KickAllVoiceConferenceResponse()


def test_errors() -> None:
    body = {"errorCode": 40400, "message": "Call not found", "reference": "9f2c"}
    client = make_client(RecordingDriver(answer(body, 404)))
    with pytest.raises(VoiceException) as caught:
        client.voice.calls.get("i")
    error = caught.value
    assert isinstance(error, NotFoundException)
    assert (error.status, error.code, error.request_id) == (404, 40400, "9f2c")
    assert error.operation == "voice.calls.get"
    assert "Call not found" in str(error)


# ----------------------------------------------------------------------- real answers, where they lie beside us
SAMPLES = Path(__file__).parents[3] / "shared" / "contract" / "samples"


def _samples(kind: str) -> list[Any]:
    index = SAMPLES / "index.json"
    if not index.is_file():
        return []
    return [
        pytest.param(name, sample["file"], id=f"{name}-{sample['file']}")
        for sample in json.loads(index.read_text(encoding="utf-8"))["samples"]
        if sample["domain"] == "voice" and sample["kind"] == kind
        for name in sample["operations"]
    ]


@pytest.mark.parametrize(("operation", "file"), _samples("response"))
def test_samples(operation: str, file: str) -> None:
    payload: Any = json.loads((SAMPLES / file).read_text(encoding="utf-8"))
    decoded = decode(all_operations()[operation].returns, payload)
    carried(decoded, payload)
    assert decoded.extra == {}
    assert json.loads(decoded.as_json())
