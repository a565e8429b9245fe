"""The request objects of sinch 1.x, accepted wherever the matching dict is. What is None is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sinch.models.model import SinchRequestBaseModel
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.enums.apps import RetentionPolicyTypeLike
    from sinch.models.conversation.enums.channels import ConversationChannelLike
    from sinch.models.conversation.shapes.apps import RetentionPolicy
    from sinch.models.conversation.shapes.credentials import TelegramChannelCredentials, TelegramCredentials
    from sinch.models.conversation.shapes.recipients import ChannelIdentity, ContactRecipient
else:
    ConversationChannelLike = RetentionPolicyTypeLike = str

__all__ = [
    "SinchConversationChannelCredentials",
    "SinchConversationChannelIdentities",
    "SinchConversationRecipient",
    "SinchConversationRetentionPolicy",
    "SinchConversationTelegramCredentials",
    "SinchConversationTextMessage",
]

# A TypedDict is a dict whose keys are known, but to type checkers no dict[str, object]: hence the ignores. They let
# these objects be what builders are, so that arguments need no type of their own for them.


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationRecipient(SinchRequestBaseModel):
    """A stored contact as the receiver."""

    contact_id: str

    def as_dict(self) -> ContactRecipient:  # type: ignore[override]
        """Give the dict that the API takes."""
        return {"contact_id": self.contact_id}


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationTextMessage(SinchRequestBaseModel):
    """Nothing: sinch 1.x never gave it a field. A text is ``{"text_message": {"text": "..."}}``."""


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationChannelIdentities(SinchRequestBaseModel):
    """An address of a contact on one channel; one, whatever the name says."""

    channel: ConversationChannelLike
    identity: str
    #: Needed where ids are valid within one app only; None elsewhere.
    app_id: str | None

    def as_dict(self) -> ChannelIdentity:  # type: ignore[override]
        """Give the dict that the API takes."""
        address: ChannelIdentity = {"channel": self.channel, "identity": self.identity}
        if self.app_id is not None:
            address["app_id"] = self.app_id
        return address


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationRetentionPolicy(SinchRequestBaseModel):
    """How long the API keeps what was sent and received."""

    retention_type: RetentionPolicyTypeLike
    #: Days, 1 to 3650.
    ttl_days: int

    def as_dict(self) -> RetentionPolicy:  # type: ignore[override]
        """Give the dict that the API takes."""
        return {"retention_type": self.retention_type, "ttl_days": self.ttl_days}


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationTelegramCredentials(SinchRequestBaseModel):
    """The token of a Telegram bot."""

    _hidden: ClassVar[tuple[str, ...]] = ("token",)

    token: str

    def as_dict(self) -> TelegramCredentials:  # type: ignore[override]
        """Give the dict that the API takes."""
        return {"token": self.token}


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationChannelCredentials(SinchRequestBaseModel):
    """A channel of an app. Telegram is the only channel that sinch 1.x gave credentials."""

    _hidden: ClassVar[tuple[str, ...]] = ("callback_secret",)

    channel: ConversationChannelLike
    #: Signs what the channel sends to the API.
    callback_secret: str | None = None
    telegram_credentials: SinchConversationTelegramCredentials | None = None

    def as_dict(self) -> TelegramChannelCredentials:  # type: ignore[override]
        """Give the dict that the API takes."""
        return SinchRequestBaseModel.as_dict(self)  # type: ignore[return-value]
