"""A tour through all products, over real HTTP, against a sandbox on this machine. Costs nothing, calls nobody."""

from __future__ import annotations

import sys
import time

from sinch import NotFoundException, SinchClient
from sinch.domains.sms import message_parts
from sinch.domains.verification.models import VerificationIdentity
from sinch.models.svaml import Svaml
from sinch.sandbox import Sandbox

ALICE, BOB = "+46701234567", "+46707654321"


def title(text: str) -> None:
    print(f"\n\033[1m{text}\033[0m" if sys.stdout.isatty() else f"\n{text}\n{'-' * len(text)}")


def numbers(sinch: SinchClient) -> str:
    title("Numbers: search, rent, set up")
    found = sinch.numbers.available.list("SE", "MOBILE", capabilities=["SMS"], page_size=3)
    for number in found.available_numbers:
        price = number.monthly_price
        monthly = f"{price['amount']} {price['currencyCode']}" if price else "?"
        print(f"  on offer   {number.phone_number}   {monthly} a month")
    rented = sinch.numbers.available.activate(found.available_numbers[0].phone_number)
    print(f"  rented     {rented.phone_number}   next charge {rented.next_charge_date}")
    sinch.numbers.active.update(
        rented.phone_number, display_name="Front desk", sms_configuration={"servicePlanId": Sandbox.service_plan_id}
    )
    for active in sinch.numbers.active.list("SE", "MOBILE"):
        print(
            f"  active     {active.phone_number}   {active.display_name!r}, set up for {', '.join(active.capability)}"
        )
    try:
        sinch.numbers.available.check_availability(rented.phone_number)
    except NotFoundException:
        print("  and nobody else can rent it now")
    return rented.phone_number


def sms(sinch: SinchClient, sender: str, sandbox: Sandbox) -> None:
    title("SMS: send, follow up, group, answer")
    text = "Hello ${name}, your table is ready 🍝"
    parts = message_parts(text)
    print(f"  before     {parts.parts} part, {parts.encoding}, because of {' '.join(parts.offending)}")
    batch = sinch.sms.batches.send(
        body=text,
        to=[ALICE, BOB],
        from_=sender,
        delivery_report="full",
        parameters={"name": {ALICE: "Alice", BOB: "Bob", "default": "you"}},
    )
    print(f"  sent       batch {batch.id} to {len(batch.to)} phones")
    time.sleep(0.1)
    report = sinch.sms.delivery_reports.get_for_batch(batch.id, "full")
    for entry in report.statuses:
        print(f"  report     {entry['status']}: {entry['count']} of {report.total_message_count}")
    group = sinch.sms.groups.create("regulars", members=[ALICE, BOB])
    sinch.sms.batches.send(body="Soup of the day: borscht", to=[group.id], from_=sender)
    print(f"  group      {group.name!r} with {group.size} members got a text of its own")
    sandbox.receive_sms(ALICE, sender, "On my way!")
    for inbound in sinch.sms.inbounds.list():
        print(f"  received   {inbound.body!r} from {inbound.from_}")
    total = sum(1 for _ in sinch.sms.batches.list(page_size=1))
    print(f"  history    {total} batches, walked page by page")


def conversation(sinch: SinchClient, sender: str) -> None:
    title("Conversation: one message, whichever channel gets through")
    app = sinch.conversation.app.create(
        display_name="Restaurant",
        processing_mode="CONVERSATION",
        channel_credentials=[
            {
                "channel": "SMS",
                "static_bearer": {"claimed_identity": Sandbox.service_plan_id, "token": Sandbox.sms_api_token},
            }
        ],
    )
    sent = sinch.conversation.message.send(
        app_id=app.id,
        recipient={"identified_by": {"channel_identities": [{"channel": "SMS", "identity": ALICE}]}},
        message={
            "card_message": {
                "title": "Your table",
                "description": "Thursday, 19:00, by the window",
                "choices": [{"text_message": {"text": "Confirm"}}, {"text_message": {"text": "Cancel"}}],
            }
        },
        channel_properties={"SMS_SENDER": sender},
    )
    print(f"  sent       card {sent.message_id}")
    for contact in sinch.conversation.contact.list():
        identities = contact.channel_identities or []
        print(f"  contact    {contact.id} by {', '.join(identity['channel'] for identity in identities)}")
    for message in sinch.conversation.message.list(app_id=app.id):
        print(f"  history    {message.direction} {message.id} at {message.accept_time}")


def voice(sinch: SinchClient) -> None:
    title("Voice: a call that speaks, a call that asks")
    call = sinch.voice.callouts.text_to_speech(
        destination={"type": "number", "endpoint": ALICE}, text="Your table is ready.", locale="en-US"
    )
    print(f"  calling    {call.call_id}")
    answered = Svaml().say("Thank you for waiting.", locale="en-US").connect_conf("kitchen")
    print(f"  SVAML      {answered.as_json()}")
    custom = sinch.voice.callouts.custom(
        cli="+46709999999", destination={"type": "number", "endpoint": BOB}, ace=answered
    )
    result = sinch.voice.calls.get(custom.call_id)
    print(f"  calling    {custom.call_id}: {result.status}")


def verification(sinch: SinchClient, sandbox: Sandbox) -> None:
    title("Verification: is this really Alice's phone?")
    identity = VerificationIdentity(type="number", endpoint=ALICE)
    started = sinch.verification.verifications.start_sms(identity=identity)
    print(f"  started    {started.id} by {started.method}")
    code = sandbox.verification_code(ALICE)  # what stands in the text on Alice's phone
    done = sinch.verification.verifications.report_sms_by_identity(endpoint=ALICE, code=code)
    print(f"  reported   {done.status}")
    status = sinch.verification.verification_status.get_by_identity(endpoint=ALICE, method="sms")
    print(f"  status     {status.status} by {status.method}")


def main() -> None:
    started = time.perf_counter()
    with Sandbox() as sandbox, sandbox.client() as sinch:
        print(f"Sandbox on {sandbox.url}: the token endpoint and all five APIs, in this process.")
        sender = numbers(sinch)
        sms(sinch, sender, sandbox)
        conversation(sinch, sender)
        voice(sinch)
        verification(sinch, sandbox)
        requests = len(sandbox.requests)
    print(f"\n{requests} requests in {time.perf_counter() - started:.1f} seconds. Next: README.md, and examples/.")


if __name__ == "__main__":
    main()
