"""The way of a call: events are sent to the application, and its SVAML answers are carried out.

A flow has no thread and does not wait: it goes on when the answer to a callback arrives, and rests while nothing but
the clock, the API or a key can change anything (talking, in a conference, parked). What is said and played takes no
time here; its seconds are added to the duration of the call.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from sinch.sandbox.callbacks.signatures import application_signature
from sinch.sandbox.fields import Fields, parse_json
from sinch.sandbox.traffic import Json, JsonObject, Refusal
from sinch.sandbox.voice import events
from sinch.sandbox.voice.call_log import CallLog
from sinch.sandbox.voice.endings import (
    BY_CALLEE,
    BY_CALLER,
    BY_PLATFORM,
    IN_CIRCLES,
    LOST,
    NO_ANSWER,
    NO_INSTRUCTIONS,
    RINGING,
    TAKEN_BACK,
    TURNED_AWAY,
    failure_of,
    is_machine,
    talk_of,
)
from sinch.sandbox.voice.menus import HANG_UP, Listener, MenuResult, play_menu
from sinch.sandbox.voice.rules import Destination, complaint, prompts_in, seconds_of_prompt, seconds_of_speech
from sinch.sandbox.voice.svaml import ACE, CALLOUT, ICE, PIE, Document, Place, read_document

if TYPE_CHECKING:
    from sinch.sandbox.callbacks import Callback
    from sinch.sandbox.state import State
    from sinch.sandbox.voice.state import Call

#: The events that are answered with SVAML.
Asking: TypeAlias = Literal["ice", "ace", "pie"]
#: Where the answer to such an event comes from: a URL that is asked, or a document that was given before.
Source: TypeAlias = "str | Document | None"

_Otherwise: TypeAlias = Callable[[], None]

#: Documents after which a call is going round in circles.
_MOST_DOCUMENTS = 100
#: Seconds that a call is parked unless the action says otherwise.
PARKED = 600


class Flow:
    """One call on its way.

    :param inputs: what is pressed (or said), one for each prompt; None: nothing; ``hangup``: the phone is put down
    :param sources: who answers ICE, ACE and PIE; an event without a source is not sent
    :param url: where DICE and notifications go, if anywhere
    :param incoming: the call comes in, so that the phone is the caller's
    :param wants_dice: send DICE
    :param own_plan: the call is what it is; ``continue`` changes nothing
    """

    def __init__(
        self,
        world: State,
        call: Call,
        inputs: Sequence[str | None],
        sources: Mapping[Asking, Source],
        url: str | None,
        *,
        incoming: bool = False,
        wants_dice: bool = True,
        own_plan: bool = False,
    ) -> None:
        self._world = world
        self._call = call
        self._inputs = deque(inputs)
        self._sources = dict(sources)
        self._url = url
        self._incoming = incoming
        self._wants_dice = wants_dice
        self._own_plan = own_plan
        self._leg: Destination | None = None
        self._detects: int | None = None
        self._room: str | None = None
        self._recording: JsonObject | None = None
        self._documents = 0
        self._silent = False
        self._was_quiet = False
        self._machine_detection: Json = None
        self._over = False
        self.log: CallLog = CallLog()
        #: Callbacks without an answer as yet.
        self.outstanding: int = 0

    # Events

    def _post(self, kind: str, url: str, body: JsonObject, heard: Callable[[Callback], None] | None = None) -> None:
        known = self._world.credentials
        urls = self._world.voice.urls.get(known.application_key, {})
        fallback = urls.get("fallback") if url == urls.get("primary") else None
        self.outstanding += 1
        self.log.add("event", kind)

        def answered(callback: Callback) -> None:
            self.outstanding -= 1
            if heard is not None:
                heard(callback)

        self._world.outbox.post(
            "voice",
            kind,
            url,
            body,
            application_signature(known.application_key, known.application_secret),
            repeats="never",
            fallback=fallback,
            lane=f"voice {self._call.id}",
            heard=answered,
        )

    def _notify(self, kind: str, more: JsonObject | None = None) -> None:
        if self._url is not None:
            self._post("notify", self._url, {**events.notification(kind, self._call), **(more or {})})

    def _ask(
        self, event: Asking, body: JsonObject, place: Place, then: Callable[[Document], None], otherwise: _Otherwise
    ) -> None:
        """Get the document that answers an event, from its source.

        :param then: goes on with the document
        :param otherwise: goes on without one
        """
        source = self._sources.get(event)
        if isinstance(source, Document):
            then(source)
        elif source is None:
            otherwise()
        else:
            self._post(event, source, body, lambda callback: self._heard(callback, place, then, otherwise))

    def _heard(
        self, callback: Callback, place: Place, then: Callable[[Document], None], otherwise: _Otherwise
    ) -> None:
        if self._call.is_final:
            return
        document = self._read(callback, place)
        if document is None:
            otherwise()
        else:
            then(document)

    def _read(self, callback: Callback, place: Place) -> Document | None:
        answer = callback.answer
        if answer is None or not answer.delivered:
            why = "" if answer is None else answer.error or f"status {answer.status}"
            self.log.add("error", f"{callback.event}: no answer: {why}")
            return None
        if not answer.body.strip() and place is ACE:
            return None  # an ACE without an answer connects the call
        try:
            value = parse_json(answer.body.encode("utf-8", "replace"))
            if not isinstance(value, dict):
                raise ValueError("it is no object")
            return read_document(Fields(value, complaint), place)
        except Refusal as refusal:
            why = refusal.reply.reason
        except ValueError as error:
            why = f"not JSON: {error}"
        self.log.add("error", f"{callback.event}: {why}")
        self._notify("callingerror", {"errorCode": 40001, "errorMsg": why})
        return None

    # Beginnings

    def begin_incoming(self) -> None:
        """Tell the application that the call comes in, and do what it says."""
        body = events.incoming(self._call, self._world, self._world.now())
        self._ask("ice", body, ICE, self.run, lambda: self._end(NO_INSTRUCTIONS))

    def begin_callout(self, document: Document | None = None) -> None:
        """Tell the application of a callout, if it wants to know.

        :param document: SVAML that the call begins with
        """
        if document is not None:
            self._obey_options(document.options)
            self.note(document)
        if isinstance(self._sources.get("ice"), str):
            body = events.incoming(self._call, self._world, self._world.now())
            self._ask("ice", body, CALLOUT, self._dial, lambda: self._end(NO_INSTRUCTIONS))
        else:
            self.picked_up()

    def _dial(self, document: Document) -> None:
        """Make a callout to whom the answer to ICE names."""
        call, was_answered = self._call, self._call.answered
        self.note(document)
        self._obey_options(document.options)
        number, cli = document.text("number"), document.text("cli")
        call.destination = call.destination if number is None else Destination("number", number)
        call.cli = call.cli if cli is None else cli
        failure = failure_of(call.destination.endpoint)
        call.answered = failure is None
        if failure is not None:
            self._fail(failure, document.options.get("dialTimeout"))
        elif not was_answered:
            self._talk(call.destination)
        self.picked_up()

    def _obey_options(self, options: JsonObject) -> None:
        self._silent = self._silent or options.get("suppressCallbacks") is True
        self._machine_detection = options.get("amd")

    def picked_up(self) -> None:
        """Go on with a call that has been answered; one that has not been will end by itself."""
        call = self._call
        if call.is_final or not call.answered:
            return
        to = self._leg if self._leg is not None else call.destination
        if to.kind == "username" or self._silent:
            return
        source = self._sources.get("ace")
        if isinstance(source, Document):
            if source.action == "runMenu" and self._inputs:
                self.run(source)
            else:
                self.note(source)
            return
        amd, waits = self._amd(to)
        body = events.answered(call, self._world, self._world.now(), amd)
        self._ask("ace", body, ACE, self.run, lambda: None)
        if waits:
            self._notify("amd", {"amd": self._verdict(to)})

    def _amd(self, to: Destination) -> tuple[JsonObject | None, bool]:
        options = self._machine_detection
        if not isinstance(options, dict) or options.get("enabled") is not True:
            return None, False
        if options.get("async") is True:
            return {"status": "inprogress", "reason": "n/a", "duration": 0}, True
        return self._verdict(to), False

    def _verdict(self, to: Destination) -> JsonObject:
        machine = is_machine(to.endpoint)
        return {
            "status": "machine" if machine else "human",
            "reason": "longgreeting" if machine else "greeting",
            "duration": 4 if machine else 2,
        }

    # Documents

    def note(self, document: Document) -> None:
        """Carry out the instructions of a document whose action somebody else takes care of; they take no time."""
        before = self._call.extra, self._call.answered
        for instruction in document.instructions:
            self._instruct(instruction)
        self._call.extra, self._call.answered = before
        room = document.text("conferenceId")
        if document.action == "connectConf" and room is not None:
            self.log.add("conference", room)
            self.listen(document.options.get("conferenceDtmfOptions"))

    def speak(self, text: str, *, prompts: bool = False) -> None:
        """Note what is said in a call that has been answered, and ends when it has been said.

        :param prompts: it is prompts, not plain text
        """
        if self._call.answered:
            said: JsonObject = {"name": "playFiles", "ids": [text]} if prompts else {"name": "say", "text": text}
            self.note(Document(None, {}, 0, (said,)))

    def run(self, document: Document) -> None:
        """Carry out a document."""
        self._documents += 1
        if self._documents > _MOST_DOCUMENTS:
            self.log.add("error", f"more than {_MOST_DOCUMENTS} documents: the call goes round in circles")
            self._end(IN_CIRCLES)
            return
        for instruction in document.instructions:
            self._instruct(instruction)
        options = document.options
        match document.action:
            case "hangup":
                self._end(BY_PLATFORM if self._call.answered else TURNED_AWAY)
            case "connectPstn":
                number = document.text("number")
                dialled = self._call.destination.endpoint
                self._connect(Destination("number", dialled if number is None else number), options)
            case "connectSip" | "connectMxp" | "connectStream":
                self._connect(_destination(options, self._call.destination), options)
            case "connectConf":
                self._enter(document)
            case "runMenu":
                self._answer()
                self._menu(options)
            case "park":
                self._park(document)
            case _ if self._own_plan:
                pass
            case _:
                self._talk(self._leg if self._leg is not None else self._call.destination)

    def _answer(self) -> None:
        self._call.answered = True

    def _hear(self, text: str) -> None:
        self._answer()
        for kind, content in prompts_in(text):
            self.log.add("played" if kind == "href" else "said", content)
            self._call.extra += seconds_of_prompt(kind, content)

    def _instruct(self, instruction: JsonObject) -> None:
        def said(name: str) -> str:
            value = instruction.get(name)
            return value if isinstance(value, str) else ""

        match instruction.get("name"):
            case "say":
                self._answer()
                if said("text"):
                    self.log.add("said", said("text"))
                    self._call.extra += seconds_of_speech(said("text"))
            case "playFiles":
                ids = instruction.get("ids")
                for prompt in ids if isinstance(ids, list) else ():
                    self._hear(str(prompt))
            case "sendDtmf":
                self.log.add("tones", said("value"))
            case "setCookie":
                self.log.cookies[said("key")] = said("value")
                self.log.add("cookie", f"{said('key')}={said('value')}")
            case "answer":
                self._answer()
            case "startRecording":
                self._stop_recording()
                options = instruction.get("options")
                self._recording = options if isinstance(options, dict) else {}
                self.log.add("recording")
            case "stopRecording":
                self._stop_recording()
            case _:
                pass

    def _stop_recording(self) -> None:
        options, self._recording = self._recording, None
        if options is None:
            return
        folder, form = options.get("destinationUrl"), options.get("format")
        base = folder.rstrip("/") if isinstance(folder, str) else "s3://sandbox"
        place = f"{base}/{self._call.id}.{form if isinstance(form, str) else 'mp3'}"
        self.log.add("recorded", place)
        if options.get("notificationEvents") is False:
            return
        self._notify("recording_finished")
        self._notify("recording_available", {"destination": place})
        transcription = options.get("transcriptionOptions")
        if isinstance(transcription, dict) and transcription.get("enabled") is True:
            self._notify("transcription_available", {"destination": f"{place}.json"})

    # Actions

    def _connect(self, to: Destination, options: JsonObject) -> None:
        call, now = self._call, self._world.now()
        self.log.add("connected", to.endpoint)
        self._leg = to
        self._obey_options(options)
        longest = options.get("maxDuration")
        if isinstance(longest, int) and longest > 0:
            call.latest_end = min(call.latest_end, now + timedelta(seconds=longest))
        failure = failure_of(to.endpoint)
        if failure is not None:
            self._fail(failure, options.get("dialTimeout"))
            return
        self._answer()
        self._talk(to)
        if to.kind in ("number", "sip"):
            self.picked_up()

    def _fail(self, failure: tuple[str, str], ringing: Json) -> None:
        patience = ringing if isinstance(ringing, int) and ringing > 0 else RINGING
        after = timedelta(seconds=patience if failure == NO_ANSWER else 0)
        self._call.plan_end(self._world.now() + after, failure)
        self._world.voice.tick()

    def _talk(self, to: Destination) -> None:
        call, seconds = self._call, talk_of(to.endpoint)
        if seconds is None:
            call.plan_end(call.latest_end, BY_PLATFORM)
        else:
            call.plan_end(self._world.now() + timedelta(seconds=seconds), BY_CALLEE)

    def _enter(self, document: Document) -> None:
        self._answer()
        self._room = document.text("conferenceId") or ""
        self.log.add("conference", self._room)
        self._call.join(self._room, self._world.now())
        self._call.plan_end(self._call.latest_end, BY_PLATFORM)
        self.listen(document.options.get("conferenceDtmfOptions"))

    def listen(self, options: Json) -> None:
        """Look out for keys that are pressed in a conference, if these options say so."""
        if isinstance(options, dict) and options.get("mode") == "detect":
            most = options.get("maxDigits")
            self._detects = most if isinstance(most, int) else 1
            while self._inputs:
                keys = self._inputs.popleft()
                if keys == HANG_UP:
                    self.hang_up()
                    return
                if keys:
                    self.press(keys)

    def press(self, keys: str) -> None:
        """Press keys in a conference.

        :raises ValueError: when nobody looks out for keys
        """
        room = self._call.room
        if self._detects is None or room is None or self._call.is_final:
            raise ValueError("nothing looks out for keys: the call is in no conference with the mode detect")
        self.log.add("pressed", keys)
        source = self._sources.get("pie")
        if isinstance(source, str):
            for start in range(0, len(keys), self._detects):
                result = MenuResult(room, "sequence", keys[start : start + self._detects])
                body = events.prompt_input(self._call, self._world, self._world.now(), result.as_dict())
                self._post("pie", source, body)

    def _park(self, document: Document) -> None:
        for name in ("introPrompt", "holdPrompt"):
            self._hear(document.text(name) or "")
        self._answer()
        self.log.add("parked")
        self._call.parked = True
        seconds = document.integer("maxDuration") or PARKED
        self._call.plan_end(self._world.now() + timedelta(seconds=seconds), BY_PLATFORM)

    def _menu(self, options: JsonObject) -> None:
        quiet = not self._inputs
        if quiet and self._was_quiet:
            # Nobody sits at a phone for ever and does nothing.
            result = MenuResult("main", "hangup")
        else:
            listener = Listener(
                self._hear, lambda menu: self.log.add("menu", menu), lambda keys: self.log.add("pressed", keys)
            )
            result = play_menu(options, self._inputs, listener)
        self._was_quiet = quiet
        body = events.prompt_input(self._call, self._world, self._world.now(), result.as_dict())
        if result.kind == HANG_UP:
            source = self._sources.get("pie")
            if isinstance(source, str):
                self._post("pie", source, body)
            self.hang_up()
            return
        self._ask("pie", body, PIE, self.run, lambda: self._end(LOST))

    # Ends

    def hang_up(self) -> None:
        """Put the phone down: whoever has called, or was called."""
        if not self._call.answered:
            self._end(TAKEN_BACK)
        else:
            self._end(BY_CALLER if self._incoming else BY_CALLEE)

    def _end(self, ends_as: tuple[str, str]) -> None:
        self._call.plan_end(self._world.now(), ends_as)
        self._world.voice.tick()

    def ended(self, room: str | None) -> None:
        """Tell that the call is over.

        :param room: the conference that it was in
        """
        if self._over:
            return
        self._over = True
        self._stop_recording()
        self.log.add("ended", " ".join(self._call.ends_as))
        if self._url is not None and self._wants_dice and not self._silent:
            to = self._leg if self._leg is not None else self._call.destination
            body = events.disconnected(self._call, self._world, self._call.ends_at, to, room)
            self._post("dice", self._url, body)


def _destination(options: JsonObject, dialled: Destination) -> Destination:
    given = options.get("destination")
    if not isinstance(given, dict):
        return Destination("username", dialled.endpoint)
    return Destination(str(given["type"]).lower(), str(given["endpoint"]))
