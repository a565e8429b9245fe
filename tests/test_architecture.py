"""The rules of the house, read from the imports."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import sinch
from tests.operations import all_operations

ROOT = Path(sinch.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))


def module_of(file: Path) -> str:
    parts = file.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path, *, at_run_time: bool = True) -> Iterator[str]:
    """Give the modules that a file imports; those for type checkers only are left out."""

    def walk(nodes: list[ast.stmt]) -> Iterator[str]:
        for node in nodes:
            if (
                isinstance(node, ast.If)
                and at_run_time
                and ast.unparse(node.test) in {"TYPE_CHECKING", "not TYPE_CHECKING"}
            ):
                yield from walk(node.orelse if ast.unparse(node.test) == "TYPE_CHECKING" else node.body)
            elif isinstance(node, ast.Import):
                yield from (name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{file}: imports are absolute"
                yield node.module or ""
                yield from (f"{node.module}.{name.name}" for name in node.names)
            else:
                for field in ("body", "orelse", "finalbody", "handlers"):
                    yield from walk(getattr(node, field, []))

    yield from walk(ast.parse(file.read_text(encoding="utf-8")).body)


def within(file: Path, *folders: str) -> bool:
    return any(file.is_relative_to(ROOT / folder) for folder in folders)


def offenders(files: list[Path], *forbidden: str) -> list[str]:
    return [
        f"{module_of(file)} imports {name}"
        for file in files
        for name in imports(file)
        if any(name == each or name.startswith(f"{each}.") for each in forbidden)
    ]


#: Import paths of 1.x: they hold imports only, from wherever the real home is.
SHIMS = [ROOT / "core" / "models" / "base_model.py", ROOT / "core" / "clients"]


def is_shim(file: Path) -> bool:
    return any(file == shim or file.is_relative_to(shim) for shim in SHIMS)


def test_arrows_point_one_way() -> None:
    core = [file for file in FILES if within(file, "core") and not is_shim(file)]
    models = [file for file in FILES if within(file, "models")]
    domains = [file for file in FILES if within(file, "domains")]
    sandbox = [file for file in FILES if within(file, "sandbox")]
    assert not offenders(core, "sinch.domains", "sinch.aio", "sinch.sandbox", "sinch.client")
    assert not offenders(domains, "sinch.sandbox", "sinch.client")
    assert not offenders(models, "sinch.domains", "sinch.aio", "sinch.sandbox", "sinch.client")
    assert not [
        each
        for each in offenders(models, "sinch.core")
        # Builders refuse nonsense when they are built, with the exception that callers know.
        if not each.endswith(("sinch.core.exceptions", "sinch.core.exceptions.ValidationException"))
    ]
    # The sandbox would share the mistakes of whatever it shared with the client; it only hands a client out.
    client_side = ("sinch.core", "sinch.models", "sinch.domains", "sinch.aio", "sinch.client")
    assert {each.partition(" ")[0] for each in offenders(sandbox, *client_side)} == {"sinch.sandbox.sandbox"}


def test_products_do_not_know_each_other() -> None:
    products = ("numbers", "sms", "conversation", "voice", "verification")
    for product in products:
        others = [
            f"sinch.{layer}.{other}" for layer in ("domains", "models") for other in products if other != product
        ]
        assert not offenders([file for file in FILES if within(file, f"domains/{product}")], *others)


def test_only_the_driver_touches_the_network_and_waits() -> None:
    drivers = ("drivers.py", "connections.py", "async_drivers.py", "async_aiohttp.py")
    # The store of seen callbacks is shared by the threads of a server, and has a lock.
    allowed = {ROOT / "core" / name for name in drivers} | {ROOT / "callbacks" / "stores.py"}
    others = [file for file in FILES if file not in allowed and not within(file, "sandbox")]
    network = ("urllib3", "socket", "ssl", "http", "threading", "asyncio", "requests", "urllib.request", "select")
    assert not offenders(others, *network)
    waiting = [
        module_of(file)
        for file in others
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "sleep"
    ]
    assert not waiting


def test_run_time_packages() -> None:
    standard = set(sys.stdlib_module_names) | {"sinch", "urllib3", "typing_extensions"}
    # The files of the extras `async` and `orjson`.
    extras = {ROOT / "core" / "async_aiohttp.py", ROOT / "core" / "wire.py"}
    client = [file for file in FILES if not within(file, "sandbox") and file not in extras]
    assert {name.partition(".")[0] for file in client for name in imports(file)} <= standard
    everything = {name.partition(".")[0] for file in FILES for name in imports(file)}
    assert everything - standard <= {"starlette", "uvicorn", "h11", "aiohttp", "yarl", "orjson"}


def test_cast_stays_where_untyped_data_comes_in() -> None:
    """JSON and generators are untyped; nothing else is told what it is."""
    allowed = {f"sinch.core.{name}" for name in ("wire", "exchange", "drivers", "async_drivers", "errors")}
    users = {
        module_of(file)
        for file in FILES
        if not within(file, "sandbox") and "typing.cast" in set(imports(file, at_run_time=False))
    }
    assert users <= allowed


def test_every_file_says_what_it_is_for() -> None:
    for file in FILES:
        assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))), f"{file} has no docstring"


def test_no_file_is_a_monster() -> None:
    long = {
        module_of(file): count
        for file in FILES
        if (count := len(file.read_text(encoding="utf-8").splitlines())) > 600
    }
    for name in long:
        docstring = sys.modules[name].__doc__ if name in sys.modules else ast.get_docstring(ast.parse(_source(name)))
        assert "one file" in " ".join((docstring or "").split()), (
            f"{name} has {long[name]} lines and does not say why"
        )


def _source(name: str) -> str:
    path = ROOT.parent.joinpath(*name.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: module_of(file))
def test_no_bare_ignores(file: Path) -> None:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if "type: ignore" in line:
            assert "type: ignore[" in line, f"{file}:{number}"


def fresh(code: str) -> set[str]:
    """Run code in a new interpreter and give the modules that it has loaded."""
    code += "\nimport sys; print(*sys.modules)"
    return set(
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    )


def test_importing_and_making_a_client_loads_little() -> None:
    loaded = fresh("from sinch import SinchClient; SinchClient('k', 's', 'p')")
    for heavy in ("urllib3", "http.client", "ssl", "email", "logging", "dataclasses", "json", "typing_extensions"):
        assert heavy not in loaded
    assert not {name for name in loaded if name.startswith(("sinch.models", "sinch.domains", "sinch.sandbox"))}
    assert not {"asyncio", "sinch.aio", "aiohttp"} & loaded


def test_a_program_pays_for_the_products_it_uses() -> None:
    loaded = fresh(
        "from sinch import SinchClient\n"
        "from sinch.core.messages import Answered\n"
        "class Driver:\n"
        '    def send(self, request): return Answered(200, {}, b\'{"access_token": "t"}\')\n'
        "    def close(self): pass\n"
        "SinchClient('k', 's', 'p', driver=Driver()).sms.batches.get('x')\n"
    )
    assert "sinch.domains.sms.batches" in loaded
    for other in ("numbers", "conversation", "voice", "verification"):
        assert not {name for name in loaded if name.startswith((f"sinch.domains.{other}", f"sinch.models.{other}"))}
    assert not {"urllib3", "asyncio", "sinch.aio", "sinch.sandbox"} & loaded


def test_operations_are_named_after_their_methods() -> None:
    client = sinch.SinchClient()
    for operation in all_operations():
        found: object = client
        for part in operation.split("."):
            found = getattr(found, part)
        assert callable(found)
