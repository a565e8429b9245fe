"""The action runMenu: prompts, and keys that are pressed or words that are said."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from sinch.sandbox.traffic import Json, JsonObject

#: What somebody does instead of pressing a key: hang up.
HANG_UP = "hangup"

_KEYS = re.compile(r"[0-9*#]+")
_RETURN = re.compile(r"return\((.*)\)", re.DOTALL)
_GO_TO = re.compile(r"menu\((.+)\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class MenuResult:
    """How a menu has ended.

    :param kind: ``return``, ``sequence``, ``timeout``, ``invalidinput`` or ``hangup``
    """

    menu_id: str
    kind: str
    value: str = ""
    input_method: str = "dtmf"

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        return {
            "menuId": self.menu_id,
            "type": self.kind,
            "value": self.value,
            "inputMethod": self.input_method,
        }


@dataclass(frozen=True, slots=True)
class Listener:
    """What a menu does to whoever is on the phone.

    :param hear: plays the prompts in a text
    :param see: notes that a menu begins
    :param press: notes what was pressed or said
    """

    hear: Callable[[str], None]
    see: Callable[[str], None]
    press: Callable[[str], None]


def _text(values: JsonObject, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _objects(value: Json) -> list[JsonObject]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _whole(values: JsonObject, name: str) -> int:
    value = values.get(name)
    return value if isinstance(value, int) else 0


def _option(menu: JsonObject, given: str) -> str | None:
    """Give the action of the option that a key belongs to."""
    for option in _objects(menu.get("options")):
        if str(option.get("dtmf")) == given:
            return _text(option, "action")
    return None


def _spoken(menu: JsonObject, given: str) -> str | None:
    """Give the action of the option whose value was said."""
    for option in _objects(menu.get("options")):
        match = _RETURN.fullmatch(_text(option, "action"))
        if match is not None and match[1].casefold() == given.casefold():
            return _text(option, "action")
    return None


def play_menu(action: JsonObject, inputs: deque[str | None], listener: Listener) -> MenuResult:
    """Play menus to somebody, from the main one on, until there is a result.

    :param action: runMenu, which has been checked
    :param inputs: what is pressed (or said, where the menu listens), one for each prompt; None: nothing; what is
        used is taken away. When there is no more, nothing is pressed.
    """
    menus = {_text(menu, "id"): menu for menu in _objects(action.get("menus"))}
    listens = action.get("enableVoice") is True
    current = _text(action, "mainMenu") or "main"
    listener.see(current)
    prompt, repeats = _text(menus[current], "mainPrompt"), 0
    while True:
        menu = menus[current]
        listener.hear(prompt)
        given = inputs.popleft() if inputs else None
        if given == HANG_UP:
            return MenuResult(current, "hangup")
        method = "dtmf"
        if not given:
            kind = "timeout"
        else:
            listener.press(given)
            kind = "invalidinput"
            chosen = _option(menu, given)
            if chosen is None and listens and _KEYS.fullmatch(given) is None:
                chosen, method = _spoken(menu, given), "voice"
            if chosen is not None:
                match = _GO_TO.fullmatch(chosen)
                if match is None:
                    returned = _RETURN.fullmatch(chosen)
                    return MenuResult(current, "return", "" if returned is None else returned[1], method)
                current = match[1]
                listener.see(current)
                prompt, repeats = _text(menus[current], "mainPrompt"), 0
                continue
            most = _whole(menu, "maxDigits")
            if most and _KEYS.fullmatch(given) is not None:
                return MenuResult(current, "sequence", given[:most])
        if repeats >= _whole(menu, "repeats"):
            return MenuResult(current, kind, given or "", method)
        repeats += 1
        prompt = _text(menu, "repeatPrompt") or _text(menu, "mainPrompt")
