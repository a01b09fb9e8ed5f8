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
            <translation>这是定稿自身的错误（{kind}），不是你的稿件有问题。</translation>
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
            <source>There is no display here for the window; what can be done without one: stet --help</source>
            <translation>这里没有可以显示窗口的屏幕；不用窗口能做的事见：stet --help</translation>
        </message>
        <message>
            <source>Cannot be drawn</source>
            <translation>无法绘制</translation>
        </message>
        <message>
            <source>The page could not be drawn as a PDF.</source>
            <translation>无法把页面绘制成 PDF。</translation>
        </message>
        <message>
            <source>Try again; or write it as .html and print that.</source>
            <translation>请再试一次；或写成 .html 再打印。</translation>
        </message>
        <message>
            <source>This library is open in another window, which does not answer.</source>
            <translation>这个稿库已在另一个窗口中打开，而那个窗口没有应答。</translation>
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
            <source>Pictures of the window:</source>
            <translation>窗口的截图：</translation>
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
            <source>The window's tour failed: {reason}</source>
            <translation>窗口演示失败：{reason}</translation>
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
            <source>Cannot be written</source>
            <translation>无法写入</translation>
        </message>
        <message>
            <source>{path} cannot be written.</source>
            <translation>{path} 无法写入。</translation>
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
            <source>Accepted: {accepted}, rejected: {rejected}.</source>
            <translation>已接受 {accepted} 处，拒绝 {rejected} 处。</translation>
        </message>
        <message>
            <source>Nothing is suggested for this article.</source>
            <translation>这篇稿件没有待处理的建议。</translation>
        </message>
        <message>
            <source>Which changes</source>
            <translation>哪些改动</translation>
        </message>
        <message>
            <source>Each change is named once, by a number from 1 to {count}.</source>
            <translation>每处改动写一次，编号为 1 到 {count}。</translation>
        </message>
        <message>
            <source>Decide on the suggestions of one person at a time: the numbers of the others change with the text.</source>
            <translation>一次只取舍一个人的建议：正文一改，其他人的编号就会变。</translation>
        </message>
        <message>
            <source>Suggested by {person}, {at}</source>
            <translation>{person}的建议，{at}</translation>
        </message>
        <message>
            <source>the article: its id, the start of it, or its number</source>
            <translation>稿件：编号、编号的开头，或稿号</translation>
        </message>
        <message>
            <source>accept these changes, by their numbers</source>
            <translation>按编号接受这些改动</translation>
        </message>
        <message>
            <source>reject these changes, by their numbers</source>
            <translation>按编号拒绝这些改动</translation>
        </message>
        <message>
            <source>accept or reject all of them</source>
            <translation>全部接受或全部拒绝</translation>
        </message>
        <message>
            <source>print JSON</source>
            <translation>输出 JSON</translation>
        </message>
        <message>
            <source>Say which changes by their numbers, or --all.</source>
            <translation>请用编号写出改动，或用 --all。</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已了结</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>已重开</translation>
        </message>
        <message>
            <source>Nobody has commented on this article.</source>
            <translation>这篇稿件还没有批注。</translation>
        </message>
        <message>
            <source>only those that are not resolved</source>
            <translation>只列未了结的</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>已了结</translation>
        </message>
        <message>
            <source>detached</source>
            <translation>原文已删</translation>
        </message>
        <message>
            <source>what is said</source>
            <translation>批注的内容</translation>
        </message>
        <message>
            <source>the words of the body that it is about</source>
            <translation>批注所指的正文文字</translation>
        </message>
        <message>
            <source>the comment that is answered</source>
            <translation>所回复的批注</translation>
        </message>
        <message>
            <source>resolve the comment that is answered</source>
            <translation>同时了结所回复的批注</translation>
        </message>
        <message>
            <source>Revision {number}</source>
            <translation>第 {number} 稿</translation>
        </message>
        <message>
            <source>Both states are the same in every word and field.</source>
            <translation>两稿的文字和字段完全相同。</translation>
        </message>
        <message>
            <source>What is written now</source>
            <translation>当前内容</translation>
        </message>
        <message>
            <source>the older revision (else the one before)</source>
            <translation>较早的一稿（默认为前一稿）</translation>
        </message>
        <message>
            <source>the newer revision (else the draft)</source>
            <translation>较新的一稿（默认为当前草稿）</translation>
        </message>
        <message>
            <source>how to print it</source>
            <translation>以什么形式显示</translation>
        </message>
        <message>
            <source>⋯ Unchanged paragraphs: {count} ⋯</source>
            <translation>⋯ {count} 段没有改动 ⋯</translation>
        </message>
        <message>
            <source>Nothing to override</source>
            <translation>没有可特批的</translation>
        </message>
        <message>
            <source>Only a sign-off can go against the rules: sign-off --override.</source>
            <translation>只有签发可以特批：sign-off --override。</translation>
        </message>
        <message>
            <source>why, or what to say with it</source>
            <translation>理由，或审稿意见</translation>
        </message>
        <message>
            <source>who decides, where it is not you</source>
            <translation>由谁决定（不是本人时）</translation>
        </message>
        <message>
            <source>the stage that decides; for a return the one it goes to</source>
            <translation>在哪一审次决定；退回时是退到哪一审次</translation>
        </message>
        <message>
            <source>sign off against the rules, for the reason given</source>
            <translation>特批签发，须写明理由</translation>
        </message>
        <message>
            <source>how the decision was given</source>
            <translation>决定是怎样给出的</translation>
        </message>
        <message>
            <source>when it was given, like 2026-03-01T18:00+08:00</source>
            <translation>何时作出，如 2026-03-01T18:00+08:00</translation>
        </message>
        <message>
            <source>for whom it was decided</source>
            <translation>代谁决定</translation>
        </message>
        <message>
            <source>a scan or recording of the decision; it stays private</source>
            <translation>审签的扫描件或录音，不会外传</translation>
        </message>
        <message>
            <source>live: at which channel</source>
            <translation>登记发布：哪个渠道</translation>
        </message>
        <message>
            <source>live: the address of the page</source>
            <translation>登记发布：页面地址</translation>
        </message>
        <message>
            <source>live: since when, like 2026-03-01T18:00+08:00</source>
            <translation>登记发布：何时起，如 2026-03-01T18:00+08:00</translation>
        </message>
        <message>
            <source>No time</source>
            <translation>不是时间</translation>
        </message>
        <message>
            <source>{text} is not a time like 2026-03-01T18:00+08:00.</source>
            <translation>{text}不是像 2026-03-01T18:00+08:00 这样的时间。</translation>
        </message>
        <message>
            <source>Not together</source>
            <translation>不能并用</translation>
        </message>
        <message>
            <source>--save goes with --to, and --proves with --add.</source>
            <translation>--save 要与 --to 并用，--proves 要与 --add 并用。</translation>
        </message>
        <message>
            <source>No evidence of this article's decisions is kept here.</source>
            <translation>这里没有存这篇稿件的审签凭据。</translation>
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
            <source>No decision</source>
            <translation>没有审签记录</translation>
        </message>
        <message>
            <source>There is no decision {name} on this article.</source>
            <translation>这篇稿件没有审签记录 {name}。</translation>
        </message>
        <message>
            <source>stet log ID --json names them.</source>
            <translation>用 stet log ID --json 查看。</translation>
        </message>
        <message>
            <source>a scan or recording to be kept</source>
            <translation>要存入的扫描件或录音</translation>
        </message>
        <message>
            <source>the piece to write to a file again</source>
            <translation>要另存为文件的一份</translation>
        </message>
        <message>
            <source>with --add: the id of a decision, or its beginning; may be given several times; without it the code on the scan tells</source>
            <translation>与 --add 并用：审签记录的编号或其开头，可给多次；不给则按扫描件上的二维码</translation>
        </message>
        <message>
            <source>with --save: the file to write</source>
            <translation>与 --save 并用：要写的文件</translation>
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
            <source>let articles leave before their embargo ends; the packages say so</source>
            <translation>在解禁时间之前交付稿件；发布包会注明解禁时间</translation>
        </message>
        <message>
            <source>publish under this publication (id or name)</source>
            <translation>以这个媒体的名义发布（编号或名称）</translation>
        </message>
        <message>
            <source>what to look for</source>
            <translation>要查找的内容</translation>
        </message>
        <message>
            <source>TEXT is a regular expression</source>
            <translation>TEXT 是正则表达式</translation>
        </message>
        <message>
            <source>whole words only</source>
            <translation>全字匹配</translation>
        </message>
        <message>
            <source>mind capitals and the width of characters</source>
            <translation>区分大小写和全角半角</translation>
        </message>
        <message>
            <source>No articles match.</source>
            <translation>没有符合条件的稿件。</translation>
        </message>
        <message>
            <source>(untitled)</source>
            <translation>（无标题）</translation>
        </message>
        <message>
            <source>Articles: {articles}; revisions: {revisions}; pictures: {pictures}</source>
            <translation>稿件：{articles} 篇；稿次：{revisions} 个；图片：{pictures} 张</translation>
        </message>
        <message>
            <source>Pictures that stay here: {count}.</source>
            <translation>没有带上的图片：{count} 张。</translation>
        </message>
        <message>
            <source>Pictures that go reduced: {count}.</source>
            <translation>以缩小版发出的图片：{count} 张。</translation>
        </message>
        <message>
            <source>{file}:</source>
            <translation>{file}：</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>什么都没有改动。</translation>
        </message>
        <message>
            <source>the file to write, name.stet</source>
            <translation>要写的文件，名称.stet</translation>
        </message>
        <message>
            <source>whom it is for; may be given several times</source>
            <translation>传给谁；可以写多次</translation>
        </message>
        <message>
            <source>what for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>a message to whoever receives it</source>
            <translation>给收稿人的话</translation>
        </message>
        <message>
            <source>with the text, reduced to look at until they follow, or later</source>
            <translation>随稿发出、先发缩小版供预览、或以后再发</translation>
        </message>
        <message>
            <source>text first, the pictures may follow later</source>
            <translation>先传文字，图片以后再补</translation>
        </message>
        <message>
            <source>also pictures that tell where they were taken, as they are</source>
            <translation>带有拍摄地点的图片也照原样传</translation>
        </message>
        <message>
            <source>take out of the pictures of drafts where they were taken, then hand over</source>
            <translation>先抹去草稿图片里的拍摄地点，再传稿</translation>
        </message>
        <message>
            <source>private objects of this kind go too; may be given several times</source>
            <translation>这类不公开的内容也一并传出；可多次给出</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>传稿</translation>
        </message>
        <message>
            <source>Pictures that do not tell their place any more: {count}.</source>
            <translation>已抹去拍摄地点的图片：{count} 张。</translation>
        </message>
        <message>
            <source>hand-off files, name.stet</source>
            <translation>稿件包，名称.stet</translation>
        </message>
        <message>
            <source>only say what would come; change nothing</source>
            <translation>只说会收到什么，不改动任何内容</translation>
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
            <source>a .docx, .txt, .html or .md file, or a folder of them</source>
            <translation>一个 .docx、.txt、.html 或 .md 文件，或装有它们的文件夹</translation>
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
            <source>only articles that hold all these words</source>
            <translation>只列出含有所有这些词的稿件</translation>
        </message>
        <message>
            <source>only articles with this status</source>
            <translation>只列出处于该状态的稿件</translation>
        </message>
        <message>
            <source>No articles here yet. Begin with: stet import FILE</source>
            <translation>这里还没有稿件。可以这样开始：stet import 文件</translation>
        </message>
        <message>
            <source>Not counted: {why}</source>
            <translation>不计入：{why}</translation>
        </message>
        <message>
            <source>This article has no revision yet.</source>
            <translation>这篇稿件还没有任何一稿。</translation>
        </message>
        <message>
            <source>Override: {reason}</source>
            <translation>特批：{reason}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Before merging</source>
            <translation>合并之前</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>已合并</translation>
        </message>
        <message>
            <source>Merged into revision {number}: {mine} and {theirs}</source>
            <translation>已合并为第 {number} 稿：{mine} 与 {theirs}</translation>
        </message>
        <message>
            <source>Collisions decided for one side: {count}.</source>
            <translation>冲突之处一律取一方：{count} 处。</translation>
        </message>
        <message>
            <source>which side counts wherever both collide</source>
            <translation>两方冲突之处以哪一方为准</translation>
        </message>
        <message>
            <source>Nothing is to be merged: the article has one newest state.</source>
            <translation>无须合并：稿件只有一个最新稿。</translation>
        </message>
        <message>
            <source>begin by this template</source>
            <translation>按此模板开始</translation>
        </message>
        <message>
            <source>the headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>list the templates instead</source>
            <translation>改为列出模板</translation>
        </message>
        <message>
            <source>One at a time</source>
            <translation>一次只能做一件</translation>
        </message>
        <message>
            <source>Say one of: {deeds}.</source>
            <translation>请只写其中一个：{deeds}。</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>--answer needs --role, and nothing else has it.</source>
            <translation>--answer 须写 --role，其他选项不用。</translation>
        </message>
        <message>
            <source>The date of this roster has passed: ask an owner for a newer one.</source>
            <translation>这份名册已过期：请向负责人索取新的。</translation>
        </message>
        <message>
            <source>This newsroom has one owner only: take in a second one.</source>
            <translation>这个编辑部只有一个负责人：请再加一个。</translation>
        </message>
        <message>
            <source>Not a roster</source>
            <translation>不是人员名册</translation>
        </message>
        <message>
            <source>The file is no roster of a newsroom.</source>
            <translation>这个文件不是编辑部的人员名册。</translation>
        </message>
        <message>
            <source>{name}, roster {number} of {at}</source>
            <translation>{name}，第 {number} 版人员名册，{at}</translation>
        </message>
        <message>
            <source>make a newsroom of this desk, which you own</source>
            <translation>以这个工作台建立编辑部，您是负责人</translation>
        </message>
        <message>
            <source>begin, renew: the review policy</source>
            <translation>建立、更新时：审稿制度</translation>
        </message>
        <message>
            <source>write a request to be taken in, for an owner</source>
            <translation>写出加入申请，交给负责人</translation>
        </message>
        <message>
            <source>take in whoever asks in this file; needs --role</source>
            <translation>加入这份申请里的人，须写 --role</translation>
        </message>
        <message>
            <source>a role of theirs</source>
            <translation>其角色</translation>
        </message>
        <message>
            <source>sign a roster of the people as they are known here now</source>
            <translation>按这里现有人员签发新名册</translation>
        </message>
        <message>
            <source>renew: its last day, like 2027-12-31</source>
            <translation>重签：最后有效日，如 2027-12-31</translation>
        </message>
        <message>
            <source>follow the roster in this file, the first or a newer one</source>
            <translation>采用这份人员名册（首次加入，或更新）</translation>
        </message>
        <message>
            <source>write the roster for other desks</source>
            <translation>写出人员名册，交给其他工作台</translation>
        </message>
        <message>
            <source>This desk belongs to no newsroom yet.</source>
            <translation>这个工作台还不属于任何编辑部。</translation>
        </message>
        <message>
            <source>No day</source>
            <translation>不是日期</translation>
        </message>
        <message>
            <source>{text} is not a day like 2027-12-31.</source>
            <translation>{text} 不是 2027-12-31 这样的日期。</translation>
        </message>
        <message>
            <source>Which role?</source>
            <translation>什么角色？</translation>
        </message>
        <message>
            <source>Say with --role what {name} is here.</source>
            <translation>请用 --role 写明{name}在这里的角色。</translation>
        </message>
        <message>
            <source>Whose role?</source>
            <translation>谁的角色？</translation>
        </message>
        <message>
            <source>Say with --add who has the role.</source>
            <translation>请用 --add 写明是谁的角色。</translation>
        </message>
        <message>
            <source>Nobody is known here yet: whoever decides first owns this desk.</source>
            <translation>这里还没有人：第一个审签的人就是负责人。</translation>
        </message>
        <message>
            <source>your name here; the first one owns the desk</source>
            <translation>您在这里的名字；第一个就是负责人</translation>
        </message>
        <message>
            <source>take somebody in, or give other roles</source>
            <translation>加入一个人，或改变其角色</translation>
        </message>
        <message>
            <source>where they work</source>
            <translation>所在单位或部门</translation>
        </message>
        <message>
            <source>another name they write under</source>
            <translation>其笔名</translation>
        </message>
        <message>
            <source>let somebody of the desk work here; their PIN stands in STET_PIN</source>
            <translation>换成本台另一人在此工作；其 PIN 写在 STET_PIN 里</translation>
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
            <source>find words or an expression in all articles</source>
            <translation>在全部稿件中查找文字或表达式</translation>
        </message>
        <message>
            <source>print one article</source>
            <translation>显示一篇稿件</translation>
        </message>
        <message>
            <source>list what was said about an article</source>
            <translation>列出一篇稿件的批注</translation>
        </message>
        <message>
            <source>comment on an article, or answer a comment</source>
            <translation>给稿件写批注，或回复批注</translation>
        </message>
        <message>
            <source>submit, approve, return … an article, or register it as live</source>
            <translation>送审、通过、退回……一篇稿件，或登记发布</translation>
        </message>
        <message>
            <source>list who decides here, or take somebody in</source>
            <translation>列出这里的审签人，或加入一个人</translation>
        </message>
        <message>
            <source>write the review sheets of articles, to be printed and filed</source>
            <translation>写出稿件的审稿单，供打印存档</translation>
        </message>
        <message>
            <source>list what proves decisions, add to it, or write it to a file again</source>
            <translation>列出审签凭据，添加，或另存为文件</translation>
        </message>
        <message>
            <source>print the revisions, decisions and publications of an article</source>
            <translation>打印稿件的各稿、审签和发布记录</translation>
        </message>
        <message>
            <source>print what differs between two states of an article</source>
            <translation>打印两稿之间的差异</translation>
        </message>
        <message>
            <source>begin or join a newsroom of several desks, and take people in</source>
            <translation>建立或加入多个工作台共用的编辑部，加入人员</translation>
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
            <source>hand articles over to another desk, in a file</source>
            <translation>传稿：把稿件连同历史写进一个文件，交给别的编辑</translation>
        </message>
        <message>
            <source>take in what another desk hands over</source>
            <translation>收稿：收下别人传来的稿件包</translation>
        </message>
        <message>
            <source>list what is suggested for an article, and decide on it</source>
            <translation>列出对稿件的建议，并取舍</translation>
        </message>
        <message>
            <source>make two newest states of an article one</source>
            <translation>把稿件的两个最新稿合并为一个</translation>
        </message>
        <message>
            <source>begin an article, plain or by a template</source>
            <translation>新建稿件，可按模板开始</translation>
        </message>
        <message>
            <source>make a draft with the content of another article</source>
            <translation>以另一篇稿件的内容新建草稿</translation>
        </message>
        <message>
            <source>put drafts away, or list what was put away</source>
            <translation>把草稿移到回收站，或列出其中的稿件</translation>
        </message>
        <message>
            <source>bring drafts back from the trash</source>
            <translation>从回收站恢复草稿</translation>
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
            <source>the articles: their ids, the starts of them, or their numbers</source>
            <translation>稿件：编号、编号开头或稿号</translation>
        </message>
        <message>
            <source>the file to write, as .pdf or .html; each article gets paper of its own (without it: text)</source>
            <translation>要写的文件，.pdf 或 .html；每篇稿件各占一张纸（不给则输出文字）</translation>
        </message>
        <message>
            <source>What shall be done?</source>
            <translation>要做什么？</translation>
        </message>
        <message>
            <source>Name the drafts to put away, or say --list, or --empty: one of the three.</source>
            <translation>请给出要移走的草稿，或者 --list，或者 --empty：三者选一。</translation>
        </message>
        <message>
            <source>Nothing lies in the trash.</source>
            <translation>回收站是空的。</translation>
        </message>
        <message>
            <source>a draft: its id, the start of it, or its number</source>
            <translation>草稿：编号、编号开头或稿号</translation>
        </message>
        <message>
            <source>list what lies in the trash</source>
            <translation>列出回收站里的稿件</translation>
        </message>
        <message>
            <source>delete for good what lies in the trash; needs --yes</source>
            <translation>彻底删除回收站里的稿件；须同时给出 --yes</translation>
        </message>
        <message>
            <source>do not ask whether it is meant</source>
            <translation>不再确认</translation>
        </message>
        <message>
            <source>an article in the trash: its id, the start of it, or its number</source>
            <translation>回收站里的稿件：编号、编号开头或稿号</translation>
        </message>
        <message>
            <source>Deleted for good: {count}.</source>
            <translation>已彻底删除 {count} 篇。</translation>
        </message>
        <message>
            <source>Not asked for twice</source>
            <translation>需要确认</translation>
        </message>
        <message>
            <source>Emptying the trash deletes {count} articles for good, with all their versions.</source>
            <translation>清空回收站会彻底删除 {count} 篇稿件及其全部稿次。</translation>
        </message>
        <message>
            <source>Say --yes with it if that is meant.</source>
            <translation>确定的话请加上 --yes。</translation>
        </message>
        <message>
            <source>Kept, since packages were made of them: {count}.</source>
            <translation>已出过发布包，保留 {count} 篇。</translation>
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
            <source>A stored record is of another kind: {kind}.</source>
            <translation>存储的记录是另一种类型：{kind}。</translation>
        </message>
        <message>
            <source>Made by a newer Stet</source>
            <translation>由更新版本的定稿生成</translation>
        </message>
        <message>
            <source>This record uses schema {schema}, and this Stet reads up to {known}.</source>
            <translation>这条记录使用格式 {schema}，当前版本的定稿最高支持 {known}。</translation>
        </message>
        <message>
            <source>Update Stet to open it.</source>
            <translation>请更新定稿后再打开。</translation>
        </message>
        <message>
            <source>A stored record cannot be read: {reason}.</source>
            <translation>存储的记录无法读取：{reason}。</translation>
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
            <source>This article uses schema {schema}, and this Stet reads up to {known}.</source>
            <translation>这篇稿件使用格式 {schema}，当前版本的定稿最高支持 {known}。</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>送审</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>领稿</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>放回</translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Sign off</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Hold…</source>
            <translation>缓发…</translation>
        </message>
        <message>
            <source>Lift the hold</source>
            <translation>解除缓发</translation>
        </message>
        <message>
            <source>Publish before review…</source>
            <translation>先发后审…</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>更正…</translation>
        </message>
        <message>
            <source>Take down…</source>
            <translation>撤稿…</translation>
        </message>
        <message>
            <source>Spike…</source>
            <translation>弃用…</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Its signature does not fit: somebody changed it.</source>
            <translation>签名不符：有人改动过。</translation>
        </message>
        <message>
            <source>Not signed, though this person has a key.</source>
            <translation>没有签名，而此人有密钥。</translation>
        </message>
        <message>
            <source>Signed by somebody whom nobody here knows.</source>
            <translation>签名者不在名册中。</translation>
        </message>
        <message>
            <source>Signed with a key that nobody here knows.</source>
            <translation>签名用的密钥这里不认识。</translation>
        </message>
        <message>
            <source>Signed with a key that had been revoked.</source>
            <translation>签名用的密钥当时已被撤销。</translation>
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
            <source>Submitted</source>
            <translation>送审</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>领稿</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>放回</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>退回修改</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Signed off</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>缓发</translation>
        </message>
        <message>
            <source>Hold lifted</source>
            <translation>解除缓发</translation>
        </message>
        <message>
            <source>Published first, to be confirmed</source>
            <translation>先发后审</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>补审通过</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>特批</translation>
        </message>
        <message>
            <source>Correction begun</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Take-down ordered</source>
            <translation>决定撤稿</translation>
        </message>
        <message>
            <source>Spiked</source>
            <translation>已弃用</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>by telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>by WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>on paper</source>
            <translation>书面</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>in person</source>
            <translation>当面</translation>
        </message>
        <message>
            <source>Package made</source>
            <translation>出发布包</translation>
        </message>
        <message>
            <source>Went live</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>Taken down</source>
            <translation>已撤稿</translation>
        </message>
        <message>
            <source>Submit and pass on</source>
            <translation>送审并传稿</translation>
        </message>
        <message>
            <source>Approve and pass on</source>
            <translation>通过并传稿</translation>
        </message>
        <message>
            <source>Sign off and pass on</source>
            <translation>签发并传稿</translation>
        </message>
        <message>
            <source>given {time}</source>
            <translation>{time} 作出</translation>
        </message>
        <message>
            <source>on behalf of {person}</source>
            <translation>代 {person}</translation>
        </message>
        <message>
            <source>recorded by {person}</source>
            <translation>由{person}登记</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>稿号</translation>
        </message>
        <message>
            <source>Publication</source>
            <translation>媒体</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>频道</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>体裁</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Deck</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>Short headline</source>
            <translation>短标题</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Last part of the address</source>
            <translation>网址末段</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Dateline</source>
            <translation>电头</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>稿件性质</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Statement at the foot</source>
            <translation>文末声明</translation>
        </message>
        <message>
            <source>Embargoed until</source>
            <translation>解禁时间</translation>
        </message>
        <message>
            <source>Expires at</source>
            <translation>失效时间</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>封面</translation>
        </message>
        <message>
            <source>Related reading</source>
            <translation>相关阅读</translation>
        </message>
        <message>
            <source>Tie to another article</source>
            <translation>与其他稿件的关联</translation>
        </message>
        <message>
            <source>AI declaration</source>
            <translation>AI 声明</translation>
        </message>
        <message>
            <source>Differences in a channel</source>
            <translation>渠道差异</translation>
        </message>
        <message>
            <source>Field of a newer version</source>
            <translation>新版本的字段</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原创</translation>
        </message>
        <message>
            <source>Republished</source>
            <translation>转载</translation>
        </message>
        <message>
            <source>Compiled</source>
            <translation>编译</translation>
        </message>
        <message>
            <source>Press release</source>
            <translation>通稿</translation>
        </message>
        <message>
            <source>Contributed</source>
            <translation>来稿</translation>
        </message>
        <message>
            <source>From several sources</source>
            <translation>综合</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>网页</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Chief editor</source>
            <translation>总编辑</translation>
        </message>
        <message>
            <source>Duty editor</source>
            <translation>值班编辑</translation>
        </message>
        <message>
            <source>Desk head</source>
            <translation>部门主任</translation>
        </message>
        <message>
            <source>Responsible editor</source>
            <translation>责任编辑</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Proofreader</source>
            <translation>校对</translation>
        </message>
        <message>
            <source>New-media editor</source>
            <translation>新媒体编辑</translation>
        </message>
        <message>
            <source>Reporter</source>
            <translation>记者</translation>
        </message>
        <message>
            <source>Correspondent</source>
            <translation>通讯员</translation>
        </message>
        <message>
            <source>Photographer</source>
            <translation>摄影</translation>
        </message>
        <message>
            <source>Illustrator</source>
            <translation>绘图</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>读者</translation>
        </message>
        <message>
            <source>It has not been submitted.</source>
            <translation>稿件还没有送审。</translation>
        </message>
        <message>
            <source>It is in review.</source>
            <translation>稿件正在审稿中。</translation>
        </message>
        <message>
            <source>It was returned to its author.</source>
            <translation>稿件已退回作者修改。</translation>
        </message>
        <message>
            <source>It is approved.</source>
            <translation>稿件已定稿。</translation>
        </message>
        <message>
            <source>It is spiked.</source>
            <translation>稿件已弃用。</translation>
        </message>
        <message>
            <source>It is not spiked.</source>
            <translation>稿件没有弃用。</translation>
        </message>
        <message>
            <source>{person} does not have a role that may do this.</source>
            <translation>{person}的角色不能做这件事。</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>请写明理由。</translation>
        </message>
        <message>
            <source>Two newest states of it stand side by side: merge them first.</source>
            <translation>稿件有两个最新稿并存：请先合并。</translation>
        </message>
        <message>
            <source>Nothing has changed since it was submitted.</source>
            <translation>送审后没有改动。</translation>
        </message>
        <message>
            <source>Only those who submitted or wrote it may take it back.</source>
            <translation>只有作者或送审人可以撤回。</translation>
        </message>
        <message>
            <source>It is not the turn of this stage: {stage} is.</source>
            <translation>现在不是这一审次：轮到{stage}。</translation>
        </message>
        <message>
            <source>This stage is decided by: {role}.</source>
            <translation>这一审次由{role}决定。</translation>
        </message>
        <message>
            <source>Nobody decides on an article of their own.</source>
            <translation>不能审自己的稿件。</translation>
        </message>
        <message>
            <source>{person} has passed another stage of this round already.</source>
            <translation>{person}在这一轮里已审过另一审次。</translation>
        </message>
        <message>
            <source>Only the last stage signs off.</source>
            <translation>只有最后一审才能签发。</translation>
        </message>
        <message>
            <source>It can only be returned to a stage before this one.</source>
            <translation>只能退回到前面的审次。</translation>
        </message>
        <message>
            <source>{holder} has claimed it.</source>
            <translation>{holder}已领稿。</translation>
        </message>
        <message>
            <source>{people} changed the text and has not sent it again.</source>
            <translation>{people}送审后有改动，还没有重新送审。</translation>
        </message>
        <message>
            <source>{person} has claimed it already.</source>
            <translation>{person}已经领稿。</translation>
        </message>
        <message>
            <source>{person} has not claimed it.</source>
            <translation>{person}没有领稿。</translation>
        </message>
        <message>
            <source>It is on hold: {reason}</source>
            <translation>稿件缓发：{reason}</translation>
        </message>
        <message>
            <source>It is not on hold.</source>
            <translation>稿件没有缓发。</translation>
        </message>
        <message>
            <source>{person} has said so already; another person has to.</source>
            <translation>{person}已经同意过，还要另一个人同意。</translation>
        </message>
        <message>
            <source>It is not live.</source>
            <translation>稿件没有在线。</translation>
        </message>
        <message>
            <source>Pictures that have not come yet: {count}.</source>
            <translation>还有图片没到：{count} 张。</translation>
        </message>
        <message>
            <source>{person} may not record decisions of others.</source>
            <translation>{person}不能代为登记别人的决定。</translation>
        </message>
        <message>
            <source>{person} may not decide against the rules.</source>
            <translation>{person}不能特批。</translation>
        </message>
        <message>
            <source>It may leave as it is.</source>
            <translation>稿件现在就可以发出。</translation>
        </message>
        <message>
            <source>Nothing is against it: sign it off in the usual way.</source>
            <translation>没有违反规则之处：请照常签发。</translation>
        </message>
        <message>
            <source>It is not approved.</source>
            <translation>稿件还没有定稿。</translation>
        </message>
        <message>
            <source>It has neither been packaged nor approved.</source>
            <translation>稿件既没有出过发布包，也没有定稿。</translation>
        </message>
        <message>
            <source>Publishing before the review takes one more person.</source>
            <translation>先发后审还需要一个人同意。</translation>
        </message>
        <message>
            <source>Solo</source>
            <translation>单人</translation>
        </message>
        <message>
            <source>One editor</source>
            <translation>一审</translation>
        </message>
        <message>
            <source>Three reviews</source>
            <translation>三审三校</translation>
        </message>
        <message>
            <source>Own reading</source>
            <translation>自审</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>First review</source>
            <translation>初审</translation>
        </message>
        <message>
            <source>Second review</source>
            <translation>复审</translation>
        </message>
        <message>
            <source>Final review</source>
            <translation>终审</translation>
        </message>
        <message>
            <source>The signature of the roster does not hold.</source>
            <translation>人员名册的签名无效。</translation>
        </message>
        <message>
            <source>The roster is not signed by an owner of the newsroom.</source>
            <translation>人员名册不是由编辑部负责人签发的。</translation>
        </message>
        <message>
            <source>The roster is another newsroom's.</source>
            <translation>这是另一个编辑部的人员名册。</translation>
        </message>
        <message>
            <source>The roster that is here already is as new or newer.</source>
            <translation>这里已有同样新或更新的人员名册。</translation>
        </message>
        <message>
            <source>Nobody would be the owner of the newsroom.</source>
            <translation>这样编辑部就没有负责人了。</translation>
        </message>
        <message>
            <source>The signature does not fit the decision.</source>
            <translation>签名与审签记录不符。</translation>
        </message>
        <message>
            <source>The decision is not signed, though its maker has a key.</source>
            <translation>审签人有密钥，这条记录却没有签名。</translation>
        </message>
        <message>
            <source>Nobody here knows the person who decided.</source>
            <translation>这里没有人认识这位审签人。</translation>
        </message>
        <message>
            <source>The decision is signed with a key that nobody here knows.</source>
            <translation>签名所用的密钥不在人员名册里。</translation>
        </message>
        <message>
            <source>The key was revoked before the decision was made.</source>
            <translation>审签时密钥已被吊销。</translation>
        </message>
        <message>
            <source>Another person returned the article at the same time; a return goes before.</source>
            <translation>同一时间另有人退回了稿件，以退回为准。</translation>
        </message>
        <message>
            <source>The decision was against the rules: {why}</source>
            <translation>这条审签不合规则：{why}</translation>
        </message>
        <message>
            <source>Approved by {approver}, changed since by {people}.</source>
            <translation>{approver}通过后，{people}又有改动。</translation>
        </message>
        <message>
            <source>Approved by {approver}, changed since in the draft.</source>
            <translation>{approver}通过后，草稿又有改动。</translation>
        </message>
        <message>
            <source>{people} changed the text during the review and has not decided on it since.</source>
            <translation>{people}在审稿中有改动，之后没有再送审或通过。</translation>
        </message>
        <message>
            <source>What was changed during the review is not known here: earlier history is missing.</source>
            <translation>这里缺少较早的稿次，不知道审稿中改了什么。</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>审稿中</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已定稿</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>已发布</translation>
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
            <source>Damaged file</source>
            <translation>文件已损坏</translation>
        </message>
        <message>
            <source>This Word file is damaged or was cut short; nothing of it was taken in.</source>
            <translation>这个 Word 文件已损坏或不完整，没有导入任何内容。</translation>
        </message>
        <message>
            <source>Open it in Word or WPS, save it anew as .docx, and import that.</source>
            <translation>请用 Word 或 WPS 打开，另存为 .docx 后再导入。</translation>
        </message>
        <message>
            <source>An old Word file</source>
            <translation>旧版 Word 文件</translation>
        </message>
        <message>
            <source>This is a file of the old Word kind (.doc), which Stet does not read.</source>
            <translation>这是旧版 Word 文件（.doc），定稿无法读取。</translation>
        </message>
        <message>
            <source>Open it in Word or WPS, choose “Save as” and the kind .docx, and import that.</source>
            <translation>请用 Word 或 WPS 打开，“另存为”.docx 格式后再导入。</translation>
        </message>
        <message>
            <source>The file has {size} MB; a Word file of up to {limit} MB can be imported.</source>
            <translation>文件有 {size} MB，最多可导入 {limit} MB 的 Word 文件。</translation>
        </message>
        <message>
            <source>Make its pictures smaller, or split it.</source>
            <translation>请压缩其中的图片，或拆成几个文件。</translation>
        </message>
        <message>
            <source>Unpacked, this file holds more than {limit} MB of text, which no article has.</source>
            <translation>解压后文件中的文字部分超过 {limit} MB，稿件不会有这么大。</translation>
        </message>
        <message>
            <source>Split it, or copy the text that you need into a new document.</source>
            <translation>请拆分文件，或把需要的文字复制到新文档中。</translation>
        </message>
        <message>
            <source>Protected by a password</source>
            <translation>文件有密码保护</translation>
        </message>
        <message>
            <source>This Word file is encrypted; without its password nobody can read it.</source>
            <translation>这个 Word 文件已加密，没有密码无法读取。</translation>
        </message>
        <message>
            <source>Open it in Word or WPS, take the password off, save it, and import it again.</source>
            <translation>请用 Word 或 WPS 打开，去掉密码保存后再导入。</translation>
        </message>
        <message>
            <source>Not a Word file</source>
            <translation>不是 Word 文件</translation>
        </message>
        <message>
            <source>This file holds no Word document.</source>
            <translation>这个文件里没有 Word 文档。</translation>
        </message>
        <message>
            <source>Stet reads .docx, .txt, .html and .md files.</source>
            <translation>定稿可读取 .docx、.txt、.html 和 .md 文件。</translation>
        </message>
        <message>
            <source>Not a plain Word file</source>
            <translation>不是正常的 Word 文件</translation>
        </message>
        <message>
            <source>This file declares things that a Word file never holds; it may have been made to do harm.</source>
            <translation>文件里有正常 Word 文件不会有的声明，可能是恶意制作的。</translation>
        </message>
        <message>
            <source>Text boxes, each of which stands behind the paragraph that it hung on: {count}.</source>
            <translation>{count} 个文本框的文字已放到所附段落之后。</translation>
        </message>
        <message>
            <source>Characters that were set as hidden and left out: {count}.</source>
            <translation>{count} 个设为隐藏的字符未导入。</translation>
        </message>
        <message>
            <source>Merged cells, which became one cell each with empty ones beside it: {count}.</source>
            <translation>{count} 个合并单元格已拆开，其余格留空。</translation>
        </message>
        <message>
            <source>Pictures or objects in tables, which stand behind their table: {count}.</source>
            <translation>表格里的 {count} 个图片或对象已放到表格之后。</translation>
        </message>
        <message>
            <source>A table of contents was left out.</source>
            <translation>目录未导入。</translation>
        </message>
        <message>
            <source>Formulas in sentences, written out in plain characters: {count}.</source>
            <translation>句中的 {count} 个公式已写成普通字符。</translation>
        </message>
        <message>
            <source>Readings above words, which stand behind them in brackets: {count}.</source>
            <translation>{count} 处注音已放到文字后的括号里。</translation>
        </message>
        <message>
            <source>Symbols of special fonts that cannot be read and were left out: {count}.</source>
            <translation>{count} 个特殊字体的符号无法识别，未导入。</translation>
        </message>
        <message>
            <source>Charts, formulas or objects that cannot be kept: {count}. A place-holder stands for each.</source>
            <translation>{count} 个图表、公式或对象无法保留，各以占位代替。</translation>
        </message>
        <message>
            <source>Text too long</source>
            <translation>文本过长</translation>
        </message>
        <message>
            <source>This Word file has more text than any article.</source>
            <translation>这个 Word 文件的文字超出了单篇稿件的限度。</translation>
        </message>
        <message>
            <source>Split it into several articles.</source>
            <translation>请拆成几篇稿件。</translation>
        </message>
        <message>
            <source>The text has {count} lines; one of up to {limit} lines can be understood.</source>
            <translation>文本有 {count} 行，最多能读懂 {limit} 行。</translation>
        </message>
        <message>
            <source>Characters that no text may hold, replaced by a mark: {count}.</source>
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
            <source>Tracked changes were accepted as they stood.</source>
            <translation>修订已全部按接受处理。</translation>
        </message>
        <message>
            <source>Comments, which are no part of the text and are listed below: {count}.</source>
            <translation>{count} 条批注不属于正文，列在下面。</translation>
        </message>
        <message>
            <source>What the page's header and footer say was set aside.</source>
            <translation>页眉和页脚的文字已另存，不在正文中。</translation>
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
            <source>Paragraphs of which leading ideographic spaces were taken off: {count}.</source>
            <translation>已去掉 {count} 段开头的全角空格。</translation>
        </message>
        <message>
            <source>Pictures outside the library, of which the addresses were kept: {count}.</source>
            <translation>有 {count} 张图片不在稿库中，已保留其地址。</translation>
        </message>
        <message>
            <source>Embedded players that cannot be kept: {count}. A place-holder stands for each.</source>
            <translation>有 {count} 个嵌入的播放器无法保留，各以占位代替。</translation>
        </message>
        <message>
            <source>The headline was taken from the page's own title, not from its text.</source>
            <translation>标题取自网页自身的名称，而非正文。</translation>
        </message>
        <message>
            <source>The copied text is very long: its last {count} characters were left out.</source>
            <translation>复制的内容过长，末尾 {count} 个字符未粘贴。</translation>
        </message>
        <message>
            <source>Tracked deletions left out: {count}.</source>
            <translation>已略去留痕中删除的内容 {count} 处。</translation>
        </message>
        <message>
            <source>Comments left out: {count}.</source>
            <translation>已略去批注 {count} 条。</translation>
        </message>
        <message>
            <source>Hidden passages left out: {count}.</source>
            <translation>已略去隐藏文字 {count} 处。</translation>
        </message>
        <message>
            <source>Pictures that did not come with the copied text: {count}.</source>
            <translation>有 {count} 张图片没有随文字复制过来。</translation>
        </message>
        <message>
            <source>Pictures that lie elsewhere on the web and were not fetched: {count}.</source>
            <translation>有 {count} 张图片仍在网上，未下载。</translation>
        </message>
        <message>
            <source>Embedded players, for each of which a place-holder stands: {count}.</source>
            <translation>有 {count} 个嵌入的音视频无法保留，各以占位代替。</translation>
        </message>
        <message>
            <source>Tables whose merged cells were taken apart: {count}.</source>
            <translation>有 {count} 个表格的合并单元格已拆开。</translation>
        </message>
        <message>
            <source>Very large tables that became lines of text: {count}.</source>
            <translation>有 {count} 个过大的表格已改为逐行文字。</translation>
        </message>
        <message>
            <source>The copied text was nested too deep: it was made flat.</source>
            <translation>复制的内容嵌套过深，已展平。</translation>
        </message>
        <message>
            <source>Drawings (SVG) left out: {count}.</source>
            <translation>已略去 SVG 图形 {count} 个。</translation>
        </message>
        <message>
            <source>Scripts left out: {count}.</source>
            <translation>已略去脚本 {count} 段。</translation>
        </message>
        <message>
            <source>Controls of forms left out: {count}.</source>
            <translation>已略去表单控件 {count} 个。</translation>
        </message>
        <message>
            <source>Cannot look for this</source>
            <translation>无法查找</translation>
        </message>
        <message>
            <source>This expression takes too long on this text; make it simpler.</source>
            <translation>这个表达式在本文中耗时过长，请写得简单些。</translation>
        </message>
        <message>
            <source>A [ is never closed.</source>
            <translation>有一个 [ 没有闭合。</translation>
        </message>
        <message>
            <source>There is a ) too many at character {place}.</source>
            <translation>第 {place} 个字符处多了一个 )。</translation>
        </message>
        <message>
            <source>A ( is never closed.</source>
            <translation>有一个 ( 没有闭合。</translation>
        </message>
        <message>
            <source>At character {place} something should be repeated, but nothing stands before it.</source>
            <translation>第 {place} 个字符处要求重复，但它前面没有可重复的内容。</translation>
        </message>
        <message>
            <source>Two signs of repetition follow each other at character {place}.</source>
            <translation>第 {place} 个字符处连着写了两个重复符号。</translation>
        </message>
        <message>
            <source>A backslash stands at the end; write \\ to look for one.</source>
            <translation>末尾有一个反斜杠；要查找反斜杠，请写成 \\。</translation>
        </message>
        <message>
            <source>The backslash before character {place} means nothing there.</source>
            <translation>第 {place} 个字符前的反斜杠没有意义。</translation>
        </message>
        <message>
            <source>It refers to a group that it does not have, at character {place}.</source>
            <translation>第 {place} 个字符处引用了不存在的分组。</translation>
        </message>
        <message>
            <source>The range that ends at character {place} runs backwards.</source>
            <translation>到第 {place} 个字符为止的范围前后颠倒。</translation>
        </message>
        <message>
            <source>A count runs backwards at character {place}.</source>
            <translation>第 {place} 个字符处的重复次数前后颠倒。</translation>
        </message>
        <message>
            <source>It repeats something too often.</source>
            <translation>重复次数太多。</translation>
        </message>
        <message>
            <source>The expression has a fault at character {place}.</source>
            <translation>表达式在第 {place} 个字符处有误。</translation>
        </message>
        <message>
            <source>The expression is too long.</source>
            <translation>表达式太长。</translation>
        </message>
        <message>
            <source>It calls a part of itself at character {place}, which may have no end.</source>
            <translation>第 {place} 个字符处调用了自身的一部分，可能没有尽头。</translation>
        </message>
        <message>
            <source>The expression is nested too deeply.</source>
            <translation>表达式嵌套太深。</translation>
        </message>
        <message>
            <source>Its flags contradict each other.</source>
            <translation>表达式的标志互相矛盾。</translation>
        </message>
        <message>
            <source>The expression has no group {number} for the replacement.</source>
            <translation>表达式里没有替换内容所引用的分组 {number}。</translation>
        </message>
        <message>
            <source>In the replacement \{sign} means nothing; write \\ for a backslash.</source>
            <translation>替换内容中的 \{sign} 没有意义；要写反斜杠，请用 \\。</translation>
        </message>
        <message>
            <source>The replacement ends with a backslash; write \\ for one.</source>
            <translation>替换内容以反斜杠结尾；要写反斜杠，请用 \\。</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation>{name} 无法读取：{reason}。</translation>
        </message>
        <message>
            <source>For review</source>
            <translation>送审</translation>
        </message>
        <message>
            <source>For information</source>
            <translation>供参阅</translation>
        </message>
        <message>
            <source>With the text</source>
            <translation>随稿发出</translation>
        </message>
        <message>
            <source>Reduced; the originals later</source>
            <translation>先发缩小版，原图后补</translation>
        </message>
        <message>
            <source>Later; the text first</source>
            <translation>先发文字，图片后补</translation>
        </message>
        <message>
            <source>Confidential sources: {count}</source>
            <translation>保密消息源：{count} 条</translation>
        </message>
        <message>
            <source>Private contacts: {count}</source>
            <translation>不公开的联系方式：{count} 条</translation>
        </message>
        <message>
            <source>Evidence of decisions: {count}</source>
            <translation>审签凭据：{count} 件</translation>
        </message>
        <message>
            <source>Files it was imported from: {count}</source>
            <translation>导入时的原文件：{count} 个</translation>
        </message>
        <message>
            <source>Not a hand-off</source>
            <translation>不是稿件包</translation>
        </message>
        <message>
            <source>{file} is not a hand-off file.</source>
            <translation>{file} 不是稿件包。</translation>
        </message>
        <message>
            <source>Not whole</source>
            <translation>文件不完整</translation>
        </message>
        <message>
            <source>{file} was cut short or changed on its way.</source>
            <translation>{file} 不完整，或在传送途中被改动过。</translation>
        </message>
        <message>
            <source>Nothing was received.  Ask for the file to be sent again.</source>
            <translation>什么都没有收下。请对方重发。</translation>
        </message>
        <message>
            <source>Packed anew</source>
            <translation>被重新打包</translation>
        </message>
        <message>
            <source>{file} was unpacked and packed anew by another program, or changed on its way.</source>
            <translation>{file} 被别的程序解包后重新打包过，或在途中被改动过。</translation>
        </message>
        <message>
            <source>Nothing was received.  Ask for the file as Stet wrote it.</source>
            <translation>什么都没有收下。请对方直接发送定稿写出的原文件。</translation>
        </message>
        <message>
            <source>Changed on its way</source>
            <translation>途中被改动</translation>
        </message>
        <message>
            <source>{path} in {file} is not what its sender put there.</source>
            <translation>{file} 里的 {path} 不是传稿人放进去的内容。</translation>
        </message>
        <message>
            <source>A strange path</source>
            <translation>可疑的路径</translation>
        </message>
        <message>
            <source>“{path}” is not a path that a hand-off may hold.</source>
            <translation>“{path}”不是稿件包里可以有的路径。</translation>
        </message>
        <message>
            <source>Nothing of {file} was received.</source>
            <translation>{file} 里的内容一概没有收下。</translation>
        </message>
        <message>
            <source>There twice</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>{path} is in {file} more than once.</source>
            <translation>{path} 在 {file} 里不止一份。</translation>
        </message>
        <message>
            <source>Too large</source>
            <translation>太大</translation>
        </message>
        <message>
            <source>{path} in {file} is larger than {most} MB.</source>
            <translation>{file} 里的 {path} 超过 {most} MB。</translation>
        </message>
        <message>
            <source>Nothing was received.</source>
            <translation>什么都没有收下。</translation>
        </message>
        <message>
            <source>Too much for one file</source>
            <translation>一个稿件包装不下</translation>
        </message>
        <message>
            <source>A hand-off holds at most {count} parts and {size} MB.</source>
            <translation>一个稿件包最多装 {count} 项、{size} MB。</translation>
        </message>
        <message>
            <source>Hand over fewer articles at once, or leave the pictures out.</source>
            <translation>请一次少传几篇，或者不带图片。</translation>
        </message>
        <message>
            <source>{path} in {file} cannot be read: {reason}.</source>
            <translation>{file} 里的 {path} 读不出来：{reason}。</translation>
        </message>
        <message>
            <source>Control characters</source>
            <translation>控制字符</translation>
        </message>
        <message>
            <source>{path} in {file} holds control characters.</source>
            <translation>{file} 里的 {path} 含有控制字符。</translation>
        </message>
        <message>
            <source>The signature does not fit</source>
            <translation>签名不符</translation>
        </message>
        <message>
            <source>{file} was changed after it was signed, or its signature belongs to another file.</source>
            <translation>{file} 在签名之后被改动过，或者签名属于另一个文件。</translation>
        </message>
        <message>
            <source>{file} uses version {version} of the hand-off format, and this Stet reads up to {known}.</source>
            <translation>{file} 用的是稿件包格式第 {version} 版，本机的定稿只读到第 {known} 版。</translation>
        </message>
        <message>
            <source>Stet {needs} or newer reads it.</source>
            <translation>请用定稿 {needs} 或更新的版本来收。</translation>
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
            <source>The package says on its page and in its manifest that it is under embargo until {until}.</source>
            <translation>发布包在页面和清单中注明：{until} 之前不得发布。</translation>
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
            <source>Not a picture</source>
            <translation>不是图片</translation>
        </message>
        <message>
            <source>{name} is not a picture that Stet can use.</source>
            <translation>{name} 不是定稿能用的图片。</translation>
        </message>
        <message>
            <source>Choose a JPEG, PNG, WebP, HEIC or GIF file.</source>
            <translation>请选择 JPEG、PNG、WebP、HEIC 或 GIF 文件。</translation>
        </message>
        <message>
            <source>Picture too large</source>
            <translation>图片太大</translation>
        </message>
        <message>
            <source>{name} has more than {limit} million pixels.</source>
            <translation>{name} 的像素超过了 {limit} 百万。</translation>
        </message>
        <message>
            <source>Make it smaller and take it in again.</source>
            <translation>请缩小后重新收入。</translation>
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation>{name} 是空文件。</translation>
        </message>
        <message>
            <source>It may not have been copied to its end; fetch it again.</source>
            <translation>可能没有复制完整，请重新获取。</translation>
        </message>
        <message>
            <source>{name} is a drawing or page written as text (SVG, XML, HTML), which may hold a program.</source>
            <translation>{name} 是用文本写成的图形或网页（SVG、XML、HTML），里面可能带有程序。</translation>
        </message>
        <message>
            <source>Save it as PNG and take that in.</source>
            <translation>请另存为 PNG 再收进来。</translation>
        </message>
        <message>
            <source>Damaged picture</source>
            <translation>图片已损坏</translation>
        </message>
        <message>
            <source>{name} is damaged: it cannot be read to its end.</source>
            <translation>{name} 已损坏，读不到结尾。</translation>
        </message>
        <message>
            <source>Fetch it again from where it came.</source>
            <translation>请从来源处重新获取。</translation>
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
            <source>The picture {asset} has more than {limit} million pixels.</source>
            <translation>图片 {asset} 超过 {limit} 百万像素。</translation>
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
            <source>Review sheet</source>
            <translation>审稿单</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>审次</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>审稿意见</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Other decisions</source>
            <translation>其他审签记录</translation>
        </message>
        <message>
            <source>Not decided yet</source>
            <translation>尚未决定</translation>
        </message>
        <message>
            <source>A decision counts for exactly the text that has its hash; whoever changes the text voids it.</source>
            <translation>审签只对所列哈希的这一稿有效；稿件改动后即告失效。</translation>
        </message>
        <message>
            <source>{stage}: {word}</source>
            <translation>{stage}：{word}</translation>
        </message>
        <message>
            <source>In {stage}</source>
            <translation>{stage}中</translation>
        </message>
        <message>
            <source>1 word</source>
            <translation>1 字</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count} 字</translation>
        </message>
        <message>
            <source>Draft, not kept as a revision yet</source>
            <translation>草稿，尚未存为一稿</translation>
        </message>
        <message>
            <source>Draft after revision {number}</source>
            <translation>第 {number} 稿之后的草稿</translation>
        </message>
        <message>
            <source>evidence on file</source>
            <translation>存有凭据</translation>
        </message>
        <message>
            <source>evidence lies where it was recorded</source>
            <translation>凭据存于登记处</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收稿</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>字数</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>稿次</translation>
        </message>
        <message>
            <source>Returned: {reason}</source>
            <translation>退回理由：{reason}</translation>
        </message>
        <message>
            <source>Override by {person}: {reason}</source>
            <translation>{person}特批：{reason}</translation>
        </message>
        <message>
            <source>It left before its review, or was taken down by one person: it has to be confirmed.</source>
            <translation>先发后审，或由一人撤稿：尚待补审。</translation>
        </message>
        <message>
            <source>Changed since by {people}.</source>
            <translation>此后由 {people} 改动。</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>审签制度</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>稿件</translation>
        </message>
        <message>
            <source>Content hash</source>
            <translation>内容哈希</translation>
        </message>
        <message>
            <source>Other credits</source>
            <translation>其他署名</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>签发记录</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>（无标题）</translation>
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
            <source>{path}: the decision of {person} was recorded, and is signed, by {recorder}.</source>
            <translation>{path}：{person}的决定由{recorder}登记并签名。</translation>
        </message>
        <message>
            <source>{path}: the decision of {person} was given by telephone, and recorded and signed by {recorder}.</source>
            <translation>{path}：{person}的决定由电话作出，经{recorder}登记并签名。</translation>
        </message>
        <message>
            <source>{path}: the decision of {person} was given by WeChat, and recorded and signed by {recorder}.</source>
            <translation>{path}：{person}的决定由微信作出，经{recorder}登记并签名。</translation>
        </message>
        <message>
            <source>{path}: the decision of {person} was given on paper, and recorded and signed by {recorder}.</source>
            <translation>{path}：{person}的决定以书面作出，经{recorder}登记并签名。</translation>
        </message>
        <message>
            <source>{path}: the decision of {person} was given by e-mail, and recorded and signed by {recorder}.</source>
            <translation>{path}：{person}的决定由电子邮件作出，经{recorder}登记并签名。</translation>
        </message>
        <message>
            <source>{path}: the decision of {person} was given in person, and recorded and signed by {recorder}.</source>
            <translation>{path}：{person}的决定当面作出，经{recorder}登记并签名。</translation>
        </message>
        <message>
            <source>{path}: signed off by {person} at {at}, decisions: {count}.</source>
            <translation>{path}：由 {person} 于 {at} 签发，审签记录 {count} 条。</translation>
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
            <source>{path}: let out before its review by {person} at {at}, decisions: {count}.</source>
            <translation>{path}：先发后审，由{person}于 {at} 同意，审签记录 {count} 条。</translation>
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
            <source>{path} shows another embargo than {content}.</source>
            <translation>{path} 上的解禁时间与 {content} 不同。</translation>
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
            <source>{path}: {count} of {all} decisions are signed, and their signatures hold.</source>
            <translation>{path}：{all} 条审签记录中有 {count} 条带签名，签名有效。</translation>
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
            <source>{path} says that it must not be published before {until}.</source>
            <translation>{path} 注明：{until} 之前不得发布。</translation>
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
            <source>{path}: nobody but its maker has reviewed this article.</source>
            <translation>{path}：未经他人审核。</translation>
        </message>
        <message>
            <source>{path}: {person} decided on behalf of {principal}.</source>
            <translation>{path}：{person}代{principal}作出决定。</translation>
        </message>
        <message>
            <source>{path}: {person} decided against the rules, since: {reason}</source>
            <translation>{path}：{person}特批，理由：{reason}</translation>
        </message>
        <message>
            <source>{path}: decision {number} is about another article.</source>
            <translation>{path}：第 {number} 条审签记录属于另一篇稿件。</translation>
        </message>
        <message>
            <source>{path}: the signature of decision {number} does not hold.</source>
            <translation>{path}：第 {number} 条审签记录的签名无效。</translation>
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
            <source>No such comment</source>
            <translation>没有这条批注</translation>
        </message>
        <message>
            <source>There is no comment {name} on this article.</source>
            <translation>这篇稿件没有批注 {name}。</translation>
        </message>
        <message>
            <source>Nothing said</source>
            <translation>没有内容</translation>
        </message>
        <message>
            <source>A comment needs words.</source>
            <translation>批注不能为空。</translation>
        </message>
        <message>
            <source>Too long for a comment</source>
            <translation>批注太长</translation>
        </message>
        <message>
            <source>A comment has at most {most} characters, and this one has {count}.</source>
            <translation>一条批注最多 {most} 字，这条有 {count} 字。</translation>
        </message>
        <message>
            <source>Not in the text</source>
            <translation>正文里没有</translation>
        </message>
        <message>
            <source>These words do not stand in the article.</source>
            <translation>稿件正文里没有这些文字。</translation>
        </message>
        <message>
            <source>No such revision</source>
            <translation>没有这一稿</translation>
        </message>
        <message>
            <source>This article has no revision {number}; it has {count}.</source>
            <translation>这篇稿件没有第 {number} 稿，共有 {count} 稿。</translation>
        </message>
        <message>
            <source>No revision</source>
            <translation>还没有稿次</translation>
        </message>
        <message>
            <source>Save it as a revision first.</source>
            <translation>请先存为一稿。</translation>
        </message>
        <message>
            <source>There is nothing before revision 1.</source>
            <translation>第 1 稿之前没有内容。</translation>
        </message>
        <message>
            <source>Unknown stage</source>
            <translation>没有这个审次</translation>
        </message>
        <message>
            <source>There is no stage {stage} here; there are: {known}.</source>
            <translation>这里没有审次{stage}，只有：{known}。</translation>
        </message>
        <message>
            <source>Later than now</source>
            <translation>时间晚于现在</translation>
        </message>
        <message>
            <source>A decision is recorded after it was given, not before.</source>
            <translation>审签要先作出、后登记；所填时间晚于现在。</translation>
        </message>
        <message>
            <source>Two states</source>
            <translation>有两个最新稿</translation>
        </message>
        <message>
            <source>This article has {count} newest revisions that nobody has merged yet.</source>
            <translation>这篇稿件有 {count} 个最新稿还没有合并。</translation>
        </message>
        <message>
            <source>Merge them first.</source>
            <translation>请先合并。</translation>
        </message>
        <message>
            <source>Newer revision</source>
            <translation>有更新的稿</translation>
        </message>
        <message>
            <source>There is a newer revision of this article than the one its draft began with.</source>
            <translation>这篇稿件有比草稿所依据的更新的稿。</translation>
        </message>
        <message>
            <source>Bring it into the draft first.</source>
            <translation>请先并入草稿。</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>无法连接</translation>
        </message>
        <message>
            <source>{host} cannot be reached.</source>
            <translation>无法连接 {host}。</translation>
        </message>
        <message>
            <source>Is this computer online?</source>
            <translation>这台电脑联网了吗？</translation>
        </message>
        <message>
            <source>Not given</source>
            <translation>对方不提供</translation>
        </message>
        <message>
            <source>{host} does not give the picture: {code}.</source>
            <translation>{host} 不提供这张图片（{code}）。</translation>
        </message>
        <message>
            <source>Not of the web</source>
            <translation>不在网上</translation>
        </message>
        <message>
            <source>{host} lies in a private network, not on the web.</source>
            <translation>{host} 在内部网络中，不在公网上。</translation>
        </message>
        <message>
            <source>Too slow</source>
            <translation>没有响应</translation>
        </message>
        <message>
            <source>{host} does not answer.</source>
            <translation>{host} 没有响应。</translation>
        </message>
        <message>
            <source>Try again later.</source>
            <translation>请稍后再试。</translation>
        </message>
        <message>
            <source>Not safe</source>
            <translation>连接不安全</translation>
        </message>
        <message>
            <source>The connection to {host} is not safe.</source>
            <translation>与 {host} 的连接不安全。</translation>
        </message>
        <message>
            <source>This address does not lead to the web.</source>
            <translation>这个地址不在网上。</translation>
        </message>
        <message>
            <source>The picture is larger than {limit} MB.</source>
            <translation>图片大于 {limit} MB。</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}.</source>
            <translation>{path} 无法写入：{reason}。</translation>
        </message>
        <message>
            <source>Choose another folder, or make room.</source>
            <translation>请换一个文件夹，或腾出空间。</translation>
        </message>
        <message>
            <source>Nothing to hand over</source>
            <translation>没有可传的</translation>
        </message>
        <message>
            <source>No article was named.</source>
            <translation>没有指定稿件。</translation>
        </message>
        <message>
            <source>Pictures tell their place</source>
            <translation>图片带有拍摄地点</translation>
        </message>
        <message>
            <source>Pictures that tell where they were taken: {count}.</source>
            <translation>带有拍摄地点的图片：{count} 张。</translation>
        </message>
        <message>
            <source>Hand them over with their places if the other desk may know, or without the pictures.</source>
            <translation>如果对方可以知道，就连地点一起传；否则不带图片。</translation>
        </message>
        <message>
            <source>There is no revision {name} in this library.</source>
            <translation>稿库中没有稿次 {name}。</translation>
        </message>
        <message>
            <source>Pictures of a kind that Stet cannot show: {count}. A place-holder stands for each.</source>
            <translation>{count} 张图片的格式定稿无法显示，各以占位代替。</translation>
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
            <source>Not a text</source>
            <translation>不是文本</translation>
        </message>
        <message>
            <source>This file is of a kind that Stet does not read.</source>
            <translation>定稿不读取这种文件。</translation>
        </message>
        <message>
            <source>This file cannot be read: {reason}.</source>
            <translation>无法读取这个文件：{reason}。</translation>
        </message>
        <message>
            <source>Conflicts that a person has to decide: {count}.</source>
            <translation>须由人决定的冲突：{count} 处。</translation>
        </message>
        <message>
            <source>Decide them in the window, or take one side for all: stet merge ID --take mine.</source>
            <translation>请在窗口里逐处决定，或一律取一方：stet merge ID --take mine。</translation>
        </message>
        <message>
            <source>Changed meanwhile</source>
            <translation>其间有改动</translation>
        </message>
        <message>
            <source>The article was changed while it was being merged.</source>
            <translation>合并期间稿件又有改动。</translation>
        </message>
        <message>
            <source>Nothing is lost: merge again.</source>
            <translation>什么都没有丢失：请重新合并。</translation>
        </message>
        <message>
            <source>Not a request</source>
            <translation>不是加入申请</translation>
        </message>
        <message>
            <source>The file is no request to join a newsroom.</source>
            <translation>这个文件不是加入编辑部的申请。</translation>
        </message>
        <message>
            <source>Roster not followed</source>
            <translation>没有采用人员名册</translation>
        </message>
        <message>
            <source>Request not sound</source>
            <translation>申请不可靠</translation>
        </message>
        <message>
            <source>The request was changed, or its key is not its maker's.</source>
            <translation>申请被改动过，或密钥不是申请人的。</translation>
        </message>
        <message>
            <source>Unknown role</source>
            <translation>没有这个角色</translation>
        </message>
        <message>
            <source>There is no role {role}; there are: {known}.</source>
            <translation>没有角色{role}，只有：{known}。</translation>
        </message>
        <message>
            <source>No newsroom</source>
            <translation>没有编辑部</translation>
        </message>
        <message>
            <source>Begin one, or join one by its roster.</source>
            <translation>请建立一个，或凭人员名册加入一个。</translation>
        </message>
        <message>
            <source>In a newsroom</source>
            <translation>已在编辑部里</translation>
        </message>
        <message>
            <source>This desk belongs to a newsroom already.</source>
            <translation>这个工作台已属于一个编辑部。</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>缺少名称</translation>
        </message>
        <message>
            <source>A newsroom needs a name.</source>
            <translation>请给编辑部起个名字。</translation>
        </message>
        <message>
            <source>The word was not kept</source>
            <translation>单词未能保存</translation>
        </message>
        <message>
            <source>The word list {path} cannot be written.</source>
            <translation>无法写入词表 {path}。</translation>
        </message>
        <message>
            <source>Nobody has approved this text yet: by making the package you approve it yourself.</source>
            <translation>这一稿还没有人通过：出发布包即由您本人送审并通过。</translation>
        </message>
        <message>
            <source>No owner left</source>
            <translation>没有负责人了</translation>
        </message>
        <message>
            <source>Somebody has to be the owner of this desk.</source>
            <translation>这里必须有一个负责人。</translation>
        </message>
        <message>
            <source>Not the owner</source>
            <translation>不是负责人</translation>
        </message>
        <message>
            <source>Only an owner of this desk takes people in and gives roles.</source>
            <translation>只有负责人可以加人和分配角色。</translation>
        </message>
        <message>
            <source>Unknown person</source>
            <translation>没有这个人</translation>
        </message>
        <message>
            <source>Nobody here is called {name}.</source>
            <translation>这里没有叫{name}的人。</translation>
        </message>
        <message>
            <source>More than one person here is called {name}.</source>
            <translation>这里有不止一个人叫{name}。</translation>
        </message>
        <message>
            <source>Those who are known: {people}.</source>
            <translation>这里有：{people}。</translation>
        </message>
        <message>
            <source>PIN needed</source>
            <translation>需要 PIN</translation>
        </message>
        <message>
            <source>The PIN of {person} is asked for.</source>
            <translation>需要{person}的 PIN。</translation>
        </message>
        <message>
            <source>{name} is larger than {limit} MB.</source>
            <translation>{name} 大于 {limit} MB。</translation>
        </message>
        <message>
            <source>Save it smaller first.</source>
            <translation>请先把它存小一些。</translation>
        </message>
        <message>
            <source>A folder</source>
            <translation>这是文件夹</translation>
        </message>
        <message>
            <source>{name} is a folder.</source>
            <translation>{name} 是文件夹。</translation>
        </message>
        <message>
            <source>Choose the pictures in it.</source>
            <translation>请选择里面的图片。</translation>
        </message>
        <message>
            <source>Too short</source>
            <translation>长度不对</translation>
        </message>
        <message>
            <source>A PIN has {least} to {most} characters.</source>
            <translation>PIN 为 {least} 到 {most} 个字符。</translation>
        </message>
        <message>
            <source>Wrong PIN</source>
            <translation>PIN 不对</translation>
        </message>
        <message>
            <source>This is not the PIN of {person}.</source>
            <translation>这不是{person}的 PIN。</translation>
        </message>
        <message>
            <source>One can try again in {count} s.</source>
            <translation>{count} 秒后可再试。</translation>
        </message>
        <message>
            <source>Wait a little</source>
            <translation>请稍等</translation>
        </message>
        <message>
            <source>After a wrong PIN one waits: try again in {count} s.</source>
            <translation>PIN 输错后要等一等：请在 {count} 秒后再试。</translation>
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
            <source>Placeholders of a template that are still in the text: {count}.</source>
            <translation>正文里还有 {count} 处模板占位文字未替换。</translation>
        </message>
        <message>
            <source>Pictures known by their address only, which the page cannot show: {count}.</source>
            <translation>有 {count} 张图片只有地址，页面无法显示。</translation>
        </message>
        <message>
            <source>The address of “{label}” was masked where it was read, so the page does not show it.</source>
            <translation>“{label}”的地址在原文中已被遮盖，页面上不显示。</translation>
        </message>
        <message>
            <source>Pictures without alternative text: {count}.</source>
            <translation>{count} 张图片没有替代文字。</translation>
        </message>
        <message>
            <source>Pictures that do not say who made them: {count}.</source>
            <translation>{count} 张图片没有署名。</translation>
        </message>
        <message>
            <source>No such suggestion</source>
            <translation>没有这份建议</translation>
        </message>
        <message>
            <source>The suggestion {name} is not open any more.</source>
            <translation>建议 {name} 已经处理完。</translation>
        </message>
        <message>
            <source>Nothing suggested</source>
            <translation>没有建议</translation>
        </message>
        <message>
            <source>The suggestion reads as the article does: there is nothing to send.</source>
            <translation>建议稿与稿件相同，没有可以提交的建议。</translation>
        </message>
        <message>
            <source>No such change</source>
            <translation>没有这处改动</translation>
        </message>
        <message>
            <source>There is no change {numbers} in this suggestion; it has {count}.</source>
            <translation>这份建议没有第 {numbers} 处改动，共 {count} 处。</translation>
        </message>
        <message>
            <source>It has to prove a decision on this article, and none was chosen.</source>
            <translation>凭据要对应本稿的审签记录，而没有选任何一条。</translation>
        </message>
        <message>
            <source>It belongs to a decision</source>
            <translation>属于审签记录</translation>
        </message>
        <message>
            <source>This was signed together with its decision, so it stays.</source>
            <translation>它与审签记录一同签名，不能移除。</translation>
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
            <source>{path} asks for a review policy that this Stet does not know.</source>
            <translation>{path} 里的审稿制度是这个版本不认识的。</translation>
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
            <source>Submit it and let it pass first; alone at a desk: stet decide ID submit, stet decide ID approve.</source>
            <translation>请先送审并通过；一个人时：stet decide ID submit，再 stet decide ID approve。</translation>
        </message>
        <message>
            <source>Restore it before it is exported.</source>
            <translation>请先恢复，再出发布包。</translation>
        </message>
        <message>
            <source>Let it be approved again, or undo the change.</source>
            <translation>请重新通过，或撤销改动。</translation>
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
            <source>Wait until then, or choose an embargoed delivery (--embargoed), which says so in all it holds.</source>
            <translation>请等到那时，或选择“带解禁时间交付”（--embargoed），包内各处都会注明。</translation>
        </message>
        <message>
            <source>Not before</source>
            <translation>还不到时间</translation>
        </message>
        <message>
            <source>It was signed off for {until} and later.</source>
            <translation>签发的时间是 {until} 以后。</translation>
        </message>
        <message>
            <source>Other channels</source>
            <translation>不是这个渠道</translation>
        </message>
        <message>
            <source>It was signed off for {channels} only.</source>
            <translation>只签发给渠道：{channels}。</translation>
        </message>
        <message>
            <source>The comment of {person} in {file} was changed after it was signed.</source>
            <translation>{file} 中 {person} 的批注在签名后被改动过。</translation>
        </message>
        <message>
            <source>The roster of {newsroom} in {file} was changed after it was signed.</source>
            <translation>{file} 里的“{newsroom}”人员名册签名后被改动过。</translation>
        </message>
        <message>
            <source>The decision of {person} in {file} was changed after it was signed.</source>
            <translation>{file} 里 {person} 的审签记录在签名之后被改动过。</translation>
        </message>
        <message>
            <source>From another article</source>
            <translation>来自别的稿件</translation>
        </message>
        <message>
            <source>The decision of {person} in {file} was made on another article.</source>
            <translation>{file} 里 {person} 的审签记录是针对另一篇稿件作出的。</translation>
        </message>
        <message>
            <source>No such article</source>
            <translation>没有这篇稿件</translation>
        </message>
        <message>
            <source>A private record in the file belongs to no article here.</source>
            <translation>文件里有一条保密记录不属于任何稿件。</translation>
        </message>
        <message>
            <source>No article</source>
            <translation>没有稿件</translation>
        </message>
        <message>
            <source>Another kind of file</source>
            <translation>文件类型不对</translation>
        </message>
        <message>
            <source>A review sheet is written as .pdf or .html, not as {name}.</source>
            <translation>审稿单写成 .pdf 或 .html，不能写成 {name}。</translation>
        </message>
        <message>
            <source>No PDF here</source>
            <translation>这里不能生成 PDF</translation>
        </message>
        <message>
            <source>Nothing here can draw a PDF.</source>
            <translation>这里没有能绘制 PDF 的程序。</translation>
        </message>
        <message>
            <source>Write the sheet as .html and print that.</source>
            <translation>请把审稿单写成 .html 再打印。</translation>
        </message>
        <message>
            <source>An owner of this desk gives roles; or let somebody who has one work here.</source>
            <translation>角色由这个工作台的负责人授予；也可以换有角色的人在这里工作。</translation>
        </message>
        <message>
            <source>Restore it first.</source>
            <translation>请先恢复它。</translation>
        </message>
        <message>
            <source>Not possible now</source>
            <translation>现在不行</translation>
        </message>
        <message>
            <source>Not oneself</source>
            <translation>不能对自己这样做</translation>
        </message>
        <message>
            <source>Another owner revokes your last key: you could sign nothing without it.</source>
            <translation>你的最后一把密钥须由另一位负责人作废：没有它你什么都不能签。</translation>
        </message>
        <message>
            <source>Another owner lets you leave.</source>
            <translation>须由另一位负责人为你办理离开。</translation>
        </message>
        <message>
            <source>Key not here</source>
            <translation>密钥不在这里</translation>
        </message>
        <message>
            <source>The key of {person} does not lie on this machine, so nothing can be signed in that name here.</source>
            <translation>{person}的密钥不在这台机器上，这里不能以其名义签名。</translation>
        </message>
        <message>
            <source>Decide where the key is, or record the decision as given by telephone or on paper.</source>
            <translation>请在有密钥的机器上审签，或登记为电话或纸面审签。</translation>
        </message>
        <message>
            <source>Key locked</source>
            <translation>密钥已锁</translation>
        </message>
        <message>
            <source>The key of {person} is locked: nothing is signed without the PIN.</source>
            <translation>{person}的密钥已锁：不输入 PIN 就不能签名。</translation>
        </message>
        <message>
            <source>Give it where your name stands at the window’s head; at the command line in STET_PIN.</source>
            <translation>请点窗口顶部你的名字输入 PIN；命令行写在 STET_PIN 里。</translation>
        </message>
        <message>
            <source>{file} is larger than 50 MB.</source>
            <translation>{file} 超过 50 MB。</translation>
        </message>
        <message>
            <source>{name} is damaged, or not all of it is there.</source>
            <translation>{name} 已损坏或不完整。</translation>
        </message>
        <message>
            <source>Fetch it again, or scan the paper once more.</source>
            <translation>请重新获取，或再扫描一次。</translation>
        </message>
        <message>
            <source>No evidence</source>
            <translation>不能作凭据</translation>
        </message>
        <message>
            <source>{name} is no picture, PDF or recording.</source>
            <translation>{name} 不是图片、PDF 或录音。</translation>
        </message>
        <message>
            <source>Scan or photograph the paper, or save the recording as MP3, M4A or WAV.</source>
            <translation>请扫描或拍下纸质件，或把录音存为 MP3、M4A 或 WAV。</translation>
        </message>
        <message>
            <source>{file} cannot be read: {reason}.</source>
            <translation>无法读取 {file}：{reason}。</translation>
        </message>
        <message>
            <source>No such template</source>
            <translation>没有这个模板</translation>
        </message>
        <message>
            <source>There is no template {name} here.</source>
            <translation>这里没有模板 {name}。</translation>
        </message>
        <message>
            <source>List the templates with: stet new --list.</source>
            <translation>列出模板：stet new --list。</translation>
        </message>
        <message>
            <source>A template needs a name of up to {most} characters.</source>
            <translation>模板名称须为 1 至 {most} 个字。</translation>
        </message>
        <message>
            <source>Name taken</source>
            <translation>名称已被占用</translation>
        </message>
        <message>
            <source>There is a template called “{name}” already.</source>
            <translation>已有名为“{name}”的模板。</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>请换一个名称。</translation>
        </message>
        <message>
            <source>somebody unnamed</source>
            <translation>未署名者</translation>
        </message>
        <message>
            <source>{author}: {changes}</source>
            <translation>{author}：{changes}</translation>
        </message>
        <message>
            <source>inserted: {count}</source>
            <translation>插入 {count} 处</translation>
        </message>
        <message>
            <source>deleted: {count}</source>
            <translation>删除 {count} 处</translation>
        </message>
        <message>
            <source>changed in form: {count}</source>
            <translation>格式修改 {count} 处</translation>
        </message>
        <message>
            <source>{who} on “{words}”: {text}</source>
            <translation>{who} 就“{words}”批注：{text}</translation>
        </message>
        <message>
            <source>A newer roster of {newsroom}, number {number}, signed by {signer}: it holds here from now on.</source>
            <translation>“{newsroom}”的新版人员名册，第 {number} 版，由{signer}签发：收稿后在此生效。</translation>
        </message>
        <message>
            <source>A roster of {newsroom}, number {number}, is kept, but not followed: one that it follows is missing, or no owner signed it.</source>
            <translation>“{newsroom}”的人员名册第 {number} 版会保留，但暂不生效：缺少中间版本，或不是负责人签发的。</translation>
        </message>
        <message>
            <source>The roster of another newsroom, {newsroom}, comes with it: yours stays.</source>
            <translation>随附另一编辑部“{newsroom}”的人员名册：本编辑部的名册不变。</translation>
        </message>
        <message>
            <source>The roster of {newsroom} comes with it: this desk has not joined that newsroom.</source>
            <translation>随附“{newsroom}”的人员名册：此处尚未加入该编辑部。</translation>
        </message>
        <message>
            <source>{person}: {deed}, {at}</source>
            <translation>{person}：{deed}，{at}</translation>
        </message>
        <message>
            <source>{decision} (not signed)</source>
            <translation>{decision}（未签名）</translation>
        </message>
        <message>
            <source>{decision} (signed with an unknown key: kept, shown, not counted)</source>
            <translation>{decision}（签名的密钥这里不认识：保留、显示，但不算数）</translation>
        </message>
        <message>
            <source>From {maker} to {names}: {purpose}</source>
            <translation>{maker} 传给 {names}：{purpose}</translation>
        </message>
        <message>
            <source>From {maker}: {purpose}</source>
            <translation>{maker} 传来：{purpose}</translation>
        </message>
        <message>
            <source>“{message}”</source>
            <translation>“{message}”</translation>
        </message>
        <message>
            <source>The file is not signed.</source>
            <translation>文件没有签名。</translation>
        </message>
        <message>
            <source>Nothing new: all of it is here already.</source>
            <translation>没有新内容，这里都已经有了。</translation>
        </message>
        <message>
            <source>New here</source>
            <translation>这里新有的稿件</translation>
        </message>
        <message>
            <source>New revisions by {authors}: {count}</source>
            <translation>来自 {authors} 的新稿次：{count} 个</translation>
        </message>
        <message>
            <source>New suggestions: {count}</source>
            <translation>新的建议：{count}</translation>
        </message>
        <message>
            <source>New in comments: {count}</source>
            <translation>新批注：{count} 条</translation>
        </message>
        <message>
            <source>Changes of the desk’s notes: {count}</source>
            <translation>编务备注的变动：{count} 处</translation>
        </message>
        <message>
            <source>Needs a merge: two newest states stand side by side, and nothing of either is lost.</source>
            <translation>需要合并：两个最新稿并存，哪一个都没有丢失。</translation>
        </message>
        <message>
            <source>Your own draft differs and stays as it is.</source>
            <translation>你自己的草稿与之不同，保持原样。</translation>
        </message>
        <message>
            <source>Earlier revisions that are not here: {count}.</source>
            <translation>更早的历史不在这里：{count} 个稿次。</translation>
        </message>
        <message>
            <source>Pictures missing: {count}.</source>
            <translation>缺图片：{count} 张。</translation>
        </message>
        <message>
            <source>Known by their keys, and counted for nothing here: {people}</source>
            <translation>以密钥识别、在此不作数的人：{people}</translation>
        </message>
        <message>
            <source>New pictures: {count}</source>
            <translation>新图片：{count} 张</translation>
        </message>
        <message>
            <source>Pictures to look at until they come themselves: {count}</source>
            <translation>先供预览的缩小图片（原图后补）：{count} 张</translation>
        </message>
        <message>
            <source>Publications that are new here: {count}</source>
            <translation>这里没有过的媒体：{count} 个</translation>
        </message>
        <message>
            <source>Private records: {count}</source>
            <translation>保密记录：{count} 条</translation>
        </message>
        <message>
            <source>Records that have no place here yet, kept and passed on: {count}</source>
            <translation>暂时无处安放、已留存并会继续传下去的记录：{count} 条</translation>
        </message>
        <message>
            <source>New in the newsroom: {people}</source>
            <translation>编辑部新增人员：{people}</translation>
        </message>
        <message>
            <source>No longer in the newsroom: {people}</source>
            <translation>已不在编辑部：{people}</translation>
        </message>
        <message>
            <source>Other roles or keys: {people}</source>
            <translation>角色或密钥有变动：{people}</translation>
        </message>
        <message>
            <source>The file is signed with a key that is not known here.</source>
            <translation>文件的签名密钥这里不认识。</translation>
        </message>
        <message>
            <source>In the trash</source>
            <translation>在回收站</translation>
        </message>
        <message>
            <source>The article {name} lies in the trash.</source>
            <translation>稿件 {name} 在回收站里。</translation>
        </message>
        <message>
            <source>Restore it first: stet untrash {name}.</source>
            <translation>请先恢复：stet untrash {name}。</translation>
        </message>
        <message>
            <source>Not in the trash</source>
            <translation>不在回收站</translation>
        </message>
        <message>
            <source>The article {name} does not lie in the trash.</source>
            <translation>稿件 {name} 不在回收站里。</translation>
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
            <source>It may come with a later hand-off; else restore it from a backup, or insert it again.</source>
            <translation>它可能随以后的传稿到达；也可从备份恢复，或重新插入。</translation>
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
            <source>Restore it from a backup, or insert it again.</source>
            <translation>请从备份恢复，或重新插入。</translation>
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
            <translation>请确认磁盘已连接，并且你有权读取该文件夹。</translation>
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
            <source>The library has moved</source>
            <translation>稿库已移走</translation>
        </message>
        <message>
            <source>The library is no longer in {place}; nothing was changed.</source>
            <translation>稿库已不在 {place}；没有改动任何内容。</translation>
        </message>
        <message>
            <source>Put the folder back where it was, or open it from its new place.</source>
            <translation>请把文件夹放回原处，或从新的位置打开它。</translation>
        </message>
        <message>
            <source>The library in {place} was kept by an older Stet and must be brought up to date, but cannot be written.</source>
            <translation>{place} 里的稿库是较早版本的定稿留下的，须先更新才能打开，但它无法写入。</translation>
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
            <source>No such content</source>
            <translation>没有这份内容</translation>
        </message>
        <message>
            <source>There is no content {name} in this library.</source>
            <translation>稿库中没有内容 {name}。</translation>
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
            <source>The library {folder} lies in a folder of {service}, which may damage it while you work. Keep the library elsewhere and let {service} hold its backups.</source>
            <translation>稿库 {folder} 位于 {service} 的同步文件夹中，工作时可能被损坏。请把稿库放在别处，让 {service} 只存放备份。</translation>
        </message>
        <message>
            <source>Not a draft any more</source>
            <translation>已不是草稿</translation>
        </message>
        <message>
            <source>“{headline}” was submitted or published, so it cannot be moved to the trash.</source>
            <translation>“{headline}”已送审或发布过，不能移到回收站。</translation>
        </message>
        <message>
            <source>Only a draft that nobody has decided on can be deleted.</source>
            <translation>只有从未送审的草稿可以删除。</translation>
        </message>
        <message>
            <source>Kept for ever</source>
            <translation>须长期保留</translation>
        </message>
        <message>
            <source>A package was made of “{headline}”, so its history is kept and it stays in the trash.</source>
            <translation>“{headline}”出过发布包，其历史须保留，因此留在回收站。</translation>
        </message>
        <message>
            <source>Whoever has the package can still prove with this library what it holds.</source>
            <translation>持有该发布包的人，仍可凭本稿库证明其内容。</translation>
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
        <message>
            <source>No library is open.</source>
            <translation>没有打开稿库。</translation>
        </message>
        <message>
            <source>The library can only be read.</source>
            <translation>这个稿库只能读取。</translation>
        </message>
        <message>
            <source>No article is open.</source>
            <translation>没有打开稿件。</translation>
        </message>
        <message>
            <source>There is no text to work on.</source>
            <translation>没有可以编辑的正文。</translation>
        </message>
        <message>
            <source>The caret is in no table.</source>
            <translation>光标不在表格里。</translation>
        </message>
        <message>
            <source>No picture is selected.</source>
            <translation>没有选中图片。</translation>
        </message>
        <message>
            <source>The caret is in no block of code.</source>
            <translation>光标不在代码块里。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>没有可重做的操作。</translation>
        </message>
        <message>
            <source>No revision is chosen in the history.</source>
            <translation>没有在历史中选中某一稿。</translation>
        </message>
        <message>
            <source>No comparison is shown.</source>
            <translation>当前没有显示对比。</translation>
        </message>
        <message>
            <source>No changes are shown.</source>
            <translation>没有显示改动。</translation>
        </message>
        <message>
            <source>The caret is at no change that could be decided on.</source>
            <translation>光标不在可以取舍的改动处。</translation>
        </message>
        <message>
            <source>There are no changes to decide on.</source>
            <translation>没有要取舍的改动。</translation>
        </message>
        <message>
            <source>You are not suggesting changes now.</source>
            <translation>现在不在建议模式。</translation>
        </message>
        <message>
            <source>No comment is chosen.</source>
            <translation>没有选中批注。</translation>
        </message>
        <message>
            <source>There is no open comment on this article.</source>
            <translation>这篇稿件没有待处理的批注。</translation>
        </message>
        <message>
            <source>No article is open that could be decided on.</source>
            <translation>没有打开可以审签的稿件。</translation>
        </message>
        <message>
            <source>No merge is shown.</source>
            <translation>没有显示合并。</translation>
        </message>
        <message>
            <source>No conflict is chosen.</source>
            <translation>没有选中冲突。</translation>
        </message>
        <message>
            <source>Here one side counts: both cannot stand one behind the other.</source>
            <translation>这里只能取一方：两者不能前后并列。</translation>
        </message>
        <message>
            <source>This is not written but taken from a side; change it in the text after merging.</source>
            <translation>这一处只能取一方，不能手写；请合并之后在正文里改。</translation>
        </message>
        <message>
            <source>No conflict is left to decide.</source>
            <translation>没有尚待决定的冲突。</translation>
        </message>
        <message>
            <source>Conflicts are left to decide.</source>
            <translation>还有冲突尚待决定。</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>新建稿件</translation>
        </message>
        <message>
            <source>New from template…</source>
            <translation>按模板新建…</translation>
        </message>
        <message>
            <source>Save as template…</source>
            <translation>存为模板…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Keep as a revision</source>
            <translation>存为一稿</translation>
        </message>
        <message>
            <source>Keep as a revision with a note…</source>
            <translation>存为一稿并附说明…</translation>
        </message>
        <message>
            <source>Make package…</source>
            <translation>出发布包…</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>传稿…</translation>
        </message>
        <message>
            <source>Receive…</source>
            <translation>收稿…</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>复制一篇</translation>
        </message>
        <message>
            <source>Move to trash</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>Close article</source>
            <translation>关闭稿件</translation>
        </message>
        <message>
            <source>Close other articles</source>
            <translation>关闭其他稿件</translation>
        </message>
        <message>
            <source>Go to article…</source>
            <translation>转到稿件…</translation>
        </message>
        <message>
            <source>Switch article</source>
            <translation>切换稿件</translation>
        </message>
        <message>
            <source>Switch article backwards</source>
            <translation>反向切换稿件</translation>
        </message>
        <message>
            <source>Next article</source>
            <translation>下一篇</translation>
        </message>
        <message>
            <source>Previous article</source>
            <translation>上一篇</translation>
        </message>
        <message>
            <source>Search all articles</source>
            <translation>搜索全部稿件</translation>
        </message>
        <message>
            <source>Show what is for me</source>
            <translation>查看待我处理的稿件</translation>
        </message>
        <message>
            <source>Show what is of today</source>
            <translation>查看今日的稿件</translation>
        </message>
        <message>
            <source>Show what is to be passed on</source>
            <translation>查看待传的稿件</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Go on below</source>
            <translation>在下方另起一段</translation>
        </message>
        <message>
            <source>Paste as plain text</source>
            <translation>粘贴为纯文本</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>查找下一个</translation>
        </message>
        <message>
            <source>Find previous</source>
            <translation>查找上一个</translation>
        </message>
        <message>
            <source>Find in all articles</source>
            <translation>在全部稿件中查找</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Go to a heading</source>
            <translation>转到小标题</translation>
        </message>
        <message>
            <source>Length and target</source>
            <translation>字数与目标</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>稿件信息</translation>
        </message>
        <message>
            <source>Note to the desk…</source>
            <translation>给编辑的话…</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>加粗</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>斜体</translation>
        </message>
        <message>
            <source>Underline</source>
            <translation>下划线</translation>
        </message>
        <message>
            <source>Strike through</source>
            <translation>删除线</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>突出显示</translation>
        </message>
        <message>
            <source>Superscript</source>
            <translation>上标</translation>
        </message>
        <message>
            <source>Subscript</source>
            <translation>下标</translation>
        </message>
        <message>
            <source>Code in the line</source>
            <translation>行内代码</translation>
        </message>
        <message>
            <source>Body text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Subheading</source>
            <translation>小标题</translation>
        </message>
        <message>
            <source>Smaller subheading</source>
            <translation>二级小标题</translation>
        </message>
        <message>
            <source>Smallest subheading</source>
            <translation>三级小标题</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>引用</translation>
        </message>
        <message>
            <source>Bulleted list</source>
            <translation>项目符号</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>编号列表</translation>
        </message>
        <message>
            <source>Block of code</source>
            <translation>代码块</translation>
        </message>
        <message>
            <source>Language of the code…</source>
            <translation>代码语言…</translation>
        </message>
        <message>
            <source>Indent</source>
            <translation>增加缩进</translation>
        </message>
        <message>
            <source>Outdent</source>
            <translation>减少缩进</translation>
        </message>
        <message>
            <source>Align to the start</source>
            <translation>左对齐</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>居中</translation>
        </message>
        <message>
            <source>Align to the end</source>
            <translation>右对齐</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>链接…</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>图片…</translation>
        </message>
        <message>
            <source>Pictures elsewhere…</source>
            <translation>未入库的图片…</translation>
        </message>
        <message>
            <source>Edit the picture…</source>
            <translation>编辑图片…</translation>
        </message>
        <message>
            <source>Replace the picture…</source>
            <translation>换一张图片…</translation>
        </message>
        <message>
            <source>Picture at full width</source>
            <translation>图片占满栏宽</translation>
        </message>
        <message>
            <source>Picture at medium width</source>
            <translation>图片中等宽度</translation>
        </message>
        <message>
            <source>Small picture</source>
            <translation>小图</translation>
        </message>
        <message>
            <source>Footnote…</source>
            <translation>脚注…</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>分隔线</translation>
        </message>
        <message>
            <source>Clear formatting</source>
            <translation>清除格式</translation>
        </message>
        <message>
            <source>Table…</source>
            <translation>表格…</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Row above</source>
            <translation>在上方插入行</translation>
        </message>
        <message>
            <source>Row below</source>
            <translation>在下方插入行</translation>
        </message>
        <message>
            <source>Column to the left</source>
            <translation>在左侧插入列</translation>
        </message>
        <message>
            <source>Column to the right</source>
            <translation>在右侧插入列</translation>
        </message>
        <message>
            <source>Make this row the header</source>
            <translation>设为表头</translation>
        </message>
        <message>
            <source>Delete rows</source>
            <translation>删除行</translation>
        </message>
        <message>
            <source>Delete columns</source>
            <translation>删除列</translation>
        </message>
        <message>
            <source>Delete table</source>
            <translation>删除表格</translation>
        </message>
        <message>
            <source>Spelling while typing</source>
            <translation>输入时检查拼写</translation>
        </message>
        <message>
            <source>Next misspelt word</source>
            <translation>下一个拼写错误</translation>
        </message>
        <message>
            <source>Set the quotes</source>
            <translation>统一引号</translation>
        </message>
        <message>
            <source>Markdown while typing</source>
            <translation>键入时识别 Markdown</translation>
        </message>
        <message>
            <source>Quotes while typing</source>
            <translation>输入时转换引号</translation>
        </message>
        <message>
            <source>Dashes and dots while typing</source>
            <translation>输入时转换破折号和省略号</translation>
        </message>
        <message>
            <source>Changes since I last read</source>
            <translation>上次阅读以来的改动</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Changes since the last revision</source>
            <translation>最近一稿以来的改动</translation>
        </message>
        <message>
            <source>Changes since the approval</source>
            <translation>定稿后的改动</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>下一处改动</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>上一处改动</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并排对比</translation>
        </message>
        <message>
            <source>Look at this state</source>
            <translation>查看这一稿</translation>
        </message>
        <message>
            <source>Compare with the one before</source>
            <translation>与前一稿对比</translation>
        </message>
        <message>
            <source>Compare with what is written now</source>
            <translation>与当前内容对比</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>与其他稿对比…</translation>
        </message>
        <message>
            <source>Bring back this state</source>
            <translation>恢复到这一稿</translation>
        </message>
        <message>
            <source>New article from this state</source>
            <translation>用这一稿新建稿件</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>批注…</translation>
        </message>
        <message>
            <source>Next comment</source>
            <translation>下一条批注</translation>
        </message>
        <message>
            <source>Previous comment</source>
            <translation>上一条批注</translation>
        </message>
        <message>
            <source>Reply to the comment</source>
            <translation>回复批注</translation>
        </message>
        <message>
            <source>Resolve or reopen the comment</source>
            <translation>了结或重开批注</translation>
        </message>
        <message>
            <source>Show changes in the text</source>
            <translation>显示留痕</translation>
        </message>
        <message>
            <source>Accept the change</source>
            <translation>接受此处改动</translation>
        </message>
        <message>
            <source>Reject the change</source>
            <translation>拒绝此处改动</translation>
        </message>
        <message>
            <source>Accept all</source>
            <translation>全部接受</translation>
        </message>
        <message>
            <source>Reject all</source>
            <translation>全部拒绝</translation>
        </message>
        <message>
            <source>Suggest changes</source>
            <translation>建议模式</translation>
        </message>
        <message>
            <source>Send suggestions</source>
            <translation>提交建议</translation>
        </message>
        <message>
            <source>Drop suggestions</source>
            <translation>放弃建议</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Approve and pass on…</source>
            <translation>通过并传稿…</translation>
        </message>
        <message>
            <source>Record a decision given elsewhere…</source>
            <translation>登记别处作出的审签…</translation>
        </message>
        <message>
            <source>Override…</source>
            <translation>特批…</translation>
        </message>
        <message>
            <source>Register publication…</source>
            <translation>登记发布…</translation>
        </message>
        <message>
            <source>Review sheet…</source>
            <translation>审稿单…</translation>
        </message>
        <message>
            <source>Add a signed scan…</source>
            <translation>添加签字扫描件…</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Take mine</source>
            <translation>取我的</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>取对方的</translation>
        </message>
        <message>
            <source>Both, mine first</source>
            <translation>都取，我的在前</translation>
        </message>
        <message>
            <source>Both, theirs first</source>
            <translation>都取，对方的在前</translation>
        </message>
        <message>
            <source>As it was before</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Write it by hand…</source>
            <translation>手写…</translation>
        </message>
        <message>
            <source>Take mine wherever it is not decided</source>
            <translation>未定之处一律取我的</translation>
        </message>
        <message>
            <source>Take theirs wherever it is not decided</source>
            <translation>未定之处一律取对方的</translation>
        </message>
        <message>
            <source>Show what both come from</source>
            <translation>显示共同底稿</translation>
        </message>
        <message>
            <source>Finish merging</source>
            <translation>完成合并</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>命令面板</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Article list</source>
            <translation>稿件列表</translation>
        </message>
        <message>
            <source>Source text</source>
            <translation>源文本</translation>
        </message>
        <message>
            <source>Right pane</source>
            <translation>右栏</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Go to the next pane</source>
            <translation>转到下一栏</translation>
        </message>
        <message>
            <source>Go to the pane before</source>
            <translation>转到上一栏</translation>
        </message>
        <message>
            <source>Preview as web page</source>
            <translation>预览网页</translation>
        </message>
        <message>
            <source>Preview on a phone</source>
            <translation>预览手机页面</translation>
        </message>
        <message>
            <source>Focus mode</source>
            <translation>专注模式</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Text in its usual size</source>
            <translation>文字恢复正常大小</translation>
        </message>
        <message>
            <source>Typewriter scrolling</source>
            <translation>打字机滚动</translation>
        </message>
        <message>
            <source>Colours as the system</source>
            <translation>配色跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>简体中文</source>
            <translation>简体中文</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>偏好设置…</translation>
        </message>
        <message>
            <source>Publications…</source>
            <translation>媒体…</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>稿库</translation>
        </message>
        <message>
            <source>Contact book…</source>
            <translation>通讯录…</translation>
        </message>
        <message>
            <source>Your name…</source>
            <translation>你的姓名…</translation>
        </message>
        <message>
            <source>People and newsroom…</source>
            <translation>人员与编辑部…</translation>
        </message>
        <message>
            <source>Switch person…</source>
            <translation>换人…</translation>
        </message>
        <message>
            <source>Take in the sample newsroom</source>
            <translation>收入示例编辑部</translation>
        </message>
        <message>
            <source>Back up the library…</source>
            <translation>备份稿库…</translation>
        </message>
        <message>
            <source>Open another library…</source>
            <translation>打开其他稿库…</translation>
        </message>
        <message>
            <source>Show the library's folder</source>
            <translation>显示稿库所在文件夹</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>About Stet</source>
            <translation>关于定稿</translation>
        </message>
        <message>
            <source>An earlier state or a comparison is shown: go back to the text first (Esc).</source>
            <translation>正在查看旧稿或对比：请先返回正文（Esc）。</translation>
        </message>
        <message>
            <source>The source text is shown: go back to the text first.</source>
            <translation>正在显示源文本：请先回到正文。</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>No article holds all of these words: {words}</source>
            <translation>没有稿件同时含有这些字词：{words}</translation>
        </message>
        <message>
            <source>No article of this section stands in this queue.</source>
            <translation>这个队列里没有该频道的稿件。</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>这里还没有稿件</translation>
        </message>
        <message>
            <source>The list cannot be read</source>
            <translation>无法读取稿件列表</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>清除搜索</translation>
        </message>
        <message>
            <source>Show all sections</source>
            <translation>显示全部频道</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>Nothing in the trash</source>
            <translation>回收站是空的</translation>
        </message>
        <message>
            <source>This library is empty</source>
            <translation>稿库还是空的</translation>
        </message>
        <message>
            <source>Your articles will stand here, the newest on top.</source>
            <translation>稿件会列在这里，最新的在最上面。</translation>
        </message>
        <message>
            <source>Nothing to see for you here</source>
            <translation>这里没有您能看的稿件</translation>
        </message>
        <message>
            <source>To be merged</source>
            <translation>待合并</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>缓发</translation>
        </message>
        <message>
            <source>To be confirmed</source>
            <translation>待补审</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>加急</translation>
        </message>
        <message>
            <source>comments: {count}</source>
            <translation>批注 {count}</translation>
        </message>
        <message>
            <source>due {time}</source>
            <translation>{time} 截稿</translation>
        </message>
        <message>
            <source>deleted {age}</source>
            <translation>{age} 删除</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Delete for good…</source>
            <translation>彻底删除…</translation>
        </message>
        <message>
            <source>Filter by section</source>
            <translation>按频道筛选</translation>
        </message>
        <message>
            <source>Show the lines that match</source>
            <translation>显示匹配的行</translation>
        </message>
        <message>
            <source>{queue} · {order}</source>
            <translation>{queue} · {order}</translation>
        </message>
        <message>
            <source>{count} found · {section}</source>
            <translation>找到 {count} 篇 · {section}</translation>
        </message>
        <message>
            <source>{count} found</source>
            <translation>找到 {count} 篇</translation>
        </message>
        <message>
            <source>oldest first</source>
            <translation>最早在前</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>最新在前</translation>
        </message>
        <message>
            <source>{queue} · {section} · {order}</source>
            <translation>{queue} · {section} · {order}</translation>
        </message>
        <message>
            <source>oldest deletions first</source>
            <translation>最早删除在前</translation>
        </message>
        <message>
            <source>newest deletions first</source>
            <translation>最近删除在前</translation>
        </message>
        <message>
            <source>Change the order</source>
            <translation>更改排序</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新在前</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>最早在前</translation>
        </message>
        <message>
            <source>All sections</source>
            <translation>全部频道</translation>
        </message>
        <message>
            <source>{headline}, {status}, {age}, {length}</source>
            <translation>{headline}，{status}，{age}，{length}</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>{headline}, in the trash, deleted {age}</source>
            <translation>{headline}，在回收站，{age} 删除</translation>
        </message>
        <message>
            <source>{words}, with {person}</source>
            <translation>{words}，在{person}手里</translation>
        </message>
        <message>
            <source>{words}, open comments: {count}</source>
            <translation>{words}，待处理批注 {count}</translation>
        </message>
        <message>
            <source>{words}, to be merged</source>
            <translation>{words}，待合并</translation>
        </message>
        <message>
            <source>{words}, on hold</source>
            <translation>{words}，缓发</translation>
        </message>
        <message>
            <source>{words}, to be confirmed</source>
            <translation>{words}，待补审</translation>
        </message>
        <message>
            <source>{words}, approved by override</source>
            <translation>{words}，特批通过</translation>
        </message>
        <message>
            <source>{words}, urgent</source>
            <translation>{words}，加急</translation>
        </message>
        <message>
            <source>{words}, due {time}</source>
            <translation>{words}，{time} 截稿</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>稿件</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>正在读取列表…</translation>
        </message>
        <message>
            <source>The last list cannot be read.</source>
            <translation>无法读取上次的列表。</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>{name}, {count}</source>
            <translation>{name}，{count}</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>全部稿件</translation>
        </message>
        <message>
            <source>Every article of the library stands here, whatever its status.</source>
            <translation>稿库里的全部稿件，不论状态，都列在这里。</translation>
        </message>
        <message>
            <source>For me</source>
            <translation>待我处理</translation>
        </message>
        <message>
            <source>What waits for you stands here: articles to decide on or to merge, and those that came back to you.</source>
            <translation>等您处理的稿件列在这里：要您审签或合并的，以及退回给您的。</translation>
        </message>
        <message>
            <source>Articles that the desk calls urgent stand here until they are live.</source>
            <translation>编辑部标为急稿的稿件列在这里，直到发布。</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>What is planned or due today, or was decided today, stands here.</source>
            <translation>今天计划刊发、今天截稿或今天审签过的稿件列在这里。</translation>
        </message>
        <message>
            <source>To pass on</source>
            <translation>待传稿</translation>
        </message>
        <message>
            <source>What you decided and others wait for stands here until you hand it over.</source>
            <translation>您已审签、别人在等的稿件列在这里，传出后离开。</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Articles stand here while they are being written, until they are submitted.</source>
            <translation>正在撰写、尚未送审的稿件会列在这里。</translation>
        </message>
        <message>
            <source>Articles that an editor sends back with a reason stand here.</source>
            <translation>编辑附理由退回的稿件会列在这里。</translation>
        </message>
        <message>
            <source>Articles stand here from being submitted until they are signed off or returned.</source>
            <translation>已送审、尚未签发或退回的稿件会列在这里。</translation>
        </message>
        <message>
            <source>Articles that left before their review stand here until somebody confirms them.</source>
            <translation>先发后审的稿件在这里，直到有人补审。</translation>
        </message>
        <message>
            <source>Articles that were changed at two desks stand here until their newest states are merged.</source>
            <translation>在两处都改过的稿件列在这里，直到最新稿合并为止。</translation>
        </message>
        <message>
            <source>Articles that wait, and cannot be packaged until the hold is lifted, stand here.</source>
            <translation>缓发的稿件在这里；解除缓发之前不能出发布包。</translation>
        </message>
        <message>
            <source>Articles that are signed off and ready to be published stand here.</source>
            <translation>已签发、可以发布的稿件会列在这里。</translation>
        </message>
        <message>
            <source>Articles stand here once somebody registers that they went live.</source>
            <translation>登记发布之后，稿件会列在这里。</translation>
        </message>
        <message>
            <source>Articles that were live and were taken down stand here.</source>
            <translation>发布后又撤下的稿件会列在这里。</translation>
        </message>
        <message>
            <source>Articles that will not be used stand here; they can be restored.</source>
            <translation>不再使用的稿件会列在这里，可以恢复。</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>回收站</translation>
        </message>
        <message>
            <source>Drafts that you delete lie here until you restore them or delete them for good.</source>
            <translation>删除的草稿放在这里，直到恢复或彻底删除。</translation>
        </message>
        <message>
            <source>Select one alone (Esc)</source>
            <translation>只选一篇（Esc）</translation>
        </message>
        <message>
            <source>{count} selected</source>
            <translation>已选 {count} 篇</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Empty…</source>
            <translation>清空…</translation>
        </message>
        <message>
            <source>Empty the trash…</source>
            <translation>清空回收站…</translation>
        </message>
        <message>
            <source>Bring the article back to where it stood</source>
            <translation>把稿件恢复到原处</translation>
        </message>
        <message>
            <source>Delete the article and all its versions for good</source>
            <translation>彻底删除该稿件及其全部稿次</translation>
        </message>
        <message>
            <source>Delete all that lies in the trash for good</source>
            <translation>彻底删除回收站里的全部稿件</translation>
        </message>
        <message>
            <source>Choose an article of the trash first.</source>
            <translation>请先选择回收站里的一篇稿件。</translation>
        </message>
        <message>
            <source>This reads like a whole published article: “{headline}”.</source>
            <translation>粘贴的像是一篇已发表的完整稿件：“{headline}”。</translation>
        </message>
        <message>
            <source>Found: {names}. They can go into the fields, and leave the text.</source>
            <translation>从中认出：{names}。可以填入稿件信息，并从正文中取出。</translation>
        </message>
        <message>
            <source>The text had been changed meanwhile: it stays as it is.</source>
            <translation>正文在此期间已改动，保持原样。</translation>
        </message>
        <message>
            <source>column</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>deck</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>credits</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>contacts</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>statement</source>
            <translation>声明</translation>
        </message>
        <message>
            <source>related reading</source>
            <translation>相关阅读</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>The fields were filled.</source>
            <translation>已填入稿件信息。</translation>
        </message>
        <message>
            <source>Fill the fields</source>
            <translation>填入稿件信息</translation>
        </message>
        <message>
            <source>What goes where…</source>
            <translation>看看各归何处…</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Write a comment; @ calls a person</source>
            <translation>写批注；用 @ 提到某人</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Send ({keys})</source>
            <translation>发出（{keys}）</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Reply…</source>
            <translation>回复…</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>了结</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重开</translation>
        </message>
        <message>
            <source>These words are no longer in the text.</source>
            <translation>正文里已没有这几个字。</translation>
        </message>
        <message>
            <source>Write something first: there is nothing yet to comment on.</source>
            <translation>先写点内容，现在还没有可批注的。</translation>
        </message>
        <message>
            <source>Unresolved</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Which comments are listed</source>
            <translation>列出哪些批注</translation>
        </message>
        <message>
            <source>Detached</source>
            <translation>原文已删</translation>
        </message>
        <message>
            <source>Earlier in the text…</source>
            <translation>前面的批注…</translation>
        </message>
        <message>
            <source>Later in the text…</source>
            <translation>后面的批注…</translation>
        </message>
        <message>
            <source>Nobody has commented on this article. Select words and press {keys} to say something about them.</source>
            <translation>这篇稿件还没有批注。选中文字，按 {keys} 写批注。</translation>
        </message>
        <message>
            <source>All comments are resolved.</source>
            <translation>批注都已了结。</translation>
        </message>
        <message>
            <source>The library can only be read: comments are shown, and none can be added.</source>
            <translation>稿库只能读取：批注可以看，不能写。</translation>
        </message>
        <message>
            <source>Comments · {count}</source>
            <translation>批注 · {count}</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Nobody has commented on this article. The library can only be read, so nothing can be said.</source>
            <translation>这篇稿件还没有批注。稿库只能读取，不能写批注。</translation>
        </message>
        <message>
            <source>On the whole article</source>
            <translation>全篇</translation>
        </message>
        <message>
            <source>{part}: “{quote}”</source>
            <translation>{part}：“{quote}”</translation>
        </message>
        <message>
            <source>Reopened by {person}, {time}</source>
            <translation>{person} 重开，{time}</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>“{quote}”</source>
            <translation>“{quote}”</translation>
        </message>
        <message>
            <source>Resolved by {person}, {time}</source>
            <translation>{person} 了结，{time}</translation>
        </message>
        <message>
            <source>What changed since</source>
            <translation>此后的改动</translation>
        </message>
        <message>
            <source>See all of it</source>
            <translation>查看全部</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>正在对比…</translation>
        </message>
        <message>
            <source>Changes: {count}</source>
            <translation>{count} 处改动</translation>
        </message>
        <message>
            <source>Compare {state} with…</source>
            <translation>将{state}与……对比</translation>
        </message>
        <message>
            <source>States of the article</source>
            <translation>稿件的各稿</translation>
        </message>
        <message>
            <source>{old} → {new}</source>
            <translation>{old} → {new}</translation>
        </message>
        <message>
            <source>As you last read it</source>
            <translation>您上次读到的</translation>
        </message>
        <message>
            <source>You have not read this article here before.</source>
            <translation>您在这里还没有读过这篇稿件。</translation>
        </message>
        <message>
            <source>Next time, this shows what has changed since you last read it.</source>
            <translation>下次按此键，会显示您上次阅读以来的改动。</translation>
        </message>
        <message>
            <source>Nothing was kept before {state}.</source>
            <translation>{state}之前没有留存。</translation>
        </message>
        <message>
            <source>Table added</source>
            <translation>新增表格</translation>
        </message>
        <message>
            <source>Table removed</source>
            <translation>删除表格</translation>
        </message>
        <message>
            <source>Table moved</source>
            <translation>移动表格</translation>
        </message>
        <message>
            <source>Moved elsewhere</source>
            <translation>移到别处</translation>
        </message>
        <message>
            <source>Moved here</source>
            <translation>移到这里</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>The same words, set or linked otherwise</source>
            <translation>文字相同，格式或链接有变</translation>
        </message>
        <message>
            <source>[picture]</source>
            <translation>［图片］</translation>
        </message>
        <message>
            <source>at the start</source>
            <translation>行首对齐</translation>
        </message>
        <message>
            <source>centred</source>
            <translation>居中</translation>
        </message>
        <message>
            <source>at the end</source>
            <translation>行末对齐</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>替代文字</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图说</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>版权</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>Focus</source>
            <translation>焦点</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Picture added</source>
            <translation>新增图片</translation>
        </message>
        <message>
            <source>Picture removed</source>
            <translation>删除图片</translation>
        </message>
        <message>
            <source>Picture changed</source>
            <translation>更换图片</translation>
        </message>
        <message>
            <source>Picture moved</source>
            <translation>移动图片</translation>
        </message>
        <message>
            <source>counted from {number}</source>
            <translation>从 {number} 开始编号</translation>
        </message>
        <message>
            <source>[note: {text}]</source>
            <translation>［注：{text}］</translation>
        </message>
        <message>
            <source>{list}, level {level}</source>
            <translation>{list}第 {level} 级</translation>
        </message>
        <message>
            <source>outside lists and quotes</source>
            <translation>不在列表和引文中</translation>
        </message>
        <message>
            <source>Comparison of two states</source>
            <translation>两稿对比</translation>
        </message>
        <message>
            <source>Show what is unchanged</source>
            <translation>显示未改动部分</translation>
        </message>
        <message>
            <source>No changes</source>
            <translation>没有改动</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>第 {number} 处，共 {count} 处</translation>
        </message>
        <message>
            <source>Nothing differs</source>
            <translation>没有区别</translation>
        </message>
        <message>
            <source>All counts, and the target length</source>
            <translation>查看各项字数，设定目标字数</translation>
        </message>
        <message>
            <source>{part} of {count} words selected</source>
            <translation>选中 {part} / {count} 字</translation>
        </message>
        <message>
            <source>{count} / {target} words · {minutes} min</source>
            <translation>{count} / {target} 字 · 约 {minutes} 分钟</translation>
        </message>
        <message>
            <source>{length} · {minutes} min</source>
            <translation>{length} · 约 {minutes} 分钟</translation>
        </message>
        <message>
            <source>{count} over the target</source>
            <translation>超出目标 {count} 字</translation>
        </message>
        <message>
            <source>As Word and WPS count</source>
            <translation>字数（同 Word、WPS）</translation>
        </message>
        <message>
            <source>Without punctuation</source>
            <translation>不计标点</translation>
        </message>
        <message>
            <source>Characters, no spaces</source>
            <translation>字符数（不计空格）</translation>
        </message>
        <message>
            <source>Characters and spaces</source>
            <translation>字符数（计空格）</translation>
        </message>
        <message>
            <source>Chinese characters</source>
            <translation>中文字符</translation>
        </message>
        <message>
            <source>Words of letters, numbers</source>
            <translation>非中文单词</translation>
        </message>
        <message>
            <source>Paragraphs</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Minutes to read</source>
            <translation>阅读分钟数</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>图说</translation>
        </message>
        <message>
            <source>Footnotes</source>
            <translation>脚注</translation>
        </message>
        <message>
            <source>Target length</source>
            <translation>目标字数</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>全文</translation>
        </message>
        <message>
            <source>Count too:</source>
            <translation>另计：</translation>
        </message>
        <message>
            <source>This is no number, so it was not taken. Write it like 1500.</source>
            <translation>这不是数字，未采用。请写成 1500 这样。</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>选中</translation>
        </message>
        <message>
            <source>The article's own cover is used. Drop a picture here for another one, or choose it.</source>
            <translation>使用稿件封面。要换一张，可把图片拖到这里，或选一张。</translation>
        </message>
        <message>
            <source>Headline in this channel</source>
            <translation>本渠道标题</translation>
        </message>
        <message>
            <source>Summary in this channel</source>
            <translation>本渠道摘要</translation>
        </message>
        <message>
            <source>Author line</source>
            <translation>作者栏</translation>
        </message>
        <message>
            <source>Foot</source>
            <translation>文末</translation>
        </message>
        <message>
            <source>Cover in this channel</source>
            <translation>本渠道封面</translation>
        </message>
        <message>
            <source>Differs in: {channels}</source>
            <translation>有不同设置：{channels}</translation>
        </message>
        <message>
            <source>Empty means: as elsewhere</source>
            <translation>留空则与其他渠道相同</translation>
        </message>
        <message>
            <source>Filed at</source>
            <translation>电头地点</translation>
        </message>
        <message>
            <source>Use of AI</source>
            <translation>AI 使用情况</translation>
        </message>
        <message>
            <source>Note for the reader</source>
            <translation>给读者的说明</translation>
        </message>
        <message>
            <source>Filed on</source>
            <translation>电头日期</translation>
        </message>
        <message>
            <source>Who it is</source>
            <translation>是谁</translation>
        </message>
        <message>
            <source>How to reach them</source>
            <translation>如何联系</translation>
        </message>
        <message>
            <source>What was agreed: how they may be quoted or described</source>
            <translation>约定：可以怎样引用、怎样称呼</translation>
        </message>
        <message>
            <source>Confidential sources</source>
            <translation>保密信源</translation>
        </message>
        <message>
            <source>Stays in this library: never published, never handed on</source>
            <translation>只留在本稿库：不发布，也不随传稿带走</translation>
        </message>
        <message>
            <source>Add a confidential source</source>
            <translation>添加保密信源</translation>
        </message>
        <message>
            <source>Search the contact book</source>
            <translation>搜索通讯录</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>新建联系人</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>May be published with an article</source>
            <translation>可随稿件公开</translation>
        </message>
        <message>
            <source>Person or desk</source>
            <translation>联系人或部门</translation>
        </message>
        <message>
            <source>Label, as printed</source>
            <translation>刊出时的名称</translation>
        </message>
        <message>
            <source>Kind of contact</source>
            <translation>联系方式种类</translation>
        </message>
        <message>
            <source>Address or number</source>
            <translation>号码或地址</translation>
        </message>
        <message>
            <source>There is no entry chosen.</source>
            <translation>没有选中联系人。</translation>
        </message>
        <message>
            <source>stays here</source>
            <translation>不公开</translation>
        </message>
        <message>
            <source>No contact with these words.</source>
            <translation>没有符合的联系人。</translation>
        </message>
        <message>
            <source>Nobody is in the book yet. Add somebody here, or from the menu of a contact in an article.</source>
            <translation>通讯录还是空的。可在此添加，也可在稿件的联系方式菜单中加入。</translation>
        </message>
        <message>
            <source>Contact book</source>
            <translation>通讯录</translation>
        </message>
        <message>
            <source>Add to the contact book</source>
            <translation>加入通讯录</translation>
        </message>
        <message>
            <source>Leaves with the article</source>
            <translation>随稿公开</translation>
        </message>
        <message>
            <source>Stays here</source>
            <translation>仅存本机</translation>
        </message>
        <message>
            <source>It is printed and handed on with the article. Press to keep it here.</source>
            <translation>随稿件刊出并传给别人。点击后改为只留在本机。</translation>
        </message>
        <message>
            <source>It is kept beside the article and never leaves. Press to let it leave with the article.</source>
            <translation>只保存在本机，不会随稿件传出。点击后改为随稿公开。</translation>
        </message>
        <message>
            <source>From the article…</source>
            <translation>从稿件中选…</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>从文件选…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>The cover and what is shown of it</source>
            <translation>封面和显示的部分</translation>
        </message>
        <message>
            <source>Cut to</source>
            <translation>裁切</translation>
        </message>
        <message>
            <source>Pictures ({patterns})</source>
            <translation>图片（{patterns}）</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>This picture cannot be shown.</source>
            <translation>这张图片无法显示。</translation>
        </message>
        <message>
            <source>Choose the cover</source>
            <translation>选择封面</translation>
        </message>
        <message>
            <source>No cover yet: drop a picture here, or choose one.</source>
            <translation>还没有封面：把图片拖到这里，或者选一张。</translation>
        </message>
        <message>
            <source>Click what must stay in sight: all cuts follow it. Each can be dragged and sized by itself.</source>
            <translation>点一下必须看得见的地方，各种比例的裁切都跟着走；每一种也可以单独拖动、改大小。</translation>
        </message>
        <message>
            <source>There is no picture in the article yet.</source>
            <translation>稿件里还没有图片。</translation>
        </message>
        <message>
            <source>The picture came after you had gone on; choose it again.</source>
            <translation>图片读好时已经换了稿件，请重新选择。</translation>
        </message>
        <message>
            <source>Picture {number}</source>
            <translation>图片 {number}</translation>
        </message>
        <message>
            <source>Adjust the cut of {ratio}</source>
            <translation>调整 {ratio} 的裁切</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Names, separated by commas; or paste a credit line</source>
            <translation>姓名，用顿号或逗号分开；也可粘贴整行署名</translation>
        </message>
        <message>
            <source>The text says it already, so it is not printed again</source>
            <translation>正文中已经写明，不再另外刊出</translation>
        </message>
        <message>
            <source>Label as printed</source>
            <translation>刊出时的称谓</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Only for the desk</source>
            <translation>仅供编辑部内部</translation>
        </message>
        <message>
            <source>Never published</source>
            <translation>不会发布</translation>
        </message>
        <message>
            <source>Slot in the plan</source>
            <translation>版面或时段</translation>
        </message>
        <message>
            <source>Note to the desk</source>
            <translation>给编辑的话</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>截稿时间</translation>
        </message>
        <message>
            <source>Planned for</source>
            <translation>计划发布</translation>
        </message>
        <message>
            <source>Target length in characters</source>
            <translation>目标字数</translation>
        </message>
        <message>
            <source>{who} is in the contact book now.</source>
            <translation>{who}已加入通讯录。</translation>
        </message>
        <message>
            <source>This link would not be published. Begin it with https:// and leave out spaces.</source>
            <translation>这个链接无法刊出。请以 https:// 开头，中间不要有空格。</translation>
        </message>
        <message>
            <source>This is no date and time, so it was not taken. Write it like 2026-03-13 08:00.</source>
            <translation>这不是日期和时间，没有采用。请写成 2026-03-13 08:00 这样。</translation>
        </message>
        <message>
            <source>This is no date, so it was not taken. Write it like 2026-03-13.</source>
            <translation>这不是日期，没有采用。请写成 2026-03-13 这样。</translation>
        </message>
        <message>
            <source>How the articles are tied</source>
            <translation>稿件之间的关系</translation>
        </message>
        <message>
            <source>Search the library for an article</source>
            <translation>在稿库中查找稿件</translation>
        </message>
        <message>
            <source>Linked articles</source>
            <translation>关联稿件</translation>
        </message>
        <message>
            <source>Add a link to an article</source>
            <translation>添加关联稿件</translation>
        </message>
        <message>
            <source>Linked from:</source>
            <translation>被关联于：</translation>
        </message>
        <message>
            <source>Open this article</source>
            <translation>打开这篇稿件</translation>
        </message>
        <message>
            <source>There is no article to open.</source>
            <translation>没有可打开的稿件。</translation>
        </message>
        <message>
            <source>This article is not in the library, or lies in the trash.</source>
            <translation>这篇稿件不在稿库中，或已在回收站。</translation>
        </message>
        <message>
            <source>Parts of the form</source>
            <translation>稿件信息各部分</translation>
        </message>
        <message>
            <source>Its statement</source>
            <translation>文末声明</translation>
        </message>
        <message>
            <source>Its contacts</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>It as the source</source>
            <translation>作为来源</translation>
        </message>
        <message>
            <source>Take from {publication}:</source>
            <translation>取自{publication}：</translation>
        </message>
        <message>
            <source>Who made it and where it comes from</source>
            <translation>来源与署名</translation>
        </message>
        <message>
            <source>Add a source</source>
            <translation>添加来源</translation>
        </message>
        <message>
            <source>Add a credit</source>
            <translation>添加署名</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Taken from what was pasted: {things}.</source>
            <translation>已从粘贴内容取用：{things}。</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Placing</source>
            <translation>归属</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>AI</source>
            <translation>AI 声明</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>相关阅读</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>编辑部</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>保密</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>This story is listed already.</source>
            <translation>这篇已经列出，不再重复。</translation>
        </message>
        <message>
            <source>Add another page</source>
            <translation>添加其他网页</translation>
        </message>
        <message>
            <source>Search the library for a story to add</source>
            <translation>在稿库中查找要添加的稿件</translation>
        </message>
        <message>
            <source>Suggestions from the library</source>
            <translation>稿库推荐</translation>
        </message>
        <message>
            <source>Add a contact</source>
            <translation>添加联系方式</translation>
        </message>
        <message>
            <source>Summary and statement</source>
            <translation>摘要与声明</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>标签，用顿号或逗号分开</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>未设定</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>How the source stands to the piece</source>
            <translation>来源关系</translation>
        </message>
        <message>
            <source>Name of the source</source>
            <translation>来源名称</translation>
        </message>
        <message>
            <source>A reprint must name its original title and author.</source>
            <translation>转载须注明原标题和原作者。</translation>
        </message>
        <message>
            <source>Original title</source>
            <translation>原标题</translation>
        </message>
        <message>
            <source>Original author</source>
            <translation>原作者</translation>
        </message>
        <message>
            <source>Permission to republish</source>
            <translation>转载授权</translation>
        </message>
        <message>
            <source>A reprint must name its original author.</source>
            <translation>转载须注明原作者。</translation>
        </message>
        <message>
            <source>A reprint must name its original title.</source>
            <translation>转载须注明原标题。</translation>
        </message>
        <message>
            <source>Published at</source>
            <translation>原发时间</translation>
        </message>
        <message>
            <source>Missing: {things}</source>
            <translation>缺 {things}</translation>
        </message>
        <message>
            <source>Article details</source>
            <translation>稿件信息</translation>
        </message>
        <message>
            <source>{count} missing</source>
            <translation>缺 {count} 项</translation>
        </message>
        <message>
            <source>Collapse</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Expand</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>This is no address that a page may lead to.</source>
            <translation>这不是网页可以指向的地址。</translation>
        </message>
        <message>
            <source>The address that the text leads to; leave it empty to take the link away.</source>
            <translation>文字指向的地址；留空则去掉链接。</translation>
        </message>
        <message>
            <source>Width of the picture</source>
            <translation>图片宽度</translation>
        </message>
        <message>
            <source>Choose pictures</source>
            <translation>选择图片</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>选择图片</translation>
        </message>
        <message>
            <source>not in the library</source>
            <translation>图片未入库</translation>
        </message>
        <message>
            <source>no caption</source>
            <translation>缺图说</translation>
        </message>
        <message>
            <source>no credit</source>
            <translation>缺图片署名</translation>
        </message>
        <message>
            <source>no alternative text</source>
            <translation>缺替代文字</translation>
        </message>
        <message>
            <source>Pictures fetched: {count}.</source>
            <translation>已下载图片 {count} 张。</translation>
        </message>
        <message>
            <source>Pictures elsewhere</source>
            <translation>未入库的图片</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>These pictures lie on the web. Until they are fetched, pages cannot show them. Their servers will see that somebody asks for them.</source>
            <translation>这些图片还在网上，下载之前页面无法显示。下载时，对方服务器会知道有人访问。</translation>
        </message>
        <message>
            <source>No picture is chosen.</source>
            <translation>没有选中图片。</translation>
        </message>
        <message>
            <source>All pictures of this article are in the library.</source>
            <translation>本稿的图片都已在稿库中。</translation>
        </message>
        <message>
            <source>Fetching… What has come stays if you close this.</source>
            <translation>正在下载…… 关闭后，已下载的图片会保留。</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>正在下载…</translation>
        </message>
        <message>
            <source>Click what must stay in sight. Drag the frame or its edges; arrow keys move it, + and − change its size.</source>
            <translation>点一下必须看得见的地方。拖动裁切框或它的边；方向键移动，+ 和 − 改变大小。</translation>
        </message>
        <message>
            <source>The picture and what is shown of it</source>
            <translation>图片和显示的部分</translation>
        </message>
        <message>
            <source>Width in the text</source>
            <translation>在正文中的宽度</translation>
        </message>
        <message>
            <source>Alternative text (what is to be seen)</source>
            <translation>替代文字（画面里有什么）</translation>
        </message>
        <message>
            <source>Rights or licence</source>
            <translation>版权或许可</translation>
        </message>
        <message>
            <source>Replace picture…</source>
            <translation>换图片…</translation>
        </message>
        <message>
            <source>Taking in a picture…</source>
            <translation>正在收入图片…</translation>
        </message>
        <message>
            <source>This picture is not in the library; it was found at {address}.</source>
            <translation>这张图片不在稿库里，它原来在 {address}。</translation>
        </message>
        <message>
            <source>Show or hide replacing</source>
            <translation>显示或隐藏替换</translation>
        </message>
        <message>
            <source>Only in what is selected</source>
            <translation>仅在所选内容中</translation>
        </message>
        <message>
            <source>Match before</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Find in this article</source>
            <translation>在本稿中查找</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>替换为</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>全部替换</translation>
        </message>
        <message>
            <source>Preview…</source>
            <translation>预览…</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Nothing is selected in the text.</source>
            <translation>正文中没有选中任何内容。</translation>
        </message>
        <message>
            <source>The subheadings of this article would be listed here. Make one of a paragraph with {keys}.</source>
            <translation>这里会列出本稿的小标题。把光标放在一段里，按 {keys} 就能把它设为小标题。</translation>
        </message>
        <message>
            <source>Headings</source>
            <translation>小标题</translation>
        </message>
        <message>
            <source>No heading holds these words.</source>
            <translation>没有小标题含有这些词。</translation>
        </message>
        <message>
            <source>(empty heading)</source>
            <translation>（空的小标题）</translation>
        </message>
        <message>
            <source>What replacing would change</source>
            <translation>替换会改动这些地方</translation>
        </message>
        <message>
            <source>Replace {count}</source>
            <translation>替换 {count} 处</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>改前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>改后</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>The first {count} are listed; the others stay as they are.</source>
            <translation>只列出前 {count} 处，其余保持不变。</translation>
        </message>
        <message>
            <source>left as it is: a footnote or picture stands in it</source>
            <translation>保持不变：其中有脚注或图片</translation>
        </message>
        <message>
            <source>in the kicker</source>
            <translation>在引题中</translation>
        </message>
        <message>
            <source>in the headline</source>
            <translation>在标题中</translation>
        </message>
        <message>
            <source>in the deck</source>
            <translation>在副题中</translation>
        </message>
        <message>
            <source>in a footnote</source>
            <translation>在脚注中</translation>
        </message>
        <message>
            <source>in a caption</source>
            <translation>在图说中</translation>
        </message>
        <message>
            <source>in an alternative text</source>
            <translation>在替代文字中</translation>
        </message>
        <message>
            <source>in a picture's credit</source>
            <translation>在图片署名中</translation>
        </message>
        <message>
            <source>in a picture's rights</source>
            <translation>在图片版权说明中</translation>
        </message>
        <message>
            <source>on from the start</source>
            <translation>已回到开头</translation>
        </message>
        <message>
            <source>on from the end</source>
            <translation>已回到末尾</translation>
        </message>
        <message>
            <source>It becomes: {text}</source>
            <translation>将变为：{text}</translation>
        </message>
        <message>
            <source>{count} replaced</source>
            <translation>已替换 {count} 处</translation>
        </message>
        <message>
            <source>{count} left: a footnote or picture stands in it</source>
            <translation>{count} 处未替换：其中有脚注或图片</translation>
        </message>
        <message>
            <source>No match</source>
            <translation>没有匹配</translation>
        </message>
        <message>
            <source>It will be deleted</source>
            <translation>将被删除</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>第 {number} 处，共 {total} 处</translation>
        </message>
        <message>
            <source>{total} found</source>
            <translation>找到 {total} 处</translation>
        </message>
        <message>
            <source>No link made</source>
            <translation>没有加上链接</translation>
        </message>
        <message>
            <source>The text cannot link to {address}.</source>
            <translation>文字不能链接到 {address}。</translation>
        </message>
        <message>
            <source>Use an address that begins with https://, mailto: or tel:.</source>
            <translation>请使用以 https://、mailto: 或 tel: 开头的地址。</translation>
        </message>
        <message>
            <source>clipboard.png</source>
            <translation>剪贴板.png</translation>
        </message>
        <message>
            <source>Taking in pictures…</source>
            <translation>正在收入图片…</translation>
        </message>
        <message>
            <source>Pictures left out: {count} of {total}.</source>
            <translation>{total} 个文件中有 {count} 个没有收入。</translation>
        </message>
        <message>
            <source>And {count} more.</source>
            <translation>还有 {count} 个。</translation>
        </message>
        <message>
            <source>{names}: of a moving picture, pages show the first frame only.</source>
            <translation>{names}：动图在页面上只显示第一帧。</translation>
        </message>
        <message>
            <source>Pictures and the like cannot stand here and were left out.</source>
            <translation>这里放不下图片之类的内容，已略去。</translation>
        </message>
        <message>
            <source>A table has at most {rows} rows and {columns} columns: {count} cells were left out.</source>
            <translation>表格最多 {rows} 行、{columns} 列：有 {count} 个单元格没有放入。</translation>
        </message>
        <message>
            <source>A cell takes {most} characters at once: the last {count} were left out.</source>
            <translation>一个单元格一次最多放入 {most} 个字符：末尾 {count} 个没有放入。</translation>
        </message>
        <message>
            <source>Change the footnote…</source>
            <translation>修改脚注…</translation>
        </message>
        <message>
            <source>Delete the footnote</source>
            <translation>删除脚注</translation>
        </message>
        <message>
            <source>Change the placeholder…</source>
            <translation>修改占位说明…</translation>
        </message>
        <message>
            <source>Delete the placeholder</source>
            <translation>删除占位</translation>
        </message>
        <message>
            <source>A footnote needs text to stand in.</source>
            <translation>脚注只能加在文字之后。</translation>
        </message>
        <message>
            <source>Language of the code</source>
            <translation>代码语言</translation>
        </message>
        <message>
            <source>The language in which the code is written, as in python or html; empty if none</source>
            <translation>代码用什么语言写成，如 python、html；没有就留空</translation>
        </message>
        <message>
            <source>Placeholder</source>
            <translation>占位</translation>
        </message>
        <message>
            <source>What stood here, in words for whoever puts it back</source>
            <translation>这里原来是什么，写给补回它的人看</translation>
        </message>
        <message>
            <source>Footnote</source>
            <translation>脚注</translation>
        </message>
        <message>
            <source>What the footnote says</source>
            <translation>脚注内容</translation>
        </message>
        <message>
            <source>Something that cannot be shown here</source>
            <translation>此处内容无法显示</translation>
        </message>
        <message>
            <source>Text of the article</source>
            <translation>稿件正文</translation>
        </message>
        <message>
            <source>Write the text here</source>
            <translation>在这里写正文</translation>
        </message>
        <message>
            <source>Pictures of a kind that Stet cannot use: {count}.</source>
            <translation>有 {count} 张图片的格式 Stet 不能使用。</translation>
        </message>
        <message>
            <source>Reading what was copied…</source>
            <translation>正在读取复制的内容…</translation>
        </message>
        <message>
            <source>Source text of the article</source>
            <translation>稿件源文本</translation>
        </message>
        <message>
            <source>There is no dictionary for this language: nothing is checked</source>
            <translation>没有这种语言的词典，未检查拼写</translation>
        </message>
        <message>
            <source>Looking for suggestions…</source>
            <translation>正在查找建议…</translation>
        </message>
        <message>
            <source>Add to the dictionary</source>
            <translation>添加到词典</translation>
        </message>
        <message>
            <source>Ignore in this article</source>
            <translation>本稿中忽略</translation>
        </message>
        <message>
            <source>No misspelt word was found.</source>
            <translation>没有发现拼写错误。</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>没有建议</translation>
        </message>
        <message>
            <source>A table cannot stand inside another table or code.</source>
            <translation>表格不能放在另一个表格或代码里。</translation>
        </message>
        <message>
            <source>{rows} × {columns} below a header</source>
            <translation>表头和 {rows} 行，{columns} 列</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Column: change it among the fields</source>
            <translation>栏目：在稿件信息里修改</translation>
        </message>
        <message>
            <source>Deck: one line or more</source>
            <translation>副题，可以有多行</translation>
        </message>
        <message>
            <source>More marks</source>
            <translation>更多格式</translation>
        </message>
        <message>
            <source>Kind of paragraph</source>
            <translation>段落类型</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>More to insert</source>
            <translation>插入更多</translation>
        </message>
        <message>
            <source>More formats</source>
            <translation>更多格式</translation>
        </message>
        <message>
            <source>Taking in the sample newsroom…</source>
            <translation>正在收入示例编辑部…</translation>
        </message>
        <message>
            <source>Where shall the copy lie?</source>
            <translation>副本放在哪里？</translation>
        </message>
        <message>
            <source>Copying the library…</source>
            <translation>正在复制稿库…</translation>
        </message>
        <message>
            <source>Choose the library's folder</source>
            <translation>选择稿库所在文件夹</translation>
        </message>
        <message>
            <source>Where shall the new library lie?</source>
            <translation>新稿库放在哪里？</translation>
        </message>
        <message>
            <source>Stet {version}</source>
            <translation>定稿 Stet {version}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>The library was copied to {path}.</source>
            <translation>稿库已复制到 {path}。</translation>
        </message>
        <message>
            <source>The desk a newsroom takes with it: draft, review and publish, offline.</source>
            <translation>随身带着的编辑部：写稿、审稿、发稿，离线也行。</translation>
        </message>
        <message>
            <source>The sample newsroom is here already.</source>
            <translation>示例编辑部已经在这里了。</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 条</translation>
        </message>
        <message>
            <source>Results by article</source>
            <translation>按稿件列出的结果</translation>
        </message>
        <message>
            <source>How far the search is</source>
            <translation>查找进度</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Articles {articles} · matches {matches}</source>
            <translation>{articles} 篇稿件中有 {matches} 处</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Type what to look for. Articles that hold it come here, each with the lines that match.</source>
            <translation>输入要查找的内容，含有它的稿件会列在这里，并显示匹配的行。</translation>
        </message>
        <message>
            <source>No article holds this.</source>
            <translation>没有稿件含有这些内容。</translation>
        </message>
        <message>
            <source>more than fit here: look for something narrower</source>
            <translation>结果太多未全部列出，请缩小查找范围</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>原发</translation>
        </message>
        <message>
            <source>Passed on by</source>
            <translation>转自</translation>
        </message>
        <message>
            <source>Announced by</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>publication</source>
            <translation>媒体</translation>
        </message>
        <message>
            <source>original title</source>
            <translation>原标题</translation>
        </message>
        <message>
            <source>original author</source>
            <translation>原作者</translation>
        </message>
        <message>
            <source>author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>editor</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>responsible editor</source>
            <translation>责编</translation>
        </message>
        <message>
            <source>Version of</source>
            <translation>同稿异版</translation>
        </message>
        <message>
            <source>Translation of</source>
            <translation>译自</translation>
        </message>
        <message>
            <source>Follows</source>
            <translation>后续报道</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>所属专题</translation>
        </message>
        <message>
            <source>Merged from</source>
            <translation>合并自</translation>
        </message>
        <message>
            <source>Split from</source>
            <translation>拆分自</translation>
        </message>
        <message>
            <source>en</source>
            <translation>zh-CN</translation>
        </message>
        <message>
            <source>{person} ({how})</source>
            <translation>{person}（{how}）</translation>
        </message>
        <message>
            <source>“{headline}” was closed.</source>
            <translation>已关闭“{headline}”。</translation>
        </message>
        <message>
            <source>Passed on, and on the clipboard: {name}</source>
            <translation>已审签并传稿，文件在剪贴板上：{name}</translation>
        </message>
        <message>
            <source>Hand-off files ({patterns})</source>
            <translation>稿件包（{patterns}）</translation>
        </message>
        <message>
            <source>Received. Articles with something new: {count}.</source>
            <translation>已收稿。有新内容的稿件：{count} 篇。</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Copy file again</source>
            <translation>再次复制文件</translation>
        </message>
        <message>
            <source>Which files?</source>
            <translation>收哪些文件？</translation>
        </message>
        <message>
            <source>Articles that need a merge: {count}.</source>
            <translation>需要合并的稿件：{count} 篇。</translation>
        </message>
        <message>
            <source>Nothing is typed in this article yet.</source>
            <translation>这篇稿件还没有写下任何内容。</translation>
        </message>
        <message>
            <source>Drag the file from here into a chat or a folder</source>
            <translation>把文件从这里拖到聊天窗口或文件夹</translation>
        </message>
        <message>
            <source>To be decided</source>
            <translation>请选择</translation>
        </message>
        <message>
            <source>Take it out of the pictures first</source>
            <translation>先从图片中抹去</translation>
        </message>
        <message>
            <source>Leave it in</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>To</source>
            <translation>传给</translation>
        </message>
        <message>
            <source>Names, parted by commas; may stay empty</source>
            <translation>姓名，用逗号或顿号隔开；可以不填</translation>
        </message>
        <message>
            <source>For</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>附言</translation>
        </message>
        <message>
            <source>What the other desk should know first</source>
            <translation>想先让对方知道的话</translation>
        </message>
        <message>
            <source>Place taken</source>
            <translation>拍摄地点</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>不公开的内容</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>存到</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Where to put the file</source>
            <translation>文件放到哪里</translation>
        </message>
        <message>
            <source>What is written down with the decision; may stay empty</source>
            <translation>随审签记录写下的意见，可不填</translation>
        </message>
        <message>
            <source>Pictures of the text and its earlier revisions: {count}.</source>
            <translation>正文及以往各稿的图片：{count} 张。</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>传稿</translation>
        </message>
        <message>
            <source>Writing the file…</source>
            <translation>正在写文件…</translation>
        </message>
        <message>
            <source>The file is on the clipboard: paste it into a chat or a mail, drag it there, or take it from its folder.</source>
            <translation>文件已在剪贴板上：可粘贴到聊天或邮件，可拖过去，也可到文件夹中取。</translation>
        </message>
        <message>
            <source>None of them can be decided on now.</source>
            <translation>这些稿件现在都不能审签。</translation>
        </message>
        <message>
            <source>What is ticked leaves this library: whoever has the file can read it.</source>
            <translation>勾选的内容会离开本稿库：拿到文件的人都能看到。</translation>
        </message>
        <message>
            <source>None of it goes unless you tick it.</source>
            <translation>不勾选就不会传出。</translation>
        </message>
        <message>
            <source>Other private records: {count}</source>
            <translation>其他不公开的内容：{count} 项</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>收稿</translation>
        </message>
        <message>
            <source>Looking at what comes…</source>
            <translation>正在查看内容…</translation>
        </message>
        <message>
            <source>Receiving…</source>
            <translation>正在收稿…</translation>
        </message>
        <message>
            <source>{stage} passed</source>
            <translation>{stage}通过</translation>
        </message>
        <message>
            <source>Decide and pass on</source>
            <translation>审签并传稿</translation>
        </message>
        <message>
            <source>Revisions: {count}.</source>
            <translation>稿次：{count} 个。</translation>
        </message>
        <message>
            <source>Pictures: {count}.</source>
            <translation>图片：{count} 张。</translation>
        </message>
        <message>
            <source>Stays here.</source>
            <translation>留在这里。</translation>
        </message>
        <message>
            <source>and others, {count} in all</source>
            <translation>等{count}篇</translation>
        </message>
        <message>
            <source>Before going back to: {state}</source>
            <translation>恢复到{state}之前</translation>
        </message>
        <message>
            <source>{state} is the text again.</source>
            <translation>已恢复到{state}。</translation>
        </message>
        <message>
            <source>What was written before is kept as revision {number}.</source>
            <translation>恢复前的内容已存为第 {number} 稿。</translation>
        </message>
        <message>
            <source>What you typed is not saved yet, so nothing was brought back.</source>
            <translation>刚输入的内容还没有保存，因此没有恢复。</translation>
        </message>
        <message>
            <source>{state} is what is written already.</source>
            <translation>当前内容与{state}相同。</translation>
        </message>
        <message>
            <source>Go back to that</source>
            <translation>撤销恢复</translation>
        </message>
        <message>
            <source>Kept as revision {number}.</source>
            <translation>已存为第 {number} 稿。</translation>
        </message>
        <message>
            <source>Nothing has changed since revision {number}.</source>
            <translation>自第 {number} 稿以来没有改动。</translation>
        </message>
        <message>
            <source>Note about the revision</source>
            <translation>这一稿的说明</translation>
        </message>
        <message>
            <source>What is new in it, in a few words</source>
            <translation>简要说明这一稿改了什么</translation>
        </message>
        <message>
            <source>Since I last read</source>
            <translation>上次阅读以来</translation>
        </message>
        <message>
            <source>Keep a revision…</source>
            <translation>存为一稿…</translation>
        </message>
        <message>
            <source>Time line</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Snapshots</source>
            <translation>自动留存</translation>
        </message>
        <message>
            <source>History of the article</source>
            <translation>稿件历史</translation>
        </message>
        <message>
            <source>What is shown of the past</source>
            <translation>历史的显示内容</translation>
        </message>
        <message>
            <source>No history to show</source>
            <translation>没有可显示的历史</translation>
        </message>
        <message>
            <source>Choose an article on the left: its revisions, decisions and publications are listed here.</source>
            <translation>请在左侧选择稿件：各稿、审签和发布记录会列在这里。</translation>
        </message>
        <message>
            <source>Reading the history…</source>
            <translation>正在读取历史…</translation>
        </message>
        <message>
            <source>Snapshot</source>
            <translation>自动留存</translation>
        </message>
        <message>
            <source>No revision yet</source>
            <translation>还没有成稿</translation>
        </message>
        <message>
            <source>a revision that is not here</source>
            <translation>此处没有的稿</translation>
        </message>
        <message>
            <source>Changed since revision {number}</source>
            <translation>第 {number} 稿之后有改动</translation>
        </message>
        <message>
            <source>The same as revision {number}</source>
            <translation>与第 {number} 稿相同</translation>
        </message>
        <message>
            <source>you read until here</source>
            <translation>上次读到这里</translation>
        </message>
        <message>
            <source>Earlier state of the article, to be read</source>
            <translation>稿件的旧稿（只读）</translation>
        </message>
        <message>
            <source>{state}, to be read only</source>
            <translation>{state}（只读）</translation>
        </message>
        <message>
            <source>kept automatically</source>
            <translation>自动保存</translation>
        </message>
        <message>
            <source>Not everything could be saved, so the window stays open.</source>
            <translation>还有内容没能保存，所以窗口还开着。</translation>
        </message>
        <message>
            <source>What you typed is still here. Mend the cause and close again.</source>
            <translation>你写的内容都还在。请排除原因后再关闭。</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>不保存就关闭</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Merge later: nothing is changed (Esc)</source>
            <translation>稍后再合并：什么都不改动（Esc）</translation>
        </message>
        <message>
            <source>Both states are kept in the history, and so is what you wrote.</source>
            <translation>两个稿子都留在历史里，您写的也在。</translation>
        </message>
        <message>
            <source>Conflicts left to decide: {count}.</source>
            <translation>尚待决定的冲突：{count} 处。</translation>
        </message>
        <message>
            <source>One more state is to be merged with it.</source>
            <translation>还有一个最新稿要与它合并。</translation>
        </message>
        <message>
            <source>Merged as revision {number}.</source>
            <translation>已合并为第 {number} 稿。</translation>
        </message>
        <message>
            <source>What you write here is a suggestion.</source>
            <translation>您在这里写的是建议。</translation>
        </message>
        <message>
            <source>Go back to the draft before you merge.</source>
            <translation>请先回到草稿，再合并。</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>合并的结果</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>对方的</translation>
        </message>
        <message>
            <source>What both come from</source>
            <translation>共同的底稿</translation>
        </message>
        <message>
            <source>Nothing that both come from is known here</source>
            <translation>这里没有共同的底稿</translation>
        </message>
        <message>
            <source>Conflict {number}: write it by hand</source>
            <translation>冲突 {number}：手写</translation>
        </message>
        <message>
            <source>What shall stand there</source>
            <translation>这里应当写什么</translation>
        </message>
        <message>
            <source>Signs of the text form count: **bold**, lines with - are lists.</source>
            <translation>可用文本记号：**加粗**，以 - 开头的行是列表。</translation>
        </message>
        <message>
            <source>[nothing]</source>
            <translation>［空］</translation>
        </message>
        <message>
            <source>Two newest states: decide where they collide, then finish</source>
            <translation>两个最新稿：在冲突之处作出决定，然后完成合并</translation>
        </message>
        <message>
            <source>The merge: my state, the result, theirs</source>
            <translation>合并：我的、结果、对方的</translation>
        </message>
        <message>
            <source>Nothing collides: look at what merged by itself, then finish</source>
            <translation>没有冲突：看一看自动合并的内容，然后完成合并</translation>
        </message>
        <message>
            <source>Merged by themselves: {count}.</source>
            <translation>自动合并：{count} 处。</translation>
        </message>
        <message>
            <source>Further states that are merged after these two: {count}.</source>
            <translation>合并这两个之后，还有 {count} 个最新稿要合并。</translation>
        </message>
        <message>
            <source>Nothing that both come from is known here, so all of both sides is new.</source>
            <translation>这里没有共同的底稿，两方的全部内容都算新增。</translation>
        </message>
        <message>
            <source>Nothing collides</source>
            <translation>没有冲突</translation>
        </message>
        <message>
            <source>{place}, to decide: {left}</source>
            <translation>{place}，尚待决定 {left} 处</translation>
        </message>
        <message>
            <source>Working out the merge…</source>
            <translation>正在比对合并…</translation>
        </message>
        <message>
            <source>→ From mine</source>
            <translation>→ 来自我的</translation>
        </message>
        <message>
            <source>← From theirs</source>
            <translation>← 来自对方的</translation>
        </message>
        <message>
            <source>⇄ From both</source>
            <translation>⇄ 两方都有</translation>
        </message>
        <message>
            <source>mine taken</source>
            <translation>取了我的</translation>
        </message>
        <message>
            <source>theirs taken</source>
            <translation>取了对方的</translation>
        </message>
        <message>
            <source>both taken, mine first</source>
            <translation>都取，我的在前</translation>
        </message>
        <message>
            <source>both taken, theirs first</source>
            <translation>都取，对方的在前</translation>
        </message>
        <message>
            <source>left as it was before</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>{sign} Conflict {number}: {taken}</source>
            <translation>{sign} 冲突 {number}：{taken}</translation>
        </message>
        <message>
            <source>{sign} Conflict {number}: not decided</source>
            <translation>{sign} 冲突 {number}：尚未决定</translation>
        </message>
        <message>
            <source>written by hand</source>
            <translation>已手写</translation>
        </message>
        <message>
            <source>Cannot be opened</source>
            <translation>无法打开</translation>
        </message>
        <message>
            <source>There is nothing at {path} any more.</source>
            <translation>{path} 已不存在。</translation>
        </message>
        <message>
            <source>The system has no program that opens {path}.</source>
            <translation>系统里没有能打开 {path} 的程序。</translation>
        </message>
        <message>
            <source>Copy the path and open it yourself.</source>
            <translation>请复制路径，自行打开。</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Proves: {decision}</source>
            <translation>对应：{decision}</translation>
        </message>
        <message>
            <source>Keep a copy as a file…</source>
            <translation>另存一份…</translation>
        </message>
        <message>
            <source>A scan, a photograph, a recording; may be dropped here</source>
            <translation>扫描件、照片或录音，可拖到这里</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>凭据</translation>
        </message>
        <message>
            <source>Signed paper, letters and recordings that prove a decision. They are private and leave only when ticked.</source>
            <translation>签字纸质件、信函和录音，作审签记录的凭据。属私密资料，勾选后才会随稿传出。</translation>
        </message>
        <message>
            <source>Cannot be shown</source>
            <translation>无法显示</translation>
        </message>
        <message>
            <source>{name} cannot be shown here: it is damaged, or locked with a password.</source>
            <translation>这里无法显示 {name}：文件已损坏，或设有密码。</translation>
        </message>
        <message>
            <source>Keep a copy as a file and open that with another program.</source>
            <translation>请另存一份，用其他程序打开。</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Scans, photographs and recordings ({patterns})</source>
            <translation>扫描件、照片和录音（{patterns}）</translation>
        </message>
        <message>
            <source>Which file?</source>
            <translation>打开哪个文件？</translation>
        </message>
        <message>
            <source>Nothing was decided yet that it could prove.</source>
            <translation>还没有审签记录可作凭据。</translation>
        </message>
        <message>
            <source>Removed: {name}</source>
            <translation>已移除：{name}</translation>
        </message>
        <message>
            <source>Kept as evidence: {name}</source>
            <translation>已存为凭据：{name}</translation>
        </message>
        <message>
            <source>Written: {name}</source>
            <translation>已写出：{name}</translation>
        </message>
        <message>
            <source>The code on it says that it is the review sheet of an earlier text of this article.</source>
            <translation>纸上的二维码显示：这是本稿较早一稿的审稿单。</translation>
        </message>
        <message>
            <source>The code on it says that it is the review sheet of another article.</source>
            <translation>纸上的二维码显示：这是另一篇稿件的审稿单。</translation>
        </message>
        <message>
            <source>The code on it says that it is the review sheet of this text.</source>
            <translation>纸上的二维码显示：这是本稿这一稿的审稿单。</translation>
        </message>
        <message>
            <source>What does it prove?</source>
            <translation>对应哪些审签？</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>审签记录</translation>
        </message>
        <message>
            <source>Tick one decision at least.</source>
            <translation>请至少勾选一条审签记录。</translation>
        </message>
        <message>
            <source>Keep as evidence</source>
            <translation>存为凭据</translation>
        </message>
        <message>
            <source>Tick the decisions that were given or signed on it. It is kept as it is, as private data.</source>
            <translation>请勾选在这份文件上作出或签字的审签。文件原样保存，属私密资料。</translation>
        </message>
        <message>
            <source>By telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>By WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>书面</translation>
        </message>
        <message>
            <source>By e-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>当面</translation>
        </message>
        <message>
            <source>Back to</source>
            <translation>退回给</translation>
        </message>
        <message>
            <source>Record a decision given elsewhere</source>
            <translation>登记别处作出的审签</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>审签人</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>审签</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>意见内容</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Say who decided.</source>
            <translation>请填写审签人。</translation>
        </message>
        <message>
            <source>Nothing can be decided on it now.</source>
            <translation>这篇稿件现在没有可登记的审签。</translation>
        </message>
        <message>
            <source>What you decide yourself needs no recording.</source>
            <translation>自己作出的审签无需登记。</translation>
        </message>
        <message>
            <source>The time is not understood: write it as 2026-03-01 18:30.</source>
            <translation>看不懂这个时间，请写成 2026-03-01 18:30 的样子。</translation>
        </message>
        <message>
            <source>It counts as the decision of whoever gave it, and is shown as recorded by you, {person}.</source>
            <translation>计为审签人本人的审签，并注明由你（{person}）登记。</translation>
        </message>
        <message>
            <source>The author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Nobody else is known at this desk.</source>
            <translation>这里还没有登记其他人员。</translation>
        </message>
        <message>
            <source>Take people in first; whoever decides has to be one of them.</source>
            <translation>请先添加人员；审签人须在其中。</translation>
        </message>
        <message>
            <source>The review sheet as it will be printed</source>
            <translation>打印效果的审稿单</translation>
        </message>
        <message>
            <source>Save as a web page…</source>
            <translation>存为网页…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>The program that draws the page has stopped.</source>
            <translation>绘制页面的程序已停止。</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>请再试一次。</translation>
        </message>
        <message>
            <source>Web pages ({patterns})</source>
            <translation>网页（{patterns}）</translation>
        </message>
        <message>
            <source>PDF files ({patterns})</source>
            <translation>PDF 文件（{patterns}）</translation>
        </message>
        <message>
            <source>The review sheet is on the clipboard.</source>
            <translation>审稿单已复制到剪贴板。</translation>
        </message>
        <message>
            <source>It was sent to the printer.</source>
            <translation>已送打印机。</translation>
        </message>
        <message>
            <source>It could not be printed.</source>
            <translation>未能打印。</translation>
        </message>
        <message>
            <source>Save it as PDF and print that.</source>
            <translation>请存为 PDF 再打印。</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>请稍候…</translation>
        </message>
        <message>
            <source>As the text's language has it</source>
            <translation>随稿件语言</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>偏好设置</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>全部恢复默认</translation>
        </message>
        <message>
            <source>No dictionary was found on this machine: spelling is not checked.</source>
            <translation>本机没有词典，无法检查拼写。</translation>
        </message>
        <message>
            <source>Nothing to preview</source>
            <translation>没有可预览的稿件</translation>
        </message>
        <message>
            <source>Choose an article on the left: its page is shown here exactly as it will be published.</source>
            <translation>在左边选一篇稿件，这里就显示它发布后的样子。</translation>
        </message>
        <message>
            <source>Preparing the page…</source>
            <translation>正在准备页面…</translation>
        </message>
        <message>
            <source>The preview has stopped</source>
            <translation>预览已停止</translation>
        </message>
        <message>
            <source>Your text is safe; only the picture of the page is gone.</source>
            <translation>你的文字没有受影响，只是页面显示不出来了。</translation>
        </message>
        <message>
            <source>The preview keeps stopping</source>
            <translation>预览一再停止</translation>
        </message>
        <message>
            <source>It is left alone now. Your text is safe, and packages can be made without it.</source>
            <translation>先不再重试。你的文字没有受影响，没有预览也能出发布包。</translation>
        </message>
        <message>
            <source>Screen on which the page is shown</source>
            <translation>用什么屏幕显示页面</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>重新显示</translation>
        </message>
        <message>
            <source>No preview</source>
            <translation>没有预览</translation>
        </message>
        <message>
            <source>The page of this article cannot be drawn.</source>
            <translation>这篇稿件的页面画不出来。</translation>
        </message>
        <message>
            <source>The text itself is safe. Go on writing; the preview tries again with each change.</source>
            <translation>文字本身没有受影响。请继续写，每次改动后会再试。</translation>
        </message>
        <message>
            <source>Web</source>
            <translation>网页</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Preview of the page</source>
            <translation>页面预览</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Choose picture…</source>
            <translation>选择图片…</translation>
        </message>
        <message>
            <source>Choose the logo</source>
            <translation>选择标志</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>标志</translation>
        </message>
        <message>
            <source>Chinese, simplified</source>
            <translation>简体中文</translation>
        </message>
        <message>
            <source>Chinese, traditional</source>
            <translation>繁体中文</translation>
        </message>
        <message>
            <source>A publication needs a name.</source>
            <translation>媒体要有名称。</translation>
        </message>
        <message>
            <source>Stays as it is once set: packages name it.</source>
            <translation>设定后不再改变：发布包里记着它。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>An id is small letters, digits and hyphens, and each publication has its own.</source>
            <translation>标识由小写字母、数字和连字符组成，每家媒体各不相同。</translation>
        </message>
        <message>
            <source>Address and sections</source>
            <translation>网址与频道</translation>
        </message>
        <message>
            <source>What new articles begin with</source>
            <translation>新稿件自带的内容</translation>
        </message>
        <message>
            <source>Around each article</source>
            <translation>每篇稿件周围</translation>
        </message>
        <message>
            <source>Add a story</source>
            <translation>添加一篇</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>标识</translation>
        </message>
        <message>
            <source>Slogan</source>
            <translation>口号</translation>
        </message>
        <message>
            <source>This is no address of the web, so it was not taken. Write it like https://www.example.com/.</source>
            <translation>这不是网址，没有采用。请写成 https://www.example.com/ 这样。</translation>
        </message>
        <message>
            <source>First step of the path</source>
            <translation>路径的第一级</translation>
        </message>
        <message>
            <source>This is no distance from UTC, so it was not taken. Write it like +08:00.</source>
            <translation>这不是时差，没有采用。请写成 +08:00 这样。</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>频道</translation>
        </message>
        <message>
            <source>Columns, one on each line</source>
            <translation>栏目，每行一个</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>声明</translation>
        </message>
        <message>
            <source>Hot stories</source>
            <translation>热门</translation>
        </message>
        <message>
            <source>Latest stories</source>
            <translation>最新</translation>
        </message>
        <message>
            <source>Foot of the page, one line each</source>
            <translation>页脚，每行一条</translation>
        </message>
        <message>
            <source>Base address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Publications</source>
            <translation>媒体</translation>
        </message>
        <message>
            <source>There is no publication yet. Add the title that you publish under: its name, address and sections go onto every page.</source>
            <translation>还没有媒体。请添加发稿所用的媒体：它的名称、网址和频道会出现在每个页面上。</translation>
        </message>
        <message>
            <source>Add a publication</source>
            <translation>添加媒体</translation>
        </message>
        <message>
            <source>Duplicate the publication</source>
            <translation>复制媒体</translation>
        </message>
        <message>
            <source>New publication</source>
            <translation>新媒体</translation>
        </message>
        <message>
            <source>Needs a name and an id before it can be saved.</source>
            <translation>填好名称和标识后才能保存。</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Everything is saved.</source>
            <translation>已全部保存。</translation>
        </message>
        <message>
            <source>{name} (copy)</source>
            <translation>{name}（副本）</translation>
        </message>
        <message>
            <source>This publication needs a name and an id before it can be saved.</source>
            <translation>这家媒体填好名称和标识后才能保存。</translation>
        </message>
        <message>
            <source>Close once more to drop it.</source>
            <translation>再次关闭则放弃。</translation>
        </message>
        <message>
            <source>Title of the story</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Address of the story</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Add a section (Insert)</source>
            <translation>添加频道（Insert）</translation>
        </message>
        <message>
            <source>Add a section below (Ctrl+Insert)</source>
            <translation>添加下级频道（Ctrl+Insert）</translation>
        </message>
        <message>
            <source>Remove the section (Delete)</source>
            <translation>移除频道（Delete）</translation>
        </message>
        <message>
            <source>Move up (Alt+Up)</source>
            <translation>上移（Alt+↑）</translation>
        </message>
        <message>
            <source>Move down (Alt+Down)</source>
            <translation>下移（Alt+↓）</translation>
        </message>
        <message>
            <source>Move out (Alt+Left)</source>
            <translation>升一级（Alt+←）</translation>
        </message>
        <message>
            <source>Move in (Alt+Right)</source>
            <translation>降一级（Alt+→）</translation>
        </message>
        <message>
            <source>Part of the address</source>
            <translation>网址中的部分</translation>
        </message>
        <message>
            <source>Make package</source>
            <translation>出发布包</translation>
        </message>
        <message>
            <source>Making the package…</source>
            <translation>正在出发布包…</translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>另选文件夹…</translation>
        </message>
        <message>
            <source>Open page</source>
            <translation>打开网页</translation>
        </message>
        <message>
            <source>Cancelled: no package was written.</source>
            <translation>已取消，没有写出发布包。</translation>
        </message>
        <message>
            <source>The draft has changed since revision {number}.</source>
            <translation>草稿在第 {number} 稿之后有改动。</translation>
        </message>
        <message>
            <source>A note about the revision; it goes with the package</source>
            <translation>这一稿的说明，会随发布包一起送出</translation>
        </message>
        <message>
            <source>This article has no revision yet: its first one is made now.</source>
            <translation>这篇稿件尚未存稿，现在存为第 1 稿。</translation>
        </message>
        <message>
            <source>Revision {number}; the draft is the same.</source>
            <translation>第 {number} 稿，与草稿相同。</translation>
        </message>
        <message>
            <source>The draft has changed since revision {number}, which is signed off.</source>
            <translation>第 {number} 稿已签发，之后草稿有改动。</translation>
        </message>
        <message>
            <source>Keep the draft as revision {number} first</source>
            <translation>先把草稿留存为第 {number} 稿</translation>
        </message>
        <message>
            <source>Revision {number}, as it stands</source>
            <translation>就用第 {number} 稿</translation>
        </message>
        <message>
            <source>The sign-off covers revision {number} only, not the new one.</source>
            <translation>签发只对第 {number} 稿有效，不含新的一稿。</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>复制路径</translation>
        </message>
        <message>
            <source>What was checked</source>
            <translation>核验内容</translation>
        </message>
        <message>
            <source>The package verifies.</source>
            <translation>发布包核验通过。</translation>
        </message>
        <message>
            <source>The package was written, but it does not verify.</source>
            <translation>发布包已写出，但核验不通过。</translation>
        </message>
        <message>
            <source>The very same package was there already; it was left as it is.</source>
            <translation>同一个发布包已在那里，未作改动。</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Edit publications…</source>
            <translation>编辑媒体…</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Folder with its files</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>One zip file</source>
            <translation>一个 zip 文件</translation>
        </message>
        <message>
            <source>Where to put the package</source>
            <translation>发布包存到哪里</translation>
        </message>
        <message>
            <source>Embargoed delivery: page and manifest say “not before {until}”</source>
            <translation>带解禁时间交付：页面和清单注明“{until} 之前不得发布”</translation>
        </message>
        <message>
            <source>None: the source gives the name</source>
            <translation>无：以来源为名</translation>
        </message>
        <message>
            <source>Must fix</source>
            <translation>必改</translation>
        </message>
        <message>
            <source>Worth another look; none of it stops the package:</source>
            <translation>以下几处请再看一眼，不影响出发布包：</translation>
        </message>
        <message>
            <source>It goes to {stage}. What you change afterwards has to be sent again.</source>
            <translation>稿件进入{stage}。之后再改动，需要重新送审。</translation>
        </message>
        <message>
            <source>You stand for the text, its fields and its pictures as they are now.</source>
            <translation>你对现在的正文、稿件信息和图片负责。</translation>
        </message>
        <message>
            <source>You sign off exactly what stands there now. Whoever changes it afterwards voids that.</source>
            <translation>签发的就是现在这一稿；之后任何人改动，签发即失效。</translation>
        </message>
        <message>
            <source>It goes back with your reason, and resumes at this stage when it is sent again.</source>
            <translation>附上理由退回；修改后重新送审，仍从本审次继续。</translation>
        </message>
        <message>
            <source>It becomes a draft again, and what was decided in this round does not count any more.</source>
            <translation>稿件变回草稿，本轮已有的审签不再有效。</translation>
        </message>
        <message>
            <source>It cannot be packaged until somebody lifts the hold.</source>
            <translation>解除缓发之前，不能出发布包。</translation>
        </message>
        <message>
            <source>It may leave before its review, and stays to be confirmed until it is approved.</source>
            <translation>可以先发；在补审通过之前，一直列为待补审。</translation>
        </message>
        <message>
            <source>A light round begins; what is live stays live until it is replaced.</source>
            <translation>开始一轮更正；已发布的内容在替换之前仍然在线。</translation>
        </message>
        <message>
            <source>It counts as taken down at once; another person confirms it later.</source>
            <translation>立即按撤稿处理，之后由另一人确认。</translation>
        </message>
        <message>
            <source>It will not be used. It can be restored at any time.</source>
            <translation>稿件弃用，随时可以恢复。</translation>
        </message>
        <message>
            <source>Opinion, if there is one</source>
            <translation>审稿意见（可不填）</translation>
        </message>
        <message>
            <source>Given by telephone or on paper…</source>
            <translation>电话或书面审签…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Message to the reviewers, if there is one</source>
            <translation>送审说明（可不填）</translation>
        </message>
        <message>
            <source>Recorded: {word}</source>
            <translation>已记录：{word}</translation>
        </message>
        <message>
            <source>Nothing was changed since somebody passed it.</source>
            <translation>通过之后没有改动。</translation>
        </message>
        <message>
            <source>Registered.</source>
            <translation>已登记。</translation>
        </message>
        <message>
            <source>All decisions</source>
            <translation>全部审签操作</translation>
        </message>
        <message>
            <source>It is signed off as it stands, against the rules. The reason shows on the article, in its review and in every package made of it.</source>
            <translation>不依审签规则，按现状签发。理由会显示在稿件、审核记录和每个发布包中。</translation>
        </message>
        <message>
            <source>See what changed</source>
            <translation>查看改动</translation>
        </message>
        <message>
            <source>Review of the article</source>
            <translation>稿件的审签</translation>
        </message>
        <message>
            <source>Waits for: {role}</source>
            <translation>待{role}审签</translation>
        </message>
        <message>
            <source>Back with {person}</source>
            <translation>已退回{person}</translation>
        </message>
        <message>
            <source>Policy: {policy}</source>
            <translation>审签制度：{policy}</translation>
        </message>
        <message>
            <source>Being corrected</source>
            <translation>更正中</translation>
        </message>
        <message>
            <source>Claimed by {person}</source>
            <translation>{person}已领稿</translation>
        </message>
        <message>
            <source>On hold: {reason}</source>
            <translation>缓发：{reason}</translation>
        </message>
        <message>
            <source>To be confirmed: it could leave before its review, or was taken down by one person.</source>
            <translation>待补审：稿件先发后审，或由一人撤稿，尚待确认。</translation>
        </message>
        <message>
            <source>Claimed by several: {people}. The earlier claim holds.</source>
            <translation>多人领稿：{people}。以先领者为准。</translation>
        </message>
        <message>
            <source>Changed, and not sent again, by {people}.</source>
            <translation>{people}送审后有改动，尚未重新送审。</translation>
        </message>
        <message>
            <source>{stages}: changed since by {people}.</source>
            <translation>{stages}通过后，{people}又有改动。</translation>
        </message>
        <message>
            <source>Nothing was decided yet. Submitting it begins its review.</source>
            <translation>还没有审签记录。送审后开始。</translation>
        </message>
        <message>
            <source>Nothing to review</source>
            <translation>还没有可审的内容</translation>
        </message>
        <message>
            <source>As soon as something is written in an open article, its review is shown here.</source>
            <translation>打开稿件并写下内容后，这里显示它的审签情况。</translation>
        </message>
        <message>
            <source>Address, if it has one</source>
            <translation>网址（可不填）</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Register update</source>
            <translation>登记更新</translation>
        </message>
        <message>
            <source>Register publication</source>
            <translation>登记发布</translation>
        </message>
        <message>
            <source>A package alone publishes nothing: note here what readers can see since when.</source>
            <translation>出发布包不等于发布：请登记读者从何时起能看到什么。</translation>
        </message>
        <message>
            <source>The address must begin with https:// or http://.</source>
            <translation>网址须以 https:// 或 http:// 开头。</translation>
        </message>
        <message>
            <source>{stage} (override)</source>
            <translation>{stage}（特批）</translation>
        </message>
        <message>
            <source>{stage}: {person}</source>
            <translation>{stage} {person}</translation>
        </message>
        <message>
            <source>As {person} passed it, {stage}</source>
            <translation>{person}{stage}通过的文本</translation>
        </message>
        <message>
            <source>Submit again</source>
            <translation>重新送审</translation>
        </message>
        <message>
            <source>Pass {stage}</source>
            <translation>{stage}通过</translation>
        </message>
        <message>
            <source>As {person} approved it</source>
            <translation>{person}定稿的文本</translation>
        </message>
        <message>
            <source>Sign off again</source>
            <translation>再次签发</translation>
        </message>
        <message>
            <source>Approve again</source>
            <translation>再次通过</translation>
        </message>
        <message>
            <source>{title}, {time}</source>
            <translation>{title}，{time}</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>写作</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>拼写</translation>
        </message>
        <message>
            <source>Text and column</source>
            <translation>文字与版面</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>窄</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>宽</translation>
        </message>
        <message>
            <source>Tight</source>
            <translation>紧凑</translation>
        </message>
        <message>
            <source>Airy</source>
            <translation>宽松</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>不淡化</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>句子</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Without motion</source>
            <translation>无动画</translation>
        </message>
        <message>
            <source>Turn Markdown into its form while typing</source>
            <translation>输入时转换 Markdown</translation>
        </message>
        <message>
            <source>## and a space makes a subheading, **words** become bold; undo gives the signs back.</source>
            <translation>## 加空格成为小标题，**文字** 变为粗体；撤销即恢复原字符。</translation>
        </message>
        <message>
            <source>Set quotes while typing</source>
            <translation>输入时转换引号</translation>
        </message>
        <message>
            <source>" and ' become “” and ‘’ as the language of the paragraph has them; Backspace gives them back.</source>
            <translation>" 和 ' 按段落的语言变成 “” 和 ‘’；按退格键即恢复。</translation>
        </message>
        <message>
            <source>Set dashes and dots while typing</source>
            <translation>输入时转换破折号和省略号</translation>
        </message>
        <message>
            <source>-- becomes a dash, ... becomes an ellipsis.</source>
            <translation>-- 变成破折号，... 变成省略号。</translation>
        </message>
        <message>
            <source>Keep the line of the caret in the middle</source>
            <translation>光标所在行保持在中间</translation>
        </message>
        <message>
            <source>Mark misspelt words</source>
            <translation>标出拼写错误</translation>
        </message>
        <message>
            <source>Latin words in Chinese articles too; never code, links, or the names of who is credited.</source>
            <translation>中文稿件里的外文单词也检查；代码、链接和署名中的名字不检查。</translation>
        </message>
        <message>
            <source>Dictionary</source>
            <translation>词典</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>行距</translation>
        </message>
        <message>
            <source>Width of the column</source>
            <translation>栏宽</translation>
        </message>
        <message>
            <source>Dim all other</source>
            <translation>淡化其他</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>界面语言</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>动画</translation>
        </message>
        <message>
            <source>What moves to show where it comes from.</source>
            <translation>界面切换时的过渡效果。</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>The template “{name}” was saved.</source>
            <translation>模板“{name}”已保存。</translation>
        </message>
        <message>
            <source>A template needs a name.</source>
            <translation>请给模板起个名称。</translation>
        </message>
        <message>
            <source>The name is longer than {most} characters.</source>
            <translation>名称超过 {most} 个字。</translation>
        </message>
        <message>
            <source>There is a template of this name. Press OK again to overwrite it.</source>
            <translation>已有同名模板。再按一次“确定”即覆盖它。</translation>
        </message>
        <message>
            <source>Save as template</source>
            <translation>存为模板</translation>
        </message>
        <message>
            <source>Its text and the fields that come again are kept in this library: not its number, not its dates, no names of writers.</source>
            <translation>正文和可复用的稿件信息会存入本稿库；稿号、日期和作者姓名不存。</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>模板名称</translation>
        </message>
        <message>
            <source>The article was duplicated; the one you copied stays as it is.</source>
            <translation>已生成副本；原稿保持不变。</translation>
        </message>
        <message>
            <source>“{headline}” was moved to the trash.</source>
            <translation>“{headline}”已移到回收站。</translation>
        </message>
        <message>
            <source>“{headline}” was restored.</source>
            <translation>“{headline}”已恢复。</translation>
        </message>
        <message>
            <source>Delete “{headline}” for good?</source>
            <translation>彻底删除“{headline}”？</translation>
        </message>
        <message>
            <source>Emptying the trash…</source>
            <translation>正在清空回收站…</translation>
        </message>
        <message>
            <source>Articles deleted for good: {count}.</source>
            <translation>已彻底删除 {count} 篇稿件。</translation>
        </message>
        <message>
            <source>Empty the trash?</source>
            <translation>清空回收站？</translation>
        </message>
        <message>
            <source>Go to article</source>
            <translation>转到稿件</translation>
        </message>
        <message>
            <source>Which article? Type words of its headline or text</source>
            <translation>转到哪篇？输入标题或正文里的词</translation>
        </message>
        <message>
            <source>The articles you work on will stand here.</source>
            <translation>最近写过的稿件会列在这里。</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <source>Articles: {articles}; words: {characters}, revisions: {revisions}, automatic copies: {snapshots}, private items: {private}. This cannot be undone.</source>
            <translation>将删除稿件 {articles} 篇，共 {characters} 字，连同存下的 {revisions} 稿、{snapshots} 份自动留存和 {private} 项私密资料。此操作无法撤销。</translation>
        </message>
        <message>
            <source>Pictures stay in the library, and earlier backups still hold everything.</source>
            <translation>图片仍留在稿库中，先前的备份里也仍有这些内容。</translation>
        </message>
        <message>
            <source>Nothing can be deleted here.</source>
            <translation>这里没有可以删除的稿件。</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>彻底删除</translation>
        </message>
        <message>
            <source>Articles that packages were made of stay: {count}.</source>
            <translation>出过发布包的 {count} 篇会保留。</translation>
        </message>
        <message>
            <source>Open articles</source>
            <translation>已打开的稿件</translation>
        </message>
        <message>
            <source>There is a template of this name.</source>
            <translation>已有同名模板。</translation>
        </message>
        <message>
            <source>New from template</source>
            <translation>按模板新建</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>What the article begins with</source>
            <translation>稿件开头的内容</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>重命名…</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始写稿</translation>
        </message>
        <message>
            <source>Press Delete again to delete “{name}” for good.</source>
            <translation>再按一次“删除”即彻底删除“{name}”。</translation>
        </message>
        <message>
            <source>This template came with Stet.</source>
            <translation>这是自带的模板。</translation>
        </message>
        <message>
            <source>Rename template</source>
            <translation>重命名模板</translation>
        </message>
        <message>
            <source>Found a newsroom…</source>
            <translation>组建编辑部…</translation>
        </message>
        <message>
            <source>Ask to join…</source>
            <translation>申请加入…</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>打开文件…</translation>
        </message>
        <message>
            <source>Open from the clipboard</source>
            <translation>从剪贴板打开</translation>
        </message>
        <message>
            <source>Wait for no answer</source>
            <translation>不再等答复</translation>
        </message>
        <message>
            <source>Save the roster…</source>
            <translation>保存人员名册…</translation>
        </message>
        <message>
            <source>Renew the roster…</source>
            <translation>重签人员名册…</translation>
        </message>
        <message>
            <source>Send my key to an owner…</source>
            <translation>把我的密钥交给负责人…</translation>
        </message>
        <message>
            <source>You asked to join a newsroom</source>
            <translation>已申请加入编辑部</translation>
        </message>
        <message>
            <source>A desk of its own</source>
            <translation>独立编辑台</translation>
        </message>
        <message>
            <source>Only the people of this desk decide here. A newsroom has one roster for several desks.</source>
            <translation>这里只由本台人员审签。编辑部用一份人员名册连起多个编辑台。</translation>
        </message>
        <message>
            <source>Roster {number} of {day}.</source>
            <translation>人员名册第 {number} 版，{day}。</translation>
        </message>
        <message>
            <source>Owners: {count}.</source>
            <translation>负责人 {count} 位。</translation>
        </message>
        <message>
            <source>Review: {policy}.</source>
            <translation>审次：{policy}。</translation>
        </message>
        <message>
            <source>More about the newsroom</source>
            <translation>编辑部的更多操作</translation>
        </message>
        <message>
            <source>Asked on {day}. Open the answer of an owner here, or drop it onto the window.</source>
            <translation>{day} 提出申请。收到负责人的答复后在此打开，或拖到窗口上。</translation>
        </message>
        <message>
            <source>Valid until {day}.</source>
            <translation>有效期至 {day}。</translation>
        </message>
        <message>
            <source>The roster has no key of yours that lies here: what you decide does not count.</source>
            <translation>名册里没有你在本机的密钥：你在此的审签不算数。</translation>
        </message>
        <message>
            <source>Review policy of the newsroom</source>
            <translation>编辑部的审次</translation>
        </message>
        <message>
            <source>Who works here: {name}</source>
            <translation>在此工作的是：{name}</translation>
        </message>
        <message>
            <source>Nobody has said who works here.</source>
            <translation>还没有人说明是谁在此工作。</translation>
        </message>
        <message>
            <source>The key is locked: nothing is signed without the PIN.</source>
            <translation>密钥已锁：不输入 PIN 就不能签名。</translation>
        </message>
        <message>
            <source>Lock my key now</source>
            <translation>立即锁上我的密钥</translation>
        </message>
        <message>
            <source>{name} works here now.</source>
            <translation>现在由{name}在此工作。</translation>
        </message>
        <message>
            <source>The date of the roster of {newsroom} has passed.</source>
            <translation>“{newsroom}”的人员名册已过有效期。</translation>
        </message>
        <message>
            <source>It still counts; ask an owner for a newer one.</source>
            <translation>它仍然有效；请向负责人要一份新的。</translation>
        </message>
        <message>
            <source>Somebody else took over</source>
            <translation>换人接手</translation>
        </message>
        <message>
            <source>Roster {number} of {newsroom} holds here.</source>
            <translation>“{newsroom}”人员名册第 {number} 版已在此生效。</translation>
        </message>
        <message>
            <source>{name} is taken in.</source>
            <translation>{name}已加入编辑部。</translation>
        </message>
        <message>
            <source>Send them the roster: from the sheet of people it can be saved at any time.</source>
            <translation>请把人员名册发给对方：随时可在“人员与编辑部”里保存。</translation>
        </message>
        <message>
            <source>Nobody else is listed here yet.</source>
            <translation>这里还没有登记其他人。</translation>
        </message>
        <message>
            <source>Add colleagues who share this machine in the sheet of people.</source>
            <translation>共用这台机器的同事可在“人员与编辑部”里添加。</translation>
        </message>
        <message>
            <source>{name} asks to be taken in.</source>
            <translation>{name}申请加入。</translation>
        </message>
        <message>
            <source>Only an owner of a newsroom answers that.</source>
            <translation>只有编辑部的负责人能答复。</translation>
        </message>
        <message>
            <source>{name} is on the clipboard as a file: send it to them.</source>
            <translation>{name} 已放到剪贴板（文件）：请发给对方。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>你的姓名</translation>
        </message>
        <message>
            <source>New articles name you as their reporter, and revisions as their author.</source>
            <translation>新稿件以你为记者，各稿以你为作者。</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>没有存好</translation>
        </message>
        <message>
            <source>Not everything that was typed is saved yet: switch once it is.</source>
            <translation>还有内容没有存好：存好后再换人。</translation>
        </message>
        <message>
            <source>Requests and rosters ({patterns})</source>
            <translation>申请与人员名册 ({patterns})</translation>
        </message>
        <message>
            <source>All files ({patterns})</source>
            <translation>所有文件 ({patterns})</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>保存文件</translation>
        </message>
        <message>
            <source>Since {day}.</source>
            <translation>自 {day} 起。</translation>
        </message>
        <message>
            <source>Revoked: counts for nothing after {day}.</source>
            <translation>已作废：{day} 之后的签名不算数。</translation>
        </message>
        <message>
            <source>Make a key on this machine</source>
            <translation>在本机生成密钥</translation>
        </message>
        <message>
            <source>Revoke…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Revoke the key {fingerprint}</source>
            <translation>作废密钥 {fingerprint}</translation>
        </message>
        <message>
            <source>On this machine.</source>
            <translation>在本机。</translation>
        </message>
        <message>
            <source>No key yet: the first decision made on a machine makes one there.</source>
            <translation>还没有密钥：第一次审签时会在那台机器上生成。</translation>
        </message>
        <message>
            <source>The people of this desk become its first roster, which you sign as its owner. Take in a second owner soon: nobody else could go on without you.</source>
            <translation>本台人员成为第一版人员名册，由你作为负责人签发。请尽快再加一位负责人：否则你不在时无人能接手。</translation>
        </message>
        <message>
            <source>Give this request to an owner of the newsroom, by mail, chat or stick. They answer with a file: open it here, or drop it onto the window. Your private key stays on this machine.</source>
            <translation>把这份申请交给编辑部的负责人，邮件、聊天或 U 盘都行。对方会回一个文件：在此打开，或拖到窗口上。你的私钥始终留在本机。</translation>
        </message>
        <message>
            <source>Found a newsroom</source>
            <translation>组建编辑部</translation>
        </message>
        <message>
            <source>Name of the newsroom</source>
            <translation>编辑部名称</translation>
        </message>
        <message>
            <source>Review, for publications without a policy of their own</source>
            <translation>审次（用于没有自定审次的媒体）</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>组建</translation>
        </message>
        <message>
            <source>Ask to join</source>
            <translation>申请加入</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>复制为文字</translation>
        </message>
        <message>
            <source>Save the request…</source>
            <translation>保存申请…</translation>
        </message>
        <message>
            <source>The request is on the clipboard as text.</source>
            <translation>申请已作为文字放到剪贴板。</translation>
        </message>
        <message>
            <source>Fingerprint of your key: {fingerprint}</source>
            <translation>你的密钥指纹：{fingerprint}</translation>
        </message>
        <message>
            <source>Read it to the owner on the telephone: so they know that the request is yours.</source>
            <translation>请在电话里念给负责人听：对方才知道申请确实出自你。</translation>
        </message>
        <message>
            <source>{name} is saved, and on the clipboard as a file.</source>
            <translation>{name} 已保存，并作为文件放到剪贴板。</translation>
        </message>
        <message>
            <source>Compare it with what they read to you on the telephone before you take them in.</source>
            <translation>加入前请与对方在电话里念的核对。</translation>
        </message>
        <message>
            <source>A newer roster of {newsroom}</source>
            <translation>“{newsroom}”的新版人员名册</translation>
        </message>
        <message>
            <source>{name} asks to be taken in</source>
            <translation>{name}申请加入</translation>
        </message>
        <message>
            <source>Who this is</source>
            <translation>此人是</translation>
        </message>
        <message>
            <source>Say what they are: at least one role.</source>
            <translation>请至少选一个角色。</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>同意加入</translation>
        </message>
        <message>
            <source>Signed by {signer}.</source>
            <translation>由{signer}签发。</translation>
        </message>
        <message>
            <source>Owners: {people}.</source>
            <translation>负责人：{people}。</translation>
        </message>
        <message>
            <source>Fingerprint of their key: {fingerprint}</source>
            <translation>对方的密钥指纹：{fingerprint}</translation>
        </message>
        <message>
            <source>{name}, who is listed already</source>
            <translation>名册里已有的{name}</translation>
        </message>
        <message>
            <source>Join {newsroom}</source>
            <translation>加入“{newsroom}”</translation>
        </message>
        <message>
            <source>From then on its people decide, with its roles: what was decided here by others does not count any more.</source>
            <translation>加入后由名册上的人按其角色审签：其他人此前在这里的审签不再算数。</translation>
        </message>
        <message>
            <source>Somebody new, as {name}</source>
            <translation>新人员，记为{name}</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>PIN on this machine</source>
            <translation>本机 PIN</translation>
        </message>
        <message>
            <source>Name of the person</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Pen names, the one for bylines first</source>
            <translation>笔名（署名用的放在最前）</translation>
        </message>
        <message>
            <source>Where they work</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Remove the PIN…</source>
            <translation>取消 PIN…</translation>
        </message>
        <message>
            <source>Work here as this person…</source>
            <translation>换成此人工作…</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>新人员</translation>
        </message>
        <message>
            <source>This is you</source>
            <translation>这是你</translation>
        </message>
        <message>
            <source>Only for: {publications}</source>
            <translation>仅限：{publications}</translation>
        </message>
        <message>
            <source>Another PIN…</source>
            <translation>更改 PIN…</translation>
        </message>
        <message>
            <source>Set a PIN…</source>
            <translation>设置 PIN…</translation>
        </message>
        <message>
            <source>It is asked for before anybody works, or signs, in your name here; your key is locked with it.</source>
            <translation>在本机以你的名义工作或签名前都要输入；你的密钥也用它锁住。</translation>
        </message>
        <message>
            <source>Where several people share this machine, a PIN keeps them from signing in your name.</source>
            <translation>多人共用这台机器时，PIN 可防止别人以你的名义签名。</translation>
        </message>
        <message>
            <source>Has left the newsroom…</source>
            <translation>已离开编辑部…</translation>
        </message>
        <message>
            <source>Has left…</source>
            <translation>已离职…</translation>
        </message>
        <message>
            <source>Without the PIN your key cannot be opened: it is revoked as of now.</source>
            <translation>没有 PIN 就打不开你的密钥：它从现在起作废。</translation>
        </message>
        <message>
            <source>At least four signs; letters count too. It keeps colleagues at this machine out. Whoever takes the machine away can try for as long as they like: against them only a long one helps.</source>
            <translation>至少四位，可用字母。它能防住共用这台机器的同事；若机器被人拿走，对方可以无限次尝试，只有足够长的 PIN 才防得住。</translation>
        </message>
        <message>
            <source>Forgotten…</source>
            <translation>忘记了…</translation>
        </message>
        <message>
            <source>Send a new one to an owner afterwards: until it stands in the roster, what you decide does not count.</source>
            <translation>之后请把新密钥交给负责人：在它写进名册之前，你的审签不算数。</translation>
        </message>
        <message>
            <source>A new one is made.</source>
            <translation>会生成一把新的。</translation>
        </message>
        <message>
            <source>Press once more to go on.</source>
            <translation>再按一次确认。</translation>
        </message>
        <message>
            <source>Remove the PIN</source>
            <translation>取消 PIN</translation>
        </message>
        <message>
            <source>A PIN for your name</source>
            <translation>给你的名字设 PIN</translation>
        </message>
        <message>
            <source>The PIN that holds now</source>
            <translation>现在的 PIN</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>新 PIN</translation>
        </message>
        <message>
            <source>New PIN once more</source>
            <translation>再输一次新 PIN</translation>
        </message>
        <message>
            <source>Set the PIN</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>The two new PINs differ.</source>
            <translation>两次输入的新 PIN 不一致。</translation>
        </message>
        <message>
            <source>People and newsroom</source>
            <translation>人员与编辑部</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Add somebody</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>{name} is listed already: give a name that tells the two apart.</source>
            <translation>已有一位{name}：请换一个能区分的名字。</translation>
        </message>
        <message>
            <source>Save or drop what you changed first.</source>
            <translation>请先保存或放弃所做的改动。</translation>
        </message>
        <message>
            <source>What you changed is not saved yet.</source>
            <translation>所做的改动还没有保存。</translation>
        </message>
        <message>
            <source>Nothing that they sign from now on counts. What they decided before stays, and counts.</source>
            <translation>此人今后的签名一律不算数；此前的审签保留，仍然算数。</translation>
        </message>
        <message>
            <source>The time has not come yet.</source>
            <translation>这个时间还没有到。</translation>
        </message>
        <message>
            <source>{name} has left</source>
            <translation>{name}已离开</translation>
        </message>
        <message>
            <source>Revoke the key</source>
            <translation>作废密钥</translation>
        </message>
        <message>
            <source>What it signs from this time on counts no more; what it signed before does. It cannot be undone.</source>
            <translation>从这一时间起它的签名不算数，此前的仍算数。作废后不能恢复。</translation>
        </message>
        <message>
            <source>All desks see it with the next roster.</source>
            <translation>各编辑台会随下一版人员名册看到。</translation>
        </message>
        <message>
            <source>Renew the roster</source>
            <translation>重签人员名册</translation>
        </message>
        <message>
            <source>Its last day; may stay empty. After it desks are warned and go on working.</source>
            <translation>最后有效日，可以留空。过期后各台会收到提醒，但照常工作。</translation>
        </message>
        <message>
            <source>There is nothing on the clipboard.</source>
            <translation>剪贴板里没有内容。</translation>
        </message>
        <message>
            <source>The day is not understood: write it as 2026-03-01.</source>
            <translation>看不懂这个日期：请写成 2026-03-01。</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Who works here?</source>
            <translation>谁在此工作？</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>This is who works here now.</source>
            <translation>现在就是此人在工作。</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>已离开</translation>
        </message>
        <message>
            <source>No role</source>
            <translation>没有角色</translation>
        </message>
        <message>
            <source>{status} · revision {number}</source>
            <translation>{status} · 第 {number} 稿</translation>
        </message>
        <message>
            <source>Must fix {must} · hints {hints}</source>
            <translation>必改 {must} · 提示 {hints}</translation>
        </message>
        <message>
            <source>Saved on {day}</source>
            <translation>{day} 保存</translation>
        </message>
        <message>
            <source>{status} · no revision yet</source>
            <translation>{status} · 尚未存为一稿</translation>
        </message>
        <message>
            <source>{status} · changed since revision {number}</source>
            <translation>{status} · 第 {number} 稿之后有改动</translation>
        </message>
        <message>
            <source>Hints {hints}</source>
            <translation>提示 {hints}</translation>
        </message>
        <message>
            <source>{count} to pass on</source>
            <translation>待传稿 {count} 篇</translation>
        </message>
        <message>
            <source>Decided here, and not handed over yet: show them</source>
            <translation>已在这里审签、还没传出的稿件：点此查看</translation>
        </message>
        <message>
            <source>Saved just now</source>
            <translation>刚刚保存</translation>
        </message>
        <message>
            <source>Saved {count} s ago</source>
            <translation>{count} 秒前已保存</translation>
        </message>
        <message>
            <source>Saved {count} min ago</source>
            <translation>{count} 分钟前已保存</translation>
        </message>
        <message>
            <source>Saved at {time}</source>
            <translation>{time} 已保存</translation>
        </message>
        <message>
            <source>{count} open</source>
            <translation>已打开 {count} 篇</translation>
        </message>
        <message>
            <source>Nothing typed yet</source>
            <translation>还没有写</translation>
        </message>
        <message>
            <source>Not saved: {reason}</source>
            <translation>未保存：{reason}</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>In first review</source>
            <translation>初审中</translation>
        </message>
        <message>
            <source>In second review</source>
            <translation>复审中</translation>
        </message>
        <message>
            <source>In final review</source>
            <translation>终审中</translation>
        </message>
        <message>
            <source>What goes where</source>
            <translation>各归何处</translation>
        </message>
        <message>
            <source>Becomes the article</source>
            <translation>成为稿件内容</translation>
        </message>
        <message>
            <source>Stays beside it and is never published</source>
            <translation>留作来历，不会发布</translation>
        </message>
        <message>
            <source>Nothing else was found.</source>
            <translation>此外没有别的内容。</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names}，另有 {count} 个</translation>
        </message>
        <message>
            <source>Pictures are dropped onto the text of an article: {names}.</source>
            <translation>图片请拖到稿件正文中：{names}。</translation>
        </message>
        <message>
            <source>Neither a text nor a picture, so not taken in: {names}.</source>
            <translation>既不是文稿也不是图片，未导入：{names}。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Open article</source>
            <translation>打开稿件</translation>
        </message>
        <message>
            <source>Drop texts here</source>
            <translation>把文稿拖到这里</translation>
        </message>
        <message>
            <source>Published pages, drafts and notes as .docx, .txt, .html or .md: Stet finds out what is headline, source, credits and body. Pictures that lie beside them come along.</source>
            <translation>已发布的网页、草稿和笔记，.docx、.txt、.html 或 .md 均可：定稿会识别标题、来源、署名和正文，文件里和旁边的图片一并带入。</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Texts ({patterns})</source>
            <translation>文稿（{patterns}）</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>正在导入…</translation>
        </message>
        <message>
            <source>Which texts?</source>
            <translation>选择文稿</translation>
        </message>
        <message>
            <source>Which folder?</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>{done} of {total} imported.</source>
            <translation>共 {total} 个文件，已导入 {done} 个。</translation>
        </message>
        <message>
            <source>Cancelled: {count} more were left out.</source>
            <translation>已取消，还有 {count} 个没有导入。</translation>
        </message>
        <message>
            <source>Not understood</source>
            <translation>无法理解</translation>
        </message>
        <message>
            <source>Stet stumbled over this file; nothing of it was taken in.</source>
            <translation>处理这个文件时程序出错，没有导入任何内容。</translation>
        </message>
        <message>
            <source>Please send us the report of what went wrong, with the file if you may.</source>
            <translation>请把错误报告发给我们，如果方便，请附上这个文件。</translation>
        </message>
        <message>
            <source>Choose another library…</source>
            <translation>打开其他稿库…</translation>
        </message>
        <message>
            <source>Make a new library…</source>
            <translation>新建稿库…</translation>
        </message>
        <message>
            <source>Your name, for bylines</source>
            <translation>你的姓名（用于署名）</translation>
        </message>
        <message>
            <source>Pen name, if any</source>
            <translation>笔名（可不填）</translation>
        </message>
        <message>
            <source>Unit, if any</source>
            <translation>单位（可不填）</translation>
        </message>
        <message>
            <source>You work here as {name}.</source>
            <translation>你在此以“{name}”的名义工作。</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>What went where</source>
            <translation>内容去向</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Imported, with remarks</source>
            <translation>已导入，有提示</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>Became the article</source>
            <translation>成为稿件内容</translation>
        </message>
        <message>
            <source>Changes and comments in the file</source>
            <translation>文件中的修订与批注</translation>
        </message>
        <message>
            <source>Write; every keystroke is kept.</source>
            <translation>写下的每个字都会留住。</translation>
        </message>
        <message>
            <source>Import a published text…</source>
            <translation>导入已发布的文章…</translation>
        </message>
        <message>
            <source>It finds the headline, source, credits and body.</source>
            <translation>自动认出标题、来源、署名和正文。</translation>
        </message>
        <message>
            <source>The paper of a made-up town, to try everything with.</source>
            <translation>一座虚构小城的报纸，什么都可以试一试。</translation>
        </message>
        <message>
            <source>masked where it was read</source>
            <translation>原文已遮盖</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>网站</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>路径</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>发布时间</translation>
        </message>
        <message>
            <source>Contacts of the site</source>
            <translation>网站的联系方式</translation>
        </message>
        <message>
            <source>Statement of the site</source>
            <translation>网站的声明</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>搁置的内容</translation>
        </message>
        <message>
            <source>Subheadings: {count}</source>
            <translation>{count} 个小标题</translation>
        </message>
        <message>
            <source>pictures: {count}, taken in: {taken}</source>
            <translation>{count} 张图片，已收入 {taken} 张</translation>
        </message>
        <message>
            <source>Tracked changes</source>
            <translation>修订</translation>
        </message>
        <message>
            <source>“{headline}” was moved to the trash elsewhere.</source>
            <translation>“{headline}”已在别处被移到回收站。</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>在浏览器中打开</translation>
        </message>
        <message>
            <source>Save a copy elsewhere…</source>
            <translation>另存一份到别处…</translation>
        </message>
        <message>
            <source>Markdown ({patterns})</source>
            <translation>Markdown（{patterns}）</translation>
        </message>
        <message>
            <source>This link leads to {address}.</source>
            <translation>这个链接指向 {address}。</translation>
        </message>
        <message>
            <source>“{headline}” was changed elsewhere; you see its newest state.</source>
            <translation>“{headline}”在别处有改动，现在显示的是最新内容。</translation>
        </message>
        <message>
            <source>“{headline}” is not saved. {reason}</source>
            <translation>“{headline}”还没有存下。{reason}</translation>
        </message>
        <message>
            <source>“{headline}” was also changed by another program.</source>
            <translation>“{headline}”同时被另一个程序改过。</translation>
        </message>
        <message>
            <source>Your text stands; the other one was kept among the snapshots.</source>
            <translation>以你的文字为准；另一份已收进自动留存。</translation>
        </message>
        <message>
            <source>The copy lies in {path}.</source>
            <translation>副本在 {path}。</translation>
        </message>
        <message>
            <source>This library can only be read.</source>
            <translation>这个稿库只能读取。</translation>
        </message>
        <message>
            <source>You can look at everything and make packages; nothing can be changed here.</source>
            <translation>可以查看全部内容，也可以出发布包；这里不能修改。</translation>
        </message>
        <message>
            <source>Your text is still here, and saving is tried again every few seconds.</source>
            <translation>你的文字还在，每隔几秒会再试着保存。</translation>
        </message>
        <message>
            <source>Everything is saved again.</source>
            <translation>已全部重新保存。</translation>
        </message>
        <message>
            <source>Yesterday {time}</source>
            <translation>昨天 {time}</translation>
        </message>
        <message>
            <source>New from a template</source>
            <translation>按模板新建</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Nothing has changed.</source>
            <translation>没有改动。</translation>
        </message>
        <message>
            <source>Suggestions by {person}: {count}.</source>
            <translation>{person}有 {count} 处建议。</translation>
        </message>
        <message>
            <source>The text shows no changes; {keys} shows them.</source>
            <translation>正文没有显示留痕；按 {keys} 显示。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>There is no earlier state to compare with yet.</source>
            <translation>还没有可以对照的旧稿。</translation>
        </message>
        <message>
            <source>Rejected.</source>
            <translation>已拒绝。</translation>
        </message>
        <message>
            <source>All suggestions by {person} are decided.</source>
            <translation>{person}的建议已全部处理。</translation>
        </message>
        <message>
            <source>Whoever holds the article accepts what you suggest.</source>
            <translation>您提的建议由持稿人接受。</translation>
        </message>
        <message>
            <source>Accepted: {count}. The text is as it was.</source>
            <translation>已接受 {count} 处，正文不变。</translation>
        </message>
        <message>
            <source>Suggestions by {person}: {count}</source>
            <translation>{person}的建议：{count}</translation>
        </message>
        <message>
            <source>{accept} accepts it, {reject} rejects it.</source>
            <translation>{accept} 接受，{reject} 拒绝。</translation>
        </message>
        <message>
            <source>Against what the changes are shown</source>
            <translation>对照哪一稿显示留痕</translation>
        </message>
        <message>
            <source>Changes · {count}</source>
            <translation>留痕 · {count}</translation>
        </message>
        <message>
            <source>Changes in the text</source>
            <translation>留痕</translation>
        </message>
        <message>
            <source>You are suggesting changes</source>
            <translation>正在提建议</translation>
        </message>
        <message>
            <source>Stop suggesting</source>
            <translation>退出建议模式</translation>
        </message>
        <message>
            <source>The article stays as it is; whoever holds it accepts or rejects what you send.</source>
            <translation>稿件保持不变；您提交的建议由持稿人取舍。</translation>
        </message>
        <message>
            <source>Sent: {count} suggestions.</source>
            <translation>已提交 {count} 处建议。</translation>
        </message>
        <message>
            <source>Whoever holds the article sees them in its review; they travel with the next hand-off.</source>
            <translation>持稿人在“审核”里看到这些建议；下次传稿时一并带去。</translation>
        </message>
        <message>
            <source>What you suggested is dropped.</source>
            <translation>已放弃建议。</translation>
        </message>
        <message>
            <source>What you typed is not saved yet; try again in a moment.</source>
            <translation>刚输入的内容还没有保存，请稍后再试。</translation>
        </message>
        <message>
            <source>You can only suggest here.</source>
            <translation>这篇稿件您只能提建议。</translation>
        </message>
        <message>
            <source>Since it was submitted</source>
            <translation>对照送审稿</translation>
        </message>
        <message>
            <source>Since the last decision</source>
            <translation>对照上一审</translation>
        </message>
        <message>
            <source>Since I last read it</source>
            <translation>对照我上次读的稿</translation>
        </message>
        <message>
            <source>Since the newest revision</source>
            <translation>对照最新一稿</translation>
        </message>
        <message>
            <source>What you suggest</source>
            <translation>我的建议</translation>
        </message>
        <message>
            <source>Table changed</source>
            <translation>改动表格</translation>
        </message>
        <message>
            <source>Part added</source>
            <translation>新增内容块</translation>
        </message>
        <message>
            <source>Part removed</source>
            <translation>删去内容块</translation>
        </message>
        <message>
            <source>Part changed</source>
            <translation>改动内容块</translation>
        </message>
        <message>
            <source>Part moved</source>
            <translation>移动内容块</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>Set or linked otherwise</source>
            <translation>只改了格式或链接</translation>
        </message>
        <message>
            <source>Paragraph split</source>
            <translation>分段</translation>
        </message>
        <message>
            <source>Paragraphs joined</source>
            <translation>合段</translation>
        </message>
        <message>
            <source>Deleted: {words}</source>
            <translation>删去：{words}</translation>
        </message>
        <message>
            <source>Inserted: {words}</source>
            <translation>增加：{words}</translation>
        </message>
        <message>
            <source>in the draft</source>
            <translation>尚未留稿</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>返回正文</translation>
        </message>
        <message>
            <source>Back to the text (Esc)</source>
            <translation>返回正文（Esc）</translation>
        </message>
        <message>
            <source>{left_out} of {count} pasted characters were left out: this field takes {most}. The rest is still on the clipboard.</source>
            <translation>粘贴的 {count} 个字符中有 {left_out} 个没有放入：此处最多容纳 {most} 个。其余部分仍在剪贴板上。</translation>
        </message>
        <message>
            <source>{left_out} of {count} dropped characters were left out: this field takes {most}.</source>
            <translation>拖入的 {count} 个字符中有 {left_out} 个没有放入：此处最多容纳 {most} 个。</translation>
        </message>
        <message>
            <source>{left_out} of {count} characters that came in at once were left out: this field takes {most}.</source>
            <translation>一次输入的 {count} 个字符中有 {left_out} 个没有放入：此处最多容纳 {most} 个。</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Choose from a calendar</source>
            <translation>从日历中选择</translation>
        </message>
        <message>
            <source>At</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Hour and minute</source>
            <translation>时分</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>{count}/{limit}</source>
            <translation>{count}/{limit}</translation>
        </message>
        <message>
            <source>{count}/{limit}, too long</source>
            <translation>{count}/{limit}，过长</translation>
        </message>
        <message>
            <source>{count}/{limit}, may be cut after {warn}</source>
            <translation>{count}/{limit}，超过 {warn} 字可能被截断</translation>
        </message>
        <message>
            <source>Close this notice (Esc)</source>
            <translation>关闭提示（Esc）</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>关闭提示</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>想做什么？</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>正在取消…</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} / {total}</translation>
        </message>
        <message>
            <source>More about this row</source>
            <translation>更多内容</translation>
        </message>
        <message>
            <source>Move or remove this row</source>
            <translation>移动或删除这一行</translation>
        </message>
        <message>
            <source>Mind capitals and the width of characters</source>
            <translation>区分大小写和全角半角</translation>
        </message>
        <message>
            <source>Whole words only (for words of letters)</source>
            <translation>全字匹配（用于字母词）</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>正则表达式</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Hotline</source>
            <translation>热线</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Not declared yet</source>
            <translation>尚未声明</translation>
        </message>
        <message>
            <source>No AI used</source>
            <translation>未使用 AI</translation>
        </message>
        <message>
            <source>Made with the help of AI</source>
            <translation>AI 辅助创作</translation>
        </message>
        <message>
            <source>Generated by AI</source>
            <translation>AI 生成</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>通栏</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>中</translation>
        </message>
        <message>
            <source>Small</source>
            <translation>小</translation>
        </message>
        <message>
            <source>Uncut</source>
            <translation>不裁切</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>自由</translation>
        </message>
        <message>
            <source>16:9</source>
            <translation>16:9</translation>
        </message>
        <message>
            <source>4:3</source>
            <translation>4:3</translation>
        </message>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>3:4</source>
            <translation>3:4</translation>
        </message>
        <message>
            <source>2.35:1</source>
            <translation>2.35:1</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Embedded part of a page</source>
            <translation>嵌入的网页内容</translation>
        </message>
        <message>
            <source>Mini-program</source>
            <translation>小程序</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>示意图</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
    </context>
</TS>
