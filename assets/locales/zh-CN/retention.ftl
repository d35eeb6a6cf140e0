# 保管期限、冻结

operation-list-due = 查看到期清单
operation-place-hold = 冻结档案
operation-lift-hold = 解除冻结
operation-list-holds = 查看冻结
operation-list-retention-rules = 查看保管期限表

event-hold-placed = 冻结档案
event-hold-lifted = 解除冻结
event-retention-extended = 延长保管期限

retention-trigger-year-after-creation = 自形成次年 1 月 1 日起算
retention-trigger-fiscal-year = 自会计年度终了次日起算
retention-trigger-date = 自指定日期次日起算
retention-trigger-event = 自事件发生次日起算
retention-action-destroy = 期满鉴定销毁
retention-action-review = 期满复审
retention-action-keep = 永久保管

refusal-retention-hold-reason-needed = 冻结还没有写事由。冻结会挡住销毁、删除和改期限，必须说明原因。请写明事由再提交。
refusal-retention-hold-authority-needed = 冻结还没有写依据。请写明由谁提出、凭什么文书，例如案号、来函文号或负责人。
refusal-retention-hold-review-past = 复查日 { $review_on } 不在今天之后。冻结须按期复查，请选今天以后的日期。
refusal-retention-record-gone = 档案 { $number } 已销毁或已移交，没有实物可以处置。详情页留有去向和证明书编号。
refusal-retention-hold-lifted-already = 冻结 { $number } 已经解除，不能再解除一次。刷新后可看到解除人和时间。
refusal-retention-lift-reason-needed = 解除冻结还没有写原因。请写明为何不再需要冻结。
refusal-retention-on-hold = 档案 { $number } 被冻结 { $hold }，冻结期间保管期限不得改动。请先由总经理、管理处主任或保密责任人解除冻结，或改为其他意见。
refusal-retention-beyond-latest = 这份档案含个人信息，最迟保管到 { $latest }（《个人信息保护法》第十九条、第四十七条）。延长不能越过这一天，请改短，或鉴定为销毁。
refusal-retention-extension-too-short = 延长的日期没有超过现在的期满日 { $due_on }。请选期满日以后的日期。

operation-record-term-start = 登记起算日期
operation-record-owner-consent = 登记权属人同意
event-term-start-recorded = 登记起算日期
event-owner-consent-recorded = 登记权属人同意
refusal-retention-start-not-asked = { $number } 的期限从形成日期自动起算，不用登记起算日期。要改期限请走鉴定。
refusal-retention-start-ahead = 起算日期 { $date } 还没有到。事件发生之后再登记。
refusal-retention-start-reason-needed = 起算日期已登记为 { $recorded }。改动要写明原因。
refusal-retention-consent-not-asked = { $number } 归本公司所有，销毁不需要别人同意。
refusal-retention-consent-empty = 同意文书的文号还没有写。没有书面同意，这份档案不得销毁（权属）。
note-retention-rule = 规则 { $code } 第 { $version } 版：{ $text }（{ $mandate }）
note-retention-from-year-after-creation = 形成于 { $created }，自次年 1 月 1 日即 { $from } 起算
note-retention-from-fiscal-year = 形成于 { $created }，自会计年度终了次日即 { $from } 起算
note-retention-from-date = 指定日期 { $date }，自次日 { $from } 起算
note-retention-from-event = “{ $event }”发生于 { $date }，自次日 { $from } 起算
note-retention-term-ends = 保管 { $years } 年{ $months ->
    [0] { "" }
   *[other] 零 { $months } 个月
}，期满日 { $on }
note-retention-permanent = 永久保管，没有期满日
note-retention-trigger-missing = 还没有登记“{ $event }”的发生日期，算不出期满日。请在档案详情里补登。
note-retention-date-missing = 还没有登记起算日期，算不出期满日。请在档案详情里补登。
note-retention-extended-until = 经鉴定延长至 { $until }
note-retention-kept-for-ever = 经鉴定改为永久保管
note-retention-latest = 含个人信息，最迟保管到 { $latest }（{ $ground }）
note-retention-cut-by-latest = 期限按个人信息的最迟日期 { $latest } 截止
note-retention-review-when-due = 期满后先复审，再决定去留
