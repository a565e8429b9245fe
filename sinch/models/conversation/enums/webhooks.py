"""Values in the settings of a webhook."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = [
    "TokenRequestType",
    "TokenRequestTypeLike",
    "WebhookTargetType",
    "WebhookTargetTypeLike",
    "WebhookTrigger",
    "WebhookTriggerLike",
]


class WebhookTrigger(WireEnum):
    """What a webhook is called for."""

    UNSPECIFIED_TRIGGER = "UNSPECIFIED_TRIGGER"
    MESSAGE_DELIVERY = "MESSAGE_DELIVERY"
    MESSAGE_SUBMIT = "MESSAGE_SUBMIT"
    MESSAGE_INBOUND = "MESSAGE_INBOUND"
    EVENT_DELIVERY = "EVENT_DELIVERY"
    EVENT_INBOUND = "EVENT_INBOUND"
    #: The spelling to send.
    SMART_CONVERSATION = "SMART_CONVERSATION"
    #: Another spelling of the same, seen in answers.
    SMART_CONVERSATIONS = "SMART_CONVERSATIONS"
    MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION = "MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION"
    CONVERSATION_START = "CONVERSATION_START"
    CONVERSATION_STOP = "CONVERSATION_STOP"
    CONVERSATION_DELETE = "CONVERSATION_DELETE"
    CONTACT_CREATE = "CONTACT_CREATE"
    CONTACT_DELETE = "CONTACT_DELETE"
    CONTACT_MERGE = "CONTACT_MERGE"
    CONTACT_UPDATE = "CONTACT_UPDATE"
    CONTACT_IDENTITIES_DUPLICATION = "CONTACT_IDENTITIES_DUPLICATION"
    UNSUPPORTED = "UNSUPPORTED"
    OPT_IN = "OPT_IN"
    OPT_OUT = "OPT_OUT"
    CHANNEL_EVENT = "CHANNEL_EVENT"
    CAPABILITY = "CAPABILITY"
    RECORD_NOTIFICATION = "RECORD_NOTIFICATION"
    #: From the separate batch service.
    BATCH_STATUS_UPDATE = "BATCH_STATUS_UPDATE"


class WebhookTargetType(WireEnum):
    """Where a webhook goes. ``DISMISS``, the default of the API, delivers nothing."""

    DISMISS = "DISMISS"
    HTTP = "HTTP"


class TokenRequestType(WireEnum):
    """How client id and secret are given to the token endpoint of a webhook."""

    BASIC = "BASIC"
    FORM = "FORM"


#: What arguments take: a member, its text, or a value newer than this package.
WebhookTriggerLike = (
    WebhookTrigger
    | Literal[
        "UNSPECIFIED_TRIGGER",
        "MESSAGE_DELIVERY",
        "MESSAGE_SUBMIT",
        "MESSAGE_INBOUND",
        "EVENT_DELIVERY",
        "EVENT_INBOUND",
        "SMART_CONVERSATION",
        "SMART_CONVERSATIONS",
        "MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION",
        "CONVERSATION_START",
        "CONVERSATION_STOP",
        "CONVERSATION_DELETE",
        "CONTACT_CREATE",
        "CONTACT_DELETE",
        "CONTACT_MERGE",
        "CONTACT_UPDATE",
        "CONTACT_IDENTITIES_DUPLICATION",
        "UNSUPPORTED",
        "OPT_IN",
        "OPT_OUT",
        "CHANNEL_EVENT",
        "CAPABILITY",
        "RECORD_NOTIFICATION",
        "BATCH_STATUS_UPDATE",
    ]
    | str
)
WebhookTargetTypeLike = WebhookTargetType | Literal["DISMISS", "HTTP"] | str
TokenRequestTypeLike = TokenRequestType | Literal["BASIC", "FORM"] | str
