"""Send a text to two phones, and read what became of it."""

from __future__ import annotations

import time

from where import client

from sinch import SinchClient
from sinch.domains.sms.enums import DeliveryStatus
from sinch.models.sms import GetSMSDeliveryReportForBatchResponse

# Numbers that belong to nobody: put your own here. In the sandbox the last digits say how a message ends.
TO = ["+12025550134", "+12025550002"]

ON_THE_WAY = {DeliveryStatus.QUEUED, DeliveryStatus.DISPATCHED}


def final_report(sinch: SinchClient, batch_id: str) -> GetSMSDeliveryReportForBatchResponse:
    """Ask until nothing is on its way; a callback (``delivery_report="per_recipient_final"``) is better than this."""
    report = sinch.sms.delivery_reports.get_for_batch(batch_id, "full")
    for _ in range(20):
        if not any(entry["status"] in ON_THE_WAY for entry in report.statuses):
            break
        time.sleep(0.5)
        report = sinch.sms.delivery_reports.get_for_batch(batch_id, "full")
    return report


def main() -> None:
    with client() as sinch:
        batch = sinch.sms.batches.send(body="Your parcel arrives today.", to=TO, client_reference="parcel 17")
        print(f"Sent as batch {batch.id}, made at {batch.created_at}")

        report = final_report(sinch, batch.id)
        for entry in report.statuses:
            phones = ", ".join(entry.get("recipients", []))
            print(f"{entry['status']} (code {entry['code']}): {entry['count']}, {phones}")

        one = sinch.sms.delivery_reports.get_for_number(batch.id, TO[0])
        print(f"{one.recipient}: {one.status} at {one.at}, {one.number_of_message_parts} part of {one.encoding}")


if __name__ == "__main__":
    main()
