"""Contacts 联系方式: how a reader or a desk reaches somebody."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class ContactKind(enum.StrEnum):
    """By what way a contact is reached."""

    EMAIL = "email"
    PHONE = "phone"
    HOTLINE = "hotline"
    ADDRESS = "address"
    WEB = "web"
    WECHAT = "wechat"


@dataclass(frozen=True, slots=True)
class Contact:
    """One labelled way to reach somebody; an empty ``value`` is an address that was masked where it was read.

    Only public contacts are content.  A private one (``public`` False) lives with the private data and never leaves.
    """

    kind: ContactKind
    label: str = ""
    value: str = ""
    person: str = ""
    public: bool = True
