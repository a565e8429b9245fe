"""Two contacts turn out to be one person: merge them."""

from __future__ import annotations

from where import client

from sinch import NotFoundException

# Numbers that belong to nobody.
PHONE, OTHER_PHONE = "+12025550134", "+12025550135"


def main() -> None:
    with client() as sinch:
        contacts = sinch.conversation.contact
        ann = contacts.create(
            [{"channel": "SMS", "identity": PHONE}], "EN_US", display_name="Ann", external_id="crm-17"
        )
        unknown = contacts.create([{"channel": "WHATSAPP", "identity": OTHER_PHONE.lstrip("+")}], "UNSPECIFIED")

        one = contacts.merge(source_id=unknown.id, destination_id=ann.id)
        addresses = [f"{address['channel']} {address['identity']}" for address in one.channel_identities or []]
        print(f"{one.display_name} ({one.id}) is reached by {' and '.join(addresses)}")

        try:
            contacts.get(unknown.id)
        except NotFoundException as error:
            print(f"The other contact is gone: {error.status}")

        # Only what the mask names is changed; without a mask, what is left out would be cleared.
        contacts.update(one.id, channel_priority=["WHATSAPP", "SMS"], update_mask=["channel_priority"])
        for contact in contacts.list(external_id="crm-17"):
            print(f"crm-17 prefers {' before '.join(contact.channel_priority or [])}")
        contacts.delete(one.id)


if __name__ == "__main__":
    main()
