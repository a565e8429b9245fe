"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.sms`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.sms import GetSMSInboundMessageRequest as GetSMSInboundMessageRequest
from sinch.models.requests.sms import ListSMSInboundMessageRequest as ListSMSInboundMessageRequest

__all__ = ["GetSMSInboundMessageRequest", "ListSMSInboundMessageRequest"]
