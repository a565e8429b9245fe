"""Import path of sinch 1.x; the classes live in :mod:`sinch.models.numbers`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.numbers import ActiveNumber as ActiveNumber
from sinch.models.numbers import DeprovisionEmergencyAddressResponse as DeprovisionEmergencyAddressResponse
from sinch.models.numbers import GetEmergencyAddressResponse as GetEmergencyAddressResponse
from sinch.models.numbers import GetNumberConfigurationResponse as GetNumberConfigurationResponse
from sinch.models.numbers import ListActiveNumbersResponse as ListActiveNumbersResponse
from sinch.models.numbers import ProvisionEmergencyAddressResponse as ProvisionEmergencyAddressResponse
from sinch.models.numbers import ReleaseNumberFromProjectResponse as ReleaseNumberFromProjectResponse
from sinch.models.numbers import UpdateNumberConfigurationResponse as UpdateNumberConfigurationResponse
from sinch.models.numbers import ValidateEmergencyAddressResponse as ValidateEmergencyAddressResponse

__all__ = [
    "ActiveNumber",
    "DeprovisionEmergencyAddressResponse",
    "GetEmergencyAddressResponse",
    "GetNumberConfigurationResponse",
    "ListActiveNumbersResponse",
    "ProvisionEmergencyAddressResponse",
    "ReleaseNumberFromProjectResponse",
    "SinchBaseModel",
    "UpdateNumberConfigurationResponse",
    "ValidateEmergencyAddressResponse",
]
