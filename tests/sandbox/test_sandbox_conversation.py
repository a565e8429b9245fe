"""Apps, contacts, conversations and webhooks."""

from __future__ import annotations

import pytest

from sinch.sandbox import Sandbox
from sinch.sandbox.traffic import Json, JsonObject

from .chat import MESSENGER, SMS, WHATSAPP, Chat, missing, to_channels, to_contact, violation, written
from .desk import items, pick, text


@pytest.fixture
def chat() -> Chat:
    return Chat()


# Apps


def test_an_app_has_its_defaults(chat: Chat) -> None:
    made = chat.ok("POST", "/apps", {"display_name": "Shop", "channel_credentials": [SMS, WHATSAPP]})
    assert pick(made, "processing_mode") == "DISPATCH"
    assert pick(made, "dispatch_retention_policy") == {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0}
    assert pick(made, "retention_policy", "ttl_days") == 180
    assert pick(made, "channel_credentials", 0, "state", "status") == "ACTIVE"
    assert pick(made, "channel_credentials", 1, "channel_known_id") == "b1"
    app_id = text(made, "id")
    assert chat.ok("GET", f"/apps/{app_id}") == made
    assert items(chat.ok("GET", "/apps"), "apps") == [made]
    assert chat.ok("DELETE", f"/apps/{app_id}") == {}
    missing(chat.call("GET", f"/apps/{app_id}"))


def test_an_app_is_changed_by_mask(chat: Chat) -> None:
    app_id = chat.app(retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 9})
    path = f"/apps/{app_id}"
    body: Json = {"display_name": "Other", "smart_conversation": {"enabled": True}}
    changed = chat.ok("PATCH", f"{path}?update_mask.paths=smart_conversation", body)
    assert pick(changed, "display_name") == "Shop"
    assert pick(changed, "smart_conversation") == {"enabled": True}
    # Both spellings of a mask; a masked field that the body lacks goes back to its default.
    changed = chat.ok("PATCH", f"{path}?update_mask=display_name,retention_policy", body)
    assert pick(changed, "display_name") == "Other"
    assert pick(changed, "retention_policy", "ttl_days") == 180
    # A path into an object leaves the rest of the object alone.
    policy: Json = {"retention_policy": {"retention_type": "CONVERSATION_EXPIRE_POLICY", "ttl_days": 30}}
    changed = chat.ok("PATCH", f"{path}?update_mask.paths=retention_policy.ttl_days", policy)
    assert pick(changed, "retention_policy") == {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 30}
    # Without a mask the body tells.
    changed = chat.ok("PATCH", path, {"display_name": "Third"})
    assert (pick(changed, "display_name"), pick(changed, "retention_policy", "ttl_days")) == ("Third", 30)
    assert violation(chat.call("PATCH", f"{path}?update_mask.paths=name", body)) == "update_mask"
    assert violation(chat.call("PATCH", f"{path}?update_mask.paths=a,b", body)) == "update_mask"
    assert violation(chat.call("PATCH", f"{path}?update_mask.paths=channel_credentials", {})) == "channel_credentials"


def test_what_an_answer_says_about_channels_can_be_sent_back(chat: Chat) -> None:
    app_id = chat.app()
    read = chat.ok("GET", f"/apps/{app_id}")
    back: Json = {"channel_credentials": pick(read, "channel_credentials")}
    assert chat.ok("PATCH", f"/apps/{app_id}", back) == read


@pytest.mark.parametrize(
    ("credentials", "field"),
    [
        ([], "channel_credentials"),
        ([{"channel": "SMS"}], "channel_credentials[0]"),
        ([{**SMS, **MESSENGER, "channel": "SMS"}], "channel_credentials[0]"),
        ([{**MESSENGER, "channel": "SMS"}], "channel_credentials[0]"),
        ([SMS, SMS], "channel_credentials[1]"),
        ([{**SMS, "channel": "PIGEON"}], "channel_credentials[0].channel"),
        ([{**SMS, "callback_secret": "x" * 257}], "channel_credentials[0].callback_secret"),
        ([{**SMS, "static_bearer": {"token": "t"}}], "channel_credentials[0].static_bearer.claimed_identity"),
        ([{**SMS, "extra": 1}], "channel_credentials[0].extra"),
    ],
)  # fmt: skip
def test_bad_credentials_are_refused(chat: Chat, credentials: Json, field: str) -> None:
    reply = chat.call("POST", "/apps", {"display_name": "Shop", "channel_credentials": credentials})
    assert violation(reply) == field


def test_members_that_are_null_count_as_absent(chat: Chat) -> None:
    telegram: Json = {"channel": "TELEGRAM", "callback_secret": None, "telegram_credentials": {"token": "t"}}
    entry: Json = {"channel": "SMS", "callback_secret": None, "telegram_credentials": None}
    assert isinstance(entry, dict)
    body: JsonObject = {"display_name": "Shop", "channel_credentials": [telegram, {**SMS, **entry}]}
    assert pick(chat.ok("POST", "/apps", body), "channel_credentials", 0, "callback_secret") == ""
    assert violation(chat.call("POST", "/apps", {**body, "display_name": None})) == "display_name"


def test_an_app_takes_everything_along_when_it_is_deleted(chat: Chat) -> None:
    app_id, contact_id = chat.app(), chat.contact(("SMS", "46701111111"))
    message_id = chat.message(app_id, to_contact(contact_id))
    hook: Json = {"app_id": app_id, "target": "https://example.com/a", "triggers": ["OPT_IN"]}
    webhook_id = text(chat.ok("POST", "/webhooks", hook), "id")
    chat.ok("DELETE", f"/apps/{app_id}")
    for path in (f"/messages/{message_id}", f"/webhooks/{webhook_id}", f"/apps/{app_id}/webhooks"):
        missing(chat.call("GET", path))
    assert pick(chat.ok("GET", f"/contacts/{contact_id}"), "id") == contact_id


# Contacts


def test_a_contact_lives(chat: Chat) -> None:
    chat.app()
    asked: Json = {
        "channel_identities": [
            {"channel": "SMS", "identity": "+46701111111"},
            {"channel": "SMS", "identity": "46701111111"},
        ],
        "language": "SV",
        "email": "a@example.com",
        "channel_priority": ["SMS"],
    }
    made = chat.ok("POST", "/contacts", asked)
    assert pick(made, "channel_identities") == [{"channel": "SMS", "identity": "+46701111111", "app_id": ""}]
    assert (pick(made, "display_name"), pick(made, "external_id")) == ("Unknown", "")
    path = f"/contacts/{text(made, 'id')}"
    changed = chat.ok(
        "PATCH", f"{path}?update_mask.paths=display_name&update_mask.paths=email", {"display_name": "A"}
    )
    assert (pick(changed, "display_name"), pick(changed, "email")) == ("A", "")
    assert pick(changed, "language") == "SV"
    assert chat.ok("GET", path) == changed
    assert chat.ok("DELETE", path) == {}
    missing(chat.call("GET", path))
    missing(chat.call("PATCH", path, {"email": "b"}))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"channel_identities": None}, "channel_identities"),
        ({"channel_identities": []}, "channel_identities"),
        ({"language": None}, "language"),
        ({"language": "KLINGON"}, "language"),
        ({"metadata": "x" * 1025}, "metadata"),
        ({"id": "C1"}, "id"),
        ({"channel_priority": ["FAX"]}, "channel_priority[0]"),
        ({"channel_identities": [{"channel": "SMS", "identity": "0701234567"}]}, "channel_identities[0].identity"),
        ({"channel_identities": [{"channel": "LINE", "identity": "u1"}]}, "channel_identities[0].app_id"),
        ({"channel_identities": ["SMS"]}, "channel_identities[0]"),
        ({"channel_identities": [{"channel": "RCS", "identity": "46701234567"}]}, "channel_identities"),
    ],
)  # fmt: skip
def test_bad_contacts_are_refused(chat: Chat, change: JsonObject, field: str) -> None:
    chat.contact(("RCS", "+46701234567"))
    asked: JsonObject = {"channel_identities": [{"channel": "SMS", "identity": "46702222222"}], "language": "EN"}
    assert violation(chat.call("POST", "/contacts", {**asked, **change})) == field


def test_contacts_are_listed_by_page_and_filter(chat: Chat) -> None:
    made = [chat.contact(("SMS", f"4670111{number:04}"), external_id=f"e{number}") for number in range(45)]
    seen: list[Json] = []
    token, sizes = "", list[int]()
    for _ in range(3):
        page = chat.ok("GET", f"/contacts?page_size=500&page_token={token}")
        seen += [pick(contact, "id") for contact in items(page, "contacts")]
        sizes.append(len(items(page, "contacts")))
        token = text(page, "next_page_token")
        # What arrives meanwhile moves nothing.
        chat.contact(("SMS", f"4670222{len(seen):04}"))
    assert (sizes, token) == ([20, 20, 5], "")
    assert seen == made[::-1]
    assert len(items(chat.ok("GET", "/contacts"), "contacts")) == 10
    [found] = items(chat.ok("GET", "/contacts?external_id=e7"), "contacts")
    assert pick(found, "id") == made[7]
    [found] = items(chat.ok("GET", "/contacts?channel=SMS&identity=%2B46701110003"), "contacts")
    assert pick(found, "id") == made[3]
    first = text(chat.ok("GET", "/contacts?page_size=1"), "next_page_token")
    assert violation(chat.call("GET", f"/contacts?external_id=e7&page_token={first}")) == "page_token"
    for query, field in (
        ("external_id=e7&channel=SMS&identity=1", "external_id"),
        ("channel=SMS", "identity"),
        ("identity=46701110003", "channel"),
        ("page_size=-1", "page_size"),
        ("page_token=nonsense", "page_token"),
    ):
        assert violation(chat.call("GET", f"/contacts?{query}")) == field


def test_merge_moves_everything(chat: Chat) -> None:
    app_id = chat.app()
    kept = chat.contact(("SMS", "46701111111"), display_name="Kept", metadata="m")
    source = chat.contact(("WHATSAPP", "46702222222"), display_name="Source", email="s@example.com")
    message_id = chat.message(app_id, to_contact(source))
    conversation_id = text(chat.ok("GET", f"/messages/{message_id}"), "conversation_id")
    path = f"/contacts/{kept}:merge"
    merged = chat.ok("POST", path, {"source_id": source, "strategy": "MERGE"})
    assert [text(item, "channel") for item in items(merged, "channel_identities")] == ["SMS", "WHATSAPP"]
    assert [pick(merged, name) for name in ("id", "display_name", "email", "metadata")] == [
        kept,
        "Kept",
        "s@example.com",
        "m",
    ]
    assert pick(chat.ok("GET", f"/conversations/{conversation_id}"), "contact_id") == kept
    assert pick(chat.ok("GET", f"/messages/{message_id}"), "contact_id") == kept
    missing(chat.call("GET", f"/contacts/{source}"))
    missing(chat.call("POST", path, {"source_id": source}))
    assert violation(chat.call("POST", path, {"source_id": kept})) == "source_id"
    assert violation(chat.call("POST", path, {"source_id": kept, "strategy": "SPLIT"})) == "strategy"
    assert violation(chat.call("POST", path, {})) == "source_id"


def test_profiles_and_conflicts(chat: Chat) -> None:
    app_id = chat.app(MESSENGER, SMS)
    ask: JsonObject = {"app_id": app_id, "channel": "MESSENGER"}
    path = "/contacts:getChannelProfile"
    found = chat.ok("POST", path, {**ask, "recipient": to_channels(("MESSENGER", "u77"))})
    assert text(found, "profile_name") == "Profile u77"
    assert chat.ok("POST", path, {**ask, "recipient": to_channels(("MESSENGER", "u0001"))}) == {}
    sms = to_channels(("SMS", "46701111111"))
    assert violation(chat.call("POST", path, {**ask, "recipient": sms})) == "recipient"
    assert violation(chat.call("POST", path, {**ask, "recipient": sms, "channel": "SMS"})) == "channel"
    assert violation(chat.call("POST", path, {**ask, "recipient": sms, "channel": "LINE"})) == "channel"

    one, two = chat.contact(("SMS", "+46701111111")), chat.contact(("RCS", "46701111111"))
    chat.contact(("SMS", "46703333333"))
    conflicts = items(chat.ok("GET", "/contacts:identityConflicts"), "conflicts")
    assert conflicts == [{"identity": "46701111111", "channels": ["RCS", "SMS"], "contact_ids": [one, two]}]


def test_one_contact_for_all_channels_when_the_project_says_so(chat: Chat) -> None:
    missing(chat.call("GET", "/settings"))
    missing(chat.call("PATCH", "/settings", {}))
    made = chat.ok("POST", "/settings", {"contact_settings": {"unified_contact_id_enabled": True}})
    assert pick(made, "settings") == {"contact_settings": {"unified_contact_id_enabled": True}}
    assert pick(made, "project_id") == chat.credentials.project_id
    assert chat.call("POST", "/settings", {}).status == 400
    owner = chat.contact(("SMS", "46701111111"))
    app_id = chat.app()
    message_id = chat.message(app_id, to_channels(("WHATSAPP", "+46701111111")))
    assert pick(chat.ok("GET", f"/messages/{message_id}"), "contact_id") == owner
    changed = chat.ok("PATCH", "/settings", {"contact_settings": {"unified_contact_id_enabled": False}})
    assert chat.ok("GET", "/settings") == changed
    message_id = chat.message(app_id, to_channels(("WHATSAPP", "+46701111111")))
    assert pick(chat.ok("GET", f"/messages/{message_id}"), "contact_id") != owner
    assert chat.ok("DELETE", "/settings") == {}
    missing(chat.call("DELETE", "/settings"))


# Conversations


def test_a_conversation_lives(chat: Chat) -> None:
    app_id, contact_id = chat.app(), chat.contact(("SMS", "46701111111"))
    asked: JsonObject = {
        "app_id": app_id,
        "contact_id": contact_id,
        "metadata_json": {"a": 1, "b": {"c": 2}},
        "id": "x",
    }
    made = chat.ok("POST", "/conversations", asked)
    assert (pick(made, "active"), pick(made, "last_received")) == (True, "1970-01-01T00:00:00Z")
    conversation_id = text(made, "id")
    assert conversation_id != "x"
    path = f"/conversations/{conversation_id}"
    patch: JsonObject = {"metadata_json": {"b": {"c": None, "d": 3}}, "correlation_id": "c1"}
    merged = chat.ok("PATCH", f"{path}?metadata_update_strategy=MERGE_PATCH", patch)
    assert pick(merged, "metadata_json") == {"a": 1, "b": {"d": 3}}
    replaced = chat.ok("PATCH", f"{path}?update_mask.paths=metadata_json", {**patch, "correlation_id": "c2"})
    assert pick(replaced, "metadata_json") == {"b": {"c": None, "d": 3}}
    assert pick(replaced, "correlation_id") == "c1"
    # A message goes on in the open conversation; after stop there is another.
    message_id = chat.message(app_id, to_contact(contact_id))
    assert pick(chat.ok("GET", f"/messages/{message_id}"), "conversation_id") == conversation_id
    assert pick(chat.ok("GET", path), "active_channel") == "SMS"
    assert chat.ok("POST", f"{path}:stop") == {}
    assert chat.ok("POST", f"{path}:stop", {}) == {}
    assert pick(chat.ok("GET", path), "active") is False
    other_id = chat.message(app_id, to_contact(contact_id))
    assert pick(chat.ok("GET", f"/messages/{other_id}"), "conversation_id") != conversation_id
    assert chat.ok("DELETE", path) == {}
    missing(chat.call("GET", f"/messages/{message_id}"))
    for method, target in (("GET", path), ("DELETE", path), ("POST", f"{path}:stop")):
        missing(chat.call(method, target))


def test_conversations_are_listed(chat: Chat) -> None:
    app_id = chat.app()
    contacts = [chat.contact(("SMS", f"4670111111{number}")) for number in range(3)]
    for contact_id in contacts:
        chat.message(app_id, to_contact(contact_id))
        chat.state.clock.advance(1)
    chat.message(app_id, to_contact(contacts[0]), message=written("last"))
    listed = chat.ok("GET", f"/conversations?app_id={app_id}&page_size=2&only_active=false")
    assert pick(listed, "total_size") == 3
    token = text(listed, "next_page_token")
    rest = chat.ok("GET", f"/conversations?app_id={app_id}&page_size=2&only_active=false&page_token={token}")
    both = items(listed, "conversations") + items(rest, "conversations")
    assert [text(item, "contact_id") for item in both] == contacts[::-1]
    assert text(rest, "next_page_token") == ""
    stopped = text(both[0], "id")
    chat.ok("POST", f"/conversations/{stopped}:stop")
    active = chat.ok("GET", f"/conversations?app_id={app_id}&only_active=true")
    assert pick(active, "total_size") == 2
    [one] = items(chat.ok("GET", f"/conversations?contact_id={contacts[1]}&active_channel=SMS"), "conversations")
    assert text(one, "contact_id") == contacts[1]
    recent = items(chat.ok("GET", f"/conversations:recent?app_id={app_id}"), "conversations")
    assert [text(item, "conversation", "contact_id") for item in recent] == [contacts[0], contacts[2], contacts[1]]
    assert pick(recent[0], "last_message", "app_message") == written("last")
    oldest = chat.ok("GET", f"/conversations:recent?app_id={app_id}&order=ASC&only_active=true&page_size=1")
    assert text(oldest, "conversations", 0, "conversation", "contact_id") == contacts[1]
    for target, field in (
        ("/conversations?only_active=true", "app_id"),
        ("/conversations?app_id=a&only_active=True", "only_active"),
        ("/conversations:recent", "app_id"),
        (f"/conversations:recent?app_id={app_id}&order=UP", "order"),
    ):
        assert violation(chat.call("GET", target)) == field
    missing(chat.call("GET", "/conversations:recent?app_id=nobody"))


def test_messages_and_events_are_injected(chat: Chat) -> None:
    app_id, contact_id = chat.app(), chat.contact(("SMS", "46701111111"))
    made = chat.ok("POST", "/conversations", {"app_id": app_id, "contact_id": contact_id})
    conversation_id = text(made, "id")
    path = f"/conversations/{conversation_id}"
    asked: JsonObject = {
        "accept_time": "2026-02-20T08:00:00Z",
        "channel_identity": {"channel": "SMS", "identity": "46701111111"},
        "contact_id": contact_id,
        "contact_message": written("from elsewhere"),
        "direction": "TO_APP",
        "sender_id": "72345",
    }
    assert chat.ok("POST", f"{path}:inject-message", asked) == {}
    [message] = chat.messages(f"conversation_id={conversation_id}")
    assert pick(message, "contact_message") == written("from elsewhere")
    assert (pick(message, "injected"), pick(message, "direction"), pick(message, "sender_id")) == (
        True,
        "TO_APP",
        "72345",
    )
    assert pick(message, "accept_time") == "2026-02-20T08:00:00.000000Z"
    assert isinstance(message, dict)
    assert "app_message" not in message
    cases: list[tuple[JsonObject, str]] = [
        ({"contact_message": None}, ""),
        ({"app_message": written("both")}, ""),
        ({"direction": "TO_CONTACT"}, "direction"),
        ({"accept_time": "2026-01-20T08:00:00Z"}, "accept_time"),
        ({"accept_time": "yesterday"}, "accept_time"),
        ({"accept_time": None}, "accept_time"),
        ({"contact_id": "another"}, "contact_id"),
        ({"channel_identity": None}, "channel_identity"),
    ]
    for change, field in cases:
        body: JsonObject = {**asked, **change}
        assert violation(chat.call("POST", f"{path}:inject-message", body)) == field
    event: JsonObject = {"app_event": {"composing_event": {}}, "accept_time": "2026-02-20T08:00:00Z"}
    event_id = text(chat.ok("POST", f"{path}:inject-event", event), "event_id")
    stored = chat.ok("GET", f"/events/{event_id}")
    assert pick(stored, "app_event") == {"composing_event": {}}
    assert pick(stored, "channel_identity", "identity") == "46701111111"
    both: JsonObject = {**event, "app_event": {"composing_event": {}, "composing_end_event": {}}}
    assert violation(chat.call("POST", f"{path}:inject-event", both)) == "app_event"
    missing(chat.call("POST", "/conversations/nothing:inject-event", event))


# Webhooks


def test_webhooks_are_stored(chat: Chat) -> None:
    app_id = chat.app()
    asked: JsonObject = {"app_id": app_id, "target": "https://example.com/0", "triggers": ["MESSAGE_INBOUND"]}
    made = chat.ok("POST", "/webhooks", asked)
    assert (pick(made, "target_type"), pick(made, "client_credentials"), pick(made, "secret")) == (
        "DISMISS",
        None,
        "",
    )
    path = f"/webhooks/{text(made, 'id')}"
    change: JsonObject = {"target": "https://example.com/new", "target_type": "HTTP", "secret": "s"}
    changed = chat.ok("PATCH", f"{path}?update_mask.paths=target_type", change)
    assert (pick(changed, "target"), pick(changed, "target_type")) == ("https://example.com/0", "HTTP")
    changed = chat.ok("PATCH", path, change)
    assert pick(changed, "triggers") == ["MESSAGE_INBOUND"]
    assert chat.ok("GET", path) == changed
    for number in range(1, 5):
        chat.ok("POST", "/webhooks", {**asked, "target": f"https://example.com/{number}"})
    assert violation(chat.call("POST", "/webhooks", {**asked, "target": "https://example.com/5"})) == "app_id"
    assert violation(chat.call("PATCH", path, {"target": "https://example.com/4"})) == "target"
    assert len(items(chat.ok("GET", f"/apps/{app_id}/webhooks"), "webhooks")) == 5
    assert chat.ok("DELETE", path) == {}
    missing(chat.call("GET", path))
    assert violation(chat.call("POST", "/webhooks", {**asked, "target": "https://example.com/4"})) == "target"
    cases: list[tuple[JsonObject, str]] = [
        ({"target": "ftp://example.com"}, "target"),
        ({"target": "https://conversation-api.prod.sinch.com/x"}, "target"),
        ({"target": "https://example.com/" + "x" * 730}, "target"),
        ({"triggers": []}, "triggers"),
        ({"triggers": ["WHATEVER"]}, "triggers[0]"),
        ({"client_credentials": {"client_id": "i"}}, "client_credentials.client_secret"),
    ]
    for wrong, field in cases:
        body: JsonObject = {**asked, **wrong}
        assert violation(chat.call("POST", "/webhooks", body)) == field
    missing(chat.call("POST", "/webhooks", {**asked, "app_id": "nobody"}))


# Credentials and bodies


def test_credentials_are_checked(chat: Chat) -> None:
    assert chat.send("GET", f"{chat.project}/apps").status == 401
    token = {"authorization": f"Bearer {chat.token()}"}
    denied = chat.send("GET", "/v1/projects/another/apps", None, token)
    assert (denied.status, pick(denied.body, "error", "status")) == (403, "PERMISSION_DENIED")
    denied = chat.send("GET", "/v2/projects/another/templates", None, token)
    assert denied.status == 403


def test_bodies_must_be_json_objects(chat: Chat) -> None:
    for body in (b"{", b"[]", b""):
        assert violation(chat.call("POST", "/apps", body)) == ""
    token = {"authorization": f"Bearer {chat.token()}", "content-type": "text/plain"}
    assert violation(chat.send("POST", f"{chat.project}/apps", b"{}", token)) == ""


def test_a_contact_writes_to_a_running_sandbox(sandbox: Sandbox) -> None:
    state = sandbox.state
    chat = Chat()
    chat.state, chat.service = state, sandbox.service
    app_id = chat.app()
    message = sandbox.receive_message(app_id, "SMS", "+46701111111", "Hi", sender_id="72345")
    assert (message["direction"], message["sender_id"]) == ("TO_APP", "72345")
    choice: JsonObject = {"choice_response_message": {"message_id": "m", "postback_data": "p"}}
    second = sandbox.receive_message(app_id, "SMS", "46701111111", choice)
    assert second["conversation_id"] == message["conversation_id"]
    assert chat.messages(f"app_id={app_id}&direction=TO_APP") == [second, message]
    for wrong in (("nobody", "SMS", "46701111111"), (app_id, "LINE", "u1"), (app_id, "SMS", "me")):
        with pytest.raises(ValueError):
            sandbox.receive_message(*wrong, "Hi")
    with pytest.raises(ValueError, match="exactly one"):
        sandbox.receive_message(app_id, "SMS", "46701111111", {})
    sandbox.reset()
    missing(chat.call("GET", f"/apps/{app_id}"))
