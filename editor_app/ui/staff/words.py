"""Words for people: their roles, and how they are called in a list."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.people import DESK_ROLES, Person
from editor_app.ui.i18n import tr


def role_words(roles: Iterable[str]) -> str:
    """The names of roles, in the window's language."""
    return tr(", ").join(tr(DESK_ROLES[role].en) for role in roles if role in DESK_ROLES)


def person_words(person: Person) -> str:
    """What somebody is: their roles, or that they have left."""
    if person.has_left:
        return tr("Has left")
    return role_words(person.roles) or tr("No role")
