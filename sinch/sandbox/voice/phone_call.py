"""A call as the person on the phone knows it, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.traffic import JsonObject
from sinch.sandbox.voice.call_log import CallLog, Step, StepKind

if TYPE_CHECKING:
    from sinch.sandbox.state import State
    from sinch.sandbox.voice.state import Call


class PhoneCall:
    """A call, from the phone's side. What it tells is always the latest; it can be used from any thread.

    >>> call = sandbox.incoming_call("+12025550161", "+46701234567", ["1", "2"])
    >>> call.said
    ['Welcome. Press 1 for sales.', 'Thank you.']
    """

    def __init__(self, state: State, call: Call) -> None:
        self._state = state
        self._call = call

    def __repr__(self) -> str:
        return f"<PhoneCall {self.id}, {'ended' if self.ended else 'ongoing'}>"

    @property
    def id(self) -> str:
        """Give its id, which is ``call_id`` in events and in ``voice.calls.get``."""
        return self._call.id

    # What has happened

    def _log(self) -> CallLog:
        return self._call.flow.log

    def _texts(self, kind: StepKind) -> list[str]:
        with self._state.lock:
            return self._log().texts(kind)

    @property
    def steps(self) -> list[Step]:
        """Give all that has happened, in order: ``kind`` and ``text`` of each step."""
        with self._state.lock:
            return [*self._log().steps]

    @property
    def said(self) -> list[str]:
        """Give the texts that were read, SSML as it is."""
        return self._texts("said")

    @property
    def played(self) -> list[str]:
        """Give the files that were played."""
        return self._texts("played")

    @property
    def menus(self) -> list[str]:
        """Give the ids of the menus that were shown."""
        return self._texts("menu")

    @property
    def pressed(self) -> list[str]:
        """Give what was pressed or said."""
        return self._texts("pressed")

    @property
    def connected(self) -> list[str]:
        """Give whom the call was connected to: numbers, user names, SIP and WebSocket addresses."""
        return self._texts("connected")

    @property
    def conferences(self) -> list[str]:
        """Give the conferences that the call was put into."""
        return self._texts("conference")

    @property
    def recorded(self) -> list[str]:
        """Give where the recordings that are finished are stored; nothing is really recorded."""
        return self._texts("recorded")

    @property
    def events(self) -> list[str]:
        """Give the callbacks that were sent: ``ice``, ``ace``, ``pie``, ``dice``, ``notify``."""
        return self._texts("event")

    @property
    def errors(self) -> list[str]:
        """Give why answers of the application could not be used."""
        return self._texts("error")

    @property
    def cookies(self) -> dict[str, str]:
        """Give the values that were kept with setCookie."""
        with self._state.lock:
            return {**self._log().cookies}

    # How it is

    @property
    def ended(self) -> bool:
        """Tell whether it is over."""
        with self._state.lock:
            self._state.voice.tick()
            return self._call.is_final

    @property
    def parked(self) -> bool:
        """Tell whether it is parked."""
        with self._state.lock:
            return self._call.parked

    @property
    def result(self) -> str | None:
        """Give its result, for example ``ANSWERED``; None until it has ended."""
        with self._state.lock:
            return self._call.ends_as[0] if self.ended else None

    @property
    def reason(self) -> str | None:
        """Give why it ended, for example ``CALLERHANGUP``; None until it has ended."""
        with self._state.lock:
            return self._call.ends_as[1] if self.ended else None

    @property
    def duration(self) -> int:
        """Give the seconds that it has lasted, those counted in that only would have passed."""
        with self._state.lock:
            return self._call.duration(self._state.now())

    def as_dict(self) -> JsonObject:
        """Give it as the JSON object that ``/_sandbox/voice/calls`` shows."""
        with self._state.lock:
            return {
                "id": self.id,
                "ended": self.ended,
                "result": self.result,
                "reason": self.reason,
                "duration": self.duration,
                "waiting": self._call.flow.outstanding > 0,
                "steps": self._log().as_list(),
            }

    # What the person on the phone does

    def wait(self, timeout: float = 10.0) -> bool:
        """Wait until the application has answered everything that it was asked.

        The call has ended then, or rests until the clock, the API or somebody on the phone does something.

        :param timeout: seconds
        :return: whether it is so
        """
        with self._state.lock:
            return self._state.outbox.quiet.wait_for(lambda: not self._call.flow.outstanding, timeout)

    def press(self, keys: str) -> None:
        """Press keys in a conference that looks out for them.

        :raises ValueError: when nothing looks out for keys
        """
        with self._state.lock:
            self._call.flow.press(keys)

    def hang_up(self) -> None:
        """Put the phone down; does nothing when the call is over."""
        with self._state.lock:
            if not self.ended:
                self._call.flow.hang_up()
