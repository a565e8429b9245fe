"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.conversation`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.conversation import RegisterConversationOptInRequest as RegisterConversationOptInRequest
from sinch.models.requests.conversation import RegisterConversationOptOutRequest as RegisterConversationOptOutRequest

__all__ = [
    "RegisterConversationOptInRequest",
    "RegisterConversationOptOutRequest",
]
