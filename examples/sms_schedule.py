"""Send a text tomorrow, change it today, and call it off."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from where import client

from sinch import SMSException
from sinch.domains.sms.enums import SmsErrorCode


def main() -> None:
    tomorrow = datetime.now(timezone.utc) + timedelta(days=1)
    with client() as sinch:
        batch = sinch.sms.batches.send(
            body="The meeting is at 9.",
            to=["+12025550134"],
            send_at=tomorrow,
            expire_at=tomorrow + timedelta(hours=2),
        )
        print(f"{batch.body!r} goes out at {batch.send_at}")

        changed = sinch.sms.batches.update(batch.id, to_add=["+12025550135"], body="The meeting is at 10.")
        print(f"{changed.body!r} goes to {', '.join(changed.to)}")

        replaced = sinch.sms.batches.replace(batch.id, to=["+12025550134"], body="No meeting.", send_at=tomorrow)
        print(f"{replaced.body!r} goes to {', '.join(replaced.to)}")

        canceled = sinch.sms.batches.cancel(batch.id)
        print(f"Canceled: {canceled.cancelled}")

        try:
            sinch.sms.batches.update_sms(batch_id=batch.id, body="Or is there?")
        except SMSException as error:
            if error.code != SmsErrorCode.BATCH_ALREADY_DISPATCHED:
                raise
            print("Too late to change it")


if __name__ == "__main__":
    main()
