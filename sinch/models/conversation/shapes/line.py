"""LINE notification messages, made from the templates of the LINE catalog."""

from __future__ import annotations

from collections.abc import Sequence

from sinch.models.typed import NotRequired, TypedDict

__all__ = [
    "LineNotificationTemplate",
    "LineTemplateBody",
    "LineTemplateButton",
    "LineTemplateEmphasizedItem",
    "LineTemplateItem",
]


class LineTemplateEmphasizedItem(TypedDict):
    """The line that stands out."""

    #: As in the LINE catalog.
    item_key: str
    #: At most 15 characters.
    content: str


class LineTemplateItem(TypedDict):
    """A line of the message."""

    #: As in the LINE catalog.
    item_key: str
    #: At most 300 characters.
    content: str


class LineTemplateButton(TypedDict):
    """A button of the message."""

    #: As in the LINE catalog.
    button_key: str
    #: At most 1000 characters.
    url: str


class LineTemplateBody(TypedDict, total=False):
    """What fills the template."""

    emphasized_item: LineTemplateEmphasizedItem
    #: At most 15.
    items: Sequence[LineTemplateItem]
    #: At most 2.
    buttons: Sequence[LineTemplateButton]


class LineNotificationTemplate(TypedDict):
    """A notification message."""

    #: As in the LINE catalog.
    template_key: str
    body: NotRequired[LineTemplateBody]
