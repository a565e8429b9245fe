"""Calls of the SMS API about groups, received messages and delivery reports, and their requests."""

from __future__ import annotations

from datetime import datetime, timezone

from sinch import NULL
from sinch.models.sms import AutoUpdate, DeliveryReceiptCode, DeliveryStatus
from tests.calls.case import Case
from tests.fakes import PROJECT, SERVICE_PLAN

ROOT = f"https://zt.us.sms.api.sinch.com/xms/v1/{PROJECT}"
PLAN_ROOT = f"https://us.sms.api.sinch.com/xms/v1/{SERVICE_PLAN}"
BATCH = "01HX3V9K2M4N6P8Q0R2S4T6V8W"
GROUP = "01HX3VB7C9D1E3F5G7H9J1K3M5"
INBOUND = "01HX3VCN8P0Q2R4S6T8V0W2X4Y"
GROUP_ANSWER = {"id": GROUP, "size": 1}
NO_GROUPS: dict[str, object] = {"page": 0, "page_size": 0, "count": 0, "groups": []}
NO_INBOUNDS: dict[str, object] = {"page": 0, "page_size": 0, "count": 0, "inbounds": []}
NO_REPORTS: dict[str, object] = {"page": 0, "page_size": 0, "count": 0, "delivery_reports": []}
KEYWORDS: AutoUpdate = {"to": "+46709999999", "add": {"first_word": "JOIN"}, "remove": {"first_word": "STOP"}}

GROUPS = [
    Case(
        "sms.groups.create",
        "minimal",
        lambda client: client.sms.groups.create("Friends"),
        "POST",
        f"{ROOT}/groups",
        body={"name": "Friends"},
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.create",
        "full",
        lambda client: client.sms.groups.create(
            name="Friends", members=["+46701234567", "1"], child_groups=[GROUP], auto_update=KEYWORDS
        ),
        "POST",
        f"{ROOT}/groups",
        body={
            "name": "Friends",
            "members": ["+46701234567", "1"],
            "child_groups": [GROUP],
            "auto_update": {
                "to": "+46709999999",
                "add": {"first_word": "JOIN"},
                "remove": {"first_word": "STOP"},
            },
        },
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.create",
        "without a name",
        lambda client: client.sms.groups.create(None, []),
        "POST",
        f"{ROOT}/groups",
        body={"members": []},
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.get",
        "minimal and full",
        lambda client: client.sms.groups.get(GROUP),
        "GET",
        f"{ROOT}/groups/{GROUP}",
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.get",
        "encoded id",
        lambda client: client.sms.groups.get("g/1?x#y"),
        "GET",
        f"{ROOT}/groups/g%2F1%3Fx%23y",
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.delete",
        "minimal and full",
        lambda client: client.sms.groups.delete(GROUP),
        "DELETE",
        f"{ROOT}/groups/{GROUP}",
    ),
    Case(
        "sms.groups.get_group_phone_numbers",
        "minimal and full",
        lambda client: client.sms.groups.get_group_phone_numbers(GROUP),
        "GET",
        f"{ROOT}/groups/{GROUP}/members",
        answer=["46701234567"],
    ),
    Case(
        "sms.groups.get_group_phone_numbers",
        "service plan",
        lambda client: client.sms.groups.get_group_phone_numbers(GROUP),
        "GET",
        f"{PLAN_ROOT}/groups/{GROUP}/members",
        answer=[],
        service_plan=True,
    ),
    Case(
        "sms.groups.update",
        "minimal",
        lambda client: client.sms.groups.update(GROUP),
        "POST",
        f"{ROOT}/groups/{GROUP}",
        body={},
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.update",
        "full",
        lambda client: client.sms.groups.update(
            group_id=GROUP,
            name="Foes",
            add=["+46701234567"],
            remove=["1", "2"],
            add_from_group="01HX0000000000000000000001",
            remove_from_group="01HX0000000000000000000002",
            auto_update={"to": "12345"},
        ),
        "POST",
        f"{ROOT}/groups/{GROUP}",
        body={
            "name": "Foes",
            "add": ["+46701234567"],
            "remove": ["1", "2"],
            "add_from_group": "01HX0000000000000000000001",
            "remove_from_group": "01HX0000000000000000000002",
            "auto_update": {"to": "12345"},
        },
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.update",
        "the name taken away",
        lambda client: client.sms.groups.update(GROUP, NULL),
        "POST",
        f"{ROOT}/groups/{GROUP}",
        body={"name": None},
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.update",
        "falsy values",
        lambda client: client.sms.groups.update(GROUP, "", [], []),
        "POST",
        f"{ROOT}/groups/{GROUP}",
        body={"name": "", "add": [], "remove": []},
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.replace",
        "minimal",
        lambda client: client.sms.groups.replace(GROUP, ["+46701234567"]),
        "PUT",
        f"{ROOT}/groups/{GROUP}",
        body={"members": ["+46701234567"]},
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.replace",
        "full",
        lambda client: client.sms.groups.replace(
            group_id=GROUP, members=[], name="Foes", child_groups=[], auto_update=KEYWORDS
        ),
        "PUT",
        f"{ROOT}/groups/{GROUP}",
        body={
            "members": [],
            "name": "Foes",
            "child_groups": [],
            "auto_update": {
                "to": "+46709999999",
                "add": {"first_word": "JOIN"},
                "remove": {"first_word": "STOP"},
            },
        },
        answer=GROUP_ANSWER,
    ),
    Case(
        "sms.groups.list",
        "minimal",
        lambda client: client.sms.groups.list(),
        "GET",
        f"{ROOT}/groups",
        query=(("page", "0"),),
        answer=NO_GROUPS,
    ),
    Case(
        "sms.groups.list",
        "full",
        lambda client: client.sms.groups.list(page=3, page_size=100),
        "GET",
        f"{ROOT}/groups",
        query=(("page", "3"), ("page_size", "100")),
        answer=NO_GROUPS,
    ),
    Case(
        "sms.groups.list",
        "service plan",
        lambda client: client.sms.groups.list(),
        "GET",
        f"{PLAN_ROOT}/groups",
        query=(("page", "0"),),
        answer=NO_GROUPS,
        service_plan=True,
    ),
]

INBOUNDS = [
    Case(
        "sms.inbounds.get",
        "minimal and full",
        lambda client: client.sms.inbounds.get(INBOUND),
        "GET",
        f"{ROOT}/inbounds/{INBOUND}",
        answer={"id": INBOUND},
    ),
    Case(
        "sms.inbounds.list",
        "minimal",
        lambda client: client.sms.inbounds.list(),
        "GET",
        f"{ROOT}/inbounds",
        query=(("page", "0"),),
        answer=NO_INBOUNDS,
    ),
    Case(
        "sms.inbounds.list",
        "full",
        lambda client: client.sms.inbounds.list(
            page=1,
            start_date=datetime(2031, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
            to=["+46709999999", "12345"],
            end_date="2031-01-03T00:00:00+01:00",
            page_size=7,
            client_reference="order 17",
        ),
        "GET",
        f"{ROOT}/inbounds",
        query=(
            ("page", "1"),
            ("start_date", "2031-01-02T03:04:05.000Z"),
            ("to", "+46709999999,12345"),
            ("end_date", "2031-01-03T00:00:00+01:00"),
            ("page_size", "7"),
            ("client_reference", "order 17"),
        ),
        answer=NO_INBOUNDS,
    ),
    Case(
        "sms.inbounds.list",
        "positional order of 1.x, service plan",
        lambda client: client.sms.inbounds.list(0, "2031-01-01", "1,2", "2031-01-02", 5, "r"),
        "GET",
        f"{PLAN_ROOT}/inbounds",
        query=(
            ("page", "0"),
            ("start_date", "2031-01-01"),
            ("to", "1,2"),
            ("end_date", "2031-01-02"),
            ("page_size", "5"),
            ("client_reference", "r"),
        ),
        answer=NO_INBOUNDS,
        service_plan=True,
    ),
]

DELIVERY_REPORTS = [
    Case(
        "sms.delivery_reports.get_for_batch",
        "minimal",
        lambda client: client.sms.delivery_reports.get_for_batch(BATCH),
        "GET",
        f"{ROOT}/batches/{BATCH}/delivery_report",
        answer={"batch_id": BATCH},
    ),
    Case(
        "sms.delivery_reports.get_for_batch",
        "full",
        lambda client: client.sms.delivery_reports.get_for_batch(
            batch_id=BATCH,
            type_="full",
            code=[DeliveryReceiptCode.DELIVERED, 401, "402"],
            status=[DeliveryStatus.DELIVERED, "Failed"],
        ),
        "GET",
        f"{ROOT}/batches/{BATCH}/delivery_report",
        query=(("type", "full"), ("code", "0,401,402"), ("status", "Delivered,Failed")),
        answer={"batch_id": BATCH},
    ),
    Case(
        "sms.delivery_reports.get_for_batch",
        "texts with commas, alias of type_",
        lambda client: client.sms.delivery_reports.get_for_batch(
            BATCH, code="400,401", status="Queued,Dispatched", report_type="summary"
        ),
        "GET",
        f"{ROOT}/batches/{BATCH}/delivery_report",
        query=(("type", "summary"), ("code", "400,401"), ("status", "Queued,Dispatched")),
        answer={"batch_id": BATCH},
    ),
    Case(
        "sms.delivery_reports.get_for_batch",
        "one code and one status",
        lambda client: client.sms.delivery_reports.get_for_batch(BATCH, None, 0, DeliveryStatus.FAILED),
        "GET",
        f"{PLAN_ROOT}/batches/{BATCH}/delivery_report",
        query=(("code", "0"), ("status", "Failed")),
        answer={"batch_id": BATCH},
        service_plan=True,
    ),
    Case(
        "sms.delivery_reports.get_for_number",
        "minimal and full",
        lambda client: client.sms.delivery_reports.get_for_number(BATCH, "+46701234567"),
        "GET",
        f"{ROOT}/batches/{BATCH}/delivery_report/+46701234567",
        answer={"batch_id": BATCH},
    ),
    Case(
        "sms.delivery_reports.get_for_number",
        "alias recipient_msisdn",
        lambda client: client.sms.delivery_reports.get_for_number(BATCH, recipient_msisdn="46701234567"),
        "GET",
        f"{ROOT}/batches/{BATCH}/delivery_report/46701234567",
        answer={"batch_id": BATCH},
    ),
    Case(
        "sms.delivery_reports.get_for_number",
        "alias recipient, encoded",
        lambda client: client.sms.delivery_reports.get_for_number("b/1", recipient="+1 2"),
        "GET",
        f"{ROOT}/batches/b%2F1/delivery_report/+1%202",
        answer={"batch_id": BATCH},
    ),
    Case(
        "sms.delivery_reports.list",
        "minimal",
        lambda client: client.sms.delivery_reports.list(),
        "GET",
        f"{ROOT}/delivery_reports",
        query=(("page", "0"),),
        answer=NO_REPORTS,
    ),
    Case(
        "sms.delivery_reports.list",
        "full",
        lambda client: client.sms.delivery_reports.list(
            page=1,
            start_date="2031-01-02",
            end_date=datetime(2031, 1, 3),
            status=["Delivered", DeliveryStatus.EXPIRED],
            code=[0, 406],
            page_size=2,
            client_reference="order 17",
        ),
        "GET",
        f"{ROOT}/delivery_reports",
        query=(
            ("page", "1"),
            ("start_date", "2031-01-02"),
            ("end_date", "2031-01-03T00:00:00.000Z"),
            ("status", "Delivered,Expired"),
            ("code", "0,406"),
            ("page_size", "2"),
            ("client_reference", "order 17"),
        ),
        answer=NO_REPORTS,
    ),
    Case(
        "sms.delivery_reports.list",
        "empty lists ask for nothing",
        lambda client: client.sms.delivery_reports.list(status=[], code=[]),
        "GET",
        f"{ROOT}/delivery_reports",
        query=(("page", "0"),),
        answer=NO_REPORTS,
    ),
]

CASES = [*GROUPS, *INBOUNDS, *DELIVERY_REPORTS]
