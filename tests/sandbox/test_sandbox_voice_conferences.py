"""The conferences of the Voice sandbox."""

from __future__ import annotations

import pytest

from sinch.sandbox.traffic import Json, JsonObject

from .desk import items, pick
from .voice_desk import CALLEE, ROOM, VoiceDesk, fits, refused, to


@pytest.fixture
def desk() -> VoiceDesk:
    return VoiceDesk()


def test_conference_has_its_participants_in_order(desk: VoiceDesk) -> None:
    assert refused(desk.ask("GET", ROOM)) == (404, 40400)
    first = desk.joined()
    desk.state.clock.advance(5)
    second = desk.joined(destination=to("anna", "username"), cli="Anna")
    desk.joined(conferenceId="another")
    desk.joined(destination=to("+46701230002"))
    expected: Json = [
        {"cli": CALLEE, "id": first, "duration": 5, "muted": False, "onhold": False},
        {"cli": "Anna", "id": second, "duration": 0, "muted": False, "onhold": False},
    ]
    reply = desk.ask("GET", ROOM)
    assert reply.status == 200
    assert pick(reply.body, "participants") == expected
    fits(reply.body, "GetConferenceInfoResponse")


def test_participants_are_muted_and_held(desk: VoiceDesk) -> None:
    path = f"{ROOM}/{desk.joined()}"
    desk.joined()
    for body, muted, held in (
        ({"command": "mute"}, True, False),
        ({"command": "onhold", "moh": "music2"}, True, True),
        ({"command": "unmute"}, False, True),
        ({"command": "resume"}, False, False),
        ({"command": "resume"}, False, False),
        ({"command": "onhold"}, False, True),
    ):
        asked: JsonObject = {**body}
        reply = desk.ask("PATCH", path, asked)
        assert (reply.status, reply.content) == (204, b"")
        shown = items(desk.ask("GET", ROOM).body, "participants")
        assert [(pick(one, "muted"), pick(one, "onhold")) for one in shown] == [(muted, held), (False, False)]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        {},
        {"command": "shout"},
        {"command": "mute", "moh": "music1"},
        {"command": "onhold", "moh": "jazz"},
        {"command": "onhold", "moh": None},
        {"command": "mute", "mute": True},
    ],
)
def test_wrong_commands_are_refused(desk: VoiceDesk, body: Json | bytes) -> None:
    assert refused(desk.ask("PATCH", f"{ROOM}/{desk.joined()}", body)) == (400, 40003)


def test_participants_are_kicked(desk: VoiceDesk) -> None:
    first, second, third = desk.joined(), desk.joined(), desk.joined()
    assert desk.ask("DELETE", f"{ROOM}/{second}").status == 204
    assert desk.outcome(second) == ("FINAL", "ANSWERED", "MANAGERHANGUP")
    assert [pick(one, "id") for one in items(desk.ask("GET", ROOM).body, "participants")] == [first, third]
    for method, body in (("DELETE", None), ("PATCH", {"command": "mute"})):
        asked: Json = None if body is None else {**body}
        assert refused(desk.ask(method, f"{ROOM}/{second}", asked)) == (404, 40400)
        assert refused(desk.ask(method, f"/calling/v1/conferences/id/other/{first}", asked)) == (404, 40400)
    assert desk.ask("DELETE", ROOM).status == 204
    assert refused(desk.ask("DELETE", ROOM)) == (404, 40400)
    assert [desk.outcome(call)[0] for call in (first, third)] == ["FINAL", "FINAL"]


def test_conference_ends_with_its_last_call(desk: VoiceDesk) -> None:
    call_id = desk.joined(maxDuration=60)
    desk.ask("PATCH", f"/calling/v1/calls/id/{desk.joined()}", {"action": {"name": "hangup"}})
    assert [pick(one, "id") for one in items(desk.ask("GET", ROOM).body, "participants")] == [call_id]
    desk.state.clock.advance(60)
    assert desk.ask("GET", ROOM).status == 404
