"""Who does not want to hear from an app: the consent lists, and their history."""

from __future__ import annotations

from datetime import datetime

from sinch.sandbox.clock import micros
from sinch.sandbox.conversation.channels import plain
from sinch.sandbox.traffic import JsonObject

#: The lists, and the class of content that each of them stops; "" is all.
LIST_TYPES = {
    "OPT_OUT_ALL": "",
    "OPT_OUT_MARKETING": "CONTENT_MARKETING",
    "OPT_OUT_NOTIFICATION": "CONTENT_NOTIFICATION",
}


class Consents:
    """The consent lists of all apps. An address is the same with and without its +."""

    def __init__(self) -> None:
        self._lists: dict[tuple[str, str], dict[str, str]] = {}
        self._history: dict[tuple[str, str], list[JsonObject]] = {}

    def insert(self, app_id: str, list_type: str, identity: str, origin: str, now: datetime) -> None:
        """Put an address on a list."""
        members = self._lists.setdefault((app_id, list_type), {})
        operation = "OPERATION_UPDATE" if plain(identity) in members else "OPERATION_INSERT"
        members.setdefault(plain(identity), identity)
        self._note(app_id, list_type, identity, origin, operation, now)

    def remove(self, app_id: str, list_type: str, identity: str, origin: str, now: datetime) -> None:
        """Take an address off a list, if it is there."""
        if self._lists.get((app_id, list_type), {}).pop(plain(identity), None) is not None:
            self._note(app_id, list_type, identity, origin, "OPERATION_DELETE", now)

    def _note(self, app_id: str, list_type: str, identity: str, origin: str, operation: str, now: datetime) -> None:
        record: JsonObject = {
            "origin": origin,
            "operation": operation,
            "list_type": list_type,
            "app_id": app_id,
            "datetime": micros(now),
        }
        self._history.setdefault((app_id, plain(identity)), []).append(record)

    def members(self, app_id: str, list_type: str) -> list[str]:
        """Give the addresses on a list."""
        return [*self._lists.get((app_id, list_type), {}).values()]

    def history(self, app_id: str, identity: str) -> list[JsonObject]:
        """Give what has happened to an address, oldest first."""
        return [*self._history.get((app_id, plain(identity)), ())]

    def refuses(self, app_id: str, identity: str, content_type: str) -> bool:
        """Tell whether an address does not want content of a class."""
        return any(
            plain(identity) in self._lists.get((app_id, list_type), {})
            for list_type, stopped in LIST_TYPES.items()
            if stopped in ("", content_type)
        )

    def forget(self, app_id: str) -> None:
        """Delete everything about an app."""
        for key in [key for key in self._lists if key[0] == app_id]:
            del self._lists[key]
        for key in [key for key in self._history if key[0] == app_id]:
            del self._history[key]
