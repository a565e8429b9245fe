"""Send everybody a text of their own with one request."""

from __future__ import annotations

import time

from where import client

GUESTS = {"+12025550134": ("Ann", "4"), "+12025550135": ("Bo", "7"), "+12025550136": (None, "9")}


def main() -> None:
    names = {phone: name for phone, (name, _) in GUESTS.items() if name is not None}
    tables = {phone: table for phone, (_, table) in GUESTS.items()}
    with client() as sinch:
        batch = sinch.sms.batches.send_sms(
            to=list(GUESTS),
            body="Hi ${name}, you are at table ${table}.",
            # Who is not named gets the default; without one, that message would not be sent.
            parameters={"name": {**names, "default": "there"}, "table": tables},
        )
        print(f"Batch {batch.id} to {len(batch.to)} guests")
        time.sleep(0.2)

        for phone in GUESTS:
            report = sinch.sms.delivery_reports.get_for_number(batch.id, phone)
            print(f"{phone}: {report.status}")


if __name__ == "__main__":
    main()
