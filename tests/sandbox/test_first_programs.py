"""The first programs that people write with sinch 1.x, product by product, unchanged: only SINCH_BASE_URL is set."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sinch.sandbox import Sandbox


@pytest.fixture(autouse=True)
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    with Sandbox() as running:
        monkeypatch.setenv("SINCH_BASE_URL", running.url)
        yield running


def test_numbers() -> None:
    from sinch import SinchClient
    from sinch.domains.numbers import Numbers

    sinch_client = SinchClient(key_id=Sandbox.key_id, key_secret=Sandbox.key_secret, project_id=Sandbox.project_id)
    available_numbers_response = sinch_client.numbers.available.list(region_code="US", number_type="LOCAL")
    assert "Number(phone_number='+1" in str(available_numbers_response)

    numbers_client = Numbers(sinch_client)
    rented = numbers_client.available.rent_any(
        region_code="US",
        type_="LOCAL",
        sms_configuration={"servicePlanId": Sandbox.service_plan_id},
    )
    assert rented.sms_configuration is not None
    number = numbers_client.active.get(rented.phone_number)
    assert number.sms_configuration == {"servicePlanId": Sandbox.service_plan_id, "campaignId": ""}
    assert numbers_client.regions.list(number_types=["LOCAL"]).available_regions
    assert numbers_client.active.release(rented.phone_number).expire_at


def test_sms() -> None:
    from sinch import SinchClient
    from sinch.domains.sms import SMS

    sinch_client = SinchClient(key_id=Sandbox.key_id, key_secret=Sandbox.key_secret, project_id=Sandbox.project_id)
    send_batch_response = sinch_client.sms.batches.send(
        body="Hello from Sinch!", to=["+46701234567"], from_="+46709876543", delivery_report="none"
    )
    assert "Hello from Sinch!" in str(send_batch_response)
    sms_client = SMS(sinch_client)
    assert sms_client.batches.get(send_batch_response.id).from_ == "46709876543"


def test_conversation() -> None:
    from sinch import SinchClient
    from sinch.domains.conversation import Conversation

    sinch_client = SinchClient(key_id=Sandbox.key_id, key_secret=Sandbox.key_secret, project_id=Sandbox.project_id)
    sinch_client.configuration.conversation_region = "us"
    app = sinch_client.conversation.app.create(
        display_name="First",
        processing_mode="CONVERSATION",
        channel_credentials=[
            {"channel": "SMS", "static_bearer": {"claimed_identity": Sandbox.service_plan_id, "token": "t"}}
        ],
    )
    send_conversation_api_message_response = sinch_client.conversation.message.send(
        app_id=app.id,
        recipient={"identified_by": {"channel_identities": [{"identity": "+46701234567", "channel": "SMS"}]}},
        message={"text_message": {"text": "Text message from Sinch Conversation API."}},
        channel_properties={"SMS_SENDER": "+46709876543"},
    )
    message_id = send_conversation_api_message_response.message_id
    conversation_client = Conversation(sinch_client)
    message = conversation_client.message.get(message_id=message_id, messages_source="CONVERSATION_SOURCE")
    assert message.app_message is not None
    assert message.app_message.get("text_message") == {"text": "Text message from Sinch Conversation API."}


def test_voice() -> None:
    from sinch import Client
    from sinch.domains.voice import Voice
    from sinch.domains.voice.models.svaml.actions import HangupAction

    sinch_client = Client(application_key=Sandbox.application_key, application_secret=Sandbox.application_secret)
    response = sinch_client.voice.callouts.text_to_speech(
        destination={"type": "number", "endpoint": "+46701234567"},
        text="Hello, this is a call from Sinch. Congratulations! You made your first call.",
    )
    voice_client = Voice(sinch_client)
    assert voice_client.calls.get(response.call_id).call_id == response.call_id
    action = {"action": HangupAction().as_dict()}
    assert action == {"action": {"name": "hangup"}}
    voice_client.calls.update(response.call_id, instructions=[], action=action["action"])


def test_verification() -> None:
    from sinch import SinchClient
    from sinch.domains.verification import Verification
    from sinch.domains.verification.models import VerificationIdentity

    sinch_client = SinchClient(application_key=Sandbox.application_key, application_secret=Sandbox.application_secret)
    response = sinch_client.verification.verifications.start_sms(
        identity=VerificationIdentity(type="number", endpoint="+46701234567")
    )
    verification_client = Verification(sinch_client)
    assert verification_client.verification_status.get_by_id(str(response.id)).status == "PENDING"
    for start in (
        verification_client.verifications.start_flash_call,
        verification_client.verifications.start_callout,
        verification_client.verifications.start_seamless,
    ):
        assert start(identity=VerificationIdentity(type="number", endpoint="+46707654321")).id
