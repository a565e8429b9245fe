"""Text, media, places and buttons: the small parts that messages and choices are made of."""

from __future__ import annotations

from sinch.models.typed import NotRequired, Required, TypedDict

__all__ = [
    "CalendarMessage",
    "CallMessage",
    "Coordinates",
    "LocationMessage",
    "MediaMessage",
    "ShareLocationMessage",
    "TextMessage",
    "UrlMessage",
]


class TextMessage(TypedDict):
    """A plain text."""

    text: str


class MediaMessage(TypedDict, total=False):
    """An image, a video, a sound or a document."""

    #: Reachable without credentials.
    url: Required[str]
    #: A preview, for channels that show one.
    thumbnail_url: str
    #: Name under which the file is shown.
    filename_override: str


class CallMessage(TypedDict):
    """A button that calls a number."""

    #: E.164 with its ``+``.
    phone_number: str
    #: Text of the button.
    title: str


class UrlMessage(TypedDict):
    """A button that opens a link."""

    #: Text of the button.
    title: str
    url: str


class CalendarMessage(TypedDict):
    """A button that puts an appointment into the calendar."""

    #: Text of the button.
    title: str
    #: RFC 3339 text.
    event_start: str
    #: RFC 3339 text.
    event_end: str
    #: Name of the appointment.
    event_title: str
    event_description: NotRequired[str]
    #: Opened by channels that lack the feature.
    fallback_url: str


class ShareLocationMessage(TypedDict):
    """A button that asks where the contact is."""

    #: Text of the button.
    title: str
    #: Opened by channels that lack the feature.
    fallback_url: str


class Coordinates(TypedDict):
    """A position."""

    #: Degrees, north is positive.
    latitude: float
    #: Degrees, east is positive.
    longitude: float


class LocationMessage(TypedDict):
    """A place on the map."""

    coordinates: Coordinates
    #: Text next to the map.
    title: str
    #: Name of the place.
    label: NotRequired[str]
