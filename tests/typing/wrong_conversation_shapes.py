"""Shapes of Conversation that type checkers must refuse: each line ends in the code of the error. Never executed."""

from __future__ import annotations

from sinch.models.conversation import AppMesage  # E: attr-defined
from sinch.models.conversation import (
    AppEvent,
    AppMessage,
    AppMessageLike,
    AppMessageObject,
    Built,
    CardMessage,
    ChannelCredentials,
    Choice,
    ContactMessage,
    KakaoTalkBotKeywordButton,
    LineEnterpriseCredentials,
    LineEnterpriseToken,
    ListItem,
    OmniMessageOverride,
    Recipient,
    TemplateMessage,
    TemplateTranslationV2,
    build,
)

# Neither of several.
no_recipient: Recipient = {}  # E: assignment
no_message: AppMessage = {}  # E: assignment
only_agent: AppMessage = {"agent": {"display_name": "Sam"}}  # E: assignment
no_choice: Choice = {}  # E: assignment
only_postback: Choice = {"postback_data": "y"}  # E: assignment
no_event: AppEvent = {}  # E: assignment
no_template: TemplateMessage = {}  # E: assignment
no_override: OmniMessageOverride = {}  # E: assignment
no_row: ListItem = {}  # E: assignment
no_credentials: ChannelCredentials = {"channel": "SMS"}  # E: assignment
no_country: LineEnterpriseCredentials = {"is_default": True}  # E: assignment
no_content: TemplateTranslationV2 = {"language_code": "en-US"}  # E: assignment
no_contact_message: ContactMessage = {"reply_to": {"message_id": "m"}}  # E: assignment

# Two of several.
token: LineEnterpriseToken = {"token": "t", "secret": "s"}
two_recipients: Recipient = {"contact_id": "1", "identified_by": {"channel_identities": []}}  # E: assignment
two_messages: AppMessage = {"text_message": {"text": "a"}, "card_message": {"title": "b"}}  # E: assignment
two_choices: Choice = {"text_message": {"text": "a"}, "url_message": {"title": "b", "url": "c"}}  # E: assignment
two_events: AppEvent = {"composing_event": {}, "composing_end_event": {}}  # E: assignment
two_rows: ListItem = {"choice": {"title": "a"}, "product": {"id": "1", "marketplace": "FACEBOOK"}}  # E: assignment
two_tokens: LineEnterpriseCredentials = {"line_japan": token, "line_thailand": token}  # E: assignment

# Misspelt, missing, of the wrong type; at every depth.
misspelt: AppMessage = {"text_mesage": {"text": "a"}}  # E: assignment
misspelt_text: AppMessage = {"text_message": {"txt": "a"}}  # E: typeddict-item
misspelt_title: AppMessage = {"card_message": {"titel": "a"}}  # E: typeddict-item
misspelt_choice: CardMessage = {"choices": [{"text_message": {"txt": "a"}}]}  # E: list-item
misspelt_card: AppMessage = {"carousel_message": {"cards": [{"title": "a"}, {"titel": "b"}]}}  # E: typeddict-item
missing_url: AppMessage = {"media_message": {}}  # E: typeddict-item
missing_title: Choice = {"call_message": {"phone_number": "1"}}  # E: typeddict-item
number: AppMessage = {"text_message": {"text": 7}}  # E: typeddict-item
bare_text: AppMessage = {"text_message": "a"}  # E: typeddict-item
bare_recipient: Recipient = "01H"  # E: assignment
wrapped_card: CardMessage = {"card_message": {"title": "a"}}  # E: typeddict-unknown-key
unwrapped: AppMessage = {"text": "a"}  # E: assignment
wrong_tag: KakaoTalkBotKeywordButton = {"type": "WL", "name": "a"}  # E: typeddict-item


def takes(message: AppMessageLike, recipient: Recipient | Built[Recipient]) -> None: ...


def builders() -> None:
    takes(build.Recipient.contact("1"), build.Recipient.contact("1"))  # E: arg-type
    takes(build.TextMessage("a"), build.TextMessage("a"))  # E: arg-type
    takes(build.TextChoice("a"), {"contact_id": "1"})  # E: arg-type
    takes(build.AppMessage(build.TextChoice("a")), {"contact_id": "1"})  # E: arg-type
    build.Recipient.contact(7)  # E: arg-type
    build.Recipient.channels("SMS", "+4670")  # E: arg-type
    build.Recipient.channels(("SMS",))  # E: arg-type
    build.TextMessage()  # E: call-arg
    build.TextMessage("a", title="b")  # E: call-arg
    build.CardMessage("a", choices=[build.TextMessage("b")])  # E: list-item
    build.CarouselMessage([build.TextMessage("a")])  # E: list-item
    build.ChannelProperties(sms_flash_message="yes")  # E: arg-type
    build.ChannelProperties(sms_sendr="Shop")  # E: call-arg
    build.TextMessage("a").text = "b"  # E: misc


def answers(message: AppMessageObject) -> None:
    message["text_mesage"]  # E: typeddict-item
    message["text_message"]["txt"]  # E: typeddict-item
    message["choice_message"]["choices"][0]["text_message"]["txt"]  # E: typeddict-item
