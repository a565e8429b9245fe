"""Search numbers, look at their prices, and rent the cheapest. On a real account this costs money."""

from __future__ import annotations

from decimal import Decimal

from where import client

from sinch import NotFoundException
from sinch.models.numbers import Number


def monthly(number: Number) -> Decimal:
    return Decimal(number.monthly_price["amount"]) if number.monthly_price else Decimal(0)


def main() -> None:
    with client() as sinch:
        regions = sinch.numbers.regions.list(number_types=["LOCAL"]).available_regions
        print("Local numbers are on offer in", ", ".join(region.region_name for region in regions))

        found = sinch.numbers.available.list("US", "LOCAL", capabilities=["SMS", "VOICE"], page_size=5)
        for number in found.available_numbers:
            currency = number.monthly_price["currencyCode"] if number.monthly_price else ""
            print(f"  {number.phone_number}  {monthly(number)} {currency} a month")

        cheapest = min(found.available_numbers, key=monthly)
        try:
            rented = sinch.numbers.available.activate(cheapest.phone_number)
        except NotFoundException:
            print(f"Somebody else was quicker: {cheapest.phone_number} is gone")
            return
        print(f"Rented {rented.phone_number}; it is charged again on {rented.next_charge_date}")


if __name__ == "__main__":
    main()
