# Everything the office prints. Words between * are stressed on paper.

## Every page

paper-page-of = 第 { $page } 页 共 { $pages } 页
paper-printed-by = 打印 { $name }（{ $account }）{ $at }
paper-trail = 审计序号 { $seq }·校验值 { $head }
paper-key = 钥 { $key }
paper-seal = （盖章）
paper-seal-date = 年　　月　　日
paper-continued = （续）
paper-end-of-list = （以下空白）
paper-carried-forward = 过次页：{ $count } 笔
paper-unit-and-fonds = { $unit }·全宗 { $number }
paper-fonds = 全宗号 { $number }
paper-long-date = { $year } 年 { $month } 月 { $day } 日
paper-comma = ，
paper-list-comma = 、
paper-semicolon = ；
paper-colon = ：
paper-none = 无
paper-none-short = 无
paper-some = 有
paper-yes = 是
paper-no = 否
paper-recorded-late = 补

## Marks, verdicts, carriers

paper-mark-company-secret = 公司机密
paper-mark-core-trade-secret = 核心商密
paper-mark-ordinary-trade-secret = 普通商密
paper-verdict-passed = 合格
paper-verdict-failed = 不合格
paper-verdict-undecided = 无法判定
paper-carrier-paper = 纸质
paper-carrier-electronic = 电子
paper-carrier-media = 介质
paper-kept = { $years } 年 { $months } 月
paper-kept-years = { $years } 年
paper-kept-months = { $months } 月

## Roles

paper-role-applicant = 申请人
paper-role-appraiser = 鉴定人
paper-role-approver = 批准人
paper-role-executor = 执行人
paper-role-witness = 监销人
paper-role-secrecy-officer = 保密责任人
paper-role-it-officer = 信息员

## 销毁证明书

paper-certificate-title = 销毁证明书
paper-certificate-title-supplement = 销毁补充证明书
paper-certificate-number = 证书编号 { $number }
paper-certificate-number-supplement = 证书编号 { $number }（补充 { $first }）
paper-certificate-running-head = { $office } 销毁证明书（续页）
paper-certificate-code = 离线核验码
paper-copy-original = 正本·一式 { $of } 份之第 { $no } 份
paper-copy-duplicate = 副本·第 { $no } 份
paper-copy-reprint = 重印·第 { $no } 次
paper-certificate-statement = 兹证明：第 { $list } 号销毁清册所列档案 *{ $destroyed } 件*，经批准，已于 *{ $day }*在两名监销人全程监督下，按规定方式销毁并逐件核对。
paper-certificate-statement-copies = 兹证明：第 { $list } 号销毁清册所列档案 *{ $destroyed } 件*及其编号复制件 *{ $copies } 份*，经批准，已于 *{ $day }*在两名监销人全程监督下，按规定方式销毁并逐件核对。
paper-certificate-statement-excluded = 兹证明：第 { $list } 号销毁清册所列档案中，下列 *{ $destroyed } 件*，经批准，已于 *{ $day }*在两名监销人全程监督下，按规定方式销毁并逐件核对。清册另有 { $excluded } 件未销毁，见“七”，不在本证明之列。
paper-certificate-statement-copies-excluded = 兹证明：第 { $list } 号销毁清册所列档案中，下列 *{ $destroyed } 件*及其编号复制件 *{ $copies } 份*，经批准，已于 *{ $day }*在两名监销人全程监督下，按规定方式销毁并逐件核对。清册另有 { $excluded } 件未销毁，见“七”，不在本证明之列。
paper-figure-listed = 清册
paper-figure-destroyed = 已销毁
paper-figure-carriers = 纸质 / 电子
paper-figure-carriers-media = 纸质 / 电子 / 介质
paper-figure-copies = 编号复制件
paper-figure-pages = 纸质页数
paper-unit-items = 件
paper-unit-copies = 份
paper-unit-pages = 页
paper-certificate-tally = 逐件核验　*合格 { $passed }*　不合格 { $failed }　无法判定 { $undecided }
paper-certificate-tally-excluded = 逐件核验　*合格 { $passed }*　不合格 { $failed }　*无法判定 { $undecided }*（未销毁的见“七”）
paper-certificate-section-basis = 一 依据
paper-certificate-section-act = 二 销毁实施
paper-certificate-section-people = 三 人员与签署
paper-certificate-section-integrity = 四 完整性
paper-certificate-office = 签发单位
paper-certificate-address = 地址
paper-certificate-list = 销毁清册
paper-certificate-list-value = { $number }，{ $count } 件，{ $locked } 锁定
paper-certificate-application = 销毁申请
paper-certificate-application-value = { $number }（{ $on }）
paper-certificate-appraisal = 鉴定
paper-certificate-appraisal-value = 批次 { $batch }（{ $on }）
paper-certificate-cooling = 复核期
paper-certificate-cooling-value = { $days } 日，{ $from } 至 { $to }，无撤回
paper-certificate-rule = 保管期限依据
paper-certificate-rule-value = 规则 { $code } 第 { $version } 版：“{ $mandate }”
paper-certificate-version = 证书版本
paper-certificate-version-value = 第 { $version } 版·陈述格式 { $form }
paper-certificate-issued = 签发
paper-certificate-issued-value = { $at }
paper-certificate-method = 销毁方法
paper-certificate-method-paper = 纸质 { $method }
paper-certificate-method-media = 介质 { $method }
paper-certificate-keys-destroyed = 电子 密钥销毁（本库），已无备份存有其密钥
paper-certificate-keys-destroyed-until = 电子 密钥销毁（本库），备份最迟 { $day } 失效，届时另出补充证明
paper-certificate-class = 粉碎等级
paper-certificate-class-value = 要求 { $required }，实用 { $used }（ISO/IEC 21964）
paper-certificate-equipment = 设备 / 单位
paper-certificate-papers = 资质 / 协议
paper-certificate-place = 地点
paper-certificate-times = 时间
paper-certificate-times-value = { $from } 起，{ $to } 止
paper-certificate-custody = 交接
paper-certificate-boxes = 箱数 / 重量
paper-certificate-boxes-value = { $boxes } 箱 / { $weight }
paper-certificate-photos = 影像
paper-certificate-photos-value = { $count } 张，校验值 { $digest }
paper-certificate-exceptions = 例外情况
paper-certificate-pen-at = 纸签 { $at }
paper-certificate-count-agrees = *销毁前清点* { $at }，{ $items } 件、{ $pages } 页，复制件 { $copies } 份、{ $copy_pages } 页，与清册相符。清点：{ $by }（各自口令签署）。
paper-certificate-count-differs = *销毁前清点* { $at }，{ $items } 件、{ $pages } 页，复制件 { $copies } 份、{ $copy_pages } 页，与清册不符，见例外情况。清点：{ $by }（各自口令签署）。
paper-certificate-attestation = *销毁后确认* 所列 { $destroyed } 件无冻结、借出及未了事项；我们全程在场，逐件核对，按批准的清册销毁。监销人 1、2 于 { $times } 分别签署，内容校验值 { $digest }。
paper-certificate-approved-root =
    批准清册
    根校验值
paper-certificate-executed-root =
    实际销毁
    根校验值
paper-certificate-previous =
    上一证书
    校验值
paper-certificate-previous-none = 无（本库第一份证书）
paper-certificate-receipt = 密钥销毁回执
paper-certificate-backups = 备份声明
paper-certificate-trail =
    审计校验值
    序号 { $seq }
paper-certificate-key = 密钥指纹
paper-certificate-key-value = { $key }；程序 { $program }
paper-certificate-closing = 本证书记载程序与核验结果，不断言任何数据不可恢复。清册与本证书永久保存于 { $kept }。
paper-certificate-statement-file = 销毁证明书陈述（已签名的全部内容）
paper-certificate-print-file = 打印信息（可随每次打印不同）

## 五 销毁明细

paper-items-section = 五 销毁明细
paper-items-section-continued = 五 销毁明细（续）
paper-items-facts = 清册 { $list } 第 { $numbers } 件，编号复制件 { $copies } 份
paper-items-shared = 共同事实：*鉴定意见* { $opinion }（批次 { $batch }）。*销毁原因* { $reason }。*应保管期限* { $term }。*密级* 不因期满或销毁而解除，销毁时仍按原密级办理。*三查* 冻结、借出、未了事项，{ $checked } 复核。
paper-items-no = 序号
paper-items-number =
    档号
    条码
paper-items-title =
    题名
    文号·责任者·形成日期
paper-items-level =
    公司密级
    归属
paper-items-carrier =
    载体
    份 / 页
paper-items-due =
    期满日
    已保管
paper-items-checks =
    冻结/借出
    /未了
paper-items-result = 结果
paper-items-no-document-number = 无文号
paper-items-own-term = 应保管期限 { $value }
paper-items-own-opinion = 鉴定意见 { $value }
paper-items-own-reason = 销毁原因 { $value }
paper-items-own-level-term = 密级期限 { $value }
paper-items-copy = 复制件
paper-items-excerpt = 摘录件
paper-items-copy-returned = { $made } 复制 { $pages } 页·领用 { $receiver }·*{ $settled } 收回*
paper-items-copy-destroyed = { $made } 复制 { $pages } 页·领用 { $receiver }·*{ $settled } 收回即毁*
paper-items-carried-forward = 过次页：{ $count } 件，{ $pages } 页
paper-items-brought-forward = 承前页：{ $count } 件，{ $pages } 页
paper-items-total = 合计：纸质 { $paper } 件 { $pages } 页，复制件 { $copies } 份 { $copy_pages } 页，电子文件 { $electronic } 件，介质 { $media } 件。发出的编号复制件与摘录件已全部列入，无在外件。（以下空白）

## 六 电子文件与介质, 七 未销毁

paper-media-section = 六 电子文件与介质
paper-media-section-continued = 六 电子文件与介质（续）
paper-media-facts = 清册第 { $numbers } 件
paper-media-item = 第 { $no } 件
paper-media-kind = 类型 / 来源
paper-media-maker = 厂商 / 型号
paper-media-serial = 序列号 / 资产号
paper-media-content = 内容校验值 SHA-256
paper-media-size = 大小
paper-media-bytes = { $bytes } 字节
paper-media-capacity = 标称 { $capacity }
paper-media-levels = 处理前 / 后密级
paper-media-sanitisation = 类别与技术
paper-media-tool = 工具与版本
paper-media-verification = 核验方法
paper-media-result = 结果
paper-media-destination = 去向 / 备份
paper-media-unreadable = 无法读取
paper-sanitisation-clear = 清理 Clear
paper-sanitisation-purge = 清除 Purge
paper-sanitisation-destroy = 物理销毁 Destroy
paper-excluded-section = 七 未销毁
paper-excluded-facts = { $count } 件，不在本证明之列
paper-excluded-object = 对象
paper-excluded-object-value = 第 { $no } 件 { $number } { $title }
paper-excluded-finding = 核验结果
paper-excluded-present = 现状
paper-excluded-next = 后续

## 销毁清册

paper-list-title = 档案销毁清册
paper-list-number = 清册编号 { $number }
paper-list-items = 档案数量
paper-list-items-value = { $count } 件（纸质 { $paper }，电子 { $electronic }，介质 { $media }）
paper-list-cover-pages = 页数
paper-list-pages-value = 原件 { $pages } 页；编号复制件 { $copies } 份 { $copy_pages } 页
paper-list-years = 形成年度
paper-list-years-value = { $first } 年至 { $last } 年
paper-list-year-value = { $year } 年
paper-list-appraisal = 鉴定批次
paper-list-rules = 保管期限依据
paper-list-locked = 锁定
paper-list-locked-value = { $at }，校验值 { $root } …
paper-list-not-locked = 未锁定（草稿，不得据以销毁）
paper-list-appraiser = 鉴定小组负责人
paper-list-executed = 销毁时间 { $from } 至 { $to }
paper-list-certificate = ；销毁证明书 { $number }
paper-list-kept-for-ever = 本清册永久保存。
paper-list-facts = 清册编号 { $number }·第 { $first }–{ $last } 件，共 { $total } 件
paper-list-facts-one = 清册编号 { $number }·第 { $first } 件，共 { $total } 件
paper-list-facts-none = 清册编号 { $number }·共 { $total } 件
paper-list-no = 序号
paper-list-title-head = 题名
paper-list-year = 年度
paper-list-archival-number = 档号
paper-list-required-term = 应保管期限
paper-list-kept-term = 已保管期限
paper-list-pages = 页数
paper-list-counted = 清点
paper-list-note = 备注
paper-list-total = 合计：{ $items }；{ $pages }
paper-list-brought-forward = （承前页 { $count } 件）
paper-record-title = 清点与监销记录
paper-record-count = 销毁前清点
paper-record-method = 销毁方式
paper-record-marked = “已销毁”标注
paper-record-differences = 差异

## 借阅登记簿

paper-loans-title = 档案借阅登记簿
paper-loans-facts = 登记期间 { $from } 至 { $to }·{ $count } 笔·在借 { $out } 笔·逾期 { $overdue } 笔
paper-loans-note = 签字图像为本人在签字板上所签，随登记签名保存；“本职免批”依审批矩阵登记，不需批准。“3/3”为三人均批准，印末位批准人签名，其余见审批单。
paper-loans-group-1 = 借阅人
paper-loans-group-2 = 档案
paper-loans-group-3 = 借出
paper-loans-group-4 = 归还
paper-loans-no = 序号
paper-loans-lent-on =
    借阅
    日期
paper-loans-borrower = 借阅人
paper-loans-department =
    部门
    单位
paper-loans-phone = 电话
paper-loans-title-head = 题名
paper-loans-archival-number = 档号
paper-loans-level =
    公司
    密级
paper-loans-place = 位置
paper-loans-purpose = 事由
paper-loans-period =
    期限
    应还
paper-loans-approval =
    审批意见
    与签名
paper-loans-borrower-signature =
    借阅人
    签字
paper-loans-returned-on =
    实还
    日期
paper-loans-condition =
    完好
    （页数）
paper-loans-returner-signature =
    归还人
    签字
paper-loans-clerk = 经办人
paper-loans-note-head = 备注
paper-loans-same-day = 当日
paper-loans-days = { $days } 天
paper-loans-own-duty =
    本职
    免批
paper-loans-own-duty-ground =
    本职免批
    { $ground }
paper-loans-approval-not-needed = 免批
paper-loans-standing =
    长期批准
    { $number }
paper-loans-agreed = 同意
paper-loans-agreed-of = 同意 { $given }/{ $of }

## 阅览登记簿

paper-readings-title = 档案阅览登记簿
paper-readings-facts = 登记期间 { $from } 至 { $to }·{ $count } 次·{ $people } 人·非本部门 { $elsewhere } 次
paper-readings-note = 查看、打开、预览、下载、打印均由程序登记；印制人无权知悉的题名、文件名和事由印作〔密〕。
paper-readings-group-1 = 阅览人
paper-readings-group-2 = 档案
paper-readings-group-3 = 阅览
paper-readings-no = 序号
paper-readings-at = 日期时间
paper-readings-reader = 姓名
paper-readings-department = 部门/单位
paper-readings-number = 档号
paper-readings-title-head = 题名
paper-readings-level = 公司密级
paper-readings-act = 方式
paper-readings-file = 文件
paper-readings-purpose = 事由
paper-readings-elsewhere = 非本部门

## 复制审批登记表

paper-copies-title = 复制审批登记表
paper-copies-facts = 登记期间 { $from } 至 { $to }·{ $count } 笔·编号复制件 { $copies } 份，在外 { $out } 份
paper-copies-note = 现场监督人与申请人、经办人不得为同一人；以本人口令开启、结束监督，起止时间由程序记录。复制件编号全称为“档号-F 号”。
paper-copies-group-1 = 申请
paper-copies-group-2 = 原件
paper-copies-group-3 = 复制事由
paper-copies-group-4 = 批准与现场监督
paper-copies-group-5 = 复制件去留
paper-copies-no = 序号
paper-copies-asked-on = 日期
paper-copies-applicant =
    申请
    部门/人
paper-copies-title-head = 题名
paper-copies-numbers =
    文号
    档号
paper-copies-level =
    公司
    密级
paper-copies-original-pages =
    原件
    页数
paper-copies-copies = 份数
paper-copies-sheets =
    面数
    张数
paper-copies-purpose = 用途
paper-copies-receiver = 去向
paper-copies-applicant-signature =
    申请人
    签字
paper-copies-approver =
    批准人
    时间
paper-copies-operator =
    经办
    复印人
paper-copies-supervisor =
    现场监督人签字
    起止时间
paper-copies-copy-numbers =
    复制件
    编号
paper-copies-stamped =
    相符
    章
paper-copies-settled-on =
    收回/销毁
    日期
paper-copies-note-head = 备注
paper-copies-out = 在外
paper-copies-returned = 收回
paper-copies-destroyed = 销毁
paper-copies-returned-on = { $day } 收
paper-copies-destroyed-on = { $day } 毁

## 审计核验报告

paper-report-title = 审计核验报告
paper-report-number = 报告编号 { $number }
paper-report-scope = 核验范围 { $from } 至 { $to }·事件 { $first }–{ $last }
paper-report-verdict = 核验结论
paper-report-intact = 完整，未发现改动
paper-report-altered = 发现改动
paper-report-unverifiable = 无法核验
paper-report-summary = { $events } 条事件逐条重算，链接无断裂；{ $anchors } 个外部锚点全部吻合；{ $rows } 行记录的校验值与库内一致。注意事项 { $findings } 项。
paper-report-summary-differs = 所核项目中 { $differing } 项不符，注意事项 { $findings } 项，逐项列明位置。已重算事件 { $events } 条，比对外部锚点 { $anchors } 个、记录 { $rows } 行。
paper-report-section-identity = 依据与身份
paper-report-vault = 保管库
paper-report-vault-value = { $vault }，版本架构 { $schema }
paper-report-mode = 模式
paper-report-separated = 三员分设（非小型办公室模式）
paper-report-small-office = 小型办公室模式：系统与安全管理员由一人兼任
paper-report-verifier = 核验人
paper-report-program = 核验程序
paper-report-program-value = { $program }，规则包 { $pack }
paper-report-anchor = 信任锚
paper-report-no-anchor = 无外部锚点：仅能证明库内自洽
paper-report-clock = 时钟
paper-report-section-checks = 核验项目
paper-report-checks-facts = 共 { $total } 项，符合 { $agree } 项，不符 { $differ } 项，未核 { $unchecked } 项
paper-report-no = 序
paper-report-check = 项目
paper-report-expected = 应核
paper-report-examined = 已核
paper-report-method = 方法
paper-report-result = 结果
paper-check-chain = 事件链接（前一校验值）
paper-check-chain-method = 逐条重算 SHA-256
paper-check-sequence = 事件序号连续
paper-check-sequence-method = 无缺号、无重号
paper-check-seals = 会话封签
paper-check-seals-method = Ed25519 验签，每会话一签
paper-check-anchors = 外部锚点
paper-check-anchors-method = 与所存锚文件逐一比对
paper-check-rows = 记录行校验值
paper-check-rows-method = 与末次事件比对
paper-check-content = 电子文件内容校验值
paper-check-content-method = 解密重算 SHA-256
paper-check-signatures = 审批、监督、监销签名
paper-check-signatures-method = Ed25519 验签
paper-check-certificates = 销毁证明书链
paper-check-certificates-method = 上一证书校验值相接
paper-check-numbers = 编号缺号与重号
paper-check-numbers-method = 无缺号、重号
paper-check-segments = 链段（恢复与断链确认）
paper-check-segments-method = 两人签名，逐段列出
paper-check-agrees = 符合
paper-check-differs = 不符
paper-check-not-checked = 未核
paper-report-section-strip = 链与外部锚点
paper-report-strip-facts = 每一竖线为一个外部锚点；虚线处缺；右端粗线为链头
paper-report-missing = 缺 { $count }
paper-report-head = 审计校验值 { $head }
paper-report-unanchored = 最近锚点之后尚有 { $count } 条事件仅由本机链证明，待下次锚定。
paper-report-section-findings = 注意事项
paper-report-findings-facts = { $count } 项
paper-report-position = 位置
paper-report-fact = 事实
paper-report-action = 处理

## 国家秘密（工作秘密）载体

paper-slip-title = 国家秘密（工作秘密）载体转交单
paper-slip-sentence = 国家秘密（工作秘密）载体：不在本系统登记，交保密责任人，入纸质登记簿。
paper-slip-met-on = 发现日期
paper-slip-met-by = 经手人
paper-slip-handed-to = 交保密责任人
paper-slip-signature = 保密责任人签收、时间
paper-slip-book-number = 纸质登记簿页号
paper-slip-note = 本单不记载体的题名、文号和内容，本系统也不保存。载体当面清点、当面签收，途中不得复制、拍照或扫描。依据：《中华人民共和国保守国家秘密法》。

## 窗口（登记簿）
ui-registers-heading = 登记簿
ui-registers-sub = 按日期打印，随时可查
ui-registers-range = 日期范围
ui-registers-range-month = 本月
ui-registers-range-last-month = 上月
ui-registers-range-quarter = 本季
ui-registers-range-year = 今年
ui-registers-backwards = 结束日早于开始日
ui-registers-loans = 借阅登记簿
ui-registers-loans-text = 借阅、归还、续借、逾期、遗失，附批准依据和签收方式。
ui-registers-copies = 复制审批登记表
ui-registers-copies-text = 申请、批准、监督、份数与废张、领取、收回与销毁。
ui-registers-print = 生成 PDF
ui-registers-note = 看不到的档案，题名印作〔密〕。每次打印都记入审计。

# 标签、盒脊、移库单、盘点报告

paper-label-title-withheld = （公司机密件，题名不印）
paper-label-title-hidden = （题名不印）
paper-labels-title = 标签
paper-spines-title = 盒脊
paper-spine-years = { $first }–{ $last }
paper-spine-items = { $count } 件
paper-spine-box = 盒号
paper-spine-volume = 案卷号
paper-move-title = 移库单
paper-move-facts = { $number }　移往 { $to }　共 { $count } 件　{ $at }
paper-move-no = 序号
paper-move-kind = 类别
paper-move-barcode = 条码
paper-move-record = 档号/登记号
paper-move-title-head = 题名
paper-move-level = 公司密级
paper-move-from = 原在
paper-move-note-head = 备注
paper-move-kind-copy = 份
paper-move-kind-volume = 案卷
paper-move-kind-box = 盒
paper-move-here-now = 改定库位
paper-move-for-now = 暂放
paper-move-note = 移交人 { $mover }　接收人 { $receiver }　事由 { $reason }　移交人签字＿＿＿＿＿＿＿　接收人签字＿＿＿＿＿＿＿
paper-stocktake-title = 盘点报告
paper-stocktake-facts = { $number }　{ $place }　应在 { $expected } 件，已清点 { $accounted } 件，扫描 { $scanned } 次，差异 { $findings } 件
paper-stocktake-facts-blind = { $number }　{ $place }　盲盘　应在 { $expected } 件，已清点 { $accounted } 件，扫描 { $scanned } 次，差异 { $findings } 件
paper-stocktake-no = 序号
paper-stocktake-finding = 问题编号
paper-stocktake-kind = 差异
paper-stocktake-barcode = 条码
paper-stocktake-record = 档号/登记号
paper-stocktake-title-head = 题名
paper-stocktake-level = 公司密级
paper-stocktake-place = 应在/发现于
paper-stocktake-home = 原位
paper-stocktake-due = 限期
paper-stocktake-outcome = 处理结果
paper-stocktake-note = 盘点人 { $counters }　{ $opened } 开始　{ $closed } 结束　盘点人签字＿＿＿＿＿＿＿　监盘人签字＿＿＿＿＿＿＿
paper-files-volume-title = 卷内目录
paper-files-filing-title = 归档文件目录
paper-files-handover-title = 移交清单
paper-files-filing-cover = 归档文件目录
paper-files-handover-cover = 档案交接文据
paper-files-no = 序号
paper-files-piece = 件号
paper-files-number = 档号
paper-files-document-number = 文号
paper-files-author = 责任者
paper-files-title-head = 题名
paper-files-date = 日期
paper-files-level = 公司{ "\u000A" }密级
paper-files-pages = 页数
paper-files-page-range = 页号
paper-files-note-head = 备注
paper-files-volume-facts = 案卷 { $key } { $title }·保管期限 { $term }
paper-files-run-facts = { $number }·年度 { $year }·机构 { $department }
paper-files-registered = ·编号打印件 { $number }
paper-files-volume-note = 本卷 { $count } 件，{ $pages } 页。
paper-files-filing-note = 本批 { $count } 件，{ $pages } 页。
paper-files-handover-note = 共移交 { $count } 件，{ $pages } 页。
paper-files-withheld = （公司机密件）
paper-files-cover-year = 年度
paper-files-cover-department = 机构
paper-files-cover-count = 件数
paper-files-cover-pages = 页数
paper-files-cover-terms = 保管期限
paper-files-cover-span = 起止档号
paper-files-giver = 移交人
paper-files-receiver = 接收人
paper-files-handover-sentence =
    上列档案按所附移交清单逐件清点，件数、页数相符，自双方签字之时起由接收人保管。
    本文据一式两份，双方各存一份。
paper-files-handover-digest = 清单校验值 { $hash }
paper-stamps-title = 归档章
paper-stamps-facts = { $number }　{ $count } 枚
paper-volume-note-title = 备考表
paper-volume-note-fonds = 全宗号
paper-volume-note-years = 年度
paper-volume-note-term = 保管期限
paper-volume-note-department = 机构
paper-volume-note-volume = 案卷号
paper-volume-note-span = 起止件号
paper-volume-note-pieces = 件数
paper-volume-note-pages = 页数
paper-volume-note-pieces-value = { $count } 件
paper-volume-note-pages-value = { $count } 页
paper-volume-note-section = 卷内文件情况说明
paper-volume-note-arranger = 整理人
paper-volume-note-checker = 检查人
paper-volume-note-arranger-day = 整理日期
paper-volume-note-checker-day = 检查日期
paper-volume-cover-name = 案卷封面
paper-volume-cover-title = 案卷题名
paper-volume-cover-key = 案卷号
paper-volume-cover-barcode = 条码
paper-volume-cover-department = 立卷单位
paper-volume-cover-days = 起止日期
paper-volume-cover-pieces = 件数
paper-volume-cover-pages = 页数
paper-volume-cover-term = 保管期限
paper-volume-cover-level = 公司密级
paper-numbers-title = 缺号重号核对表
paper-numbers-clean = 无缺号、重号；作废号 { $voids } 个均有原因；已销毁 { $destroyed } 个均有证明书
paper-numbers-not-clean = 缺号 { $missing } 个，重号 { $duplicates } 个；作废号 { $voids } 个；已销毁 { $destroyed } 个，其中有证明书 { $certified } 个
paper-numbers-note = 每一号段从 1 起逐号核对；作废号附原因、登记人和日期。
paper-numbers-series = 类别
paper-numbers-prefix = 号段
paper-numbers-year = 年度
paper-numbers-last = 已发至
paper-numbers-used = 在用
paper-numbers-destroyed = 已销毁
paper-numbers-missing = 缺号
paper-numbers-duplicates = 重号
paper-numbers-irregular = 未发而用{ "\u000A" }作废而用
paper-numbers-voids = 作废号及原因

## Single sheets

paper-form-number = 编号 { $number }
paper-form-tear-here = 沿 此 线 撕 下

## 审批单

paper-approval-title = 审批单
paper-approval-applicant = 申请人
paper-approval-asked = 申请时间
paper-approval-action = 事项
paper-approval-level = 公司密级
paper-approval-record = 档号
paper-approval-valid = 有效期至
paper-approval-title-head = 题名
paper-approval-purpose = 用途
paper-approval-article = 依据
paper-approval-mode = 审批方式
paper-approval-content = 准予的内容
paper-approval-sentence = 兹就下列内容申请审批，内容校验值 *{ $hash }*。签署的是这一内容；内容有任何改动，本单即失效。
paper-approval-decisions = 审批意见
paper-approval-agreed = 同意
paper-approval-not-agreed = 不同意
paper-approval-opinion = 意见
paper-approval-note = 用钢笔或签字笔签署，不同意的写明理由。签署后扫描登记为纸批，由保密责任人或管理处主任（非申请人、非经办人）证明；审批人须在 *{ $days }* 个工作日内用本人密钥确认，逾期列为未确认。纸批不代替监督人、监销人的签署，不用于绝密。
paper-approval-key = 项
paper-approval-value = 内容

## 复制件追回、与原件相符、复制审批单

paper-copy-recall-title = 复制件追回通知单
paper-copy-recall-holder = 持有人
paper-copy-recall-department = 部门/单位
paper-copy-recall-day = 追回日期
paper-copy-recall-due = 最早交回期限
paper-copy-recall-sentence = 您持有的下列编号复制件共 *{ $count }* 份需要追回，请按期限交回档案室，当面点清页数。
paper-copy-recall-number = 编号
paper-copy-recall-what = 题名
paper-copy-recall-pages = 页
paper-copy-recall-until = 交回期限
paper-copy-recall-note = 交回前不得再复制、摘抄或转交他人。遗失的请立即报告保密责任人。
paper-copy-recall-clerk = 经办人
paper-copy-recall-receipt = 通知回执
paper-copy-recall-count = 份数
paper-copy-recall-received = 收到通知人
paper-copy-recall-brought = 交回接收人
paper-copy-certified-title = 复制件核对单（与原件相符）
paper-copy-certified-copy = 复制件编号
paper-copy-certified-level = 公司密级
paper-copy-certified-title-head = 题名
paper-copy-certified-pages = 页数
paper-copy-certified-job = 复制编号
paper-copy-certified-sentence = 本复制件共 *{ $pages }* 页，经与原件逐页核对，*与原件相符*。
paper-copy-certified-compared = 核对人
paper-copy-certified-next = 下一份
paper-copy-approval-title = 复制审批单
paper-copy-approval-department = 申请部门
paper-copy-approval-applicant = 申请人
paper-copy-approval-asked = 申请时间
paper-copy-approval-receiver = 领取人
paper-copy-approval-title-head = 题名
paper-copy-approval-record = 档号
paper-copy-approval-document = 文号
paper-copy-approval-level = 公司密级
paper-copy-approval-pages = 复制页数/原件页数
paper-copy-approval-copies = 份数
paper-copy-approval-range = 页码
paper-copy-approval-certified = 盖“与原件相符”章
paper-copy-approval-back = 收回期限
paper-copy-approval-purpose = 用途
paper-copy-approval-destination = 去向
paper-copy-approval-approval = 审批编号或依据
paper-copy-approval-confirmed = 超限确认
paper-copy-approval-decisions = 审批意见
paper-copy-approval-on-the-spot = 现场复制
paper-copy-approval-operator = 经办（复印）人
paper-copy-approval-supervisor = 现场监督人
paper-copy-approval-receiver-sign = 领取人
paper-copy-approval-note = 复制须经批准、派人现场监督并登记（R4 二·三）。复制件与原件同密级管理，用后收回或销毁。

## 收发登记簿
paper-book-facts = { $from } 至 { $to }　共 { $count } 条，未了 { $open } 条
paper-book-incoming-title = 收文登记簿
paper-book-incoming-number = 收文号
paper-book-incoming-date = 日期
paper-book-incoming-sender = 来文机关
paper-book-incoming-sender-number = 字号
paper-book-incoming-title-head = 标题
paper-book-incoming-attachments = 附件
paper-book-incoming-copies = 份数
paper-book-incoming-level = 公司密级
paper-book-incoming-handler = 承办
paper-book-incoming-signed = 签收
paper-book-incoming-filed = 归卷
paper-book-incoming-note-head = 备注
paper-book-incoming-note = 收文当面清点、编号、登记、签收；份数不符或封口破损的注在备注。
paper-book-outgoing-title = 发文登记簿
paper-book-outgoing-number = 顺序号
paper-book-outgoing-date = 日期
paper-book-outgoing-document-number = 字号
paper-book-outgoing-title-head = 标题
paper-book-outgoing-attachments = 附件
paper-book-outgoing-level = 公司密级
paper-book-outgoing-serial = 份号
paper-book-outgoing-receiver = 发往
paper-book-outgoing-channel = 方式
paper-book-outgoing-signed = 签收
paper-book-outgoing-filed = 归卷
paper-book-outgoing-note = 一个收件方一行；发出五个工作日未签收的应催签。
paper-book-excerpt-title = 摘抄登记簿
paper-book-excerpt-number = 摘抄号
paper-book-excerpt-date = 日期
paper-book-excerpt-applicant = 摘抄人
paper-book-excerpt-department = 部门
paper-book-excerpt-title-head = 题名
paper-book-excerpt-archival-number = 档号
paper-book-excerpt-level = 公司密级
paper-book-excerpt-extent = 页码、数量
paper-book-excerpt-purpose = 用途
paper-book-excerpt-ground = 依据
paper-book-excerpt-signed = 签收
paper-book-excerpt-settled = 收回、销毁
paper-book-excerpt-note = 摘抄件与原件同密级、同期限、同知悉范围；未收回销毁前原件不得销毁。

## 传递单、传阅单
paper-transfer-title = 传递单
paper-circulation-title = 文件传阅单
paper-transfer-record = 文件
paper-transfer-number = 档号
paper-transfer-copy = 份
paper-transfer-mark = 公司密级
paper-transfer-pages = 页数
paper-transfer-seal = 封签号
paper-transfer-purpose = 事由
paper-transfer-ground = 依据
paper-transfer-asked = 经手人
paper-transfer-route = 传递路线
paper-transfer-no = 序
paper-transfer-who = 姓名
paper-transfer-department = 部门
paper-transfer-due = 应转出
paper-transfer-given = 交出人签
paper-transfer-taken = 接收人签
paper-transfer-at = 交接时间
paper-transfer-check = 页数、封口
paper-transfer-note = 每次交接当面点页、看封口，交出人和接收人都签；页数不符或封口破损立即报保密责任人。绝密件两人同行，只用口令签收。

## 留存条、催回通知单
paper-hold-title = 留存条
paper-hold-for = 留给
paper-hold-department = 部门
paper-hold-until = 留到
paper-hold-shelf = 留存架
paper-hold-record = 档号
paper-hold-copy = 份
paper-hold-barcode = 条码
paper-hold-sentence = 本件为*{ $name }*留存，请于*{ $until }*（含）前到借还台取件；逾期转给下一位或归库。
paper-recall-title = 催回通知单
paper-recall-borrower = 借阅人
paper-recall-department = 部门
paper-recall-what = 题名
paper-recall-record = 档号、份
paper-recall-mark = 标识
paper-recall-before = 原应还日
paper-recall-due = 现应还日
paper-recall-sentence = { $name }：上列档案因他人急需提前收回，请于*{ $due }*（含）前送还借还台。
paper-recall-reason = 事由：{ $reason }
paper-recall-note = 催回期间不办续借；逾期按催回逾期单独统计。
paper-recall-receipt = 催回通知回执
paper-recall-number = 编号

## 外带证
paper-carry-title = 档案外带证
paper-carry-carrier = 携带人
paper-carry-unit = 部门/单位
paper-carry-second = 第二携带人
paper-carry-channel = 携带方式
paper-carry-what = 题名
paper-carry-number = 档号/登记号
paper-carry-barcode = 条码
paper-carry-mark = 公司密级
paper-carry-destination = 带往
paper-carry-valid = 有效至
paper-carry-sealed = （公司机密件）
paper-carry-sentence = 凭本证带出一次，只带上列条码的一份；途中不得离人、不得转交，不得在公共场所打开。归还时交回本证。
paper-carry-gate = 门岗存根
paper-carry-out-at = 带出时间
paper-carry-in-at = 带回时间
paper-carry-guard-out = 门岗（带出）
paper-carry-guard-in = 门岗（带回）
