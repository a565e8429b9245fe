"""Shapes, builders and answers of Conversation as type checkers must accept them. Never executed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from typing_extensions import assert_type

from sinch.models.conversation import (
    AppEvent,
    AppMessage,
    AppMessageLike,
    AppMessageObject,
    Built,
    CardMessage,
    ChannelCredentials,
    ChannelIdentity,
    ChannelSpecificMessage,
    Choice,
    ContactMessage,
    ContactRecipient,
    Conversation,
    ConversationChannel,
    ConversationChannelLike,
    GetConversationAppResponse,
    GetConversationMessageResponse,
    InboundMessage,
    ListItem,
    OmniMessageOverride,
    ProcessingMode,
    Recipient,
    SinchConversationChannelCredentials,
    SinchConversationChannelIdentities,
    SinchConversationEvent,
    SinchConversationMessage,
    SinchConversationRecipient,
    SinchConversationTelegramCredentials,
    SinchListRecentConversationsResponse,
    TemplateMessage,
    TemplateTranslation,
    TemplateTranslationV2,
    TextMessage,
    TextMessage as TextShape,
    as_app_message,
    build,
)

# ---------------------------------------------------------------------------------------------- requests
recipients: list[Recipient] = [
    {"contact_id": "01H"},
    {"identified_by": {"channel_identities": [{"channel": "SMS", "identity": "+46701234567"}]}},
    {
        "identified_by": {
            "channel_identities": [
                {"channel": ConversationChannel.RCS, "identity": "+46701234567"},
                build.ChannelIdentity("PIGEON", "7"),
                SinchConversationChannelIdentities("LINE", "u1", None),
            ]
        }
    },
]
choices: list[Choice] = [
    {"text_message": {"text": "Yes"}, "postback_data": "y"},
    {"text_message": build.TextMessage("Yes")},
    {"call_message": {"phone_number": "+46701234567", "title": "Call"}},
    {"url_message": {"title": "Read", "url": "https://a.example"}, "display_mode": "PERSISTENT"},
    {"location_message": {"coordinates": {"latitude": 59, "longitude": 18.1}, "title": "Shop"}},
    {"share_location_message": {"title": "Where?", "fallback_url": "https://a.example"}},
    {
        "calendar_message": {
            "title": "Note",
            "event_title": "Visit",
            "event_start": "2031-05-06T07:00:00Z",
            "event_end": "2031-05-06T08:00:00Z",
            "fallback_url": "https://a.example",
        }
    },
]
card: CardMessage = {"title": "Parcel", "media_message": {"url": "https://a.example/p.png"}, "choices": choices}
messages: list[AppMessage] = [
    {"text_message": {"text": "Hi"}},
    {
        "text_message": {"text": "Hi"},
        "agent": {"display_name": "Sam", "type": "BOT"},
        "reply_to": {"message_id": "m"},
    },
    {"text_message": build.TextMessage("Hi"), "agent": build.Agent("Sam")},
    {"media_message": {"url": "https://a.example/1.pdf", "filename_override": "bill.pdf"}},
    {"location_message": {"coordinates": {"latitude": 0, "longitude": 0}, "title": "Null Island"}},
    {"card_message": card},
    {"card_message": {"title": "Hi", "height": "TALL", "choices": ({"text_message": {"text": "Yes"}},)}},
    {"carousel_message": {"cards": [card, {"title": "Two"}, build.CardMessage("Three")]}},
    {"choice_message": {"choices": choices, "text_message": {"text": "Well?"}}},
    {"list_message": {"title": "Menu", "sections": [{"items": [{"choice": {"title": "Soup"}}]}]}},
    {
        "list_message": {
            "title": "Shop",
            "sections": [{"items": [{"product": {"id": "1", "marketplace": "FACEBOOK"}}]}],
        }
    },
    {"template_message": {"omni_template": {"template_id": "01HT", "version": "latest"}}},
    {"template_message": {"channel_template": {"WHATSAPP": {"template_id": "welcome", "language_code": "en_US"}}}},
    {"contact_info_message": {"name": {"full_name": "Åsa"}, "phone_numbers": [{"phone_number": "+4670"}]}},
    {"text_message": {"text": "Hi"}, "explicit_channel_message": {"KAKAOTALK": "{}"}},
    {"text_message": {"text": "Hi"}, "explicit_channel_message": {ConversationChannel.KAKAOTALK: "{}"}},
    {"text_message": {"text": "Hi"}, "explicit_channel_omni_message": {"WECHAT": {"text_message": {"text": "Hej"}}}},
    {
        "text_message": {"text": "Hi"},
        "channel_specific_message": {
            "WHATSAPP": {"message_type": "FLOWS", "message": {"flow_id": "1", "flow_cta": "Go", "flow_mode": "draft"}}
        },
    },
]
templates: list[TemplateMessage] = [
    {"omni_template": {"template_id": "01HT", "version": "1"}},
    {"channel_template": {"WHATSAPP": {"template_id": "a"}}, "omni_template": {"template_id": "b", "version": "1"}},
    {"channel_template": {"WHATSAPP": build.ChannelTemplateReference("a")}},
]
overrides: dict[str, OmniMessageOverride] = {
    "WHATSAPP": {"template_reference": {"template_id": "01HT", "version": "1"}},
    "WECHAT": {"media_message": {"url": "https://a.example/1"}},
}
rows: list[ListItem] = [{"choice": {"title": "Soup"}}, {"product": {"id": "1", "marketplace": "FACEBOOK"}}]
events: list[AppEvent] = [
    {"composing_event": {}},
    {"read_message_event": {}},
    {"agent_joined_event": {"agent": {"display_name": "Sam"}}},
    {"generic_event": {"payload": {"any": [1, None]}}},
]
credentials: list[ChannelCredentials] = [
    {"channel": "SMS", "static_bearer": {"claimed_identity": "plan", "token": "t"}, "callback_secret": "s"},
    {"channel": "TELEGRAM", "telegram_credentials": {"token": "t"}},
    {"channel": "LINE", "line_enterprise_credentials": {"line_japan": {"token": "t", "secret": "s"}}},
    # What answers have may stand in requests.
    {
        "channel": "MESSENGER",
        "static_token": {"token": "t"},
        "state": {"status": "ACTIVE", "description": ""},
        "channel_known_id": "7",
    },
]
from_contacts: list[ContactMessage] = [
    {"text_message": {"text": "Hi"}, "reply_to": {"message_id": "m"}},
    {"choice_response_message": {"message_id": "m", "postback_data": "y"}},
]
translations: list[TemplateTranslationV2] = [
    {"language_code": "en-US", "text_message": {"text": "Hi ${name}"}, "variables": [{"key": "name"}]},
    {
        "language_code": "en-US",
        "card_message": build.CardMessage("Hi"),
        "channel_template_overrides": {
            "WHATSAPP": {"template_reference": {"template_id": "a"}, "parameter_mappings": {"body[1]text": "name"}}
        },
    },
]
old_translation: TemplateTranslation = {"language_code": "en-US", "content": "{}"}
payment: ChannelSpecificMessage = {
    "message_type": "ORDER_DETAILS",
    "message": {
        "payment": {
            "type": "br",
            "reference_id": "17",
            "type_of_goods": "physical-goods",
            "total_amount_value": 1000,
            "payment_buttons": [{"type": "payment_link", "uri": "https://a.example/pay"}],
            "order": {
                "subtotal_value": 900,
                "tax_value": 100,
                "items": [{"retailer_id": "1", "name": "Cup", "amount_value": 900, "quantity": 1}],
            },
        }
    },
}


def parts_may_be_made_one_by_one(channel: str, texts: Sequence[str], maps: dict[str, str]) -> AppMessage:
    text: TextMessage = {"text": "Hi"}
    address: ChannelIdentity = {"channel": channel, "identity": "7"}
    recipient: Recipient = {"identified_by": {"channel_identities": [address]}}
    taps: list[Choice | Built[Choice]] = [build.TextChoice(each) for each in texts]
    taps.append({"text_message": text})
    recipients.append(recipient)
    return {"choice_message": {"choices": taps, "text_message": text}, "explicit_channel_message": maps}


# ---------------------------------------------------------------------------------------------- builders
def takes_a_recipient(recipient: Recipient | Built[Recipient]) -> None: ...
def takes_a_message(message: AppMessageLike) -> None: ...
def takes_an_identity(identity: ChannelIdentity | Built[ChannelIdentity]) -> None: ...
def takes_credentials(given: Sequence[ChannelCredentials | Built[ChannelCredentials]]) -> None: ...
def takes_properties(properties: Mapping[str, str] | Built[Mapping[str, str]]) -> None: ...
def takes_channels(order: Sequence[ConversationChannelLike]) -> None: ...


def builders(start: datetime) -> None:
    takes_a_recipient(build.Recipient.contact("01H"))
    takes_a_recipient(build.Recipient.channels(("SMS", "+4670"), (ConversationChannel.RCS, "+4670")))
    takes_a_recipient(SinchConversationRecipient("01H"))
    takes_a_recipient({"contact_id": "01H"})
    takes_a_message(build.TextMessage("Hi"))
    takes_a_message(build.AppMessage(build.TextMessage("Hi"), agent={"display_name": "Sam"}))
    takes_a_message(build.TemplateMessage(build.TemplateReference("01HT", parameters={"name": "Åsa"})))
    takes_a_message({"card_message": {"title": "Hi", "choices": [build.TextChoice("Yes")]}})
    takes_an_identity(SinchConversationChannelIdentities("SMS", "4670", None))
    takes_an_identity(build.ChannelIdentity("SMS", "4670"))
    takes_credentials([SinchConversationChannelCredentials("TELEGRAM"), credentials[0]])
    takes_properties(build.ChannelProperties(sms_flash_message=True))
    takes_channels(build.channel_priority("RCS", ConversationChannel.SMS))
    SinchConversationChannelCredentials("TELEGRAM", None, SinchConversationTelegramCredentials("t"))
    build.CardMessage("x", choices=[build.CalendarChoice("a", "b", start, "2031-05-06T08:00:00Z", "c"), choices[0]])
    build.CarouselMessage([build.CardMessage("x"), {"title": "y"}])
    build.ListMessage("x", [build.ListSection([build.ListChoice("y"), {"choice": {"title": "z"}}])])
    assert_type(build.TextMessage("Hi").as_dict(), TextShape)
    assert_type(build.CardMessage("Hi").as_dict(), CardMessage)
    assert_type(build.Recipient.contact("01H").as_dict(), Recipient)
    assert_type(SinchConversationRecipient("01H").as_dict(), ContactRecipient)
    assert_type(build.AppMessage(build.TextMessage("Hi")).as_dict(), AppMessage)
    assert_type(as_app_message(build.TextMessage("Hi")), object)


# ----------------------------------------------------------------------------------------------- answers
def answers(
    message: GetConversationMessageResponse,
    app: GetConversationAppResponse,
    event: SinchConversationEvent,
    page: SinchListRecentConversationsResponse,
    inbound: InboundMessage,
) -> None:
    assert_type(message.id, str)
    assert_type(message.app_message, AppMessageObject | None)
    assert_type(message.processing_mode, ProcessingMode | str | None)
    if message.app_message is not None:
        if "choice_message" in message.app_message:
            first = message.app_message["choice_message"]["choices"][0]
            assert_type(first.get("text_message"), TextMessage | None)
        if "card_message" in message.app_message:
            title: str | None = message.app_message["card_message"].get("title")
            print(title)
        for channel, specific in message.app_message.get("channel_specific_message", {}).items():
            assert_type(channel, str)
            if specific["message_type"] == "FLOWS":
                assert_type(specific["message"]["flow_id"], str)
    if message.contact_message is not None and "text_message" in message.contact_message:
        assert_type(message.contact_message["text_message"]["text"], str)
    for channel_credentials in app.channel_credentials or []:
        name: str = channel_credentials["channel"]
        print(name, channel_credentials.get("state", {}).get("description"))
    if event.contact_event is not None and "comment_event" in event.contact_event:
        assert_type(event.contact_event["comment_event"].get("text"), str | None)
    for recent in page.conversations:
        assert_type(recent.conversation, Conversation | None)
        assert_type(recent.last_message, SinchConversationMessage | None)
    contact_message = inbound.get("contact_message", {})
    if "media_message" in contact_message:
        assert_type(contact_message["media_message"]["url"], str)
