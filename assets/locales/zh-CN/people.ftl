# people（人员）

## 操作
operation-list-people = 查看人员
operation-add-person = 登记人员
operation-open-account = 开立账户
operation-close-account = 关闭账户
operation-change-passphrase = 修改本人口令
operation-grant-post = 授予岗位
operation-withdraw-post = 收回岗位
operation-propose-clearance = 提请涉密等级
operation-complete-clearance = 会签涉密等级
operation-list-clearances = 查看涉密等级
operation-list-departments = 查看部门
operation-add-department = 增加部门
operation-list-duties = 查看职责表
operation-confirm-duty = 确认职责
operation-withdraw-duty = 撤销职责
operation-read-matrix = 查看审批矩阵
operation-read-settings = 查看设置
operation-change-setting = 修改设置

## 事件
event-person-added = 登记人员
event-account-opened = 账户开立
event-account-closed = 账户关闭
event-post-granted = 岗位授予
event-post-withdrawn = 岗位收回
event-clearance-proposed = 涉密等级提请
event-clearance-completed = 涉密等级会签生效
event-clearance-withdrawn = 涉密等级终止
event-department-added = 部门增加
event-duty-confirmed = 职责确认
event-duty-withdrawn = 职责撤销
event-setting-changed = 设置修改

## 口令策略
password-profile-dengbao = 等保：至少 10 个字符、3 类，180 天内更换
password-profile-modern = 现代：至少 15 个字符，不强制更换

## 说明
refusal-people-name-missing = 没有写姓名。请填写真实姓名，登记簿和签认都用它。
refusal-people-login-unreadable = 登录名“{ $login }”不能用。请用 2 至 32 个小写字母、数字、点、短横或下划线，首尾为字母或数字，如 linjing。
refusal-people-passphrase-guessable = 这个口令太容易猜到：由登录名、常见口令或少数几个字符构成。请换一个只有您想得到的。
refusal-people-passphrase-unchanged = 新口令和旧口令相同。请换一个新的。
refusal-people-account-there = { $name } 已有账户 { $login }，一人只开一个。忘记口令的，由安全管理员和另一位到场重新登记密钥。
refusal-people-account-missing = { $name } 没有账户，不能这样办。需要本人用口令签认的，先由系统管理员开立账户。
refusal-people-validity-backwards = 账户自 { $from } 起用，却在 { $until } 到期。请改正日期。
refusal-people-own-account = 不能关闭自己的账户。请另一位系统管理员办理。
refusal-people-own-post = 不能给自己授予{ $post }岗位（三员分立）。请另一位安全管理员办理。
refusal-people-posts-clash = { $name } 已任{ $held }，不能再任{ $asked }：三员分立，审计管理员不得兼任其他管理员或档案管理员，系统与安全管理员只有小型办公室可由一人兼任。请另择一人，或先收回原岗位。
refusal-people-post-held = { $name } 已任{ $post }，不用再授予。
refusal-people-post-not-held = { $name } 没有担任{ $post }，无可收回。请核对姓名。
refusal-people-last-administrator = { $name } 是唯一的{ $post }，离任后无人能办这项管理。请先把岗位授予另一位有账户的人。
refusal-people-enrolled-alone = 登记密钥要两个人，{ $name } 不能一人办。请安全管理员（小型办公室可由主任、总经理、保密责任人或审计管理员）到场，用本人口令签认。
refusal-people-own-clearance = { $name } 不能提请或会签自己的涉密等级。请另一位办理。
refusal-people-clearance-by-one = { $name } 已是提请人，不能再会签：涉密等级须由两人授予。请总经理或保密责任人会签。
refusal-people-clearance-waits = { $name } 已有一项涉密等级待会签。请先会签它，再作新的提请。
refusal-people-clearance-unchanged = { $name } 的涉密等级已是这一级，不用更改。
refusal-people-clearance-settled = { $name } 的这项涉密等级已会签或已终止，无可办理。请刷新名单。
refusal-people-person-left = { $name } 已离职，不能再授予涉密等级或岗位。
refusal-people-department-code-taken = 部门代码 { $code } 已有部门使用。请换一个代码。
refusal-people-duty-there = { $department } 办理“{ $family }”类已经确认，不用重复。
refusal-people-family-unknown = 没有类目属于“{ $family }”。请从职责表的选项中选择。
refusal-people-setting-unknown = 没有“{ $key }”这个开关。请从设置页修改。
refusal-people-setting-value = 开关“{ $key }”不能设为“{ $value }”。请按设置页给出的范围填写。

operation-record-agreement = 登记协议与培训日期
event-agreement-recorded = 协议与培训日期登记

## 设置
setting-loans-check-agreement = 借阅、复制时检查保密协议是否到期
setting-loans-check-training = 借阅时检查保密培训
setting-loans-training-months = 保密培训有效月数
setting-cooling-off-days = 销毁前复核期（天）

refusal-people-reason-missing = 没有写关闭账户的原因。请写明，如离职、调岗、账户到期。
