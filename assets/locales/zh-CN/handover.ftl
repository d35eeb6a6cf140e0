# handover

## 操作
operation-open-handover = 拟定移交
operation-add-handover-thing = 列入移交物品
operation-add-handover-record = 列入返还档案
operation-check-handover-line = 核对移交清单
operation-complete-handover = 办理交接
operation-cancel-handover = 撤销移交
operation-read-handover = 打开移交
operation-list-handovers = 查看移交
operation-print-handover = 打印交接文据

## 事件
event-handover-opened = 移交拟定
event-handover-line-added = 移交清单加列
event-handover-checked = 移交清单核对
event-handover-done = 移交完成
event-handover-cancelled = 移交撤销
event-handover-printed = 打印交接文据

## 词
handover-kind-post = 岗位移交
handover-kind-project = 项目退场移交
handover-kind-give-back = 合同终止返还
handover-state-open = 办理中
handover-state-done = 已移交
handover-state-cancelled = 已撤销
holding-loan = 外借档案
holding-reading = 阅览中的档案
holding-copy = 复制件、摘抄件
holding-notebook = 摘抄本
holding-approval = 未了结的申请
holding-record = 返还档案
holding-thing = 物品
handover-found-unchecked = 未核
handover-found-present = 已移交
handover-found-missing = 缺
handover-found-not-applicable = 无此项

## 拒绝
refusal-handover-reason-missing = 没有写事由。请写明为什么移交或撤销。
refusal-handover-receiver-missing = 没有写接收人。请选接任人，或填写接收单位。
refusal-handover-same-person = { $name } 不能兼两个角色。移交人、接收人、监交人须是不同的人。
refusal-handover-successor-away = { $name } 不是在岗员工，不能接任。请另选一人。
refusal-handover-open-already = { $name } 已有办理中的移交 { $number }。请先办完或撤销。
refusal-handover-settled = { $number } 已经办完或撤销，不能再改。
refusal-handover-supervisor-unfit = { $name } 不能监交。监交人须是{ $who }。
refusal-handover-not-named = 签认的是 { $name }，而清单上写的是 { $named }。请由本人签认。
refusal-handover-must-be-settled = 还有 { $count } 项不能移交、须先了结：{ $first } 等。在阅览室的请先归还，未了结的申请请先办结或撤回。
refusal-handover-successor-not-cleared = { $number } 是{ $level }，接任人的涉密等级不够。请先归还，或先办涉密等级。
refusal-handover-successor-not-admitted = { $number } 只限指定部门或人员知悉，接任人不在其中。请先归还。
refusal-handover-list-changed = 清单在显示以后变了。请重新核对后再签。
refusal-handover-thing-unclear = 请写明物品名称和数量（1 到 10000）。
refusal-handover-wrong-kind = “{ $kind }”的清单不列这种内容。
refusal-handover-unchecked = 清单还有 { $count } 项没有核对。请逐项核对。
refusal-handover-missing-day-missing = 有 { $count } 项缺，须写明补交期限。
refusal-handover-note-missing = “{ $name }”缺，须写明原因和去向。
refusal-handover-day-past = 日期 { $day } 已经过去。请选今天或以后。
refusal-handover-not-theirs = { $number } 不是这一方所有，不能列入返还。请核对权属。
refusal-handover-listed-already = { $number } 已在清单上。
refusal-handover-consent-missing = { $number } 没有登记权属人的书面同意。请先登记同意。
refusal-handover-copy-out = { $number } 还有份在外，收齐以后才能返还。
refusal-handover-on-hold = { $number } 在冻结中，不能移交。请先解冻。
refusal-handover-not-kept = { $number } 已不在本室保管。
refusal-handover-nothing-listed = 清单是空的，没有可移交的。
refusal-handover-signature-missing = 接收人没有签认。岗位移交由接任人用口令签认；对外移交用签字板或纸签。

## 打印
file-handover = 交接文据
role-handover-from = 移交人
role-handover-to = 接收人
role-handover-supervisor = 监交人
paper-handover-title-post = 岗位移交清单
paper-handover-title-project = 项目移交清单
paper-handover-title-give-back = 档案返还清单
paper-handover-from = 移交人
paper-handover-to = 接收人
paper-handover-reason = 事由
paper-handover-day = 交接日期
paper-handover-supervisor = 监交人
paper-handover-items = 移交内容
paper-handover-no = 序
paper-handover-kind = 种类
paper-handover-what = 名称、编号
paper-handover-count = 数量
paper-handover-checks = 资料核对
paper-handover-missing = 缺项
paper-handover-article = 依据
paper-handover-found = 核对结果
paper-handover-note = 说明
paper-handover-missing-by = 缺项由移交方于 *{ $day }* 前补交。
paper-handover-sentence = 上列内容经三方当面清点，数量、状态相符，自签字之时起由接收人负责。

## 界面
ui-handover-draw = 拟定移交
ui-handover-drawn = 拟定
ui-handover-none = 没有移交的登记。
ui-handover-receiver = 接收单位
ui-handover-property = 权属
ui-handover-rules-post = 按登记算出移交人手里的全部档案、复制件、摘抄本；在阅览的先归还，未了结的申请先撤回；三方当面签认。
ui-handover-rules-project = 按承接查验清单逐项核对；缺项写明原因和补交期限。
ui-handover-rules-give-back = 只列权属人的档案，须有书面同意、无冻结、各份收齐。
ui-handover-holdings = 移交人手里的
ui-handover-holds-nothing = 登记里没有在手的东西。
ui-handover-settle-first = 先了结
ui-handover-does-not-fit = 接任人无权接收
ui-handover-blocked = 有不能移交的，了结以后才能办。
ui-handover-listed = 移交清单
ui-handover-thing = 物品，如 档案室钥匙 A-3
ui-handover-count = 数量
ui-handover-add = 列入
ui-handover-checks = 资料核对
ui-handover-note = 说明（缺项必填）
ui-handover-missing-by = { $count } 项缺，补交期限
ui-handover-complete = 三方签认
ui-handover-sentence = 上列 { $count } 项当面清点，数量、状态相符，交{ $receiver }接收。
ui-handover-cancel = 撤销移交
ui-handover-print = 打印交接文据
ui-handover-print-blank = 打印空白
