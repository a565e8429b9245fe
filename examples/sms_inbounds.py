"""Read the messages of the last day, and answer those that ask for it."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from urllib.request import Request, urlopen

from where import client

from sinch import SinchClient

#: A number of yours.
OURS = "+12025550199"


def main() -> None:
    with client() as sinch:
        let_phones_write(sinch)

        yesterday = datetime.now(timezone.utc) - timedelta(days=1)
        for message in sinch.sms.inbounds.list(start_date=yesterday, to=[OURS], page_size=2):
            print(f"{message.received_at} {message.from_}: {message.body}")
            if isinstance(message.body, str) and message.body.strip().upper() == "HOURS":
                batch = sinch.sms.batches.send(
                    body="We are open from 9 to 5.", to=message.from_, from_=message.to, client_reference=message.id
                )
                print(f"  answered with batch {batch.id}")


def let_phones_write(sinch: SinchClient) -> None:
    """Make messages come in, when this runs in the sandbox: it has nobody who would write."""
    origin = sinch.configuration.base_url
    if origin is None or not origin.startswith("http://127.0.0.1:"):
        return
    for phone, text in [("+12025550134", "Hours"), ("+12025550135", "Thanks!"), ("+12025550136", "hours ")]:
        body = json.dumps({"from": phone, "to": OURS, "body": text}).encode()
        request = Request(f"{origin}/_sandbox/sms/inbounds", body, {"Content-Type": "application/json"})
        urlopen(request, timeout=5).close()


if __name__ == "__main__":
    main()
