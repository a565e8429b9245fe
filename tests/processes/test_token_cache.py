"""The caches for access tokens, and clients that use them, in one process."""

from __future__ import annotations

import json
import logging
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sinch import FileTokenCache, MemoryTokenCache, RetryPolicy, SinchClient, TimeoutException, TokenCache
from sinch.core.exceptions import AuthenticationException, ValidationException
from sinch.core.messages import Outcome, Send
from tests.aio.stage import AsyncRecordingDriver, play
from tests.aio.stage import make_client as make_client_async
from tests.core.test_client import EXPIRED
from tests.core.things import get
from tests.fakes import PROJECT, TOKEN, RecordingDriver, answer, make_client

FAR = 4e9
TEXT = str(TOKEN["access_token"])

Make = Callable[[Path], TokenCache]


def in_memory(folder: Path) -> TokenCache:
    return MemoryTokenCache()


BOTH = pytest.mark.parametrize("make", [in_memory, FileTokenCache], ids=["memory", "file"])
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")


def files(folder: Path, ending: str = ".json") -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.name.endswith(ending))


def tokens(count: int) -> list[Outcome]:
    return [answer({**TOKEN, "access_token": f"token-{number}"}) for number in range(1, count + 1)]


def used(driver: RecordingDriver | AsyncRecordingDriver) -> list[str]:
    return [sent.headers["Authorization"].removeprefix("Bearer ") for sent in driver.sent]


class TestProtocol:
    @BOTH
    def test_get_and_put(self, make: Make, tmp_path: Path) -> None:
        cache = make(tmp_path)
        assert cache.get("a") is None
        cache.put("a", "token-a", FAR)
        cache.put("b", "token-b", FAR + 0.5)
        cache.put("a", "token-c", FAR)
        assert (cache.get("a"), cache.get("b"), cache.get("c")) == (("token-c", FAR), ("token-b", FAR + 0.5), None)

    @BOTH
    def test_one_holds_a_lock(self, make: Make, tmp_path: Path) -> None:
        cache = make(tmp_path)
        release = cache.lock("a")
        assert release is not None
        assert cache.lock("a") is None
        other = cache.lock("b")
        assert other is not None
        other()
        release()
        again = cache.lock("a")
        assert again is not None
        release()  # a second time does nothing
        assert cache.lock("a") is None
        again()


class TestFiles:
    @POSIX
    def test_only_the_owner_can_read(self, tmp_path: Path) -> None:
        before = os.umask(0)
        try:
            cache = FileTokenCache(tmp_path / "new" / "folder")
            cache.put("a", "token-a", FAR)
            release = cache.lock("a")
        finally:
            os.umask(before)
        assert release is not None
        release()
        folder = tmp_path / "new" / "folder"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}

    def test_nothing_but_the_token(self, tmp_path: Path) -> None:
        client = SinchClient("planted-key-id", "planted-secret", PROJECT, driver=RecordingDriver())
        client.configuration.token_cache = FileTokenCache(tmp_path)
        client.perform(get())
        [file] = files(tmp_path)
        kept = json.loads(file.read_text("ascii"))
        assert set(kept) == {"access_token", "until"}
        for secret in ("planted-key-id", "planted-secret", PROJECT):
            assert not [each for each in tmp_path.iterdir() if secret in each.name + each.read_text("ascii")]

    @pytest.mark.parametrize(
        "content",
        [b"", b"{", b"\xff\xfe", b"null", b"[]", b"5", b"[" * 100_000, b'{"access_token": 5, "until": 9e9}',
         b'{"access_token": "t"}', b'{"access_token": "t", "until": "later"}',
         b'{"access_token": "t", "until": true}',
         b'{"access_token": "t", "until": NaN}', b'{"access_token": "t", "until": Infinity}',
         b'{"access_token": "a\\r\\nX: y", "until": 9e9}', b'{"access_token": "", "until": 9e9}',
         b'{"access_token": "t", "until": 1}', b'{"access_token": "t", "until": ' + b"9" * 5000 + b"}"],
    )  # fmt: skip
    def test_broken_files_are_replaced(self, content: bytes, tmp_path: Path) -> None:
        def client(driver: RecordingDriver) -> SinchClient:
            made = make_client(driver)
            made.configuration.token_cache = FileTokenCache(tmp_path)
            return made

        client(RecordingDriver()).perform(get())
        [file] = files(tmp_path)
        file.write_bytes(content)
        driver = RecordingDriver()
        client(driver).perform(get())
        assert len(driver.token_requests) == 1
        driver = RecordingDriver()
        client(driver).perform(get())
        assert (used(driver), driver.token_requests) == ([TEXT], [])

    @POSIX
    @pytest.mark.parametrize("mode", [0o644, 0o660, 0o602])
    def test_a_file_that_is_open_to_others_is_not_believed(self, mode: int, tmp_path: Path) -> None:
        cache = FileTokenCache(tmp_path)
        cache.put("a", "token-a", FAR)
        files(tmp_path)[0].chmod(mode)
        assert cache.get("a") is None
        cache.put("a", "token-b", FAR)
        assert cache.get("a") == ("token-b", FAR)

    @POSIX
    def test_links_are_not_followed(self, tmp_path: Path) -> None:
        cache = FileTokenCache(tmp_path)
        cache.put("a", "token-a", FAR)
        [file] = files(tmp_path)
        file.rename(tmp_path / "elsewhere")
        file.symlink_to(tmp_path / "elsewhere")
        assert cache.get("a") is None
        cache.put("a", "token-b", FAR)
        assert "token-a" in (tmp_path / "elsewhere").read_text("ascii")

    def test_a_write_that_fails_leaves_the_file_and_no_rest(self, tmp_path: Path) -> None:
        cache = FileTokenCache(tmp_path)
        cache.put("a", "token-a", FAR)
        with pytest.raises(TypeError):
            cache.put("a", b"no text", FAR)  # type: ignore[arg-type]
        assert cache.get("a") == ("token-a", FAR)
        assert len(list(tmp_path.iterdir())) == 1

    @pytest.mark.parametrize("folder", ["", 5, None, "\0"])
    def test_no_folder(self, folder: object) -> None:
        with pytest.raises(ValidationException, match="folder"):
            FileTokenCache(folder)  # type: ignore[arg-type]

    def test_a_file_is_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(ValidationException, match="folder"):
            FileTokenCache(tmp_path / "file")


class TestClients:
    @BOTH
    def test_clients_of_one_project_share(self, make: Make, tmp_path: Path) -> None:
        cache = make(tmp_path)
        driver = RecordingDriver(tokens=tokens(3))
        clients = [make_client(driver) for _ in range(3)]
        for client in clients:
            client.configuration.token_cache = cache
            client.perform(get())
        assert used(driver) == ["token-1"] * 3
        # Another access key, and another token endpoint, have tokens of their own.
        clients[1].configuration.key_id = "another"
        clients[1].configuration.token_manager.invalidate_expired_token()
        clients[1].perform(get())
        clients[2].configuration.auth_origin = "eu.auth.example.com"
        clients[2].configuration.token_manager.invalidate_expired_token()
        clients[2].perform(get())
        assert used(driver)[3:] == ["token-2", "token-3"]

    @BOTH
    def test_the_asynchronous_client_shares_too(self, make: Make, tmp_path: Path) -> None:
        cache = make(tmp_path)
        driver = RecordingDriver(tokens=tokens(2))
        client = make_client(driver)
        client.configuration.token_cache = cache
        client.perform(get())
        other = AsyncRecordingDriver()
        client_async = make_client_async(other)
        client_async.configuration.token_cache = cache
        play(client_async.perform(get()))
        assert (used(other), other.token_requests) == (["token-1"], [])

    @BOTH
    def test_a_refused_token_is_replaced_in_the_cache(self, make: Make, tmp_path: Path) -> None:
        cache = make(tmp_path)
        first = RecordingDriver(answer({}), EXPIRED, answer({}), tokens=tokens(2))
        client = make_client(first)
        client.configuration.token_cache = cache
        client.perform(get())
        client.perform(get())
        assert used(first) == ["token-1", "token-1", "token-2"]
        second = RecordingDriver()
        client = make_client(second)
        client.configuration.token_cache = cache
        client.perform(get())
        assert (used(second), second.token_requests) == (["token-2"], [])

    def test_a_token_that_was_dropped_is_not_taken_back(self) -> None:
        driver = RecordingDriver(tokens=tokens(3))
        client = make_client(driver)
        client.configuration.token_cache = MemoryTokenCache()
        manager = client.configuration.token_manager
        assert manager.get_auth_token().access_token == "token-1"
        manager.invalidate_expired_token()
        assert manager.get_auth_token().access_token == "token-2"
        assert manager.refresh_auth_token("token-2").access_token == "token-3"

    @pytest.mark.parametrize(
        ("expires_in", "seconds"), [(3600, 3540), (100, 90), ("soon", 3540), (None, 3540), (0, None), (-5, None)]
    )
    def test_until_when(self, expires_in: object, seconds: float | None) -> None:
        kept: list[float] = []

        class Noting(MemoryTokenCache):
            def put(self, key: str, token: str, until: float) -> None:
                kept.append(until - time.time())

        driver = RecordingDriver(tokens=[answer({**TOKEN, "expires_in": expires_in})])
        client = make_client(driver)
        client.configuration.token_cache = Noting()
        client.perform(get())
        assert kept == ([] if seconds is None else [pytest.approx(seconds, abs=30)])

    def test_missing_credentials_are_reported_as_ever(self) -> None:
        client = SinchClient("k", None, PROJECT, driver=RecordingDriver())
        client.configuration.token_cache = MemoryTokenCache()
        with pytest.raises(ValidationException, match="key_secret"):
            client.perform(get())

    def test_waiting_for_another_process_ends_at_the_deadline(self) -> None:
        class Taken(MemoryTokenCache):
            def lock(self, key: str) -> None:
                return None

        driver = RecordingDriver()
        client = make_client(driver, retry=RetryPolicy(deadline=0.2))
        client.configuration.token_cache = Taken()
        for call in (lambda: client.perform(get()), client.authentication.get_auth_token):
            with pytest.raises(TimeoutException, match="another process") as caught:
                call()
            assert caught.value.may_have_been_sent is False
        assert (driver.sent, driver.token_requests) == ([], [])

    @BOTH
    @pytest.mark.parametrize("failure", [answer({}, 401), KeyboardInterrupt()])
    def test_a_login_that_fails_lets_go(
        self, make: Make, failure: Outcome | KeyboardInterrupt, tmp_path: Path
    ) -> None:
        class Failing(RecordingDriver):
            def send(self, request: Send) -> Outcome:
                if isinstance(failure, KeyboardInterrupt):
                    raise failure
                return failure

        cache = make(tmp_path)
        client = make_client(Failing())
        client.configuration.token_cache = cache
        # The exception is kept, and with it the frames of the call.
        with pytest.raises((AuthenticationException, KeyboardInterrupt)) as caught:
            client.perform(get())
        driver = RecordingDriver()
        other = make_client(driver, retry=RetryPolicy(deadline=2))
        other.configuration.token_cache = cache
        other.perform(get())
        assert len(driver.token_requests) == 1
        assert caught.value is not None

    @pytest.mark.parametrize("broken", ["get", "put", "lock"])
    def test_a_cache_that_fails_is_gone_without(self, broken: str, caplog: pytest.LogCaptureFixture) -> None:
        def fail(*arguments: object) -> None:
            raise OSError(f"planted-text {arguments}")

        cache = MemoryTokenCache()
        setattr(cache, broken, fail)
        for _ in range(2):
            driver = RecordingDriver()
            client = make_client(driver)
            client.configuration.token_cache = cache
            with caplog.at_level(logging.WARNING):
                client.perform(get())
                client.configuration.token_manager.invalidate_expired_token()
                client.perform(get())
            assert used(driver) == [TEXT] * 2
        # Once for each client.
        assert len(caplog.records) == 2
        for record in caplog.records:
            assert "token_cache raised OSError" in record.getMessage()
            assert "planted-text" not in record.getMessage()
            assert TEXT not in record.getMessage()

    def test_a_cache_with_nonsense_in_it(self) -> None:
        for nonsense in (5, "token", ("t",), ("t", "later"), ("t", float("nan")), ("t\n", FAR), ("ü", FAR), None):
            cache = MemoryTokenCache()
            cache._tokens = _Always(nonsense)
            driver = RecordingDriver()
            client = make_client(driver)
            client.configuration.token_cache = cache
            client.perform(get())
            assert used(driver) == [TEXT]


class _Always(dict[str, tuple[str, float]]):
    """Gives the same for every key."""

    def __init__(self, value: object) -> None:
        super().__init__()
        self._value = value

    def get(self, key: str, default: object = None) -> object:  # type: ignore[override]  # whatever a file may hold
        return self._value
