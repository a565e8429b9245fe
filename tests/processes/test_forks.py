"""After a fork no socket is shared, and nothing is locked by a thread that is not there."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.processes.servers import Login
from tests.servers import Connection, SocketServer

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")

START = """
import asyncio, os, sys, threading, warnings
warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)
from sinch import FileTokenCache, MemoryTokenCache, SinchClient, SinchClientAsync
from tests.core.things import get

def fork(child):
    # Gives when the child has ended well.
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            child()
            status = 0
        finally:
            sys.stdout.flush()
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
"""


def run(program: str, *arguments: str) -> list[str]:
    """Run a program that forks in a process without the threads of the tests; gives what it printed."""
    code = START + textwrap.dedent(program)
    finished = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert finished.returncode == 0, finished.stderr
    assert not finished.stderr
    return finished.stdout.split()


class Numbered:
    """Answers with the number of the connection that a request came on."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self.server = SocketServer(self._serve)

    def _serve(self, connection: Connection) -> None:
        number = self.server.connections
        while request := connection.read_request():
            token = b'{"access_token": "t", "expires_in": 3599, "scope": "", "token_type": "bearer"}'
            connection.answer(token if b"/oauth2/token" in request else b'{"id": "connection-%d"}' % number)


def test_parent_and_child_have_their_own_connections() -> None:
    numbered = Numbered()
    with numbered.server as server:
        printed = run(
            """
            client = SinchClient("k", "s", "p", base_url=sys.argv[1])
            copy = client.with_options(timeout=5)
            print(client.perform(get()).id, copy.perform(get()).id, flush=True)
            fork(lambda: print(client.perform(get()).id, copy.perform(get()).id, flush=True))
            print(client.perform(get()).id)
            client.close()
            """,
            server.url,
        )
        # The connection of the parent survives the child, and the child takes over the token.
        assert printed == ["connection-1"] * 2 + ["connection-2"] * 2 + ["connection-1"]
        assert sum(b"/oauth2/token" in request for request in server.requests) == 1


def test_asynchronous_client_after_a_fork() -> None:
    numbered = Numbered()
    with numbered.server as server:
        printed = run(
            """
            client = SinchClientAsync("k", "s", "p", base_url=sys.argv[1])

            async def call():
                print((await client.perform(get())).id, flush=True)

            asyncio.run(call())
            fork(lambda: asyncio.run(call()))
            asyncio.run(call())
            asyncio.run(client.aclose())
            """,
            server.url,
        )
        assert printed == ["connection-1", "connection-2", "connection-1"]


@pytest.mark.parametrize("cache", ["None", "MemoryTokenCache()", "FileTokenCache(sys.argv[2])"])
def test_fork_while_a_thread_logs_in(cache: str, tmp_path: Path) -> None:
    login = Login()
    login.gate.clear()
    with login.server as server:
        # With a file the child waits for the parent, whose login ends when the child has begun to wait.
        program = f"""
            client = SinchClient("k", "s", "p", base_url=sys.argv[1])
            client.configuration.token_cache = {cache}
            thread = threading.Thread(target=lambda: client.perform(get()))
            thread.start()
            print("started", flush=True)
            sys.stdin.readline()
            pid = os.fork()
            if pid == 0:
                print("forked", flush=True)
                try:
                    print(client.perform(get()).id, flush=True)
                finally:
                    os._exit(0)
            os.waitpid(pid, 0)
            thread.join()
            client.close()
            """
        process = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", START + textwrap.dedent(program), server.url, str(tmp_path)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            assert process.stdout.readline() == "started\n"
            while not login.logins:
                login.gate.wait(0.01)
            process.stdin.write("go\n")
            process.stdin.flush()
            assert process.stdout.readline() == "forked\n"
            login.gate.wait(0.2)
            login.gate.set()
            output, errors = process.communicate(timeout=30)
        finally:
            login.gate.set()
            process.kill()
            process.communicate()
        assert not errors
        assert output.startswith("token-")
        assert login.logins == (1 if "File" in cache else 2)


def test_a_child_does_not_keep_the_lock_of_a_parent_that_died(tmp_path: Path) -> None:
    printed = run(
        """
        cache = FileTokenCache(sys.argv[1])
        reading, writing = os.pipe()
        ending, ended = os.pipe()
        holder = os.fork()
        if holder == 0:
            FileTokenCache.lock(cache, "key")
            if os.fork() == 0:
                os.close(ended)
                os.write(writing, b"x")
                os.read(ending, 1)  # outlives its parent, until the test is over
                os._exit(0)
            os.read(reading, 1)
            os._exit(0)
        os.waitpid(holder, 0)
        print(cache.lock("key") is not None)
        """,
        str(tmp_path),
    )
    assert printed == ["True"]
