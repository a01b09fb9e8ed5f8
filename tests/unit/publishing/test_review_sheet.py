"""The review sheet: everything that was decided stands on it, nothing else, escaped, the same for the same standing."""

from __future__ import annotations

import re
from dataclasses import replace

from editor_app.domain.content import Content
from editor_app.domain.document import Document, Paragraph, Text
from editor_app.domain.events import Action
from editor_app.domain.fields import Fields, Source
from editor_app.domain.publication import Publication
from editor_app.domain.review_sheet import SheetMatter
from editor_app.domain.workflow import in_order
from editor_app.publishing.review_sheet.page import review_sheets
from editor_app.publishing.review_sheet.plain import plain_sheet
from editor_app.publishing.review_sheet.view import sheet_view
from tests.support.review import CHIEF, EDITOR, HEAD, WRITER, Article, submitted

FIELDS = Fields(number="沈-0301-01", headline="轮渡<script>恢复</script>", sources=(Source("海州日报"),))
CONTENT = Content(FIELDS, Document((Paragraph((Text("末班二十三时。"),)),)))


def matter(article: Article, **more: object) -> SheetMatter:
    numbers = {name: number for number, name in enumerate(article.revisions, 1)}
    given = SheetMatter(
        article="a" * 32,
        content=CONTENT,
        content_hash=article.standing.head_hash,
        standing=article.standing,
        decisions=tuple(in_order(article.decisions)),
        revision=len(numbers),
        kept=True,
        numbers=numbers,
        received_at="2026-03-01T08:00:00Z",
        publication=Publication("p", "海州潮"),
    )
    return replace(given, **more)  # type: ignore[arg-type]


def three_reviews() -> Article:
    article = submitted()
    article.decide(Action.RETURN, EDITOR, stage="first", comment="导语太长")
    article.edit(WRITER, "two")
    article.decide(Action.SUBMIT, WRITER, comment="改好了")
    article.decide(Action.APPROVE, EDITOR, stage="first", comment="同意\n送复审")
    article.decide(
        Action.APPROVE, HEAD, stage="second", comment="", medium="telephone", recorded_by=EDITOR.id
    )
    article.decide(Action.SIGN_OFF, CHIEF, stage="final", comment="<b>签发</b>")
    return article


def test_every_stage_has_its_opinions_names_and_how_they_came() -> None:
    sheet = sheet_view(matter(three_reviews()), "zh_CN")
    assert [stage.name for stage in sheet.stages] == ["初审", "复审", "终审"]
    first, second, final = (stage.given for stage in sheet.stages)
    assert [(one.by, one.opinion) for one in first] == [
        (EDITOR.id, ("导语太长",)),
        (EDITOR.id, ("同意", "送复审")),
    ]
    assert EDITOR.id in second[0].how
    assert "电话" in second[0].how
    assert not final[0].how
    assert [one.by for one in sheet.beside] == [WRITER.id, WRITER.id]
    # Text and revision of each decision: the return was about the first one.
    assert "第 1 稿" in first[0].text
    assert "第 2 稿" in first[1].text


def test_the_desks_own_affairs_and_what_does_not_count_stay_off_it() -> None:
    article = three_reviews()
    article.decide(Action.HOLD, CHIEF, comment="等市长讲话")
    article.decide(Action.APPROVE, WRITER, stage="final", comment="我自己批了")
    page = review_sheets([matter(article)], "zh_CN")
    assert "等市长讲话" not in page
    assert "我自己批了" not in page


def test_what_was_changed_after_the_sign_off_is_said_on_it() -> None:
    article = three_reviews()
    article.edit(WRITER, "three")
    sheet = sheet_view(matter(article), "en")
    assert sheet.warnings == (f"Approved by {CHIEF.id}, changed since by {WRITER.id}.",)
    assert [bool(stage.changed) for stage in sheet.stages] == [True, True, True]
    assert all(row.label != "Sign-off" for row in sheet.small_print)


def test_a_page_is_escaped_runs_nothing_and_is_the_same_each_time() -> None:
    sheet = matter(three_reviews())
    page = review_sheets([sheet], "en")
    assert page == review_sheets([sheet], "en")
    assert "<script" not in page
    assert "&lt;b&gt;签发&lt;/b&gt;" in page
    assert "default-src 'none'" in page
    assert sheet.content_hash in page
    assert not re.search(r"(?:src|href)=", page)


def test_an_article_that_nobody_decided_on_has_room_to_sign() -> None:
    article = Article()
    article.edit(WRITER, "one")
    page = review_sheets([matter(article, decisions=(), received_at="")], "en")
    assert page.count("Not decided yet") == 3
    assert page.count('class="sign"') == 3


def test_a_long_row_may_go_on_on_the_next_page_and_a_short_one_stays_in_one_piece() -> None:
    article = submitted()
    article.decide(Action.RETURN, EDITOR, stage="first", comment="数字请核对。" * 100)
    sheet = sheet_view(matter(article), "zh_CN")
    assert [stage.is_long for stage in sheet.stages] == [True, False, False]
    assert review_sheets([matter(article)], "zh_CN").count('<tr class="long">') == 1


def test_several_articles_stand_on_paper_of_their_own() -> None:
    page = review_sheets([matter(three_reviews()), matter(submitted())], "en")
    assert page.count('<article class="sheet">') == 2


def test_a_person_is_called_by_name_and_an_own_newsroom_by_its() -> None:
    sheet = sheet_view(matter(three_reviews(), people={CHIEF.id: "宋总"}, newsroom="海州日报编辑部"), "zh_CN")
    assert sheet.newsroom == "海州日报编辑部"
    assert sheet.stages[2].given[0].by == "宋总"


def test_as_text_it_says_the_same() -> None:
    text = plain_sheet(matter(three_reviews()), "zh_CN")
    assert "终审：总编辑" in text
    assert "    <b>签发</b>\n" in text
    assert text.endswith("\n")
