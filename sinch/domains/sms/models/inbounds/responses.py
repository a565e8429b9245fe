"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.sms`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.sms import GetInboundMessagesResponse as GetInboundMessagesResponse
from sinch.models.sms import InboundMessage as InboundMessage
from sinch.models.sms import SinchListInboundMessagesResponse as SinchListInboundMessagesResponse

__all__ = ["GetInboundMessagesResponse", "SinchListInboundMessagesResponse"]
