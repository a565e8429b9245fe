"""The programs in the page about asyncio run as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sinch.sandbox import Sandbox

PAGE = (Path(__file__).parents[2] / "docs" / "async.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_block_runs(number: int) -> None:
    with Sandbox() as sandbox:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("SINCH_")},
            "SINCH_BASE_URL": sandbox.url,
            "SINCH_KEY_ID": sandbox.key_id,
            "SINCH_KEY_SECRET": sandbox.key_secret,
            "SINCH_PROJECT_ID": sandbox.project_id,
        }
        finished = subprocess.run(
            [sys.executable, "-W", "error", "-c", BLOCKS[number]],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert (finished.returncode, finished.stderr) == (0, "")


def test_there_are_programs() -> None:
    assert len(BLOCKS) >= 3
