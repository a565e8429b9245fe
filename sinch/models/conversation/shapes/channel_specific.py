"""Content that only one channel knows, told apart by ``message_type``."""

from __future__ import annotations

from typing import Literal

from sinch.models.conversation.shapes.kakaotalk import KakaoTalkCarouselCommerce, KakaoTalkCommerce
from sinch.models.conversation.shapes.line import LineNotificationTemplate
from sinch.models.conversation.shapes.whatsapp import WhatsAppFlow, WhatsAppOrderDetails, WhatsAppOrderStatus
from sinch.models.typed import TypedDict

__all__ = [
    "ChannelSpecificMessage",
    "FlowsChannelSpecificMessage",
    "KakaoTalkCarouselCommerceChannelSpecificMessage",
    "KakaoTalkCommerceChannelSpecificMessage",
    "LineNotificationTemplateChannelSpecificMessage",
    "OrderDetailsChannelSpecificMessage",
    "OrderStatusChannelSpecificMessage",
]


class FlowsChannelSpecificMessage(TypedDict):
    """A WhatsApp flow."""

    message_type: Literal["FLOWS"]
    message: WhatsAppFlow


class OrderDetailsChannelSpecificMessage(TypedDict):
    """A request to pay on WhatsApp."""

    message_type: Literal["ORDER_DETAILS"]
    message: WhatsAppOrderDetails


class OrderStatusChannelSpecificMessage(TypedDict):
    """News about an order on WhatsApp."""

    message_type: Literal["ORDER_STATUS"]
    message: WhatsAppOrderStatus


class KakaoTalkCommerceChannelSpecificMessage(TypedDict):
    """A KakaoTalk commerce card."""

    message_type: Literal["COMMERCE"]
    message: KakaoTalkCommerce


class KakaoTalkCarouselCommerceChannelSpecificMessage(TypedDict):
    """A row of KakaoTalk commerce cards."""

    message_type: Literal["CAROUSEL_COMMERCE"]
    message: KakaoTalkCarouselCommerce


class LineNotificationTemplateChannelSpecificMessage(TypedDict):
    """A LINE notification message."""

    message_type: Literal["NOTIFICATION_MESSAGE_TEMPLATE"]
    message: LineNotificationTemplate


#: Content for one channel; ``message_type`` says which kind ``message`` is.
ChannelSpecificMessage = (
    FlowsChannelSpecificMessage
    | OrderDetailsChannelSpecificMessage
    | OrderStatusChannelSpecificMessage
    | KakaoTalkCommerceChannelSpecificMessage
    | KakaoTalkCarouselCommerceChannelSpecificMessage
    | LineNotificationTemplateChannelSpecificMessage
)
