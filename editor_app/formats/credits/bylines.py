"""English bylines and credit lines: ``By Jane Doe and John Smith, Staff Writer``, ``Reporting by …; Editing by …``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.formats.credits.names import is_latin_name

_ROLES = (
    ("additional reporting", "contributor"),
    ("with reporting", "contributor"),
    ("reporting and writing", "reporter"),
    ("reported", "reporter"),
    ("reporting", "reporter"),
    ("writing and editing", "editor"),
    ("compiled", "editor"),
    ("edited", "editor"),
    ("editing", "editor"),
    ("translated", "translator"),
    ("translation", "translator"),
    ("photographs", "photographer"),
    ("photographed", "photographer"),
    ("photography", "photographer"),
    ("photos", "photographer"),
    ("photo", "photographer"),
    ("pictures", "photographer"),
    ("images", "photographer"),
    ("illustrations", "illustrator"),
    ("illustration", "illustrator"),
    ("illustrated", "illustrator"),
    ("graphics", "designer"),
    ("graphic", "designer"),
    ("design", "designer"),
    ("designed", "designer"),
    ("video", "video"),
    ("videos", "video"),
    ("produced", "producer"),
    ("words", "author"),
    ("text", "author"),
    ("story", "author"),
    ("written", "author"),
    ("writing", "author"),
    ("posted", "author"),
    ("interview", "author"),
)
_ROLE_OF = dict(_ROLES)
_WORD = "|".join(name for name, _ in sorted(_ROLES, key=lambda one: -len(one[0])))
_LABEL = re.compile(
    rf"(?:(?<=^)|(?<=[;.(|]\s)|(?<=[;.(|])|(?<=\s))(?P<label>(?:{_WORD})(?:\s+(?:and|&)\s+(?:{_WORD}))?\s*(?:\bby\b\s*:?|credits?\s*:|:)|by:?)\s+(?=[A-Z\u00c0-\u00de])",
    re.IGNORECASE,
)
_NOUN_LABEL = re.compile(
    r"^(?P<label>Author|Authors|Writer|Reporter|Editor|Editors|Photographer|Contributor|Contributors|Translator|Correspondent|Byline|Photo credit|Source|Sources|From|Photo|Video)s?\s*:\s*(?P<value>.+)$",
    re.IGNORECASE,
)
_PLAIN_NOUN = re.compile(
    r"^(?P<label>Author|Reporter|Contributor|Editor|Photographer)\s+(?P<value>[A-Z]\S+(?:\s[A-Z]\S+){1,3})$"
)
_NOUN_ROLES = {
    "author": "author", "authors": "author", "writer": "author", "reporter": "reporter", "editor": "editor", "editors": "editor",
    "photographer": "photographer", "contributor": "contributor", "contributors": "contributor", "translator": "translator",
    "correspondent": "correspondent", "byline": "author", "photo credit": "photographer", "source": "source", "from": "source", "sources": "source",
    "photo": "photographer", "video": "video",
}  # fmt: skip
_ORGANISATION = re.compile(
    r"\b(?:Press|Reuters|AFP|AP|News|Agency|Staff|Editors?|Desk|Team|Times|Post|Journal|Herald|Tribune|Guardian|Magazine|Network|Service|"
    r"Services|Media|Associated|Xinhua|Bloomberg|Yonhap|CNN|BBC|NPR|University|College|Institute|Center|Centre|Company|Inc|Ltd|Foundation|Association"
    r"|Newsroom|Bureau|Online|Digital|Today|Daily|Weekly|Gazette|Chronicle|Observer|Board|Wire|Correspondents?|Reporters?|Writers?|Contributors?)\b",
    re.IGNORECASE,
)
_HELPED = re.compile(
    r"^(?P<who>[A-Z].{2,400}?)[,\s]+(?:also\s+)?(?P<label>contributed(?:\s+reporting)?(?:\s+(?:to|for|from)\s+(?:this|the)\s+(?:report|story|article|piece))?)(?:\s+(?:from|in)\s.{2,40})?\.?$"
)
_HELPING = re.compile(
    r"^(?P<label>Contributing|With contributions from|With reporting by|With reporting from|Contributors?)\s*:?\s+(?P<who>[A-Z].{2,200}?)\.?$"
)
_COURTESY = re.compile(r"^[Cc]ourtesy (?:of )?(?P<name>[A-Z][\w .&'’-]{2,40})\.?$")
_ORIGINALLY = re.compile(
    r"^(?:This|The)\s(?:article|story|post|piece|report|essay|interview|column|content|op-ed|commentary)?\s*(?:was|is|has been)?\s*"
    r"(?P<label>(?:originally|first|initially)?\s*(?:appeared|published|posted|ran|republished|reproduced|reprinted|produced|syndicated|provided)\s+(?:on|in|by|at|from|with permission (?:from|of)))\s+"
    r"(?P<name>(?:the\s+)?[A-Z][\w .,&'’-]{1,60}?)(?:\s+(?:on|under|and|as|with|in)\s.{2,80})?\.?$"
)
_OWNER = re.compile(r"^(?P<unit>[A-Z][\w. ]{1,30}?)[’']s?\s+(?=[A-Z])")
_TITLE = re.compile(
    r"^(?:The\s+)?(?P<unit>AP|Associated Press|Reuters|AFP|Bloomberg|CNN|NBC News|CBS News|ABC News)?\s*(?:[A-Z][a-z]+\s+){0,2}?"
    r"(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?|[Ss]taff|[Jj]ournalists?|[Pp]roducers?)\s+(?=[A-Z])"
)
_LONGEST = 500
_GLUED = re.compile(r"^(AP|AFP|Reuters|CNN|BBC|UPI)(?=By\s+[A-Z])")
_BEFORE_BY = re.compile(r"^(?:AP|AFP|Reuters|CNN|BBC|UPI)\s+(?=By\s)")
# A byline printed twice, once for wide screens and once for narrow ones.
_TWICE = re.compile(r"^(?P<once>.{5,80}?)\s+By\s+(?P=once)$")
_ADDRESS = re.compile(r"\s*[|,(]?\s*[\w.+-]+@[\w-]+\.[\w.-]+\)?")
_DOMAIN = re.compile(r"^[\w-]+\.(?:com|org|net|co|news|io|tv|edu|gov)\b", re.IGNORECASE)
_STAFF = re.compile(
    r"(?:,|\||\s[-–—]\s|\()\s*(?P<note>[^,|()]*\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|special to|for|authors?|producers?|journalists?|critics?|analysts?|professor|lecturer|fellow)\b.*)$",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(r"\s*\|\s*[A-Z][A-Z .,/-]{2,40}$")
_STATES = frozenset(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa "
    "Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio "
    "Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Afghanistan Pakistan India China Japan "
    "Germany France Britain England Scotland Israel Iraq Iran Syria Turkey Ukraine Russia Mexico Canada Brazil Australia Ala. Calif. Fla. Ga.".split()
) | {"South Carolina", "North Carolina", "New York", "New Jersey", "New Mexico", "New Hampshire", "South Dakota", "North Dakota",
     "West Virginia", "Rhode Island", "South Africa", "South Korea", "North Korea", "Hong Kong", "D.C.", "Ala", "Fla", "Calif"}  # fmt: skip
_PLACE = re.compile(r"\s+in\s+[A-Z][\w .'’-]+?(?=$|,|;|\s+and\b|\s*&)")
_FOR = re.compile(r"\s+(?:for|of|from|at)\s+(?:the\s+)?(?P<unit>[A-Z].{1,50})$")
_JOIN = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b|\+|/)\s*", re.IGNORECASE)
_TIME_END = re.compile(
    r"[\s,|·•–—-]*(?:\b(?:published|updated|posted|on|last)\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d.*|\d.*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """One English credit: role, printed label, people, organisations, and the people's unit or title."""

    role: str
    label: str
    names: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    unit: str = ""
    note: str = ""


def read_bylines(text: str) -> list[Byline]:
    """Read a line as credits; an empty list where it is none, so that it stays in the body."""
    place = _PLACE_AFTER.search(text)
    if place and not _is_organisation(place.group().strip(" |")):
        text = text[: place.start()]
    text = _GLUED.sub(r"\1 ", text.strip().strip("()[]—–- "))
    twice = _TWICE.match(text)
    text = f"By {twice['once']}" if twice else text
    agency = _BEFORE_BY.match(text)
    if agency:
        text = text[agency.end() :]
    if not text or len(text) > _LONGEST:
        return []
    courtesy = _COURTESY.match(text)
    if courtesy and _is_organisation(courtesy["name"]):
        return [Byline("source", "Courtesy of", organisations=(courtesy["name"],))]
    original = _ORIGINALLY.match(text)
    if original:
        return [Byline("source", original["label"], organisations=(original["name"].strip(" .,"),))]
    helped = _HELPED.match(text) or _HELPING.match(text)
    if helped:
        return _helpers(helped["who"], helped["label"])
    plain = _PLAIN_NOUN.match(text)
    if (
        plain
        and is_latin_name(plain["value"])
        and " " in plain["value"]
        and not _is_organisation(plain["value"])
    ):
        return [Byline(_NOUN_ROLES[plain["label"].lower()], plain["label"], (plain["value"],))]
    noun = _NOUN_LABEL.match(text)
    if noun:
        return _noun_line(noun["label"], noun["value"])
    anchors = list(_LABEL.finditer(text))
    if not anchors or anchors[0].start() > 0:
        return []
    out = []
    for number, anchor in enumerate(anchors):
        end = anchors[number + 1].start() if number + 1 < len(anchors) else len(text)
        byline = _byline(anchor["label"], text[anchor.end() : end])
        if byline is None:
            return []
        out.append(byline)
    return out


def _helpers(who: str, label: str) -> list[Byline]:
    """Those who contributed to a report: people with their titles, or an agency."""
    unit = ""
    owner = _OWNER.match(who)
    if owner:
        unit, who = owner["unit"], who[owner.end() :]
    title = _TITLE.match(who)
    if title:
        unit, who = unit or title["unit"] or "", who[title.end() :]
    who = _PLACE.sub("", who)
    found = _people("contributor", " ".join(label.split()), who)
    if found is None:
        return []
    if not found.names:
        return [Byline("via", found.label, (), found.organisations)]
    return [Byline("contributor", found.label, found.names, (), found.unit or unit.strip())]


def _noun_line(label: str, value: str) -> list[Byline]:
    role = _NOUN_ROLES[label.lower()]
    if role == "source":
        value = re.split(r"\s+[|•·]\s+", value)[0].strip(" .")
        return [Byline("source", label, organisations=(value,))] if len(value) < 80 else []
    byline = _people(role, label, value)
    return [byline] if byline else []


def _byline(label: str, value: str) -> Byline | None:
    label = " ".join(label.split()).rstrip(" :")
    word = re.sub(r"\s*(?:by|credits?)$", "", label, flags=re.IGNORECASE).lower()
    first = re.split(r"\s+(?:and|&)\s+", word)[0]
    return _people(_ROLE_OF.get(word) or _ROLE_OF.get(first, "author"), label, value)


def _people(role: str, label: str, value: str) -> Byline | None:
    """Names of people or of one organisation; None where the words are neither."""
    value = _ADDRESS.sub("", value).strip(" .;|,")
    note = ""
    staff = _STAFF.search(value)
    if staff and not is_latin_name(value):
        note = staff["note"].strip(" )")
        value = value[: staff.start()]
    value = _TIME_END.sub("", value).strip(" .;|,")
    unit = ""
    piped = re.split(r"\s+[|·•–—]\s+|,\s+(?=(?:The\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.]*)*$)", value)
    if len(piped) == 2 and _is_organisation(piped[1]) and not _is_organisation(piped[0]):
        value, unit = piped[0], piped[1].strip()
    found = _FOR.search(value)
    if found and not is_latin_name(value):
        unit = unit or found["unit"].strip()
        value = value[: found.start()]
    value = _PLACE.sub("", value)
    pieces = [" ".join(piece.split()) for piece in _JOIN.split(value) if piece.strip()]
    pieces = [piece for piece in pieces if piece not in _STATES] or pieces
    if not pieces or len(pieces) > 12:
        return None
    names = tuple(piece for piece in pieces if is_latin_name(piece) and not _is_organisation(piece))
    organisations = tuple(piece for piece in pieces if piece not in names and (_is_organisation(piece)))
    if len(names) + len(organisations) < len(pieces):
        return None
    if names and organisations and not unit:
        unit, organisations = organisations[0], organisations[1:]
    return Byline(role, label, names, organisations, unit, note)


def _is_organisation(text: str) -> bool:
    return (
        _ORGANISATION.search(text) is not None
        or _DOMAIN.search(text) is not None
        or (len(text) > 1 and text.isupper() and " " not in text and len(text) <= 5)
    )


def people_in(text: str) -> Byline | None:
    """Names printed without a label, as bylines of many sites are: ``Richard Adams Education editor``."""
    if len(text) > 100:
        return None
    found = _people("author", "", text)
    if found is None or any(" " not in name for name in found.names):
        return None
    return found


def is_english_organisation(text: str) -> bool:
    """Tell an organisation's name from a person's."""
    return _is_organisation(text)
