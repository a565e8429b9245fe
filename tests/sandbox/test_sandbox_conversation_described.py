"""The Conversation sandbox against the description of the API, where there is one: routes, bodies, answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import jsonschema
import pytest
import yaml

from sinch.sandbox.conversation import CONTROLS, PRODUCTS
from sinch.sandbox.conversation.channel_content import CHANNEL_SPECIFIC
from sinch.sandbox.conversation.channels import CHANNELS, CREDENTIALS
from sinch.sandbox.conversation.content import (
    APP_EVENT,
    APP_MESSAGE,
    CONTACT_EVENT,
    CONTACT_MESSAGE,
    CONTACT_MESSAGE_EVENT,
)
from sinch.sandbox.conversation.languages import LANGUAGES
from sinch.sandbox.conversation.rules import complaint
from sinch.sandbox.conversation.shapes import Shape
from sinch.sandbox.fields import Fields, parse_json
from sinch.sandbox.traffic import Json, JsonObject, Refusal

from .chat import Chat, to_channels, to_contact, written
from .desk import items, pick, text
from .test_sandbox_routes import DESCRIPTION, Described, described

ALL_DESCRIBED = described("conversation")
ROUTES = {route.operation: route for product in PRODUCTS for route in product.routes}


def test_there_are_58_operations() -> None:
    assert len(ROUTES) == 58
    assert all(route.template.startswith("/_sandbox/conversation/") for route in CONTROLS)


@pytest.mark.parametrize("row", ALL_DESCRIBED, ids=[row.operation for row in ALL_DESCRIBED])
def test_described_operations_have_a_route(row: Described) -> None:
    route = ROUTES[row.operation]
    assert (route.method, route.template, route.query) == (row.method, row.path, row.query)


# Objects made from the description


class Examples:
    """Makes objects as the description says: of each shape one per alternative, with every field."""

    def __init__(self, document: Json) -> None:
        self.shapes = pick(document, "shapes")
        self.enums = pick(document, "enums")

    def of(self, kind: str, name: str = "") -> list[Json]:
        """Make values of a type, at least one."""
        kind = kind.replace(" | None", "").strip()
        if match := re.fullmatch(r"list\[(.*)\]", kind):
            values = self.of(match[1], name)
            return [[value] * (2 if name == "list" else 1) for value in values]
        if match := re.fullmatch(r"dict\[str, (.*)\]", kind):
            return [{"key": value} for value in self.of(match[1], name)]
        if match := re.fullmatch(r"dict\[(\w+), (.*)\]", kind):
            return [{key: value} for value in self.of(match[2]) for key in self.words(match[1])[:1]]
        if match := re.fullmatch(r'Literal\["(.*)"\]', kind):
            return [match[1]]
        simple: dict[str, Json] = {"int": 1, "float": 1.5, "bool": True, "Any": "x"}
        if kind in simple:
            return [simple[kind]]
        if kind == "str":
            times = name.startswith("event_") and name in ("event_start", "event_end")
            return ["2026-05-01T10:00:00Z" if times else "2000-02-29" if name == "birthday" else "x"]
        assert isinstance(self.enums, dict)
        if kind in self.enums:
            return [*self.words(kind)]
        return [*self.objects(kind)]

    def words(self, enum: str) -> list[str]:
        """Give the values of an enum."""
        return [value for value in items(self.enums, enum, "values") if isinstance(value, str)]

    def objects(self, name: str) -> Iterator[JsonObject]:
        """Make objects of a shape."""
        shape = pick(self.shapes, name)
        assert isinstance(shape, dict)
        if "union" in shape:
            for one in items(shape, "union"):
                assert isinstance(one, str)
                yield from self.objects(one)
            return
        fields = {key: field for key, field in shape.items() if isinstance(field, dict) and "type" in field}
        chosen = [key for key in items(shape, "one_of") if isinstance(key, str)] if "one_of" in shape else []
        common = [key for key in fields if key not in chosen and not self.hidden(name, key)]
        rest: JsonObject = {}
        for key in common:
            values = self.of(text(fields[key], "type"), key)
            rest[key] = values[0]
        first: JsonObject = {**rest}
        for key in chosen[:1]:
            first[key] = self.of(text(fields[key], "type"), key)[0]
        yield first
        for key in common:
            for value in self.of(text(fields[key], "type"), key)[1:]:
                yield {**first, key: value}
        for key in chosen:
            for value in self.of(text(fields[key], "type"), key):
                yield {**rest, key: value}

    def hidden(self, shape: str, key: str) -> bool:
        """Tell what the sandbox leaves out on purpose: a name that one client has for another field."""
        return (shape, key) == ("ProductResponseMessage", "text")


def document() -> Json:
    loaded: Json = yaml.safe_load((DESCRIPTION / "operations" / "conversation.yaml").read_text("utf-8"))
    return loaded


SHAPES = {
    "AppMessage": APP_MESSAGE,
    "AppEvent": APP_EVENT,
    "ContactMessage": CONTACT_MESSAGE,
    "ContactEvent": CONTACT_EVENT,
    "ContactMessageEvent": CONTACT_MESSAGE_EVENT,
}
TAGS = {
    "WhatsAppFlow": "FLOWS",
    "WhatsAppOrderDetails": "ORDER_DETAILS",
    "WhatsAppOrderStatus": "ORDER_STATUS",
    "KakaoTalkCommerce": "COMMERCE",
    "KakaoTalkCarouselCommerce": "CAROUSEL_COMMERCE",
    "LineNotificationTemplate": "NOTIFICATION_MESSAGE_TEMPLATE",
}


def outer_choice(value: Json) -> Json:
    """Take display_mode off the outer choices of a carousel, where the API refuses it."""
    if isinstance(value, list):
        return [outer_choice(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: outer_choice(item) for key, item in value.items()}
    if "cards" in found:
        for choice in items(found, "choices"):
            assert isinstance(choice, dict)
            choice.pop("display_mode", None)
    return found


def check_strict(shape: Shape, example: JsonObject) -> None:
    """Check that an object is taken, with nothing lost, and refused with one more field at any place."""
    assert shape.read(Fields(example, complaint)) == example
    with pytest.raises(Refusal):
        shape.read(Fields({**example, "no_such_field": 1}, complaint))


if ALL_DESCRIBED:
    EXAMPLES = Examples(document())

    @pytest.mark.parametrize("name", SHAPES)
    def test_described_contents_are_taken(name: str) -> None:
        count = 0
        for example in EXAMPLES.objects(name):
            cleaned = outer_choice(example)
            assert isinstance(cleaned, dict)
            check_strict(SHAPES[name], cleaned)
            count += 1
        assert count >= len(SHAPES[name].one_of)

    @pytest.mark.parametrize("name", TAGS)
    def test_described_channel_contents_are_taken(name: str) -> None:
        for example in EXAMPLES.objects(name):
            assert CHANNEL_SPECIFIC[TAGS[name]].read(Fields({"message": example}, complaint)) == {"message": example}

    def test_described_credentials_are_taken() -> None:
        taken: set[str] = set()
        kinds: set[str] = set()
        for example in EXAMPLES.objects("ChannelCredentials"):
            [kind] = [key for key in example if key.endswith("credentials") or key.startswith("static_")]
            kinds.add(kind)
            for channel in CHANNELS:
                entry: JsonObject = {**example, "channel": channel}
                try:
                    CREDENTIALS(Fields({"c": [entry]}, complaint), "c")
                except Refusal:
                    continue
                taken.add(f"{channel} {kind}")
        assert kinds == {pair.partition(" ")[2] for pair in taken}
        assert {pair.partition(" ")[0] for pair in taken} == set(CHANNELS)
        assert len(taken) == len(CHANNELS) + 1

    def test_described_words() -> None:
        assert set(CHANNELS) == set(EXAMPLES.words("ConversationChannel"))
        assert set(LANGUAGES) == set(EXAMPLES.words("ContactLanguage"))

    SCHEMAS = parse_json((DESCRIPTION / "schemas" / "conversation.schema.json").read_bytes())

    def needed(definition: str, found: JsonObject) -> JsonObject:
        """Collect a definition and those that it leads to; checking all of them takes seconds."""
        if definition not in found:
            found[definition] = pick(SCHEMAS, "$defs", definition)
            for name in re.findall(r'"#/\$defs/(\w+)"', json.dumps(found[definition])):
                needed(name, found)
        return found

    def fits(answer: Json, definition: str) -> None:
        schema: JsonObject = {"$ref": f"#/$defs/{definition}", "$defs": needed(definition, {})}
        jsonschema.validate(answer, schema)

    def test_answers_fit_their_schemas() -> None:
        chat = Chat()
        app_id = chat.app(dispatch_retention_policy={"ttl_days": 1})
        contact_id = chat.contact(("SMS", "46701111111"))
        sms = to_channels(("SMS", "46701111111"))
        opt: JsonObject = {"app_id": app_id, "channels": ["SMS"], "recipient": sms}
        chat.ok("POST", "/settings", {})
        hook: JsonObject = {"app_id": app_id, "target": "https://example.com", "triggers": ["OPT_IN"]}
        message_id = chat.message(app_id, to_contact(contact_id))
        conversation_id = text(chat.ok("GET", f"/messages/{message_id}"), "conversation_id")
        inbound: Json = {"app_id": app_id, "channel": "SMS", "identity": "46701111111", "text": "Hi"}
        received = chat.send("POST", "/_sandbox/conversation/inbounds", inbound)
        sending: JsonObject = {"app_id": app_id, "recipient": sms}
        event: JsonObject = {**sending, "event": {"composing_event": {}}}
        event_id = text(chat.ok("POST", "/events:send", event), "event_id")
        injected: Json = {"app_event": {"composing_event": {}}, "accept_time": "2026-02-20T08:00:00Z"}
        translation: Json = {"language_code": "en", **written("Hi")}
        newer: Json = {"id": "t", "default_translation": "en", "translations": [translation]}
        older: Json = {
            "id": "t",
            "default_translation": "en",
            "translations": [{"language_code": "en", "content": '{"text_message": {"text": "Hi"}}'}],
        }
        transcode: Json = {"app_id": app_id, "app_message": written("Hi"), "channels": ["SMS"]}
        rows: list[tuple[str, str, Json, str]] = [
            ("POST", "/messages:send", {**sending, "message": written("Hi")}, "SendMessageResponse"),
            ("GET", f"/messages/{message_id}", None, "ConversationAppMessage"),
            ("GET", f"/messages/{text(received.body, 'id')}", None, "ConversationContactMessage"),
            ("GET", "/messages", None, "ListMessagesResponse"),
            ("POST", "/messages:fetch-last-message", {"channel_identities": ["4670"]}, "ListMessagesResponse"),
            ("POST", "/messages:transcode", transcode, "TranscodeMessageResponse"),
            ("GET", f"/apps/{app_id}", None, "AppResponse"),
            ("GET", "/apps", None, "ListAppsResponse"),
            ("GET", f"/contacts/{contact_id}", None, "Contact"),
            ("GET", "/contacts", None, "ListContactsResponse"),
            ("GET", "/contacts:identityConflicts", None, "ListIdentityConflictsResponse"),
            ("GET", f"/events/{event_id}", None, "ConversationAppEvent"),
            ("GET", f"/events?contact_id={contact_id}", None, "ListEventsResponse"),
            ("POST", "/capability:query", sending, "LookupCapabilityResponse"),
            ("POST", "/webhooks", hook, "ListWebhooksResponse.webhooks"),
            ("GET", f"/conversations/{conversation_id}", None, "Conversation"),
            ("GET", f"/conversations?app_id={app_id}", None, "ListConversationsResponse"),
            ("GET", f"/conversations:recent?app_id={app_id}", None, "ListRecentConversationsResponse"),
            ("POST", f"/conversations/{conversation_id}:inject-event", injected, "InjectEventResponse"),
            ("POST", "/optouts:register", opt, ""),
            ("GET", f"/apps/{app_id}/consents/OPT_OUT_ALL", None, "ListConsentIdentitiesResponse"),
            ("GET", f"/apps/{app_id}/consents/identities/46701111111", None, "AuditRecordsList"),
            ("GET", "/settings", None, "ProjectSettings"),
            ("POST", "/templates", older, "V1Template"),
            ("GET", "/templates", None, "V1ListTemplatesResponse"),
            ("v2POST", "/templates", newer, "V2TemplateResponse"),
            ("v2GET", "/templates", None, "V2ListTemplatesResponse"),
            ("v2GET", "/templates/t/translations", None, "V2ListTranslationsResponse"),
        ]
        for method, target, body, definition in rows:
            version = "v2" if method.startswith("v2") else "v1"
            answer = chat.ok(method.removeprefix("v2"), target, body, version=version)
            if definition == "ListWebhooksResponse.webhooks":
                assert isinstance(answer, dict)
                # The schema knows no null here, the API answers it.
                assert answer.pop("client_credentials") is None
                listed: Json = {"webhooks": [answer]}
                fits(listed, "ListWebhooksResponse")
            elif definition:
                fits(answer, definition)
        fits(chat.call("GET", "/apps/nobody").body, "RuntimeError")
