"""Handlers of ``numbers.number_orders``.

An order is CREATED, IN_REVIEW once it has been handed in, and COMPLETED when it is read after that; its
numbers are rented then. The company name REJECT gets it REJECTED instead.
"""

from __future__ import annotations

import email.parser
import email.policy
import re
from typing import TYPE_CHECKING

from sinch.sandbox.clock import micros
from sinch.sandbox.errors import rpc_complaint, rpc_error, rpc_not_found
from sinch.sandbox.fields import Fields
from sinch.sandbox.numbers.inventory import Offer, Stock, stock
from sinch.sandbox.numbers.rules import (
    CAPABILITIES,
    TYPES,
    VOICE_FIELDS,
    callback_url,
    check_e164,
    check_region,
    check_words,
    invalid,
    pattern_in,
    sms_configuration,
    voice_configuration,
)
from sinch.sandbox.numbers.state import Attachment, Order
from sinch.sandbox.traffic import Json, JsonObject, Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

#: Largest document, in bytes.
LARGEST_FILE = 5 * 1024 * 1024
_MEDIA_TYPES = ("application/pdf", "image/jpeg", "image/png")
_DOCUMENT_TYPES = ("PASSPORT", "IDENTITY_CARD", "COMPANY_REGISTRATION")
_MANDATORY = "proof-of-identity"
_OPTIONAL = "letter-of-authorization"
_DETAILS = {"companyName": True, "contactName": True, "email": True, "website": False}


def _offer(fields: Fields) -> tuple[str, str, tuple[Stock, ...]]:
    region = fields.given_text("regionCode")
    check_region("regionCode", region)
    number_type = fields.given_text("numberType", choices=TYPES)
    found = stock(region, number_type)
    if not found:
        raise invalid("regionCode", f"there are no {number_type} numbers in {region}")
    return region, number_type, found


def _requirements(offer: Offer) -> JsonObject:
    if not offer.documents:
        return {"fields": {}, "attachments": []}
    rules: JsonObject = {
        name: {"type": "string", "required": required, "maxLength": 200} for name, required in _DETAILS.items()
    }
    attachments: list[Json] = [
        {
            "id": _MANDATORY,
            "title": "Proof of identity",
            "description": "A passport, an identity card or the registration of the company.",
            "mandatory": True,
            "template": [],
            "allowedMimeTypes": [*_MEDIA_TYPES],
            "allowedDocumentTypes": [*_DOCUMENT_TYPES],
        },
        {
            "id": _OPTIONAL,
            "title": "Letter of authorization",
            "description": "Needed when somebody else uses the numbers.",
            "mandatory": False,
            "template": [{"name": "authorization.pdf", "url": "https://example.com/authorization.pdf"}],
            "allowedMimeTypes": [],
            "allowedDocumentTypes": [],
        },
    ]
    return {"fields": rules, "attachments": attachments}


def lookup_requirements(request: Request, state: State) -> Reply:
    """Tell what an order for a region and type has to come with."""
    del state
    fields = Fields.of(request, rpc_complaint)
    fields.only(("regionCode", "numberType"))
    _, _, found = _offer(fields)
    return Reply(200, _requirements(found[0].offer))


def _show(order: Order, state: State) -> JsonObject:
    numbers: list[Json] = [
        {
            "phoneNumber": item.phone_number,
            "numberPrice": {
                "setupPrice": item.price(item.offer.setup),
                "monthlyPrice": item.price(item.offer.monthly),
                "paymentIntervalMonths": 1,
            },
            "capabilities": [*item.offer.capability],
        }
        for item in order.numbers
    ]
    shown: JsonObject = {
        "projectId": state.credentials.project_id,
        "idNumberOrder": order.id,
        "regionCode": order.region,
        "state": order.state,
        "numberType": order.number_type,
        "orderNumbers": numbers,
        "createTime": micros(order.created_at),
        "updateTime": micros(order.updated_at),
    }
    if order.state in ("CREATED", "EXPIRED"):
        shown["expireTime"] = micros(order.expires_at)
    if order.sms is not None:
        configuration: JsonObject = {"servicePlanId": order.sms[0]}
        if order.sms[1] is not None:
            configuration["campaignId"] = order.sms[1]
        shown["smsConfiguration"] = configuration
    if order.voice is not None:
        shown["voiceConfiguration"] = {"type": order.voice[0], VOICE_FIELDS[order.voice[0]]: order.voice[1]}
    return shown


def _by_number(option: Fields, state: State, found: tuple[Stock, ...]) -> list[Stock]:
    option.only(("phoneNumbers",))
    option.require("phoneNumbers")
    chosen: list[Stock] = []
    for number in option.texts("phoneNumbers", low=1, high=1) or ():
        check_e164(option.name("phoneNumbers"), number)
        item = state.numbers.find_free(number)
        if item is None or item not in found:
            raise option.wrong("constraint", "phoneNumbers", f"the number {number} is not available")
        chosen.append(item)
    return chosen


def _by_criteria(option: Fields, state: State, found: tuple[Stock, ...]) -> list[Stock]:
    option.only(("requestedQuantity", "numberPattern", "sequential", "capabilities"))
    option.require("requestedQuantity")
    quantity = option.integer("requestedQuantity", low=1, high=100) or 0
    fits = pattern_in(option)
    option.flag("sequential")
    wanted = set(check_words("capabilities", option.texts("capabilities") or (), CAPABILITIES))
    chosen = [
        item for item in state.numbers.free(found) if fits(item.phone_number) and wanted <= set(item.offer.capability)
    ]
    if len(chosen) < quantity:
        raise option.wrong("constraint", "requestedQuantity", f"only {len(chosen)} numbers are available")
    return chosen[:quantity]


def create(request: Request, state: State) -> Reply:
    """Reserve numbers."""
    state.numbers.tick()
    fields = Fields.of(request, rpc_complaint)
    fields.only(
        [
            "regionCode",
            "numberType",
            "numberOrderOption",
            "quantityOrderOption",
            "smsConfiguration",
            "voiceConfiguration",
            "callbackUrl",
        ]
    )
    region, number_type, found = _offer(fields)
    sms, voice = sms_configuration(fields, region), voice_configuration(fields)
    url = callback_url(fields)
    by_number, by_criteria = fields.child("numberOrderOption"), fields.child("quantityOrderOption")
    if by_number is not None and by_criteria is None:
        numbers = _by_number(by_number, state, found)
    elif by_criteria is not None and by_number is None:
        numbers = _by_criteria(by_criteria, state, found)
    else:
        raise invalid("numberOrderOption", "exactly one of numberOrderOption and quantityOrderOption is needed")
    now = state.now()
    order = Order(
        state.uuid(),
        region,
        number_type,
        numbers,
        now,
        now,
        state.numbers.reserve_until(),
        sms=sms,
        voice=voice,
        callback_url=url or "",
    )
    state.numbers.orders[order.id] = order
    if order.callback_url:
        state.numbers.look_later(order.expires_at)
    return Reply(200, _show(order, state))


def _order(request: Request, state: State) -> Order:
    state.numbers.tick()
    order_id = request.params["number_order_id"]
    order = state.numbers.orders.get(order_id)
    if order is None:
        raise rpc_not_found("NumberOrder", order_id, f"there is no number order {order_id!r}")
    return order


def _open_order(request: Request, state: State) -> Order:
    order = _order(request, state)
    if order.state != "CREATED":
        raise invalid("numberOrderId", f"the order is {order.state} and cannot be changed")
    return order


def get(request: Request, state: State) -> Reply:
    """Show an order; reading one that is in review brings the review to its end."""
    order = _order(request, state)
    if order.state == "IN_REVIEW":
        state.numbers.review(order)
    return Reply(200, _show(order, state))


def _registration(order: Order) -> Reply:
    attachments: list[Json] = []
    for attachment in order.attachments.values():
        shown: JsonObject = {
            "attachmentId": attachment.id,
            "fileName": attachment.file_name,
            "mimeType": attachment.media_type,
            "uploadStatus": "COMPLETED",
            "createTime": micros(attachment.created_at),
            "updateTime": micros(attachment.created_at),
        }
        if attachment.document_type is not None:
            shown["documentType"] = attachment.document_type
        attachments.append(shown)
    return Reply(200, {"requestDetails": order.details or {}, "attachments": attachments, "logs": [*order.logs]})


def get_registration(request: Request, state: State) -> Reply:
    """Show what has been handed in for an order."""
    return _registration(_order(request, state))


def update_registration(request: Request, state: State) -> Reply:
    """Store the registration data of an order."""
    order = _open_order(request, state)
    fields = Fields.of(request, rpc_complaint)
    fields.only(("requestDetails",))
    details = fields.given_child("requestDetails")
    if order.numbers[0].offer.documents:
        details.only(_DETAILS)
        for name, required in _DETAILS.items():
            if required:
                details.given_text(name, low=1, high=200)
            details.text(name, high=200)
    order.details = details.values
    order.updated_at = state.now()
    return _registration(order)


def submit(request: Request, state: State) -> Reply:
    """Hand an order in."""
    order = _open_order(request, state)
    if order.numbers[0].offer.documents:
        if order.details is None:
            raise invalid("requestDetails", "the registration data are missing")
        if _MANDATORY not in order.attachments:
            raise invalid("attachments", f"the document {_MANDATORY!r} is missing")
    state.numbers.enter(order, "IN_REVIEW", state.now())
    return Reply(200, _show(order, state))


def upload_attachment(request: Request, state: State) -> Reply:
    """Store a document of an order."""
    order = _open_order(request, state)
    attachment_id = request.params["attachment_id"]
    if not order.numbers[0].offer.documents or attachment_id not in (_MANDATORY, _OPTIONAL):
        raise rpc_not_found("Attachment", attachment_id, f"the order needs no document {attachment_id!r}")
    parts = read_form(request)
    for name in parts:
        if name not in ("file", "documentType"):
            raise invalid(name, "no such part")
    if "file" not in parts:
        raise invalid("file", "is required")
    file_name, media_type, content = parts["file"]
    if not file_name:
        raise invalid("file", "needs a file name")
    if len(content) > LARGEST_FILE:
        raise Refusal(rpc_error(413, f"the file must have at most {LARGEST_FILE} bytes"))
    document_type: str | None = None
    if "documentType" in parts:
        document_type = parts["documentType"][2].decode("utf-8", "replace")
    if attachment_id == _MANDATORY and document_type not in _DOCUMENT_TYPES:
        raise invalid("documentType", f"must be one of {', '.join(_DOCUMENT_TYPES)}")
    now = state.now()
    order.attachments[attachment_id] = Attachment(
        attachment_id, file_name, media_type, document_type, len(content), now
    )
    order.updated_at = now
    return Reply(200)


def read_form(request: Request) -> dict[str, tuple[str, str, bytes]]:
    """Read a body of type multipart/form-data: file name, content type and content of each part."""
    header = request.headers.get("content-type", "")
    boundary = email.parser.HeaderParser(policy=email.policy.HTTP).parsestr(f"Content-Type: {header}\n\n")
    delimiter = boundary.get_boundary()
    if request.media_type != "multipart/form-data" or not delimiter:
        raise invalid("", "the body must be multipart/form-data")
    chunks = (b"\r\n" + request.body).split(b"\r\n--" + delimiter.encode("utf-8"))
    if len(chunks) < 3 or not chunks[-1].startswith(b"--"):
        raise invalid("", "the multipart body has no end")
    parts: dict[str, tuple[str, str, bytes]] = {}
    for chunk in chunks[1:-1]:
        head, blank, content = chunk.partition(b"\r\n\r\n")
        text = re.sub(r"^\s+", "", head.decode("utf-8", "replace")) + "\n\n"
        part = email.parser.HeaderParser(policy=email.policy.HTTP).parsestr(text)
        name = part.get_param("name", header="content-disposition")
        if not blank or not isinstance(name, str):
            raise invalid("", "a part of the multipart body has no name")
        parts[name] = (part.get_filename() or "", part.get_content_type(), content)
    return parts
