"""An operation is what never changes about a call; a call is an operation with its arguments filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from sinch.models.model import SinchBaseModel

__all__ = ["Call", "Host", "Operation"]

ResponseT = TypeVar("ResponseT", bound="SinchBaseModel")
ResponseT_co = TypeVar("ResponseT_co", bound="SinchBaseModel", covariant=True)

#: Which API a request goes to; the configuration knows the host of each. An ``sms`` request goes to
#: ``sms_service_plan`` instead while the configuration holds a service plan.
Host = Literal["numbers", "sms", "conversation", "templates", "verification", "voice", "voice_applications"]

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Operation(Generic[ResponseT_co]):
    """The facts of one API operation on the wire. Instances are constants above the method they serve.

    :param id: dotted name of the method on the client, such as ``"sms.batches.send"``.
    :param path: template; ``{project_id}`` and ``{project_or_service_id}`` come from the configuration, every
        other placeholder is named after the argument that fills it.
    :param auth: ``"project"`` (OAuth2), ``"application"`` (signed), or ``"sms"``, which becomes project or
        service plan when the request is made.
    :param repeatable: sending the request twice does no harm. When False the exchange never repeats one that
        may have arrived.
    :param required: wire names that may not be None, in query and body.
    :param names: wire name -> argument name, where the argument is not the wire name in snake case.
    :param comma: query parameters whose lists are joined by commas; other lists repeat the parameter.
    :param nested: members of the body whose own members are arguments, for the names in errors.
    :param array: attribute of the response that takes the answer, when the answer is a bare JSON array.
    """

    __slots__ = (
        "array", "auth", "comma", "host", "id", "method", "names", "nested", "path", "placeholders",
        "repeatable", "required", "returns", "template",
    )  # fmt: skip

    def __init__(
        self,
        id: str,
        method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"],
        path: str,
        *,
        host: Host,
        auth: Literal["project", "application", "sms"],
        returns: type[ResponseT_co],
        repeatable: bool,
        required: tuple[str, ...] = (),
        names: Mapping[str, str] | None = None,
        comma: tuple[str, ...] = (),
        nested: tuple[str, ...] = (),
        array: str | None = None,
    ) -> None:
        self.id: str = id
        self.method = method
        self.path: str = path
        self.host: Host = host
        self.auth = auth
        self.returns: type[ResponseT_co] = returns
        self.repeatable: bool = repeatable
        self.required: tuple[str, ...] = required
        self.names: Mapping[str, str] = names or {}
        self.comma: tuple[str, ...] = comma
        self.nested: tuple[str, ...] = nested
        self.array: str | None = array
        self.placeholders: tuple[str, ...] = tuple(_PLACEHOLDER.findall(path))
        self.template: str = _PLACEHOLDER.sub("%s", path)

    @property
    def product(self) -> str:
        """First part of the id: ``"sms"``, ``"numbers"``, ..."""
        return self.id.partition(".")[0]

    def argument(self, wire_name: str) -> str:
        """Name the Python argument that is sent under a wire name, for error messages."""
        name = self.names.get(wire_name)
        if name is None:
            name = re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", wire_name.partition(".")[0]).lower()
        return name

    def __repr__(self) -> str:
        return f"<Operation {self.id}: {self.method} {self.path}>"


_NOTHING: Mapping[str, object] = {}


class Call(Generic[ResponseT_co]):
    """One call: an operation and its arguments under their wire names. Values that are None are not sent.

    :param content: content type and bytes, for the few bodies that are not JSON.
    """

    __slots__ = ("body", "content", "headers", "operation", "path", "query")

    def __init__(
        self,
        operation: Operation[ResponseT_co],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        body: Mapping[str, object] | None = None,
        content: tuple[str, bytes] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.operation: Operation[ResponseT_co] = operation
        self.path: Mapping[str, object] = path
        self.query: Mapping[str, object] = query
        self.body: Mapping[str, object] | None = body
        self.content: tuple[str, bytes] | None = content
        self.headers: Mapping[str, str] | None = headers

    def with_query(self, query: Mapping[str, object]) -> Call[ResponseT_co]:
        """Give the same call with another query, as paging needs it."""
        return Call(
            self.operation,
            path=self.path,
            query=query,
            body=self.body,
            content=self.content,
            headers=self.headers,
        )
