"""Import path of sinch 1.x; exceptions live in :mod:`sinch.core.exceptions`."""

from __future__ import annotations

from sinch.core.exceptions import ConversationException as ConversationException
from sinch.core.exceptions import SinchException as SinchException

__all__ = ["ConversationException"]
