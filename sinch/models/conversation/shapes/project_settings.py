"""Settings that hold for all apps of a project."""

from __future__ import annotations

from sinch.models.typed import TypedDict

__all__ = ["ContactSettings", "ProjectSettingsContent"]


class ContactSettings(TypedDict, total=False):
    """How contacts are handled."""

    #: True gives a contact the same id on every channel.
    unified_contact_id_enabled: bool


class ProjectSettingsContent(TypedDict, total=False):
    """The settings."""

    contact_settings: ContactSettings
