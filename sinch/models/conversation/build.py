"""Builders for what is written by hand every day: recipients, messages, cards, choices, lists, templates.

A builder is checked when it is made (:class:`~sinch.ValidationException`), is immutable, and is accepted
wherever its dict is; ``as_dict()`` gives that dict::

    from sinch.models.conversation.build import CardMessage, Recipient, TextChoice

    client.conversation.message.send(
        app_id="01H...",
        recipient=Recipient.channels(("RCS", "+46701234567"), ("SMS", "+46701234567")),
        message=CardMessage("Delivery", "When shall we come?", choices=[TextChoice("Today"), TextChoice("Tuesday")]),
    )

A builder has the name of the dict that it gives. Where a whole message is wanted, its content alone will do.
Limits that the documentation states, such as the number of choices, are the server's to check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sinch.models.conversation.builders.cards import CardMessage, CarouselMessage, ChoiceMessage
    from sinch.models.conversation.builders.channels import ChannelProperties, channel_priority
    from sinch.models.conversation.builders.choices import (
        CalendarChoice,
        CallChoice,
        LocationChoice,
        ShareLocationChoice,
        TextChoice,
        UrlChoice,
    )
    from sinch.models.conversation.builders.contact_info import ContactInfoMessage
    from sinch.models.conversation.builders.contents import LocationMessage, MediaMessage, TextMessage
    from sinch.models.conversation.builders.lists import ListChoice, ListMessage, ListProduct, ListSection
    from sinch.models.conversation.builders.messages import Agent, AppMessage
    from sinch.models.conversation.builders.recipients import ChannelIdentity, Recipient
    from sinch.models.conversation.builders.templates import (
        ChannelTemplateReference,
        TemplateMessage,
        TemplateReference,
    )
else:
    from sinch.models.conversation.lazy import loader

    # A file is loaded with the first use of one of its names: most programs need one or two.
    _NAMES = {
        "cards": "CardMessage CarouselMessage ChoiceMessage",
        "channels": "ChannelProperties channel_priority",
        "choices": "CalendarChoice CallChoice LocationChoice ShareLocationChoice TextChoice UrlChoice",
        "contact_info": "ContactInfoMessage",
        "contents": "LocationMessage MediaMessage TextMessage",
        "lists": "ListChoice ListMessage ListProduct ListSection",
        "messages": "Agent AppMessage",
        "recipients": "ChannelIdentity Recipient",
        "templates": "ChannelTemplateReference TemplateMessage TemplateReference",
    }
    _HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}
    __getattr__ = loader("sinch.models.conversation.builders", _HOMES, globals())

__all__ = [
    "Agent",
    "AppMessage",
    "CalendarChoice",
    "CallChoice",
    "CardMessage",
    "CarouselMessage",
    "ChannelIdentity",
    "ChannelProperties",
    "ChannelTemplateReference",
    "ChoiceMessage",
    "ContactInfoMessage",
    "ListChoice",
    "ListMessage",
    "ListProduct",
    "ListSection",
    "LocationChoice",
    "LocationMessage",
    "MediaMessage",
    "Recipient",
    "ShareLocationChoice",
    "TemplateMessage",
    "TemplateReference",
    "TextChoice",
    "TextMessage",
    "UrlChoice",
    "channel_priority",
]
