"""Values of consent management."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = [
    "ConsentOperation",
    "ConsentOperationLike",
    "ConsentOrigin",
    "ConsentOriginLike",
    "ConsentsListType",
    "ConsentsListTypeLike",
]


class ConsentsListType(WireEnum):
    """A list of identities that want no messages, or none of a kind."""

    OPT_OUT_ALL = "OPT_OUT_ALL"
    OPT_OUT_MARKETING = "OPT_OUT_MARKETING"
    OPT_OUT_NOTIFICATION = "OPT_OUT_NOTIFICATION"


class ConsentOrigin(WireEnum):
    """Who changed a consent: an API call or a message of the contact."""

    ORIGIN_API = "ORIGIN_API"
    ORIGIN_MO = "ORIGIN_MO"


class ConsentOperation(WireEnum):
    """What was done to a list of consents."""

    OPERATION_INSERT = "OPERATION_INSERT"
    OPERATION_UPDATE = "OPERATION_UPDATE"
    OPERATION_DELETE = "OPERATION_DELETE"


#: What arguments take: a member, its text, or a value newer than this package.
ConsentsListTypeLike = ConsentsListType | Literal["OPT_OUT_ALL", "OPT_OUT_MARKETING", "OPT_OUT_NOTIFICATION"] | str
ConsentOriginLike = ConsentOrigin | Literal["ORIGIN_API", "ORIGIN_MO"] | str
ConsentOperationLike = ConsentOperation | Literal["OPERATION_INSERT", "OPERATION_UPDATE", "OPERATION_DELETE"] | str
