"""Uses of the asynchronous client that type checkers must accept, with the types they must find. Never executed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from typing_extensions import assert_type

from sinch import RetryPolicy, SinchClientAsync, Timeout
from sinch.aio import AiohttpDriver, AsyncDriver, ThreadsDriver
from sinch.aio.authentication import AuthenticationAsync
from sinch.aio.conversation import ConversationAppAsync
from sinch.aio.numbers import AvailableNumbersAsync
from sinch.core.clients.sinch_client_async import SinchClientAsync as Old
from sinch.core.configuration import Configuration
from sinch.core.drivers import Urllib3Driver
from sinch.core.messages import Answered, Outcome, Send
from sinch.core.pagination import AsyncIntBasedPaginator, AsyncPageIterator, AsyncTokenBasedPaginator
from sinch.core.token_manager import TokenManagerAsync
from sinch.domains.authentication import AuthenticationAsync as OldAuthentication
from sinch.domains.conversation import ConversationAsync, ConversationMessageWithAsyncPagination
from sinch.domains.numbers import ActiveNumbersWithAsyncPagination, NumbersAsync
from sinch.domains.sms import SMSAsync, SMSBatchesWithAsyncPagination
from sinch.domains.verification import VerificationAsync
from sinch.domains.verification.models import VerificationIdentity
from sinch.domains.voice import VoiceAsync
from sinch.models.authentication import OAuthToken
from sinch.models.numbers import ActiveNumber, ListActiveNumbersResponse
from sinch.models.sms import Batch, GetSMSBatchResponse, ListSMSBatchesResponse, SendSMSBatchResponse
from sinch.models.svaml import HangupAction, SayInstruction
from sinch.models.verification import StartSMSVerificationResponse
from sinch.models.voice import ManageVoiceCallResponse
from sinch.sandbox import Sandbox


class Own:
    async def send(self, request: Send) -> Outcome:
        return Answered(200, {}, b"{}")

    async def aclose(self) -> None:
        return None


async def clients(sandbox: Sandbox) -> None:
    driver: AsyncDriver = Own()
    async with SinchClientAsync("k", "s", "p", driver=driver, timeout=Timeout(read=2)) as client:
        assert_type(client, SinchClientAsync)
    SinchClientAsync(pool_size=5, retry=RetryPolicy(attempts=1), ca_bundle="ca.pem", proxy=None, sms_region="eu")
    SinchClientAsync(driver=AiohttpDriver(pool_size=100))
    SinchClientAsync(driver=ThreadsDriver(Urllib3Driver(), threads=3))
    assert_type(SinchClientAsync.from_env(), SinchClientAsync)
    assert_type(client.with_options(timeout=3, headers={"X": "y"}), SinchClientAsync)
    assert_type(sandbox.client_async(service_plan=True, driver=AiohttpDriver()), SinchClientAsync)
    assert_type(client.configuration, Configuration[TokenManagerAsync])
    assert_type(await client.configuration.token_manager.get_auth_token(), OAuthToken)
    assert_type(await client.authentication.get_auth_token(), OAuthToken)
    await client.authentication.set_auth_token({"access_token": "t"})
    client.configuration.token_manager = TokenManagerAsync(client)
    await client.close()
    await client.aclose()
    old: Old = client
    print(old)


def resources(client: SinchClientAsync) -> None:
    assert_type(client.numbers, NumbersAsync)
    assert_type(client.numbers.active, ActiveNumbersWithAsyncPagination)
    assert_type(client.numbers.available, AvailableNumbersAsync)
    assert_type(client.sms, SMSAsync)
    assert_type(client.sms.batches, SMSBatchesWithAsyncPagination)
    assert_type(client.conversation, ConversationAsync)
    assert_type(client.conversation.message, ConversationMessageWithAsyncPagination)
    assert_type(client.conversation.app, ConversationAppAsync)
    assert_type(client.voice, VoiceAsync)
    assert_type(client.verification, VerificationAsync)
    assert_type(client.authentication, AuthenticationAsync)
    old: OldAuthentication = client.authentication
    print(old)
    assert_type(NumbersAsync(client), NumbersAsync)


async def calls(client: SinchClientAsync, numbers: list[str]) -> None:
    batches = client.sms.batches
    assert_type(await batches.send("Hi", "none", ["+46701234567"]), SendSMSBatchResponse)
    assert_type(await batches.send(body="Hi", to="+46701234567"), SendSMSBatchResponse)
    assert_type(await batches.send(body={"url": "u"}, to=numbers, type_="mt_media"), SendSMSBatchResponse)
    assert_type(await batches.get("id"), GetSMSBatchResponse)
    one, other = await asyncio.gather(batches.get("1"), batches.send("Hi", to="1"))
    assert_type(one, GetSMSBatchResponse)
    assert_type(other, SendSMSBatchResponse)
    task = asyncio.create_task(batches.get("1"))
    assert_type(await task, GetSMSBatchResponse)
    identity = VerificationIdentity(type="number", endpoint="+46701234567")
    started = await client.verification.verifications.start_sms(identity)
    assert_type(started, StartSMSVerificationResponse)
    managed = await client.voice.calls.manage_with_call_leg(
        "id", "caller", [SayInstruction(text="Hi", locale="en-US")], HangupAction()
    )
    assert_type(managed, ManageVoiceCallResponse)


async def listings(client: SinchClientAsync) -> None:
    active = await client.numbers.active.list("GB", "MOBILE", page_size=10)
    assert_type(active, AsyncTokenBasedPaginator[ListActiveNumbersResponse, ActiveNumber])
    assert_type(active.result, ListActiveNumbersResponse)
    assert_type(active.has_next_page, bool)
    assert_type(active.content(), list[ActiveNumber])
    assert_type(await active.next_page(), AsyncTokenBasedPaginator[ListActiveNumbersResponse, ActiveNumber])
    async for number in active:
        assert_type(number, ActiveNumber)
    async for page in active.pages():
        assert_type(page, ListActiveNumbersResponse)
    walk = active.auto_paging_iter()
    assert_type(walk, AsyncPageIterator[AsyncTokenBasedPaginator[ListActiveNumbersResponse, ActiveNumber]])
    async for place in walk:
        assert_type(place.result, ListActiveNumbersResponse)
    batches = await client.sms.batches.list()
    assert_type(batches, AsyncIntBasedPaginator[ListSMSBatchesResponse, Batch])
    items: AsyncIterator[Batch] = batches.iterator()
    assert_type([batch.id async for batch in items], list[str])
    async for batch in await client.sms.batches.list(from_="1"):
        assert_type(batch, Batch)
