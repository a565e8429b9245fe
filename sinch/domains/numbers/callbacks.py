"""What callbacks are signed with: ``client.numbers.callbacks``."""

from __future__ import annotations

from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.models.numbers import GetNumbersCallbackConfigurationResponse, UpdateNumbersCallbackConfigurationResponse

__all__ = ["Callbacks"]

GET_CONFIGURATION = Operation(
    "numbers.callbacks.get_configuration",
    "GET",
    "/v1/projects/{project_id}/callbackConfiguration",
    host="numbers",
    auth="project",
    returns=GetNumbersCallbackConfigurationResponse,
    repeatable=True,
)

UPDATE_CONFIGURATION = Operation(
    "numbers.callbacks.update_configuration",
    "PATCH",
    "/v1/projects/{project_id}/callbackConfiguration",
    host="numbers",
    auth="project",
    returns=UpdateNumbersCallbackConfigurationResponse,
    repeatable=True,
    required=("hmacSecret",),
)


class Callbacks(Resource):
    """Read and set the secret of the project's callbacks."""

    def get_configuration(self) -> GetNumbersCallbackConfigurationResponse:
        """Read the secret that callbacks about the numbers of the project are signed with.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/numbers-callbacks/getcallbackconfiguration
        """
        return self._run(GET_CONFIGURATION)

    def update_configuration(self, hmac_secret: str) -> UpdateNumbersCallbackConfigurationResponse:
        """Set the secret that callbacks about the numbers of the project are signed with.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/numbers-callbacks/updatecallbackconfiguration

        :param hmac_secret: 32 to 64 letters of ASCII, digits and ``-``.
        """
        return self._run(UPDATE_CONFIGURATION, body={"hmacSecret": hmac_secret})
