"""Uses of the Numbers API that type checkers must accept, with the types that they must find. Never executed."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from typing_extensions import assert_type

from sinch import SinchClient
from sinch.core.pagination import TokenBasedPaginator
from sinch.domains.numbers import (
    ActiveNumbers,
    AvailableNumbers,
    AvailableRegions,
    Callbacks,
    NumberOrders,
    Numbers,
    NumbersBase,
)
from sinch.domains.numbers import RentAnyNumberRequest as OldRentAnyNumberRequest
from sinch.domains.numbers.enums import NumberCapability, NumberType
from sinch.domains.numbers.models import Money as OldMoney
from sinch.domains.numbers.models.active import ActiveNumber as OldActiveNumber
from sinch.domains.numbers.models.available.responses import ListAvailableNumbersResponse as OldListResponse
from sinch.models.number_orders import (
    NumberOrderAttachment,
    NumberOrderRegistrationResponse,
    NumberOrderResponse,
    NumberOrderState,
    NumberRequirementsResponse,
    OrderNumber,
    QuantityOrderOption,
    RegistrationLog,
    RequiredAttachment,
    UploadNumberOrderAttachmentResponse,
)
from sinch.models.numbers import (
    ActivateNumberResponse,
    ActiveNumber,
    ActiveNumbersOrderBy,
    CheckNumberAvailabilityResponse,
    DeprovisionEmergencyAddressResponse,
    EmergencyAddress,
    EmergencyAddressInput,
    EmergencyAddressValidationResult,
    GetEmergencyAddressResponse,
    GetNumberConfigurationResponse,
    GetNumbersCallbackConfigurationResponse,
    ListActiveNumbersResponse,
    ListAvailableNumbersResponse,
    ListAvailableRegionsResponse,
    Money,
    Number,
    NumberPattern,
    NumberTypeLike,
    ProvisionEmergencyAddressResponse,
    ProvisioningStatus,
    Region,
    ReleaseNumberFromProjectResponse,
    RentAnyNumberResponse,
    ScheduledSmsProvisioning,
    ScheduledVoiceProvisioning,
    SmsConfiguration,
    SmsErrorCode,
    UpdateNumberConfigurationResponse,
    UpdateNumbersCallbackConfigurationResponse,
    ValidateEmergencyAddressResponse,
    VoiceApplicationType,
    VoiceConfiguration,
    VoiceConfigurationRequest,
)


def resources(client: SinchClient) -> None:
    assert_type(client.numbers, Numbers)
    assert_type(Numbers(client), Numbers)
    assert_type(client.numbers.available, AvailableNumbers)
    assert_type(client.numbers.active, ActiveNumbers)
    assert_type(client.numbers.regions, AvailableRegions)
    assert_type(client.numbers.callbacks, Callbacks)
    assert_type(client.numbers.number_orders, NumberOrders)
    base: NumbersBase = client.numbers
    base.available.list("US", "LOCAL")


def search(client: SinchClient, kind: NumberTypeLike, wanted: list[str], also: list[NumberCapability]) -> None:
    available = client.numbers.available
    found = available.list("US", "LOCAL")
    assert_type(found, ListAvailableNumbersResponse)
    assert_type(found.available_numbers, list[Number])
    available.list("US", kind, "+1202", "START", ["SMS", NumberCapability.VOICE], 5)
    available.list("US", NumberType.LOCAL, capabilities=wanted)
    available.list("US", "NEWER_THAN_THIS_PACKAGE", capabilities=also)
    available.list("US", "LOCAL", capabilities=("SMS",))
    number = found.available_numbers[0]
    assert_type(number.phone_number, str)
    assert_type(number.type, NumberType | str)
    assert_type(number.capability, list[NumberCapability | str])
    assert_type(number.monthly_price, Money | None)
    assert_type(number.supporting_documentation_required, bool)
    if number.setup_price is not None:
        assert_type(number.setup_price["amount"], str)
    assert_type(number.extra, dict[str, object])
    if number.type == NumberType.LOCAL:
        return
    assert_type(available.check_availability("+12025550134"), CheckNumberAvailabilityResponse)
    old: OldListResponse = found
    assert_type(old.as_dict(), dict[str, object])
    if found.http is not None:
        assert_type(found.http.status, int)


def rent(client: SinchClient, pattern: NumberPattern, voice: VoiceConfigurationRequest, url: str | None) -> None:
    available = client.numbers.available
    rented = available.activate(
        "+12025550134",
        {"servicePlanId": "plan", "campaignId": ""},
        {"type": "RTC", "appId": "app"},
        callback_url=url,
    )
    assert_type(rented, ActivateNumberResponse)
    assert_type(rented.display_name, str | None)
    available.activate("+12025550134", voice_configuration=voice)
    available.activate("+12025550134", {"servicePlanId": ""}, {"type": VoiceApplicationType.EST, "trunkId": "t"})
    any_number = available.rent_any("US", "LOCAL", "206", ["SMS"], {"servicePlanId": "p"}, {"appId": "a"}, url)
    assert_type(any_number, RentAnyNumberResponse)
    assert_type(any_number.voice_configuration, VoiceConfiguration | None)
    available.rent_any("US", number_type="LOCAL", number_pattern=pattern)
    available.rent_any("US", NumberType.LOCAL, {"pattern": "206", "searchPattern": "END"})
    available.rent_any("US", type_="LOCAL", number_pattern="206", number_search_pattern="END")
    available.rent_any(region_code="US", type_="LOCAL", event_destination_target=url)


def walk(client: SinchClient) -> None:
    listing = client.numbers.active.list("US", "LOCAL", page_size=20, order_by="displayName")
    assert_type(listing, TokenBasedPaginator[ListActiveNumbersResponse, ActiveNumber])
    assert_type(listing.result.total_size, int | None)
    assert_type(listing.result.active_numbers, list[ActiveNumber])
    assert_type(listing.next_page(), TokenBasedPaginator[ListActiveNumbersResponse, ActiveNumber])
    for number in listing:
        assert_type(number, ActiveNumber)
    for page in listing.pages():
        assert_type(page, ListActiveNumbersResponse)
    for step in listing.auto_paging_iter():
        assert_type(step.result, ListActiveNumbersResponse)
    client.numbers.active.list()
    client.numbers.active.list(order_by=ActiveNumbersOrderBy.PHONE_NUMBER, page_token=None)


def configuration(number: ActiveNumber) -> None:
    assert_type(number.expire_at, str | None)
    assert_type(number.sms_configuration, SmsConfiguration | None)
    if number.sms_configuration is not None:
        assert_type(number.sms_configuration["servicePlanId"], str)
        job = number.sms_configuration.get("scheduledProvisioning")
        assert_type(job, ScheduledSmsProvisioning | None)
        if job is not None:
            assert_type(job.get("status"), ProvisioningStatus | str | None)
            assert_type(job.get("errorCodes", []), list[SmsErrorCode | str])
    if number.voice_configuration is not None:
        assert_type(number.voice_configuration.get("type"), VoiceApplicationType | str | None)
        voice_job = number.voice_configuration.get("scheduledVoiceProvisioning")
        assert_type(voice_job, ScheduledVoiceProvisioning | None)


def active(client: SinchClient, address: EmergencyAddressInput) -> None:
    numbers = client.numbers.active
    assert_type(numbers.get("+1"), GetNumberConfigurationResponse)
    assert_type(numbers.release("+1"), ReleaseNumberFromProjectResponse)
    assert_type(numbers.update("+1", "Sales", {"servicePlanId": "p"}), UpdateNumberConfigurationResponse)
    numbers.update("+1", app_id="app", callback_url="")
    base: OldActiveNumber = numbers.get("+1")
    configuration(base)
    assert_type(numbers.get_emergency_address("+1"), GetEmergencyAddressResponse)
    assert_type(numbers.provision_emergency_address("+1", "office", address), ProvisionEmergencyAddressResponse)
    assert_type(numbers.deprovision_emergency_address("+1"), DeprovisionEmergencyAddressResponse)
    checked = numbers.validate_emergency_address(
        "+1",
        "office",
        {"streetNumber": "1", "streetInfo": "A St", "city": "B", "state": "GA", "postalCode": "30305"},
    )
    assert_type(checked, ValidateEmergencyAddressResponse)
    assert_type(checked.validation_result, EmergencyAddressValidationResult | str | None)
    assert_type(checked.candidate_addresses, list[EmergencyAddress] | None)
    if checked.corrected_address is not None:
        assert_type(checked.corrected_address.get("streetInfo"), str | None)


def others(client: SinchClient) -> None:
    regions = client.numbers.regions.list("LOCAL", ["MOBILE", NumberType.TOLL_FREE])
    assert_type(regions, ListAvailableRegionsResponse)
    assert_type(regions.available_regions, list[Region])
    client.numbers.regions.list(types=["LOCAL"])
    given = client.numbers.callbacks.get_configuration()
    assert_type(given, GetNumbersCallbackConfigurationResponse)
    assert_type(given.hmac_secret, str | None)
    changed = client.numbers.callbacks.update_configuration("secret")
    assert_type(changed, UpdateNumbersCallbackConfigurationResponse)


def orders(client: SinchClient, option: QuantityOrderOption, details: dict[str, str]) -> None:
    orders = client.numbers.number_orders
    needed = orders.lookup_requirements("AU", NumberType.MOBILE)
    assert_type(needed, NumberRequirementsResponse)
    assert_type(needed.fields, dict[str, object] | None)
    assert_type(needed.attachments, list[RequiredAttachment] | None)
    order = orders.create("AU", "MOBILE", number_order_option={"phoneNumbers": ["+61481000001"]})
    assert_type(order, NumberOrderResponse)
    assert_type(order.state, NumberOrderState | str | None)
    assert_type(order.order_numbers, list[OrderNumber] | None)
    orders.create("AU", "MOBILE", quantity_order_option=option)
    orders.create(
        "AU", "MOBILE", quantity_order_option={"requestedQuantity": 2, "sequential": True, "capabilities": ["SMS"]}
    )
    assert_type(orders.get("o"), NumberOrderResponse)
    registration = orders.update_registration("o", details)
    assert_type(registration, NumberOrderRegistrationResponse)
    assert_type(registration.attachments, list[NumberOrderAttachment] | None)
    assert_type(registration.logs, list[RegistrationLog] | None)
    assert_type(orders.get_registration("o"), NumberOrderRegistrationResponse)
    sent = orders.upload_attachment("o", "a", b"%PDF", document_type="PASSPORT", filename="p.pdf")
    assert_type(sent, UploadNumberOrderAttachmentResponse)
    assert_type(orders.submit("o"), NumberOrderResponse)


def of_1x(when: datetime) -> None:
    money = OldMoney("EUR", Decimal(1))
    assert_type(money.amount, Decimal)
    request = OldRentAnyNumberRequest("US", "LOCAL", capabilities=["SMS"])
    assert_type(request.type_, NumberTypeLike)
    price: Money = {"currencyCode": "EUR", "amount": str(when.year)}
    assert_type(price["currencyCode"], str)
