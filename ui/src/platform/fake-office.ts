// The replies of the fake host: the office of the pictures on 2026-11-23.
import { contentReplies } from "./fake-content";
import { importReplies } from "./fake-imports";
import { keepingReplies } from "./fake-keeping";
import { levelReplies } from "./fake-levels";
import { oversightReplies } from "./fake-oversight";

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
  term: /·\d{4}-(\w+)-/.exec(number)?.[1] ?? "D30",
  category_code: "KF-03",
  held: false,
  personal_information: false,
  volume_id: null,
  holder: null,
  level,
  level_term: "",
  state: "kept",
  copies_in: 1,
  copies_out: 0,
  place: "二号库 / C03 柜 / 4 层 / 17 盒",
  volume: null,
  ...more,
});

const RECORDS = [
  record(1, "confidential", "云澜苑 3 栋业主信息登记册（2026 版）", "J017-WS·2026-Y-KFB-0007", { level_term: "长期", personal_information: true, copies_in: 2, copies_out: 3 }),
  record(2, "confidential", "云澜苑二期地下室渗漏事故调查报告", "J017-WS·2026-D30-GCB-0041", { held: true, category: "事故调查" }),
  record(3, "secret", "云澜苑二期消防设施竣工图（第 3 册）", "J017-KJ·2019-Y-GCB-0112", { held: true, category: "竣工图与验收" }),
  record(4, "internal", "云澜苑电梯年度检验报告（2026）", "J017-KJ·2026-D30-GCB-0087", { copies_in: 0, copies_out: 1, holder: "孙浩", category: "电梯" }),
  record(5, "confidential", "云澜苑电梯维护保养合同（2024–2027）", "J017-WS·2024-D30-GCB-0008", { copies_in: 2, copies_out: 1, category: "合同" }),
  record(6, "secret", "2026 年 10 月管理处办公例会纪要", "J017-WS·2026-D10-ZHB-0092", { category: "会议与纪要" }),
  record(7, "internal", "高低压配电房设备台账（2026 修订）", "J017-WS·2026-D10-GCB-0065", { copies_in: 1, copies_out: 1, holder: "孙浩", category: "设备设施" }),
  record(8, "secret", "地下车库照明改造验收资料", "J017-KJ·2024-D30-GCB-0054", { category: "竣工图与验收" }),
  record(9, "confidential", "2026 年 1–3 季度物业费收缴明细", "J017-KU·2026-D30-CWB-0016", { personal_information: true, category: "收费" }),
  record(10, "internal", "门岗访客登记簿（2026 年 10 月）", "J017-WS·2026-D10-ZXB-0061", { copies_in: 0, copies_out: 1, holder: "马骏", personal_information: true, category: "值班与巡逻" }),
  record(11, "general", "云澜苑装修管理服务规定（公示版）", "J017-WS·2025-D10-KFB-0019", { copies_in: 3, category: "规章制度" }),
  record(12, "internal", "2015 年度装修出入证存根", "J017-WS·2015-D10-ZXB-0004", { state: "destroyed", copies_in: 0, category: "值班与巡逻" }),
  record(13, "secret", "云澜苑给排水系统图（一期）", "J017-KJ·2012-Y-GCB-0031", { copies_in: 0, copies_out: 1, holder: "孙浩", category: "工程图纸" }),
];

const loan = (n: number, title: string, level: Level, due: string, over: number, borrower = "孙浩", department = "工程维保部") => ({
  id: `l-${n}`,
  copy_id: `c-l-${n}`,
  label: "原件",
  barcode: `10307000020${n}7`,
  record_id: "r-4",
  number: "J017-KJ·2026-D30-GCB-0087",
  title,
  level,
  borrower: { id: "p-sunhao", name: borrower, department },
  way: "carry_out",
  state: "out",
  purpose: "工作查用",
  approval_id: null,
  ground: "own_duty",
  rule: "一般规则",
  requested_at: "2026-11-12T01:00:00Z",
  lent_by: "林晓雯",
  lent_at: "2026-11-12T01:00:00Z",
  due_on: due,
  days_overdue: over,
  renewals: 0,
  override_reason: "",
  receipt: "paper",
  returned_at: null,
  returned_by: "",
  received_by: null,
  return_pages: null,
  return_condition: "",
  closing_note: "",
  happened_at: "2026-11-12T01:00:00Z",
  late_reason: "",
});

const LOANS = [
  loan(1, "3 栋生活水泵检修记录", "internal", "2026-11-17", 4),
  loan(2, "弱电井钥匙与门禁授权清单", "internal", "2026-11-27", 0),
  loan(3, "云澜苑给排水系统图（一期）", "secret", "2026-12-01", 0),
  loan(4, "云澜苑电梯年度检验报告（2026）", "internal", "2026-12-02", 0),
  loan(5, "高低压配电房设备台账（2026 修订）", "internal", "2026-12-02", 0),
];

const deskCopy = (r: (typeof RECORDS)[number]) => ({ id: `c-${r.id}`, record_id: r.id, label: "原件", barcode: r.accession, number: r.archival_number, title: r.title, level: r.level, state: r.copies_in > 0 ? "in" : "out", pages: 86, condition: "", seal_number: "", place: r.place, holder: null, due_on: null });

const custody = (r: (typeof RECORDS)[number]) => ({ record_id: r.id, copy_id: `c-${r.id}`, label: "原件", accession: r.accession, archival_number: r.archival_number, level: r.level, state: r.copies_in > 0 ? "in" : "out", place: r.place, title: r.title, due_on: null });

function precheck(payload: Record<string, unknown>): unknown {
  const words = String(payload["scan"] ?? "");
  const byCopy = RECORDS.filter((one) => `c-${one.id}` === payload["copy_id"]);
  const found = byCopy.length > 0 ? byCopy : RECORDS.filter((one) => one.archival_number === words || one.accession === words || one.title.includes(words));
  if (found.length === 0) throw { kind: "missing", code: "missing", params: {}, text: null };
  const base = { candidates: [], loan_id: null, approval_id: null, rule: { text: "一般规则：7 个工作日", article: "R4 二·三" }, ground: "approval", due_on: "2026-12-02", who_can_allow: [], mode: "all", impossible: [], confirm: [], notes: [] };
  if (found.length > 1) return { ...base, copy: null, candidates: found.map(deskCopy) };
  const [one] = found;
  if (!one) return base;
  if (one.id === "r-2")
    return {
      ...base,
      copy: deskCopy(one),
      impossible: [{ code: "loan.approval_needed", params: { who: "general_manager" }, text: "不能借出：机密件外借须总经理批准，本件没有有效的批准（R4 二·三·1）。可以请他们当场授权，也可以提交申请。" }],
      notes: [{ code: "loan.on_hold", text: "已冻结（DJ-0307-2026-0003）：可以借，不能销毁。" }],
      who_can_allow: [{ post: "general_manager", people: [{ id: "p-zhaozy", name: "赵志远", login: "zhaozy" }] }],
    };
  if (one.id === "r-3")
    return {
      ...base,
      copy: deskCopy(one),
      confirm: [{ code: "loan.overdue_items", params: { who: "clerk,office_director" }, text: "需要确认：孙浩有 1 件逾期，最长 4 天。档案管理员或管理处主任写明理由后可以放行，或放下本件。" }],
      notes: [{ code: "loan.own_duty_applies", text: "本职免批（工程维保部 × 工程图纸），照常登记。" }, { code: "loan.damage_noted", text: "记有“第 41 页折损”，共 86 页，请当面清点。" }],
    };
  return { ...base, copy: deskCopy(one) };
}

function view(id: string): unknown {
  const one = RECORDS.find((r) => r.id === id);
  if (!one) throw { kind: "missing", code: "missing", params: {}, text: null };
  const copy = (n: string, parent: string | null, label: string, kind: string, pages: number, state: string, more: Record<string, unknown> = {}) => ({ id: n, label, barcode: "3030700001041", kind, medium: "paper", pages, home_place: one.place, place: state === "in" ? one.place : null, holder: null, parent_id: parent, copy_job_id: null, seal_number: "", condition: "", return_by: null, state, destroyed_at: null, made_at: "2026-03-19T08:21:00Z", ...more });
  return {
    ...one,
    filed_at: null,
    certificate_number: null,
    category: { id: "cat-1", code: "KF-03", name: "业主资料", group_name: "客户服务", family: "owners" },
    level: {
      code: one.level,
      basis: "R1 二·2 客户的个人信息",
      term: "long",
      term_text: "长期",
      guide: "confidential",
      grounds: [
        { article: "R4 二·二·3⑷", level: "secret", quote: "小区产权资料、工程资料和相关技术资料和小区业主的资料等" },
        { article: "R1 二·2", level: "confidential", quote: "这些信息对公司和客户的敏感性很高……例如客户的个人信息" },
      ],
      changes: [],
    },
    retention: { code: "KF-03", version: 2, text: "永久", mandate: "mandatory", term: "Y", due_on: null, permanent: true, latest_on: null, missing_trigger: false, explanation: [{ code: "retention.permanent", text: "规则 KF-03 第 2 版：永久保管，没有期满日" }] },
    department_id: "d-1",
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
      copy("k2", "k1", "F01", "numbered", 86, "out", { holder: { id: "p-xujia", name: "徐佳" }, return_by: "2026-12-31" }),
      copy("k3", "k1", "F02", "numbered", 12, "destroyed"),
      copy("k4", "k1", "Z01", "excerpt", 2, "out", { holder: { id: "p-sunhao", name: "孙浩" }, return_by: "2026-11-15" }),
      copy("k5", null, "E01", "electronic", 86, "in", { medium: "electronic" }),
    ],
    contents: [{ id: "x1", file_name: "业主信息登记册_3栋_20260318.pdf", media_type: "application/pdf", shows: "pages", size_bytes: 14_889_779, sha256: "41b7e0c95d02aa1741b7e0c95d02aa17", copy_id: "k5", attached_at: "2026-03-19T08:30:00Z", shredded_at: null }],
    holds: [],
    corrections: [],
    who_may_see: [
      { id: "1", name: "徐佳", why: "客户服务部，等级机密" },
      { id: "2", name: "陈立", why: "secrecy_officer" },
      { id: "3", name: "赵志远", why: "general_manager" },
      { id: "4", name: "林晓雯", why: "clerk" },
    ],
    openings: [
      { person: "徐佳", purpose: "核对 3 栋 1204 户过户信息", act: "preview", file_name: null, at: "2026-11-19T02:02:00Z" },
      { person: "陈立", purpose: "季度保密检查", act: "record", file_name: null, at: "2026-11-12T07:40:00Z" },
    ],
    history: [
      { seq: 48_190, at: "2026-11-23T00:00:00Z", actor: "林晓雯", kind: "record_opened", details: {} },
      { seq: 46_513, at: "2026-10-15T02:40:00Z", actor: "陈立、周建国", kind: "copies_destroyed", details: {} },
      { seq: 41_305, at: "2026-06-12T01:48:00Z", actor: "陈立", kind: "copy_session_signed_off", details: {} },
      { seq: 37_902, at: "2026-03-20T01:15:00Z", actor: "林晓雯", kind: "copy_moved", details: {} },
      { seq: 37_881, at: "2026-03-19T08:33:00Z", actor: "陈立", kind: "first_level_countersigned", details: {} },
      { seq: 37_880, at: "2026-03-19T08:21:00Z", actor: "林晓雯", kind: "record_registered", details: {} },
    ],
    volume: VOLUME,
    open_loans: [],
    registered_by: "林晓雯",
    registered_at: "2026-03-19T08:21:00Z",
  };
}

const VOLUME = { id: "v-1", barcode: "7030700000413", kind: "household", subject_key: "3-1204", title: "云澜苑 3-1204 户档", place: "二号库 / C03 柜 / 4 层", records: 6, pages: 164, level: "confidential", opened_at: "2020-05-01T00:00:00Z", closed_at: null };

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
const CATEGORIES = GROUPS.flatMap(([group_name, rows], g) => rows.map(([name, count], n) => ({ id: `cat-${g}-${n}`, code: `${"ABCDEF"[g]}0${n + 1}`, name, group_name, family: "owners", level: "secret", level_basis: "小区产权资料、工程资料和相关技术资料和小区业主的资料等", level_article: "R4 二·二·3⑷", level_term: "", level_term_text: "", grounds: [{ article: "R4 二·二·3⑷", level: "secret", quote: "小区业主的资料等" }], lower_on: "", retention: { code: "KF-03", term: "D30", text: "30 年", mandate: "" }, number_pattern: "piece", accounting: false, source: "", personal_information: name === "业主资料", count })));

const PEOPLE = [
  { id: "p-sunhao", name: "孙浩", staff_number: "0318", department: "工程维保部", posts: ["staff"], login: "sunhao" },
  { id: "p-xujia", name: "徐佳", staff_number: "0204", department: "客户服务部", posts: ["staff"], login: "xujia" },
  { id: "p-chenli", name: "陈立", staff_number: "0102", department: "办公室", posts: ["secrecy_officer"], login: "chenli" },
  { id: "p-zhaozy", name: "赵志远", staff_number: "0001", department: "办公室", posts: ["general_manager"], login: "zhaozy" },
];

const BORROWER = {
  id: "p-sunhao",
  name: "孙浩",
  staff_number: "0318",
  barcode: "5030700003182",
  kind: "staff",
  department: "工程维保部",
  organisation: "",
  phone: "13800002046",
  posts: ["staff"],
  state: "active",
  clearance: "confidential",
  agreement_until: "2027-03-31",
  agreement_valid: true,
  training_on: "2026-09-18",
  open_items: 5,
  item_limit: 10,
  overdue_items: 1,
  longest_overdue: 4,
  loans: LOANS,
  requests: [],
};

const ACTS = [
  ["02:40", "lend", "internal", "云澜苑电梯年度检验报告（2026）", "J017-KJ·2026-D30-GCB-0087", "原件", "2026-12-02", "0"],
  ["02:39", "lend", "internal", "高低压配电房设备台账（2026 修订）", "J017-WS·2026-D10-GCB-0065", "02 份", "2026-12-02", "0"],
  ["02:36", "return", "general", "云澜苑装修管理服务规定（公示版）", "J017-WS·2025-D10-KFB-0019", "01 份", null, "0"],
  ["02:31", "return", "secret", "地下车库照明改造验收资料", "J017-KJ·2024-D30-GCB-0054", "原件", null, "2"],
  ["02:22", "renew", "internal", "2026 年第三季度保密培训签到表", "J017-WS·2026-D10-ZHB-0078", "原件", "2026-11-30", "0"],
  ["02:05", "lend", "internal", "门岗访客登记簿（2025 年下半年）", "J017-WS·2025-D10-ZXB-0033", "原件", null, "-1"],
  ["01:58", "return", "confidential", "云澜苑外墙维修方案与报价比选", "J017-WS·2026-D30-GCB-0029", "F01", null, "0"],
].map(([time, act, level, title, number, label, due_on, pages], index) => ({ id: `act-${index}`, act, at: `2026-11-23T${time}:00Z`, loan_id: "l-1", copy_id: "c-1", record_id: "r-4", number, label, title, level, borrower: "孙浩", due_on, state: "out", pages_missing: Number(pages ?? 0), by: "林晓雯", reversed: pages === "-1" }));

const PERMISSIONS = ["use_vault", "know_people", "read_records", "keep_records", "change_levels", "work_desk", "apply", "approve", "operate_copying", "hold", "dispose", "issue_certificate", "keep_agreements", "complete_clearance", "print_registers", "audit", "administer_system", "administer_security"];

const WORKBENCH = {
  approvals_waiting: [
    { kind: "approval", id: "a-1", action: "copying", title: "云澜苑二期地下室渗漏事故调查报告", level: "confidential", person: "孙浩", at: "2026-11-23T01:12:00Z", decided: 0 },
    { kind: "approval", id: "a-2", action: "carry_out", title: "地下车库照明改造验收资料", level: "secret", person: "徐佳", at: "2026-11-23T00:40:00Z", decided: 2 },
    { kind: "approval", id: "a-3", action: "disclosure", title: "2026 年 1–3 季度物业费收缴明细", level: "confidential", person: "郑欣", at: "2026-11-22T08:25:00Z", decided: 0 },
    { kind: "level_change", id: "a-4", action: null, title: "云澜苑公共收益分配方案（已公布）", level: "secret", person: "陈立", at: "2026-11-20T02:00:00Z", decided: 0 },
    { kind: "list_attest", id: "a-5", action: null, title: "销毁清册 XC-0307-2026-0007，11 件", level: "internal", person: null, at: "2026-11-23T06:30:00Z", decided: 0 },
    { kind: "incident", id: "a-6", action: null, title: "地下车库照明改造验收资料", level: "secret", person: "马骏", at: "2026-11-23T02:31:00Z", decided: 0 },
  ],
  counts: { waiting: 6, loans_out: 47, overdue: 5, open_copies: 12, held: 3, records: 12_840 },
  loans_overdue: [
    { id: "l-1", title: "3 栋生活水泵检修记录", borrower: "孙浩", due_on: "2026-11-17", days_over: 4 },
    { id: "l-6", title: "业主投诉处理台账（10 月）", borrower: "徐佳", due_on: "2026-11-21", days_over: 2 },
    { id: "l-7", title: "门岗访客登记簿（10 月）", borrower: "马骏", due_on: "2026-11-22", days_over: 1 },
    { id: "l-8", title: "绿化养护合同及考核表", borrower: "李敏", due_on: "2026-11-23", days_over: 0 },
  ],
  due_soon: [
    { kind: "agreement", label: "云安消防维保公司（外部）", on: "2026-11-30", record_id: null },
    { kind: "cooling", label: "销毁清册 XC-0307-2026-0008", on: "2026-12-01", record_id: null },
    { kind: "hold_review", label: "漏水赔偿案（2026）民初 1187 号", on: "2026-12-15", record_id: "r-3" },
    { kind: "copy_return", label: "云澜苑 3 栋业主信息登记册 F01", on: "2026-12-31", record_id: "r-1" },
  ],
  backup: { last_at: "2026-11-22T18:00:00Z", overdue: false },
  trail: { last_seq: 48_233, head: "b4e8049e", verified_at: "2026-11-23T00:55:00Z" },
  loans_by_month: [[38, 36], [31, 33], [22, 21], [45, 41], [52, 50], [48, 49], [57, 55], [61, 58], [49, 52], [66, 63], [58, 57], [47, 43]].map(([lent, returned], index) => ({ month: `${index === 0 ? 2025 : 2026}-${String(index === 0 ? 12 : index).padStart(2, "0")}`, lent, returned })),
  filing_overdue: [],
  overdue_by_department: [
    { name: "工程维保部", count: 2, longest_days: 4 },
    { name: "客户服务部", count: 1, longest_days: 2 },
    { name: "秩序维护部", count: 1, longest_days: 1 },
    { name: "环境管理部", count: 1, longest_days: 1 },
  ],
};

const APPROVAL = {
  id: "a-1",
  number: "SQ-0307-2026-0158",
  action: "copying",
  subject_id: "j-1",
  record_id: "r-2",
  record_number: "J017-WS·2026-D30-GCB-0041",
  title: "云澜苑二期地下室渗漏事故调查报告",
  level: "confidential",
  applicant: { id: "p-sunhao", name: "孙浩" },
  purpose: "保险理赔定损会",
  asked_at: "2026-11-23T01:12:00Z",
  expires_on: "2026-12-07",
  mode: "all",
  article: "R4 二·三·1",
  approvers: [{ post: "general_manager", holders: [{ id: "p-zhaozy", name: "赵志远", login: "zhaozy" }], decided: null }],
  missing: ["general_manager"],
  turn: ["general_manager"],
  state: "open",
  days_left: 10,
  statement: "{}",
  must_be_opened: true,
  opened: true,
  terms: null,
  standing: null,
  short_hash: "7c1e94b0",
};

export function fakeReplies(): FakeReplies {
  return {
    who_am_i: () => ({ person: { id: "p-lin", name: "林晓雯" }, login: "linxw", department: "d-0", today: "2026-11-23", posts: ["clerk"], permissions: PERMISSIONS, clearance: "confidential", office: { company: "锦和物业服务有限公司", name: "云澜苑管理处", number: 307, fonds: "J017", is_sample: true, small_office: false } }),
    read_workbench: () => WORKBENCH,
    list_categories: () => ({ rows: CATEGORIES }),
    list_departments: () => ({ rows: DEPARTMENTS }),
    list_places: () => ({ rows: [{ id: "pl-1", parent_id: null, path: "二号库 / C03 柜 / 4 层 / 17 盒", kind: "box", name: "17 盒" }] }),
    list_people: () => ({ rows: PEOPLE, next: null }),
    list_records: (ask) => {
      const words = String(ask["query"] ?? "");
      const rows = RECORDS.filter((one) => (!words || one.title.includes(words)) && (!ask["level"] || one.level === ask["level"]));
      const marks = (title: string) => (words && title.includes(words) ? [{ start: title.indexOf(words), end: title.indexOf(words) + words.length }] : []);
      return { rows: rows.map((one) => ({ ...one, marks: marks(one.title), passage: null })), next: rows.length > 10 ? "cursor-2" : null, total_shown: words ? rows.length : 1_000, total_capped: !words, sealed_ready: true };
    },
    open_record: (ask) => {
      if (ask["id"] === "r-2" && !ask["purpose"]) throw { kind: "refused", code: "access.purpose_needed", params: {}, text: null };
      return view(String(ask["id"]));
    },
    suggest_classification: () => ({ level: "secret", basis: "小区产权资料、工程资料和相关技术资料和小区业主的资料等", article: "R4 二·二·3⑷", term: "", lower_on: "", personal_information: true, within_clearance: true, why: [], category: CATEGORIES[5] }),
    register_record: () => ({ id: "r-1", accession: "1030700001017", level: "secret", copies: [{ id: "k1", label: "", barcode: "1030700001017" }], record: view("r-1") }),
    refuse_state_secret: () => ({ slip_number: "ZJ-0307-2026-0002" }),
    print_state_secret_slip: (ask) => ({ file_name: `${String(ask["number"])}.pdf`, pdf: "JVBERi0=", pages: 1, sha256: "7c1e94b0".repeat(8), missing_glyphs: [] }),
    find_volume: (ask) => ({
      volume: { ...VOLUME, subject_key: String(ask["key"]), title: `云澜苑 ${String(ask["key"])} 户档` },
      records: RECORDS.slice(0, 6),
      parts: [],
      others: [],
      holders: [{ id: "l-1", copy_id: "c-1", label: "入户验收单", borrower: { id: "p-xujia", name: "徐佳" }, state: "out", due_on: "2026-11-26" }],
      missing: ["装修管理服务协议"],
    }),
    list_volumes: () => ({ rows: [VOLUME], next: null }),
    list_subject_keys: (ask) => ({ rows: ask["kind"] === "household" ? [{ kind: "household", key: "3-1204", title: "云澜苑 3-1204 户档", volumes: 1, records: 6, pages: 41, level: "secret", out: 1, latest: "2026-03-18" }] : [], next: null }),
    precheck_loan: precheck,
    lend_copy: (ask) => ({ ...loan(9, RECORDS.find((one) => `c-${one.id}` === ask["copy_id"])?.title ?? "件", "internal", "2026-12-02", 0) }),
    quick_lend: (ask) => ({ ...loan(10, String(ask["title"]), "internal", "2026-12-02", 0) }),
    return_copy: (ask) => {
      if (ask["scan"] === RECORDS[2]?.accession && ask["pages"] === null) throw { kind: "refused", code: "loan.page_count_needed", params: {}, text: "云澜苑二期消防设施竣工图（第 3 册）原件归还须当面清点页数（秘密及以上，或记有损坏）。应为 86 页，请点清后填写。" };
      return { loan: loan(11, "云澜苑电梯年度检验报告（2026）", "internal", "2026-12-02", 0), incidents: [], expected_pages: 86, place: "二号库 / C03 柜 / 4 层 / 17 盒" };
    },
    renew_loan: () => loan(12, "弱电井钥匙与门禁授权清单", "internal", "2026-12-09", 0),
    request_loan: () => loan(14, "云澜苑二期地下室渗漏事故调查报告", "confidential", "2026-12-02", 0),
    reverse_last_act: () => loan(13, "云澜苑电梯年度检验报告（2026）", "internal", "2026-12-02", 0),
    last_act: () => ({ act: "lend", copy: "J017-KJ·2026-D30-GCB-0087 原件", refused: null, title: "云澜苑电梯年度检验报告（2026）", borrower: "孙浩", at: "2026-11-23T02:40:00Z" }),
    list_loans: (ask) => ({ rows: LOANS.filter((one) => !ask["overdue"] || one.days_overdue > 0), next: null }),
    read_borrower: (ask) => {
      if (ask["query"] === "无此人") throw { kind: "missing", code: "missing", params: {}, text: null };
      if (ask["query"] === "x") return { person: null, matches: PEOPLE.slice(0, 2).map(({ id, name, staff_number, department }) => ({ id, name, staff_number, department, state: "active" })) };
      return { person: BORROWER, matches: [] };
    },
    list_desk_acts: () => ({ rows: ACTS, lent: 18, returned: 21, out: 47, overdue: 5 }),
    custody_view: (ask) => {
      const found = RECORDS.find((one) => one.accession === ask["number"] || one.archival_number === ask["number"]);
      if (!found) throw { kind: "missing", code: "missing", params: {}, text: null };
      return custody(found);
    },
    search_everything: (ask) => ({ records: RECORDS.filter((one) => one.title.includes(String(ask["query"]))).slice(0, 6), people: PEOPLE.filter((one) => one.name.includes(String(ask["query"]))).map(({ id, name, department, staff_number }) => ({ person: { id, name }, department, staff_number })), volumes: [], numbers: [], more_records: false, sealed_ready: true }),
    advance_sealed_index: () => ({ done: 0, total: 0, state: "ready" }),
    list_saved_searches: () => ({ rows: [{ id: "q-1", name: "电梯合同", request: { query: "电梯 合同", state: "kept" }, saved_at: "2026-11-20T02:00:00Z" }] }),
    save_search: (ask) => ({ rows: [{ id: "q-2", name: ask["name"], request: ask["request"], saved_at: "2026-11-20T02:00:00Z" }] }),
    remove_saved_search: () => ({ rows: [] }),
    read_approval: () => APPROVAL,
    decide_approval: () => ({ ...APPROVAL, state: "approved" }),
    list_level_changes: () => ({ rows: [{ id: "a-4", record_id: "r-6", number: "J017-WS·2026-D10-ZHB-0092", title: "云澜苑公共收益分配方案（已公布）", from: "secret", to: "general", reason: "方案已公布", basis: "R4 二·二·3", proposed_by: { id: "p-chenli", name: "陈立" }, proposed_at: "2026-11-20T02:00:00Z", countersigned_by: null, countersigned_at: null, state: "proposed" }] }),
    countersign_level_change: () => ({}),
    propose_level_change: () => view("r-1"),
    ...contentReplies(),
    ...importReplies(),
    ...keepingReplies(),
    ...levelReplies(),
    ...oversightReplies(),
  };
}
