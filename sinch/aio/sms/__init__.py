# Made from sinch/domains/sms/__init__.py by `python tools/generate_async.py`; do not edit.
"""SMS: send text, binary and media messages; delivery reports, received messages, groups."""

from __future__ import annotations

from functools import cached_property

from sinch.aio.sms.batches import SMSBatchesWithAsyncPagination
from sinch.aio.sms.delivery_reports import SMSDeliveryReportsWithAsyncPagination
from sinch.aio.sms.groups import SMSGroupsWithAsyncPagination
from sinch.aio.sms.inbounds import SMSInboundsWithAsyncPagination
from sinch.core.async_resource import AsyncResource

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
        return SMSBatchesWithAsyncPagination(self._sinch)

    @cached_property
    def inbounds(self) -> SMSInboundsWithAsyncPagination:
        """Messages that were received."""
        return SMSInboundsWithAsyncPagination(self._sinch)

    @cached_property
    def groups(self) -> SMSGroupsWithAsyncPagination:
        """Lists of recipients."""
        return SMSGroupsWithAsyncPagination(self._sinch)

    @cached_property
    def delivery_reports(self) -> SMSDeliveryReportsWithAsyncPagination:
        """What became of messages."""
        return SMSDeliveryReportsWithAsyncPagination(self._sinch)
