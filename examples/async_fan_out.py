"""Send a text of their own to 1,000 people, a few at a time. On a real account this costs money.

The client sends as many requests at the same time as its pool has connections (``pool_size``); the workers keep the
tasks as few, however many people there are.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator

from where import client_async

from sinch import RateLimitException, SinchClientAsync, SinchException, TransportException

WORKERS = 10


async def send_all(client: SinchClientAsync, texts: Iterable[tuple[str, str]]) -> Counter[str]:
    """Send each text once; gives how many went which way."""
    left = iter(texts)
    outcomes: Counter[str] = Counter()

    async def work() -> None:
        for number, text in left:  # the workers share the iterator
            try:
                await client.sms.batches.send(body=text, to=number, client_reference=f"reminder-{number}")
                outcomes["sent"] += 1
            except RateLimitException:
                # Repeated by the client already, as long as its deadline allowed.
                outcomes["turned away"] += 1
            except TransportException as error:
                # When it may have been sent, look for the client_reference before sending it again.
                outcomes["perhaps sent" if error.may_have_been_sent else "not sent"] += 1
            except SinchException as error:
                outcomes[f"refused with {error.status}"] += 1

    await asyncio.gather(*(work() for _ in range(WORKERS)))
    return outcomes


def reminders() -> Iterator[tuple[str, str]]:
    """Make up people and what to tell them."""
    for index in range(1000):
        yield f"+1202555{index:04}", f"See you tomorrow at {8 + index // 100}:{index % 60:02}."


async def main() -> None:
    async with client_async() as client:
        for outcome, count in (await send_all(client, reminders())).most_common():
            print(f"{count} {outcome}")
        listing = await client.sms.batches.list(page_size=100)
        print(f"The account lists {listing.result.count} batches; the newest:")
        async for batch in listing:
            print(f"  {batch.body}")
            break


if __name__ == "__main__":
    asyncio.run(main())
