"""Arguments of the SMS API that cannot be sent: the error names the argument, never its value; nothing goes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sinch import SinchClient, ValidationException
from tests.fakes import RecordingDriver, make_client

SECRET = "0f1e2d3c-secret"
Call = Callable[[Any, Any], object]

#: What is wrong, by kind of argument.
NOT_TEXT: list[object] = [7, 1.5, True, b"text", ["text"], {"text": SECRET}, {"text"}, object()]
NOT_MEDIA: list[object] = [7, True, b"text", ["text"], {"text"}, SECRET, object()]
NEITHER: list[object] = [7, 1.5, True, b"text", ["text"], {"text"}, object()]
NO_RECIPIENTS: list[object] = [7, b"1", {"+46701234567": SECRET}, {SECRET}, [7], [None], [""], ["  "], [SECRET, b"1"]]
EMPTY: list[object] = ["", " ", [], ()]
NO_ID: list[object] = [None, "", " ", ".", "..", 7, b"id", ["id"], True]

MEDIA = {"url": "https://example.com/a.png"}

CASES: list[tuple[str, Call, str, list[object]]] = [
    ("send", lambda sms, bad: sms.batches.send(bad, "none", ["1"]), "body", [None, MEDIA, *NEITHER]),
    ("send", lambda sms, bad: sms.batches.send("Hi", "none", bad), "to", [None, *EMPTY, *NO_RECIPIENTS]),
    ("send media", lambda sms, bad: sms.batches.send(bad, to="1", type_="mt_media"), "body", [None, *NOT_MEDIA]),
    ("send text", lambda sms, bad: sms.batches.send(bad, to="1", type_="mt_text"), "body", [None, *NOT_TEXT]),
    ("send binary", lambda sms, bad: sms.batches.send(bad, to="1", type_="mt_binary"), "body", [None, *NOT_TEXT]),
    ("send newer", lambda sms, bad: sms.batches.send(bad, to="1", type_="mt_rcs"), "body", [None, *NEITHER]),
    ("dry run", lambda sms, bad: sms.batches.send_dry_run(bad, "Hi"), "to", [None, *EMPTY, *NO_RECIPIENTS]),
    ("dry run", lambda sms, bad: sms.batches.send_dry_run("1", bad), "body", [None, MEDIA, *NEITHER]),
    ("update", lambda sms, bad: sms.batches.update("id", bad), "to_add", NO_RECIPIENTS),
    ("update", lambda sms, bad: sms.batches.update("id", None, bad), "to_remove", NO_RECIPIENTS),
    ("update", lambda sms, bad: sms.batches.update("id", body=bad), "body", [MEDIA, *NEITHER]),
    ("update", lambda sms, bad: sms.batches.update(bad, body="Hi"), "batch_id", NO_ID),
    ("replace", lambda sms, bad: sms.batches.replace("id", bad, "Hi"), "to", [None, *EMPTY, *NO_RECIPIENTS]),
    ("replace", lambda sms, bad: sms.batches.replace("id", "1", bad), "body", [None, MEDIA, *NEITHER]),
    ("replace", lambda sms, bad: sms.batches.replace(bad, "1", "Hi"), "batch_id", NO_ID),
    ("get", lambda sms, bad: sms.batches.get(bad), "batch_id", NO_ID),
    ("cancel", lambda sms, bad: sms.batches.cancel(bad), "batch_id", NO_ID),
    ("feedback", lambda sms, bad: sms.batches.send_delivery_feedback(bad, []), "batch_id", NO_ID),
    (
        "feedback",
        lambda sms, bad: sms.batches.send_delivery_feedback("id", bad),
        "recipients",
        [None, "", *NO_RECIPIENTS],
    ),
    ("send_sms", lambda sms, bad: sms.batches.send_sms(to="1", body=bad), "body", [None, *NOT_TEXT]),
    ("send_sms", lambda sms, bad: sms.batches.send_sms(to=bad, body="Hi"), "to", [None, *EMPTY, *NO_RECIPIENTS]),
    (
        "send_binary",
        lambda sms, bad: sms.batches.send_binary(to="1", body=bad, udh="00"),
        "body",
        [None, *NOT_TEXT],
    ),
    ("send_binary", lambda sms, bad: sms.batches.send_binary(to="1", body="AP8=", udh=bad), "udh", [None]),
    ("send_mms", lambda sms, bad: sms.batches.send_mms(to="1", body=bad), "body", [None, *NOT_MEDIA]),
    ("dry_run_sms", lambda sms, bad: sms.batches.dry_run_sms(to="1", body=bad), "body", [None, *NOT_TEXT]),
    (
        "dry_run_binary",
        lambda sms, bad: sms.batches.dry_run_binary(to="1", body=bad, udh="00"),
        "body",
        [None, *NOT_TEXT],
    ),
    ("dry_run_mms", lambda sms, bad: sms.batches.dry_run_mms(to="1", body=bad), "body", [None, *NOT_MEDIA]),
    ("update_sms", lambda sms, bad: sms.batches.update_sms(batch_id="id", body=bad), "body", NOT_TEXT),
    ("update_sms", lambda sms, bad: sms.batches.update_sms(batch_id=bad), "batch_id", NO_ID),
    ("update_binary", lambda sms, bad: sms.batches.update_binary(batch_id="id", udh=bad), "udh", [None]),
    (
        "update_binary",
        lambda sms, bad: sms.batches.update_binary(batch_id="id", udh="00", body=bad),
        "body",
        NOT_TEXT,
    ),
    ("update_mms", lambda sms, bad: sms.batches.update_mms(batch_id="id", body=bad), "body", NOT_MEDIA),
    (
        "replace_sms",
        lambda sms, bad: sms.batches.replace_sms(batch_id="id", to="1", body=bad),
        "body",
        [None, *NOT_TEXT],
    ),
    (
        "replace_binary",
        lambda sms, bad: sms.batches.replace_binary(batch_id="id", to="1", body=bad, udh="00"),
        "body",
        [None, *NOT_TEXT],
    ),
    (
        "replace_mms",
        lambda sms, bad: sms.batches.replace_mms(batch_id="id", to="1", body=bad),
        "body",
        [None, *NOT_MEDIA],
    ),
    ("inbound", lambda sms, bad: sms.inbounds.get(bad), "inbound_id", NO_ID),
    ("group", lambda sms, bad: sms.groups.get(bad), "group_id", NO_ID),
    ("delete group", lambda sms, bad: sms.groups.delete(bad), "group_id", NO_ID),
    ("members", lambda sms, bad: sms.groups.get_group_phone_numbers(bad), "group_id", NO_ID),
    ("create group", lambda sms, bad: sms.groups.create("a", bad), "members", NO_RECIPIENTS),
    ("create group", lambda sms, bad: sms.groups.create("a", None, bad), "child_groups", NO_RECIPIENTS),
    ("update group", lambda sms, bad: sms.groups.update(bad, "a"), "group_id", NO_ID),
    ("update group", lambda sms, bad: sms.groups.update("id", None, bad), "add", NO_RECIPIENTS),
    ("update group", lambda sms, bad: sms.groups.update("id", None, None, bad), "remove", NO_RECIPIENTS),
    ("replace group", lambda sms, bad: sms.groups.replace("id", bad), "members", [None, *NO_RECIPIENTS]),
    ("replace group", lambda sms, bad: sms.groups.replace(bad, []), "group_id", NO_ID),
    ("report", lambda sms, bad: sms.delivery_reports.get_for_batch(bad), "batch_id", NO_ID),
    ("report", lambda sms, bad: sms.delivery_reports.get_for_number(bad, "1"), "batch_id", NO_ID),
    ("report", lambda sms, bad: sms.delivery_reports.get_for_number("id", bad), "recipient_number", NO_ID),
]


@pytest.mark.parametrize(
    ("call", "name", "bad"),
    [
        pytest.param(call, name, bad, id=f"{what}-{name}-{number}")
        for what, call, name, values in CASES
        for number, bad in enumerate(values)
    ],
)
def test_refused(call: Call, name: str, bad: object) -> None:
    driver = RecordingDriver()
    with pytest.raises(ValidationException) as caught:
        call(make_client(driver).sms, bad)
    message = str(caught.value)
    assert f": {name} " in message
    assert message.startswith("sms.")
    assert SECRET not in message
    assert driver.sent == []
    assert driver.token_requests == []


CLASHES: list[tuple[Callable[[SinchClient], object], str, str]] = [
    (
        lambda client: client.sms.batches.send("Hi", "none", "1", callback_url="a", event_destination_target="a"),
        "callback_url",
        "event_destination_target",
    ),
    (
        lambda client: client.sms.batches.update("id", callback_url="a", event_destination_target=""),
        "callback_url",
        "event_destination_target",
    ),
    (
        lambda client: client.sms.batches.send_mms(
            to="1", body={"url": "u"}, callback_url="a", event_destination_target="b"
        ),
        "callback_url",
        "event_destination_target",
    ),
    (lambda client: client.sms.batches.list(from_s="1", from_="1"), "from_s", "from_"),
    (
        lambda client: client.sms.delivery_reports.get_for_batch("id", "full", report_type="full"),
        "type_",
        "report_type",
    ),
    (
        lambda client: client.sms.delivery_reports.get_for_number("id", "1", recipient="1"),
        "recipient_number",
        "recipient",
    ),
    (
        lambda client: client.sms.delivery_reports.get_for_number("id", recipient_msisdn="1", recipient="1"),
        "recipient_number",
        "recipient",
    ),
]


@pytest.mark.parametrize(("call", "name", "alias"), CLASHES, ids=range(len(CLASHES)))
def test_two_names_for_one_argument(call: Callable[[SinchClient], object], name: str, alias: str) -> None:
    driver = RecordingDriver()
    with pytest.raises(ValidationException) as caught:
        call(make_client(driver))
    assert name in str(caught.value)
    assert alias in str(caught.value)
    assert driver.sent == []


@pytest.mark.parametrize("value", [{1, 2}, b"x", float("nan"), object()], ids=["set", "bytes", "nan", "object"])
def test_what_json_cannot_carry(value: object) -> None:
    driver = RecordingDriver()
    sms: Any = make_client(driver).sms
    with pytest.raises(ValidationException, match="client_reference"):
        sms.batches.send(body="Hi", to=["1"], client_reference=value)
    with pytest.raises(ValidationException, match="parameters"):
        sms.batches.send_sms(body="Hi", to=["1"], parameters={"name": {"default": value}})
    with pytest.raises(ValidationException, match="auto_update"):
        sms.groups.update("id", auto_update={"to": value})
    assert driver.sent == []
