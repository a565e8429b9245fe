# Made from sinch/domains/voice/calls.py by `python tools/generate_async.py`; do not edit.
"""Calls that go on or are over: ``client.voice.calls``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.voice.arguments import svaml
from sinch.domains.voice.calls import GET, MANAGE_WITH_CALL_LEG, UPDATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.models.svaml import ActionLike, InstructionLike
    from sinch.models.voice import CallLegLike, GetVoiceCallResponse, ManageVoiceCallResponse, UpdateVoiceCallResponse

__all__ = ["CallsAsync"]


class CallsAsync(AsyncResource):
    """Look at calls, and change calls that go on. A call is managed in the region where it takes place."""

    async def get(self, call_id: str) -> GetVoiceCallResponse:
        """Get state, result and price of a call.

        https://developers.sinch.com/docs/voice/api-reference/voice/calls/calling_getcallresult

        :param call_id: from a callout or an event.
        :raises NotFoundException: there is no such call.
        """
        return await self._run(GET, path={"call_id": call_id})

    async def update(
        self,
        call_id: str,
        instructions: Sequence[InstructionLike] | None = None,
        action: ActionLike | None = None,
    ) -> UpdateVoiceCallResponse:
        """Give a call that goes on instructions and an action; at least one of both.

        Only calls that begin or end at a phone or SIP can be changed.
        https://developers.sinch.com/docs/voice/api-reference/voice/calls/calling_updatecall

        :param instructions: objects such as ``SayInstruction(text="...")``, or dicts with the keys of the API.
        :param action: ``HangupAction()``, ``ContinueAction()`` or ``ParkAction()``, or the same as a dict.
        :raises NotFoundException: there is no such call, or it is over.
        """
        return await self._run(UPDATE, path={"call_id": call_id}, body=svaml(UPDATE, instructions, action))

    async def manage_with_call_leg(
        self,
        call_id: str,
        call_leg: CallLegLike,
        instructions: Sequence[InstructionLike] | None = None,
        action: ActionLike | None = None,
    ) -> ManageVoiceCallResponse:
        """Play or read something to one side of a call that goes on; instructions, an action, or both.

        Only calls that begin or end at a phone or SIP can be changed.
        https://developers.sinch.com/docs/voice/api-reference/voice/calls/calling_managecallwithcallleg

        :param call_leg: who is to hear it; without effect in conferences and callouts.
        :param instructions: ``PlayFileInstruction`` and ``SayInstruction``, or the same as dicts.
        :param action: ``HangupAction()``, ``ContinueAction()`` or ``ParkAction()``, or the same as a dict.
        :raises NotFoundException: there is no such call, or it is over.
        """
        return await self._run(
            MANAGE_WITH_CALL_LEG,
            path={"call_id": call_id, "call_leg": call_leg},
            body=svaml(MANAGE_WITH_CALL_LEG, instructions, action),
        )
