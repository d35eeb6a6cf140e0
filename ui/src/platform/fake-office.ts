// The replies of the fake host: the office of the pictures on 2026-11-23.
export type FakeReplies = Record<string, (payload: Record<string, unknown>) => unknown>;

type Level = "general" | "internal" | "secret" | "confidential" | "top_secret";

const record = (n: number, level: Level, title: string, number: string, more: Record<string, unknown> = {}) => ({
  id: `r-${n}`,
  accession: `103070000${100 + n}7`,
  archival_number: number,
  title,
  author: "客户服务部 徐佳",
  document_number: "云澜客字〔2026〕12 号",
  document_date: `${/·(\d{4})-/.exec(number)?.[1] ?? "2026"}-03-18`,
  category: "业主资料",
  retention: "30 年",
  level,
  level_term: null,
  state: "kept",
  copies_in: 1,
  copies_out: 0,
  place: "二号库 / C03 柜 / 4 层 / 17 盒",
  volume: null,
  ...more,
});

const RECORDS = [
  record(1, "confidential", "云澜苑 3 栋业主信息登记册（2026 版）", "J017-WS·2026-Y-KFB-0007", { level_term: "长期", personal_information: true, retention: "永久", copies_in: 2, copies_out: 3 }),
  record(2, "confidential", "云澜苑二期地下室渗漏事故调查报告", "J017-WS·2026-D30-GCB-0041", { held: true, category: "事故调查" }),
  record(3, "secret", "云澜苑二期消防设施竣工图（第 3 册）", "J017-KJ·2019-Y-GCB-0112", { held: true, category: "竣工图与验收", retention: "永久" }),
  record(4, "internal", "云澜苑电梯年度检验报告（2026）", "J017-KJ·2026-D30-GCB-0087", { copies_in: 0, copies_out: 1, holder: "孙浩", category: "电梯" }),
  record(5, "confidential", "云澜苑电梯维护保养合同（2024–2027）", "J017-WS·2024-D30-GCB-0008", { copies_in: 2, copies_out: 1, category: "合同" }),
  record(6, "secret", "2026 年 10 月管理处办公例会纪要", "J017-WS·2026-D10-ZHB-0092", { category: "会议与纪要", retention: "10 年" }),
  record(7, "internal", "高低压配电房设备台账（2026 修订）", "J017-WS·2026-D10-GCB-0065", { copies_in: 1, copies_out: 1, holder: "孙浩", category: "设备设施" }),
  record(8, "secret", "地下车库照明改造验收资料", "J017-KJ·2024-D30-GCB-0054", { category: "竣工图与验收" }),
  record(9, "confidential", "2026 年 1–3 季度物业费收缴明细", "J017-KU·2026-D30-CWB-0016", { personal_information: true, category: "收费" }),
  record(10, "internal", "门岗访客登记簿（2026 年 10 月）", "J017-WS·2026-D10-ZXB-0061", { copies_in: 0, copies_out: 1, holder: "马骏", personal_information: true, category: "值班与巡逻" }),
  record(11, "general", "云澜苑装修管理服务规定（公示版）", "J017-WS·2025-D10-KFB-0019", { copies_in: 3, category: "规章制度" }),
  record(12, "internal", "2015 年度装修出入证存根", "J017-WS·2015-D10-ZXB-0004", { state: "destroyed", copies_in: 0, category: "值班与巡逻" }),
  record(13, "secret", "云澜苑给排水系统图（一期）", "J017-KJ·2012-Y-GCB-0031", { copies_in: 0, copies_out: 1, holder: "孙浩", category: "工程图纸" }),
];

const loan = (n: number, title: string, level: Level, due: string, over: number, borrower = "孙浩", department = "工程维保部") => ({ id: `l-${n}`, title, level, archival_number: "J017-KJ·2026-D30-GCB-0087", copy: "原件", borrower, borrower_id: "p-sunhao", department, out_on: "2026-11-12", due_on: due, days_over: over, state: "out" });

const LOANS = [
  loan(1, "3 栋生活水泵检修记录", "internal", "2026-11-17", 4),
  loan(2, "弱电井钥匙与门禁授权清单", "internal", "2026-11-27", 0),
  loan(3, "云澜苑给排水系统图（一期）", "secret", "2026-12-01", 0),
  loan(4, "云澜苑电梯年度检验报告（2026）", "internal", "2026-12-02", 0),
  loan(5, "高低压配电房设备台账（2026 修订）", "internal", "2026-12-02", 0),
];

const deskCopy = (r: (typeof RECORDS)[number]) => ({ id: `c-${r.id}`, record_id: r.id, title: r.title, level: r.level, archival_number: r.archival_number, barcode: r.accession, label: "原件", pages: 86, place: r.place, state: r.copies_in > 0 ? "in" : "out" });

function precheck(payload: Record<string, unknown>): unknown {
  const words = String(payload["scan"] ?? "");
  const byCopy = RECORDS.filter((one) => `c-${one.id}` === payload["copy_id"]);
  const found = byCopy.length > 0 ? byCopy : RECORDS.filter((one) => one.archival_number === words || one.accession === words || one.title.includes(words));
  if (found.length === 0) throw { kind: "missing", code: "missing", params: {}, text: null };
  const base = { rule: { text: "一般规则：7 个工作日", article: "R4 二·三" }, ground: "approval", due_on: "2026-12-02", who_can_allow: [], impossible: [], confirm: [], notes: [] };
  if (found.length > 1) return { ...base, copy: null, candidates: found.map((one) => ({ copy_id: `c-${one.id}`, title: one.title, level: one.level, archival_number: one.archival_number, label: "原件", state: one.copies_in > 0 ? "in" : "out" })) };
  const [one] = found;
  if (!one) return base;
  if (one.id === "r-2")
    return {
      ...base,
      copy: deskCopy(one),
      impossible: [{ code: "loan.approval_needed", text: "不能借出：机密件外借须总经理批准，本件没有有效的批准（R4 二·三·1）。可以请他们当场授权，也可以提交申请。" }],
      notes: [{ code: "loan.on_hold", text: "已冻结（DJ-0307-2026-0003）：可以借，不能销毁。" }],
      who_can_allow: [{ post: "general_manager", people: [{ name: "赵志远", login: "zhaozy" }] }],
    };
  if (one.id === "r-3")
    return {
      ...base,
      copy: deskCopy(one),
      confirm: [{ code: "loan.overdue_items", text: "需要确认：孙浩有 1 件逾期，最长 4 天。管理处主任写明理由后可以放行，或放下本件。" }],
      notes: [{ code: "loan.own_duty_applies", text: "本职免批（工程维保部 × 工程图纸），照常登记。" }, { code: "loan.damage_noted", text: "记有“第 41 页折损”，共 86 页，请当面清点。" }],
    };
  return { ...base, copy: deskCopy(one) };
}

function view(id: string): unknown {
  const one = RECORDS.find((r) => r.id === id);
  if (!one) throw { kind: "missing", code: "missing", params: {}, text: null };
  const copy = (n: string, parent: string | null, number: string, kind: string, pages: number, state: string, more: Record<string, unknown> = {}) => ({ id: n, parent_id: parent, number, barcode: "3030700001041", kind, medium: "paper", pages, state, place: state === "in" ? one.place : null, holder: null, holder_department: null, due_on: null, overdue: false, ...more });
  return {
    ...one,
    category: { id: "cat-1", code: "KF-03", name: "业主资料", group_name: "客户服务" },
    level: { level: one.level, term: "长期", basis: "这些信息对公司和客户的敏感性很高……例如客户的个人信息", article: "R1 二·2", guide_level: "secret", set_by: "林晓雯", set_on: "2026-03-19", countersigned_by: "陈立", countersigned_on: "2026-03-19", changes: [] },
    retention: { code: "KF-03", text: "永久（Y），规则 KF-03 第 2 版", due_on: null, explanation: [{ code: "retention.permanent", text: "规则 KF-03 第 2 版：永久保管，没有期满日" }] },
    secret_owner: "client",
    property: "owners",
    sensitive_personal: true,
    personal_information: true,
    copyright: false,
    pages: 86,
    summary: "3 栋 1–32 层 128 户业主姓名、联系方式、房屋产权与车位信息，2026 年 3 月入户核对后形成。",
    department: "客户服务部",
    walled: true,
    copies: [
      copy("k1", null, "", "original", 86, "in"),
      copy("k2", "k1", "F01", "numbered", 86, "out", { holder: "徐佳", holder_department: "客户服务部", due_on: "2026-12-31" }),
      copy("k3", "k1", "F02", "numbered", 12, "destroyed"),
      copy("k4", "k1", "Z01", "excerpt", 2, "out", { holder: "孙浩", holder_department: "工程维保部", due_on: "2026-11-15", overdue: true }),
      copy("k5", null, "E01", "electronic", 86, "in", { medium: "electronic" }),
    ],
    contents: [{ id: "x1", file_name: "业主信息登记册_3栋_20260318.pdf", media_type: "application/pdf", size: 14_889_779, sha256: "41b7e0c95d02aa1741b7e0c95d02aa17", copy_id: "k5" }],
    holds: [],
    who_may_see: [
      { name: "徐佳", why: "客户服务部，等级机密" },
      { name: "陈立", why: "保密责任人" },
      { name: "赵志远", why: "总经理" },
      { name: "林晓雯", why: "档案管理员，保管" },
    ],
    history: [
      { seq: 48_190, at: "2026-11-23T00:00:00Z", actor: "林晓雯", kind: "record_opened", details: {} },
      { seq: 46_513, at: "2026-10-15T02:40:00Z", actor: "陈立、周建国", kind: "returned_copy_destroyed", details: {} },
      { seq: 41_305, at: "2026-06-12T01:48:00Z", actor: "陈立", kind: "copy_session_signed_off", details: {} },
      { seq: 37_902, at: "2026-03-20T01:15:00Z", actor: "林晓雯", kind: "copy_moved", details: {} },
      { seq: 37_881, at: "2026-03-19T08:33:00Z", actor: "陈立", kind: "first_level_countersigned", details: {} },
      { seq: 37_880, at: "2026-03-19T08:21:00Z", actor: "林晓雯", kind: "record_registered", details: {} },
    ],
    volume: { id: "v-1", title: "3 栋业主总册", key: "3-1204" },
  };
}

const DEPARTMENTS = [
  { id: "d-1", code: "KFB", name: "客户服务部" },
  { id: "d-2", code: "GCB", name: "工程维保部" },
  { id: "d-3", code: "ZXB", name: "秩序维护部" },
  { id: "d-4", code: "CWB", name: "财务部" },
];

const GROUPS: [string, [string, number][]][] = [
  ["行政管理", [["会议与纪要", 318], ["印章与授权", 96], ["规章制度", 204]]],
  ["工程与设备", [["竣工图与验收", 1205], ["电梯", 264], ["消防", 411]]],
  ["客户服务", [["业主资料", 642], ["投诉与回访", 1130]]],
  ["秩序维护", [["值班与巡逻", 640]]],
  ["财务与收费", [["收费", 986]]],
  ["人力资源", [["人事", 418]]],
];
const CATEGORIES = GROUPS.flatMap(([group_name, rows], g) => rows.map(([name, count], n) => ({ id: `cat-${g}-${n}`, code: `${"ABCDEF"[g]}0${n + 1}`, name, group_name, family: "owners", level: "secret", level_basis: "小区产权资料、工程资料和相关技术资料和小区业主的资料等", level_article: "R4 二·二·3⑷", level_term: null, retention: { code: "KF-03", text: "30 年" }, personal_information: name === "业主资料", count })));

const PEOPLE = [
  { id: "p-sunhao", name: "孙浩", staff_number: "0318", department: "工程维保部", posts: ["staff"], login: "sunhao" },
  { id: "p-xujia", name: "徐佳", staff_number: "0204", department: "客户服务部", posts: ["staff"], login: "xujia" },
  { id: "p-chenli", name: "陈立", staff_number: "0102", department: "办公室", posts: ["secrecy_officer"], login: "chenli" },
  { id: "p-zhaozy", name: "赵志远", staff_number: "0001", department: "办公室", posts: ["general_manager"], login: "zhaozy" },
];

const BORROWER = {
  person: { id: "p-sunhao", name: "孙浩", staff_number: "0318", department: "工程维保部", position: "设备主管", phone: "138 **** 2046", barcode: "5030700003182" },
  clearance: "confidential",
  agreement: { until: "2027-03-31", ok: true },
  training: { on: "2026-09-18", ok: true },
  loans: LOANS,
  overdue: { count: 1, longest_days: 4 },
  limit: 10,
  ready: [{ title: "云澜苑一期竣工验收备案表", keep_until: "2026-11-25" }],
};

const ACTS = [
  ["02:40", "lent", "internal", "云澜苑电梯年度检验报告（2026）", "J017-KJ·2026-D30-GCB-0087", "原件", "2026-12-02", "已借出"],
  ["02:39", "lent", "internal", "高低压配电房设备台账（2026 修订）", "J017-WS·2026-D10-GCB-0065", "02 份", "2026-12-02", "已借出"],
  ["02:36", "returned", "general", "云澜苑装修管理服务规定（公示版）", "J017-WS·2025-D10-KFB-0019", "01 份", null, "已归还"],
  ["02:31", "returned", "secret", "地下车库照明改造验收资料", "J017-KJ·2024-D30-GCB-0054", "原件", null, "少 2 页"],
  ["02:22", "renewed", "internal", "2026 年第三季度保密培训签到表", "J017-WS·2026-D10-ZHB-0078", "原件", "2026-11-30", "已续借"],
  ["02:05", "reversed", "internal", "门岗访客登记簿（2025 年下半年）", "J017-WS·2025-D10-ZXB-0033", "原件", null, "已冲销"],
  ["01:58", "returned", "confidential", "云澜苑外墙维修方案与报价比选", "J017-WS·2026-D30-GCB-0029", "F01", null, "已归还"],
].map(([time, act, level, title, archival_number, copy, due_on, result]) => ({ at: `2026-11-23T${time}:00Z`, act, level, title, archival_number, copy, due_on, result, tone: result === "少 2 页" ? "warn" : act === "reversed" ? "note" : "ok", record_id: "r-4" }));

const PERMISSIONS = ["use_vault", "read_records", "keep_records", "change_levels", "work_desk", "apply", "approve", "operate_copying", "dispose", "print_registers", "audit", "administer_system", "administer_security"];

const WORKBENCH = {
  approvals_waiting: [
    { kind: "approval", id: "a-1", action: "copying", title: "云澜苑二期地下室渗漏事故调查报告", level: "confidential", person: "孙浩", detail: "2 份，每份 14 页", at: "2026-11-23T01:12:00Z" },
    { kind: "approval", id: "a-2", action: "carry_out", title: "地下车库照明改造验收资料", level: "secret", person: "徐佳", at: "2026-11-23T00:40:00Z", decided: 2, needed: 3 },
    { kind: "approval", id: "a-3", action: "disclosure", title: "2026 年 1–3 季度物业费收缴明细", level: "confidential", person: "郑欣", at: "2026-11-22T08:25:00Z" },
    { kind: "level_change", id: "a-4", title: "云澜苑公共收益分配方案（已公布）", level: "secret", person: "陈立", detail: "秘密 → 一般", at: "2026-11-20T02:00:00Z" },
    { kind: "list_attest", id: "a-5", title: "销毁清册 XC-0307-2026-0007，11 件", level: "internal", detail: "二号库房", at: "2026-11-23T06:30:00Z" },
    { kind: "incident", id: "a-6", title: "地下车库照明改造验收资料", level: "secret", person: "马骏", detail: "归还少 2 页", at: "2026-11-23T02:31:00Z" },
  ],
  counts: { waiting: 6, loans_out: 47, overdue: 5, open_copies: 12, due: 36, held: 3, records: 12_840, lists: 1 },
  loans_overdue: [LOANS[0], loan(6, "业主投诉处理台账（10 月）", "internal", "2026-11-21", 2, "徐佳"), loan(7, "门岗访客登记簿（10 月）", "internal", "2026-11-22", 1, "马骏"), loan(8, "绿化养护合同及考核表", "internal", "2026-11-23", 0, "李敏")],
  due_soon: [
    { kind: "agreement", label: "云安消防维保公司（外部）", on: "2026-11-30" },
    { kind: "approval", label: "徐佳 长期阅览批准", on: "2026-12-08" },
    { kind: "hold", label: "漏水赔偿案（2026）民初 1187 号", on: "2026-12-15" },
    { kind: "training", label: "秩序维护部 6 人年度保密培训", on: "2026-12-20" },
    { kind: "level", label: "2027 年度定岗定编方案（未公布）", on: "2026-12-31" },
    { kind: "level", label: "云澜苑三期招标标底测算", on: "2027-01-15" },
  ],
  backup: { last_at: "2026-11-22T18:00:00Z", overdue: false },
  trail: { last_seq: 48_233, head: "b4e8049e", verified_at: "2026-11-23T00:55:00Z" },
  loans_by_month: [[38, 36], [31, 33], [22, 21], [45, 41], [52, 50], [48, 49], [57, 55], [61, 58], [49, 52], [66, 63], [58, 57], [47, 43]].map(([lent, returned], index) => ({ month: `${index === 0 ? 2025 : 2026}-${String(index === 0 ? 12 : index).padStart(2, "0")}`, lent, returned })),
  overdue_by_department: [
    { name: "工程维保部", count: 2, longest_days: 4 },
    { name: "客户服务部", count: 1, longest_days: 2 },
    { name: "秩序维护部", count: 1, longest_days: 1 },
    { name: "环境管理部", count: 1, longest_days: 1 },
  ],
};

export function fakeReplies(): FakeReplies {
  return {
    who_am_i: () => ({ person: { id: "p-lin", name: "林晓雯", login: "linxw", department: "办公室" }, posts: ["clerk"], permissions: PERMISSIONS, clearance: "confidential", office: { company: "锦和物业服务有限公司", name: "云澜苑管理处", number: "0307", fonds: "J017", is_sample: true, small_office: false } }),
    read_workbench: () => WORKBENCH,
    list_categories: () => ({ rows: CATEGORIES }),
    list_departments: () => ({ rows: DEPARTMENTS }),
    list_places: () => ({ rows: [{ id: "pl-1", parent_id: null, path: "二号库 / C03 柜 / 4 层 / 17 盒", kind: "box", name: "17 盒" }] }),
    list_people: () => ({ rows: PEOPLE, next: null }),
    list_records: (ask) => {
      const words = String(ask["query"] ?? "");
      const rows = RECORDS.filter((one) => (!words || one.title.includes(words)) && (!ask["level"] || one.level === ask["level"]));
      return { rows, next: rows.length > 10 ? "cursor-2" : null, total: 12_840 };
    },
    open_record: (ask) => {
      if (ask["id"] === "r-2" && !ask["purpose"]) throw { kind: "refused", code: "access.purpose_needed", params: {}, text: null };
      return view(String(ask["id"]));
    },
    suggest_classification: () => ({ level: "secret", basis: "小区产权资料、工程资料和相关技术资料和小区业主的资料等", article: "R4 二·二·3⑷", term: null, lower_on: null, retention_rule: { code: "KF-03", text: "30 年" }, personal_information: true, why: [{ code: "record.guide_says", text: "R4 二·二·3⑷：“小区业主的资料”，定为秘密。" }] }),
    register_record: () => view("r-1"),
    refuse_state_secret: () => ({ slip_number: "GM-0307-2026-0002" }),
    print_state_secret_slip: () => ({ file_name: "国家秘密载体转交单_0002.pdf", pdf: "JVBERi0=", pages: 1, sha256: "7c1e94b02f6d" }),
    find_volume: (ask) => ({
      volume: { id: "v-1", number: "HD-0307-0041", barcode: "7030700000413", title: `云澜苑 ${String(ask["key"])} 户档`, kind: "household", key: String(ask["key"]), place: "二号库 / C03 柜 / 4 层", level: "confidential", pages: 164, closed: false },
      records: RECORDS.slice(0, 6),
      holders: [{ name: "徐佳", department: "客户服务部", title: "入户验收单", due_on: "2026-11-26", overdue: false }],
      missing: [{ code: "volume.no_agreement", text: "没有装修管理服务协议。" }],
    }),
    list_volumes: () => ({ rows: [{ id: "v-1", number: "HD-0307-0041", barcode: "7030700000413", title: "云澜苑 3-1204 户档", kind: "household", key: "3-1204", place: "二号库 / C03 柜", level: "confidential", pages: 164, closed: false, records: 6 }], next: null }),
    precheck_loan: precheck,
    lend_copy: (ask) => ({ ...loan(9, RECORDS.find((one) => `c-${one.id}` === ask["copy_id"])?.title ?? "件", "internal", "2026-12-02", 0) }),
    quick_lend: (ask) => ({ ...loan(10, String(ask["title"]), "internal", "2026-12-02", 0) }),
    return_copy: (ask) => {
      if (ask["scan"] === RECORDS[2]?.accession && ask["pages"] === null) throw { kind: "refused", code: "loan.page_count_needed", params: {}, text: "云澜苑二期消防设施竣工图（第 3 册）原件归还须当面清点页数（秘密及以上，或记有损坏）。应为 86 页，请点清后填写。" };
      return loan(11, "云澜苑电梯年度检验报告（2026）", "internal", "2026-12-02", 0);
    },
    renew_loan: () => loan(12, "弱电井钥匙与门禁授权清单", "internal", "2026-12-09", 0),
    request_loan: () => ({ number: "SQ-0307-2026-0162" }),
    reverse_last_act: () => loan(13, "云澜苑电梯年度检验报告（2026）", "internal", "2026-12-02", 0),
    last_act: () => ({ act: "lent", title: "云澜苑电梯年度检验报告（2026）", borrower: "孙浩", at: "2026-11-23T02:40:00Z" }),
    list_loans: (ask) => ({ rows: LOANS.filter((one) => !ask["overdue"] || one.days_over > 0), next: null }),
    read_borrower: (ask) => {
      if (ask["query"] === "无此人") throw { kind: "missing", code: "missing", params: {}, text: null };
      if (ask["query"] === "x") return { ...BORROWER, matches: PEOPLE.slice(0, 2) };
      return BORROWER;
    },
    list_desk_acts: () => ({ rows: ACTS, counts: { lent: 18, returned: 21, out: 47, overdue: 5 } }),
    custody_view: (ask) => {
      const found = RECORDS.find((one) => one.accession === ask["number"] || one.archival_number === ask["number"]);
      if (!found) throw { kind: "missing", code: "missing", params: {}, text: null };
      return deskCopy(found);
    },
    search_everything: (ask) => ({ records: RECORDS.filter((one) => one.title.includes(String(ask["query"]))).slice(0, 6), people: PEOPLE.filter((one) => one.name.includes(String(ask["query"]))), volumes: [], numbers: [] }),
    read_approval: () => ({ id: "a-1", number: "SQ-0307-2026-0158", action: "copying", title: "云澜苑二期地下室渗漏事故调查报告", level: "confidential", applicant: "孙浩", asked_at: "2026-11-23T01:12:00Z", expires_on: "2026-12-07", purpose: "保险理赔定损会", digest: "7c1e94b02f6d00aa", state: "open", approvers: [{ post: "general_manager", decided: null }] }),
    decide_approval: () => ({ id: "a-1", number: "SQ-0307-2026-0158", action: "copying", title: "", level: "confidential", applicant: "孙浩", asked_at: "2026-11-23T01:12:00Z", expires_on: null, state: "approved", approvers: [] }),
    propose_level_change: () => view("r-1"),
  };
}
