"""Writes the asynchronous classes of the products (``sinch/aio``) from the synchronous ones (``sinch/domains``).

    python tools/generate_async.py           # write them
    python tools/generate_async.py --check   # say whether they are up to date; for CI

What counts as a class of the API is what derives from ``Resource``. Its source is taken over as it is, docstrings and
comments included, with these changes, which are found in the syntax tree:

- a call that reaches the network is awaited: ``self._run``, ``self._pages_by_token`` and their like, what was taken
  from ``self._sinch.perform``, and other methods of the class that do so;
- a function in which something is awaited becomes ``async def``, and so do its overloads;
- classes and paginators get their asynchronous counterparts.

Operations, functions and models are imported from where the synchronous classes have them, never copied.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "sinch" / "domains"
TARGET = ROOT / "sinch" / "aio"
PRODUCTS = ("numbers", "sms", "conversation", "voice", "verification")
WIDTH = 118
COMMAND = "python tools/generate_async.py"

#: What stands for the foundations, with the module it is in.
FOUNDATIONS = {
    "Resource": ("sinch.core.async_resource", "AsyncResource"),
    "TokenBasedPaginator": ("sinch.core.async_pagination", "AsyncTokenBasedPaginator"),
    "IntBasedPaginator": ("sinch.core.async_pagination", "AsyncIntBasedPaginator"),
}

#: Classes that sinch 1.x had in an asynchronous form of their own. Others have got their name here.
PAGINATED = {
    "ActiveNumbers",
    "ConversationContact",
    "ConversationConversation",
    "ConversationMessage",
    "SMSBatches",
    "SMSDeliveryReports",
    "SMSGroups",
    "SMSInbounds",
}


def asynchronous(name: str) -> str:
    """Give the name of the asynchronous class."""
    return f"{name}WithAsyncPagination" if name in PAGINATED else f"{name}Async"


@dataclass
class Module:
    """One file with classes of the API."""

    file: Path
    name: str
    text: str
    tree: ast.Module
    #: Where the names that the module imports come from: name -> (module, name there).
    imported: dict[str, tuple[str, str]]
    #: Those that are imported for type checkers only.
    typing_only: set[str]
    classes: dict[str, ast.ClassDef] = field(default_factory=dict[str, ast.ClassDef])

    @property
    def target_name(self) -> str:
        return self.name.replace("sinch.domains.", "sinch.aio.", 1)

    @property
    def target(self) -> Path:
        return TARGET / self.file.relative_to(SOURCE)


def read(file: Path) -> Module:
    """Read a file and its imports."""
    text = file.read_text(encoding="utf-8")
    tree = ast.parse(text)
    parts = file.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    imported: dict[str, tuple[str, str]] = {}
    typing_only: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom):
            imported |= names_of(statement)
        elif isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            for inner in statement.body:
                if isinstance(inner, ast.ImportFrom):
                    found = names_of(inner)
                    imported |= found
                    typing_only |= set(found)
    return Module(file, name, text, tree, imported, typing_only)


def names_of(statement: ast.ImportFrom) -> dict[str, tuple[str, str]]:
    """Give the names that an import binds, except those behind a ``*``."""
    return {
        alias.asname or alias.name: (statement.module or "", alias.name)
        for alias in statement.names
        if alias.name != "*"
    }


class Products:
    """All classes of the API, and what they inherit from each other."""

    def __init__(self) -> None:
        files = [file for product in PRODUCTS for file in sorted((SOURCE / product).glob("*.py"))]
        self.modules = [read(file) for file in files]
        #: Module and class by the name of the class.
        self.homes: dict[tuple[str, str], Module] = {}
        grown = True
        while grown:
            grown = False
            for module in self.modules:
                for statement in module.tree.body:
                    if not isinstance(statement, ast.ClassDef) or statement.name in module.classes:
                        continue
                    if any(self.is_resource(module, ast.unparse(base)) for base in statement.bases):
                        module.classes[statement.name] = statement
                        self.homes[module.name, statement.name] = module
                        grown = True
        self.awaited: dict[tuple[str, str], set[str]] = {}
        self._find_awaited_methods()

    def is_resource(self, module: Module, base: str) -> bool:
        """Tell whether a base class is one of the API."""
        origin = module.imported.get(base, (module.name, base))
        return origin == ("sinch.core.resource", "Resource") or origin in self.homes

    def bases(self, module: Module, name: str) -> Iterator[tuple[str, str]]:
        """Give a class and all that it inherits from."""
        yield module.name, name
        for base in module.classes[name].bases:
            origin = module.imported.get(ast.unparse(base), (module.name, ast.unparse(base)))
            if origin in self.homes:
                yield from self.bases(self.homes[origin], origin[1])

    def _find_awaited_methods(self) -> None:
        """Find the methods that reach the network, also those that only call others that do."""
        grown = True
        while grown:
            grown = False
            for module in self.modules:
                for name, tree in module.classes.items():
                    known = self.awaited.setdefault((module.name, name), set())
                    inherited = self.awaited_in(module, name)
                    for method in tree.body:
                        if (
                            isinstance(method, ast.FunctionDef)
                            and method.name not in known
                            and awaits(method, inherited)
                        ):
                            known.add(method.name)
                            grown = True

    def awaited_in(self, module: Module, name: str) -> set[str]:
        """Give the methods of a class that are awaited, inherited ones included."""
        found = {"_run", "_pages_by_token", "_pages_by_number"}
        for origin in self.bases(module, name):
            found |= self.awaited.get(origin, set())
        return found


def awaits(function: ast.FunctionDef, methods: set[str]) -> list[ast.Call]:
    """Give the calls in a method that are awaited: of methods of the class, and of what performs calls."""
    performers: set[str] = set()
    found: list[ast.Call] = []
    grown = True
    while grown:
        grown = False
        for node in ast.walk(function):
            new = None
            if isinstance(node, ast.Assign) and ast.unparse(node.value) == "self._sinch.perform":
                new = ast.unparse(node.targets[0])
            elif isinstance(node, ast.FunctionDef) and node is not function and awaits_any(node, methods, performers):
                new = node.name
            if new is not None and new not in performers:
                performers.add(new)
                grown = True
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and is_awaited(node, methods, performers):
            found.append(node)
    return found


def awaits_any(function: ast.FunctionDef, methods: set[str], performers: set[str]) -> bool:
    return any(isinstance(node, ast.Call) and is_awaited(node, methods, performers) for node in ast.walk(function))


def is_awaited(call: ast.Call, methods: set[str], performers: set[str]) -> bool:
    called = call.func
    if isinstance(called, ast.Name):
        return called.id in performers
    if isinstance(called, ast.Attribute):
        owner = ast.unparse(called.value)
        return (owner == "self" and called.attr in methods) or ast.unparse(called) == "self._sinch.perform"
    return False


class Writer:
    """Writes the asynchronous form of one module."""

    def __init__(self, products: Products, module: Module) -> None:
        self.products = products
        self.module = module
        #: Offsets of the lines of the source, in bytes as the syntax tree counts them.
        self.source = module.text.encode()
        self.starts = [0]
        for line in self.source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.edits: list[tuple[int, int, str]] = []
        #: Names that are bound by imports inside of methods.
        self.local: set[str] = set()
        #: Asynchronous classes that are imported from the module of a resource: name -> module.
        self.resource_homes: dict[str, str] = {}

    @property
    def resources(self) -> set[str]:
        return set(self.resource_homes)

    def write(self) -> str:
        """Give the text of the asynchronous module."""
        bodies = [self._class(tree) for tree in self.module.classes.values()]
        imports = self._imports("\n".join(bodies))
        names = [asynchronous(name) for name in self.module.classes]
        lazy: list[str] = []
        if self.module.file.name == "__init__.py":
            # A product's module also has the classes of its resources.
            names += sorted(self.resources)
            lazy = self._lazy(self.resources & self.local)
        docstring = ast.get_docstring(self.module.tree, clean=False) or ""
        return "\n".join(
            [
                f"# Made from {self.module.file.relative_to(ROOT).as_posix()} by `{COMMAND}`; do not edit.",
                f'"""{docstring}"""',
                "",
                "from __future__ import annotations",
                "",
                imports,
                f"__all__ = [{', '.join(repr(name) for name in sorted(names))}]",
                "",
                *bodies,
                "",
                *lazy,
            ]
        )

    def _lazy(self, names: set[str]) -> list[str]:
        """Let the names that are imported inside of methods be found in the module all the same."""
        if not names:
            return []
        homes = ", ".join(f"{name!r}: {self.resource_homes[name]!r}" for name in sorted(names))
        return [
            "",
            f"_HOMES = {{{homes},}}",
            "",
            "if not TYPE_CHECKING:",
            "    # Loaded when they are asked for.",
            "    def __getattr__(name: str) -> object:",
            "        if name not in _HOMES:",
            "            raise AttributeError(f'module {__name__!r} has no attribute {name!r}')",
            "        return getattr(import_module(_HOMES[name]), name)",
            "",
        ]

    def _class(self, tree: ast.ClassDef) -> str:
        methods = self.products.awaited_in(self.module, tree.name)
        self._replace_name(tree, tree.name)
        for node in ast.walk(tree):
            if isinstance(node, ast.Name):
                new = self._counterpart(node.id)
                if new is not None:
                    self._edit(node, new)
            elif isinstance(node, ast.ImportFrom):
                self._local_import(node)
            elif isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                self._docstring(node)
        for method in tree.body:
            if not isinstance(method, ast.FunctionDef):
                continue
            calls = awaits(method, methods)
            for call in calls:
                self._insert(call, "await ")
            if calls or method.name in methods:
                self._insert(method, "async ")
            for inner in ast.walk(method):
                if isinstance(inner, ast.FunctionDef) and inner is not method:
                    if any(call is node for node in ast.walk(inner) for call in calls):
                        self._insert(inner, "async ")
                elif isinstance(inner, ast.Lambda) and any(
                    call is node for node in ast.walk(inner) for call in calls
                ):
                    raise SystemExit(f"{self.module.file}:{inner.lineno}: a lambda cannot await")
        return self._text(tree)

    def _counterpart(self, name: str) -> str | None:
        """Give the asynchronous name of a class, when it is one that has a counterpart."""
        origin = self.module.imported.get(name, (self.module.name, name))
        if origin in self.products.homes:
            return asynchronous(name)
        return FOUNDATIONS[name][1] if name in FOUNDATIONS and origin[0].startswith("sinch.core.") else None

    def _local_import(self, node: ast.ImportFrom) -> None:
        parts: list[str] = []
        home = node.module or ""
        for alias in node.names:
            if (home, alias.name) in self.products.homes:
                home = home.replace("sinch.domains.", "sinch.aio.", 1)
                parts.append(asynchronous(alias.name))
            else:
                parts.append(ast.unparse(alias))
            self.local.add(parts[-1])
        self._edit(node, f"from {home} import {', '.join(parts)}")

    def _docstring(self, node: ast.ClassDef | ast.FunctionDef) -> None:
        """Let references to classes in a docstring be to the asynchronous ones."""
        first = node.body[0]
        if not (isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)):
            return
        start, end = self._span(first)
        text = self.source[start:end].decode()

        def rename(match: re.Match[str]) -> str:
            return self._by_name(match[1]) or match[0]

        new = re.sub(r"(?<=`)(\w+)(?=[.(`])", rename, text)
        if new != text:
            self.edits.append((start, end, "\n".join(wrapped(line) for line in new.split("\n"))))

    def _by_name(self, name: str) -> str | None:
        found = {known for _, known in self.products.homes}
        return asynchronous(name) if name in found else None

    # ---------------------------------------------------------------------------------------------- imports
    def _imports(self, bodies: str) -> str:
        at_run_time: set[str] = set()
        for_types: set[str] = set()
        tree = ast.parse(f"from __future__ import annotations\n{bodies}")
        annotations = {id(inner) for node in ast.walk(tree) for hint in hints(node) for inner in ast.walk(hint)}
        defined = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
        back = {asynchronous(name): name for name in [*(each for _, each in self.products.homes)]}
        back |= {new: old for old, (_, new) in FOUNDATIONS.items()}
        for node in ast.walk(tree):
            if isinstance(node, ast.Name):
                (for_types if id(node) in annotations else at_run_time).add(node.id)
        lines: dict[bool, list[str]] = {True: [], False: []}
        for name in sorted((at_run_time | for_types) - defined):
            source = back.get(name, name)
            statement = self._import(source, name)
            if statement is None or (name in self.local and source not in self.module.imported):
                continue
            needed_at_run_time = name in at_run_time and name not in self.local
            lines[needed_at_run_time].append(statement)
        if self.module.file.name == "__init__.py" and self.resources & self.local:
            lines[True].append("from importlib import import_module")
        text = "\n".join(lines[True])
        if lines[False]:
            indented = "\n".join(f"    {line}" for line in lines[False])
            text += f"\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n{indented}"
        return text

    def _import(self, source: str, name: str) -> str | None:
        module, original = self.module.imported.get(source, (self.module.name, source))
        if (module, original) in self.products.homes:
            home = self.resource_homes[name] = module.replace("sinch.domains.", "sinch.aio.", 1)
            return f"from {home} import {name}"
        if source in FOUNDATIONS and source != name:
            return f"from {FOUNDATIONS[source][0]} import {name}"
        if source in self.module.imported:
            return f"from {module} import {original}" + ("" if original == source else f" as {source}")
        if source in globals_of(self.module.tree):
            return f"from {self.module.name} import {source}"
        return None

    # ------------------------------------------------------------------------------------------------- text
    def _span(self, node: ast.stmt | ast.expr) -> tuple[int, int]:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return (
            self.starts[node.lineno - 1] + node.col_offset,
            self.starts[node.end_lineno - 1] + node.end_col_offset,
        )

    def _edit(self, node: ast.stmt | ast.expr, new: str) -> None:
        self.edits.append((*self._span(node), new))

    def _insert(self, node: ast.stmt | ast.expr, new: str) -> None:
        start = self._span(node)[0]
        self.edits.append((start, start, new))

    def _replace_name(self, tree: ast.ClassDef, name: str) -> None:
        start = self._span(tree)[0] + len("class ")
        self.edits.append((start, start + len(name.encode()), asynchronous(name)))

    def _text(self, tree: ast.ClassDef) -> str:
        """Give the source of a class with the edits that fall into it."""
        start, end = self._span(tree)
        text = self.source[start:end]
        for first, last, new in sorted(set(self.edits), reverse=True):
            if start <= first and last <= end:
                text = text[: first - start] + new.encode() + text[last - start :]
        return f"\n\n{text.decode()}"


def wrapped(line: str) -> str:
    """Break a line that a longer name has made too long."""
    if len(line) <= WIDTH:
        return line
    indent = " " * (len(line) - len(line.lstrip()) or 8)
    at = line.rindex(" ", 0, WIDTH + 1)
    return f"{line[:at]}\n{indent}{wrapped(line[at + 1 :])}"


def hints(node: ast.AST) -> Iterator[ast.expr]:
    """Give the annotations that a node holds."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        if node.returns is not None:
            yield node.returns
    elif isinstance(node, ast.arg):
        if node.annotation is not None:
            yield node.annotation
    elif isinstance(node, ast.AnnAssign):
        yield node.annotation


def globals_of(tree: ast.Module) -> set[str]:
    """Give the names that a module defines itself."""
    found: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            found |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            found.add(statement.target.id)
        elif isinstance(statement, ast.FunctionDef):
            found.add(statement.name)
    return found


def generate() -> dict[Path, str]:
    """Give all generated files, in form."""
    products = Products()
    written = {
        module.target: Writer(products, module).write()
        for module in products.modules
        if module.classes
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        copies = {file: Path(folder) / file.relative_to(ROOT) for file in written}
        for file, copy in copies.items():
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(written[file], encoding="utf-8")
        ruff = [sys.executable, "-m", "ruff"]
        options = ["--quiet", "--no-cache", "--config", str(ROOT / "pyproject.toml"), folder]
        subprocess.run([*ruff, "check", "--select", "I", "--fix", *options], check=True)
        subprocess.run([*ruff, "format", *options], check=True)
        made = {file: copy.read_text(encoding="utf-8") for file, copy in copies.items()}
        return {file: re.sub(r"\n+__all__", "\n\n__all__", text, count=1) for file, text in made.items()}


def strangers(files: dict[Path, str]) -> list[Path]:
    """Give generated files whose source is no more."""
    return [
        file
        for product in PRODUCTS
        for file in sorted((TARGET / product).rglob("*.py"))
        if file not in files
    ]  # fmt: skip


def main() -> int:
    """Write or check all files; gives the exit status."""
    files = generate()
    left = strangers(files)
    if "--check" not in sys.argv:
        for file, text in files.items():
            if not file.exists() or file.read_text(encoding="utf-8") != text:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        for file in left:
            file.unlink()
        return 0
    stale = [
        file for file, text in files.items() if not file.exists() or file.read_text(encoding="utf-8") != text
    ]  # fmt: skip
    for file in stale + left:
        print(f"not up to date: {file.relative_to(ROOT)}", file=sys.stderr)
    if stale or left:
        print(f"run `{COMMAND}`", file=sys.stderr)
    return 1 if stale or left else 0


if __name__ == "__main__":
    sys.exit(main())
