"""Places where clients share an access token, so that one of them logs in for all.

Assign one to ``client.configuration.token_cache``. Without one, each client keeps its token to itself.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import sys
import tempfile
from collections.abc import Callable
from typing import Protocol

from sinch.core.drivers import _forget_after_fork
from sinch.core.exceptions import ValidationException

__all__ = ["FileTokenCache", "MemoryTokenCache", "TokenCache"]

#: A file longer than this holds no token.
MOST_BYTES = 64 * 1024

_OPEN = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class TokenCache(Protocol):
    """Keeps access tokens for several clients. Implement it to keep them elsewhere.

    The methods are called by any thread, and by the tasks of an asynchronous client: they do not wait. What they
    raise is logged once, and the client goes on without the cache.
    """

    def get(self, key: str) -> tuple[str, float] | None:
        """Give a token and the time of day until which it is of use, in seconds since 1970; None without one.

        :param key: says whose token it is: a digest of the access key's id and the token endpoint.
        """
        ...

    def put(self, key: str, token: str, until: float) -> None:
        """Keep a token in place of the one before.

        :param until: time of day in seconds since 1970, a little before the token expires.
        """
        ...

    def lock(self, key: str) -> Callable[[], object] | None:
        """Try to become the one that fetches the token; gives what ends that, or None while another one is.

        A holder that dies must not hold for ever: let the lock expire after a minute, if nothing else ends it.
        """
        ...


class MemoryTokenCache:
    """Keeps tokens in this process, for programs with several clients of the same project. Never pickled."""

    def __init__(self) -> None:
        self._tokens: dict[str, tuple[str, float]] = {}
        self._held: dict[str, object] = {}
        _forget_after_fork(self)

    def get(self, key: str) -> tuple[str, float] | None:
        """Give the token of a key, and until when it is of use."""
        return self._tokens.get(key)

    def put(self, key: str, token: str, until: float) -> None:
        """Keep a token."""
        self._tokens[key] = (token, until)

    def lock(self, key: str) -> Callable[[], object] | None:
        """Try to become the one that fetches."""
        mine = object()
        if self._held.setdefault(key, mine) is not mine:
            return None

        def release() -> None:
            if self._held.get(key) is mine:
                del self._held[key]

        return release

    def after_fork(self) -> None:
        # Whoever was fetching does so in the parent.
        self._held = {}

    def __reduce__(self) -> tuple[type[MemoryTokenCache], tuple[()]]:
        return (MemoryTokenCache, ())


class FileTokenCache:
    """Keeps tokens in files, so that all processes of one user on one machine log in once.

    Only the owner can read the files (mode 0600), and they hold nothing but the token and its time. A file that is
    broken, or that others can read, counts as absent and is replaced. A process that dies lets go of its lock.

    :param folder: where the files are, on a local disk; it is made, for its owner only, when it is not there.
    :raises ValidationException: it is no folder and cannot be made.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        given: object = folder
        if not isinstance(given, (str, os.PathLike)) or not os.fspath(folder):
            raise ValidationException("folder is the path of a folder")
        self._folder = os.path.abspath(folder)
        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
        except (OSError, ValueError):
            raise ValidationException("folder is no folder, and none can be made there") from None
        self._held: dict[int, object] = {}
        _forget_after_fork(self)

    def get(self, key: str) -> tuple[str, float] | None:
        """Give the token of a key, and until when it is of use."""
        try:
            with open(os.open(self._path(key, "json"), os.O_RDONLY | _OPEN), "rb") as file:
                if not _private(os.fstat(file.fileno())):
                    return None
                kept: object = json.loads(file.read(MOST_BYTES))
        except (OSError, ValueError, RecursionError):
            return None
        match kept:
            case {"access_token": str() as token, "until": int() | float() as until}:
                return token, until
            case _:
                return None

    def put(self, key: str, token: str, until: float) -> None:
        """Keep a token: whoever reads meanwhile sees the old file or the new one, never a part.

        :raises OSError: the folder cannot be written to.
        """
        os.makedirs(self._folder, mode=0o700, exist_ok=True)
        # Made with mode 0600, whatever the umask.
        descriptor, path = tempfile.mkstemp(dir=self._folder, prefix=".new-")
        try:
            with open(descriptor, "w", encoding="ascii") as file:
                json.dump({"access_token": token, "until": until}, file)
            os.replace(path, self._path(key, "json"))
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(path)
            raise

    def lock(self, key: str) -> Callable[[], object] | None:
        """Try to become the one that fetches.

        :raises OSError: the folder cannot be written to.
        """
        # A file of its own that is never replaced or removed: everybody locks the same one.
        descriptor = os.open(self._path(key, "lock"), os.O_RDWR | os.O_CREAT | _OPEN, 0o600)
        try:
            taken = _lock(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        if not taken:
            os.close(descriptor)
            return None
        mine = self._held[descriptor] = object()

        def release() -> None:
            # Not a second time, and not in a child of the process that locked: the number may be another file's.
            if self._held.get(descriptor) is mine:
                del self._held[descriptor]
                try:
                    _unlock(descriptor)
                finally:
                    os.close(descriptor)

        return release

    def after_fork(self) -> None:
        # The parent holds what it holds; closing a copy does not unlock, and keeps nothing locked after its death.
        held, self._held = self._held, {}
        for descriptor in held:
            with contextlib.suppress(OSError):
                os.close(descriptor)

    def _path(self, key: str, ending: str) -> str:
        return os.path.join(self._folder, f"token-{hashlib.sha256(key.encode()).hexdigest()[:32]}.{ending}")

    def __repr__(self) -> str:
        return f"FileTokenCache({self._folder!r})"

    def __reduce__(self) -> tuple[type[FileTokenCache], tuple[str]]:
        return (FileTokenCache, (self._folder,))


if sys.platform == "win32":

    def _private(state: os.stat_result) -> bool:
        return stat.S_ISREG(state.st_mode)

    def _lock(descriptor: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        import msvcrt

        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:

    def _private(state: os.stat_result) -> bool:
        return stat.S_ISREG(state.st_mode) and state.st_uid == os.getuid() and not state.st_mode & 0o077

    def _lock(descriptor: int) -> bool:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_UN)
