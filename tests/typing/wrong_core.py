"""Mistakes that type checkers find. Each marked line must be an error of that kind; see test_typing.py."""

from __future__ import annotations

from sinch import RetryPolicy, SinchClient, Timeout
from sinch import Nonsense  # E: attr-defined

client = SinchClient("key", "secret", "project")
SinchClient(key="x")  # E: call-arg
SinchClient(key_id=5)  # E: arg-type
SinchClient("a", "b", "c", None, None, "d", "e", "f", "g", "eu")  # E: call-arg
SinchClient(timeout="5")  # E: arg-type
SinchClient(retry=3)  # E: arg-type
SinchClient(driver=object())  # E: arg-type
Timeout(5)  # E: call-arg
RetryPolicy(tries=3)  # E: call-arg
client.with_options(5)  # E: call-arg
client.number  # E: attr-defined
client.configuration.sms_regoin  # E: attr-defined
client.configuration.sms_region = 5  # E: assignment
client.numbers.active.list("US", "LOCAL").result.active_number  # E: attr-defined
client.numbers.active.list("US", "LOCAL").nextpage()  # E: attr-defined
client.authentication.set_auth_token("token")  # E: arg-type
