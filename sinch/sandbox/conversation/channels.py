"""The channels: their names, their addresses, and the credentials that an app has on each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sinch.sandbox.conversation.shapes import Check, Shape, flag, many, text, whole, within, word
from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json, JsonObject

CHANNELS = (
    "WHATSAPP",
    "RCS",
    "SMS",
    "MESSENGER",
    "VIBERBM",
    "MMS",
    "INSTAGRAM",
    "TELEGRAM",
    "KAKAOTALK",
    "KAKAOTALKCHAT",
    "LINE",
    "WECHAT",
    "APPLEBC",
    "VIBER",
)
#: Channels whose addresses are phone numbers.
PHONE_CHANNELS = frozenset({"WHATSAPP", "RCS", "SMS", "MMS", "VIBERBM"})
#: Channels on which a person has another address for every app.
SCOPED_CHANNELS = frozenset({"MESSENGER", "INSTAGRAM", "LINE", "WECHAT"})
#: Channels that tell the name of a person.
PROFILE_CHANNELS = ("MESSENGER", "INSTAGRAM", "VIBER", "LINE")

CHANNEL: Check = word(*CHANNELS)
CHANNEL_LIST: Check = many(CHANNEL)

_PHONE_NUMBER = re.compile(r"\+?[1-9]\d{6,14}")


def plain(identity: str) -> str:
    """Take the leading + off an address, for comparing."""
    return identity.removeprefix("+")


@dataclass(frozen=True, slots=True)
class Identity:
    """An address of a contact on one channel."""

    channel: str
    identity: str
    app_id: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what is equal for two spellings of the same address."""
        if self.channel in PHONE_CHANNELS:
            return (self.channel, plain(self.identity), "")
        return (self.channel, self.identity, self.app_id if self.channel in SCOPED_CHANNELS else "")

    @property
    def number(self) -> str | None:
        """Give the phone number without +; None on channels with other addresses."""
        return plain(self.identity) if self.channel in PHONE_CHANNELS else None

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        return {"channel": self.channel, "identity": self.identity, "app_id": self.app_id}


def _identity(scoped: bool) -> Check:
    shape = Shape({"channel": CHANNEL, "identity": text(1)}, {"app_id": text()} if scoped else {})

    def check(fields: Fields, name: str) -> Json:
        found = within(shape)(fields, name)
        child = fields.given_child(name)
        channel, identity = child.given_text("channel"), child.given_text("identity")
        if channel in PHONE_CHANNELS and _PHONE_NUMBER.fullmatch(identity) is None:
            raise child.wrong("format", "identity", f"{identity!r} is not a phone number in E.164")
        if scoped and channel in SCOPED_CHANNELS and not child.text("app_id"):
            raise child.wrong("constraint", "app_id", f"is required for {channel}")
        return found

    return check


#: The address of a contact, and one that is good for one request only.
CHANNEL_IDENTITY: Check = _identity(scoped=True)
RECIPIENT_IDENTITY: Check = _identity(scoped=False)


def identity_of(value: Json, app_id: str = "") -> Identity:
    """Make an identity of an object that has been checked.

    :param app_id: the app, for channels where it matters and the object does not tell
    """
    assert isinstance(value, dict)
    channel, identity, own = value["channel"], value["identity"], value.get("app_id", "")
    assert isinstance(channel, str)
    assert isinstance(identity, str)
    assert isinstance(own, str)
    return Identity(channel, identity, own or (app_id if channel in SCOPED_CHANNELS else ""))


# Credentials


_GIVEN = text(1)
_BEARER = Shape({"claimed_identity": _GIVEN, "token": _GIVEN})
_TOKEN = Shape({"token": _GIVEN})
_LINE_PAIR = within(Shape({"token": _GIVEN, "secret": _GIVEN}))
_CREDENTIALS = {
    "static_bearer": within(_BEARER),
    "static_token": within(_TOKEN),
    "mms_credentials": within(
        Shape(
            {"account_id": _GIVEN, "api_key": _GIVEN},
            {
                "basic_auth": within(Shape({"username": _GIVEN, "password": _GIVEN})),
                "default_sender": text(),
            },
        )
    ),
    "kakaotalk_credentials": within(Shape({"kakaotalk_plus_friend_id": _GIVEN, "kakaotalk_sender_key": _GIVEN})),
    "kakaotalkchat_credentials": within(Shape({"kakaotalk_plus_friend_id": _GIVEN}, {"api_key": text()})),
    "telegram_credentials": within(_TOKEN),
    "line_credentials": within(Shape({"token": _GIVEN, "secret": _GIVEN}, {"is_default": flag})),
    "line_enterprise_credentials": within(
        Shape(
            optional={"line_japan": _LINE_PAIR, "line_thailand": _LINE_PAIR, "is_default": flag},
            one_of=("line_japan", "line_thailand"),
        )
    ),
    "wechat_credentials": within(Shape(dict.fromkeys(("app_id", "app_secret", "token", "aes_key"), _GIVEN))),
    "instagram_credentials": within(Shape({"token": _GIVEN}, {"business_account_id": text()})),
    "applebc_credentials": within(
        Shape(
            {"business_chat_account_id": _GIVEN},
            dict.fromkeys(
                ("merchant_id", "apple_pay_certificate_reference", "apple_pay_certificate_password"), text()
            ),
        )
    ),
}
_KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("WHATSAPP", "RCS", "SMS", "VIBERBM"), ("static_bearer",)),
    **dict.fromkeys(("MESSENGER", "VIBER"), ("static_token",)),
    "MMS": ("mms_credentials",),
    "KAKAOTALK": ("kakaotalk_credentials",),
    "KAKAOTALKCHAT": ("kakaotalkchat_credentials",),
    "TELEGRAM": ("telegram_credentials",),
    "LINE": ("line_credentials", "line_enterprise_credentials"),
    "WECHAT": ("wechat_credentials",),
    "INSTAGRAM": ("instagram_credentials",),
    "APPLEBC": ("applebc_credentials",),
}
#: What tells an answer from a request; ignored when it is sent back.
_SHOWN = {
    "state": within(
        Shape({"status": word("PENDING", "ACTIVE", "FAILING")}, {"description": text()}),
    ),
    "channel_known_id": text(),
}
_ENTRY = Shape(
    {"channel": CHANNEL},
    {**_CREDENTIALS, **_SHOWN, "callback_secret": text(0, 256), "credential_ordinal_number": whole(0, 255)},
    one_of=tuple(_CREDENTIALS),
)


def _credentials(fields: Fields, name: str) -> Json:
    entries = many(within(_ENTRY), 1)(fields, name)
    assert isinstance(entries, list)
    seen: set[str] = set()
    for position, entry in enumerate(entries):
        assert isinstance(entry, dict)
        channel = entry["channel"]
        assert isinstance(channel, str)
        where = f"{name}[{position}]"
        if not any(kind in entry for kind in _KINDS[channel]):
            raise fields.wrong("constraint", where, f"{channel} needs {' or '.join(_KINDS[channel])}")
        if channel in seen and channel != "LINE":
            raise fields.wrong("constraint", where, f"{channel} stands in the list already")
        seen.add(channel)
    return entries


CREDENTIALS: Check = _credentials


def known_id(entry: JsonObject) -> str:
    """Give the id under which the channel knows the owner of the credentials."""
    for kind in _KINDS[str(entry["channel"])]:
        content = entry.get(kind)
        if isinstance(content, dict):
            for name in (
                "claimed_identity",
                "account_id",
                "kakaotalk_plus_friend_id",
                "app_id",
                "business_account_id",
                "business_chat_account_id",
            ):
                if isinstance(content.get(name), str):
                    return str(content[name])
    return ""
