"""What goes into the distribution; `.ci/build` looks into the built files, and `.ci/minimum` runs with the oldest."""

from __future__ import annotations

import re
from pathlib import Path

import sinch

ROOT = Path(__file__).parents[2]
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def listed(key: str) -> list[str]:
    found = re.search(rf"^{key} = \[(.*?)\]$", PROJECT, re.MULTILINE | re.DOTALL)
    assert found is not None
    return re.findall(r'"([^"]+)"', found.group(1))


def test_version_is_the_same_everywhere() -> None:
    assert f'\nversion = "{sinch.__version__}"\n' in PROJECT


def test_types_are_shipped() -> None:
    assert (ROOT / "sinch" / "py.typed").is_file()
    assert listed("packages") == ["sinch"]


def test_run_time_dependencies_have_a_tested_minimum() -> None:
    """`.ci/minimum` reads them from this one line, each with its least version in front."""
    assert PROJECT.count("\ndependencies = [") == 1
    assert [re.split("[<>=]", each)[0] for each in listed("dependencies")] == ["urllib3", "typing-extensions"]
    for each in listed("dependencies"):
        assert re.fullmatch(r"[a-z0-9-]+>=\d+(\.\d+)+(,<\d+)?(; python_version < '3\.11')?", each)


def test_python_is_the_least_that_types_are_checked_for() -> None:
    least = re.search(r'^requires-python = ">=(\d+\.\d+)"$', PROJECT, re.MULTILINE)
    assert least is not None
    assert f'pythonVersion = "{least.group(1)}"' in PROJECT
    assert f"python_version = {least.group(1)}" in (ROOT / "mypy.ini").read_text(encoding="utf-8")


def test_security_page_names_a_way_to_report() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert "Reporting" in text
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert "://" in link or (ROOT / link).exists(), link
