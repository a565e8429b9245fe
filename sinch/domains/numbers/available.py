"""Numbers that can be rented: ``client.numbers.available``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.models.numbers import ListAvailableNumbersResponse

if TYPE_CHECKING:
    from sinch.models.numbers import NumberCapabilityLike, NumberSearchPatternLike, NumberTypeLike

__all__ = ["AvailableNumbers"]

LIST = Operation(
    "numbers.available.list",
    "GET",
    "/v1/projects/{project_id}/availableNumbers",
    host="numbers",
    auth="project",
    returns=ListAvailableNumbersResponse,
    repeatable=True,
    required=("regionCode", "type"),
    names={"type": "number_type", "size": "page_size", "numberPattern.searchPattern": "number_search_pattern"},
)


class AvailableNumbers(Resource):
    """Search and rent numbers."""

    def list(
        self,
        region_code: str,
        number_type: NumberTypeLike,
        number_pattern: str | None = None,
        number_search_pattern: NumberSearchPatternLike | None = None,
        capabilities: Sequence[NumberCapabilityLike] | None = None,
        page_size: int | None = None,
    ) -> ListAvailableNumbersResponse:
        """Search numbers that can be rented.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/available-number/

        :param region_code: ISO 3166-1 alpha-2 country code, such as ``US``.
        :param number_pattern: digits to look for; with ``START`` they begin with ``+`` and the country code.
        :param number_search_pattern: where the digits must stand.
        :param capabilities: what the number must be able to do; all of them.
        :param page_size: most numbers to give; there is no second page.
        :raises NumbersException: the API refused the search.
        """
        return self._run(
            LIST,
            query={
                "regionCode": region_code,
                "type": number_type,
                "numberPattern.pattern": number_pattern,
                "numberPattern.searchPattern": number_search_pattern,
                "capabilities": capabilities,
                "size": page_size,
            },
        )
