"""A business card as a message."""

from __future__ import annotations

from collections.abc import Sequence

from sinch.models.typed import NotRequired, Required, TypedDict

__all__ = [
    "ContactAddress",
    "ContactEmailAddress",
    "ContactInfoMessage",
    "ContactName",
    "ContactOrganization",
    "ContactPhoneNumber",
    "ContactUrl",
]


class ContactName(TypedDict, total=False):
    """A name and its parts."""

    full_name: Required[str]
    first_name: str
    last_name: str
    middle_name: str
    #: Such as ``Dr``.
    prefix: str
    #: Such as ``Jr``.
    suffix: str


class ContactPhoneNumber(TypedDict):
    """A phone number."""

    #: With its country code.
    phone_number: str
    #: Such as ``WORK``.
    type: NotRequired[str]


class ContactAddress(TypedDict, total=False):
    """A postal address."""

    city: str
    country: str
    state: str
    zip: str
    #: Such as ``HOME``.
    type: str
    #: ISO 3166-1 alpha-2.
    country_code: str


class ContactEmailAddress(TypedDict):
    """An email address."""

    email_address: str
    #: Such as ``WORK``.
    type: NotRequired[str]


class ContactOrganization(TypedDict, total=False):
    """Where somebody works."""

    company: str
    department: str
    #: Of the job.
    title: str


class ContactUrl(TypedDict):
    """A web site."""

    url: str
    #: Such as ``Org``.
    type: NotRequired[str]


class ContactInfoMessage(TypedDict, total=False):
    """A business card."""

    name: Required[ContactName]
    #: At least one.
    phone_numbers: Required[Sequence[ContactPhoneNumber]]
    addresses: Sequence[ContactAddress]
    email_addresses: Sequence[ContactEmailAddress]
    organization: ContactOrganization
    urls: Sequence[ContactUrl]
    #: ``YYYY-MM-DD``.
    birthday: str
