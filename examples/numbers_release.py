"""List the rented numbers page by page, and release the one called ``Old campaign``."""

from __future__ import annotations

from where import client

from sinch import SinchClient


def rent_three(sinch: SinchClient) -> None:
    """Rent numbers, so that there is something to list. On a real account this costs money."""
    for name in ("Front desk", "Old campaign", "Support"):
        phone_number = sinch.numbers.available.rent_any("US", "LOCAL").phone_number
        sinch.numbers.active.update(phone_number, display_name=name)


def main() -> None:
    with client() as sinch:
        if not any(sinch.numbers.active.list("US", "LOCAL")):
            rent_three(sinch)

        listing = sinch.numbers.active.list("US", "LOCAL", page_size=2, order_by="displayName")
        print(f"{listing.result.total_size} local numbers in the US")
        for index, page in enumerate(listing.pages(), start=1):
            print(f"Page {index}")
            for number in page.active_numbers:
                print(f"  {number.phone_number}  {number.display_name or '-'}")

        # Without pages: the walk fetches them as it needs them.
        for number in listing:
            if number.display_name == "Old campaign" and number.expire_at is None:
                released = sinch.numbers.active.release(number.phone_number)
                print(f"Released {released.phone_number}; it works until {released.expire_at}")


if __name__ == "__main__":
    main()
