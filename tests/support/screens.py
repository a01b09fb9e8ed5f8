"""The main screens of the window and its sheets, each with the way there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from editor_app.domain.content import content_bytes, content_hash
from editor_app.domain.document import Block, Document, Figure, Paragraph, Text, plain_text
from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.domain.revision import Revision
from editor_app.domain.workflow import Status
from editor_app.system.resources import resource
from editor_app.ui.editor.objects import figure_positions
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.shelf.article_rows import ArticleRow
from editor_app.ui.shelf.switcher import Switcher
from tests.support.commenting import commented_words, say_something
from tests.support.editing import put_caret
from tests.support.tracking import keep_on, settled, track, tracking
from tests.support.window import Driver

PAGE = resource("samples", "pages", "harbour-interview.txt")


def article(desk: Driver) -> None:
    """Open the next article of the list that can be written in."""
    desk.window.frame.show_list(shown=True)
    desk.wait(lambda: bool(desk.window.articles.first().rows))
    before = desk.current
    rows = [row.id for row in desk.window.articles.first().rows if row.work is not Status.SPIKED]
    place = 0 if before is None or before.article not in rows else rows.index(before.article) + 1
    desk.open(rows[place])
    desk.wait(lambda: desk.current is not before and desk.window.following._overview.characters > 0)


def fields(desk: Driver) -> None:
    article(desk)
    desk.window.editor.show_details(shown=True)
    desk.window.details.finish()
    desk.wait(lambda: desk.window.details.height() > 0)


def source(desk: Driver) -> None:
    article(desk)
    desk.do("source")


def search(desk: Driver) -> None:
    article(desk)
    desk.window.articles.focus_search("海州")
    desk.wait(lambda: desk.window.articles.current_query.words == "海州")


def nothing_found(desk: Driver) -> None:
    article(desk)
    desk.window.articles.focus_search("zzzzzz")
    desk.wait(lambda: desk.window.articles.current_query.words == "zzzzzz")


def trash(desk: Driver) -> None:
    article(desk)
    with desk.window.around.lanes.desk().library.writing() as unit:
        draft = next(row for row in unit.articles.page().rows if row.status is Status.DRAFT)
        unit.trash.put(draft.id)
    desk.window.articles._pick_queue("trash")
    desk.wait(lambda: [row.id for row in desk.window.articles._listing.model.rows] == [draft.id])
    desk.wait(lambda: desk.window.articles._listing.trashed == 1)


def trouble(desk: Driver) -> None:
    desk.wait(lambda: bool(desk.window.articles.first().rows))
    desk.window.trouble.show_failure(
        StetError("Damaged", "There is no library in {place}.", "Try again.", place="/somewhere/else")
    )
    desk.window._whole.setCurrentWidget(desk.window.trouble)


def notice(desk: Driver) -> None:
    article(desk)
    desk.window.around.notices.tell_failure(
        StetError("Full", "There is no room left on the disk of {place}; nothing was changed.", place="/x")
    )


def replacing(desk: Driver) -> None:
    article(desk)
    desk.wait(desk.window.actions_table["replace"].isEnabled)
    desk.do("replace")
    bar = desk.window.editor.finding.bar
    bar.find_line.setText("e")
    bar.replace_line.setText("é")
    search = desk.window.editor.finding._search
    desk.wait(lambda: search is not None and search.outcome.current > 0)


def focus(desk: Driver) -> None:
    article(desk)
    desk.window.around.preferences.put("dimming", "paragraph")
    desk.do("focus_mode")


def _with_past(desk: Driver) -> None:
    """An article that has been changed since its first revision."""
    article(desk)
    session = desk.current
    assert session is not None
    name, content = session.article, session.content()
    _, *others = content.document.blocks
    changed = replace(
        content,
        fields=replace(content.fields, headline=content.fields.headline + "·"),
        document=Document((*others, Paragraph((Text("今天下午又有新的消息。"),)))),
    )
    with desk.window.around.lanes.desk().library.writing() as unit:
        unit.revisions.add(name, "陈一帆", "初稿", always=True)
        unit.snapshots.take(name)
        unit.articles.save_draft(name, changed)
        unit.revisions.add(name, "筱安", "改了标题，删了第一段")
    desk.wait(lambda: desk.current is not None and desk.current.content() == changed)


def history(desk: Driver) -> None:
    _with_past(desk)
    desk.do("side_history")
    desk.wait(
        lambda: (
            desk.window.past.history._pane is not None
            and len(desk.window.past.history.timeline.revisions) > 1
        )
    )


def state(desk: Driver) -> None:
    history(desk)
    pane = desk.window.past.history._pane
    assert pane is not None
    first = next(row for row in reversed(pane.rows) if row.note == "初稿")
    pane.list.select(first)
    pane.list._tell()
    desk.wait(lambda: desk.window.past.over.shown is not None)


def comparison(desk: Driver) -> None:
    state(desk)
    before = desk.window.past.over.shown
    desk.do("compare_now")
    desk.wait(lambda: desk.window.past.over.shown not in (None, before))
    desk.do("next_change")


def side_by_side(desk: Driver) -> None:
    comparison(desk)
    desk.do("side_by_side")


def _parted(desk: Driver, *, collides: bool) -> None:
    """An article that was edited here and, in a revision that has come, elsewhere."""
    article(desk)
    _with_standing(desk, Status.DRAFT)
    session = desk.current
    assert session is not None
    name, content = session.article, session.content()
    first, second, *others = content.document.blocks
    title = content.fields.headline
    heads = (f"{title}（更新）", f"{title}：现场") if collides else (f"{title}（更新）", title)
    mine = replace(
        content,
        fields=replace(content.fields, headline=heads[0], summary="今天下午的新情况。"),
        document=Document((_edited(first, "今天", "明天"), second, *others, _said("编辑部补充一段。"))),
    )
    theirs = replace(
        content,
        fields=replace(content.fields, headline=heads[1], tags=(*content.fields.tags, "现场")),
        document=Document(
            (
                _edited(first, "今天", "后天") if collides else first,
                _said("记者在现场看到，潮水已经退去。"),
                second,
                *others[:-1],
            )
        ),
    )
    with desk.window.around.lanes.desk().library.writing() as unit:
        base = unit.revisions.add(name, "陈一帆", always=True)
        made = Revision(name, content_hash(theirs), "筱安", "2025-11-22T09:00:00.000Z", (base,))
        unit.revisions.receive(made, content_bytes(theirs))
        unit.articles.save_draft(name, mine)
    desk.wait(lambda: desk.current is not None and desk.current.content() == mine)
    desk.wait(desk.window.actions_table["merge"].isEnabled)
    desk.do("merge")
    desk.wait(lambda: desk.window.past.merging.shown is not None)


def _said(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def _edited(block: Block, old: str, new: str) -> Paragraph:
    words = plain_text(Document((block,)))
    return _said(words.replace(old, new) if old in words else f"{new}，{words}")


def merge(desk: Driver) -> None:
    """Conflicts in a field and in the text, one of them decided."""
    _parted(desk, collides=True)
    desk.do("take_theirs")
    desk.do("next_change")


def merge_alone(desk: Driver) -> None:
    """Nothing collides; what both come from stands beside it."""
    _parted(desk, collides=False)
    desk.do("merge_base")


def writing_conflict(desk: Driver) -> None:
    merge(desk)
    desk.do("write_conflict")


def comments(desk: Driver) -> None:
    article(desk)
    say_something(desk)
    commented_words(desk, 200, 6)
    desk.do("comment")
    bubble = desk.window.commenting.saying.bubble
    assert bubble is not None
    bubble.words.setPlainText("这一段能不能再短一点？")


def tracked(desk: Driver) -> None:
    """An article in review that somebody has edited, and that is being edited."""
    _with_standing(desk, Status.IN_REVIEW)
    desk.window.frame.show_side(shown=True)
    desk.do("side_review")
    track(desk)
    words = desk.window.editor.text.toPlainText().split("\n")[0]
    keep_on(desk, "Tobias Wren", words[:20] + words[31:])
    for start, end, others in ((60, 66, "起航"), (90, 90, "（补充：当天有雾）"), (110, 122, "")):
        commented_words(desk, start, end - start)
        desk.window.editor.text.insertPlainText(others)
    desk.wait(lambda: len(settled(desk)) > 2)
    tracking(desk).go_to(settled(desk)[1].number)


def suggesting(desk: Driver) -> None:
    """Somebody suggests."""
    _with_standing(desk, Status.DRAFT)
    desk.window.frame.show_side(shown=True)
    desk.do("side_review")
    desk.do("suggest")
    desk.wait(lambda: tracking(desk).mode.is_on)
    for start, end, others in ((12, 18, "新的说法"), (40, 40, "（待核实）"), (60, 66, "")):
        commented_words(desk, start, end - start)
        desk.window.editor.text.insertPlainText(others)
    desk.wait(lambda: len(settled(desk)) > 1)


def _with_standing(desk: Driver, status: Status) -> None:
    """An article that stands so, once the window knows what can be decided on it."""
    desk.wait(lambda: bool(desk.window.articles.first().rows))
    desk.open(next(row.id for row in desk.window.articles.first().rows if row.status is status))
    desk.wait(lambda: desk.window.deciding.review is not None)


def review(desk: Driver) -> None:
    article(desk)
    _with_standing(desk, Status.IN_REVIEW)
    desk.do("side_review")


def decision(desk: Driver) -> None:
    _with_standing(desk, Status.DRAFT)
    desk.do("next_step")


def review_sheet(desk: Driver) -> None:
    _with_standing(desk, Status.APPROVED)
    desk.do("review_sheet")


def recording(desk: Driver) -> None:
    _with_standing(desk, Status.IN_REVIEW)
    _take_in_a_colleague(desk)
    desk.do("record_decision")


def overriding(desk: Driver) -> None:
    _with_standing(desk, Status.IN_REVIEW)
    desk.wait(desk.window.actions_table["override"].isEnabled)
    desk.do("override")


def _take_in_a_colleague(desk: Driver) -> None:
    with desk.window.around.lanes.desk().library.writing() as unit:
        unit.people.put(Person("周砚秋", roles=("chief_editor",)))


def registering(desk: Driver) -> None:
    _with_standing(desk, Status.APPROVED)
    desk.do("register")


def blank(desk: Driver) -> None:
    article(desk)
    desk.begin()


def notices(desk: Driver) -> None:
    """One notice of each kind that takes a line, with what can be done about it; more than there is room for."""
    article(desk)
    for kind in NoticeKind:
        sentence = tr("“{headline}” was also changed by another program.", headline=kind.value)
        hint = tr("Your text stands; the other one was kept among the snapshots.")
        undo = NoticeAction(tr("Undo"), lambda: None)
        desk.window.around.notices.tell(Notice(kind, sentence, hint, (undo,), kind.value, lasting=True))


def read_only(desk: Driver) -> None:
    fields(desk)
    desk.window._library_opened(read_only=True)


def offer(desk: Driver) -> None:
    """A whole published article was pasted into an empty one."""
    article(desk)
    desk.begin()
    mime = QMimeData()
    mime.setText(PAGE.read_text("utf-8"))
    desk.window.editor.text.insertFromMimeData(mime)
    desk.wait(lambda: any(one.key.startswith("fill-") for one in desk.window.notices.standing))


SCREENS: dict[str, Callable[[Driver], None]] = {
    "welcome": lambda _desk: None,
    "article": article,
    "fields": fields,
    "source": source,
    "search": search,
    "nothing-found": nothing_found,
    "trash": trash,
    "trouble": trouble,
    "notice": notice,
    "focus": focus,
    "replacing": replacing,
    "history": history,
    "state": state,
    "comparison": comparison,
    "side-by-side": side_by_side,
    "merge": merge,
    "merge-alone": merge_alone,
    "comments": comments,
    "review": review,
    "tracked": tracked,
    "suggesting": suggesting,
    "blank": blank,
    "notices": notices,
    "read-only": read_only,
    "offer": offer,
}


def purge(desk: Driver) -> None:
    trash(desk)
    desk.window.articles.empty_wanted.emit()


def report(desk: Driver) -> None:
    desk.window.errands.take_in((PAGE,))


def replacement(desk: Driver) -> None:
    replacing(desk)
    desk.window.editor.finding.bar._preview.click()


def elsewhere(desk: Driver) -> None:
    """Two pictures that lie elsewhere."""
    figures = (Figure(alt=name, address=f"https://example.org/{name}.jpg") for name in ("harbour", "quay"))
    desk.window.editor.text.insert(Document(tuple(figures)))
    desk.do("pictures_elsewhere")


def passing_on(desk: Driver) -> None:
    _with_standing(desk, Status.DRAFT)
    desk.do("pass_on")


def switcher(desk: Driver) -> None:
    rows = [ArticleRow(str(number), f"港口 {number}", "", number == 1) for number in range(4)]
    Switcher(rows, desk.window, lambda: True).begin(1, desk.window)


def switch_person(desk: Driver) -> None:
    services = desk.window.around.lanes.desk()
    services.staff.introduce("顾闻")
    services.staff.add(Person("沈知远", roles=("reporter",)))
    services.pins.set_pin("2468")
    services.pins.lock()
    desk.window.staff.refresh()
    desk.wait(lambda: desk.window.staff.members is not None and desk.window.staff.members.locked)
    desk.do("switch_person")


# What opens a sheet, mostly an action, and when all that the sheet reads from the library is there.
SHEETS: dict[str, tuple[str | Callable[[Driver], None], Callable[[Any], bool]]] = {
    "picture": ("edit_picture", lambda sheet: sheet.crop_view.has_picture),
    "decision": (decision, lambda _sheet: True),
    "write-conflict": (writing_conflict, lambda _sheet: True),
    "register": (registering, lambda _sheet: True),
    "record": (recording, lambda _sheet: True),
    "override": (overriding, lambda _sheet: True),
    "review-sheet": (review_sheet, lambda sheet: sheet._stack.currentWidget() is sheet.view),
    "publish": ("package", lambda sheet: sheet._proposal is not None),
    "hand-over": ("hand_over", lambda sheet: sheet._looked is not None),
    "pass-on": (passing_on, lambda sheet: sheet._looked is not None),
    "publications": ("publications", lambda sheet: not sheet._form._logo._picture.pixmap().isNull()),
    "contact-book": ("contact_book", lambda sheet: sheet.is_read),
    "import": ("import", lambda _sheet: True),
    "preferences": ("preferences", lambda _sheet: True),
    "shortcuts": ("shortcuts", lambda _sheet: True),
    "everywhere": ("find_everywhere", lambda _sheet: True),
    "counts": ("counts", lambda _sheet: True),
    "headings": ("go_heading", lambda _sheet: True),
    "templates": ("new_from_template", lambda sheet: bool(sheet.text.toPlainText())),
    "palette": ("palette", lambda _sheet: True),
    "go-to": ("go_to_article", lambda sheet: sheet._recent is not None),
    "footnote": ("footnote", lambda _sheet: True),
    "link": ("link", lambda _sheet: True),
    "table": ("table", lambda _sheet: True),
    "person": ("person", lambda _sheet: True),
    "people": ("people", lambda sheet: sheet.members is not None),
    "switch-person": (switch_person, lambda sheet: sheet.list.count() > 1),
    "about": ("about", lambda _sheet: True),
    "save-template": ("save_template", lambda _sheet: True),
    "purge": (purge, lambda _sheet: True),
    "report": (report, lambda sheet: sheet._report.current() is not None and sheet._tracker is None),
    "replacement": (replacement, lambda _sheet: True),
    "elsewhere": (elsewhere, lambda _sheet: True),
    "switcher": (switcher, lambda _sheet: True),
}


def has_arrived(desk: Driver) -> bool:
    """Tell whether what the window fetches after its start is there: the icons, the list and its counts."""
    listing = desk.window.articles._listing
    return not listing.is_reading and bool(listing.counts)


def go_to_a_picture(desk: Driver) -> None:
    """Put the caret before a picture, in the first article that has one."""
    text = desk.window.editor.text
    for _ in desk.window.articles.first().rows:
        position = next(figure_positions(text.document()), None)
        if position is not None:
            put_caret(text, position)
            break
        before = desk.current
        desk.window.articles.next_article()
        desk.wait(lambda before=before: desk.current is not before)  # type: ignore[misc]
    desk.wait(desk.window.actions_table["edit_picture"].isEnabled)


def opened_sheet(desk: Driver, sheet: str) -> QWidget:
    """Open a sheet beside an article, and wait until it shows what it reads from the library."""
    article(desk)
    before = {child for child in desk.window.children() if isinstance(child, QWidget)}
    action, is_filled = SHEETS[sheet]
    if not isinstance(action, str):
        action(desk)
    else:
        if not desk.window.actions_table[action].isEnabled():
            go_to_a_picture(desk)
        desk.do(action)

    def opened() -> list[QWidget]:
        places = (*desk.window.children(), *desk.window.editor.text.children())
        return [
            child
            for child in places
            if isinstance(child, QWidget) and child not in before and child.isVisible() and child.isWindow()
        ]

    desk.wait(lambda: len(opened()) == 1)
    (found,) = opened()
    desk.wait(lambda: is_filled(found))
    return found
