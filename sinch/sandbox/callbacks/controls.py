"""The sandbox's own operations for callbacks: the log, repeats, and where callbacks go that no API sets."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sinch.sandbox.fields import Fields, Kind
from sinch.sandbox.routing import Route
from sinch.sandbox.traffic import Json, Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State


def _complaint(kind: Kind, field: str, text: str) -> Refusal:
    del kind, field
    return Refusal(Reply(400, {"error": text}, reason=text))


def check_url(url: str | None) -> str | None:
    """Check where callbacks are to go; an empty URL is none.

    :raises ValueError: when it is no address in the web
    """
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{url!r} is not a URL that begins with http:// or https://")
    return url


def _url(fields: Fields, name: str) -> str | None:
    fields.require(name)
    try:
        return check_url(None if fields.values[name] is None else fields.text(name))
    except ValueError as error:
        raise fields.wrong("format", name, str(error)) from None


def list_callbacks(request: Request, state: State) -> Reply:
    """Show the callbacks, oldest first; with ``?product=`` those of a product."""
    product = request.value("product")
    found: list[Json] = [callback.as_dict() for callback in state.outbox.all() if product in (None, callback.product)]
    return Reply(200, {"callbacks": found})


def repeat(request: Request, state: State) -> Reply:
    """Send a callback once more."""
    try:
        return Reply(201, state.outbox.repeat(request.params["id"]).as_dict())
    except KeyError as error:
        text = str(error.args[0])
        raise Refusal(Reply(404, {"error": text}, reason=text)) from None


def set_sms(request: Request, state: State) -> Reply:
    """Say where the callbacks of the service plan go, and with which secret they are signed, if with any."""
    fields = Fields.of(request, _complaint)
    fields.only(("url", "secret"))
    state.sms.callback_url = _url(fields, "url")
    state.sms.callback_secret = fields.text("secret")
    return Reply(204)


def set_verification(request: Request, state: State) -> Reply:
    """Say where the Verification callbacks of the application go."""
    fields = Fields.of(request, _complaint)
    fields.only(("url",))
    state.verification.callback_url = _url(fields, "url")
    return Reply(204)


CONTROLS = (
    Route("sandbox.callbacks.list", "GET", "/_sandbox/callbacks", list_callbacks, query=frozenset({"product"})),
    Route("sandbox.callbacks.repeat", "POST", "/_sandbox/callbacks/{id}/repeat", repeat),
    Route("sandbox.callbacks.set_sms", "PUT", "/_sandbox/sms/callback", set_sms),
    Route("sandbox.callbacks.set_verification", "PUT", "/_sandbox/verifications/callback", set_verification),
)
