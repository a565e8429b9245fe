"""Calls of the Numbers API and their requests."""

from __future__ import annotations

from tests.calls.case import Case
from tests.fakes import PROJECT

ROOT = f"https://numbers.api.sinch.com/v1/projects/{PROJECT}"

CASES = [
    Case(
        "numbers.available.list",
        "minimal",
        lambda client: client.numbers.available.list("US", "LOCAL"),
        "GET",
        f"{ROOT}/availableNumbers",
        query=(("regionCode", "US"), ("type", "LOCAL")),
        answer={"availableNumbers": []},
    ),
    Case(
        "numbers.available.list",
        "full",
        lambda client: client.numbers.available.list(
            region_code="SE",
            number_type="MOBILE",
            number_pattern="+4670",
            number_search_pattern="START",
            capabilities=["SMS", "VOICE"],
            page_size=5,
        ),
        "GET",
        f"{ROOT}/availableNumbers",
        query=(
            ("regionCode", "SE"),
            ("type", "MOBILE"),
            ("numberPattern.pattern", "+4670"),
            ("numberPattern.searchPattern", "START"),
            ("capabilities", "SMS"),
            ("capabilities", "VOICE"),
            ("size", "5"),
        ),
        answer={"availableNumbers": []},
    ),
]
