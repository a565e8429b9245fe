"""Voice as code written for sinch 1.x knows it: names, places, order and defaults."""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from dataclasses import fields
from subprocess import run
from typing import Any

import pytest

from sinch import SinchClient, SinchException
from sinch.domains.voice import Applications, Callouts, Calls, Conferences, Voice, VoiceBase
from sinch.domains.voice.enums import (
    CalloutMethod,
    Capability,
    ConferenceCommand,
    ConferenceDTMFOptionsMode,
    Indications,
    MusicOnHold,
    Region,
)
from sinch.domains.voice.exceptions import VoiceException
from sinch.domains.voice.models import ConferenceDTMFOptions, Destination
from sinch.domains.voice.models.callouts.requests import ConferenceVoiceCalloutRequest
from sinch.domains.voice.models.svaml.actions import AnsweringMachineDetection, CallHeader, HangupAction
from sinch.domains.voice.models.svaml.actions.actions import Action
from sinch.domains.voice.models.svaml.instructions.instructions import Instruction
from sinch.models.model import SinchBaseModel, SinchRequestBaseModel
from tests.descriptions import description
from tests.fakes import RecordingDriver, answer, make_client
from tests.operations import all_operations

#: Arguments in order; those after ``|`` have the default None.
CONFERENCE = (
    "destination conference_id | cli conference_dtmf_options dtmf conference max_duration enable_ace enable_dice"
    " enable_pie locale greeting moh_class custom domain"
)
POSITIONAL = {
    "callouts.text_to_speech": "destination | cli dtmf domain custom locale text prompts enable_ace enable_dice"
    " enable_pie",
    "callouts.conference": CONFERENCE,
    "callouts.custom": "| cli destination dtmf custom max_duration ice ace pie",
    "calls.get": "call_id |",
    # Required in 1.x; one of both may be left out here.
    "calls.update": "call_id | instructions action",
    "calls.manage_with_call_leg": "call_id call_leg | instructions action",
    "conferences.call": CONFERENCE,
    "conferences.get": "conference_id |",
    "conferences.kick_all": "conference_id |",
    "conferences.kick_participant": "call_id conference_id |",
    "conferences.manage_participant": "call_id conference_id command | moh",
    "applications.get_numbers": "|",
    "applications.assign_numbers": "numbers | application_key capability",
    "applications.unassign_number": "number | application_key capability",
    "applications.get_callback_urls": "application_key |",
    "applications.update_callback_urls": "application_key | primary fallback",
    "applications.query_number": "number |",
}

#: Fields of answers and of what is in them, in order.
ANSWER_FIELDS = {
    "VoiceCalloutResponse": "call_id",
    "GetVoiceCallResponse": "from_ to domain call_id duration status result reason timestamp custom user_rate debit",
    "UpdateVoiceCallResponse": "",
    "ManageVoiceCallResponse": "",
    "GetVoiceConferenceResponse": "participants",
    "KickAllVoiceConferenceResponse": "",
    "KickParticipantVoiceConferenceResponse": "",
    "ManageParticipantVoiceConferenceResponse": "",
    "GetNumbersVoiceApplicationResponse": "numbers",
    "AssignNumbersVoiceApplicationResponse": "",
    "UnassignNumbersVoiceApplicationResponse": "",
    "UpdateCallbackUrlsVoiceApplicationResponse": "",
    "GetCallbackUrlsVoiceApplicationResponse": "primary fallback",
    "QueryNumberVoiceApplicationResponse": "country_id number_type normalized_number restricted rate",
    "ConferenceParticipant": "cli id duration muted onhold",
    "ApplicationNumber": "number capability applicationkey",
    "Price": "currency_id amount",
}

#: Fields of requests, in order.
REQUEST_FIELDS = {
    "TextToSpeechVoiceCalloutRequest": "destination cli dtmf domain custom locale text prompts enableAce enableDice"
    " enablePie",
    "ConferenceVoiceCalloutRequest": "destination conferenceId cli conferenceDtmfOptions dtmf conference maxDuration"
    " enableAce enableDice enablePie locale greeting mohClass custom domain",
    "CustomVoiceCalloutRequest": "cli destination dtmf custom maxDuration ice ace pie",
    "GetVoiceCallRequest": "call_id",
    "UpdateVoiceCallRequest": "call_id instructions action",
    "ManageVoiceCallRequest": "call_id call_leg instructions action",
    "GetVoiceConferenceRequest": "conference_id",
    "KickAllVoiceConferenceRequest": "conference_id",
    "ManageParticipantVoiceConferenceRequest": "conference_id call_id command moh",
    "KickParticipantVoiceConferenceRequest": "conference_id call_id",
    "AssignNumbersVoiceApplicationRequest": "numbers application_key capability",
    "UnassignNumbersVoiceApplicationRequest": "number application_key capability",
    "QueryNumberVoiceApplicationRequest": "number",
    "UpdateCallbackUrlsVoiceApplicationRequest": "application_key primary fallback",
    "GetCallbackUrlsVoiceApplicationRequest": "application_key",
}

#: Fields of the objects of SVAML, in order.
SVAML_FIELDS = {
    "actions.HangupAction": "name",
    "actions.ContinueAction": "name",
    "actions.ConnectPstnAction": "name number locale max_duration dial_timeout cli suppress_callbacks dtmf"
    " indications amd",
    "actions.ConnectMxpAction": "name destination call_headers",
    "actions.ConnectConfAction": "conference_id name conference_dtmf_options moh",
    "actions.ConnectSipAction": "destination name max_duration cli transport suppress_callbacks call_headers moh",
    "actions.Option": "dtmf action",
    "actions.MenuOption": "id main_prompt repeat_prompt repeats max_digits timeout_mills max_timeout_mills options",
    "actions.RunMenuAction": "name barge locale main_menu enable_voice menus",
    "actions.ParkAction": "name locale intro_prompt hold_prompt max_duration",
    "instructions.PlayFileInstruction": "ids locale name",
    "instructions.SayInstruction": "name text locale",
    "instructions.SendDtmfInstruction": "name value",
    "instructions.SetCookieInstruction": "name key value",
    "instructions.AnswerInstruction": "name",
    "instructions.StartRecordingInstruction": "name options",
    "instructions.StopRecordingInstruction": "name",
    "instructions.RecordingOptions": "destination_url credentials format notification_events transcription_options",
    "instructions.TranscriptionOptions": "enabled locale",
}
OLD_ACTIONS = [name.partition(".")[2] for name in SVAML_FIELDS if name.startswith("actions.")]
OLD_INSTRUCTIONS = [name.partition(".")[2] for name in SVAML_FIELDS if name.startswith("instructions.")]


def _named(*words: str, among: dict[str, str]) -> list[str]:
    return [name for name in among if any(word in name for word in words)]


MODELS = "sinch.domains.voice.models"
#: Module -> names that code imports from it.
PATHS = {
    "sinch.domains.voice": [
        "Voice", "VoiceBase", "Callouts", "Calls", "Conferences", "Applications", "Action", "Instruction",
        "CalloutMethod", "ConferenceDTMFOptions", "Destination", *REQUEST_FIELDS,
        *[name for name in ANSWER_FIELDS if name.endswith("Response")],
    ],
    "sinch.domains.voice.enums": [
        "CalloutMethod", "Capability", "ConferenceCommand", "ConferenceDTMFOptionsMode", "Indications", "MusicOnHold",
        "Region",
    ],
    "sinch.domains.voice.exceptions": ["VoiceException", "SinchException"],
    MODELS: ["ApplicationNumber", "ConferenceDTMFOptions", "ConferenceParticipant", "Destination", "Price"],
    f"{MODELS}.applications": [],
    f"{MODELS}.applications.requests": [
        *_named("Application", among=REQUEST_FIELDS), "SinchRequestBaseModel",
    ],
    f"{MODELS}.applications.responses": [
        *_named("ApplicationResponse", among=ANSWER_FIELDS), "ApplicationNumber", "Price", "SinchBaseModel",
    ],
    f"{MODELS}.callouts": [],
    f"{MODELS}.callouts.requests": [
        *_named("Callout", among=REQUEST_FIELDS), "ConferenceDTMFOptions", "Destination", "SinchRequestBaseModel",
    ],
    f"{MODELS}.callouts.responses": ["VoiceCalloutResponse", "SinchBaseModel"],
    f"{MODELS}.calls": [],
    f"{MODELS}.calls.requests": [
        *_named("VoiceCallRequest", among=REQUEST_FIELDS), "Action", "Instruction", "SinchRequestBaseModel",
    ],
    f"{MODELS}.calls.responses": [
        *_named("VoiceCallResponse", among=ANSWER_FIELDS), "Destination", "Price", "SinchBaseModel",
    ],
    f"{MODELS}.conferences": [],
    f"{MODELS}.conferences.requests": [
        *_named("VoiceConference", among=REQUEST_FIELDS), "SinchRequestBaseModel",
    ],
    f"{MODELS}.conferences.responses": [
        *_named("VoiceConference", among=ANSWER_FIELDS), "ConferenceParticipant", "SinchBaseModel",
    ],
    f"{MODELS}.svaml": [],
    f"{MODELS}.svaml.actions": [*OLD_ACTIONS, "AnsweringMachineDetection", "CallHeader"],
    f"{MODELS}.svaml.actions.actions": [
        *OLD_ACTIONS, "Action", "AnsweringMachineDetection", "CallHeader", "ConferenceDTMFOptions", "Destination",
        "SinchRequestBaseModel",
    ],
    f"{MODELS}.svaml.instructions": OLD_INSTRUCTIONS,
    f"{MODELS}.svaml.instructions.instructions": [*OLD_INSTRUCTIONS, "Instruction", "SinchRequestBaseModel"],
}  # fmt: skip


def _name_in(module: str, name: str) -> Any:
    return getattr(importlib.import_module(module), name)


@pytest.mark.parametrize("method", POSITIONAL)
def test_positional_arguments(method: str) -> None:
    api = make_client(RecordingDriver()).voice
    resource, _, name = method.partition(".")
    given = list(inspect.signature(getattr(getattr(api, resource), name)).parameters.values())
    needed, _, optional = POSITIONAL[method].partition("|")
    assert [parameter.name for parameter in given] == needed.split() + optional.split()
    assert {parameter.kind for parameter in given} <= {inspect.Parameter.POSITIONAL_OR_KEYWORD}
    assert [parameter.name for parameter in given if parameter.default is parameter.empty] == needed.split()
    assert {parameter.default for parameter in given if parameter.default is not parameter.empty} <= {None}


def test_every_operation_is_a_method() -> None:
    ids = {name for name, operation in all_operations().items() if operation.product == "voice"}
    assert ids == {f"voice.{method}" for method in POSITIONAL}


@pytest.mark.parametrize("method", POSITIONAL)
def test_what_is_required_is_an_argument(method: str) -> None:
    operation = all_operations()[f"voice.{method}"]
    needed = POSITIONAL[method].partition("|")[0].split()
    assert {operation.argument(name) for name in operation.required} <= set(needed)
    placeholders = set(operation.placeholders)
    assert placeholders <= set(needed)
    assert placeholders | {operation.argument(name) for name in operation.required} == set(needed)


@pytest.mark.parametrize("module", PATHS)
def test_import_paths(module: str) -> None:
    imported = importlib.import_module(module)
    for name in PATHS[module]:
        assert getattr(imported, name).__name__ == name or name == "VoiceBase"


@pytest.mark.parametrize("name", ANSWER_FIELDS)
def test_order_of_fields_in_answers(name: str) -> None:
    model = _name_in("sinch.models.voice", name)
    old = ANSWER_FIELDS[name].split()
    assert issubclass(model, SinchBaseModel)
    assert [field.name for field in fields(model)][: len(old)] == old
    values = [object() for _ in old]
    made = model(*values)
    assert [getattr(made, field) for field in old] == values
    assert {getattr(made, field.name) for field in fields(model)[len(old) :]} <= {None}


@pytest.mark.parametrize("name", REQUEST_FIELDS)
def test_order_of_fields_in_requests(name: str) -> None:
    model = _name_in("sinch.models.requests.voice", name)
    names = REQUEST_FIELDS[name].split()
    assert issubclass(model, SinchRequestBaseModel)
    assert [field.name for field in fields(model)] == names
    assert model(*names).as_dict() == {field: field for field in names}


@pytest.mark.parametrize("path", SVAML_FIELDS)
def test_order_of_fields_in_svaml(path: str) -> None:
    module, _, name = path.partition(".")
    model = _name_in(f"{MODELS}.svaml.{module}", name)
    names = SVAML_FIELDS[path].split()
    assert [field.name for field in fields(model)] == names
    assert [getattr(model(*names), field) for field in names] == names
    assert issubclass(model, SinchRequestBaseModel)
    if name.endswith("Action"):
        assert issubclass(model, Action)
    if name.endswith("Instruction"):
        assert issubclass(model, Instruction)


def test_typed_dicts_are_dicts() -> None:
    for made, wanted in [
        (Destination(type="number", endpoint="+46701234567"), {"type": "number", "endpoint": "+46701234567"}),
        (ConferenceDTMFOptions(mode="detect", max_digits=1, timeout_mills=2),
         {"mode": "detect", "max_digits": 1, "timeout_mills": 2}),
        (CallHeader(key="k", value="v"), {"key": "k", "value": "v"}),
        (AnsweringMachineDetection(enabled=True), {"enabled": True}),
    ]:  # fmt: skip
        assert made == wanted
        kind: object = type(made)
        assert kind is dict


def test_what_the_documentation_shows() -> None:
    assert HangupAction().as_dict() == {"name": "hangup"}
    driver = RecordingDriver(answer({"callId": "c0ffee00"}))
    response = make_client(driver).voice.callouts.text_to_speech(
        destination={"type": "number", "endpoint": "+46701234567"}, text="Hello"
    )
    assert response.call_id == "c0ffee00"
    assert json.loads(driver.sent[0].body or b"")["method"] == "ttsCallout"


def test_requests_and_svaml_come_when_they_are_asked_for() -> None:
    code = (
        "import sys, sinch.domains.voice as v\n"
        "assert 'sinch.models.requests.voice' not in sys.modules\n"
        "assert 'sinch.models.svaml.builder' not in sys.modules\n"
        "v.Svaml\n"
        "assert 'sinch.models.requests.voice' not in sys.modules\n"
        "v.GetVoiceCallRequest\n"
        "assert 'sinch.models.requests.voice' in sys.modules\n"
    )
    assert run([sys.executable, "-W", "error", "-c", code], check=False).returncode == 0
    with pytest.raises(AttributeError, match="CallMarsRequest"):
        _name_in("sinch.domains.voice", "CallMarsRequest")
    with pytest.raises(AttributeError, match="Mars"):
        _name_in("sinch.domains.voice", "Mars")


def test_enums() -> None:
    assert [member.value for member in CalloutMethod] == ["ttsCallout", "customCallout", "conferenceCallout"]
    assert [member.value for member in Region] == ["euc1", "use1", "sae1", "apse1", "apse2"]
    assert {member.name: member.value for member in ConferenceCommand} == {
        name: name.lower() for name in ["MUTE", "UNMUTE", "ONHOLD", "RESUME"]
    }
    assert [member.value for member in MusicOnHold] == ["ring", "music1", "music2", "music3"]
    assert [member.value for member in ConferenceDTMFOptionsMode] == ["ignore", "forward", "detect"]
    assert len(Indications) == 39
    assert Indications.NORWAY.value == "no"
    assert f"{Indications.UNITED_KINGDOM}" == "uk"
    assert Capability["VOCE"] is Capability["VOICE"]
    assert [member.value for member in Capability] == ["voice", "sms"]


def test_errors() -> None:
    assert issubclass(VoiceException, SinchException)
    with pytest.raises(VoiceException):
        make_client(RecordingDriver(answer({"message": "no"}, 400))).voice.applications.get_numbers()


def test_classes_of_requests_keep_their_defaults() -> None:
    made = ConferenceVoiceCalloutRequest({"type": "number", "endpoint": "+46701234567"}, "board", enableAce=False)
    assert made.as_dict() == {
        "destination": {"type": "number", "endpoint": "+46701234567"},
        "conferenceId": "board",
        "enableAce": False,
    }


def test_a_client_for_one_api() -> None:
    driver = RecordingDriver()
    client: SinchClient = make_client(driver)
    api = Voice(client)
    api.calls.get("i")
    assert api.calls is api.calls
    assert isinstance(client.voice, VoiceBase)
    kinds = [type(part) for part in (api.callouts, api.calls, api.conferences, api.applications)]
    assert kinds == [Callouts, Calls, Conferences, Applications]
    assert len(driver.sent) == 1


# ------------------------------------------------------------------- the written description, where it lies beside us
def _described() -> list[Any]:
    return [pytest.param(facts, id=facts["id"]) for facts in (description("voice") or {}).get("operations", [])]


@pytest.mark.parametrize("facts", _described())
def test_operations_are_as_described(facts: dict[str, Any]) -> None:
    operation = all_operations()[facts["id"]]
    http = facts["http"]
    assert (operation.method, operation.host, operation.auth) == (http["method"], http["host"], "application")
    assert operation.path == http["path"]
    assert operation.returns.__name__ == facts["returns"]
    assert operation.repeatable is facts["idempotent"]
    words = POSITIONAL[facts["id"].partition(".")[2]].replace("|", "").split()
    assert words == [parameter["name"] for parameter in facts["params"]]


def test_values_are_as_described() -> None:
    home = importlib.import_module("sinch.models.voice")
    for name, facts in (description("voice") or {}).get("enums", {}).items():
        enum = getattr(home, name, None)
        if enum is not None:  # those of events only come with the events
            assert {member.value for member in enum} <= set(facts["values"])
            spellings = {value.lower() for value in facts["values"]}
            assert {member.value.lower() for member in enum} == spellings
