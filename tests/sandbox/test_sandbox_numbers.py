"""The life of numbers."""

from __future__ import annotations

import pytest

from sinch.sandbox.traffic import Json, Reply

from .desk import Desk, items, pick, text


def violation(reply: Reply) -> str:
    assert reply.status == 400
    assert pick(reply.body, "error", "code") == 400
    assert pick(reply.body, "error", "status") == "INVALID_ARGUMENT"
    assert pick(reply.body, "error", "details", 0, "type") == "BadRequest"
    assert text(reply.body, "error", "details", 0, "fieldViolations", 0, "description")
    return text(reply.body, "error", "details", 0, "fieldViolations", 0, "field")


def missing(reply: Reply) -> str:
    assert reply.status == 404
    assert pick(reply.body, "error", "code") == 404
    assert pick(reply.body, "error", "status") == "NOT_FOUND"
    assert pick(reply.body, "error", "details", 0, "type") == "ResourceInfo"
    return text(reply.body, "error", "details", 0, "resourceType")


def free(desk: Desk, query: str) -> list[str]:
    reply = desk.numbers("GET", f"/availableNumbers?{query}")
    assert reply.status == 200, reply
    return [text(item, "phoneNumber") for item in items(reply.body, "availableNumbers")]


@pytest.mark.parametrize("region", ["US", "GB", "SE", "DE", "CA", "AU"])
def test_every_region_has_numbers_of_the_types_it_lists(desk: Desk, region: str) -> None:
    regions = items(desk.numbers("GET", "/availableRegions").body, "availableRegions")
    [entry] = [entry for entry in regions if pick(entry, "regionCode") == region]
    for number_type in items(entry, "types"):
        assert len(free(desk, f"regionCode={region}&type={number_type}")) == 10


def test_regions_can_be_filtered_by_type(desk: Desk) -> None:
    found = items(desk.numbers("GET", "/availableRegions?types=TOLL_FREE").body, "availableRegions")
    assert 0 < len(found) < 8
    assert all(items(entry, "types") == ["TOLL_FREE"] for entry in found)
    both = items(desk.numbers("GET", "/availableRegions?types=TOLL_FREE&types=LOCAL").body, "availableRegions")
    assert len(both) > len(found)


def test_search_is_the_same_everywhere_and_takes_patterns(desk: Desk) -> None:
    everything = free(desk, "regionCode=US&type=LOCAL&size=1000")
    assert everything == free(Desk(), "regionCode=US&type=LOCAL&size=1000")
    start = free(desk, "regionCode=US&type=LOCAL&numberPattern.pattern=%2B1202&numberPattern.searchPattern=START")
    assert start
    assert all(number.startswith("+1202") for number in start)
    last = everything[5][-3:]
    end = free(desk, f"regionCode=US&type=LOCAL&numberPattern.pattern={last}&numberPattern.searchPattern=END")
    assert end == [number for number in everything if number.endswith(last)][:10]
    inside = free(desk, "regionCode=US&type=LOCAL&numberPattern.pattern=12&numberPattern.searchPattern=CONTAINS")
    assert inside == [number for number in everything if "12" in number][:10]
    assert len(free(desk, "regionCode=US&type=LOCAL&size=3")) == 3
    assert free(desk, "regionCode=US&type=MOBILE") == []


def test_search_by_capability(desk: Desk) -> None:
    assert free(desk, "regionCode=SE&type=MOBILE&capabilities=SMS")
    assert not free(desk, "regionCode=SE&type=MOBILE&capabilities=SMS&capabilities=VOICE")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("type=LOCAL", "regionCode"),
        ("regionCode=us&type=LOCAL", "regionCode"),
        ("regionCode=US", "type"),
        ("regionCode=US&type=NumberType.LOCAL", "type"),
        ("regionCode=US&type=LOCAL&capabilities=FAX", "capabilities"),
        ("regionCode=US&type=LOCAL&capabilities=SMS,VOICE", "capabilities"),
        ("regionCode=US&type=LOCAL&size=0", "size"),
        ("regionCode=US&type=LOCAL&size=ten", "size"),
        ("regionCode=US&type=LOCAL&numberPattern.searchPattern=END", "numberPattern.pattern"),
        ("regionCode=US&type=LOCAL&numberPattern.searchPattern=X", "numberPattern.searchPattern"),
        # An unencoded + arrives as a blank.
        ("type=LOCAL&regionCode=US&numberPattern.pattern=+1", "numberPattern.pattern"),
    ],
)  # fmt: skip
def test_search_refuses(desk: Desk, query: str, field: str) -> None:
    assert violation(desk.numbers("GET", f"/availableNumbers?{query}")) == field


def test_rent_configure_release(desk: Desk) -> None:
    [number] = free(desk, "regionCode=US&type=LOCAL&size=1")
    assert pick(desk.numbers("GET", f"/availableNumbers/{number}").body, "phoneNumber") == number
    plan = desk.credentials.service_plan_id
    rented = desk.numbers(
        "POST",
        f"/availableNumbers/{number}:rent",
        {"smsConfiguration": {"servicePlanId": plan}, "callbackUrl": "https://example.com/numbers"},
    )
    assert rented.status == 200
    assert pick(rented.body, "smsConfiguration", "servicePlanId") == ""
    assert pick(rented.body, "smsConfiguration", "scheduledProvisioning", "status") == "WAITING"
    assert pick(rented.body, "callbackUrl") == "https://example.com/numbers"
    assert isinstance(rented.body, dict)
    assert "voiceConfiguration" not in rented.body
    assert rented.body["expireAt"] is None
    # It is gone from what is on offer.
    assert missing(desk.numbers("GET", f"/availableNumbers/{number}")) == "AvailableNumber"
    assert missing(desk.numbers("POST", f"/availableNumbers/{number}:rent", {})) == "AvailableNumber"
    assert number not in free(desk, "regionCode=US&type=LOCAL&size=1000")
    # The next reading finds it configured.
    read = desk.numbers("GET", f"/activeNumbers/{number}").body
    assert pick(read, "smsConfiguration") == {"servicePlanId": plan, "campaignId": ""}
    released = desk.numbers("POST", f"/activeNumbers/{number}:release").body
    assert pick(released, "expireAt") == pick(read, "nextChargeDate")
    assert desk.numbers("GET", f"/activeNumbers/{number}").status == 200
    desk.state.clock.advance(32 * 86400)
    assert missing(desk.numbers("GET", f"/activeNumbers/{number}")) == "ActiveNumber"
    assert desk.numbers("GET", f"/availableNumbers/{number}").status == 200


def test_number_in_path_may_be_encoded(desk: Desk) -> None:
    number = desk.rented()
    assert desk.numbers("GET", f"/activeNumbers/%2B{number[1:]}").status == 200


def test_rent_without_a_body(desk: Desk) -> None:
    [number] = free(desk, "regionCode=GB&type=MOBILE&size=1")
    reply = desk.numbers("POST", f"/availableNumbers/{number}:rent")
    assert pick(reply.body, "regionCode") == "GB"


def test_rent_any_follows_the_criteria(desk: Desk) -> None:
    number = desk.rented(numberPattern={"pattern": "+1512", "searchPattern": "START"}, capabilities=["SMS", "VOICE"])
    assert number.startswith("+1512")
    reply = desk.numbers("POST", "/availableNumbers:rentAny", {"regionCode": "US", "type": "MOBILE"})
    assert missing(reply) == "AvailableNumber"


def test_update(desk: Desk) -> None:
    number = desk.rented()
    path = f"/activeNumbers/{number}"
    changed = desk.numbers(
        "PATCH",
        path,
        {
            "displayName": "Support",
            "smsConfiguration": {"servicePlanId": "p1", "campaignId": "c1"},
            "voiceConfiguration": {"type": "EST", "trunkId": "t1"},
        },
    ).body
    assert pick(changed, "displayName") == "Support"
    assert pick(changed, "voiceConfiguration", "scheduledVoiceProvisioning", "trunkId") == "t1"
    read = desk.numbers("GET", path).body
    assert pick(read, "smsConfiguration") == {"servicePlanId": "p1", "campaignId": "c1"}
    assert pick(read, "voiceConfiguration", "type") == "EST"
    assert pick(read, "voiceConfiguration", "trunkId") == "t1"
    # To be linked to something else it must be unlinked first.
    other: Json = {"smsConfiguration": {"servicePlanId": "p2"}}
    assert violation(desk.numbers("PATCH", path, other)) == "smsConfiguration.servicePlanId"
    unlink: Json = {"smsConfiguration": {"servicePlanId": "", "campaignId": ""}, "displayName": ""}
    bare = desk.numbers("PATCH", path, unlink).body
    assert pick(bare, "smsConfiguration") == {"servicePlanId": "", "campaignId": ""}
    assert pick(bare, "displayName") == ""
    assert desk.numbers("PATCH", path, other).status == 200


def test_provisioning_can_fail(desk: Desk) -> None:
    number = desk.rented(smsConfiguration={"servicePlanId": "p1", "campaignId": "CAMPAIGN_EXPIRED"})
    read = desk.numbers("GET", f"/activeNumbers/{number}").body
    assert pick(read, "smsConfiguration", "servicePlanId") == ""
    assert pick(read, "smsConfiguration", "scheduledProvisioning", "status") == "FAILED"
    assert pick(read, "smsConfiguration", "scheduledProvisioning", "errorCodes") == ["CAMPAIGN_EXPIRED"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"smsConfiguration": {}}, "smsConfiguration.servicePlanId"),
        ({"voiceConfiguration": {}}, "voiceConfiguration"),
        ({"voiceConfiguration": {"type": "SIP", "appId": "a"}}, "voiceConfiguration.type"),
        ({"voiceConfiguration": {"type": "FAX", "appId": "a"}}, "voiceConfiguration.appId"),
        ({"sms_configuration": {"servicePlanId": "p"}}, "sms_configuration"),
        ({"displayName": None}, "displayName"),
        ({"displayName": 7}, "displayName"),
        ({"callbackUrl": "example.com"}, "callbackUrl"),
        ({"smsConfiguration": {"servicePlanId": "p", "planId": "p"}}, "smsConfiguration.planId"),
        (b"{", ""),
        (b"[]", ""),
        (b'{"displayName": "a", "displayName": "b"}', ""),
        (b'{"displayName": NaN}', ""),
        (b"\xff", ""),
    ],
)
def test_update_refuses(desk: Desk, body: Json | bytes, field: str) -> None:
    assert violation(desk.numbers("PATCH", f"/activeNumbers/{desk.rented()}", body)) == field


@pytest.mark.parametrize(
    ("method", "target"),
    [
        ("GET", "/activeNumbers/+46700000000"),
        ("PATCH", "/activeNumbers/+46700000000"),
        ("POST", "/activeNumbers/+46700000000:release"),
        ("GET", "/activeNumbers/+46700000000/emergencyAddress"),
        ("GET", "/availableNumbers/+46700000000"),
        ("GET", "/numberOrders/unknown"),
        ("GET", "/numberOrders/unknown/registration"),
    ],
)
def test_unknown_ids(desk: Desk, method: str, target: str) -> None:
    missing(desk.numbers(method, target))


@pytest.mark.parametrize("number", ["46700000000", "+0123456789", "abc", "None", "+1202555"])
def test_numbers_in_paths_are_checked(desk: Desk, number: str) -> None:
    expected = 404 if number == "+1202555" else 400
    assert desk.numbers("GET", f"/activeNumbers/{number}").status == expected


def test_other_method_and_other_path(desk: Desk) -> None:
    wrong = desk.numbers("PUT", "/activeNumbers/+46700000000")
    assert wrong.status == 405
    assert wrong.headers["allow"] == "GET, PATCH"
    assert pick(wrong.body, "error", "code") == 405
    assert desk.numbers("GET", "/activeNumbers/+46700000000:release").status == 405
    assert desk.numbers("GET", "/inactiveNumbers").status == 404
    assert desk.numbers("GET", "/activeNumbers/").status == 404


def test_active_list_filters_and_sorts(desk: Desk) -> None:
    mobile, local = desk.rented("SE", "MOBILE"), desk.rented("SE", "LOCAL")
    american = desk.rented()
    for number, name in ((mobile, "b"), (local, "a"), (american, "c")):
        desk.numbers("PATCH", f"/activeNumbers/{number}", {"displayName": name})

    def listed(query: str) -> list[str]:
        reply = desk.numbers("GET", f"/activeNumbers?{query}")
        assert reply.status == 200, reply
        assert pick(reply.body, "totalSize") == len(items(reply.body, "activeNumbers"))
        return [text(item, "phoneNumber") for item in items(reply.body, "activeNumbers")]

    assert listed("") == [mobile, local, american]
    assert listed("regionCode=SE") == [mobile, local]
    assert listed("regionCode=SE&type=MOBILE") == [mobile]
    assert listed("capability=SMS&capability=VOICE") == [american]
    assert listed("orderBy=displayName") == [local, mobile, american]
    assert listed("orderBy=phoneNumber") == sorted([mobile, local, american])
    assert listed("numberPattern.pattern=%2B46&numberPattern.searchPattern=START") == [mobile, local]
    assert violation(desk.numbers("GET", "/activeNumbers?orderBy=PHONE_NUMBER")) == "orderBy"


def test_active_list_pages(desk: Desk) -> None:
    rented = [desk.rented() for _ in range(5)]
    found: list[str] = []
    token = ""
    sizes: list[int] = []
    while True:
        body = desk.numbers("GET", f"/activeNumbers?regionCode=US&pageSize=2&pageToken={token}").body
        page = [text(item, "phoneNumber") for item in items(body, "activeNumbers")]
        sizes.append(len(page))
        found += page
        token = text(body, "nextPageToken")
        if not token:
            break
    assert found == rented
    assert sizes == [2, 2, 1]
    first = text(desk.numbers("GET", "/activeNumbers?pageSize=2").body, "nextPageToken")
    assert violation(desk.numbers("GET", f"/activeNumbers?pageToken={first}&regionCode=US")) == "pageToken"
    assert violation(desk.numbers("GET", "/activeNumbers?pageToken=abc")) == "pageToken"


def test_callback_configuration(desk: Desk) -> None:
    project = desk.credentials.project_id
    assert desk.numbers("GET", "/callbackConfiguration").body == {"projectId": project}
    secret = "0123456789abcdef-0123456789ABCDEF"
    expected: Json = {"projectId": project, "hmacSecret": secret}
    assert desk.numbers("PATCH", "/callbackConfiguration", {"hmacSecret": secret}).body == expected
    assert desk.numbers("GET", "/callbackConfiguration").body == expected
    for wrong in ("short", "x" * 65, "no blanks no blanks no blanks no blanks"):
        reply = desk.numbers("PATCH", "/callbackConfiguration", {"hmacSecret": wrong})
        assert violation(reply) == "hmacSecret"


def test_emergency_address(desk: Desk) -> None:
    path = f"/activeNumbers/{desk.rented()}/emergencyAddress"
    address: dict[str, Json] = {
        "streetNumber": "12",
        "streetInfo": "Elm Street",
        "city": "Austin",
        "state": "TX",
        "postalCode": "78701",
    }
    assert missing(desk.numbers("GET", path)) == "EmergencyAddress"
    checked = desk.numbers("POST", f"{path}:validate", {"displayName": "Office", "address": address}).body
    assert pick(checked, "validationResult") == "NEAR_MATCH"
    assert pick(checked, "correctedAddress", "streetInfo") == "Elm St"
    lost = {**address, "postalCode": "00000"}
    unmatched = desk.numbers("POST", f"{path}:validate", {"displayName": "Office", "address": lost}).body
    assert pick(unmatched, "validationResult") == "NO_MATCH"
    assert len(items(unmatched, "candidateAddresses")) == 1
    assert missing(desk.numbers("GET", path)) == "EmergencyAddress"
    stored = desk.numbers("POST", f"{path}:provision", {"displayName": "Office", "address": address})
    assert pick(stored.body, "location") == ""
    assert desk.numbers("GET", path).body == stored.body
    gone = desk.numbers("POST", f"{path}:deprovision")
    assert (gone.status, gone.content) == (200, b"")
    assert missing(desk.numbers("GET", path)) == "EmergencyAddress"
    del address["city"]
    refused = desk.numbers("POST", f"{path}:provision", {"displayName": "Office", "address": address})
    assert violation(refused) == "address.city"
    assert violation(desk.numbers("POST", f"{path}:provision", {"address": address})) == "displayName"


def test_unknown_query_parameters_are_noted_or_refused() -> None:
    lenient, strict = Desk(), Desk(strict_query=True)
    assert lenient.numbers("GET", "/activeNumbers?capabilities=SMS&page=1").status == 200
    assert lenient.state.journal.all()[-1].ignored == ("capabilities", "page")
    assert strict.numbers("GET", "/activeNumbers?capabilities=SMS").status == 400
    assert strict.numbers("GET", "/activeNumbers?capability=SMS").status == 200
