"""Uses of the Conversation API that type checkers must refuse: each line ends in its code. Never executed."""

from __future__ import annotations

from datetime import datetime

from sinch import NULL, SinchClient
from sinch.domains import conversation as product
from sinch.domains.conversation import ConversationMessage
from sinch.models.conversation import AppMessage, Recipient


def send(client: SinchClient, to: Recipient, message: AppMessage) -> None:
    messages = client.conversation.message
    messages.send()  # E: call-arg
    messages.send("a", to)  # E: call-arg
    messages.send(app_id="a", message=message)  # E: call-arg
    messages.send(7, to, message)  # E: arg-type
    messages.send(None, to, message)  # E: arg-type
    messages.send("a", "+46700000007", message)  # E: arg-type
    messages.send("a", None, message)  # E: arg-type
    messages.send("a", to, "Hi")  # E: arg-type
    messages.send("a", to, NULL)  # E: arg-type
    messages.send("a", to, message, ttl=1.5)  # E: arg-type
    messages.send("a", to, message, channel_priority_order=[7])  # E: list-item
    messages.send("a", to, message, channel_priority_order={"SMS"})  # E: arg-type
    messages.send("a", to, message, channel_properties={"SMS_FLASH_MESSAGE": True})  # E: dict-item
    messages.send("a", to, message, channel_properties="SMS_SENDER")  # E: arg-type
    messages.send("a", to, message, conversation_metadata="{}")  # E: arg-type
    messages.send("a", to, message, queue=1)  # E: arg-type
    messages.send("a", to, message, metadata_json={})  # E: call-arg
    messages.send("a", to, message, None, None, None, None, None, None, None, None, "c-1")  # E: call-arg


def read(client: SinchClient, when: datetime) -> None:
    messages = client.conversation.message
    messages.get()  # E: call-arg
    messages.get(7)  # E: arg-type
    messages.get("m", source="DISPATCH_SOURCE")  # E: call-arg
    messages.update("m")  # E: call-arg
    messages.update("m", when)  # E: arg-type
    messages.list(page_size="10")  # E: arg-type
    messages.list(start_time=1700000000)  # E: arg-type
    messages.list(only_recipient_originated="yes")  # E: arg-type
    messages.list(conversation="c")  # E: call-arg
    messages.list_last_messages_by_channel_identity([7])  # E: list-item
    messages.list().result.message  # E: attr-defined
    for message in messages.list():
        message.text  # E: attr-defined
        message.app_message["text_message"]  # E: index
        if message.app_message is not None:
            message.app_message["txt_message"]  # E: typeddict-item


def apps(client: SinchClient) -> None:
    app = client.conversation.app
    app.create("Bistro")  # E: call-arg
    app.create("Bistro", "SMS")  # E: arg-type
    app.create("Bistro", [{"channel": "SMS", "static_bearer": "token"}])  # E: list-item
    app.create("Bistro", [], smart_conversation=True)  # E: arg-type
    app.create("Bistro", [], retention_policy={"days": 3})  # E: arg-type
    app.update("a")  # E: call-arg
    app.update("a", "Bistro", update_mask=7)  # E: arg-type
    app.update(None, "Bistro")  # E: arg-type
    app.list(10)  # E: call-arg
    app.get("a").dispaly_name  # E: attr-defined


def contacts(client: SinchClient) -> None:
    contact = client.conversation.contact
    contact.create([{"channel": "SMS", "identity": "1"}])  # E: call-arg
    contact.create({"channel": "SMS", "identity": "1"}, "EN")  # E: arg-type
    contact.create(["+46700000007"], "EN")  # E: list-item
    contact.create([], None)  # E: arg-type
    contact.update(display_name="Ann")  # E: call-arg
    contact.update("c", channel_priority=7)  # E: arg-type
    contact.merge("s")  # E: call-arg
    contact.merge(source_id="s", destination_id=7)  # E: arg-type
    contact.get_channel_profile("a", "c", "LINE")  # E: arg-type
    contact.list(page_size=None, channel=7)  # E: arg-type


def events(client: SinchClient, to: Recipient) -> None:
    event = client.conversation.event
    event.send("a", to)  # E: call-arg
    event.send("a", to, "composing_event")  # E: arg-type
    event.send("a", to, {"composing_event": {}}, channel_priority_order=7)  # E: arg-type
    event.list(app_id="a")  # E: call-arg


def conversations(client: SinchClient, when: datetime, message: AppMessage) -> None:
    conversation = client.conversation.conversation
    conversation.create(active="yes")  # E: arg-type
    conversation.create(metadata_json="{}")  # E: arg-type
    conversation.list()  # E: call-arg
    conversation.list("true")  # E: arg-type
    conversation.update(active=False)  # E: call-arg
    conversation.stop()  # E: call-arg
    conversation.inject_message_to_conversation("c", 1700000000)  # E: arg-type
    conversation.inject_message_to_conversation("c", when, "Hi")  # E: arg-type
    conversation.inject_message_to_conversation("c", contact_message={"text_message": "Hi"})  # E: arg-type
    conversation.inject_event("c", {"composing_event": {}})  # E: call-arg
    conversation.list_recent()  # E: call-arg
    conversation.list_recent("a", order=1)  # E: arg-type


def templates(client: SinchClient) -> None:
    template = client.conversation.template
    template.create()  # E: call-arg
    template.create("en")  # E: arg-type
    template.create([], default_translation=7)  # E: arg-type
    template.create([], default_language="en")  # E: call-arg
    template.update("t")  # E: call-arg
    v2 = client.conversation.template_v2
    v2.create([])  # E: call-arg
    v2.update("t", [], "en")  # E: call-arg
    v2.update("t", [], "en", "1")  # E: arg-type


def others(client: SinchClient, to: Recipient, message: AppMessage) -> None:
    client.conversation.webhook.create("a", "https://example.com")  # E: call-arg
    client.conversation.webhook.create("a", "https://example.com", 7)  # E: arg-type
    client.conversation.webhook.update("w", "a", None, [])  # E: arg-type
    client.conversation.webhook.list()  # E: call-arg
    client.conversation.transcoding.transcode_message("a", message)  # E: call-arg
    client.conversation.transcoding.transcode_message("a", message, ["SMS"], sender="1")  # E: call-arg
    client.conversation.capability.query("a")  # E: call-arg
    client.conversation.capability.lookup("a", to)  # E: attr-defined
    client.conversation.opt_in.register("a", to, to)  # E: arg-type
    client.conversation.consents.list_identities("a")  # E: call-arg
    client.conversation.consents.list_identities("a", 7)  # E: arg-type
    client.conversation.project_settings.create(True)  # E: arg-type
    client.conversation.messages  # E: attr-defined
    client.conversation.message = ConversationMessage("a")  # E: arg-type
    product.NoSuchRequest  # E: attr-defined
