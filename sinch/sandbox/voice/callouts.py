"""Handlers of ``voice.callouts``, which place calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields, parse_json
from sinch.sandbox.traffic import Refusal, Reply, Request
from sinch.sandbox.voice.endings import (
    BY_CALLEE,
    BY_PLATFORM,
    FORBIDDEN_ENDING,
    NO_CREDIT_ENDING,
    RINGING,
    TALK,
    last_digits,
)
from sinch.sandbox.voice.rules import (
    LONGEST,
    MUSIC,
    SPEECH_LIMIT,
    Destination,
    complaint,
    is_caller,
    need,
    read_destination,
    read_dtmf_options,
    read_prompts,
    read_tones,
    seconds_of_speech,
    voice_error,
)
from sinch.sandbox.voice.state import Call, Plan
from sinch.sandbox.voice.svaml import ACE, CALLOUT, PIE, Document, read_embedded

if TYPE_CHECKING:
    from sinch.sandbox.state import State
    from sinch.sandbox.voice.flow import Asking, Source

_CALLEES = ("number", "username", "sip")
_SWITCHES = ("enableAce", "enableDice", "enablePie")

TEXT_TO_SPEECH, CONFERENCE, CUSTOM = "ttsCallout", "conferenceCallout", "customCallout"
_OPERATIONS = {
    TEXT_TO_SPEECH: "voice.callouts.text_to_speech",
    CONFERENCE: "voice.callouts.conference",
    CUSTOM: "voice.callouts.custom",
}


def which(request: Request) -> str:
    """Tell which operation a callout is."""
    try:
        body = parse_json(request.body)
    except ValueError:
        body = None
    method = body.get("method") if isinstance(body, dict) else None
    return _OPERATIONS.get(method if isinstance(method, str) else "", _OPERATIONS[TEXT_TO_SPEECH])


def _callee(fields: Fields) -> Destination | None:
    return read_destination(fields, "destination", _CALLEES)


def _given_callee(fields: Fields) -> Destination:
    need(fields, "destination")
    callee = _callee(fields)
    assert callee is not None
    return callee


def _caller(fields: Fields, callee: Destination) -> str | None:
    cli = fields.text("cli", low=1)
    if cli is not None and callee.kind == "number" and not is_caller(cli):
        raise fields.wrong("format", "cli", f"{cli!r} is not a phone number")
    return cli


def _common(fields: Fields) -> None:
    read_tones(fields, "dtmf")
    fields.text("custom")


def _reach(callee: Destination) -> None:
    digits = last_digits(callee.endpoint)
    if digits == NO_CREDIT_ENDING:
        raise Refusal(voice_error(402, 40200, "there is not enough credit for the call"))
    if digits == FORBIDDEN_ENDING:
        raise Refusal(voice_error(403, 40300, "calls to this destination are forbidden"))


def _switched(fields: Fields, state: State) -> dict[Asking, Source]:
    """Tell who answers the events that are switched on: the application."""
    url = state.voice.callback_url
    sources: dict[Asking, Source] = {}
    if fields.flag("enableAce"):
        sources["ace"] = url
    if fields.flag("enablePie"):
        sources["pie"] = url
    return sources


def _text_to_speech(fields: Fields, state: State) -> Call:
    fields.only(
        ("destination", "cli", "dtmf", "domain", "custom", "locale", "text", "prompts", *_SWITCHES),
    )
    callee = _given_callee(fields)
    cli = _caller(fields, callee)
    _common(fields)
    fields.text("domain", choices=("pstn", "mxp"))
    fields.text("locale", low=1)
    for switch in _SWITCHES:
        fields.flag(switch)
    text, prompts = fields.text("text", low=1, high=SPEECH_LIMIT), fields.text("prompts", low=1)
    if text is None and prompts is None:
        raise Refusal(voice_error(400, 40002, f"{fields.name('text')}: text or prompts is required"))
    seconds = 0 if prompts is None else read_prompts(fields, "prompts", prompts)
    if prompts is None and text is not None:
        seconds = seconds_of_speech(text)
    _reach(callee)
    call = state.voice.place(
        TEXT_TO_SPEECH,
        fields.values,
        callee,
        cli,
        Plan(seconds, BY_PLATFORM),
        unreachable=cli is None and callee.kind == "number",
        sources=_switched(fields, state),
        wants_dice=fields.flag("enableDice") is True,
        own_plan=True,
    )
    call.flow.speak(text or "" if prompts is None else prompts, prompts=prompts is not None)
    call.flow.begin_callout()
    return call


def _conference(fields: Fields, state: State) -> Call:
    fields.only(
        (
            *("destination", "conferenceId", "cli", "conferenceDtmfOptions", "dtmf", "conference", "maxDuration"),
            *("locale", "greeting", "mohClass", "custom", "domain"),
            *_SWITCHES,
        )
    )
    callee = _given_callee(fields)
    need(fields, "conferenceId")
    room = fields.given_text("conferenceId", low=1, high=64)
    cli = _caller(fields, callee)
    _common(fields)
    read_dtmf_options(fields, "conferenceDtmfOptions")
    fields.text("conference")
    longest = fields.integer("maxDuration", low=0, high=LONGEST)
    for switch in _SWITCHES:
        fields.flag(switch)
    fields.text("locale", low=1)
    fields.text("greeting", high=SPEECH_LIMIT)
    fields.text("mohClass", choices=MUSIC)
    fields.text("domain", choices=("pstn", "mxp", "PSTN", "MXP"))
    _reach(callee)
    call = state.voice.place(
        CONFERENCE,
        fields.values,
        callee,
        cli,
        Plan(None, BY_PLATFORM, room),
        longest=longest,
        sources=_switched(fields, state),
        wants_dice=fields.flag("enableDice") is True,
        own_plan=True,
    )
    call.flow.speak(fields.text("greeting") or "")
    call.flow.begin_callout()
    if call.answered:
        call.flow.listen(fields.values.get("conferenceDtmfOptions"))
    return call


def _answered(document: Document | str | None) -> Plan:
    if not isinstance(document, Document) or document.action == "continue":
        # There is nobody who could be asked what to do.
        spoken = document.seconds if isinstance(document, Document) else 0
        return Plan(spoken + TALK, BY_CALLEE)
    if document.action == "hangup":
        return Plan(document.seconds, BY_PLATFORM)
    if document.action == "connectConf":
        return Plan(None, BY_PLATFORM, document.text("conferenceId"))
    # A menu: nobody presses a key.
    return Plan(document.seconds + RINGING, BY_CALLEE)


def _custom(fields: Fields, state: State) -> Call:
    fields.only(("cli", "destination", "dtmf", "custom", "maxDuration", "ice", "ace", "pie"))
    callee = _callee(fields)
    _common(fields)
    longest = fields.integer("maxDuration", low=0, high=LONGEST)
    ice = read_embedded(fields, "ice", CALLOUT, complaint)
    ace = read_embedded(fields, "ace", ACE, complaint)
    pie = read_embedded(fields, "pie", PIE, complaint)
    cli, ringing = None, None
    if isinstance(ice, Document):
        number = ice.text("number")
        callee = callee if number is None else Destination("number", number)
        cli, ringing = ice.text("cli"), ice.integer("dialTimeout")
        longest = ice.integer("maxDuration") or longest
    if callee is None:
        raise Refusal(voice_error(400, 40002, f"{fields.name('destination')}: is required, or a number in ice"))
    own_cli = _caller(fields, callee)
    _reach(callee)
    url = state.voice.callback_url
    sources: dict[Asking, Source] = {"ace": url if ace is None else ace, "pie": url if pie is None else pie}
    if isinstance(ice, str):
        sources["ice"] = ice
    call = state.voice.place(
        CUSTOM,
        fields.values,
        callee,
        cli if cli is not None else own_cli,
        _answered(ace),
        longest=longest,
        ringing=ringing,
        sources=sources,
        wants_dice=True,
    )
    call.flow.begin_callout(ice if isinstance(ice, Document) else None)
    return call


_READERS: dict[str, Callable[[Fields, State], Call]] = {
    TEXT_TO_SPEECH: _text_to_speech,
    CONFERENCE: _conference,
    CUSTOM: _custom,
}


def place(request: Request, state: State) -> Reply:
    """Place a call: the field that the method names, and no other, says how."""
    state.voice.tick()
    fields = Fields.of(request, complaint)
    need(fields, "method")
    method = fields.given_text("method", choices=_READERS)
    fields.only(("method", method))
    need(fields, method)
    call = _READERS[method](fields.given_child(method), state)
    silent = not call.answered and call.cli is None and call.method == TEXT_TO_SPEECH
    return Reply(200, {"callId": call.id}, reason="without a cli the call does not reach a phone" if silent else "")
