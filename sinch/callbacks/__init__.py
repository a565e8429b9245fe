"""Callbacks: the HTTP requests that Sinch sends to your server. Verify them, read their events, answer them.

.. code-block:: python

    from sinch.callbacks import MoText, SMSCallbacks

    sms = SMSCallbacks("the secret of the account")
    event = sms.parse(body, headers)  # raises CallbackSignatureException when it is not from Sinch
    if isinstance(event, MoText):
        print(event.from_, event.body)

Nothing here needs a client or the network. What is imported from here is loaded with its product only.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sinch.callbacks.adapters import (
        from_django,
        from_flask,
        from_starlette,
    )
    from sinch.callbacks.answers import (
        Answer,
    )
    from sinch.callbacks.conversation import (
        ConversationCallbacks,
    )
    from sinch.callbacks.numbers import (
        NumbersCallbacks,
    )
    from sinch.callbacks.once import (
        Once,
    )
    from sinch.callbacks.received import (
        Callback,
    )
    from sinch.callbacks.sms import (
        SMSCallbacks,
    )
    from sinch.callbacks.stores import (
        MemoryStore,
        SeenStore,
    )
    from sinch.callbacks.verification import (
        VerificationCallbacks,
    )
    from sinch.callbacks.voice import (
        VoiceCallbacks,
    )
    from sinch.models.events.conversation import (
        BatchStatusUpdateEvent,
        CapabilityEvent,
        ChannelEvent,
        ContactCreateEvent,
        ContactDeleteEvent,
        ContactIdentitiesDuplicationEvent,
        ContactMergeEvent,
        ContactUpdateEvent,
        ConversationDeleteEvent,
        ConversationEvent,
        ConversationStartEvent,
        ConversationStopEvent,
        EventDeliveryEvent,
        EventInboundEvent,
        MessageDeliveryEvent,
        MessageInboundEvent,
        MessageInboundSmartConversationRedactionEvent,
        MessageSubmitEvent,
        OptInEvent,
        OptOutEvent,
        RecordNotificationEvent,
        SmartConversationEvent,
        UnknownConversationEvent,
        UnsupportedEvent,
    )
    from sinch.models.events.event import (
        Event,
    )
    from sinch.models.events.numbers import (
        NumberEvent,
        NumberOrderEvent,
        NumbersEvent,
        NumbersEventStatus,
        NumbersEventType,
        NumbersFailureCode,
        NumbersResourceType,
        UnknownNumbersEvent,
    )
    from sinch.models.events.sms import (
        BatchDeliveryReport,
        MoBinary,
        MoMedia,
        MoText,
        RecipientDeliveryReport,
        SMSEvent,
        UnknownSMSEvent,
    )
    from sinch.models.events.verification import (
        UnknownVerificationEvent,
        VerificationEvent,
        VerificationRequestEvent,
        VerificationResultEvent,
        VerificationSmsDeliveredEvent,
    )
    from sinch.models.events.verification_answers import (
        FlashCallRequestEventResponse,
        PhoneCallRequestEventResponse,
        RequestEventResponse,
        SmsRequestEventResponse,
        VerificationRequestEventResponse,
        WhatsAppRequestEventResponse,
    )
    from sinch.models.events.voice import (
        AmdReason,
        AmdResult,
        AmdStatus,
        AnsweredCallEvent,
        CallingErrorEvent,
        DisconnectedCallEvent,
        DisconnectReason,
        IncomingCallEvent,
        MenuInputMethod,
        MenuResult,
        MenuResultType,
        NotificationEvent,
        NotificationType,
        PromptInputEvent,
        UnknownVoiceEvent,
        VoiceEvent,
    )

__all__ = [
    "AmdReason",
    "AmdResult",
    "AmdStatus",
    "Answer",
    "AnsweredCallEvent",
    "BatchDeliveryReport",
    "BatchStatusUpdateEvent",
    "Callback",
    "CallingErrorEvent",
    "CapabilityEvent",
    "ChannelEvent",
    "ContactCreateEvent",
    "ContactDeleteEvent",
    "ContactIdentitiesDuplicationEvent",
    "ContactMergeEvent",
    "ContactUpdateEvent",
    "ConversationCallbacks",
    "ConversationDeleteEvent",
    "ConversationEvent",
    "ConversationStartEvent",
    "ConversationStopEvent",
    "DisconnectReason",
    "DisconnectedCallEvent",
    "Event",
    "EventDeliveryEvent",
    "EventInboundEvent",
    "FlashCallRequestEventResponse",
    "IncomingCallEvent",
    "MemoryStore",
    "MenuInputMethod",
    "MenuResult",
    "MenuResultType",
    "MessageDeliveryEvent",
    "MessageInboundEvent",
    "MessageInboundSmartConversationRedactionEvent",
    "MessageSubmitEvent",
    "MoBinary",
    "MoMedia",
    "MoText",
    "NotificationEvent",
    "NotificationType",
    "NumberEvent",
    "NumberOrderEvent",
    "NumbersCallbacks",
    "NumbersEvent",
    "NumbersEventStatus",
    "NumbersEventType",
    "NumbersFailureCode",
    "NumbersResourceType",
    "Once",
    "OptInEvent",
    "OptOutEvent",
    "PhoneCallRequestEventResponse",
    "PromptInputEvent",
    "RecipientDeliveryReport",
    "RecordNotificationEvent",
    "RequestEventResponse",
    "SMSCallbacks",
    "SMSEvent",
    "SeenStore",
    "SmartConversationEvent",
    "SmsRequestEventResponse",
    "UnknownConversationEvent",
    "UnknownNumbersEvent",
    "UnknownSMSEvent",
    "UnknownVerificationEvent",
    "UnknownVoiceEvent",
    "UnsupportedEvent",
    "VerificationCallbacks",
    "VerificationEvent",
    "VerificationRequestEvent",
    "VerificationRequestEventResponse",
    "VerificationResultEvent",
    "VerificationSmsDeliveredEvent",
    "VoiceCallbacks",
    "VoiceEvent",
    "WhatsAppRequestEventResponse",
    "from_django",
    "from_flask",
    "from_starlette",
]

#: Module -> what comes from it.
_HOMES: dict[str, tuple[str, ...]] = {
    "sinch.callbacks.adapters": (
        "from_django",
        "from_flask",
        "from_starlette",
    ),
    "sinch.callbacks.answers": ("Answer",),
    "sinch.callbacks.conversation": ("ConversationCallbacks",),
    "sinch.callbacks.numbers": ("NumbersCallbacks",),
    "sinch.callbacks.once": ("Once",),
    "sinch.callbacks.received": ("Callback",),
    "sinch.callbacks.sms": ("SMSCallbacks",),
    "sinch.callbacks.stores": (
        "MemoryStore",
        "SeenStore",
    ),
    "sinch.callbacks.verification": ("VerificationCallbacks",),
    "sinch.callbacks.voice": ("VoiceCallbacks",),
    "sinch.models.events.conversation": (
        "BatchStatusUpdateEvent",
        "CapabilityEvent",
        "ChannelEvent",
        "ContactCreateEvent",
        "ContactDeleteEvent",
        "ContactIdentitiesDuplicationEvent",
        "ContactMergeEvent",
        "ContactUpdateEvent",
        "ConversationDeleteEvent",
        "ConversationEvent",
        "ConversationStartEvent",
        "ConversationStopEvent",
        "EventDeliveryEvent",
        "EventInboundEvent",
        "MessageDeliveryEvent",
        "MessageInboundEvent",
        "MessageInboundSmartConversationRedactionEvent",
        "MessageSubmitEvent",
        "OptInEvent",
        "OptOutEvent",
        "RecordNotificationEvent",
        "SmartConversationEvent",
        "UnknownConversationEvent",
        "UnsupportedEvent",
    ),
    "sinch.models.events.event": ("Event",),
    "sinch.models.events.numbers": (
        "NumberEvent",
        "NumberOrderEvent",
        "NumbersEvent",
        "NumbersEventStatus",
        "NumbersEventType",
        "NumbersFailureCode",
        "NumbersResourceType",
        "UnknownNumbersEvent",
    ),
    "sinch.models.events.sms": (
        "BatchDeliveryReport",
        "MoBinary",
        "MoMedia",
        "MoText",
        "RecipientDeliveryReport",
        "SMSEvent",
        "UnknownSMSEvent",
    ),
    "sinch.models.events.verification": (
        "UnknownVerificationEvent",
        "VerificationEvent",
        "VerificationRequestEvent",
        "VerificationResultEvent",
        "VerificationSmsDeliveredEvent",
    ),
    "sinch.models.events.verification_answers": (
        "FlashCallRequestEventResponse",
        "PhoneCallRequestEventResponse",
        "RequestEventResponse",
        "SmsRequestEventResponse",
        "VerificationRequestEventResponse",
        "WhatsAppRequestEventResponse",
    ),
    "sinch.models.events.voice": (
        "AmdReason",
        "AmdResult",
        "AmdStatus",
        "AnsweredCallEvent",
        "CallingErrorEvent",
        "DisconnectReason",
        "DisconnectedCallEvent",
        "IncomingCallEvent",
        "MenuInputMethod",
        "MenuResult",
        "MenuResultType",
        "NotificationEvent",
        "NotificationType",
        "PromptInputEvent",
        "UnknownVoiceEvent",
        "VoiceEvent",
    ),
}

if not TYPE_CHECKING:  # type checkers read the imports above, and know a misspelt name as an error

    def __getattr__(name: str) -> object:
        for home, names in _HOMES.items():
            if name in names:
                found: object = getattr(import_module(home), name)
                globals()[name] = found
                return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
