"""The Verification side of the sandbox: signatures, attempts, reports, status, refusals."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
import urllib3
import yaml

from sinch import SinchClient
from sinch.core.exceptions import NotFoundException, RateLimitException, TransportException, VerificationException
from sinch.core.options import RetryPolicy
from sinch.models.verification import VerificationIdentity, VerificationMethod
from sinch.sandbox import Sandbox
from sinch.sandbox.service import routes
from sinch.sandbox.traffic import Json, JsonObject, Reply
from tests.operations import all_operations

from .desk import START, Desk, basic, items, pick, text

ROOT = "/verification/v1/verifications"
NUMBER = "+46701234567"
IDENTITY: JsonObject = {"type": "number", "endpoint": NUMBER}
DESCRIPTION = Path(__file__).parents[3] / "shared" / "contract"


def signature(secret: str, *lines: str) -> str:
    """Sign lines, written out anew so that the sandbox is not checked by itself."""
    return base64.b64encode(hmac.digest(base64.b64decode(secret), "\n".join(lines).encode(), "sha256")).decode()


def signed(
    desk: Desk,
    method: str,
    path: str,
    content: bytes = b"",
    *,
    at: str | None = None,
    content_type: str = "application/json; charset=UTF-8",
    signed_path: str | None = None,
) -> dict[str, str]:
    """Make the headers of a signed request."""
    moment = START.isoformat() if at is None else at
    digest = base64.b64encode(hashlib.md5(content).digest()).decode() if content else ""
    made = signature(
        desk.credentials.application_secret,
        method,
        digest,
        content_type,
        f"x-timestamp:{moment}",
        unquote(path) if signed_path is None else signed_path,
    )
    return {
        "authorization": f"Application {desk.credentials.application_key}:{made}",
        "x-timestamp": moment,
        "content-type": content_type,
    }


def ask(desk: Desk, method: str, path: str, body: Json = None, **headers: str) -> Reply:
    """Hand in a signed request."""
    content = b"" if body is None else json.dumps(body).encode()
    return desk.send(method, ROOT + path, content, {**signed(desk, method, ROOT + path, content), **headers})


def started(desk: Desk, method: str = "sms", **fields: Json) -> tuple[str, str]:
    """Begin an attempt; gives its id and its code."""
    reply = ask(desk, "POST", "", {"identity": IDENTITY, "method": method, **fields})
    assert reply.status == 200, reply
    attempt = desk.state.verification.by_id(text(reply.body, "id"))
    assert attempt is not None
    return attempt.id, attempt.code


def refused(reply: Reply) -> tuple[int, Json]:
    """Check the body of a refusal; gives status and code."""
    assert isinstance(reply.body, dict)
    assert reply.body.keys() == {"errorCode", "message", "reference"}
    assert reply.body["message"] == reply.reason
    return reply.status, reply.body["errorCode"]


def fits(answer: Json, definition: str) -> None:
    """Check an answer against the description of the API, where it lies beside the project."""
    file = DESCRIPTION / "schemas" / "verification.schema.json"
    if file.is_file():
        schema = json.loads(file.read_text("utf-8"))
        jsonschema.validate(answer, {"$ref": f"#/$defs/{definition}", "$defs": schema["$defs"]})


# ------------------------------------------------------------------------------------------------- routes
def test_routes_are_those_of_the_library() -> None:
    mine = {row for row in routes() if row[0].startswith("verification.")}
    theirs = {
        (operation.id, operation.method, operation.path)
        for operation in all_operations().values()
        if operation.product == "verification"
    }
    assert mine == theirs


if DESCRIPTION.is_dir():

    def test_routes_are_those_of_the_description() -> None:
        document = yaml.safe_load((DESCRIPTION / "operations" / "verification.yaml").read_text("utf-8"))
        described = {
            (text(row, "id"), text(row, "http", "method"), text(row, "http", "path"))
            for row in items(document, "operations")
        }
        assert {row for row in routes() if row[0].startswith("verification.")} == described

    def test_signatures_of_the_description(desk: Desk) -> None:
        core = yaml.safe_load((DESCRIPTION / "operations" / "core.yaml").read_text("utf-8"))
        from sinch.sandbox.signing import signatures
        from sinch.sandbox.traffic import Request

        for vector in items(core, "request_signing", "vectors"):
            headers = {"content-type": text(vector, "content_type"), "x-timestamp": text(vector, "timestamp")}
            body = text(vector, "body").encode()
            request = Request(text(vector, "method"), text(vector, "path"), (), headers, body)
            assert signatures(request, text(vector, "secret")) == (text(vector, "signature"),)


# -------------------------------------------------------------------------------------------- credentials
def test_signed_requests_pass(desk: Desk) -> None:
    attempt_id, _ = started(desk)
    assert ask(desk, "GET", f"/id/{attempt_id}").status == 200


def test_the_path_is_signed_decoded_or_as_sent(desk: Desk) -> None:
    started(desk, reference="a b/ö")
    path = f"{ROOT}/reference/a%20b%2F%C3%B6"
    for signed_path in (path, unquote(path)):
        headers = signed(desk, "GET", path, signed_path=signed_path)
        assert desk.send("GET", path, None, headers).status == 200


def test_requests_without_a_content_type_are_signed_with_an_empty_one(desk: Desk) -> None:
    attempt_id, _ = started(desk)
    path = f"{ROOT}/id/{attempt_id}"
    headers = signed(desk, "GET", path, content_type="")
    del headers["content-type"]
    assert desk.send("GET", path, None, headers).status == 200


@pytest.mark.parametrize(
    "changed",
    [
        {"authorization": ""},
        {"authorization": "Application"},
        {"authorization": "Bearer token"},
        {"authorization": "Application another-key:c2lnbmF0dXJl"},
        {"authorization": f"Application {Sandbox.application_key}"},
        {"authorization": f"Application {Sandbox.application_key}:"},
        {"authorization": f"Application {Sandbox.application_key}:ööö"},
        {"authorization": f"Application {Sandbox.application_key}:c2lnbmF0dXJl"},
        {"authorization": basic(Sandbox.application_key, "wrong")},
        {"authorization": basic(Sandbox.key_id, Sandbox.key_secret)},
        {"authorization": "Basic ???"},
        {"x-timestamp": ""},
        {"x-timestamp": "yesterday"},
        {"x-timestamp": (START + timedelta(seconds=1)).isoformat()},
        {"content-type": "application/json"},
    ],
    ids=str,
)
def test_other_requests_do_not(desk: Desk, changed: dict[str, str]) -> None:
    reply = ask(desk, "GET", "/id/any", **changed)
    assert refused(reply) == (401, 40100)
    assert reply.headers["www-authenticate"].split()[0] in {"Application", "Basic"}


def test_the_signature_covers_the_body_the_method_and_the_path(desk: Desk) -> None:
    content = json.dumps({"identity": IDENTITY, "method": "sms"}).encode()
    headers = signed(desk, "POST", ROOT, content)
    assert desk.send("POST", ROOT, content.replace(b"sms", b"callout"), headers).status == 401
    assert desk.send("PUT", f"{ROOT}/id/any", content, headers).status == 401
    assert desk.state.verification.all() == []
    assert desk.send("POST", ROOT, content, headers).status == 200


@pytest.mark.parametrize(("minutes", "status"), [(-6, 401), (-4, 404), (4, 404), (6, 401)])
def test_a_signature_is_good_for_minutes(desk: Desk, minutes: int, status: int) -> None:
    path = f"{ROOT}/id/any"
    at = (START + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert desk.send("GET", path, None, signed(desk, "GET", path, at=at)).status == status


def test_moving_the_clock_on_makes_no_signature_old(desk: Desk) -> None:
    attempt_id, _ = started(desk)
    desk.state.clock.advance(86_400)
    assert ask(desk, "GET", f"/id/{attempt_id}").status == 200


def test_basic_authentication(desk: Desk) -> None:
    pair = basic(desk.credentials.application_key, desk.credentials.application_secret)
    body: Json = {"identity": IDENTITY, "method": "sms"}
    assert desk.send("POST", ROOT, body, {"authorization": pair}).status == 200
    assert refused(desk.send("POST", ROOT, b"a=b", {"authorization": pair, "content-type": "text/plain"})) == (
        400,
        40003,
    )


# ------------------------------------------------------------------------------------------------- starts
def test_start_sms(desk: Desk) -> None:
    options: Json = {"expiry": "00:02:00", "codeType": "Alphanumeric", "template": "Say {{CODE}}!", "appHash": "x"}
    asked: JsonObject = {
        "identity": IDENTITY,
        "method": "sms",
        "reference": "r",
        "custom": "c",
        "smsOptions": options,
    }
    reply = ask(desk, "POST", "", asked, **{"accept-language": "es-ES", "host": "127.0.0.1:8000"})
    assert reply.status == 200
    attempt_id = text(reply.body, "id")
    assert pick(reply.body, "sms") == {
        "template": "Say {{CODE}}!",
        "interceptionTimeout": 120,
        "codeType": "Alphanumeric",
    }
    href = f"http://127.0.0.1:8000{ROOT}/id/{attempt_id}"
    assert pick(reply.body, "_links") == [
        {"rel": "status", "href": href, "method": "GET"},
        {"rel": "report", "href": href, "method": "PUT"},
    ]
    fits(reply.body, "StartSmsVerificationResponse")
    [shown] = items(desk.send("GET", "/_sandbox/verifications").body, "verifications")
    code = text(shown, "code")
    assert code.isalnum()
    assert len(code) == 6
    assert text(shown, "text") == f"Say {code}!"
    assert [pick(shown, name) for name in ("id", "endpoint", "language", "reference", "custom", "status")] == [
        attempt_id,
        NUMBER,
        "es-ES",
        "r",
        "c",
        "PENDING",
    ]


def test_start_by_other_methods(desk: Desk) -> None:
    starts: list[tuple[str, str | None, JsonObject, str]] = [
        ("flashcall", "flashCallOptions", {"dialTimeout": 5, "interceptionTimeout": 120}, "FlashCall"),
        ("flashCall", "flashCallOptions", {}, "FlashCall"),
        ("callout", "calloutOptions", {"speech": {"locale": "en-US"}, "more": 1}, "PhoneCall"),
        ("whatsapp", "whatsappOptions", {"codeType": "Alpha"}, "WhatsApp"),
        ("seamless", None, {}, "Data"),
    ]
    for method, key, options, definition in starts:
        asked: JsonObject = {"identity": IDENTITY, "method": method}
        if key is not None:
            asked[key] = options
        reply = ask(desk, "POST", "", asked)
        assert reply.status == 200, reply
        assert text(reply.body, "method") == method.lower()
        fits(reply.body, f"Start{definition}VerificationResponse")


def test_a_flash_call_says_how_to_catch_it(desk: Desk) -> None:
    reply = ask(desk, "POST", "", {"identity": IDENTITY, "method": "flashcall"})
    attempt = desk.state.verification.by_id(text(reply.body, "id"))
    assert attempt is not None
    assert attempt.code.startswith("+")
    assert text(reply.body, "flashCall", "cliFilter") == f"(.*){attempt.code[-6:]}(.*)"
    assert pick(reply.body, "flashCall", "interceptionTimeout") == 45
    assert pick(reply.body, "flashCall", "reportTimeout") == 75


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"identity": None}, 40001),
        ({"identity": {"type": "number"}}, 40001),
        ({"identity": {"type": "email", "endpoint": NUMBER}}, 40001),
        ({"identity": {"type": "number", "endpoint": "YOUR_phone_number"}}, 40001),
        ({"identity": {"type": "number", "endpoint": "0701234567"}}, 40001),
        ({"identity": {**IDENTITY, "verified": True}}, 40001),
        ({"method": "pigeon"}, 40001),
        ({"method": None}, 40001),
        ({"reference": 7}, 40001),
        ({"custom": "x" * 4097}, 40001),
        ({"template": "{{CODE}}"}, 40001),
        ({"calloutOptions": {}}, 40001),
        ({"smsOptions": []}, 40001),
        ({"smsOptions": {"codeType": "Emoji"}}, 40001),
        ({"smsOptions": {"template": "no code"}}, 40001),
        ({"smsOptions": {"expiry": "5 minutes"}}, 40001),
        ({"smsOptions": {"expiry": "00:00:00"}}, 40001),
        ({"smsOptions": {"expiry": "00:60:00"}}, 40001),
        ({"method": "flashcall", "flashCallOptions": {"dialTimeout": 4}}, 40001),
        ({"method": "flashcall", "flashCallOptions": {"interceptionTimeout": 121}}, 40001),
        ({"method": "flashcall", "flashCallOptions": {"dialTimeout": "20"}}, 40001),
        ({"method": "callout", "calloutOptions": {"speech": "en-US"}}, 40001),
        ({"method": "seamless", "seamlessOptions": {}}, 40001),
    ],
    ids=str,
)
def test_starts_that_are_refused(desk: Desk, changed: JsonObject, code: int) -> None:
    asked: JsonObject = {"identity": IDENTITY, "method": "sms", **changed}
    assert refused(ask(desk, "POST", "", asked)) == (400, code)
    assert desk.state.verification.all() == []


def test_bodies_that_are_no_objects(desk: Desk) -> None:
    for content in (b"", b"{", b"[]", b'{"method": "sms", "method": "sms"}'):
        headers = signed(desk, "POST", ROOT, content)
        assert refused(desk.send("POST", ROOT, content, headers)) == (400, 40003)


def test_numbers_that_go_wrong(desk: Desk) -> None:
    def begin(endpoint: str) -> Reply:
        return ask(desk, "POST", "", {"identity": {"type": "number", "endpoint": endpoint}, "method": "sms"})

    assert refused(begin("+12025550001")) == (403, 40300)
    assert refused(begin("+12025550002")) == (402, 40200)
    for endpoint, status, reason in (
        ("12025550003", "DENIED", "Fraud"),
        ("12025550004", "ERROR", "Network error or number unreachable"),
    ):
        attempt_id = text(begin(endpoint).body, "id")
        found = ask(desk, "GET", f"/sms/number/+{endpoint}").body
        assert [text(found, name) for name in ("id", "status", "reason")] == [attempt_id, status, reason]
        report: Json = {"method": "sms", "sms": {"code": "1"}}
        assert refused(ask(desk, "PUT", f"/id/{attempt_id}", report)) == (404, 40400)


# ------------------------------------------------------------------------------------- reports and status
REPORTS = [
    ("sms", "sms", "code"),
    ("flashcall", "flashCall", "cli"),
    ("callout", "callout", "code"),
    ("whatsapp", "whatsapp", "code"),
]
DEFINITIONS = {"sms": "Sms", "flashcall": "FlashCall", "callout": "PhoneCall", "whatsapp": "WhatsApp"}


@pytest.mark.parametrize(("method", "key", "member"), REPORTS)
@pytest.mark.parametrize("by", ["id", "number"])
def test_the_right_code_verifies(desk: Desk, method: str, key: str, member: str, by: str) -> None:
    attempt_id, code = started(desk, method, reference="order 17")
    fits(ask(desk, "GET", f"/id/{attempt_id}").body, f"{DEFINITIONS[method]}VerificationStatusResponse")
    target = f"/id/{attempt_id}" if by == "id" else f"/number/{NUMBER}"
    reply = ask(desk, "PUT", target, {"method": method, key: {member: code}})
    assert reply.status == 200
    assert text(reply.body, "status") == "SUCCESSFUL"
    fits(reply.body, f"{DEFINITIONS[method]}VerificationReportResponse")
    for target in (f"/id/{attempt_id}", "/reference/order%2017", f"/{method}/number/{NUMBER}"):
        found = ask(desk, "GET", target)
        assert found.status == 200
        assert text(found.body, "id") == attempt_id
        assert text(found.body, "status") == "SUCCESSFUL"
        assert text(found.body, "countryId") == "SE"
        assert pick(found.body, "identity") == IDENTITY
        assert isinstance(pick(found.body, "price", "verificationPrice", "amount"), float)
        fits(found.body, f"{DEFINITIONS[method]}VerificationStatusResponse")
    again = ask(desk, "PUT", f"/id/{attempt_id}", {"method": method, key: {member: code}})
    assert refused(again) == (404, 40400)


@pytest.mark.parametrize(("method", "key", "member"), REPORTS)
def test_a_wrong_code_fails(desk: Desk, method: str, key: str, member: str) -> None:
    attempt_id, code = started(desk, method)
    reply = ask(desk, "PUT", f"/id/{attempt_id}", {"method": method, key: {member: code + "1"}})
    assert reply.status == 200
    assert text(reply.body, "status") == "FAIL"
    assert text(reply.body, "reason") == ("Invalid CLI" if method == "flashcall" else "Invalid code")
    assert refused(ask(desk, "PUT", f"/id/{attempt_id}", {"method": method, key: {member: code}})) == (404, 40400)
    assert text(ask(desk, "GET", f"/id/{attempt_id}").body, "status") == "FAIL"


def test_an_attempt_runs_out(desk: Desk) -> None:
    attempt_id, code = started(desk, smsOptions={"expiry": "00:01:00"})
    desk.state.clock.advance(59)
    assert text(ask(desk, "GET", f"/id/{attempt_id}").body, "status") == "PENDING"
    desk.state.clock.advance(1)
    found = ask(desk, "GET", f"/id/{attempt_id}").body
    assert (text(found, "status"), text(found, "reason")) == ("FAIL", "Expired")
    report: Json = {"method": "sms", "sms": {"code": code}}
    late = ask(desk, "PUT", f"/id/{attempt_id}", report)
    assert (late.status, text(late.body, "status"), text(late.body, "reason")) == (200, "FAIL", "Expired")
    assert refused(ask(desk, "PUT", f"/id/{attempt_id}", report)) == (404, 40400)


def test_a_new_attempt_ends_the_one_before(desk: Desk) -> None:
    first, _ = started(desk, reference="r")
    other, _ = started(desk, "callout")
    second, code = started(desk, reference="r")
    assert text(ask(desk, "GET", f"/id/{first}").body, "status") == "ABORTED"
    assert text(ask(desk, "GET", f"/id/{other}").body, "status") == "PENDING"
    assert text(ask(desk, "GET", "/reference/r").body, "id") == second
    ask(desk, "PUT", f"/number/{NUMBER}", {"method": "sms", "sms": {"code": code}})
    assert text(ask(desk, "GET", f"/sms/number/{NUMBER}").body, "status") == "SUCCESSFUL"
    assert text(ask(desk, "GET", f"/callout/number/{NUMBER}").body, "status") == "PENDING"


@pytest.mark.parametrize(
    "report",
    [
        {},
        {"method": "sms"},
        {"method": "sms", "sms": {}},
        {"method": "sms", "sms": {"code": ""}},
        {"method": "sms", "sms": {"code": 1234}},
        {"method": "sms", "sms": {"code": "1234", "pin": "1"}},
        {"method": "sms", "callout": {"code": "1234"}},
        {"method": "sms", "sms": {"code": "1234"}, "reference": "r"},
        {"method": "callout", "callout": {"code": "1234"}},
        {"method": "flashcall", "flashCall": {}},
        {"method": "seamless", "seamless": {"code": "1"}},
    ],
    ids=str,
)
def test_reports_that_are_refused(desk: Desk, report: JsonObject) -> None:
    attempt_id, _ = started(desk)
    assert refused(ask(desk, "PUT", f"/id/{attempt_id}", report)) == (400, 40001)
    assert text(ask(desk, "GET", f"/id/{attempt_id}").body, "status") == "PENDING"


def test_what_does_not_exist(desk: Desk) -> None:
    started(desk, "callout")
    report: Json = {"method": "sms", "sms": {"code": "1"}}
    for method, target, body in (
        ("PUT", "/id/none", report),
        ("PUT", f"/number/{NUMBER}", report),
        ("PUT", "/number/nobody", report),
        ("GET", "/id/none", None),
        ("GET", "/reference/none", None),
        ("GET", f"/sms/number/{NUMBER}", None),
        ("GET", "/sms/number/nobody", None),
    ):
        reply = ask(desk, method, target, body)
        assert refused(reply) == (404, 40400), (method, target)
        fits({**pick_object(reply), "errorCode": "40400"}, "VerificationError")
    assert refused(ask(desk, "GET", f"/pigeon/number/{NUMBER}")) == (400, 40001)
    assert ask(desk, "DELETE", "/id/none").status == 405


def pick_object(reply: Reply) -> JsonObject:
    """Give the body of a reply, which is an object."""
    assert isinstance(reply.body, dict)
    return reply.body


# ----------------------------------------------------------------------------------------------- controls
def test_codes_can_be_fixed(desk: Desk) -> None:
    reply = desk.send("POST", "/_sandbox/verifications/codes", {"endpoint": NUMBER[1:], "code": "0042"})
    assert reply.status == 204
    assert started(desk)[1] == started(desk, "callout")[1] == "0042"
    desk.state.reset()
    assert desk.state.verification.all() == []
    assert started(desk, "flashcall")[1] != "0042"
    for wrong in ({"endpoint": "x", "code": "1"}, {"endpoint": NUMBER, "code": ""}, {"endpoint": NUMBER}):
        assert desk.send("POST", "/_sandbox/verifications/codes", {**wrong}).status == 400


def test_attempts_can_be_listed_by_number(desk: Desk) -> None:
    first, _ = started(desk)
    ask(desk, "POST", "", {"identity": {"type": "number", "endpoint": "+12025550134"}, "method": "sms"})
    third, _ = started(desk, "whatsapp")
    for target in (f"?endpoint={NUMBER}", f"?endpoint={NUMBER[1:]}", "?endpoint=%2B46701234567"):
        listed = items(desk.send("GET", f"/_sandbox/verifications{target}").body, "verifications")
        assert [text(item, "id") for item in listed] == [third, first]
    assert len(items(desk.send("GET", "/_sandbox/verifications").body, "verifications")) == 3


def test_a_device_opens_the_target_uri(desk: Desk) -> None:
    reply = ask(desk, "POST", "", {"identity": IDENTITY, "method": "seamless"}, host="127.0.0.1:8000")
    target = text(reply.body, "seamless", "targetUri").removeprefix("http://127.0.0.1:8000")
    assert desk.send("GET", target).status == 200
    assert desk.send("GET", target).status == 410
    assert desk.send("GET", "/_sandbox/verifications/none/data").status == 404
    assert text(ask(desk, "GET", f"/seamless/number/{NUMBER}").body, "status") == "SUCCESSFUL"


def test_the_log_says_which_operation_it_was(desk: Desk) -> None:
    for method in ("sms", "flashCall", "callout", "seamless", "whatsapp"):
        started(desk, method)
    for method, key, member in REPORTS:
        ask(desk, "PUT", "/id/none", {"method": method, key: {member: "1"}})
        ask(desk, "PUT", f"/number/{NUMBER}", {"method": method, key: {member: "1"}})
    ask(desk, "PUT", "/id/none", {"method": 7})
    words = [str(received.operation).rpartition(".")[2] for received in desk.state.journal.all()]
    assert words == [
        "start_sms", "start_flash_call", "start_phone_call", "start_data", "start_whatsapp",
        "report_sms_by_id", "report_sms_by_identity", "report_flash_call_by_id", "report_flash_call_by_identity",
        "report_phone_call_by_id", "report_phone_call_by_identity", "report_whatsapp_by_id",
        "report_whatsapp_by_identity", "report_by_id",
    ]  # fmt: skip


# ------------------------------------------------------------------------------ with the library, by HTTP
@pytest.fixture
def client(sandbox: Sandbox) -> SinchClient:
    return sandbox.client(retry=RetryPolicy(attempts=1))


WHOM = VerificationIdentity(type="number", endpoint=NUMBER)


def test_every_method_from_start_to_report(sandbox: Sandbox, client: SinchClient) -> None:
    verifications, status = client.verification.verifications, client.verification.verification_status
    sandbox.set_verification_code(NUMBER, "0042")

    sms = verifications.start_sms(WHOM, "a ref/1?", "note", "00:05:00", "Alpha", "{{CODE}}", accept_language="sv-SE")
    assert sms.id is not None
    assert sms.sms is not None
    assert sms.sms.interception_timeout == 300
    assert sandbox.verification_code(sms.id) == sandbox.verification_code(NUMBER) == "0042"
    assert [item["language"] for item in sandbox.verifications] == ["sv-SE"]
    assert verifications.report_sms_by_id(sms.id, "0042").status == "SUCCESSFUL"
    assert status.get_by_reference("a ref/1?").id == sms.id
    assert sms.links[0].get("href") == f"{sandbox.url}{ROOT}/id/{sms.id}"

    flash_call = verifications.start_flash_call(WHOM, dial_timeout=20, interception_timeout=60)
    assert flash_call.flash_call is not None
    assert flash_call.flash_call.report_timeout == 90
    wrong = verifications.report_flash_call_by_identity(NUMBER, "+46101234")
    assert (wrong.status, wrong.reason) == ("FAIL", "Invalid CLI")
    assert status.get_by_identity(NUMBER, VerificationMethod.FLASH_CALL).call_complete is True

    called = verifications.start_phone_call(WHOM, speech_locale="en-US")
    assert called.method == VerificationMethod.CALLOUT
    assert verifications.report_phone_call_by_identity(NUMBER, "0042").status == "SUCCESSFUL"
    assert status.get_by_identity(NUMBER, "phonecall").call_result == "ANSWERED"

    whatsapp = verifications.start_whatsapp(WHOM, code_type="Numeric")
    assert whatsapp.id is not None
    assert verifications.report_whatsapp_by_id(whatsapp.id, "0042").status == "SUCCESSFUL"

    data = verifications.start_data(WHOM)
    assert data.id is not None
    assert data.seamless is not None
    assert data.seamless.target_uri is not None
    with urllib3.PoolManager() as device:
        assert device.request("GET", data.seamless.target_uri).status == 200
    assert status.get_by_id(data.id).status == "SUCCESSFUL"

    by_hand = verifications.start_callout(WHOM)
    assert by_hand.id is not None
    report = verifications.report_by_id(by_hand.id, {"method": "callout", "callout": {"code": "0042"}})
    assert report.status == "SUCCESSFUL"
    with pytest.raises(NotFoundException) as caught:
        verifications.report_by_identity(NUMBER, {"method": "callout", "callout": {"code": "0042"}})
    assert caught.value.code == 40400
    assert {received.reason for received in sandbox.requests if received.status != 404} == {""}


def test_expiry_without_waiting(sandbox: Sandbox, client: SinchClient) -> None:
    started_sms = client.verification.verifications.start_sms(WHOM)
    assert started_sms.id is not None
    sandbox.advance(3600)
    assert client.verification.verification_status.get_by_id(started_sms.id).reason == "Expired"


def test_wrong_credentials(sandbox: Sandbox) -> None:
    for wrong in (
        sandbox.client(application_key="another"),
        sandbox.client(application_secret="YW5vdGhlcg=="),
    ):
        with pytest.raises(VerificationException) as caught:
            wrong.verification.verifications.start_sms(WHOM)
        assert (caught.value.status, caught.value.code) == (401, 40100)
    assert sandbox.verifications == []
    with pytest.raises(KeyError, match="no verification"):
        sandbox.verification_code(NUMBER)
    with pytest.raises(ValueError, match="phone number"):
        sandbox.set_verification_code("nobody", "1")


def test_faults(sandbox: Sandbox, client: SinchClient) -> None:
    sandbox.fault("throttle", operation="verification.verifications.start_whatsapp")
    with pytest.raises(RateLimitException) as limited:
        client.verification.verifications.start_whatsapp(WHOM)
    assert (limited.value.code, limited.value.retry_after) == (42900, 1.0)
    sandbox.fault("cut_after_reading", path="/verifications")
    with pytest.raises(TransportException) as lost:
        client.verification.verifications.start_sms(WHOM)
    assert lost.value.may_have_been_sent
    assert len(sandbox.verifications) == 1
    sandbox.fault("unknown_enum")
    found = client.verification.verification_status.get_by_identity(NUMBER, "sms")
    assert (found.method, found.status) == ("SANDBOX_SURPRISE", "SANDBOX_SURPRISE")
    sandbox.fault("unknown_keys")
    again = client.verification.verifications.start_sms(WHOM)
    assert again.extra["sandboxSurprise"] == "new"
    assert again.sms is not None
    assert again.sms.extra["sandboxSurprise"] == "new"


def test_requests_that_are_repeated_are_signed_anew(sandbox: Sandbox) -> None:
    patient = sandbox.client(retry=RetryPolicy(attempts=3, backoff=0.001))
    sandbox.fault("throttle", times=2, retry_after=0)
    assert patient.verification.verifications.start_sms(WHOM).http is not None
    stamps = {received.headers["x-timestamp"] for received in sandbox.requests}
    assert [received.status for received in sandbox.requests] == [429, 429, 200]
    assert len(stamps) == 3
    assert {received.headers["authorization"] for received in sandbox.requests} == {"Application ***"}
