"""WhatsApp flows and payments. Amounts are integers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from sinch.models.conversation.enums.channel_specific import (
    FlowActionLike,
    FlowModeLike,
    GoodsTypeLike,
    OrderStatusLike,
    PaymentOrderTypeLike,
    PixKeyTypeLike,
)
from sinch.models.typed import NotRequired, Required, TypedDict

__all__ = [
    "WhatsAppBoletoButton",
    "WhatsAppBoletoPaymentSettings",
    "WhatsAppBoletoSettings",
    "WhatsAppDocumentHeader",
    "WhatsAppDynamicPixSettings",
    "WhatsAppFlow",
    "WhatsAppFlowActionPayload",
    "WhatsAppHeaderMedia",
    "WhatsAppImageHeader",
    "WhatsAppInteractiveBody",
    "WhatsAppInteractiveFooter",
    "WhatsAppInteractiveHeader",
    "WhatsAppLinkPaymentSettings",
    "WhatsAppOrder",
    "WhatsAppOrderDetails",
    "WhatsAppOrderDetailsPayment",
    "WhatsAppOrderItem",
    "WhatsAppOrderStatus",
    "WhatsAppOrderStatusDetails",
    "WhatsAppOrderStatusPayment",
    "WhatsAppPaymentButton",
    "WhatsAppPaymentLinkButton",
    "WhatsAppPaymentLinkSettings",
    "WhatsAppPaymentSettings",
    "WhatsAppPixButton",
    "WhatsAppPixPaymentSettings",
    "WhatsAppTextHeader",
    "WhatsAppVideoHeader",
]


class WhatsAppHeaderMedia(TypedDict):
    """Where WhatsApp fetches the media of a header."""

    link: str


class WhatsAppTextHeader(TypedDict):
    """A header of text."""

    type: Literal["text"]
    #: Emoji work, markdown does not.
    text: str


class WhatsAppImageHeader(TypedDict):
    """A header with a picture."""

    type: Literal["image"]
    image: WhatsAppHeaderMedia


class WhatsAppDocumentHeader(TypedDict):
    """A header with a document."""

    type: Literal["document"]
    document: WhatsAppHeaderMedia


class WhatsAppVideoHeader(TypedDict):
    """A header with a video."""

    type: Literal["video"]
    video: WhatsAppHeaderMedia


#: The header of a flow or an order; ``type`` says which kind.
WhatsAppInteractiveHeader = WhatsAppTextHeader | WhatsAppImageHeader | WhatsAppDocumentHeader | WhatsAppVideoHeader


class WhatsAppInteractiveBody(TypedDict):
    """The text of a flow or an order."""

    #: At most 1024 characters; emoji and markdown work.
    text: str


class WhatsAppInteractiveFooter(TypedDict):
    """Small print below."""

    #: At most 60 characters.
    text: str


class WhatsAppFlowActionPayload(TypedDict, total=False):
    """What a flow starts with."""

    #: Id of the first screen.
    screen: str
    #: For the first screen.
    data: Mapping[str, object]


class WhatsAppFlow(TypedDict, total=False):
    """Opens a flow, a form inside WhatsApp."""

    header: WhatsAppInteractiveHeader
    body: WhatsAppInteractiveBody
    footer: WhatsAppInteractiveFooter
    #: As WhatsApp calls it.
    flow_id: Required[str]
    #: Text of the button; at most 20 characters, no emoji.
    flow_cta: Required[str]
    #: Your own id.
    flow_token: str
    #: ``published`` when left out.
    flow_mode: FlowModeLike
    #: ``navigate`` when left out.
    flow_action: FlowActionLike
    flow_action_payload: WhatsAppFlowActionPayload


class WhatsAppOrderDetails(TypedDict, total=False):
    """A request to pay."""

    header: WhatsAppInteractiveHeader
    body: WhatsAppInteractiveBody
    footer: WhatsAppInteractiveFooter
    payment: Required[WhatsAppOrderDetailsPayment]


class WhatsAppOrderDetailsPayment(TypedDict):
    """What is to be paid, and how."""

    #: Country of the payment.
    type: PaymentOrderTypeLike
    #: Your id of the order; unique.
    reference_id: str
    type_of_goods: GoodsTypeLike
    #: Deprecated: use ``payment_buttons``.
    payment_settings: NotRequired[WhatsAppPaymentSettings]
    #: 1 or 2.
    payment_buttons: NotRequired[Sequence[WhatsAppPaymentButton]]
    #: The sum.
    total_amount_value: int
    order: WhatsAppOrder


class WhatsAppPixPaymentSettings(TypedDict):
    """Pay with Pix."""

    dynamic_pix: WhatsAppDynamicPixSettings


class WhatsAppLinkPaymentSettings(TypedDict):
    """Pay on a web page."""

    payment_link: WhatsAppPaymentLinkSettings


class WhatsAppBoletoPaymentSettings(TypedDict):
    """Pay by boleto."""

    boleto: WhatsAppBoletoSettings


#: How to pay: exactly one way. Deprecated: use ``payment_buttons``.
WhatsAppPaymentSettings = WhatsAppPixPaymentSettings | WhatsAppLinkPaymentSettings | WhatsAppBoletoPaymentSettings


class WhatsAppDynamicPixSettings(TypedDict):
    """A Pix payment."""

    #: Of the payment.
    code: str
    #: Holder of the account.
    merchant_name: str
    key: str
    key_type: PixKeyTypeLike


class WhatsAppPaymentLinkSettings(TypedDict):
    """A payment page."""

    #: The payment page.
    uri: str


class WhatsAppBoletoSettings(TypedDict):
    """A boleto."""

    #: Copied to the clipboard of the contact.
    digitable_line: str


class WhatsAppPixButton(TypedDict):
    """A button that copies a Pix code."""

    type: Literal["pix_dynamic_code"]
    #: Of the payment.
    code: str
    #: Holder of the account.
    merchant_name: str
    key: str
    key_type: PixKeyTypeLike


class WhatsAppPaymentLinkButton(TypedDict):
    """A button that opens a payment page."""

    type: Literal["payment_link"]
    #: The payment page.
    uri: str


class WhatsAppBoletoButton(TypedDict):
    """A button that copies the line of a boleto."""

    type: Literal["boleto"]
    #: Copied to the clipboard of the contact.
    digitable_line: str


#: A way to pay; ``type`` says which.
WhatsAppPaymentButton = WhatsAppPixButton | WhatsAppPaymentLinkButton | WhatsAppBoletoButton


class WhatsAppOrder(TypedDict, total=False):
    """What was ordered."""

    catalog_id: str
    #: Seconds since 1970 as text, at least 300 from now.
    expiration_time: str
    expiration_description: str
    subtotal_value: Required[int]
    tax_value: Required[int]
    tax_description: str
    shipping_value: int
    shipping_description: str
    discount_value: int
    discount_description: str
    discount_program_name: str
    items: Required[Sequence[WhatsAppOrderItem]]


class WhatsAppOrderItem(TypedDict):
    """A line of an order."""

    #: Your id of the article.
    retailer_id: str
    name: str
    #: Price of one.
    amount_value: int
    quantity: int
    #: Reduced price of one.
    sale_amount_value: NotRequired[int]


class WhatsAppOrderStatus(TypedDict, total=False):
    """News about an order."""

    header: WhatsAppInteractiveHeader
    body: WhatsAppInteractiveBody
    footer: WhatsAppInteractiveFooter
    payment: Required[WhatsAppOrderStatusPayment]


class WhatsAppOrderStatusPayment(TypedDict):
    """Which order there is news about."""

    #: Your id of the order.
    reference_id: str
    order: WhatsAppOrderStatusDetails


class WhatsAppOrderStatusDetails(TypedDict):
    """What happened to an order."""

    status: OrderStatusLike
    #: At most 120 characters.
    description: NotRequired[str]
