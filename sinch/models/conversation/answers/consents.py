"""Answers about consents, opt-ins and opt-outs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.conversation.enums.consents import ConsentOperation, ConsentOrigin, ConsentsListType
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.consents import OptInRequest, OptOutRequest
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    OptInRequest = OptOutRequest = dict

__all__ = [
    "ConversationConsentAuditRecord",
    "ConversationConsentIdentity",
    "ListConversationConsentAuditRecordsResponse",
    "ListConversationConsentIdentitiesResponse",
    "RegisterConversationOptInResponse",
    "RegisterConversationOptOutResponse",
]


@dataclass(slots=True, repr=False, eq=False)
class RegisterConversationOptInResponse(ConversationModel):
    """The opt-in was accepted. A callback tells the outcome."""

    #: What the callback will name.
    request_id: str
    opt_in: OptInRequest | None


@dataclass(slots=True, repr=False, eq=False)
class RegisterConversationOptOutResponse(ConversationModel):
    """The opt-out was accepted. A callback tells the outcome."""

    #: What the callback will name.
    request_id: str
    opt_out: OptOutRequest | None


@dataclass(slots=True, repr=False, eq=False)
class ConversationConsentIdentity(ConversationModel):
    """An address on a list of consents."""

    identity: str


@dataclass(slots=True, repr=False, eq=False)
class ListConversationConsentIdentitiesResponse(ConversationModel):
    """A page of addresses."""

    identities: list[ConversationConsentIdentity]
    #: None or empty on the last page.
    next_page_token: str | None


@dataclass(slots=True, repr=False, eq=False)
class ConversationConsentAuditRecord(ConversationModel):
    """A change of a consent."""

    origin: ConsentOrigin | str | None
    operation: ConsentOperation | str | None
    list_type: ConsentsListType | str | None
    project_id: str | None
    app_id: str | None
    #: RFC 3339 text.
    datetime: str | None


@dataclass(slots=True, repr=False, eq=False)
class ListConversationConsentAuditRecordsResponse(ConversationModel):
    """All changes of the consents of an address. There is no next page."""

    identity: ConversationConsentIdentity | None
    audit_records: list[ConversationConsentAuditRecord]
