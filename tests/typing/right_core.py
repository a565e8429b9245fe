"""Uses of the client that type checkers accept, with the types they see."""

from __future__ import annotations

from typing_extensions import assert_type

from sinch import (
    NULL,
    Client,
    NotFoundException,
    RetryPolicy,
    SinchClient,
    SinchException,
    Timeout,
    TransportException,
)
from sinch.core.pagination import TokenBasedPaginator
from sinch.domains.numbers import Numbers
from sinch.models.authentication import OAuthToken
from sinch.models.model import HttpInfo
from sinch.models.numbers import ActiveNumber, ListActiveNumbersResponse

client = SinchClient("key", "secret", "project", timeout=5, retry=RetryPolicy(attempts=2), pool_size=4)
assert_type(client, SinchClient)
assert_type(Client.from_env(), SinchClient)
assert_type(client.with_options(timeout=Timeout(read=1.5), headers={"X-Trace": "1"}), SinchClient)
assert_type(client.authentication.get_auth_token(), OAuthToken)
client.configuration.sms_region = "eu"
assert_type(Numbers(client), Numbers)

with SinchClient.from_env() as other:
    assert_type(other, SinchClient)

numbers = client.numbers.active.list("US", "LOCAL")
assert_type(numbers.result, ListActiveNumbersResponse)
assert_type(numbers.result.http, HttpInfo | None)
assert_type(numbers.result.extra, dict[str, object])
for number in numbers:
    assert_type(number, ActiveNumber)
for page in numbers.pages():
    assert_type(page, ListActiveNumbersResponse)
for paginator in numbers.auto_paging_iter():
    assert_type(paginator, TokenBasedPaginator[ListActiveNumbersResponse, ActiveNumber])
assert_type(numbers.next_page().has_next_page, bool)

try:
    client.numbers.active.get("+12025550134")
except NotFoundException as error:
    assert_type(error.status, int | None)
    assert_type(error.retry_after, float | None)
except TransportException as error:
    assert_type(error.may_have_been_sent, bool)
except SinchException as error:
    assert_type(error.code, str | int | None)

print(NULL)
