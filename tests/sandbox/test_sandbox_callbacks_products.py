"""What SMS, Numbers, Conversation and Verification call back for, read by the library's receivers."""

from __future__ import annotations

import json

import pytest

from sinch import CallbackSignatureException
from sinch.callbacks import (
    ConversationCallbacks,
    NumbersCallbacks,
    SMSCallbacks,
    VerificationCallbacks,
)
from sinch.models.events import conversation as chat_events
from sinch.models.events.numbers import NumberEvent, NumberOrderEvent
from sinch.models.events.sms import BatchDeliveryReport, MoBinary, MoText, RecipientDeliveryReport, SMSEvent
from sinch.models.events.verification import (
    VerificationEvent,
    VerificationRequestEvent,
    VerificationResultEvent,
    VerificationSmsDeliveredEvent,
)
from sinch.models.events.verification_answers import (
    FlashCallRequestEventResponse,
    PhoneCallRequestEventResponse,
    SmsRequestEventResponse,
    VerificationRequestEventResponse,
    WhatsAppRequestEventResponse,
)
from sinch.models.verification import VerificationIdentity
from sinch.sandbox import Callback, Sandbox
from sinch.sandbox.conversation.callbacks import TRIGGER_KEYS
from sinch.sandbox.traffic import Json, JsonObject

from .chat import Chat, to_channels, to_contact, written
from .desk import START, Desk, pick, text
from .receiver import Give, Got, receiving

HOOK = "http://127.0.0.1:9/hook"
#: Far from a call, and not one of the numbers with special endings.
PHONE = "+46701234567"
HMAC_SECRET = "0123456789-abcdefghij-0123456789"


def now() -> float:
    return START.timestamp()


def drain(desk: Desk) -> list[Callback]:
    """Take every callback that can leave now and accept it."""
    desk.state.tick()
    found: list[Callback] = []
    while (callback := desk.state.outbox.take()) is not None:
        desk.state.outbox.answered(callback, 200)
        found.append(callback)
    return found


# SMS


def sms_events(desk: Desk) -> list[SMSEvent]:
    receiver = SMSCallbacks("tulip", clock=now, max_age=None)
    return [receiver.parse(callback.body, callback.headers) for callback in drain(desk)]


@pytest.fixture
def sms_desk(desk: Desk) -> Desk:
    desk.state.sms.callback_url, desk.state.sms.callback_secret = HOOK, "tulip"
    return desk


def test_received_messages_are_called_back(sms_desk: Desk) -> None:
    sms_desk.state.sms.receive(PHONE, "+46709999999", "Hi", operator_id="24001", client_reference="r")
    sms_desk.state.sms.receive(PHONE, "+46709999999", "AP8=", kind="mo_binary", udh="0500")
    first, second = sms_events(sms_desk)
    assert isinstance(first, MoText)
    assert (first.from_, first.to, first.body) == ("46701234567", "46709999999", "Hi")
    assert (first.operator_id, first.client_reference) == ("24001", "r")
    assert isinstance(second, MoBinary)
    assert second.udh == "0500"
    assert first.extra == {}


@pytest.mark.parametrize("wanted", ["summary", "full"])
def test_whole_batch_is_reported_once_when_all_is_over(sms_desk: Desk, wanted: str) -> None:
    to: list[Json] = [PHONE, "+46701230001", "+46701234568"]
    sms_desk.sent(delivery_report=wanted, to=to, client_reference="r")
    assert drain(sms_desk) == []
    sms_desk.state.advance(60)
    (event,) = sms_events(sms_desk)
    assert isinstance(event, BatchDeliveryReport)
    assert (event.total_message_count, event.client_reference, str(event.type)) == (3, "r", "delivery_report_sms")
    assert [(status["status"], status["count"]) for status in event.statuses] == [("Delivered", 2), ("Failed", 1)]
    assert ("recipients" in event.statuses[0]) is (wanted == "full")
    sms_desk.state.advance(60)
    assert drain(sms_desk) == []


def test_one_late_message_holds_the_report_of_the_batch(sms_desk: Desk) -> None:
    sms_desk.sent(delivery_report="full", to=[PHONE, "+46701230009"])
    sms_desk.state.advance(60)
    assert drain(sms_desk) == []
    sms_desk.state.advance(3 * 24 * 3600)
    (event,) = sms_events(sms_desk)
    assert isinstance(event, BatchDeliveryReport)
    assert [status["status"] for status in event.statuses] == ["Delivered", "Expired"]


def test_recipients_are_reported_at_every_change_or_at_the_end(sms_desk: Desk) -> None:
    each = sms_desk.sent(delivery_report="per_recipient")
    last = sms_desk.sent(delivery_report="per_recipient_final")
    sms_desk.state.tick()
    sms_desk.state.advance(60)
    found = [event for event in sms_events(sms_desk) if isinstance(event, RecipientDeliveryReport)]
    assert [(event.batch_id, str(event.status)) for event in found] == [
        (each, "Dispatched"),
        (each, "Delivered"),
        (last, "Delivered"),
    ]
    assert found[0].recipient == "46701234567"
    assert found[0].extra == {}


def test_changes_by_hand_are_reported(sms_desk: Desk) -> None:
    batch = sms_desk.sent(delivery_report="per_recipient_final", to=[PHONE, "+46701234568"])
    sms_desk.state.sms.deliver(batch, "Failed", PHONE, 402)
    sms_desk.state.sms.deliver(batch, "Failed", PHONE, 402)
    (event,) = sms_events(sms_desk)
    assert isinstance(event, RecipientDeliveryReport)
    assert (event.recipient, str(event.status), event.code) == ("46701234567", "Failed", 402)
    sms_desk.state.sms.deliver(batch, "Delivered", PHONE)
    assert [event.as_dict()["status"] for event in sms_events(sms_desk)] == ["Delivered"]


def test_reports_leave_when_a_batch_for_later_has_gone_out_or_is_canceled(sms_desk: Desk) -> None:
    later = "2026-03-01T10:30:00Z"
    sms_desk.sent(delivery_report="per_recipient_final", send_at=later)
    canceled = sms_desk.sent(delivery_report="summary", send_at=later)
    assert drain(sms_desk) == []
    sms_desk.sms("DELETE", f"/batches/{canceled}")
    (event,) = sms_events(sms_desk)
    assert isinstance(event, BatchDeliveryReport)
    assert event.statuses[0]["status"] == "Cancelled"
    sms_desk.state.advance(3600 + 60)
    (event,) = sms_events(sms_desk)
    assert isinstance(event, RecipientDeliveryReport)


def test_batch_has_its_own_url_or_that_of_the_plan_or_none(sms_desk: Desk) -> None:
    sms_desk.sent(delivery_report="summary", callback_url="http://127.0.0.1:9/own")
    sms_desk.sent(delivery_report="summary")
    sms_desk.sent(delivery_report="none", callback_url="http://127.0.0.1:9/own")
    sms_desk.sent()
    sms_desk.state.advance(60)
    assert {callback.url for callback in drain(sms_desk)} == {"http://127.0.0.1:9/own", HOOK}
    sms_desk.state.sms.callback_url = None
    sms_desk.sent(delivery_report="summary")
    sms_desk.state.advance(60)
    assert drain(sms_desk) == []


def test_media_batches_have_reports_of_their_own_type(sms_desk: Desk) -> None:
    body: JsonObject = {"url": "https://example.com/a.png"}
    sms_desk.sent(type="mt_media", body=body, delivery_report="per_recipient_final")
    sms_desk.state.advance(60)
    (event,) = sms_events(sms_desk)
    assert isinstance(event, RecipientDeliveryReport)
    assert str(event.type) == "recipient_delivery_report_mms"


def test_reports_arrive_by_themselves(sandbox: Sandbox) -> None:
    with receiving() as receiver:
        sandbox.client().sms.batches.send(
            body="Hi", delivery_report="full", to=[PHONE], callback_url=f"{receiver.url}/reports"
        )
        sandbox.advance(1)
        (callback,) = sandbox.wait_for_callbacks()
        assert (callback.state, callback.event) == ("delivered", "delivery_report_sms")
        assert receiver.got[0].path == "/reports"
        assert isinstance(SMSCallbacks("-").parse_unverified(receiver.got[0].body), BatchDeliveryReport)


# Numbers


def number_events(desk: Desk) -> list[NumberEvent]:
    receiver = NumbersCallbacks(HMAC_SECRET)
    return [receiver.parse(callback.body, callback.headers) for callback in drain(desk)]


@pytest.fixture
def number_desk(desk: Desk) -> Desk:
    reply = desk.numbers("PATCH", "/callbackConfiguration", {"hmacSecret": HMAC_SECRET})
    assert reply.status == 200
    return desk


def outcomes(events: list[NumberEvent]) -> list[tuple[str, str, str | None]]:
    return [(str(each.event_type), str(each.status), each.failure_code) for each in events]


def test_provisioning_is_called_back_when_it_is_done(number_desk: Desk) -> None:
    plan = number_desk.credentials.service_plan_id
    sms: JsonObject = {"servicePlanId": plan, "campaignId": "CAMPAIGN1"}
    number = number_desk.rented(
        smsConfiguration=sms,
        voiceConfiguration={"type": "RTC", "appId": number_desk.credentials.application_key},
        callbackUrl=HOOK,
    )
    assert drain(number_desk) == [], "it takes settle seconds"
    number_desk.state.advance(60)
    events = number_events(number_desk)
    assert outcomes(events) == [
        ("PROVISIONING_TO_SMS_PLATFORM", "SUCCEEDED", None),
        ("PROVISIONING_TO_CAMPAIGN", "SUCCEEDED", None),
        ("PROVISIONING_TO_VOICE_PLATFORM", "SUCCEEDED", None),
    ]
    assert {event.resource_id for event in events} == {number}
    assert {str(event.resource_type) for event in events} == {"ACTIVE_NUMBER"}
    assert len({event.event_id for event in events}) == 3
    assert events[0].extra == {}
    assert number_desk.numbers("GET", f"/activeNumbers/{number}").status == 200
    assert drain(number_desk) == []


def test_provisioning_fails_and_is_undone(number_desk: Desk) -> None:
    plan = number_desk.credentials.service_plan_id
    number = number_desk.rented(smsConfiguration={"servicePlanId": plan}, callbackUrl=HOOK)
    number_desk.state.advance(60)
    drain(number_desk)
    failing: JsonObject = {"servicePlanId": plan, "campaignId": "CAMPAIGN_EXPIRED"}
    number_desk.numbers("PATCH", f"/activeNumbers/{number}", {"smsConfiguration": failing})
    number_desk.state.advance(60)
    (event,) = number_events(number_desk)
    assert outcomes([event]) == [("PROVISIONING_TO_CAMPAIGN", "FAILED", "CAMPAIGN_EXPIRED")]
    assert event.internal_failure_code
    nothing: JsonObject = {"smsConfiguration": {"servicePlanId": "", "campaignId": ""}}
    number_desk.numbers("PATCH", f"/activeNumbers/{number}", nothing)
    assert outcomes(number_events(number_desk)) == [("DEPROVISIONING_FROM_SMS_PLATFORM", "SUCCEEDED", None)]


def test_number_that_is_given_back_leaves_the_platforms(number_desk: Desk) -> None:
    plan = number_desk.credentials.service_plan_id
    number = number_desk.rented(smsConfiguration={"servicePlanId": plan}, callbackUrl=HOOK)
    number_desk.state.advance(60)
    drain(number_desk)
    number_desk.numbers("POST", f"/activeNumbers/{number}:release")
    number_desk.state.advance(32 * 24 * 3600)
    assert outcomes(number_events(number_desk)) == [("DEPROVISIONING_FROM_SMS_PLATFORM", "SUCCEEDED", None)]


def test_numbers_without_a_url_or_a_secret(desk: Desk) -> None:
    plan = desk.credentials.service_plan_id
    desk.rented(smsConfiguration={"servicePlanId": plan})
    desk.state.advance(60)
    assert drain(desk) == []
    desk.rented(smsConfiguration={"servicePlanId": plan}, callbackUrl=HOOK)
    desk.state.advance(60)
    (callback,) = drain(desk)
    assert "x-sinch-signature" not in callback.headers
    with pytest.raises(CallbackSignatureException):
        NumbersCallbacks(HMAC_SECRET).parse(callback.body, callback.headers)


def order(desk: Desk, **fields: Json) -> str:
    asked: JsonObject = {
        "regionCode": "US",
        "numberType": "LOCAL",
        "quantityOrderOption": {"requestedQuantity": 1},
        "callbackUrl": HOOK,
        **fields,
    }
    return text(desk.numbers("POST", "/numberOrders:createNumberOrder", asked).body, "idNumberOrder")


def test_orders_are_called_back_with_each_state(number_desk: Desk) -> None:
    good = order(number_desk)
    number_desk.numbers("POST", f"/numberOrders/{good}/submit")
    number_desk.state.advance(60)
    events = number_events(number_desk)
    assert [str(event.status) for event in events] == ["IN_REVIEW", "COMPLETED"]
    assert all(isinstance(event, NumberOrderEvent) for event in events)
    assert {event.resource_id for event in events} == {good}
    bad = order(number_desk)
    number_desk.numbers("PUT", f"/numberOrders/{bad}/registration", {"requestDetails": {"companyName": "REJECT"}})
    number_desk.numbers("POST", f"/numberOrders/{bad}/submit")
    number_desk.state.advance(60)
    assert [str(event.status) for event in number_events(number_desk)] == ["IN_REVIEW", "REJECTED"]
    order(number_desk)
    number_desk.state.advance(49 * 3600)
    assert [str(event.status) for event in number_events(number_desk)] == ["EXPIRED"]


def test_provisioning_arrives_by_itself(sandbox: Sandbox) -> None:
    client = sandbox.client()
    client.numbers.callbacks.update_configuration(HMAC_SECRET)
    with receiving() as receiver:
        client.numbers.available.rent_any(
            region_code="US",
            type_="LOCAL",
            sms_configuration={"servicePlanId": sandbox.service_plan_id},
            callback_url=receiver.url,
        )
        sandbox.advance(1)
        sandbox.wait_for_callbacks()
    event = NumbersCallbacks(HMAC_SECRET).parse(receiver.got[0].body, receiver.got[0].headers)
    assert str(event.event_type) == "PROVISIONING_TO_SMS_PLATFORM"


# Conversation


@pytest.fixture
def chat() -> Chat:
    return Chat()


def hook(chat: Chat, app_id: str, *triggers: str, target: str = HOOK, **settings: Json) -> str:
    asked: JsonObject = {
        "app_id": app_id,
        "target": target,
        "target_type": "HTTP",
        "triggers": [*(triggers or TRIGGER_KEYS)],
        "secret": "tulip",
        **settings,
    }
    return text(chat.ok("POST", "/webhooks", asked), "id")


def chat_parse(callback: Callback, secret: str = "tulip") -> chat_events.ConversationEvent:
    event = ConversationCallbacks(secret, clock=now, max_age=None).parse(callback.body, callback.headers)
    assert callback.event == getattr(event, "trigger", None)
    assert event.extra == {}
    return event


def told(chat: Chat) -> list[str]:
    """Give the triggers of the callbacks that leave now, each of them read."""
    found = drain(chat)
    for callback in found:
        chat_parse(callback)
    return [callback.event for callback in found]


def test_message_of_a_contact(chat: Chat) -> None:
    app = chat.app()
    hook(chat, app)
    chat.send(
        "POST",
        "/_sandbox/conversation/inbounds",
        {"app_id": app, "channel": "SMS", "identity": PHONE, "text": "Hi"},
    )
    callbacks = drain(chat)
    assert [callback.event for callback in callbacks] == ["CONTACT_CREATE", "CONVERSATION_START", "MESSAGE_INBOUND"]
    event = chat_parse(callbacks[2])
    assert isinstance(event, chat_events.MessageInboundEvent)
    assert event.app_id == app
    assert event.message.get("contact_message") == {"text_message": {"text": "Hi"}}
    assert event.message.get("channel_identity", {}).get("identity") == PHONE
    created = chat_parse(callbacks[0])
    assert isinstance(created, chat_events.ContactCreateEvent)
    assert created.contact_create_notification.get("contact", {}).get("id") == event.message.get("contact_id")


def test_event_of_a_contact(chat: Chat) -> None:
    app = chat.app(mode="DISPATCH")
    hook(chat, app)
    inbound: JsonObject = {
        "app_id": app,
        "channel": "WHATSAPP",
        "identity": PHONE,
        "contact_event": {"composing_event": {}},
    }
    chat.send("POST", "/_sandbox/conversation/inbounds", inbound)
    (callback,) = drain(chat)
    event = chat_parse(callback)
    assert isinstance(event, chat_events.EventInboundEvent)
    assert event.event.get("contact_event") == {"composing_event": {}}


def test_message_to_a_contact_is_submitted_queued_and_delivered(chat: Chat) -> None:
    app = chat.app(mode="DISPATCH")
    hook(chat, app)
    message = chat.message(app, to_channels(("SMS", PHONE)), message_metadata="m", correlation_id="c")
    submitted, queued = drain(chat)
    event = chat_parse(submitted)
    assert isinstance(event, chat_events.MessageSubmitEvent)
    assert event.message_submit_notification.get("submitted_message") == written("Hello")
    assert (event.message_metadata, event.correlation_id) == ("m", "c")
    chat.state.advance(60)
    (delivered,) = drain(chat)
    reports = [chat_parse(callback) for callback in (queued, delivered)]
    statuses: list[object] = []
    for report in reports:
        assert isinstance(report, chat_events.MessageDeliveryEvent)
        assert report.message_delivery_report.get("message_id") == message
        statuses.append(report.message_delivery_report.get("status"))
    assert statuses == ["QUEUED_ON_CHANNEL", "DELIVERED"]


def test_message_that_cannot_arrive_fails_with_its_reason(chat: Chat) -> None:
    app = chat.app(mode="DISPATCH")
    hook(chat, app, "MESSAGE_DELIVERY")
    chat.message(app, to_channels(("SMS", "+46701230001")))
    chat.state.advance(60)
    (callback,) = drain(chat)
    event = chat_parse(callback)
    assert isinstance(event, chat_events.MessageDeliveryEvent)
    assert event.message_delivery_report.get("status") == "FAILED"
    assert event.message_delivery_report.get("reason", {}).get("code") == "RECIPIENT_NOT_REACHABLE"


def test_status_by_hand_takes_the_place_of_the_usual_one(chat: Chat) -> None:
    app = chat.app()
    hook(chat, app, "MESSAGE_DELIVERY", "EVENT_DELIVERY")
    contact = chat.contact(("SMS", PHONE))
    message = chat.message(app, to_contact(contact))
    asked: JsonObject = {"app_id": app, "recipient": to_contact(contact), "event": {"composing_event": {}}}
    event_id = text(chat.ok("POST", "/events:send", asked), "event_id")
    path = "/_sandbox/conversation/deliveries"
    failed: JsonObject = {"id": message, "status": "FAILED", "code": "CHANNEL_FAILURE", "description": "d"}
    assert chat.send("POST", path, failed).status == 204
    assert chat.send("POST", path, {"id": event_id, "status": "READ"}).status == 204
    chat.state.advance(60)
    found = [(callback.event, callback.json) for callback in drain(chat)]
    assert [event for event, _ in found] == [
        "MESSAGE_DELIVERY",
        "EVENT_DELIVERY",
        "MESSAGE_DELIVERY",
        "EVENT_DELIVERY",
    ]
    assert pick(found[2][1], "message_delivery_report", "reason", "code") == "CHANNEL_FAILURE"
    assert pick(found[3][1], "event_delivery_report", "status") == "READ"
    assert pick(found[3][1], "event_delivery_report", "event_id") == event_id
    assert chat.send("POST", path, {"id": "none", "status": "READ"}).status == 404
    assert chat.send("POST", path, {"id": message, "status": "EATEN"}).status == 400


def test_reports_go_to_the_url_of_the_message_signed_with_the_secret_of_the_app(chat: Chat) -> None:
    settings: JsonObject = {"secret_for_overridden_callback_urls": "rose"}
    app = chat.app(mode="DISPATCH", callback_settings=settings)
    hook(chat, app)
    chat.message(app, to_channels(("SMS", PHONE)), callback_url="http://127.0.0.1:9/own")
    found = drain(chat)
    assert [callback.url for callback in found] == ["http://127.0.0.1:9/own"] * 2
    for callback in found:
        chat_parse(callback, "rose")


def test_webhooks_get_what_they_have_asked_for(chat: Chat) -> None:
    app, other = chat.app(mode="DISPATCH"), chat.app(mode="DISPATCH")
    hook(chat, app, "MESSAGE_SUBMIT", target=HOOK + "/a")
    hook(chat, app, "MESSAGE_DELIVERY", target=HOOK + "/b", secret="")
    hook(chat, app, target=HOOK + "/dismissed", target_type="DISMISS")
    hook(chat, other, target=HOOK + "/other")
    chat.message(app, to_channels(("SMS", PHONE)))
    first, second = drain(chat)
    assert (first.url, first.event) == (HOOK + "/a", "MESSAGE_SUBMIT")
    assert (second.url, second.event) == (HOOK + "/b", "MESSAGE_DELIVERY")
    assert not [name for name in second.headers if name.startswith("x-sinch")]


def test_life_of_a_contact(chat: Chat) -> None:
    hook(chat, chat.app())
    kept, gone = chat.contact(("SMS", PHONE)), chat.contact(("SMS", "+46701234568"))
    chat.ok("PATCH", f"/contacts/{kept}", {"display_name": "Ann"})
    chat.ok("POST", f"/contacts/{kept}:merge", {"source_id": gone})
    chat.ok("DELETE", f"/contacts/{kept}")
    found = drain(chat)
    assert [callback.event for callback in found] == [
        "CONTACT_CREATE",
        "CONTACT_CREATE",
        "CONTACT_UPDATE",
        "CONTACT_MERGE",
        "CONTACT_DELETE",
    ]
    event = chat_parse(found[3])
    assert isinstance(event, chat_events.ContactMergeEvent)
    assert event.contact_merge_notification.get("preserved_contact", {}).get("display_name") == "Ann"
    assert event.contact_merge_notification.get("deleted_contact", {}).get("id") == gone


def test_two_contacts_with_one_number(chat: Chat) -> None:
    hook(chat, chat.app(), "CONTACT_IDENTITIES_DUPLICATION")
    first = chat.contact(("SMS", PHONE))
    second = chat.contact(("WHATSAPP", PHONE))
    (callback,) = drain(chat)
    event = chat_parse(callback)
    assert isinstance(event, chat_events.ContactIdentitiesDuplicationEvent)
    assert event.duplicated_contact_identities_notification == {
        "duplicated_identities": [{"channel": "WHATSAPP", "contact_ids": [first, second]}]
    }


def test_life_of_a_conversation(chat: Chat) -> None:
    app = chat.app()
    hook(chat, app, "CONVERSATION_START", "CONVERSATION_STOP", "CONVERSATION_DELETE")
    contact = chat.contact(("SMS", PHONE))
    conversation = text(chat.ok("POST", "/conversations", {"app_id": app, "contact_id": contact}), "id")
    chat.message(app, to_contact(contact))
    chat.ok("POST", f"/conversations/{conversation}:stop", {})
    chat.ok("POST", f"/conversations/{conversation}:stop", {})
    chat.ok("DELETE", f"/conversations/{conversation}")
    assert told(chat) == ["CONVERSATION_START", "CONVERSATION_STOP", "CONVERSATION_DELETE"]


def test_opting_out_and_in(chat: Chat) -> None:
    app = chat.app(mode="DISPATCH")
    hook(chat, app, "OPT_IN", "OPT_OUT")
    inbound: JsonObject = {"app_id": app, "channel": "SMS", "identity": PHONE}
    chat.send("POST", "/_sandbox/conversation/inbounds", {**inbound, "text": "stop"})
    chat.send("POST", "/_sandbox/conversation/inbounds", {**inbound, "text": "start"})
    opt: JsonObject = {"app_id": app, "channels": ["SMS"], "recipient": to_channels(("SMS", PHONE))}
    chat.ok("POST", "/optouts:register?request_id=r1", opt)
    chat.ok("POST", "/optins:register", opt)
    found = drain(chat)
    assert [callback.event for callback in found] == ["OPT_OUT", "OPT_IN", "OPT_OUT", "OPT_IN"]
    event = chat_parse(found[2])
    assert isinstance(event, chat_events.OptOutEvent)
    assert event.opt_out_notification.get("request_id") == "r1"
    assert event.opt_out_notification.get("status") == "OPT_OUT_SUCCEEDED"
    assert event.opt_out_notification.get("identity") == PHONE


def test_capability_of_each_channel(chat: Chat) -> None:
    app = chat.app()
    hook(chat, app, "CAPABILITY")
    recipient = to_channels(("SMS", PHONE), ("WHATSAPP", "+46701230002"), ("RCS", PHONE))
    chat.ok("POST", "/capability:query", {"app_id": app, "recipient": recipient, "request_id": "r"})
    found = [callback.json["capability_notification"] for callback in drain(chat)]
    assert [(pick(each, "channel"), pick(each, "capability_status"), pick(each, "request_id")) for each in found] == [
        ("SMS", "CAPABILITY_FULL", "r"),
        ("WHATSAPP", "NO_CAPABILITY", "r"),
    ]


def test_every_trigger_can_be_sent_by_hand(sandbox: Sandbox) -> None:
    client = sandbox.client()
    app = client.conversation.app.create(
        display_name="Shop",
        channel_credentials=[{"channel": "SMS", "static_bearer": {"claimed_identity": "p", "token": "t"}}],
    )
    with receiving() as receiver:
        client.conversation.webhook.create(
            app_id=app.id,
            target=receiver.url,
            triggers=[*TRIGGER_KEYS],
            secret="tulip",
            target_type="HTTP",
        )
        for trigger in TRIGGER_KEYS:
            assert sandbox.call_webhooks(app.id, trigger, {"id": trigger}) == 1
        sandbox.wait_for_callbacks()
        with pytest.raises(ValueError, match="no trigger"):
            sandbox.call_webhooks(app.id, "SUNRISE", {})
    callbacks = ConversationCallbacks("tulip")
    events = [callbacks.parse(got.body, got.headers) for got in receiver.got]
    assert [getattr(event, "trigger", None) for event in events] == [*TRIGGER_KEYS]
    assert [
        json.loads(got.body)[key]["id"] for got, key in zip(receiver.got, TRIGGER_KEYS.values(), strict=True)
    ] == [*TRIGGER_KEYS]


def test_triggers_by_hand_over_http(chat: Chat) -> None:
    app = chat.app()
    hook(chat, app, "SMART_CONVERSATIONS")
    path = "/_sandbox/conversation/callbacks"
    asked: JsonObject = {"app_id": app, "trigger": "SMART_CONVERSATION", "content": {"contact_id": "c"}}
    assert chat.send("POST", path, asked).body == {"called": 1}
    assert told(chat) == ["SMART_CONVERSATION"]
    assert chat.send("POST", path, {**asked, "trigger": "SUNRISE"}).status == 400


def test_chat_arrives_by_itself(sandbox: Sandbox) -> None:
    client = sandbox.client()
    app = client.conversation.app.create(
        display_name="Shop",
        channel_credentials=[{"channel": "SMS", "static_bearer": {"claimed_identity": "p", "token": "t"}}],
    )
    with receiving() as receiver:
        client.conversation.webhook.create(
            app_id=app.id,
            target=f"{receiver.url}/chat",
            triggers=["MESSAGE_INBOUND", "MESSAGE_DELIVERY"],
            secret="tulip",
            target_type="HTTP",
        )
        sandbox.receive_message(app.id, "SMS", PHONE, "Hi")
        sent = client.conversation.message.send(
            app_id=app.id,
            recipient={"identified_by": {"channel_identities": [{"channel": "SMS", "identity": PHONE}]}},
            message={"text_message": {"text": "Hello"}},
        )
        sandbox.advance(1)
        sandbox.wait_for_callbacks()
        sandbox.deliver_message(sent.message_id, "READ")
        sandbox.wait_for_callbacks()
    callbacks = ConversationCallbacks("tulip")
    first, *others = [callbacks.parse(got.body, got.headers) for got in receiver.got]
    assert isinstance(first, chat_events.MessageInboundEvent)
    statuses: list[object] = []
    for event in others:
        assert isinstance(event, chat_events.MessageDeliveryEvent)
        statuses.append(event.message_delivery_report.get("status"))
    assert statuses == ["QUEUED_ON_CHANNEL", "DELIVERED", "READ"]


# Verification

PATH = "/verify?x=1"
CALLBACKS = VerificationCallbacks(Sandbox.application_key, Sandbox.application_secret)
IDENTITY: VerificationIdentity = {"type": "number", "endpoint": PHONE}


def read(got: Got) -> VerificationEvent:
    return CALLBACKS.parse(got.body, got.headers, path=got.path)


def answering(response: VerificationRequestEventResponse | None) -> Give:
    """Make the answer to a request event; None: nothing that can be used."""
    if response is None:
        return Give(200, b"fine")
    return Give(200, json.dumps(response.as_dict()).encode(), {"content-type": "application/json"})


def test_allowed_verification_is_asked_for_delivered_and_decided(sandbox: Sandbox) -> None:
    seen: list[VerificationEvent] = []

    def answer(got: Got) -> Give:
        event = read(got)
        seen.append(event)
        if isinstance(event, VerificationRequestEvent):
            allowed = CALLBACKS.allow(event)
            return Give(allowed.status, allowed.body, allowed.headers)
        return Give()

    with receiving(answer) as receiver:
        sandbox.set_verification_callback(receiver.url + PATH)
        client = sandbox.client()
        started = client.verification.verifications.start_sms(
            IDENTITY, reference="r", custom="c", accept_language="sv-SE, en;q=0.5"
        )
        assert started.id is not None
        code = sandbox.verification_code(started.id)
        client.verification.verifications.report_sms_by_id(started.id, code)
        sandbox.wait_for_callbacks()
    asked, delivered, result = seen
    assert isinstance(asked, VerificationRequestEvent)
    assert (asked.id, str(asked.method), asked.identity["endpoint"]) == (started.id, "sms", PHONE)
    assert (asked.reference, asked.custom, asked.accept_language) == ("r", "c", ["sv-SE", "en"])
    assert isinstance(delivered, VerificationSmsDeliveredEvent)
    assert str(delivered.sms_result) == "Successful"
    assert isinstance(result, VerificationResultEvent)
    assert (str(result.status), result.reason, str(result.source)) == ("SUCCESSFUL", None, "manual")
    assert all(event.extra == {} for event in seen)


@pytest.mark.parametrize(
    ("give", "reason"),
    [
        (answering(SmsRequestEventResponse("deny")), "Denied by callback"),
        (answering(None), "Invalid callback"),
        (Give(500), "Invalid callback"),
        (Give(204), "Invalid callback"),
        (Give(cut=True), "Invalid callback"),
        (Give(200, b'{"action": "maybe"}'), "Invalid callback"),
        (Give(200, b'["allow"]'), "Invalid callback"),
        (Give(200, b'{"action": "allow", "callout": {"code": "1"}}'), "Invalid callback"),
        (Give(200, b'{"action": "allow", "sms": {"code": "not a code!"}}'), "Invalid callback"),
        (Give(200, b'{"action": "allow", "sms": {"expiry": "soon"}}'), "Invalid callback"),
    ],
)
def test_verification_that_is_not_allowed_ends_at_once(sandbox: Sandbox, give: Give, reason: str) -> None:
    with receiving(lambda got: give if b"RequestEvent" in got.body else Give()) as receiver:
        sandbox.set_verification_callback(receiver.url + PATH)
        client = sandbox.client()
        started = client.verification.verifications.start_sms(IDENTITY)
        assert started.id is not None
        status = client.verification.verification_status.get_by_id(started.id)
        assert (str(status.status), status.reason) == ("DENIED", reason)
        sandbox.wait_for_callbacks()
        asked, result = [read(got) for got in receiver.got]
    assert isinstance(asked, VerificationRequestEvent)
    assert isinstance(result, VerificationResultEvent)
    assert (str(result.status), result.reason) == ("DENIED", reason)


def test_answer_says_how_an_sms_is_sent(sandbox: Sandbox) -> None:
    response = SmsRequestEventResponse("allow", code="AB-12", expiry="00:01:00", code_type="Alpha")
    with receiving(lambda got: answering(response)) as receiver:
        sandbox.set_verification_callback(receiver.url)
        client = sandbox.client()
        started = client.verification.verifications.start_sms(IDENTITY)
        assert started.id is not None
        assert sandbox.verification_code(started.id) == "AB-12"
        assert started.sms is not None
        assert (started.sms.interception_timeout, str(started.sms.code_type)) == (60, "Alpha")
        sandbox.advance(61)
        status = client.verification.verification_status.get_by_id(started.id)
        assert (str(status.status), status.reason) == ("FAIL", "Expired")
        last = sandbox.wait_for_callbacks()[-1]
    event = CALLBACKS.parse(last.body, last.headers, path="/")
    assert isinstance(event, VerificationResultEvent)
    assert event.reason == "Expired"


def test_result_of_what_runs_out_arrives_by_itself(sandbox: Sandbox) -> None:
    with receiving(lambda got: answering(SmsRequestEventResponse("allow"))) as receiver:
        sandbox.set_verification_callback(receiver.url)
        sandbox.client().verification.verifications.start_sms(IDENTITY)
        sandbox.advance(301)
        last = sandbox.wait_for_callbacks()[-1]
    assert (last.event, last.json["reason"]) == ("VerificationResultEvent", "Expired")


def test_answers_of_the_other_methods(sandbox: Sandbox) -> None:
    responses: dict[str, VerificationRequestEventResponse] = {
        "flashcall": FlashCallRequestEventResponse("allow", cli="+12025550161", interception_timeout=20),
        "callout": PhoneCallRequestEventResponse("allow", code="4711", speech_locale="en-US"),
        "whatsapp": WhatsAppRequestEventResponse("allow", code_type="Alphanumeric", accept_language=["sv-SE"]),
    }
    methods: list[str] = []

    def answer(got: Got) -> Give:
        event = read(got)
        if isinstance(event, VerificationRequestEvent):
            methods.append(str(event.method))
            return answering(responses[str(event.method)])
        return Give()

    with receiving(answer) as receiver:
        sandbox.set_verification_callback(receiver.url + "/v")
        starts = sandbox.client().verification.verifications
        flash = starts.start_flash_call(IDENTITY)
        assert flash.flash_call is not None
        assert "550161" in str(flash.flash_call.cli_filter)
        assert flash.flash_call.interception_timeout == 20
        assert flash.flash_call.report_timeout == 50
        starts.start_phone_call(IDENTITY)
        assert sandbox.verification_code(PHONE) == "4711"
        starts.start_whatsapp(IDENTITY)
        assert len(sandbox.verification_code(PHONE)) == 6
        starts.start_data(IDENTITY)
    assert methods == ["flashcall", "callout", "whatsapp"], "by mobile data an attempt starts unasked"


def test_attempt_for_a_number_that_fails(sandbox: Sandbox) -> None:
    with receiving(lambda got: answering(SmsRequestEventResponse("allow"))) as receiver:
        sandbox.set_verification_callback(receiver.url)
        sandbox.client().verification.verifications.start_sms({"type": "number", "endpoint": "+46701230004"})
        sent = sandbox.wait_for_callbacks()
    assert [callback.event for callback in sent] == [
        "VerificationRequestEvent",
        "VerificationSmsDeliveredEvent",
        "VerificationResultEvent",
    ]
    assert (sent[1].json["smsResult"], sent[2].json["status"]) == ("Failed", "ERROR")


def test_application_can_use_the_sandbox_while_it_is_asked(sandbox: Sandbox) -> None:
    with receiving() as receiver:
        client = sandbox.client()

        def answer(got: Got) -> Give:
            if b"RequestEvent" not in got.body:
                return Give()
            client.sms.batches.list()
            return answering(SmsRequestEventResponse("allow"))

        receiver.answer = answer
        sandbox.set_verification_callback(receiver.url)
        assert client.verification.verifications.start_sms(IDENTITY).id
    assert [entry.operation for entry in sandbox.requests if entry.operation != "authentication.get_auth_token"] == [
        "sms.batches.list",
        "verification.verifications.start_sms",
    ]


def test_without_a_url_nobody_is_asked(sandbox: Sandbox) -> None:
    client = sandbox.client()
    started = client.verification.verifications.start_sms(IDENTITY)
    assert started.id is not None
    assert str(client.verification.verification_status.get_by_id(started.id).status) == "PENDING"
    assert sandbox.callbacks == []
