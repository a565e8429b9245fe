"""The client: credentials in, five APIs out."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sinch.core.configuration import DEFAULT_POOL_SIZE, Configuration, parse_origin
from sinch.core.exceptions import ValidationException
from sinch.core.token_manager import TokenManager, TokenManagerBase

if TYPE_CHECKING:
    from enum import Enum
    from logging import Logger
    from types import TracebackType

    from typing_extensions import Self

    from sinch.core.drivers import Driver
    from sinch.core.operation import Call
    from sinch.core.options import RetryPolicy, Timeout
    from sinch.core.session import Session
    from sinch.domains.authentication import Authentication
    from sinch.domains.conversation import Conversation
    from sinch.domains.numbers import Numbers
    from sinch.domains.sms import SMS
    from sinch.domains.verification import Verification
    from sinch.domains.voice import Voice
    from sinch.models.model import SinchBaseModel

__all__ = ["SinchClient", "SinchClientBase"]

ResponseT = TypeVar("ResponseT", bound="SinchBaseModel")
DriverT = TypeVar("DriverT")
TokensT = TypeVar("TokensT", bound=TokenManagerBase[Any])


class SinchClientBase(ABC, Generic[DriverT, TokensT]):
    """What the two clients have in common: the options, and what is made of them."""

    configuration: Configuration[TokensT]
    _driver: DriverT | None

    def __init__(
        self,
        key_id: str | None = None,
        key_secret: str | None = None,
        project_id: str | None = None,
        logger_name: str | None = None,
        logger: Logger | None = None,
        application_key: str | None = None,
        application_secret: str | None = None,
        service_plan_id: str | None = None,
        sms_api_token: str | None = None,
        *,
        sms_region: str | Enum | None = None,
        conversation_region: str | Enum | None = None,
        voice_region: str | Enum | None = None,
        timeout: float | Timeout | None = None,
        retry: RetryPolicy | None = None,
        pool_size: int | None = None,
        proxy: str | None = None,
        ca_bundle: str | os.PathLike[str] | None = None,
        base_url: str | None = None,
        driver: DriverT | None = None,
    ) -> None:
        if base_url is None:
            # Like a proxy, a sandbox can be put under a program from outside.
            base_url = os.environ.get("SINCH_BASE_URL", "").strip() or None
        if base_url is not None:
            parse_origin("base_url", base_url)
        configuration: Configuration[TokensT] = Configuration(
            key_id=key_id,
            key_secret=key_secret,
            project_id=project_id,
            logger=logger,
            logger_name=logger_name,
            application_key=application_key,
            application_secret=application_secret,
            service_plan_id=service_plan_id,
            sms_api_token=sms_api_token,
            base_url=base_url,
        )
        self.configuration = configuration
        if sms_region is not None:
            configuration.sms_region = sms_region
            configuration.sms_region_with_service_plan_id = sms_region
        if conversation_region is not None:
            configuration.conversation_region = conversation_region
            configuration.templates_region = conversation_region
        if voice_region is not None:
            configuration.voice_region = voice_region
        configuration.token_manager = self._new_tokens()
        if driver is not None:
            if pool_size is not None or proxy is not None or ca_bundle is not None:
                raise ValidationException(
                    "pool_size, proxy and ca_bundle are settings of the default driver: give them to your own "
                    "driver instead"
                )
            self._check_driver(driver)
        elif pool_size is not None or proxy is not None or ca_bundle is not None:
            driver = self._default_driver(DEFAULT_POOL_SIZE if pool_size is None else pool_size, proxy, ca_bundle)
        self._driver = driver
        self._headers: dict[str, str] = {}
        self._timeout: Timeout | None = None
        self._retry: RetryPolicy | None = None
        seconds = self._set_options(timeout, retry)
        if seconds is not None:
            configuration.connection_timeout = seconds

    @classmethod
    def from_env(cls) -> Self:
        """Make a client from the environment; an empty variable counts as absent.

        Read are ``SINCH_KEY_ID``, ``SINCH_KEY_SECRET``, ``SINCH_PROJECT_ID``, ``SINCH_APPLICATION_KEY``,
        ``SINCH_APPLICATION_SECRET``, ``SINCH_SERVICE_PLAN_ID``, ``SINCH_SMS_API_TOKEN``,
        ``SINCH_SMS_REGION``, ``SINCH_CONVERSATION_REGION``, ``SINCH_VOICE_REGION`` and ``SINCH_BASE_URL``.
        """

        def read(name: str) -> str | None:
            return os.environ.get(f"SINCH_{name}", "").strip() or None

        return cls(
            key_id=read("KEY_ID"),
            key_secret=read("KEY_SECRET"),
            project_id=read("PROJECT_ID"),
            application_key=read("APPLICATION_KEY"),
            application_secret=read("APPLICATION_SECRET"),
            service_plan_id=read("SERVICE_PLAN_ID"),
            sms_api_token=read("SMS_API_TOKEN"),
            sms_region=read("SMS_REGION"),
            conversation_region=read("CONVERSATION_REGION"),
            voice_region=read("VOICE_REGION"),
            base_url=read("BASE_URL"),
        )

    # ------------------------------------------------------------------------------------------- options
    def with_options(
        self,
        *,
        timeout: float | Timeout | None = None,
        retry: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Give a light copy with other options; it shares configuration, token and connections.

        ``client.with_options(timeout=2).sms.batches.get(...)`` applies them to one call.

        :param timeout: seconds to connect and to wait for data, or a :class:`~sinch.Timeout`.
        :param retry: when to repeat requests.
        :param headers: further headers, in addition to those of the client that is copied.
        :raises ValidationException: an option makes no sense; the message names it.
        """
        copy = object.__new__(type(self))
        copy.configuration = self.configuration
        copy._driver = self._driver
        copy._headers = {**self._headers, **_check_headers(headers)}
        copy._timeout, copy._retry = self._timeout, self._retry
        seconds = copy._set_options(timeout, retry)
        if seconds is not None:
            from sinch.core.options import Timeout

            copy._timeout = Timeout(connect=seconds, read=seconds)
        vars(copy)["_session"] = self._session_with(copy._timeout, copy._retry, copy._headers)
        return copy

    def _set_options(self, timeout: float | Timeout | None, retry: RetryPolicy | None) -> float | None:
        """Check both options and keep them; a timeout that is a plain number is given back."""
        if timeout is None and retry is None:
            return None
        from sinch.core.options import RetryPolicy, Timeout, check_seconds

        if retry is not None:
            if not isinstance(retry, RetryPolicy):
                raise ValidationException("retry is a sinch.RetryPolicy, such as RetryPolicy(attempts=1)")
            self._retry = retry
        if isinstance(timeout, Timeout):
            self._timeout = timeout
            return None
        check_seconds("timeout", timeout)
        return timeout

    def __repr__(self) -> str:
        return "Sinch SDK client"

    def __getstate__(self) -> dict[str, object]:
        # Neither connections nor the token leave the process.
        kept = ("configuration", "_driver", "_headers", "_timeout", "_retry")
        return {name: vars(self)[name] for name in kept}

    def __setstate__(self, state: dict[str, object]) -> None:
        vars(self).update(state)
        self.configuration.token_manager = self._new_tokens()

    # ------------------------------------------------------------------------------- what the clients add
    @abstractmethod
    def _new_tokens(self) -> TokensT:
        """Make the token manager of this client."""

    @abstractmethod
    def _default_driver(self, pool_size: int, proxy: str | None, ca_bundle: str | os.PathLike[str] | None) -> DriverT:
        """Make the driver of which some settings were given."""

    @abstractmethod
    def _check_driver(self, driver: DriverT) -> None:
        """Refuse what cannot be a driver."""

    @abstractmethod
    def _session_with(self, timeout: Timeout | None, retry: RetryPolicy | None, headers: dict[str, str]) -> object:
        """Give a session for a copy of this client, on the same connections and token."""


class SinchClient(SinchClientBase["Driver", TokenManager]):
    """Access to the Sinch APIs. Make one and share it: it is safe to use from any number of threads.

    Which credentials are needed depends on the API, and they are checked when a request is made: a project
    access key (``key_id``, ``key_secret``, ``project_id``) for Numbers, Conversation and SMS; an application
    (``application_key``, ``application_secret``) for Voice and Verification; a service plan
    (``service_plan_id``, ``sms_api_token``), which SMS prefers over the project when it is set.

    :param key_id: id of the project's access key.
    :param key_secret: its secret, shown once when the key is made.
    :param project_id: the project, a UUID.
    :param logger_name: name of the logger to use instead of ``Sinch``; wins over ``logger``.
    :param logger: logger to use as it is.
    :param application_key: key of a Voice or Verification application, a UUID.
    :param application_secret: its secret, Base64.
    :param service_plan_id: SMS service plan.
    :param sms_api_token: API token of that plan.
    :param sms_region: ``us`` (default) or ``eu``, with a service plan also ``br``, ``au``, ``ca``.
    :param conversation_region: ``eu`` (default), ``us`` or ``br``, for conversations and templates.
    :param voice_region: ``euc1``, ``use1``, ``sae1``, ``apse1`` or ``apse2``; None is the nearest.
    :param timeout: seconds to connect and to wait for data, or a :class:`~sinch.Timeout`; 10 by default.
    :param retry: when to repeat requests; see :class:`~sinch.RetryPolicy`.
    :param pool_size: most connections to one host at a time, 64 by default; opened as needed.
    :param proxy: URL of an HTTP proxy; None is what the environment says.
    :param ca_bundle: file of CA certificates (PEM) instead of those of the system.
    :param base_url: one origin in place of every API's, such as that of a sandbox or a recording proxy. None is what
        the environment variable ``SINCH_BASE_URL`` says.
    :param driver: what carries requests, instead of urllib3.
    :raises ValidationException: an option makes no sense; the message names it.
    """

    # ----------------------------------------------------------------------------------------- products
    @cached_property
    def authentication(self) -> Authentication:
        """The OAuth2 access token of the project."""
        from sinch.domains.authentication import Authentication

        return Authentication(self)

    @cached_property
    def numbers(self) -> Numbers:
        """Search, rent, configure and release phone numbers."""
        from sinch.domains.numbers import Numbers

        return Numbers(self)

    @cached_property
    def sms(self) -> SMS:
        """Send text, binary and media messages; delivery reports, inbound messages, groups."""
        from sinch.domains.sms import SMS

        return SMS(self)

    @cached_property
    def conversation(self) -> Conversation:
        """Send and receive messages over many channels; apps, contacts, conversations, templates."""
        from sinch.domains.conversation import Conversation

        return Conversation(self)

    @cached_property
    def voice(self) -> Voice:
        """Make and control calls and conferences; applications and their numbers."""
        from sinch.domains.voice import Voice

        return Voice(self)

    @cached_property
    def verification(self) -> Verification:
        """Verify phone numbers by SMS, flash call, phone call, WhatsApp or mobile data."""
        from sinch.domains.verification import Verification

        return Verification(self)

    # ------------------------------------------------------------------------------------------- calling
    @cached_property
    def _session(self) -> Session:
        # Imported with the first request, so that importing the package and making a client stay quick.
        from sinch.core.session import Session

        made = Session(
            self.configuration,
            driver=self._driver,
            timeout=self._timeout,
            retry=self._retry,
            headers=self._headers,
        )
        # Threads whose first calls coincide may each make one; all of them get the one that was put here first.
        first: Session = vars(self).setdefault("_first_session", made)
        return first

    def perform(self, call: Call[ResponseT]) -> ResponseT:
        """Carry out one call; the methods of the products come through here."""
        return self._session.perform(call)

    def close(self) -> None:
        """Close idle connections. The client can be used again afterwards."""
        if "_session" in self.__dict__:
            self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _new_tokens(self) -> TokenManager:
        return TokenManager(self)

    def _default_driver(self, pool_size: int, proxy: str | None, ca_bundle: str | os.PathLike[str] | None) -> Driver:
        from sinch.core.drivers import Urllib3Driver

        return Urllib3Driver(pool_size=pool_size, proxy=proxy, ca_bundle=ca_bundle)

    def _check_driver(self, driver: Driver) -> None:
        if not callable(getattr(driver, "send", None)):
            raise ValidationException("driver has a method send(request): see sinch.core.drivers.Driver")

    def _session_with(self, timeout: Timeout | None, retry: RetryPolicy | None, headers: dict[str, str]) -> Session:
        return self._session.with_options(timeout, retry, headers)


def _check_headers(headers: Mapping[str, str] | None) -> dict[str, str]:
    if headers is None:
        return {}
    given: object = headers
    if not isinstance(given, Mapping):
        raise ValidationException("headers is a mapping of names to values")
    for name, value in headers.items():
        texts: tuple[object, object] = (name, value)
        if not all(isinstance(text, str) and text.isascii() and text.isprintable() for text in texts):
            raise ValidationException("headers has names and values of printable ASCII text")
        if not name or ":" in name:
            raise ValidationException("headers has a name that is no header name")
    return dict(headers)
