"""Clients of the sandbox."""

from __future__ import annotations

import pytest

from sinch import SinchClient
from sinch.core.exceptions import SinchException
from sinch.sandbox import Sandbox


def test_a_client_is_ready_to_use(sandbox: Sandbox) -> None:
    with sandbox.client() as client:
        assert isinstance(client, SinchClient)
        found = client.numbers.available.list(region_code="SE", number_type="MOBILE", page_size=1)
        assert found.available_numbers is not None
        [number] = found.available_numbers
        assert number.region_code == "SE"
        assert client.configuration.service_plan_id is None
        assert client.configuration.application_key == sandbox.application_key
        assert client.configuration.application_secret == sandbox.application_secret
    assert [received.status for received in sandbox.requests] == [200, 200]


def test_credentials_can_be_replaced(sandbox: Sandbox) -> None:
    with sandbox.client(project_id="another") as client, pytest.raises(SinchException) as caught:
        client.numbers.available.list("US", "LOCAL")
    assert caught.value.response_status_code == 403
    with sandbox.client(key_secret="wrong") as client, pytest.raises(SinchException) as caught:
        client.numbers.available.list("US", "LOCAL")
    assert caught.value.response_status_code == 401


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"service_plan": True}, (Sandbox.service_plan_id, Sandbox.sms_api_token)),
        ({"service_plan_id": "p"}, ("p", Sandbox.sms_api_token)),
        ({"sms_api_token": "t"}, (Sandbox.service_plan_id, "t")),
        ({}, (None, None)),
    ],
)
def test_service_plan(
    sandbox: Sandbox, arguments: dict[str, str | bool], expected: tuple[str | None, str | None]
) -> None:
    plan_id, api_token = arguments.get("service_plan_id"), arguments.get("sms_api_token")
    client = sandbox.client(
        service_plan="service_plan" in arguments,
        service_plan_id=plan_id if isinstance(plan_id, str) else None,
        sms_api_token=api_token if isinstance(api_token, str) else None,
    )
    with client:
        assert (client.configuration.service_plan_id, client.configuration.sms_api_token) == expected
