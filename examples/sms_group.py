"""Keep a group of recipients, and send a text to all of them."""

from __future__ import annotations

from where import client

from sinch import NULL


def main() -> None:
    with client() as sinch:
        group = sinch.sms.groups.create("Climbers", members=["+12025550134", "+12025550135"])
        print(f"Group {group.name!r} ({group.id}) has {group.size} members")

        group_id = group.id
        sinch.sms.groups.update(group_id, add=["+12025550136"], remove=["+12025550135"])
        members = sinch.sms.groups.get_group_phone_numbers(group_id)
        print("Members are now", ", ".join(members.phone_numbers))

        batch = sinch.sms.batches.send(body="Rain: we meet in the hall.", to=[group_id])
        report = sinch.sms.delivery_reports.get_for_batch(batch.id)
        print(f"One batch, {report.total_message_count} messages")

        unnamed = sinch.sms.groups.update(group_id, name=NULL)
        print(f"Without its name it is {unnamed.name}")

        for one in sinch.sms.groups.list():
            print(f"- {one.id}: {one.size} members")
        sinch.sms.groups.delete(group_id)
        print("Deleted")


if __name__ == "__main__":
    main()
