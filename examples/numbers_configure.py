"""Rent a number, use it for SMS and voice, and watch the set-up. On a real account this costs money."""

from __future__ import annotations

import os
import time

from where import client

from sinch import SinchClient
from sinch.models.numbers import ActiveNumber, ProvisioningStatus

# Put your own here; the sandbox takes any.
SERVICE_PLAN = os.environ.get("SINCH_SERVICE_PLAN_ID") or "service-plan-of-mine"
APPLICATION = os.environ.get("SINCH_APPLICATION_KEY") or "voice-application-of-mine"


def jobs(number: ActiveNumber) -> dict[str, str]:
    """Give the set-up that is not done, with its status. A configuration that was never set is None."""
    sms, voice = number.sms_configuration, number.voice_configuration
    going_on = {
        "SMS": sms.get("scheduledProvisioning") if sms else None,
        "voice": voice.get("scheduledVoiceProvisioning") if voice else None,
    }
    return {use: job.get("status", "") for use, job in going_on.items() if job}


def when_ready(sinch: SinchClient, phone_number: str) -> ActiveNumber:
    """Ask until the set-up is done or has failed; a ``callback_url`` is better than this."""
    number = sinch.numbers.active.get(phone_number)
    for _ in range(20):
        if all(status == ProvisioningStatus.FAILED for status in jobs(number).values()):
            break
        time.sleep(0.5)
        number = sinch.numbers.active.get(phone_number)
    return number


def main() -> None:
    with client() as sinch:
        phone_number = sinch.numbers.available.rent_any("US", "LOCAL", capabilities=["SMS", "VOICE"]).phone_number
        print(f"Rented {phone_number}")

        changed = sinch.numbers.active.update(
            phone_number,
            display_name="Front desk",
            sms_configuration={"servicePlanId": SERVICE_PLAN},
            voice_configuration={"type": "RTC", "appId": APPLICATION},
            callback_url="https://example.com/numbers",
        )
        print(f"{changed.display_name}: going on are {jobs(changed)}")

        ready = when_ready(sinch, phone_number)
        print(f"{ready.display_name}: left over are {jobs(ready) or 'no jobs'}")
        if ready.sms_configuration:
            print(f"  SMS goes through the service plan {ready.sms_configuration['servicePlanId']}")
        if ready.voice_configuration:
            print(f"  Calls go to the application {ready.voice_configuration.get('appId')}")


if __name__ == "__main__":
    main()
