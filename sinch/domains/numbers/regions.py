"""Countries in which numbers can be rented: ``client.numbers.regions``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import either
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.numbers.arguments import regional_types
from sinch.models.numbers import ListAvailableRegionsResponse

if TYPE_CHECKING:
    from sinch.models.numbers import NumberTypeLike

__all__ = ["AvailableRegions"]

LIST = Operation(
    "numbers.regions.list",
    "GET",
    "/v1/projects/{project_id}/availableRegions",
    host="numbers",
    auth="project",
    returns=ListAvailableRegionsResponse,
    repeatable=True,
    names={"types": "number_types"},
)


class AvailableRegions(Resource):
    """See where numbers can be rented."""

    def list(
        self,
        number_type: NumberTypeLike | None = None,
        number_types: Sequence[NumberTypeLike] | None = None,
        *,
        types: Sequence[NumberTypeLike] | None = None,
    ) -> ListAvailableRegionsResponse:
        """List the countries in which numbers can be rented, with the kinds of numbers they offer.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/available-regions

        :param number_type: only countries that offer this kind; together with ``number_types`` any of them.
        :param number_types: only countries that offer one of these kinds; all countries by default.
        :param types: another name of ``number_types``.
        """
        wanted = either(LIST, "number_types", number_types, "types", types)
        return self._run(LIST, query={"types": regional_types(LIST, number_type, wanted)})
