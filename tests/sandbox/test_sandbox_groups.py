"""Groups, and the inbound messages that change them."""

from __future__ import annotations

import pytest

from sinch.sandbox.traffic import Json

from .desk import Desk, items, pick, text
from .test_sandbox_sms import FORMAT, LATER, RULE, refused, statuses


def group(desk: Desk, **fields: Json) -> str:
    reply = desk.sms("POST", "/groups", fields)
    assert reply.status == 201, reply
    return text(reply.body, "id")


def members(desk: Desk, group_id: str) -> list[Json]:
    return items(desk.sms("GET", f"/groups/{group_id}/members").body)


def test_group_life(desk: Desk) -> None:
    group_id = group(desk, name="Friends", members=["+46702222222", "46701111111", "46701111111"])
    path = f"/groups/{group_id}"
    assert desk.sms("GET", path).body == {
        "id": group_id,
        "name": "Friends",
        "size": 2,
        "created_at": "2026-03-01T09:30:00.125Z",
        "modified_at": "2026-03-01T09:30:00.125Z",
    }
    assert members(desk, group_id) == ["46701111111", "46702222222"]
    desk.state.clock.advance(60)
    changed = desk.sms("POST", path, {"add": ["46703333333", "46704444444"], "remove": ["46703333333"]})
    assert pick(changed.body, "size") == 3
    assert pick(changed.body, "modified_at") == "2026-03-01T09:31:00.125Z"
    assert members(desk, group_id) == ["46701111111", "46702222222", "46704444444"]
    replaced = desk.sms("PUT", path, {"members": ["46705555555"]})
    assert isinstance(replaced.body, dict)
    assert "name" not in replaced.body
    assert members(desk, group_id) == ["46705555555"]
    deleted = desk.sms("DELETE", path)
    assert (deleted.status, deleted.content) == (200, b"")
    assert desk.sms("GET", path).status == 404
    assert desk.sms("DELETE", path).status == 404


def test_null_takes_the_name_away_and_absence_leaves_it(desk: Desk) -> None:
    path = f"/groups/{group(desk, name='Friends')}"
    assert pick(desk.sms("POST", path, {"add": []}).body, "name") == "Friends"
    unnamed = desk.sms("POST", path, {"name": None})
    assert isinstance(unnamed.body, dict)
    assert "name" not in unnamed.body


def test_names_are_unique(desk: Desk) -> None:
    group(desk, name="Friends")
    other = group(desk)
    refused(desk.sms("POST", "/groups", {"name": "Friends"}), 403, "conflict_group_name")
    refused(desk.sms("POST", f"/groups/{other}", {"name": "Friends"}), 403, "conflict_group_name")
    refused(desk.sms("PUT", f"/groups/{other}", {"name": "Friends", "members": []}), 403, "conflict_group_name")


def test_child_groups_and_copies(desk: Desk) -> None:
    child = group(desk, members=["46701111111", "46702222222"])
    parent = group(desk, members=["46703333333", "46701111111"], child_groups=[child])
    assert members(desk, parent) == ["46701111111", "46702222222", "46703333333"]
    assert pick(desk.sms("GET", f"/groups/{parent}").body, "size") == 3
    copy = group(desk)
    desk.sms("POST", f"/groups/{copy}", {"add_from_group": parent, "remove_from_group": child})
    assert members(desk, copy) == ["46703333333"]
    # A circle does no harm.
    desk.sms("PUT", f"/groups/{child}", {"members": ["46701111111"], "child_groups": [parent]})
    assert members(desk, child) == ["46701111111", "46703333333"]
    desk.sms("DELETE", f"/groups/{child}")
    parent_body = desk.sms("GET", f"/groups/{parent}").body
    assert isinstance(parent_body, dict)
    assert "child_groups" not in parent_body


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"name": "x" * 21}, RULE),
        ({"name": ""}, RULE),
        ({"name": None}, FORMAT),
        ({"members": ["foo"]}, FORMAT),
        ({"members": ["46701111111"] * 10001}, RULE),
        ({"child_groups": ["01FC66621XXXXX119Z8PMV1QPQ"] * 11}, RULE),
        ({"autoUpdate": {}}, FORMAT),
        ({"auto_update": {}}, RULE),
        ({"auto_update": {"to": "?"}}, FORMAT),
        ({"auto_update": {"to": "72345", "add": {}}}, RULE),
        ({"auto_update": {"to": "72345", "add": {"first_word": "two words"}}}, FORMAT),
        ({"auto_update": {"to": "72345", "add": {"first_word": "x" * 16}}}, RULE),
    ],
)
def test_create_refuses(desk: Desk, body: dict[str, Json], code: str) -> None:
    refused(desk.sms("POST", "/groups", body), 400, code)


def test_unknown_groups(desk: Desk) -> None:
    missing = "01FC66621XXXXX119Z8PMV1QPQ"
    known = group(desk)
    refused(desk.sms("POST", "/groups", {"child_groups": [missing]}), 403, "unknown_group")
    for field in ("add_from_group", "remove_from_group"):
        refused(desk.sms("POST", f"/groups/{known}", {field: missing}), 403, "unknown_group")
    refused(desk.sms("PUT", f"/groups/{known}", {}), 400, RULE)
    refused(desk.sms("PUT", f"/groups/{known}", {"members": [], "child_groups": [known]}), 400, RULE)


def test_a_batch_takes_the_members_of_the_moment_it_goes_out(desk: Desk) -> None:
    group_id = group(desk, members=["46701111111"])
    batch_id = desk.sent(to=[group_id, "46701111111"], send_at=LATER, feedback_enabled=True)
    desk.sms("POST", f"/groups/{group_id}", {"add": ["46702222222"]})
    desk.state.clock.advance(3600)
    desk.sms("POST", f"/groups/{group_id}", {"add": ["46703333333"]})
    assert statuses(desk, batch_id) == [("Dispatched", 401, 2)]
    assert pick(desk.sms("GET", f"/batches/{batch_id}").body, "to") == [group_id, "46701111111"]
    refused(desk.sms("POST", f"/batches/{batch_id}/delivery_feedback", {"recipients": []}), 400, RULE)


def test_keywords_change_members(desk: Desk) -> None:
    rule: Json = {
        "to": 72345,
        "add": {"first_word": "JOIN", "second_word": "club"},
        "remove": {"first_word": "stop"},
    }
    group_id = group(desk, auto_update=rule)
    assert pick(desk.sms("GET", f"/groups/{group_id}").body, "auto_update", "to") == "72345"
    for words in ("join", "club join", "hello"):
        desk.state.sms.receive("46701111111", "72345", words)
    desk.state.sms.receive("46701111111", "72346", "join club")
    assert members(desk, group_id) == []
    desk.state.sms.receive("+46701111111", "72345", " Join CLUB please")
    assert members(desk, group_id) == ["46701111111"]
    desk.state.sms.receive("46701111111", "72345", "Stop")
    assert members(desk, group_id) == []


def test_inbounds(desk: Desk) -> None:
    first = desk.state.sms.receive("+46701111111", "+46709999999", "One", client_reference="r1")
    desk.state.clock.advance(60)
    second = desk.state.sms.receive("46702222222", "72345", "Two")
    assert desk.sms("GET", f"/inbounds/{first.id}").body == {
        "type": "mo_text",
        "id": first.id,
        "from": "46701111111",
        "to": "46709999999",
        "body": "One",
        "client_reference": "r1",
        "sent_at": "2026-03-01T09:30:00.125Z",
        "received_at": "2026-03-01T09:30:00.125Z",
    }
    for query, expected in (
        ("", [second.id, first.id]),
        ("to=72345", [second.id]),
        ("to=72345,%2B46709999999", [second.id, first.id]),
        ("client_reference=r1", [first.id]),
        ("start_date=2026-03-01T09:31:00Z", [second.id]),
        ("page_size=1&page=1", [first.id]),
    ):
        body = desk.sms("GET", f"/inbounds?{query}").body
        assert [pick(item, "id") for item in items(body, "inbounds")] == expected, query


def test_group_list_is_paged_newest_first(desk: Desk) -> None:
    ids = [group(desk) for _ in range(3)]
    body = desk.sms("GET", "/groups?page_size=2").body
    assert [pick(item, "id") for item in items(body, "groups")] == [ids[2], ids[1]]
    assert (pick(body, "count"), pick(body, "page_size"), pick(body, "page")) == (3, 2, 0)
