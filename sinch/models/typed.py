"""The words that models and shapes are declared with.

``dataclass`` is :func:`dataclasses.dataclass` to checkers, editors and readers. At run time a class gets its slots at
once, and what ``dataclasses`` generates when somebody first asks for it. Most classes are only ever decoded, which
needs none of it: a program that sends its first message is spared the import of ``dataclasses`` and ``inspect`` and
0.3 ms for each class.

The typing words come from the standard library where it has them: importing typing-extensions, which only Python 3.10
needs, would cost 3 ms.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if sys.version_info >= (3, 11):
    from typing import NotRequired, Required, TypedDict
else:
    from typing_extensions import NotRequired, Required, TypedDict

__all__ = ["NotRequired", "Required", "TypedDict", "dataclass", "field_names"]


def field_names(model: type) -> list[str]:
    """Give the names of the fields of a dataclass in order, those of its base classes first."""
    names: dict[str, None] = {}
    for base in reversed(model.__mro__):
        if "__dataclass_fields__" in base.__dict__:
            names.update(dict.fromkeys(_annotated(base)))
    return list(names)


def _annotated(model: type) -> list[str]:
    # A class of a user may stand in a module whose annotations are no text.
    texts = {name: hint if isinstance(hint, str) else repr(hint) for name, hint in model.__annotations__.items()}
    return [name for name, text in texts.items() if not text.startswith(("ClassVar", "typing.ClassVar"))]


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, slots, repr, eq):
        """Make a slotted dataclass with the ``repr`` and ``==`` of its base class: no other kind is needed here."""
        if not slots or repr or eq:
            raise TypeError("models are declared with slots=True, repr=False, eq=False")
        return _slotted

    #: What ``dataclasses`` gives to such a class.
    _GENERATED = ("__dataclass_fields__", "__dataclass_params__", "__match_args__", "__replace__", "__init__")

    def _slotted(plain):
        names = _annotated(plain)
        inherited = {name for base in plain.__bases__ for name in field_names(base)}
        left_out = {"__dict__", "__weakref__", *names}  # a class has no room for the default of a slot
        body = {name: value for name, value in plain.__dict__.items() if name not in left_out}
        body["__slots__"] = tuple(name for name in names if name not in inherited)

        def complete():
            from dataclasses import dataclass

            dataclass(repr=False, eq=False)(plain)
            for name in _GENERATED:
                if name in plain.__dict__:
                    setattr(model, name, plain.__dict__[name])
            model.__signature__ = None  # follows from __init__ now

        def init(self, *args, **kwargs):
            complete()
            model.__init__(self, *args, **kwargs)

        body["__init__"] = init
        for name in ("__dataclass_fields__", "__dataclass_params__", "__match_args__", "__signature__"):
            body[name] = _Late(name, complete)
        model = type(plain)(plain.__name__, plain.__bases__, body)
        model.__qualname__ = plain.__qualname__
        return model

    class _Late:
        """Stands in for an attribute of a class until it is read."""

        __slots__ = ("_complete", "_name")

        def __init__(self, name, complete):
            self._name = name
            self._complete = complete

        def __get__(self, instance, owner):
            self._complete()
            return getattr(owner, self._name)
