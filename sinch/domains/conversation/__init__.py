"""Conversation: send and receive messages over many channels; apps, contacts, conversations, templates.

Importing this module loads none of its parts: each is loaded when its attribute is first used.
"""

# ruff: noqa: F403

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.resource import Resource

if TYPE_CHECKING:
    from sinch.aio.conversation import (
        ConversationAsync,
        ConversationContactWithAsyncPagination,
        ConversationConversationWithAsyncPagination,
        ConversationMessageWithAsyncPagination,
    )
    from sinch.core.async_pagination import AsyncTokenBasedPaginator as AsyncTokenBasedPaginator
    from sinch.core.pagination import TokenBasedPaginator as TokenBasedPaginator
    from sinch.domains.conversation.app import ConversationApp
    from sinch.domains.conversation.capability import ConversationCapability
    from sinch.domains.conversation.consents import ConversationConsents
    from sinch.domains.conversation.contact import ConversationContact
    from sinch.domains.conversation.conversation import ConversationConversation
    from sinch.domains.conversation.event import ConversationEvent
    from sinch.domains.conversation.message import ConversationMessage
    from sinch.domains.conversation.models.app.requests import *
    from sinch.domains.conversation.models.app.responses import *
    from sinch.domains.conversation.models.capability.requests import *
    from sinch.domains.conversation.models.capability.responses import *
    from sinch.domains.conversation.models.contact.requests import *
    from sinch.domains.conversation.models.contact.responses import *
    from sinch.domains.conversation.models.conversation.requests import *
    from sinch.domains.conversation.models.conversation.responses import *
    from sinch.domains.conversation.models.event.requests import *
    from sinch.domains.conversation.models.event.responses import *
    from sinch.domains.conversation.models.message.requests import *
    from sinch.domains.conversation.models.message.responses import *
    from sinch.domains.conversation.models.opt_in_opt_out.requests import *
    from sinch.domains.conversation.models.opt_in_opt_out.responses import *
    from sinch.domains.conversation.models.templates.requests import *
    from sinch.domains.conversation.models.templates.responses import *
    from sinch.domains.conversation.models.transcoding.requests import *
    from sinch.domains.conversation.models.transcoding.responses import *
    from sinch.domains.conversation.models.webhook.requests import *
    from sinch.domains.conversation.models.webhook.responses import *
    from sinch.domains.conversation.opt_in_opt_out import ConversationOptIn, ConversationOptOut
    from sinch.domains.conversation.project_settings import ConversationSettings
    from sinch.domains.conversation.template import ConversationTemplate
    from sinch.domains.conversation.template_v2 import ConversationTemplatesV2
    from sinch.domains.conversation.transcoding import ConversationTranscoding
    from sinch.domains.conversation.webhook import ConversationWebhook
    from sinch.models.conversation import ConversationChannel as ConversationChannel
    from sinch.models.conversation import SinchConversationChannelIdentities as SinchConversationChannelIdentities
    from sinch.models.conversation import SinchConversationRecipient as SinchConversationRecipient

__all__ = [
    "Conversation",
    "ConversationApp",
    "ConversationAsync",
    "ConversationBase",
    "ConversationCapability",
    "ConversationConsents",
    "ConversationContact",
    "ConversationContactWithAsyncPagination",
    "ConversationConversation",
    "ConversationConversationWithAsyncPagination",
    "ConversationEvent",
    "ConversationMessage",
    "ConversationMessageWithAsyncPagination",
    "ConversationOptIn",
    "ConversationOptOut",
    "ConversationSettings",
    "ConversationTemplate",
    "ConversationTemplatesV2",
    "ConversationTranscoding",
    "ConversationWebhook",
]


class Conversation(Resource):
    """The Conversation API. ``client.conversation``, or ``Conversation(client)``.

    What belongs to an app exists only in the region of the app. ``conversation_region`` of the client is for
    everything; in ``client.configuration`` the templates have a ``templates_region`` of their own.
    """

    @cached_property
    def message(self) -> ConversationMessage:
        """Messages that apps and contacts wrote."""
        from sinch.domains.conversation.message import ConversationMessage

        return ConversationMessage(self._sinch)

    @cached_property
    def app(self) -> ConversationApp:
        """Apps, which hold the settings of channels."""
        from sinch.domains.conversation.app import ConversationApp

        return ConversationApp(self._sinch)

    @cached_property
    def contact(self) -> ConversationContact:
        """People with their addresses on channels."""
        from sinch.domains.conversation.contact import ConversationContact

        return ConversationContact(self._sinch)

    @cached_property
    def event(self) -> ConversationEvent:
        """Events, such as that somebody is typing."""
        from sinch.domains.conversation.event import ConversationEvent

        return ConversationEvent(self._sinch)

    @cached_property
    def transcoding(self) -> ConversationTranscoding:
        """What becomes of a message on each channel."""
        from sinch.domains.conversation.transcoding import ConversationTranscoding

        return ConversationTranscoding(self._sinch)

    @cached_property
    def opt_in(self) -> ConversationOptIn:
        """Consent to messages; legacy."""
        from sinch.domains.conversation.opt_in_opt_out import ConversationOptIn

        return ConversationOptIn(self._sinch)

    @cached_property
    def opt_out(self) -> ConversationOptOut:
        """Consent taken back; legacy."""
        from sinch.domains.conversation.opt_in_opt_out import ConversationOptOut

        return ConversationOptOut(self._sinch)

    @cached_property
    def capability(self) -> ConversationCapability:
        """Whether contacts can be reached."""
        from sinch.domains.conversation.capability import ConversationCapability

        return ConversationCapability(self._sinch)

    @cached_property
    def template(self) -> ConversationTemplate:
        """Message templates of version 1, which Sinch has ended."""
        from sinch.domains.conversation.template import ConversationTemplate

        return ConversationTemplate(self._sinch)

    @cached_property
    def webhook(self) -> ConversationWebhook:
        """Where callbacks go."""
        from sinch.domains.conversation.webhook import ConversationWebhook

        return ConversationWebhook(self._sinch)

    @cached_property
    def conversation(self) -> ConversationConversation:
        """Conversations between an app and a contact."""
        from sinch.domains.conversation.conversation import ConversationConversation

        return ConversationConversation(self._sinch)

    @cached_property
    def consents(self) -> ConversationConsents:
        """Who does not want which messages."""
        from sinch.domains.conversation.consents import ConversationConsents

        return ConversationConsents(self._sinch)

    @cached_property
    def project_settings(self) -> ConversationSettings:
        """Settings that hold for all apps of the project."""
        from sinch.domains.conversation.project_settings import ConversationSettings

        return ConversationSettings(self._sinch)

    @cached_property
    def template_v2(self) -> ConversationTemplatesV2:
        """Message templates of version 2."""
        from sinch.domains.conversation.template_v2 import ConversationTemplatesV2

        return ConversationTemplatesV2(self._sinch)


#: Name of 1.x for what its synchronous and asynchronous classes had in common.
ConversationBase = Conversation

#: Where the classes of the resources are.
_HOMES = {
    "ConversationApp": "app",
    "ConversationCapability": "capability",
    "ConversationConsents": "consents",
    "ConversationContact": "contact",
    "ConversationConversation": "conversation",
    "ConversationEvent": "event",
    "ConversationMessage": "message",
    "ConversationOptIn": "opt_in_opt_out",
    "ConversationOptOut": "opt_in_opt_out",
    "ConversationSettings": "project_settings",
    "ConversationTemplate": "template",
    "ConversationTemplatesV2": "template_v2",
    "ConversationTranscoding": "transcoding",
    "ConversationWebhook": "webhook",
}

#: What sinch 1.x had in this module besides requests and answers.
_ALSO = {"ConversationChannel", "SinchConversationChannelIdentities", "SinchConversationRecipient"}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            home = f"{__name__}.{_HOMES[name]}"
        elif name == "ConversationAsync" or name.endswith("WithAsyncPagination"):
            home = "sinch.aio.conversation"
        elif name == "AsyncTokenBasedPaginator":
            home = "sinch.core.async_pagination"
        elif name == "TokenBasedPaginator":
            home = "sinch.core.pagination"
        elif name in _ALSO or name.endswith("Response"):
            home = "sinch.models.conversation"
        elif name.endswith("Request"):
            home = "sinch.models.requests.conversation"
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(home), name)
