"""One row of the table of calls: what is written in Python, and what must go out on the wire."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sinch import SinchClient


@dataclass(frozen=True)
class Case:
    """A call and its request.

    ``form`` is ``minimal`` (required arguments only), ``full`` (every argument) or a few words on what is special.
    An operation whose arguments are all required has one row, ``minimal``, that counts as both when ``full`` would
    be the same: write ``form="minimal and full"``.
    """

    operation: str
    form: str
    call: Callable[[SinchClient], object]
    method: str
    #: Scheme, host and path as sent, still percent-encoded, without the query.
    url: str
    #: Decoded pairs in any order.
    query: tuple[tuple[str, str], ...] = ()
    #: The JSON body, or None for no body at all.
    body: object = None
    #: What the server answers with; enough for the call to succeed.
    answer: object = None
    #: True runs the call with a service plan (SMS only).
    service_plan: bool = False
    #: Headers that must be there besides those of every request.
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        return f"{self.operation}/{self.form.replace(' ', '-')}"
