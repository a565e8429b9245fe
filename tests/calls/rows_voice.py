"""Calls of the Voice API and their requests."""

from __future__ import annotations

from collections.abc import Callable

from sinch import SinchClient
from sinch.domains.voice.enums import (
    Capability,
    ConferenceCommand,
    ConferenceDTMFOptionsMode,
    MusicOnHold,
)
from sinch.models.svaml import (
    HangupAction,
    MenuOption,
    Option,
    ParkAction,
    RecordingOptions,
    RunMenuAction,
    SayInstruction,
    StartRecordingInstruction,
    Svaml,
    TranscriptionOptions,
    tts,
)
from sinch.models.voice import CallDomain, CallLeg, Destination
from tests.calls.case import Case
from tests.fakes import APPLICATION_KEY

CALLOUTS = "https://calling.api.sinch.com/calling/v1/callouts"
CALLS = "https://calling.api.sinch.com/calling/v1/calls/id"
CONFERENCES = "https://calling.api.sinch.com/calling/v1/conferences/id"
APPLICATIONS = "https://callingapi.sinch.com/v1"

PHONE: Destination = {"type": "number", "endpoint": "+46701234567"}
USER: Destination = {"type": "username", "endpoint": "anna"}
STARTED = {"callId": "c0ffee00-7b1d"}


def conference_rows(operation: str, method: Callable[[SinchClient], Callable[..., object]]) -> list[Case]:
    """Give the rows of the two methods that start the same call."""
    destination = {"type": "number", "endpoint": "+46701234567"}
    return [
        Case(
            operation,
            "minimal",
            lambda client: method(client)(PHONE, "board"),
            "POST",
            CALLOUTS,
            body={
                "method": "conferenceCallout",
                "conferenceCallout": {"destination": destination, "conferenceId": "board"},
            },
            answer=STARTED,
        ),
        Case(
            operation,
            "full",
            lambda client: method(client)(
                destination=PHONE,
                conference_id="Rådslag 1",
                cli="+46850000017",
                conference_dtmf_options={"mode": "detect", "max_digits": 4, "timeout_mills": 0},
                dtmf="w1",
                conference="as it is",
                max_duration=600,
                enable_ace=True,
                enable_dice=True,
                enable_pie=False,
                locale="en-GB",
                greeting="Välkommen",
                moh_class="music1",
                custom="order 17",
                domain="pstn",
            ),
            "POST",
            CALLOUTS,
            body={
                "method": "conferenceCallout",
                "conferenceCallout": {
                    "destination": destination,
                    "conferenceId": "Rådslag 1",
                    "cli": "+46850000017",
                    "conferenceDtmfOptions": {"mode": "detect", "maxDigits": 4, "timeoutMills": 0},
                    "dtmf": "w1",
                    "conference": "as it is",
                    "maxDuration": 600,
                    "enableAce": True,
                    "enableDice": True,
                    "enablePie": False,
                    "locale": "en-GB",
                    "greeting": "Välkommen",
                    "mohClass": "music1",
                    "custom": "order 17",
                    "domain": "pstn",
                },
            },
            answer=STARTED,
        ),
        Case(
            operation,
            "members of enums, keys of the API, falsy values",
            lambda client: method(client)(
                PHONE,
                "board",
                conference_dtmf_options={"mode": ConferenceDTMFOptionsMode.FORWARD, "maxDigits": 0},
                max_duration=0,
                enable_pie=False,
                greeting="",
                moh_class=MusicOnHold.RING,
            ),
            "POST",
            CALLOUTS,
            body={
                "method": "conferenceCallout",
                "conferenceCallout": {
                    "destination": destination,
                    "conferenceId": "board",
                    "conferenceDtmfOptions": {"mode": "forward", "maxDigits": 0},
                    "maxDuration": 0,
                    "enablePie": False,
                    "greeting": "",
                    "mohClass": "ring",
                },
            },
            answer=STARTED,
        ),
        Case(
            operation,
            "options that are empty",
            lambda client: method(client)(PHONE, "board", conference_dtmf_options={}),
            "POST",
            CALLOUTS,
            body={
                "method": "conferenceCallout",
                "conferenceCallout": {
                    "destination": destination,
                    "conferenceId": "board",
                    "conferenceDtmfOptions": {},
                },
            },
            answer=STARTED,
        ),
    ]


CASES = [
    # ------------------------------------------------------------------------------------------ callouts
    Case(
        "voice.callouts.text_to_speech",
        "minimal",
        lambda client: client.voice.callouts.text_to_speech(PHONE),
        "POST",
        CALLOUTS,
        body={"method": "ttsCallout", "ttsCallout": {"destination": {"type": "number", "endpoint": "+46701234567"}}},
        answer=STARTED,
    ),
    Case(
        "voice.callouts.text_to_speech",
        "full",
        lambda client: client.voice.callouts.text_to_speech(
            destination=USER,
            cli="+46850000017",
            dtmf="ww12#",
            domain="mxp",
            custom="order 17",
            locale="sv-SE",
            text="Hej å",
            prompts=tts("Hej"),
            enable_ace=True,
            enable_dice=False,
            enable_pie=True,
        ),
        "POST",
        CALLOUTS,
        body={
            "method": "ttsCallout",
            "ttsCallout": {
                "destination": {"type": "username", "endpoint": "anna"},
                "cli": "+46850000017",
                "dtmf": "ww12#",
                "domain": "mxp",
                "custom": "order 17",
                "locale": "sv-SE",
                "text": "Hej å",
                "prompts": "#tts[Hej]",
                "enableAce": True,
                "enableDice": False,
                "enablePie": True,
            },
        },
        answer=STARTED,
    ),
    Case(
        "voice.callouts.text_to_speech",
        "by position, falsy values and a member of an enum",
        lambda client: client.voice.callouts.text_to_speech(
            PHONE, "", "", CallDomain.PSTN, "", "Astrid", "", "", False, False, False
        ),
        "POST",
        CALLOUTS,
        body={
            "method": "ttsCallout",
            "ttsCallout": {
                "destination": {"type": "number", "endpoint": "+46701234567"},
                "cli": "",
                "dtmf": "",
                "domain": "pstn",
                "custom": "",
                "locale": "Astrid",
                "text": "",
                "prompts": "",
                "enableAce": False,
                "enableDice": False,
                "enablePie": False,
            },
        },
        answer=STARTED,
    ),
    *conference_rows("voice.callouts.conference", lambda client: client.voice.callouts.conference),
    *conference_rows("voice.conferences.call", lambda client: client.voice.conferences.call),
    Case(
        "voice.callouts.custom",
        "minimal",
        lambda client: client.voice.callouts.custom(),
        "POST",
        CALLOUTS,
        body={"method": "customCallout", "customCallout": {}},
        answer=STARTED,
    ),
    Case(
        "voice.callouts.custom",
        "full",
        lambda client: client.voice.callouts.custom(
            cli="+46850000017",
            destination=PHONE,
            dtmf="w1",
            custom="order 17",
            max_duration=90,
            ice='{"action": {"name": "connectPstn"}}',
            ace=Svaml().say("Hej å", locale="sv-SE").run_menu(MenuOption("main", options=[Option("1", "return(a)")])),
            pie={"instructions": [{"name": "say", "text": "Bye"}], "action": HangupAction()},
        ),
        "POST",
        CALLOUTS,
        body={
            "method": "customCallout",
            "customCallout": {
                "cli": "+46850000017",
                "destination": {"type": "number", "endpoint": "+46701234567"},
                "dtmf": "w1",
                "custom": "order 17",
                "maxDuration": 90,
                "ice": '{"action": {"name": "connectPstn"}}',
                "ace": '{"instructions":[{"name":"say","text":"Hej \\u00e5","locale":"sv-SE"}],"action":{"name":'
                '"runMenu","menus":[{"id":"main","options":[{"dtmf":"1","action":"return(a)"}]}]}}',
                "pie": '{"instructions":[{"name":"say","text":"Bye"}],"action":{"name":"hangup"}}',
            },
        },
        answer=STARTED,
    ),
    Case(
        "voice.callouts.custom",
        "URLs and falsy values",
        lambda client: client.voice.callouts.custom(
            ice="https://app.example/ice", ace="", pie="https://app.example/pie", max_duration=0, custom=""
        ),
        "POST",
        CALLOUTS,
        body={
            "method": "customCallout",
            "customCallout": {
                "custom": "",
                "maxDuration": 0,
                "ice": "https://app.example/ice",
                "ace": "",
                "pie": "https://app.example/pie",
            },
        },
        answer=STARTED,
    ),
    Case(
        "voice.callouts.custom",
        "a dict with objects deep inside",
        lambda client: client.voice.callouts.custom(
            ice={
                "action": {
                    "name": "connectPstn",
                    "number": "+46701234567",
                    "maxDuration": 0,
                    "amd": {"enabled": True, "async": False},
                }
            },
            ace={"instructions": (SayInstruction(text="Hi"),), "action": RunMenuAction(barge=False)},
        ),
        "POST",
        CALLOUTS,
        body={
            "method": "customCallout",
            "customCallout": {
                "ice": '{"action":{"name":"connectPstn","number":"+46701234567","maxDuration":0,'
                '"amd":{"enabled":true,"async":false}}}',
                "ace": '{"instructions":[{"name":"say","text":"Hi"}],"action":{"name":"runMenu","barge":false}}',
            },
        },
        answer=STARTED,
    ),
    # --------------------------------------------------------------------------------------------- calls
    Case(
        "voice.calls.get",
        "minimal and full",
        lambda client: client.voice.calls.get("c0ffee00-7b1d"),
        "GET",
        f"{CALLS}/c0ffee00-7b1d",
    ),
    Case(
        "voice.calls.get",
        "an id that needs encoding",
        lambda client: client.voice.calls.get(call_id="a/b?c#d%e å+1"),
        "GET",
        f"{CALLS}/a%2Fb%3Fc%23d%25e%20%C3%A5+1",
    ),
    Case(
        "voice.calls.update",
        "minimal",
        lambda client: client.voice.calls.update("c0ffee00", [], {"name": "hangup"}),
        "PATCH",
        f"{CALLS}/c0ffee00",
        body={"instructions": [], "action": {"name": "hangup"}},
    ),
    Case(
        "voice.calls.update",
        "full",
        lambda client: client.voice.calls.update(
            call_id="c0ffee00",
            instructions=[
                {"name": "playFiles", "ids": ["https://files.example/a.mp3"]},
                StartRecordingInstruction(
                    options=RecordingOptions(
                        destination_url="s3://records",
                        credentials="key:secret:eu-north-1",
                        notification_events=False,
                        transcription_options=TranscriptionOptions(enabled=False, locale="sv-SE"),
                    )
                ),
            ],
            action=ParkAction(hold_prompt=tts("Please wait"), max_duration=0),
        ),
        "PATCH",
        f"{CALLS}/c0ffee00",
        body={
            "instructions": [
                {"name": "playFiles", "ids": ["https://files.example/a.mp3"]},
                {
                    "name": "startRecording",
                    "options": {
                        "destinationUrl": "s3://records",
                        "credentials": "key:secret:eu-north-1",
                        "notificationEvents": False,
                        "transcriptionOptions": {"enabled": False, "locale": "sv-SE"},
                    },
                },
            ],
            "action": {"name": "park", "holdPrompt": "#tts[Please wait]", "maxDuration": 0},
        },
    ),
    Case(
        "voice.calls.update",
        "an action without instructions",
        lambda client: client.voice.calls.update("c0ffee00", action=HangupAction()),
        "PATCH",
        f"{CALLS}/c0ffee00",
        body={"action": {"name": "hangup"}},
    ),
    Case(
        "voice.calls.update",
        "instructions of a document, without an action",
        lambda client: client.voice.calls.update(
            "c0ffee00", Svaml().answer().say("Hi").send_dtmf("1").instructions, None
        ),
        "PATCH",
        f"{CALLS}/c0ffee00",
        body={
            "instructions": [{"name": "answer"}, {"name": "say", "text": "Hi"}, {"name": "sendDtmf", "value": "1"}]
        },
    ),
    Case(
        "voice.calls.update",
        "an action as its dict",
        lambda client: client.voice.calls.update("c0ffee00", [], HangupAction().as_dict()),
        "PATCH",
        f"{CALLS}/c0ffee00",
        body={"instructions": [], "action": {"name": "hangup"}},
    ),
    Case(
        "voice.calls.manage_with_call_leg",
        "minimal",
        lambda client: client.voice.calls.manage_with_call_leg("c0ffee00", "callee", [], {"name": "continue"}),
        "PATCH",
        f"{CALLS}/c0ffee00/leg/callee",
        body={"instructions": [], "action": {"name": "continue"}},
    ),
    Case(
        "voice.calls.manage_with_call_leg",
        "full",
        lambda client: client.voice.calls.manage_with_call_leg(
            call_id="c0ffee/00",
            call_leg=CallLeg.BOTH,
            instructions=[SayInstruction(text="å", locale="sv-SE"), {"name": "say", "text": ""}],
            action=HangupAction(),
        ),
        "PATCH",
        f"{CALLS}/c0ffee%2F00/leg/both",
        body={
            "instructions": [{"name": "say", "text": "å", "locale": "sv-SE"}, {"name": "say", "text": ""}],
            "action": {"name": "hangup"},
        },
    ),
    # --------------------------------------------------------------------------------------- conferences
    Case(
        "voice.conferences.get",
        "minimal and full",
        lambda client: client.voice.conferences.get("board"),
        "GET",
        f"{CONFERENCES}/board",
        answer={"participants": []},
    ),
    Case(
        "voice.conferences.get",
        "a name that needs encoding",
        lambda client: client.voice.conferences.get(conference_id="Rådslag #1/2"),
        "GET",
        f"{CONFERENCES}/R%C3%A5dslag%20%231%2F2",
    ),
    Case(
        "voice.conferences.kick_all",
        "minimal and full",
        lambda client: client.voice.conferences.kick_all("board"),
        "DELETE",
        f"{CONFERENCES}/board",
    ),
    Case(
        "voice.conferences.kick_participant",
        "minimal and full",
        lambda client: client.voice.conferences.kick_participant("c0ffee00", "board"),
        "DELETE",
        f"{CONFERENCES}/board/c0ffee00",
    ),
    Case(
        "voice.conferences.manage_participant",
        "minimal",
        lambda client: client.voice.conferences.manage_participant("c0ffee00", "board", "mute"),
        "PATCH",
        f"{CONFERENCES}/board/c0ffee00",
        body={"command": "mute"},
    ),
    Case(
        "voice.conferences.manage_participant",
        "full",
        lambda client: client.voice.conferences.manage_participant(
            call_id="c0ffee 00", conference_id="bo/ard", command="onhold", moh="music3"
        ),
        "PATCH",
        f"{CONFERENCES}/bo%2Fard/c0ffee%2000",
        body={"command": "onhold", "moh": "music3"},
    ),
    Case(
        "voice.conferences.manage_participant",
        "members of enums",
        lambda client: client.voice.conferences.manage_participant(
            "c0ffee00", "board", ConferenceCommand.ONHOLD, MusicOnHold.MUSIC_2
        ),
        "PATCH",
        f"{CONFERENCES}/board/c0ffee00",
        body={"command": "onhold", "moh": "music2"},
    ),
    # -------------------------------------------------------------------------------------- applications
    Case(
        "voice.applications.get_numbers",
        "minimal and full",
        lambda client: client.voice.applications.get_numbers(),
        "GET",
        f"{APPLICATIONS}/configuration/numbers",
        answer={"numbers": []},
    ),
    Case(
        "voice.applications.assign_numbers",
        "minimal",
        lambda client: client.voice.applications.assign_numbers(["+46850000017"]),
        "POST",
        f"{APPLICATIONS}/configuration/numbers",
        body={"numbers": ["+46850000017"]},
    ),
    Case(
        "voice.applications.assign_numbers",
        "full",
        lambda client: client.voice.applications.assign_numbers(
            numbers=("+46850000017", "+46850000018"), application_key=APPLICATION_KEY, capability="sms"
        ),
        "POST",
        f"{APPLICATIONS}/configuration/numbers",
        body={
            "numbers": ["+46850000017", "+46850000018"],
            "applicationkey": APPLICATION_KEY,
            "capability": "sms",
        },
    ),
    Case(
        "voice.applications.assign_numbers",
        "a single number and a member of an enum",
        lambda client: client.voice.applications.assign_numbers("+46850000017", capability=Capability.VOCE),
        "POST",
        f"{APPLICATIONS}/configuration/numbers",
        body={"numbers": ["+46850000017"], "capability": "voice"},
    ),
    Case(
        "voice.applications.assign_numbers",
        "no numbers",
        lambda client: client.voice.applications.assign_numbers([], ""),
        "POST",
        f"{APPLICATIONS}/configuration/numbers",
        body={"numbers": [], "applicationkey": ""},
    ),
    Case(
        "voice.applications.unassign_number",
        "minimal",
        lambda client: client.voice.applications.unassign_number("+46850000017"),
        "DELETE",
        f"{APPLICATIONS}/configuration/numbers",
        body={"number": "+46850000017"},
    ),
    Case(
        "voice.applications.unassign_number",
        "full",
        lambda client: client.voice.applications.unassign_number(
            number="+46850000017", application_key=APPLICATION_KEY, capability=Capability.VOICE
        ),
        "DELETE",
        f"{APPLICATIONS}/configuration/numbers",
        body={"number": "+46850000017", "applicationkey": APPLICATION_KEY, "capability": "voice"},
    ),
    Case(
        "voice.applications.get_callback_urls",
        "minimal and full",
        lambda client: client.voice.applications.get_callback_urls(APPLICATION_KEY),
        "GET",
        f"{APPLICATIONS}/configuration/callbacks/applications/{APPLICATION_KEY}",
        answer={"url": {}},
    ),
    Case(
        "voice.applications.update_callback_urls",
        "minimal",
        lambda client: client.voice.applications.update_callback_urls(APPLICATION_KEY),
        "POST",
        f"{APPLICATIONS}/configuration/callbacks/applications/{APPLICATION_KEY}",
        body={"url": {}},
    ),
    Case(
        "voice.applications.update_callback_urls",
        "full",
        lambda client: client.voice.applications.update_callback_urls(
            application_key="my key", primary="https://app.example/a", fallback="https://app.example/b"
        ),
        "POST",
        f"{APPLICATIONS}/configuration/callbacks/applications/my%20key",
        body={"url": {"primary": "https://app.example/a", "fallback": "https://app.example/b"}},
    ),
    Case(
        "voice.applications.update_callback_urls",
        "only the fallback",
        lambda client: client.voice.applications.update_callback_urls(APPLICATION_KEY, fallback=""),
        "POST",
        f"{APPLICATIONS}/configuration/callbacks/applications/{APPLICATION_KEY}",
        body={"url": {"fallback": ""}},
    ),
    Case(
        "voice.applications.query_number",
        "minimal and full",
        lambda client: client.voice.applications.query_number("+46701234567"),
        "GET",
        f"{APPLICATIONS}/calling/query/number/+46701234567",
    ),
    Case(
        "voice.applications.query_number",
        "number with spaces",
        lambda client: client.voice.applications.query_number("+46 70 123 45 67"),
        "GET",
        f"{APPLICATIONS}/calling/query/number/+46701234567",
    ),
]
