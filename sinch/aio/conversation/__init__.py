# Made from sinch/domains/conversation/__init__.py by `python tools/generate_async.py`; do not edit.
"""Conversation: send and receive messages over many channels; apps, contacts, conversations, templates.

Importing this module loads none of its parts: each is loaded when its attribute is first used.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource

if TYPE_CHECKING:
    from sinch.aio.conversation.app import ConversationAppAsync
    from sinch.aio.conversation.capability import ConversationCapabilityAsync
    from sinch.aio.conversation.consents import ConversationConsentsAsync
    from sinch.aio.conversation.contact import ConversationContactWithAsyncPagination
    from sinch.aio.conversation.conversation import ConversationConversationWithAsyncPagination
    from sinch.aio.conversation.event import ConversationEventAsync
    from sinch.aio.conversation.message import ConversationMessageWithAsyncPagination
    from sinch.aio.conversation.opt_in_opt_out import ConversationOptInAsync, ConversationOptOutAsync
    from sinch.aio.conversation.project_settings import ConversationSettingsAsync
    from sinch.aio.conversation.template import ConversationTemplateAsync
    from sinch.aio.conversation.template_v2 import ConversationTemplatesV2Async
    from sinch.aio.conversation.transcoding import ConversationTranscodingAsync
    from sinch.aio.conversation.webhook import ConversationWebhookAsync

__all__ = [
    "ConversationAppAsync",
    "ConversationAsync",
    "ConversationCapabilityAsync",
    "ConversationConsentsAsync",
    "ConversationContactWithAsyncPagination",
    "ConversationConversationWithAsyncPagination",
    "ConversationEventAsync",
    "ConversationMessageWithAsyncPagination",
    "ConversationOptInAsync",
    "ConversationOptOutAsync",
    "ConversationSettingsAsync",
    "ConversationTemplateAsync",
    "ConversationTemplatesV2Async",
    "ConversationTranscodingAsync",
    "ConversationWebhookAsync",
]


class ConversationAsync(AsyncResource):
    """The Conversation API. ``client.conversation``, or ``ConversationAsync(client)``.

    What belongs to an app exists only in the region of the app. ``conversation_region`` of the client is for
    everything; in ``client.configuration`` the templates have a ``templates_region`` of their own.
    """

    @cached_property
    def message(self) -> ConversationMessageWithAsyncPagination:
        """Messages that apps and contacts wrote."""
        from sinch.aio.conversation.message import ConversationMessageWithAsyncPagination

        return ConversationMessageWithAsyncPagination(self._sinch)

    @cached_property
    def app(self) -> ConversationAppAsync:
        """Apps, which hold the settings of channels."""
        from sinch.aio.conversation.app import ConversationAppAsync

        return ConversationAppAsync(self._sinch)

    @cached_property
    def contact(self) -> ConversationContactWithAsyncPagination:
        """People with their addresses on channels."""
        from sinch.aio.conversation.contact import ConversationContactWithAsyncPagination

        return ConversationContactWithAsyncPagination(self._sinch)

    @cached_property
    def event(self) -> ConversationEventAsync:
        """Events, such as that somebody is typing."""
        from sinch.aio.conversation.event import ConversationEventAsync

        return ConversationEventAsync(self._sinch)

    @cached_property
    def transcoding(self) -> ConversationTranscodingAsync:
        """What becomes of a message on each channel."""
        from sinch.aio.conversation.transcoding import ConversationTranscodingAsync

        return ConversationTranscodingAsync(self._sinch)

    @cached_property
    def opt_in(self) -> ConversationOptInAsync:
        """Consent to messages; legacy."""
        from sinch.aio.conversation.opt_in_opt_out import ConversationOptInAsync

        return ConversationOptInAsync(self._sinch)

    @cached_property
    def opt_out(self) -> ConversationOptOutAsync:
        """Consent taken back; legacy."""
        from sinch.aio.conversation.opt_in_opt_out import ConversationOptOutAsync

        return ConversationOptOutAsync(self._sinch)

    @cached_property
    def capability(self) -> ConversationCapabilityAsync:
        """Whether contacts can be reached."""
        from sinch.aio.conversation.capability import ConversationCapabilityAsync

        return ConversationCapabilityAsync(self._sinch)

    @cached_property
    def template(self) -> ConversationTemplateAsync:
        """Message templates of version 1, which Sinch has ended."""
        from sinch.aio.conversation.template import ConversationTemplateAsync

        return ConversationTemplateAsync(self._sinch)

    @cached_property
    def webhook(self) -> ConversationWebhookAsync:
        """Where callbacks go."""
        from sinch.aio.conversation.webhook import ConversationWebhookAsync

        return ConversationWebhookAsync(self._sinch)

    @cached_property
    def conversation(self) -> ConversationConversationWithAsyncPagination:
        """Conversations between an app and a contact."""
        from sinch.aio.conversation.conversation import ConversationConversationWithAsyncPagination

        return ConversationConversationWithAsyncPagination(self._sinch)

    @cached_property
    def consents(self) -> ConversationConsentsAsync:
        """Who does not want which messages."""
        from sinch.aio.conversation.consents import ConversationConsentsAsync

        return ConversationConsentsAsync(self._sinch)

    @cached_property
    def project_settings(self) -> ConversationSettingsAsync:
        """Settings that hold for all apps of the project."""
        from sinch.aio.conversation.project_settings import ConversationSettingsAsync

        return ConversationSettingsAsync(self._sinch)

    @cached_property
    def template_v2(self) -> ConversationTemplatesV2Async:
        """Message templates of version 2."""
        from sinch.aio.conversation.template_v2 import ConversationTemplatesV2Async

        return ConversationTemplatesV2Async(self._sinch)


_HOMES = {
    "ConversationAppAsync": "sinch.aio.conversation.app",
    "ConversationCapabilityAsync": "sinch.aio.conversation.capability",
    "ConversationConsentsAsync": "sinch.aio.conversation.consents",
    "ConversationContactWithAsyncPagination": "sinch.aio.conversation.contact",
    "ConversationConversationWithAsyncPagination": "sinch.aio.conversation.conversation",
    "ConversationEventAsync": "sinch.aio.conversation.event",
    "ConversationMessageWithAsyncPagination": "sinch.aio.conversation.message",
    "ConversationOptInAsync": "sinch.aio.conversation.opt_in_opt_out",
    "ConversationOptOutAsync": "sinch.aio.conversation.opt_in_opt_out",
    "ConversationSettingsAsync": "sinch.aio.conversation.project_settings",
    "ConversationTemplateAsync": "sinch.aio.conversation.template",
    "ConversationTemplatesV2Async": "sinch.aio.conversation.template_v2",
    "ConversationTranscodingAsync": "sinch.aio.conversation.transcoding",
    "ConversationWebhookAsync": "sinch.aio.conversation.webhook",
}

if not TYPE_CHECKING:
    # Loaded when they are asked for.
    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
