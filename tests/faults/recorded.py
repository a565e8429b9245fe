"""Every call of the table of calls with its arguments, so that a test can change them and call again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.calls.case import Case
from tests.calls.test_calls import CASES


class _Called(Exception):
    pass


class _Recorder:
    """Stands in for a client: the first method that is called on it ends the play."""

    def __init__(self, path: tuple[str, ...] = ()) -> None:
        self._path = path

    def __getattr__(self, name: str) -> _Recorder:
        return _Recorder((*self._path, name))

    def __call__(self, *args: object, **kwargs: object) -> object:
        raise _Called(self._path, args, kwargs)


@dataclass(frozen=True)
class Recorded:
    """A call of the table, taken apart."""

    case: Case
    path: tuple[str, ...]
    args: tuple[object, ...]
    kwargs: dict[str, object]

    def again(self, client: object, change: Callable[[object], object]) -> object:
        """Make the call on a client with its arguments changed."""
        method: Any = client
        for name in self.path:
            method = getattr(method, name)
        return method(
            *[change(value) for value in self.args], **{key: change(self.kwargs[key]) for key in self.kwargs}
        )


def _take_apart(case: Case) -> Recorded:
    recorder: Any = _Recorder()
    try:
        case.call(recorder)
    except _Called as called:
        path, args, kwargs = called.args
        return Recorded(case, path, args, kwargs)
    raise AssertionError(f"{case.id} calls nothing")


#: All rows of the table, by operation: a row for each form.
CALLS = {case.id: _take_apart(case) for case in CASES}


def _inside(value: Any) -> list[Any]:
    """Give what is in a container."""
    inside: Any = value
    if isinstance(value, dict):
        inside = inside.values()
    return list(inside) if isinstance(value, (dict, list, tuple)) else []


def places(value: object) -> int:
    """Count the texts in a value."""
    return 1 if isinstance(value, str) else sum(places(each) for each in _inside(value))


class Changer:
    """Puts another text in the place of one of those in the arguments, counted as :func:`places` does."""

    def __init__(self, place: int, text: str) -> None:
        self._left, self._text = place, text

    def __call__(self, value: Any) -> object:
        if isinstance(value, str):
            self._left -= 1
            return self._text if self._left == -1 else value
        changed = [self(each) for each in _inside(value)]
        if isinstance(value, dict):
            given: dict[str, object] = value  # pyright: ignore[reportUnknownVariableType]
            return dict(zip(given, changed, strict=True))
        if isinstance(value, (list, tuple)):
            return changed if isinstance(value, list) else tuple(changed)
        return value
