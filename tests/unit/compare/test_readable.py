"""What a comparison shows, case by case: a person would mark it so."""

from __future__ import annotations

import pytest

from editor_app.compare.blocks import compare_documents
from editor_app.formats.markdown_reader import read_markdown
from tests.support.marked import marked

CASES = [
    pytest.param("市委书记在会上指出，要把民生工程抓好。", "市委书记在会上指出要把民生工程抓好。", ["  市委书记在会上指出[-，-]要把民生工程抓好。"], id="a comma, Chinese"),
    pytest.param("The board met on Monday and approved the plan.", "The board met on Monday, and approved the plan.", ["  The board met on Monday{+,+} and approved the plan."], id="a comma, English"),
    pytest.param("The harbour board announced a night ferry service after months of talks.", "The harbour board has delayed a night ferry service after weeks of talks.", ["  The harbour board [-announced-]{+has delayed+} a night ferry service after [-months-]{+weeks+} of talks."], id="words, English"),
    pytest.param("They recieved the goverment report yesterday.", "They received the government report yesterday.", ["  They [-recieved-]{+received+} the [-goverment-]{+government+} report yesterday."], id="spelling, twice"),
    pytest.param("全年完成投资1,280万元，比上年增长12.5%。", "全年完成投资1,310万元，比上年增长13.2%。", ["  全年完成投资[-1,280-]{+1,310+}万元，比上年增长[-12.5-]{+13.2+}%。"], id="numbers"),
    pytest.param("会议于2026年3月12日召开。", "会议于2026年3月14日上午召开。", ["  会议于2026年3月[-12日-]{+14日上午+}召开。"], id="a date"),
    pytest.param("李明说，这是好事。记者问李明为什么，李明回答：“大家都受益。”", "王小宁说，这是好事。记者问王小宁为什么，王小宁回答：“大家都受益。”", ["  [-李明-]{+王小宁+}说，这是好事。记者问[-李明-]{+王小宁+}为什么，[-李明-]{+王小宁+}回答：“大家都受益。”"], id="a name throughout, Chinese"),
    pytest.param("Ann Lee said so. Asked why, Ann Lee smiled. “Everybody gains,” said Lee.", "Eva Stone said so. Asked why, Eva Stone smiled. “Everybody gains,” said Stone.", ["  [-Ann Lee-]{+Eva Stone+} said so. Asked why, [-Ann Lee-]{+Eva Stone+} smiled. “Everybody gains,” said [-Lee-]{+Stone+}."], id="a name throughout, English"),
    pytest.param("港口昨晚恢复夜航。首班船八点开出。市民拍手称好。", "港口昨晚恢复夜航。港务局为此准备了三个月。首班船八点开出。市民拍手称好。", ["  港口昨晚恢复夜航。{+港务局为此准备了三个月。+}首班船八点开出。市民拍手称好。"], id="a sentence came, Chinese"),
    pytest.param("The ferry is back. People cheered. It leaves at eight.", "The ferry is back. The board had planned for months. People cheered. It leaves at eight.", ["  The ferry is back.{+ The board had planned for months.+} People cheered. It leaves at eight."], id="a sentence came, English"),
    pytest.param("他来了。他走了。他又来了。", "他来了。他又来了。", ["  他来了。[-他走了。-]他又来了。"], id="a sentence went that ends as the one before"),
    pytest.param("据港务局介绍，夜航将在今晚恢复，首班船八点开出。", "夜航将在今晚恢复，据港务局介绍，首班船八点开出。", ["  [-据港务局介绍，-]夜航将在今晚恢复，{+据港务局介绍，+}首班船八点开出。"], id="a clause moved within its line"),
    pytest.param("港口的夜航在停了三个月以后终于恢复。市民很高兴。", "停航三个月后，港口昨晚重新开通夜间航线。市民很高兴。", ["  [-港口的夜航在停了-]{+停航+}三个月[-以后终于恢复-]{+后，港口昨晚重新开通夜间航线+}。市民很高兴。"], id="a sentence written anew"),
    pytest.param("港口昨晚恢复夜航，首班船八点开出。", "The museum opens on Friday with a free concert.", ["- 港口昨晚恢复夜航，首班船八点开出。", "+ The museum opens on Friday with a free concert."], id="nothing in common"),
    pytest.param("各部门要积极开展工作，推动项目落地。", "各部门要积极推进工作，推动项目尽快落地见效。", ["  各部门要积极[-开展-]{+推进+}工作，推动项目{+尽快+}落地{+见效+}。"], id="verbs"),
    pytest.param("记者从市政府获悉，今年将开展三项工程。", "记者从市政府获悉，今年将展开三项工程。", ["  记者从市政府获悉，今年将[-开展-]{+展开+}三项工程。"], id="a word of which one character stays"),
    pytest.param("甲段在这里说第一件事情。\n\n乙段在这里说第二件事情。\n\n丙段在这里说第三件事情。", "乙段在这里说第二件事情。\n\n丙段在这里说第三件事情。\n\n甲段在这里说第一件事情。", ["< 甲段在这里说第一件事情。", "  乙段在这里说第二件事情。", "  丙段在这里说第三件事情。", "> 甲段在这里说第一件事情。"], id="a paragraph moved"),
    pytest.param("港口昨晚恢复夜航，首班船八点开出。市民在码头拍手称好，孩子们放了烟花。", "港口昨晚恢复夜航，首班船八点开出。\n\n市民在码头拍手称好，孩子们放了烟花。", ["  港口昨晚恢复夜航，首班船八点开出。{+¶+}", "  市民在码头拍手称好，孩子们放了烟花。"], id="a paragraph split"),
    pytest.param("第一句话讲港口恢复夜航。第二句话讲市民拍手称好。第三句话讲孩子们放烟花。", "第一句话讲港口恢复夜航。\n\n第二句话讲市民拍手称好。\n\n第三句话讲孩子们放烟花。", ["  第一句话讲港口恢复夜航。{+¶+}", "  第二句话讲市民拍手称好。{+¶+}", "  第三句话讲孩子们放烟花。"], id="a paragraph split in three"),
    pytest.param("The ferry is back.\n\nPeople cheered at the pier all night long.", "The ferry is back. People cheered at the pier all night long.", ["  The ferry is back.[-¶-]", "  {+ +}People cheered at the pier all night long."], id="paragraphs joined, English"),
    pytest.param("港口昨晚恢复夜航，首班船八点开出。\n\n市民在码头拍手称好。", "港口昨晚恢复夜航，首班船八点半开出，市民在码头拍手称好。", ["  港口昨晚恢复夜航，首班船八点{+半+}开出[-。-][-¶-]", "  {+，+}市民在码头拍手称好。"], id="paragraphs joined and edited"),
    pytest.param("夜航恢复\n\n港口昨晚热闹起来。", "## 夜航恢复\n\n港口昨晚热闹起来。", ["  夜航恢复 <leaf>", "  港口昨晚热闹起来。"], id="a heading made"),
    pytest.param("## 夜航恢复\n\n正文", "### 夜航终于恢复\n\n正文", ["  夜航{+终于+}恢复 <leaf>", "  正文"], id="a heading lowered and edited"),
    pytest.param("- 北线八点\n- 南线九点", "- 北线八点\n- 东线八点半\n- 南线九点", ["  北线八点", "+ 东线八点半", "  南线九点"], id="an item of a list came"),
    pytest.param("北线八点整\n\n南线九点整", "- 北线八点整\n- 南线九点整", ["  北线八点整 <place>", "  南线九点整 <place>"], id="paragraphs made a list"),
    pytest.param("3. 北线八点\n4. 南线九点", "5. 北线八点\n6. 南线九点", ["  北线八点 <number>", "  南线九点"], id="a list begins elsewhere"),
    pytest.param("- 北线\n    - 早班\n- 南线", "- 北线\n    - 早班\n    - 晚班\n- 南线", ["  北线", "  早班", "+ 晚班", "  南线"], id="an item of an inner list"),
    pytest.param("他说这是好事。\n\n大家都同意。", "> 他说这是好事。\n\n大家都同意。", ["  他说这是好事。 <place>", "  大家都同意。"], id="a paragraph made a quote"),
    pytest.param("| 线路 | 首班 |\n|---|---|\n| 北线 | 八点 |\n| 南线 | 九点 |", "| 线路 | 首班 |\n|---|---|\n| 北线 | 八点半 |\n| 东线 | 十点 |\n| 南线 | 九点 |", ["  线路 | 首班 / 北线 | 八点{+半+} / +{+东线+} | {+十点+} / 南线 | 九点"], id="a row of a table came"),
    pytest.param("| 线路 | 首班 |\n|---|---|\n| 北线 | 八点 |\n| 南线 | 九点 |", "| 线路 | 码头 | 首班 |\n|---|---|---|\n| 北线 | 一号 | 八点 |\n| 南线 | 二号 | 九点 |", ["  线路 | {+码头+} | 首班 / 北线 | {+一号+} | 八点 / 南线 | {+二号+} | 九点"], id="a column of a table came"),
    pytest.param("港口昨晚恢复夜航。", "港口**昨晚**恢复夜航。", ["  港口{~昨晚~}恢复夜航。"], id="words made strong"),
    pytest.param("详见港务局网站。", "详见[港务局](https://a.example/)网站。", ["  详见{~港务局~}网站。"], id="words linked"),
    pytest.param("港口恢复夜航[^1]。\n\n[^1]: 据港务局。", "港口恢复夜航[^1]。\n\n[^1]: 据港务局昨日公告。", ["  港口恢复夜航[-[^据港务局。]-]{+[^据港务局昨日公告。]+}。"], id="a footnote changed"),
    pytest.param("港口恢复夜航。", "港口恢复夜航[^1]。\n\n[^1]: 据港务局。", ["  港口恢复夜航{+[^据港务局。]+}。"], id="a footnote came"),
    pytest.param("开头一段没有变化，说的是港口。\n\n中间一段要重写，因为事实有误。\n\n结尾一段没有变化，说的是市民。", "开头一段没有变化，说的是港口。\n\n新的中间段完全不同：孩子们放烟花。\n\n结尾一段没有变化，说的是市民。", ["  开头一段没有变化，说的是港口。", "- 中间一段要重写，因为事实有误。", "+ 新的中间段完全不同：孩子们放烟花。", "  结尾一段没有变化，说的是市民。"], id="a paragraph in the middle written anew"),
    pytest.param("港口用5G网络，COVID-19期间停航。", "港口用6G网络，COVID-19期间未停航。", ["  港口用[-5-]{+6+}G网络，COVID-19期间{+未+}停航。"], id="Latin among Chinese"),
    pytest.param('他说:"好"。', "他说：“好”。", ['  他说[-:"-]{+：“+}好[-"-]{+”+}。'], id="quotation marks"),
    pytest.param("甲区完成投资三百万元。\n\n乙区完成投资四百万元。\n\n丙区完成投资五百万元。", "甲区完成投资三百万元。\n\n丁区完成投资六百万元。\n\n乙区完成投资四百二十万元。\n\n丙区完成投资五百万元。", ["  甲区完成投资三百万元。", "+ 丁区完成投资六百万元。", "  乙区完成投资四百{+二十+}万元。", "  丙区完成投资五百万元。"], id="a paragraph like its neighbours came"),
    pytest.param("甲段在这里说第一件事情，港口恢复夜航。\n\n乙段在这里说第二件。\n\n丙段在这里说第三件。", "乙段在这里说第二件。\n\n丙段在这里说第三件。\n\n甲段在这里说第一件事情，港口终于恢复夜航。", ["< 甲段在这里说第一件事情，港口恢复夜航。", "  乙段在这里说第二件。", "  丙段在这里说第三件。", "> 甲段在这里说第一件事情，港口{+终于+}恢复夜航。"], id="a paragraph moved and edited"),
    pytest.param('![船](a.jpg "夜航的船")', '![船](a.jpg "昨晚夜航的船")', ["  {+昨晚+}夜航的船"], id="a caption"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), CASES)
def test_changes_read_as_a_person_would_mark_them(before: str, after: str, expected: list[str]) -> None:
    assert marked(compare_documents(read_markdown(before), read_markdown(after))) == expected
