"""Collections of names of which each is loaded with its first use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

__all__ = ["loader"]


def loader(package: str, homes: Mapping[str, str], names: dict[str, object]) -> Callable[[str], object]:
    """Make the ``__getattr__`` of a module.

    :param package: where the modules are that have the names.
    :param homes: name -> module inside the package.
    :param names: the namespace of the module that asks, where a name is kept once it was found.
    """

    def load(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {names['__name__']!r} has no attribute {name!r}")
        from importlib import import_module

        value: object = getattr(import_module(f"{package}.{home}"), name)
        names[name] = value
        return value

    return load
