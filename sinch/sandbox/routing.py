"""From method and path to the handler: routes, products, and the table of them all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote

from sinch.sandbox.traffic import Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

Handler: TypeAlias = "Callable[[Request, State], Reply]"
Guard: TypeAlias = "Callable[[Request, State], None]"


@dataclass(frozen=True, slots=True)
class Route:
    """One operation of a product.

    :param operation: the operation's id, which is its path on the client: ``sms.batches.send``
    :param template: the path with its variable parts in braces
    :param query: names of the query parameters that the handler looks at
    :param also: ids of further operations with the same method and path
    :param which: tells from its body which of these operations a request is, for the log
    """

    operation: str
    method: str
    template: str
    handler: Handler
    query: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    which: Callable[[Request], str] | None = None

    @property
    def operations(self) -> tuple[str, ...]:
        """Give the ids of all operations that share this method and path."""
        return (self.operation, *self.also)

    def operation_of(self, request: Request) -> str:
        """Give the id of the operation that a request is."""
        return self.operation if self.which is None else self.which(request)


@dataclass(frozen=True, slots=True)
class Product:
    """One API: its routes, who may call them, and how it says no.

    :param prefix: how its paths begin; decides who answers for a path that no route has
    :param guard: raises a refusal unless the request has the right credentials
    :param refuse: makes the product's own error reply from a status and a text
    """

    name: str
    prefix: str
    routes: tuple[Route, ...]
    guard: Guard
    refuse: Callable[[int, str], Reply]


@dataclass(frozen=True, slots=True)
class Match:
    """A route that has been found, and what the path says in its variable parts."""

    product: Product
    route: Route
    params: dict[str, str]


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    literals, names = parts[::2], parts[1::2]
    text = re.escape(literals[0])
    for name, literal in zip(names, literals[1:], strict=True):
        text += f"(?P<{name}>[^/]+)" + re.escape(literal)
    return re.compile(text)


def _literal_length(template: str) -> int:
    return len(re.sub(r"\{\w+\}", "", template))


class Table:
    """Every route of every product. The template with the most fixed characters wins a path."""

    def __init__(self, products: Iterable[Product]) -> None:
        self.products: tuple[Product, ...] = tuple(products)
        templates: dict[str, list[tuple[Product, Route]]] = {}
        for product in self.products:
            for route in product.routes:
                templates.setdefault(route.template, []).append((product, route))
        order = sorted(templates, key=_literal_length, reverse=True)
        self._templates = [(_pattern(template), templates[template]) for template in order]

    def find(self, method: str, path: str) -> Match:
        """Find the route for a request.

        :param path: still percent-encoded
        :raises Refusal: 404 for a path that no template fits, 405 for a method that its template does not have
        """
        for pattern, found in self._templates:
            match = pattern.fullmatch(path)
            if match is None:
                continue
            params = {name: unquote(value) for name, value in match.groupdict().items()}
            for product, route in found:
                if route.method == method:
                    return Match(product, route, params)
            allowed = ", ".join(sorted(route.method for _, route in found))
            reply = found[0][0].refuse(405, f"{method} is not allowed here, only {allowed}")
            reply.headers["allow"] = allowed
            raise Refusal(reply)
        reason = f"there is nothing at {path}"
        for product in self.products:
            if path.startswith(product.prefix):
                raise Refusal(product.refuse(404, reason))
        raise Refusal(Reply(404, {"error": reason}, reason=reason))
