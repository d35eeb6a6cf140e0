# 鉴定销毁

operation-open-appraisal = 建立鉴定批次
operation-appraise-item = 逐件鉴定
operation-close-appraisal = 结束鉴定
operation-list-appraisals = 查看鉴定批次
operation-read-appraisal = 查看鉴定详情
operation-draft-list = 起草销毁清册
operation-check-list = 检查销毁清册
operation-take-off-list = 从清册剔除
operation-lock-list = 锁定清册并提请审批
operation-list-destructions = 查看销毁
operation-read-destruction = 查看销毁详情
operation-cancel-destruction = 取消销毁
operation-count-list = 销毁前清点
operation-execute-list = 执行销毁
operation-attest-list = 监销确认
operation-withdraw-witness = 监销人撤回
operation-issue-certificate = 签发销毁证明书
operation-list-certificates = 查看证明书
operation-read-certificate = 查看证明书详情
operation-print-certificate = 打印销毁证明书
operation-print-destruction-list = 打印销毁清册
operation-export-office-key = 导出核验钥
operation-verify-certificate = 核验证明书

event-appraisal-opened = 建立鉴定批次
event-item-appraised = 鉴定一件
event-appraisal-closed = 结束鉴定
event-list-drafted = 起草销毁清册
event-destruction-item-excluded = 清册剔除一件
event-list-locked = 锁定销毁清册
event-cooling-began = 复核期开始
event-destruction-cancelled = 取消销毁
event-list-counted = 销毁前清点并签署
event-content-key-destroyed = 销毁文件密钥
event-execution-began = 销毁开始
event-list-executed = 销毁结束
event-record-destroyed = 档案已销毁
event-list-attested = 监销确认
event-list-unattested = 监销未获确认
event-certificate-issued = 签发销毁证明书
event-certificate-printed = 打印销毁证明书
event-destruction-list-printed = 打印销毁清册

destruction-state-draft = 草稿
destruction-state-locked = 已锁定，待审批
destruction-state-approved = 已批准
destruction-state-cooling = 复核期
destruction-state-counted = 已清点
destruction-state-executing = 销毁中
destruction-state-executed = 已销毁，待监销确认
destruction-state-attested = 已监销确认，待出证
destruction-state-certified = 已出证
destruction-state-cancelled = 已取消
destruction-state-unattested = 未获监销确认
destruction-step-lock = 锁定
destruction-step-cool = 进入复核期
destruction-step-count = 清点
destruction-step-begin = 开始销毁
destruction-step-finish = 登记结果
destruction-step-attest = 监销确认
destruction-step-certify = 出证
destruction-step-cancel = 取消
destruction-step-withdraw = 撤回
destruction-step-exclude = 剔除
destruction-method-shred = 碎纸
destruction-method-shred-and-pulp = 碎纸后监督化浆
destruction-method-shred-and-burn = 碎纸后监督焚化
destruction-method-pulp = 整件监督化浆
destruction-method-burn = 整件监督焚化
destruction-method-key-destruction = 密钥销毁
destruction-result-passed = 合格
destruction-result-failed = 不合格
destruction-result-unknown = 无法判定
appraisal-decision-destroy = 销毁
appraisal-decision-extend = 延长
appraisal-decision-keep = 永久保管

refusal-disposal-nothing-chosen = 没有可处理的档案。请至少选一件。
refusal-disposal-name-needed = 名称还没有写。请写一个能认出这批档案的名称。
refusal-disposal-other-family = { $number } 属于“{ $family }”类，和本批不是一类。鉴定按类分批，请另建一批。
refusal-disposal-in-open-appraisal = { $number } 已在鉴定批次 { $appraisal } 中。请先结束那一批。
refusal-disposal-appraisal-closed = 鉴定批次 { $number } 已结束，意见不能再改。需要改时另建一批。
refusal-disposal-appraisal-open = 鉴定批次 { $number } 还没有结束，不能起草清册。请先逐件写完意见并结束鉴定。
refusal-disposal-undecided = 还有 { $count } 件没有鉴定意见，批次不能结束。请逐件写完。
refusal-disposal-opinion-needed = 鉴定意见还没有写。每件都要写明理由。
refusal-disposal-extension-day-needed = 延长到哪一天还没有写。请选日期。
refusal-disposal-nothing-to-list = 鉴定批次 { $number } 中没有可以入册的档案：没有一件定为销毁，或都已在其他清册中。
refusal-disposal-on-loan = 第 { $copy } 份借出在 { $holder } 处。借出的档案不能销毁，请先在借还台收回。
refusal-disposal-held = 已冻结 { $hold }（{ $authority }）。冻结期间不得销毁；总经理、管理处主任或保密责任人可解除。
refusal-disposal-copy-open = 复制件 { $copy } 在 { $holder } 处。原件要等复制件、摘抄件收回或登记销毁后才能销毁。
refusal-disposal-copy-in-session = 第 { $copy } 份正在复制。请等复制结束并签认。
refusal-disposal-copy-lost = 第 { $copy } 份已报遗失，下落不明。请先处理遗失，写明结论。
refusal-disposal-no-copy-left = 没有一份在库，没有实物可以销毁。请核对各份的去向。
refusal-disposal-not-due = 保管期限到 { $due_on } 为止，还没有期满。期满后的次日起可以销毁。
refusal-disposal-trigger-missing = 起算日期没有登记，算不出期满日。请在档案详情里补登后再办。
refusal-disposal-kept-for-ever = 按规则或鉴定永久保管，不得销毁。
refusal-disposal-in-other-list = 已在销毁清册 { $list } 中。一件档案只能在一份清册里，请先从那份清册剔除。
refusal-disposal-not-ours = 这份档案归{ $property ->
    [owners] 全体业主
    [client] 委托方
   *[group] 集团
}所有，没有对方的书面同意不得销毁。请取得同意并在档案里登记文号，或办理移交。
refusal-disposal-unsettled = 有 { $count } 件未了事项（{ $matter ->
    [incident] 异常未结案
    [copy_job] 复制任务未结
    [level_change] 密级变更未定
   *[approval] 审批未用
}）。了结后才能销毁。
refusal-disposal-changed-since-locked = 这份档案在清册锁定之后有改动（密级、份数、页数、题名或期限），和批准的内容不一致，不能按这份清册销毁。请另立清册。
refusal-disposal-gone-already = 这份档案{ $state ->
    [destroyed] 已经销毁
   *[handed_over] 已经移交
}，不能再销毁。
refusal-disposal-wrong-state = 清册 { $number } 现在是“{ $state }”，不能{ $step }。请按销毁向导的顺序办。
refusal-disposal-too-late-to-cancel = 清册 { $number } 已经开始销毁，第一步不可逆操作之后不能取消。请继续办完；监销人有异议时可撤回，按异常处理。
refusal-disposal-reason-needed = 原因还没有写。请写明原因。
refusal-disposal-name-differs = 输入的名称和清册名称“{ $name }”不一致。锁定后不能再增加档案，请照清册名称逐字输入。
refusal-disposal-list-blocked = 清册里有 { $count } 件不能销毁，第一件是 { $first }。请看逐件原因，解决或剔除后再锁定。
refusal-disposal-not-blocked = { $number } 没有阻碍，锁定后的清册不能随意剔除。要放弃销毁，请取消整份清册。
refusal-disposal-not-approved = 清册 { $number } 还没有批准。销毁一律须经批准，请等批准人决定。
refusal-disposal-cooling = 复核期到 { $until } 为止，次日起才能清点。其间可以取消。
refusal-disposal-cooling-unseen = 时钟已过复核期末日 { $until }，但审计记录里那天之后还没有人解锁过。复核期要在两次有记录的登录之间走完；请核对电脑时间，锁定后重新登录。
refusal-disposal-not-counted = 第 { $position } 件 { $number } 还没有清点数。请逐件清点。
refusal-disposal-counted-blocked = 第 { $position } 件 { $number } 在锁定后出现阻碍，不能销毁。请把它放回原处，从清点中去掉；它会带着原因退出清册。
refusal-disposal-blocked-since-count = 清点之后有 { $count } 件出现阻碍，第一件是 { $first }。三人签署的清点必须和实际销毁的一致，请重新清点；受阻的会带着原因退出清册。
refusal-disposal-counted-unlisted = 清点里有清册以外的档案。锁定后不能加入任何一件，请刷新后重新清点。
refusal-disposal-count-differs = 第 { $position } 件 { $number } 清点不符：清册 { $copies } 份 { $pages } 页，清点 { $counted_copies } 份 { $counted_pages } 页。请重新清点；确有出入时先查明原因。
refusal-disposal-root-differs = 清册 { $number } 现在的内容和批准时的校验值不一致，不能继续。请停止销毁，报告保密责任人并运行审计核验。
refusal-disposal-other-people = { $name } 没有签过销毁前的清点。执行、监销和确认须是同一批人。
refusal-disposal-class-too-low = 碎纸机 { $used } 级达不到要求的 { $required } 级。请换机器，或在碎纸后再监督化浆、焚化。
refusal-disposal-class-needed = 碎纸机的等级还没有写（要求 { $required } 级，GB/T、ISO/IEC 21964 的 P-1 至 P-7）。请照铭牌填写。
refusal-disposal-place-needed = 销毁地点还没有写。请写明在哪里销毁。
refusal-disposal-method-for-paper-needed = 清册里有纸质档案或介质，只销毁密钥不够。请选纸质的销毁方法。
refusal-disposal-result-missing = 第 { $position } 件 { $number } 还没有核验结果。请逐件填写合格、不合格或无法判定。
refusal-disposal-shreds-pending = 还有 { $count } 个电子文件没有擦除回执。程序会继续擦除，完成后再出证。
refusal-disposal-nothing-destroyed = 清册 { $number } 没有一件销毁合格，没有可以证明的事。请按异常处理。
refusal-disposal-figures-do-not-add-up = 证明书的数字对不上：清册 { $listed } 件，销毁 { $destroyed } 件，未销毁 { $left } 件。不能签发，请运行审计核验。
refusal-disposal-not-readable = 读不出{ $what ->
    [key] 核验钥文件
    [qr] 离线核验码
    [picture] 图片里的离线核验码
   *[pdf] 这份 PDF
}。请换原件，图片请用 200 dpi 以上的扫描或照片。
refusal-disposal-witness-clearance = { $name } 的涉密等级不到 { $level }，不能在场监销或执行这份清册。请换人。

note-disposal-taken-off = 剔除：{ $reason }
note-disposal-left-failed = 销毁后核验不合格，未计入销毁
note-disposal-left-unknown = 销毁后核验无法判定，未计入销毁

# 证明书里的话
certificate-owner-own = 本公司
certificate-owner-parent = 集团
certificate-owner-third-party = 第三方
certificate-owner-client = 服务主体
certificate-term-years = { $years } 年
certificate-term-years-months = { $years } 年 { $months } 个月
certificate-term-permanent = 永久
certificate-receipt = 密钥 { $files } 个已销毁，密文擦除完成于 { $at }
certificate-backups = 本库已销毁，备份待失效：{ $sets } 个备份集仍含密钥和密文，最迟 { $until } 失效；恢复旧备份时将重做本次销毁。
certificate-medium-file = 电子文件
certificate-medium-source = 保险库
certificate-technique-key = 密钥销毁（本库），密文文件删除
certificate-verification-key = 密钥行已删、检查点已清、密文已删，100 %
certificate-destination-none = 无留存
certificate-backup-until = 有，至 { $until }
certificate-backup-none = 无
certificate-finding-excluded = 批准后退出：{ $reason }
certificate-finding-failed = 核验不合格，未计入销毁
certificate-finding-unknown = 核验无法判定，未计入销毁
certificate-present-shelf = 原库位，继续保管
certificate-present-sealed = 封存待查
certificate-next-relist = 阻碍解除后另立清册
certificate-next-recount = 重新清点核验，另立清册
certificate-custody-none = 现场销毁，未经转运
certificate-level-term-long = 长期
certificate-level-term-until = 至 { $day }
certificate-level-term-event = 至事件发生
certificate-medium-carrier = 介质
certificate-medium-carrier-source = 库房
certificate-verification-seen = 监销人现场核对
certificate-tool = 守卷 { $version }
certificate-mandate = { $text }（{ $mandate }）

# 核验
verify-proves-pdf = 签名有效，签名声明与逐页的文字、图片、图形一致；清册每一件都在签名之内。本核验不断言数据不可恢复。
verify-proves-qr = 签名有效，证明的只是上面列出的编号、日期、件数和校验值，请与纸面逐项对照。逐件明细没有核验，核验明细需要 PDF。
verify-proves-altered = 内容与签发时不一致，不能作为凭证。请向签发单位索取原件，并报告保密责任人。
verify-proves-unknown-key = 签名不是用这把核验钥对应的私钥签的，无从判断真伪。请从签发单位另行取得核验钥（不要用证书旁附的），或核对密钥指纹。
verify-difference-signature = 签名与内容不符
verify-difference-code = 离线核验码与签名声明不符：{ $expected } / { $found }
verify-difference-statement = 内嵌的声明被换过或改过
verify-difference-pages = 页数应为 { $expected }，实为 { $found }
verify-difference-text = 第 { $page } 页文字：应为“{ $expected }”，实为“{ $found }”
verify-difference-image = 第 { $page } 页手写签名被换过、加上或去掉
verify-difference-drawing = 第 { $page } 页的线条、底色或离线核验码被改过
verify-difference-glyphs = 第 { $page } 页的字形被改过，看到的可能与读出的不同
verify-difference-overlay = 第 { $page } 页被盖上了批注或表单

destruction-record-count = { $at } 清点 { $items } 件，与清册逐件相符，三人各自口令签署
destruction-record-method = { $method }，等级 { $used }，地点 { $place }
destruction-record-marked = 目录中 { $destroyed } 件已注明销毁和证明书编号
