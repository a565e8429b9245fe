"""Turn each request into an OpenTelemetry span; without OpenTelemetry installed, print what the span would say."""

from __future__ import annotations

import time
from collections.abc import Callable

from where import client

from sinch import Attempt


def attributes(attempt: Attempt) -> dict[str, str | int | bool]:
    """Give the attributes of a span, named as OpenTelemetry names them for HTTP clients."""
    found: dict[str, str | int | bool] = {
        "sinch.operation": attempt.operation,
        "http.request.resend_count": attempt.attempt - 1,
    }
    if attempt.status is not None:
        found["http.response.status_code"] = attempt.status
    if attempt.error is not None:
        found["error.type"] = attempt.error
        found["sinch.may_have_been_sent"] = attempt.may_have_been_sent
    if attempt.request_id is not None:
        found["sinch.request_id"] = attempt.request_id
    return found


def hook() -> Callable[[Attempt], object]:
    """Give the hook for ``configuration.on_attempt``."""
    try:
        from opentelemetry import trace  # pip install opentelemetry-api, and an SDK with an exporter
    except ImportError:
        return lambda attempt: print(f"{attempt.operation}: {attributes(attempt)}")

    tracer = trace.get_tracer("sinch")

    def span(attempt: Attempt) -> None:
        # The request is over: its span began `elapsed` seconds ago. It is a child of the span that is current
        # where the call was made, since the hook runs in the thread or task of the call.
        end = time.time_ns()
        made = tracer.start_span(
            f"sinch {attempt.operation}",
            kind=trace.SpanKind.CLIENT,
            attributes=attributes(attempt),
            start_time=end - int(attempt.elapsed * 1e9),
        )
        if attempt.error is not None or (attempt.status or 0) >= 400:
            made.set_status(trace.StatusCode.ERROR)
        made.end(end)
        print(f"span for {attempt.operation}: {attributes(attempt)}")

    return span


def main() -> None:
    with client() as sinch:
        sinch.configuration.on_attempt = hook()
        batch = sinch.sms.batches.send(body="Your parcel arrives today.", to=["+12025550134"])
        sinch.sms.batches.get(batch.id)


if __name__ == "__main__":
    main()
