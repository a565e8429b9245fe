"""SMS: send text, binary and media messages; delivery reports, received messages, groups."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.resource import Resource

if TYPE_CHECKING:
    from sinch.aio.sms import (
        SMSAsync,
        SMSBatchesWithAsyncPagination,
        SMSDeliveryReportsWithAsyncPagination,
        SMSGroupsWithAsyncPagination,
        SMSInboundsWithAsyncPagination,
    )
    from sinch.core.async_pagination import AsyncIntBasedPaginator as AsyncIntBasedPaginator
    from sinch.core.pagination import IntBasedPaginator as IntBasedPaginator
    from sinch.domains.sms.batches import SMSBatches
    from sinch.domains.sms.delivery_reports import SMSDeliveryReports
    from sinch.domains.sms.groups import SMSGroups
    from sinch.domains.sms.inbounds import SMSInbounds
    from sinch.domains.sms.parts import MessageParts, message_parts
    from sinch.models.requests.sms import BatchDryRunRequest as BatchDryRunRequest
    from sinch.models.requests.sms import CancelBatchRequest as CancelBatchRequest
    from sinch.models.requests.sms import CreateSMSGroupRequest as CreateSMSGroupRequest
    from sinch.models.requests.sms import DeleteSMSGroupRequest as DeleteSMSGroupRequest
    from sinch.models.requests.sms import GetBatchRequest as GetBatchRequest
    from sinch.models.requests.sms import GetSMSDeliveryReportForBatchRequest as GetSMSDeliveryReportForBatchRequest
    from sinch.models.requests.sms import GetSMSDeliveryReportForNumberRequest as GetSMSDeliveryReportForNumberRequest
    from sinch.models.requests.sms import GetSMSGroupPhoneNumbersRequest as GetSMSGroupPhoneNumbersRequest
    from sinch.models.requests.sms import GetSMSGroupRequest as GetSMSGroupRequest
    from sinch.models.requests.sms import GetSMSInboundMessageRequest as GetSMSInboundMessageRequest
    from sinch.models.requests.sms import ListBatchesRequest as ListBatchesRequest
    from sinch.models.requests.sms import ListSMSDeliveryReportsRequest as ListSMSDeliveryReportsRequest
    from sinch.models.requests.sms import ListSMSGroupRequest as ListSMSGroupRequest
    from sinch.models.requests.sms import ListSMSInboundMessageRequest as ListSMSInboundMessageRequest
    from sinch.models.requests.sms import ReplaceBatchRequest as ReplaceBatchRequest
    from sinch.models.requests.sms import ReplaceSMSGroupPhoneNumbersRequest as ReplaceSMSGroupPhoneNumbersRequest
    from sinch.models.requests.sms import SendBatchRequest as SendBatchRequest
    from sinch.models.requests.sms import SendDeliveryFeedbackRequest as SendDeliveryFeedbackRequest
    from sinch.models.requests.sms import UpdateBatchRequest as UpdateBatchRequest
    from sinch.models.requests.sms import UpdateSMSGroupRequest as UpdateSMSGroupRequest
    from sinch.models.sms import CancelSMSBatchResponse as CancelSMSBatchResponse
    from sinch.models.sms import CreateSMSGroupResponse as CreateSMSGroupResponse
    from sinch.models.sms import GetInboundMessagesResponse as GetInboundMessagesResponse
    from sinch.models.sms import GetSMSBatchResponse as GetSMSBatchResponse
    from sinch.models.sms import GetSMSDeliveryReportForBatchResponse as GetSMSDeliveryReportForBatchResponse
    from sinch.models.sms import GetSMSDeliveryReportForNumberResponse as GetSMSDeliveryReportForNumberResponse
    from sinch.models.sms import GetSMSGroupResponse as GetSMSGroupResponse
    from sinch.models.sms import ListSMSBatchesResponse as ListSMSBatchesResponse
    from sinch.models.sms import ListSMSDeliveryReportsResponse as ListSMSDeliveryReportsResponse
    from sinch.models.sms import ReplaceSMSBatchResponse as ReplaceSMSBatchResponse
    from sinch.models.sms import ReplaceSMSGroupResponse as ReplaceSMSGroupResponse
    from sinch.models.sms import SendSMSBatchDryRunResponse as SendSMSBatchDryRunResponse
    from sinch.models.sms import SendSMSBatchResponse as SendSMSBatchResponse
    from sinch.models.sms import SendSMSDeliveryFeedbackResponse as SendSMSDeliveryFeedbackResponse
    from sinch.models.sms import SinchDeleteSMSGroupResponse as SinchDeleteSMSGroupResponse
    from sinch.models.sms import SinchGetSMSGroupPhoneNumbersResponse as SinchGetSMSGroupPhoneNumbersResponse
    from sinch.models.sms import SinchListInboundMessagesResponse as SinchListInboundMessagesResponse
    from sinch.models.sms import SinchListSMSGroupResponse as SinchListSMSGroupResponse
    from sinch.models.sms import UpdateSMSBatchResponse as UpdateSMSBatchResponse
    from sinch.models.sms import UpdateSMSGroupResponse as UpdateSMSGroupResponse

__all__ = [
    "SMS",
    "MessageParts",
    "SMSAsync",
    "SMSBase",
    "SMSBatches",
    "SMSBatchesWithAsyncPagination",
    "SMSDeliveryReports",
    "SMSDeliveryReportsWithAsyncPagination",
    "SMSGroups",
    "SMSGroupsWithAsyncPagination",
    "SMSInbounds",
    "SMSInboundsWithAsyncPagination",
    "message_parts",
]


class SMS(Resource):
    """The SMS API. ``client.sms``, or ``SMS(client)``.

    Requests go to the service plan of the client when it has one, otherwise to its project.
    """

    @cached_property
    def batches(self) -> SMSBatches:
        """Messages that are sent."""
        from sinch.domains.sms.batches import SMSBatches

        return SMSBatches(self._sinch)

    @cached_property
    def inbounds(self) -> SMSInbounds:
        """Messages that were received."""
        from sinch.domains.sms.inbounds import SMSInbounds

        return SMSInbounds(self._sinch)

    @cached_property
    def groups(self) -> SMSGroups:
        """Lists of recipients."""
        from sinch.domains.sms.groups import SMSGroups

        return SMSGroups(self._sinch)

    @cached_property
    def delivery_reports(self) -> SMSDeliveryReports:
        """What became of messages."""
        from sinch.domains.sms.delivery_reports import SMSDeliveryReports

        return SMSDeliveryReports(self._sinch)


#: Name of 1.x for what its synchronous and asynchronous classes had in common.
SMSBase = SMS

#: Where the classes of the resources are, and what else is loaded when somebody asks for it.
_HOMES = {
    "AsyncIntBasedPaginator": "sinch.core.async_pagination",
    "IntBasedPaginator": "sinch.core.pagination",
    "MessageParts": "sinch.domains.sms.parts",
    "SMSBatches": "sinch.domains.sms.batches",
    "SMSDeliveryReports": "sinch.domains.sms.delivery_reports",
    "SMSGroups": "sinch.domains.sms.groups",
    "SMSInbounds": "sinch.domains.sms.inbounds",
    "message_parts": "sinch.domains.sms.parts",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            home = _HOMES[name]
        elif name == "SMSAsync" or name.endswith("WithAsyncPagination"):
            home = "sinch.aio.sms"
        elif name.endswith("Response"):
            home = "sinch.models.sms"
        elif name.endswith("Request"):
            home = "sinch.models.requests.sms"
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(home), name)
