"""The typing words that shapes are written with, from the standard library where it has them.

typing-extensions is imported only on Python 3.10: everywhere else it would cost 3 ms for nothing.
"""

from __future__ import annotations

import sys

if sys.version_info >= (3, 11):
    from typing import NotRequired, Required, TypedDict
else:
    from typing_extensions import NotRequired, Required, TypedDict

__all__ = ["NotRequired", "Required", "TypedDict"]
