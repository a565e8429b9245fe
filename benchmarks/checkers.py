"""CPU time of type-checking a program of 200 calls: this package, and other SDKs.

    python benchmarks/checkers.py [--peer stripe=/path/to/venv/bin/python]... [--rounds 3] [--json FILE]

For each SDK a file of 200 calls is written, in 40 functions, and checked by mypy and by pyright as they are installed
here. This package is checked as a user has it: its wheel is installed into a fresh virtual environment. A peer is
given with the Python of an environment that holds it; the names are those in ``PEERS``. The SDKs take turns, and the
median of the rounds counts. CPU time is that of all processes of a checker, as the system counts it.

Every file must be free of errors; the table has their number, for a file with errors says nothing about the time.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path
from textwrap import dedent, indent

CALLS = 200
FUNCTIONS = 40
OURS = "sinch, this package"
NOTHING = "no SDK"
COLUMNS = ("mypy, empty cache", "mypy, once more", "mypy, after an edit", "pyright")


@dataclass(frozen=True)
class Sdk:
    """How a program uses an SDK: what it imports, the type of its client, and its calls, which take turns."""

    package: str
    imports: str
    client: str
    calls: tuple[str, ...]


# The calls of this package and of the official one; {n} is the number of the call.
SEND = """
sent{n} = client.sms.batches.send(
    body="Order {n} is on its way.", to=["+46701{n:06}"], from_="+46709876543", delivery_report="none"
)
print(sent{n}.id, sent{n}.created_at)
"""
AVAILABLE = """
found{n} = client.numbers.available.list("SE", "MOBILE", capabilities=["SMS"], page_size={n})
print(found{n}.available_numbers[0].phone_number)
"""
MESSAGE = """
message{n} = client.conversation.message.send(
    app_id="01HAPP{n:06}",
    recipient={{"identified_by": {{"channel_identities": [{{"channel": "SMS", "identity": "46701{n:06}"}}]}}}},
    message={{"text_message": {{"text": "Order {n} is on its way."}}}},
    channel_priority_order=["SMS", "WHATSAPP"],
)
print(message{n}.message_id)
"""
CALLOUT = """
call{n} = client.voice.callouts.text_to_speech(
    destination={{"type": "number", "endpoint": "+46701{n:06}"}}, cli="+46709876543", locale="en-US", text="Hello {n}"
)
print(call{n}.call_id)
"""
VERIFICATION = """
started{n} = client.verification.verifications.start_sms(
    identity={{"type": "number", "endpoint": "+46701{n:06}"}}, reference="login {n}"
)
print(started{n}.id)
"""
# What 2.x calls the same.
AVAILABLE_2 = """
found{n} = client.numbers.search_for_available_numbers("SE", "MOBILE", capabilities=["SMS"], page_size={n})
print(found{n}.content()[0].phone_number)
"""
MESSAGE_2 = """
message{n} = client.conversation.messages.send(
    app_id="01HAPP{n:06}",
    recipient_identities=[{{"channel": "SMS", "identity": "46701{n:06}"}}],
    message={{"text_message": {{"text": "Order {n} is on its way."}}}},
    channel_priority_order=["SMS", "WHATSAPP"],
)
print(message{n}.message_id)
"""
SINCH = "from sinch import SinchClient"

THIS = Sdk("sinch", SINCH, "SinchClient", (SEND, AVAILABLE, MESSAGE, CALLOUT, VERIFICATION))

PEERS = {
    "sinch-1": Sdk("sinch", SINCH, "SinchClient", (SEND, AVAILABLE, MESSAGE, CALLOUT, VERIFICATION)),
    "sinch-2": Sdk("sinch", SINCH, "SinchClient", (SEND, AVAILABLE_2, MESSAGE_2)),
    "twilio": Sdk(
        "twilio",
        "from twilio.rest import Client",
        "Client",
        (
            """
            sent{n} = client.messages.create(to="+46701{n:06}", from_="+46709876543", body="Order {n} is on its way.")
            print(sent{n}.sid, sent{n}.date_created)
            """,
            """
            call{n} = client.calls.create(
                to="+46701{n:06}", from_="+46709876543", twiml="<Response><Say>Hello {n}</Say></Response>"
            )
            print(call{n}.sid)
            """,
        ),
    ),
    "stripe": Sdk(
        "stripe",
        "from stripe import StripeClient",
        "StripeClient",
        (
            """
            customer{n} = client.v1.customers.create(
                params={{"email": "user{n}@example.com", "name": "User {n}", "metadata": {{"order": "{n}"}}}}
            )
            print(customer{n}.id, customer{n}.created)
            """,
            """
            intent{n} = client.v1.payment_intents.create(
                params={{"amount": {n}, "currency": "eur", "customer": "cus_{n}", "capture_method": "manual"}}
            )
            print(intent{n}.id)
            """,
            """
            product{n} = client.v1.products.create(
                params={{"name": "Product {n}", "default_price_data": {{"currency": "eur", "unit_amount": {n}}}}}
            )
            print(product{n}.id)
            """,
            """
            refund{n} = client.v1.refunds.create(
                params={{"payment_intent": "pi_{n}", "reason": "requested_by_customer"}}
            )
            print(refund{n}.id)
            """,
            """
            listed{n} = client.v1.invoices.list(params={{"customer": "cus_{n}", "limit": {n}, "status": "open"}})
            print(listed{n}.data[0].id)
            """,
        ),
    ),
    "openai": Sdk(
        "openai",
        "from openai import OpenAI",
        "OpenAI",
        (
            """
            completion{n} = client.chat.completions.create(
                model="gpt-4o",
                messages=[
                    {{"role": "system", "content": "Answer briefly."}},
                    {{"role": "user", "content": "Where is order {n}?"}},
                ],
                temperature=0.2,
            )
            print(completion{n}.choices[0].message.content)
            """,
            """
            embedding{n} = client.embeddings.create(model="text-embedding-3-small", input="Order {n}")
            print(embedding{n}.data[0].embedding)
            """,
        ),
    ),
}

#: The least that a checker takes: the same number of calls, none of an SDK.
BARE = Sdk(
    "",
    "class Client:\n    def send(self, body: str, to: list[str], from_: str) -> str:\n        return body",
    "Client",
    ('\nsent{n} = client.send(body="Order {n}", to=["+46701{n:06}"], from_="+46709876543")\nprint(sent{n})\n',),
)


@dataclass
class Contestant:
    """An SDK in an environment, and what was found out about it."""

    name: str
    sdk: Sdk
    python: str
    folder: Path
    version: str = ""
    typed: bool = True
    modules: int = 0
    mypy_errors: int = 0
    pyright_errors: int = 0

    @property
    def program(self) -> Path:
        """The file that is checked."""
        return self.folder / "program.py"


def program(sdk: Sdk) -> str:
    """Write the program: functions that take the client and make some calls each."""
    parts = ["from __future__ import annotations\n", sdk.imports]
    each = CALLS // FUNCTIONS
    for number in range(FUNCTIONS):
        numbers = range(number * each + 1, (number + 1) * each + 1)
        calls = [dedent(sdk.calls[n % len(sdk.calls)]).strip().format(n=n) for n in numbers]
        parts.append(f"\n\ndef step{number + 1}(client: {sdk.client}) -> None:")
        parts.append(indent("\n".join(calls), "    "))
    return "\n".join(parts) + "\n"


def cpu(command: list[str], folder: Path) -> tuple[float, str]:
    """Run a checker; gives the CPU seconds of its processes, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, done.stdout + done.stderr


def mypy(contestant: Contestant, cache: Path, *options: str) -> tuple[float, str]:
    """Run mypy; an SDK without ``py.typed`` is read as if it had one, or else mypy would check nothing of it."""
    command = [sys.executable, "-m", "mypy", "--config-file=", "--python-executable", contestant.python]
    if not contestant.typed:
        command.append("--follow-untyped-imports")
    return cpu([*command, "--cache-dir", str(cache), *options, contestant.program.name], contestant.folder)


def pyright(contestant: Contestant, checker: str) -> tuple[float, str]:
    """Run pyright, in the mode ``standard``; it keeps no cache."""
    command = [checker, "--pythonpath", contestant.python, "--outputjson", contestant.program.name]
    return cpu(command, contestant.folder)


def prepare(contestant: Contestant, checker: str) -> None:
    """Write the files, and find out what needs to be found out once, without looking at the clock."""
    contestant.folder.mkdir()
    contestant.program.write_text(program(contestant.sdk), encoding="utf-8")
    settings = {"typeCheckingMode": "standard", "include": [contestant.program.name]}
    (contestant.folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    if contestant.sdk.package:
        look = (
            "import sys; from importlib.metadata import files, version; name = sys.argv[1]\n"
            "print(version(name), any(str(file) == name + '/py.typed' for file in files(name)))"
        )
        command = [contestant.python, "-c", look, contestant.sdk.package]
        found = subprocess.run(command, cwd=contestant.folder, capture_output=True, text=True, check=True).stdout
        contestant.version, contestant.typed = found.split()[0], found.split()[1] == "True"
    printed = mypy(contestant, contestant.folder / "cache-look", "-v")[1]
    graph = re.search(r"Loaded graph with (\d+) nodes", printed)
    contestant.modules = int(graph[1]) if graph else 0
    contestant.mypy_errors = printed.count(": error: ")
    contestant.pyright_errors = json.loads(pyright(contestant, checker)[1])["summary"]["errorCount"]


def one_round(all_of_them: list[Contestant], checker: str) -> dict[str, dict[str, float]]:
    """Measure once, one column after the other, so that all meet the machine in the same state."""
    figures: dict[str, dict[str, float]] = {one.name: {} for one in all_of_them}
    for column in COLUMNS:
        for one in all_of_them:
            cache = one.folder / "cache"
            if column == "pyright":
                figures[one.name][column] = pyright(one, checker)[0]
                continue
            if column == "mypy, empty cache":
                shutil.rmtree(cache, ignore_errors=True)
            text = program(one.sdk) + ("\nprint(1)\n" if column == "mypy, after an edit" else "")
            if one.program.read_text(encoding="utf-8") != text:
                one.program.write_text(text, encoding="utf-8")
            figures[one.name][column] = mypy(one, cache)[0]
    return figures


def installed(folder: Path) -> str:
    """Install the wheel of this checkout into a fresh environment; gives its Python."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    checkout = str(Path(__file__).resolve().parent.parent)
    subprocess.run([python, "-m", "pip", "--disable-pip-version-check", "-q", "install", checkout], check=True)
    return python


def contestants(folder: Path, peers: list[str]) -> list[Contestant]:
    """Give all that are compared: nothing, this package, the peers."""
    python = installed(folder / "venv")
    found = [
        Contestant(NOTHING, BARE, python, folder / "nothing"),
        Contestant(OURS, THIS, python, folder / "this"),
    ]
    for peer in peers:
        name, _, python = peer.partition("=")
        if name not in PEERS or not python:
            raise SystemExit(f"--peer is NAME=PYTHON, NAME one of {', '.join(PEERS)}")
        found.append(Contestant(name, PEERS[name], python, folder / name))
    return found


def pyright_name(checker: str) -> str:
    """Give name and version of the pyright that is used."""
    printed = subprocess.run([checker, "--version"], capture_output=True, text=True, check=True).stdout
    return ", ".join(printed.split("\n")[:2]).strip(", ")


def table(all_of_them: list[Contestant], medians: dict[str, dict[str, float]]) -> list[str]:
    """Lay out the seconds, and what was found out."""
    lines = [
        f"| CPU seconds | py.typed | {' | '.join(COLUMNS)} | modules | errors, mypy | errors, pyright |",
        f"| --- | --- |{' ---: |' * (len(COLUMNS) + 3)}",
    ]
    for one in all_of_them:
        seconds = " | ".join(f"{medians[one.name][column]:.2f}" for column in COLUMNS)
        typed = "" if not one.sdk.package else "yes" if one.typed else "no"
        name = f"{one.name} {one.version}".strip()
        lines.append(f"| {name} | {typed} | {seconds} | {one.modules} | {one.mypy_errors} | {one.pyright_errors} |")
    return lines


def relative(all_of_them: list[Contestant], rounds: list[dict[str, dict[str, float]]]) -> list[str]:
    """Lay out this package relative to each peer: the median of the ratios, each taken within a round."""
    lines = [f"| this package, relative to | {' | '.join(COLUMNS)} |", f"| --- |{' ---: |' * len(COLUMNS)}"]
    for one in all_of_them:
        if one.name == OURS:
            continue
        ratios = [statistics.median(r[OURS][column] / r[one.name][column] for r in rounds) for column in COLUMNS]
        lines.append(f"| {one.name} | {' | '.join(f'{ratio:.2f}' for ratio in ratios)} |")
    return lines


def main() -> None:
    """Measure and print the tables."""
    beside = Path(sys.executable).with_name("basedpyright")
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=PYTHON", help=", ".join(PEERS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pyright", default=str(beside), help="command of pyright or basedpyright")
    parser.add_argument("--json", help="also write the figures to this file")
    parser.add_argument("--keep", help="work in this new folder and keep it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(options.keep or temporary).resolve()
        folder.mkdir(exist_ok=True)
        all_of_them = contestants(folder, options.peer)
        for one in all_of_them:
            prepare(one, options.pyright)
        rounds = [one_round(all_of_them, options.pyright) for _ in range(options.rounds)]
    medians = {
        one.name: {column: statistics.median(r[one.name][column] for r in rounds) for column in COLUMNS}
        for one in all_of_them
    }
    tools = f"mypy {version('mypy')}, {pyright_name(options.pyright)}"
    print(
        f"{datetime.now(timezone.utc):%Y-%m-%d}, Python {platform.python_version()}, {tools}, {platform.machine()}\n"
    )
    print("\n".join([*table(all_of_them, medians), "", *relative(all_of_them, rounds)]))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"tools": tools, "rounds": rounds, "medians": medians}, file, indent=1)


if __name__ == "__main__":
    main()
