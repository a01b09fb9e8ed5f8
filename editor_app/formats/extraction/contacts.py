"""Contact lines: 投稿邮箱, 新闻热线, 电话, 地址; masked and encoded addresses."""

from __future__ import annotations

import re

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.formats.credits.names import is_person

_KINDS = (
    (re.compile("邮箱|邮件|信箱|e-?mail|电邮", re.IGNORECASE), ContactKind.EMAIL),
    (re.compile("热线|报料|爆料|hotline|tip line", re.IGNORECASE), ContactKind.HOTLINE),
    (re.compile("微信|wechat", re.IGNORECASE), ContactKind.WECHAT),
    (re.compile("地址|address", re.IGNORECASE), ContactKind.ADDRESS),
    (re.compile("网址|网站|官网|website", re.IGNORECASE), ContactKind.WEB),
    (re.compile("电话|手机|传真|咨询|合作|tel|phone|联系方式|联系人|QQ", re.IGNORECASE), ContactKind.PHONE),
)
_LABEL = (
    "[\u3400-\u9fffA-Za-z]{0,10}?(?:投稿邮箱|邮箱地址|电子邮箱|电子邮件|电子信箱|邮箱|信箱|投稿信箱|新闻热线|服务热线|热线电话|咨询热线|爆料热线|报料热线|热线|报料电话|报料|爆料电话|爆料|联系电话|咨询电话|"
    "授权联系电话|办公电话|合作电话|商务合作|广告合作|合作联系|电话|手机|联系方式|微信号|客服微信|报料微信|微信|通讯地址|联系地址|单位地址|地址|投稿地址|投稿|来稿请寄|来稿|官方网站|官网|网址|e-?mail|tel|phone|contact)"
)
_LINE = re.compile(
    rf"(?:^|(?<=[\s，,；;。|｜、/（(]))(?P<label>{_LABEL})\s*(?:[:：/／|｜丨为是]|\s(?=[\d\w]))\s*",
    re.IGNORECASE,
)
_SHORTEST_NUMBER = 7
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,10}")
_PHONE = re.compile(
    r"(?<!\d)[48]00\d-\d{2}-\d{4}(?!\d)|(?<!\d)0\d{2,3}-\d{5}(?!\d)|(?<!\d)(?:\+?86[\s-]?)?(?:\(?0\d{2,3}\)?[\s-]?)?\d{3,4}[\s-]?\d{3,4}(?:[\s-]?\d{3,4})?(?:[-转]\d{1,5})?(?!\d)|(?<!\d)1[0-9]{4,5}(?!\d)|(?<!\d)12\d{3}(?!\d)"
)
_MASKED = re.compile(
    r"\[\s*email\s*(?:protected|&#160;protected)?\s*\]|\[邮件地址受保护\]|[A-Za-z0-9]*\*{3,}@?[A-Za-z0-9.*]*",
    re.IGNORECASE,
)
_PERSON = re.compile(
    "[（(]\\s*(?:联系人[:：]?\\s*)?([\u3400-\u9fff]{2,4}?(?:记者|编辑|老师|先生|女士|小姐|主任|同志|经理|收|警官)?)\\s*[)）]|联系人\\s*[:：]\\s*([\u3400-\u9fff]{2,4})"
)
_TITLED = re.compile(
    "^[\u3400-\u9fff]{1,2}(?:记者|编辑|老师|先生|女士|小姐|主任|同志|经理|警官)$|^(?:值班室|编辑部|办公室|总值班)$"
)
_DISGUISED = re.compile(r"[A-Za-z0-9._-]+[#＃][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WEB = re.compile(r"(?:https?://|www\.)[^\s，。；）)]+", re.IGNORECASE)
_SENTENCE = re.compile("[。！？!?].|[，,].{10}")


def read_contacts(text: str) -> tuple[Contact, ...]:
    """All contacts of a line; empty where it is no contact line.  A masked address has an empty value."""
    text = " ".join(text.split())
    if len(text) > 160:
        return ()
    anchors = list(_LINE.finditer(text))
    if not anchors or anchors[0].start() > 12 or _SENTENCE.search(text[: anchors[0].start()]):
        return ()
    found = []
    for number, anchor in enumerate(anchors):
        end = anchors[number + 1].start() if number + 1 < len(anchors) else len(text)
        contact = _contact(anchor["label"], text[anchor.end() : end])
        if contact is None:
            return ()
        found.append(contact)
        found.extend(_more_numbers(contact, text[anchor.end() : end]))
    return tuple(found)


def _more_numbers(first: Contact, printed: str) -> list[Contact]:
    """Further numbers under one label, each with its person: 138…(吴记者) 0772-…(值班室)."""
    rest = printed.partition(first.value)[2] if first.value else ""
    if not rest or first.kind not in {ContactKind.HOTLINE, ContactKind.PHONE}:
        return []
    found = list(_PHONE.finditer(rest))
    if not found:
        return []
    ends = [*(match.start() for match in found[1:]), len(rest)]
    return [
        Contact(first.kind, first.label, match.group().strip(), _person(rest[match.end() : end]))
        for match, end in zip(found, ends, strict=True)
        if len("".join(char for char in match.group() if char.isdigit())) >= _SHORTEST_NUMBER
    ]


def _contact(label: str, printed: str) -> Contact | None:
    printed = printed.strip(" ,，；;、|｜")
    person = _person(printed)
    before = printed.partition("(")[0].partition("（")[0]
    kind = next((kind for pattern, kind in _KINDS if pattern.search(label)), None)
    email = _EMAIL.search(printed)
    if email:
        return Contact(ContactKind.EMAIL, label, email.group(), person)
    if _MASKED.search(printed) and kind in {None, ContactKind.EMAIL}:
        return Contact(ContactKind.EMAIL, label, "", person)
    if kind in {ContactKind.HOTLINE, ContactKind.PHONE, None, ContactKind.WECHAT}:
        number = _PHONE.search(printed)
        if number and len(printed) - len(number.group()) < 30:
            return Contact(kind or ContactKind.PHONE, label, number.group().strip(), person)
    disguised = _DISGUISED.match(before.strip())
    if disguised:
        return Contact(ContactKind.EMAIL, label, disguised.group(), person)
    if kind is ContactKind.WECHAT and re.match(r"^[A-Za-z][\w-]{4,30}", printed):
        return Contact(kind, label, re.match(r"^[A-Za-z][\w-]{4,30}", printed).group(), person)  # type: ignore[union-attr]
    if kind is ContactKind.WEB and _WEB.search(printed):
        return Contact(kind, label, _WEB.search(printed).group(), person)  # type: ignore[union-attr]
    if kind is ContactKind.ADDRESS and 4 <= len(printed) <= 60 and not _SENTENCE.search(printed):
        return Contact(kind, label, printed.rstrip("。"), "")
    return None


def _person(printed: str) -> str:
    for match in _PERSON.finditer(printed):
        name = match.group(1) or match.group(2)
        if _TITLED.match(name) or is_person(name):
            return name
    return ""


def lone_email(text: str) -> Contact | None:
    """A line that is an address and nothing else, as agencies close a story."""
    text = text.strip(" ()（）")
    return Contact(ContactKind.EMAIL, "", text) if _EMAIL.fullmatch(text) else None


def is_masked_label(text: str) -> bool:
    """Tell whether a text holds an address that the page has masked."""
    return _MASKED.search(text) is not None


def decoded_address(encoded: str) -> str:
    """The address in a ``data-cfemail`` attribute: hexadecimal bytes, each XORed with the first one."""
    try:
        data = bytes.fromhex(encoded)
        address = bytes(byte ^ data[0] for byte in data[1:]).decode("utf-8")
    except (ValueError, IndexError, UnicodeDecodeError):
        return ""
    return address if _EMAIL.fullmatch(address) else ""


def contacts_within(text: str) -> list[Contact]:
    """Telephone numbers and addresses with a label inside a longer notice."""
    found = []
    anchors = list(_LINE.finditer(text))
    for number, anchor in enumerate(anchors):
        end = anchors[number + 1].start() if number + 1 < len(anchors) else len(text)
        contact = _contact(anchor["label"], text[anchor.end() : end])
        if contact is not None and contact.value:
            found.append(contact)
    return found
