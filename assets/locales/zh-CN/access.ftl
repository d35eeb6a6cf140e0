# 密级、岗位、权限

level-general = 一般
level-internal = 内部
level-secret = 秘密
level-confidential = 机密
level-top-secret = 绝密

mark-profile-company = 公司机密
mark-profile-trade-secret = 商业秘密
mark-blank = {""}
mark-company-confidential = 公司机密
mark-ordinary-trade-secret = 普通商密
mark-core-trade-secret = 核心商密

post-general-manager = 总经理
post-division-manager = 部门分管经理
post-office-director = 管理处主任
post-secrecy-officer = 保密责任人
post-clerk = 档案管理员
post-staff = 员工
post-auditor = 审计员
post-system-administrator = 系统管理员
post-security-administrator = 安全管理员
post-audit-administrator = 审计管理员

permission-use-vault = 进入档案库
permission-read-records = 查阅档案
permission-keep-records = 登记、著录、上架与归档
permission-change-levels = 提议或会签密级变更
permission-work-desk = 办理借还
permission-apply = 提出申请
permission-approve = 审批
permission-operate-copying = 经办复制
permission-hold = 冻结与解冻
permission-dispose = 鉴定与销毁准备
permission-issue-certificate = 签发销毁证明书
permission-print-registers = 打印登记簿
permission-export-lists = 导出清单
permission-audit = 审计
permission-administer-system = 账号与备份
permission-know-people = 查看人员与岗位
permission-keep-agreements = 登记保密协议与培训
permission-administer-security = 岗位、涉密等级与规则包
permission-complete-clearance = 会签涉密等级

family-administration = 行政文书
family-planning = 规划与改革
family-contracts = 合同与招投标
family-drawings = 工程图纸
family-equipment = 设备设施
family-owners = 业主资料
family-complaints = 投诉与回访
family-watch = 值班与巡逻
family-surveillance = 监控与出入
family-environment = 环境与社区
family-charges = 收费
family-accounting = 会计
family-personnel = 人事
family-secrecy = 保密管理

operation-install-rule-pack = 启用规则包
operation-preview-rule-pack = 预览规则包的变化
event-rule-pack-installed = 启用规则包

refusal-access-not-permitted = 您的岗位不办理“{$operation}”。可以办理的是：{$who}。请他们来办，或请安全管理员调整您的岗位。
refusal-access-same-person-twice = {$name} 在同一件事里既是{$first}又是{$second}。这两个角色必须是不同的人，请换一位。
refusal-access-clearance-too-low = {$name} 的涉密等级不到{$needed}，不能办理这一件。请换一位够等级的人；需要提高等级时，由安全管理员提议、密钥持有人会签。
refusal-access-wrong-post = {$name} 的岗位不能做这一步。可以做的是：{$who}。请其中一位当场输入自己的口令。
refusal-access-purpose-needed = 打开{$level}级档案须填写事由，事由会记入审计（机密及以上）。请写明为什么要看，再打开。

## 违规与在岗状况
permission-know-violations = 查看违规登记与泄露核查
permission-keep-violations = 登记、查明、决定违规与泄露核查
permission-keep-standing = 停用、恢复人员，登记离岗
