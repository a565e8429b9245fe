"""Templates as they are remembered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sinch.sandbox.clock import micros
from sinch.sandbox.traffic import Json, JsonObject


@dataclass(slots=True)
class Template:
    """A template of the first version of the API. ``settings`` has what its owner has set."""

    id: str
    settings: JsonObject
    translations: list[JsonObject]
    created_at: datetime
    updated_at: datetime

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        return {
            "id": self.id,
            "description": "",
            "default_translation": "",
            "channel": "UNSPECIFIED",
            **self.settings,
            "translations": [*self.translations],
            "create_time": micros(self.created_at),
            "update_time": micros(self.updated_at),
        }


@dataclass(slots=True)
class TemplateV2:
    """A template of the second version of the API. ``translations`` has every version of each, oldest first."""

    id: str
    description: str
    default_translation: str
    version: int
    created_at: datetime
    updated_at: datetime
    languages: list[str] = field(default_factory=list[str])
    translations: list[JsonObject] = field(default_factory=list["JsonObject"])

    def latest(self, language: str) -> JsonObject | None:
        """Give the newest version of a translation."""
        found = [item for item in self.translations if item["language_code"] == language]
        return found[-1] if found and language in self.languages else None

    def find(self, language: str, version: str) -> JsonObject | None:
        """Find one version of a translation; ``latest`` is one, too."""
        if version == "latest":
            return self.latest(language)
        for item in self.translations:
            if (item["language_code"], item["version"]) == (language, version):
                return item
        return None

    def current(self, *, with_alias: bool = False) -> list[Json]:
        """Give the newest version of every translation.

        :param with_alias: give each for a second time, with the version ``latest``
        """
        found = [item for item in map(self.latest, self.languages) if item is not None]
        aliases: list[Json] = [{**item, "version": "latest"} for item in found] if with_alias else []
        return [*found, *aliases]

    def as_dict(self, *, with_alias: bool = False) -> JsonObject:
        """Give it as the API shows it."""
        return {
            "id": self.id,
            "description": self.description,
            "version": self.version,
            "default_translation": self.default_translation,
            "translations": self.current(with_alias=with_alias),
            "create_time": micros(self.created_at),
            "update_time": micros(self.updated_at),
        }
