"""Types as users meet them: right programs pass, and each wrong line is an error of the expected kind.

A line of a ``wrong_*.py`` file that must be refused ends in ``# E: code`` with mypy's code for the error; all other
lines must pass. The files are read by the type checker only, and never run.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
WRONG = sorted(HERE.glob("wrong_*.py"))
RIGHT = sorted(HERE.glob("right_*.py"))

_ERROR = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+): error: .*\[(?P<code>[\w-]+)\]$", re.MULTILINE)
_EXPECTED = re.compile(r"# E: ([\w-]+)")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, int, str]]:
    """Run mypy once over all files of this folder; gives file, line and code of each error."""
    settings = tmp_path_factory.mktemp("mypy") / "mypy.ini"
    text = (PROJECT / "mypy.ini").read_text(encoding="utf-8")
    settings.write_text(re.sub(r"^(exclude|files) = .*$", "", text, flags=re.MULTILINE), encoding="utf-8")
    command = [
        sys.executable, "-m", "mypy", "--config-file", str(settings), "--no-pretty", "--hide-error-context",
        "--no-error-summary", "--no-color-output", *map(str, [*RIGHT, *WRONG]),
    ]  # fmt: skip
    output = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert output.returncode in {0, 1}, output.stdout + output.stderr
    return {(Path(hit["file"]).name, int(hit["line"]), hit["code"]) for hit in _ERROR.finditer(output.stdout)}


@pytest.mark.parametrize("file", WRONG, ids=lambda file: file.stem)
def test_wrong_calls_are_refused(file: Path, found: set[tuple[str, int, str]]) -> None:
    expected = {
        (file.name, number, hit[1])
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if (hit := _EXPECTED.search(line))
    }
    assert expected, "the file expects no error at all"
    assert {hit for hit in found if hit[0] == file.name} == expected


@pytest.mark.parametrize("file", RIGHT, ids=lambda file: file.stem)
def test_right_calls_are_accepted(file: Path, found: set[tuple[str, int, str]]) -> None:
    assert {hit for hit in found if hit[0] == file.name} == set()
