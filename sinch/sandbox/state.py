"""Everything a sandbox remembers. It belongs to one sandbox; nothing at module level changes."""

from __future__ import annotations

import random
import uuid
from contextlib import AbstractContextManager
from datetime import datetime

from sinch.sandbox.callbacks import Outbox
from sinch.sandbox.clock import Clock
from sinch.sandbox.conversation.state import ConversationState
from sinch.sandbox.credentials import Credentials
from sinch.sandbox.faults import Faults
from sinch.sandbox.journal import Journal
from sinch.sandbox.numbers.state import NumbersState
from sinch.sandbox.sms.state import SmsState
from sinch.sandbox.verification.state import VerificationState
from sinch.sandbox.voice.state import VoiceState

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class State:
    """What all handlers share, and one attribute per product with what that product remembers.

    Whoever reads or changes it from outside a handler holds ``lock``.

    :param settle: seconds after which what runs in the background (delivery, provisioning) is done
    :param strict_query: refuse unknown query parameters, which the real APIs ignore
    """

    def __init__(
        self,
        credentials: Credentials | None = None,
        clock: Clock | None = None,
        *,
        settle: float = 0.05,
        strict_query: bool = False,
    ) -> None:
        self.credentials: Credentials = credentials if credentials is not None else Credentials()
        self.clock: Clock = clock if clock is not None else Clock()
        self.settle: float = settle
        self.strict_query: bool = strict_query
        self._random = random.Random()
        self.outbox: Outbox = Outbox(self.clock, self.uuid)
        self.lock: AbstractContextManager[bool] = self.outbox.ready
        #: Where it can be reached; empty while it does not run.
        self.origin: str = ""
        self._forget()

    def _forget(self) -> None:
        self.faults: Faults = Faults()
        self.journal: Journal = Journal()
        self.numbers: NumbersState = NumbersState(self)
        self.sms: SmsState = SmsState(self)
        self.conversation: ConversationState = ConversationState(self)
        self.verification: VerificationState = VerificationState(self)
        self.voice: VoiceState = VoiceState(self)

    def reset(self) -> None:
        """Forget everything but the credentials; access tokens stay valid."""
        self.clock.reset()
        self.outbox.clear()
        self._forget()

    def advance(self, seconds: float) -> None:
        """Move the clock on; the sender of callbacks then does what is due."""
        self.clock.advance(seconds)
        self.outbox.wake()

    def tick(self) -> None:
        """Let everything happen that is due by now, in all products."""
        for product in (self.numbers, self.sms, self.conversation, self.verification, self.voice):
            product.tick()

    def now(self) -> datetime:
        """Give the sandbox's time, in UTC."""
        return self.clock.now()

    def uuid(self) -> str:
        """Make an id like those of projects and number orders."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def ulid(self) -> str:
        """Make an id like those of SMS batches: 26 characters that sort by time."""
        value = (int(self.now().timestamp() * 1000) << 80) | self._random.getrandbits(80)
        return "".join(_CROCKFORD[(value >> shift) & 31] for shift in range(125, -1, -5))
