"""Values that single channels know: WhatsApp flows and payments, and the tags of channel specific content."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = [
    "ChannelSpecificMessageType",
    "ChannelSpecificMessageTypeLike",
    "FlowAction",
    "FlowActionLike",
    "FlowMode",
    "FlowModeLike",
    "GoodsType",
    "GoodsTypeLike",
    "NfmReplyName",
    "NfmReplyNameLike",
    "OrderStatus",
    "OrderStatusLike",
    "PaymentOrderType",
    "PaymentOrderTypeLike",
    "PixKeyType",
    "PixKeyTypeLike",
]


class ChannelSpecificMessageType(WireEnum):
    """Kind of channel specific content."""

    FLOWS = "FLOWS"
    ORDER_DETAILS = "ORDER_DETAILS"
    ORDER_STATUS = "ORDER_STATUS"
    COMMERCE = "COMMERCE"
    CAROUSEL_COMMERCE = "CAROUSEL_COMMERCE"
    NOTIFICATION_MESSAGE_TEMPLATE = "NOTIFICATION_MESSAGE_TEMPLATE"


class FlowMode(WireEnum):
    """Whether the draft of a flow is shown or what was published (the default)."""

    DRAFT = "draft"
    PUBLISHED = "published"


class FlowAction(WireEnum):
    """What a flow starts with: a screen (the default) or a request to your endpoint."""

    NAVIGATE = "navigate"
    DATA_EXCHANGE = "data_exchange"


class PaymentOrderType(WireEnum):
    """Country of a payment."""

    BR = "br"
    SG = "sg"


class GoodsType(WireEnum):
    """What is paid for."""

    DIGITAL_GOODS = "digital-goods"
    PHYSICAL_GOODS = "physical-goods"


class OrderStatus(WireEnum):
    """State of an order."""

    PENDING = "pending"
    PROCESSING = "processing"
    PARTIALLY_SHIPPED = "partially-shipped"
    SHIPPED = "shipped"
    COMPLETED = "completed"
    CANCELED = "canceled"


class PixKeyType(WireEnum):
    """Kind of a Pix key."""

    CPF = "CPF"
    CNPJ = "CNPJ"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    EVP = "EVP"


class NfmReplyName(WireEnum):
    """What a WhatsApp form was: a flow or an address."""

    FLOW = "flow"
    ADDRESS_MESSAGE = "address_message"


#: What arguments take: a member, its text, or a value newer than this package.
ChannelSpecificMessageTypeLike = (
    ChannelSpecificMessageType
    | Literal[
        "FLOWS", "ORDER_DETAILS", "ORDER_STATUS", "COMMERCE", "CAROUSEL_COMMERCE", "NOTIFICATION_MESSAGE_TEMPLATE"
    ]
    | str
)
FlowModeLike = FlowMode | Literal["draft", "published"] | str
FlowActionLike = FlowAction | Literal["navigate", "data_exchange"] | str
PaymentOrderTypeLike = PaymentOrderType | Literal["br", "sg"] | str
GoodsTypeLike = GoodsType | Literal["digital-goods", "physical-goods"] | str
OrderStatusLike = (
    OrderStatus | Literal["pending", "processing", "partially-shipped", "shipped", "completed", "canceled"] | str
)
PixKeyTypeLike = PixKeyType | Literal["CPF", "CNPJ", "EMAIL", "PHONE", "EVP"] | str
NfmReplyNameLike = NfmReplyName | Literal["flow", "address_message"] | str
