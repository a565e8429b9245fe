"""The body of an error."""

from __future__ import annotations

from sinch.models.typed import TypedDict

__all__ = ["ApiError", "ApiErrorContent", "ApiErrorDetail"]


ApiErrorDetail = TypedDict(
    "ApiErrorDetail",
    {
        # Such as a URL that ends in google.rpc.BadRequest.
        "@type": str,
        # Older form of ``@type``.
        "type_url": str,
        # Older form: Base64.
        "value": str,
    },
    total=False,
)


class ApiErrorContent(TypedDict, total=False):
    """What went wrong."""

    #: The HTTP status again.
    code: int
    message: str
    #: Such as ``INVALID_ARGUMENT`` or ``NOT_FOUND``.
    status: str
    details: list[ApiErrorDetail]


class ApiError(TypedDict):
    """The body of an error."""

    error: ApiErrorContent
