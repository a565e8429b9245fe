"""Results of the analysis of conversations, in callbacks."""

from __future__ import annotations

from sinch.models.conversation.enums.channels import ConversationChannelLike
from sinch.models.conversation.enums.events import OffensiveEvaluationLike, SentimentLike
from sinch.models.typed import TypedDict

__all__ = [
    "AnalysisResults",
    "DocumentFieldClassification",
    "DocumentFieldData",
    "DocumentImageClassification",
    "ImageRecognitionResult",
    "IntentScore",
    "NluResult",
    "OcrData",
    "OffensiveAnalysisResult",
    "OpticalCharacterRecognition",
    "PiiResult",
    "SentimentResult",
    "SentimentScore",
    "SmartConversationNotification",
]


class SentimentScore(TypedDict, total=False):
    """One mood and how well it fits."""

    sentiment: SentimentLike
    #: 0 to 1.
    score: float


class SentimentResult(TypedDict, total=False):
    """The mood of a text."""

    message: str
    #: All moods.
    results: list[SentimentScore]
    #: The best fit.
    sentiment: SentimentLike
    #: 0 to 1.
    score: float


class IntentScore(TypedDict, total=False):
    """One intent and how well it fits."""

    intent: str
    #: 0 to 1.
    score: float


class NluResult(TypedDict, total=False):
    """What a text is meant to do."""

    message: str
    #: All intents.
    results: list[IntentScore]
    #: The best fit.
    intent: str
    #: 0 to 1.
    score: float


class DocumentImageClassification(TypedDict, total=False):
    """Kind of a document."""

    doc_type: str
    #: 0 to 1.
    confidence: float


class OcrData(TypedDict, total=False):
    """Text of one part of a picture."""

    data: list[str]


class OpticalCharacterRecognition(TypedDict, total=False):
    """Text in a picture."""

    #: One for each part.
    result: list[OcrData]


class DocumentFieldData(TypedDict, total=False):
    """Values of one field."""

    data: list[str]


class DocumentFieldClassification(TypedDict, total=False):
    """Fields of a document."""

    #: By name of the field.
    result: list[dict[str, DocumentFieldData]]


class ImageRecognitionResult(TypedDict, total=False):
    """What is in a picture."""

    #: The picture.
    url: str
    document_image_classification: DocumentImageClassification
    optical_character_recognition: OpticalCharacterRecognition
    document_field_classification: DocumentFieldClassification


class PiiResult(TypedDict, total=False):
    """Personal data in a text."""

    message: str
    #: The text with personal data hidden.
    masked: str


class OffensiveAnalysisResult(TypedDict, total=False):
    """Whether a text or a picture is offensive."""

    message: str
    #: The picture.
    url: str
    evaluation: OffensiveEvaluationLike
    #: 0 to 1.
    score: float


class AnalysisResults(TypedDict, total=False):
    """All results; only what was analysed is there."""

    ml_sentiment_result: list[SentimentResult]
    ml_nlu_result: list[NluResult]
    ml_image_recognition_result: list[ImageRecognitionResult]
    ml_pii_result: list[PiiResult]
    ml_offensive_analysis_result: list[OffensiveAnalysisResult]


class SmartConversationNotification(TypedDict, total=False):
    """A message was analysed."""

    contact_id: str
    #: The address alone, as text.
    channel_identity: str
    channel: ConversationChannelLike
    message_id: str
    conversation_id: str
    analysis_results: AnalysisResults
