"""The standing phrases of news sites: what introduces lists, what is a control, what ends a page.  Data, no code."""

from __future__ import annotations

import re


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"^[\s\W_]*(?:" + "|".join(patterns) + r")[\s\W_]*$", re.IGNORECASE)


def _start(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"^[\s\W_]*(?:" + "|".join(patterns) + ")", re.IGNORECASE)


# Headings of the list of stories that belong to this one.
RELATED_HEADS = _whole(
    "相关(?:阅读|新闻|文章|报道|链接|稿件|内容|专题|资讯|推荐|话题|信息|热词)(?:\\s.{0,12})?",
    "(?:延伸|推荐|更多|拓展|扩展|往期|关联|继续)(?:阅读|推荐|回顾|精彩|内容|新闻|文章|链接)",
    "(?:往期|精彩|前情)(?:推荐|回顾|精选|内容)",
    "新闻链接|同类新闻|同题新闻",
    "related(?:\\s(?:articles?|stories|story|content|news|topics|links?|coverage|posts?|reading|items|to this story))?",
    "(?:read|see|watch)\\s(?:also|next)|(?:read|see|watch)\\smore\\s(?:on|about|from)\\b.{0,60}|(?:read|see) more:",
    "more(?:\\s(?:on|about)\\s.{1,60}|\\s(?:stories|news|coverage|reading|like this|to read))",
    "(?:you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|recommended(?:\\s(?:for you|stories|reading|articles))?|further reading|explore further|keep reading|read further.{0,40}|what to read next|up next)",
)
# Headings of lists that have nothing to do with it.
LIST_HEADS = _whole(
    "(?:今日|本周|本月|24小时|48小时|一周|月度|图片|视频|新闻|点击|阅读|热门|热文|浏览|实时|独家|人气)*(?:热点|热门|热文|热榜|热搜|排行榜?|排行|最热|最新|精选|最赞)(?:榜|文章|新闻|推荐|资讯|内容|话题|标签|专题|图片|视频|评论|点击|排行|阅读|关注|动态|稿件|消息|博客|论坛|热帖|图集|发布|回答)*(?:\\s.{0,10})?",
    "(?:频道|编辑|小编|今日|本网|新闻|独家|图片|视频|精彩|推荐|重点|专题|热点)(?:推荐|热点|精选|头条|聚焦|关注|图片|视频|新闻|图集|组图|博文|专题|博客|策划|排行)(?:\\s.{0,10})?",
    "(?:新闻|精彩|高清|热点)?(?:图片|组图|图集|视频)(?:新闻|故事|推荐|精选|频道)?|下一篇|上一篇|小编最近文章|热新闻|热话题|新闻排行榜?(?:\\s.{0,8})?|新媒体实验室|[㐀-鿿]{0,4}新闻(?:精选|推荐)|(?:您|你)?(?:此时|此刻|看完|读完).{0,8}(?:心情|感受|感觉).{0,8}|友情链接.{0,20}|合作(?:媒体|伙伴)|媒体矩阵|站内|换一换|阅读更多|更多精彩|猜你(?:喜欢|想看|感兴趣)|为(?:您|你)推荐(?:了\\d+篇文章)?|您?可能(?:还)?(?:喜欢|感兴趣)(?:的(?:文章|内容))?|大家都在(?:看|搜)|更多>*|关键词",
    "(?:most|top)\\s(?:read|viewed|popular|shared|commented|emailed|watched|recent|stories|headlines|news|posts|searches|videos)(?:\\s.{0,30})?|trending(?:\\s.{0,20})?|popular(?:\\s.{0,20})?|latest(?:\\s(?:news|stories|headlines|from|videos?|updates)?.{0,20})|editors?['’]?s? picks?|top stories|in pictures|what others are reading|don['’]t miss|featured(?:\\s.{0,20})?|(?:story )?highlights|key (?:points|takeaways)|at a glance|next in .{0,40}|other .{3,20} columns|more must-reads.{0,30}|must[ -]reads?.{0,20}|more from .{1,40}|from around the web|from the web|around the web|sponsored(?:\\s.{0,20})?|promoted(?:\\s.{0,20})?|paid content|news in pictures|picture galleries",
)
COMMENT_HEADS = _whole(
    "(?:网友|最新|最热|热门|全部|精选|用户|已有|[\\d,]++\\s*+条?\\s*+)*+(?:评论|跟帖|留言|评论区|跟贴)(?:列表|与评论|区|\\s*[（(]?\\d*[)）]?条?|及回复)?",
    "(?:leave|post|add|write|submit)\\sa?\\s?(?:comment|reply).{0,20}|(?:\\d+\\s|view\\s|show\\s|read\\s|see all\\s|join the\\s|all\\s|reader\\s|user\\s)*(?:comments?|conversation|discussion|replies|responses)(?:\\s\\(?\\d*\\)?)?|comments are closed.{0,40}|show the (?:first|last|next) .{0,20}comments|sign in to comment",
)
# Controls and notices of the site: never part of an article.
CONTROLS = _whole(
    "分享(?:到|至|给)?.{0,30}|扫(?:描|一扫).{0,40}(?:二维码|关注|阅读|分享|下载|手机|打开|客户端|公众号|APP).{0,30}|.{0,12}扫一扫.{0,20}|长按.{0,20}(?:二维码|关注|识别).{0,20}|.{0,10}用微信(?:扫描|扫码|扫一扫).{0,20}|微信(?:扫码|扫一扫).{0,20}",
    "打印(?:本[页文稿])?|关闭(?:窗口|本页|页面)?|收藏(?:本[文页])?|举报|纠错|投诉|返回(?:首页|顶部|上页|列表|目录|上一页)?|回到顶部|字[号体]\\s*[:：]?.{0,16}|大字|T\\s*T|评论成功.{0,20}|\\d+\\s*/\\s*\\d+|回复\\s*.{0,24}|不感兴趣|余下全文|[\\d\\s]*+下一页\\s*余下全文|点击进入.{0,30}|by (?:taboola|outbrain).{0,20}|.{0,6}taboola.{0,20}|侵权投诉|调整字体|缩小字体.{0,40}|[大中小\\s]{1,7}|A[-+\\sA]*|放大|缩小|默认|保存|复制链接|(?:查看|发表|写|我来说两句|参与)(?:全部)?(?:评论|跟帖|留言)?|我有话说.{0,14}|返回.{2,12}首页>*|正文已结束.{0,30}|知道了|收藏成功.{0,10}|我要(?:评论|跟帖|反馈|纠错|留言|报错|收藏|分享)|评论|点赞|转发|赞|在看|顶|踩|分享收藏|下载APP|展开(?:全文|通版|更多)?|收缩通版|收起|阅读全文|加载中.{0,6}|点击加载更多|查看更多|查看原文|阅读原文|原文链接|更多",
    "(?:微信|微博|新浪微博|QQ|QQ空间|QQ好友|朋友圈|腾讯微博|人人网|豆瓣|人民微博|微信好友|复制链接|打开微信.{0,40}|更多|手机看新闻)(?:[\\s|/、]*(?:微信|微博|新浪微博|QQ|QQ空间|QQ好友|朋友圈|腾讯微博|人人网|豆瓣|好友))*",
    "关注(?:我们|公众号|他|TA|ta)?|.{0,14}(?:公众号|视频号|抖音号|微信号)\\s*[:：]?.{0,16}|点击(?:上方|下方|左上|右上|蓝字|这里|查看|图片|关注|菜单).{0,30}|点(?:个|亮|击)?.{0,6}[“「\\[【]?(?:在看|赞|关注).{0,16}|欢迎(?:关注|转发|分享|扫描|订阅).{0,40}|.{0,10}戳.{0,6}阅读原文.{0,10}|(?:喜欢|觉得).{0,12}(?:点赞|在看|分享).{0,12}|看(?:都看)?完了.{0,30}在看.{0,10}",
    "登录|注册|登录[\\s|/]*注册|注册[\\s|/]*登录|搜索|投稿|订阅|首页|客户端|手机版|触屏版|电脑版|设为首页|加入收藏|无障碍|网站地图.{0,20}|设置首页|导航|菜单|报料|我的收藏|移动客户端|一键登录|免费注册|简体|繁体|繁體|English|EN|中文版|Untitled Document|logo|广告|推广|赞助|AD",
    "(?:上|下|前|后)一[篇条页版则](?:[:：\\s].{0,80})?|没有了|(?:首|末|头)版|版面(?:概览|导航)|标题导航|第?[A-Z]?\\d+版[:：].{0,12}|通版阅读.{0,10}|当前版.{0,6}|文章(?:标题|内容|作者)|数字报首页|网站首页|上一版|下一版|本版新闻|返回上页",
    "阅读\\s*[\\d.万+w]+|赞\\s*\\d*|在看\\s*\\d*|写留言|精选留言|\\d+(?:人|条)(?:参与|评论|点赞|阅读|跟帖).{0,12}|[\\d,.万+\\s]+(?:阅读|评论|人参与|浏览|赞|次|热度)|浏览(?:次数|量)?\\s*[:：]?\\s*\\d*|点击(?:次数|量|率)?\\s*[:：]?\\s*\\d*(?:次)?|作者赞过|原创|文章价值打分|当前文章打分.{0,20}|打赏.{0,12}|支持打赏.{0,10}|文章纠错|对文章打分|已有\\d+.{0,10}|责任编辑邮箱.{0,30}",
    "share(?:\\s(?:this|on|via|by|to|with|article|story|page|the|&).{0,40})?|(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|email|e-mail|e-mail this|messenger|print|copy link|link copied|copy|tumblr|telegram|flipboard|google\\+?|instagram|x|tweet|like|pin|pin it|share|save|more|comment|comments|mail|sms|wechat|weibo|line|bookmark|url is copied\\.?)(?:[\\s|,/]+(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|email|e-mail|print|copy link|tumblr|google\\+?|x|tweet|like|share|save|more|comment|adjust|comments|mail|this|story|article))*",
    "advertisement|ad|advert|story continues(?: below)?.{0,40}|article continues(?: below)?.{0,40}|scroll (?:down )?(?:to|for).{0,30}|continue reading.{0,60}|skip (?:to|advert|past|ad).{0,60}|end of .{0,40}|loading.{0,20}|close|menu|search|sign (?:in|up|out).{0,30}|log ?in.{0,20}|subscribe.{0,60}|follow.{0,60}|get (?:the|our) .{0,60}(?:newsletter|app|alerts?).{0,40}|sign up (?:for|to).{0,100}|register.{0,20}|home|video|play video|watch(?: (?:live|now|this))?|listen|listen to (?:this )?(?:article|story)|media caption.{0,0}|image caption|image copyright.{0,0}|image source.{0,0}|[\\d,.k]+\\s*(?:shares?|comments?|views?|likes?|retweets?)|\\d+ ?min(?:ute)?s? read|back to top|hide caption|toggle caption|enlarge this image|read more|see more|view (?:gallery|photos|comments|image)|click here.{0,60}|read (?:the )?full (?:story|article).{0,20}|gallery|slideshow|photos|tags?|topics?|next|previous|prev|\\(?end\\)?",
    "caption|buy photo|sharetweet|search .{2,20} news|get adobe flash player|text size.{0,10}|video transcript|transcript|pdf version|pub ?med|google scholar|search for this author in:?|our standards:.{0,60}|related subjects.{0,40}|watch video.{0,20}|automatic playback|send us your feedback.{0,40}|permalink.{0,80}|feedback:?.{0,40}|\\d+ of \\d+|full ?screen|autoplay|hide|show|×|resize text|more options|wait \\d+ seconds? to continue\\.?|email page link|video transcript|automatically generated transcript.{0,60}|photo(?:s|graph)? gallery|view graphic|post to facebook|cancel ?send|sent!|posted!|a link has been (?:sent|posted) to your .{3,40}|let friends in your social network.{0,80}|join the nation['’]s conversation|share this story!?|tagged:?|read or share this story.{0,60}|[\\d,.k ]++(?:(?:connect|tweet|linkedin|comment|email|more|shares?|likes?)[\\d,.k ]*+)++|get .{2,40} (?:on|by) (?:twitter|facebook|email|google).{0,60}|follow .{2,60} on (?:twitter|facebook|instagram|x|google).{0,60}|like us on facebook.{0,60}",
    "(?:—|-)*\\s*(?:the end|end|全文完|本文完|完|正文完|文章完|全文结束)\\s*(?:—|-)*",
    "—*(?:分享|END|完)—*|\\d{1,4}|[+\\-]?\\d[\\d,.]*|(?:[【\\[（(]?\\d{1,2}[】\\])）]?[\\s|]*+){2,}+(?:下一页|尾页|末页|全文)?|(?:首页|上一页|下一页|尾页|末页|[\\s|\\d])+",
)
CONTROL_STARTS = _start(
    "(?:更多|查看|了解).{0,10}(?:精彩|内容|新闻|资讯|猛料).{0,12}(?:请|欢迎|扫|关注|下载|点击|登录)",
    "\\d*、?回复【",
    "欢迎(?:扫描|扫码|关注|下载|订阅)",
    "[（(]?本文来自.{2,20}(?:更多|下载).{2,30}(?:APP|客户端)",
    "(?:打开|下载|请?安装)[“「【]?.{1,12}(?:APP|客户端)",
    "(?:扫描|长按|识别|扫码).{0,8}二维码",
    "点击(?:菜单栏|屏幕|标题|下方|上方|右上角|左下角|阅读原文)",
    "本文原标题|原标题|原题为?[:：]|原文标题",
    "(?:标签|关键词|关键字|tags?|key ?words?|filed under|topics)\\s*[:：]",
    "标签 |关键字 ",
    "本文(?:链接|地址|网址|标题|来自链接)\\s*[:：]|(?:原文|文章)(?:链接|地址|网址)\\s*[:：]|转载(?:地址|链接)\\s*[:：]|permalink",
    "阅读下一篇|当前文章|文章价值打分",
    "发送邮件至.{3,60}申请",
    "(?:上|下)一[篇条页则]\\s*[:：>]",
    "original print headline",
    "(?:more|journal) information\\s*:|citation\\s*:|doi\\s*:",
    "(?:for more,? )?read:\\s|for more,? (?:read|see|visit)\\b|read (?:this|the) (?:story|article|report) in [A-Z]|in (?:video|pictures?|photos?)\\s*:",
    "(?:get|sign up|subscribe|join)\\b.{0,80}\\b(?:newsletters?|inbox|email alerts?|briefing|weekly brief)\\b.{0,60}$",
    "(?:we (?:want|would like|['’]d like) to hear|tell us what you think|have your say|do you have (?:a|any) (?:tip|story|question|information)|got a (?:tip|story|question)|have a (?:tip|question) )",
    "(?:report|spotted|found|see|notice) (?:a |an )?(?:typos?|errors?|mistakes?|corrections?)\\b.{0,80}$",
    "(?:send|submit|write)(?: us)? a letter\\b.{0,60}$|letters to the editor\\b.{0,80}$",
    "(?:don['’]t miss|follow|like|join) .{0,60}\\b(?:on (?:facebook|twitter|instagram|x|telegram|whatsapp)|stories)\\b.{0,40}$",
    "(?:support|donate|become a (?:member|subscriber|supporter)|make a (?:donation|contribution))\\b.{0,80}\\b(?:today|now|journalism|newsroom|us)\\W*$",
    "every (?:day|week|morning|weekday)\\b.{0,60}\\b(?:send|inbox|newsletter)",
    "(?:sign up|subscribe|register|join) (?:to|for|now|today|our)\\b.{0,120}$",
    "(?:click|tap|download|follow|like) (?:here|to|our|us|the app)\\b.{0,120}$",
)
FOOTERS = re.compile(
    "版权所有|ICP[备证]|公网安备|增值电信|互联网新闻信息服务许可|信息网络传播视听|All Rights Reserved|Copyright\\s*(?:©|\\(c\\)|&copy;|\\d{4})|^©|©\\s*\\d{4}|违法和?不良信息举报|举报(?:电话|邮箱|热线)"
    "|备案号|经营许可证|技术支持\\s*[:：]|主办单位\\s*[:：].{0,40}承办|关于我们\\s*[|｜\\s].{0,60}|联系我们\\s*[|｜\\s].{0,60}|网站地图|广告服务\\s*[|｜]|Terms of (?:Use|Service)|Privacy Policy|cookie policy",
    re.IGNORECASE,
)
EDITORIAL_END = _whole(
    "\\(?完\\)?|（完）|\\(END\\)|#{2,4}|-?\\s*30\\s*-|全文完|本文完|\\(?ends\\)?|-\\s*THE END\\s*-|E\\s*N\\s*D"
)
# The words under a picture, as agencies and sites begin them.
CAPTIONS = re.compile(
    "^视频[-－—:：][^。]{2,40}$|^(?:(?:(?:file|left|right|top|main|cover|lead|featured|header|hero|banner)\\s)?(?:photos?|images?|pictures?|photographs?|illustrations?|picture credit|photo credit|image credit|image source|image copyright|media caption|image caption)"
    "\\s*(?:[:：/]|\\bby\\s+[A-Z]|courtesy|credit)|FILE\\s*[-–—]\\s|caption$|\\(?(?:AP|Reuters|AFP|Getty) (?:Photo|Images?))|^(?:Getty Images|iStock|Shutterstock|AP Photo)\\b.{0,60}$|^[\\w .'’&-]{3,40}/(?:Getty(?: Images)?|Reuters|AP|AFP|Shutterstock|iStock)\\b.{0,20}$",
    re.IGNORECASE,
)
# A link to another story in the middle of the text, introduced in the same line.
RELATED_INLINE = re.compile(
    "^\\W*(?:(?:also |must )?read(?: more| also| next| this)?|see (?:also|more)|related(?: story| stories| articles?| content)?|more(?: on this)?|watch|don['’]t miss|recommended|in pictures|延伸阅读|相关(?:阅读|报道|新闻|链接)|推荐阅读|此前报道|点击(?:查看|阅读))\\s*[:：|»>]",
    re.IGNORECASE,
)
CAPTION_ENDS = re.compile(
    "(?:photograph|photo|image|picture|illustration|credit)s?\\s*(?:credit)?\\s*:\\s*[^.。]{3,70}$|\\((?:AP|Reuters|Getty|AFP|File)\\b[^()]{0,70}\\)\\.?$|[A-Z][\\w .'’-]{2,40}/(?:Getty Images?|Reuters|AP|AFP|EPA)(?:\\b.{0,30})?$|[A-Z][\\w .'’-]{2,40}\\s[|]\\s(?:Getty Images?|Reuters|AP(?: Photo)?|AFP|EPA|Bloomberg|Shutterstock|iStock)$",
    re.IGNORECASE,
)
