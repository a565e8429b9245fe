"""Calls of ``conversation.conversation``, ``template`` and ``template_v2``."""

from __future__ import annotations

from datetime import datetime, timezone

from sinch import SinchClient
from sinch.models.conversation import ConversationChannel, ConversationDirection, SortOrder
from tests.calls.case import Case
from tests.fakes import PROJECT

ROOT = f"https://eu.conversation.api.sinch.com/v1/projects/{PROJECT}"
TEMPLATES = f"https://eu.template.api.sinch.com/v1/projects/{PROJECT}/templates"
TEMPLATES_V2 = f"https://eu.template.api.sinch.com/v2/projects/{PROJECT}/templates"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=timezone.utc)


def in_brazil(client: SinchClient) -> SinchClient:
    """Move a client to another region, as its configuration allows at any time."""
    client.configuration.conversation_region = "br"
    client.configuration.templates_region = "us"
    return client


CONVERSATIONS = [
    Case(
        "conversation.conversation.create",
        "minimal",
        lambda client: client.conversation.conversation.create(),
        "POST",
        f"{ROOT}/conversations",
        body={},
    ),
    Case(
        "conversation.conversation.create",
        "full",
        lambda client: client.conversation.conversation.create(
            id="01HCONV",
            metadata="old way",
            conversation_metadata={"ticket": {"number": 0, "open": False}},
            contact_id="01HCONTACT",
            app_id="01HAPP",
            active_channel="WHATSAPP",
            active=False,
            correlation_id="c-1",
        ),
        "POST",
        f"{ROOT}/conversations",
        body={
            "id": "01HCONV",
            "metadata": "old way",
            "metadata_json": {"ticket": {"number": 0, "open": False}},
            "contact_id": "01HCONTACT",
            "app_id": "01HAPP",
            "active_channel": "WHATSAPP",
            "active": False,
            "correlation_id": "c-1",
        },
    ),
    Case(
        "conversation.conversation.create",
        "other name of the metadata",
        lambda client: client.conversation.conversation.create(
            contact_id="01HCONTACT",
            app_id="01HAPP",
            active_channel=ConversationChannel.SMS,
            metadata_json={},
        ),
        "POST",
        f"{ROOT}/conversations",
        body={"contact_id": "01HCONTACT", "app_id": "01HAPP", "active_channel": "SMS", "metadata_json": {}},
    ),
    Case(
        "conversation.conversation.get",
        "minimal and full",
        lambda client: client.conversation.conversation.get("01HCONV"),
        "GET",
        f"{ROOT}/conversations/01HCONV",
    ),
    Case(
        "conversation.conversation.delete",
        "minimal and full",
        lambda client: client.conversation.conversation.delete("01HCONV"),
        "DELETE",
        f"{ROOT}/conversations/01HCONV",
    ),
    Case(
        "conversation.conversation.update",
        "minimal",
        lambda client: client.conversation.conversation.update("01HCONV"),
        "PATCH",
        f"{ROOT}/conversations/01HCONV",
        body={},
    ),
    Case(
        "conversation.conversation.update",
        "full",
        lambda client: client.conversation.conversation.update(
            conversation_id="01HCONV",
            update_mask=["active", "metadata_json"],
            metadata_update_strategy="MERGE_PATCH",
            metadata="",
            conversation_metadata={"ticket": None},
            contact_id="01HCONTACT",
            app_id="01HAPP",
            active_channel="RCS",
            active=True,
            correlation_id="",
        ),
        "PATCH",
        f"{ROOT}/conversations/01HCONV",
        query=(
            ("update_mask.paths", "active"),
            ("update_mask.paths", "metadata_json"),
            ("metadata_update_strategy", "MERGE_PATCH"),
        ),
        body={
            "metadata": "",
            "metadata_json": {"ticket": None},
            "contact_id": "01HCONTACT",
            "app_id": "01HAPP",
            "active_channel": "RCS",
            "active": True,
            "correlation_id": "",
        },
    ),
    Case(
        "conversation.conversation.update",
        "other name of the metadata, a mask as text",
        lambda client: client.conversation.conversation.update(
            "01HCONV", "metadata_json", "REPLACE", metadata_json={"a": 1}
        ),
        "PATCH",
        f"{ROOT}/conversations/01HCONV",
        query=(("update_mask.paths", "metadata_json"), ("metadata_update_strategy", "REPLACE")),
        body={"metadata_json": {"a": 1}},
    ),
    Case(
        "conversation.conversation.stop",
        "minimal and full",
        lambda client: client.conversation.conversation.stop("01HCONV"),
        "POST",
        f"{ROOT}/conversations/01HCONV:stop",
    ),
    Case(
        "conversation.conversation.inject_message_to_conversation",
        "minimal",
        lambda client: client.conversation.conversation.inject_message_to_conversation("01HCONV"),
        "POST",
        f"{ROOT}/conversations/01HCONV:inject-message",
        body={},
    ),
    Case(
        "conversation.conversation.inject_message_to_conversation",
        "full",
        lambda client: client.conversation.conversation.inject_message_to_conversation(
            conversation_id="01HCONV",
            accept_time=NOON,
            app_message={"text_message": {"text": "Welcome"}},
            channel_identity={"channel": "SMS", "identity": "+46700000007"},
            contact_id="01HCONTACT",
            contact_message=None,
            direction="TO_CONTACT",
            metadata="imported",
            sender_id="Bistro",
            processing_mode="CONVERSATION",
        ),
        "POST",
        f"{ROOT}/conversations/01HCONV:inject-message",
        body={
            "accept_time": "2026-03-02T12:00:00.000Z",
            "app_message": {"text_message": {"text": "Welcome"}},
            "channel_identity": {"channel": "SMS", "identity": "+46700000007"},
            "contact_id": "01HCONTACT",
            "direction": "TO_CONTACT",
            "metadata": "imported",
            "sender_id": "Bistro",
            "processing_mode": "CONVERSATION",
        },
    ),
    Case(
        "conversation.conversation.inject_message_to_conversation",
        "a message of the contact",
        lambda client: client.conversation.conversation.inject_message_to_conversation(
            "01HCONV",
            "2026-03-02T12:00:00Z",
            contact_message={"text_message": {"text": "Thanks"}},
            direction=ConversationDirection.TO_APP,
        ),
        "POST",
        f"{ROOT}/conversations/01HCONV:inject-message",
        body={
            "accept_time": "2026-03-02T12:00:00Z",
            "contact_message": {"text_message": {"text": "Thanks"}},
            "direction": "TO_APP",
        },
    ),
    Case(
        "conversation.conversation.inject_event",
        "minimal",
        lambda client: client.conversation.conversation.inject_event(
            "01HCONV", {"composing_event": {}}, "2026-03-02T12:00:00Z"
        ),
        "POST",
        f"{ROOT}/conversations/01HCONV:inject-event",
        body={"app_event": {"composing_event": {}}, "accept_time": "2026-03-02T12:00:00Z"},
    ),
    Case(
        "conversation.conversation.inject_event",
        "full",
        lambda client: client.conversation.conversation.inject_event(
            conversation_id="01HCONV",
            app_event={"generic_event": {"payload": {"step": 2}}},
            accept_time=NOON,
            contact_id="01HCONTACT",
            channel_identity={"channel": "LINE", "identity": "line-id", "app_id": "01HAPP"},
            processing_mode="DISPATCH",
        ),
        "POST",
        f"{ROOT}/conversations/01HCONV:inject-event",
        body={
            "app_event": {"generic_event": {"payload": {"step": 2}}},
            "accept_time": "2026-03-02T12:00:00.000Z",
            "contact_id": "01HCONTACT",
            "channel_identity": {"channel": "LINE", "identity": "line-id", "app_id": "01HAPP"},
            "processing_mode": "DISPATCH",
        },
    ),
    Case(
        "conversation.conversation.list_recent",
        "minimal",
        lambda client: client.conversation.conversation.list_recent("01HAPP"),
        "GET",
        f"{ROOT}/conversations:recent",
        query=(("app_id", "01HAPP"),),
        answer={"conversations": []},
    ),
    Case(
        "conversation.conversation.list_recent",
        "full",
        lambda client: client.conversation.conversation.list_recent(
            app_id="01HAPP", only_active=False, page_size=50, page_token="p2", order=SortOrder.ASC
        ),
        "GET",
        f"{ROOT}/conversations:recent",
        query=(
            ("app_id", "01HAPP"),
            ("only_active", "false"),
            ("page_size", "50"),
            ("page_token", "p2"),
            ("order", "ASC"),
        ),
        answer={"conversations": []},
    ),
    Case(
        "conversation.conversation.list",
        "minimal",
        lambda client: client.conversation.conversation.list(False),
        "GET",
        f"{ROOT}/conversations",
        query=(("only_active", "false"),),
        answer={"conversations": []},
    ),
    Case(
        "conversation.conversation.list",
        "full",
        lambda client: client.conversation.conversation.list(
            only_active=True,
            page_size=20,
            page_token="p2",
            app_id="01HAPP",
            contact_id="01HCONTACT",
            active_channel="SMS",
        ),
        "GET",
        f"{ROOT}/conversations",
        query=(
            ("only_active", "true"),
            ("page_size", "20"),
            ("page_token", "p2"),
            ("app_id", "01HAPP"),
            ("contact_id", "01HCONTACT"),
            ("active_channel", "SMS"),
        ),
        answer={"conversations": []},
    ),
    Case(
        "conversation.conversation.list",
        "left to the server, another region",
        lambda client: in_brazil(client).conversation.conversation.list(None, app_id="01HAPP"),
        "GET",
        f"https://br.conversation.api.sinch.com/v1/projects/{PROJECT}/conversations",
        query=(("app_id", "01HAPP"),),
        answer={"conversations": []},
    ),
]

TEMPLATE = [
    Case(
        "conversation.template.create",
        "minimal",
        lambda client: client.conversation.template.create([{"language_code": "en"}], "en"),
        "POST",
        TEMPLATES,
        body={"translations": [{"language_code": "en"}], "default_translation": "en"},
    ),
    Case(
        "conversation.template.create",
        "full",
        lambda client: client.conversation.template.create(
            translations=[
                {
                    "language_code": "sv",
                    "content": '{"text_message":{"text":"Hej ${name}"}}',
                    "version": "1",
                    "variables": [{"key": "name", "preview_value": "Åsa"}],
                }
            ],
            default_translation="sv",
            channel="CONVERSATION",
            create_time=NOON,
            description="",
            id="welcome",
            update_time="2026-03-02T12:00:00Z",
        ),
        "POST",
        TEMPLATES,
        body={
            "translations": [
                {
                    "language_code": "sv",
                    "content": '{"text_message":{"text":"Hej ${name}"}}',
                    "version": "1",
                    "variables": [{"key": "name", "preview_value": "Åsa"}],
                }
            ],
            "default_translation": "sv",
            "channel": "CONVERSATION",
            "create_time": "2026-03-02T12:00:00.000Z",
            "description": "",
            "id": "welcome",
            "update_time": "2026-03-02T12:00:00Z",
        },
    ),
    Case(
        "conversation.template.create",
        "other name of the default translation",
        lambda client: client.conversation.template.create([], default_translations="sv"),
        "POST",
        TEMPLATES,
        body={"translations": [], "default_translation": "sv"},
    ),
    Case(
        "conversation.template.list",
        "minimal and full",
        lambda client: client.conversation.template.list(),
        "GET",
        TEMPLATES,
        answer={"templates": []},
    ),
    Case(
        "conversation.template.get",
        "minimal and full",
        lambda client: client.conversation.template.get("welcome"),
        "GET",
        f"{TEMPLATES}/welcome",
    ),
    Case(
        "conversation.template.get",
        "another region",
        lambda client: in_brazil(client).conversation.template.get("welcome"),
        "GET",
        f"https://us.template.api.sinch.com/v1/projects/{PROJECT}/templates/welcome",
    ),
    Case(
        "conversation.template.update",
        "minimal",
        lambda client: client.conversation.template.update("welcome", [], "en"),
        "PATCH",
        f"{TEMPLATES}/welcome",
        body={"translations": [], "default_translation": "en"},
    ),
    Case(
        "conversation.template.update",
        "full",
        lambda client: client.conversation.template.update(
            template_id="welcome",
            translations=[{"language_code": "en", "content": "{}"}],
            default_translation="en",
            id="welcome",
            update_mask=["translations", "description"],
            channel="WHATSAPP",
            create_time="2026-03-02T12:00:00Z",
            description="Greets",
            update_time=NOON,
        ),
        "PATCH",
        f"{TEMPLATES}/welcome",
        query=(("update_mask.paths", "translations"), ("update_mask.paths", "description")),
        body={
            "translations": [{"language_code": "en", "content": "{}"}],
            "default_translation": "en",
            "id": "welcome",
            "channel": "WHATSAPP",
            "create_time": "2026-03-02T12:00:00Z",
            "description": "Greets",
            "update_time": "2026-03-02T12:00:00.000Z",
        },
    ),
    Case(
        "conversation.template.update",
        "other name of the default translation",
        lambda client: client.conversation.template.update("welcome", [], default_translations="fr"),
        "PATCH",
        f"{TEMPLATES}/welcome",
        body={"translations": [], "default_translation": "fr"},
    ),
    Case(
        "conversation.template.delete",
        "minimal and full",
        lambda client: client.conversation.template.delete("welcome"),
        "DELETE",
        f"{TEMPLATES}/welcome",
    ),
]

TEMPLATE_V2 = [
    Case(
        "conversation.template_v2.create",
        "minimal",
        lambda client: client.conversation.template_v2.create(
            [{"language_code": "en-US", "text_message": {"text": "Hi ${name}"}}], "en-US"
        ),
        "POST",
        TEMPLATES_V2,
        body={
            "translations": [{"language_code": "en-US", "text_message": {"text": "Hi ${name}"}}],
            "default_translation": "en-US",
        },
    ),
    Case(
        "conversation.template_v2.create",
        "full",
        lambda client: client.conversation.template_v2.create(
            translations=[
                {
                    "language_code": "en-US",
                    "version": "1",
                    "text_message": {"text": "Hi ${name}"},
                    "variables": [{"key": "name", "preview_value": "Ann"}],
                }
            ],
            default_translation="en-US",
            description="Greets",
            id="welcome",
            version=1,
        ),
        "POST",
        TEMPLATES_V2,
        body={
            "translations": [
                {
                    "language_code": "en-US",
                    "version": "1",
                    "text_message": {"text": "Hi ${name}"},
                    "variables": [{"key": "name", "preview_value": "Ann"}],
                }
            ],
            "default_translation": "en-US",
            "description": "Greets",
            "id": "welcome",
            "version": 1,
        },
    ),
    Case(
        "conversation.template_v2.list",
        "minimal and full",
        lambda client: client.conversation.template_v2.list(),
        "GET",
        TEMPLATES_V2,
        answer={"templates": []},
    ),
    Case(
        "conversation.template_v2.get",
        "minimal and full",
        lambda client: client.conversation.template_v2.get("welcome"),
        "GET",
        f"{TEMPLATES_V2}/welcome",
    ),
    Case(
        "conversation.template_v2.update",
        "minimal",
        lambda client: client.conversation.template_v2.update("welcome", [], "en-US", 2),
        "PUT",
        f"{TEMPLATES_V2}/welcome",
        body={"translations": [], "default_translation": "en-US", "version": 2, "id": "welcome"},
    ),
    Case(
        "conversation.template_v2.update",
        "full",
        lambda client: client.conversation.template_v2.update(
            template_id="welcome",
            translations=[{"language_code": "en-US", "text_message": {"text": "Hello"}}],
            default_translation="en-US",
            version=0,
            description="",
            id="welcome too",
        ),
        "PUT",
        f"{TEMPLATES_V2}/welcome",
        body={
            "translations": [{"language_code": "en-US", "text_message": {"text": "Hello"}}],
            "default_translation": "en-US",
            "version": 0,
            "description": "",
            "id": "welcome too",
        },
    ),
    Case(
        "conversation.template_v2.delete",
        "minimal and full",
        lambda client: client.conversation.template_v2.delete("welcome"),
        "DELETE",
        f"{TEMPLATES_V2}/welcome",
    ),
    Case(
        "conversation.template_v2.list_translations",
        "minimal",
        lambda client: client.conversation.template_v2.list_translations("welcome"),
        "GET",
        f"{TEMPLATES_V2}/welcome/translations",
        answer={"translations": []},
    ),
    Case(
        "conversation.template_v2.list_translations",
        "full",
        lambda client: client.conversation.template_v2.list_translations(
            template_id="welcome", language_code="en-US", translation_version="latest"
        ),
        "GET",
        f"{TEMPLATES_V2}/welcome/translations",
        query=(("language_code", "en-US"), ("translation_version", "latest")),
        answer={"translations": []},
    ),
]

CASES = CONVERSATIONS + TEMPLATE + TEMPLATE_V2
