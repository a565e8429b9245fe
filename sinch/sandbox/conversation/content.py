"""The shapes of messages and events, of both directions."""

from __future__ import annotations

import re

from sinch.sandbox.conversation.channel_content import CHANNEL_SPECIFIC
from sinch.sandbox.conversation.channels import CHANNELS
from sinch.sandbox.conversation.shapes import (
    Shape,
    anything,
    decimal,
    flag,
    many,
    mapping,
    moment,
    tagged,
    text,
    whole,
    within,
    word,
)
from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json

_GIVEN = text(1)
_ANY = text()

# Text, media, places


TEXT = Shape({"text": _GIVEN})
MEDIA = Shape({"url": _GIVEN}, {"thumbnail_url": _ANY, "filename_override": _ANY})
LOCATION = Shape(
    {
        "coordinates": within(Shape({"latitude": decimal(-90, 90), "longitude": decimal(-180, 180)})),
        "title": _GIVEN,
    },
    {"label": _ANY},
)

# Choices, cards


_CHOICES = {
    "call_message": within(Shape({"phone_number": _GIVEN, "title": _GIVEN})),
    "location_message": within(LOCATION),
    "text_message": within(TEXT),
    "url_message": within(Shape({"title": _GIVEN, "url": _GIVEN})),
    "calendar_message": within(
        Shape(
            {
                "title": _GIVEN,
                "event_start": moment,
                "event_end": moment,
                "event_title": _GIVEN,
                "fallback_url": _GIVEN,
            },
            {"event_description": _ANY},
        )
    ),
    "share_location_message": within(Shape({"title": _GIVEN, "fallback_url": _GIVEN})),
}
_OUTER_CHOICE = Shape(optional={**_CHOICES, "postback_data": _ANY}, one_of=tuple(_CHOICES))
_CHOICE = Shape(
    optional={
        **_CHOICES,
        "postback_data": _ANY,
        "display_mode": word("DISPLAY_MODE_UNSPECIFIED", "PERSISTENT"),
    },
    one_of=tuple(_CHOICES),
)
CARD = Shape(
    optional={
        "title": _ANY,
        "description": _ANY,
        "media_message": within(MEDIA),
        "height": word("UNSPECIFIED_HEIGHT", "SHORT", "MEDIUM", "TALL"),
        "choices": many(within(_CHOICE), high=10),
        "message_properties": within(Shape(optional={"whatsapp_header": _ANY})),
    }
)
CAROUSEL = Shape(
    {"cards": many(within(CARD), 1, 10)},
    {"choices": many(within(_OUTER_CHOICE), high=3)},
)
CHOICE = Shape(
    {"choices": many(within(_CHOICE), 1, 10)},
    {
        "text_message": within(TEXT),
        "message_properties": within(Shape(optional={"whatsapp_footer": _ANY})),
    },
)

# Contact cards


def _birthday(fields: Fields, name: str) -> Json:
    value = fields.given_text(name)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value) is None:
        raise fields.wrong("format", name, f"{value!r} is not a date as YYYY-MM-DD")
    return value


CONTACT_INFO = Shape(
    {
        "name": within(
            Shape(
                {"full_name": _GIVEN},
                dict.fromkeys(("first_name", "last_name", "middle_name", "prefix", "suffix"), _ANY),
            )
        ),
        "phone_numbers": many(within(Shape({"phone_number": _GIVEN}, {"type": _ANY})), 1),
    },
    {
        "addresses": many(
            within(Shape(optional=dict.fromkeys(("city", "country", "state", "zip", "type", "country_code"), _ANY)))
        ),
        "email_addresses": many(within(Shape({"email_address": _GIVEN}, {"type": _ANY}))),
        "organization": within(Shape(optional=dict.fromkeys(("company", "department", "title"), _ANY))),
        "urls": many(within(Shape({"url": _GIVEN}, {"type": _ANY}))),
        "birthday": _birthday,
    },
)

# Lists


_PRODUCT = Shape(
    {"id": _GIVEN, "marketplace": _GIVEN}, {"quantity": whole(0), "item_price": decimal(), "currency": _ANY}
)
_ITEM = Shape(
    optional={
        "choice": within(
            Shape({"title": _GIVEN}, {"description": _ANY, "media": within(MEDIA), "postback_data": _ANY})
        ),
        "product": within(_PRODUCT),
    },
    one_of=("choice", "product"),
)
_SECTION = Shape({"items": many(within(_ITEM), 1)}, {"title": _ANY})


def _sections(fields: Fields, name: str) -> Json:
    sections = many(within(_SECTION), 1)(fields, name)
    assert isinstance(sections, list)
    kinds: set[str] = set()
    for section in sections:
        items = section["items"] if isinstance(section, dict) else None
        for item in items if isinstance(items, list) else ():
            kinds |= {*item} if isinstance(item, dict) else set()
    if len(kinds) > 1:
        raise fields.wrong("constraint", name, "all items of a list must be choices, or all products")
    return sections


LIST = Shape(
    {"title": _GIVEN, "sections": _sections},
    {
        "description": _ANY,
        "media": within(MEDIA),
        "message_properties": within(Shape(optional=dict.fromkeys(("catalog_id", "menu", "whatsapp_header"), _ANY))),
    },
)

# Templates


OMNI_TEMPLATE = Shape(
    {"template_id": _GIVEN, "version": _GIVEN}, {"language_code": _ANY, "parameters": mapping(_ANY)}
)
CHANNEL_TEMPLATE = Shape(
    {"template_id": _GIVEN}, {"version": _ANY, "language_code": _ANY, "parameters": mapping(_ANY)}
)
TEMPLATE = Shape(
    optional={
        "channel_template": mapping(within(CHANNEL_TEMPLATE), CHANNELS),
        "omni_template": within(OMNI_TEMPLATE),
    },
    any_of=("channel_template", "omni_template"),
)

# Messages and events of an app


_GENERIC = {
    "card_message": within(CARD),
    "carousel_message": within(CAROUSEL),
    "choice_message": within(CHOICE),
    "location_message": within(LOCATION),
    "media_message": within(MEDIA),
    "text_message": within(TEXT),
    "list_message": within(LIST),
    "contact_info_message": within(CONTACT_INFO),
}
#: The contents that a message or a translation of a template can have, exactly one of them.
CONTENTS = {**_GENERIC, "template_message": within(TEMPLATE)}

_OVERRIDES = {**_GENERIC, "template_reference": within(OMNI_TEMPLATE)}
_OVERRIDE = Shape(optional=_OVERRIDES, one_of=tuple(_OVERRIDES))
_AGENT = Shape(
    optional={"display_name": _ANY, "type": word("UNKNOWN_AGENT_TYPE", "HUMAN", "BOT"), "picture_url": _ANY}
)
_REPLY_TO = within(Shape({"message_id": _GIVEN}))

APP_MESSAGE = Shape(
    optional={
        **CONTENTS,
        "explicit_channel_message": mapping(_GIVEN, CHANNELS),
        "explicit_channel_omni_message": mapping(within(_OVERRIDE), ("WHATSAPP", "KAKAOTALK", "WECHAT")),
        "channel_specific_message": mapping(tagged("message_type", CHANNEL_SPECIFIC), CHANNELS),
        "agent": within(_AGENT),
        "reply_to": _REPLY_TO,
    },
    one_of=tuple(CONTENTS),
)

_EMPTY = within(Shape())
_GENERIC_EVENT = within(Shape({"payload": anything}))
_AGENT_EVENT = within(Shape({"agent": within(_AGENT)}))
_APP_EVENTS = {
    "composing_event": _EMPTY,
    "composing_end_event": _EMPTY,
    "comment_reply_event": within(TEXT),
    "agent_joined_event": _AGENT_EVENT,
    "agent_left_event": _AGENT_EVENT,
    "generic_event": _GENERIC_EVENT,
    "read_message_event": _EMPTY,
}
APP_EVENT = Shape(optional=_APP_EVENTS, one_of=tuple(_APP_EVENTS))

# Messages and events of a contact


_NFM_REPLY = Shape({"name": word("flow", "address_message"), "response_json": _GIVEN, "body": _GIVEN})
_REASON = Shape(optional=dict.fromkeys(("code", "description", "sub_code", "channel_code"), _ANY))
_CONTACT_CONTENTS = {
    "channel_specific_message": within(
        Shape(
            {
                "message_type": word("nfm_reply"),
                "message": within(Shape({"type": word("nfm_reply"), "nfm_reply": within(_NFM_REPLY)})),
            }
        )
    ),
    "choice_response_message": within(Shape({"message_id": _GIVEN, "postback_data": _ANY})),
    "fallback_message": within(Shape(optional={"raw_message": _ANY, "reason": within(_REASON)})),
    "location_message": within(LOCATION),
    "media_card_message": within(Shape({"url": _GIVEN}, {"caption": _ANY})),
    "media_message": within(MEDIA),
    "product_response_message": within(
        Shape({"products": many(within(_PRODUCT), 1)}, {"title": _ANY, "catalog_id": _ANY})
    ),
    "text_message": within(TEXT),
}
CONTACT_MESSAGE = Shape(optional={**_CONTACT_CONTENTS, "reply_to": _REPLY_TO}, one_of=tuple(_CONTACT_CONTENTS))

_CONTACT_EVENTS = {
    "composing_event": _EMPTY,
    "composing_end_event": _EMPTY,
    "conversation_deleted_event": _EMPTY,
    "comment_event": within(
        Shape(
            optional={
                **dict.fromkeys(("id", "text", "commented_on", "user"), _ANY),
                "comment_type": word("FEED", "LIVE"),
            }
        )
    ),
    "generic_event": _GENERIC_EVENT,
}
CONTACT_EVENT = Shape(optional=_CONTACT_EVENTS, one_of=tuple(_CONTACT_EVENTS))

_PAYMENT_STATUS = ("UNKNOWN", "NEW", "PENDING", "CAPTURED", "CANCELED", "FAILED")
_TRANSACTION_STATUS = ("UNKNOWN", "PENDING", "FAILED", "SUCCESS", "CANCELED")
_CONTACT_MESSAGE_EVENTS = {
    "payment_status_update_event": within(
        Shape(
            optional={
                "reference_id": _ANY,
                "payment_status": word(*(f"PAYMENT_STATUS_{name}" for name in _PAYMENT_STATUS)),
                "payment_transaction_status": word(
                    *(f"PAYMENT_STATUS_TRANSACTION_{name}" for name in _TRANSACTION_STATUS)
                ),
                "payment_transaction_id": _ANY,
            }
        )
    ),
    "shortlink_activated_event": within(
        Shape(
            optional={
                **dict.fromkeys(("payload", "title", "ref", "source", "type"), _ANY),
                "existing_thread": flag,
            }
        )
    ),
    "reaction_event": within(
        Shape(
            {
                "emoji": _GIVEN,
                "action": word(*(f"REACTION_ACTION_{name}" for name in ("UNKNOWN", "REACT", "UNREACT"))),
                "message_id": _GIVEN,
            },
            {"reaction_category": _ANY},
        )
    ),
}
CONTACT_MESSAGE_EVENT = Shape(optional=_CONTACT_MESSAGE_EVENTS, one_of=tuple(_CONTACT_MESSAGE_EVENTS))
