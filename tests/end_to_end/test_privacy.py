"""What never leaves: where a text lay, where the library is, what the desk notes, who must not be named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor_app.app.bootstrap import window_desk
from editor_app.domain.beside import Beside, ConfidentialSource
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import content_bytes
from editor_app.domain.desk_matter import DeskMatter
from editor_app.services.previewing import render
from tests.support.command_line import Stet

TEXT = "港口夜航恢复\n\n海州港夜间航线昨晚恢复，首班渡轮载客二百余人。\n\n港务局介绍，夜航每晚三班。\n"


@pytest.mark.parametrize("into", [False, True])
def test_no_file_name_and_no_path_is_in_a_package(stet: Stet, tmp_path: Path, into: bool) -> None:
    desk = tmp_path / "secret-desk"
    desk.mkdir()
    page = desk / "whistleblower-call.txt"
    page.write_text(TEXT, encoding="utf-8")
    article = stet.imported(page)
    if into:
        stet.imported(page, "--into", article)
    [line] = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out").lines
    written = {path: path.read_bytes() for path in Path(line).rglob("*") if path.is_file()}
    assert json.loads((Path(line) / "revision.json").read_bytes())["note"] == "import"
    for secret in ("whistleblower-call", "secret-desk", stet.library.name, str(tmp_path)):
        assert [path for path, data in written.items() if secret.encode() in data] == []


def test_the_file_name_stays_with_the_origin(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    assert draft.name in stet("show", article, "--as", "json").out


NOTE, CLERK, LINE, SLOT = (
    "ask-the-lawyer-first",
    "a-clerk-of-the-port",
    "0000-5550199",
    "front-page-of-friday",
)


def test_desk_data_and_confidential_sources_leave_by_no_way(stet: Stet, draft: Path, tmp_path: Path) -> None:
    article = stet.imported(draft)
    desk = window_desk(stet.library)
    opened = desk.writing.open(article)
    matter = DeskMatter(NOTE, True, "2031-05-06T07:08:00+08:00", "2032-01-02T03:04:00+08:00", SLOT, 98_765)
    contact = Contact(ContactKind.PHONE, "", LINE, CLERK, public=False)
    kept = Beside(matter, (contact,), (ConfidentialSource(CLERK, LINE, "not by name"),))
    desk.writing.save(article, opened.content, opened.content_hash, kept)
    assert desk.writing.open(article).beside == kept
    desk.remembering.keep_contact(contact)
    desk.remembering.keep_contact(Contact(ContactKind.PHONE, "", "0000-5550177", "book-entry", public=False))
    page = render(opened.content, desk.previewing.frame(article, opened.content)).html
    desk.library.close()
    [line] = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out").lines
    leaving = {str(path): path.read_bytes() for path in Path(line).rglob("*") if path.is_file()}
    leaving |= {
        form: stet("show", article, "--as", form).out.encode() for form in ("markdown", "html", "text")
    }
    leaving["sheet"] = stet("sheet", article).out.encode()
    leaving |= {"preview": page.encode(), "content": content_bytes(opened.content)}
    for secret in (
        NOTE,
        CLERK,
        LINE,
        SLOT,
        "2031-05-06",
        "2032-01-02",
        "98765",
        "not by name",
        "5550177",
        "book-entry",
    ):
        assert [way for way, data in leaving.items() if secret.encode() in data] == []
    said = stet("show", article, "--as", "json").out
    assert NOTE in said, "the desk's own events are shown to the desk"
    assert CLERK not in said
