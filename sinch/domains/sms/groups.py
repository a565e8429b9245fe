"""Lists of recipients: ``client.sms.groups``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import entries
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.models.sms import (
    CreateSMSGroupResponse,
    GetSMSGroupResponse,
    ReplaceSMSGroupResponse,
    SinchDeleteSMSGroupResponse,
    SinchGetSMSGroupPhoneNumbersResponse,
    SinchListSMSGroupResponse,
    UpdateSMSGroupResponse,
)

if TYPE_CHECKING:
    from sinch.core.null import Null
    from sinch.core.pagination import IntBasedPaginator
    from sinch.models.sms import AutoUpdate, SMSGroup

__all__ = ["SMSGroups"]

CREATE = Operation(
    "sms.groups.create",
    "POST",
    "/xms/v1/{project_or_service_id}/groups",
    host="sms",
    auth="sms",
    returns=CreateSMSGroupResponse,
    repeatable=False,
)

GET = Operation(
    "sms.groups.get",
    "GET",
    "/xms/v1/{project_or_service_id}/groups/{group_id}",
    host="sms",
    auth="sms",
    returns=GetSMSGroupResponse,
    repeatable=True,
)

DELETE = Operation(
    "sms.groups.delete",
    "DELETE",
    "/xms/v1/{project_or_service_id}/groups/{group_id}",
    host="sms",
    auth="sms",
    returns=SinchDeleteSMSGroupResponse,
    repeatable=True,
)

MEMBERS = Operation(
    "sms.groups.get_group_phone_numbers",
    "GET",
    "/xms/v1/{project_or_service_id}/groups/{group_id}/members",
    host="sms",
    auth="sms",
    returns=SinchGetSMSGroupPhoneNumbersResponse,
    repeatable=True,
    array="phone_numbers",
)

# Its additions and removals are of sets, so doing the same again changes nothing.
UPDATE = Operation(
    "sms.groups.update",
    "POST",
    "/xms/v1/{project_or_service_id}/groups/{group_id}",
    host="sms",
    auth="sms",
    returns=UpdateSMSGroupResponse,
    repeatable=True,
)

REPLACE = Operation(
    "sms.groups.replace",
    "PUT",
    "/xms/v1/{project_or_service_id}/groups/{group_id}",
    host="sms",
    auth="sms",
    returns=ReplaceSMSGroupResponse,
    repeatable=True,
    required=("members",),
)

LIST = Operation(
    "sms.groups.list",
    "GET",
    "/xms/v1/{project_or_service_id}/groups",
    host="sms",
    auth="sms",
    returns=SinchListSMSGroupResponse,
    repeatable=True,
)


class SMSGroups(Resource):
    """Keep lists of recipients; the id of a group can stand wherever a message takes a phone number."""

    def create(
        self,
        name: str | None,
        members: Sequence[str] | None = None,
        child_groups: Sequence[str] | None = None,
        auto_update: AutoUpdate | None = None,
    ) -> CreateSMSGroupResponse:
        """Make a group.

        https://developers.sinch.com/docs/sms/api-reference/sms/groups/creategroup/

        :param name: up to 20 characters; None makes a group without a name.
        :param members: up to 10,000 phone numbers (E.164).
        :param child_groups: ids of up to 10 groups whose members get the messages as well.
        :param auto_update: keywords by which phones join and leave.
        :raises SMSException: refused; code ``unknown_group`` for a child group that does not exist.
        """
        return self._run(
            CREATE,
            body={
                "name": name,
                "members": entries(CREATE, "members", members),
                "child_groups": entries(CREATE, "child_groups", child_groups),
                "auto_update": auto_update,
            },
        )

    def get(self, group_id: str) -> GetSMSGroupResponse:
        """Read one group; its members are apart, see :meth:`get_group_phone_numbers`.

        https://developers.sinch.com/docs/sms/api-reference/sms/groups/retrievegroup/

        :raises NotFoundException: there is no such group.
        """
        return self._run(GET, path={"group_id": group_id})

    def delete(self, group_id: str) -> SinchDeleteSMSGroupResponse:
        """Delete a group.

        https://developers.sinch.com/docs/sms/api-reference/sms/groups/deletegroup/

        :raises NotFoundException: there is no such group.
        """
        return self._run(DELETE, path={"group_id": group_id})

    def get_group_phone_numbers(self, group_id: str) -> SinchGetSMSGroupPhoneNumbersResponse:
        """Read the members of a group, all at once.

        https://developers.sinch.com/docs/sms/api-reference/sms/groups/getmembers/

        :raises NotFoundException: there is no such group.
        """
        return self._run(MEMBERS, path={"group_id": group_id})

    def update(
        self,
        group_id: str,
        name: str | Null | None = None,
        add: Sequence[str] | None = None,
        remove: Sequence[str] | None = None,
        add_from_group: str | None = None,
        remove_from_group: str | None = None,
        auto_update: AutoUpdate | None = None,
    ) -> UpdateSMSGroupResponse:
        """Change a group; what is left out stays. Numbers are added first, then removed.

        https://developers.sinch.com/docs/sms/api-reference/sms/groups/updategroup/

        :param name: up to 20 characters; :data:`sinch.NULL` takes the name away.
        :param add: up to 10,000 phone numbers (E.164) to add.
        :param remove: up to 10,000 phone numbers to remove.
        :param add_from_group: id of a group whose members are copied in.
        :param remove_from_group: id of a group whose members are taken out.
        :param auto_update: keywords by which phones join and leave.
        :raises NotFoundException: there is no such group.
        """
        return self._run(
            UPDATE,
            path={"group_id": group_id},
            body={
                "name": name,
                "add": entries(UPDATE, "add", add),
                "remove": entries(UPDATE, "remove", remove),
                "add_from_group": add_from_group,
                "remove_from_group": remove_from_group,
                "auto_update": auto_update,
            },
        )

    def replace(
        self,
        group_id: str,
        members: Sequence[str],
        name: str | None = None,
        *,
        child_groups: Sequence[str] | None = None,
        auto_update: AutoUpdate | None = None,
    ) -> ReplaceSMSGroupResponse:
        """Give a group other members, name and keywords; what is left out is gone.

        https://developers.sinch.com/docs/sms/api-reference/sms/groups/replacegroup/

        :param members: up to 10,000 phone numbers (E.164).
        :param name: up to 20 characters.
        :param child_groups: ids of up to 10 groups whose members get the messages as well.
        :param auto_update: keywords by which phones join and leave.
        :raises NotFoundException: there is no such group.
        """
        return self._run(
            REPLACE,
            path={"group_id": group_id},
            body={
                "members": entries(REPLACE, "members", members),
                "name": name,
                "child_groups": entries(REPLACE, "child_groups", child_groups),
                "auto_update": auto_update,
            },
        )

    def list(
        self, page: int | None = 0, page_size: int | None = None
    ) -> IntBasedPaginator[SinchListSMSGroupResponse, SMSGroup]:
        """List groups, newest first.

        https://developers.sinch.com/docs/sms/api-reference/sms/groups/listgroups/

        :param page: page to begin with, from 0.
        :param page_size: groups per page, up to 100; 30 by default.
        """
        return self._pages_by_number(LIST, lambda page: page.groups, query={"page": page, "page_size": page_size})
