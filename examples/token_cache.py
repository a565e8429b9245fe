"""Let all processes on this machine share one access token, so that a fleet of workers logs in once."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor

from where import client

from sinch import Attempt, FileTokenCache, SinchClient


def work(sinch: SinchClient) -> tuple[int, int]:
    """Do the work of one process; gives what it found, and how often it logged in."""
    logins = 0

    def count(attempt: Attempt) -> None:
        nonlocal logins
        logins += attempt.operation == "authentication.get_auth_token"

    sinch.configuration.on_attempt = count
    found = sinch.numbers.available.list("US", "LOCAL", page_size=2).available_numbers
    return len(found), logins


def main() -> None:
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as temporary, client() as sinch, ProcessPoolExecutor(3, spawn) as fleet:
        # A real fleet takes a folder of its own on a local disk, such as /run/my-app/sinch.
        sinch.configuration.token_cache = FileTokenCache(os.path.join(temporary, "sinch"))
        # A client that is handed to another process goes there without its connections and its token.
        results = list(fleet.map(work, [sinch] * 6))
        print(f"{sum(found for found, _ in results)} numbers found in {len(results)} searches")
        print(f"Logins of the whole fleet: {sum(logins for _, logins in results)}")


if __name__ == "__main__":
    main()
