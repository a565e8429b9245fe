"""A whole message: its content, and what goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import plain, refuse, text

if TYPE_CHECKING:
    from sinch.models.conversation.built import Built, MessageContent
    from sinch.models.conversation.enums.sending import AgentTypeLike
    from sinch.models.conversation.shapes import messages as shapes
    from sinch.models.conversation.shapes.channel_specific import ChannelSpecificMessage

__all__ = ["Agent", "AppMessage"]


@dataclass(frozen=True, slots=True)
class Agent:
    """Who is shown as the sender.

    :param type: ``HUMAN`` or ``BOT``.
    :param picture_url: of the avatar.
    """

    display_name: str | None = None
    type: AgentTypeLike | None = None
    picture_url: str | None = None

    def as_dict(self) -> shapes.Agent:
        """Give the dict that the API takes."""
        agent: shapes.Agent = {}
        if self.display_name is not None:
            agent["display_name"] = self.display_name
        if self.type is not None:
            agent["type"] = self.type
        if self.picture_url is not None:
            agent["picture_url"] = self.picture_url
        return agent


@dataclass(frozen=True, slots=True)
class AppMessage:
    """A message with more than its content: an agent, a quoted message, other forms for single channels.

    Content alone needs no ``AppMessage``: ``message=TextMessage("Hello")`` does the same.

    :param content: what is sent: a text, a card, a template, ... as a builder.
    :param agent: who is shown as the sender.
    :param reply_to: id of the message that is quoted; WhatsApp only, up to 96 hours after it.
    :param explicit_channel_message: by channel, the payload of the channel itself as JSON text.
    :param explicit_channel_omni_message: by channel, other content in place of ``content``.
    :param channel_specific_message: by channel, content that only this channel knows.
    """

    content: MessageContent
    agent: shapes.Agent | Built[shapes.Agent] | None = None
    reply_to: str | None = None
    explicit_channel_message: Mapping[str, str] | None = None
    explicit_channel_omni_message: Mapping[str, shapes.OmniMessageOverride] | None = None
    channel_specific_message: Mapping[str, ChannelSpecificMessage] | None = None

    def __post_init__(self) -> None:
        if not callable(getattr(self.content, "as_message", None)):
            raise refuse(self, "content", "is a builder, such as TextMessage or CardMessage")
        if self.reply_to is not None:
            text(self, reply_to=self.reply_to)

    def as_dict(self) -> shapes.AppMessage:
        """Give the dict that the API takes."""
        message = self.content.as_message()
        if self.agent is not None:
            message["agent"] = plain(self.agent)
        if self.reply_to is not None:
            quoted: shapes.ReplyTo = {"message_id": self.reply_to}
            message["reply_to"] = quoted
        if self.explicit_channel_message is not None:
            message["explicit_channel_message"] = self.explicit_channel_message
        if self.explicit_channel_omni_message is not None:
            message["explicit_channel_omni_message"] = self.explicit_channel_omni_message
        if self.channel_specific_message is not None:
            message["channel_specific_message"] = self.channel_specific_message
        return message
