# Made from sinch/domains/numbers/callbacks.py by `python tools/generate_async.py`; do not edit.
"""What callbacks are signed with: ``client.numbers.callbacks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.numbers.callbacks import GET_CONFIGURATION, UPDATE_CONFIGURATION

if TYPE_CHECKING:
    from sinch.models.numbers import (
        GetNumbersCallbackConfigurationResponse,
        UpdateNumbersCallbackConfigurationResponse,
    )

__all__ = ["CallbacksAsync"]


class CallbacksAsync(AsyncResource):
    """Read and set the secret of the project's callbacks."""

    async def get_configuration(self) -> GetNumbersCallbackConfigurationResponse:
        """Read the secret that callbacks about the numbers of the project are signed with.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/numbers-callbacks/getcallbackconfiguration
        """
        return await self._run(GET_CONFIGURATION)

    async def update_configuration(self, hmac_secret: str) -> UpdateNumbersCallbackConfigurationResponse:
        """Set the secret that callbacks about the numbers of the project are signed with.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/numbers-callbacks/updatecallbackconfiguration

        :param hmac_secret: 32 to 64 letters of ASCII, digits and ``-``.
        """
        return await self._run(UPDATE_CONFIGURATION, body={"hmacSecret": hmac_secret})
