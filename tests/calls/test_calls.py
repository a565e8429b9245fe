"""Every operation, called with the least and with all it takes: exactly the right request goes out."""

from __future__ import annotations

import importlib
import json
import pkgutil
from urllib.parse import parse_qsl, urlsplit

import pytest

import tests.calls
from tests.calls.case import Case
from tests.fakes import RecordingDriver, answer, make_client
from tests.operations import all_operations


def _collect() -> list[Case]:
    found: list[Case] = []
    for module in pkgutil.iter_modules(tests.calls.__path__):
        if module.name.startswith("rows_"):
            found += importlib.import_module(f"tests.calls.{module.name}").CASES
    return found


CASES = _collect()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_request(case: Case) -> None:
    driver = RecordingDriver(answer(case.answer))
    case.call(make_client(driver, service_plan=case.service_plan))
    assert len(driver.sent) == 1
    sent = driver.sent[0]
    parts = urlsplit(sent.target)
    assert sent.method == case.method
    assert sent.origin + parts.path == case.url
    assert sorted(parse_qsl(parts.query, keep_blank_values=True)) == sorted(case.query)
    if case.body is None:
        assert sent.body is None
    else:
        assert sent.body is not None
        if sent.headers["Content-Type"].startswith("multipart/"):
            assert sent.body == case.body
        else:
            assert json.loads(sent.body) == case.body
            assert sent.headers["Content-Type"].startswith("application/json")
    for name, value in case.headers:
        assert sent.headers[name] == value
    assert sent.headers["Authorization"].split()[0] in {"Bearer", "Application"}
    assert sent.headers["User-Agent"].startswith("sinch-sdk/")


@pytest.mark.parametrize("operation", sorted(all_operations()))
def test_every_operation_has_its_rows(operation: str) -> None:
    forms = {word for case in CASES if case.operation == operation for word in case.form.split(" and ")}
    assert {"minimal", "full"} <= forms


def test_rows_name_operations() -> None:
    assert {case.operation for case in CASES} <= set(all_operations())
