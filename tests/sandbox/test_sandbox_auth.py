"""Tokens and credentials."""

from __future__ import annotations

import base64
import json

import pytest

from sinch.sandbox import Credentials
from sinch.sandbox.traffic import Reply

from .desk import START, Desk, basic, pick, text

KNOWN = Credentials()
FORM = {"content-type": "application/x-www-form-urlencoded"}


def ask(desk: Desk, pair: str | None, form: bytes = b"grant_type=client_credentials") -> Reply:
    headers = dict(FORM) if pair is None else {**FORM, "authorization": pair}
    return desk.send("POST", "/oauth2/token", form, headers)


def test_token_looks_like_a_jwt_and_lives_an_hour(desk: Desk) -> None:
    reply = ask(desk, basic(KNOWN.key_id, KNOWN.key_secret))
    assert reply.status == 200
    assert pick(reply.body, "expires_in") == 3599
    assert pick(reply.body, "token_type") == "bearer"
    assert pick(reply.body, "scope") == ""
    middle = text(reply.body, "access_token").split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    assert claims["exp"] == int(START.timestamp()) + 3599


@pytest.mark.parametrize(
    "pair",
    [
        None,
        basic(KNOWN.key_id, "wrong"),
        basic("wrong", KNOWN.key_secret),
        "Basic ???",
        "Bearer " + KNOWN.key_secret,
    ],
)
def test_token_endpoint_refuses_wrong_credentials(desk: Desk, pair: str | None) -> None:
    reply = ask(desk, pair)
    assert reply.status == 401
    assert pick(reply.body, "error") == "invalid_client"
    assert text(reply.body, "error_description")


@pytest.mark.parametrize(
    ("form", "error"),
    [(b"", "invalid_request"), (b"grant_type=password", "unsupported_grant_type")],
)
def test_token_endpoint_wants_the_grant_type(desk: Desk, form: bytes, error: str) -> None:
    reply = ask(desk, basic(KNOWN.key_id, KNOWN.key_secret), form)
    assert reply.status == 400
    assert pick(reply.body, "error") == error


def test_token_endpoint_wants_a_form(desk: Desk) -> None:
    pair = basic(KNOWN.key_id, KNOWN.key_secret)
    reply = desk.send("POST", "/oauth2/token", {"grant_type": "client_credentials"}, {"authorization": pair})
    assert reply.status == 400


def regions(desk: Desk, authorization: str | None) -> Reply:
    headers = {} if authorization is None else {"authorization": authorization}
    return desk.send("GET", f"{desk.project}/availableRegions", None, headers)


def test_expired_is_said_only_of_tokens_that_have_expired(desk: Desk) -> None:
    token = desk.token()
    assert regions(desk, f"Bearer {token}").status == 200
    desk.state.clock.advance(3598)
    assert regions(desk, f"Bearer {token}").status == 200
    desk.state.clock.advance(1)
    late = regions(desk, f"Bearer {token}")
    assert late.status == 401
    assert late.headers["www-authenticate"] == 'Bearer error="invalid_token", error_description="Jwt is expired"'
    assert pick(late.body, "error", "code") == 401
    for wrong in (None, "Bearer", "Bearer x", f"Bearer {token[:-2]}AA", "Bearer a.b.c", "Token x"):
        refused = regions(desk, wrong)
        assert refused.status == 401, wrong
        assert "expired" not in refused.headers["www-authenticate"]


def test_token_outlives_a_reset(desk: Desk) -> None:
    token = desk.token()
    desk.state.reset()
    assert regions(desk, f"Bearer {token}").status == 200


def test_project_apis_accept_basic(desk: Desk) -> None:
    assert regions(desk, basic(KNOWN.key_id, KNOWN.key_secret)).status == 200
    assert regions(desk, basic(KNOWN.key_id, "wrong")).status == 401


def test_numbers_refuses_another_project(desk: Desk) -> None:
    other = "/v1/projects/11111111-2222-3333-4444-555555555555/availableRegions"
    reply = desk.send("GET", other, None, {"authorization": f"Bearer {desk.token()}"})
    assert reply.status == 403
    assert pick(reply.body, "error", "status") == "PERMISSION_DENIED"


@pytest.mark.parametrize("account", ["11111111-2222-3333-4444-555555555555", "unknown"])
def test_sms_refuses_another_account(desk: Desk, account: str) -> None:
    token = desk.token()
    reply = desk.send("GET", f"/xms/v1/{account}/batches", None, {"authorization": f"Bearer {token}"})
    assert reply.status == 401
    assert reply.content == b""
    assert "expired" not in reply.headers["www-authenticate"]


def test_sms_modes_do_not_take_each_others_tokens(desk: Desk) -> None:
    access, api = {"authorization": f"Bearer {desk.token()}"}, {"authorization": f"Bearer {KNOWN.sms_api_token}"}
    assert desk.send("GET", f"{desk.account}/batches", None, access).status == 200
    assert desk.send("GET", f"{desk.plan}/batches", None, api).status == 200
    assert desk.send("GET", f"{desk.account}/batches", None, api).status == 401
    assert desk.send("GET", f"{desk.plan}/batches", None, access).status == 401


def test_expired_token_is_told_by_sms_too(desk: Desk) -> None:
    headers = {"authorization": f"Bearer {desk.token()}"}
    desk.state.clock.advance(4000)
    reply = desk.send("GET", f"{desk.account}/batches", None, headers)
    assert reply.status == 401
    assert "expired" in reply.headers["www-authenticate"]
