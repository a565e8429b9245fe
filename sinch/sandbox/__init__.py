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
refuses everything it does not know. ``control`` holds the operations under ``/_sandbox/``. Nothing here imports
the rest of ``sinch`` (but for ``Sandbox.client``), so that no mistake can be made on both sides.

Adding an API takes a module or package with

- a class for what it remembers, made with the ``State`` it belongs to (for the clock, ids and credentials),
- the handlers,
- ``PRODUCT``: a ``routing.Product`` with the list of routes, a guard and a function for its error body;

then one line in ``state.State`` (both in ``__init__`` and ``reset``) and one in ``service.PRODUCTS``.
"""

from __future__ import annotations

from sinch.sandbox.credentials import Credentials
from sinch.sandbox.faults import Fault, FaultKind
from sinch.sandbox.journal import Received
from sinch.sandbox.sandbox import Sandbox
from sinch.sandbox.service import routes

__all__ = ["Credentials", "Fault", "FaultKind", "Received", "Sandbox", "routes"]
