"""The life of a call: token, repeats, deadline, errors, answer."""

from __future__ import annotations

import json

import pytest

from sinch.core.auth import basic
from sinch.core.exceptions import (
    AuthenticationException,
    NumbersException,
    RateLimitException,
    ServerException,
    SinchException,
    SMSException,
    SMSNotFoundException,
    TimeoutException,
    TransportException,
    ValidationException,
    VoiceException,
)
from sinch.core.messages import NoAnswer, NotSent, Outcome
from sinch.core.operation import Call
from sinch.core.options import RetryPolicy, Timeout
from tests.core.stage import Stage
from tests.core.things import NAMES, Thing, get, listing, make, signed
from tests.fakes import API_TOKEN, APPLICATION_KEY, APPLICATION_SECRET, PROJECT, SERVICE_PLAN, answer

pytestmark = pytest.mark.usefixtures("json_reader")

OK = answer({"id": "T1"})
EXPIRED = answer(
    {"error": {"message": "Jwt is expired"}},
    401,
    {"WWW-Authenticate": 'Bearer error="invalid_token", error_description="The token expired"'},
)
LOST = NoAnswer(ConnectionResetError())
LATE = NoAnswer(TimeoutError(), timed_out=True)
REFUSED = NotSent(ConnectionRefusedError())


class TestRequest:
    def test_project_request(self) -> None:
        stage = Stage()
        assert stage.play(make(color="red", left_out=None), OK).id == "T1"
        sent = stage.sent[0]
        assert (sent.method, sent.origin, sent.target) == (
            "POST",
            "https://numbers.api.sinch.com",
            f"/v1/{PROJECT}/things",
        )
        assert json.loads(sent.body or b"") == {"id": "T1", "color": "red"}
        assert sent.headers == {
            "Accept": "application/json",
            "Authorization": "Bearer token-1",
            "Content-Type": "application/json",
            "User-Agent": "sinch-sdk/test",
        }

    def test_sms_follows_the_service_plan_of_the_moment(self) -> None:
        stage = Stage()
        stage.play(get(), OK)
        stage.configuration.service_plan_id = SERVICE_PLAN
        stage.configuration.sms_api_token = API_TOKEN
        stage.configuration.sms_region_with_service_plan_id = "br"
        stage.play(get(), OK)
        assert [(sent.origin, sent.target) for sent in stage.sent] == [
            ("https://zt.us.sms.api.sinch.com", f"/v1/{PROJECT}/things/T1"),
            ("https://br.sms.api.sinch.com", f"/v1/{SERVICE_PLAN}/things/T1"),
        ]
        assert stage.sent[1].headers["Authorization"] == f"Bearer {API_TOKEN}"

    def test_no_content_type_without_body(self) -> None:
        stage = Stage()
        stage.play(get(), OK)
        assert stage.sent[0].body is None
        assert "Content-Type" not in stage.sent[0].headers

    def test_own_headers_and_path_prefix(self) -> None:
        stage = Stage(headers={"X-Trace": "abc"})
        stage.configuration.numbers_origin = "http://127.0.0.1:9/recorder/"
        stage.play(make(), OK)
        assert stage.sent[0].headers["X-Trace"] == "abc"
        assert (stage.sent[0].origin, stage.sent[0].target) == (
            "http://127.0.0.1:9",
            f"/recorder/v1/{PROJECT}/things",
        )

    def test_application_requests_may_go_unsigned(self) -> None:
        stage = Stage()
        stage.configuration.sign_application_requests = False
        stage.play(signed(), OK)
        sent = stage.sent[0]
        assert sent.headers["Authorization"] == basic(APPLICATION_KEY, APPLICATION_SECRET)
        assert sent.headers["Content-Type"] == "application/json"
        assert "x-timestamp" not in sent.headers

    def test_signed_request_is_signed_anew_for_each_attempt(self) -> None:
        stage = Stage(retry=RetryPolicy(backoff=5))
        stage.play(signed("a/b +1"), REFUSED, OK)
        first, second = stage.sent
        assert first.target == "/v1/things/a%2Fb%20+1"
        assert first.headers["x-timestamp"] == "2026-03-01T12:00:00+00:00"
        assert second.headers["x-timestamp"] == "2026-03-01T12:00:05+00:00"
        assert first.headers["Authorization"].startswith(f"Application {APPLICATION_KEY}:")
        assert first.headers["Authorization"] != second.headers["Authorization"]

    @pytest.mark.parametrize(
        ("call", "missing"),
        [
            (make(), ("key_id", "key_secret", "project_id")),
            (signed(), ("application_key", "application_secret")),
        ],
    )
    def test_missing_credentials_are_named(self, call: Call[Thing], missing: tuple[str, ...]) -> None:
        for name in missing:
            stage = Stage()
            setattr(stage.configuration, name, "")
            with pytest.raises(ValidationException, match=f"missing: {name}"):
                stage.play(call, OK)
            assert not stage.sent
            assert not stage.asked

    def test_missing_api_token(self) -> None:
        stage = Stage(service_plan=True)
        stage.configuration.sms_api_token = None
        with pytest.raises(ValidationException, match="sms_api_token"):
            stage.play(get(), OK)

    def test_credentials_cannot_bring_in_headers(self) -> None:
        stage = Stage(service_plan=True)
        stage.configuration.sms_api_token = "x\r\nX-Evil: 1"
        with pytest.raises(ValidationException) as caught:
            stage.play(get(), OK)
        assert "sms_api_token" in str(caught.value)
        assert "Evil" not in str(caught.value)


class TestToken:
    def test_expired_token_is_replaced_once(self) -> None:
        stage = Stage()
        response = stage.play(make(), EXPIRED, OK)
        assert stage.asked == [None, "token-1"]
        assert [sent.headers["Authorization"] for sent in stage.sent] == ["Bearer token-1", "Bearer token-2"]
        assert response.http is not None
        assert response.http.attempts == 2

    def test_never_content_server_ends_in_a_clear_error(self) -> None:
        stage = Stage()
        with pytest.raises(AuthenticationException, match="401") as caught:
            stage.play(make(), EXPIRED, EXPIRED)
        assert isinstance(caught.value, NumbersException)
        assert stage.asked == [None, "token-1"]
        assert caught.value.attempts == 2

    def test_other_401_is_final(self) -> None:
        stage = Stage()
        with pytest.raises(AuthenticationException):
            stage.play(make(), answer({}, 401, {"WWW-Authenticate": "Bearer"}))
        assert stage.asked == [None]

    def test_service_plan_token_is_never_replaced(self) -> None:
        stage = Stage(service_plan=True)
        with pytest.raises(SMSException, match="service_plan_id"):
            stage.play(get(), EXPIRED)
        assert stage.asked == []

    def test_replacing_does_not_use_up_the_attempts(self) -> None:
        stage = Stage(retry=RetryPolicy(attempts=1))
        assert stage.play(make(), EXPIRED, OK).id == "T1"


REPEATS: list[tuple[str, Outcome, bool, bool]] = [
    # what happened, outcome, repeated when repeatable, repeated when not
    ("refused", REFUSED, True, True),
    ("lost", LOST, True, False),
    ("late", LATE, True, False),
    ("429", answer({}, 429), True, False),
    ("429 with Retry-After", answer({}, 429, {"Retry-After": "1"}), True, True),
    ("500", answer({}, 500), False, False),
    ("501", answer({}, 501), False, False),
    ("502", answer({}, 502), True, False),
    ("503", answer({}, 503), True, False),
    ("503 with Retry-After", answer({}, 503, {"Retry-After": "1"}), True, False),
    ("504", answer({}, 504), True, False),
    ("400", answer({}, 400), False, False),
    ("404", answer({}, 404), False, False),
    ("302", answer({}, 302, {"Location": "https://elsewhere.example.com/"}), False, False),
]


class TestRepeats:
    @pytest.mark.parametrize(("what", "outcome", "repeatable", "other"), REPEATS, ids=[row[0] for row in REPEATS])
    def test_what_is_repeated(self, what: str, outcome: Outcome, repeatable: bool, other: bool) -> None:
        for call, repeated in ((get(), repeatable), (make(), other)):
            stage = Stage()
            if repeated:
                assert stage.play(call, outcome, OK).id == "T1"
                assert len(stage.sent) == 2
            else:
                with pytest.raises(SinchException):
                    stage.play(call, outcome)
                assert len(stage.sent) == 1

    def test_attempts_are_bounded_and_backoff_doubles(self) -> None:
        stage = Stage(retry=RetryPolicy(attempts=6, backoff=1, max_backoff=5))
        with pytest.raises(ServerException) as caught:
            stage.play(get(), *[answer({}, 503)] * 6)
        assert stage.waited == [1, 2, 4, 5, 5]
        assert caught.value.attempts == 6

    def test_backoff_is_fully_jittered(self) -> None:
        stage = Stage(retry=RetryPolicy(backoff=1), random=0.25)
        stage.play(get(), REFUSED, REFUSED, OK)
        assert stage.waited == [0.25, 0.5]

    def test_retry_after_in_seconds_and_as_date(self) -> None:
        stage = Stage()
        stage.play(
            make(),
            answer({}, 429, {"Retry-After": "7"}),
            answer({}, 429, {"Retry-After": "Sun, 01 Mar 2026 12:00:20 GMT"}),
            OK,
        )
        assert stage.waited == [7, 13]

    def test_a_wait_that_does_not_fit_is_not_begun(self) -> None:
        stage = Stage(retry=RetryPolicy(deadline=30))
        with pytest.raises(RateLimitException) as caught:
            stage.play(make(), answer({}, 429, {"Retry-After": "31"}))
        assert caught.value.retry_after == 31
        assert len(stage.sent) == 1

    def test_the_deadline_cuts_the_limits_of_the_last_attempts(self) -> None:
        stage = Stage(retry=RetryPolicy(deadline=30, attempts=9, backoff=0), takes=8)
        with pytest.raises(TransportException):
            stage.play(get(), *[LATE] * 4)
        assert [sent.timeout for sent in stage.sent] == [
            (10, 10, None),
            (10, 10, None),
            (10, 10, 14),
            (10, 10, 6),
        ]
        assert [sent.patience for sent in stage.sent] == [30, 22, 14, 6]

    def test_policy_without_repeats(self) -> None:
        stage = Stage(retry=RetryPolicy(attempts=1))
        with pytest.raises(TransportException):
            stage.play(get(), REFUSED)

    def test_timeout_option(self) -> None:
        stage = Stage(timeout=Timeout(read=3, total=20))
        stage.configuration.connection_timeout = 7
        stage.play(get(), OK)
        assert stage.sent[0].timeout == (7, 3, 20)

    def test_each_attempt_is_recorded(self) -> None:
        stage = Stage()
        stage.play(get(), REFUSED, answer({}, 503), OK)
        assert stage.records == [
            ("sms.things.get", 1, "NotSent"),
            ("sms.things.get", 2, "Answered"),
            ("sms.things.get", 3, "Answered"),
        ]


class TestErrors:
    def test_not_sent(self) -> None:
        with pytest.raises(TransportException) as caught:
            Stage(retry=RetryPolicy(attempts=1)).play(make(), REFUSED)
        assert caught.value.may_have_been_sent is False
        assert isinstance(caught.value.__cause__, ConnectionRefusedError)
        assert caught.value.operation == "numbers.things.make"

    def test_lost_answer_says_how_to_find_out(self) -> None:
        with pytest.raises(TransportException, match="may have been carried out") as caught:
            Stage().play(make(), LOST)
        assert caught.value.may_have_been_sent is True
        assert not isinstance(caught.value, TimeoutException)
        with pytest.raises(TimeoutException) as late:
            Stage().play(make(), LATE)
        assert late.value.may_have_been_sent is True

    def test_error_of_the_api(self) -> None:
        body = {"code": "unknown_group", "text": "No such group"}
        with pytest.raises(
            SMSNotFoundException, match=r"sms\.things\.get: 404 unknown_group: No such group"
        ) as caught:
            Stage().play(get(), answer(body, 404, {"X-Request-Id": "9f2c"}))
        error = caught.value
        assert (error.status, error.response_status_code, error.code, error.request_id) == (
            404,
            404,
            "unknown_group",
            "9f2c",
        )
        assert error.is_from_server is True
        assert error.http_response is not None
        assert error.http_response.body == body
        assert "configuration.sms_region" in str(error)

    def test_redirects_end_in_an_error(self) -> None:
        with pytest.raises(VoiceException, match="302"):
            Stage().play(signed(), answer({}, 302, {"Location": "https://elsewhere.example.com/"}))

    @pytest.mark.parametrize(
        "text",
        [
            b"<html>",
            b"\xff\xfe",
            b'{"text"',
            b"[]",
            b"null",
            b"3",
            b'"x"',
            b"",
            b'{"text": {}}',
            b'{"error": []}',
            b'{"error": {"message": 3}}',
            b"[" * 100_000,
        ],
    )
    def test_odd_error_bodies(self, text: bytes) -> None:
        for status in (400, 401, 404, 429, 500):
            with pytest.raises(SMSException) as caught:
                Stage(retry=RetryPolicy(attempts=1)).play(get(), answer(text=text, status=status))
            assert caught.value.status == status

    @pytest.mark.parametrize("text", [b"<html>", b'{"id": ', b"[1]", b"3", b'"x"', b"\xff", b"[" * 100_000])
    def test_success_that_cannot_be_read(self, text: bytes) -> None:
        with pytest.raises(NumbersException, match="carried out") as caught:
            Stage().play(make(), answer(text=text, status=201))
        assert caught.value.status == 201
        assert caught.value.http_response is not None

    @pytest.mark.parametrize("text", [b"", b"{}", b"null"])
    def test_success_without_content(self, text: bytes) -> None:
        assert Stage().play(make(), answer(text=text)).id is None


class TestAnswer:
    def test_http(self) -> None:
        stage = Stage(takes=0.5)
        http = stage.play(get(), answer({}, 503), answer({"id": "T1"}, 201, {"X-Request-Id": "r-1"})).http
        assert http is not None
        assert (http.status, http.attempts, http.request_id) == (201, 2, "r-1")
        assert http.headers.get("x-REQUEST-id") == "r-1"
        assert http.elapsed == pytest.approx(1.5)

    def test_bare_array(self) -> None:
        response = Stage().play(Call(NAMES), answer(text=b'["a", "b"]'))
        assert response.things == ["a", "b"]

    def test_listing(self) -> None:
        stage = Stage()
        stage.play(
            listing(tags=["x", "y z"], flags=["p", "q"], on=True, off=False, none=None), answer({"things": []})
        )
        assert stage.sent[0].target == f"/v1/{PROJECT}/things?kind=a&tags=x%2Cy%20z&flags=p&flags=q&on=true&off=false"
