"""What every call goes through, whatever the product; nothing here knows a product.

In the order of a call: ``operation`` (facts and arguments), ``exchange`` (the life of the call, with ``auth``,
``wire``, ``retry`` and ``errors``), ``session`` (brings exchange, driver and token together), ``drivers`` (bytes).
"""
