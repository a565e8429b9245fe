"""What a contact can choose below a text or a card: six kinds, each a builder that gives one choice.

``postback_data`` comes back in the answer of the contact; without it, the API makes it from the id of the
message and the text or title of the choice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import moment, plain, text

if TYPE_CHECKING:
    from sinch.models.conversation.built import Built
    from sinch.models.conversation.shapes import cards_and_choices as shapes
    from sinch.models.conversation.shapes.contents import CalendarMessage
    from sinch.models.conversation.shapes.contents import LocationMessage as LocationShape

__all__ = ["CalendarChoice", "CallChoice", "LocationChoice", "ShareLocationChoice", "TextChoice", "UrlChoice"]


@dataclass(frozen=True, slots=True)
class TextChoice:
    """A reply that the contact sends by a tap."""

    text: str
    postback_data: str | None = None

    def __post_init__(self) -> None:
        text(self, text=self.text)

    def as_dict(self) -> shapes.TextChoice:
        """Give the dict that the API takes."""
        choice: shapes.TextChoice = {"text_message": {"text": self.text}}
        if self.postback_data is not None:
            choice["postback_data"] = self.postback_data
        return choice


@dataclass(frozen=True, slots=True)
class CallChoice:
    """A button that calls a number.

    :param phone_number: E.164 with its ``+``.
    :param title: text of the button.
    """

    phone_number: str
    title: str
    postback_data: str | None = None

    def __post_init__(self) -> None:
        text(self, phone_number=self.phone_number, title=self.title)

    def as_dict(self) -> shapes.CallChoice:
        """Give the dict that the API takes."""
        choice: shapes.CallChoice = {"call_message": {"phone_number": self.phone_number, "title": self.title}}
        if self.postback_data is not None:
            choice["postback_data"] = self.postback_data
        return choice


@dataclass(frozen=True, slots=True)
class UrlChoice:
    """A button that opens a link.

    :param title: text of the button.
    """

    title: str
    url: str
    postback_data: str | None = None

    def __post_init__(self) -> None:
        text(self, title=self.title, url=self.url)

    def as_dict(self) -> shapes.UrlChoice:
        """Give the dict that the API takes."""
        choice: shapes.UrlChoice = {"url_message": {"title": self.title, "url": self.url}}
        if self.postback_data is not None:
            choice["postback_data"] = self.postback_data
        return choice


@dataclass(frozen=True, slots=True)
class LocationChoice:
    """A button that shows a place.

    :param location: a ``LocationMessage`` or its dict.
    """

    location: LocationShape | Built[LocationShape]
    postback_data: str | None = None

    def as_dict(self) -> shapes.LocationChoice:
        """Give the dict that the API takes."""
        choice: shapes.LocationChoice = {"location_message": plain(self.location)}
        if self.postback_data is not None:
            choice["postback_data"] = self.postback_data
        return choice


@dataclass(frozen=True, slots=True)
class ShareLocationChoice:
    """A button that asks the contact where they are.

    :param title: text of the button.
    :param fallback_url: opened by channels that cannot share a location.
    """

    title: str
    fallback_url: str
    postback_data: str | None = None

    def __post_init__(self) -> None:
        text(self, title=self.title, fallback_url=self.fallback_url)

    def as_dict(self) -> shapes.ShareLocationChoice:
        """Give the dict that the API takes."""
        choice: shapes.ShareLocationChoice = {
            "share_location_message": {"title": self.title, "fallback_url": self.fallback_url}
        }
        if self.postback_data is not None:
            choice["postback_data"] = self.postback_data
        return choice


@dataclass(frozen=True, slots=True)
class CalendarChoice:
    """A button that puts an appointment into the calendar of the contact.

    :param title: text of the button.
    :param event_title: name of the appointment.
    :param event_start: RFC 3339 text, or a datetime (UTC when it has no zone).
    :param event_end: the same.
    :param fallback_url: opened by channels that know no calendars.
    """

    title: str
    event_title: str
    event_start: str | datetime
    event_end: str | datetime
    fallback_url: str
    event_description: str | None = None
    postback_data: str | None = None

    def __post_init__(self) -> None:
        text(self, title=self.title, event_title=self.event_title, fallback_url=self.fallback_url)
        moment(self, "event_start", self.event_start)
        moment(self, "event_end", self.event_end)

    def as_dict(self) -> shapes.CalendarChoice:
        """Give the dict that the API takes."""
        event: CalendarMessage = {
            "title": self.title,
            "event_start": moment(self, "event_start", self.event_start),
            "event_end": moment(self, "event_end", self.event_end),
            "event_title": self.event_title,
            "fallback_url": self.fallback_url,
        }
        if self.event_description is not None:
            event["event_description"] = self.event_description
        choice: shapes.CalendarChoice = {"calendar_message": event}
        if self.postback_data is not None:
            choice["postback_data"] = self.postback_data
        return choice
