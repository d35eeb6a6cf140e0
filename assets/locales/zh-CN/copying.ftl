# copying（复制）

## 操作
operation-request-copy-job = 申请复制
operation-open-copy-session = 开始现场复制
operation-record-copy-counts = 登记复制数
operation-sign-off-copy-session = 监督签认
operation-hand-over-copies = 领取复制件
operation-abort-copy-session = 中止复制
operation-list-copy-jobs = 查看复制任务
operation-read-copy-job = 打开复制任务
operation-return-numbered-copy = 收回复制件
operation-destroy-returned-copy = 收回即毁
operation-print-copy-register = 打印复制审批登记表

## 事件
event-copy-requested = 申请复制
event-copy-approved = 准许复制
event-copy-refused = 不准复制
event-copy-session-opened = 现场复制开始
event-supervisor-arrived = 监督人到场
event-copies-counted = 登记复制数
event-copy-session-signed-off = 复制数已签认
event-numbered-copy-made = 编号复制件产生
event-copy-session-aborted = 复制中止
event-copies-handed-over = 复制件已领取
event-numbered-copy-returned = 复制件收回
event-returned-copy-destroyed = 复制件收回即毁
event-copy-job-closed = 复制任务办结
event-copy-register-printed = 打印复制审批登记表

## 状态与数目
copy-job-state-requested = 待批
copy-job-state-approved = 已批
copy-job-state-in-session = 进行中
copy-job-state-signed-off = 已签认
copy-job-state-handed-over = 已领取
copy-job-state-closed = 已办结
copy-job-state-aborted = 已中止
copy-job-state-refused = 未批准
numbered-copy-ready = 待领取
numbered-copy-out = 在外
numbered-copy-returned = 已收回
numbered-copy-destroyed = 已销毁
numbered-copy-lost = 遗失
copy-source-in = 在库
copy-source-out = 借出
copy-source-in-session = 正在复制
copy-source-lost = 遗失
copy-source-destroyed = 已销毁
copy-figure-copies = 份数
copy-figure-pages = 每份页数
copy-figure-spoiled-faces = 废面
copy-figure-spoiled-sheets = 废张
copy-figure-sheets = 已数张数

## 说明
refusal-copying-record-not-kept = { $number } 已销毁或已移交，本处不再保管，不能复制。需要内容时，向接收单位查询，或查销毁证明书。
refusal-copying-source-not-here = { $number } 现在是“{ $state }”，不在手边，不能开始复制。请等它归还入库，或改用同一文件的另一份。
refusal-copying-source-not-on-paper = { $number } 不是纸质件，不能上复印机。电子件请由持有人在文件页申请导出。
refusal-copying-nothing-to-copy = 份数和每份页数至少为 1。请按实际需要填写。
refusal-copying-too-many-copies = 申请 { $copies } 份，一次申请最多 { $most } 份。请分次申请，每次各自审批、各自监督。
refusal-copying-more-pages-than-source = 申请复制 { $pages } 页，原件只有 { $source } 页。请核对页数；原件页数登记有误的，先由档案管理员更正。
refusal-copying-page-range-unclear = 看不懂页码“{ $range }”。请写成 1-3, 7, 9-12 的样子：从小到大，不重复，不超过原件页数；留空就是全部页。
refusal-copying-page-range-differs = 页码“{ $range }”共 { $in_range } 页，但每份页数填的是 { $pages } 页。请改其中一个，使两处一致。
refusal-copying-purpose-missing = 没有写用途。复制情况应予登记（R4 二·三·3），用途要写进登记表。请写明作什么用。
refusal-copying-destination-missing = 没有写去向。复制情况应予登记（R4 二·三·3），去向要写进登记表。请写明交给谁、带到哪里。
refusal-copying-return-day-past = 应收回日期 { $day } 已经过去。请选今天或以后的日子；不收回的留空。
refusal-copying-person-not-active = { $name } 已离职或已停用，不能申请或领取复制件。请换一位在职人员；停用有误的，由系统管理员更正。
refusal-copying-not-admitted = 这份文件只限本部门和点名的人知悉，{ $name } 不在其中，不能领取复制件。确需知悉的，由保密责任人或主任把此人列入知悉名单。
refusal-copying-agreement-expired = { $name } 的保密协议已于 { $until } 到期（R1 三·4 要求接触者签有保密协议），不能领取复制件。请先续签并更新人员信息。
refusal-copying-not-at-this-step = 复制任务 { $number } 现在是“{ $state }”，这一步现在不能做。请打开任务，按页面上方的步骤继续。
refusal-copying-not-approved = 复制任务 { $number } 还没有批准，不能开始。复制保密文件须先批准（R4 二·三·1）。请批准人在审批页办理，或到场当场授权。
refusal-copying-operator-supervises = { $name } 正在经办这次复制，不能同时作监督人：复制须派人现场监督（R4 二·三·2），自己不能监督自己。请主任、保密责任人、分管经理或总经理中的另一位到场。
refusal-copying-applicant-supervises = { $name } 是这次复制的申请人，不能监督自己的申请（R4 二·三·2）。请主任、保密责任人、分管经理或总经理中的另一位到场。
refusal-copying-applicant-operates = { $name } 是这次复制的申请人，不能自己经办。请另一位档案管理员登录后开始。
refusal-copying-supervisor-needed = { $level }文件的复制须有人现场监督（R4 二·三·2），现在没有监督人。请主任、保密责任人、分管经理或总经理到场，用本人口令确认。
refusal-copying-supervisor-changed = 这次监督是 { $opened_by } 开始的，{ $name } 不能代为签认：开始和结束须是同一人。请 { $opened_by } 回到现场签认；确实不能来的，中止本次复制，数清已印张数，重新申请。
refusal-copying-count-unlikely = { $figure }填的是 { $counted }，不合常理。请重新清点后填写。
refusal-copying-more-than-approved = { $figure }登记了 { $counted }，批准的只有 { $approved }。多出的要当场作废并计入废面；确需更多的，另行申请（R4 二·三·1）。
refusal-copying-spoiled-sheets-unlikely = 废面 { $faces } 面不可能正好在 { $sheets } 张纸上。单面时一面一张，双面时一张一至两面。请重新清点废张。
refusal-copying-meter-reading-missing = 复印机读数只有一头。请把开始和结束两个读数都填上；复印机没有计数器的，两处都留空。
refusal-copying-meter-differs = 复印机走了 { $meter } 面，登记的成品加废面是 { $told } 面，两者不符。请当着监督人重新清点：漏登的废张要找齐，读数看错的要更正。
refusal-copying-not-counted = 复制任务 { $number } 还没有登记复制数，不能签认。请经办人先清点登记。
refusal-copying-counts-differ = { $figure }不一致：经办人登记 { $operator }，您清点为 { $signer }。请两人一起重新清点；经办人登记有误的，更正后再签认。
refusal-copying-reason-missing = 没有写中止的原因。请写明为什么中止，已印的纸怎么处理了。
refusal-copying-not-the-receiver = 这次复制的领取人是 { $receiver }，{ $name } 不能代签。请 { $receiver } 本人签收。
refusal-copying-signature-missing = 签字板上没有笔迹。请领取人重新签名，或改用纸签、口令签收。
refusal-copying-not-a-numbered-copy = { $label } 不是编号复制件，不在这里收回或销毁。借出的原件请到借还台归还，原件的销毁走销毁清册。
refusal-copying-copy-not-out = { $label } 现在是“{ $state }”，没有在外，不用收回。请核对编号。
refusal-copying-copy-not-returned = { $label } 现在是“{ $state }”，不能即毁。在外的请先收回；遗失的按遗失报告。
refusal-copying-on-hold = { $number } 所属文件已冻结，复制件也不能销毁。冻结由保密责任人、主任或总经理解除；解除前请入柜保管。
refusal-copying-second-person-same = 收回即毁要两个人，{ $name } 不能一人签两次。请另一位够涉密等级的同事到场，用本人口令签认。
refusal-copying-another-operates = 这次复制是 { $operator } 在经办，{ $name } 不能代为登记或签认。请 { $operator } 回来继续；确实不能来的，可以中止本次复制。
refusal-copying-out-on-loan = { $label } 是从借还台借出的，不在这里收回。请到借还台归还。

## 登记表
copy-register-spoiled = 废 { $count } 张
copy-register-ready = 待领 { $count } 份
copy-register-own-duty = 本职免批
file-copy-register = 复制审批登记表
