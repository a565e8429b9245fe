"""Make a template in two languages, send it with parameters, and change it."""

from __future__ import annotations

import contextlib

from conversation_app import app
from where import client

from sinch import NotFoundException
from sinch.models.conversation.build import Recipient

# A number that belongs to nobody: put your own here.
PHONE = "+12025550134"
TEMPLATE = "example-parcel"


def main() -> None:
    with client() as sinch, app(sinch) as app_id:
        templates = sinch.conversation.template_v2
        with contextlib.suppress(NotFoundException):  # left over from an earlier run
            templates.delete(TEMPLATE)

        made = templates.create(
            [
                {
                    "language_code": "en-US",
                    "text_message": {"text": "Hi ${name}, your parcel arrives at ${time}."},
                    "variables": [
                        {"key": "name", "preview_value": "Ann"},
                        {"key": "time", "preview_value": "noon"},
                    ],
                },
                {
                    "language_code": "sv-SE",
                    "text_message": {"text": "Hej ${name}, ditt paket kommer ${time}."},
                    "variables": [
                        {"key": "name", "preview_value": "Åsa"},
                        {"key": "time", "preview_value": "kl. 12"},
                    ],
                },
            ],
            default_translation="en-US",
            id=TEMPLATE,
        )
        print(f"Template {made.id}, version {made.version}, default {made.default_translation}")

        sent = sinch.conversation.message.send(
            app_id,
            Recipient.channels(("SMS", PHONE)),
            {
                "template_message": {
                    "omni_template": {
                        "template_id": TEMPLATE,
                        "version": "latest",
                        "language_code": "sv-SE",
                        "parameters": {"name": "Åsa", "time": "kl. 14"},
                    }
                }
            },
        )
        print(f"Accepted at {sent.accepted_time} as message {sent.message_id}")

        changed = templates.update(
            TEMPLATE,
            [{"language_code": "en-US", "text_message": {"text": "Your parcel is here."}}],
            default_translation="en-US",
            version=made.version or 1,  # so that nobody's change is overwritten unseen
        )
        print(f"Now version {changed.version}")
        for translation in templates.list_translations(TEMPLATE, translation_version="latest").translations:
            print(f"{translation['language_code']}: {translation.get('text_message')}")
        templates.delete(TEMPLATE)


if __name__ == "__main__":
    main()
