"""Word files made to do harm, or damaged: a sentence each, and nothing else happens."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.document import Paragraph, Placeholder, figures_of, plain_text
from editor_app.domain.errors import StetError
from editor_app.formats.docx import package
from editor_app.formats.docx_reader import read_docx
from editor_app.formats.extraction import understand
from editor_app.formats.pasting.reading import read_pasted
from tests.support.word_files import SPACES, p, picture, png, r, style, styled, word_file

WHOLE = word_file(p("正文。"))


def refused(data: bytes, name: str = "a.docx") -> str:
    with pytest.raises(StetError) as caught:
        understand(data, name)
    return caught.value.title


def zipped(**parts: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def test_other_kinds_and_damaged_files_each_have_their_sentence() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
    assert refused(old, "a.doc") == "An old Word file"
    assert refused(old) == "An old Word file"
    assert refused(b"{\\rtf1 x}", "a.doc") == "An old Word file"
    assert refused(old + "EncryptedPackage".encode("utf-16-le")) == "Protected by a password"
    assert refused(b"not a zip at all") == "Damaged file"
    assert refused(WHOLE[: len(WHOLE) // 2]) == "Damaged file"
    assert refused(zipped(readme="x")) == "Not a Word file"
    assert refused(zipped(word__document_xml="<w:document")) == "Damaged file"
    assert refused(zipped(word__document_xml=f"<w:document {SPACES}/>")) == "Damaged file"
    assert refused(word_file(p(""))) == "Empty file"


def test_a_file_by_another_name_is_known_by_its_parts() -> None:
    assert plain_text(understand(WHOLE, "draft").document) == "正文。"


def test_declared_entities_are_refused() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    for declared in (bomb, outside):
        part = (
            f"{declared}<w:document {SPACES}><w:body>{p('<w:r><w:t>&a;</w:t></w:r>')}</w:body></w:document>"
        )
        assert refused(zipped(word__document_xml=part)) == "Not a plain Word file"


def test_parts_that_unpack_without_end_are_not_read_to_their_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_XML", 100_000)
    assert refused(word_file(p("长" * 200_000))) == "File too large"


def test_many_parts_are_not_read_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_XML_BYTES", 100_000)
    relations = {f"h{number}": ("header", "h.xml") for number in range(500)}
    header = f"<w:hdr {SPACES}>{p('页眉')}</w:hdr>".encode()
    data = word_file(p("文。"), relations=relations, files={"word/h.xml": header})
    assert refused(data) == "File too large"
    monkeypatch.setattr(package, "MOST_TAGS", 100)
    assert refused(word_file(p("文。") * 50)) == "File too large"


def test_a_picture_that_is_too_large_is_a_placeholder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_PICTURE", 1_000)
    data = word_file(
        p("文。") + p(picture("pic")),
        relations={"pic": ("image", "media/a.png")},
        files={"word/media/a.png": b"\x89PNG" + b"\x00" * 5_000},
    )
    assert read_docx(data).pictures == {}


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    assert refused(WHOLE) == "Damaged file"


@pytest.mark.parametrize(
    "target", ["../../../../etc/hostname", "/etc/hostname", "..\\..\\x", "C:\\x", "file:///etc/hostname", ""]
)
def test_a_path_that_leads_out_leads_nowhere(target: str) -> None:
    found = read_docx(word_file(p("文。") + p(picture("pic")), relations={"pic": ("image", target)}))
    assert not found.pictures
    assert [type(block) for block in found.document.blocks] == [Paragraph, Placeholder]


def test_deep_nesting_keeps_the_words_or_is_refused() -> None:
    tables = p("底")
    for _ in range(30):
        tables = f"<w:tbl><w:tr><w:tc>{p('层')}{tables}</w:tc></w:tr></w:tbl>"
    assert "底" in plain_text(read_docx(word_file(tables)).document)
    boxes = r("底")
    for _ in range(100):
        boxes = f"<w:smartTag>{boxes}</w:smartTag>"
    assert plain_text(read_docx(word_file(p(boxes))).document) == "底"
    assert (
        refused(word_file("<w:p>" + "<w:r>" * 90 + "<w:t>底</w:t>" + "</w:r>" * 90 + "</w:p>"))
        == "Damaged file"
    )


@pytest.mark.parametrize("kind", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_ways_of_packing_that_no_office_has_are_refused(kind: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as whole, zipfile.ZipFile(out, "w", kind) as archive:
        for name in whole.namelist():
            archive.writestr(name, whole.read(name))
    assert refused(out.getvalue()) == "Damaged file"


@pytest.mark.parametrize("path", ["C:\\Users\\somebody\\图.png", "/Users/somebody/a b.jpg", "DSC_0042.JPG"])
def test_the_file_that_a_picture_came_from_is_no_description(path: str) -> None:
    part = word_file(
        p(picture("pic", path)),
        relations={"pic": ("image", "media/image1.png")},
        files={"word/media/image1.png": png()},
    )
    page = f"<h1>题</h1><p>正文在这里。</p><img src='https://a.example/b.png' alt='{path}'>".encode()
    for found in (
        read_docx(part).document,
        understand(page, "a.html").document,
        read_pasted(page.decode()).document,
    ):
        assert [figure.alt for figure in figures_of(found)] == [""]


def test_other_descriptions_stay() -> None:
    for words in ("港口夜景", "AC/DC 演出", "a: first row", "文件 a.png 的截图"):
        part = word_file(
            p(picture("pic", words)),
            relations={"pic": ("image", "media/image1.png")},
            files={"word/media/image1.png": png()},
        )
        assert [figure.alt for figure in figures_of(read_docx(part).document)] == [words]


MANY = 12_000


@pytest.mark.parametrize(
    "inner",
    [
        "<w:ins><w:r><w:t>字</w:t></w:r></w:ins>",
        "<w:hyperlink w:anchor='x'><w:r><w:t>字</w:t></w:r></w:hyperlink>",
        "<m:oMath><m:t>字</m:t></m:oMath>",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>字</w:t></w:r>",
    ],
    ids=["changes", "links", "formulas", "fields"],
)
def test_a_paragraph_of_very_many_things_is_read_in_one_pass(inner: str) -> None:
    """Work that grew with the square of them would last for many minutes here."""
    assert plain_text(read_docx(word_file(p(inner * MANY))).document) == "字" * MANY


def test_very_many_paragraphs_that_go_on_in_the_next_are_joined_in_order() -> None:
    gone = "<w:rPr><w:del w:author='x'/></w:rPr>"
    body = "".join(p(r(f"{number},"), gone) for number in range(3_000)) + p("终")
    joined = plain_text(read_docx(word_file(body)).document)
    assert joined == "".join(f"{number}," for number in range(3_000)) + "终"


def test_very_many_comments_that_never_end_name_no_words() -> None:
    marks = "".join(f"<w:commentRangeStart w:id='{number}'/>" for number in range(2_000))
    body = p(marks + r("字") * MANY + "<w:commentRangeEnd w:id='1999'/>")
    comments = "<w:comment w:id='1999'><w:p/></w:comment><w:comment w:id='3'><w:p/></w:comment>"
    found = read_docx(word_file(body, comments=comments)).comments
    assert [one.on for one in found] == ["字" * 400, ""]


def test_tables_of_anything_keep_their_words() -> None:
    body = (
        "<w:tbl>"
        + p("行外")
        + "<w:tr>"
        + p("格外")
        + "<w:tc>"
        + p("甲")
        + "</w:tc></w:tr>"
        + r("散")
        + "</w:tbl>"
        "<w:tbl><w:tr>" + r("独") + "</w:tr></w:tbl><w:tbl><w:tr/></w:tbl><w:tbl/>"
    )
    found = plain_text(read_docx(word_file(body)).document)
    assert sorted(found.replace("\n", "")) == sorted("行外格外甲散独")


def test_circles_in_styles_and_lists_end() -> None:
    styles = style("A", based="B") + style("B", based="A")
    numbering = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = p("甲", styled("A") + '<w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="1"/></w:numPr>')
    assert plain_text(read_docx(word_file(body, styles=styles, numbering=numbering)).document) == "甲"


def test_values_that_are_no_numbers_are_mended() -> None:
    body = (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='x'/></w:tcPr>" + p("甲") + "</w:tc><w:tc><w:tcPr>"
        "<w:gridSpan w:val='999999999'/></w:tcPr>" + p("乙") + "</w:tc></w:tr></w:tbl>"
        + p('<w:r><w:sym w:font="x" w:char="zz"/></w:r><w:r><w:sym w:font="x"/></w:r>' + r("丙", '<w:sz w:val="big"/>'))
        + p("<w:r><w:footnoteReference/></w:r><w:r><w:footnoteReference w:id='77'/></w:r>" + r("丁"))
    )  # fmt: skip
    assert plain_text(read_docx(word_file(body)).document).split("\n") == ["甲", "乙", "丙", "丁"]


@given(st.binary(max_size=300), st.integers(0, len(WHOLE) - 1))
def test_any_bytes_give_a_text_or_a_sentence(noise: bytes, place: int) -> None:
    for data in (noise, b"PK\x03\x04" + noise, WHOLE[:place] + noise + WHOLE[place:], WHOLE[:place] + noise):
        try:
            understand(data, "a.docx")
        except StetError:
            continue
