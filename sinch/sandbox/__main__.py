"""``python -m sinch.sandbox --port 8000``: a sandbox until Ctrl-C."""

from __future__ import annotations

import argparse
import dataclasses
import signal
import sys
import threading
from types import FrameType

from sinch.sandbox.sandbox import Sandbox


def _interrupt(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise KeyboardInterrupt


def main(arguments: list[str] | None = None) -> int:
    """Run a sandbox in the foreground.

    :return: exit status
    """
    parser = argparse.ArgumentParser(
        prog="python -m sinch.sandbox", description="A local stand-in for the Sinch APIs."
    )
    parser.add_argument("--port", type=int, default=8000, help="port to listen on; 0 takes a free one")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument(
        "--callbacks-anywhere", action="store_true", help="send callbacks to other machines than this one too"
    )
    options = parser.parse_args(arguments)
    sandbox = Sandbox(options.port, host=options.host, callbacks_anywhere=options.callbacks_anywhere)
    try:
        sandbox.start()
    except (ImportError, OSError, OverflowError) as error:
        print(f"sinch.sandbox: {error}", file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        print(f"Sinch sandbox on {sandbox.url}", flush=True)
        for field in dataclasses.fields(sandbox.state.credentials):
            print(f"  {field.name} = {getattr(sandbox.state.credentials, field.name)}")
        print(f"  see {sandbox.url}/_sandbox/", flush=True)
        threading.Event().wait()
    except KeyboardInterrupt:
        pass
    finally:
        sandbox.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
