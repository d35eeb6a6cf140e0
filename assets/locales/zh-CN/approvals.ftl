# approvals（审批）

## 操作
operation-list-approvals = 查看审批
operation-read-approval = 打开审批
operation-decide-approval = 签批
operation-authorise-on-the-spot = 当场授权
operation-withdraw-approval = 撤回申请

## 事件
event-approval-asked = 提交审批
event-approval-decided = 签批
event-approval-withdrawn = 撤回申请
event-approval-used = 审批已使用
event-approval-given-back = 审批退回可用

## 用语
title-sealed = 〔密〕
action-reading = 阅览
action-carry-out = 外借
action-copying = 复制
action-excerpt = 摘抄
action-transfer = 传递
action-disclosure = 对外披露
action-export = 导出
action-printing = 打印
action-destruction = 销毁
ground-none-needed = 免批
ground-own-duty = 本职免批
ground-approval = 已批
approval-mode-all = 须全部同意
approval-mode-any = 任一同意即可
approval-state-open = 待批
approval-state-approved = 已批准
approval-state-refused = 未批准
approval-state-withdrawn = 已撤回
approval-state-used = 已使用
approval-state-expired = 已过期
decision-approve = 同意
decision-refuse = 不同意
role-applicant = 申请人
role-approver = 批准人
role-operator = 操作人
role-supervisor = 监督人
role-executor = 销毁人
role-first-witness = 监销人一
role-second-witness = 监销人二
role-receiver = 领取人
role-proposer = 提出人
role-countersigner = 会签人
role-borrower = 借阅人
role-issuer = 签发人
role-appraiser = 鉴定人

## 不能办理的原因
refusal-approval-still-open = 申请 { $number } 还没有批完（R4 二·三·1）。还差：{ $who }。请对方签批或当场授权后再办。
refusal-approval-was-refused = 申请 { $number } 未获批准。请看批注，补充理由后重新申请。
refusal-approval-was-withdrawn = 申请 { $number } 已由申请人撤回。仍需办理的，请重新申请。
refusal-approval-already-used = 申请 { $number } 的批准只能用一次，已经用过。再办请重新申请。
refusal-approval-already-approved = 申请 { $number } 已经批准，不用再签批。可以直接办理。
refusal-approval-expired = 申请 { $number } 的批准到 { $until } 为止，已经过期。请重新申请。
refusal-approval-content-differs = 要办的内容与申请 { $number } 所批的不一致（件、密级、借阅人、方式或用途有变），批准不能用。请按现在的内容重新申请。
refusal-approval-not-carried = 申请 { $number } 的签批不足以成立：还差 { $who }，而且每位批准人只算一次。请补齐后再办。
refusal-approval-not-your-decision = { $name }不在这份申请的批准人之列。请由{ $who }签批。
refusal-approval-already-decided = { $name }已经签过这份申请，一个人只算一次。请由其余批准人签批。
refusal-approval-applicant-decides = { $name }是申请人，不能批准自己的申请。请由其他{ $who }签批。
refusal-approval-approver-clearance-too-low = 这份申请涉及{ $needed }，{ $name }的涉密等级不到，不能签批。请由等级足够的批准人签批，或由安全管理员办理涉密等级。
refusal-approval-opinion-needed = 不同意时须写明理由，申请人才知道怎样补充。
refusal-approval-only-applicant-withdraws = 申请 { $number } 只能由申请人撤回。批准人不同意的，请签“不同意”。
refusal-approval-purpose-needed = 申请须写明用途，批准人据此判断。

## 窗口用语
ui-approvals-slip = 审批签批单
ui-approvals-sentence = 您将批准：{ $applicant }申请‹{ $action }›《{ $title }》，密级 ‹{ $level }›。
ui-approvals-purpose = 用途：{ $purpose }
ui-approvals-step-done = { $post } { $name }：{ $decision }
ui-approvals-step-open = { $post }：待批
ui-approvals-aside = 签批要再输入一次您自己的口令
ui-approvals-agree = 批准

## 窗口（收件箱）
ui-approvals-heading = 审批
ui-approvals-waiting = 等我签批
ui-approvals-mine = 我申请的
ui-approvals-all = 全部
ui-approvals-action = 事项
ui-approvals-asked = 申请时间
ui-approvals-expires = 有效期到
ui-approvals-hash = 校验值
ui-approvals-purpose-label = 用途
ui-approvals-none-waiting = 没有等您签批的申请。
ui-approvals-none = 没有申请。
ui-approvals-choose = 选一份申请，看清内容再签批。
ui-approvals-decide = 签批…
ui-approvals-on-the-spot = 当场授权…
ui-approvals-open-subject = 看内容
ui-approvals-withdraw = 撤回
ui-approvals-withdraw-title = 撤回申请
ui-approvals-withdraw-text = 撤回 { $number }。仍需办理的，以后重新申请。
ui-approvals-nobody-holds = 没有可签批的人
ui-approvals-sentence-list = 您将批准：{ $applicant }申请‹{ $action }›，最高密级 ‹{ $level }›：{ $purpose }。
