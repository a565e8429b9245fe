"""SVAML instructions as objects: what is done in a call, in order, before its action.

Names, order of the fields and import paths are those of sinch 1.x. An object can stand wherever its dict can.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar

from sinch.models.speech import TranscriptionLocaleLike, TtsVoiceLike
from sinch.models.svaml.shapes import (
    AnswerDict,
    InstructionDict,
    PlayFilesDict,
    RecordingDict,
    SayDict,
    SendDtmfDict,
    SetCookieDict,
    StartRecordingDict,
    StopRecordingDict,
    TranscriptionDict,
)
from sinch.models.svaml.wire import SvamlModel
from sinch.models.typed import dataclass

__all__ = [
    "AnswerInstruction",
    "Instruction",
    "PlayFileInstruction",
    "RecordingOptions",
    "SayInstruction",
    "SendDtmfInstruction",
    "SetCookieInstruction",
    "StartRecordingInstruction",
    "StopRecordingInstruction",
    "TranscriptionOptions",
]


if TYPE_CHECKING:
    from typing_extensions import TypeVar as TypeVarWithDefault

    InstructionDictT_co = TypeVarWithDefault(
        "InstructionDictT_co", bound=InstructionDict, covariant=True, default=InstructionDict
    )
else:
    InstructionDictT_co = TypeVar("InstructionDictT_co", covariant=True)


class Instruction(SvamlModel[InstructionDictT_co]):
    """What all instructions have in common."""

    __slots__ = ()

    name: str


@dataclass(slots=True, repr=False, eq=False)
class PlayFileInstruction(Instruction[PlayFilesDict]):
    """Play prompts or sound files.

    :param ids: prompts (``#tts[...]``, ``#ssml[...]``, ``#href[...]``) or URLs of files.
    :param locale: needed for prompts that are spoken.
    """

    ids: Sequence[str]
    locale: TtsVoiceLike | None = None
    name: str = "playFiles"


@dataclass(slots=True, repr=False, eq=False)
class SayInstruction(Instruction[SayDict]):
    """Read a text. The first field is ``name``: give the text as ``text=``.

    :param text: 600 characters unless the account has another limit.
    """

    name: str = "say"
    text: str | None = None
    locale: TtsVoiceLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class SendDtmfInstruction(Instruction[SendDtmfDict]):
    """Play tones into the call.

    :param value: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
    """

    name: str = "sendDtmf"
    value: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class SetCookieInstruction(Instruction[SetCookieDict]):
    """Keep a value for the time of the call."""

    name: str = "setCookie"
    key: str | None = None
    value: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class AnswerInstruction(Instruction[AnswerDict]):
    """Answer the call; from here on it is billed. Needed before prompts in a call that nobody answered yet."""

    name: str = "answer"


@dataclass(slots=True, repr=False, eq=False)
class TranscriptionOptions(SvamlModel[TranscriptionDict]):
    """Whether and how a recording is transcribed."""

    enabled: bool | None = None
    locale: TranscriptionLocaleLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class RecordingOptions(SvamlModel[RecordingDict]):
    """Where a recording goes.

    :param destination_url: URL of the storage: ``s3://``, ``azure://``, or Google Cloud Storage.
    :param credentials: for S3 ``key:secret:region``. A secret: it is left out of ``repr``.
    :param format: ``mp3`` when None, or ``wav``.
    :param notification_events: events when the recording is finished and when it is stored; true when None.
    """

    _hidden: ClassVar[tuple[str, ...]] = ("credentials",)

    destination_url: str | None = None
    credentials: str | None = None
    format: str | None = None
    notification_events: bool | None = None
    transcription_options: TranscriptionOptions | TranscriptionDict | None = None


@dataclass(slots=True, repr=False, eq=False)
class StartRecordingInstruction(Instruction[StartRecordingDict]):
    """Record the call from here on. Has no effect together with ``connectMxp``.

    :param options: where the recording goes. Left out of ``repr``, since there are secrets in it.
    """

    _hidden: ClassVar[tuple[str, ...]] = ("options",)

    name: str = "startRecording"
    options: RecordingOptions | RecordingDict | None = None


@dataclass(slots=True, repr=False, eq=False)
class StopRecordingInstruction(Instruction[StopRecordingDict]):
    """Stop recording."""

    name: str = "stopRecording"
