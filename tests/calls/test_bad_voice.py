"""What the Voice API cannot take is refused by name: nothing is sent, and no value is repeated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sinch import SinchClient
from sinch.core.exceptions import ValidationException
from sinch.domains.voice import Voice
from sinch.models.svaml import (
    AnswerInstruction,
    ConnectMxpAction,
    ContinueAction,
    HangupAction,
    ParkAction,
    SayInstruction,
    Svaml,
)
from tests.fakes import PROJECT, RecordingDriver, make_client

# Wrong on purpose, which the type checkers need not see.
WRONG: Any = None
SECRET: Any = "hunter2"
BYTES: Any = b"hunter2"
SET: Any = {"hunter2"}
PHONE: Any = {"type": "number", "endpoint": "+46701234567"}
UNSAYABLE: Any = SayInstruction(text=SET)
UNSENDABLE: Any = {**PHONE, "x": SET}
CIRCLE: Any = {"name": "hangup"}
CIRCLE["again"] = CIRCLE

BAD: list[tuple[str, Callable[[Voice], object]]] = [
    ("destination", lambda api: api.callouts.text_to_speech(WRONG)),
    ("destination", lambda api: api.callouts.text_to_speech(SECRET)),
    ("destination", lambda api: api.callouts.text_to_speech([PHONE, SECRET])),  # type: ignore[arg-type]
    ("destination", lambda api: api.callouts.text_to_speech({**PHONE, "endpoint": 46701234567})),  # type: ignore[typeddict-item]
    ("destination", lambda api: api.callouts.text_to_speech(UNSENDABLE)),
    ("cli", lambda api: api.callouts.text_to_speech(PHONE, BYTES)),
    ("text", lambda api: api.callouts.text_to_speech(PHONE, text=BYTES)),
    ("prompts", lambda api: api.callouts.text_to_speech(PHONE, prompts=SET)),
    ("enable_ace", lambda api: api.callouts.text_to_speech(PHONE, enable_ace=BYTES)),
    ("destination", lambda api: api.callouts.conference(WRONG, "board")),
    ("conference_id", lambda api: api.callouts.conference(PHONE, WRONG)),
    ("conference_id", lambda api: api.callouts.conference(PHONE, 17)),  # type: ignore[arg-type]
    ("conference_dtmf_options", lambda api: api.callouts.conference(PHONE, "board", None, SECRET)),
    ("conference_dtmf_options", lambda api: api.callouts.conference(PHONE, "board", None, {"mode": SET})),
    (
        "conference_dtmf_options",
        lambda api: api.callouts.conference(
            PHONE, "board", conference_dtmf_options={"max_digits": 1, "maxDigits": 2}
        ),
    ),
    ("max_duration", lambda api: api.callouts.conference(PHONE, "board", max_duration=float("nan"))),  # type: ignore[arg-type]
    ("destination", lambda api: api.conferences.call(WRONG, "board")),
    ("conference_id", lambda api: api.conferences.call(PHONE, WRONG)),
    ("moh_class", lambda api: api.conferences.call(PHONE, "board", moh_class=BYTES)),
    ("destination", lambda api: api.callouts.custom(destination=SECRET)),
    ("max_duration", lambda api: api.callouts.custom(max_duration=SET)),
    ("ice", lambda api: api.callouts.custom(ice=17)),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice=[PHONE])),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice=BYTES)),
    ("ice", lambda api: api.callouts.custom(ice=HangupAction())),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice={})),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice=Svaml().say("hunter2"))),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice=Svaml().continue_())),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice={"action": {"name": "continue"}})),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice={"action": ContinueAction()})),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice=Svaml().action(ContinueAction()))),
    ("ice", lambda api: api.callouts.custom(ice={"action": {"name": "Continue", "x": SECRET}})),  # type: ignore[arg-type]
    ("ice", lambda api: api.callouts.custom(ice={"action": SECRET})),
    ("ice", lambda api: api.callouts.custom(ice={"action": HangupAction(), "instructions": SECRET})),
    ("ice", lambda api: api.callouts.custom(ice={"action": HangupAction(), "instructions": [SECRET]})),
    ("ice", lambda api: api.callouts.custom(ice={"action": HangupAction(), "instructions": [UNSAYABLE]})),
    ("ice", lambda api: api.callouts.custom(ice={"action": CIRCLE})),
    ("ace", lambda api: api.callouts.custom(ace=Svaml().answer().hangup())),  # type: ignore[arg-type]
    ("ace", lambda api: api.callouts.custom(ace=Svaml().instruction(AnswerInstruction()).hangup())),
    ("ace", lambda api: api.callouts.custom(ace=Svaml().send_dtmf("1").hangup())),  # type: ignore[arg-type]
    ("ace", lambda api: api.callouts.custom(ace=Svaml().connect_pstn("+46701234567"))),  # type: ignore[arg-type]
    ("ace", lambda api: api.callouts.custom(ace={"action": ParkAction()})),  # type: ignore[arg-type]
    ("pie", lambda api: api.callouts.custom(pie=Svaml().park())),  # type: ignore[arg-type]
    ("pie", lambda api: api.callouts.custom(pie=Svaml().action(ConnectMxpAction()))),
    ("call_id", lambda api: api.calls.get(WRONG)),
    ("call_id", lambda api: api.calls.get("")),
    ("call_id", lambda api: api.calls.get("..")),
    ("call_id", lambda api: api.calls.get(17)),  # type: ignore[arg-type]
    ("call_id", lambda api: api.calls.update(WRONG, [], HangupAction())),
    ("instructions and action", lambda api: api.calls.update("i")),
    ("instructions and action", lambda api: api.calls.update("i", None, None)),
    ("instructions", lambda api: api.calls.update("i", SECRET, HangupAction())),
    ("instructions", lambda api: api.calls.update("i", {"name": SECRET}, None)),  # type: ignore[arg-type]
    ("instructions", lambda api: api.calls.update("i", [SECRET], None)),
    ("instructions", lambda api: api.calls.update("i", [UNSAYABLE], None)),
    ("action", lambda api: api.calls.update("i", [], SECRET)),
    ("action", lambda api: api.calls.update("i", [], [HangupAction()])),  # type: ignore[arg-type]
    ("action", lambda api: api.calls.update("i", [], Svaml().hangup())),  # type: ignore[arg-type]
    ("action", lambda api: api.calls.update("i", [], HangupAction)),  # type: ignore[arg-type]
    ("action", lambda api: api.calls.update("i", [], CIRCLE)),
    ("call_leg", lambda api: api.calls.manage_with_call_leg("i", WRONG, [], HangupAction())),
    ("call_leg", lambda api: api.calls.manage_with_call_leg("i", "", [], HangupAction())),
    ("instructions and action", lambda api: api.calls.manage_with_call_leg("i", "both")),
    ("conference_id", lambda api: api.conferences.get(" ")),
    ("conference_id", lambda api: api.conferences.kick_all(WRONG)),
    ("call_id", lambda api: api.conferences.kick_participant(WRONG, "board")),
    ("conference_id", lambda api: api.conferences.kick_participant("i", ".")),
    ("command", lambda api: api.conferences.manage_participant("i", "board", WRONG)),
    ("moh", lambda api: api.conferences.manage_participant("i", "board", "onhold", BYTES)),
    ("numbers", lambda api: api.applications.assign_numbers(WRONG)),
    ("numbers", lambda api: api.applications.assign_numbers(46701234567)),  # type: ignore[arg-type]
    ("numbers", lambda api: api.applications.assign_numbers([46701234567])),  # type: ignore[list-item]
    ("application_key", lambda api: api.applications.assign_numbers([], BYTES)),
    ("capability", lambda api: api.applications.assign_numbers([], capability=BYTES)),
    ("number", lambda api: api.applications.unassign_number(WRONG)),
    ("number", lambda api: api.applications.unassign_number(46701234567)),  # type: ignore[arg-type]
    ("application_key", lambda api: api.applications.unassign_number("+1", 17)),  # type: ignore[arg-type]
    ("application_key", lambda api: api.applications.get_callback_urls(WRONG)),
    ("application_key", lambda api: api.applications.update_callback_urls("")),
    ("primary", lambda api: api.applications.update_callback_urls("k", BYTES)),
    ("fallback", lambda api: api.applications.update_callback_urls("k", None, SET)),
    ("number", lambda api: api.applications.query_number("")),
]  # fmt: skip


@pytest.mark.parametrize(("argument", "call"), BAD, ids=[f"{number}-{name}" for number, (name, _) in enumerate(BAD)])
def test_refused_by_name(argument: str, call: Callable[[Voice], object]) -> None:
    driver = RecordingDriver()
    with pytest.raises(ValidationException) as caught:
        call(make_client(driver).voice)
    error = caught.value
    assert str(error).startswith("voice.")
    assert f": {argument} " in str(error)
    assert "hunter2" not in str(error)
    assert "46701234567" not in str(error)
    assert error.is_from_server is False
    assert driver.sent == []


def test_what_a_callback_allows_is_in_the_message() -> None:
    with pytest.raises(ValidationException) as caught:
        make_client(RecordingDriver()).voice.callouts.custom(ace=Svaml().park())  # type: ignore[arg-type]
    assert str(caught.value) == (
        "voice.callouts.custom: ace cannot have the action park: ACE allows hangup, continue, connectConf, runMenu"
    )


def test_names_newer_than_the_package_are_left_to_the_server() -> None:
    driver = RecordingDriver()
    document: Any = {"instructions": [{"name": "whisper"}], "action": {"name": "teleport", "to": "Mars"}}
    make_client(driver).voice.callouts.custom(ace=document)
    assert b"teleport" in (driver.sent[0].body or b"")


@pytest.mark.parametrize("half", ["application_key", "application_secret", ""])
def test_without_an_application(half: str) -> None:
    driver = RecordingDriver()
    halves: dict[str, str] = {half: "half of it"} if half else {}
    client = SinchClient(
        "key-id",
        "key-secret",
        PROJECT,
        application_key=halves.get("application_key"),
        application_secret=halves.get("application_secret"),
        driver=driver,
    )
    with pytest.raises(ValidationException) as caught:
        client.voice.calls.get("i")
    missing = {"application_key", "application_secret"} - {half}
    assert all(name in str(caught.value) for name in missing)
    assert driver.sent == driver.token_requests == []


@pytest.mark.parametrize("region", ["euc1", "apse2"])
def test_regions_are_for_calls_only(region: str) -> None:
    driver = RecordingDriver()
    client = make_client(driver)
    client.configuration.voice_region = region
    client.voice.calls.get("i")
    client.voice.applications.get_numbers()
    assert [sent.origin for sent in driver.sent] == [
        f"https://calling-{region}.api.sinch.com",
        "https://callingapi.sinch.com",
    ]
