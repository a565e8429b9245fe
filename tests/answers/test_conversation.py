"""Answers of the Conversation API: everything arrives, and nothing that a server may send gets in the way."""

from __future__ import annotations

import json
import pickle
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import pytest

from sinch.core.wire import decode
from sinch.models import conversation
from sinch.models.model import SinchBaseModel, WireEnum, wire_keys
from tests.operations import all_operations

IDENTITY = {"channel": "MESSENGER", "identity": "7746163", "app_id": "01HAPP"}
CHOICES = [
    {"text_message": {"text": "Tomorrow"}, "postback_data": "tomorrow"},
    {"call_message": {"phone_number": "+46701234567", "title": "Call us"}, "display_mode": "PERSISTENT"},
]
CARD: dict[str, object] = {
    "title": "Your parcel",
    "description": "When shall we come?",
    "media_message": {"url": "https://shop.example/parcel.png"},
    "height": "TALL",
    "choices": CHOICES,
    "message_properties": {"whatsapp_header": "Parcel"},
}
APP_MESSAGE: dict[str, object] = {
    "carousel_message": {"cards": [CARD], "choices": CHOICES},
    "explicit_channel_message": {"KAKAOTALK": "{}"},
    "agent": {"display_name": "Sam", "type": "HUMAN"},
}
MESSAGE: dict[str, object] = {
    "id": "01HMESSAGE",
    "direction": "TO_CONTACT",
    "channel_identity": IDENTITY,
    "app_message": APP_MESSAGE,
    "conversation_id": "01HCONVERSATION",
    "contact_id": "01HCONTACT",
    "metadata": "order 17",
    "accept_time": "2031-05-06T07:08:09.123456Z",
    "sender_id": "+46709999999",
    "processing_mode": "CONVERSATION",
    "contact_message": {"media_card_message": {"url": "https://cdn.example/1.jpg", "caption": "Here"}},
    "injected": False,
    "message_status": {"status": "FAILED", "event_time": "2031-05-06T07:08:10Z", "reason": "gone"},
}
CONTACT: dict[str, object] = {
    "id": "01HCONTACT",
    "channel_identities": [IDENTITY, {"channel": "SMS", "identity": "46701234567", "app_id": ""}],
    "channel_priority": ["MESSENGER", "SMS"],
    "display_name": "Åsa",
    "email": "asa@mail.example",
    "external_id": "customer 4",
    "metadata": "",
    "language": "SV",
}
APP: dict[str, object] = {
    "id": "01HAPP",
    "channel_credentials": [
        {
            "channel": "TELEGRAM",
            "telegram_credentials": {"token": "hidden-token"},
            "callback_secret": "hidden-callback",
            "state": {"status": "FAILING", "description": "token was revoked"},
            "channel_known_id": "shopbot",
        }
    ],
    "processing_mode": "DISPATCH",
    "conversation_metadata_report_view": "FULL",
    "display_name": "Shop",
    "rate_limits": {"inbound": 25, "outbound": 25, "webhooks": 25},
    "retention_policy": {"retention_type": "PERSIST_RETENTION_POLICY", "ttl_days": 180},
    "dispatch_retention_policy": {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0},
    "smart_conversation": {"enabled": False},
    "queue_stats": {"outbound_size": 0, "outbound_limit": 500000},
    "persist_message_status": {"enabled": True},
    "message_search": {"enabled": False},
    "callback_settings": {"secret_for_overridden_callback_urls": "hidden-settings"},
    "delivery_report_based_fallback": {"enabled": True, "delivery_report_waiting_time": 60},
    "message_retry_settings": {"retry_duration": 30},
}
CONVERSATION: dict[str, object] = {
    "id": "01HCONVERSATION",
    "app_id": "01HAPP",
    "contact_id": "01HCONTACT",
    "last_received": "1970-01-01T00:00:00Z",
    "active_channel": "WHATSAPP",
    "active": False,
    "metadata": "",
    "metadata_json": {"basket": [1, {"size": None}]},
    "correlation_id": "c-9",
}
EVENT: dict[str, object] = {
    "id": "01HEVENT",
    "direction": "TO_APP",
    "app_event": {"agent_joined_event": {"agent": {"display_name": "Sam"}}},
    "contact_event": {"comment_event": {"id": "7", "comment_type": "LIVE"}},
    "contact_message_event": {
        "reaction_event": {"emoji": "+1", "action": "REACTION_ACTION_REACT", "message_id": "m"}
    },
    "conversation_id": "01HCONVERSATION",
    "contact_id": "01HCONTACT",
    "channel_identity": IDENTITY,
    "accept_time": "2031-05-06T07:08:09Z",
    "processing_mode": "CONVERSATION",
}
TEMPLATE: dict[str, object] = {
    "id": "01HTEMPLATE",
    "description": "Welcome",
    "default_translation": "en-US",
    "create_time": "2031-01-01T00:00:00Z",
    "translations": [{"language_code": "en-US", "content": "{}", "variables": [{"key": "name"}]}],
    "update_time": "2031-01-02T00:00:00Z",
    "channel": "CONVERSATION",
}
TRANSLATION: dict[str, object] = {
    "language_code": "en-US",
    "version": "2",
    "text_message": {"text": "Hi ${name}"},
    "channel_template_overrides": {"WHATSAPP": {"template_reference": {"template_id": "welcome"}}},
}
TEMPLATE_V2: dict[str, object] = {
    "id": "01HTEMPLATE",
    "description": "Welcome",
    "version": 2,
    "default_translation": "en-US",
    "translations": [TRANSLATION],
    "create_time": "2031-01-01T00:00:00Z",
    "update_time": "2031-01-02T00:00:00Z",
}
WEBHOOK: dict[str, object] = {
    "id": "01HWEBHOOK",
    "app_id": "01HAPP",
    "target": "https://shop.example/sinch",
    "target_type": "HTTP",
    "secret": "hidden-secret",
    "triggers": ["MESSAGE_INBOUND", "SMART_CONVERSATIONS"],
    "client_credentials": {"client_id": "shop", "client_secret": "hidden-client", "endpoint": "https://id.example"},
}
RECIPIENT = {"identified_by": {"channel_identities": [{"channel": "SMS", "identity": "46701234567"}]}}
OPT: dict[str, object] = {"app_id": "01HAPP", "channels": ["WHATSAPP"], "recipient": RECIPIENT}
SETTINGS: dict[str, object] = {
    "project_id": "6a2d6c7e-1f0c-4a9c-8a34-0b3a5a5c9e11",
    "settings": {"contact_settings": {"unified_contact_id_enabled": False}},
}
RECORD: dict[str, object] = {
    "origin": "ORIGIN_MO",
    "operation": "OPERATION_INSERT",
    "list_type": "OPT_OUT_MARKETING",
    "project_id": "6a2d6c7e-1f0c-4a9c-8a34-0b3a5a5c9e11",
    "app_id": "01HAPP",
    "datetime": "2031-05-06T07:08:09Z",
}
CONFLICT: dict[str, object] = {"identity": "46701234567", "channels": ["SMS", "RCS"], "contact_ids": ["a", "b"]}
RECENT: dict[str, object] = {"conversation": CONVERSATION, "last_message": MESSAGE}
TOKEN = "next/page=="

ANSWERS: list[tuple[type[SinchBaseModel], dict[str, object]]] = [
    (conversation.SinchConversationMessage, MESSAGE),
    (conversation.SendConversationMessageResponse, {"accepted_time": "2031-05-06T07:08:09Z", "message_id": "01H"}),
    (conversation.ListConversationMessagesResponse, {"messages": [MESSAGE, MESSAGE], "next_page_token": TOKEN}),
    (conversation.GetConversationMessageResponse, MESSAGE),
    (conversation.DeleteConversationMessageResponse, {}),
    (conversation.UpdateConversationMessageResponse, MESSAGE),
    (conversation.ListLastConversationMessagesResponse, {"messages": [MESSAGE], "next_page_token": TOKEN}),
    (conversation.SinchConversationApp, APP),
    (conversation.CreateConversationAppResponse, APP),
    (conversation.GetConversationAppResponse, APP),
    (conversation.UpdateConversationAppResponse, APP),
    (conversation.DeleteConversationAppResponse, {}),
    (conversation.ListConversationAppsResponse, {"apps": [APP]}),
    (conversation.SinchConversationContact, CONTACT),
    (conversation.ListConversationContactsResponse, {"contacts": [CONTACT], "next_page_token": TOKEN}),
    (conversation.CreateConversationContactResponse, CONTACT),
    (conversation.GetConversationContactResponse, CONTACT),
    (conversation.UpdateConversationContactResponse, CONTACT),
    (conversation.MergeConversationContactsResponse, CONTACT),
    (conversation.DeleteConversationContactResponse, {}),
    (conversation.GetConversationChannelProfileResponse, {"profile_name": "Åsa"}),
    (conversation.ConversationIdentityConflict, CONFLICT),
    (conversation.ListConversationIdentityConflictsResponse, {"conflicts": [CONFLICT], "next_page_token": TOKEN}),
    (conversation.Conversation, CONVERSATION),
    (conversation.SinchCreateConversationResponse, CONVERSATION),
    (conversation.SinchGetConversationResponse, CONVERSATION),
    (conversation.SinchUpdateConversationResponse, CONVERSATION),
    (
        conversation.SinchListConversationsResponse,
        {"conversations": [CONVERSATION], "next_page_token": TOKEN, "total_size": 31},
    ),
    (conversation.SinchDeleteConversationResponse, {}),
    (conversation.SinchStopConversationResponse, {}),
    (conversation.SinchInjectMessageResponse, {}),
    (conversation.SinchInjectEventResponse, {"event_id": "01HEVENT", "accepted_time": "2031-05-06T07:08:09Z"}),
    (conversation.ConversationRecentMessage, RECENT),
    (
        conversation.SinchListRecentConversationsResponse,
        {"conversations": [RECENT], "next_page_token": TOKEN, "total_size": 1},
    ),
    (conversation.SendConversationEventResponse, {"accepted_time": "2031-05-06T07:08:09Z", "event_id": "01H"}),
    (conversation.SinchConversationEvent, EVENT),
    (conversation.GetConversationEventResponse, EVENT),
    (conversation.DeleteConversationEventResponse, {}),
    (conversation.ListConversationEventsResponse, {"events": [EVENT], "next_page_token": TOKEN}),
    (conversation.ConversationTemplate, TEMPLATE),
    (conversation.CreateConversationTemplateResponse, TEMPLATE),
    (conversation.GetConversationTemplateResponse, TEMPLATE),
    (conversation.UpdateConversationTemplateResponse, TEMPLATE),
    (conversation.ListConversationTemplatesResponse, {"templates": [TEMPLATE]}),
    (conversation.DeleteConversationTemplateResponse, {}),
    (conversation.ConversationTemplateV2, TEMPLATE_V2),
    (conversation.CreateConversationTemplateV2Response, TEMPLATE_V2),
    (conversation.GetConversationTemplateV2Response, TEMPLATE_V2),
    (conversation.UpdateConversationTemplateV2Response, TEMPLATE_V2),
    (conversation.ListConversationTemplatesV2Response, {"templates": [TEMPLATE_V2]}),
    (conversation.DeleteConversationTemplateV2Response, {}),
    (conversation.ListConversationTemplateTranslationsResponse, {"translations": [TRANSLATION]}),
    (conversation.ConversationWebhook, WEBHOOK),
    (conversation.CreateWebhookResponse, WEBHOOK),
    (conversation.UpdateWebhookResponse, WEBHOOK),
    (conversation.GetWebhookResponse, WEBHOOK),
    (conversation.SinchListWebhooksResponse, {"webhooks": [WEBHOOK]}),
    (conversation.SinchDeleteWebhookResponse, {}),
    (conversation.RegisterConversationOptInResponse, {"request_id": "r-1", "opt_in": OPT}),
    (conversation.RegisterConversationOptOutResponse, {"request_id": "r-1", "opt_out": OPT}),
    (conversation.ConversationConsentIdentity, {"identity": "46701234567"}),
    (
        conversation.ListConversationConsentIdentitiesResponse,
        {"identities": [{"identity": "46701234567"}], "next_page_token": TOKEN},
    ),
    (conversation.ConversationConsentAuditRecord, RECORD),
    (
        conversation.ListConversationConsentAuditRecordsResponse,
        {"identity": {"identity": "46701234567"}, "audit_records": [RECORD]},
    ),
    (conversation.ConversationProjectSettings, SETTINGS),
    (conversation.CreateConversationProjectSettingsResponse, SETTINGS),
    (conversation.GetConversationProjectSettingsResponse, SETTINGS),
    (conversation.UpdateConversationProjectSettingsResponse, SETTINGS),
    (conversation.DeleteConversationProjectSettingsResponse, {}),
    (
        conversation.QueryConversationCapabilityResponse,
        {"request_id": "r-1", "app_id": "01HAPP", "recipient": {"contact_id": "01HCONTACT"}},
    ),
    (conversation.TranscodeConversationMessageResponse, {"transcoded_message": {"SMS": '{"text": "Hi"}'}}),
]
ODD: list[object] = [0, "odd", True, [], [None, 7, {}], {}, {"a": 1}, 1.5]
each_answer = pytest.mark.parametrize(("model", "payload"), ANSWERS, ids=[model.__name__ for model, _ in ANSWERS])

SAMPLES = Path(__file__).parents[3] / "shared" / "contract" / "samples"


def is_a(kind: type, value: object) -> bool:
    return isinstance(value, kind)


def carried(found: Any, value: Any) -> None:
    """Check that what was sent is all there, at every depth: as attributes, in ``extra``, and in ``as_dict()``."""
    if isinstance(found, SinchBaseModel):
        known = wire_keys(type(found))
        for key, item in value.items():
            # The API spells its keys as Python does.
            carried(getattr(found, key) if key in known else found.extra[key], item)
        covered(found.as_dict(), value)
    elif is_a(list, value):
        for one, other in zip(found, value, strict=True):
            carried(one, other)
    else:
        assert found == value


def covered(given: Any, value: Any) -> None:
    """Check that plain values hold what was sent; they may hold more, such as None for what was not."""
    if is_a(dict, value):
        for key, item in value.items():
            covered(given[key], item)
    elif is_a(list, value):
        for one, other in zip(given, value, strict=True):
            covered(one, other)
    else:
        assert given == value


def test_every_class_is_here() -> None:
    names = [getattr(conversation, name) for name in dir(conversation) if not name.startswith("_")]
    classes = {value for value in names if isinstance(value, type) and issubclass(value, SinchBaseModel)}
    answers = {model for model in classes if ".answers." in model.__module__}
    assert answers == {model for model, _ in ANSWERS}


def test_every_operation_returns_one_of_them() -> None:
    returned = {operation.returns for operation in all_operations().values() if operation.product == "conversation"}
    assert len(returned) == 58
    assert returned <= {model for model, _ in ANSWERS}


@each_answer
def test_everything_arrives(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, payload)
    carried(decoded, payload)
    assert decoded.extra == {}
    assert None not in [getattr(decoded, name) for name in wire_keys(model)]
    covered(json.loads(decoded.as_json()), payload)
    assert pickle.loads(pickle.dumps(decoded)) == decoded
    assert type(decoded).__doc__
    assert "hidden" not in repr(decoded)


@each_answer
def test_what_is_missing_is_none(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, {})
    # A list may also be empty.
    assert not any(getattr(decoded, field.name) for field in fields(model))
    for key in payload:
        rest = {name: value for name, value in payload.items() if name != key}
        carried(decode(model, rest), rest)


@each_answer
def test_unknown_keys_stay_reachable(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    new: dict[str, object] = {"shiny": {"new": [1]}, "Id": 7}
    decoded = decode(model, {**payload, **new})
    assert decoded.extra == new
    carried(decoded, {**payload, **new})


@each_answer
@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_odd_values_stay_as_they_came(model: type[SinchBaseModel], payload: dict[str, object], odd: object) -> None:
    for key in payload:
        sent = {**payload, key: odd}
        decoded = decode(model, sent)
        carried(decoded, sent)
        assert decoded.as_json()
        assert repr(decoded)


def test_known_values_are_members_and_newer_ones_stay_text() -> None:
    contact = decode(
        conversation.GetConversationContactResponse,
        {**CONTACT, "channel_priority": ["SMS", "PIGEON"], "language": "TLH"},
    )
    assert contact.channel_priority is not None
    assert contact.channel_priority[0] is conversation.ConversationChannel.SMS
    assert contact.channel_priority == ["SMS", "PIGEON"]
    assert contact.language == "TLH"
    webhook = decode(conversation.GetWebhookResponse, {**WEBHOOK, "triggers": ["OPT_IN", "TEA_TIME"]})
    assert webhook.target_type is conversation.WebhookTargetType.HTTP
    assert webhook.triggers == [conversation.WebhookTrigger.OPT_IN, "TEA_TIME"]
    message = decode(conversation.GetConversationMessageResponse, MESSAGE)
    assert message.direction is conversation.ConversationDirection.TO_CONTACT
    assert message.processing_mode is conversation.ConversationProcessingMode.CONVERSATION


def test_items_of_lists_are_objects_and_what_is_inside_them_stays_a_dict() -> None:
    page = decode(conversation.SinchListRecentConversationsResponse, {"conversations": [RECENT]})
    recent = page.conversations[0]
    assert isinstance(recent.conversation, conversation.Conversation)
    assert isinstance(recent.last_message, conversation.SinchConversationMessage)
    assert type(recent.last_message.app_message) is dict
    assert recent.last_message.app_message.get("agent", {}).get("display_name") == "Sam"
    assert page.next_page_token is None


def test_classes_of_one_thing_derive_from_it() -> None:
    assert issubclass(conversation.GetConversationMessageResponse, conversation.SinchConversationMessage)
    assert issubclass(conversation.MergeConversationContactsResponse, conversation.SinchConversationContact)
    assert issubclass(conversation.GetConversationAppResponse, conversation.SinchConversationApp)
    assert issubclass(conversation.SinchGetConversationResponse, conversation.Conversation)
    assert issubclass(conversation.CreateWebhookResponse, conversation.ConversationWebhook)


def test_the_fields_of_1x_are_positional_and_the_newer_ones_optional() -> None:
    message = conversation.SinchConversationMessage(
        "01H", "TO_APP", None, None, "01C", "01D", None, None, None, "CONVERSATION"
    )
    assert message.contact_message is None
    assert conversation.SinchConversationContact("01H", [], [], "Åsa", "", "", "", "SV").language == "SV"


def test_every_enum_has_the_values_of_its_arguments() -> None:
    enums = [
        value
        for value in (getattr(conversation, name) for name in dir(conversation))
        if isinstance(value, type) and issubclass(value, WireEnum)
    ]
    assert len(set(enums)) > 50
    for enum in enums:
        like = get_args(getattr(conversation, f"{enum.__name__}Like"))
        literal = next(part for part in like if part not in (enum, str))
        assert get_args(literal) == tuple(member.value for member in enum)
        assert like[0] is enum
        assert str in like
        for member in enum:
            assert str(member) == member.value == f"{member}"
            assert isinstance(member, Enum)


def response_samples() -> list[tuple[str, str]]:
    if not (SAMPLES / "index.json").exists():
        return []
    index: dict[str, Any] = json.loads((SAMPLES / "index.json").read_text())
    return [
        (operation, entry["file"])
        for entry in index["samples"]
        if entry["domain"] == "conversation" and entry["kind"] == "response"
        for operation in entry["operations"]
    ]


@pytest.mark.skipif(not SAMPLES.exists(), reason="the API description is not here")
@pytest.mark.parametrize(("operation", "file"), response_samples())
def test_samples_of_the_api_description_decode_without_loss(operation: str, file: str) -> None:
    payload: dict[str, object] = json.loads((SAMPLES / file).read_text())
    decoded = decode(all_operations()[operation].returns, payload)
    carried(decoded, payload)
    covered(json.loads(decoded.as_json()), payload)
    assert decoded.extra == {}
