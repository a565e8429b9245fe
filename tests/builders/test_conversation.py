"""Builders of Conversation: each gives exactly its dict, is checked when it is made, and is sent as its dict."""

from __future__ import annotations

import copy
import importlib
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from datetime import date, datetime, timedelta, timezone

import pytest

from sinch import ValidationException
from sinch.models import conversation as models
from sinch.models.conversation import as_app_message, build
from sinch.models.conversation.build import (
    Agent,
    AppMessage,
    CalendarChoice,
    CallChoice,
    CardMessage,
    CarouselMessage,
    ChannelIdentity,
    ChannelProperties,
    ChannelTemplateReference,
    ChoiceMessage,
    ContactInfoMessage,
    ListChoice,
    ListMessage,
    ListProduct,
    ListSection,
    LocationChoice,
    LocationMessage,
    MediaMessage,
    Recipient,
    ShareLocationChoice,
    TemplateMessage,
    TemplateReference,
    TextChoice,
    TextMessage,
    UrlChoice,
    channel_priority,
)
from sinch.models.conversation.built import Built
from tests.fakes import RecordingDriver, answer, make_client

START = datetime(2031, 5, 6, 9, 0, tzinfo=timezone(timedelta(hours=2)))
PLACE = LocationMessage("The shop", 59.33, 18.06, label="Stureplan")
PLACE_DICT = {"coordinates": {"latitude": 59.33, "longitude": 18.06}, "title": "The shop", "label": "Stureplan"}

DICTS: list[tuple[Built[object], object]] = [
    (Recipient.contact("01HCONTACT"), {"contact_id": "01HCONTACT"}),
    (
        Recipient.channels(("RCS", "+46701234567"), (models.ConversationChannel.SMS, "+46701234567")),
        {
            "identified_by": {
                "channel_identities": [
                    {"channel": "RCS", "identity": "+46701234567"},
                    {"channel": "SMS", "identity": "+46701234567"},
                ]
            }
        },
    ),
    (
        Recipient(identified_by=[{"channel": "MMS", "identity": "+4670"}, ChannelIdentity("LINE", "u1", "01HAPP")]),
        {
            "identified_by": {
                "channel_identities": [
                    {"channel": "MMS", "identity": "+4670"},
                    {"channel": "LINE", "identity": "u1", "app_id": "01HAPP"},
                ]
            }
        },
    ),
    (ChannelIdentity("SMS", "+4670"), {"channel": "SMS", "identity": "+4670"}),
    (TextMessage("Hej å"), {"text": "Hej å"}),
    (MediaMessage("https://a.example/1.pdf"), {"url": "https://a.example/1.pdf"}),
    (
        MediaMessage("https://a.example/1.pdf", "https://a.example/1.png", "bill.pdf"),
        {
            "url": "https://a.example/1.pdf",
            "thumbnail_url": "https://a.example/1.png",
            "filename_override": "bill.pdf",
        },
    ),
    (PLACE, PLACE_DICT),
    (LocationMessage("Null Island", 0, 0), {"coordinates": {"latitude": 0, "longitude": 0}, "title": "Null Island"}),
    (TextChoice("Yes", "y"), {"text_message": {"text": "Yes"}, "postback_data": "y"}),
    (TextChoice("Yes", ""), {"text_message": {"text": "Yes"}, "postback_data": ""}),
    (
        CallChoice("+46701234567", "Call", "c"),
        {"call_message": {"phone_number": "+46701234567", "title": "Call"}, "postback_data": "c"},
    ),
    (
        UrlChoice("Read", "https://a.example", "u"),
        {"url_message": {"title": "Read", "url": "https://a.example"}, "postback_data": "u"},
    ),
    (LocationChoice(PLACE, "p"), {"location_message": PLACE_DICT, "postback_data": "p"}),
    (
        ShareLocationChoice("Where are you?", "https://a.example/map", "s"),
        {
            "share_location_message": {"title": "Where are you?", "fallback_url": "https://a.example/map"},
            "postback_data": "s",
        },
    ),
    (
        CalendarChoice(
            "Note it", "Visit", START, "2031-05-06T08:00:00Z", "https://a.example/c", "Bring the bill", "n"
        ),
        {
            "calendar_message": {
                "title": "Note it",
                "event_start": "2031-05-06T07:00:00.000Z",
                "event_end": "2031-05-06T08:00:00Z",
                "event_title": "Visit",
                "event_description": "Bring the bill",
                "fallback_url": "https://a.example/c",
            },
            "postback_data": "n",
        },
    ),
    (
        CalendarChoice("Note it", "Visit", datetime(2031, 5, 6), datetime(2031, 5, 7), "https://a.example/c"),
        {
            "calendar_message": {
                "title": "Note it",
                "event_start": "2031-05-06T00:00:00.000Z",
                "event_end": "2031-05-07T00:00:00.000Z",
                "event_title": "Visit",
                "fallback_url": "https://a.example/c",
            }
        },
    ),
    (
        CardMessage(
            "Parcel",
            "When?",
            MediaMessage("https://a.example/p.png"),
            [TextChoice("Now"), {"url_message": {"title": "Track", "url": "https://a.example/t"}}],
            models.CardHeight.TALL,
            "Head",
        ),
        {
            "title": "Parcel",
            "description": "When?",
            "media_message": {"url": "https://a.example/p.png"},
            "height": "TALL",
            "choices": [
                {"text_message": {"text": "Now"}},
                {"url_message": {"title": "Track", "url": "https://a.example/t"}},
            ],
            "message_properties": {"whatsapp_header": "Head"},
        },
    ),
    (CardMessage(media={"url": "https://a.example/p.png"}), {"media_message": {"url": "https://a.example/p.png"}}),
    (
        CarouselMessage([CardMessage("One"), {"title": "Two"}], [TextChoice("None")]),
        {"cards": [{"title": "One"}, {"title": "Two"}], "choices": [{"text_message": {"text": "None"}}]},
    ),
    (CarouselMessage((CardMessage("One"),)), {"cards": [{"title": "One"}]}),
    (
        ChoiceMessage([TextChoice("Yes")], "Well?", "Small print"),
        {
            "choices": [{"text_message": {"text": "Yes"}}],
            "text_message": {"text": "Well?"},
            "message_properties": {"whatsapp_footer": "Small print"},
        },
    ),
    (ChoiceMessage([TextChoice("Yes")]), {"choices": [{"text_message": {"text": "Yes"}}]}),
    (
        ListMessage(
            "Menu",
            [
                ListSection([ListChoice("Soup", "Hot", MediaMessage("https://a.example/s.png"), "soup")], "Starters"),
                {"items": [{"choice": {"title": "Fish"}}]},
            ],
            "Today",
            {"url": "https://a.example/m.png"},
            menu="Open",
            whatsapp_header="Lunch",
        ),
        {
            "title": "Menu",
            "sections": [
                {
                    "items": [
                        {
                            "choice": {
                                "title": "Soup",
                                "description": "Hot",
                                "media": {"url": "https://a.example/s.png"},
                                "postback_data": "soup",
                            }
                        }
                    ],
                    "title": "Starters",
                },
                {"items": [{"choice": {"title": "Fish"}}]},
            ],
            "description": "Today",
            "media": {"url": "https://a.example/m.png"},
            "message_properties": {"menu": "Open", "whatsapp_header": "Lunch"},
        },
    ),
    (
        ListMessage("Shop", [ListSection([ListProduct("17", "FACEBOOK")])], catalog_id="cat-1"),
        {
            "title": "Shop",
            "sections": [{"items": [{"product": {"id": "17", "marketplace": "FACEBOOK"}}]}],
            "message_properties": {"catalog_id": "cat-1"},
        },
    ),
    (
        ListMessage("Menu", [ListSection([ListChoice("Soup")])]),
        {"title": "Menu", "sections": [{"items": [{"choice": {"title": "Soup"}}]}]},
    ),
    (
        ContactInfoMessage("Åsa Ek", ["+46701234567"]),
        {"name": {"full_name": "Åsa Ek"}, "phone_numbers": [{"phone_number": "+46701234567"}]},
    ),
    (
        ContactInfoMessage(
            {"full_name": "Åsa Ek", "first_name": "Åsa"},
            [{"phone_number": "+46701234567", "type": "WORK"}],
            email_addresses=["asa@mail.example", {"email_address": "ek@mail.example", "type": "HOME"}],
            addresses=[{"city": "Malmö", "country_code": "SE"}],
            organization={"company": "Ek AB"},
            urls=["https://ek.example"],
            birthday=date(1999, 12, 31),
        ),
        {
            "name": {"full_name": "Åsa Ek", "first_name": "Åsa"},
            "phone_numbers": [{"phone_number": "+46701234567", "type": "WORK"}],
            "addresses": [{"city": "Malmö", "country_code": "SE"}],
            "email_addresses": [
                {"email_address": "asa@mail.example"},
                {"email_address": "ek@mail.example", "type": "HOME"},
            ],
            "organization": {"company": "Ek AB"},
            "urls": [{"url": "https://ek.example"}],
            "birthday": "1999-12-31",
        },
    ),
    (ListChoice("Soup"), {"choice": {"title": "Soup"}}),
    (ListProduct("17", "FACEBOOK"), {"product": {"id": "17", "marketplace": "FACEBOOK"}}),
    (ListSection([ListChoice("Soup")]), {"items": [{"choice": {"title": "Soup"}}]}),
    (TemplateReference("01HT"), {"template_id": "01HT", "version": "latest"}),
    (
        TemplateReference("01HT", "2", "sv-SE", {"name": "Åsa"}),
        {"template_id": "01HT", "version": "2", "language_code": "sv-SE", "parameters": {"name": "Åsa"}},
    ),
    (ChannelTemplateReference("welcome"), {"template_id": "welcome"}),
    (
        ChannelTemplateReference("welcome", "1", "en_US", {"body[1]text": "Åsa"}),
        {"template_id": "welcome", "version": "1", "language_code": "en_US", "parameters": {"body[1]text": "Åsa"}},
    ),
    (TemplateMessage(TemplateReference("01HT")), {"omni_template": {"template_id": "01HT", "version": "latest"}}),
    (
        TemplateMessage(
            {"template_id": "01HT", "version": "1"},
            {models.ConversationChannel.WHATSAPP: ChannelTemplateReference("welcome")},
        ),
        {
            "channel_template": {"WHATSAPP": {"template_id": "welcome"}},
            "omni_template": {"template_id": "01HT", "version": "1"},
        },
    ),
    (
        TemplateMessage(channel_template={"WHATSAPP": {"template_id": "welcome"}}),
        {"channel_template": {"WHATSAPP": {"template_id": "welcome"}}},
    ),
    (
        Agent("Sam", "BOT", "https://a.example/sam.png"),
        {"display_name": "Sam", "type": "BOT", "picture_url": "https://a.example/sam.png"},
    ),
    (Agent(), {}),
    (AppMessage(TextMessage("Hi")), {"text_message": {"text": "Hi"}}),
    (
        AppMessage(
            CardMessage("Hi"),
            agent=Agent("Sam"),
            reply_to="01HMESSAGE",
            explicit_channel_message={"KAKAOTALK": "{}"},
            explicit_channel_omni_message={"WECHAT": {"text_message": TextMessage("Hej")}},
            channel_specific_message={
                "WHATSAPP": {"message_type": "FLOWS", "message": {"flow_id": "1", "flow_cta": "Go"}}
            },
        ),
        {
            "card_message": {"title": "Hi"},
            "agent": {"display_name": "Sam"},
            "reply_to": {"message_id": "01HMESSAGE"},
            "explicit_channel_message": {"KAKAOTALK": "{}"},
            "explicit_channel_omni_message": {"WECHAT": {"text_message": TextMessage("Hej")}},
            "channel_specific_message": {
                "WHATSAPP": {"message_type": "FLOWS", "message": {"flow_id": "1", "flow_cta": "Go"}}
            },
        },
    ),
    (
        ChannelProperties(
            sms_sender="Shop",
            sms_flash_message=True,
            sms_max_number_of_message_parts=3,
            telegram_disable_link_preview=False,
            other={"NEW_KEY": "1"},
        ),
        {
            "NEW_KEY": "1",
            "SMS_SENDER": "Shop",
            "SMS_FLASH_MESSAGE": "true",
            "SMS_MAX_NUMBER_OF_MESSAGE_PARTS": "3",
            "TELEGRAM_DISABLE_LINK_PREVIEW": "false",
        },
    ),
]
each_builder = pytest.mark.parametrize(("builder", "expected"), DICTS, ids=[type(pair[0]).__name__ for pair in DICTS])

WRONG: list[tuple[Callable[[], object], str]] = [
    (lambda: Recipient(), "Recipient: contact_id or identified_by"),
    (lambda: Recipient("01H", [ChannelIdentity("SMS", "secret")]), "Recipient: contact_id or identified_by"),
    (lambda: Recipient.contact(""), "Recipient: contact_id is empty"),
    (lambda: Recipient.contact(7), "Recipient: contact_id is a str, not a int"),  # type: ignore[arg-type]
    (lambda: Recipient.channels(), "Recipient: identified_by is empty"),
    (lambda: Recipient.channels(("SMS", " ")), "ChannelIdentity: identity is empty"),
    (lambda: Recipient.channels("SMS", "secret"), "Recipient: channels takes pairs"),  # type: ignore[arg-type]
    (lambda: Recipient.channels(("SMS", None)), "ChannelIdentity: identity is required"),  # type: ignore[arg-type]
    (lambda: Recipient(identified_by="secret"), "Recipient: identified_by is a list"),  # type: ignore[arg-type]
    (lambda: channel_priority(), "channel_priority: channels is empty"),
    (lambda: channel_priority("SMS", "RCS", "SMS"), "channel_priority: channels has a channel twice"),
    (lambda: channel_priority("SMS", ""), "channel_priority: channels is empty"),
    (lambda: ChannelProperties(), "ChannelProperties: at least one property"),
    (lambda: ChannelProperties(sms_sender=b"secret"), "ChannelProperties: sms_sender cannot be a bytes"),  # type: ignore[arg-type]
    (lambda: TextMessage(""), "TextMessage: text is empty"),
    (lambda: TextMessage(None), "TextMessage: text is required"),  # type: ignore[arg-type]
    (lambda: MediaMessage(""), "MediaMessage: url is empty"),
    (lambda: LocationMessage("x", 91, 0), "LocationMessage: latitude lies between"),
    (lambda: LocationMessage("x", 0, float("nan")), "LocationMessage: longitude lies between"),
    (lambda: LocationMessage("x", "59", 18), "LocationMessage: latitude is a number"),  # type: ignore[arg-type]
    (lambda: TextChoice(""), "TextChoice: text is empty"),
    (lambda: CallChoice("", "Call"), "CallChoice: phone_number is empty"),
    (lambda: UrlChoice("", "https://secret.example"), "UrlChoice: title is empty"),
    (lambda: ShareLocationChoice("x", ""), "ShareLocationChoice: fallback_url is empty"),
    (lambda: CalendarChoice("x", "y", "", START, "z"), "CalendarChoice: event_start is empty"),
    (lambda: CalendarChoice("x", "y", START, 7, "z"), "CalendarChoice: event_end is a str"),  # type: ignore[arg-type]
    (lambda: CardMessage(), "CardMessage: title, description, media or choices"),
    (lambda: CardMessage("x", choices=[]), "CardMessage: choices is empty"),
    (lambda: CarouselMessage([]), "CarouselMessage: cards is empty"),
    (lambda: ChoiceMessage([], "secret"), "ChoiceMessage: choices is empty"),
    (lambda: ChoiceMessage([TextChoice("x")], ""), "ChoiceMessage: text is empty"),
    (lambda: ListSection([]), "ListSection: items is empty"),
    (lambda: ListMessage("x", []), "ListMessage: sections is empty"),
    (
        lambda: ListMessage("x", [ListSection([ListChoice("y")]), ListSection([ListProduct("1", "FACEBOOK")])]),
        "ListMessage: sections mixes choices and products",
    ),
    (lambda: ListProduct("1", ""), "ListProduct: marketplace is empty"),
    (lambda: ContactInfoMessage("secret", []), "ContactInfoMessage: phone_numbers is empty"),
    (lambda: ContactInfoMessage("", ["secret"]), "ContactInfoMessage: name is empty"),
    (lambda: ContactInfoMessage("x", "secret"), "ContactInfoMessage: phone_numbers is a list"),
    (lambda: TemplateReference(""), "TemplateReference: template_id is empty"),
    (lambda: ChannelTemplateReference(""), "ChannelTemplateReference: template_id is empty"),
    (lambda: TemplateMessage(), "TemplateMessage: omni_template or channel_template"),
    (lambda: TemplateMessage(None, {}), "TemplateMessage: omni_template or channel_template"),
    (lambda: AppMessage({"text_message": {"text": "secret"}}), "AppMessage: content is a builder"),  # type: ignore[arg-type]
    (lambda: AppMessage(TextMessage("x"), reply_to=""), "AppMessage: reply_to is empty"),
]


def body(driver: RecordingDriver) -> object:
    """Give the body that was sent last."""
    sent: object = json.loads(driver.sent[-1].body or b"null")
    return sent


@each_builder
def test_each_gives_its_dict(builder: Built[object], expected: object) -> None:
    given = builder.as_dict()
    assert given == expected
    assert type(given) is dict
    assert builder.as_dict() is not given
    assert type(builder).__doc__
    assert repr(builder).startswith(type(builder).__name__)


@each_builder
def test_each_is_a_value(builder: Built[object], expected: object) -> None:
    assert copy.deepcopy(builder) == builder
    assert pickle.loads(pickle.dumps(builder)) == builder
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        setattr(builder, "text", "other")  # noqa: B010


def test_every_builder_is_tested() -> None:
    assert {type(builder).__name__ for builder, _ in DICTS} | {"channel_priority"} == set(build.__all__)


@pytest.mark.parametrize(("make", "message"), WRONG, ids=[message for _, message in WRONG])
def test_what_makes_no_sense_is_refused_by_name(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ValidationException) as caught:
        make()
    assert str(caught.value).startswith(message)
    assert "secret" not in str(caught.value)


def test_documented_limits_are_left_to_the_server() -> None:
    many = [TextChoice(str(number)) for number in range(40)]
    assert len(ChoiceMessage(many).as_dict()["choices"]) == 40
    assert len(CarouselMessage([CardMessage("x", choices=many)] * 40, many).as_dict()["cards"]) == 40


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (TextMessage("Hi"), "text_message"),
        (MediaMessage("https://a.example/1"), "media_message"),
        (PLACE, "location_message"),
        (CardMessage("Hi"), "card_message"),
        (CarouselMessage([CardMessage("Hi")]), "carousel_message"),
        (ChoiceMessage([TextChoice("Yes")]), "choice_message"),
        (ListMessage("x", [ListSection([ListChoice("y")])]), "list_message"),
        (ContactInfoMessage("Åsa", ["+4670"]), "contact_info_message"),
        (TemplateMessage(TemplateReference("01HT")), "template_message"),
    ],
    ids=str,
)
def test_content_alone_becomes_a_message(content: models.MessageContent, key: str) -> None:
    message = as_app_message(content)
    assert message == content.as_message() == AppMessage(content).as_dict()
    assert list(content.as_message()) == [key]
    assert as_app_message(None) is None
    given: models.AppMessage = {"text_message": {"text": "Hi"}}
    assert as_app_message(given) is given
    built = AppMessage(TextMessage("Hi"))
    assert as_app_message(built) is built


def test_priority_is_a_plain_list() -> None:
    assert channel_priority("RCS", models.ConversationChannel.SMS) == ["RCS", "SMS"]


def test_builders_are_sent_as_their_dicts_wherever_they_stand() -> None:
    driver = RecordingDriver(answer({"message_id": "01H", "accepted_time": "2031-05-06T07:08:09Z"}))
    make_client(driver).conversation.message.send(
        "01HAPP",
        Recipient.channels(("SMS", "+46701234567")),
        {"carousel_message": {"cards": [CardMessage("One", choices=[TextChoice("Yes")]), {"title": "Two"}]}},
        channel_priority_order=channel_priority("SMS"),
        channel_properties=ChannelProperties(sms_sender="Shop"),
    )
    assert body(driver) == {
        "app_id": "01HAPP",
        "recipient": {"identified_by": {"channel_identities": [{"channel": "SMS", "identity": "+46701234567"}]}},
        "message": {
            "carousel_message": {
                "cards": [{"title": "One", "choices": [{"text_message": {"text": "Yes"}}]}, {"title": "Two"}]
            }
        },
        "channel_priority_order": ["SMS"],
        "channel_properties": {"SMS_SENDER": "Shop"},
    }


def test_objects_of_1x_are_sent_as_their_dicts() -> None:
    driver = RecordingDriver(answer({"message_id": "01H"}), answer({"id": "01H"}), answer({"id": "01H"}))
    client = make_client(driver).conversation
    client.message.send("01HAPP", models.SinchConversationRecipient("01HC"), {"text_message": {"text": "Hi"}})
    assert body(driver) == {
        "app_id": "01HAPP",
        "recipient": {"contact_id": "01HC"},
        "message": {"text_message": {"text": "Hi"}},
    }
    client.contact.create([models.SinchConversationChannelIdentities("SMS", "4670", None)], "SV")
    assert body(driver) == {"channel_identities": [{"channel": "SMS", "identity": "4670"}], "language": "SV"}
    client.app.create(
        "Shop",
        [
            models.SinchConversationChannelCredentials(
                models.ConversationChannel.TELEGRAM,
                telegram_credentials=models.SinchConversationTelegramCredentials("t"),
            )
        ],
        retention_policy=models.SinchConversationRetentionPolicy("MESSAGE_EXPIRE_POLICY", 30),
    )
    assert body(driver) == {
        "display_name": "Shop",
        "channel_credentials": [{"channel": "TELEGRAM", "telegram_credentials": {"token": "t"}}],
        "retention_policy": {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 30},
    }
    assert models.SinchConversationTextMessage().as_dict() == {}
    assert "t-secret" not in repr(models.SinchConversationTelegramCredentials("t-secret"))


def test_every_name_is_where_the_packages_say() -> None:
    for package in (models, build):
        for name in dir(package):
            if not name.startswith("_"):
                assert getattr(package, name) is not None
    with pytest.raises(AttributeError, match="AppMesage"):
        getattr(models, "AppMesage")  # noqa: B009
    for name in build.__all__:
        assert getattr(build, name).__module__.startswith("sinch.models.conversation.builders.")


LOADED = """
import json, sys
import {module}
print(json.dumps(sorted(name for name in sys.modules if name.startswith("sinch.models.conversation"))))
"""


@pytest.mark.parametrize(
    ("module", "wanted"),
    [
        ("sinch", set[str]()),
        ("sinch.domains.sms", set[str]()),
        ("sinch.models.conversation", {"", ".lazy"}),
        (
            "sinch.models.conversation.answers.messages",
            {"", ".lazy", ".answers", ".answers.messages", ".answers.model", ".enums", ".enums.processing"},
        ),
        (
            "sinch.models.conversation.builders.contents",
            {"", ".lazy", ".builders", ".builders.checks", ".builders.contents"},
        ),
    ],
)
def test_nothing_is_loaded_that_is_not_used(module: str, wanted: set[str]) -> None:
    importlib.import_module(module)
    run = subprocess.run(
        [sys.executable, "-c", LOADED.format(module=module)], capture_output=True, text=True, check=True
    )
    assert set(json.loads(run.stdout)) == {f"sinch.models.conversation{name}" for name in wanted}
