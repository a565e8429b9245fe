"""Messages from stored templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import plain, refuse, text

if TYPE_CHECKING:
    from sinch.models.conversation.built import Built
    from sinch.models.conversation.shapes import messages
    from sinch.models.conversation.shapes import templates as shapes

__all__ = ["ChannelTemplateReference", "TemplateMessage", "TemplateReference"]


@dataclass(frozen=True, slots=True)
class TemplateReference:
    """A template that works on every channel.

    :param version: of the template; ``latest`` is the newest.
    :param language_code: BCP-47, such as ``en-US``; the default translation of the template without it.
    :param parameters: a value for each variable of the template.
    """

    template_id: str
    version: str = "latest"
    language_code: str | None = None
    parameters: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        text(self, template_id=self.template_id, version=self.version)

    def as_dict(self) -> shapes.TemplateReference:
        """Give the dict that the API takes."""
        reference: shapes.TemplateReference = {"template_id": self.template_id, "version": self.version}
        if self.language_code is not None:
            reference["language_code"] = self.language_code
        if self.parameters is not None:
            reference["parameters"] = self.parameters
        return reference


@dataclass(frozen=True, slots=True)
class ChannelTemplateReference:
    """A template that was registered with one channel.

    :param template_id: on WhatsApp the name of the template.
    :param language_code: WhatsApp wants one, with an underscore: ``en_US``.
    :param parameters: as the channel calls them, such as ``body[1]text``.
    """

    template_id: str
    version: str | None = None
    language_code: str | None = None
    parameters: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        text(self, template_id=self.template_id)

    def as_dict(self) -> shapes.ChannelTemplateReference:
        """Give the dict that the API takes."""
        reference: shapes.ChannelTemplateReference = {"template_id": self.template_id}
        if self.version is not None:
            reference["version"] = self.version
        if self.language_code is not None:
            reference["language_code"] = self.language_code
        if self.parameters is not None:
            reference["parameters"] = self.parameters
        return reference


@dataclass(frozen=True, slots=True)
class TemplateMessage:
    """A message made from a template: one for all channels, one for some channels, or both.

    :param channel_template: by channel; on its channel it wins over ``omni_template``.
    """

    omni_template: shapes.TemplateReference | Built[shapes.TemplateReference] | None = None
    channel_template: (
        Mapping[str, shapes.ChannelTemplateReference | Built[shapes.ChannelTemplateReference]] | None
    ) = None

    def __post_init__(self) -> None:
        if self.omni_template is None and not self.channel_template:
            raise refuse(self, "omni_template or channel_template", "has to be given")

    def as_dict(self) -> shapes.TemplateMessage:
        """Give the dict that the API takes."""
        if self.channel_template:
            message: shapes.ChannelTemplateMessage = {
                "channel_template": {channel: plain(each) for channel, each in self.channel_template.items()}
            }
            if self.omni_template is not None:
                message["omni_template"] = plain(self.omni_template)
            return message
        if self.omni_template is None:
            raise refuse(self, "omni_template or channel_template", "has to be given")
        return {"omni_template": plain(self.omni_template)}

    def as_message(self) -> messages.AppTemplateMessage:
        """Give a whole message that has only this content."""
        return {"template_message": self.as_dict()}
