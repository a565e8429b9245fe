"""Writes the pages of this folder that are made from the code, or checks that they are up to date (``--check``)."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path
from typing import Any

import sinch.domains
from sinch.core.operation import Operation

HERE = Path(__file__).parent


def operations() -> list[tuple[str, Operation[Any]]]:
    """Give every operation with the file it stands in, in the order of their ids."""
    found: dict[str, tuple[str, Operation[Any]]] = {}
    for module in pkgutil.walk_packages(sinch.domains.__path__, "sinch.domains."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Operation) and value.id not in found:
                found[value.id] = (module.name.replace(".", "/") + ".py", value)
    return [found[key] for key in sorted(found)]


def operations_page() -> str:
    """Write the index of all operations."""
    lines = [
        "# All operations",
        "",
        "Made from the code by `make generate`; do not edit. Each method of the client, the request it makes, the",
        "file it stands in, and whether the request is sent again when it may already have arrived:",
        "",
        "- **yes**: the operation is safe to repeat. It is repeated after lost answers, read timeouts, 429, 502, 503",
        "  and 504.",
        "- **no**: a second request could do it twice. It is repeated only when it surely was not acted upon: the",
        "  connection or TLS failed, or the API turned it away with 429 and said when to come back (`Retry-After`).",
        "  Otherwise the exception says `may_have_been_sent`.",
        "",
    ]
    product = ""
    for file, operation in operations():
        if operation.product != product:
            product = operation.product
            lines += [
                "",
                f"## {product}",
                "",
                "| method | request | repeated | file |",
                "| --- | --- | --- | --- |",
            ]
        repeated = "yes" if operation.repeatable else "no"
        request = f"{operation.method} {operation.path}"
        lines.append(
            f"| `client.{operation.id}` | `{request}` | {repeated} | [{file.rpartition('/')[2]}](../{file}) |"
        )
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"


PAGES = {"operations.md": operations_page}


def main() -> int:
    """Write or check all pages; gives the exit status."""
    stale = []
    for name, write in PAGES.items():
        file, text = HERE / name, write()
        if "--check" not in sys.argv:
            file.write_text(text, encoding="utf-8")
        elif not file.exists() or file.read_text(encoding="utf-8") != text:
            stale.append(name)
    if stale:
        print(f"not up to date: {', '.join(stale)}; run `make generate`", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
