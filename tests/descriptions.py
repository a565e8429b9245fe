"""The written description of the APIs, where it lies beside the project. Tests that need it compare with it then;
what they claim about the package is tested without it as well."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[2] / "shared" / "contract"


@cache
def description(product: str) -> dict[str, Any] | None:
    """Give the description of a product, or None in a clone that stands alone."""
    file = FOLDER / "operations" / f"{product}.yaml"
    if not file.is_file():
        return None
    loaded: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return loaded
