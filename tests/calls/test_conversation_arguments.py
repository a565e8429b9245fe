"""Arguments of the Conversation API: what cannot be sent is refused by name, and pages keep what was asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from sinch import NULL, ValidationException
from sinch.models.conversation.build import (
    AppMessage,
    CardMessage,
    ChannelIdentity,
    ChannelProperties,
    Recipient,
    TextChoice,
    TextMessage,
    channel_priority,
)
from tests.fakes import RecordingDriver, answer, make_client

SECRET = "value-that-must-not-be-shown"
Call = Callable[[Any, Any], object]

TO: dict[str, str] = {"contact_id": "01HCONTACT"}
TEXT = {"text_message": {"text": "Hi"}}

#: What is wrong, by kind of argument.
NO_ID: list[object] = [None, "", " ", ".", "..", 7, b"id", ["id"], True]
NO_TEXT: list[object] = [7, 1.5, True, b"text", ["text"], {"text": SECRET}, NULL, object()]
NO_SHAPE: list[object] = [SECRET, 7, True, b"{}", [{"text": SECRET}], {SECRET}, TextMessage, object(), NULL]
NO_SHAPES: list[object] = [SECRET, 7, {"channel": SECRET}, {SECRET}, [SECRET], [None], [7], ({}, [SECRET]), object()]
NO_LIST: list[object] = [7, True, b"SMS", {"SMS": SECRET}, {SECRET}, [7], [None], ["SMS", b"x"], object()]
NO_MASK: list[object] = [7, True, b"name", {"name": SECRET}, {SECRET}, [7], [None], object()]
NO_JSON: list[object] = [{"a": {SECRET}}, {"a": float("nan")}, {"a": b"b"}, {"a": object()}, {("a",): 1}]

CASES: list[tuple[str, Call, str, list[object]]] = [
    ("send", lambda c, bad: c.message.send(bad, TO, TEXT), "app_id", [None, *NO_TEXT]),
    ("send", lambda c, bad: c.message.send("a", bad, TEXT), "recipient", [None, *NO_SHAPE, *NO_JSON]),
    ("send", lambda c, bad: c.message.send("a", TO, bad), "message", [None, *NO_SHAPE, *NO_JSON]),
    ("send", lambda c, bad: c.message.send("a", TO, TEXT, bad), "callback_url", NO_TEXT),
    ("send", lambda c, bad: c.message.send("a", TO, TEXT, None, bad), "channel_priority_order", NO_LIST),
    ("send", lambda c, bad: c.message.send("a", TO, TEXT, channel_properties=bad), "channel_properties", NO_SHAPE),
    (
        "send",
        lambda c, bad: c.message.send("a", TO, TEXT, conversation_metadata=bad),
        "conversation_metadata",
        [*NO_SHAPE, *NO_JSON],
    ),
    ("send", lambda c, bad: c.message.send("a", TO, TEXT, ttl=bad), "ttl", [True, 1.5, b"10s", ["10s"], NULL]),
    ("get", lambda c, bad: c.message.get(bad), "message_id", NO_ID),
    ("delete", lambda c, bad: c.message.delete(bad), "message_id", NO_ID),
    ("update", lambda c, bad: c.message.update(bad, ""), "message_id", NO_ID),
    ("update", lambda c, bad: c.message.update("m", bad), "metadata", [None, object(), b"x"]),
    ("list", lambda c, bad: c.message.list(bad), "conversation_id", NO_TEXT),
    ("list", lambda c, bad: c.message.list(contact_id=bad), "contact_id", NO_TEXT),
    ("list", lambda c, bad: c.message.list(app_id=bad), "app_id", NO_TEXT),
    ("list", lambda c, bad: c.message.list(channel_identity=bad), "channel_identity", NO_TEXT),
    ("list", lambda c, bad: c.message.list(start_time=bad), "start_time", [b"2026", object()]),
    (
        "last",
        lambda c, bad: c.message.list_last_messages_by_channel_identity(bad),
        "channel_identities",
        NO_LIST,
    ),
    (
        "last",
        lambda c, bad: c.message.list_last_messages_by_channel_identity(contact_ids=bad),
        "contact_ids",
        NO_LIST,
    ),
    ("app", lambda c, bad: c.app.create(bad, []), "display_name", [None, *NO_TEXT]),
    ("app", lambda c, bad: c.app.create("n", bad), "channel_credentials", [None, *NO_SHAPES]),
    ("app", lambda c, bad: c.app.create("n", [], retention_policy=bad), "retention_policy", NO_SHAPE),
    ("app", lambda c, bad: c.app.get(bad), "app_id", NO_ID),
    ("app", lambda c, bad: c.app.delete(bad), "app_id", NO_ID),
    ("app", lambda c, bad: c.app.update(bad, "n"), "app_id", NO_ID),
    ("app", lambda c, bad: c.app.update("a", "n", bad), "channel_credentials", NO_SHAPES),
    ("app", lambda c, bad: c.app.update("a", "n", update_mask=bad), "update_mask", NO_MASK),
    ("contact", lambda c, bad: c.contact.create(bad, "EN"), "channel_identities", [None, *NO_SHAPES]),
    ("contact", lambda c, bad: c.contact.create([], bad), "language", [None, object()]),
    ("contact", lambda c, bad: c.contact.create([], "EN", channel_priority=bad), "channel_priority", NO_LIST),
    ("contact", lambda c, bad: c.contact.get(bad), "contact_id", NO_ID),
    ("contact", lambda c, bad: c.contact.delete(bad), "contact_id", NO_ID),
    ("contact", lambda c, bad: c.contact.update(bad), "contact_id", NO_ID),
    ("contact", lambda c, bad: c.contact.update("c", bad), "channel_identities", NO_SHAPES),
    ("contact", lambda c, bad: c.contact.update("c", update_mask=bad), "update_mask", NO_MASK),
    ("contact", lambda c, bad: c.contact.list(identity=bad), "identity", NO_TEXT),
    ("contact", lambda c, bad: c.contact.list(external_id=bad), "external_id", NO_TEXT),
    ("merge", lambda c, bad: c.contact.merge(bad, "d"), "source_id", [None, *NO_TEXT]),
    ("merge", lambda c, bad: c.contact.merge("s", bad), "destination_id", NO_ID),
    ("profile", lambda c, bad: c.contact.get_channel_profile(bad, TO, "LINE"), "app_id", [None, *NO_TEXT]),
    ("profile", lambda c, bad: c.contact.get_channel_profile("a", bad, "LINE"), "recipient", [None, *NO_SHAPE]),
    ("profile", lambda c, bad: c.contact.get_channel_profile("a", TO, bad), "channel", [None, object()]),
    ("event", lambda c, bad: c.event.send(bad, TO, {}), "app_id", [None, *NO_TEXT]),
    ("event", lambda c, bad: c.event.send("a", bad, {}), "recipient", [None, *NO_SHAPE]),
    ("event", lambda c, bad: c.event.send("a", TO, bad), "event", [None, *NO_SHAPE]),
    ("event", lambda c, bad: c.event.send("a", TO, {}, None, bad), "channel_priority_order", NO_LIST),
    ("event", lambda c, bad: c.event.get(bad), "event_id", NO_ID),
    ("event", lambda c, bad: c.event.delete(bad), "event_id", NO_ID),
    ("event", lambda c, bad: c.event.list(bad), "conversation_id", NO_TEXT),
    ("transcode", lambda c, bad: c.transcoding.transcode_message(bad, TEXT, []), "app_id", [None, *NO_TEXT]),
    ("transcode", lambda c, bad: c.transcoding.transcode_message("a", bad, []), "app_message", [None, *NO_SHAPE]),
    ("transcode", lambda c, bad: c.transcoding.transcode_message("a", TEXT, bad), "channels", [None, *NO_LIST]),
    ("transcode", lambda c, bad: c.transcoding.transcode_message("a", TEXT, [], bad), "from_", NO_TEXT),
    ("capability", lambda c, bad: c.capability.query(bad, TO), "app_id", [None, *NO_TEXT]),
    ("capability", lambda c, bad: c.capability.query("a", bad), "recipient", [None, *NO_SHAPE]),
    ("opt in", lambda c, bad: c.opt_in.register("a", bad, TO), "channels", [None, *NO_LIST]),
    ("opt in", lambda c, bad: c.opt_in.register("a", [], bad), "recipient", [None, *NO_SHAPE]),
    ("opt out", lambda c, bad: c.opt_out.register(bad, [], TO), "app_id", [None, *NO_TEXT]),
    ("opt out", lambda c, bad: c.opt_out.register("a", [], TO, bad), "request_id", NO_TEXT),
    ("template", lambda c, bad: c.template.create(bad, "en"), "translations", [None, *NO_SHAPES]),
    ("template", lambda c, bad: c.template.create([], bad), "default_translation", [None, *NO_TEXT]),
    ("template", lambda c, bad: c.template.update("t", [], bad), "default_translation", [None, *NO_TEXT]),
    ("template", lambda c, bad: c.template.update(bad, [], "en"), "template_id", NO_ID),
    ("template", lambda c, bad: c.template.update("t", [], "en", update_mask=bad), "update_mask", NO_MASK),
    ("template", lambda c, bad: c.template.get(bad), "template_id", NO_ID),
    ("template", lambda c, bad: c.template.delete(bad), "template_id", NO_ID),
    ("v2", lambda c, bad: c.template_v2.create(bad, "en"), "translations", [None, *NO_SHAPES]),
    ("v2", lambda c, bad: c.template_v2.update("t", [], "en", bad), "version", [None, object()]),
    ("v2", lambda c, bad: c.template_v2.update(bad, [], "en", 1), "template_id", NO_ID),
    ("v2", lambda c, bad: c.template_v2.get(bad), "template_id", NO_ID),
    ("v2", lambda c, bad: c.template_v2.delete(bad), "template_id", NO_ID),
    ("v2", lambda c, bad: c.template_v2.list_translations(bad), "template_id", NO_ID),
    ("webhook", lambda c, bad: c.webhook.create(bad, "t", []), "app_id", [None, *NO_TEXT]),
    ("webhook", lambda c, bad: c.webhook.create("a", bad, []), "target", [None, *NO_TEXT]),
    ("webhook", lambda c, bad: c.webhook.create("a", "t", bad), "triggers", [None, *NO_LIST]),
    ("webhook", lambda c, bad: c.webhook.create("a", "t", [], bad), "client_credentials", NO_SHAPE),
    ("webhook", lambda c, bad: c.webhook.create("a", "t", [], secret=bad), "secret", NO_TEXT),
    ("webhook", lambda c, bad: c.webhook.update(bad, "a", "t", []), "webhook_id", NO_ID),
    ("webhook", lambda c, bad: c.webhook.update("w", "a", bad, []), "target", [None, *NO_TEXT]),
    ("webhook", lambda c, bad: c.webhook.update("w", "a", "t", [], bad), "update_mask", NO_MASK),
    ("webhook", lambda c, bad: c.webhook.list(bad), "app_id", NO_ID),
    ("webhook", lambda c, bad: c.webhook.get(bad), "webhook_id", NO_ID),
    ("webhook", lambda c, bad: c.webhook.delete(bad), "webhook_id", NO_ID),
    ("create", lambda c, bad: c.conversation.create(contact_id=bad), "contact_id", NO_TEXT),
    ("create", lambda c, bad: c.conversation.create(metadata_json=bad), "conversation_metadata", NO_SHAPE),
    ("create", lambda c, bad: c.conversation.create(None, None, bad), "conversation_metadata", NO_JSON),
    ("change", lambda c, bad: c.conversation.update(bad), "conversation_id", NO_ID),
    ("change", lambda c, bad: c.conversation.update("c", bad), "update_mask", NO_MASK),
    ("change", lambda c, bad: c.conversation.update("c", app_id=bad), "app_id", NO_TEXT),
    ("stop", lambda c, bad: c.conversation.stop(bad), "conversation_id", NO_ID),
    ("get", lambda c, bad: c.conversation.get(bad), "conversation_id", NO_ID),
    ("delete", lambda c, bad: c.conversation.delete(bad), "conversation_id", NO_ID),
    ("inject", lambda c, bad: c.conversation.inject_message_to_conversation(bad), "conversation_id", NO_ID),
    (
        "inject",
        lambda c, bad: c.conversation.inject_message_to_conversation("c", contact_message=bad),
        "contact_message",
        NO_SHAPE,
    ),
    (
        "inject",
        lambda c, bad: c.conversation.inject_message_to_conversation("c", app_message=bad),
        "app_message",
        NO_SHAPE,
    ),
    ("inject event", lambda c, bad: c.conversation.inject_event("c", bad, "2026"), "app_event", [None, *NO_SHAPE]),
    ("inject event", lambda c, bad: c.conversation.inject_event("c", {}, bad), "accept_time", [None, object()]),
    ("recent", lambda c, bad: c.conversation.list_recent(bad), "app_id", [None, *NO_TEXT]),
    ("list", lambda c, bad: c.conversation.list(True, app_id=bad), "app_id", NO_TEXT),
    ("consents", lambda c, bad: c.consents.list_identities(bad, "OPT_OUT_ALL"), "app_id", NO_ID),
    ("consents", lambda c, bad: c.consents.list_identities("a", bad), "list_type", NO_ID),
    ("consents", lambda c, bad: c.consents.list_audit_records("a", bad), "identity", NO_ID),
    ("settings", lambda c, bad: c.project_settings.create(bad), "contact_settings", NO_SHAPE),
    ("settings", lambda c, bad: c.project_settings.update(bad), "contact_settings", NO_SHAPE),
]


@pytest.mark.parametrize(
    ("call", "name", "bad"),
    [
        pytest.param(call, name, bad, id=f"{what}-{name}-{number}")
        for what, call, name, values in CASES
        for number, bad in enumerate(values)
    ],
)
def test_refused(call: Call, name: str, bad: object) -> None:
    driver = RecordingDriver()
    with pytest.raises(ValidationException) as caught:
        call(make_client(driver).conversation, bad)
    message = str(caught.value)
    assert f": {name} " in message
    assert message.startswith("conversation.")
    assert SECRET not in message
    assert driver.sent == []


CONFLICTS: list[tuple[Callable[[Any], object], list[str]]] = [
    (lambda c: c.message.list_last_messages_by_channel_identity(), ["channel_identities", "contact_ids"]),
    (
        lambda c: c.message.list_last_messages_by_channel_identity([SECRET], [SECRET]),
        ["channel_identities", "contact_ids"],
    ),
    (
        lambda c: c.conversation.inject_message_to_conversation("c", app_message=TEXT, contact_message=TEXT),
        ["app_message", "contact_message"],
    ),
    (
        lambda c: c.conversation.create(conversation_metadata={}, metadata_json={}),
        ["conversation_metadata", "metadata_json"],
    ),
    (
        lambda c: c.conversation.update("c", conversation_metadata={SECRET: 1}, metadata_json={}),
        ["conversation_metadata", "metadata_json"],
    ),
    (
        lambda c: c.template.create([], SECRET, default_translations=SECRET),
        ["default_translation", "default_translations"],
    ),
    (
        lambda c: c.template.update("t", [], "", default_translations=""),
        ["default_translation", "default_translations"],
    ),
    (lambda c: c.template.create([]), ["default_translation"]),
    (lambda c: c.template.update("t", []), ["default_translation"]),
]


@pytest.mark.parametrize(("call", "names"), CONFLICTS)
def test_arguments_that_exclude_or_need_each_other(call: Callable[[Any], object], names: list[str]) -> None:
    driver = RecordingDriver()
    with pytest.raises(ValidationException) as caught:
        call(make_client(driver).conversation)
    assert all(name in str(caught.value) for name in names)
    assert SECRET not in str(caught.value)
    assert driver.sent == []


# ------------------------------------------------------------------------------------------- conversions
@pytest.mark.parametrize(
    ("ttl", "sent"),
    [(30, "30s"), ("30", "30s"), (" 30 ", "30s"), ("30s", "30s"), ("1.5s", "1.5s"), (0, "0s"), ("", "")],
)
def test_time_to_live(ttl: str | int, sent: str) -> None:
    assert _sent(lambda c: c.message.send("a", TO, TEXT, ttl=ttl))["ttl"] == sent


@pytest.mark.parametrize(
    ("mask", "paths"),
    [
        (["email", "metadata"], ["email", "metadata"]),
        (("email",), ["email"]),
        ("email", ["email"]),
        ("email, metadata", ["email", "metadata"]),
        (["email,metadata", "language"], ["email", "metadata", "language"]),
        ("", []),
        ([], []),
        (None, []),
    ],
)
def test_field_mask(mask: object, paths: list[str]) -> None:
    driver = RecordingDriver()
    conversation: Any = make_client(driver).conversation
    conversation.contact.update("c", email="", update_mask=mask)
    conversation.app.update("a", "", update_mask=mask)
    conversation.template.update("t", [], "en", update_mask=mask)
    conversation.webhook.update("w", "a", "t", [], mask)
    conversation.conversation.update("c", mask)
    for sent in driver.sent:
        assert parse_qsl(urlsplit(sent.target).query) == [("update_mask.paths", path) for path in paths]
        assert "update_mask" not in json.loads(sent.body or b"{}")


def test_builders_are_taken_for_dicts() -> None:
    card = CardMessage("Pie", choices=[TextChoice("Yes", postback_data="y")])
    to = Recipient.channels(("RCS", "+46700000007"))
    driver = RecordingDriver()
    message = make_client(driver).conversation.message
    message.send("a", to, TextMessage("Hi"), channel_properties=ChannelProperties(sms_sender="Bistro"))
    message.send("a", to, AppMessage(card), channel_priority_order=channel_priority("RCS", "SMS"))
    message.send("a", to, {"card_message": card})
    plain, whole, nested = (json.loads(sent.body or b"") for sent in driver.sent)
    assert plain == {
        "app_id": "a",
        "recipient": {"identified_by": {"channel_identities": [{"channel": "RCS", "identity": "+46700000007"}]}},
        "message": {"text_message": {"text": "Hi"}},
        "channel_properties": {"SMS_SENDER": "Bistro"},
    }
    content = {"title": "Pie", "choices": [{"text_message": {"text": "Yes"}, "postback_data": "y"}]}
    assert whole["message"] == nested["message"] == {"card_message": content}
    assert whole["channel_priority_order"] == ["RCS", "SMS"]


def test_other_methods_take_builders() -> None:
    text, address = TextMessage("Hi"), ChannelIdentity("SMS", "+46700000007")
    wanted = {"text_message": {"text": "Hi"}}
    body = _sent(lambda c: c.transcoding.transcode_message("a", text, ["SMS"]))
    assert body["app_message"] == wanted
    body = _sent(
        lambda c: c.conversation.inject_message_to_conversation("c", app_message=text, channel_identity=address)
    )
    assert body == {"app_message": wanted, "channel_identity": {"channel": "SMS", "identity": "+46700000007"}}
    body = _sent(lambda c: c.contact.create([address], "EN"))
    assert body["channel_identities"] == [{"channel": "SMS", "identity": "+46700000007"}]
    body = _sent(lambda c: c.template_v2.create([{"language_code": "en", "text_message": text}], "en"))
    assert body["translations"] == [{"language_code": "en", "text_message": {"text": "Hi"}}]


def _sent(call: Callable[[Any], object]) -> dict[str, Any]:
    driver = RecordingDriver()
    call(make_client(driver).conversation)
    body: dict[str, Any] = json.loads(driver.sent[0].body or b"{}")
    return body


# ----------------------------------------------------------------------------------------------- paging
def test_pages_keep_the_filters() -> None:
    driver = RecordingDriver(
        answer({"contacts": [{"id": "1"}, {"id": "2"}], "next_page_token": "p 2"}),
        answer({"contacts": [{"id": "3"}], "next_page_token": ""}),
    )
    pages = make_client(driver).conversation.contact.list(page_size=2, channel="SMS", identity="+46700000007")
    assert [contact.id for contact in pages] == ["1", "2", "3"]
    first, second = ([*parse_qsl(urlsplit(sent.target).query)] for sent in driver.sent)
    assert first == [("page_size", "2"), ("channel", "SMS"), ("identity", "+46700000007")]
    assert sorted(second) == sorted([*first, ("page_token", "p 2")])


def test_pages_that_are_asked_for_in_the_body() -> None:
    driver = RecordingDriver(
        answer({"messages": [{"id": "1"}], "next_page_token": "p2"}),
        answer({"messages": [{"id": "2"}], "next_page_token": "p3"}),
        answer({"messages": [{"id": "3"}]}),
    )
    pages = make_client(driver).conversation.message.list_last_messages_by_channel_identity(
        ["+46700000007"], page_size=1, view="WITHOUT_METADATA"
    )
    assert pages.has_next_page
    assert [message.id for message in pages] == ["1", "2", "3"]
    asked = {"channel_identities": ["+46700000007"], "page_size": 1, "view": "WITHOUT_METADATA"}
    bodies = [json.loads(sent.body or b"") for sent in driver.sent]
    assert bodies == [asked, {**asked, "page_token": "p2"}, {**asked, "page_token": "p3"}]
    assert {(sent.method, urlsplit(sent.target).query) for sent in driver.sent} == {("POST", "")}
    assert pages.next_page().result.messages[0].id == "3"
    assert not pages.has_next_page


LISTINGS: list[tuple[Callable[[Any], Any], str]] = [
    (lambda c: c.message.list(), "messages"),
    (lambda c: c.contact.list(), "contacts"),
    (lambda c: c.contact.list_identity_conflicts(), "conflicts"),
    (lambda c: c.event.list("c"), "events"),
    (lambda c: c.conversation.list(True), "conversations"),
    (lambda c: c.conversation.list_recent("a"), "conversations"),
    (lambda c: c.consents.list_identities("a", "OPT_OUT_ALL"), "identities"),
    (lambda c: c.message.list_last_messages_by_channel_identity(["i"]), "messages"),
]


@pytest.mark.parametrize(("call", "key"), LISTINGS)
def test_listings_walk_items(call: Callable[[Any], Any], key: str) -> None:
    item: dict[str, object] = {}
    driver = RecordingDriver(answer({key: [item, item], "next_page_token": "p2"}), answer({key: [item]}))
    assert len(list(call(make_client(driver).conversation))) == 3
    assert len(driver.sent) == 2


def test_a_page_without_its_list_has_no_items() -> None:
    assert list(make_client(RecordingDriver(answer({}))).conversation.message.list()) == []
