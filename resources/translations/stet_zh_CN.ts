<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>core</name>
        <message>
            <source>The system refused</source>
            <translation>系统拒绝了操作</translation>
        </message>
        <message>
            <source>{path}: {reason}.</source>
            <translation>{path}：{reason}。</translation>
        </message>
        <message>
            <source>A fault in Stet</source>
            <translation>定稿出错了</translation>
        </message>
        <message>
            <source>This is a fault in Stet, not in your work: {kind}.</source>
            <translation>这是定稿自身的错误（{kind}），不是您的稿件有问题。</translation>
        </message>
        <message>
            <source>The details are in {path}; please send that file to the makers.</source>
            <translation>详情已写入 {path}，请把这个文件发给开发者。</translation>
        </message>
        <message>
            <source>Out of memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>There is not enough memory for this.</source>
            <translation>内存不足，无法完成。</translation>
        </message>
        <message>
            <source>Try with a smaller file.</source>
            <translation>请换一个小一些的文件再试。</translation>
        </message>
        <message>
            <source>The system says: {reason}.</source>
            <translation>系统提示：{reason}。</translation>
        </message>
        <message>
            <source>Not ours</source>
            <translation>不是本程序的文件夹</translation>
        </message>
        <message>
            <source>{folder} holds files that no tour made.</source>
            <translation>{folder} 中有并非演示生成的文件。</translation>
        </message>
        <message>
            <source>Name another folder.</source>
            <translation>请另选一个文件夹。</translation>
        </message>
        <message>
            <source>A step failed</source>
            <translation>有一步没有完成</translation>
        </message>
        <message>
            <source>The step “{step}” failed.</source>
            <translation>“{step}”这一步没有完成。</translation>
        </message>
        <message>
            <source>Library: {path}</source>
            <translation>稿库：{path}</translation>
        </message>
        <message>
            <source>Package: {path}</source>
            <translation>发布包：{path}</translation>
        </message>
        <message>
            <source>The page, for your browser: {path}</source>
            <translation>网页（用浏览器打开）：{path}</translation>
        </message>
        <message>
            <source>Indexed {count} articles anew.</source>
            <translation>已为 {count} 篇稿件重建索引。</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>放到哪里？</translation>
        </message>
        <message>
            <source>Say which folder becomes the library: --library DIR.</source>
            <translation>请用 --library DIR 指明稿库放在哪个文件夹。</translation>
        </message>
        <message>
            <source>the folder that gets the backup</source>
            <translation>存放备份的文件夹</translation>
        </message>
        <message>
            <source>a backup folder</source>
            <translation>备份文件夹</translation>
        </message>
        <message>
            <source>the new library folder</source>
            <translation>新稿库的文件夹</translation>
        </message>
        <message>
            <source>the articles: ids, starts of them, or numbers</source>
            <translation>稿件：编号、编号的开头，或稿号</translation>
        </message>
        <message>
            <source>the way out</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>the folder that gets the packages</source>
            <translation>存放发布包的文件夹</translation>
        </message>
        <message>
            <source>write each package as one zip file</source>
            <translation>每个发布包写成一个 zip 文件</translation>
        </message>
        <message>
            <source>publish under this publication (id or name)</source>
            <translation>以这个媒体的名义发布（编号或名称）</translation>
        </message>
        <message>
            <source>Too many files</source>
            <translation>文件太多</translation>
        </message>
        <message>
            <source>--into takes one file, and there are {count}.</source>
            <translation>--into 只能带一个文件，现在有 {count} 个。</translation>
        </message>
        <message>
            <source>{count} lines of the page were set aside.</source>
            <translation>另有 {count} 行（页面上的其他内容）未收入稿件，已单独保存。</translation>
        </message>
        <message>
            <source>a .txt, .html or .md file, or a folder of them</source>
            <translation>.txt、.html 或 .md 文件，或装有这些文件的文件夹</translation>
        </message>
        <message>
            <source>make the text a new revision of this article</source>
            <translation>把这段文字作为该稿件的新一稿</translation>
        </message>
        <message>
            <source>only say what would be read; touch no library</source>
            <translation>只说明会读出什么，不改动稿库</translation>
        </message>
        <message>
            <source>print JSON</source>
            <translation>输出 JSON</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>in review</source>
            <translation>审稿中</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>退回修改</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>已定稿</translation>
        </message>
        <message>
            <source>spiked</source>
            <translation>已弃用</translation>
        </message>
        <message>
            <source>live</source>
            <translation>已发布</translation>
        </message>
        <message>
            <source>updated</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>taken down</source>
            <translation>已撤稿</translation>
        </message>
        <message>
            <source>(untitled)</source>
            <translation>（无标题）</translation>
        </message>
        <message>
            <source>only articles that hold all these words</source>
            <translation>只列出含有所有这些词的稿件</translation>
        </message>
        <message>
            <source>only articles with this status</source>
            <translation>只列出处于该状态的稿件</translation>
        </message>
        <message>
            <source>No articles match.</source>
            <translation>没有符合条件的稿件。</translation>
        </message>
        <message>
            <source>No articles here yet. Begin with: stet import FILE</source>
            <translation>这里还没有稿件。可以这样开始：stet import 文件</translation>
        </message>
        <message>
            <source>understand published texts and keep them</source>
            <translation>读懂已发表的文章并收进稿库</translation>
        </message>
        <message>
            <source>list the articles of the library</source>
            <translation>列出稿库中的稿件</translation>
        </message>
        <message>
            <source>print one article</source>
            <translation>显示一篇稿件</translation>
        </message>
        <message>
            <source>write publish-ready packages</source>
            <translation>出发布包</translation>
        </message>
        <message>
            <source>check that a package is whole and says who approved what</source>
            <translation>核验发布包是否完整、由谁签发</translation>
        </message>
        <message>
            <source>list the publications, or add one</source>
            <translation>列出媒体，或添加一个</translation>
        </message>
        <message>
            <source>take in the sample newsroom</source>
            <translation>收入示例编辑部</translation>
        </message>
        <message>
            <source>copy the whole library, while it is in use</source>
            <translation>备份整个稿库（使用中也可以）</translation>
        </message>
        <message>
            <source>make a library from a backup</source>
            <translation>用备份恢复出一个稿库</translation>
        </message>
        <message>
            <source>build the search index anew</source>
            <translation>重建搜索索引</translation>
        </message>
        <message>
            <source>Stet: draft, review and publish articles, offline.</source>
            <translation>定稿：离线写稿、审稿、发布。</translation>
        </message>
        <message>
            <source>the library folder (else STET_LIBRARY, else the platform's data folder)</source>
            <translation>稿库文件夹（默认取 STET_LIBRARY，再取系统的数据文件夹）</translation>
        </message>
        <message>
            <source>take in a publication from a JSON file</source>
            <translation>从 JSON 文件收入一个媒体</translation>
        </message>
        <message>
            <source>No publications here yet. Add one with: stet publications --add FILE</source>
            <translation>这里还没有媒体。可以这样添加：stet publications --add 文件</translation>
        </message>
        <message>
            <source>the article: its id, the start of it, or its number</source>
            <translation>稿件：编号、编号的开头，或稿号</translation>
        </message>
        <message>
            <source>how to print it</source>
            <translation>以什么形式显示</translation>
        </message>
        <message>
            <source>stet: {package} does not verify.</source>
            <translation>stet：{package} 未通过核验。</translation>
        </message>
        <message>
            <source>a package: its folder or zip file</source>
            <translation>发布包：文件夹或 zip 文件</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>属实</translation>
        </message>
        <message>
            <source>FAILS</source>
            <translation>不符</translation>
        </message>
        <message>
            <source>Damaged record</source>
            <translation>记录已损坏</translation>
        </message>
        <message>
            <source>A record of kind {kind} cannot be read: {reason}.</source>
            <translation>类型为 {kind} 的记录无法读取：{reason}。</translation>
        </message>
        <message>
            <source>A stored article is not JSON: {reason}.</source>
            <translation>存储的稿件不是 JSON：{reason}。</translation>
        </message>
        <message>
            <source>A stored article has no schema version.</source>
            <translation>存储的稿件没有格式版本。</translation>
        </message>
        <message>
            <source>Made by a newer Stet</source>
            <translation>由更新版本的定稿生成</translation>
        </message>
        <message>
            <source>This article uses schema {schema}, and this Stet reads up to {known}.</source>
            <translation>这篇稿件使用格式 {schema}，当前版本的定稿最高支持 {known}。</translation>
        </message>
        <message>
            <source>Update Stet to open it.</source>
            <translation>请更新定稿后再打开。</translation>
        </message>
        <message>
            <source>A document is not a list of blocks.</source>
            <translation>正文不是由段落组成的列表。</translation>
        </message>
        <message>
            <source>A document cannot be read: {reason}.</source>
            <translation>正文无法读取：{reason}。</translation>
        </message>
        <message>
            <source>A stored record is of another kind: {kind}.</source>
            <translation>存储的记录是另一种类型：{kind}。</translation>
        </message>
        <message>
            <source>This record uses schema {schema}, and this Stet reads up to {known}.</source>
            <translation>这条记录使用格式 {schema}，当前版本的定稿最高支持 {known}。</translation>
        </message>
        <message>
            <source>A stored record cannot be read: {reason}.</source>
            <translation>存储的记录无法读取：{reason}。</translation>
        </message>
        <message>
            <source>Empty file</source>
            <translation>空文件</translation>
        </message>
        <message>
            <source>The file holds no text.</source>
            <translation>文件中没有文字。</translation>
        </message>
        <message>
            <source>Not a text file</source>
            <translation>不是文本文件</translation>
        </message>
        <message>
            <source>The file holds no readable text.</source>
            <translation>文件中没有可读的文字。</translation>
        </message>
        <message>
            <source>Text, HTML and Markdown can be imported.</source>
            <translation>可以导入文本、HTML 和 Markdown 文件。</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>文件太大</translation>
        </message>
        <message>
            <source>The file has {size} MB; a text of up to {limit} MB can be imported.</source>
            <translation>文件有 {size} MB；最大可导入 {limit} MB 的文本。</translation>
        </message>
        <message>
            <source>Check that it is an article and not a recording, a picture or an archive.</source>
            <translation>请确认它是稿件，而不是录音、图片或压缩包。</translation>
        </message>
        <message>
            <source>Text too long</source>
            <translation>文本过长</translation>
        </message>
        <message>
            <source>The text has {count} lines; one of up to {limit} lines can be understood.</source>
            <translation>文本有 {count} 行，最多能读懂 {limit} 行。</translation>
        </message>
        <message>
            <source>Split it into several articles.</source>
            <translation>请拆成几篇稿件。</translation>
        </message>
        <message>
            <source>{count} characters that no text may hold were replaced by a mark.</source>
            <translation>有 {count} 个文本中不允许的字符已替换为标记。</translation>
        </message>
        <message>
            <source>The address after “{label}” is masked in the text; it was left empty.</source>
            <translation>“{label}”后的地址在原文中已被遮盖，此处留空。</translation>
        </message>
        <message>
            <source>The text was read as {encoding}.</source>
            <translation>按 {encoding} 编码读取了文本。</translation>
        </message>
        <message>
            <source>No line stands out as a headline.</source>
            <translation>没有哪一行像标题。</translation>
        </message>
        <message>
            <source>No date of publication is printed; none was made up.</source>
            <translation>原文没有印出发布日期，未作推测。</translation>
        </message>
        <message>
            <source>Leading ideographic spaces were taken off {count} paragraphs.</source>
            <translation>已去掉 {count} 段开头的全角空格。</translation>
        </message>
        <message>
            <source>{count} pictures lie outside the library; their addresses were kept.</source>
            <translation>有 {count} 张图片不在稿库中，已保留其地址。</translation>
        </message>
        <message>
            <source>{count} embedded players cannot be kept; a place-holder stands for each.</source>
            <translation>有 {count} 个嵌入的播放器无法保留，已各以占位符代替。</translation>
        </message>
        <message>
            <source>The headline was taken from the page's own title, not from its text.</source>
            <translation>标题取自网页自身的名称，而非正文。</translation>
        </message>
        <message>
            <source>Package not written</source>
            <translation>发布包未写成</translation>
        </message>
        <message>
            <source>The package {package} cannot be written: {reason}.</source>
            <translation>发布包 {package} 无法写入：{reason}。</translation>
        </message>
        <message>
            <source>Choose another folder, or make room on the disk.</source>
            <translation>请另选文件夹，或腾出磁盘空间。</translation>
        </message>
        <message>
            <source>The publication time {text} cannot be read, so the page shows none.</source>
            <translation>发布时间“{text}”无法识别，页面上不显示。</translation>
        </message>
        <message>
            <source>The page has no headline.</source>
            <translation>页面没有标题。</translation>
        </message>
        <message>
            <source>A picture is missing from the page: {picture}. It was never taken into the library.</source>
            <translation>页面缺少一张图片：{picture}。它从未收入稿库。</translation>
        </message>
        <message>
            <source>Picture missing</source>
            <translation>缺少图片</translation>
        </message>
        <message>
            <source>The picture {asset} belongs to the article but is not in the library.</source>
            <translation>图片 {asset} 属于这篇稿件，但不在稿库中。</translation>
        </message>
        <message>
            <source>Take it in again, or take it out of the article, and export once more.</source>
            <translation>请重新收入或从稿件中移除，然后再出发布包。</translation>
        </message>
        <message>
            <source>Not a package</source>
            <translation>不是发布包</translation>
        </message>
        <message>
            <source>The manifest does not say that it is one of a Stet package.</source>
            <translation>清单没有表明它属于定稿的发布包。</translation>
        </message>
        <message>
            <source>The manifest has no format version.</source>
            <translation>清单没有格式版本。</translation>
        </message>
        <message>
            <source>This package has format version {version}, and this Stet reads up to {known}.</source>
            <translation>这个发布包的格式版本是 {version}，当前版本的定稿最高支持 {known}。</translation>
        </message>
        <message>
            <source>Update Stet to check it.</source>
            <translation>请更新定稿后再核验。</translation>
        </message>
        <message>
            <source>The manifest is not a JSON object.</source>
            <translation>清单不是 JSON 对象。</translation>
        </message>
        <message>
            <source>The manifest is not in canonical form.</source>
            <translation>清单不是规范格式。</translation>
        </message>
        <message>
            <source>The manifest is not JSON: {reason}.</source>
            <translation>清单不是 JSON：{reason}。</translation>
        </message>
        <message>
            <source>Revision and content differ</source>
            <translation>稿次与内容不符</translation>
        </message>
        <message>
            <source>The revision of article {article} names another content than the one to be packaged.</source>
            <translation>稿件 {article} 的这一稿所指的内容与要打包的不同。</translation>
        </message>
        <message>
            <source>Save the article as a new revision and export that.</source>
            <translation>请把稿件存为新的一稿，再出发布包。</translation>
        </message>
        <message>
            <source>Unknown channel</source>
            <translation>未知渠道</translation>
        </message>
        <message>
            <source>This Stet has no channel {channel}; it has {known}.</source>
            <translation>没有渠道 {channel}；现有：{known}。</translation>
        </message>
        <message>
            <source>Text cannot be written</source>
            <translation>文字无法写入</translation>
        </message>
        <message>
            <source>The article holds half of a character ({reason}), which no file can hold.</source>
            <translation>稿件中有半个字符（{reason}），任何文件都无法保存。</translation>
        </message>
        <message>
            <source>Find the broken character, type it anew and save.</source>
            <translation>请找到这个损坏的字符，重新输入并保存。</translation>
        </message>
        <message>
            <source>Picture cannot be read</source>
            <translation>图片无法读取</translation>
        </message>
        <message>
            <source>The picture {asset} cannot be read: {reason}.</source>
            <translation>图片 {asset} 无法读取：{reason}。</translation>
        </message>
        <message>
            <source>Replace it in the article with a JPEG, PNG or WebP file.</source>
            <translation>请在稿件中换成 JPEG、PNG 或 WebP 文件。</translation>
        </message>
        <message>
            <source>Picture too large</source>
            <translation>图片太大</translation>
        </message>
        <message>
            <source>The picture {asset} has more than {limit} million pixels.</source>
            <translation>图片 {asset} 超过 {limit} 百万像素。</translation>
        </message>
        <message>
            <source>Make it smaller and take it in again.</source>
            <translation>请缩小后重新收入。</translation>
        </message>
        <message>
            <source>Damaged package</source>
            <translation>发布包已损坏</translation>
        </message>
        <message>
            <source>{path} is larger than {most} bytes.</source>
            <translation>{path} 超过 {most} 字节。</translation>
        </message>
        <message>
            <source>There are more than {most} files in {path}.</source>
            <translation>{path} 中的文件超过 {most} 个。</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} 无法读取：{reason}。</translation>
        </message>
        <message>
            <source>{path} is a link or a special file.</source>
            <translation>{path} 是链接或特殊文件，不是普通文件。</translation>
        </message>
        <message>
            <source>{path} is not a Stet package.</source>
            <translation>{path} 不是定稿的发布包。</translation>
        </message>
        <message>
            <source>Name the folder that holds manifest.json, or the zip file.</source>
            <translation>请指明含有 manifest.json 的文件夹，或 zip 文件。</translation>
        </message>
        <message>
            <source>No such package</source>
            <translation>没有这个发布包</translation>
        </message>
        <message>
            <source>There is nothing at {path}.</source>
            <translation>{path} 处没有任何内容。</translation>
        </message>
        <message>
            <source>Package not readable</source>
            <translation>发布包无法读取</translation>
        </message>
        <message>
            <source>{path} is as the manifest says.</source>
            <translation>{path} 与清单一致。</translation>
        </message>
        <message>
            <source>{path} reads, format version {version}.</source>
            <translation>{path} 可读，格式版本 {version}。</translation>
        </message>
        <message>
            <source>{path} is missing.</source>
            <translation>{path} 缺失。</translation>
        </message>
        <message>
            <source>{path} is listed with a size that no file here has.</source>
            <translation>清单为 {path} 列出的大小不可能属实。</translation>
        </message>
        <message>
            <source>{path} is cut short: {size} of {expected} bytes.</source>
            <translation>{path} 被截断：只有 {size} 字节，应为 {expected} 字节。</translation>
        </message>
        <message>
            <source>{path} was changed: its hash is not the manifest's.</source>
            <translation>{path} 被改动：哈希与清单不符。</translation>
        </message>
        <message>
            <source>{path} bears its seal.</source>
            <translation>{path} 的封印完好。</translation>
        </message>
        <message>
            <source>{path} was changed: its seal does not fit.</source>
            <translation>{path} 被改动：封印不符。</translation>
        </message>
        <message>
            <source>{path} says more than format version {version} knows: {keys}.</source>
            <translation>{path} 含有格式版本 {version} 没有的内容：{keys}。</translation>
        </message>
        <message>
            <source>{path} names the channels {channels}, and the package holds {folders}.</source>
            <translation>{path} 写的渠道是 {channels}，包内却是 {folders}。</translation>
        </message>
        <message>
            <source>{path} is not listed in the manifest.</source>
            <translation>{path} 未列入清单。</translation>
        </message>
        <message>
            <source>{path} cannot be used.</source>
            <translation>{path} 不能使用。</translation>
        </message>
        <message>
            <source>{path} is no part of the package (a file manager's).</source>
            <translation>{path} 不属于发布包（由文件管理器生成）。</translation>
        </message>
        <message>
            <source>{path} is not in the manifest.</source>
            <translation>{path} 不在清单中。</translation>
        </message>
        <message>
            <source>{path} is listed more than once in the manifest.</source>
            <translation>{path} 在清单中重复列出。</translation>
        </message>
        <message>
            <source>{path} is the page that content and publication give.</source>
            <translation>{path} 正是由内容和媒体设置生成的页面。</translation>
        </message>
        <message>
            <source>{path} is the content {hash}.</source>
            <translation>{path} 的内容哈希为 {hash}。</translation>
        </message>
        <message>
            <source>{path} was made by {made_by}; only that version can make it again to compare.</source>
            <translation>{path} 由 {made_by} 生成，只有该版本能重新生成以作比对。</translation>
        </message>
        <message>
            <source>{path} is not the page that content and publication give.</source>
            <translation>{path} 不是由内容和媒体设置生成的页面。</translation>
        </message>
        <message>
            <source>{path} is not the content that the manifest names.</source>
            <translation>{path} 不是清单所指的内容。</translation>
        </message>
        <message>
            <source>{path} names the number {number}, and {content} another.</source>
            <translation>{path} 写的稿号是 {number}，与 {content} 不同。</translation>
        </message>
        <message>
            <source>{path} names another embargo than {content}.</source>
            <translation>{path} 写的禁发时间与 {content} 不同。</translation>
        </message>
        <message>
            <source>{path} is not the revision that the manifest names.</source>
            <translation>{path} 不是清单所指的那一稿。</translation>
        </message>
        <message>
            <source>{path} names another content.</source>
            <translation>{path} 指向另一份内容。</translation>
        </message>
        <message>
            <source>{path} is not the one that the manifest names.</source>
            <translation>{path} 不是清单所指的那一份。</translation>
        </message>
        <message>
            <source>{path} is another publication's.</source>
            <translation>{path} 属于另一家媒体。</translation>
        </message>
        <message>
            <source>{path} is as the manifest names it.</source>
            <translation>{path} 与清单所指一致。</translation>
        </message>
        <message>
            <source>{path}: the decisions do not lead to a sign-off of this content.</source>
            <translation>{path}：审签记录没有对这份内容的签发。</translation>
        </message>
        <message>
            <source>{path} does not tell truly who has reviewed the article.</source>
            <translation>{path} 关于谁审过这篇稿件的说明不属实。</translation>
        </message>
        <message>
            <source>{path}: decision {number} was changed, its id does not fit.</source>
            <translation>{path}：第 {number} 条审签记录被改动过，编号与内容不符。</translation>
        </message>
        <message>
            <source>{path}: decision {number} signs off another content.</source>
            <translation>{path}：第 {number} 条审签记录签发的是另一份内容。</translation>
        </message>
        <message>
            <source>{path} names another article.</source>
            <translation>{path} 指向另一篇稿件。</translation>
        </message>
        <message>
            <source>{path} is the revision {hash}.</source>
            <translation>{path} 是稿次 {hash}。</translation>
        </message>
        <message>
            <source>{path}: signed off by {person} at {at}, decisions: {count}.</source>
            <translation>{path}：由 {person} 于 {at} 签发，审签记录 {count} 条。</translation>
        </message>
        <message>
            <source>{path}: nobody but its maker has reviewed this article.</source>
            <translation>{path}：未经他人审核。</translation>
        </message>
        <message>
            <source>{path}: decision {number} is about another article.</source>
            <translation>{path}：第 {number} 条审签记录属于另一篇稿件。</translation>
        </message>
        <message>
            <source>Name already taken</source>
            <translation>名称已被占用</translation>
        </message>
        <message>
            <source>{path} is there already and is not a sound package, so it was not replaced.</source>
            <translation>{path} 已存在且不是完好的发布包，因此没有替换。</translation>
        </message>
        <message>
            <source>Move it away or choose another folder.</source>
            <translation>请移走它，或另选文件夹。</translation>
        </message>
        <message>
            <source>Package not sound</source>
            <translation>发布包有问题</translation>
        </message>
        <message>
            <source>The package was written to {path}, but reads back differently.</source>
            <translation>发布包已写入 {path}，但读回的内容与写入的不同。</translation>
        </message>
        <message>
            <source>Check the disk and export again.</source>
            <translation>请检查磁盘后重新出发布包。</translation>
        </message>
        <message>
            <source>{path} is not a whole zip file; it was cut short or damaged ({reason}).</source>
            <translation>{path} 不是完整的 zip 文件：被截断或已损坏（{reason}）。</translation>
        </message>
        <message>
            <source>{path} cannot be unpacked: {reason}.</source>
            <translation>{path} 无法解压：{reason}。</translation>
        </message>
        <message>
            <source>The zip {path} is damaged: {reason}.</source>
            <translation>zip 文件 {path} 已损坏：{reason}。</translation>
        </message>
        <message>
            <source>{path} is in the zip more than once.</source>
            <translation>zip 中有不止一个 {path}。</translation>
        </message>
        <message>
            <source>{path} is not a path that a package may hold.</source>
            <translation>发布包中不允许出现路径 {path}。</translation>
        </message>
        <message>
            <source>{path} is a link, not a file.</source>
            <translation>{path} 是链接，不是文件。</translation>
        </message>
        <message>
            <source>{path} is encrypted.</source>
            <translation>{path} 已加密。</translation>
        </message>
        <message>
            <source>{path} is compressed in a way that this Stet cannot read.</source>
            <translation>{path} 的压缩方式，本版定稿无法读取。</translation>
        </message>
        <message>
            <source>The folder {path} holds bytes of its own.</source>
            <translation>文件夹条目 {path} 自带数据。</translation>
        </message>
        <message>
            <source>There are bytes after the end of {path}.</source>
            <translation>{path} 结尾之后还有多余的数据。</translation>
        </message>
        <message>
            <source>Before the end of {path} there are bytes of no file.</source>
            <translation>{path} 结尾之前有不属于任何文件的数据。</translation>
        </message>
        <message>
            <source>Before {path} there are bytes of no file.</source>
            <translation>{path} 之前有不属于任何文件的数据。</translation>
        </message>
        <message>
            <source>The picture {address} was not found beside the text.</source>
            <translation>在文本旁没有找到图片 {address}。</translation>
        </message>
        <message>
            <source>Nothing to import</source>
            <translation>没有可导入的内容</translation>
        </message>
        <message>
            <source>There is no text to import in this folder.</source>
            <translation>这个文件夹里没有可以导入的文稿。</translation>
        </message>
        <message>
            <source>Stet reads .txt, .html and .md files.</source>
            <translation>定稿可读 .txt、.html 和 .md 文件。</translation>
        </message>
        <message>
            <source>Not a text</source>
            <translation>不是文本</translation>
        </message>
        <message>
            <source>This file is of a kind that Stet does not read.</source>
            <translation>定稿不读取这种文件。</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>This file cannot be read: {reason}.</source>
            <translation>无法读取这个文件：{reason}。</translation>
        </message>
        <message>
            <source>Not a file</source>
            <translation>不是普通文件</translation>
        </message>
        <message>
            <source>This is a device, a pipe or a folder; Stet reads plain files only.</source>
            <translation>这是设备、管道或文件夹；定稿只读取普通文件。</translation>
        </message>
        <message>
            <source>Save the text as a file and import that.</source>
            <translation>请把文稿存为文件，再导入该文件。</translation>
        </message>
        <message>
            <source>The draft has changed since the revision that is exported.</source>
            <translation>草稿在所导出的这一稿之后又有改动。</translation>
        </message>
        <message>
            <source>The use of AI is not declared.</source>
            <translation>未声明 AI 使用情况。</translation>
        </message>
        <message>
            <source>The address of “{label}” was masked where it was read, so the page does not show it.</source>
            <translation>“{label}”的地址在原文中已被遮盖，页面上不显示。</translation>
        </message>
        <message>
            <source>No such publication</source>
            <translation>没有这个媒体</translation>
        </message>
        <message>
            <source>There is no publication {name} in this library; it has: {known}.</source>
            <translation>稿库中没有媒体 {name}；现有：{known}。</translation>
        </message>
        <message>
            <source>Add one with: stet publications --add FILE</source>
            <translation>可以这样添加：stet publications --add 文件</translation>
        </message>
        <message>
            <source>No publication there</source>
            <translation>那里没有媒体设置</translation>
        </message>
        <message>
            <source>It must be a JSON file with at least id and name.</source>
            <translation>必须是至少含有 id 和 name 的 JSON 文件。</translation>
        </message>
        <message>
            <source>{path} describes a publication without an id or a name.</source>
            <translation>{path} 描述的媒体没有 id 或名称（name）。</translation>
        </message>
        <message>
            <source>{path} holds characters that no text may hold.</source>
            <translation>{path} 含有文本中不允许的字符。</translation>
        </message>
        <message>
            <source>{path} does not describe a publication.</source>
            <translation>{path} 没有描述一个媒体。</translation>
        </message>
        <message>
            <source>{path} is larger than 1 MB.</source>
            <translation>{path} 大于 1 MB。</translation>
        </message>
        <message>
            <source>{path} is not valid JSON; the mistake is near line {line}.</source>
            <translation>{path} 不是有效的 JSON，错误在第 {line} 行附近。</translation>
        </message>
        <message>
            <source>{path} is not valid JSON.</source>
            <translation>{path} 不是有效的 JSON。</translation>
        </message>
        <message>
            <source>No revision</source>
            <translation>还没有稿次</translation>
        </message>
        <message>
            <source>This article has no revision yet.</source>
            <translation>这篇稿件还没有任何一稿。</translation>
        </message>
        <message>
            <source>Save it as a revision first.</source>
            <translation>请先存为一稿。</translation>
        </message>
        <message>
            <source>Spiked</source>
            <translation>已弃用</translation>
        </message>
        <message>
            <source>This article is spiked.</source>
            <translation>这篇稿件已弃用。</translation>
        </message>
        <message>
            <source>Restore it before it is exported.</source>
            <translation>请先恢复，再出发布包。</translation>
        </message>
        <message>
            <source>Under embargo</source>
            <translation>未到解禁时间</translation>
        </message>
        <message>
            <source>This article is under embargo until {until}.</source>
            <translation>这篇稿件的解禁时间是 {until}。</translation>
        </message>
        <message>
            <source>No such article</source>
            <translation>没有这篇稿件</translation>
        </message>
        <message>
            <source>There is no article {name} in this library.</source>
            <translation>稿库中没有稿件 {name}。</translation>
        </message>
        <message>
            <source>List the articles with: stet list.</source>
            <translation>可用 stet list 列出稿件。</translation>
        </message>
        <message>
            <source>Which article?</source>
            <translation>哪一篇稿件？</translation>
        </message>
        <message>
            <source>More than one article is called {name}.</source>
            <translation>有不止一篇稿件叫 {name}。</translation>
        </message>
        <message>
            <source>Give more of its id: {candidates}.</source>
            <translation>请多写几位编号：{candidates}。</translation>
        </message>
        <message>
            <source>A picture is missing</source>
            <translation>缺少一张图片</translation>
        </message>
        <message>
            <source>The picture {asset} is not in the library.</source>
            <translation>图片 {asset} 不在稿库中。</translation>
        </message>
        <message>
            <source>Restore it from a backup, or insert it again.</source>
            <translation>请从备份恢复，或重新插入。</translation>
        </message>
        <message>
            <source>No such picture</source>
            <translation>没有这张图片</translation>
        </message>
        <message>
            <source>{asset} does not name a picture.</source>
            <translation>{asset} 不是图片的名称。</translation>
        </message>
        <message>
            <source>A picture is damaged</source>
            <translation>一张图片已损坏</translation>
        </message>
        <message>
            <source>The bytes of the picture {asset} are not those that were taken in.</source>
            <translation>图片 {asset} 的数据与收入时不同。</translation>
        </message>
        <message>
            <source>Not a folder</source>
            <translation>不是文件夹</translation>
        </message>
        <message>
            <source>{place} is a file; a backup needs a folder.</source>
            <translation>{place} 是文件；备份需要文件夹。</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>请选择文件夹。</translation>
        </message>
        <message>
            <source>Backup not written</source>
            <translation>备份未写成</translation>
        </message>
        <message>
            <source>The backup cannot be written to {place}: {reason}.</source>
            <translation>备份无法写入 {place}：{reason}。</translation>
        </message>
        <message>
            <source>Choose another folder for it. The library is as it was.</source>
            <translation>请为备份另选文件夹。稿库没有变动。</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>There is no room left on the disk of {place}; nothing was changed.</source>
            <translation>{place} 所在磁盘已没有空间；没有改动任何内容。</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>请腾出空间后再试。</translation>
        </message>
        <message>
            <source>The library is read-only</source>
            <translation>稿库是只读的</translation>
        </message>
        <message>
            <source>The library in {place} cannot be written; nothing was changed.</source>
            <translation>{place} 中的稿库无法写入；没有改动任何内容。</translation>
        </message>
        <message>
            <source>Check the folder's permissions, or copy the library to a place that you may write to.</source>
            <translation>请检查文件夹的权限，或把稿库复制到可以写入的地方。</translation>
        </message>
        <message>
            <source>The library is damaged</source>
            <translation>稿库已损坏</translation>
        </message>
        <message>
            <source>The library in {place} is damaged ({reason}).</source>
            <translation>{place} 中的稿库已损坏（{reason}）。</translation>
        </message>
        <message>
            <source>Keep the folder as it is and restore the newest backup into a new one: stet restore BACKUP --library DIR.</source>
            <translation>请保持该文件夹原样，把最新的备份恢复到新文件夹：stet restore 备份 --library 文件夹。</translation>
        </message>
        <message>
            <source>The library is busy</source>
            <translation>稿库正忙</translation>
        </message>
        <message>
            <source>Another program is writing to the library in {place}; nothing was changed.</source>
            <translation>另一个程序正在写入 {place} 中的稿库；没有改动任何内容。</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>请稍后再试。</translation>
        </message>
        <message>
            <source>The library cannot be reached</source>
            <translation>无法访问稿库</translation>
        </message>
        <message>
            <source>The library in {place} cannot be opened ({reason}).</source>
            <translation>{place} 中的稿库无法打开（{reason}）。</translation>
        </message>
        <message>
            <source>Check that the disk is connected and that you may read the folder.</source>
            <translation>请确认磁盘已连接，并且您有权读取该文件夹。</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>The search was stopped.</source>
            <translation>搜索已停止。</translation>
        </message>
        <message>
            <source>The backup is damaged</source>
            <translation>备份已损坏</translation>
        </message>
        <message>
            <source>The backup {place} is damaged ({reason}); nothing was restored.</source>
            <translation>备份 {place} 已损坏（{reason}）；没有恢复任何内容。</translation>
        </message>
        <message>
            <source>Restore an older one.</source>
            <translation>请改用更早的备份。</translation>
        </message>
        <message>
            <source>An article has the unknown status {status}.</source>
            <translation>一篇稿件的状态“{status}”无法识别。</translation>
        </message>
        <message>
            <source>{place} is a file; a library is a folder.</source>
            <translation>{place} 是文件；稿库应是文件夹。</translation>
        </message>
        <message>
            <source>Choose another place for the library.</source>
            <translation>请为稿库另选位置。</translation>
        </message>
        <message>
            <source>The library is incomplete</source>
            <translation>稿库不完整</translation>
        </message>
        <message>
            <source>The folder {place} holds {remains} but no {database}; nothing was changed.</source>
            <translation>文件夹 {place} 中有 {remains}，但没有 {database}；没有改动任何内容。</translation>
        </message>
        <message>
            <source>Put the file back, or restore a backup into a new folder: stet restore BACKUP --library DIR.</source>
            <translation>请放回该文件，或把备份恢复到新文件夹：stet restore 备份 --library 文件夹。</translation>
        </message>
        <message>
            <source>The library was not closed</source>
            <translation>稿库没有正常关闭</translation>
        </message>
        <message>
            <source>The library in {place} was not closed properly, and its folder is read-only.</source>
            <translation>{place} 中的稿库没有正常关闭，而其文件夹是只读的。</translation>
        </message>
        <message>
            <source>Copy the whole folder to a place that you may write to, and open it there.</source>
            <translation>请把整个文件夹复制到可以写入的地方再打开。</translation>
        </message>
        <message>
            <source>No library</source>
            <translation>没有稿库</translation>
        </message>
        <message>
            <source>There is no library in {place}.</source>
            <translation>{place} 中没有稿库。</translation>
        </message>
        <message>
            <source>No such object</source>
            <translation>没有这个对象</translation>
        </message>
        <message>
            <source>There is no private object {name} here.</source>
            <translation>这里没有内部资料 {name}。</translation>
        </message>
        <message>
            <source>The private object {name} is not what was kept.</source>
            <translation>内部资料 {name} 与存入时不同。</translation>
        </message>
        <message>
            <source>Not a backup</source>
            <translation>不是备份</translation>
        </message>
        <message>
            <source>There is no backup in {place}.</source>
            <translation>{place} 中没有备份。</translation>
        </message>
        <message>
            <source>Give the folder that stet backup wrote; it holds a file {database}.</source>
            <translation>请指明 stet backup 写出的文件夹，其中有文件 {database}。</translation>
        </message>
        <message>
            <source>Not empty</source>
            <translation>不是空的</translation>
        </message>
        <message>
            <source>{place} is not empty; a backup is restored into a new folder.</source>
            <translation>{place} 不是空的；备份要恢复到新文件夹。</translation>
        </message>
        <message>
            <source>Choose a folder that does not exist yet. Nothing was changed.</source>
            <translation>请选一个尚不存在的文件夹。没有改动任何内容。</translation>
        </message>
        <message>
            <source>The content {name} is not what was kept under this hash.</source>
            <translation>内容 {name} 与该哈希下存入的不同。</translation>
        </message>
        <message>
            <source>Restore the newest backup into a new folder and compare.</source>
            <translation>请把最新的备份恢复到新文件夹再作比对。</translation>
        </message>
        <message>
            <source>No such revision</source>
            <translation>没有这一稿</translation>
        </message>
        <message>
            <source>There is no revision {name} in this library.</source>
            <translation>稿库中没有稿次 {name}。</translation>
        </message>
        <message>
            <source>No such content</source>
            <translation>没有这份内容</translation>
        </message>
        <message>
            <source>There is no content {name} in this library.</source>
            <translation>稿库中没有内容 {name}。</translation>
        </message>
        <message>
            <source>The library {folder} lies in a folder of {service}, which may damage it while you work. Keep the library elsewhere and let {service} hold its backups.</source>
            <translation>稿库 {folder} 位于 {service} 的同步文件夹中，工作时可能被损坏。请把稿库放在别处，让 {service} 只存放备份。</translation>
        </message>
        <message>
            <source>Not a library</source>
            <translation>不是稿库</translation>
        </message>
        <message>
            <source>The database in {place} was not made by Stet.</source>
            <translation>{place} 中的数据库不是定稿建立的。</translation>
        </message>
        <message>
            <source>Choose another folder for the library.</source>
            <translation>请为稿库另选文件夹。</translation>
        </message>
        <message>
            <source>The library in {place} has version {version}, and this Stet knows versions up to {known}.</source>
            <translation>{place} 中的稿库版本是 {version}，当前版本的定稿最高支持 {known}。</translation>
        </message>
        <message>
            <source>Update Stet to open it. Nothing was changed.</source>
            <translation>请更新定稿后再打开。没有改动任何内容。</translation>
        </message>
    </context>
</TS>
