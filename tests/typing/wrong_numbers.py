"""Uses of the Numbers API that type checkers must refuse: each line ends in the code of the error. Never executed."""

from __future__ import annotations

from sinch import SinchClient
from sinch.domains import numbers
from sinch.models.numbers import ActiveNumber, EmergencyAddressInput, Number, SmsConfigurationRequest


def resources(client: SinchClient) -> None:
    client.numbers.availible  # E: attr-defined
    client.numbers.available.search("US", "LOCAL")  # E: attr-defined
    numbers.NoSuchRequest  # E: attr-defined


def search(client: SinchClient) -> None:
    available = client.numbers.available
    available.list()  # E: call-arg
    available.list("US")  # E: call-arg
    available.list(None, "LOCAL")  # E: arg-type
    available.list("US", 7)  # E: arg-type
    available.list("US", "LOCAL", page_size="5")  # E: arg-type
    available.list("US", "LOCAL", capabilities=[7])  # E: list-item
    available.list("US", "LOCAL", size=5)  # E: call-arg
    available.list("US", "LOCAL", number_pattern={"pattern": "206"})  # E: arg-type
    available.list("US", "LOCAL").available_numbers[0].price  # E: attr-defined
    available.check_availability()  # E: call-arg
    available.check_availability(12025550134)  # E: arg-type


def rent(client: SinchClient, settings: dict[str, str]) -> None:
    available = client.numbers.available
    available.activate(None)  # E: arg-type
    available.activate("+1", {})  # E: arg-type
    available.activate("+1", {"service_plan_id": "p"})  # E: arg-type
    available.activate("+1", settings)  # E: arg-type
    available.activate("+1", voice_configuration={"type": "RTC", "app_id": "a"})  # E: arg-type
    available.activate("+1", None, None, "https://example.com")  # E: call-arg
    available.rent_any()  # E: call-arg
    available.rent_any("US", "LOCAL", ["206"])  # E: arg-type
    available.rent_any("US", "LOCAL", {"pattern": "206", "place": "END"})  # E: arg-type
    available.rent_any("US", typ="LOCAL")  # E: call-arg
    available.rent_any("US", "LOCAL").price  # E: attr-defined


def active(client: SinchClient, number: ActiveNumber, offer: Number) -> None:
    rented = client.numbers.active
    rented.get()  # E: call-arg
    rented.get(None)  # E: arg-type
    rented.update("+1", sms_configuration={"campaignId": "c"})  # E: arg-type
    rented.update("+1", None, None, None, None, "https://example.com")  # E: call-arg
    rented.list(order_by=1)  # E: arg-type
    rented.list("US", "LOCAL", None, None, None, 5, None, "displayName")  # E: call-arg
    rented.list().active_numbers  # E: attr-defined
    number.sms_configuration["servicePlanId"]  # E: index
    offer.monthly_price["amount"]  # E: index
    offer.display_name  # E: attr-defined
    for item in rented.list():
        item.setup_price  # E: attr-defined
    if number.sms_configuration is not None:
        number.sms_configuration["service_plan_id"]  # E: typeddict-item


def emergency(client: SinchClient) -> None:
    rented = client.numbers.active
    rented.provision_emergency_address("+1", "office")  # E: call-arg
    rented.provision_emergency_address("+1", "office", {"city": "B"})  # E: typeddict-item
    rented.validate_emergency_address("+1", "office", None)  # E: arg-type
    address: EmergencyAddressInput = {"streetNumber": "1"}  # E: typeddict-item
    rented.get_emergency_address("+1").street  # E: attr-defined
    del address


def others(client: SinchClient) -> None:
    client.numbers.regions.list([7])  # E: arg-type
    client.numbers.regions.list("LOCAL", "MOBILE", ["LOCAL"])  # E: call-arg
    client.numbers.callbacks.update_configuration()  # E: call-arg
    client.numbers.callbacks.update_configuration(b"secret")  # E: arg-type
    settings: SmsConfigurationRequest = {"campaignId": "c"}  # E: typeddict-item
    del settings


def orders(client: SinchClient, path: str) -> None:
    orders = client.numbers.number_orders
    orders.create("AU")  # E: call-arg
    orders.create("AU", "MOBILE", {"phoneNumbers": ["+1"]})  # E: call-arg
    orders.create("AU", "MOBILE", number_order_option={"phoneNumbers": "+1"})  # E: arg-type
    orders.create("AU", "MOBILE", quantity_order_option={"sequential": True})  # E: arg-type
    orders.update_registration("o", "text")  # E: arg-type
    orders.upload_attachment("o", "a", path)  # E: arg-type
    orders.upload_attachment("o", "a", b"", "PASSPORT")  # E: call-arg
    orders.upload_attachment("o", "a", b"", file_name="p.pdf")  # E: call-arg
    orders.get("o").id  # E: attr-defined
