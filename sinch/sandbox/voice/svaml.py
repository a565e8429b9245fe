"""SVAML, the instructions and the action that control a call: which there are, where each is allowed, its fields.

Names of instructions and actions are understood in any case, as the platform does; fields must be spelled right.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from sinch.sandbox.fields import Complaint, Fields, parse_json
from sinch.sandbox.traffic import JsonObject
from sinch.sandbox.voice.rules import (
    LONGEST,
    MUSIC,
    SPEECH_LIMIT,
    is_caller,
    is_url,
    read_destination,
    read_dtmf_options,
    read_number,
    read_prompts,
    read_tones,
    seconds_of_speech,
    speaks,
)

#: Countries whose ringing tone can be played.
INDICATIONS = (
    "at", "au", "be", "bg", "br", "ch", "cl", "cn", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hu", "il", "in",
    "it", "lt", "jp", "mx", "my", "nl", "no", "nz", "ph", "pl", "pt", "ru", "se", "sg", "th", "tw", "uk", "us", "ve",
    "za",
)  # fmt: skip
_TRANSPORTS = ("UDP", "TCP", "TLS", "udp", "tcp", "tls")
_HEADER_LIMIT = 1024
_MENU_ACTION = re.compile(r"return\(.*\)|menu\((.+)\)", re.DOTALL)
_KEY = re.compile(r"[0-9*#]")
_STORE = re.compile(r"[a-z][a-z0-9+.-]*://\S+")
_TRANSCRIPTION_LOCALE = re.compile(r"[a-z]{2}[-_][A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere that SVAML can stand, and what is allowed there.

    :param action_needed: whether a document without an action is refused
    """

    name: str
    actions: frozenset[str]
    instructions: frozenset[str]
    action_needed: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """SVAML that has been checked.

    :param action: name of the action, spelled as in the API; None when there is none
    :param options: the other fields of the action
    :param seconds: how long the instructions take
    :param instructions: with their names spelled as in the API
    """

    action: str | None
    options: JsonObject
    seconds: int
    instructions: tuple[JsonObject, ...] = ()

    def text(self, name: str) -> str | None:
        """Give a field of the action that is text."""
        value = self.options.get(name)
        return value if isinstance(value, str) else None

    def integer(self, name: str) -> int | None:
        """Give a field of the action that is a whole number."""
        value = self.options.get(name)
        return value if isinstance(value, int) else None


#: Checks what stands in an instruction or action besides its name; gives the seconds that it takes.
Check: TypeAlias = Callable[[Fields], int]


def _only(fields: Fields, *names: str) -> None:
    fields.only(("name", *names))


def _nothing(fields: Fields) -> int:
    _only(fields)
    return 0


def _headers(fields: Fields, name: str) -> None:
    for header in fields.children(name) or ():
        header.only(("key", "value"))
        size = len((header.given_text("key", low=1) + header.given_text("value")).encode())
        if size > _HEADER_LIMIT:
            raise header.wrong("constraint", "value", f"key and value must not have more than {_HEADER_LIMIT} bytes")


def _connect_pstn(fields: Fields) -> int:
    _only(
        fields,
        *("number", "locale", "maxDuration", "dialTimeout", "cli", "suppressCallbacks", "dtmf", "indications", "amd"),
    )
    read_number(fields, "number")
    fields.text("locale", low=1)
    fields.integer("maxDuration", low=0, high=LONGEST)
    fields.integer("dialTimeout", low=0)
    cli = fields.text("cli")
    if cli is not None and cli != "private" and not is_caller(cli):
        raise fields.wrong("format", "cli", f"{cli!r} is neither a phone number nor private")
    fields.flag("suppressCallbacks")
    read_tones(fields, "dtmf")
    fields.text("indications", choices=INDICATIONS)
    amd = fields.child("amd")
    if amd is not None:
        amd.only(("enabled", "async"))
        amd.require("enabled")
        amd.flag("enabled")
        amd.flag("async")
    return 0


def _connect_mxp(fields: Fields) -> int:
    # Two of the official clients write the second spelling.
    _only(fields, "destination", "callHeaders", "callheaders")
    read_destination(fields, "destination", ("username",))
    _headers(fields, "callHeaders")
    _headers(fields, "callheaders")
    return 0


def _connect_sip(fields: Fields) -> int:
    _only(fields, *("destination", "maxDuration", "cli", "transport", "suppressCallbacks", "callHeaders", "moh"))
    fields.require("destination")
    read_destination(fields, "destination", ("sip",))
    fields.integer("maxDuration", low=0, high=LONGEST)
    fields.text("cli", low=1)
    fields.text("transport", choices=_TRANSPORTS)
    fields.flag("suppressCallbacks")
    _headers(fields, "callHeaders")
    fields.text("moh", choices=MUSIC)
    return 0


def _connect_stream(fields: Fields) -> int:
    _only(fields, "destination", "streamingOptions", "maxDuration", "callHeaders")
    fields.require("destination")
    read_destination(fields, "destination", ("websocket",))
    options = fields.child("streamingOptions")
    if options is not None:
        options.only(("version", "sampleRate"))
        options.integer("version", low=1)
        options.integer("sampleRate", low=1)
    fields.integer("maxDuration", low=0, high=LONGEST)
    _headers(fields, "callHeaders")
    return 0


def _connect_conf(fields: Fields) -> int:
    _only(fields, "conferenceId", "conferenceDtmfOptions", "moh")
    fields.given_text("conferenceId", low=1, high=64)
    read_dtmf_options(fields, "conferenceDtmfOptions")
    fields.text("moh", choices=MUSIC)
    return 0


def _prompt(fields: Fields, name: str) -> int:
    text = fields.text(name)
    return 0 if text is None else read_prompts(fields, name, text)


def _run_menu(fields: Fields) -> int:
    _only(fields, "barge", "locale", "mainMenu", "enableVoice", "menus")
    fields.flag("barge")
    fields.text("locale", low=1)
    if fields.flag("enableVoice"):
        fields.require("locale")
    main = fields.text("mainMenu")
    fields.require("menus")
    menus = fields.children("menus", low=1) or []
    known: set[str] = set()
    for menu in menus:
        name = menu.given_text("id", low=1)
        if name in known:
            raise menu.wrong("constraint", "id", f"there are two menus called {name!r}")
        known.add(name)
    if "main" not in known:
        raise fields.wrong("constraint", "menus", "one of the menus must have the id main")
    if main is not None and main not in known:
        raise fields.wrong("constraint", "mainMenu", f"there is no menu {main!r}")
    return sum(_menu(menu, known) for menu in menus)


def _menu(fields: Fields, known: set[str]) -> int:
    fields.only(
        ("id", "mainPrompt", "repeatPrompt", "repeats", "maxDigits", "timeoutMills", "maxTimeoutMills", "options")
    )
    seconds = _prompt(fields, "mainPrompt") + _prompt(fields, "repeatPrompt")
    fields.integer("repeats", low=0)
    fields.integer("maxDigits", low=1)
    fields.integer("timeoutMills", low=0)
    fields.integer("maxTimeoutMills", low=0)
    for option in fields.children("options") or ():
        option.only(("dtmf", "action"))
        option.require("dtmf")
        key = option.values["dtmf"]
        if isinstance(key, int) and not isinstance(key, bool):
            option.integer("dtmf", low=0, high=9)
        elif _KEY.fullmatch(option.given_text("dtmf")) is None:
            raise option.wrong("format", "dtmf", f"{key!r} is not a key of a telephone")
        action = option.given_text("action")
        match = _MENU_ACTION.fullmatch(action)
        if match is None:
            raise option.wrong("format", "action", f"{action!r} is neither return(value) nor menu(id)")
        if match[1] is not None and match[1] not in known:
            raise option.wrong("constraint", "action", f"there is no menu {match[1]!r}")
    return seconds


def _park(fields: Fields) -> int:
    _only(fields, "locale", "introPrompt", "holdPrompt", "maxDuration")
    fields.text("locale", low=1)
    _prompt(fields, "introPrompt")
    _prompt(fields, "holdPrompt")
    fields.integer("maxDuration", low=0, high=LONGEST)
    return 0


def _play_files(fields: Fields) -> int:
    _only(fields, "ids", "locale")
    fields.require("ids")
    ids = fields.texts("ids", low=1) or []
    fields.text("locale", low=1)
    if any(speaks(prompt) for prompt in ids) and "locale" not in fields:
        raise fields.wrong("constraint", "locale", "is required with #tts and #ssml")
    return sum(read_prompts(fields, f"ids[{position}]", prompt) for position, prompt in enumerate(ids))


def _say(fields: Fields) -> int:
    _only(fields, "text", "locale")
    text = fields.text("text", high=SPEECH_LIMIT)
    fields.text("locale", low=1)
    return 0 if not text else seconds_of_speech(text)


def _send_dtmf(fields: Fields) -> int:
    _only(fields, "value")
    read_tones(fields, "value")
    return 0


def _set_cookie(fields: Fields) -> int:
    _only(fields, "key", "value")
    fields.text("key", low=1)
    fields.text("value")
    return 0


def _start_recording(fields: Fields) -> int:
    _only(fields, "options")
    options = fields.child("options")
    if options is None:
        return 0
    options.only(("destinationUrl", "credentials", "format", "notificationEvents", "transcriptionOptions"))
    target = options.text("destinationUrl")
    if target is not None and _STORE.fullmatch(target) is None:
        raise options.wrong("format", "destinationUrl", f"{target!r} is no address like s3://bucket/folder")
    options.text("credentials", low=1)
    options.text("format", choices=("mp3", "wav"))
    options.flag("notificationEvents")
    transcription = options.child("transcriptionOptions")
    if transcription is not None:
        transcription.only(("enabled", "locale"))
        transcription.flag("enabled")
        locale = transcription.text("locale")
        if locale is not None and _TRANSCRIPTION_LOCALE.fullmatch(locale) is None:
            raise transcription.wrong("format", "locale", f"{locale!r} is not a language and country, like en-US")
    return 0


ACTIONS: dict[str, Check] = {
    "hangup": _nothing,
    "continue": _nothing,
    "connectPstn": _connect_pstn,
    "connectMxp": _connect_mxp,
    "connectSip": _connect_sip,
    "connectConf": _connect_conf,
    "connectStream": _connect_stream,
    "runMenu": _run_menu,
    "park": _park,
}
INSTRUCTIONS: dict[str, Check] = {
    "playFiles": _play_files,
    "say": _say,
    "sendDtmf": _send_dtmf,
    "setCookie": _set_cookie,
    "answer": _nothing,
    "startRecording": _start_recording,
    "stopRecording": _nothing,
}

_EVERYTHING = frozenset(INSTRUCTIONS)
_LIVE_ACTIONS = frozenset(["hangup", "continue", "park"])

#: What an incoming call is answered with.
ICE = Place("ice", frozenset(ACTIONS) - {"continue"}, _EVERYTHING)
#: Where a custom callout begins, and what the events of its call are answered with.
CALLOUT = Place("ice", frozenset(["connectPstn"]), _EVERYTHING)
ACE = Place("ace", frozenset(["hangup", "continue", "connectConf", "runMenu"]), _EVERYTHING - {"answer", "sendDtmf"})
PIE = Place(
    "pie",
    frozenset(["hangup", "continue", "connectPstn", "connectConf", "connectSip", "runMenu"]),
    _EVERYTHING - {"answer"},
)
#: What a live call can be told.
UPDATE = Place("an update", _LIVE_ACTIONS, _EVERYTHING, action_needed=False)
LEG = Place("an update of one side", _LIVE_ACTIONS, frozenset(["playFiles", "say"]), action_needed=False)


def _known(fields: Fields, checks: dict[str, Check], allowed: frozenset[str], place: Place) -> str:
    given = fields.given_text("name", low=1)
    name = next((name for name in checks if name.lower() == given.lower()), None)
    if name is None:
        raise fields.wrong("format", "name", f"{given!r} is none of {', '.join(checks)}")
    if name not in allowed:
        raise fields.wrong("constraint", "name", f"{name} is not allowed in {place.name}")
    return name


def read_document(fields: Fields, place: Place) -> Document:
    """Check a document: any number of instructions and one action, all known and allowed here."""
    fields.only(("instructions", "action"))
    seconds = 0
    instructions: list[JsonObject] = []
    for instruction in fields.children("instructions") or ():
        name = _known(instruction, INSTRUCTIONS, place.instructions, place)
        seconds += INSTRUCTIONS[name](instruction)
        instructions.append({**instruction.values, "name": name})
    if place.action_needed:
        fields.require("action")
    elif not fields.values:
        raise fields.wrong("constraint", "action", "instructions, an action or both are required")
    action = fields.child("action")
    if action is None:
        return Document(None, {}, seconds, tuple(instructions))
    name = _known(action, ACTIONS, place.actions, place)
    seconds += ACTIONS[name](action)
    options = {key: value for key, value in action.values.items() if key != "name"}
    return Document(name, options, seconds, tuple(instructions))


def read_embedded(fields: Fields, name: str, place: Place, complaint: Complaint) -> Document | str | None:
    """Read a field that is the text of a document, or a URL to ask for one.

    :return: the document, the URL, or None when the field is absent
    """
    text = fields.text(name)
    if text is None:
        return None
    if not text.lstrip().startswith("{"):
        if not is_url(text):
            raise fields.wrong("format", name, "must be SVAML as JSON text, or a web address")
        return text
    try:
        values = parse_json(text.encode("utf-8"))
    except ValueError as error:
        raise fields.wrong("format", name, f"is not valid JSON: {error}") from None
    assert isinstance(values, dict)
    return read_document(Fields(values, complaint, fields.name(name) + "."), place)
