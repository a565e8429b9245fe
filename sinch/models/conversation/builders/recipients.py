"""Who gets a message: recipients and channel identities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import one_of, plain, refuse, some, text

if TYPE_CHECKING:
    from sinch.models.conversation.built import Built
    from sinch.models.conversation.enums.channels import ConversationChannelLike
    from sinch.models.conversation.shapes import recipients as shapes

__all__ = ["ChannelIdentity", "Recipient"]


@dataclass(frozen=True, slots=True)
class ChannelIdentity:
    """An address of a contact on one channel.

    :param identity: a phone number in E.164 for SMS, WhatsApp, RCS, MMS and Viber; elsewhere the id that the
        channel gave to the user.
    :param app_id: needed where ids are valid within one app only: Messenger, Instagram, LINE, WeChat.
    """

    channel: ConversationChannelLike
    identity: str
    app_id: str | None = None

    def __post_init__(self) -> None:
        text(self, channel=self.channel, identity=self.identity)

    def as_dict(self) -> shapes.ChannelIdentity:
        """Give the dict that the API takes."""
        address: shapes.ChannelIdentity = {"channel": self.channel, "identity": self.identity}
        if self.app_id is not None:
            address["app_id"] = self.app_id
        return address


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets something: a stored contact, or whoever has these addresses.

    Written as ``Recipient.contact("01H...")`` or ``Recipient.channels(("SMS", "+46701234567"))``. Apps in
    dispatch mode know no contacts and need addresses.
    """

    contact_id: str | None = None
    identified_by: Sequence[shapes.ChannelRecipientIdentity | Built[shapes.ChannelRecipientIdentity]] | None = None

    def __post_init__(self) -> None:
        one_of(self, contact_id=self.contact_id, identified_by=self.identified_by)
        if self.contact_id is not None:
            text(self, contact_id=self.contact_id)
        else:
            some(self, "identified_by", self.identified_by)

    @classmethod
    def contact(cls, contact_id: str) -> Recipient:
        """Name a stored contact by its id.

        :raises ValidationException: the id is empty.
        """
        return cls(contact_id=contact_id)

    @classmethod
    def channels(cls, *identities: tuple[ConversationChannelLike, str]) -> Recipient:
        """Name a person by one address or several: ``("WHATSAPP", "46701234567"), ("SMS", "+46701234567")``.

        In conversation mode the contact that has them is used, or made. Which channel is tried first is not
        said by the order here but by the channel priority of the request, the contact or the app.

        :raises ValidationException: no address is given, or one is empty.
        """
        for pair in identities:
            given: object = pair
            if not isinstance(given, tuple) or len(given) != 2:
                raise refuse(cls, "channels", "takes pairs of channel and identity")
        return cls(identified_by=[ChannelIdentity(channel, identity) for channel, identity in identities])

    def as_dict(self) -> shapes.Recipient:
        """Give the dict that the API takes."""
        if self.contact_id is not None:
            return {"contact_id": self.contact_id}
        return {"identified_by": {"channel_identities": [plain(each) for each in self.identified_by or ()]}}
