"""Classes of sinch 1.x that this package has no use for; kept for code that imports them.

The fields of a request are the arguments of its method, in the order of 1.x. The values at the end were declared
by 1.x and never made: its answers held dicts as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar

from sinch.models.model import SinchBaseModel, SinchRequestBaseModel
from sinch.models.numbers import (
    NumberCapabilityLike,
    NumberPattern,
    NumberSearchPatternLike,
    NumberTypeLike,
    SmsConfigurationRequest,
    VoiceConfigurationRequest,
)
from sinch.models.typed import dataclass


# ---------------------------------------------------------------------------------------------- requests
@dataclass(slots=True, repr=False, eq=False)
class ListAvailableNumbersRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.available.list``."""

    region_code: str
    number_type: NumberTypeLike
    number_pattern: str | None = None
    number_search_pattern: NumberSearchPatternLike | None = None
    capabilities: Sequence[NumberCapabilityLike] | None = None
    page_size: int | None = None


@dataclass(slots=True, repr=False, eq=False)
class ActivateNumberRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.available.activate``."""

    phone_number: str
    sms_configuration: SmsConfigurationRequest | None = None
    voice_configuration: VoiceConfigurationRequest | None = None


@dataclass(slots=True, repr=False, eq=False)
class RentAnyNumberRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.available.rent_any``."""

    region_code: str
    type_: NumberTypeLike
    number_pattern: str | NumberPattern | None = None
    capabilities: Sequence[NumberCapabilityLike] | None = None
    sms_configuration: SmsConfigurationRequest | None = None
    voice_configuration: VoiceConfigurationRequest | None = None
    callback_url: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class CheckNumberAvailabilityRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.available.check_availability``."""

    phone_number: str


@dataclass(slots=True, repr=False, eq=False)
class ListActiveNumbersRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.active.list``."""

    region_code: str | None = None
    number_type: NumberTypeLike | None = None
    number_pattern: str | None = None
    number_search_pattern: NumberSearchPatternLike | None = None
    capabilities: Sequence[NumberCapabilityLike] | None = None
    page_size: int | None = None
    page_token: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class UpdateNumberConfigurationRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.active.update``."""

    phone_number: str | None = None
    display_name: str | None = None
    sms_configuration: SmsConfigurationRequest | None = None
    voice_configuration: VoiceConfigurationRequest | None = None
    app_id: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class GetNumberConfigurationRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.active.get``."""

    phone_number: str


@dataclass(slots=True, repr=False, eq=False)
class ReleaseNumberFromProjectRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.active.release``."""

    phone_number: str


@dataclass(slots=True, repr=False, eq=False)
class ListAvailableRegionsForProjectRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.regions.list``."""

    number_type: NumberTypeLike | None = None
    number_types: Sequence[NumberTypeLike] | None = None


@dataclass(slots=True, repr=False, eq=False)
class UpdateNumbersCallbackConfigurationRequest(SinchRequestBaseModel):
    """Arguments of ``numbers.callbacks.update_configuration``."""

    _hidden: ClassVar[tuple[str, ...]] = ("hmac_secret",)

    hmac_secret: str


# ------------------------------------------------------------------------------------------------ values
@dataclass(slots=True, repr=False, eq=False)
class Money(SinchBaseModel):
    """An amount of money. Answers hold :class:`sinch.models.numbers.Money`, a dict, instead."""

    currency_code: str
    amount: Decimal


@dataclass(slots=True, repr=False, eq=False)
class ScheduledVoiceProvisioning(SinchBaseModel):
    """Set-up of a number. Answers hold :class:`sinch.models.numbers.ScheduledVoiceProvisioning` instead."""

    app_id: str
    status: str
    last_updated_time: str


@dataclass(slots=True, repr=False, eq=False)
class VoiceConfiguration(SinchBaseModel):
    """Use of a number for voice. Answers hold :class:`sinch.models.numbers.VoiceConfiguration` instead."""

    app_id: str
    scheduled_provisioning: ScheduledVoiceProvisioning


@dataclass(slots=True, repr=False, eq=False)
class SmsConfiguration(SinchBaseModel):
    """Use of a number for SMS. Answers hold :class:`sinch.models.numbers.SmsConfiguration` instead."""

    service_plan_id: str
    scheduled_provisioning: ScheduledVoiceProvisioning
