"""A business card as a message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import some, text

if TYPE_CHECKING:
    from sinch.models.conversation.shapes import contact_info as shapes
    from sinch.models.conversation.shapes import messages

__all__ = ["ContactInfoMessage"]


@dataclass(frozen=True, slots=True)
class ContactInfoMessage:
    """A business card.

    :param name: the full name, or a dict with ``full_name`` and its parts.
    :param phone_numbers: at least one: a number with its country code, or a dict with ``phone_number`` and
        ``type``.
    :param email_addresses: addresses, or dicts with ``email_address`` and ``type``.
    :param urls: links, or dicts with ``url`` and ``type``.
    :param birthday: a date, or ``YYYY-MM-DD``.
    """

    name: str | shapes.ContactName
    phone_numbers: Sequence[str | shapes.ContactPhoneNumber]
    email_addresses: Sequence[str | shapes.ContactEmailAddress] | None = None
    addresses: Sequence[shapes.ContactAddress] | None = None
    organization: shapes.ContactOrganization | None = None
    urls: Sequence[str | shapes.ContactUrl] | None = None
    birthday: str | date | None = None

    def __post_init__(self) -> None:
        text(self, name=self.name if isinstance(self.name, str) else self.name.get("full_name"))
        some(self, "phone_numbers", self.phone_numbers)

    def as_dict(self) -> shapes.ContactInfoMessage:
        """Give the dict that the API takes."""
        card: shapes.ContactInfoMessage = {
            "name": {"full_name": self.name} if isinstance(self.name, str) else self.name,
            "phone_numbers": [
                {"phone_number": each} if isinstance(each, str) else each for each in self.phone_numbers
            ],
        }
        if self.addresses is not None:
            card["addresses"] = list(self.addresses)
        if self.email_addresses is not None:
            card["email_addresses"] = [
                {"email_address": each} if isinstance(each, str) else each for each in self.email_addresses
            ]
        if self.organization is not None:
            card["organization"] = self.organization
        if self.urls is not None:
            card["urls"] = [{"url": each} if isinstance(each, str) else each for each in self.urls]
        if self.birthday is not None:
            card["birthday"] = self.birthday if isinstance(self.birthday, str) else self.birthday.isoformat()
        return card

    def as_message(self) -> messages.AppContactInfoMessage:
        """Give a whole message that has only this content."""
        return {"contact_info_message": self.as_dict()}
