"""Measures this package and other clients side by side: CPU time, relative to urllib3 in the same round.

    python benchmarks/peers.py --venvs DIR [--json benchmarks/results.json] [--rounds 20]

Each client has a virtual environment in DIR, made when it is not there, with the versions pinned below; this package
is installed anew from the checkout each time. All talk to one local server, whose time is not counted. They take
turns in slices of a few milliseconds, so that whatever else the machine does strikes all of them alike.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import venv
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timezone
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, NamedTuple

from plot import table
from server import running

HERE = Path(__file__).parent
ROOT = HERE.parent
URLLIB3 = "urllib3==2.8.0"
YARDSTICK = "urllib3"


class Peer(NamedTuple):
    """A client to measure."""

    #: How it is called; the braces stand for its version.
    label: str
    #: The name of its class in clients.py.
    driver: str
    requirements: list[str]
    #: The distribution whose version stands for it.
    distribution: str


PEERS = {
    "this": Peer("this package", "sinch1", [str(ROOT), URLLIB3], "sinch"),
    "this-orjson": Peer("this package, orjson", "sinch1", [f"{ROOT}[orjson]", URLLIB3, "orjson==3.13.0"], "sinch"),
    "urllib3": Peer("urllib3 {}", "urllib3", [URLLIB3], "urllib3"),
    "requests": Peer("requests {}", "requests", ["requests==2.34.2", URLLIB3], "requests"),
    "httpx": Peer("httpx {}", "httpx", ["httpx==0.28.1"], "httpx"),
    "sinch-1.1.4": Peer("sinch {}, official", "sinch1", ["sinch==1.1.4", URLLIB3], "sinch"),
    "sinch-2.3.0": Peer("sinch {}, official", "sinch2", ["sinch==2.3.0", URLLIB3], "sinch"),
    "twilio": Peer("twilio {}", "twilio", ["twilio==9.13.0", URLLIB3], "twilio"),
}

#: Its numbers have another shape, so it does not list them.
NOT_LISTED = "twilio"

Samples = dict[str, list[float]]


def install(folder: Path, peer: Peer) -> None:
    """Make the environment of a client when it is not there, and install what it needs."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    anew = ["--force-reinstall"] if str(ROOT) in peer.requirements[0] else []
    subprocess.run([*pip, *anew, *peer.requirements], check=True)


def size(distribution: Distribution) -> int:
    """Give the bytes of all files of a distribution, byte code included."""
    paths = (Path(str(file.locate())) for file in distribution.files or ())
    return sum(path.stat().st_size for path in paths if path.exists())


def installed(folder: Path) -> list[Distribution]:
    """Give the distributions of an environment, without those that every environment begins with."""
    [packages] = folder.glob("lib/python*/site-packages")
    found = [each for each in distributions(path=[str(packages)]) if each.name not in {"pip", "setuptools"}]
    return sorted(found, key=lambda each: each.name.lower())


class Worker:
    """A process in the environment of a client, that does what it is told."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def spend(self, method: str, times: int = 1) -> float:
        """Let the client do something so many times; gives the seconds of CPU that one took."""
        assert self.process.stdin
        assert self.process.stdout
        print(method, times, file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"{method} failed in {self.process.args!r}")
        return float(answer)


@contextmanager
def worker(folder: Path, peer: Peer, port: int) -> Iterator[Worker]:
    """Run a worker; no proxy, and nothing of the environment's that concerns Python."""
    clean = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    command = [str(folder / "bin" / "python"), "-I", str(HERE / "clients.py"), peer.driver, str(port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=clean) as process:
        assert process.stdin
        yield Worker(process)
        process.stdin.close()


def rounds(names: list[str], count: int, measure: Callable[[str], float]) -> Samples:
    """Let all take turns so many times, in a new order each time; one more round comes first and does not count."""
    samples: Samples = {name: [] for name in names}
    for number in range(count + 1):
        for name in random.sample(names, len(names)):
            spent = measure(name)
            if number:
                samples[name].append(spent)
    return samples


def in_fresh_processes(venvs: Path, port: int, count: int) -> dict[str, Samples]:
    """Measure the import alone, and all up to the first answer."""
    alone: Samples = {name: [] for name in PEERS}

    def measure(name: str) -> float:
        with worker(venvs / name, PEERS[name], port) as fresh:
            alone[name].append(fresh.spend("load"))
            return alone[name][-1] + fresh.spend("first")

    whole = rounds(list(PEERS), count, measure)
    return {"import": {name: spent[1:] for name, spent in alone.items()}, "first": whole}


def in_lasting_processes(venvs: Path, port: int, count: int) -> dict[str, Samples]:
    """Measure single calls, by clients that have made some before."""
    listing = [name for name in PEERS if name != NOT_LISTED]
    with ExitStack() as stack:
        workers = {name: stack.enter_context(worker(venvs / name, peer, port)) for name, peer in PEERS.items()}
        for each in workers.values():
            each.spend("load")
            each.spend("first")
        for name in listing:
            workers[name].spend("check")
        return {
            "send": rounds(list(PEERS), count, lambda name: workers[name].spend("send", 10)),
            "listing": rounds(listing, count, lambda name: workers[name].spend("listing")),
        }


def figures(samples: Samples) -> dict[str, dict[str, float]]:
    """Give for each client the median of its ratios to the yardstick of the same round, and its milliseconds."""
    yardstick = samples[YARDSTICK]
    return {
        name: {
            "ratio": round(statistics.median(a / b for a, b in zip(spent, yardstick, strict=True)), 3),
            "ms": round(statistics.median(spent) * 1000, 3),
        }
        for name, spent in samples.items()
    }


def describe(folder: Path, peer: Peer) -> dict[str, Any]:
    """Tell what an installation of a client consists of."""
    found = installed(folder)
    version = next(each.version for each in found if each.name == peer.distribution)
    return {
        "label": peer.label.format(version),
        "version": version,
        "distributions": len(found),
        "megabytes": round(sum(map(size, found)) / 1e6, 1),
        "installed": {each.name: each.version for each in found},
    }


def main() -> None:
    """Install, measure, write the figures and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--venvs", type=Path, required=True, help="folder for the environments of the clients")
    parser.add_argument("--json", type=Path, default=HERE / "results.json", help="where to write the figures")
    parser.add_argument(
        "--rounds", type=int, default=20, help="fresh processes per client; ten times as many slices of calls"
    )
    options = parser.parse_args()
    for name, peer in PEERS.items():
        install(options.venvs / name, peer)
    with running() as port:
        samples = in_fresh_processes(options.venvs, port, options.rounds)
        samples |= in_lasting_processes(options.venvs, port, options.rounds * 10)
    measured = {what: figures(found) for what, found in samples.items()}
    results = {
        "date": f"{datetime.now(timezone.utc):%Y-%m-%d}",
        "python": platform.python_version(),
        "platform": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "rounds": options.rounds,
        "yardstick": YARDSTICK,
        "peers": {
            name: {
                **describe(options.venvs / name, peer),
                **{what: found[name] for what, found in measured.items() if name in found},
            }
            for name, peer in PEERS.items()
        },
    }
    options.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(table(results))


if __name__ == "__main__":
    main()
