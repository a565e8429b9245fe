"""Import path of sinch 1.x; the model lives in :mod:`sinch.models.authentication`."""

from __future__ import annotations

from sinch.models.authentication import OAuthToken as OAuthToken
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = ["OAuthToken", "SinchBaseModel"]
