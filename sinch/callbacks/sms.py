"""SMS callbacks: received messages and delivery reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from sinch.callbacks.webhooks import WebhookCallbacks
from sinch.core.wire import decode
from sinch.models.events.sms import (
    BatchDeliveryReport,
    MoBinary,
    MoMedia,
    MoText,
    RecipientDeliveryReport,
    SMSEvent,
    UnknownSMSEvent,
)

__all__ = ["SMSCallbacks"]

_KINDS: Mapping[object, Callable[[Mapping[str, object]], SMSEvent]] = {
    "mo_text": partial(decode, MoText),
    "mo_binary": partial(decode, MoBinary),
    "mo_media": partial(decode, MoMedia),
    "delivery_report_sms": partial(decode, BatchDeliveryReport),
    "delivery_report_mms": partial(decode, BatchDeliveryReport),
    "recipient_delivery_report_sms": partial(decode, RecipientDeliveryReport),
    "recipient_delivery_report_mms": partial(decode, RecipientDeliveryReport),
}


class SMSCallbacks(WebhookCallbacks[SMSEvent]):
    """Receives messages that came in, and delivery reports.

    Signatures are switched on by Sinch for an account, on request; the secret is agreed on then.
    """

    product: ClassVar[str] = "sms"

    def _event(self, raw: Mapping[str, object]) -> SMSEvent:
        kind = raw.get("type")
        make = _KINDS.get(kind) if isinstance(kind, str) else None
        return decode(UnknownSMSEvent, raw) if make is None else make(raw)
