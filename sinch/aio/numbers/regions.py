# Made from sinch/domains/numbers/regions.py by `python tools/generate_async.py`; do not edit.
"""Countries in which numbers can be rented: ``client.numbers.regions``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import either
from sinch.core.async_resource import AsyncResource
from sinch.domains.numbers.arguments import regional_types
from sinch.domains.numbers.regions import LIST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.models.numbers import ListAvailableRegionsResponse, NumberTypeLike

__all__ = ["AvailableRegionsAsync"]


class AvailableRegionsAsync(AsyncResource):
    """See where numbers can be rented."""

    async def list(
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
        return await self._run(LIST, query={"types": regional_types(LIST, number_type, wanted)})
