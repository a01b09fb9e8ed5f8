"""Notices at the foot of an article: 声明, 免责声明, 版权声明, rights lines in English."""

from __future__ import annotations

import re

_LABELLED = re.compile(
    "^[\\s\\W]*(?:本[网站报台刊号文])?(?:特别|重要|郑重|版权|免责|权利|转载|原创|法律|平台|作者|本文|风险)?(?:声明|申明|提示：本文|及免责声明|与免责声明|免责条款|版权说明|转载说明|版权提示)\\s*(?:[:：】\\]]|$)|^[\\s\\W]*(?:免责声明|版权声明|特别声明|声明)"
)
_NOTICE = re.compile(
    "^[\\s\\W]*(?:(?:如需)?转载(?:请|需|须)(?:务必)?(?:注明|标明|联系|获得|附上)|未经.{0,24}(?:授权|许可|书面|同意|允许).{0,24}(?:不得|禁止|请勿|严禁)"
    "|本文(?:系|为|由|来自|版权|仅代表|内容|图片|只代表|观点|转载自.{0,30}[,，]).{0,60}(?:转载|观点|立场|版权|侵权|投资建议|授权|代表|原创)|(?:如有|若有|如涉及?|如果).{0,20}(?:侵权|版权|异议).{0,30}(?:联系|删除|告知)"
    "|(?:文章|以上|本站|本网).{0,16}(?:仅代表|仅供参考|不代表|不构成).{0,40}|版权(?:归|属于?).{0,30}所有|凡(?:本网|注明|来源|标注|未注明|标有|署名).{0,80}|.{2,12}[,，]未经授权不得转载|本网(?:站)?(?:发布|转载|刊登).{2,80}|(?:部分)?(?:图片|图文|图/文|图文|内容|素材|文字)(?:来源?(?:于|自)?)?网络.{0,30}(?:侵权|删除|联系).{0,20})"
)
_ENGLISH = re.compile(
    r"^(?:©|\(c\)|copyright\b).{0,160}may not be (?:published|reproduced|republished|broadcast|rewritten)|^(?:disclaimer|copyright (?:notice|statement)|editor['’]?s note on rights)\s*:|^(?:this (?:document|material|article|content|story|work) (?:is|may not be|was) (?:subject to|protected|published, broadcast|licensed|copyright|republished)"
    r"|(?:the )?(?:opinions?|views?) expressed (?:in|by|here)|©?\s*copyright .{0,80}(?:all rights reserved|may not be (?:published|reproduced|republished))|.{0,60}may not be (?:published|reproduced|republished|broadcast|rewritten)|no part may be reproduced|(?:republished|reprinted|reproduced) (?:with|under|by) (?:permission|a creative))",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(
    "^[\\s\\W]*(?:特别|重要|郑重|版权|免责|转载|原创)?(?:声明|申明|版权说明|免责条款)[\\s\\W]*$"
)
_LONGEST = 900


def is_statement(text: str) -> bool:
    """Tell a notice about rights, reprints or responsibility."""
    if len(text) > _LONGEST:
        return False
    return bool(_LABELLED.match(text) or _NOTICE.match(text) or _ENGLISH.match(text))


def is_label_alone(text: str) -> bool:
    """Tell a heading whose statement stands in the next line: 特别声明."""
    return _LABEL_ALONE.match(text) is not None


def is_labelled(text: str) -> bool:
    """Tell a notice that says itself that it is one."""
    return len(text) <= _LONGEST and _LABELLED.match(text) is not None
