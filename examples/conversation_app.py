"""Make an app with an RCS and an SMS channel, and a webhook that tells what becomes of its messages."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager

from where import client

from sinch import SinchClient

# The credentials of the channels are in the dashboard of each channel; these belong to nobody.
RCS_AGENT, RCS_TOKEN = "example-agent", "example-rcs-token"
SERVICE_PLAN, SMS_TOKEN = "example-service-plan", "example-sms-token"


@contextmanager
def app(sinch: SinchClient) -> Generator[str, None, None]:
    """Give the id of the app in ``SINCH_EXAMPLE_APP_ID``, or of one that lives as long as the example."""
    existing = os.environ.get("SINCH_EXAMPLE_APP_ID")
    if existing:
        yield existing
        return
    made = sinch.conversation.app.create(
        "Examples",
        [
            {"channel": "RCS", "static_bearer": {"claimed_identity": RCS_AGENT, "token": RCS_TOKEN}},
            {"channel": "SMS", "static_bearer": {"claimed_identity": SERVICE_PLAN, "token": SMS_TOKEN}},
        ],
        # Contacts and conversations are kept; an app in DISPATCH mode, the default, only passes messages on.
        processing_mode="CONVERSATION",
    )
    try:
        yield made.id
    finally:
        sinch.conversation.app.delete(made.id)


def main() -> None:
    with client() as sinch, app(sinch) as app_id:
        found = sinch.conversation.app.get(app_id)
        channels = [entry["channel"] for entry in found.channel_credentials or []]
        print(f"App {found.id}, {found.display_name}: {', '.join(channels)} in {found.processing_mode} mode")

        webhook = sinch.conversation.webhook.create(
            app_id,
            "https://example.com/sinch/conversation",
            ["MESSAGE_DELIVERY", "MESSAGE_INBOUND"],
            secret="a-long-random-text",
            target_type="HTTP",  # without it the webhook never receives anything
        )
        print(f"Webhook {webhook.id} sends {', '.join(webhook.triggers or [])} to {webhook.target}")
        sinch.conversation.webhook.delete(webhook.id)


if __name__ == "__main__":
    main()
