"""From the request object of a web framework to a callback. The objects are known by what they have, so that none of
the frameworks is imported.

Behind a proxy that changes the path, give ``path=``: the path of the URL as it is configured at Sinch. Voice and
Verification sign it; for the other products it does not matter.
"""

from __future__ import annotations

from typing import Protocol

from sinch.callbacks.received import Callback, HeaderItems

__all__ = ["DjangoRequest", "FlaskRequest", "StarletteRequest", "from_django", "from_flask", "from_starlette"]


class FlaskRequest(Protocol):
    """What is used of ``flask.request``; requests of Werkzeug and Quart's synchronous kin have it too."""

    @property
    def headers(self) -> HeaderItems: ...
    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def script_root(self) -> str: ...
    def get_data(self) -> bytes: ...


class DjangoRequest(Protocol):
    """What is used of ``django.http.HttpRequest``."""

    @property
    def headers(self) -> HeaderItems: ...
    @property
    def method(self) -> str | None: ...
    @property
    def path(self) -> str: ...
    @property
    def body(self) -> bytes: ...


class _URL(Protocol):
    @property
    def path(self) -> str: ...


class StarletteRequest(Protocol):
    """What is used of ``starlette.requests.Request``, which is the one of FastAPI as well."""

    @property
    def headers(self) -> HeaderItems: ...
    @property
    def method(self) -> str: ...
    @property
    def url(self) -> _URL: ...
    async def body(self) -> bytes: ...


def from_flask(request: FlaskRequest, *, path: str | None = None) -> Callback:
    """Take a callback from a request of Flask.

    :param path: path that Sinch called; the one of the request when left out.
    """
    return Callback(request.get_data(), request.headers, request.method, path or request.script_root + request.path)


def from_django(request: DjangoRequest, *, path: str | None = None) -> Callback:
    """Take a callback from a request of Django. The view needs ``csrf_exempt``.

    :param path: path that Sinch called; the one of the request when left out.
    """
    return Callback(request.body, request.headers, request.method or "", path or request.path)


async def from_starlette(request: StarletteRequest, *, path: str | None = None) -> Callback:
    """Take a callback from a request of Starlette or FastAPI.

    :param path: path that Sinch called; the one of the request when left out.
    """
    return Callback(await request.body(), request.headers, request.method, path or request.url.path)
