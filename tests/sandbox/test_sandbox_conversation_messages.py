"""Messages, events, what contacts write, consents, transcoding, templates."""

from __future__ import annotations

import json

import pytest

from sinch.sandbox.traffic import Json, JsonObject, Reply

from .chat import MESSENGER, SMS, WHATSAPP, Chat, missing, to_channels, to_contact, violation, written
from .desk import items, pick, text

NOWHERE: JsonObject = {"location_message": {"title": "t", "coordinates": {"latitude": 91, "longitude": 0}}}
UNKNOWN_TYPE: JsonObject = {**written("a"), "channel_specific_message": {"LINE": {"message_type": "X"}}}
NO_OVERRIDE: JsonObject = {**written("a"), "explicit_channel_omni_message": {"SMS": written("b")}}


@pytest.fixture
def chat() -> Chat:
    return Chat()


def inbound(chat: Chat, app_id: str, identity: str = "46701111111", channel: str = "SMS", **content: Json) -> Reply:
    body: JsonObject = {"app_id": app_id, "channel": channel, "identity": identity}
    return chat.send("POST", "/_sandbox/conversation/inbounds", {**body, **(content or {"text": "Hi"})})


# Sending


def test_conversation_mode_finds_or_makes_contacts(chat: Chat) -> None:
    app_id = chat.app()
    first = chat.ok("GET", f"/messages/{chat.message(app_id, to_channels(('SMS', '+46701111111')))}")
    contact = chat.ok("GET", f"/contacts/{text(first, 'contact_id')}")
    assert (pick(contact, "display_name"), pick(contact, "language")) == ("Unknown", "UNSPECIFIED")
    again = to_channels(("SMS", "46701111111"), ("WHATSAPP", "46702222222"))
    second = chat.ok("GET", f"/messages/{chat.message(app_id, again, message_metadata='m')}")
    for name in ("contact_id", "conversation_id"):
        assert pick(second, name) == pick(first, name)
    assert pick(second, "metadata") == "m"
    assert pick(second, "app_message") == written("Hello")
    assert (pick(second, "direction"), pick(second, "processing_mode")) == ("TO_CONTACT", "CONVERSATION")
    assert pick(second, "sender_id") == "46709999999"
    assert pick(second, "accept_time") == "2026-03-01T09:30:00.125000Z"
    assert len(items(chat.ok("GET", "/contacts"), "contacts")) == 1


def test_dispatch_mode_keeps_neither_contacts_nor_conversations(chat: Chat) -> None:
    app_id = chat.app(mode="DISPATCH")
    message_id = chat.message(app_id, to_channels(("SMS", "46701111111")))
    for source in ("CONVERSATION_SOURCE", "DISPATCH_SOURCE"):
        missing(chat.call("GET", f"/messages/{message_id}?messages_source={source}"))
    keeping = chat.app(mode="DISPATCH", dispatch_retention_policy={"ttl_days": 2})
    message_id = chat.message(keeping, to_channels(("SMS", "46701111111")))
    missing(chat.call("GET", f"/messages/{message_id}"))
    stored = chat.ok("GET", f"/messages/{message_id}?messages_source=DISPATCH_SOURCE")
    assert [pick(stored, name) for name in ("contact_id", "conversation_id", "processing_mode")] == [
        "",
        "",
        "DISPATCH",
    ]
    assert chat.messages("") == []
    assert chat.messages("messages_source=DISPATCH_SOURCE") == [stored]
    assert items(chat.ok("GET", "/contacts"), "contacts") == []
    contact_id = chat.contact(("SMS", "46701111111"))
    body: Json = {"app_id": keeping, "recipient": to_contact(contact_id), "message": written("Hi")}
    assert violation(chat.call("POST", "/messages:send", body)) == "recipient.contact_id"
    chat.state.clock.advance(2 * 86400 + 1)
    assert chat.messages("messages_source=DISPATCH_SOURCE") == []


def test_one_message_can_be_dispatched_only(chat: Chat) -> None:
    app_id = chat.app(dispatch_retention_policy={"ttl_days": 1})
    message_id = chat.message(app_id, to_channels(("SMS", "46701111111")), processing_strategy="DISPATCH_ONLY")
    assert pick(chat.ok("GET", f"/messages/{message_id}?messages_source=DISPATCH_SOURCE"), "conversation_id") == ""
    assert items(chat.ok("GET", f"/conversations?app_id={app_id}"), "conversations") == []


def channel_of(chat: Chat, message_id: str) -> str:
    return text(chat.ok("GET", f"/messages/{message_id}"), "channel_identity", "channel")


def test_channels_are_tried_in_order(chat: Chat) -> None:
    app_id = chat.app(SMS, WHATSAPP)
    both = [("WHATSAPP", "46701111111"), ("SMS", "46701111111")]
    contact_id = chat.contact(*both)
    assert channel_of(chat, chat.message(app_id, to_contact(contact_id))) == "SMS"
    chat.ok("PATCH", f"/contacts/{contact_id}", {"channel_priority": ["WHATSAPP"]})
    assert channel_of(chat, chat.message(app_id, to_contact(contact_id))) == "WHATSAPP"
    order: Json = ["SMS", "WHATSAPP"]
    assert channel_of(chat, chat.message(app_id, to_contact(contact_id), channel_priority_order=order)) == "SMS"
    # A phone with SMS only: the message falls back.
    sms_only = to_channels(("WHATSAPP", "46701110002"), ("SMS", "46701110002"))
    assert channel_of(chat, chat.message(app_id, sms_only, channel_priority_order=["WHATSAPP", "SMS"])) == "SMS"
    wrong: Json = {
        "app_id": app_id,
        "recipient": sms_only,
        "message": written("Hi"),
        "channel_priority_order": ["RCS"],
    }
    assert violation(chat.call("POST", "/messages:send", wrong)) == "channel_priority_order[0]"


@pytest.mark.parametrize(
    ("identity", "code"),
    [(("SMS", "46701110001"), "RECIPIENT_NOT_REACHABLE"), (("RCS", "46701111111"), "NO_CHANNELS_LEFT")],
)
def test_what_goes_wrong_later_stands_in_the_reason(chat: Chat, identity: tuple[str, str], code: str) -> None:
    body: Json = {"app_id": chat.app(), "recipient": to_channels(identity), "message": written("Hi")}
    reply = chat.call("POST", "/messages:send", body)
    assert reply.status == 200
    assert reply.reason.startswith(f"{code}: ")
    assert chat.state.conversation.messages[text(reply.body, "message_id")].failure is not None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"app_id": None}, "app_id"),
        ({"recipient": {}}, "recipient"),
        ({"recipient": {"contact_id": "c", **to_channels(("SMS", "46701111111"))}}, "recipient"),
        ({"recipient": to_channels()}, "recipient.identified_by.channel_identities"),
        ({"recipient": to_channels(("SMS", "me"))}, "recipient.identified_by.channel_identities[0].identity"),
        ({"message": {}}, "message"),
        ({"message": {**written("a"), "media_message": {"url": "u"}}}, "message"),
        ({"message": {"text_message": {"text": ""}}}, "message.text_message.text"),
        ({"message": {"text_message": {"txt": "a"}}}, "message.text_message.txt"),
        ({"message": {**written("a"), "extra": 1}}, "message.extra"),
        ({"message": {"card_message": {"choices": [{"postback_data": "p"}]}}}, "message.card_message.choices[0]"),
        ({"message": {"card_message": {"height": "HUGE"}}}, "message.card_message.height"),
        ({"message": {"carousel_message": {"cards": []}}}, "message.carousel_message.cards"),
        ({"message": {"template_message": {}}}, "message.template_message"),
        ({"message": NOWHERE}, "message.location_message.coordinates.latitude"),
        ({"message": UNKNOWN_TYPE}, "message.channel_specific_message.LINE.message_type"),
        ({"message": NO_OVERRIDE}, "message.explicit_channel_omni_message.SMS"),
        ({"ttl": "10"}, "ttl"),
        ({"ttl": 10}, "ttl"),
        ({"ttl": "2s"}, "ttl"),
        ({"message_metadata": "x" * 1025}, "message_metadata"),
        ({"conversation_metadata": {"k": "x" * 2048}}, "conversation_metadata"),
        ({"correlation_id": "x" * 129}, "correlation_id"),
        ({"queue": "LOW"}, "queue"),
        ({"channel_properties": {"SMS_SENDER": 1}}, "channel_properties.SMS_SENDER"),
        ({"metadata_json": {}}, "metadata_json"),
    ],
)  # fmt: skip
def test_bad_messages_are_refused(chat: Chat, change: JsonObject, field: str) -> None:
    recipient = to_channels(("SMS", "46701111111"))
    body: JsonObject = {"app_id": chat.app(), "recipient": recipient, "message": written("Hi"), "ttl": "10s"}
    assert violation(chat.call("POST", "/messages:send", {**body, **change})) == field
    assert items(chat.ok("GET", "/contacts"), "contacts") == []


def test_unknown_apps_and_contacts_are_404(chat: Chat) -> None:
    app_id = chat.app()
    sms = to_channels(("SMS", "46701111111"))
    missing(chat.call("POST", "/messages:send", {"app_id": "a", "recipient": sms, "message": written("Hi")}))
    body: JsonObject = {"app_id": app_id, "recipient": to_contact("c")}
    missing(chat.call("POST", "/messages:send", {**body, "message": written("Hi")}))
    missing(chat.call("POST", "/events:send", {**body, "event": {"composing_event": {}}}))
    missing(chat.call("POST", "/capability:query", body))
    missing(chat.call("POST", "/optouts:register", {**body, "channels": ["SMS"]}))
    missing(
        chat.call("POST", "/messages:transcode", {"app_id": "a", "app_message": written("Hi"), "channels": ["SMS"]})
    )


def test_metadata_of_the_conversation(chat: Chat) -> None:
    app_id, contact_id = chat.app(), chat.contact(("SMS", "46701111111"))
    first = chat.message(app_id, to_contact(contact_id), conversation_metadata={"a": 1, "b": 2})
    conversation = text(chat.ok("GET", f"/messages/{first}"), "conversation_id")
    patch: JsonObject = {"conversation_metadata": {"b": None, "c": 3}}
    chat.message(app_id, to_contact(contact_id), conversation_metadata_update_strategy="MERGE_PATCH", **patch)
    assert pick(chat.ok("GET", f"/conversations/{conversation}"), "metadata_json") == {"a": 1, "c": 3}
    chat.message(app_id, to_contact(contact_id), **patch)
    assert pick(chat.ok("GET", f"/conversations/{conversation}"), "metadata_json") == {"b": None, "c": 3}


# Stored messages


def test_messages_are_filtered_and_paged(chat: Chat) -> None:
    app_id, other = chat.app(), chat.app(WHATSAPP)
    contact_id = chat.contact(("SMS", "46701111111"), ("WHATSAPP", "46701111111"))
    sent: list[str] = []
    for number in range(12):
        sent.append(chat.message(app_id, to_contact(contact_id), message_metadata=f"m{number}"))
        chat.state.clock.advance(60)
    received = text(inbound(chat, app_id).body, "id")
    elsewhere = chat.message(other, to_contact(contact_id))
    everything = [*sent, received, elsewhere][::-1]

    def ids(query: str) -> list[str]:
        return [text(message, "id") for message in chat.messages(f"page_size=100&{query}")]

    assert ids("") == everything
    assert len(chat.messages("")) == 10
    assert ids(f"app_id={app_id}") == everything[1:]
    assert ids("direction=TO_APP") == [received]
    assert ids("channel=WHATSAPP") == [elsewhere]
    assert ids("channel_identity=%2B46701111111") == everything
    assert ids(f"contact_id={contact_id}&direction=TO_CONTACT&channel=SMS") == sent[::-1]
    assert ids("contact_id=nobody") == []
    assert ids("start_time=2026-03-01T09:31:00Z&end_time=2026-03-01T09:33:30Z") == sent[3:0:-1]
    assert (
        pick(chat.messages("view=WITHOUT_METADATA&page_size=1&channel=SMS&direction=TO_CONTACT")[0], "metadata") == ""
    )
    seen: list[str] = []
    token = ""
    while True:
        page = chat.ok("GET", f"/messages?page_size=4&app_id={app_id}&page_token={token}")
        seen += [text(message, "id") for message in items(page, "messages")]
        # Deleting what was shown loses nothing.
        chat.ok("DELETE", f"/messages/{seen[-1]}")
        token = text(page, "next_page_token")
        if not token:
            break
    assert seen == everything[1:]
    for query, field in (
        ("view=ALL", "view"),
        ("messages_source=BOTH", "messages_source"),
        ("direction=UP", "direction"),
        ("channel=FAX", "channel"),
        ("start_time=noon", "start_time"),
        ("only_recipient_originated=True", "only_recipient_originated"),
        ("only_recipient_originated=true", "only_recipient_originated"),
    ):
        assert violation(chat.call("GET", f"/messages?{query}")) == field


def test_a_message_is_changed_and_deleted(chat: Chat) -> None:
    message_id = chat.message(chat.app(), to_channels(("SMS", "46701111111")))
    path = f"/messages/{message_id}"
    assert pick(chat.ok("PATCH", path, {"metadata": "new"}), "metadata") == "new"
    assert pick(chat.ok("GET", path), "metadata") == "new"
    assert violation(chat.call("PATCH", path, {})) == "metadata"
    missing(chat.call("PATCH", f"{path}?messages_source=DISPATCH_SOURCE", {"metadata": "x"}))
    missing(chat.call("DELETE", f"{path}?messages_source=DISPATCH_SOURCE"))
    assert chat.ok("DELETE", path) == {}
    missing(chat.call("DELETE", path))
    missing(chat.call("GET", path))


def test_last_messages(chat: Chat) -> None:
    app_id = chat.app(dispatch_retention_policy={"ttl_days": 7})
    numbers = ["46701111111", "46702222222", "46703333333"]
    last: list[str] = []
    for number in numbers:
        chat.message(app_id, to_channels(("SMS", number)))
        last.append(chat.message(app_id, to_channels(("SMS", number))))
    path = "/messages:fetch-last-message"
    asked: JsonObject = {"channel_identities": [*reversed(numbers)], "messages_source": "CONVERSATION_SOURCE"}
    page = chat.ok("POST", path, {**asked, "page_size": 2})
    assert [text(message, "id") for message in items(page, "messages")] == [last[2], last[1]]
    rest = chat.ok("POST", path, {**asked, "page_size": 2, "page_token": text(page, "next_page_token")})
    assert [text(message, "id") for message in items(rest, "messages")] == [last[0]]
    assert text(rest, "next_page_token") == ""
    contact_id = text(items(rest, "messages")[0], "contact_id")
    by_contact: JsonObject = {"contact_ids": [contact_id], "messages_source": "CONVERSATION_SOURCE"}
    assert items(chat.ok("POST", path, by_contact), "messages") == items(rest, "messages")
    assert items(chat.ok("POST", path, {"channel_identities": [numbers[0]]}), "messages") == []
    assert violation(chat.call("POST", path, {"contact_ids": [contact_id]})) == "contact_ids"
    assert violation(chat.call("POST", path, {})) == ""
    assert violation(chat.call("POST", path, {**asked, **by_contact})) == ""


def test_retention(chat: Chat) -> None:
    short = chat.app(retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 1})
    whole = chat.app(retention_policy={"retention_type": "CONVERSATION_EXPIRE_POLICY", "ttl_days": 1})
    ever = chat.app(retention_policy={"retention_type": "PERSIST_RETENTION_POLICY", "ttl_days": 1})
    for app_id in (short, whole, ever):
        chat.message(app_id, to_channels(("SMS", "46701111111")))
    chat.state.clock.advance(86401)
    assert [len(chat.messages(f"app_id={app_id}")) for app_id in (short, whole, ever)] == [0, 0, 1]
    found = [
        len(items(chat.ok("GET", f"/conversations?app_id={app_id}"), "conversations")) for app_id in (short, whole)
    ]
    assert found == [1, 0]


# From the contact


def test_contacts_write(chat: Chat) -> None:
    app_id = chat.app(MESSENGER, SMS)
    reply = inbound(
        chat, app_id, "u1", "MESSENGER", contact_message={"media_message": {"url": "https://example.com/a"}}
    )
    assert reply.status == 201
    stored = chat.ok("GET", f"/messages/{text(reply.body, 'id')}")
    assert stored == reply.body
    assert pick(stored, "channel_identity") == {"channel": "MESSENGER", "identity": "u1", "app_id": app_id}
    conversation = chat.ok("GET", f"/conversations/{text(stored, 'conversation_id')}")
    assert (pick(conversation, "active_channel"), pick(conversation, "last_received")) == (
        "MESSENGER",
        pick(stored, "accept_time"),
    )
    # The app answers on the channel.
    answer = chat.message(app_id, to_contact(text(stored, "contact_id")))
    assert pick(chat.ok("GET", f"/messages/{answer}"), "conversation_id") == pick(stored, "conversation_id")
    event = inbound(chat, app_id, "u1", "MESSENGER", contact_event={"composing_event": {}})
    listed = items(chat.ok("GET", f"/events?contact_id={text(stored, 'contact_id')}"), "events")
    assert listed == [event.body]
    assert pick(event.body, "direction") == "TO_APP"
    cases: list[tuple[JsonObject, int]] = [
        ({"contact_message": {"choice_message": {}}}, 400),
        ({"text": "a", "contact_event": {"composing_event": {}}}, 400),
        ({"app_id": "nobody", "text": "Hi"}, 404),
        ({"channel": "LINE", "text": "Hi"}, 400),
        ({"identity": "me", "text": "Hi"}, 400),
    ]
    for content, status in cases:
        body: JsonObject = {"app_id": app_id, "channel": "SMS", "identity": "46701111111", **content}
        refused = chat.send("POST", "/_sandbox/conversation/inbounds", body)
        assert (refused.status, bool(text(refused.body, "error"))) == (status, True)


# Events


def test_events_live(chat: Chat) -> None:
    app_id, contact_id = chat.app(), chat.contact(("SMS", "46701111111"))
    body: JsonObject = {"app_id": app_id, "recipient": to_contact(contact_id)}
    made: list[str] = []
    events: list[Json] = [
        {"composing_event": {}},
        {"generic_event": {"payload": {"a": None}}},
        {"read_message_event": {}},
    ]
    for event in events:
        asked: JsonObject = {**body, "event": event}
        made.append(text(chat.ok("POST", "/events:send", asked), "event_id"))
    stored = chat.ok("GET", f"/events/{made[1]}")
    assert pick(stored, "app_event") == {"generic_event": {"payload": {"a": None}}}
    assert pick(stored, "direction") == "TO_CONTACT"
    listed = chat.ok("GET", f"/events?conversation_id={text(stored, 'conversation_id')}&page_size=2")
    assert [text(event, "id") for event in items(listed, "events")] == [made[2], made[1]]
    assert text(listed, "next_page_token")
    assert chat.ok("DELETE", f"/events/{made[1]}") == {}
    missing(chat.call("GET", f"/events/{made[1]}"))
    assert violation(chat.call("GET", "/events")) == "conversation_id"
    cases: list[tuple[Json, str]] = [
        ({"app_event": {"composing_event": {}}}, "event.app_event"),
        ({}, "event"),
        ({"agent_joined_event": {}}, "event.agent_joined_event.agent"),
    ]
    for event, field in cases:
        wrong: JsonObject = {**body, "event": event}
        assert violation(chat.call("POST", "/events:send", wrong)) == field


# Consents, capability


def test_consents(chat: Chat) -> None:
    app_id = chat.app()
    sms = to_channels(("SMS", "46701111111"))
    asked: JsonObject = {"app_id": app_id, "channels": ["SMS"], "recipient": sms}
    out = chat.ok("POST", "/optouts:register?request_id=r1", asked)
    assert out == {"request_id": "r1", "opt_out": asked}
    path = f"/apps/{app_id}/consents"
    assert items(chat.ok("GET", f"{path}/OPT_OUT_ALL"), "identities") == [{"identity": "46701111111"}]
    assert items(chat.ok("GET", f"{path}/OPT_OUT_MARKETING"), "identities") == []
    reply = chat.call("POST", "/messages:send", {"app_id": app_id, "recipient": sms, "message": written("Hi")})
    assert reply.reason.startswith("RECIPIENT_NOT_OPTED_IN: ")
    assert text(chat.ok("POST", "/optins:register", asked), "request_id")
    assert items(chat.ok("GET", f"{path}/OPT_OUT_ALL"), "identities") == []
    chat.state.clock.advance(1)
    inbound(chat, app_id, text=" stop ")
    audit = chat.ok("GET", f"{path}/identities/%2B46701111111")
    assert pick(audit, "identity", "identity") == "+46701111111"
    records = items(audit, "audit_records")
    assert [(text(record, "origin"), text(record, "operation")) for record in records] == [
        ("ORIGIN_MO", "OPERATION_INSERT"),
        ("ORIGIN_API", "OPERATION_DELETE"),
        ("ORIGIN_API", "OPERATION_INSERT"),
    ]
    assert pick(records[0], "project_id") == chat.credentials.project_id
    inbound(chat, app_id, text="START")
    assert items(chat.ok("GET", f"{path}/OPT_OUT_ALL"), "identities") == []
    assert violation(chat.call("GET", f"{path}/OPT_OUT_SOME")) == "list_type"
    assert violation(chat.call("POST", "/optins:register", {**asked, "channels": ["RCS"]})) == "channels"
    assert violation(chat.call("POST", "/optins:register", {**asked, "channels": []})) == "channels"
    missing(chat.call("GET", "/apps/nobody/consents/OPT_OUT_ALL"))


def test_capability(chat: Chat) -> None:
    asked: JsonObject = {"app_id": chat.app(), "recipient": to_channels(("SMS", "46701111111"))}
    assert chat.ok("POST", "/capability:query", {**asked, "request_id": "r1"}) == {**asked, "request_id": "r1"}
    assert text(chat.ok("POST", "/capability:query", asked), "request_id")


# Transcoding, templates


def transcoded(chat: Chat, message: JsonObject, channel: str) -> str:
    body: Json = {
        "app_id": chat.app(),
        "app_message": message,
        "channels": [channel],
        "from": "72345",
        "to": "46701111111",
    }
    return text(chat.ok("POST", "/messages:transcode", body), "transcoded_message", channel)


def test_transcoding(chat: Chat) -> None:
    choice: JsonObject = {
        "choice_message": {
            "text_message": {"text": "Well?"},
            "choices": [{"text_message": {"text": "Yes"}}, {"url_message": {"title": "More", "url": "https://example.com"}}],
        }
    }  # fmt: skip
    sms = json.loads(transcoded(chat, choice, "SMS"))
    assert sms == {"from": "72345", "to": ["46701111111"], "body": "Well?\n1. Yes\n2. More: https://example.com"}
    media = json.loads(transcoded(chat, {"media_message": {"url": "https://example.com/a.PNG"}}, "WHATSAPP"))
    assert (media["type"], media["image"]) == ("image", {"link": "https://example.com/a.PNG"})
    place: JsonObject = {"location_message": {"title": "Here", "coordinates": {"latitude": -1.5, "longitude": 2}}}
    assert json.loads(transcoded(chat, place, "WHATSAPP"))["location"]["name"] == "Here"
    explicit: JsonObject = {**choice, "explicit_channel_message": {"RCS": "raw"}}
    assert transcoded(chat, explicit, "RCS") == "raw"
    other: JsonObject = {**choice, "explicit_channel_omni_message": {"WHATSAPP": written("other")}}
    assert json.loads(transcoded(chat, other, "WHATSAPP"))["text"] == {"body": "other"}
    body: Json = {"app_id": chat.app(), "app_message": choice, "channels": []}
    assert violation(chat.call("POST", "/messages:transcode", body)) == "channels"


def translation(language: str, words: str) -> JsonObject:
    return {"language_code": language, **written(words), "variables": [{"key": "name"}]}


def test_templates_of_the_second_version(chat: Chat) -> None:
    asked: JsonObject = {
        "id": "hello",
        "default_translation": "en-US",
        "translations": [translation("en-US", "Hi ${name}")],
    }
    made = chat.ok("POST", "/templates", asked, version="v2")
    assert (pick(made, "version"), pick(made, "translations", 0, "version")) == (1, "1")
    assert violation(chat.call("POST", "/templates", asked, version="v2")) == "id"
    both: Json = [translation("en-US", "Hello ${name}"), translation("sv", "Hej ${name}")]
    change: JsonObject = {"version": 1, "default_translation": "sv", "translations": both}
    changed = chat.ok("PUT", "/templates/hello", change, version="v2")
    assert pick(changed, "version") == 2
    assert [text(item, "version") for item in items(changed, "translations")] == ["2", "1"]
    assert violation(chat.call("PUT", "/templates/hello", change, version="v2")) == "version"
    assert chat.ok("GET", "/templates/hello", version="v2") == changed
    [listed] = items(chat.ok("GET", "/templates", version="v2"), "templates")
    assert [text(item, "version") for item in items(listed, "translations")] == ["2", "1", "latest", "latest"]

    def versions(query: str) -> list[tuple[str, str]]:
        found = chat.ok("GET", f"/templates/hello/translations?{query}", version="v2")
        return [(text(item, "language_code"), text(item, "version")) for item in items(found, "translations")]

    assert versions("") == [("en-US", "1"), ("en-US", "2"), ("sv", "1")]
    assert versions("language_code=en-US&translation_version=latest") == [("en-US", "2")]
    assert versions("translation_version=1") == [("en-US", "1"), ("sv", "1")]

    def using(**reference: Json) -> JsonObject:
        return {"template_message": {"omni_template": {"template_id": "hello", "version": "latest", **reference}}}

    assert json.loads(transcoded(chat, using(parameters={"name": "Ada"}), "SMS"))["body"] == "Hej Ada"
    older = using(parameters={"name": "Ada"}, language_code="en-US", version="1")
    assert json.loads(transcoded(chat, older, "SMS"))["body"] == "Hi Ada"
    app_id = chat.app()
    cases: list[tuple[JsonObject, str]] = [
        (using(), "TEMPLATE_INSUFFICIENT_PARAMETERS"),
        (using(template_id="other"), "TEMPLATE_NOT_FOUND"),
        (using(language_code="fi"), "TEMPLATE_NON_EXISTING_LANGUAGE_OR_VERSION"),
        (using(parameters={"name": "Ada"}), ""),
    ]
    for message, code in cases:
        body: Json = {"app_id": app_id, "recipient": to_channels(("SMS", "46701111111")), "message": message}
        assert chat.call("POST", "/messages:send", body).reason.partition(":")[0] == code
    assert chat.ok("DELETE", "/templates/hello", version="v2") == {}
    for method, target in (("GET", ""), ("DELETE", ""), ("GET", "/translations")):
        missing(chat.call(method, f"/templates/hello{target}", version="v2"))
    refusals: list[tuple[JsonObject, str]] = [
        ({"default_translation": "fi"}, "default_translation"),
        ({"translations": []}, "translations"),
        ({"translations": [{"language_code": "en-US"}]}, "translations[0]"),
        ({"translations": [translation("en-US", "a"), translation("en-US", "b")]}, "translations"),
        ({"translations": [{**translation("en-US", "a"), "content": "b"}]}, "translations[0].content"),
    ]
    for wrong, field in refusals:
        refused: JsonObject = {**asked, **wrong}
        assert violation(chat.call("POST", "/templates", refused, version="v2")) == field


def test_templates_of_the_first_version(chat: Chat) -> None:
    content = json.dumps(written("Hi ${name}"))
    asked: JsonObject = {"default_translation": "en", "translations": [{"language_code": "en", "content": content}]}
    made = chat.ok("POST", "/templates", {**asked, "channel": "SMS"})
    assert pick(made, "translations", 0, "version") == "1"
    path = f"/templates/{text(made, 'id')}"
    change: JsonObject = {**asked, "description": "d", "channel": "RCS", "id": text(made, "id")}
    changed = chat.ok("PATCH", f"{path}?update_mask.paths=description", change)
    assert (pick(changed, "description"), pick(changed, "channel")) == ("d", "SMS")
    assert chat.ok("GET", path) == changed
    assert items(chat.ok("GET", "/templates"), "templates") == [changed]
    assert items(chat.ok("GET", "/templates", version="v2"), "templates") == []
    reference: JsonObject = {"template_id": text(made, "id"), "version": "latest", "parameters": {"name": "Ada"}}
    assert json.loads(transcoded(chat, {"template_message": {"omni_template": reference}}, "SMS"))["body"] == "Hi Ada"
    assert violation(chat.call("PATCH", path, {"default_translation": "sv"})) == "default_translation"
    assert violation(chat.call("PATCH", path, {**change, "id": "other"})) == "id"
    assert chat.ok("DELETE", path) == {}
    missing(chat.call("GET", path))
    cases: list[tuple[str, str]] = [
        ("Hi", "translations[0].content"),
        ("{}", "translations[0].content"),
        ('{"text_message": {"txt": ""}}', "translations[0].content.text_message.txt"),
    ]
    for words, field in cases:
        wrong: JsonObject = {**asked, "translations": [{"language_code": "en", "content": words}]}
        assert violation(chat.call("POST", "/templates", wrong)) == field
