"""A local stand-in for the Sinch APIs: over real HTTP, with a memory, and as strict as the real ones.

No account, no money, no network; needs the extra ``sandbox`` (Starlette and uvicorn). In tests:

>>> from sinch.sandbox import Sandbox
>>> with Sandbox() as sandbox:
...     client = sandbox.client()

On its own, for any client in any language: ``python -m sinch.sandbox --port 8000``. All APIs and the token
endpoint share one port, and keep their paths; the host name of a request does not matter. ``Sandbox.key_id``
and its neighbors are the credentials it knows.

What it does
------------

- Numbers: an inventory in eight countries (``sinch/sandbox/numbers/inventory.py``), the same in every sandbox.
  Configuring a number is finished when it is read the next time. Campaigns called like an error code
  (``CAMPAIGN_NOT_AVAILABLE``, ...) fail. Rented numbers are given back at the end of their month.
- SMS: project and service plan are two doors to one account. A batch is Dispatched when it is sent, or when
  the clock reaches its ``send_at``; it is at its end when ``settle`` seconds have passed or its delivery report
  is read for the second time. The last digits of a recipient tell how:

  ====== =================================
  ending result
  ====== =================================
  0001   Failed, 402
  0002   Expired, 406
  0003   Rejected, 408
  0004   Aborted, 403
  0005   Unknown, 404
  0006   Deleted, 3
  0009   Dispatched until the batch expires
  others Delivered, 0
  ====== =================================

  The senders BLOCKED, ILLEGAL and NOCALLBACK are refused with 403 and ``blocked_account``,
  ``illegal_number_type`` and ``missing_callback_url``.
- Conversation and templates: an app starts in DISPATCH mode as the real ones do, so that nothing is kept without a
  ``dispatch_retention_policy``; in CONVERSATION mode messages find or make contacts and open conversations.
  ``sandbox.receive_message(app_id, channel, identity, message)`` lets a contact write; STOP and START opt out and in.
  A message goes to the first channel on which its recipient can be reached: addresses that end in 0001 are on no
  channel, those in 0002 on SMS only. Why a message fails (``NO_CHANNELS_LEFT``, ``RECIPIENT_NOT_REACHABLE``,
  ``RECIPIENT_NOT_OPTED_IN``, ``TEMPLATE_NOT_FOUND``, ...) stands in X-Sandbox-Reason of the 200 that accepts it.
  Members of a body that are null count as absent. Field masks are taken in both spellings.
- Verification: requests must be signed by the application. The code of an attempt is in
  ``sandbox.verification_code(number)`` and under ``/_sandbox/verifications``; ``sandbox.set_verification_code``
  fixes it for a number. Of a flash call it is the number that calls. The first report decides an attempt, further
  ones get 404; ``sandbox.advance`` lets it expire. Attempts by mobile data succeed when their target URI is
  opened. The last digits of a number tell what goes wrong: 0001 403, 0002 402, 0003 DENIED, 0004 ERROR.
- Voice: requests must be signed by the application, not more than five minutes ago, or have its key by HTTP
  Basic. Whoever is called answers at once. A text-to-speech call ends when its text has been spoken (a second for
  15 characters), a custom callout does what its inline ``ace`` says, a call in a conference lasts until it is
  kicked, hung up or too long; where nobody says what to do, the callee hangs up after a minute. SVAML is
  checked to the last field: 40001 in callouts, 40003 for live calls. The last
  digits of the callee (also of a user name, and before the host of a SIP address) tell what goes wrong:

  ====== ==================================================
  ending result
  ====== ==================================================
  0001   BUSY, CALLEEHANGUP
  0002   NOANSWER, TIMEOUT, after 30 seconds or dialTimeout
  0003   FAILED, GENERALERROR
  0004   FAILED, BLOCKED
  0005   ANSWERED, CALLEEHANGUP, after a second
  0006   the callout is refused: 402, 40200
  0007   the callout is refused: 403, 40300
  0008   ANSWERED by a machine, for answering machine detection
  0009   ANSWERED, until the call is hung up or too long
  others ANSWERED
  ====== ==================================================

  A text-to-speech call to a number without ``cli`` does not reach it: FAILED after 30 seconds. The account has
  the numbers +12025550161 (voice, the application's), +12025550162 (voice), +12025550163 (sms) and those that are
  rented.
- Callbacks (``sinch/sandbox/callbacks``), signed as each product does it, in order, repeated by the sandbox's clock,
  to this machine only unless ``Sandbox(callbacks_anywhere=True)``. ``sandbox.callbacks`` is the log,
  ``sandbox.wait_for_callbacks()`` waits until all that is due has been answered, ``sandbox.repeat_callback(id)``
  sends one again.

  - SMS: delivery reports as ``delivery_report`` says, to the ``callback_url`` of the batch or else, like received
    messages, to ``sandbox.set_sms_callback(url)``; ``sandbox.deliver_sms`` gives a status by hand.
  - Numbers: provisioning and orders, to their ``callback_url``, signed once an ``hmac_secret`` is set.
  - Conversation: to webhooks with the target type HTTP, for all triggers that the API causes here; the others by
    ``sandbox.call_webhooks``. A message is QUEUED_ON_CHANNEL, then DELIVERED after ``settle`` seconds;
    ``sandbox.deliver_message`` gives another status.
  - Verification: with ``sandbox.set_verification_callback(url)`` the application is asked before an attempt starts.
    The request that starts it waits for the answer, which is honored: ``deny``, or no answer that can be used, ends
    the attempt as DENIED, and ``allow`` may bring its own code and times.
  - Voice: to the URLs of the application (``sandbox.set_voice_callback``, or the API) or of a custom callout.
    ``sandbox.incoming_call(inputs=["1", "2"])`` lets somebody call and press keys: ICE, ACE and PIE are sent, the
    SVAML that answers them is carried out, DICE tells the end; ``said``, ``played``, ``menus``, ``connected``,
    ``recorded`` and so on of the call that it gives tell what happened. What is said takes no time here, but counts
    in the duration. ``sandbox.phone_call(id)`` is the same for callouts, ``sandbox.set_phone_inputs`` presses their
    keys. A custom callout without ``ace`` or ``pie`` asks the application; ICE is only sent to a URL in ``ice``.
- Faults, by name: ``sandbox.fault("throttle", path="/batches", times=2)``; see ``sinch.sandbox.faults``.
- Time: ``sandbox.advance(3600)`` instead of an hour's wait.
- Refusals say why in the header X-Sandbox-Reason and in ``sandbox.requests``, also where the API has no body.

Everything that is not a Sinch API lives under ``/_sandbox/``; ``GET /_sandbox/`` lists it.

How it is built
---------------

``app`` and ``server`` speak HTTP; ``service`` takes a ``Request`` and gives a ``Reply`` (``traffic``) without
a socket: it finds the route (``routing``), lets the product's guard check the credentials (``auth``), applies
the fault (``faults``), calls the handler, and writes the request down (``journal``). A handler is a function
``(request, state) -> reply``; it raises ``Refusal`` to say no, and reads bodies with ``fields.Fields``, which
refuses everything it does not know. What has to be called back, it puts into the outbox of the state
(``callbacks``). ``control`` holds the operations under ``/_sandbox/``. Nothing here imports the rest of ``sinch``
(but for the clients that ``Sandbox`` makes), so that no mistake can be made on both sides.

Adding an API takes a module or package with

- a class for what it remembers, made with the ``State`` it belongs to (for the clock, ids and credentials),
- the handlers,
- ``PRODUCT``: a ``routing.Product`` with the list of routes, a guard and a function for its error body;

then one line in ``state.State`` and one in ``service.PRODUCTS``.
"""

from __future__ import annotations

from sinch.sandbox.callbacks import Attempt, Callback
from sinch.sandbox.credentials import Credentials
from sinch.sandbox.faults import Fault, FaultKind
from sinch.sandbox.journal import Received
from sinch.sandbox.sandbox import Sandbox
from sinch.sandbox.service import routes
from sinch.sandbox.voice.call_log import Step
from sinch.sandbox.voice.phone_call import PhoneCall

__all__ = [
    "Attempt",
    "Callback",
    "Credentials",
    "Fault",
    "FaultKind",
    "PhoneCall",
    "Received",
    "Sandbox",
    "Step",
    "routes",
]
