"""Send a card with choices, and see what an SMS makes of it. The card is written with builders."""

from __future__ import annotations

from conversation_app import app
from where import client

from sinch.models.conversation.build import (
    CallChoice,
    CardMessage,
    ChannelProperties,
    MediaMessage,
    Recipient,
    TextChoice,
    UrlChoice,
    channel_priority,
)

# A number that belongs to nobody: put your own here.
PHONE = "+12025550134"

CARD = CardMessage(
    "Table for two",
    "Friday at seven. Will you come?",
    MediaMessage("https://cdn.example.com/table.jpg"),
    choices=[
        TextChoice("Yes", postback_data="yes"),
        TextChoice("No", postback_data="no"),
        CallChoice("+12025550199", "Call us"),
        UrlChoice("Menu", "https://example.com/menu"),
    ],
)


def main() -> None:
    with client() as sinch, app(sinch) as app_id:
        shown = sinch.conversation.transcoding.transcode_message(app_id, CARD, ["RCS", "SMS"])
        for channel, payload in (shown.transcoded_message or {}).items():
            print(f"{channel}: {payload}")

        sent = sinch.conversation.message.send(
            app_id,
            Recipient.channels(("RCS", PHONE), ("SMS", PHONE)),
            CARD,
            channel_priority_order=channel_priority("RCS", "SMS"),
            channel_properties=ChannelProperties(sms_sender="Bistro", sms_max_number_of_message_parts=3),
        )
        # What the contact taps comes in as a MESSAGE_INBOUND callback with the postback_data of the choice.
        print(f"Accepted at {sent.accepted_time} as message {sent.message_id}")


if __name__ == "__main__":
    main()
