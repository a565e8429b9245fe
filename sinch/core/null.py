"""The sentinel for JSON null."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal

__all__ = ["NULL", "Null"]


class Null(Enum):
    """Type of :data:`sinch.NULL`; an enum with one member, so that type checkers narrow it by ``is``."""

    NULL = None

    def __repr__(self) -> str:
        return "sinch.NULL"

    def __bool__(self) -> Literal[False]:
        return False


#: JSON null. An argument that is None is left out of the request; where the API gives null a meaning,
#: such as clearing a field, pass this instead.
NULL: Final = Null.NULL
