"""Handlers of ``conversation.template`` and ``conversation.template_v2``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sinch.sandbox.clock import micros
from sinch.sandbox.conversation.content import APP_MESSAGE, CHANNEL_TEMPLATE, CONTENTS
from sinch.sandbox.conversation.rules import body_of, changes, invalid, unknown
from sinch.sandbox.conversation.shapes import Check, Shape, many, mapping, moment, text, whole, within, word
from sinch.sandbox.conversation.state import said
from sinch.sandbox.conversation.template_store import Template, TemplateV2
from sinch.sandbox.fields import Fields, parse_json
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_CHANNELS = (
    "UNSPECIFIED",
    "CONVERSATION",
    "MESSENGER",
    "WHATSAPP",
    "RCS",
    "SMS",
    "VIBER",
    "VIBERBM",
    "TELEGRAM",
    "INSTAGRAM",
    "KAKAOTALK",
    "APPLEBC",
)
_TIMES = {"create_time": moment, "update_time": moment}
_VARIABLES = many(within(Shape({"key": text(1)}, {"preview_value": text()})))


def _language(fields: Fields, name: str) -> Json:
    code = fields.given_text(name)
    if re.fullmatch(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*", code) is None:
        raise fields.wrong("format", name, f"{code!r} is not a language code of BCP-47")
    return code


def _content(fields: Fields, name: str) -> Json:
    content = fields.given_text(name, low=1)
    try:
        message = parse_json(content.encode())
    except ValueError:
        message = None
    if not isinstance(message, dict):
        raise fields.wrong("format", name, "must be the JSON text of a message")
    APP_MESSAGE.read(Fields(message, fields.complaint, f"{fields.name(name)}."))
    return content


def _own_id(fields: Fields, name: str) -> Json:
    value = fields.given_text(name, high=100)
    if re.search(r"[/\s]", value):
        raise fields.wrong("format", name, "must have neither blanks nor /")
    return value


_LANGUAGE: Check = _language
_TRANSLATION = Shape(
    {"language_code": _LANGUAGE, "content": _content}, {"version": text(), "variables": _VARIABLES, **_TIMES}
)
_CREATE = Shape(
    {"translations": many(within(_TRANSLATION), 1), "default_translation": _LANGUAGE},
    {"id": _own_id, "channel": word(*_CHANNELS), "description": text(), **_TIMES},
)
_UPDATE = Shape(optional={**_CREATE.required, **_CREATE.optional})
_OVERRIDE = Shape(optional={"template_reference": within(CHANNEL_TEMPLATE), "parameter_mappings": mapping(text())})
_TRANSLATION_V2 = Shape(
    {"language_code": _LANGUAGE},
    {
        **CONTENTS,
        "version": text(),
        "channel_template_overrides": mapping(within(_OVERRIDE), ("WHATSAPP", "KAKAOTALK")),
        "variables": _VARIABLES,
        **_TIMES,
    },
    one_of=tuple(CONTENTS),
)
_V2 = {"translations": many(within(_TRANSLATION_V2), 1), "default_translation": _LANGUAGE}
_CREATE_V2 = Shape(_V2, {"id": _own_id, "description": text(), "version": whole(0)})
_UPDATE_V2 = Shape({**_V2, "version": whole(1)}, {"id": _own_id, "description": text()})


def _translations(values: JsonObject) -> list[JsonObject]:
    listed = values.get("translations")
    return [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []


def _check_default(values: JsonObject) -> None:
    default = said(values, "default_translation")
    if default not in [item["language_code"] for item in _translations(values)]:
        raise invalid("default_translation", f"there is no translation into {default!r}")


def _check_new(template_id: str | None, known: dict[str, Template] | dict[str, TemplateV2]) -> None:
    if template_id and template_id in known:
        raise invalid("id", f"there is a template {template_id!r} already")


# First version


def _template(request: Request, state: State) -> Template:
    template_id = request.params["template_id"]
    template = state.conversation.templates.get(template_id)
    if template is None:
        raise unknown("template", template_id)
    return template


def _stored(values: JsonObject, now: str) -> list[JsonObject]:
    found: dict[tuple[str, str], JsonObject] = {}
    for item in _translations(values):
        version = said(item, "version") or "1"
        language = said(item, "language_code")
        if (language, version) in found:
            raise invalid("translations", f"version {version!r} of {language!r} is there twice")
        shown: JsonObject = {"variables": [], **item, "version": version, "create_time": now, "update_time": now}
        found[language, version] = shown
    return [*found.values()]


def _settings(values: JsonObject) -> JsonObject:
    names = ("default_translation", "channel", "description")
    return {name: values[name] for name in names if values.get(name) is not None}


def create(request: Request, state: State) -> Reply:
    """Make a template."""
    body = body_of(request, _CREATE)
    _check_default(body.values)
    _check_new(body.text("id"), state.conversation.templates)
    now = state.now()
    template = Template(
        body.text("id") or state.ulid(), _settings(body.values), _stored(body.values, micros(now)), now, now
    )
    state.conversation.templates[template.id] = template
    return Reply(200, template.as_dict())


def list_templates(request: Request, state: State) -> Reply:
    """Show all templates."""
    del request
    templates: list[Json] = [template.as_dict() for template in state.conversation.templates.values()]
    return Reply(200, {"templates": templates})


def get(request: Request, state: State) -> Reply:
    """Show one template."""
    return Reply(200, _template(request, state).as_dict())


def update(request: Request, state: State) -> Reply:
    """Change a template; the times that the request brings along are ignored."""
    template = _template(request, state)
    body = body_of(request, _UPDATE)
    _check_id(body, template.id)
    own: JsonObject = {**template.settings, "translations": [*template.translations]}
    changed = changes(request, body, own, _UPDATE.names - {*_TIMES, "id"})
    values = {**own, **changed}
    _check_default(values)
    now = state.now()
    if "translations" in changed:
        template.translations = _stored(values, micros(now))
    template.settings, template.updated_at = _settings(values), now
    return Reply(200, template.as_dict())


def _check_id(body: Fields, template_id: str) -> None:
    if body.text("id") not in (None, "", template_id):
        raise invalid("id", f"is not that of the template {template_id!r}")


def delete(request: Request, state: State) -> Reply:
    """Delete a template."""
    del state.conversation.templates[_template(request, state).id]
    return Reply(200, {})


# Second version


def _template_v2(request: Request, state: State) -> TemplateV2:
    template_id = request.params["template_id"]
    template = state.conversation.templates_v2.get(template_id)
    if template is None:
        raise unknown("template", template_id)
    return template


def _without_output(item: JsonObject) -> JsonObject:
    return {name: value for name, value in item.items() if name not in ("version", *_TIMES)}


def _add_translations(template: TemplateV2, values: JsonObject, now: str) -> None:
    """Take over the translations of a request: one that has changed becomes a new version."""
    languages: list[str] = []
    added: list[JsonObject] = []
    for item in _translations(values):
        language = said(item, "language_code")
        if language in languages:
            raise invalid("translations", f"{language!r} is there twice")
        languages.append(language)
        stored = [old for old in template.translations if old["language_code"] == language]
        content: JsonObject = {"channel_template_overrides": {}, "variables": [], **_without_output(item)}
        if stored and _without_output(stored[-1]) == content:
            continue
        version = said(item, "version")
        if version in ("", "latest") or any(old["version"] == version for old in stored):
            numbers = [int(text) for text in (said(old, "version") for old in stored) if text.isdecimal()]
            version = str(max(numbers, default=0) + 1)
        added.append({**content, "version": version, "create_time": now, "update_time": now})
    template.translations += added
    template.languages = languages


def create_v2(request: Request, state: State) -> Reply:
    """Make a template; its version is 1."""
    body = body_of(request, _CREATE_V2)
    _check_default(body.values)
    _check_new(body.text("id"), state.conversation.templates_v2)
    now = state.now()
    template = TemplateV2(
        body.text("id") or state.ulid(),
        body.text("description") or "",
        body.given_text("default_translation"),
        1,
        now,
        now,
    )
    _add_translations(template, body.values, micros(now))
    state.conversation.templates_v2[template.id] = template
    return Reply(200, template.as_dict())


def list_v2(request: Request, state: State) -> Reply:
    """Show all templates; each translation is there for a second time as version ``latest``."""
    del request
    templates: list[Json] = [item.as_dict(with_alias=True) for item in state.conversation.templates_v2.values()]
    return Reply(200, {"templates": templates})


def get_v2(request: Request, state: State) -> Reply:
    """Show one template."""
    return Reply(200, _template_v2(request, state).as_dict())


def update_v2(request: Request, state: State) -> Reply:
    """Give a template other contents; the request must know its current version."""
    template = _template_v2(request, state)
    body = body_of(request, _UPDATE_V2)
    _check_id(body, template.id)
    _check_default(body.values)
    version = body.integer("version")
    if version != template.version:
        raise invalid("version", f"is {version}, the template is at version {template.version}")
    now = state.now()
    _add_translations(template, body.values, micros(now))
    template.default_translation = body.given_text("default_translation")
    template.description = body.text("description") or ""
    template.version += 1
    template.updated_at = now
    return Reply(200, template.as_dict())


def delete_v2(request: Request, state: State) -> Reply:
    """Delete a template."""
    del state.conversation.templates_v2[_template_v2(request, state).id]
    return Reply(200, {})


def list_translations(request: Request, state: State) -> Reply:
    """Show the versions of the translations of a template: all of them, one, or the latest."""
    template = _template_v2(request, state)
    language, version = request.value("language_code"), request.value("translation_version")
    found: list[Json] = [
        item
        for item in template.translations
        if (not language or item["language_code"] == language)
        and (not version or item["version"] == version or (version == "latest" and item in template.current()))
    ]
    return Reply(200, {"translations": found})
