"""Verify a phone number by SMS, from the start of the attempt to its outcome."""

from __future__ import annotations

import json
from urllib.parse import quote
from urllib.request import urlopen

from where import client

from sinch import SinchClient
from sinch.core.exceptions import NotFoundException
from sinch.domains.verification.enums import VerificationStatus
from sinch.domains.verification.models import VerificationIdentity

# A number that belongs to nobody: put your own here.
NUMBER = "+12025550134"


def main() -> None:
    with client() as sinch:
        started = sinch.verification.verifications.start_sms(
            identity=VerificationIdentity(type="number", endpoint=NUMBER),
            reference="sign-up 17",
            expiry="00:05:00",
            template="Your code for the shop is {{CODE}}.",
        )
        assert started.id is not None
        print(f"Verification {started.id} has begun")
        if started.sms is not None:
            print(f"  the code is good for {started.sms.interception_timeout} seconds")

        report = sinch.verification.verifications.report_sms_by_id(started.id, ask_for_code(sinch))
        if report.status == VerificationStatus.SUCCESSFUL:
            print(f"{NUMBER} belongs to the user")
        else:
            print(f"{NUMBER} is not verified: {report.reason}")

        # Later, or elsewhere: the outcome can be read by id, by number, and by your own reference.
        outcome = sinch.verification.verification_status.get_by_reference("sign-up 17")
        print(f"Status {outcome.status}, country {outcome.country_id}, code typed in: {outcome.source == 'manual'}")

        try:
            sinch.verification.verifications.report_sms_by_id(started.id, "0000")
        except NotFoundException:
            print("A second report is refused: the verification is closed")


def ask_for_code(sinch: SinchClient) -> str:
    """Ask the user for the code; in the sandbox, where nobody got an SMS, look it up."""
    origin = sinch.configuration.base_url
    if origin is None or not origin.startswith("http://127.0.0.1:"):
        return input("Code: ")
    with urlopen(f"{origin}/_sandbox/verifications?endpoint={quote(NUMBER)}", timeout=5) as answer:
        newest = json.load(answer)["verifications"][0]
    print(f"  the phone shows: {newest['text']}")
    return str(newest["code"])


if __name__ == "__main__":
    main()
