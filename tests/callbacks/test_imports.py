"""Receiving needs no client, no HTTP stack, and only the product that is received."""

from __future__ import annotations

import subprocess
import sys

import pytest

PRODUCTS = {
    "sms": "SMSCallbacks('s')",
    "numbers": "NumbersCallbacks('s')",
    "conversation": "ConversationCallbacks('s')",
    "voice": "VoiceCallbacks('k', 'c2VjcmV0')",
    "verification": "VerificationCallbacks('k', 'c2VjcmV0')",
}


def loaded(code: str) -> set[str]:
    code += "\nimport sys; print(*sys.modules)"
    return set(
        subprocess.run(
            [sys.executable, "-W", "error", "-c", code], check=True, capture_output=True, text=True
        ).stdout.split()
    )


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_receiver_loads_its_product_only(product: str) -> None:
    name = PRODUCTS[product].partition("(")[0]
    path = ", path='/x'" if product in {"voice", "verification"} else ""
    modules = loaded(
        f"from sinch.callbacks import {name}\n"
        f"receiver = {PRODUCTS[product]}\n"
        f"receiver.parse('{{}}', receiver.sign('{{}}'{path}){path})\n"
    )
    assert f"sinch.callbacks.{product}" in modules
    for other in PRODUCTS.keys() - {product}:
        for layer in ("callbacks", "models.events", "models", "domains"):
            assert not {module for module in modules if module.startswith(f"sinch.{layer}.{other}")}
    for heavy in (
        "urllib3", "http.client", "ssl", "socket", "asyncio", "email", "logging", "starlette", "flask", "django",
        "sinch.core.exchange", "sinch.core.session", "sinch.core.drivers", "sinch.core.connections", "sinch.domains",
        "sinch.sandbox", "sinch.models.svaml",
    ):  # fmt: skip
        assert heavy not in modules


def test_the_package_alone_loads_nothing() -> None:
    modules = loaded("import sinch.callbacks")
    assert not {module for module in modules if module.startswith(("sinch.callbacks.", "sinch.models"))}
