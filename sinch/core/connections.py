"""Pools and proxies of urllib3, put together for :class:`sinch.core.drivers.Urllib3Driver`.

Imported with the first request, since urllib3 is most of what importing this package would cost.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

import urllib3
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import HTTPError, NewConnectionError

__all__ = ["TlsPool", "environment_proxy", "host_and_port", "proxy_manager"]


class _TlsConnection(HTTPSConnection):
    """Tells a failure while connecting from one afterwards: only the former leaves the request unsent.

    urllib3 reports a handshake that fails or takes too long as it reports the same while reading an answer.
    """

    def connect(self) -> None:
        try:
            super().connect()
        except NewConnectionError:
            raise
        except (OSError, HTTPError) as error:
            raise NewConnectionError(self, f"Connecting failed: {error}") from error


class TlsPool(urllib3.HTTPSConnectionPool):
    """A pool of TLS connections."""

    # urllib3's own connection class does not quite fit the protocol that it declares here either.
    ConnectionCls = _TlsConnection  # pyright: ignore[reportAssignmentType]


def host_and_port(origin: str) -> tuple[str, int | None]:
    """Split ``https://host:port``; an IPv6 address loses its brackets."""
    parts = urlsplit(origin)
    return parts.hostname or "", parts.port


def environment_proxy(origin: str) -> str | None:
    """Give the proxy that the environment names for an origin, or None."""
    if not any(name.lower().endswith("_proxy") for name in os.environ):
        return None
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(origin)
    # A proxy has its own 127.0.0.1: what runs on this machine, such as a sandbox, is never asked for there.
    if parts.hostname in {"localhost", "127.0.0.1", "::1"} or proxy_bypass(parts.netloc):
        return None
    found = getproxies()
    proxy = found.get(parts.scheme) or found.get("all")
    if not proxy:
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def proxy_manager(proxy: str, options: Mapping[str, Any], tls: Callable[[], Any]) -> urllib3.ProxyManager:
    """Make the manager for a proxy; user and password in its URL become a header."""
    parts = urlsplit(proxy)
    headers = None
    if parts.username is not None:
        user, password = unquote(parts.username), unquote(parts.password or "")
        headers = urllib3.make_headers(proxy_basic_auth=f"{user}:{password}")
        proxy = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    secure = {"proxy_ssl_context": tls()} if parts.scheme == "https" else {}
    manager = urllib3.ProxyManager(proxy, proxy_headers=headers, **secure, **options)
    manager.pool_classes_by_scheme = {**manager.pool_classes_by_scheme, "https": TlsPool}
    return manager
