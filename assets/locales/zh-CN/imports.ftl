# 导入

permission-import = 从表格导入

operation-examine-import-file = 查看待导入文件
operation-begin-import = 开始导入
operation-advance-import = 推进导入
operation-read-import = 查看导入
operation-import-errors-file = 取错误行文件
operation-accept-import = 接受导入
operation-discard-import = 放弃导入
operation-list-imports = 查看导入记录
operation-save-import-mapping = 记住列对应
operation-list-import-mappings = 查看列对应

event-import-begun = 开始导入
event-import-checked = 导入文件已检查
event-import-accepted = 接受导入
event-import-slice-arrived = 导入了一批
event-import-published = 导入完成
event-import-discarding = 开始撤除导入
event-import-slice-removed = 撤除了一批
event-import-discarded = 导入已放弃
event-import-errors-taken = 取出错误行文件
event-import-mapping-saved = 记住列对应

import-subject-records = 档案
import-subject-people = 人员
import-subject-places = 库位
import-subject-boxes = 档案盒
import-subject-loans = 在外借阅（开账）
import-subject-categories = 分类方案
import-subject-retention-rules = 保管期限表

import-state-reading = 正在检查
import-state-staged = 已检查，待决定
import-state-arriving = 正在写入
import-state-published = 已完成
import-state-discarding = 正在撤除
import-state-discarded = 已放弃

refusal-import-file-refused = 这个文件不能导入：{$problem}
refusal-import-column-missing = 文件里没有“{$column}”这一列。请核对列名，或改一下列对应。
refusal-import-field-unmapped = “{$field}”每一行都要有，但没有对应的列。请选一列，或填一个各行相同的值。
refusal-import-field-twice = “{$field}”对应了两列。请只留一列。
refusal-import-field-of-another = 导入{$subject}时没有“{$field}”这一项。请去掉这一列的对应。
refusal-import-mapping-unreadable = 列对应看不懂：{$detail}。请核对列对应文件。
refusal-import-mapping-nameless = 请给列对应起一个名称，下次好找。
refusal-import-wrong-state = 这次导入“{$state}”，现在不能这样做。请回到导入记录看下一步。
refusal-import-reading-interrupted = 检查到一半时工作台已关闭，文件没有读完。库里没有写入任何内容。请放弃这次导入，重新选文件。
refusal-import-another-arrives = “{$file_name}”还在写入或撤除。同一时间只写入一个文件。请先完成或放弃它。
refusal-import-rows-wrong = {$rows} 行里有 {$wrong} 行有错，一行也没有导入。请取错误行文件改正后再导入；确要先导入其余各行，请选“只导入无错的行”。
refusal-import-nothing-to-import = 没有可以导入的行。请核对文件、工作表和列名所在的行。
refusal-import-too-many-at-once = 这类内容一次写入，最多 {$most} 行；这个文件有 {$rows} 行。请分成几个文件。
refusal-import-became-wrong = 第 {$row} 行检查后库里有了变动，现在“{$field}”一项不能照原样写入。这次导入停在这里，已写入的各批没有人看得到。请改正后继续，或放弃这次导入。
refusal-import-not-yours = 文件里的内容只有开始导入的人可以看。请由本人继续；不再需要时，您可以放弃这次导入。

import-wrong-empty = {$column}是空的。每一行都要有，请填上。
import-wrong-too-long = {$column}太长：{$said}……请缩短。
import-wrong-unprintable = {$column}里有不能打印的字符。请重新录入这一格。
import-wrong-not-a-date = {$column}“{$said}”不是日期，或可作两种理解。请写成 2026-11-23 这样。
import-wrong-date-incomplete = {$column}“{$said}”缺少月或日。请补全，或在列对应里选“缺月日时取第一天”。
import-wrong-date-in-future = {$column}“{$said}”在今天之后。请核对年份。
import-wrong-due-before-lent = {$column}“{$said}”早于借出日期。请核对。
import-wrong-not-a-count = {$column}“{$said}”不是整数，或超出范围。请填阿拉伯数字。
import-wrong-not-a-level = {$column}“{$said}”不是密级。请填绝密、机密、秘密、内部、一般之一。
import-wrong-below-guide = {$column}“{$said}”低于定密指南对该类目的规定。请提高密级，或单独登记并由第二人会签。
import-wrong-above-clearance = {$column}“{$said}”高于您的涉密资格。请由有资格的人导入这一行。
import-wrong-state-secret = {$column}“{$said}”带有国家秘密标志。国家秘密不在本系统登记，请删去这一行，交保密责任人。
import-wrong-not-a-term = {$column}“{$said}”不是保管期限。请填永久、长期、短期或 30年 这样的年数。
import-wrong-term-longer = {$column}“{$said}”比该类目的规则长。请换一个期限不短于它的类目，或不导入这一列。
import-wrong-not-yes-or-no = {$column}“{$said}”不是“是”或“否”。请改成其中之一。
import-wrong-unknown-word = {$column}“{$said}”认不得。请改用系统里的词，或在列对应里写明它的意思。
import-wrong-not-found = {$column}“{$said}”在库里找不到。请核对写法，或先建立它。
import-wrong-several = {$column}“{$said}”在库里不止一个。请改填编号、工号或条码。
import-wrong-not-a-household = {$column}“{$said}”不是房号。请写成 3-1204 或 3-1-1204。
import-wrong-code-unfit = {$column}“{$said}”不能作编号：只能用文字、数字和短横，每段最多 20 个字。请改一下。
import-wrong-wrong-parent = {$column}“{$said}”放不进上一级：库位按库房、柜、层、盒从大到小。请核对路径和种类。
import-wrong-twice-in-file = {$column}与本文件第 {$said} 行重复。请删去其中一行。
import-wrong-in-vault = {$column}在库里已经有了：{$said}。请删去这一行。
import-wrong-volume-closed = {$column}“{$said}”的案卷已经封卷。请先启封，或换一个案卷。
import-wrong-not-on-shelf = {$column}“{$said}”不在架上，已有借阅或正在处理。请核对是不是另一份。
import-wrong-no-rule = 没有{$column}，也没有指定期限规则。请填保管期限。
import-wrong-personal-for-ever = {$column}“{$said}”：含个人信息的类目不能没有截止期限。请改填有年数的期限，或指定已有的期限规则。
import-wrong-levels-differ = {$column}“{$said}”里两套密级说法不一，按较高的登记。
import-wrong-not-a-level-term = {$column}“{$said}”里的保密期限看不懂。请写长期、5年、2031-01-01 或“公布”这样的事件。
import-wrong-returned = {$column}“{$said}”：这一份已经归还，不必开账。请删去这一行。
