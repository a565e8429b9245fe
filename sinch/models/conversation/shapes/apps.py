"""Settings of an app."""

from __future__ import annotations

from sinch.models.conversation.enums.apps import DispatchRetentionPolicyTypeLike, RetentionPolicyTypeLike
from sinch.models.typed import TypedDict

__all__ = [
    "CallbackSettings",
    "DeliveryReportBasedFallback",
    "DispatchRetentionPolicy",
    "MessageRetrySettings",
    "MessageSearch",
    "PersistMessageStatus",
    "QueueStats",
    "RateLimits",
    "RetentionPolicy",
    "SmartConversation",
]


class RetentionPolicy(TypedDict, total=False):
    """How long messages and conversations are kept."""

    retention_type: RetentionPolicyTypeLike
    #: 1 to 3650, 180 when left out. Means nothing when everything is kept.
    ttl_days: int


class DispatchRetentionPolicy(TypedDict, total=False):
    """How long messages are kept in dispatch mode."""

    retention_type: DispatchRetentionPolicyTypeLike
    #: 0 to 7; 0, the default, stores nothing.
    ttl_days: int


class SmartConversation(TypedDict, total=False):
    """Analysis of messages."""

    #: False when left out.
    enabled: bool


class CallbackSettings(TypedDict, total=False):
    """Callbacks of messages that name their own URL."""

    #: Signs callbacks to the ``callback_url`` of a message.
    secret_for_overridden_callback_urls: str


class MessageRetrySettings(TypedDict, total=False):
    """How long the API tries again."""

    #: Seconds, 30 to 3600; 3600 when left out.
    retry_duration: int


class DeliveryReportBasedFallback(TypedDict, total=False):
    """Change of channel when no delivery report comes. A paid feature."""

    #: False when left out.
    enabled: bool
    #: Seconds, 10 to 259200.
    delivery_report_waiting_time: int


class RateLimits(TypedDict, total=False):
    """Most messages and events a second."""

    #: From the channels; 25 unless changed.
    inbound: int
    #: To the channels; 25 unless changed.
    outbound: int
    #: Callbacks; 25 unless changed.
    webhooks: int


class QueueStats(TypedDict, total=False):
    """Messages that wait to be sent."""

    outbound_size: int
    #: Most that may wait; 500000 unless changed.
    outbound_limit: int


class PersistMessageStatus(TypedDict, total=False):
    """Whether the status of messages is stored."""

    enabled: bool


class MessageSearch(TypedDict, total=False):
    """Whether messages can be searched."""

    enabled: bool
