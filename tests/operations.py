"""Finds the operations of the package, by reading its modules: none has to be registered anywhere."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import sinch.domains
from sinch.core.operation import Operation


def all_operations() -> dict[str, Operation[Any]]:
    """Give all operations by their id."""
    found: dict[str, Operation[Any]] = {}
    for module in pkgutil.walk_packages(sinch.domains.__path__, "sinch.domains."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Operation):
                found[value.id] = value
    return found
