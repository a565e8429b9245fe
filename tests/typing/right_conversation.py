"""Uses of the Conversation API that type checkers must accept, with the types that they must find. Never executed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from typing_extensions import assert_type

from sinch import SinchClient
from sinch.core.pagination import TokenBasedPaginator
from sinch.domains.conversation import (
    Conversation,
    ConversationApp,
    ConversationBase,
    ConversationCapability,
    ConversationConsents,
    ConversationContact,
    ConversationConversation,
    ConversationEvent,
    ConversationMessage,
    ConversationOptIn,
    ConversationOptOut,
    ConversationSettings,
    ConversationTemplate,
    ConversationTemplatesV2,
    ConversationTranscoding,
    ConversationWebhook,
    CreateConversationAppRequest,
    SinchConversationRecipient,
)
from sinch.domains.conversation import SendConversationMessageResponse as SendInThePackage
from sinch.domains.conversation.enums import ConversationChannel, ConversationProcessingMode
from sinch.domains.conversation.models import SinchConversationChannelIdentities
from sinch.domains.conversation.models.conversation import Conversation as ConversationModelOf1x
from sinch.domains.conversation.models.message.responses import SendConversationMessageResponse as SendOf1x
from sinch.models import conversation as models
from sinch.models.conversation import (
    AppMessage,
    ConversationChannelLike,
    ConversationDirection,
    Recipient,
    SinchConversationMessage,
)
from sinch.models.conversation import build as b


def resources(client: SinchClient) -> None:
    assert_type(client.conversation, Conversation)
    assert_type(Conversation(client), Conversation)
    base: ConversationBase = client.conversation
    assert_type(base.message, ConversationMessage)
    assert_type(client.conversation.app, ConversationApp)
    assert_type(client.conversation.contact, ConversationContact)
    assert_type(client.conversation.event, ConversationEvent)
    assert_type(client.conversation.transcoding, ConversationTranscoding)
    assert_type(client.conversation.opt_in, ConversationOptIn)
    assert_type(client.conversation.opt_out, ConversationOptOut)
    assert_type(client.conversation.capability, ConversationCapability)
    assert_type(client.conversation.template, ConversationTemplate)
    assert_type(client.conversation.webhook, ConversationWebhook)
    assert_type(client.conversation.conversation, ConversationConversation)
    assert_type(client.conversation.consents, ConversationConsents)
    assert_type(client.conversation.project_settings, ConversationSettings)
    assert_type(client.conversation.template_v2, ConversationTemplatesV2)


def send(
    client: SinchClient,
    to: Recipient,
    message: AppMessage,
    channels: list[ConversationChannelLike],
    names: list[str],
    properties: dict[str, str],
    metadata: Mapping[str, object],
) -> None:
    messages = client.conversation.message
    answer = messages.send("a", {"contact_id": "c"}, {"text_message": {"text": "Hi"}})
    assert_type(answer, models.SendConversationMessageResponse)
    assert_type(answer.message_id, str)
    of_1x: SendOf1x = answer
    in_the_package: SendInThePackage = of_1x
    messages.send(
        app_id="a",
        recipient={"identified_by": {"channel_identities": [{"identity": "+46700000007", "channel": "SMS"}]}},
        message={"text_message": {"text": "Hi"}},
        channel_properties={"SMS_SENDER": "Bistro"},
    )
    messages.send("a", to, message, None, channels, properties, None, metadata, "HIGH_PRIORITY", 10, "DEFAULT")
    messages.send("a", to, message, channel_priority_order=names, ttl="10s", queue=models.MessageQueue.HIGH_PRIORITY)
    messages.send("a", to, message, channel_priority_order=[ConversationChannel.RCS, "SMS", "newer"])
    messages.send("a", to, message, channel_priority_order=(ConversationChannel.RCS,), message_content_type="newer")
    messages.send("a", to, message, conversation_metadata={"a": [1, None]}, conversation_metadata_update_strategy="X")
    messages.send("a", SinchConversationRecipient("c"), {"text_message": b.TextMessage("Hi")})
    messages.send(
        "a", b.Recipient.contact("c"), b.TextMessage("Hi"), channel_priority_order=b.channel_priority("SMS")
    )
    messages.send("a", to, b.AppMessage(b.TextMessage("Hi")), channel_properties=b.ChannelProperties(sms_sender="x"))
    print(in_the_package.accepted_time)


def read(client: SinchClient, when: datetime) -> None:
    messages = client.conversation.message
    one = messages.get("m", "DISPATCH_SOURCE")
    assert_type(one, models.GetConversationMessageResponse)
    if one.app_message is not None and "text_message" in one.app_message:
        assert_type(one.app_message["text_message"]["text"], str)
    if one.contact_message is not None and "media_message" in one.contact_message:
        assert_type(one.contact_message["media_message"]["url"], str)
    assert_type(one.direction, ConversationDirection | str | None)
    assert_type(messages.delete("m"), models.DeleteConversationMessageResponse)
    assert_type(messages.update("m", "x"), models.UpdateConversationMessageResponse)
    pages = messages.list("c", start_time=when, end_time="2026-03-02T00:00:00Z", only_recipient_originated=True)
    assert_type(pages, TokenBasedPaginator[models.ListConversationMessagesResponse, SinchConversationMessage])
    assert_type(pages.result.messages, list[SinchConversationMessage])
    for message in pages:
        assert_type(message, SinchConversationMessage)
    last = messages.list_last_messages_by_channel_identity(["+46700000007"], page_size=3)
    assert_type(last, TokenBasedPaginator[models.ListLastConversationMessagesResponse, SinchConversationMessage])
    assert_type(
        last.next_page(), TokenBasedPaginator[models.ListLastConversationMessagesResponse, SinchConversationMessage]
    )


def apps(client: SinchClient) -> None:
    app = client.conversation.app
    made = app.create(
        "Bistro", [{"channel": "SMS", "static_bearer": {"claimed_identity": "p", "token": "t"}}], "FULL"
    )
    assert_type(made, models.CreateConversationAppResponse)
    app.create(
        "Bistro", [], processing_mode=ConversationProcessingMode.DISPATCH, smart_conversation={"enabled": True}
    )
    assert_type(app.update("a", None, update_mask="smart_conversation"), models.UpdateConversationAppResponse)
    app.update("a", "Bistro", update_mask=["display_name"], retention_policy={"ttl_days": 3})
    assert_type(app.get("a"), models.GetConversationAppResponse)
    assert_type(app.delete("a"), models.DeleteConversationAppResponse)
    assert_type(app.list(), models.ListConversationAppsResponse)
    assert_type(app.list().apps, list[models.SinchConversationApp])
    request = CreateConversationAppRequest("Bistro", [], None, None, None, None)
    assert_type(request.display_name, str)


def contacts(client: SinchClient) -> None:
    contact = client.conversation.contact
    identity = SinchConversationChannelIdentities("SMS", "+46700000007", None)
    made = contact.create([{"channel": "SMS", "identity": "+46700000007"}, identity], "EN_US")
    assert_type(made, models.CreateConversationContactResponse)
    assert_type(made.id, str)
    assert_type(contact.update("c", email="", update_mask=("email",)), models.UpdateConversationContactResponse)
    assert_type(contact.get("c"), models.GetConversationContactResponse)
    assert_type(contact.delete("c"), models.DeleteConversationContactResponse)
    assert_type(contact.merge("s", "d", "MERGE"), models.MergeConversationContactsResponse)
    profile = contact.get_channel_profile("a", {"contact_id": "c"}, "LINE")
    assert_type(profile, models.GetConversationChannelProfileResponse)
    assert_type(profile.profile_name, str | None)
    contact.get_channel_profile("a", b.Recipient.contact("c"), ConversationChannel.MESSENGER)
    pages = contact.list(20, channel=ConversationChannel.SMS, identity="+46700000007")
    assert_type(pages, TokenBasedPaginator[models.ListConversationContactsResponse, models.SinchConversationContact])
    for conflict in contact.list_identity_conflicts():
        assert_type(conflict, models.ConversationIdentityConflict)


def events(client: SinchClient) -> None:
    event = client.conversation.event
    sent = event.send("a", {"contact_id": "c"}, {"composing_event": {}}, channel_priority_order="MESSENGER")
    assert_type(sent, models.SendConversationEventResponse)
    event.send("a", b.Recipient.contact("c"), {"generic_event": {"payload": {"a": 1}}}, queue="NORMAL_PRIORITY")
    event.send("a", {"contact_id": "c"}, {"composing_end_event": {}}, None, [ConversationChannel.RCS, "SMS"])
    assert_type(event.get("e"), models.GetConversationEventResponse)
    assert_type(event.delete("e"), models.DeleteConversationEventResponse)
    for found in event.list(contact_id="c"):
        assert_type(found, models.SinchConversationEvent)


def conversations(client: SinchClient, when: datetime, metadata: dict[str, int]) -> None:
    conversation = client.conversation.conversation
    made = conversation.create(app_id="a", contact_id="c", conversation_metadata=metadata, active=True)
    assert_type(made, models.SinchCreateConversationResponse)
    conversation.create(metadata_json={"a": {"b": []}})
    assert_type(conversation.get("c"), models.SinchGetConversationResponse)
    assert_type(conversation.get("c").active, bool | None)
    changed = conversation.update("c", "active", "MERGE_PATCH", active=False)
    assert_type(changed, models.SinchUpdateConversationResponse)
    assert_type(conversation.stop("c"), models.SinchStopConversationResponse)
    assert_type(conversation.delete("c"), models.SinchDeleteConversationResponse)
    injected = conversation.inject_message_to_conversation(
        "c",
        when,
        b.TextMessage("Hi"),
        {"channel": "SMS", "identity": "+46700000007"},
        direction=ConversationDirection.TO_CONTACT,
    )
    assert_type(injected, models.SinchInjectMessageResponse)
    conversation.inject_message_to_conversation("c", contact_message={"text_message": {"text": "Hi"}})
    event = conversation.inject_event(
        "c", {"composing_event": {}}, when, channel_identity=b.ChannelIdentity("SMS", "1")
    )
    assert_type(event, models.SinchInjectEventResponse)
    pages = conversation.list(True, app_id="a")
    assert_type(pages, TokenBasedPaginator[models.SinchListConversationsResponse, models.Conversation])
    for found in conversation.list(None):
        of_1x: ConversationModelOf1x = found
        assert_type(of_1x.id, str)
    for recent in conversation.list_recent("a", order="ASC"):
        assert_type(recent, models.ConversationRecentMessage)


def templates(client: SinchClient, when: datetime) -> None:
    template = client.conversation.template
    made = template.create([{"language_code": "en", "content": "{}"}], "en", id="welcome", create_time=when)
    assert_type(made, models.CreateConversationTemplateResponse)
    template.create([], default_translations="en", channel="WHATSAPP")
    changed = template.update("welcome", [], "en", update_mask=["description"], description="")
    assert_type(changed, models.UpdateConversationTemplateResponse)
    assert_type(template.get("welcome"), models.GetConversationTemplateResponse)
    assert_type(template.delete("welcome"), models.DeleteConversationTemplateResponse)
    assert_type(template.list().templates, list[models.ConversationTemplate])
    v2 = client.conversation.template_v2
    assert_type(
        v2.create([{"language_code": "en", "text_message": {"text": "Hi ${name}"}}], "en"),
        models.CreateConversationTemplateV2Response,
    )
    replaced = v2.update("welcome", [{"language_code": "en", "text_message": b.TextMessage("Hi")}], "en", 1)
    assert_type(replaced, models.UpdateConversationTemplateV2Response)
    assert_type(replaced.version, int | None)
    assert_type(v2.get("welcome"), models.GetConversationTemplateV2Response)
    assert_type(v2.delete("welcome"), models.DeleteConversationTemplateV2Response)
    assert_type(v2.list().templates, list[models.ConversationTemplateV2])
    translations = v2.list_translations("welcome", "en", "latest")
    assert_type(translations, models.ListConversationTemplateTranslationsResponse)


def webhooks(client: SinchClient) -> None:
    webhook = client.conversation.webhook
    made = webhook.create(
        "a", "https://example.com", [models.WebhookTrigger.MESSAGE_INBOUND, "newer"], target_type="HTTP"
    )
    assert_type(made, models.CreateWebhookResponse)
    assert_type(webhook.update("w", None, "https://example.com", None, "target"), models.UpdateWebhookResponse)
    assert_type(webhook.get("w"), models.GetWebhookResponse)
    assert_type(webhook.delete("w"), models.SinchDeleteWebhookResponse)
    assert_type(webhook.list("a").webhooks, list[models.ConversationWebhook])


def others(client: SinchClient) -> None:
    conversation = client.conversation
    shown = conversation.transcoding.transcode_message("a", b.TextMessage("Hi"), ["SMS"], from_="1", to="2")
    assert_type(shown, models.TranscodeConversationMessageResponse)
    asked = conversation.capability.query("a", {"contact_id": "c"})
    assert_type(asked, models.QueryConversationCapabilityResponse)
    given = conversation.opt_in.register("a", ["SMS"], {"contact_id": "c"}, request_id="r")
    assert_type(given, models.RegisterConversationOptInResponse)
    taken = conversation.opt_out.register("a", [ConversationChannel.SMS], b.Recipient.contact("c"))
    assert_type(taken, models.RegisterConversationOptOutResponse)
    for identity in conversation.consents.list_identities("a", models.ConsentsListType.OPT_OUT_ALL):
        assert_type(identity, models.ConversationConsentIdentity)
    records = conversation.consents.list_audit_records("a", "+46700000007")
    assert_type(records.audit_records, list[models.ConversationConsentAuditRecord])
    settings = conversation.project_settings
    settings.create({"unified_contact_id_enabled": True})
    assert_type(settings.get(), models.GetConversationProjectSettingsResponse)
    assert_type(settings.update(), models.UpdateConversationProjectSettingsResponse)
    assert_type(settings.delete(), models.DeleteConversationProjectSettingsResponse)
