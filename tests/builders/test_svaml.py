"""SVAML as objects and as documents: what comes out is what the API takes, at every depth."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from sinch.core.null import NULL
from sinch.domains import voice as voice_domain
from sinch.models import svaml
from sinch.models.model import SinchRequestBaseModel
from sinch.models.svaml import (
    AceDocument,
    AcePieDocument,
    Action,
    AnswerInstruction,
    AnyDocument,
    ConnectConfAction,
    ConnectMxpAction,
    ConnectPstnAction,
    ConnectSipAction,
    ConnectStreamAction,
    ContinueAction,
    HangupAction,
    IceDocument,
    IcePieDocument,
    Instruction,
    MenuOption,
    Option,
    ParkAction,
    PieDocument,
    PlayFileInstruction,
    RecordingOptions,
    RunMenuAction,
    SayInstruction,
    SendDtmfInstruction,
    SetCookieInstruction,
    StartRecordingInstruction,
    StopRecordingInstruction,
    Svaml,
    SvamlAfterAnswer,
    SvamlDocument,
    TranscriptionOptions,
    href,
    menu,
    option,
    ssml,
    tts,
)
from sinch.models.svaml.documents import ALLOWED_ACTIONS, ALLOWED_INSTRUCTIONS, Callback
from sinch.models.svaml.wire import SvamlModel
from sinch.models.voice import (
    AnsweringMachineDetection,
    CallHeader,
    ConferenceDTMFOptions,
    ConferenceDTMFOptionsMode,
    Destination,
    Indications,
    MusicOnHold,
    SipTransport,
)

HEADER = CallHeader(key="order", value="17")
SIP = Destination(type="sip", endpoint="desk@pbx.example")
USER = Destination(type="username", endpoint="anna")

#: Each class with all that it takes, and what comes out.
FULL: list[tuple[SvamlModel[Any], dict[str, object]]] = [
    (HangupAction(), {"name": "hangup"}),
    (ContinueAction(), {"name": "continue"}),
    (
        ConnectPstnAction(
            number="+46701234567",
            locale="sv-SE",
            max_duration=0,
            dial_timeout=20,
            cli="private",
            suppress_callbacks=False,
            dtmf="w1",
            indications=Indications.NORWAY,
            amd=AnsweringMachineDetection(enabled=True),
        ),
        {
            "name": "connectPstn",
            "number": "+46701234567",
            "locale": "sv-SE",
            "maxDuration": 0,
            "dialTimeout": 20,
            "cli": "private",
            "suppressCallbacks": False,
            "dtmf": "w1",
            "indications": "no",
            "amd": {"enabled": True},
        },
    ),
    (
        ConnectMxpAction(destination=USER, call_headers=[HEADER]),
        {
            "name": "connectMxp",
            "destination": {"type": "username", "endpoint": "anna"},
            "callHeaders": [{"key": "order", "value": "17"}],
        },
    ),
    (
        ConnectConfAction(
            "board",
            conference_dtmf_options=ConferenceDTMFOptions(
                mode=ConferenceDTMFOptionsMode.DETECT, max_digits=0, timeout_mills=500
            ),
            moh=MusicOnHold.MUSIC_1,
        ),
        {
            "conferenceId": "board",
            "name": "connectConf",
            "conferenceDtmfOptions": {"mode": "detect", "maxDigits": 0, "timeoutMills": 500},
            "moh": "music1",
        },
    ),
    (
        ConnectSipAction(
            SIP,
            max_duration=60,
            cli="",
            transport=SipTransport.TLS,
            suppress_callbacks=True,
            call_headers=(),
            moh="ring",
        ),
        {
            "destination": {"type": "sip", "endpoint": "desk@pbx.example"},
            "name": "connectSip",
            "maxDuration": 60,
            "cli": "",
            "transport": "TLS",
            "suppressCallbacks": True,
            "callHeaders": [],
            "moh": "ring",
        },
    ),
    (
        ConnectStreamAction(
            {"type": "Websocket", "endpoint": "wss://app.example/audio"},
            streaming_options={"version": 1, "sampleRate": 8000},
            max_duration=60,
            call_headers=[HEADER],
        ),
        {
            "destination": {"type": "Websocket", "endpoint": "wss://app.example/audio"},
            "name": "connectStream",
            "streamingOptions": {"version": 1, "sampleRate": 8000},
            "maxDuration": 60,
            "callHeaders": [{"key": "order", "value": "17"}],
        },
    ),
    (Option("1", "menu(sub)"), {"dtmf": "1", "action": "menu(sub)"}),
    (
        MenuOption("main", "#tts[a]", "#tts[b]", 0, 4, 1000, 9000, [Option("1", "return(x)")]),
        {
            "id": "main",
            "mainPrompt": "#tts[a]",
            "repeatPrompt": "#tts[b]",
            "repeats": 0,
            "maxDigits": 4,
            "timeoutMills": 1000,
            "maxTimeoutMills": 9000,
            "options": [{"dtmf": "1", "action": "return(x)"}],
        },
    ),
    (
        RunMenuAction(
            barge=False,
            locale="en-GB",
            main_menu="",
            enable_voice=False,
            menus=[MenuOption("main", options=[]), {"id": "sub", "maxDigits": 1}],
        ),
        {
            "name": "runMenu",
            "barge": False,
            "locale": "en-GB",
            "mainMenu": "",
            "enableVoice": False,
            "menus": [{"id": "main", "options": []}, {"id": "sub", "maxDigits": 1}],
        },
    ),
    (
        ParkAction(locale="en-GB", intro_prompt="#tts[a]", hold_prompt="#tts[b]", max_duration=0),
        {"name": "park", "locale": "en-GB", "introPrompt": "#tts[a]", "holdPrompt": "#tts[b]", "maxDuration": 0},
    ),
    (
        PlayFileInstruction(["#tts[a]", "https://files.example/a.mp3"], "en-GB"),
        {"ids": ["#tts[a]", "https://files.example/a.mp3"], "locale": "en-GB", "name": "playFiles"},
    ),
    (SayInstruction(text="", locale="Astrid"), {"name": "say", "text": "", "locale": "Astrid"}),
    (SendDtmfInstruction(value="w1#"), {"name": "sendDtmf", "value": "w1#"}),
    (SetCookieInstruction(key="k", value=""), {"name": "setCookie", "key": "k", "value": ""}),
    (AnswerInstruction(), {"name": "answer"}),
    (TranscriptionOptions(enabled=False, locale="sv-SE"), {"enabled": False, "locale": "sv-SE"}),
    (
        RecordingOptions("s3://records", "k:s:r", "wav", False, TranscriptionOptions(True)),
        {
            "destinationUrl": "s3://records",
            "credentials": "k:s:r",
            "format": "wav",
            "notificationEvents": False,
            "transcriptionOptions": {"enabled": True},
        },
    ),
    (
        StartRecordingInstruction(options=RecordingOptions("s3://records", transcription_options={"enabled": True})),
        {
            "name": "startRecording",
            "options": {"destinationUrl": "s3://records", "transcriptionOptions": {"enabled": True}},
        },
    ),
    (StopRecordingInstruction(), {"name": "stopRecording"}),
]
each_object = pytest.mark.parametrize(("made", "wanted"), FULL, ids=[type(made).__name__ for made, _ in FULL])


# ---------------------------------------------------------------------------------------------- objects
def test_every_class_is_here() -> None:
    classes = {
        name
        for name, value in vars(svaml).items()
        if isinstance(value, type) and issubclass(value, SvamlModel) and name not in {"Action", "Instruction"}
    }
    assert classes == {type(made).__name__ for made, _ in FULL}


@each_object
def test_what_comes_out(made: SvamlModel[Any], wanted: dict[str, object]) -> None:
    assert made.as_dict() == wanted
    assert list(made.as_dict()) == list(wanted)
    assert json.loads(made.as_json()) == wanted
    assert isinstance(made, SinchRequestBaseModel)
    assert not hasattr(made, "__dict__")
    assert pickle.loads(pickle.dumps(made)) == made == deepcopy(made)


@each_object
def test_what_is_none_is_left_out(made: SvamlModel[Any], wanted: dict[str, object]) -> None:
    kept = {field.name for field in fields(made) if field.name in {"name", "id", "dtmf", "action"}}
    bare = type(made)(
        **{field.name: getattr(made, field.name) if field.name in kept else None for field in fields(made)}
    )
    assert bare.as_dict() == {key: value for key, value in wanted.items() if key in kept}


def test_nothing_that_was_given_is_changed_or_shared() -> None:
    options = ConferenceDTMFOptions(max_digits=1)
    menus = [MenuOption("main")]
    conference, ivr = ConnectConfAction("board", conference_dtmf_options=options), RunMenuAction(menus=menus)
    assert conference.as_dict() == conference.as_dict()
    assert ivr.as_dict() == ivr.as_dict()
    assert options == {"max_digits": 1}
    assert menus == [MenuOption("main")]
    given = PlayFileInstruction(["a"], None)
    given.as_dict()["ids"] = []
    assert given.ids == ["a"]


def test_keys_of_the_api_are_taken_too() -> None:
    made = ConnectConfAction("board", conference_dtmf_options={"maxDigits": 2, "timeoutMills": 0})
    assert made.as_dict().get("conferenceDtmfOptions") == {"maxDigits": 2, "timeoutMills": 0}


def test_null_is_null() -> None:
    unusual: Any = NULL
    assert SayInstruction(text=unusual).as_json() == '{"name": "say", "text": null}'


def test_secrets_are_not_shown() -> None:
    options = RecordingOptions(destination_url="s3://records", credentials="k:hunter2:r")
    raw: svaml.RecordingDict = {"credentials": "k:hunter2:r"}
    shown = [
        options,
        StartRecordingInstruction(options=options),
        StartRecordingInstruction(options=raw),
        Svaml().start_recording(raw),
        Svaml().start_recording(credentials="hunter2").hangup(),
    ]
    assert "hunter2" not in repr(shown) + str(shown)
    assert "s3://records" in repr(options)


# -------------------------------------------------------------------------------------------- documents
def test_a_document() -> None:
    document = (
        Svaml()
        .answer()
        .say("Välkommen", locale="sv-SE")
        .play_files(tts("Vänta"))
        .play_files(["a", "b"], "sv-SE")
        .send_dtmf("1")
        .set_cookie("k", "v")
        .start_recording(destination_url="s3://records", format="wav", transcription_options={"enabled": True})
        .stop_recording()
        .connect_conf("board", conference_dtmf_options={"max_digits": 2}, moh="music2")
    )
    assert type(document) is IceDocument
    wanted = {
        "instructions": [
            {"name": "answer"},
            {"name": "say", "text": "Välkommen", "locale": "sv-SE"},
            {"name": "playFiles", "ids": ["#tts[Vänta]"]},
            {"name": "playFiles", "ids": ["a", "b"], "locale": "sv-SE"},
            {"name": "sendDtmf", "value": "1"},
            {"name": "setCookie", "key": "k", "value": "v"},
            {
                "name": "startRecording",
                "options": {
                    "destinationUrl": "s3://records",
                    "format": "wav",
                    "transcriptionOptions": {"enabled": True},
                },
            },
            {"name": "stopRecording"},
        ],
        "action": {
            "name": "connectConf",
            "conferenceId": "board",
            "conferenceDtmfOptions": {"maxDigits": 2},
            "moh": "music2",
        },
    }
    assert document.as_dict() == wanted
    assert json.loads(document.as_json()) == wanted
    assert pickle.loads(pickle.dumps(document)) == document == deepcopy(document)
    assert not hasattr(document, "__dict__")


def test_without_instructions() -> None:
    assert Svaml().hangup().as_dict() == {"action": {"name": "hangup"}}
    assert Svaml().hangup().as_json() == '{"action":{"name":"hangup"}}'


ENDINGS: list[tuple[str, SvamlDocument, dict[str, object]]] = [
    ("hangup", Svaml().hangup(), {}),
    ("continue", Svaml().continue_(), {}),
    (
        "connectPstn",
        Svaml().connect_pstn(
            "+46701234567",
            locale="sv-SE",
            max_duration=0,
            dial_timeout=9,
            cli="private",
            suppress_callbacks=False,
            dtmf="1",
            indications="se",
            amd={"enabled": True, "async": True},
        ),
        {
            "number": "+46701234567",
            "locale": "sv-SE",
            "maxDuration": 0,
            "dialTimeout": 9,
            "cli": "private",
            "suppressCallbacks": False,
            "dtmf": "1",
            "indications": "se",
            "amd": {"enabled": True, "async": True},
        },
    ),
    ("connectPstn", Svaml().connect_pstn(), {}),
    (
        "connectMxp",
        Svaml().connect_mxp(USER, call_headers=[HEADER]),
        {"destination": USER, "callHeaders": [{"key": "order", "value": "17"}]},
    ),
    ("connectMxp", Svaml().connect_mxp(), {}),
    ("connectConf", Svaml().connect_conf("board"), {"conferenceId": "board"}),
    (
        "connectSip",
        Svaml().connect_sip(
            SIP,
            max_duration=1,
            cli="+46850000017",
            transport="TCP",
            suppress_callbacks=True,
            call_headers=[HEADER],
            moh="ring",
        ),
        {
            "destination": SIP,
            "maxDuration": 1,
            "cli": "+46850000017",
            "transport": "TCP",
            "suppressCallbacks": True,
            "callHeaders": [HEADER],
            "moh": "ring",
        },
    ),
    (
        "connectStream",
        Svaml().connect_stream(
            {"type": "Websocket", "endpoint": "wss://app.example"},
            streaming_options={"version": 1},
            max_duration=5,
            call_headers=[HEADER],
        ),
        {
            "destination": {"type": "Websocket", "endpoint": "wss://app.example"},
            "streamingOptions": {"version": 1},
            "maxDuration": 5,
            "callHeaders": [HEADER],
        },
    ),
    (
        "runMenu",
        Svaml().run_menu([menu("main"), {"id": "sub"}], main_menu="sub", barge=False, locale="x", enable_voice=True),
        {
            "menus": [{"id": "main"}, {"id": "sub"}],
            "mainMenu": "sub",
            "barge": False,
            "locale": "x",
            "enableVoice": True,
        },
    ),
    ("runMenu", Svaml().run_menu(menu("main")), {"menus": [{"id": "main"}]}),
    (
        "park",
        Svaml().park(locale="sv-SE", intro_prompt=tts("a"), hold_prompt=tts("b"), max_duration=60),
        {"locale": "sv-SE", "introPrompt": "#tts[a]", "holdPrompt": "#tts[b]", "maxDuration": 60},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "document", "members"), ENDINGS, ids=[name for name, _, _ in ENDINGS])
def test_endings(name: str, document: SvamlDocument, members: dict[str, object]) -> None:
    assert document.as_dict() == {"action": {"name": name, **members}}


def test_a_beginning_can_be_ended_in_several_ways() -> None:
    beginning = Svaml().say("Hi")
    assert beginning.say("again").hangup() != beginning.hangup()
    assert beginning.hangup().as_dict().get("instructions") == [{"name": "say", "text": "Hi"}]
    assert len(beginning.instructions) == 1
    with pytest.raises(AttributeError):
        beginning.instructions = ()  # type: ignore[misc]
    with pytest.raises(AttributeError):
        beginning.hangup().action = HangupAction()  # type: ignore[misc]


def test_objects_and_dicts_mixed() -> None:
    document = Svaml().instruction({"name": "answer"}).instruction(SayInstruction(text="Hi")).action({"name": "park"})
    assert document == Svaml().answer().say("Hi").park()
    assert document.as_dict() == {
        "instructions": [{"name": "answer"}, {"name": "say", "text": "Hi"}],
        "action": {"name": "park"},
    }


def test_equality() -> None:
    assert Svaml().hangup() == Svaml().action({"name": "hangup"})
    assert Svaml().hangup() != Svaml().connect_conf("a")
    assert Svaml().hangup() != {"action": {"name": "hangup"}}
    assert Svaml().say("a") == Svaml().say("a") != Svaml().say("b")
    with pytest.raises(TypeError, match="unhashable"):
        hash(Svaml().hangup())


def test_recording_options_once() -> None:
    options = RecordingOptions("s3://records")
    assert Svaml().start_recording(options).instructions == (StartRecordingInstruction(options=options),)
    assert Svaml().start_recording().hangup().as_dict().get("instructions") == [{"name": "startRecording"}]
    assert Svaml().start_recording(notification_events=False).hangup().as_dict().get("instructions") == [
        {"name": "startRecording", "options": {"notificationEvents": False}}
    ]
    with pytest.raises(TypeError, match="options or"):
        Svaml().start_recording(options, format="wav")  # type: ignore[call-overload]


def test_repr() -> None:
    assert repr(Svaml().say("private").connect_pstn("+46701234567")) == "<IcePieDocument: say, connectPstn>"
    assert repr(Svaml().say("private")) == "<Svaml without an action: 1 instructions>"


# --------------------------------------------------------------------------------------- which is allowed
CALLBACKS: dict[Callback, type[SvamlDocument]] = {"ice": IceDocument, "ace": AceDocument, "pie": PieDocument}
BEGINNINGS: list[tuple[str, Svaml | svaml.SvamlAfterDtmf | SvamlAfterAnswer]] = [
    ("say", Svaml().say("a")),
    ("playFiles", Svaml().play_files("a")),
    ("setCookie", Svaml().set_cookie("k", "v")),
    ("startRecording", Svaml().start_recording()),
    ("stopRecording", Svaml().stop_recording()),
    ("sendDtmf", Svaml().send_dtmf("1")),
    ("answer", Svaml().answer()),
]
ACTIONS = ["hangup", "continue", "connectPstn", "connectMxp", "connectConf", "connectSip", "connectStream", "runMenu",
           "park"]  # fmt: skip


def _end(beginning: Svaml | svaml.SvamlAfterDtmf | SvamlAfterAnswer, action: str) -> SvamlDocument:
    endings: dict[str, Callable[[], SvamlDocument]] = {
        "hangup": beginning.hangup,
        "continue": beginning.continue_,
        "connectPstn": beginning.connect_pstn,
        "connectMxp": beginning.connect_mxp,
        "connectConf": lambda: beginning.connect_conf("a"),
        "connectSip": lambda: beginning.connect_sip(SIP),
        "connectStream": lambda: beginning.connect_stream({"type": "Websocket", "endpoint": "wss://app.example"}),
        "runMenu": lambda: beginning.run_menu([]),
        "park": beginning.park,
    }
    return endings[action]()


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize(("instruction", "beginning"), BEGINNINGS, ids=[name for name, _ in BEGINNINGS])
def test_the_kind_of_document_says_where_it_is_allowed(
    instruction: str, beginning: Svaml | svaml.SvamlAfterDtmf | SvamlAfterAnswer, action: str
) -> None:
    document = _end(beginning, action)
    allowed = {
        callback
        for callback in CALLBACKS
        if instruction in ALLOWED_INSTRUCTIONS[callback] and action in ALLOWED_ACTIONS[callback]
    }
    assert {callback for callback, kind in CALLBACKS.items() if isinstance(document, kind)} == allowed


def test_what_came_before_counts_to_the_end() -> None:
    assert isinstance(Svaml().send_dtmf("1").say("a").send_dtmf("2").hangup(), IcePieDocument)
    assert not isinstance(Svaml().send_dtmf("1").say("a").hangup(), AceDocument)
    assert type(Svaml().send_dtmf("1").answer().hangup()) is IceDocument
    assert type(Svaml().answer().send_dtmf("1").say("a").hangup()) is IceDocument
    assert type(Svaml().answer().continue_()) is SvamlDocument
    assert type(Svaml().say("a").continue_()) is AcePieDocument
    assert type(Svaml().say("a").hangup()) is AnyDocument


# --------------------------------------------------------------------------------------- menus and prompts
def test_prompts() -> None:
    assert tts("Hi å") == "#tts[Hi å]"
    assert ssml("<speak>Hi</speak>") == "#ssml[<speak>Hi</speak>]"
    assert ssml("Hi <break/>") == "#ssml[<speak>Hi <break/></speak>]"
    assert href("https://files.example/a.mp3") == "#href[https://files.example/a.mp3]"


def test_menus() -> None:
    made = menu(
        "main",
        [tts("Welcome"), href("https://files.example/a.mp3")],
        repeat_prompt=tts("Again"),
        repeats=0,
        max_digits=1,
        timeout_mills=1000,
        max_timeout_mills=2000,
        options=[option(1, value="sales"), option("2", menu="support"), option("#", "return(end)")],
    )
    assert made == MenuOption(
        "main",
        "#tts[Welcome];#href[https://files.example/a.mp3]",
        "#tts[Again]",
        0,
        1,
        1000,
        2000,
        [Option("1", "return(sales)"), Option("2", "menu(support)"), Option("#", "return(end)")],
    )
    assert menu("main", "plain").as_dict() == {"id": "main", "mainPrompt": "plain"}


def test_an_option_does_one_thing() -> None:
    with pytest.raises(TypeError, match="one of"):
        option(1)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="one of"):
        option(1, value="a", menu="b")  # type: ignore[call-overload]
    assert option(0, value="").as_dict() == {"dtmf": "0", "action": "return()"}


def test_the_same_names_in_the_product() -> None:
    for name in ("Svaml", "href", "menu", "option", "ssml", "tts"):
        assert getattr(voice_domain, name) is getattr(svaml, name)
    assert sorted(svaml.__all__) == list(svaml.__all__)
    assert all(hasattr(svaml, name) for name in svaml.__all__)


# --------------------------------------------------------------- real documents, where they lie beside us
SAMPLES = Path(__file__).parents[3] / "shared" / "contract" / "samples" / "voice" / "v1"
CLASSES = {made.name: type(made) for made, _ in FULL if isinstance(made, (Action, Instruction))}
METHODS = {"continue": "continue_"}


def _snake(name: str) -> str:
    return re.sub(r"([A-Z])", r"_\1", name).lower()


def _arguments(sample: dict[str, Any]) -> dict[str, Any]:
    """Give the members of a sample as arguments, menus and what is in them as objects."""
    given = {_snake(key): value for key, value in sample.items() if key != "name"}
    if "menus" in given:
        given["menus"] = [menu(**_arguments(one)) for one in given["menus"]]
    if "options" in given:
        options = given["options"]
        several = options.__class__ is list
        given["options"] = [option(**one) for one in options] if several else RecordingOptions(**_arguments(options))
    return given


def _written(sample: dict[str, Any]) -> SvamlDocument:
    """Write a document of the samples with the builder."""
    steps: Any = Svaml()
    for part in [*sample.get("instructions", []), sample["action"]]:
        steps = getattr(steps, METHODS.get(part["name"], _snake(part["name"])))(**_arguments(part))
    document: SvamlDocument = steps
    return document


def _samples(folder: str) -> list[Any]:
    files = sorted(SAMPLES.glob(f"svaml/{folder}/*.json"))
    found = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    # Objects have one spelling of callHeaders, the one with a capital.
    return [pytest.param(one, id=one["name"]) for one in found if "name" in one and "callheaders" not in one]


@pytest.mark.parametrize("sample", _samples("*"))
def test_samples_as_objects(sample: dict[str, Any]) -> None:
    assert CLASSES[sample["name"]](**_arguments(sample)).as_dict() == sample


@pytest.mark.parametrize("sample", _samples("action"))
def test_actions_of_samples_as_documents(sample: dict[str, Any]) -> None:
    assert _written({"action": sample}).as_dict() == {"action": sample}


def test_both_spellings_of_headers_are_kept() -> None:
    for spelling in ("callHeaders", "callheaders"):
        action: Any = {"name": "connectMxp", spelling: [HEADER]}
        assert Svaml().action(action).as_dict() == {"action": action}


@pytest.mark.parametrize("sample", _samples("instruction"))
def test_instructions_of_samples_in_documents(sample: dict[str, Any]) -> None:
    document = {"instructions": [sample], "action": {"name": "hangup"}}
    assert _written(document).as_dict() == document


def test_documents_of_samples() -> None:
    control, callout = (
        SAMPLES / "svaml" / "SvamlControlDto.json",
        SAMPLES / "callouts" / "CalloutRequestCustomDto.json",
    )
    if not control.is_file():
        pytest.skip("the samples do not lie beside the project")
    document = json.loads(control.read_text(encoding="utf-8"))
    assert _written(document).as_dict() == document
    for text in json.loads(callout.read_text(encoding="utf-8"))["customCallout"].values():
        if isinstance(text, str) and text.startswith("{"):
            assert _written(json.loads(text)).as_json() == text
