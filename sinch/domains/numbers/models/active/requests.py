"""Import path of sinch 1.x; the classes live in :mod:`sinch.models.requests.numbers`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.numbers import GetNumberConfigurationRequest as GetNumberConfigurationRequest
from sinch.models.requests.numbers import ListActiveNumbersRequest as ListActiveNumbersRequest
from sinch.models.requests.numbers import ReleaseNumberFromProjectRequest as ReleaseNumberFromProjectRequest
from sinch.models.requests.numbers import UpdateNumberConfigurationRequest as UpdateNumberConfigurationRequest

__all__ = [
    "GetNumberConfigurationRequest",
    "ListActiveNumbersRequest",
    "ReleaseNumberFromProjectRequest",
    "SinchRequestBaseModel",
    "UpdateNumberConfigurationRequest",
]
