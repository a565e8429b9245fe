"""References to stored templates, and the translations of version 1 templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sinch.models.conversation.built import Built
from sinch.models.typed import NotRequired, Required, TypedDict

__all__ = [
    "ChannelTemplateMessage",
    "ChannelTemplateReference",
    "OmniTemplateMessage",
    "TemplateMessage",
    "TemplateMessageObject",
    "TemplateReference",
    "TemplateTranslation",
    "TemplateVariable",
]


class TemplateReference(TypedDict):
    """A stored template that works on every channel."""

    template_id: str
    #: ``latest`` is the newest.
    version: str
    #: BCP-47, such as ``en-US``. English when left out.
    language_code: NotRequired[str]
    #: A value for every variable.
    parameters: NotRequired[Mapping[str, str]]


class ChannelTemplateReference(TypedDict, total=False):
    """A template that was registered with one channel."""

    #: On WhatsApp the name of the template.
    template_id: Required[str]
    version: str
    #: WhatsApp needs one, with an underscore: ``en_US``.
    language_code: str
    #: As the channel calls them, such as ``body[1]text``.
    parameters: Mapping[str, str]


class ChannelTemplateMessage(TypedDict):
    """A message from templates of single channels, and for the other channels from a common one."""

    #: By channel. It wins over ``omni_template``.
    channel_template: Mapping[str, ChannelTemplateReference | Built[ChannelTemplateReference]]
    omni_template: NotRequired[TemplateReference | Built[TemplateReference]]


class OmniTemplateMessage(TypedDict):
    """A message from one template for all channels."""

    omni_template: TemplateReference | Built[TemplateReference]


#: A message from a template: for all channels, for some, or both.
TemplateMessage = ChannelTemplateMessage | OmniTemplateMessage


class TemplateMessageObject(TypedDict, total=False):
    """``TemplateMessage`` in answers."""

    #: By channel. It wins over ``omni_template``.
    channel_template: dict[str, ChannelTemplateReference]
    omni_template: TemplateReference


class TemplateVariable(TypedDict, total=False):
    """A variable of a template."""

    #: Name of the variable.
    key: str
    #: An example.
    preview_value: str


class TemplateTranslation(TypedDict, total=False):
    """A version 1 template in one language."""

    #: A whole message (``AppMessage``) as JSON text.
    content: str
    #: BCP-47, such as ``en-US``.
    language_code: str
    version: str
    variables: Sequence[TemplateVariable]
    #: Set by the API.
    create_time: str
    #: Set by the API.
    update_time: str
