"""Credentials, hosts and regions of a client: plain values that may be set at any time.

Every value is read when a request is made, so an assignment takes effect with the next request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic

from sinch.core.exceptions import ValidationException
from sinch.core.token_manager import TokenManager, TokenManagerBase

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum
    from logging import Logger

    from typing_extensions import TypeVar

    from sinch.core.attempt import Attempt
    from sinch.core.operation import Host
    from sinch.core.token_cache import TokenCache

    TokensT = TypeVar("TokensT", bound=TokenManagerBase[Any], default=TokenManager)
else:
    from typing import TypeVar

    TokensT = TypeVar("TokensT")

__all__ = ["Configuration", "Origin"]

#: Connections to one host, at most. They are opened as they are needed, so that a program with one thread has one.
DEFAULT_POOL_SIZE = 64

#: Properties of 1.x that hold the host of each API, by the name that operations use.
_ORIGIN_OF = {
    "auth": "auth_origin",
    "numbers": "numbers_origin",
    "sms": "sms_origin",
    "sms_service_plan": "sms_origin_with_service_plan_id",
    "conversation": "conversation_origin",
    "templates": "templates_origin",
    "verification": "verification_origin",
    "voice": "voice_origin",
    "voice_applications": "voice_applications_origin",
}


class Origin(str):
    """Scheme, host and port of an API, and the path prefix that a custom origin may add."""

    __slots__ = ("prefix",)

    prefix: str

    def __new__(cls, origin: str, prefix: str = "") -> Origin:
        self = super().__new__(cls, origin)
        self.prefix = prefix
        return self


class Configuration(Generic[TokensT]):
    """Settings of a client, reached as ``client.configuration``.

    Regions are ``str`` or members of an ``Enum`` of ``str``. An origin is a host, ``host:port`` or a URL
    with a scheme, with or without a path prefix; assigning one replaces what its region gives, and assigning
    the region again takes that back.
    """

    def __init__(
        self,
        key_id: str | None = None,
        key_secret: str | None = None,
        project_id: str | None = None,
        token_manager: TokensT | None = None,
        logger: Logger | None = None,
        logger_name: str | None = None,
        disable_https: bool = False,
        connection_timeout: float | None = 10,
        application_key: str | None = None,
        application_secret: str | None = None,
        service_plan_id: str | None = None,
        sms_api_token: str | None = None,
        *,
        base_url: str | None = None,
    ) -> None:
        self.key_id = key_id
        self.key_secret = key_secret
        self.project_id = project_id
        self.application_key = application_key
        self.application_secret = application_secret
        #: While set, SMS requests use the service plan and its API token instead of the project.
        self.service_plan_id = service_plan_id
        self.sms_api_token = sms_api_token
        #: Seconds to connect, and seconds to wait for each piece of an answer. None: no limit.
        self.connection_timeout = connection_timeout
        #: True speaks plain HTTP with every host that has no scheme of its own, and allows ``http://`` origins that
        #: are not on this machine. For tests.
        self.disable_https = disable_https
        #: False sends key and secret of the application with each Voice and Verification request (HTTP Basic) instead
        #: of signing it. Meant for prototypes: applications can be set to refuse it.
        self.sign_application_requests: bool = True
        #: One origin that replaces the host of every API and of the token endpoint; paths stay as they are.
        self.base_url = base_url
        #: Gives the access token of the project; assign your own to take tokens from elsewhere.
        self.token_manager: TokensT = (
            TokenManager() if token_manager is None else token_manager  # type: ignore[assignment]  # the default
        )
        #: Where the access token is shared with other clients and processes; None: nowhere.
        self.token_cache: TokenCache | None = None
        #: Called after each request with what came of it, for metrics and traces; None: nothing is called. It runs in
        #: the thread or task of the call, so it should be quick. What it raises is logged once and changes nothing.
        self.on_attempt: Callable[[Attempt], object] | None = None
        self._complaints: set[str] = set()
        self.auth_origin = "auth.sinch.com"
        self.numbers_origin = "numbers.api.sinch.com"
        self.verification_origin = "verification.api.sinch.com"
        self.voice_applications_origin = "callingapi.sinch.com"
        self._logger = logger if logger_name is None else None
        self._logger_name = logger_name
        self._sms_region = "us"
        self._sms_domain = "zt.{}.sms.api.sinch.com"
        self._sms_origin: str | None = None
        self._sms_region_with_service_plan_id = "us"
        self._sms_domain_with_service_plan_id = "{}.sms.api.sinch.com"
        self._sms_origin_with_service_plan_id: str | None = None
        self._conversation_region = "eu"
        self._conversation_domain = ".conversation.api.sinch.com"
        self._conversation_origin: str | None = None
        self._templates_region = "eu"
        self._templates_domain = ".template.api.sinch.com"
        self._templates_origin: str | None = None
        self._voice_region: str | None = None
        self._voice_origin: str | None = None
        # Parsed origins by their text: parsing one costs more than the rest of a request's preparation.
        self._origins: dict[tuple[str, bool], Origin] = {}

    # ------------------------------------------------------------------------------------------- logger
    @property
    def logger(self) -> Logger:
        """The logger of the client; the one named ``Sinch`` unless another was given."""
        if self._logger is None:
            # Imported when first used: logging is a tenth of what importing this package costs.
            import logging

            self._logger = logging.getLogger(self._logger_name or "Sinch")
        return self._logger

    @logger.setter
    def logger(self, logger: Logger) -> None:
        self._logger = logger

    def complain(self, about: str, error: Exception) -> None:
        """Log, once for each setting, that what the user put there fails: where, and in which way.

        The text of the error is left out, since it may hold whatever the code was dealing with.
        """
        if about in self._complaints:
            return
        self._complaints.add(about)
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = "" if place is None else f" at {place.tb_frame.f_code.co_filename}:{place.tb_lineno}"
        self.logger.warning(
            "configuration.%s raised %s%s. Calls go on without it; this is logged once",
            about,
            type(error).__name__,
            where,
        )

    # ---------------------------------------------------------------------------------------------- SMS
    @property
    def sms_region(self) -> str:
        """Region of SMS with project credentials: ``us`` (default) or ``eu``."""
        return self._sms_region

    @sms_region.setter
    def sms_region(self, region: str | Enum) -> None:
        self._sms_region, self._sms_origin = _text("sms_region", region), None

    @property
    def sms_domain(self) -> str:
        """Host of SMS with project credentials; ``{}`` stands for the region."""
        return self._sms_domain

    @sms_domain.setter
    def sms_domain(self, domain: str) -> None:
        self._sms_domain, self._sms_origin = domain, None

    @property
    def sms_origin(self) -> str:
        """Host of SMS with project credentials."""
        return self._sms_origin or self._sms_domain.replace("{}", self._sms_region)

    @sms_origin.setter
    def sms_origin(self, origin: str) -> None:
        self._sms_origin = origin

    @property
    def sms_region_with_service_plan_id(self) -> str:
        """Region of the service plan: ``us`` (default), ``eu``, ``br``, ``au`` or ``ca``."""
        return self._sms_region_with_service_plan_id

    @sms_region_with_service_plan_id.setter
    def sms_region_with_service_plan_id(self, region: str | Enum) -> None:
        self._sms_region_with_service_plan_id = _text("sms_region_with_service_plan_id", region)
        self._sms_origin_with_service_plan_id = None

    @property
    def sms_domain_with_service_plan_id(self) -> str:
        """Host of SMS with a service plan; ``{}`` stands for the region."""
        return self._sms_domain_with_service_plan_id

    @sms_domain_with_service_plan_id.setter
    def sms_domain_with_service_plan_id(self, domain: str) -> None:
        self._sms_domain_with_service_plan_id = domain
        self._sms_origin_with_service_plan_id = None

    @property
    def sms_origin_with_service_plan_id(self) -> str:
        """Host of SMS with a service plan."""
        return self._sms_origin_with_service_plan_id or self._sms_domain_with_service_plan_id.replace(
            "{}", self._sms_region_with_service_plan_id
        )

    @sms_origin_with_service_plan_id.setter
    def sms_origin_with_service_plan_id(self, origin: str) -> None:
        self._sms_origin_with_service_plan_id = origin

    # ------------------------------------------------------------------------------------- conversation
    @property
    def conversation_region(self) -> str:
        """Region of the Conversation API: ``eu`` (default), ``us`` or ``br``. It must be that of the app."""
        return self._conversation_region

    @conversation_region.setter
    def conversation_region(self, region: str | Enum) -> None:
        self._conversation_region, self._conversation_origin = _text("conversation_region", region), None

    @property
    def conversation_domain(self) -> str:
        """Host of the Conversation API without its region."""
        return self._conversation_domain

    @conversation_domain.setter
    def conversation_domain(self, domain: str) -> None:
        self._conversation_domain, self._conversation_origin = domain, None

    @property
    def conversation_origin(self) -> str:
        """Host of the Conversation API."""
        return self._conversation_origin or self._conversation_region + self._conversation_domain

    @conversation_origin.setter
    def conversation_origin(self, origin: str) -> None:
        self._conversation_origin = origin

    @property
    def templates_region(self) -> str:
        """Region of the Template API: ``eu`` (default), ``us`` or ``br``."""
        return self._templates_region

    @templates_region.setter
    def templates_region(self, region: str | Enum) -> None:
        self._templates_region, self._templates_origin = _text("templates_region", region), None

    @property
    def templates_domain(self) -> str:
        """Host of the Template API without its region."""
        return self._templates_domain

    @templates_domain.setter
    def templates_domain(self, domain: str) -> None:
        self._templates_domain, self._templates_origin = domain, None

    @property
    def templates_origin(self) -> str:
        """Host of the Template API."""
        return self._templates_origin or self._templates_region + self._templates_domain

    @templates_origin.setter
    def templates_origin(self, origin: str) -> None:
        self._templates_origin = origin

    # -------------------------------------------------------------------------------------------- voice
    @property
    def voice_region(self) -> str | None:
        """Region of calls: ``euc1``, ``use1``, ``sae1``, ``apse1``, ``apse2``; None or ``""`` is the nearest."""
        return self._voice_region

    @voice_region.setter
    def voice_region(self, region: str | Enum | None) -> None:
        self._voice_region = None if region is None else _text("voice_region", region)
        self._voice_origin = None

    @property
    def voice_origin(self) -> str:
        """Host of calls, callouts and conferences."""
        if self._voice_origin:
            return self._voice_origin
        return f"calling-{self._voice_region}.api.sinch.com" if self._voice_region else "calling.api.sinch.com"

    @voice_origin.setter
    def voice_origin(self, origin: str) -> None:
        self._voice_origin = origin

    # ------------------------------------------------------------------------------------------ reading
    def origin(self, host: Host | str) -> Origin:
        """Give the origin of an API as it is now.

        :param host: name that operations give, or ``"auth"`` for the token endpoint.
        :raises ValidationException: the configured origin is no host or URL, or is plain HTTP to another machine
            without :attr:`disable_https`.
        """
        text: str = self.base_url or getattr(self, _ORIGIN_OF[host])
        key = (text, self.disable_https)
        found = self._origins.get(key)
        if found is None:
            name = "base_url" if self.base_url else _ORIGIN_OF[host]
            found = parse_origin(name, text, "http" if self.disable_https else "https")
            if found.startswith("http:") and not self.disable_https and not _stays_here(found):
                raise ValidationException(
                    f"{name} is plain HTTP to another machine: credentials and messages could be read and changed on "
                    f"the way. Use https, or allow it with client.configuration.disable_https = True"
                )
            self._origins[key] = found
        return found

    def __repr__(self) -> str:
        shown = (
            f"{name}={'***' if getattr(self, name) else None}"
            for name in ("key_id", "key_secret", "application_key", "application_secret")
        )
        return (
            f"Configuration(project_id={self.project_id!r}, {', '.join(shown)}, "
            f"service_plan_id={'***' if self.service_plan_id else None}, "
            f"sms_api_token={'***' if self.sms_api_token else None}, sms_region={self.sms_region!r}, "
            f"conversation_region={self.conversation_region!r}, voice_region={self.voice_region!r}, "
            f"base_url={self.base_url!r})"
        )

    def __getstate__(self) -> dict[str, object]:
        # Some things belong to one process. The token manager: its token and its client do not travel. The hook:
        # most are closures over a meter or tracer of this process.
        gone: dict[str, object] = {"_origins": {}, "_logger": None, "on_attempt": None, "_complaints": set[str]()}
        return {**self.__dict__, "token_manager": TokenManager(), **gone}


def parse_origin(name: str, text: object, default_scheme: str = "https") -> Origin:
    """Split an origin into scheme, host and port, and a path prefix.

    :param name: the setting it comes from, for the message.
    :raises ValidationException: it is no host or ``http(s)`` URL, or has a query or user in it.
    """
    if not isinstance(text, str) or not text.strip() or not text.isprintable() or " " in text:
        raise ValidationException(f"{name} is a host or a URL such as http://127.0.0.1:8000")
    scheme, separator, rest = text.partition("://")
    if not separator:
        scheme, rest = default_scheme, text
    host, slash, prefix = rest.partition("/")
    if scheme.lower() not in {"http", "https"} or not host or any(mark in rest for mark in "?#@\\"):
        raise ValidationException(
            f"{name} is a host or an http(s) URL without user, query or fragment, such as http://127.0.0.1:8000"
        )
    _, colon, port = host.rpartition(":") if not host.endswith("]") else (host, "", "")
    if colon and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise ValidationException(f"{name} has a port that is no number from 1 to 65535")
    return Origin(f"{scheme.lower()}://{host}", (slash + prefix).rstrip("/"))


def _stays_here(origin: str) -> bool:
    """Tell whether what is sent to an origin never leaves this machine."""
    host = origin.partition("://")[2].lower()
    if not host.endswith("]"):
        host = host.rpartition(":")[0] or host
    if host in {"localhost", "[::1]", "[::]", "0.0.0.0"} or host.endswith(".localhost"):
        return True
    numbers = host.split(".")
    return len(numbers) == 4 and numbers[0] == "127" and all(each.isascii() and each.isdigit() for each in numbers)


def _text(name: str, value: object) -> str:
    value = getattr(value, "value", value)  # members of any Enum
    if not isinstance(value, str):
        raise ValidationException(f"{name} is a str such as 'eu', or an Enum member with such a value")
    return str(value)
