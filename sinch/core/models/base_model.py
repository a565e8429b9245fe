"""Import path of sinch 1.x; what models derive from lives in :mod:`sinch.models.model`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel

__all__ = ["SinchBaseModel", "SinchRequestBaseModel"]
