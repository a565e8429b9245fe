"""Import path of sinch 1.x. What 1.x declared here and never made is as it was; its answers held dicts instead,
whose shapes are in :mod:`sinch.models.numbers`.
"""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.numbers import Number as Number
from sinch.models.numbers import NumberCapability as NumberCapability
from sinch.models.numbers import NumberType as NumberType
from sinch.models.requests.numbers import Money as Money
from sinch.models.requests.numbers import ScheduledVoiceProvisioning as ScheduledVoiceProvisioning
from sinch.models.requests.numbers import SmsConfiguration as SmsConfiguration
from sinch.models.requests.numbers import VoiceConfiguration as VoiceConfiguration

__all__ = [
    "Money",
    "Number",
    "NumberCapability",
    "NumberType",
    "ScheduledVoiceProvisioning",
    "SinchBaseModel",
    "SmsConfiguration",
    "VoiceConfiguration",
]
