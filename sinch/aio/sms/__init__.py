# Made from sinch/domains/sms/__init__.py by `python tools/generate_async.py`; do not edit.
"""SMS: send text, binary and media messages; delivery reports, received messages, groups."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource

if TYPE_CHECKING:
    from sinch.aio.sms.batches import SMSBatchesWithAsyncPagination
    from sinch.aio.sms.delivery_reports import SMSDeliveryReportsWithAsyncPagination
    from sinch.aio.sms.groups import SMSGroupsWithAsyncPagination
    from sinch.aio.sms.inbounds import SMSInboundsWithAsyncPagination

__all__ = [
    "SMSAsync",
    "SMSBatchesWithAsyncPagination",
    "SMSDeliveryReportsWithAsyncPagination",
    "SMSGroupsWithAsyncPagination",
    "SMSInboundsWithAsyncPagination",
]


class SMSAsync(AsyncResource):
    """The SMS API. ``client.sms``, or ``SMSAsync(client)``.

    Requests go to the service plan of the client when it has one, otherwise to its project.
    """

    @cached_property
    def batches(self) -> SMSBatchesWithAsyncPagination:
        """Messages that are sent."""
        from sinch.aio.sms.batches import SMSBatchesWithAsyncPagination

        return SMSBatchesWithAsyncPagination(self._sinch)

    @cached_property
    def inbounds(self) -> SMSInboundsWithAsyncPagination:
        """Messages that were received."""
        from sinch.aio.sms.inbounds import SMSInboundsWithAsyncPagination

        return SMSInboundsWithAsyncPagination(self._sinch)

    @cached_property
    def groups(self) -> SMSGroupsWithAsyncPagination:
        """Lists of recipients."""
        from sinch.aio.sms.groups import SMSGroupsWithAsyncPagination

        return SMSGroupsWithAsyncPagination(self._sinch)

    @cached_property
    def delivery_reports(self) -> SMSDeliveryReportsWithAsyncPagination:
        """What became of messages."""
        from sinch.aio.sms.delivery_reports import SMSDeliveryReportsWithAsyncPagination

        return SMSDeliveryReportsWithAsyncPagination(self._sinch)


_HOMES = {
    "SMSBatchesWithAsyncPagination": "sinch.aio.sms.batches",
    "SMSDeliveryReportsWithAsyncPagination": "sinch.aio.sms.delivery_reports",
    "SMSGroupsWithAsyncPagination": "sinch.aio.sms.groups",
    "SMSInboundsWithAsyncPagination": "sinch.aio.sms.inbounds",
}

if not TYPE_CHECKING:
    # Loaded when they are asked for.
    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
