"""Articles written for tests, ready to be packaged: the whole anatomy in Chinese, one in English, the hostile one."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw

from editor_app.domain.canonical import digest
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content, content_hash
from editor_app.domain.credits import Credit
from editor_app.domain.crop import Crop
from editor_app.domain.document import (
    AiUse,
    Document,
    Figure,
    FigureWidth,
    Heading,
    Mark,
    Note,
    Paragraph,
    Placeholder,
    Quote,
    Table,
    Text,
)
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord
from editor_app.domain.fields import (
    AiDeclaration,
    ArticleLink,
    ChannelVariant,
    Cover,
    Dateline,
    Fields,
    LinkKind,
    Nature,
    RelatedStory,
    Source,
    SourceRelation,
)
from editor_app.domain.normal_form import document
from editor_app.domain.publication import ListedStory, Publication, Section
from editor_app.domain.revision import Revision, revision_id
from editor_app.publishing.batch import PackageBatch
from editor_app.publishing.job import PackageJob
from editor_app.publishing.package import Package
from tests.support.every_block import HOSTILE, every_block, words

ARTICLE = "0123456789abcdef0123456789abcdef"
DAY = "2025-03-02T"

HARBOUR = Publication(
    id="haizhou",
    name="海州发布",
    slogan="海州的事，我们慢慢说",
    base_address="https://news.example.org/",
    home_crumb="首页",
    sections=(Section("时政", "politics", (Section("两会", "sessions"),)), Section("城事", "city")),
    columns=("连线两会",),
    contacts=(
        Contact(ContactKind.HOTLINE, "新闻热线", "0731-5550123", "陈记者"),
        Contact(ContactKind.PHONE, "总编手机", "13900000000", public=False),
    ),
    statement="转载请注明来源和作者。",
    foot_lines=("海州日报社 主办", "互联网新闻信息服务许可证 00000000000"),
    hot=(ListedStory("老码头的第一盏灯", "https://news.example.org/city/lamp/"), ListedStory("雨季巡堤记")),
    latest=(ListedStory("图书馆今夜不关门", "https://news.example.org/city/library/"),),
)


def no_assets(asset: str) -> bytes:
    """An empty library."""
    raise StetError("Picture missing", "The picture {asset} is missing.", asset=asset)


def job_for(content: Content, **more: object) -> PackageJob:
    """A job for a content, as one revision of one article; ``more`` replaces parts of it."""
    revision = Revision(ARTICLE, content_hash(content), "lin", f"{DAY}08:00:00.000Z")
    return replace(PackageJob(ARTICLE, revision, content, no_assets), **more)  # type: ignore[arg-type]


def signed_off(content: Content) -> tuple[Decision, ...]:
    """Three decisions on a content: submitted, passed and signed off by three people."""
    revision = Revision(ARTICLE, content_hash(content), "lin", f"{DAY}08:00:00.000Z")
    shared = (revision_id(revision), revision.content_hash)
    return (
        Decision(ARTICLE, Action.SUBMIT, *shared, "lin", f"{DAY}08:10:00.000Z"),
        Decision(ARTICLE, Action.APPROVE, *shared, "sun", f"{DAY}08:40:00.000Z", "初审", "改了一处数字"),
        Decision(ARTICLE, Action.SIGN_OFF, *shared, "zhao", f"{DAY}09:05:00.000Z", "终审"),
    )


def write_package(job: PackageJob, folder: Path, *, as_zip: bool) -> Package:
    """Write one package, as a batch of one; raise what kept it from being written."""
    with PackageBatch() as batch:
        batch.add(job, folder, as_zip=as_zip)
        (result,) = batch.place()
    if isinstance(result, StetError):
        raise result
    return result


def live(content: Content, at: str = f"{DAY}09:30:00.000Z") -> OutletRecord:
    """The record that a content went live under `HARBOUR`."""
    revision = Revision(ARTICLE, content_hash(content), "lin", f"{DAY}08:00:00.000Z")
    return OutletRecord(
        ARTICLE,
        OutletAction.LIVE,
        HARBOUR.id,
        "web",
        revision_id(revision),
        revision.content_hash,
        "zhao",
        at,
        address="https://news.example.org/politics/sessions/qiao/",
    )


def chinese_content() -> Content:
    """The whole anatomy of a city paper's article."""
    fields = Fields(
        number="林-0302-01",
        publication="haizhou",
        column="连线两会",
        section=("时政", "两会"),
        tags=("两会", "桥梁"),
        kicker="市人大代表、市长接受本报采访",
        headline="一座桥，两岸人\n十年等一个答案",
        deck=("让过河的人少走十里路", "把修桥的账一笔笔晒出来"),
        slug="yi-zuo-qiao",
        nature=Nature.REPUBLISHED,
        dateline=Dateline("海州", "2025-03-02"),
        sources=(
            Source(
                "海州日报",
                url="https://daily.example.org/1",
                original_title="桥的答案",
                original_author="林晚",
            ),
            Source("海州发布", SourceRelation.VIA),
        ),
        credits=(
            Credit("reporter", "全媒体记者", ("林晚", "孙一舟"), "海州日报"),
            Credit("photographer", names=("赵望",), unit="海州图片社"),
            Credit("correspondent", names=("何川",), in_text=True),
            Credit("editor", names=("筱月",)),
        ),
        contacts=(
            Contact(ContactKind.EMAIL, "投稿邮箱"),
            Contact(ContactKind.HOTLINE, "新闻热线", "0731-5550123", "陈记者"),
            Contact(ContactKind.EMAIL, "读者来信", "letters@example.org"),
        ),
        statement="分享要尊重原创，转载请注明来源、作者。",
        related=(
            RelatedStory("渡口最后一班船", "https://news.example.org/city/ferry/"),
            RelatedStory("桥墩下的人家"),
            RelatedStory("渡口最后一班船"),
        ),
        links=(ArticleLink(LinkKind.FOLLOWS, "f" * 32),),
        ai=AiDeclaration(AiUse.ASSISTED, "采访录音由工具转写，经记者核对。"),
        channels=(
            ChannelVariant(
                "web", summary="海州为什么用了十年才决定在老渡口修一座桥。", foot="本页由海州日报社编排。"
            ),
        ),
    )
    body = document(
        [
            Paragraph(
                words(
                    "近日，市人大代表、市长在会场外接受了本报采访，谈到老渡口的那座桥。“十年了，”他说，“该给两岸一个答案。”"
                )
            ),
            Heading(words("在河这边，也在河那边")),
            Paragraph(
                (
                    Text("老渡口每天过河的有"),
                    Text("4.8 万人次", frozenset({Mark.STRONG})),
                    Text("，其中三分之一是学生。"),
                    Note(words("海州市交通局 2024 年统计。")),
                    Text("市民何川说，他的孩子每天比城里的同学早起一个钟头。"),
                )
            ),
            Quote((Paragraph(words("“桥修好那天，我想从这头走到那头，再走回来。”")),)),
            Figure(
                alt="老渡口",
                caption=words("清晨的老渡口。"),
                credit="赵望 摄",
                address="https://example.org/ferry.jpg",
            ),
            Heading(words("账要晒在太阳下")),
            Table(
                (words("年份"), words("预算（亿元）")),
                ((words("2025"), words("3.2")), (words("2026"), words("4.1"))),
            ),
            Placeholder("video", "市长答记者问，2 分 10 秒"),
            Paragraph(words("下一步，市里将把每一笔开支按月公布。（何川）")),
        ]
    )
    return Content(fields, body)


def english_content() -> Content:
    """A short English piece with little around it."""
    fields = Fields(
        column="Harbour",
        headline="The ferry's last winter",
        deck=("After ninety years, a bridge takes over",),
        summary="The last crossing leaves on Sunday. Few will miss the cold; many will miss the talk.",
        slug="ferry-last-winter",
        language="en-GB",
        sources=(Source("Harbour News", url="https://harbour.example.org/"),),
        credits=(Credit("author", "By", ("A. Lin",)), Credit("editor", names=("B. Sun",))),
        contacts=(Contact(ContactKind.EMAIL, "Letters", "letters@example.org"),),
    )
    body = document(
        [
            Paragraph(
                words(
                    "The ferry leaves at six, as it has for ninety years. On Sunday it leaves for the last time."
                )
            ),
            Heading(words("A crossing in the dark")),
            Paragraph(
                words("“You learn who your neighbours are,” says the captain, “when the fog is thick.”")
            ),
        ]
    )
    return Content(fields, body)


def every_block_content() -> Content:
    """All that a document can hold."""
    return Content(Fields(headline="Every block there is", language="en"), every_block())


def hostile_content() -> Content:
    """Markup, templates and escapes wherever a person can type."""
    bad = "javascript:alert(document.domain)"
    fields = Fields(
        number=HOSTILE,
        publication=HOSTILE,
        column=HOSTILE,
        section=(HOSTILE, "../.."),
        genre=HOSTILE,
        tags=(HOSTILE,),
        kicker=HOSTILE,
        headline=HOSTILE,
        deck=(HOSTILE,),
        summary=HOSTILE,
        slug='../../<script>"',
        language='en"><script>',
        dateline=Dateline(HOSTILE, HOSTILE),
        sources=(Source(HOSTILE, url=bad, original_title=HOSTILE, original_author=HOSTILE),),
        credits=(
            Credit(HOSTILE, HOSTILE, (HOSTILE,), HOSTILE),
            Credit("author", HOSTILE, (HOSTILE,), HOSTILE),
        ),
        contacts=(
            Contact(ContactKind.EMAIL, HOSTILE, f"x@example.org{HOSTILE}", HOSTILE),
            Contact(ContactKind.WEB, HOSTILE, bad, HOSTILE),
        ),
        statement=HOSTILE,
        related=(RelatedStory(HOSTILE, bad),),
        ai=AiDeclaration(AiUse.GENERATED, HOSTILE),
        channels=(ChannelVariant("web", author_line=HOSTILE, foot=HOSTILE),),
    )
    runs = (Text(HOSTILE, frozenset({Mark.STRONG}), bad), Note(words(HOSTILE)))
    body = Document(
        (
            Heading(runs, 3),
            Paragraph(runs),
            Figure(alt=HOSTILE, caption=runs, credit=HOSTILE, rights=HOSTILE, address=bad),
            Placeholder(HOSTILE, HOSTILE),
            Table((runs,), ((runs,),)),
        )
    )
    return Content(fields, body)


def hostile_publication() -> Publication:
    """A publication whose every setting is hostile."""
    bad = "javascript:alert(1)"
    return Publication(
        id=HOSTILE,
        name=HOSTILE,
        slogan=HOSTILE,
        base_address=bad,
        language=HOSTILE,
        home_crumb=HOSTILE,
        sections=(Section(HOSTILE, HOSTILE),),
        statement=HOSTILE,
        foot_lines=(HOSTILE,),
        hot=(ListedStory(HOSTILE, bad),),
        latest=(ListedStory(HOSTILE, bad),),
        utc_offset=HOSTILE,
    )


def picture(width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **saving: object) -> bytes:
    """A drawn picture, encoded; ``saving`` goes to Pillow."""
    image = Image.new(mode, (width, height), "#8899aa" if mode in {"RGB", "RGBA"} else 120)
    draw = ImageDraw.Draw(image)
    draw.rectangle(
        (width // 8, height // 8, width // 2, height // 2), fill="#b3261e" if mode in {"RGB", "RGBA"} else 30
    )
    out = io.BytesIO()
    image.save(out, kind, **saving)
    return out.getvalue()


def with_pictures(content: Content) -> tuple[Content, dict[str, bytes]]:
    """A content with a figure, a cut of it and a cover in it, and the library that holds both."""
    photo, cover = picture(1600, 1000), picture(1000, 800, "PNG")
    library = {digest(photo): photo, digest(cover): cover}
    figure = Figure(
        digest(photo), "Two rectangles", words("Drawn for a test"), "Test desk", ai_use=AiUse.GENERATED
    )
    cut = replace(figure, crop=Crop("1:1", 1000, 0, 7250, 10_000), width=FigureWidth.SMALL)
    fields = replace(content.fields, cover=Cover(digest(cover), crops=(Crop("16:9", 0, 1000, 10000, 8000),)))
    return Content(fields, document([*content.document.blocks, figure, cut])), library
