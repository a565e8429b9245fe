"""Every exception that this package raises, in one tree.

``SinchException`` is the root. Two questions cut across each other, and an error from a product answers
both: *which API* said no (``SMSException``, ``NumbersException``, ...) and *what kind* of no it was
(``NotFoundException``, ``RateLimitException``, ...). An unknown batch therefore raises
``SMSNotFoundException``, which ``except SMSException`` and ``except NotFoundException`` both catch.

Nothing here holds credentials or the body of a request, and everything can be pickled and copied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sinch.core.models.http_response import HTTPResponse

__all__ = [
    "AuthenticationException",
    "CallbackSignatureException",
    "ConversationException",
    "NotFoundException",
    "NumbersException",
    "RateLimitException",
    "SMSException",
    "ServerException",
    "SinchException",
    "TimeoutException",
    "TransportException",
    "ValidationException",
    "VerificationException",
    "VoiceException",
]


class SinchException(Exception):
    """Root of everything that this package raises.

    :param message: what was attempted, what came back, what to do about it.
    :param response: the answer of the server, when there was one.
    :param is_from_server: True when the API answered with an error, False when the call never got an
        answer or was refused before it was sent.
    """

    is_from_server: bool
    #: The HTTP status of the answer; None without an answer.
    response_status_code: int | None
    #: Status, parsed body and headers of the answer; None without an answer.
    http_response: HTTPResponse | None
    #: The API's own code for the error (``"unknown_group"``, ``40003``), where the answer has one.
    code: str | int | None
    #: The id that the server gave to the request: name it when asking Sinch support.
    request_id: str | None
    #: Dotted name of the call, such as ``"sms.batches.send"``.
    operation: str | None
    #: Seconds that the server asked to wait (``Retry-After``), where it did.
    retry_after: float | None
    #: Number of requests that were sent for this call.
    attempts: int

    def __init__(self, message: str = "", response: HTTPResponse | None = None, is_from_server: bool = False) -> None:
        super().__init__(message)
        self.is_from_server = is_from_server
        self.response_status_code = None if response is None else response.status_code
        self.http_response = response
        self.code = None
        self.request_id = None
        self.operation = None
        self.retry_after = None
        self.attempts = 0

    @property
    def status(self) -> int | None:
        """The HTTP status of the answer; None without an answer."""
        return self.response_status_code

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__.copy()))


def _rebuild(cls: type[SinchException], args: tuple[object, ...], state: dict[str, object]) -> SinchException:
    """Make the exception again without its constructor, whose arguments subclasses may change."""
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error


class ValidationException(SinchException):
    """The call was refused before anything was sent: credentials or an argument are missing or wrong."""


class CallbackSignatureException(SinchException):
    """A callback did not prove that it comes from Sinch. Answer it with 401 and do not act on it."""


class TransportException(SinchException):
    """No usable answer came back: the connection failed, broke, or the call ran out of time."""

    #: False when the request of this call surely did not reach the API, so that calling again is safe.
    #: True when it may have been acted upon: look before repeating something that costs money.
    may_have_been_sent: bool

    def __init__(
        self,
        message: str = "",
        response: HTTPResponse | None = None,
        is_from_server: bool = False,
        *,
        may_have_been_sent: bool = False,
    ) -> None:
        super().__init__(message, response, is_from_server)
        self.may_have_been_sent = may_have_been_sent


class TimeoutException(TransportException):
    """A timeout or the deadline of the call passed before the answer was complete."""


class AuthenticationException(SinchException):
    """The credentials were not accepted, or do not allow this (401, 403)."""


class NotFoundException(SinchException):
    """There is no such thing in this project and region (404)."""


class RateLimitException(SinchException):
    """Too many requests (429), and waiting as the policy allows did not help. See ``retry_after``."""


class ServerException(SinchException):
    """The API failed (5xx). Whether it acted on a request that is not repeatable is not known."""


class NumbersException(SinchException):
    """The Numbers API answered with an error."""


class SMSException(SinchException):
    """The SMS API answered with an error."""


class ConversationException(SinchException):
    """The Conversation or Template API answered with an error."""


class VoiceException(SinchException):
    """The Voice API answered with an error."""


class VerificationException(SinchException):
    """The Verification API answered with an error."""


class TokenRateLimitException(AuthenticationException, RateLimitException):
    """Token endpoint: 429."""


class TokenServerException(AuthenticationException, ServerException):
    """Token endpoint: 5xx."""


class NumbersAuthenticationException(NumbersException, AuthenticationException):
    """Numbers: 401 or 403."""


class NumbersNotFoundException(NumbersException, NotFoundException):
    """Numbers: 404."""


class NumbersRateLimitException(NumbersException, RateLimitException):
    """Numbers: 429."""


class NumbersServerException(NumbersException, ServerException):
    """Numbers: 5xx."""


class SMSAuthenticationException(SMSException, AuthenticationException):
    """SMS: 401 or 403."""


class SMSNotFoundException(SMSException, NotFoundException):
    """SMS: 404."""


class SMSRateLimitException(SMSException, RateLimitException):
    """SMS: 429."""


class SMSServerException(SMSException, ServerException):
    """SMS: 5xx."""


class ConversationAuthenticationException(ConversationException, AuthenticationException):
    """Conversation: 401 or 403."""


class ConversationNotFoundException(ConversationException, NotFoundException):
    """Conversation: 404."""


class ConversationRateLimitException(ConversationException, RateLimitException):
    """Conversation: 429."""


class ConversationServerException(ConversationException, ServerException):
    """Conversation: 5xx."""


class VoiceAuthenticationException(VoiceException, AuthenticationException):
    """Voice: 401 or 403."""


class VoiceNotFoundException(VoiceException, NotFoundException):
    """Voice: 404."""


class VoiceRateLimitException(VoiceException, RateLimitException):
    """Voice: 429."""


class VoiceServerException(VoiceException, ServerException):
    """Voice: 5xx."""


class VerificationAuthenticationException(VerificationException, AuthenticationException):
    """Verification: 401 or 403."""


class VerificationNotFoundException(VerificationException, NotFoundException):
    """Verification: 404."""


class VerificationRateLimitException(VerificationException, RateLimitException):
    """Verification: 429."""


class VerificationServerException(VerificationException, ServerException):
    """Verification: 5xx."""
