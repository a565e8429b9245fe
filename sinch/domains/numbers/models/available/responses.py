"""Import path of sinch 1.x; the classes live in :mod:`sinch.models.numbers`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.numbers import ActivateNumberResponse as ActivateNumberResponse
from sinch.models.numbers import CheckNumberAvailabilityResponse as CheckNumberAvailabilityResponse
from sinch.models.numbers import ListAvailableNumbersResponse as ListAvailableNumbersResponse
from sinch.models.numbers import Number as Number
from sinch.models.numbers import RentAnyNumberResponse as RentAnyNumberResponse

__all__ = [
    "ActivateNumberResponse",
    "CheckNumberAvailabilityResponse",
    "ListAvailableNumbersResponse",
    "Number",
    "RentAnyNumberResponse",
    "SinchBaseModel",
]
