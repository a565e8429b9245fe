"""Verify a phone number by a call that nobody answers: the number that calls is the code."""

from __future__ import annotations

import json
from urllib.parse import quote
from urllib.request import urlopen

from where import client

from sinch import SinchClient
from sinch.domains.verification.enums import VerificationMethod

# A number that belongs to nobody: put your own here.
NUMBER = "+46701234567"


def main() -> None:
    with client() as sinch:
        started = sinch.verification.verifications.start_flash_call(
            {"type": "number", "endpoint": NUMBER}, dial_timeout=20, interception_timeout=60
        )
        print(f"Verification {started.id} has begun")
        if started.flash_call is not None:
            # An app with permission to read the call log can catch the call by itself.
            print(f"  the caller matches {started.flash_call.cli_filter}")

        # The number is enough to report: no id has to be kept.
        report = sinch.verification.verifications.report_flash_call_by_identity(NUMBER, ask_for_caller(sinch))
        print(f"Status {report.status}{f', because: {report.reason}' if report.reason else ''}")

        outcome = sinch.verification.verification_status.get_by_identity(NUMBER, VerificationMethod.FLASH_CALL)
        print(f"The call: {outcome.call_result}, over: {outcome.call_complete}")
        if outcome.price is not None:
            cost = outcome.price.get("verificationPrice", {})
            print(f"It cost at most {cost.get('amount')} {cost.get('currencyId')}")


def ask_for_caller(sinch: SinchClient) -> str:
    """Ask the user who called; in the sandbox, where no phone rang, look it up."""
    origin = sinch.configuration.base_url
    if origin is None or not origin.startswith("http://127.0.0.1:"):
        return input("Number that called, with + and country: ")
    with urlopen(f"{origin}/_sandbox/verifications?endpoint={quote(NUMBER)}", timeout=5) as answer:
        newest = json.load(answer)["verifications"][0]
    print(f"  the phone shows a missed call from {newest['code']}")
    return str(newest["code"])


if __name__ == "__main__":
    main()
