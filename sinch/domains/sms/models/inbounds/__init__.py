"""Import path of sinch 1.x; the objects live in :mod:`sinch.models.sms`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.sms import InboundMessage as InboundMessage

__all__ = ["InboundMessage"]
