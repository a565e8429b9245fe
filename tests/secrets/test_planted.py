"""Nothing that was planted turns up anywhere: all operations, all kinds of credentials, every way a call can end."""

from __future__ import annotations

from inspect import isawaitable
from typing import Any

import pytest

from sinch import SinchException
from sinch.core.messages import NoAnswer, NotSent, Outcome
from tests.aio.stage import play
from tests.calls.case import Case
from tests.calls.test_calls import CASES
from tests.core.test_client import EXPIRED
from tests.fakes import answer
from tests.secrets.planted import CREDENTIALS, DERIVED, TOKEN, Scene

GIVEN = answer({"access_token": TOKEN, "expires_in": 3599, "scope": "", "token_type": "bearer"})
ODD = answer({"error": ["unexpected", {"x": 1}], "message": {"y": None}, "code": []}, 400)


def endings(case: Case) -> list[tuple[list[Outcome], Outcome]]:
    """Give answers to a call, each with the answer to its token request."""
    good = answer(case.answer)
    return [
        ([good], GIVEN),
        ([ODD], GIVEN),
        ([answer(text=b"<html>no</html>", status=403)], GIVEN),
        ([answer(text=b"[not json", status=200)], GIVEN),
        ([EXPIRED, good], GIVEN),
        ([answer({}, 429, {"Retry-After": "0"}), good], GIVEN),
        ([NotSent(OSError("refused"))], GIVEN),
        ([NoAnswer(TimeoutError("late"), timed_out=True)], GIVEN),
        ([good], answer({"error": "invalid_client"}, 401)),
        ([good], answer(text=f'{{"token": "{TOKEN}"}}'.encode())),
    ]


def check(scene: Scene) -> None:
    planted = scene.planted()
    assert len(planted) >= len(CREDENTIALS) + len(DERIVED) + 1
    for text in scene.let_out():
        found = [secret for secret in planted if secret in text]
        assert not found, text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_operation(case: Case) -> None:
    plans = {case.service_plan, case.operation.startswith("sms.")}
    for outcomes, token in endings(case):
        for service_plan in plans:
            scene = Scene(*outcomes, tokens=[token], service_plan=service_plan)
            try:
                case.call(scene.client)
            except SinchException as error:
                scene.errors.append(error)
            assert scene.listener.records
            assert scene.attempts
            check(scene)


def test_the_asynchronous_client() -> None:
    async def call(case: Case, scene: Scene) -> None:
        client: Any = scene.client_async
        try:
            result = case.call(client)
            if isawaitable(result):
                await result
        except SinchException as error:
            scene.errors.append(error)

    async def all_cases() -> None:
        for case in CASES:
            for outcomes, token in endings(case):
                scene = Scene(*outcomes, tokens=[token], service_plan=case.service_plan)
                await call(case, scene)
                assert scene.attempts
                check(scene)

    play(all_cases())


def test_the_check_finds_what_is_there() -> None:
    """It would be worth nothing if it looked in the wrong places."""
    case = next(case for case in CASES if case.operation == "sms.batches.send")
    for leak in range(3):
        scene = Scene(answer(case.answer), tokens=[GIVEN], service_plan=False)
        case.call(scene.client)
        check(scene)
        [sent] = scene.driver.sent
        if leak == 0:
            scene.client.configuration.logger.debug("sending %s", sent.body)
        elif leak == 1:
            scene.errors.append(SinchException("oh", None))
            scene.errors[0].request_id = sent.headers["Authorization"]
        else:
            scene.client.configuration.project_id = CREDENTIALS["key_secret"]
        with pytest.raises(AssertionError):
            check(scene)
