"""Values in events and in the analysis of conversations."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = [
    "CommentType",
    "CommentTypeLike",
    "OffensiveEvaluation",
    "OffensiveEvaluationLike",
    "PaymentStatus",
    "PaymentStatusLike",
    "PaymentTransactionStatus",
    "PaymentTransactionStatusLike",
    "ReactionAction",
    "ReactionActionLike",
    "Sentiment",
    "SentimentLike",
]


class CommentType(WireEnum):
    """Where a comment was made."""

    FEED = "FEED"
    LIVE = "LIVE"


class PaymentStatus(WireEnum):
    """State of an order that is paid on WhatsApp."""

    PAYMENT_STATUS_UNKNOWN = "PAYMENT_STATUS_UNKNOWN"
    PAYMENT_STATUS_NEW = "PAYMENT_STATUS_NEW"
    PAYMENT_STATUS_PENDING = "PAYMENT_STATUS_PENDING"
    PAYMENT_STATUS_CAPTURED = "PAYMENT_STATUS_CAPTURED"
    PAYMENT_STATUS_CANCELED = "PAYMENT_STATUS_CANCELED"
    PAYMENT_STATUS_FAILED = "PAYMENT_STATUS_FAILED"


class PaymentTransactionStatus(WireEnum):
    """State of one payment on WhatsApp."""

    PAYMENT_STATUS_TRANSACTION_UNKNOWN = "PAYMENT_STATUS_TRANSACTION_UNKNOWN"
    PAYMENT_STATUS_TRANSACTION_PENDING = "PAYMENT_STATUS_TRANSACTION_PENDING"
    PAYMENT_STATUS_TRANSACTION_FAILED = "PAYMENT_STATUS_TRANSACTION_FAILED"
    PAYMENT_STATUS_TRANSACTION_SUCCESS = "PAYMENT_STATUS_TRANSACTION_SUCCESS"
    PAYMENT_STATUS_TRANSACTION_CANCELED = "PAYMENT_STATUS_TRANSACTION_CANCELED"


class ReactionAction(WireEnum):
    """Whether an emoji was put or taken back."""

    REACTION_ACTION_UNKNOWN = "REACTION_ACTION_UNKNOWN"
    REACTION_ACTION_REACT = "REACTION_ACTION_REACT"
    REACTION_ACTION_UNREACT = "REACTION_ACTION_UNREACT"


class Sentiment(WireEnum):
    """Mood of a text."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    NEUTRAL = "neutral"


class OffensiveEvaluation(WireEnum):
    """Verdict on a text or a picture."""

    SAFE = "SAFE"
    UNSAFE = "UNSAFE"


#: What arguments take: a member, its text, or a value newer than this package.
CommentTypeLike = CommentType | Literal["FEED", "LIVE"] | str
PaymentStatusLike = (
    PaymentStatus
    | Literal[
        "PAYMENT_STATUS_UNKNOWN",
        "PAYMENT_STATUS_NEW",
        "PAYMENT_STATUS_PENDING",
        "PAYMENT_STATUS_CAPTURED",
        "PAYMENT_STATUS_CANCELED",
        "PAYMENT_STATUS_FAILED",
    ]
    | str
)
PaymentTransactionStatusLike = (
    PaymentTransactionStatus
    | Literal[
        "PAYMENT_STATUS_TRANSACTION_UNKNOWN",
        "PAYMENT_STATUS_TRANSACTION_PENDING",
        "PAYMENT_STATUS_TRANSACTION_FAILED",
        "PAYMENT_STATUS_TRANSACTION_SUCCESS",
        "PAYMENT_STATUS_TRANSACTION_CANCELED",
    ]
    | str
)
ReactionActionLike = (
    ReactionAction | Literal["REACTION_ACTION_UNKNOWN", "REACTION_ACTION_REACT", "REACTION_ACTION_UNREACT"] | str
)
SentimentLike = Sentiment | Literal["positive", "negative", "neutral"] | str
OffensiveEvaluationLike = OffensiveEvaluation | Literal["SAFE", "UNSAFE"] | str
