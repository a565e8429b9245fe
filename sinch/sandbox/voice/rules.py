"""What all Voice operations have in common: errors, credentials, and the spelling of numbers, tones and prompts."""

from __future__ import annotations

import math
import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields, Kind
from sinch.sandbox.signing import check_application
from sinch.sandbox.traffic import Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

#: Seconds of the longest call.
LONGEST = 14_400
#: Characters of speech that one text may have.
SPEECH_LIMIT = 600

DTMF_MODES = ("ignore", "forward", "detect")
MUSIC = ("ring", "music1", "music2", "music3")

_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
_CALLER = re.compile(r"\+?\d{3,15}")
_TONES = re.compile(r"[0-9#w]+")
_URL = re.compile(r"https?://[^\s/]+\S*")
_PROMPT = re.compile(r"#(tts|ssml|href)\[(.*?)\]\s*(?:;|$)\s*", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_CHARACTERS_A_SECOND = 15
_SECONDS_OF_A_FILE = 5

#: The usual last two digits of an error's code; the first three are its status.
_DETAILS = {401: 8, 404: 0}


def voice_error(status: int, code: int, text: str) -> Reply:
    """Make an error reply: ``{"errorCode", "message", "reference"}``.

    The same refusal has the same reference each time.
    """
    reference = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{code} {text}"))
    return Reply(status, {"errorCode": code, "message": text, "reference": reference}, reason=text)


def refuse(status: int, text: str) -> Reply:
    """Make an error reply with the usual code of its status."""
    return voice_error(status, status * 100 + _DETAILS.get(status, 3 if status == 400 else 0), text)


def complaint(kind: Kind, field: str, text: str) -> Refusal:
    """Refuse a request because of one of its fields: 40001, or 40003 when it cannot be read at all."""
    del field
    return Refusal(voice_error(400, 40003 if kind == "json" else 40001, text))


def invalid_request(kind: Kind, field: str, text: str) -> Refusal:
    """Refuse a request because of one of its fields where the API has one code for all of them: 40003."""
    del kind, field
    return Refusal(voice_error(400, 40003, text))


def need(fields: Fields, *names: str) -> None:
    """Refuse a request that lacks one of these fields: 40002."""
    for name in names:
        if name not in fields:
            raise Refusal(voice_error(400, 40002, f"{fields.name(name)}: is required"))


def not_found(text: str) -> Refusal:
    """Refuse a request because there is no such ongoing call or conference: 40400."""
    return Refusal(voice_error(404, 40400, text))


def guard(request: Request, state: State) -> None:
    """Check the signature; a body must be declared as JSON."""
    check_application(request, state, refuse)
    if request.body and request.media_type != "application/json":
        raise invalid_request("json", "", "the content type must be application/json")


# Spelling


def is_number(text: str) -> bool:
    """Tell whether a text is a phone number in E.164, with its ``+``."""
    return _NUMBER.fullmatch(text) is not None


def is_caller(text: str) -> bool:
    """Tell whether a text can be shown as the caller of a phone call."""
    return _CALLER.fullmatch(text) is not None


def is_url(text: str) -> bool:
    """Tell whether a text is a web address."""
    return _URL.fullmatch(text) is not None


def read_number(fields: Fields, name: str) -> str | None:
    """Read a phone number; None when the field is absent."""
    text = fields.text(name)
    if text is not None and not is_number(text):
        raise fields.wrong("format", name, f"{text!r} is not a phone number in E.164")
    return text


def read_tones(fields: Fields, name: str) -> str | None:
    """Read keys to press; None when the field is absent."""
    text = fields.text(name)
    if text is not None and _TONES.fullmatch(text) is None:
        raise fields.wrong("format", name, f"{text!r} has other characters than 0-9, # and w")
    return text


def read_dtmf_options(fields: Fields, name: str) -> None:
    """Check how a conference treats the keys of a participant."""
    options = fields.child(name)
    if options is not None:
        options.only(("mode", "maxDigits", "timeoutMills"))
        options.text("mode", choices=DTMF_MODES)
        options.integer("maxDigits", low=1)
        options.integer("timeoutMills", low=0)


@dataclass(frozen=True, slots=True)
class Destination:
    """Somebody to be called.

    :param kind: ``number``, ``username``, ``sip`` or ``websocket``
    """

    kind: str
    endpoint: str


def read_destination(fields: Fields, name: str, kinds: tuple[str, ...]) -> Destination | None:
    """Read whom to call; None when the field is absent. Types are understood in any case.

    :param kinds: the types that are possible here
    """
    destination = fields.child(name)
    if destination is None:
        return None
    destination.only(("type", "endpoint"))
    given = destination.given_text("type")
    kind = given.lower()
    if kind not in kinds:
        raise destination.wrong("format", "type", f"{given!r} is none of {', '.join(kinds)}")
    endpoint = destination.given_text("endpoint", low=1)
    if kind == "number":
        read_number(destination, "endpoint")
    elif kind == "websocket" and not endpoint.startswith(("wss://", "ws://")):
        raise destination.wrong("format", "endpoint", f"{endpoint!r} is not the address of a WebSocket server")
    return Destination(kind, endpoint)


# Speech


def seconds_of_speech(text: str) -> int:
    """Tell how long a text takes to be spoken: one second for 15 characters, and at least one."""
    return max(1, math.ceil(len(_TAG.sub("", text)) / _CHARACTERS_A_SECOND))


def read_prompts(fields: Fields, name: str, text: str) -> int:
    """Check one or more prompts, separated by ``;``, and tell how long they take.

    :param name: the field that they come from
    """
    rest, seconds, spoken = text.strip(), 0, 0
    while rest:
        if rest.startswith("#"):
            match = _PROMPT.match(rest)
            if match is None:
                raise fields.wrong("format", name, "a prompt is #tts[...], #ssml[...], #href[...] or an address")
            content = match[2].strip()
            if not content:
                raise fields.wrong("format", name, "a prompt is empty")
            if match[1] == "href":
                if not is_url(content):
                    raise fields.wrong("format", name, f"{content!r} is not a web address")
                seconds += _SECONDS_OF_A_FILE
            else:
                spoken += len(_TAG.sub("", content))
                seconds += seconds_of_speech(content)
            rest = rest[match.end() :]
        else:
            prompt, _, rest = rest.partition(";")
            rest = rest.lstrip()
            if not prompt.strip():
                raise fields.wrong("format", name, "a prompt is empty")
            seconds += _SECONDS_OF_A_FILE
    if seconds == 0:
        raise fields.wrong("format", name, "a prompt is empty")
    if spoken > SPEECH_LIMIT:
        raise fields.wrong("constraint", name, f"must not have more than {SPEECH_LIMIT} characters of speech")
    return seconds


def prompts_in(text: str) -> list[tuple[str, str]]:
    """Take prompts apart that have been checked.

    :return: of each, whether it is ``tts``, ``ssml`` or ``href``, and its content
    """
    rest, found = text.strip(), list[tuple[str, str]]()
    while rest:
        match = _PROMPT.match(rest)
        if match is not None:
            found.append((match[1], match[2].strip()))
            rest = rest[match.end() :]
        else:
            prompt, _, rest = rest.partition(";")
            rest = rest.lstrip()
            found.append(("href", prompt.strip()))
    return found


def seconds_of_prompt(kind: str, content: str) -> int:
    """Tell how long a prompt takes."""
    return _SECONDS_OF_A_FILE if kind == "href" else seconds_of_speech(content)


def speaks(prompt: str) -> bool:
    """Tell whether a prompt is text to be spoken, not a file."""
    return prompt.lstrip().startswith(("#tts", "#ssml"))
