"""Text, media and places: what messages and choices are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import refuse, text

if TYPE_CHECKING:
    from sinch.models.conversation.shapes import contents as shapes
    from sinch.models.conversation.shapes import messages

__all__ = ["LocationMessage", "MediaMessage", "TextMessage"]


@dataclass(frozen=True, slots=True)
class TextMessage:
    """A plain text."""

    text: str

    def __post_init__(self) -> None:
        text(self, text=self.text)

    def as_dict(self) -> shapes.TextMessage:
        """Give the dict that the API takes."""
        return {"text": self.text}

    def as_message(self) -> messages.AppTextMessage:
        """Give a whole message that has only this content."""
        return {"text_message": self.as_dict()}


@dataclass(frozen=True, slots=True)
class MediaMessage:
    """An image, a video, a sound or a document that the channel fetches from a URL.

    :param url: reachable without credentials.
    :param thumbnail_url: a preview, for channels that show one.
    :param filename_override: the name under which the file is shown.
    """

    url: str
    thumbnail_url: str | None = None
    filename_override: str | None = None

    def __post_init__(self) -> None:
        text(self, url=self.url)

    def as_dict(self) -> shapes.MediaMessage:
        """Give the dict that the API takes."""
        media: shapes.MediaMessage = {"url": self.url}
        if self.thumbnail_url is not None:
            media["thumbnail_url"] = self.thumbnail_url
        if self.filename_override is not None:
            media["filename_override"] = self.filename_override
        return media

    def as_message(self) -> messages.AppMediaMessage:
        """Give a whole message that has only this content."""
        return {"media_message": self.as_dict()}


@dataclass(frozen=True, slots=True)
class LocationMessage:
    """A place on the map.

    :param title: text next to the map.
    :param latitude: degrees, north is positive.
    :param longitude: degrees, east is positive.
    :param label: name of the place.
    """

    title: str
    latitude: float
    longitude: float
    label: str | None = None

    def __post_init__(self) -> None:
        text(self, title=self.title)
        for name, degrees, most in (("latitude", self.latitude, 90), ("longitude", self.longitude, 180)):
            given: object = degrees
            if not isinstance(given, (int, float)) or isinstance(given, bool):
                raise refuse(self, name, "is a number of degrees")
            # Written this way NaN is refused as well.
            if not -most <= given <= most:
                raise refuse(self, name, f"lies between -{most} and {most} degrees")

    def as_dict(self) -> shapes.LocationMessage:
        """Give the dict that the API takes."""
        place: shapes.LocationMessage = {
            "coordinates": {"latitude": self.latitude, "longitude": self.longitude},
            "title": self.title,
        }
        if self.label is not None:
            place["label"] = self.label
        return place

    def as_message(self) -> messages.AppLocationMessage:
        """Give a whole message that has only this content."""
        return {"location_message": self.as_dict()}
