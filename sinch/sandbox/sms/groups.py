"""Handlers of ``sms.groups``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.clock import millis
from sinch.sandbox.fields import Fields
from sinch.sandbox.sms.rules import complaint, is_number, is_sender, page_of, plain, sms_error, unknown
from sinch.sandbox.sms.state import Group
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_MOST_MEMBERS = 10_000


def _show(group: Group, state: State) -> JsonObject:
    shown: JsonObject = {
        "id": group.id,
        "size": len(state.sms.members(group.id)),
        "created_at": millis(group.created_at),
        "modified_at": millis(group.modified_at),
    }
    if group.name is not None:
        shown["name"] = group.name
    if group.child_groups:
        shown["child_groups"] = [*group.child_groups]
    if group.auto_update is not None:
        shown["auto_update"] = group.auto_update
    return shown


def _group(request: Request, state: State) -> Group:
    state.sms.tick()
    group_id = request.params["group_id"]
    group = state.sms.groups.get(group_id)
    if group is None:
        raise unknown("group", group_id)
    return group


def _numbers(fields: Fields, name: str) -> set[str]:
    found: set[str] = set()
    for position, item in enumerate(fields.texts(name, high=_MOST_MEMBERS) or ()):
        if not is_number(item):
            raise fields.wrong("format", f"{name}[{position}]", f"{item!r} is not a phone number in E.164")
        found.add(plain(item))
    return found


def _known_group(state: State, group_id: str) -> str:
    if group_id not in state.sms.groups:
        raise sms_error(403, "unknown_group", f"there is no group {group_id!r}")
    return group_id


def _name(fields: Fields, state: State, own: Group | None = None) -> str | None:
    name = fields.text("name", low=1, high=20)
    if name is not None and any(group.name == name and group is not own for group in state.sms.groups.values()):
        raise sms_error(403, "conflict_group_name", f"there is a group {name!r} already")
    return name


def _child_groups(fields: Fields, state: State, own: Group | None = None) -> list[str]:
    children = [_known_group(state, item) for item in fields.texts("child_groups", high=10) or ()]
    if own is not None and own.id in children:
        raise fields.wrong("constraint", "child_groups", "a group cannot be below itself")
    return [*dict.fromkeys(children)]


def _auto_update(fields: Fields) -> JsonObject | None:
    rule = fields.child("auto_update")
    if rule is None:
        return None
    rule.only(("to", "add", "remove"))
    rule.require("to")
    to: Json = rule.values["to"]
    text = str(to) if isinstance(to, int) and not isinstance(to, bool) else rule.given_text("to")
    if not is_sender(text):
        raise rule.wrong("format", "to", f"{text!r} is neither a phone number nor a short code")
    found: JsonObject = {"to": plain(text)}
    for name in ("add", "remove"):
        keywords = rule.child(name)
        if keywords is None:
            continue
        keywords.only(("first_word", "second_word"))
        keywords.require("first_word")
        for word in ("first_word", "second_word"):
            value = keywords.text(word, low=1, high=15)
            if value is not None and len(value.split()) != 1:
                raise keywords.wrong("format", word, "must be one word")
        found[name] = {**keywords.values}
    return found


def create(request: Request, state: State) -> Reply:
    """Make a group."""
    state.sms.tick()
    fields = Fields.of(request, complaint)
    fields.only(("name", "members", "child_groups", "auto_update"))
    now = state.now()
    group = Group(
        state.ulid(),
        now,
        now,
        _name(fields, state),
        _numbers(fields, "members"),
        _child_groups(fields, state),
        _auto_update(fields),
    )
    state.sms.groups[group.id] = group
    return Reply(201, _show(group, state))


def list_groups(request: Request, state: State) -> Reply:
    """Show the groups, newest first."""
    state.sms.tick()
    found = [*reversed(state.sms.groups.values())]
    return page_of(request, "groups", found, lambda group: _show(group, state))


def get(request: Request, state: State) -> Reply:
    """Show one group."""
    return Reply(200, _show(_group(request, state), state))


def members(request: Request, state: State) -> Reply:
    """Show the numbers in a group, sorted."""
    return Reply(200, [*sorted(state.sms.members(_group(request, state).id))])


def update(request: Request, state: State) -> Reply:
    """Rename a group, add members, then remove some. A name of null takes the name away."""
    group = _group(request, state)
    fields = Fields.of(request, complaint)
    fields.only(("name", "add", "remove", "add_from_group", "remove_from_group", "auto_update"))
    unnamed = "name" in fields and fields.values["name"] is None
    name = None if unnamed else _name(fields, state, group)
    added, removed = _numbers(fields, "add"), _numbers(fields, "remove")
    for field, numbers in (("add_from_group", added), ("remove_from_group", removed)):
        source = fields.text(field)
        if source is not None:
            numbers |= state.sms.members(_known_group(state, source))
    rule = _auto_update(fields)
    if unnamed or name is not None:
        group.name = name
    group.members = (group.members | added) - removed
    group.auto_update = rule if rule is not None else group.auto_update
    group.modified_at = state.now()
    return Reply(200, _show(group, state))


def replace(request: Request, state: State) -> Reply:
    """Give a group other contents; what is not given is gone."""
    group = _group(request, state)
    fields = Fields.of(request, complaint)
    fields.only(("name", "members", "child_groups", "auto_update"))
    fields.require("members")
    name = _name(fields, state, group)
    numbers, children, rule = _numbers(fields, "members"), _child_groups(fields, state, group), _auto_update(fields)
    group.name, group.members, group.child_groups, group.auto_update = name, numbers, children, rule
    group.modified_at = state.now()
    return Reply(200, _show(group, state))


def delete(request: Request, state: State) -> Reply:
    """Delete a group; groups above it lose it."""
    group = _group(request, state)
    del state.sms.groups[group.id]
    for other in state.sms.groups.values():
        if group.id in other.child_groups:
            other.child_groups.remove(group.id)
    return Reply(200)
