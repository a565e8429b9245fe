"""Import path of sinch 1.x; the classes live in :mod:`sinch.models.requests.numbers`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.numbers import ActivateNumberRequest as ActivateNumberRequest
from sinch.models.requests.numbers import CheckNumberAvailabilityRequest as CheckNumberAvailabilityRequest
from sinch.models.requests.numbers import ListAvailableNumbersRequest as ListAvailableNumbersRequest
from sinch.models.requests.numbers import RentAnyNumberRequest as RentAnyNumberRequest

__all__ = [
    "ActivateNumberRequest",
    "CheckNumberAvailabilityRequest",
    "ListAvailableNumbersRequest",
    "RentAnyNumberRequest",
    "SinchRequestBaseModel",
]
