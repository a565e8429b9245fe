"""Menus of choices or products."""

from __future__ import annotations

from collections.abc import Sequence

from sinch.models.conversation.built import Built
from sinch.models.conversation.shapes.contents import MediaMessage
from sinch.models.typed import NotRequired, Required, TypedDict

__all__ = [
    "ListChoiceItem",
    "ListItem",
    "ListItemObject",
    "ListItemWithChoice",
    "ListItemWithProduct",
    "ListMessage",
    "ListMessageObject",
    "ListMessageProperties",
    "ListSection",
    "ListSectionObject",
    "ProductItem",
]


class ListChoiceItem(TypedDict, total=False):
    """A row that can be chosen."""

    title: Required[str]
    description: str
    media: MediaMessage
    #: Comes back when this is chosen; made from message id and text when left out.
    postback_data: str


class ProductItem(TypedDict, total=False):
    """A product of a catalog."""

    #: What the catalog calls it.
    id: Required[str]
    #: Whose catalog it is, such as ``FACEBOOK``.
    marketplace: Required[str]
    #: In answers only.
    quantity: int
    #: Of one piece. In answers only.
    item_price: float
    #: In answers only.
    currency: str


class ListItemWithChoice(TypedDict):
    """A row: something to choose."""

    choice: ListChoiceItem


class ListItemWithProduct(TypedDict):
    """A row: a product."""

    product: ProductItem


#: A row of a menu, of one kind. All rows of a menu have to be of the same kind.
ListItem = ListItemWithChoice | ListItemWithProduct


class ListItemObject(TypedDict, total=False):
    """``ListItem`` in answers."""

    choice: ListChoiceItem
    product: ProductItem


class _ListSectionKeys(TypedDict, total=False):
    """What a section has, in requests and answers."""

    title: str


class ListSection(_ListSectionKeys):
    """Rows under one heading."""

    items: Sequence[ListItem | Built[ListItem]]


class ListSectionObject(_ListSectionKeys):
    """``ListSection`` in answers."""

    items: list[ListItemObject]


class ListMessageProperties(TypedDict, total=False):
    """Settings of a menu."""

    #: Needed for products.
    catalog_id: str
    #: Text of the button that opens the menu.
    menu: str
    #: Heading on WhatsApp, for choices.
    whatsapp_header: str


class _ListMessageKeys(TypedDict, total=False):
    """What a menu has, in requests and answers."""

    title: Required[str]
    description: str
    #: Needed for products.
    message_properties: ListMessageProperties


class ListMessage(_ListMessageKeys):
    """A menu."""

    sections: Sequence[ListSection | Built[ListSection]]
    media: NotRequired[MediaMessage | Built[MediaMessage]]


class ListMessageObject(_ListMessageKeys):
    """``ListMessage`` in answers."""

    sections: list[ListSectionObject]
    media: NotRequired[MediaMessage]
