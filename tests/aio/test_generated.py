"""The asynchronous classes are the synchronous ones, awaited: made by the generator, complete, under 1.x's names."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import inspect
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

import sinch
from sinch import SinchClient, SinchClientAsync
from sinch.core.resource import Resource
from tests.operations import all_operations

ROOT = Path(__file__).resolve().parents[2]
DESCRIPTION = ROOT.parent / "shared" / "contract" / "operations" / "core.yaml"
PRODUCTS = ("numbers", "sms", "conversation", "voice", "verification")

#: Classes that 1.x had in an asynchronous form.
OF_1X = {
    "sinch": ["SinchClientAsync"],
    "sinch.core.clients.sinch_client_async": ["SinchClientAsync"],
    "sinch.core.pagination": ["AsyncIntBasedPaginator", "AsyncPageIterator", "AsyncTokenBasedPaginator"],
    "sinch.core.token_manager": ["TokenManagerAsync"],
    "sinch.domains.authentication": ["AuthenticationAsync"],
    "sinch.domains.conversation": [
        "AsyncTokenBasedPaginator",
        "ConversationAsync",
        "ConversationContactWithAsyncPagination",
        "ConversationConversationWithAsyncPagination",
        "ConversationMessageWithAsyncPagination",
    ],
    "sinch.domains.numbers": ["ActiveNumbersWithAsyncPagination", "AsyncTokenBasedPaginator", "NumbersAsync"],
    "sinch.domains.sms": [
        "AsyncIntBasedPaginator",
        "SMSAsync",
        "SMSBatchesWithAsyncPagination",
        "SMSDeliveryReportsWithAsyncPagination",
        "SMSGroupsWithAsyncPagination",
        "SMSInboundsWithAsyncPagination",
    ],
    "sinch.domains.verification": ["VerificationAsync"],
    "sinch.domains.voice": ["VoiceAsync"],
}


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_async", ROOT / "tools" / "generate_async.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_files_are_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "tools" / "generate_async.py"), "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_files_say_where_they_come_from() -> None:
    for product in PRODUCTS:
        for file in (Path(sinch.__file__).parent / "aio" / product).glob("*.py"):
            first = file.read_text(encoding="utf-8").partition("\n")[0]
            assert first == (
                f"# Made from sinch/domains/{product}/{file.name} by `python tools/generate_async.py`; do not edit."
            )


def pairs() -> list[tuple[str, object, object]]:
    """Give the resources of both clients, by their path on the client."""
    synchronous, asynchronous = SinchClient(), SinchClientAsync()
    found: list[tuple[str, object, object]] = []
    for product in PRODUCTS:
        one: object = getattr(synchronous, product)
        other: object = getattr(asynchronous, product)
        found.append((product, one, other))
        for name in dir(type(one)):
            if isinstance(getattr(one, name, None), Resource):
                found.append((f"{product}.{name}", getattr(one, name), getattr(other, name)))
    return found


PAIRS = pairs()


def asynchronous_text(annotation: str) -> str:
    return re.sub(r"\b((?:Token|Int)BasedPaginator)\b", r"Async\1", annotation)


@pytest.mark.parametrize(("name", "one", "other"), PAIRS, ids=[pair[0] for pair in PAIRS])
def test_methods_have_the_same_signature_and_documentation(name: str, one: object, other: object) -> None:
    public = [each for each in dir(type(one)) if not each.startswith("_")]
    assert public == [each for each in dir(type(other)) if not each.startswith("_")]
    for each in public:
        method, twin = getattr(type(one), each), getattr(type(other), each)
        if not inspect.isfunction(method):
            continue
        assert inspect.iscoroutinefunction(twin), f"{name}.{each}"
        expected = inspect.signature(method)
        assert str(inspect.signature(twin)) == asynchronous_text(str(expected)), f"{name}.{each}"
        assert (inspect.getdoc(twin) or "").partition("\n")[0] == (inspect.getdoc(method) or "").partition("\n")[0]


def test_every_operation_is_a_coroutine_method() -> None:
    client: object = SinchClientAsync()
    for operation in all_operations():
        found = client
        for part in operation.split("."):
            found = getattr(found, part)
        assert inspect.iscoroutinefunction(found), operation


@pytest.mark.parametrize(("module", "names"), OF_1X.items(), ids=list(OF_1X))
def test_names_of_1x(module: str, names: list[str]) -> None:
    for name in names:
        found = getattr(importlib.import_module(module), name)
        assert found.__name__ == name
    with pytest.raises(AttributeError, match="NothingAsync"):
        importlib.import_module(module).NothingAsync  # noqa: B018


@pytest.mark.skipif(not DESCRIPTION.exists(), reason="the API description is not here")
def test_names_of_1x_are_all_here() -> None:
    modules: dict[str, Any] = yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))["modules"]
    for module, facts in modules.items():
        if facts["tier"] == "public" and ".adapters." not in module and ".ports." not in module:
            wanted = {name for name in facts["names"] if "Async" in name}
            assert wanted <= set(OF_1X.get(module, [])), module


def test_domain_clients_around_a_general_one() -> None:
    from sinch.domains.numbers import NumbersAsync
    from sinch.domains.sms import SMSAsync

    client = SinchClientAsync()
    assert isinstance(client.numbers, NumbersAsync)
    assert inspect.iscoroutinefunction(NumbersAsync(client).regions.list)
    assert inspect.iscoroutinefunction(SMSAsync(client).batches.send)


class TestGenerator:
    def test_what_reaches_the_network_is_awaited(self) -> None:
        generate = generator()
        source = ast.parse(
            "class A(Resource):\n"
            "    def direct(self): return self._run(X, body={'a': self.plain(1)})\n"
            "    def plain(self, x): return x\n"
            "    def other(self): return self.direct()\n"
            "    def nested(self):\n"
            "        perform = self._sinch.perform\n"
            "        def fetch(call): return perform(call)\n"
            "        return P(fetch, fetch(1))\n"
        )
        methods = [node for node in ast.walk(source) if isinstance(node, ast.FunctionDef)]
        found = {
            method.name: [ast.unparse(call.func) for call in generate.awaits(method, {"_run", "direct"})]
            for method in methods
        }
        assert found["direct"] == ["self._run"]
        assert found["plain"] == []
        assert found["other"] == ["self.direct"]
        assert sorted(found["nested"]) == ["fetch", "perform"]

    def test_long_lines_are_broken(self) -> None:
        generate = generator()
        text = "        " + "word " * 30 + "end"
        lines = generate.wrapped(text).split("\n")
        assert all(len(line) <= generate.WIDTH and line.startswith("        ") for line in lines)
        assert " ".join(" ".join(lines).split()) == text.strip()
