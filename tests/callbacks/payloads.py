"""One body for every kind of event, and receivers with known secrets and a clock that stands still."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sinch.callbacks import (
    ConversationCallbacks,
    Event,
    NumbersCallbacks,
    SMSCallbacks,
    VerificationCallbacks,
    VoiceCallbacks,
)
from sinch.callbacks.received import Body, Headers

SECRET = "tulips in the rain"
KEY = "5d1f0a77-90b2-4c1e-a6c3-7be1d2f4a890"
#: Base64 of "callback secret!".
APPLICATION_SECRET = "Y2FsbGJhY2sgc2VjcmV0IQ=="
PATH = "/hooks/sinch"
#: 2031-04-05T04:00:00Z.
NOW = 1_933_128_000.0


@dataclass
class Clock:
    """A clock that is set by hand."""

    now: float = NOW

    def __call__(self) -> float:
        return self.now


@dataclass
class Product:
    """A receiver of any product, called alike."""

    name: str
    parse: Callable[[Body, Headers], Event]
    parse_unverified: Callable[[Body | Mapping[str, object]], Event]
    sign: Callable[[Body], dict[str, str]]


def products(clock: Callable[[], float] | None = None) -> list[Product]:
    """Give a receiver of each product; their clock stands still at ``NOW`` when none is given."""
    tick = clock or Clock()
    sms = SMSCallbacks(SECRET, clock=tick)
    numbers = NumbersCallbacks(SECRET)
    conversation = ConversationCallbacks(SECRET, clock=tick)
    voice = VoiceCallbacks(KEY, APPLICATION_SECRET, clock=tick)
    verification = VerificationCallbacks(KEY, APPLICATION_SECRET, clock=tick)
    return [
        Product("sms", sms.parse, sms.parse_unverified, sms.sign),
        Product("numbers", numbers.parse, numbers.parse_unverified, numbers.sign),
        Product("conversation", conversation.parse, conversation.parse_unverified, conversation.sign),
        Product(
            "voice",
            lambda body, headers: voice.parse(body, headers, path=PATH),
            voice.parse_unverified,
            lambda body: voice.sign(body, path=PATH),
        ),
        Product(
            "verification",
            lambda body, headers: verification.parse(body, headers, path=PATH),
            verification.parse_unverified,
            lambda body: verification.sign(body, path=PATH),
        ),
    ]


def product(name: str) -> Product:
    return next(each for each in products() if each.name == name)


INBOUND = {
    "from": "46701234567",
    "to": "46709999999",
    "id": "01K0RECEIVED00000000000001",
    "received_at": "2031-04-05T03:59:58.120Z",
    "sent_at": "2031-04-05T03:59:57.000Z",
    "operator_id": "24001",
    "client_reference": "order 17",
}
SMS: dict[str, dict[str, object]] = {
    "MoText": {**INBOUND, "type": "mo_text", "body": "Yes please ☺"},
    "MoBinary": {**INBOUND, "type": "mo_binary", "body": "AP8=", "udh": "050003CC0201"},
    "MoMedia": {
        **INBOUND,
        "type": "mo_media",
        "body": {
            "subject": "Holiday",
            "message": "Look",
            "media": [
                {"url": "https://media.example/1", "content_type": "image/png", "status": "Uploaded", "code": 0}
            ],
        },
    },
    "BatchDeliveryReport": {
        "type": "delivery_report_mms",
        "batch_id": "01K0BATCH00000000000000001",
        "total_message_count": 3,
        "statuses": [
            {"code": 0, "status": "Delivered", "count": 2, "recipients": ["46701234567", "46701234568"]},
            {"code": 402, "status": "Failed", "count": 1},
        ],
        "client_reference": "order 17",
    },
    "RecipientDeliveryReport": {
        "type": "recipient_delivery_report_sms",
        "batch_id": "01K0BATCH00000000000000001",
        "recipient": "46701234567",
        "code": 0,
        "status": "Delivered",
        "at": "2031-04-05T04:00:03.551Z",
        "operator_status_at": "2031-04-05T04:00:03",
        "applied_originator": "Shop",
        "client_reference": "order 17",
        "encoding": "UNICODE",
        "number_of_message_parts": 2,
        "operator": "24001",
    },
    "UnknownSMSEvent": {"type": "mo_hologram", "id": "1", "body": {"depth": 3}},
}
NUMBERS: dict[str, dict[str, object]] = {
    "NumberEvent": {
        "eventId": "ev-0001",
        "timestamp": "2031-04-05T04:00:00.123456789",
        "projectId": "6f1d4f0a-0000-4a3c-9b57-2c9d8f3f4a11",
        "resourceId": "+12025550134",
        "resourceType": "ACTIVE_NUMBER",
        "eventType": "PROVISIONING_TO_CAMPAIGN",
        "status": "FAILED",
        "failureCode": "CAMPAIGN_EXPIRED",
        "internalFailureCode": "CRS0099",
    },
    "NumberOrderEvent": {
        "eventId": "ev-0002",
        "timestamp": "2031-04-05T04:00:00",
        "projectId": "6f1d4f0a-0000-4a3c-9b57-2c9d8f3f4a11",
        "resourceId": "01K0ORDER",
        "resourceType": "NUMBER_ORDER",
        "eventType": "NUMBER_ORDER_PROCESSING",
        "status": "IN_REVIEW",
        "failureCode": None,
    },
    "UnknownNumbersEvent": {"eventId": "ev-0003", "resourceType": "SATELLITE", "orbit": {"km": 550}},
}
CALL = {
    "callid": "c0ffee00-7b1d-4c88-9a10-000000000001",
    "conferenceId": "room 1",
    "timestamp": "2031-04-05T04:00:00Z",
    "version": 1,
    "custom": "order 17",
    "applicationKey": KEY,
}
VOICE: dict[str, dict[str, object]] = {
    "IncomingCallEvent": {
        **CALL,
        "event": "ice",
        "callResourceUrl": "https://calling-euc1.api.sinch.example/calling/v1/calls/id/1",
        "userRate": {"currencyId": "SEK", "amount": 0.0},
        "cli": "46701234567",
        "to": {"type": "did", "endpoint": "+46850000017"},
        "domain": "pstn",
        "originationType": "PSTN2",
        "duration": 0,
        "rdnis": "",
        "callHeaders": [{"key": "shop", "value": "17"}],
    },
    "AnsweredCallEvent": {**CALL, "event": "ace", "amd": {"status": "human", "reason": "greeting", "duration": 3}},
    "DisconnectedCallEvent": {
        **CALL,
        "event": "dice",
        "reason": "CALLEEHANGUP",
        "result": "ANSWERED",
        "debit": {"currencyId": "SEK", "amount": 0.21},
        "userRate": {"currencyId": "SEK", "amount": 0.18},
        "to": {"type": "number", "endpoint": "+46701234567"},
        "duration": 61,
        "from": "private",
        "callHeaders": [],
    },
    "PromptInputEvent": {
        **CALL,
        "event": "pie",
        "menuResult": {"menuId": "main", "type": "return", "value": "sales", "inputMethod": "dtmf"},
    },
    "NotificationEvent": {
        "event": "notify",
        "callid": "c0ffee00-7b1d-4c88-9a10-000000000001",
        "version": 1,
        "type": "recording_available",
        "destination": "https://store.example/1.mp3",
        "custom": "order 17",
    },
    "CallingErrorEvent": {
        "event": "notify",
        "callid": "c0ffee00-7b1d-4c88-9a10-000000000001",
        "version": 1,
        "type": "callingerror",
        "errorCode": 40001,
        "errorMsg": "no action",
        "user": "anna",
    },
    "UnknownVoiceEvent": {**CALL, "event": "hologram", "light": {"blue": True}},
}
ATTEMPT = {
    "id": "018f-attempt-1",
    "identity": {"type": "number", "endpoint": "+46701234567"},
    "reference": "login 4",
    "custom": "blue",
}
VERIFICATION: dict[str, dict[str, object]] = {
    "VerificationRequestEvent": {
        **ATTEMPT,
        "event": "VerificationRequestEvent",
        "method": "flashcall",
        "price": {"currencyId": "SEK", "amount": 0.4},
        "rate": {"currencyId": "SEK", "amount": 0.0},
        "acceptLanguage": ["sv-SE", "en"],
    },
    "VerificationResultEvent": {
        **ATTEMPT,
        "event": "VerificationResultEvent",
        "method": "sms",
        "identity": {"type": "number", "endpoint": "+46701234567", "verified": False},
        "status": "FAIL",
        "reason": "Invalid code",
        "source": "manual",
    },
    "VerificationSmsDeliveredEvent": {
        **ATTEMPT,
        "event": "VerificationSmsDeliveredEvent",
        "method": "sms",
        "smsResult": "Successful",
    },
    "UnknownVerificationEvent": {**ATTEMPT, "event": "VerificationDreamtEvent", "dream": ["sheep"]},
}
ENVELOPE: dict[str, object] = {
    "app_id": "01K0APP",
    "project_id": "6f1d4f0a-0000-4a3c-9b57-2c9d8f3f4a11",
    "accepted_time": "2031-04-05T04:00:00.724083Z",
    "event_time": "2031-04-05T04:00:00Z",
    "message_metadata": "",
    "correlation_id": "order 17",
}
IDENTITY = {"channel": "WHATSAPP", "identity": "46701234567", "app_id": ""}
REASON = {"code": "OUTSIDE_ALLOWED_SENDING_WINDOW", "description": "too late", "sub_code": "UNSPECIFIED_SUB_CODE"}
CONTACT = {"id": "01K0CONTACT", "channel_identities": [IDENTITY], "display_name": "Anna", "language": "SV"}
TALK = {"conversation": {"id": "01K0TALK", "contact_id": "01K0CONTACT", "active": True, "metadata_json": {"a": 1}}}
OPTING = {"request_id": "r1", "contact_id": "01K0CONTACT", "channel": "WHATSAPP", "identity": "46701234567"}
#: Class -> payload key and payload.
NOTIFICATIONS: dict[str, tuple[str, dict[str, object]]] = {
    "MessageInboundEvent": (
        "message",
        {
            "id": "01K0MESSAGE",
            "direction": "TO_APP",
            "contact_message": {"text_message": {"text": "Hej"}},
            "channel_identity": IDENTITY,
            "accept_time": "2031-04-05T04:00:00Z",
            "injected": False,
        },
    ),
    "MessageInboundSmartConversationRedactionEvent": (
        "message_redaction",
        {"id": "01K0MESSAGE", "contact_message": {"text_message": {"text": "***"}}},
    ),
    "MessageSubmitEvent": (
        "message_submit_notification",
        {"message_id": "01K0MESSAGE", "submitted_message": {"text_message": {"text": "Hej"}}},
    ),
    "MessageDeliveryEvent": (
        "message_delivery_report",
        {"message_id": "01K0MESSAGE", "status": "FAILED", "reason": REASON, "channel_identity": IDENTITY},
    ),
    "EventInboundEvent": ("event", {"id": "01K0EVENT", "contact_event": {"composing_event": {}}}),
    "EventDeliveryEvent": ("event_delivery_report", {"event_id": "01K0EVENT", "status": "DELIVERED"}),
    "ConversationStartEvent": ("conversation_start_notification", {**TALK}),
    "ConversationStopEvent": ("conversation_stop_notification", {**TALK}),
    "ConversationDeleteEvent": ("conversation_delete_notification", {**TALK}),
    "ContactCreateEvent": ("contact_create_notification", {"contact": CONTACT}),
    "ContactDeleteEvent": ("contact_delete_notification", {"contact": CONTACT}),
    "ContactUpdateEvent": ("contact_update_notification", {"contact": CONTACT}),
    "ContactMergeEvent": (
        "contact_merge_notification",
        {"preserved_contact": CONTACT, "deleted_contact": {"id": "01K0OTHER"}},
    ),
    "ContactIdentitiesDuplicationEvent": (
        "duplicated_contact_identities_notification",
        {"duplicated_identities": [{"channel": "SMS", "contact_ids": ["01K0CONTACT", "01K0OTHER"]}]},
    ),
    "CapabilityEvent": (
        "capability_notification",
        {**OPTING, "capability_status": "CAPABILITY_PARTIAL", "channel_capabilities": ["RICH_CARD"]},
    ),
    "OptInEvent": ("opt_in_notification", {**OPTING, "status": "OPT_IN_SUCCEEDED"}),
    "OptOutEvent": (
        "opt_out_notification",
        {**OPTING, "status": "OPT_OUT_FAILED", "error_details": {"description": "no"}},
    ),
    "ChannelEvent": (
        "channel_event_notification",
        {"channel_event": {"channel": "WHATSAPP", "event_type": "WHATS_APP_X", "additional_data": {"a": [1]}}},
    ),
    "UnsupportedEvent": ("unsupported_callback", {"channel": "TELEGRAM", "payload": '{"dice": 6}'}),
    "SmartConversationEvent": (
        "smart_conversation_notification",
        {"message_id": "01K0MESSAGE", "channel": "MESSENGER", "analysis_results": {"ml_sentiment_result": []}},
    ),
    "RecordNotificationEvent": ("record_notification", {"entity_id": "01K0MESSAGE", "record_status": "X_STORED"}),
    "BatchStatusUpdateEvent": (
        "batch_status_update_notification",
        {"batch_id": "01K0BATCH", "batch_status": "SCHEDULED", "additional_data": {}},
    ),
}
CONVERSATION: dict[str, dict[str, object]] = {
    **{name: {**ENVELOPE, key: value} for name, (key, value) in NOTIFICATIONS.items()},
    "UnknownConversationEvent": {**ENVELOPE, "hologram_notification": {"light": "blue"}},
}

#: Product, class of the event, body.
ALL: list[tuple[str, str, dict[str, object]]] = [
    (name, kind, body)
    for name, bodies in {
        "sms": SMS,
        "numbers": NUMBERS,
        "conversation": CONVERSATION,
        "voice": VOICE,
        "verification": VERIFICATION,
    }.items()
    for kind, body in bodies.items()
]


def as_json(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()
