"""Which way a message goes: the order of channels, and settings of single channels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import refuse, some, text

if TYPE_CHECKING:
    from sinch.models.conversation.enums.channels import ConversationChannelLike

__all__ = ["ChannelProperties", "channel_priority"]


def channel_priority(*channels: ConversationChannelLike) -> list[ConversationChannelLike]:
    """Give the channels to try, first to last, for ``channel_priority_order`` and ``channel_priority``.

    :raises ValidationException: no channel is given, one is empty, or one stands there twice.
    """
    some(channel_priority, "channels", channels)
    for channel in channels:
        text(channel_priority, channels=channel)
    if len(set(channels)) != len(channels):
        raise refuse(channel_priority, "channels", "has a channel twice")
    return list(channels)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelProperties:
    """Settings of single channels for one message. The API takes only text; flags and counts are written so.

    :param sms_sender: number or name that the SMS comes from.
    :param sms_flash_message: show the SMS on the screen at once and do not keep it.
    :param sms_max_number_of_message_parts: refuse an SMS that would be split into more parts.
    :param mms_sender: number that the MMS comes from.
    :param mms_strict_validation: refuse media that some phones cannot show.
    :param messenger_messaging_type: why a Messenger message is sent, such as ``MESSAGE_TAG``.
    :param messenger_message_tag: what allows a Messenger message outside the 24 hour window.
    :param instagram_message_tag: the same for Instagram.
    :param rcs_card_orientation: ``HORIZONTAL`` or ``VERTICAL``.
    :param rcs_card_thumbnail_image_alignment: ``LEFT`` or ``RIGHT``, for horizontal cards.
    :param rcs_webview_mode: how much of the screen a link covers.
    :param other: keys that are not among these, with their values. At most 1024 characters each.
    """

    sms_sender: str | None = None
    sms_flash_message: bool | None = None
    sms_max_number_of_message_parts: int | None = None
    mms_sender: str | None = None
    mms_strict_validation: bool | None = None
    messenger_messaging_type: str | None = None
    messenger_message_tag: str | None = None
    messenger_notification_type: str | None = None
    instagram_message_tag: str | None = None
    viber_sender_name: str | None = None
    viber_sender_avatar: str | None = None
    telegram_disable_link_preview: bool | None = None
    kakaotalk_authentication: bool | str | None = None
    line_video_tracking_id: str | None = None
    rcs_webview_mode: str | None = None
    rcs_card_orientation: str | None = None
    rcs_card_thumbnail_image_alignment: str | None = None
    other: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        if not self.as_dict():
            raise refuse(self, "at least one property", "has to be given")
        for name, value in self._named():
            if not isinstance(value, (str, bool, int)):
                raise refuse(self, name, f"cannot be a {type(value).__name__}")

    def _named(self) -> list[tuple[str, object]]:
        names = [field.name for field in fields(self) if field.name != "other"]
        values: list[tuple[str, object]] = [(name, getattr(self, name)) for name in names]
        return [(name, value) for name, value in values if value is not None]

    def as_dict(self) -> dict[str, str]:
        """Give the dict that ``channel_properties`` takes."""
        properties = dict(self.other or {})
        for name, value in self._named():
            properties[name.upper()] = str(value).lower() if isinstance(value, bool) else str(value)
        return properties
