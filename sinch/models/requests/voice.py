"""Requests of Voice as the classes of sinch 1.x; kept for code that imports them, unused by the package.

The fields are the arguments of the method, in the order of 1.x; those of callouts are spelled as the API does.
"""

from __future__ import annotations

from collections.abc import Sequence

from sinch.models.model import SinchRequestBaseModel
from sinch.models.speech import TtsVoiceLike
from sinch.models.svaml.documents import ActionLike, InstructionLike
from sinch.models.typed import dataclass
from sinch.models.voice import (
    CallDomainLike,
    CallLegLike,
    CapabilityLike,
    ConferenceCommandLike,
    ConferenceDTMFOptions,
    Destination,
    MusicOnHoldLike,
)


@dataclass(slots=True, repr=False, eq=False)
class TextToSpeechVoiceCalloutRequest(SinchRequestBaseModel):
    """Arguments of ``voice.callouts.text_to_speech``."""

    destination: Destination
    cli: str | None = None
    dtmf: str | None = None
    domain: CallDomainLike | None = None
    custom: str | None = None
    locale: TtsVoiceLike | None = None
    text: str | None = None
    prompts: str | None = None
    enableAce: bool | None = None
    enableDice: bool | None = None
    enablePie: bool | None = None


@dataclass(slots=True, repr=False, eq=False)
class ConferenceVoiceCalloutRequest(SinchRequestBaseModel):
    """Arguments of ``voice.callouts.conference``."""

    destination: Destination
    conferenceId: str
    cli: str | None = None
    conferenceDtmfOptions: ConferenceDTMFOptions | None = None
    dtmf: str | None = None
    conference: str | None = None
    maxDuration: int | None = None
    enableAce: bool | None = None
    enableDice: bool | None = None
    enablePie: bool | None = None
    locale: TtsVoiceLike | None = None
    greeting: str | None = None
    mohClass: MusicOnHoldLike | None = None
    custom: str | None = None
    domain: CallDomainLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class CustomVoiceCalloutRequest(SinchRequestBaseModel):
    """Arguments of ``voice.callouts.custom``; here the documents are JSON text."""

    cli: str | None = None
    destination: Destination | None = None
    dtmf: str | None = None
    custom: str | None = None
    maxDuration: int | None = None
    ice: str | None = None
    ace: str | None = None
    pie: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class GetVoiceCallRequest(SinchRequestBaseModel):
    """Arguments of ``voice.calls.get``."""

    call_id: str


@dataclass(slots=True, repr=False, eq=False)
class UpdateVoiceCallRequest(SinchRequestBaseModel):
    """Arguments of ``voice.calls.update``."""

    call_id: str
    instructions: Sequence[InstructionLike] | None = None
    action: ActionLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class ManageVoiceCallRequest(SinchRequestBaseModel):
    """Arguments of ``voice.calls.manage_with_call_leg``."""

    call_id: str
    call_leg: CallLegLike
    instructions: Sequence[InstructionLike] | None = None
    action: ActionLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class GetVoiceConferenceRequest(SinchRequestBaseModel):
    """Arguments of ``voice.conferences.get``."""

    conference_id: str


@dataclass(slots=True, repr=False, eq=False)
class KickAllVoiceConferenceRequest(SinchRequestBaseModel):
    """Arguments of ``voice.conferences.kick_all``."""

    conference_id: str


@dataclass(slots=True, repr=False, eq=False)
class ManageParticipantVoiceConferenceRequest(SinchRequestBaseModel):
    """Arguments of ``voice.conferences.manage_participant``."""

    conference_id: str
    call_id: str
    command: ConferenceCommandLike
    moh: MusicOnHoldLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class KickParticipantVoiceConferenceRequest(SinchRequestBaseModel):
    """Arguments of ``voice.conferences.kick_participant``."""

    conference_id: str
    call_id: str


@dataclass(slots=True, repr=False, eq=False)
class AssignNumbersVoiceApplicationRequest(SinchRequestBaseModel):
    """Arguments of ``voice.applications.assign_numbers``."""

    numbers: Sequence[str]
    application_key: str | None = None
    capability: CapabilityLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class UnassignNumbersVoiceApplicationRequest(SinchRequestBaseModel):
    """Arguments of ``voice.applications.unassign_number``."""

    number: str
    application_key: str | None = None
    capability: CapabilityLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class QueryNumberVoiceApplicationRequest(SinchRequestBaseModel):
    """Arguments of ``voice.applications.query_number``."""

    number: str


@dataclass(slots=True, repr=False, eq=False)
class UpdateCallbackUrlsVoiceApplicationRequest(SinchRequestBaseModel):
    """Arguments of ``voice.applications.update_callback_urls``."""

    application_key: str
    primary: str | None = None
    fallback: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class GetCallbackUrlsVoiceApplicationRequest(SinchRequestBaseModel):
    """Arguments of ``voice.applications.get_callback_urls``."""

    application_key: str
