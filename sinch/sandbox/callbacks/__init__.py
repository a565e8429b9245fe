"""Callbacks: what the sandbox sends to the user's server.

Handlers put callbacks into the ``Outbox`` of the state; that is all they do, so that no request waits for anybody's
server. The ``Sender`` of a running sandbox takes them out in threads of its own and sends them, signed as each
product does it (``signatures``). Without a running sandbox they stay in the outbox, where a test can read and answer
them. The one request that waits is the start of a verification, whose answer depends on that of the application.

- Callbacks of one product to one URL arrive in order: the next one leaves when the one before has been delivered or
  given up. Those of a call, and the question whether a verification may start, wait for nobody.
- Delivered is what is answered with 2xx; redirects are not followed. What is not delivered is repeated 5, 10, 20, 40
  ... 81920 seconds after the first failure, by the sandbox's clock, and then given up. SMS gives up at once on a 4xx
  that is not 429. Voice repeats nothing: it tries the fallback URL once. Each attempt is signed anew.
- Only this machine is called (``localhost``, ``127.0.0.1`` and so on), unless the sandbox is made with
  ``callbacks_anywhere``. What is held back for that reason stands in the log.
- At most 1000 callbacks wait; what comes on top is given up. The log has the latest 1000.

What happens later, like the end of a batch, is due at a time: ``Outbox.wake_at`` tells the sender when to look.
"""

from __future__ import annotations

from sinch.sandbox.callbacks.outbox import Attempt, Callback, CallbackState, Outbox

__all__ = ["Attempt", "Callback", "CallbackState", "Outbox"]
