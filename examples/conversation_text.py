"""Send a text by RCS, and by SMS to phones that RCS does not reach."""

from __future__ import annotations

from conversation_app import app
from where import client

# A number that belongs to nobody: put your own here.
PHONE = "+12025550134"


def main() -> None:
    with client() as sinch, app(sinch) as app_id:
        sent = sinch.conversation.message.send(
            app_id,
            recipient={
                "identified_by": {
                    "channel_identities": [
                        {"channel": "RCS", "identity": PHONE},
                        {"channel": "SMS", "identity": PHONE},
                    ]
                }
            },
            message={"text_message": {"text": "Your table is ready."}},
            channel_priority_order=["RCS", "SMS"],
            channel_properties={"SMS_SENDER": "Bistro"},
            ttl=60,  # seconds that RCS is tried
            message_metadata="reservation 17",
        )
        print(f"Accepted at {sent.accepted_time} as message {sent.message_id}")

        # The answer says that the message is queued. Callbacks (MESSAGE_DELIVERY) say whether it arrived, and how.
        message = sinch.conversation.message.get(sent.message_id)
        address = message.channel_identity
        if address is not None:
            print(f"On its way by {address['channel']} to {address['identity']}, with {message.metadata!r}")


if __name__ == "__main__":
    main()
