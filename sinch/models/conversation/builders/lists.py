"""Menus: sections of rows, all of them choices or all of them products of a catalog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import plain, refuse, some, text

if TYPE_CHECKING:
    from sinch.models.conversation.built import Built
    from sinch.models.conversation.shapes import lists as shapes
    from sinch.models.conversation.shapes import messages
    from sinch.models.conversation.shapes.contents import MediaMessage

__all__ = ["ListChoice", "ListMessage", "ListProduct", "ListSection"]


@dataclass(frozen=True, slots=True)
class ListChoice:
    """A row that can be chosen.

    :param postback_data: comes back in the answer of the contact.
    """

    title: str
    description: str | None = None
    media: MediaMessage | Built[MediaMessage] | None = None
    postback_data: str | None = None

    def __post_init__(self) -> None:
        text(self, title=self.title)

    def as_dict(self) -> shapes.ListItemWithChoice:
        """Give the dict that the API takes."""
        row: shapes.ListChoiceItem = {"title": self.title}
        if self.description is not None:
            row["description"] = self.description
        if self.media is not None:
            row["media"] = plain(self.media)
        if self.postback_data is not None:
            row["postback_data"] = self.postback_data
        return {"choice": row}


@dataclass(frozen=True, slots=True)
class ListProduct:
    """A row that shows a product of the catalog.

    :param id: what the catalog calls it.
    :param marketplace: whose catalog it is, such as ``FACEBOOK``.
    """

    id: str
    marketplace: str

    def __post_init__(self) -> None:
        text(self, id=self.id, marketplace=self.marketplace)

    def as_dict(self) -> shapes.ListItemWithProduct:
        """Give the dict that the API takes."""
        return {"product": {"id": self.id, "marketplace": self.marketplace}}


@dataclass(frozen=True, slots=True)
class ListSection:
    """Rows under one heading."""

    items: Sequence[shapes.ListItem | Built[shapes.ListItem]]
    title: str | None = None

    def __post_init__(self) -> None:
        some(self, "items", self.items)

    def as_dict(self) -> shapes.ListSection:
        """Give the dict that the API takes."""
        section: shapes.ListSection = {"items": [plain(item) for item in self.items]}
        if self.title is not None:
            section["title"] = self.title
        return section


@dataclass(frozen=True, slots=True)
class ListMessage:
    """A menu of choices or of products.

    :param catalog_id: needed when the rows are products.
    :param menu: text of the button that opens the menu.
    :param whatsapp_header: heading on WhatsApp, for rows that are choices.
    """

    title: str
    sections: Sequence[shapes.ListSection | Built[shapes.ListSection]]
    description: str | None = None
    media: MediaMessage | Built[MediaMessage] | None = None
    catalog_id: str | None = None
    menu: str | None = None
    whatsapp_header: str | None = None

    def __post_init__(self) -> None:
        text(self, title=self.title)
        some(self, "sections", self.sections)
        rows = [plain(row) for section in self.sections for row in plain(section)["items"]]
        products = sum("product" in row for row in rows)
        if 0 < products < len(rows):
            raise refuse(self, "sections", "mixes choices and products")

    def as_dict(self) -> shapes.ListMessage:
        """Give the dict that the API takes."""
        message: shapes.ListMessage = {
            "title": self.title,
            "sections": [plain(section) for section in self.sections],
        }
        if self.description is not None:
            message["description"] = self.description
        if self.media is not None:
            message["media"] = plain(self.media)
        properties: shapes.ListMessageProperties = {}
        if self.catalog_id is not None:
            properties["catalog_id"] = self.catalog_id
        if self.menu is not None:
            properties["menu"] = self.menu
        if self.whatsapp_header is not None:
            properties["whatsapp_header"] = self.whatsapp_header
        if properties:
            message["message_properties"] = properties
        return message

    def as_message(self) -> messages.AppListMessage:
        """Give a whole message that has only this content."""
        return {"list_message": self.as_dict()}
