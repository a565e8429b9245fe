"""Hosts, regions and credentials; everything may be set at any time."""

from __future__ import annotations

import copy
import logging
import pickle
from enum import Enum

import pytest

from sinch.core.configuration import Configuration, parse_origin
from sinch.core.exceptions import ValidationException


class Region(Enum):
    BR = "br"


SETTINGS: list[tuple[dict[str, str], dict[str, str]]] = [
    # set, then read
    ({}, {"sms_origin": "zt.us.sms.api.sinch.com", "conversation_origin": "eu.conversation.api.sinch.com"}),
    ({"sms_region": "eu"}, {"sms_origin": "zt.eu.sms.api.sinch.com", "sms_region_with_service_plan_id": "us"}),
    ({"sms_domain": "{}.sms.example.com"}, {"sms_origin": "us.sms.example.com"}),
    ({"sms_domain": "sms.example.com"}, {"sms_origin": "sms.example.com"}),
    (
        {"sms_region_with_service_plan_id": "au"},
        {"sms_origin_with_service_plan_id": "au.sms.api.sinch.com", "sms_origin": "zt.us.sms.api.sinch.com"},
    ),
    ({"sms_domain_with_service_plan_id": "{}.x.example"}, {"sms_origin_with_service_plan_id": "us.x.example"}),
    (
        {"conversation_region": "us"},
        {"conversation_origin": "us.conversation.api.sinch.com", "templates_origin": "eu.template.api.sinch.com"},
    ),
    ({"conversation_domain": ".example.org"}, {"conversation_origin": "eu.example.org"}),
    ({"templates_region": "br"}, {"templates_origin": "br.template.api.sinch.com"}),
    ({"templates_domain": ".example.org"}, {"templates_origin": "eu.example.org"}),
    (
        {"voice_region": "sae1"},
        {"voice_origin": "calling-sae1.api.sinch.com", "voice_applications_origin": "callingapi.sinch.com"},
    ),
    ({"voice_region": ""}, {"voice_origin": "calling.api.sinch.com"}),
    ({"voice_region": "euc1", "voice_origin": "x.example"}, {"voice_origin": "x.example"}),
    ({"sms_origin": "x.example", "sms_region": "eu"}, {"sms_origin": "zt.eu.sms.api.sinch.com"}),
]


@pytest.mark.parametrize(("given", "read"), SETTINGS)
def test_settings(given: dict[str, str], read: dict[str, str]) -> None:
    configuration = Configuration()
    for name, value in given.items():
        setattr(configuration, name, value)
    assert {name: getattr(configuration, name) for name in read} == read


@pytest.mark.parametrize(
    "setting",
    ["sms_region", "sms_region_with_service_plan_id", "conversation_region", "templates_region", "voice_region"],
)
def test_regions_take_enum_members_and_refuse_nonsense_before_storing(setting: str) -> None:
    configuration = Configuration()
    setattr(configuration, setting, Region.BR)
    assert getattr(configuration, setting) == "br"
    with pytest.raises(ValidationException, match=setting):
        setattr(configuration, setting, 5)
    assert getattr(configuration, setting) == "br"


@pytest.mark.parametrize(
    ("text", "origin", "prefix"),
    [
        ("api.example.com", "https://api.example.com", ""),
        ("127.0.0.1:8080", "https://127.0.0.1:8080", ""),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080", ""),
        ("HTTPS://api.example.com/a/b/", "https://api.example.com", "/a/b"),
        ("host/prefix", "https://host", "/prefix"),
        ("[::1]:80", "https://[::1]:80", ""),
        ("http://[::1]", "http://[::1]", ""),
    ],
)
def test_origins(text: str, origin: str, prefix: str) -> None:
    parsed = parse_origin("base_url", text)
    assert (str(parsed), parsed.prefix) == (origin, prefix)


@pytest.mark.parametrize(
    "text",
    ["", " ", None, 5, "ftp://x", "https://", "http:///x", "http://user:secret@host", "http://host?x", "http://host#x",
     "http://host:port", "http://host:99999", "http://a b", "http://host\r\nX: y", "http://host\\x"],
)  # fmt: skip
def test_no_origins(text: object) -> None:
    with pytest.raises(ValidationException, match="base_url") as caught:
        parse_origin("base_url", text)
    assert "secret" not in str(caught.value)


def test_where_requests_go() -> None:
    configuration = Configuration()
    assert configuration.origin("numbers") == "https://numbers.api.sinch.com"
    configuration.disable_https = True
    assert configuration.origin("auth") == "http://auth.sinch.com"
    configuration.numbers_origin = "https://numbers.example.com"
    assert configuration.origin("numbers") == "https://numbers.example.com"
    configuration.base_url = "http://127.0.0.1:1234"
    assert {configuration.origin(host) for host in ("auth", "numbers", "sms", "sms_service_plan", "voice")} == {
        "http://127.0.0.1:1234"
    }


def test_loggers() -> None:
    mine = logging.getLogger("mine")
    assert Configuration().logger.name == "Sinch"
    assert Configuration(logger=mine).logger is mine
    assert Configuration(logger=mine, logger_name="named").logger.name == "named"
    configuration = Configuration()
    configuration.logger = mine
    assert configuration.logger is mine
    assert not logging.getLogger("Sinch").handlers
    assert logging.getLogger("Sinch").level == logging.NOTSET


def test_secrets_are_masked_and_copies_work() -> None:
    configuration = Configuration(
        "the-key-id", "the-key-secret", "the-project", application_key="the-app-key",
        application_secret="the-app-secret",
        service_plan_id="the-plan", sms_api_token="the-api-token",
    )  # fmt: skip
    for secret in ("the-key-id", "the-key-secret", "the-app-key", "the-app-secret", "the-plan", "the-api-token"):
        assert secret not in repr(configuration)
    assert "key_secret=***" in repr(configuration)
    assert "the-project" in repr(configuration)
    for copied in (copy.copy(configuration), pickle.loads(pickle.dumps(configuration))):
        assert copied.key_secret == "the-key-secret"
        assert copied.origin("numbers") == "https://numbers.api.sinch.com"
