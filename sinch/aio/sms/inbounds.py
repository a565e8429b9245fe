# Made from sinch/domains/sms/inbounds.py by `python tools/generate_async.py`; do not edit.
"""Messages that were received: ``client.sms.inbounds``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.sms.inbounds import GET, LIST

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sinch.core.async_pagination import AsyncIntBasedPaginator
    from sinch.models.sms import GetInboundMessagesResponse, InboundMessage, SinchListInboundMessagesResponse

__all__ = ["SMSInboundsWithAsyncPagination"]


class SMSInboundsWithAsyncPagination(AsyncResource):
    """Read messages that were sent to your numbers."""

    async def get(self, inbound_id: str) -> GetInboundMessagesResponse:
        """Read one received message.

        https://developers.sinch.com/docs/sms/api-reference/sms/inbounds/retrieveinboundmessage/

        :raises NotFoundException: there is no such message, or it is too old.
        """
        return await self._run(GET, path={"inbound_id": inbound_id})

    async def list(
        self,
        page: int | None = 0,
        start_date: str | datetime | None = None,
        to: str | Sequence[str] | None = None,
        end_date: str | datetime | None = None,
        page_size: int | None = None,
        client_reference: str | None = None,
    ) -> AsyncIntBasedPaginator[SinchListInboundMessagesResponse, InboundMessage]:
        """List received messages, newest first.

        https://developers.sinch.com/docs/sms/api-reference/sms/inbounds/listinboundmessages/

        :param page: page to begin with, from 0.
        :param start_date: received at this moment or later; 24 hours ago by default.
        :param to: only to these numbers and short codes of yours.
        :param end_date: received before this moment.
        :param page_size: messages per page, up to 100; 30 by default.
        :param client_reference: only answers to a batch with this reference; must be enabled for the account.
        """
        return await self._pages_by_number(
            LIST,
            lambda page: page.inbounds,
            query={
                "page": page,
                "start_date": start_date,
                "to": to,
                "end_date": end_date,
                "page_size": page_size,
                "client_reference": client_reference,
            },
        )
