"""Voice callbacks: whole calls, from ICE to DICE, against a server that answers with the library's SVAML."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator

import pytest
import urllib3
import yaml

from sinch import CallbackSignatureException
from sinch.callbacks import Answer, VoiceCallbacks
from sinch.models.events.voice import (
    AnsweredCallEvent,
    CallingErrorEvent,
    DisconnectedCallEvent,
    IncomingCallEvent,
    NotificationEvent,
    PromptInputEvent,
    VoiceEvent,
)
from sinch.models.svaml import IceDocument, Svaml, href, menu, option, ssml, tts
from sinch.sandbox import PhoneCall, Sandbox
from sinch.sandbox.traffic import Json, JsonObject
from sinch.sandbox.voice.flow import PARKED
from sinch.sandbox.voice.menus import Listener, MenuResult, play_menu

from .desk import items, pick, text
from .receiver import Give, Got, receiving
from .voice_desk import CALLER, DESCRIPTION, VoiceDesk, to

CALLBACKS = VoiceCallbacks(Sandbox.application_key, Sandbox.application_secret)
MOBILE = "+46701234567"
LANDLINE = "+441212345678"


class Phones:
    """A sandbox, and an application on this machine that answers its calls."""

    def __init__(self, sandbox: Sandbox, url: str) -> None:
        self.sandbox = sandbox
        self.url = url
        self.client = sandbox.client()
        self.events: list[VoiceEvent] = []
        self.bodies: list[JsonObject] = []
        #: What ICE, ACE and PIE are answered with; what is missing gets 200 without a body.
        self.ice: Callable[[IncomingCallEvent], Answer] | None = None
        self.ace: Callable[[AnsweredCallEvent], Answer] | None = None
        self.pie: Callable[[PromptInputEvent], Answer] | None = None

    def answer(self, got: Got) -> Give:
        event = CALLBACKS.parse(got.body, got.headers, path=got.path)
        self.events.append(event)
        self.bodies.append(json.loads(got.body))
        match event:
            case IncomingCallEvent():
                answer = self.ice(event) if self.ice is not None else Answer()
            case AnsweredCallEvent():
                answer = self.ace(event) if self.ace is not None else Answer()
            case PromptInputEvent():
                answer = self.pie(event) if self.pie is not None else Answer()
            case _:
                answer = Answer()
        return Give(answer.status, answer.body, answer.headers)

    def kinds(self) -> list[str]:
        return [str(body["event"]) for body in self.bodies]

    def last(self) -> DisconnectedCallEvent:
        event = self.events[-1]
        assert isinstance(event, DisconnectedCallEvent)
        return event


@pytest.fixture
def phones(sandbox: Sandbox) -> Iterator[Phones]:
    with receiving() as receiver:
        phones = Phones(sandbox, f"{receiver.url}/voice/events")
        receiver.answer = phones.answer
        sandbox.set_voice_callback(phones.url)
        yield phones
        assert not [callback for callback in sandbox.wait_for_callbacks() if callback.state == "waiting"]


def ice(document: JsonObject) -> Callable[[IncomingCallEvent], Answer]:
    """Answer ICE with plain JSON, which no type has looked at."""
    return lambda event: Answer(200, {}, json.dumps(document).encode())


# The example of the issue: an IVR with three levels


WELCOME = menu(
    "main",
    tts("Welcome. Press 1 for orders, 2 for support."),
    repeat_prompt=tts("Please press 1 or 2."),
    repeats=1,
    options=[option(1, menu="orders"), option(2, value="support")],
)
ORDERS = menu(
    "orders",
    [tts("Orders."), href("https://example.com/jingle.mp3")],
    options=[option(1, value="status"), option("*", menu="main")],
)
NUMBER = menu("main", tts("Enter the four digits of your order."), max_digits=4)
CONFIRM = menu(
    "main", tts("Order 4711. Press 1 to hear more."), options=[option(1, value="more"), option(2, value="end")]
)


def ivr(phones: Phones) -> None:
    """First level: what is it about. Second: which order. Third: what of it."""
    phones.ice = lambda event: CALLBACKS.answer(
        event, Svaml().say("Hello.", "en-US").run_menu([WELCOME, ORDERS], locale="en-US")
    )

    def pie(event: PromptInputEvent) -> Answer:
        result = event.menu_result
        assert result is not None
        if result.get("type") == "hangup":
            return Answer()
        match result.get("value"):
            case "status":
                document = Svaml().set_cookie("topic", "status").run_menu(NUMBER)
            case "4711":
                document = Svaml().run_menu(CONFIRM)
            case "more":
                document = Svaml().say("It has been sent.", "en-US").hangup()
            case "support":
                return CALLBACKS.answer(event, Svaml().say("One moment.").connect_pstn(number=LANDLINE, cli=CALLER))
            case _:
                document = Svaml().say("Goodbye.").hangup()
        return CALLBACKS.answer(event, document)

    phones.pie = pie


def test_ivr_of_three_levels(phones: Phones) -> None:
    ivr(phones)
    call = phones.sandbox.incoming_call(from_=MOBILE, inputs=["1", "1", "4711", "1"], custom="campaign 7")
    assert call.ended
    assert call.said == [
        "Hello.",
        "Welcome. Press 1 for orders, 2 for support.",
        "Orders.",
        "Enter the four digits of your order.",
        "Order 4711. Press 1 to hear more.",
        "It has been sent.",
    ]
    assert call.played == ["https://example.com/jingle.mp3"]
    assert call.menus == ["main", "orders", "main", "main"]
    assert call.pressed == ["1", "1", "4711", "1"]
    assert call.cookies == {"topic": "status"}
    assert (call.result, call.reason) == ("ANSWERED", "MANAGERHANGUP")
    assert phones.kinds() == ["ice", "pie", "pie", "pie", "dice"]
    first, *answers, last = phones.events
    assert isinstance(first, IncomingCallEvent)
    assert (first.call_id, first.cli, first.custom) == (call.id, MOBILE, "campaign 7")
    assert first.to == {"type": "did", "endpoint": Sandbox.voice_number}
    assert first.application_key == Sandbox.application_key
    assert first.call_resource_url == f"{phones.sandbox.url}/calling/v1/calls/id/{call.id}"
    results: list[tuple[object, ...]] = []
    for event in answers:
        assert isinstance(event, PromptInputEvent)
        assert event.menu_result is not None
        results.append(tuple(event.menu_result.get(key) for key in ("menuId", "type", "value")))
    assert results == [("orders", "return", "status"), ("main", "sequence", "4711"), ("main", "return", "more")]
    assert isinstance(last, DisconnectedCallEvent)
    assert (last.call_id, str(last.result), str(last.reason)) == (call.id, "ANSWERED", "MANAGERHANGUP")
    assert last.from_ == MOBILE
    # A second for 15 characters, five for a file: so long as it would have been.
    assert last.duration == call.duration == 1 + 3 + 1 + 5 + 3 + 3 + 2
    assert all(event.extra == {} for event in phones.events)
    stored = phones.client.voice.calls.get(call.id)
    assert (str(stored.status), str(stored.result), stored.duration) == ("FINAL", "ANSWERED", call.duration)


def test_ivr_connects_to_a_person(phones: Phones) -> None:
    ivr(phones)
    call = phones.sandbox.incoming_call(from_=MOBILE, inputs=["2"])
    assert (call.ended, call.result, call.connected) == (False, None, [LANDLINE])
    assert phones.kinds() == ["ice", "pie", "ace"]
    phones.sandbox.advance(59)
    assert not call.ended
    phones.sandbox.advance(1)
    phones.sandbox.wait_for_callbacks()
    last = phones.last()
    assert (str(last.result), str(last.reason)) == ("ANSWERED", "CALLEEHANGUP")
    assert last.to == {"type": "number", "endpoint": LANDLINE}


def test_wrong_keys_are_asked_for_again(phones: Phones) -> None:
    ivr(phones)
    call = phones.sandbox.incoming_call(inputs=["9", "8"])
    assert "Please press 1 or 2." in call.said
    (event,) = [event for event in phones.events if isinstance(event, PromptInputEvent)]
    assert event.menu_result == {"menuId": "main", "type": "invalidinput", "value": "8", "inputMethod": "dtmf"}
    assert call.said[-1] == "Goodbye."


def test_caller_who_presses_nothing_hangs_up_in_the_end(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().run_menu(NUMBER))
    phones.pie = lambda event: CALLBACKS.answer(event, Svaml().run_menu(NUMBER))
    call = phones.sandbox.incoming_call()
    results = [event.menu_result for event in phones.events if isinstance(event, PromptInputEvent)]
    assert [result and result.get("type") for result in results] == ["timeout", "hangup"]
    assert (call.ended, call.result, call.reason) == (True, "ANSWERED", "CALLERHANGUP")
    assert phones.kinds()[-1] == "dice"


def test_caller_hangs_up_in_a_menu(phones: Phones) -> None:
    ivr(phones)
    call = phones.sandbox.incoming_call(inputs=["1", "hangup"])
    assert phones.kinds() == ["ice", "pie", "dice"]
    assert call.reason == "CALLERHANGUP"


# Answers to an incoming call


def test_call_is_turned_away(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().hangup())
    call = phones.sandbox.incoming_call(from_=None)
    assert (call.result, call.reason, call.duration) == ("NOANSWER", "MANAGERHANGUP", 0)
    first = phones.events[0]
    assert isinstance(first, IncomingCallEvent)
    assert first.cli == phones.last().from_ == "private"


def test_instructions_are_carried_out(phones: Phones) -> None:
    document = (
        Svaml()
        .say("One.", "en-US")
        .play_files(
            [tts("Two."), ssml("Three"), href("https://example.com/4.mp3"), "https://example.com/5.wav"], "en-US"
        )
        .set_cookie("lang", "sv")
        .start_recording(destination_url="s3://bucket/calls/", format="wav", transcription_options={"enabled": True})
        .send_dtmf("12w#")
        .hangup()
    )
    phones.ice = lambda event: CALLBACKS.answer(event, document)
    call = phones.sandbox.incoming_call()
    assert call.said == ["One.", "Two.", "<speak>Three</speak>"]
    assert call.played == ["https://example.com/4.mp3", "https://example.com/5.wav"]
    assert call.cookies == {"lang": "sv"}
    stored = f"s3://bucket/calls/{call.id}.wav"
    assert call.recorded == [stored]
    assert [step.kind for step in call.steps] == [
        *("event", "said", "said", "said", "played", "played", "cookie", "recording", "tones"),
        *("recorded", "event", "event", "event", "ended", "event"),
    ]
    notes = [event for event in phones.events if isinstance(event, NotificationEvent)]
    assert [(str(note.type), note.destination) for note in notes] == [
        ("recording_finished", None),
        ("recording_available", stored),
        ("transcription_available", f"{stored}.json"),
    ]
    assert call.duration == 1 + 1 + 1 + 5 + 5


def test_recording_without_notifications(phones: Phones) -> None:
    document = Svaml().start_recording(notification_events=False).say("Hi").stop_recording().hangup()
    phones.ice = lambda event: CALLBACKS.answer(event, document)
    call = phones.sandbox.incoming_call()
    assert len(call.recorded) == 1
    assert phones.kinds() == ["ice", "dice"]


@pytest.mark.parametrize(
    ("number", "wait", "result", "reason"),
    [
        ("+46701230001", 0, "BUSY", "CALLEEHANGUP"),
        ("+46701230002", 12, "NOANSWER", "TIMEOUT"),
        ("+46701230003", 0, "FAILED", "GENERALERROR"),
        ("+46701230005", 1, "ANSWERED", "CALLEEHANGUP"),
    ],
)
def test_last_digits_tell_how_connecting_ends(
    phones: Phones, number: str, wait: int, result: str, reason: str
) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().connect_pstn(number=number, dial_timeout=12))
    call = phones.sandbox.incoming_call()
    if wait:
        assert not call.ended
        phones.sandbox.advance(wait)
        phones.sandbox.wait_for_callbacks()
    assert (call.result, call.reason) == (result, reason)
    last = phones.last()
    assert (str(last.result), str(last.reason)) == (result, reason)


def test_connected_call_is_limited_by_the_action(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().connect_pstn(number="+46701230009", max_duration=7))
    call = phones.sandbox.incoming_call()
    phones.sandbox.advance(7)
    phones.sandbox.wait_for_callbacks()
    assert (call.result, call.reason, call.duration) == ("ANSWERED", "MANAGERHANGUP", 7)


def test_suppressed_callbacks(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().connect_pstn(number=LANDLINE, suppress_callbacks=True))
    call = phones.sandbox.incoming_call()
    phones.sandbox.advance(60)
    phones.sandbox.wait_for_callbacks()
    assert call.ended
    assert phones.kinds() == ["ice"]


def test_dialled_number_is_called_without_another(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().connect_pstn())
    call = phones.sandbox.incoming_call()
    assert call.connected == [Sandbox.voice_number]
    call.hang_up()
    phones.sandbox.wait_for_callbacks()
    assert call.reason == "CALLERHANGUP"
    assert str(phones.last().reason) == "CALLERHANGUP"
    call.hang_up()


@pytest.mark.parametrize(
    ("document", "endpoint", "asks"),
    [
        (Svaml().connect_sip({"type": "sip", "endpoint": "ann@pbx.example.com"}), "ann@pbx.example.com", True),
        (Svaml().connect_mxp({"type": "username", "endpoint": "ann"}), "ann", False),
        (Svaml().connect_mxp(), Sandbox.voice_number, False),
        (
            Svaml().connect_stream({"type": "Websocket", "endpoint": "wss://stream.example.com"}),
            "wss://stream.example.com",
            False,
        ),
    ],
    ids=["sip", "username", "dialled", "stream"],
)
def test_other_destinations(phones: Phones, document: IceDocument, endpoint: str, asks: bool) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, document)
    call = phones.sandbox.incoming_call()
    assert call.connected == [endpoint]
    assert phones.kinds() == (["ice", "ace"] if asks else ["ice"])


def denies(event: AnsweredCallEvent) -> Answer:
    return CALLBACKS.answer(event, Svaml().say("No.").hangup())


def continues(event: AnsweredCallEvent) -> Answer:
    return CALLBACKS.answer(event, Svaml().continue_())


@pytest.mark.parametrize(
    ("ace", "reason"),
    [
        (denies, "MANAGERHANGUP"),
        (continues, "CALLEEHANGUP"),
        (Answer(), "CALLEEHANGUP"),
        (Answer(500), "CALLEEHANGUP"),
        (Answer(200, {}, b"{}"), "CALLEEHANGUP"),
    ],
    ids=["hangup", "continue", "nothing", "failure", "nonsense"],
)
def test_answered_call_can_be_ended_or_goes_on(
    phones: Phones, ace: Answer | Callable[[AnsweredCallEvent], Answer], reason: str
) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().connect_pstn(number=LANDLINE))
    phones.ace = lambda event: ace if isinstance(ace, Answer) else ace(event)
    call = phones.sandbox.incoming_call()
    assert call.ended is (reason == "MANAGERHANGUP")
    phones.sandbox.advance(60)
    phones.sandbox.wait_for_callbacks()
    assert call.reason == reason


@pytest.mark.parametrize(("number", "status"), [("+46701230008", "machine"), (MOBILE, "human")])
@pytest.mark.parametrize("later", [False, True])
def test_answering_machine_detection(phones: Phones, number: str, status: str, later: bool) -> None:
    document = Svaml().connect_pstn(number=number, amd={"enabled": True, "async": later})
    phones.ice = lambda event: CALLBACKS.answer(event, document)
    phones.sandbox.incoming_call()
    answered = phones.events[1]
    assert isinstance(answered, AnsweredCallEvent)
    assert answered.amd is not None
    if not later:
        assert answered.amd.get("status") == status
        return
    assert answered.amd.get("status") == "inprogress"
    note = phones.events[2]
    assert isinstance(note, NotificationEvent)
    assert (str(note.type), note.amd and note.amd.get("status")) == ("amd", status)


def test_conference(phones: Phones) -> None:
    document = Svaml().connect_conf("room", conference_dtmf_options={"mode": "detect", "maxDigits": 2})
    phones.ice = lambda event: CALLBACKS.answer(event, document)
    call = phones.sandbox.incoming_call(from_=MOBILE, inputs=["123", None])
    assert (call.ended, call.conferences) == (False, ["room"])
    participants = phones.client.voice.conferences.get("room").participants
    assert [(each.cli, each.id) for each in participants or []] == [(MOBILE, call.id)]
    call.press("9")
    phones.sandbox.wait_for_callbacks()
    inputs = [event for event in phones.events if isinstance(event, PromptInputEvent)]
    assert [(event.conference_id, event.menu_result) for event in inputs] == [
        ("room", {"menuId": "room", "type": "sequence", "value": value, "inputMethod": "dtmf"})
        for value in ("12", "3", "9")
    ]
    phones.client.voice.conferences.kick_participant(call.id, "room")
    phones.sandbox.wait_for_callbacks()
    assert (call.result, call.reason) == ("ANSWERED", "MANAGERHANGUP")
    assert phones.last().conference_id == "room"
    with pytest.raises(ValueError, match="conference"):
        call.press("1")


def test_parked_call_is_taken_back_by_the_api(phones: Phones) -> None:
    document = Svaml().park(intro_prompt=tts("Please wait."), hold_prompt=href("https://example.com/moh.mp3"))
    phones.ice = lambda event: CALLBACKS.answer(event, document)
    call = phones.sandbox.incoming_call()
    assert (call.parked, call.said, call.played) == (True, ["Please wait."], ["https://example.com/moh.mp3"])
    phones.client.voice.calls.update(
        call.id,
        instructions=[{"name": "say", "text": "Here you are."}],
        action={"name": "continue"},
    )
    assert not call.parked
    assert call.said[-1] == "Here you are."
    phones.client.voice.calls.update(call.id, None, {"name": "hangup"})
    phones.sandbox.wait_for_callbacks()
    assert str(phones.last().reason) == "MANAGERHANGUP"


def test_parked_call_ends_when_nobody_takes_it(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().park())
    call = phones.sandbox.incoming_call()
    phones.sandbox.advance(PARKED)
    assert call.ended


# Wrong answers


@pytest.mark.parametrize(
    ("answer", "illegal"),
    [
        (Answer(), True),
        (Answer(500), False),
        (Answer(404), False),
        (Answer(200, {}, b"<svaml/>"), True),
        (Answer(200, {}, b"[]"), True),
        (Answer(200, {}, b"{}"), True),
        (Answer(200, {}, b'{"action": {"name": "continue"}}'), True),
        (Answer(200, {}, b'{"action": {"name": "dance"}}'), True),
        (Answer(200, {}, b'{"action": {"name": "hangup", "soon": 1}}'), True),
        (Answer(200, {}, b'{"instructions": [{"name": "say", "text": "Hi"}]}'), True),
        (Answer(200, {}, b'{"action": {"name": "connectPstn", "number": "112"}}'), True),
        (Answer(200, {}, b"\xff\xfe"), True),
    ],
)
def test_wrong_answers_end_the_call(phones: Phones, answer: Answer, illegal: bool) -> None:
    phones.ice = lambda event: answer
    call = phones.sandbox.incoming_call()
    assert (call.ended, call.result, call.reason) == (True, "FAILED", "CALLBACKERROR")
    assert len(call.errors) == 1
    assert phones.kinds() == (["ice", "notify", "dice"] if illegal else ["ice", "dice"])
    if illegal:
        error = phones.events[1]
        assert isinstance(error, CallingErrorEvent)
        assert error.error_code == 40001
        assert error.error_msg


def test_wrong_answer_to_a_menu_ends_the_call(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().run_menu(NUMBER))
    phones.pie = lambda event: Answer(503)
    call = phones.sandbox.incoming_call(inputs=["4711"])
    assert (call.ended, call.result, call.reason) == (True, "ANSWERED", "CALLBACKERROR")


def test_call_that_goes_round_in_circles_comes_to_an_end(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().run_menu(NUMBER))
    phones.pie = lambda event: CALLBACKS.answer(event, Svaml().run_menu(NUMBER))
    call = phones.sandbox.incoming_call(inputs=["1"] * 1000, timeout=60)
    assert (call.ended, call.reason) == (True, "GENERALERROR")


def test_inline_documents_that_go_round_in_circles_come_to_an_end(phones: Phones) -> None:
    phones.sandbox.set_phone_inputs(MOBILE, ["1"] * 1000)
    placed = phones.client.voice.callouts.custom(
        ice=Svaml().connect_pstn(number=MOBILE, cli=CALLER),
        ace=Svaml().run_menu(NUMBER),
        pie=Svaml().run_menu(NUMBER),
    )
    assert finished(phones, placed.call_id).reason == "GENERALERROR"


def test_fallback_answers_when_the_primary_does_not(phones: Phones) -> None:
    ivr(phones)
    with receiving(lambda got: Give(503)) as broken:
        phones.sandbox.set_voice_callback(f"{broken.url}/broken", fallback=phones.url)
        call = phones.sandbox.incoming_call(inputs=["1", "1", "4711", "1"])
        assert call.said[-1] == "It has been sent."
        assert len(broken.got) == 5, "each event tries the primary one first"
    assert phones.kinds() == ["ice", "pie", "pie", "pie", "dice"]
    # Each attempt is signed for the path that it goes to.
    got = broken.got[0]
    assert isinstance(CALLBACKS.parse(got.body, got.headers, path="/broken"), IncomingCallEvent)
    with pytest.raises(CallbackSignatureException):
        CALLBACKS.parse(got.body, got.headers, path="/voice/events")


def test_application_elsewhere_is_not_called(sandbox: Sandbox) -> None:
    sandbox.set_voice_callback("https://example.com/voice")
    call = sandbox.incoming_call()
    assert (call.ended, call.reason) == (True, "CALLBACKERROR")
    assert "callbacks_anywhere" in call.errors[0]


def test_who_can_be_called(phones: Phones) -> None:
    sandbox = phones.sandbox
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().hangup())
    with pytest.raises(ValueError, match="no number of the application"):
        sandbox.incoming_call("+12025550162")
    with pytest.raises(ValueError, match="no number of the application"):
        sandbox.incoming_call("anna")
    with pytest.raises(ValueError, match="not a phone number"):
        sandbox.incoming_call(from_="anna")
    phones.client.voice.applications.assign_numbers(["+12025550162"])
    assert sandbox.incoming_call("+12025550162").ended
    rented = phones.client.numbers.available.rent_any(
        region_code="US",
        type_="LOCAL",
        voice_configuration={"type": "RTC", "appId": sandbox.application_key},
    )
    assert rented.phone_number is not None
    assert sandbox.incoming_call(rented.phone_number).ended
    sandbox.set_voice_callback(None)
    with pytest.raises(ValueError, match="no callback URL"):
        sandbox.incoming_call()
    with pytest.raises(KeyError):
        sandbox.phone_call("none")


def test_urls_set_through_the_api_are_called(phones: Phones) -> None:
    phones.ice = lambda event: CALLBACKS.answer(event, Svaml().hangup())
    phones.sandbox.set_voice_callback(None)
    phones.client.voice.applications.update_callback_urls(phones.sandbox.application_key, primary=phones.url)
    assert phones.sandbox.incoming_call().ended
    assert phones.kinds() == ["ice", "dice"]


# Callouts


def finished(phones: Phones, call_id: str | None) -> PhoneCall:
    assert call_id is not None
    call = phones.sandbox.phone_call(call_id)
    assert call.wait()
    return call


def test_custom_callout_follows_its_callbacks(phones: Phones) -> None:
    phones.ace = lambda event: CALLBACKS.answer(event, Svaml().say("Hello.").run_menu(NUMBER))

    def pie(event: PromptInputEvent) -> Answer:
        assert event.menu_result is not None
        return CALLBACKS.answer(event, Svaml().say(f"You said {event.menu_result.get('value')}.").hangup())

    phones.pie = pie
    phones.sandbox.set_phone_inputs(MOBILE, ["12345"])
    ice_document = Svaml().connect_pstn(number=MOBILE, cli=CALLER)
    placed = phones.client.voice.callouts.custom(ice=ice_document, ace=phones.url, pie=phones.url, custom="c")
    call = finished(phones, placed.call_id)
    assert call.said == ["Hello.", "Enter the four digits of your order.", "You said 1234."]
    assert phones.kinds() == ["ace", "pie", "dice"]
    last = phones.last()
    assert (last.to, last.from_, last.custom) == ({"type": "number", "endpoint": MOBILE}, CALLER, "c")
    assert (call.result, call.reason, call.duration) == ("ANSWERED", "MANAGERHANGUP", 1 + 3 + 1)


def test_callee_hangs_up_in_a_menu(phones: Phones) -> None:
    phones.ace = lambda event: CALLBACKS.answer(event, Svaml().run_menu(NUMBER))
    phones.sandbox.set_phone_inputs(MOBILE, ["hangup"])
    placed = phones.client.voice.callouts.custom(ice=Svaml().connect_pstn(number=MOBILE, cli=CALLER))
    call = finished(phones, placed.call_id)
    assert (call.reason, phones.kinds()) == ("CALLEEHANGUP", ["ace", "pie", "dice"])


def test_custom_callout_with_inline_documents_asks_nobody(phones: Phones) -> None:
    phones.sandbox.set_phone_inputs(MOBILE, ["1"])
    placed = phones.client.voice.callouts.custom(
        ice=Svaml().connect_pstn(number=MOBILE, cli=CALLER),
        ace=Svaml().run_menu(CONFIRM),
        pie=Svaml().say("Thank you.").hangup(),
    )
    call = finished(phones, placed.call_id)
    assert call.ended
    assert call.said == ["Order 4711. Press 1 to hear more.", "Thank you."]
    assert phones.kinds() == ["dice"]


def test_custom_callout_asks_where_to_call(phones: Phones) -> None:
    phones.ice = ice({"action": {"name": "connectPstn", "number": LANDLINE, "cli": CALLER}})
    phones.ace = lambda event: CALLBACKS.answer(event, Svaml().hangup())
    placed = phones.client.voice.callouts.custom(
        cli=CALLER, destination={"type": "number", "endpoint": MOBILE}, ice=phones.url
    )
    call = finished(phones, placed.call_id)
    assert call.ended
    assert phones.kinds() == ["ice", "ace", "dice"]
    assert phones.last().to == {"type": "number", "endpoint": LANDLINE}


def test_custom_callout_that_gets_no_answer_where_to_call(phones: Phones) -> None:
    phones.ice = lambda event: Answer(500)
    placed = phones.client.voice.callouts.custom(
        cli=CALLER, destination={"type": "number", "endpoint": MOBILE}, ice=phones.url
    )
    assert finished(phones, placed.call_id).reason == "CALLBACKERROR"
    phones.ice = ice({"action": {"name": "connectPstn", "number": "+46701230001"}})
    placed = phones.client.voice.callouts.custom(
        cli=CALLER, destination={"type": "number", "endpoint": MOBILE}, ice=phones.url
    )
    assert finished(phones, placed.call_id).result == "BUSY"
    assert phones.kinds() == ["ice", "dice"] * 2


@pytest.mark.parametrize("wanted", [True, False, None])
def test_speaking_calls_call_back_when_asked_to(phones: Phones, wanted: bool | None) -> None:
    placed = phones.client.voice.callouts.text_to_speech(
        destination={"type": "number", "endpoint": MOBILE},
        cli=CALLER,
        text="Hello you, how do you do",
        enable_ace=wanted,
        enable_dice=wanted,
        custom="c",
    )
    call = finished(phones, placed.call_id)
    assert not call.ended
    phones.sandbox.advance(2)
    phones.sandbox.wait_for_callbacks()
    assert (call.said, call.result, call.duration) == (["Hello you, how do you do"], "ANSWERED", 2)
    assert phones.kinds() == (["ace", "dice"] if wanted else [])
    if wanted:
        assert phones.last().custom == "c"


def test_continuing_a_speaking_call_changes_nothing(phones: Phones) -> None:
    phones.ace = lambda event: CALLBACKS.answer(event, Svaml().continue_())
    placed = phones.client.voice.callouts.text_to_speech(
        destination={"type": "number", "endpoint": MOBILE}, cli=CALLER, text="Hello", enable_ace=True
    )
    call = finished(phones, placed.call_id)
    phones.sandbox.advance(1)
    assert call.ended


def test_nobody_answers_a_callout(phones: Phones) -> None:
    phones.client.voice.callouts.text_to_speech(
        destination={"type": "number", "endpoint": "+46701230002"},
        cli=CALLER,
        text="Hello",
        enable_ace=True,
        enable_dice=True,
    )
    phones.sandbox.advance(30)
    phones.sandbox.wait_for_callbacks()
    assert phones.kinds() == ["dice"]
    assert (str(phones.last().result), phones.last().duration) == ("NOANSWER", 0)


def test_conference_callout(phones: Phones) -> None:
    phones.sandbox.set_phone_inputs(MOBILE, ["7"])
    placed = phones.client.voice.callouts.conference(
        destination={"type": "number", "endpoint": MOBILE},
        conference_id="room",
        cli=CALLER,
        conference_dtmf_options={"mode": "detect"},
        enable_pie=True,
        enable_dice=True,
        greeting="Welcome",
    )
    call = finished(phones, placed.call_id)
    assert call.said == ["Welcome"]
    phones.client.voice.conferences.kick_all("room")
    phones.sandbox.wait_for_callbacks()
    assert phones.kinds() == ["pie", "dice"]
    assert phones.last().conference_id == "room"


def test_users_of_apps_are_not_asked_for(phones: Phones) -> None:
    placed = phones.client.voice.callouts.text_to_speech(
        destination={"type": "username", "endpoint": "ann"}, text="Hello", enable_ace=True, enable_dice=True
    )
    finished(phones, placed.call_id)
    phones.sandbox.advance(1)
    phones.sandbox.wait_for_callbacks()
    assert phones.kinds() == ["dice"]


# The sandbox's own operations


def test_calls_by_hand_over_http(phones: Phones, pool: urllib3.PoolManager) -> None:
    ivr(phones)

    def ask(method: str, path: str, body: Json = None) -> tuple[int, Json]:
        answer = pool.request(method, f"{phones.sandbox.url}/_sandbox/voice/{path}", json=body)
        parsed: Json = json.loads(answer.data) if answer.data else None
        return answer.status, parsed

    status, begun = ask("POST", "calls", {"from": MOBILE, "inputs": ["1", "1", "4711", "1"]})
    assert status == 201
    phones.sandbox.wait_for_callbacks()
    status, shown = ask("GET", f"calls/{pick(begun, 'id')}")
    assert status == 200
    assert (pick(shown, "ended"), pick(shown, "result"), pick(shown, "waiting")) == (True, "ANSWERED", False)
    steps = items(shown, "steps")
    assert pick(steps, 0) == {"kind": "event", "text": "ice"}
    assert {"kind": "said", "text": "It has been sent."} in steps
    assert ask("GET", "calls/none")[0] == 404
    assert ask("POST", "calls", {"to": "+12025550162"})[0] == 400
    assert ask("POST", "calls", {"inputs": "12"})[0] == 400
    assert ask("POST", "calls", {"inputs": [1]})[0] == 400
    assert ask("POST", "calls", {"colour": "red"})[0] == 400
    assert ask("POST", f"calls/{pick(begun, 'id')}/press", {"keys": "1"})[0] == 409
    assert ask("PUT", "phones", {"endpoint": MOBILE, "inputs": ["1", None]})[0] == 204
    _, talking = ask("POST", "calls", {"inputs": ["2"]})
    phones.sandbox.wait_for_callbacks()
    assert ask("POST", f"calls/{pick(talking, 'id')}/hangup")[0] == 204
    phones.sandbox.wait_for_callbacks()
    assert pick(ask("GET", f"calls/{pick(talking, 'id')}")[1], "reason") == "CALLERHANGUP"


# Without sockets


def test_call_without_a_sender_waits_in_the_outbox() -> None:
    desk = VoiceDesk()
    desk.state.voice.urls[desk.credentials.application_key] = {"primary": "http://127.0.0.1:9/voice"}
    call = desk.state.voice.receive(CALLER, MOBILE, [])
    callback = desk.state.outbox.take()
    assert callback is not None
    body = b'{"action": {"name": "hangup"}, "instructions": [{"name": "SAY", "text": "Bye"}]}'
    desk.state.outbox.answered(callback, 200, body.decode())
    assert call.is_final
    assert call.flow.log.texts("said") == ["Bye"]
    dice = desk.state.outbox.take()
    assert dice is not None
    assert dice.json["event"] == "dice"


def test_answer_that_comes_too_late_changes_nothing() -> None:
    desk = VoiceDesk()
    desk.state.voice.urls[desk.credentials.application_key] = {"primary": "http://127.0.0.1:9/voice"}
    call = desk.state.voice.receive(CALLER, MOBILE, [])
    callback = desk.state.outbox.take()
    assert callback is not None
    call.flow.hang_up()
    assert call.ends_as == ("NOANSWER", "CANCEL")
    desk.state.outbox.answered(callback, 200, '{"action": {"name": "connectConf", "conferenceId": "room"}}')
    assert call.room is None
    assert call.flow.log.texts("conference") == []


def test_callout_keeps_its_way_while_its_callback_waits() -> None:
    desk = VoiceDesk()
    desk.state.voice.urls[desk.credentials.application_key] = {"primary": "http://127.0.0.1:9/voice"}
    call_id = desk.placed("customCallout", {"destination": to()})
    assert desk.outcome(call_id) == ("ONGOING", "N/A", "N/A")
    desk.state.advance(60)
    assert desk.outcome(call_id) == ("FINAL", "ANSWERED", "CALLEEHANGUP")


# Menus


def played(action: JsonObject, *inputs: str | None) -> tuple[MenuResult, list[str], list[str]]:
    heard: list[str] = []
    seen: list[str] = []
    listener = Listener(heard.append, seen.append, lambda keys: None)
    return play_menu(action, deque(inputs), listener), heard, seen


MENUS: JsonObject = {
    "mainMenu": "first",
    "enableVoice": True,
    "menus": [
        {
            "id": "first",
            "mainPrompt": "one.wav",
            "repeatPrompt": "again.wav",
            "repeats": 2,
            "options": [
                {"dtmf": 1, "action": "menu(second)"},
                {"dtmf": "#", "action": "return()"},
                {"dtmf": "3", "action": "return(Sales)"},
            ],
        },
        {"id": "second", "mainPrompt": "two.wav", "maxDigits": 3, "repeats": 1},
        {"id": "main"},
    ],
}


@pytest.mark.parametrize(
    ("inputs", "result", "heard"),
    [
        (["#"], MenuResult("first", "return", ""), ["one.wav"]),
        (["3"], MenuResult("first", "return", "Sales"), ["one.wav"]),
        (["sales"], MenuResult("first", "return", "Sales", "voice"), ["one.wav"]),
        (["tea"] * 3, MenuResult("first", "invalidinput", "tea", "voice"), ["one.wav", "again.wav", "again.wav"]),
        (["5", None, "3"], MenuResult("first", "return", "Sales"), ["one.wav", "again.wav", "again.wav"]),
        (["1", "12345"], MenuResult("second", "sequence", "123"), ["one.wav", "two.wav"]),
        (["1", "", "12"], MenuResult("second", "sequence", "12"), ["one.wav", "two.wav", "two.wav"]),
        (["1"], MenuResult("second", "timeout"), ["one.wav", "two.wav", "two.wav"]),
        (["9", "hangup"], MenuResult("first", "hangup"), ["one.wav", "again.wav"]),
    ],
)
def test_menu(inputs: list[str | None], result: MenuResult, heard: list[str]) -> None:
    found, prompts, seen = played(MENUS, *inputs)
    assert (found, prompts) == (result, heard)
    assert seen == (["first", "second"] if result.menu_id == "second" else ["first"])


def test_events_are_as_described(phones: Phones) -> None:
    """Where the API description lies beside the project, no event has a member that it does not know."""
    path = DESCRIPTION / "operations" / "voice.yaml"
    if not path.is_file():
        pytest.skip("the API description is not here")
    described: Json = yaml.safe_load(path.read_text("utf-8"))
    events = pick(described, "events")
    assert isinstance(events, dict)
    known: dict[str, set[Json]] = {}
    for event in events.values():
        if isinstance(event, dict) and "discriminator_value" in event:
            fields = {text(field, "wire") for field in items(event, "fields")}
            known.setdefault(text(event, "discriminator_value"), set()).update(fields)
    ivr(phones)
    phones.sandbox.incoming_call(inputs=["2"])
    phones.ice = lambda event: Answer(200, {}, b"{}")
    phones.sandbox.incoming_call()
    assert {*phones.kinds()} == {"ice", "pie", "ace", "notify", "dice"}
    for body in phones.bodies:
        assert body.keys() <= known[str(body["event"])], body
