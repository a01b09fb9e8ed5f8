"""Short published pages of our own making, in the shapes that sites use."""

from __future__ import annotations

CHINESE_TEXT = """海湾网 首页 时政 民生
当前位置：首页 > 新闻中心 > 本地
晨光｜海湾新区首条公交线开通
2024年4月28日 08:12　来源：海湾网　作者：　编辑：赵 敏
字号：大 中 小

　　本报海湾4月27日电（记者李明 通讯员王宁）4月27日上午，海湾新区首条公交线路正式开通，沿线居民早早来到站台等候。

　　从站台到校门口
　　“坐起来很稳，刹车也不急。”首批乘客刘女士说，她特意带着孩子来体验一次。

　　新区交通局有关负责人介绍，线路全长十公里，共设十二个站点，每一刻钟发一班车。（文/图 李明）

来源：海湾晚报
责编：周海　校对：陈静
监 制：郑 远
新闻热线：0532-88880000（吴记者）　投稿邮箱：[email protected]
版权声明：本文版权归海湾晚报所有，未经授权不得转载。

分享到：
相关阅读
·海湾新区发布公交时刻表
·坐公交看海湾，一图看懂
·海湾新区发布公交时刻表
热门文章
海鲜大排档今晚开街
五一停车攻略来了
海湾网版权所有 鲁ICP备00000001号
"""

CHINESE_PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>海湾新区首条公交线开通_海湾网</title>
<meta property="og:site_name" content="海湾网"><link rel="canonical" href="https://bay.example/a/1.html">
<script>var tracking = 1;</script><style>p { color: red }</style></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></div>
<div class="crumb">您的位置：<a href="/">首页</a> &gt; <a href="/n">新闻中心</a> &gt; 正文</div>
<div class="main"><h1>海湾新区首条公交线开通</h1>
<div class="info">2024-04-28 08:12:30 来源：海湾晚报 作者：李明 <a>我要评论</a></div>
<div class="content" id="article-content">
<section><section><span>　　4月27日上午，海湾新区首条公交线路正式开通，沿线居民早早来到站台等候。</span></section></section>
<p style="text-align:center"><img data-src="/p/1.jpg" src="data:image/gif;base64,AAAA" width="600" height="400" alt="站台"></p>
<p class="caption">乘客在站台等候。王宁 摄</p>
<p><strong>从站台到校门口</strong></p>
<p>“坐起来<b>很稳</b>，刹车也不急。”首批乘客刘女士说，<a href="/x">她特意</a>带着孩子来体验一次。<br><br>线路全长十公里，共设十二个站点，每一刻钟发一班车。</p>
<ul><li>首班车六点发车</li><li>末班车十点收车</li></ul>
<table><tr><th>站名</th><th>时间</th></tr><tr><td>海湾路</td><td>六点</td></tr></table>
<iframe src="https://v.qq.com/x.html" title="现场视频"></iframe>
<p>市民可通过官方渠道查询线路，有关部门也将听取大家的意见。</p>
<p>【责任编辑：周海_HW0001】</p></div>
<div class="share">分享到 微信 微博</div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/a/2.html">海湾新区发布公交时刻表</a></li>
<li><a href="/a/3.html">坐公交看海湾，一图看懂</a></li></ul></div>
<div class="comments"><h3>网友评论</h3><p>路过的网友：这条线路真方便，希望早点通到我们小区门口，大家都能用上。</p></div></div>
<div style="display:none">看不见的文字，不应当出现在任何地方，更不应当进入正文。</div>
<footer>海湾网版权所有 鲁ICP备00000001号</footer></body></html>
"""

ENGLISH_PAGE = """<html lang="en"><head><title>Harbour gets its first bus line | The Bay Herald</title>
<meta property="article:published_time" content="2024-04-28T08:12:30+01:00">
<meta property="og:site_name" content="The Bay Herald"></head><body>
<nav aria-label="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/l">Local</a></li></ol></nav>
<article><h1>Harbour gets its first bus line</h1>
<p class="standfirst">Residents queued before dawn for the first ride along the shore</p>
<p class="byline">By Jane Doe and John Smith</p><time>28 April 2024, 8:12</time>
<div class="share"><a>Share on Facebook</a> <a>Share on Twitter</a></div>
<div class="article-body"><p>The first bus line of the new harbour district opened on Saturday, and dozens of residents came to
ride it along the shore.</p>
<aside class="related"><h3>Related</h3><a href="/a/2">How the harbour district was planned and built</a></aside>
<p>“It is a smooth ride,” said one passenger, who had brought her children to see the sea from the upper deck.</p>
<h2>Every quarter of an hour</h2>
<p>The line is ten kilometres long and has twelve stops, an official said. Buses leave every quarter of an hour.</p>
<p>(Reporting by Jane Doe; Editing by Ann Lee)</p></div></article>
<aside><h2>Most read</h2><ul><li><a href="/b">Seven things to do this weekend at the shore</a></li></ul></aside>
<footer>© 2024 The Bay Herald. All rights reserved. Privacy Policy</footer></body></html>
"""

MARKDOWN_TEXT = """---
title: "海湾新区首条公交线开通"
date: 2024-04-28
来源: 海湾晚报
tags: [公交, 海湾]
---
# 海湾新区首条公交线开通

记者 李明 通讯员 王宁

4月27日上午，海湾新区首条公交线路**正式**开通，沿线居民早早来到站台等候。

## 从站台到校门口

- 首班车六点
- 末班车十点

> “坐起来很稳。”首批乘客刘女士说。

责编：周海
"""

DRAFT = """春天的菜园

小区门口的菜园，今年又开了。李阿姨说，她每天早上六点起床，先去浇水，再回来做饭。

年轻人也来了

“以前只有老人种菜，现在不少年轻人周末也来。”她说。
"""
