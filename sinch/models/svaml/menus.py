"""Menus and prompts of SVAML, built readably.

menu(
    "main",
    tts("Press 1 for sales, 2 for support."),
    repeat_prompt=tts("Please press 1 or 2."),
    repeats=2,
    options=[option(1, value="sales"), option(2, menu="support")],
)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from sinch.models.svaml.actions import MenuOption, Option
from sinch.models.svaml.shapes import OptionDict

__all__ = ["href", "menu", "option", "ssml", "tts"]


def tts(text: str) -> str:
    """Give the prompt that reads a text."""
    return f"#tts[{text}]"


def ssml(text: str) -> str:
    """Give the prompt that reads a text with SSML marks; what is around them, ``<speak>``, is added when missing."""
    marked = text.strip()
    if not marked.startswith("<speak"):
        marked = f"<speak>{marked}</speak>"
    return f"#ssml[{marked}]"


def href(url: str) -> str:
    """Give the prompt that plays a sound file from a URL."""
    return f"#href[{url}]"


@overload
def option(dtmf: str | int, action: str) -> Option: ...
@overload
def option(dtmf: str | int, *, value: str) -> Option: ...
@overload
def option(dtmf: str | int, *, menu: str) -> Option: ...
def option(
    dtmf: str | int, action: str | None = None, *, value: str | None = None, menu: str | None = None
) -> Option:
    """Say what a key of a menu does.

    :param dtmf: the key.
    :param action: the same as one of the others in the API's own words, ``return(value)`` or ``menu(id)``.
    :param value: end the menu with this value, which comes with the prompt input event.
    :param menu: go to the menu with this id.
    :raises TypeError: none, or more than one, of ``action``, ``value`` and ``menu``.
    """
    given = [
        text
        for text in (
            action,
            None if value is None else f"return({value})",
            None if menu is None else f"menu({menu})",
        )
        if text is not None
    ]
    if len(given) != 1:
        raise TypeError("option() takes one of action, value and menu")
    return Option(str(dtmf), given[0])


def menu(
    id: str,
    main_prompt: str | Sequence[str] | None = None,
    *,
    repeat_prompt: str | Sequence[str] | None = None,
    repeats: int | None = None,
    max_digits: int | None = None,
    timeout_mills: int | None = None,
    max_timeout_mills: int | None = None,
    options: Sequence[Option | OptionDict] | None = None,
) -> MenuOption:
    """Make a menu.

    :param id: ``main`` for one of the menus.
    :param main_prompt: prompt to begin with, or several that are played in turn.
    :param repeat_prompt: played after wrong or no input.
    :param repeats: how many times it is repeated.
    :param max_digits: collect that many digits, without options; they come as an event of type ``sequence``.
    :param timeout_mills: milliseconds of silence that end the input; 5000 when None.
    :param max_timeout_mills: milliseconds that speaking may take; 20000 when None.
    :param options: what the keys do.
    """
    return MenuOption(
        id=id,
        main_prompt=_joined(main_prompt),
        repeat_prompt=_joined(repeat_prompt),
        repeats=repeats,
        max_digits=max_digits,
        timeout_mills=timeout_mills,
        max_timeout_mills=max_timeout_mills,
        options=options,
    )


def _joined(prompts: str | Sequence[str] | None) -> str | None:
    return prompts if prompts is None or isinstance(prompts, str) else ";".join(prompts)
