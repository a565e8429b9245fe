"""The classes live in :mod:`sinch.models.number_orders`; this path is like those of the other resources."""

from __future__ import annotations

from sinch.models.number_orders import NumberOrderRegistrationResponse as NumberOrderRegistrationResponse
from sinch.models.number_orders import NumberOrderResponse as NumberOrderResponse
from sinch.models.number_orders import NumberRequirementsResponse as NumberRequirementsResponse
from sinch.models.number_orders import UploadNumberOrderAttachmentResponse as UploadNumberOrderAttachmentResponse

__all__ = [
    "NumberOrderRegistrationResponse",
    "NumberOrderResponse",
    "NumberRequirementsResponse",
    "UploadNumberOrderAttachmentResponse",
]
