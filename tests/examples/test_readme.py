"""The programs in the README run as they stand, but for the credentials, which are the sandbox's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sinch.sandbox import Sandbox

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)

CREDENTIALS = 'SinchClient(key_id="...", key_secret="...", project_id="...")'


def test_blocks_run_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert CREDENTIALS in README
    with Sandbox() as sandbox, sandbox.client() as client:
        namespace: dict[str, object] = {"sandbox_client": client}
        for block in BLOCKS:
            code = block.replace(CREDENTIALS, "sandbox_client").replace('"..."', f'"{Sandbox.service_plan_id}"')
            exec(compile(code, "README.md", "exec"), namespace)
    printed = capsys.readouterr().out
    assert "Hi there" in printed


def test_names_of_the_readme_exist() -> None:
    """Every path like ``client.sms.batches.send`` or file that the README names is there."""
    from sinch import SinchClient

    root = Path(__file__).parents[2]
    for path in re.findall(r"\bclient((?:\.[a-z_]+)+)\(", README):
        found: object = SinchClient()
        for part in path.strip(".").split("."):
            found = getattr(found, part)
            if part == "with_options":
                break
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert "://" in link or (root / link).exists(), link


def test_commands_of_the_readme_exist() -> None:
    makefile = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:`|^)make (\w+)(?:`|$)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
