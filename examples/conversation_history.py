"""Read what was said in a conversation, by the app and by the contact."""

from __future__ import annotations

from datetime import datetime, timezone

from conversation_app import app
from where import client

from sinch.models.conversation import SinchConversationMessage

# A number that belongs to nobody: put your own here.
PHONE = "+12025550134"


def text_of(message: SinchConversationMessage) -> str:
    """Give the text of a message, or the kind of content that it has instead."""
    content = message.app_message or message.contact_message or {}
    text = content.get("text_message")
    return text["text"] if text is not None else ", ".join(content)


def main() -> None:
    with client() as sinch, app(sinch) as app_id:
        contact = sinch.conversation.contact.create([{"channel": "SMS", "identity": PHONE}], "EN_US", "Ann")
        conversation = sinch.conversation.conversation.create(
            app_id=app_id, contact_id=contact.id, active_channel="SMS", conversation_metadata={"table": 4}
        )

        # What was said before Sinch carried it can be added; nobody receives it.
        for author, text in (("TO_APP", "A table for two, please"), ("TO_CONTACT", "At seven?"), ("TO_APP", "Yes!")):
            sinch.conversation.conversation.inject_message_to_conversation(
                conversation.id,
                datetime.now(timezone.utc),
                {"text_message": {"text": text}} if author == "TO_CONTACT" else None,
                {"channel": "SMS", "identity": PHONE},
                contact.id,
                {"text_message": {"text": text}} if author == "TO_APP" else None,
                author,
            )

        # Iterating walks all pages, newest message first; a page is fetched when it is needed.
        for message in sinch.conversation.message.list(conversation_id=conversation.id, page_size=2):
            who = "Ann" if message.direction == "TO_APP" else "App"
            print(f"{message.accept_time} {who}: {text_of(message)}")

        ended = sinch.conversation.conversation.stop(conversation.id)
        print(f"Ended with HTTP status {ended.http.status if ended.http else '?'}")
        sinch.conversation.contact.delete(contact.id)


if __name__ == "__main__":
    main()
