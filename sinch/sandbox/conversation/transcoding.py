"""How messages look on a channel. The payloads are like those of the channels, not equal to them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from sinch.sandbox.conversation.content import CONTENTS
from sinch.sandbox.conversation.rules import invalid
from sinch.sandbox.conversation.state import said
from sinch.sandbox.fields import parse_json
from sinch.sandbox.traffic import Json, JsonObject

if TYPE_CHECKING:
    from sinch.sandbox.state import State

NOT_FOUND = "TEMPLATE_NOT_FOUND"
NO_TRANSLATION = "TEMPLATE_NON_EXISTING_LANGUAGE_OR_VERSION"
NO_PARAMETER = "TEMPLATE_INSUFFICIENT_PARAMETERS"

_MEDIA_TYPES = (
    (re.compile(r"\.(png|jpe?g|gif|webp)$", re.IGNORECASE), "image"),
    (re.compile(r"\.(mp4|3gp)$", re.IGNORECASE), "video"),
    (re.compile(r"\.(mp3|ogg|aac|amr)$", re.IGNORECASE), "audio"),
)


class MissingTemplate(Exception):
    """A message names a template that cannot be used; the code is the one of a failed delivery."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def _object(values: JsonObject, name: str) -> JsonObject:
    value = values.get(name)
    return value if isinstance(value, dict) else {}


def _objects(values: JsonObject, name: str) -> list[JsonObject]:
    value = values.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


# Templates


def _translation(state: State, reference: JsonObject) -> JsonObject:
    """Find the translation that a reference to an omni-channel template means."""
    template_id, version = said(reference, "template_id"), said(reference, "version")
    language = said(reference, "language_code")
    newer = state.conversation.templates_v2.get(template_id)
    older = state.conversation.templates.get(template_id)
    found: JsonObject | None = None
    if newer is not None:
        language = language or newer.default_translation
        found = newer.find(language, version)
    elif older is not None:
        language = language or said(older.settings, "default_translation")
        for item in older.translations:
            if item["language_code"] == language and version in ("latest", item["version"]):
                found = item
    else:
        raise MissingTemplate(NOT_FOUND, f"there is no template {template_id!r}")
    if found is None:
        raise MissingTemplate(
            NO_TRANSLATION, f"the template {template_id!r} has no version {version!r} in {language!r}"
        )
    return found


def _filled(value: Json, parameters: JsonObject) -> Json:
    if isinstance(value, str):
        return re.sub(r"\$\{(\w+)\}", lambda match: said(parameters, match[1]), value)
    if isinstance(value, list):
        return [_filled(item, parameters) for item in value]
    if isinstance(value, dict):
        return {name: _filled(item, parameters) for name, item in value.items()}
    return value


def _from_template(state: State, reference: JsonObject) -> JsonObject:
    translation, parameters = _translation(state, reference), _object(reference, "parameters")
    missing = [
        said(variable, "key")
        for variable in _objects(translation, "variables")
        if said(variable, "key") not in parameters
    ]
    if missing:
        raise MissingTemplate(NO_PARAMETER, f"the template needs the parameters {', '.join(missing)}")
    content = translation.get("content")
    if isinstance(content, str):
        stored = parse_json(content.encode())
        message = stored if isinstance(stored, dict) else {}
    else:
        message = {name: translation[name] for name in CONTENTS if name in translation}
    filled = _filled(message, parameters)
    return filled if isinstance(filled, dict) else {}


def _for_channel(state: State, message: JsonObject, channel: str) -> JsonObject:
    """Give the content that a message has on a channel, a stored template in its place filled in."""
    override = _object(_object(message, "explicit_channel_omni_message"), channel)
    if override:
        reference = override.get("template_reference")
        return _from_template(state, reference) if isinstance(reference, dict) else override
    template = message.get("template_message")
    if not isinstance(template, dict) or channel in _object(template, "channel_template"):
        return message
    reference = template.get("omni_template")
    if not isinstance(reference, dict):
        raise MissingTemplate(NOT_FOUND, f"the message has no template for {channel}")
    found = _from_template(state, reference)
    return found if "template_message" not in found else message


def _is_explicit(message: JsonObject, channel: str) -> bool:
    return any(channel in _object(message, name) for name in ("explicit_channel_message", "channel_specific_message"))


def missing_template(state: State, message: JsonObject, channel: str) -> tuple[str, str] | None:
    """Tell why a message cannot be sent on a channel for lack of a template: code and text, or None."""
    if _is_explicit(message, channel):
        return None
    try:
        _for_channel(state, message, channel)
    except MissingTemplate as missing:
        return missing.code, missing.text
    return None


# Text


def _choice_text(choice: JsonObject) -> str:
    for name, content in choice.items():
        if isinstance(content, dict):
            label = said(content, "title") or said(content, "text")
            more = said(content, "url") or said(content, "phone_number") or said(content, "fallback_url")
            if name == "location_message":
                more = _map_link(content)
            return f"{label}: {more}" if more else label
    return ""


def _choice_lines(values: JsonObject) -> list[str]:
    return [f"{number}. {_choice_text(choice)}" for number, choice in enumerate(_objects(values, "choices"), 1)]


def _map_link(location: JsonObject) -> str:
    place = _object(location, "coordinates")
    return f"https://maps.google.com/maps?q={place.get('latitude')},{place.get('longitude')}"


def _card_lines(card: JsonObject) -> list[str]:
    media = said(_object(card, "media_message"), "url")
    return [said(card, "title"), said(card, "description"), media, *_choice_lines(card)]


def _list_lines(message: JsonObject) -> list[str]:
    lines = [said(message, "title"), said(message, "description")]
    number = 0
    for section in _objects(message, "sections"):
        lines.append(said(section, "title"))
        for item in _objects(section, "items"):
            number += 1
            name = said(_object(item, "choice"), "title") or said(_object(item, "product"), "id")
            lines.append(f"{number}. {name}")
    return lines


def plain_text(message: JsonObject) -> str:
    """Write a message as text only."""
    lines: list[str] = []
    for name in CONTENTS:
        content = message.get(name)
        if not isinstance(content, dict):
            continue
        match name:
            case "text_message":
                lines = [said(content, "text")]
            case "media_message":
                lines = [said(content, "url")]
            case "location_message":
                lines = [said(content, "title"), said(content, "label"), _map_link(content)]
            case "card_message":
                lines = _card_lines(content)
            case "carousel_message":
                lines = [line for card in _objects(content, "cards") for line in _card_lines(card)]
                lines += _choice_lines(content)
            case "choice_message":
                lines = [said(_object(content, "text_message"), "text"), *_choice_lines(content)]
            case "list_message":
                lines = _list_lines(content)
            case "contact_info_message":
                numbers = [said(item, "phone_number") for item in _objects(content, "phone_numbers")]
                lines = [said(_object(content, "name"), "full_name"), *numbers]
            case _:
                lines = [f"[{name}]"]
    return "\n".join(line for line in lines if line)


# Channels


def _whatsapp(message: JsonObject, to: str) -> JsonObject:
    shown: JsonObject = {"messaging_product": "whatsapp", "recipient_type": "individual", "to": to}
    media, location = _object(message, "media_message"), _object(message, "location_message")
    if media:
        url = said(media, "url")
        kind = next((kind for pattern, kind in _MEDIA_TYPES if pattern.search(url)), "document")
        return {**shown, "type": kind, kind: {"link": url}}
    if location:
        place: JsonObject = {**_object(location, "coordinates"), "name": said(location, "title")}
        return {**shown, "type": "location", "location": place}
    return {**shown, "type": "text", "text": {"body": plain_text(message)}}


def transcode(state: State, message: JsonObject, channel: str, sender: str, to: str) -> str:
    """Write a message as the JSON text that a channel would get."""
    explicit = _object(message, "explicit_channel_message").get(channel)
    if isinstance(explicit, str):
        return explicit
    specific = _object(message, "channel_specific_message").get(channel)
    if isinstance(specific, dict):
        return json.dumps({"to": to, **specific})
    try:
        content = _for_channel(state, message, channel)
    except MissingTemplate as missing:
        raise invalid("app_message.template_message", missing.text) from None
    template = _object(_object(_object(content, "template_message"), "channel_template"), channel)
    if template:
        payload: JsonObject = {"to": to, "type": "template", "template": template}
    elif channel == "WHATSAPP":
        payload = _whatsapp(content, to)
    elif channel in ("MESSENGER", "INSTAGRAM"):
        payload = {"recipient": {"id": to}, "message": {"text": plain_text(content)}}
    elif channel == "TELEGRAM":
        payload = {"chat_id": to, "text": plain_text(content)}
    elif channel == "SMS":
        payload = {"from": sender, "to": [to] if to else [], "body": plain_text(content)}
    else:
        payload = {"from": sender, "to": to, "text": plain_text(content)}
    return json.dumps(payload)
