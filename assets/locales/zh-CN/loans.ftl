# loans（借阅）

## 操作
operation-precheck-loan = 借阅预检
operation-request-loan = 申请借阅
operation-lend-copy = 借出
operation-quick-lend = 即登即借
operation-return-copy = 归还
operation-renew-loan = 续借
operation-reverse-last-act = 撤销上一笔
operation-last-act = 查看上一笔
operation-claim-returned = 登记称已还
operation-report-lost = 登记丢失
operation-cancel-loan = 取消借阅
operation-list-loans = 查看借阅
operation-read-borrower = 查看借阅人
operation-list-desk-acts = 查看今日流水

## 事件
event-loan-requested = 申请借阅
event-loan-approved = 借阅获批
event-loan-refused = 借阅未获批准
event-loan-cancelled = 借阅取消
event-copy-lent = 借出
event-copy-returned = 归还
event-loan-renewed = 续借
event-return-claimed = 称已还
event-copy-reported-lost = 登记丢失
event-desk-act-reversed = 撤销（冲销）
event-incident-opened = 异常立案

## 用语
way-reading = 阅览
way-carry-out = 外借
loan-state-requested = 已申请
loan-state-approved = 待取
loan-state-out = 在外
loan-state-claimed-returned = 称已还
loan-state-returned = 已还
loan-state-lost = 丢失
loan-state-refused = 未批准
loan-state-cancelled = 已取消
loan-state-reversed = 已冲销
loan-act-approve = 批准
loan-act-refuse = 不批准
loan-act-cancel = 取消
loan-act-lend = 借出
loan-act-renew = 续借
loan-act-claim-returned = 登记称已还
loan-act-return = 归还
loan-act-report-lost = 登记丢失
loan-act-reverse-lend = 撤销借出
loan-act-reverse-return = 撤销归还
incident-pages-differ = 页数不符
incident-damaged = 损坏
incident-lost = 丢失
desk-act-lend = 借出
desk-act-return = 归还
desk-act-renew = 续借

## 不能办理的原因
refusal-loan-copy-already-out = { $copy } 不在库：{ $holder }借着，应还 { $due }。可以催还，或换一份。
refusal-loan-copy-in-session = { $copy } 正在复制现场，还没有签认。等监督人签认后再借。
refusal-loan-copy-lost = { $copy } 已登记丢失。找到后先办归还，再借出。
refusal-loan-copy-destroyed = { $copy } 已销毁，不能借出。
refusal-loan-record-gone = { $copy } 所属的档案已销毁或移交，不能借出。
refusal-loan-copy-electronic = { $copy } 是电子件，不办借出。请在档案页打开，或申请复制。
refusal-loan-counted-for-destruction = { $copy } 在销毁清册 { $list } 上，已经清点待毁，不能借出。确需保留的，请主任取消该清册或办理冻结。
refusal-loan-borrower-left = { $name }已离开公司，不能借阅（R2：离职前须交回全部机密资料）。
refusal-loan-borrower-suspended = { $name }已停用，暂不能借阅。恢复请找系统管理员。
refusal-loan-borrower-clearance-too-low = 不能借出：本件为{ $needed }，{ $name }的涉密等级不到。确有需要的，由安全管理员提出、密钥持有人会签涉密等级。
refusal-loan-borrower-outside-wall = 不能借出：本件限本部门知悉，{ $name }不在范围，也不在知悉名单上（R1 三·1）。可由有权的人把{ $name }列入知悉名单。
refusal-loan-top-secret-stays = { $copy } 为绝密，只在指定地点阅览，不能外借（R4 二·三·1）。请改为阅览。
refusal-loan-no-reading-place = { $copy } 为绝密，只在指定地点阅览，但还没有指定地点。请先在库位里指定一处绝密阅览点。
refusal-loan-approval-needed = 不能借出：{ $level }件{ $action }须{ $who }批准，本件没有有效的批准（{ $article }）。可以请他们当场授权，也可以提交申请。
refusal-loan-approval-waiting = 不能借出：申请 { $number } 还差{ $who }签批（R4 二·三·1）。可以请他们当场授权，或等批完再来取。
refusal-loan-agreement-missing = 不能借出：{ $level }件只借给保密协议有效的人，{ $name }没有有效的协议（R1 三·4）。签订协议并登记后再借。
refusal-loan-agreement-to-confirm = 需要确认：{ $name }没有有效的保密协议。{ $who }写明理由后可以放行。
refusal-loan-training-out-of-date = 需要确认：{ $name }的保密培训已过期（上次 { $last }，R1 三·6）。{ $who }写明理由后可以放行。
refusal-loan-overdue-items = 需要确认：{ $name }有 { $count } 件逾期，最长 { $days } 天。{ $who }写明理由后可以放行，或放下本件。
refusal-loan-item-limit-reached = 需要确认：{ $name }在借 { $open } 件，已到上限 { $limit } 件（{ $rule }）。{ $who }写明理由后可以放行，或先还一件。
refusal-loan-page-count-needed = { $copy } 归还须当面清点页数（秘密及以上，或记有损坏）。应为 { $expected } 页，请点清后填写。
refusal-loan-not-possible-now = 这笔借阅现在是“{ $state }”，不能{ $act }。请刷新后再看。
refusal-loan-not-out = { $copy } 不在外，没有可归还的借阅。请核对条码。
refusal-loan-renewal-limit-reached = 已续借 { $times } 次，到了上限（{ $rule }）。请先归还，需要时再借。
refusal-loan-renewal-too-late = 已逾期 { $days } 天，超过宽限 { $grace } 天，不能续借。请先归还。
refusal-loan-reading-not-renewed = 阅览当日归还，不办续借。需要带走的，请改办外借。
refusal-loan-due-too-late = 应还日 { $due } 晚于规则允许的 { $latest }（{ $rule }）。请改早，到期可以续借。
refusal-loan-due-in-past = 应还日 { $due } 早于借出日，请改后再试。
refusal-loan-nothing-to-reverse = 本次登录后没有可以撤销的借出、归还或续借。
refusal-loan-touched-later = { $copy } 在那一笔之后又有变动，不能撤销。请办一笔新的更正。
refusal-loan-signed-by-another = { $copy } 那一笔有别人的签认，不能撤销。请办一笔新的归还或借出来更正。
refusal-loan-happened-in-future = 发生时间还没有到，请核对日期和时间。
refusal-loan-happened-too-long-ago = 补登须在 { $allowed } 个工作日内，这一笔已过 { $days } 个工作日。请写情况说明交保密责任人处理。
refusal-loan-late-reason-needed = 补登须写明原因，例如停电、午休，并附停电应急页。
refusal-loan-late-countersign-needed = { $level }件的补登须{ $who }会签。请他在这台电脑上签认。
refusal-loan-note-needed = 请写明已知的情况，便于以后核查。
refusal-loan-quick-only-without-approval = 即登即借只用于免批的件；{ $level }件须{ $who }批准。请先登记，再按借阅申请办理。
refusal-loan-receipt-by-another = 签收人须是借阅人{ $name }本人。请借阅人输入自己的口令，或改用签字板、纸签。

## 提示
note-loan-on-hold = 已冻结（{ $number }）：可以借，不能销毁。
note-loan-damage-noted = 记有“{ $text }”，共 { $pages } 页，请当面清点。
note-loan-listed-for-destruction = 在销毁清册 { $list } 上，清点前须归还。
note-loan-read-at-place = 在{ $place }阅览，不得带离。
note-loan-own-duty-applies = 本职免批（{ $department } × { $family }），照常登记。
note-loan-pages-counted-at-return = 共 { $pages } 页，归还时清点。
