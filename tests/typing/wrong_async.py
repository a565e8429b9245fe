"""Uses of the asynchronous client that type checkers must refuse: each line ends in the code of the error.

Never executed.
"""

from __future__ import annotations

from sinch import SinchClient, SinchClientAsync
from sinch.aio import AiohttpDriver, ThreadsDriver
from sinch.core.drivers import Urllib3Driver
from sinch.core.token_manager import TokenManager
from sinch.domains import numbers, sms
from sinch.domains.sms import SMS, SMSAsync


async def clients(client: SinchClientAsync) -> None:
    SinchClientAsync(driver=Urllib3Driver())  # E: arg-type
    SinchClient(driver=AiohttpDriver())  # E: arg-type
    SinchClientAsync(driver=AiohttpDriver)  # E: arg-type
    SinchClientAsync(pool_size="3")  # E: arg-type
    SinchClientAsync(poolsize=3)  # E: call-arg
    ThreadsDriver(AiohttpDriver())  # E: arg-type
    AiohttpDriver(3)  # E: call-arg
    with client:  # E: attr-defined
        pass
    client.configuration.token_manager = TokenManager()  # E: assignment
    print(client.number)  # E: attr-defined
    print(numbers.NumbersAsinc)  # E: attr-defined
    print(sms.NumbersAsync)  # E: attr-defined
    SMSAsync(SinchClient())  # E: arg-type
    SMS(client)  # E: arg-type


async def calls(client: SinchClientAsync) -> None:
    client.sms.batches.get("id").id  # E: attr-defined
    client.sms.batches.get("id")  # E: unused-coroutine
    await client.sms.batches.get(7)  # E: arg-type
    await client.sms.batches.send("Hi")  # E: call-overload
    await client.sms.batches.send(body="Hi", to=7)  # E: call-overload
    (await client.sms.batches.get("id")).sender  # E: attr-defined
    await client.numbers.available.list("US")  # E: call-arg


async def listings(client: SinchClientAsync) -> None:
    client.sms.batches.list().has_next_page  # E: attr-defined
    async for batch in client.sms.batches.list():  # E: attr-defined
        print(batch)
    paginator = await client.sms.batches.list()
    for batch in paginator:  # E: attr-defined
        print(batch)
    paginator.next_page().result  # E: attr-defined
    async for found in paginator:
        print(found.sender)  # E: attr-defined
