# 档案库

refusal-vault-in-use = 档案库正被另一个程序使用：{$holder}。同一时间只能有一个程序打开它。请先在那边关闭，再打开。
refusal-vault-on-shared-storage = 档案库放在网络共享或同步文件夹里：{$place}。多台电脑同时改写会损坏它。请把整个文件夹移到本机磁盘，再打开。
refusal-vault-not-a-vault = 这里没有档案库：{$place}。请选择名称以 .strongroom 结尾的文件夹。
refusal-vault-already-there = 这里已有一个档案库：{$place}。请换一个文件夹，或者直接打开它。
refusal-vault-too-new = 档案库是更新版本的程序建立的（格式 {$format}），本程序不会改动它。请先升级程序。
refusal-vault-damaged = 档案库文件已损坏：{$detail}。原文件一个字节也没有动。请不要自行修复，用最近的备份恢复到另一个文件夹。
refusal-vault-wrong-passphrase = 账号或口令不对。再错 {$left} 次，这个账号将锁定一段时间。
refusal-vault-too-soon = 刚才口令不对，还要等 {$seconds} 秒才能再试。等待时间随错误次数增长，防止有人试口令。
refusal-vault-locked-out = 口令错误次数太多，这个账号已锁定，{$minutes} 分钟后可以再试。忘记口令请找安全管理员重新登记密钥。
refusal-vault-weak-passphrase = 口令不够强：至少 {$characters} 个字符，并包含大写、小写、数字、符号中的 {$classes} 类。请换一个自己记得住的长口令。
refusal-vault-account-closed = 账号 {$login} 没有启用、已经停用或者已过期。请找系统管理员。
refusal-vault-administrator-twice = {$name} 已担任{$held}。系统、安全、审计三员必须是三个不同的人，审计管理员不兼任何岗位。请换一位。
refusal-vault-too-few-holders = 密级密钥的持有人只指定了 {$named} 位，至少要两位，否则一人离开后机密件就打不开。请再指定一位（通常是总经理和保密责任人）。
refusal-vault-login-taken = 账号 {$login} 已有人使用。请换一个账号名。
refusal-vault-locked = 档案库已锁定。请输入口令后再办理。
refusal-vault-trail-broken = 审计链在第 {$seq} 条之后对不上，档案库只能查看，不能办理。请审计管理员核验；系统或安全管理员与审计管理员共同确认断点后才能继续。
refusal-vault-clock-behind = 这台电脑的时间比最后一条记录（{$last}）还早。请先校准时钟，再继续办理。
refusal-vault-content-damaged = 文件 {$file} 的内容与登记的校验值不一致，没有打开。请报告保密责任人，从备份恢复这份文件。
refusal-vault-level-key-missing = 没有{$level}级密钥，打不开这份内容。请{$level}级密钥持有人（通常是总经理或保密责任人）当面打开，或者由他们会签您的涉密等级。

event-vault-chartered = 建立档案库
event-session-opened = 进入档案库
event-session-locked = 锁定
event-passphrase-failed = 口令错误
event-schema-migrated = 升级库结构
event-backup-taken = 备份
event-vault-restored = 恢复
event-blob-unclaimed = 无主文件移开
event-anchor-exported = 导出审计锚点
event-vault-verified = 核验审计链

event-report-printed = 打印审计核验报告
event-shred-completed = 文件密钥与密文已销毁
event-clock-flagged = 时钟早于上一条记录
event-keys-enrolled = 登记个人密钥
event-passphrase-changed = 更改口令
event-operation-refused = 办理被拒绝
operation-who-am-i = 查看本人身份
operation-read-workbench = 查看工作台
operation-make-backup = 备份
operation-list-backups = 查看备份
operation-restore-backup = 恢复备份
problem-missing = 没有找到。请核对编号，或换一个词再查。
problem-malformed = 请求的格式不对：{ $detail }。请核对后再试；如反复出现，请把这句话告诉系统管理员。
problem-broken = 程序遇到故障（编号 { $reference }），这次办理没有写入，已有记录不受影响。请再试一次；如反复出现，请把编号告诉系统管理员。
refusal-signing-handwriting-unusable = 手写签名不能用：{ $fault }。请在签名板上重签，或不用手写，打印后用笔签。
