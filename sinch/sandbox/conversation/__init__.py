"""The Conversation API, and the Template API that goes with it (whose hosts are others)."""

from __future__ import annotations

from sinch.sandbox.conversation import (
    apps,
    contacts,
    controls,
    conversations,
    events,
    inbounds,
    messages,
    permissions,
    templates,
    webhooks,
)
from sinch.sandbox.conversation.rules import MASK_QUERY, PAGE_QUERY, guard
from sinch.sandbox.errors import rpc_refuse
from sinch.sandbox.routing import Product, Route

_PROJECT = "/v1/projects/{project_id}"
_APPS = f"{_PROJECT}/apps"
_APP = f"{_APPS}/{{app_id}}"
_CONTACTS = f"{_PROJECT}/contacts"
_CONTACT = f"{_CONTACTS}/{{contact_id}}"
_CONVERSATIONS = f"{_PROJECT}/conversations"
_CONVERSATION = f"{_CONVERSATIONS}/{{conversation_id}}"
_EVENTS = f"{_PROJECT}/events"
_EVENT = f"{_EVENTS}/{{event_id}}"
_MESSAGES = f"{_PROJECT}/messages"
_MESSAGE = f"{_MESSAGES}/{{message_id}}"
_SETTINGS = f"{_PROJECT}/settings"
_WEBHOOKS = f"{_PROJECT}/webhooks"
_WEBHOOK = f"{_WEBHOOKS}/{{webhook_id}}"
_TEMPLATES = f"{_PROJECT}/templates"
_TEMPLATE = f"{_TEMPLATES}/{{template_id}}"
_TEMPLATES_V2 = "/v2/projects/{project_id}/templates"
_TEMPLATE_V2 = f"{_TEMPLATES_V2}/{{template_id}}"

_SOURCE = frozenset({"messages_source"})
_REQUEST_ID = frozenset({"request_id"})
_MESSAGE_LIST = (
    PAGE_QUERY
    | _SOURCE
    | {
        "conversation_id",
        "contact_id",
        "app_id",
        "view",
        "only_recipient_originated",
        "channel_identity",
        "start_time",
        "end_time",
        "channel",
        "direction",
    }
)
_CONVERSATION_LIST = PAGE_QUERY | {"only_active", "app_id", "contact_id", "active_channel"}

PRODUCT = Product(
    name="conversation",
    prefix="/v1/projects/",
    routes=(
        Route("conversation.message.send", "POST", f"{_MESSAGES}:send", messages.send),
        Route("conversation.message.get", "GET", _MESSAGE, messages.get, _SOURCE),
        Route("conversation.message.delete", "DELETE", _MESSAGE, messages.delete, _SOURCE),
        Route("conversation.message.list", "GET", _MESSAGES, messages.list_messages, _MESSAGE_LIST),
        Route("conversation.message.update", "PATCH", _MESSAGE, messages.update, _SOURCE),
        Route(
            "conversation.message.list_last_messages_by_channel_identity",
            "POST",
            f"{_MESSAGES}:fetch-last-message",
            messages.list_last,
        ),
        Route(
            "conversation.transcoding.transcode_message",
            "POST",
            f"{_MESSAGES}:transcode",
            messages.transcode_message,
        ),
        Route("conversation.app.create", "POST", _APPS, apps.create),
        Route("conversation.app.list", "GET", _APPS, apps.list_apps),
        Route("conversation.app.get", "GET", _APP, apps.get),
        Route("conversation.app.update", "PATCH", _APP, apps.update, MASK_QUERY),
        Route("conversation.app.delete", "DELETE", _APP, apps.delete),
        Route("conversation.contact.create", "POST", _CONTACTS, contacts.create),
        Route(
            "conversation.contact.list",
            "GET",
            _CONTACTS,
            contacts.list_contacts,
            PAGE_QUERY | {"external_id", "channel", "identity"},
        ),
        Route("conversation.contact.get", "GET", _CONTACT, contacts.get),
        Route("conversation.contact.update", "PATCH", _CONTACT, contacts.update, MASK_QUERY),
        Route("conversation.contact.delete", "DELETE", _CONTACT, contacts.delete),
        Route("conversation.contact.merge", "POST", f"{_CONTACTS}/{{destination_id}}:merge", contacts.merge),
        Route(
            "conversation.contact.get_channel_profile",
            "POST",
            f"{_CONTACTS}:getChannelProfile",
            contacts.get_channel_profile,
        ),
        Route(
            "conversation.contact.list_identity_conflicts",
            "GET",
            f"{_CONTACTS}:identityConflicts",
            contacts.list_identity_conflicts,
            PAGE_QUERY,
        ),
        Route("conversation.event.send", "POST", f"{_EVENTS}:send", events.send),
        Route("conversation.event.get", "GET", _EVENT, events.get),
        Route("conversation.event.delete", "DELETE", _EVENT, events.delete),
        Route(
            "conversation.event.list",
            "GET",
            _EVENTS,
            events.list_events,
            PAGE_QUERY | {"conversation_id", "contact_id"},
        ),
        Route("conversation.opt_in.register", "POST", f"{_PROJECT}/optins:register", permissions.opt_in, _REQUEST_ID),
        Route(
            "conversation.opt_out.register", "POST", f"{_PROJECT}/optouts:register", permissions.opt_out, _REQUEST_ID
        ),
        Route("conversation.capability.query", "POST", f"{_PROJECT}/capability:query", permissions.query_capability),
        Route("conversation.webhook.create", "POST", _WEBHOOKS, webhooks.create),
        Route("conversation.webhook.update", "PATCH", _WEBHOOK, webhooks.update, MASK_QUERY),
        Route("conversation.webhook.list", "GET", f"{_APP}/webhooks", webhooks.list_webhooks),
        Route("conversation.webhook.get", "GET", _WEBHOOK, webhooks.get),
        Route("conversation.webhook.delete", "DELETE", _WEBHOOK, webhooks.delete),
        Route("conversation.conversation.create", "POST", _CONVERSATIONS, conversations.create),
        Route(
            "conversation.conversation.list",
            "GET",
            _CONVERSATIONS,
            conversations.list_conversations,
            _CONVERSATION_LIST,
        ),
        Route("conversation.conversation.get", "GET", _CONVERSATION, conversations.get),
        Route("conversation.conversation.delete", "DELETE", _CONVERSATION, conversations.delete),
        Route(
            "conversation.conversation.update",
            "PATCH",
            _CONVERSATION,
            conversations.update,
            MASK_QUERY | {"metadata_update_strategy"},
        ),
        Route("conversation.conversation.stop", "POST", f"{_CONVERSATION}:stop", conversations.stop),
        Route(
            "conversation.conversation.inject_message_to_conversation",
            "POST",
            f"{_CONVERSATION}:inject-message",
            conversations.inject_message,
        ),
        Route(
            "conversation.conversation.inject_event",
            "POST",
            f"{_CONVERSATION}:inject-event",
            conversations.inject_event,
        ),
        Route(
            "conversation.conversation.list_recent",
            "GET",
            f"{_CONVERSATIONS}:recent",
            conversations.list_recent,
            PAGE_QUERY | {"app_id", "only_active", "order"},
        ),
        Route(
            "conversation.consents.list_identities",
            "GET",
            f"{_APP}/consents/{{list_type}}",
            permissions.list_identities,
            PAGE_QUERY,
        ),
        Route(
            "conversation.consents.list_audit_records",
            "GET",
            f"{_APP}/consents/identities/{{identity}}",
            permissions.list_audit_records,
        ),
        Route("conversation.project_settings.create", "POST", _SETTINGS, permissions.create_settings),
        Route("conversation.project_settings.get", "GET", _SETTINGS, permissions.get_settings),
        Route("conversation.project_settings.update", "PATCH", _SETTINGS, permissions.update_settings),
        Route("conversation.project_settings.delete", "DELETE", _SETTINGS, permissions.delete_settings),
    ),
    guard=guard,
    refuse=rpc_refuse,
)

TEMPLATES = Product(
    name="templates",
    prefix="/v2/projects/",
    routes=(
        Route("conversation.template.create", "POST", _TEMPLATES, templates.create),
        Route("conversation.template.list", "GET", _TEMPLATES, templates.list_templates),
        Route("conversation.template.get", "GET", _TEMPLATE, templates.get),
        Route("conversation.template.update", "PATCH", _TEMPLATE, templates.update, MASK_QUERY),
        Route("conversation.template.delete", "DELETE", _TEMPLATE, templates.delete),
        Route("conversation.template_v2.create", "POST", _TEMPLATES_V2, templates.create_v2),
        Route("conversation.template_v2.list", "GET", _TEMPLATES_V2, templates.list_v2),
        Route("conversation.template_v2.get", "GET", _TEMPLATE_V2, templates.get_v2),
        Route("conversation.template_v2.update", "PUT", _TEMPLATE_V2, templates.update_v2),
        Route("conversation.template_v2.delete", "DELETE", _TEMPLATE_V2, templates.delete_v2),
        Route(
            "conversation.template_v2.list_translations",
            "GET",
            f"{_TEMPLATE_V2}/translations",
            templates.list_translations,
            frozenset({"language_code", "translation_version"}),
        ),
    ),
    guard=guard,
    refuse=rpc_refuse,
)

PRODUCTS = (PRODUCT, TEMPLATES)

#: What is under ``/_sandbox/``, for ``control``.
CONTROLS = (
    Route("sandbox.conversation.receive", "POST", "/_sandbox/conversation/inbounds", inbounds.add),
    Route("sandbox.conversation.deliver", "POST", "/_sandbox/conversation/deliveries", controls.add_delivery),
    Route("sandbox.conversation.call_back", "POST", "/_sandbox/conversation/callbacks", controls.add_callback),
)
