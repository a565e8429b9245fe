"""Processes that share a token cache log in once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.processes.servers import Login, until

ROOT = Path(__file__).parents[2]


class Worker:
    """A process with a client; see :mod:`tests.processes.worker`."""

    def __init__(self, kind: str, url: str, folder: Path) -> None:
        command = [sys.executable, "-W", "error", "-m", "tests.processes.worker", kind, url, str(folder)]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def begin(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()

    def read(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@contextmanager
def fleet(login: Login, folder: Path, *kinds: str) -> Generator[list[Worker], None, None]:
    """Start processes that are ready to call; they end with the block, and must not have written any warning."""
    with login.server:
        workers = [Worker(kind, login.server.url, folder) for kind in kinds]
        try:
            for worker in workers:
                assert worker.read() == "ready", worker.process.communicate()
            yield workers
        except BaseException:
            for worker in workers:
                worker.process.kill()
            raise
        finally:
            for worker in workers:
                _, errors = worker.process.communicate(timeout=30)
                assert not errors


def call_together(workers: list[Worker]) -> list[str]:
    for worker in workers:
        worker.begin()
    return [worker.read() for worker in workers]


KINDS = ("sync", "sync", "sync", "sync", "async", "async")


def test_processes_that_start_together_log_in_once(tmp_path: Path) -> None:
    login = Login()
    # The first login takes until every process has had the time to ask for one.
    login.gate.clear()
    with fleet(login, tmp_path, *KINDS) as workers:
        for worker in workers:
            worker.begin()
        until(lambda: login.logins)
        # All the others look at the lock; one that logged in as well would arrive here.
        login.gate.wait(0.4)
        assert login.logins == 1
        login.gate.set()
        assert [worker.read() for worker in workers] == ["token-1"] * len(KINDS)
        assert login.logins == 1
        # A process that comes later takes the token that is there.
        late = Worker("sync", login.server.url, tmp_path)
        workers.append(late)
        assert (late.read(), call_together([late])) == ("ready", ["token-1"])
        assert login.logins == 1


def test_a_token_that_is_refused_is_replaced_once_for_all(tmp_path: Path) -> None:
    login = Login()
    with fleet(login, tmp_path, *KINDS) as workers:
        assert call_together(workers) == ["token-1"] * len(KINDS)
        login.expired.add("token-1")
        assert call_together(workers) == ["token-2"] * len(KINDS)
        assert login.logins == 2


def test_without_a_token_nobody_is_held_up(tmp_path: Path) -> None:
    login = Login()
    login.refuse = True
    with fleet(login, tmp_path, "sync", "async") as workers:
        assert call_together(workers) == ["AuthenticationException"] * 2
        login.refuse = False
        before = login.logins
        assert set(call_together(workers)) == {f"token-{before + 1}"}


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_process_that_is_killed_while_it_logs_in_lets_go(tmp_path: Path) -> None:
    login = Login()
    login.gate.clear()
    with fleet(login, tmp_path, "sync", "sync") as workers:
        first, second = workers
        first.begin()
        until(lambda: login.logins)
        second.begin()
        first.process.kill()
        until(lambda: login.logins == 2)
        login.gate.set()
        assert second.read() == "token-2"
