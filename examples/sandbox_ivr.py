"""Test a telephone menu without a telephone: the sandbox calls, presses keys, and tells what was heard.

It always runs in a sandbox: real callers cannot be told what to press.
"""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from sinch.callbacks import (
    Answer,
    DisconnectedCallEvent,
    IncomingCallEvent,
    PromptInputEvent,
    VoiceCallbacks,
    VoiceEvent,
)
from sinch.callbacks.received import Callback
from sinch.models.svaml import Svaml, menu, option, tts
from sinch.sandbox import Sandbox  # pip install "sinch[sandbox]"

VOICE = VoiceCallbacks(Sandbox.application_key, Sandbox.application_secret)

MAIN = menu("main", tts("Press 1 for opening hours, 2 for a person."), repeats=1, options=[
    option(1, menu="shops"),
    option(2, value="person"),
])  # fmt: skip
SHOPS = menu("shops", tts("Press 1 for Stockholm, 2 for Malmö."), options=[
    option(1, value="Stockholm"),
    option(2, value="Malmö"),
])  # fmt: skip


def on_call(event: VoiceEvent) -> Answer | None:
    """Answer the events of a call; this is the program that is tested."""
    if isinstance(event, IncomingCallEvent):
        return VOICE.answer(event, Svaml().say("Welcome.", "en-US").run_menu([MAIN, SHOPS], locale="en-US"))
    if isinstance(event, PromptInputEvent):
        value = (event.menu_result or {}).get("value")
        if value == "person":
            return VOICE.answer(event, Svaml().say("One moment.").connect_pstn(number="+46701234567"))
        return VOICE.answer(event, Svaml().say(f"{value} is open from 9 to 5.").hangup())
    if isinstance(event, DisconnectedCallEvent):
        print(f"The call took {event.duration} s: {event.result}, {event.reason}")
    return None


class Handler(BaseHTTPRequestHandler):
    """Receives callbacks; with a framework it would be a line or two."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answer = VOICE.receive(Callback(body, self.headers, "POST", self.path), on_call)
        self.send_response(answer.status)
        for name, value in {**answer.headers, "Content-Length": str(len(answer.body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    with Sandbox() as sandbox:
        sandbox.set_voice_callback(f"http://127.0.0.1:{server.server_port}/sinch/voice")

        call = sandbox.incoming_call(from_="+12025550134", inputs=["1", "2"])
        for step in call.steps:
            print(f"  {step.kind}: {step.text}")
        assert call.said[-1] == "Malmö is open from 9 to 5."

        call = sandbox.incoming_call(inputs=["2"])
        assert call.connected == ["+46701234567"]
        sandbox.advance(60)  # they talk for a minute
        sandbox.wait_for_callbacks()
        assert call.reason == "CALLEEHANGUP"
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    main()
