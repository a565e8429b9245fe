"""Every example runs to its end against the sandbox, as a user would start it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
PROGRAMS = sorted(file for file in EXAMPLES.glob("*.py") if 'if __name__ == "__main__":' in file.read_text("utf-8"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_example(program: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SINCH_")}
    finished = subprocess.run(
        [sys.executable, "-W", "error", str(program)], env=environment, capture_output=True, text=True, timeout=60
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.strip()
    assert finished.stderr == ""


def test_every_product_has_examples() -> None:
    for product in ("numbers", "sms", "conversation", "voice", "verification"):
        assert [program for program in PROGRAMS if program.stem.startswith(f"{product}_")]


def test_helpers_are_no_programs() -> None:
    assert {file.stem for file in EXAMPLES.glob("*.py")} - {program.stem for program in PROGRAMS} == {"where"}
