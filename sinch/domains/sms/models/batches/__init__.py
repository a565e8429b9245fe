"""Import path of sinch 1.x; the objects live in :mod:`sinch.models.sms`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.sms import Batch as Batch

__all__ = ["Batch"]
