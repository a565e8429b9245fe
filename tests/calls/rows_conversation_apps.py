"""Calls of ``conversation.app``, ``contact``, ``webhook``, ``consents`` and ``project_settings``."""

from __future__ import annotations

from sinch.models.conversation import (
    ConsentsListType,
    ContactLanguage,
    ConversationChannel,
    ConversationMetadataReportView,
    ConversationProcessingMode,
    ConversationRetentionPolicyType,
    SinchConversationChannelCredentials,
    SinchConversationChannelIdentities,
    SinchConversationRetentionPolicy,
    SinchConversationTelegramCredentials,
    WebhookTrigger,
)
from tests.calls.case import Case
from tests.fakes import PROJECT

ROOT = f"https://eu.conversation.api.sinch.com/v1/projects/{PROJECT}"

APPS = [
    Case(
        "conversation.app.create",
        "minimal",
        lambda client: client.conversation.app.create("Bistro", []),
        "POST",
        f"{ROOT}/apps",
        body={"display_name": "Bistro", "channel_credentials": []},
    ),
    Case(
        "conversation.app.create",
        "full",
        lambda client: client.conversation.app.create(
            display_name="Bistro",
            channel_credentials=[
                {"channel": "SMS", "static_bearer": {"claimed_identity": "plan", "token": "plan-token"}},
                {"channel": "MESSENGER", "static_token": {"token": "page-token"}, "callback_secret": "s3"},
            ],
            conversation_metadata_report_view="FULL",
            retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 30},
            dispatch_retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0},
            processing_mode="CONVERSATION",
            smart_conversation={"enabled": False},
            callback_settings={"secret_for_overridden_callback_urls": "s4"},
            message_retry_settings={"retry_duration": 60},
            delivery_report_based_fallback={"enabled": True, "delivery_report_waiting_time": 30},
        ),
        "POST",
        f"{ROOT}/apps",
        body={
            "display_name": "Bistro",
            "channel_credentials": [
                {"channel": "SMS", "static_bearer": {"claimed_identity": "plan", "token": "plan-token"}},
                {"channel": "MESSENGER", "static_token": {"token": "page-token"}, "callback_secret": "s3"},
            ],
            "conversation_metadata_report_view": "FULL",
            "retention_policy": {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 30},
            "dispatch_retention_policy": {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0},
            "processing_mode": "CONVERSATION",
            "smart_conversation": {"enabled": False},
            "callback_settings": {"secret_for_overridden_callback_urls": "s4"},
            "message_retry_settings": {"retry_duration": 60},
            "delivery_report_based_fallback": {"enabled": True, "delivery_report_waiting_time": 30},
        },
    ),
    Case(
        "conversation.app.create",
        "members and objects of 1.x",
        lambda client: client.conversation.app.create(
            "Bistro",
            [
                SinchConversationChannelCredentials(
                    channel="TELEGRAM", telegram_credentials=SinchConversationTelegramCredentials(token="bot-token")
                )
            ],
            ConversationMetadataReportView.NONE,
            SinchConversationRetentionPolicy(ConversationRetentionPolicyType.PERSIST_RETENTION_POLICY, 180),
            processing_mode=ConversationProcessingMode.DISPATCH,
        ),
        "POST",
        f"{ROOT}/apps",
        body={
            "display_name": "Bistro",
            "channel_credentials": [{"channel": "TELEGRAM", "telegram_credentials": {"token": "bot-token"}}],
            "conversation_metadata_report_view": "NONE",
            "retention_policy": {"retention_type": "PERSIST_RETENTION_POLICY", "ttl_days": 180},
            "processing_mode": "DISPATCH",
        },
    ),
    Case(
        "conversation.app.delete",
        "minimal and full",
        lambda client: client.conversation.app.delete("01HAPP"),
        "DELETE",
        f"{ROOT}/apps/01HAPP",
    ),
    Case(
        "conversation.app.get",
        "minimal and full",
        lambda client: client.conversation.app.get("01HAPP"),
        "GET",
        f"{ROOT}/apps/01HAPP",
    ),
    Case(
        "conversation.app.list",
        "minimal and full",
        lambda client: client.conversation.app.list(),
        "GET",
        f"{ROOT}/apps",
        answer={"apps": []},
    ),
    Case(
        "conversation.app.update",
        "minimal",
        lambda client: client.conversation.app.update("01HAPP", "Brasserie"),
        "PATCH",
        f"{ROOT}/apps/01HAPP",
        body={"display_name": "Brasserie"},
    ),
    Case(
        "conversation.app.update",
        "full",
        lambda client: client.conversation.app.update(
            app_id="01HAPP",
            display_name="Brasserie",
            channel_credentials=[
                {"channel": "RCS", "static_bearer": {"claimed_identity": "agent", "token": "rcs-token"}}
            ],
            update_mask=["display_name", "channel_credentials"],
            conversation_metadata_report_view="NONE",
            retention_policy={"retention_type": "CONVERSATION_EXPIRE_POLICY", "ttl_days": 7},
            dispatch_retention_policy={"ttl_days": 1},
            processing_mode="DISPATCH",
            smart_conversation={"enabled": True},
            callback_settings={"secret_for_overridden_callback_urls": ""},
            message_retry_settings={"retry_duration": 3600},
            delivery_report_based_fallback={"enabled": False},
        ),
        "PATCH",
        f"{ROOT}/apps/01HAPP",
        query=(("update_mask.paths", "display_name"), ("update_mask.paths", "channel_credentials")),
        body={
            "display_name": "Brasserie",
            "channel_credentials": [
                {"channel": "RCS", "static_bearer": {"claimed_identity": "agent", "token": "rcs-token"}}
            ],
            "conversation_metadata_report_view": "NONE",
            "retention_policy": {"retention_type": "CONVERSATION_EXPIRE_POLICY", "ttl_days": 7},
            "dispatch_retention_policy": {"ttl_days": 1},
            "processing_mode": "DISPATCH",
            "smart_conversation": {"enabled": True},
            "callback_settings": {"secret_for_overridden_callback_urls": ""},
            "message_retry_settings": {"retry_duration": 3600},
            "delivery_report_based_fallback": {"enabled": False},
        },
    ),
    Case(
        "conversation.app.update",
        "no name, a mask as text",
        lambda client: client.conversation.app.update(
            "a/b", None, smart_conversation={"enabled": True}, update_mask="smart_conversation, processing_mode,"
        ),
        "PATCH",
        f"{ROOT}/apps/a%2Fb",
        query=(("update_mask.paths", "smart_conversation"), ("update_mask.paths", "processing_mode")),
        body={"smart_conversation": {"enabled": True}},
    ),
]

CONTACTS = [
    Case(
        "conversation.contact.create",
        "minimal",
        lambda client: client.conversation.contact.create(
            [{"channel": "SMS", "identity": "+46700000007"}], "UNSPECIFIED"
        ),
        "POST",
        f"{ROOT}/contacts",
        body={"channel_identities": [{"channel": "SMS", "identity": "+46700000007"}], "language": "UNSPECIFIED"},
    ),
    Case(
        "conversation.contact.create",
        "full",
        lambda client: client.conversation.contact.create(
            channel_identities=[
                {"channel": "WHATSAPP", "identity": "46700000007"},
                {"channel": "MESSENGER", "identity": "psid", "app_id": "01HAPP"},
            ],
            language="SV",
            display_name="Åsa",
            email="asa@example.com",
            external_id="crm-9",
            metadata="vip",
            channel_priority=["WHATSAPP", "MESSENGER"],
        ),
        "POST",
        f"{ROOT}/contacts",
        body={
            "channel_identities": [
                {"channel": "WHATSAPP", "identity": "46700000007"},
                {"channel": "MESSENGER", "identity": "psid", "app_id": "01HAPP"},
            ],
            "language": "SV",
            "display_name": "Åsa",
            "email": "asa@example.com",
            "external_id": "crm-9",
            "metadata": "vip",
            "channel_priority": ["WHATSAPP", "MESSENGER"],
        },
    ),
    Case(
        "conversation.contact.create",
        "members and an object of 1.x",
        lambda client: client.conversation.contact.create(
            [SinchConversationChannelIdentities(channel="LINE", identity="line-id", app_id="01HAPP")],
            ContactLanguage.EN_US,
            channel_priority=[ConversationChannel.LINE],
        ),
        "POST",
        f"{ROOT}/contacts",
        body={
            "channel_identities": [{"channel": "LINE", "identity": "line-id", "app_id": "01HAPP"}],
            "language": "EN_US",
            "channel_priority": ["LINE"],
        },
    ),
    Case(
        "conversation.contact.update",
        "minimal",
        lambda client: client.conversation.contact.update("01HCONTACT"),
        "PATCH",
        f"{ROOT}/contacts/01HCONTACT",
        body={},
    ),
    Case(
        "conversation.contact.update",
        "full",
        lambda client: client.conversation.contact.update(
            contact_id="01HCONTACT",
            channel_identities=[{"channel": "SMS", "identity": "+46700000008"}],
            language="EN_GB",
            display_name="Ann",
            email="ann@example.com",
            external_id="crm-10",
            metadata="moved",
            channel_priority=["SMS"],
            update_mask=["email", "metadata"],
        ),
        "PATCH",
        f"{ROOT}/contacts/01HCONTACT",
        query=(("update_mask.paths", "email"), ("update_mask.paths", "metadata")),
        body={
            "channel_identities": [{"channel": "SMS", "identity": "+46700000008"}],
            "language": "EN_GB",
            "display_name": "Ann",
            "email": "ann@example.com",
            "external_id": "crm-10",
            "metadata": "moved",
            "channel_priority": ["SMS"],
        },
    ),
    Case(
        "conversation.contact.update",
        "cleared values",
        lambda client: client.conversation.contact.update(
            "c ä", display_name="", metadata="", channel_priority=[], update_mask="display_name,metadata"
        ),
        "PATCH",
        f"{ROOT}/contacts/c%20%C3%A4",
        query=(("update_mask.paths", "display_name"), ("update_mask.paths", "metadata")),
        body={"display_name": "", "metadata": "", "channel_priority": []},
    ),
    Case(
        "conversation.contact.delete",
        "minimal and full",
        lambda client: client.conversation.contact.delete("01HCONTACT"),
        "DELETE",
        f"{ROOT}/contacts/01HCONTACT",
    ),
    Case(
        "conversation.contact.get",
        "minimal and full",
        lambda client: client.conversation.contact.get("01HCONTACT"),
        "GET",
        f"{ROOT}/contacts/01HCONTACT",
    ),
    Case(
        "conversation.contact.list",
        "minimal",
        lambda client: client.conversation.contact.list(),
        "GET",
        f"{ROOT}/contacts",
        answer={"contacts": []},
    ),
    Case(
        "conversation.contact.list",
        "full",
        lambda client: client.conversation.contact.list(
            page_size=20, page_token="p2", external_id="crm-9", channel="WHATSAPP", identity="46700000007"
        ),
        "GET",
        f"{ROOT}/contacts",
        query=(
            ("page_size", "20"),
            ("page_token", "p2"),
            ("external_id", "crm-9"),
            ("channel", "WHATSAPP"),
            ("identity", "46700000007"),
        ),
        answer={"contacts": []},
    ),
    Case(
        "conversation.contact.merge",
        "minimal",
        lambda client: client.conversation.contact.merge("01HGOES", "01HSTAYS"),
        "POST",
        f"{ROOT}/contacts/01HSTAYS:merge",
        body={"source_id": "01HGOES"},
    ),
    Case(
        "conversation.contact.merge",
        "full",
        lambda client: client.conversation.contact.merge(
            source_id="01HGOES", destination_id="stays:1", strategy="MERGE"
        ),
        "POST",
        f"{ROOT}/contacts/stays%3A1:merge",
        body={"source_id": "01HGOES", "strategy": "MERGE"},
    ),
    Case(
        "conversation.contact.get_channel_profile",
        "minimal and full",
        lambda client: client.conversation.contact.get_channel_profile(
            app_id="01HAPP", recipient={"contact_id": "01HCONTACT"}, channel="INSTAGRAM"
        ),
        "POST",
        f"{ROOT}/contacts:getChannelProfile",
        body={"app_id": "01HAPP", "recipient": {"contact_id": "01HCONTACT"}, "channel": "INSTAGRAM"},
    ),
    Case(
        "conversation.contact.list_identity_conflicts",
        "minimal",
        lambda client: client.conversation.contact.list_identity_conflicts(),
        "GET",
        f"{ROOT}/contacts:identityConflicts",
        answer={"conflicts": []},
    ),
    Case(
        "conversation.contact.list_identity_conflicts",
        "full",
        lambda client: client.conversation.contact.list_identity_conflicts(page_size=7, page_token="p2"),
        "GET",
        f"{ROOT}/contacts:identityConflicts",
        query=(("page_size", "7"), ("page_token", "p2")),
        answer={"conflicts": []},
    ),
]

WEBHOOKS = [
    Case(
        "conversation.webhook.create",
        "minimal",
        lambda client: client.conversation.webhook.create(
            "01HAPP", "https://example.com/callbacks", ["MESSAGE_INBOUND"]
        ),
        "POST",
        f"{ROOT}/webhooks",
        body={"app_id": "01HAPP", "target": "https://example.com/callbacks", "triggers": ["MESSAGE_INBOUND"]},
    ),
    Case(
        "conversation.webhook.create",
        "full",
        lambda client: client.conversation.webhook.create(
            app_id="01HAPP",
            target="https://example.com/callbacks",
            triggers=[WebhookTrigger.MESSAGE_DELIVERY, "CONTACT_MERGE"],
            client_credentials={
                "client_id": "sinch",
                "client_secret": "s5",
                "endpoint": "https://example.com/token",
                "scope": "callbacks",
                "response_type": "token",
                "token_request_type": "FORM",
            },
            secret="s6",
            target_type="HTTP",
        ),
        "POST",
        f"{ROOT}/webhooks",
        body={
            "app_id": "01HAPP",
            "target": "https://example.com/callbacks",
            "triggers": ["MESSAGE_DELIVERY", "CONTACT_MERGE"],
            "client_credentials": {
                "client_id": "sinch",
                "client_secret": "s5",
                "endpoint": "https://example.com/token",
                "scope": "callbacks",
                "response_type": "token",
                "token_request_type": "FORM",
            },
            "secret": "s6",
            "target_type": "HTTP",
        },
    ),
    Case(
        "conversation.webhook.update",
        "minimal",
        lambda client: client.conversation.webhook.update(
            "01HHOOK", "01HAPP", "https://example.com/new", ["MESSAGE_INBOUND"]
        ),
        "PATCH",
        f"{ROOT}/webhooks/01HHOOK",
        body={"app_id": "01HAPP", "target": "https://example.com/new", "triggers": ["MESSAGE_INBOUND"]},
    ),
    Case(
        "conversation.webhook.update",
        "full",
        lambda client: client.conversation.webhook.update(
            webhook_id="01HHOOK",
            app_id="01HAPP",
            target="https://example.com/new",
            triggers=["EVENT_INBOUND"],
            update_mask=["target", "triggers"],
            client_credentials={
                "client_id": "sinch",
                "client_secret": "s5",
                "endpoint": "https://example.com/token",
            },
            secret="",
            target_type="DISMISS",
        ),
        "PATCH",
        f"{ROOT}/webhooks/01HHOOK",
        query=(("update_mask.paths", "target"), ("update_mask.paths", "triggers")),
        body={
            "app_id": "01HAPP",
            "target": "https://example.com/new",
            "triggers": ["EVENT_INBOUND"],
            "client_credentials": {
                "client_id": "sinch",
                "client_secret": "s5",
                "endpoint": "https://example.com/token",
            },
            "secret": "",
            "target_type": "DISMISS",
        },
    ),
    Case(
        "conversation.webhook.update",
        "only the target, a mask as text",
        lambda client: client.conversation.webhook.update(
            "01HHOOK", None, "https://example.com/new", None, update_mask="target"
        ),
        "PATCH",
        f"{ROOT}/webhooks/01HHOOK",
        query=(("update_mask.paths", "target"),),
        body={"target": "https://example.com/new"},
    ),
    Case(
        "conversation.webhook.list",
        "minimal and full",
        lambda client: client.conversation.webhook.list("01HAPP"),
        "GET",
        f"{ROOT}/apps/01HAPP/webhooks",
        answer={"webhooks": []},
    ),
    Case(
        "conversation.webhook.get",
        "minimal and full",
        lambda client: client.conversation.webhook.get("01HHOOK"),
        "GET",
        f"{ROOT}/webhooks/01HHOOK",
    ),
    Case(
        "conversation.webhook.delete",
        "minimal and full",
        lambda client: client.conversation.webhook.delete("01HHOOK"),
        "DELETE",
        f"{ROOT}/webhooks/01HHOOK",
    ),
]

SETTINGS = [
    Case(
        "conversation.consents.list_identities",
        "minimal",
        lambda client: client.conversation.consents.list_identities("01HAPP", ConsentsListType.OPT_OUT_ALL),
        "GET",
        f"{ROOT}/apps/01HAPP/consents/OPT_OUT_ALL",
        answer={"identities": []},
    ),
    Case(
        "conversation.consents.list_identities",
        "full",
        lambda client: client.conversation.consents.list_identities(
            app_id="01HAPP", list_type="OPT_OUT_MARKETING", page_size=50, page_token="p2"
        ),
        "GET",
        f"{ROOT}/apps/01HAPP/consents/OPT_OUT_MARKETING",
        query=(("page_size", "50"), ("page_token", "p2")),
        answer={"identities": []},
    ),
    Case(
        "conversation.consents.list_audit_records",
        "minimal and full",
        lambda client: client.conversation.consents.list_audit_records(app_id="01HAPP", identity="+46700000007"),
        "GET",
        f"{ROOT}/apps/01HAPP/consents/identities/+46700000007",
        answer={"identity": "+46700000007", "audit_records": []},
    ),
    Case(
        "conversation.consents.list_audit_records",
        "encoded identity",
        lambda client: client.conversation.consents.list_audit_records("01HAPP", "user/7 #2"),
        "GET",
        f"{ROOT}/apps/01HAPP/consents/identities/user%2F7%20%232",
        answer={"audit_records": []},
    ),
    Case(
        "conversation.project_settings.create",
        "minimal",
        lambda client: client.conversation.project_settings.create(),
        "POST",
        f"{ROOT}/settings",
        body={},
    ),
    Case(
        "conversation.project_settings.create",
        "full",
        lambda client: client.conversation.project_settings.create(
            contact_settings={"unified_contact_id_enabled": True}
        ),
        "POST",
        f"{ROOT}/settings",
        body={"contact_settings": {"unified_contact_id_enabled": True}},
    ),
    Case(
        "conversation.project_settings.get",
        "minimal and full",
        lambda client: client.conversation.project_settings.get(),
        "GET",
        f"{ROOT}/settings",
    ),
    Case(
        "conversation.project_settings.update",
        "minimal",
        lambda client: client.conversation.project_settings.update(),
        "PATCH",
        f"{ROOT}/settings",
        body={},
    ),
    Case(
        "conversation.project_settings.update",
        "full",
        lambda client: client.conversation.project_settings.update({"unified_contact_id_enabled": False}),
        "PATCH",
        f"{ROOT}/settings",
        body={"contact_settings": {"unified_contact_id_enabled": False}},
    ),
    Case(
        "conversation.project_settings.delete",
        "minimal and full",
        lambda client: client.conversation.project_settings.delete(),
        "DELETE",
        f"{ROOT}/settings",
    ),
]

CASES = APPS + CONTACTS + WEBHOOKS + SETTINGS
