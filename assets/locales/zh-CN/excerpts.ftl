# excerpts（摘抄）

## 操作
operation-request-excerpt = 申请摘抄
operation-make-excerpt = 登记摘抄件
operation-return-excerpt = 收回摘抄件
operation-cancel-excerpt = 撤销摘抄
operation-read-excerpt = 打开摘抄件
operation-list-excerpts = 查看摘抄件
operation-issue-notebook = 发放摘抄本
operation-return-notebook = 收回摘抄本
operation-destroy-notebook = 摘抄本收回即毁
operation-list-notebooks = 查看摘抄本
operation-print-excerpt-register = 打印摘抄登记簿
file-excerpt-register = 摘抄登记簿

## 事件
event-excerpt-requested = 申请摘抄
event-excerpt-approved = 准许摘抄
event-excerpt-refused = 不准摘抄
event-excerpt-cancelled = 摘抄撤销
event-excerpt-made = 摘抄件产生
event-excerpt-returned = 摘抄件收回
event-excerpt-destroyed = 摘抄件销毁
event-notebook-issued = 发放摘抄本
event-notebook-returned = 摘抄本收回
event-notebook-destroyed = 摘抄本收回即毁
event-excerpt-register-printed = 打印摘抄登记簿

## 状态
excerpt-state-requested = 待批
excerpt-state-approved = 已批，待摘抄
excerpt-state-held = 在外
excerpt-state-returned = 已收回
excerpt-state-destroyed = 已销毁
excerpt-state-refused = 未批准
excerpt-state-cancelled = 已撤销

## 说明
refusal-excerpt-purpose-missing = 没有写用途。摘抄要登记用途，请写明作什么用。
refusal-excerpt-extent-missing = 没有写摘抄多少。请写明摘抄的内容和数量，如“第三条全文”“约 200 字”。
refusal-excerpt-pages-unclear = 看不懂页码“{ $range }”，或超过了原件的 { $last } 页。请写成 1-3, 7 的样子，从小到大；留空是全部页。
refusal-excerpt-return-day-past = 应交回日期 { $day } 已经过去。请选今天或以后的日子；不定期的留空。
refusal-excerpt-pages-unlikely = 页数 { $pages } 不合常理。请按 1 到 500 之间的实际页数填写。
refusal-excerpt-not-approved = 摘抄 { $number } 还没有批准，不能登记。请批准人在审批页办理，或到场当场授权。
refusal-excerpt-not-at-this-step = 摘抄 { $number } 现在是“{ $state }”，这一步现在不能做。
refusal-excerpt-not-the-holder = 这件摘抄的持有人是 { $holder }，{ $name } 不能代签。请 { $holder } 本人签收。
refusal-excerpt-in-notebook = 摘抄件 { $number } 写在摘抄本 { $notebook } 里，不能单独收回。请收回整本。
refusal-excerpt-notebook-of-another = 摘抄本 { $notebook } 发给了 { $holder }，别人的摘抄不能写在里面。请用摘抄人自己的本。
refusal-excerpt-notebook-closed = 摘抄本 { $notebook } 已经收回或销毁，不能再写。请另发一本。
refusal-excerpt-notebook-out = 摘抄本 { $notebook } 还没有收回，不能销毁。请先收回并清点页数。
refusal-excerpt-leaves-outside = 第 { $first } 到 { $last } 页不在摘抄本里：这本共 { $leaves } 页。请核对页号。
refusal-excerpt-leaves-taken = 第 { $first } 到 { $last } 页已写了摘抄 { $by }。一页只写一件，请换空白页。
refusal-excerpt-on-hold = { $number } 里有文件已冻结，不能销毁。冻结解除前请入柜保管。
