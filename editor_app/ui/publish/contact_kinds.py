"""The words for the ways in which a publication can be reached."""

from __future__ import annotations

from editor_app.domain.contacts import ContactKind

CONTACT_WORDS: dict[ContactKind, str] = {
    ContactKind.EMAIL: "E-mail",
    ContactKind.PHONE: "Telephone",
    ContactKind.HOTLINE: "Hotline",
    ContactKind.ADDRESS: "Address",
    ContactKind.WEB: "Website",
    ContactKind.WECHAT: "WeChat",
}
