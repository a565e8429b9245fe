"""Code written for sinch 1.x finds Conversation where it was: names, order and defaults of arguments."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from typing import Any

import pytest

import sinch.domains.conversation
from sinch import ConversationException, SinchException
from sinch.domains.conversation import Conversation, ConversationBase
from sinch.domains.conversation.models import SinchConversationMessage, SinchConversationRecipient
from sinch.domains.conversation.models.conversation import Conversation as ConversationModel
from sinch.domains.conversation.models.templates import ConversationTemplate as TemplateModel
from sinch.domains.conversation.models.webhook import ConversationWebhook as WebhookModel
from sinch.models import conversation as home
from sinch.models.model import SinchBaseModel, SinchRequestBaseModel
from sinch.models.requests import conversation as requests
from tests.descriptions import description
from tests.fakes import RecordingDriver, make_client
from tests.operations import all_operations

#: Positional parameters; ``!`` marks those that have to be given, all others are None by default.
POSITIONAL = {
    "message.send": "app_id! recipient! message! callback_url channel_priority_order channel_properties "
    "message_metadata conversation_metadata queue ttl processing_strategy",
    "message.get": "message_id! messages_source",
    "message.delete": "message_id! messages_source",
    "message.list": "conversation_id contact_id app_id page_size page_token view messages_source "
    "only_recipient_originated",
    "message.update": "message_id! metadata! messages_source",
    "message.list_last_messages_by_channel_identity": "channel_identities contact_ids app_id messages_source "
    "page_size page_token view start_time end_time channel direction",
    "app.create": "display_name! channel_credentials! conversation_metadata_report_view retention_policy "
    "dispatch_retention_policy processing_mode",
    "app.delete": "app_id!",
    "app.list": "",
    "app.get": "app_id!",
    "app.update": "app_id! display_name! channel_credentials update_mask conversation_metadata_report_view "
    "retention_policy dispatch_retention_policy processing_mode",
    "contact.update": "contact_id! channel_identities language display_name email external_id metadata "
    "channel_priority",
    "contact.create": "channel_identities! language! display_name email external_id metadata channel_priority",
    "contact.delete": "contact_id!",
    "contact.get": "contact_id!",
    "contact.list": "page_size page_token external_id channel identity",
    "contact.merge": "source_id! destination_id! strategy",
    "contact.get_channel_profile": "app_id! recipient! channel!",
    "contact.list_identity_conflicts": "page_size page_token",
    "event.send": "app_id! recipient! event! callback_url channel_priority_order event_metadata queue",
    "event.get": "event_id!",
    "event.delete": "event_id!",
    "event.list": "conversation_id contact_id page_size page_token",
    "transcoding.transcode_message": "app_id! app_message! channels! from_ to",
    "opt_in.register": "app_id! channels! recipient! request_id processing_strategy",
    "opt_out.register": "app_id! channels! recipient! request_id processing_strategy",
    "capability.query": "app_id! recipient! request_id",
    # default_translation has another name, so that it cannot be required of the caller under this one.
    "template.create": "translations! default_translation channel create_time description id update_time",
    "template.list": "",
    "template.get": "template_id!",
    "template.update": "template_id! translations! default_translation id update_mask channel create_time "
    "description update_time",
    "template.delete": "template_id!",
    "webhook.create": "app_id! target! triggers! client_credentials secret target_type",
    "webhook.update": "webhook_id! app_id! target! triggers! update_mask client_credentials secret target_type",
    "webhook.list": "app_id!",
    "webhook.get": "webhook_id!",
    "webhook.delete": "webhook_id!",
    "conversation.create": "id metadata conversation_metadata contact_id app_id active_channel active",
    "conversation.list": "only_active! page_size page_token app_id contact_id",
    "conversation.get": "conversation_id!",
    "conversation.delete": "conversation_id!",
    "conversation.update": "conversation_id! update_mask metadata_update_strategy metadata conversation_metadata "
    "contact_id app_id active_channel active",
    "conversation.stop": "conversation_id!",
    "conversation.inject_message_to_conversation": "conversation_id! accept_time app_message channel_identity "
    "contact_id contact_message direction metadata",
    "conversation.inject_event": "conversation_id! app_event! accept_time! contact_id channel_identity "
    "processing_mode",
    "conversation.list_recent": "app_id! only_active page_size page_token order",
    "consents.list_identities": "app_id! list_type! page_size page_token",
    "consents.list_audit_records": "app_id! identity!",
    "project_settings.create": "contact_settings",
    "project_settings.get": "",
    "project_settings.update": "contact_settings",
    "project_settings.delete": "",
    "template_v2.create": "translations! default_translation! description id version",
    "template_v2.list": "",
    "template_v2.get": "template_id!",
    "template_v2.update": "template_id! translations! default_translation! version! description id",
    "template_v2.delete": "template_id!",
    "template_v2.list_translations": "template_id! language_code translation_version",
}

#: Further names of arguments.
ALIASES = {
    "template.create": "default_translations",
    "template.update": "default_translations",
    "conversation.create": "metadata_json",
    "conversation.update": "metadata_json",
}

#: Module below ``sinch.domains.conversation`` -> its names in 1.x.
PATHS = {
    "": "Conversation ConversationApp ConversationBase ConversationCapability ConversationContact "
    "ConversationConversation ConversationEvent ConversationMessage ConversationOptIn ConversationOptOut "
    "ConversationTemplate ConversationTranscoding ConversationWebhook",
    ".enums": "ConversationChannel ConversationMetadataReportView ConversationProcessingMode "
    "ConversationRetentionPolicyType",
    ".exceptions": "ConversationException",
    ".models": "SinchConversationApp SinchConversationChannelCredentials SinchConversationChannelIdentities "
    "SinchConversationContact SinchConversationMessage SinchConversationRecipient SinchConversationRetentionPolicy "
    "SinchConversationTelegramCredentials SinchConversationTextMessage",
    ".models.app": "",
    ".models.app.requests": "CreateConversationAppRequest DeleteConversationAppRequest GetConversationAppRequest "
    "UpdateConversationAppRequest",
    ".models.app.responses": "CreateConversationAppResponse DeleteConversationAppResponse "
    "GetConversationAppResponse ListConversationAppsResponse UpdateConversationAppResponse",
    ".models.capability": "",
    ".models.capability.requests": "QueryConversationCapabilityRequest",
    ".models.capability.responses": "QueryConversationCapabilityResponse",
    ".models.contact": "",
    ".models.contact.requests": "CreateConversationContactRequest DeleteConversationContactRequest "
    "GetConversationChannelProfileRequest GetConversationContactRequest ListConversationContactRequest "
    "MergeConversationContactsRequest UpdateConversationContactRequest",
    ".models.contact.responses": "CreateConversationContactResponse DeleteConversationContactResponse "
    "GetConversationChannelProfileResponse GetConversationContactResponse ListConversationContactsResponse "
    "MergeConversationContactsResponse UpdateConversationContactResponse",
    ".models.conversation": "Conversation",
    ".models.conversation.requests": "ConversationRequest CreateConversationRequest DeleteConversationRequest "
    "GetConversationRequest InjectMessageToConversationRequest ListConversationsRequest StopConversationRequest "
    "UpdateConversationRequest",
    ".models.conversation.responses": "SinchCreateConversationResponse SinchDeleteConversationResponse "
    "SinchGetConversationResponse SinchInjectMessageResponse SinchListConversationsResponse "
    "SinchStopConversationResponse SinchUpdateConversationResponse",
    ".models.event": "",
    ".models.event.requests": "SendConversationEventRequest",
    ".models.event.responses": "SendConversationEventResponse",
    ".models.message": "",
    ".models.message.requests": "DeleteConversationMessageRequest GetConversationMessageRequest "
    "ListConversationMessagesRequest SendConversationMessageRequest",
    ".models.message.responses": "DeleteConversationMessageResponse GetConversationMessageResponse "
    "ListConversationMessagesResponse SendConversationMessageResponse",
    ".models.opt_in_opt_out": "",
    ".models.opt_in_opt_out.requests": "RegisterConversationOptInRequest RegisterConversationOptOutRequest",
    ".models.opt_in_opt_out.responses": "RegisterConversationOptInResponse RegisterConversationOptOutResponse",
    ".models.templates": "ConversationTemplate",
    ".models.templates.requests": "CreateConversationTemplateRequest DeleteConversationTemplateRequest "
    "GetConversationTemplateRequest UpdateConversationTemplateRequest",
    ".models.templates.responses": "CreateConversationTemplateResponse DeleteConversationTemplateResponse "
    "GetConversationTemplateResponse ListConversationTemplatesResponse UpdateConversationTemplateResponse",
    ".models.transcoding": "",
    ".models.transcoding.requests": "TranscodeConversationMessageRequest",
    ".models.transcoding.responses": "TranscodeConversationMessageResponse",
    ".models.webhook": "ConversationWebhook",
    ".models.webhook.requests": "CreateConversationWebhookRequest DeleteConversationWebhookRequest "
    "GetConversationWebhookRequest ListConversationWebhookRequest UpdateConversationWebhookRequest WebhookRequest",
    ".models.webhook.responses": "CreateWebhookResponse GetWebhookResponse SinchDeleteWebhookResponse "
    "SinchListWebhooksResponse UpdateWebhookResponse",
}

#: What was importable besides, because the modules imported it themselves.
ALSO = {
    "": "ConversationChannel SinchConversationChannelIdentities SinchConversationRecipient TokenBasedPaginator",
    ".exceptions": "SinchException",
    ".models": "ConversationChannel ConversationRetentionPolicyType SinchBaseModel",
    ".models.app.requests": "ConversationMetadataReportView ConversationProcessingMode "
    "SinchConversationRetentionPolicy SinchRequestBaseModel",
    ".models.app.responses": "SinchBaseModel SinchConversationApp",
    ".models.contact.requests": "ConversationChannel SinchConversationChannelIdentities SinchConversationRecipient",
    ".models.conversation.responses": "Conversation SinchBaseModel",
    ".models.message.responses": "SinchBaseModel SinchConversationMessage",
    ".models.templates.responses": "ConversationTemplate",
    ".models.webhook.responses": "ConversationWebhook",
}

#: The fields of the requests of 1.x, where they are not the parameters of the method in its order.
REQUEST_FIELDS = {
    "CreateConversationAppRequest": "display_name channel_credentials processing_mode "
    "conversation_metadata_report_view retention_policy dispatch_retention_policy",
    "UpdateConversationAppRequest": "display_name channel_credentials processing_mode "
    "conversation_metadata_report_view retention_policy dispatch_retention_policy app_id update_mask",
    "CreateConversationContactRequest": "language channel_identities channel_priority display_name email "
    "external_id metadata",
    "UpdateConversationContactRequest": "language channel_identities channel_priority display_name email "
    "external_id metadata id",
    "MergeConversationContactsRequest": "destination_id source_id strategy",
    "CreateConversationRequest": "app_id contact_id active active_channel metadata conversation_metadata id",
    "UpdateConversationRequest": "app_id contact_id active active_channel metadata conversation_metadata "
    "update_mask metadata_update_strategy conversation_id",
    "SendConversationMessageRequest": "app_id recipient message callback_url processing_strategy "
    "channel_priority_order channel_properties message_metadata conversation_metadata queue ttl",
    "RegisterConversationOptInRequest": "request_id app_id channels recipient processing_strategy",
    "UpdateConversationWebhookRequest": "app_id target triggers client_credentials secret target_type update_mask "
    "webhook_id",
}


def _method(name: str) -> Callable[..., object]:
    resource, _, method = name.partition(".")
    found: Callable[..., object] = getattr(getattr(make_client(RecordingDriver()).conversation, resource), method)
    return found


def _parameters(name: str) -> list[inspect.Parameter]:
    return list(inspect.signature(_method(name)).parameters.values())


def test_every_operation_is_in_the_table() -> None:
    found = {name for name in all_operations() if name.startswith("conversation.")}
    assert {f"conversation.{name}" for name in POSITIONAL} == found
    assert len(found) == 58


@pytest.mark.parametrize("name", POSITIONAL)
def test_positional_parameters(name: str) -> None:
    positional = [p for p in _parameters(name) if p.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    shown = [p.name + ("!" if p.default is inspect.Parameter.empty else "") for p in positional]
    assert shown == POSITIONAL[name].split()
    assert {p.default for p in positional} <= {inspect.Parameter.empty, None}


@pytest.mark.parametrize("name", POSITIONAL)
def test_further_parameters_are_optional_keywords(name: str) -> None:
    further = [p for p in _parameters(name) if p.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert all(p.kind is inspect.Parameter.KEYWORD_ONLY and p.default is None for p in further)
    assert set(ALIASES.get(name, "").split()) <= {p.name for p in further}


@pytest.mark.parametrize("name", POSITIONAL)
def test_wire_names_are_arguments(name: str) -> None:
    operation = all_operations()[f"conversation.{name}"]
    names = {p.name for p in _parameters(name)}
    assert {operation.argument(wire) for wire in operation.required} <= names
    assert set(operation.names.values()) <= names
    assert set(operation.placeholders) - {"project_id"} <= names


@pytest.mark.parametrize("module", PATHS)
def test_import_paths(module: str) -> None:
    found = importlib.import_module(f"sinch.domains.conversation{module}")
    for name in PATHS[module].split():
        assert inspect.isclass(getattr(found, name))
        assert name in found.__all__
    for name in ALSO.get(module, "").split():
        assert inspect.isclass(getattr(found, name))


def test_requests_and_answers_are_in_the_package_too() -> None:
    for module, names in PATHS.items():
        if module.endswith((".requests", ".responses")):
            found = importlib.import_module(f"sinch.domains.conversation{module}")
            for name in names.split():
                assert getattr(sinch.domains.conversation, name) is getattr(found, name)


def test_names_mean_the_same_everywhere() -> None:
    assert ConversationBase is Conversation
    assert ConversationModel is home.Conversation
    assert TemplateModel is home.ConversationTemplate
    assert WebhookModel is home.ConversationWebhook
    assert SinchConversationMessage is home.SinchConversationMessage
    assert issubclass(ConversationException, SinchException)
    with pytest.raises(ImportError, match="NoSuchRequest"):
        exec("from sinch.domains.conversation import NoSuchRequest")
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(sinch.domains.conversation, "nonsense")  # noqa: B009


def test_resources_and_models_of_one_name_are_two_classes() -> None:
    client = make_client(RecordingDriver())
    for attribute, name in (("template", "ConversationTemplate"), ("webhook", "ConversationWebhook")):
        resource = getattr(sinch.domains.conversation, name)
        assert type(getattr(client.conversation, attribute)) is resource
        assert resource is not getattr(home, name)
    assert type(client.conversation) is Conversation
    assert Conversation(client).message is not client.conversation.message


def test_enums_have_the_members_of_1x() -> None:
    members = {
        "ConversationChannel": "WHATSAPP RCS SMS MESSENGER VIBER VIBERBM MMS INSTAGRAM TELEGRAM KAKAOTALK LINE "
        "WECHAT",
        "ConversationMetadataReportView": "NONE FULL",
        "ConversationProcessingMode": "DISPATCH CONVERSATION",
        "ConversationRetentionPolicyType": "MESSAGE_EXPIRE_POLICY CONVERSATION_EXPIRE_POLICY "
        "PERSIST_RETENTION_POLICY",
    }
    module = importlib.import_module("sinch.domains.conversation.enums")
    for name, values in members.items():
        enum: type[Enum] = getattr(module, name)
        for value in values.split():
            assert enum[value].value == value
            assert str(enum(value)) == value


@pytest.mark.parametrize("name", [name for name in requests.__all__ if name.endswith("Request")])
def test_requests_of_1x_can_be_made(name: str) -> None:
    made: type[SinchRequestBaseModel] = getattr(requests, name)
    names = [field.name for field in fields(made)]
    if name in REQUEST_FIELDS:
        assert names == REQUEST_FIELDS[name].split()
    if names:
        assert made(*names).as_dict() == {field: field for field in names}
        assert made(**dict.fromkeys(names)).as_dict() == {}


def test_objects_of_1x() -> None:
    assert SinchConversationRecipient("01HCONTACT").as_dict() == {"contact_id": "01HCONTACT"}
    assert isinstance(SinchConversationRecipient("01HCONTACT"), SinchBaseModel)


def test_importing_the_product_imports_none_of_its_parts() -> None:
    code = (
        "import sys, sinch.domains.conversation\n"
        "print([m for m in sys.modules if m.startswith(('sinch.models.conv', 'sinch.domains.conversation.'))])\n"
        "import sinch\n"
        "sinch.SinchClient('k', 's', 'p').conversation.message\n"
        "print([m for m in sys.modules if m.startswith('sinch.models.conversation.shapes.')])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]", "[]"]


# ------------------------------------------------------------------------------- against the description
def _described() -> list[dict[str, Any]]:
    """Give the operations as the description of the API has them; the test is skipped in a clone without it."""
    found = description("conversation")
    if found is None:
        pytest.skip("the API description is not there")
    operations: list[dict[str, Any]] = found["operations"]
    return operations


def test_parameters_are_those_of_the_description() -> None:
    for operation in _described():
        name = str(operation["id"]).partition(".")[2]
        described: list[dict[str, Any]] = operation["params"]
        found = {p.name: p for p in _parameters(name)}
        aliases = set(ALIASES.get(name, "").split())
        assert aliases == {alias["alias"] for alias in operation["aliases"]}
        assert set(found) == {p["name"] for p in described} | aliases
        positional = [p.name for p in found.values() if p.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
        of_1x = operation["origin"] != "beyond"
        assert positional == [p["name"] for p in described if not (of_1x and p.get("added"))]


def test_facts_are_those_of_the_description() -> None:
    operations = all_operations()
    for described in _described():
        operation = operations[described["id"]]
        assert (operation.method, operation.path) == (described["http"]["method"], described["http"]["path"])
        assert operation.host == described["http"]["host"]
        assert operation.auth == "project"
        assert operation.repeatable is described["idempotent"]
        assert operation.returns.__name__ == described["returns"]
        parameters: list[dict[str, Any]] = described["params"]
        paths = {p["name"] for p in parameters if p["in"] == "path"}
        assert set(operation.placeholders) == {"project_id"} | paths
