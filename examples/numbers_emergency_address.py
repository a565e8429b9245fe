"""Check an emergency address, attach it to a number in its proper form, and take it away again."""

from __future__ import annotations

from where import client

from sinch.models.numbers import EmergencyAddressInput, EmergencyAddressValidationResult

ADDRESS: EmergencyAddressInput = {
    "streetNumber": "3405",
    "streetInfo": "Piedmont Road NE",
    "location": "Floor 2",
    "city": "Atlanta",
    "state": "GA",
    "postalCode": "30305",
}


def main() -> None:
    with client() as sinch:
        # On a real account this costs money.
        phone_number = sinch.numbers.available.rent_any("US", "LOCAL", capabilities=["VOICE"]).phone_number
        print(f"Rented {phone_number}")

        address = ADDRESS.copy()
        checked = sinch.numbers.active.validate_emergency_address(phone_number, "Office", address)
        print(f"Checked: {checked.validation_result} {checked.validation_message or ''}")
        if checked.validation_result == EmergencyAddressValidationResult.NO_MATCH:
            for candidate in checked.candidate_addresses or []:
                print(f"  Was this meant: {candidate}?")
            return
        corrected = (checked.corrected_address or {}).get("streetInfo")
        if corrected:
            address["streetInfo"] = corrected

        sinch.numbers.active.provision_emergency_address(phone_number, "Office", address)
        stored = sinch.numbers.active.get_emergency_address(phone_number)
        print(f"Help is sent to {stored.street_number} {stored.street_info}, {stored.location}, {stored.city}")

        sinch.numbers.active.deprovision_emergency_address(phone_number)
        print("The address is gone again")


if __name__ == "__main__":
    main()
