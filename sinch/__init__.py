"""Typed Python SDK for the Sinch APIs: Numbers, SMS, Conversation, Voice and Verification.

from sinch import SinchClient

client = SinchClient(key_id="...", key_secret="...", project_id="...")
client.sms.batches.send(body="Hello", to=["+46701234567"], from_="+46709876543", delivery_report="none")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sinch.client import SinchClient

if TYPE_CHECKING:
    from sinch.aio.client import SinchClientAsync
    from sinch.core.attempt import Attempt
    from sinch.core.exceptions import (
        AuthenticationException,
        CallbackSignatureException,
        ConversationException,
        NotFoundException,
        NumbersException,
        RateLimitException,
        ServerException,
        SinchException,
        SMSException,
        TimeoutException,
        TransportException,
        ValidationException,
        VerificationException,
        VoiceException,
    )
    from sinch.core.null import NULL
    from sinch.core.options import RetryPolicy, Timeout
    from sinch.core.token_cache import FileTokenCache, MemoryTokenCache, TokenCache

__all__ = [
    "NULL",
    "Attempt",
    "AuthenticationException",
    "CallbackSignatureException",
    "Client",
    "ConversationException",
    "FileTokenCache",
    "MemoryTokenCache",
    "NotFoundException",
    "NumbersException",
    "RateLimitException",
    "RetryPolicy",
    "SMSException",
    "ServerException",
    "SinchClient",
    "SinchClientAsync",
    "SinchException",
    "Timeout",
    "TimeoutException",
    "TokenCache",
    "TransportException",
    "ValidationException",
    "VerificationException",
    "VoiceException",
    "__version__",
]

__version__ = "0.1.0"

#: The same class under a shorter name.
Client = SinchClient

# What most programs never name is imported when it is first used, which keeps importing the package quick.
_ELSEWHERE = {
    "Attempt": "sinch.core.attempt",
    "FileTokenCache": "sinch.core.token_cache",
    "MemoryTokenCache": "sinch.core.token_cache",
    "NULL": "sinch.core.null",
    "RetryPolicy": "sinch.core.options",
    "SinchClientAsync": "sinch.aio.client",
    "Timeout": "sinch.core.options",
    "TokenCache": "sinch.core.token_cache",
}


if not TYPE_CHECKING:  # type checkers read the imports above, and know a misspelt name as an error

    def __getattr__(name: str) -> object:
        if name in _ELSEWHERE or (name in __all__ and name.endswith("Exception")):
            found: object = getattr(import_module(_ELSEWHERE.get(name, "sinch.core.exceptions")), name)
            globals()[name] = found
            return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
