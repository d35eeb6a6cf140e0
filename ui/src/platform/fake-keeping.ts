// The fake office's keeping and discarding: due records, holds, appraisals, destructions, copy jobs, approvals.
import type { FakeReplies } from "./fake-office";

const notice = (code: string, text: string) => ({ code, params: {}, text });
const person = (id: string, name: string) => ({ id, name });
const LIN = person("p-lin", "林晓雯");
const CHEN = person("p-chenli", "陈立");
const ZHOU = person("p-zhoujg", "周建国");
const ZHAO = person("p-zhaozy", "赵志远");
const SUN = person("p-sunhao", "孙浩");

const TITLES: [string, string, string, number][] = [
  ["2015 年度门岗交接班记录（1–12 月）", "J017-WS·2015-D10-ZXB-0001", "general", 126],
  ["2015 年度装修出入证存根", "J017-WS·2015-D10-ZXB-0004", "internal", 214],
  ["2015 年度绿化养护月检表", "J017-WS·2015-D10-HJB-0002", "general", 36],
  ["2015 年度保洁巡查记录", "J017-WS·2015-D10-HJB-0005", "general", 148],
  ["2015 年度临时停车登记簿", "J017-WS·2015-D10-ZXB-0018", "internal", 90],
  ["2015 年度投诉接待记录", "J017-WS·2015-D10-KFB-0009", "internal", 188],
  ["2015 年度公共能耗抄表记录", "J017-WS·2015-D10-GCB-0021", "internal", 24],
  ["2015 年度节日布置采购小结", "J017-WS·2015-D10-ZHB-0031", "general", 9],
  ["2015 年度外来施工人员登记", "J017-WS·2015-D10-ZXB-0011", "internal", 96],
  ["2015 年度地下车库进水处理记录", "J017-WS·2015-D10-GCB-0027", "internal", 42],
  ["2015 年度消防演练方案与总结", "J017-WS·2015-D10-GCB-0033", "internal", 31],
];
const EXPLAINED = [notice("retention.rule", "规则 ZX-02 第 3 版：值班、门岗、巡逻记录保管 10 年（保管期限表 ZX-02）"), notice("retention.from_year_after_creation", "形成于 2015-12-31，自次年 1 月 1 日即 2016-01-01 起算"), notice("retention.term_ends", "保管 10 年，期满日 2025-12-31")];
const HELD = notice("disposal.held", "已冻结 DJ-0307-2026-0003（漏水赔偿案（2026）民初 1187 号）。冻结期间不得销毁；总经理、管理处主任或保密责任人可解除。");
const OPEN_COPY = notice("disposal.copy_open", "复制件 F01 在秩序维护部马骏处。原件要等复制件、摘抄件收回或登记销毁后才能销毁。");
const blockersOf = (index: number) => (index === 9 ? [HELD] : index === 10 ? [OPEN_COPY] : []);

const DUE = TITLES.map(([title, number, level, pages], index) => ({ record_id: `due-${index}`, number, title, category: "值班与巡逻", family: "watch", level, department: "秩序维护部", place: "二号库 / C03 柜 / 4 层 / 17 盒", carrier: "paper", copies: 1, pages, due_on: "2025-12-31", missing_trigger: false, latest_on: index === 4 ? "2026-12-31" : null, kept_years: 10, kept_months: 10, explanation: EXPLAINED, blockers: blockersOf(index), appraisal: index === 8 ? "ap-1" : null }));

const HOLDS = [
  { id: "h-1", number: "DJ-0307-2026-0003", record_id: "r-2", record_number: "J017-WS·2026-D30-GCB-0041", title: "云澜苑二期地下室渗漏事故调查报告", level: "confidential", reason: "诉讼举证，保全全部相关资料", authority: "漏水赔偿案（2026）民初 1187 号", placed_by: "赵志远", placed_at: "2026-11-20T02:00:00Z", review_on: "2026-12-15", review_overdue: false, lifted_by: null, lifted_at: null, lift_reason: "" },
  { id: "h-2", number: "DJ-0307-2026-0002", record_id: "r-3", record_number: "J017-KJ·2019-Y-GCB-0112", title: "云澜苑二期消防设施竣工图（第 3 册）", level: "secret", reason: "消防验收复查", authority: "消防支队 2026-88 号通知", placed_by: "陈立", placed_at: "2026-05-11T02:00:00Z", review_on: "2026-11-11", review_overdue: true, lifted_by: null, lifted_at: null, lift_reason: "" },
];

const APPRAISAL = {
  batch: { id: "ap-1", number: "JD-0307-2026-0011", title: "2026 年值班与巡逻到期鉴定", family: "watch", state: "open", opened_by: "陈立", opened_at: "2026-10-08T02:00:00Z", closed_at: null, items: 11, undecided: 3, destroy: 6, extend: 1, keep: 1 },
  items: DUE.map((row, index) => ({ id: `ai-${index}`, record_id: row.record_id, number: row.number, title: row.title, level: row.level, category: row.category, due_on: "2025-12-31", explanation: EXPLAINED, blockers: row.blockers, latest_on: row.latest_on, decision: index < 6 ? "destroy" : index === 6 ? "extend" : index === 7 ? "keep" : "", opinion: index < 6 ? "期满，无继续保存价值" : index === 6 ? "能耗核算仍需查用" : index === 7 ? "有历史查考价值" : "", extend_until: index === 6 ? "2028-12-31" : null, decided_by: index < 8 ? "陈立" : "", decided_at: index < 8 ? "2026-10-15T02:00:00Z" : null, list: null })),
  lists: [],
};

const ROOT = "b81d07ac4e2190fe5c3ed218ab77c0de11223344556677889900aabbccddeeff";
function list(id: string): Record<string, unknown> {
  const state = id.replace("xc-", "");
  const order = ["draft", "locked", "cooling", "count", "counted", "executed", "attested", "certified"];
  const at = order.indexOf(state);
  const after = (step: string): boolean => at >= order.indexOf(step);
  const items = TITLES.map(([title, number, level, pages], index) => {
    const left = index >= 9 && after("counted");
    return { id: `xi-${index}`, position: index + 1, record_id: `due-${index}`, number, title, level, carrier: "paper", copies: 1, pages, numbered: index === 5 ? ["Z01"] : [], rule: "ZX-02 v3", due_on: "2025-12-31", opinion: "期满，无继续保存价值", state: left ? "excluded" : after("executed") ? "destroyed" : "listed", left_because: left ? (blockersOf(index)[0] ?? null) : null, counted_copies: after("counted") && !left ? 1 : null, counted_pages: after("counted") && !left ? pages : null, result: after("executed") && !left ? "passed" : "" };
  });
  const step = (code: string, done: boolean, moment: string) => ({ code, done, current: false, at: done ? moment : null });
  return {
    id, number: "XC-0307-2026-0007", name: "2015 年度 10 年期值班记录销毁清册", state: state === "count" ? "cooling" : state, level: "internal", reason: "保管期满，经鉴定无继续保存价值", appraisal: { id: "ap-1", number: "JD-0307-2026-0011" }, applicant: LIN, created_at: "2026-10-18T02:00:00Z",
    locked_at: after("locked") ? "2026-10-20T02:00:00Z" : null, approval: after("locked") ? { id: "a-7", number: "SQ-0307-2026-0131" } : null, approval_state: after("cooling") ? "used" : after("locked") ? "open" : null, approved_root: after("locked") ? ROOT : null, executed_root: after("executed") ? ROOT : null,
    cooling: after("cooling") ? { from: "2026-11-19", until: state === "cooling" ? "2026-11-26" : "2026-11-22", over: after("count") } : null, executor: after("counted") ? LIN : null, first_witness: after("counted") ? CHEN : null, second_witness: after("counted") ? person("p-xujia", "徐佳") : null, counted_at: after("counted") ? "2026-11-23T01:40:00Z" : null,
    method: after("executed") ? "shred" : "", required_class: "P-4", used_class: after("executed") ? "P-4" : "", equipment: after("executed") ? "科密 C-868，资产 YL-1102" : "", vendor: "", place: after("executed") ? "二号库房" : "", custody: "", weight: "", exceptions: "", started_at: after("executed") ? "2026-11-23T06:32:00Z" : null, ended_at: after("executed") ? "2026-11-23T06:51:00Z" : null, attested_at: after("attested") ? "2026-11-23T06:53:00Z" : null, cancelled_reason: "",
    steps: [step("appraise", true, "2026-10-18T02:00:00Z"), step("list", after("locked"), "2026-10-20T02:00:00Z"), step("approve", after("cooling"), "2026-11-19T03:00:00Z"), step("count", after("counted"), "2026-11-23T01:40:00Z"), step("execute", after("executed"), "2026-11-23T06:51:00Z"), step("attest", after("attested"), "2026-11-23T06:53:00Z"), step("certify", after("certified"), "2026-11-23T06:54:00Z")],
    items, figures: { listed: 11, destroyed: after("executed") ? 9 : 0, failed: 0, unknown: 0, excluded: after("counted") ? 2 : 0, paper: 9, electronic: 0, media: 0, numbered: 1, pages: 931, numbered_pages: 2 },
    signatures: after("counted") ? [LIN, CHEN, person("p-xujia", "徐佳")].map((one, index) => ({ act: "count_list", person: one, post: "clerk", at: `2026-11-23T01:4${index}:00Z`, key_fingerprint: `3e90a1f4${index}0`, has_handwriting: index > 0 })) : [],
    backup: { sets: 0, until: null }, certificate: after("certified") ? { id: "cert-1", number: "XZ-0307-2026-0008" } : null,
  };
}
const LIST_STATES = ["draft", "locked", "cooling", "count", "counted", "executed", "attested", "certified"];

const STATEMENT = {
  number: "XZ-0307-2026-0008", issued_at: "2026-11-23 14:54", office: { company: "锦和物业服务有限公司", unit: "云澜苑管理处", office_number: "0307", address: "" },
  basis: { list_number: "XC-0307-2026-0007", list_locked_at: "2026-10-20 10:00", application_number: "SQ-0307-2026-0131", applied_on: "2026-10-20", appraisal_batch: "JD-0307-2026-0011", appraised_on: "2026-10-15", cooling_off_days: 7, cooling_off_from: "2026-11-15", cooling_off_to: "2026-11-22", rules: [{ code: "ZX-02", version: 3, mandate: "值班、门岗、巡逻记录保管 10 年，期满 2025-12-31" }] },
  act: { paper_method: "shred", keys_destroyed: false, class_required: "P-4", class_used: "P-4", equipment: "科密 C-868，资产 YL-1102", vendor: null, place: "二号库房", started_at: "2026-11-23 14:32", ended_at: "2026-11-23 14:51", custody: "现场销毁，未经转运", weight: null, exceptions: null },
  signers: [["applicant", "林晓雯", "档案管理员"], ["approver", "周建国", "管理处主任"], ["executor", "林晓雯", "档案管理员"], ["witness", "陈立", "保密责任人"], ["witness", "徐佳", "员工"]].map(([role, name, post], index) => ({ role, name, post, department: "", signed_at: `2026-11-23 14:5${index}`, key_fingerprint: `6b0291de${index}f`, ink_sha256: role === "witness" ? "aa" : null })),
  integrity: { approved_root: ROOT, executed_root: ROOT, previous_number: "XZ-0307-2026-0007", previous_hash: "5c3e", backups: null, trail_seq: 48_239, trail_head: "41bc7d03aa", key_fingerprint: "3a9c51e0b7d2f418" },
  figures: { listed: 11, destroyed: 9, paper: 9, electronic: 0, media: 0, copies: 1, pages: 931, copy_pages: 2, passed: 9, failed: 0, undecided: 0 },
  items: TITLES.slice(0, 9).map(([title, archival_number, level, pages], index) => ({ no: index + 1, archival_number, title, level, required_term: "D10", due_on: "2025-12-31", pages, originals: 1, result: "passed", copies: [] })),
  excluded: [9, 10].map((index) => ({ no: index + 1, archival_number: TITLES[index]?.[1], title: TITLES[index]?.[0], finding: index === 9 ? "批准后退出：已冻结 DJ-0307-2026-0003" : "批准后退出：复制件 F01 未收回", present: "原库位，继续保管", next: "阻碍解除后另立清册" })),
};
const CERTIFICATE = { id: "cert-1", number: "XZ-0307-2026-0008", list: { id: "xc-certified", number: "XC-0307-2026-0007" }, list_name: "2015 年度 10 年期值班记录销毁清册", level: "internal", issued_by: "陈立", issued_at: "2026-11-23T06:54:00Z", pages: 2, prints: 1 };
const PDF = { file_name: "销毁证明书_XZ-0307-2026-0008.pdf", pdf: "JVBERi0=", pages: 2, sha256: "7c1e94b02f6d8812" };

const approval = (id: string, more: Record<string, unknown> = {}) => ({ id, number: "SQ-0307-2026-0158", action: "copying", subject_id: "job-in_session", record_id: "r-2", record_number: "J017-WS·2026-D30-GCB-0041", title: "云澜苑二期地下室渗漏事故调查报告", level: "confidential", applicant: SUN, purpose: "保险理赔定损会", asked_at: "2026-11-23T01:12:00Z", expires_on: "2026-12-07", mode: "all", article: "R4 二·三·1", approvers: [{ post: "general_manager", holders: [{ id: "p-zhaozy", name: "赵志远", login: "zhaozy" }], decided: null }], missing: ["general_manager"], turn: ["general_manager", "division_manager", "office_director"], state: "open", days_left: 10, must_be_opened: false, opened: false, terms: null, standing: null, statement: "{}", short_hash: "7c1e94b0", ...more });
const decided = (who: { id: string; name: string }, at: string) => ({ person_id: who.id, name: who.name, decision: "approve", opinion: "", at, signature_id: "s" });
const STANDING = { id: "st-1", number: "CQ-0307-2026-0001", person: person("p-xujia", "徐佳"), action: "carry_out", level: "secret", category_id: null, category: null, family: "drawings", begins_on: "2026-11-23", ends_on: "2027-11-22", purpose: "投诉核实须查阅图纸", state: "in_force", approval_id: "a-9", asked_at: "2026-11-20T02:00:00Z", revoked_by: null, revoked_at: null, revoked_reason: "", reviewed_on: null, uses: 0, last_used_at: null };
const DELEGATION = { id: "dp-1", number: "DP-0307-2026-0001", from: ZHAO, to: ZHOU, posts: ["general_manager"], actions: ["carry_out", "copying"], level: "secret", begins_on: "2026-11-23", ends_on: "2026-11-27", reason: "出差", state: "in_force", given_at: "2026-11-20T02:00:00Z", withdrawn_at: null, decisions: 1 };
const APPROVALS = [
  approval("a-1"),
  approval("a-2", { number: "SQ-0307-2026-0157", action: "carry_out", title: "地下车库照明改造验收资料", level: "secret", applicant: person("p-xujia", "徐佳"), purpose: "竣工复核", asked_at: "2026-11-23T00:40:00Z", approvers: [{ post: "general_manager", holders: [], decided: decided(ZHAO, "2026-11-23T01:30:00Z") }, { post: "division_manager", holders: [{ id: "p-wu", name: "吴海", login: "wuhai" }], decided: null }, { post: "office_director", holders: [{ id: "p-lin", name: "林晓雯", login: "linxw" }], decided: null }] }),
  approval("a-7", { number: "SQ-0307-2026-0131", action: "destruction", subject_id: "xc-locked", record_id: null, record_number: null, title: "", level: "internal", applicant: LIN, purpose: "保管期满，经鉴定无继续保存价值", asked_at: "2026-10-20T02:00:00Z", approvers: [{ post: "office_director", holders: [{ id: "p-zhoujg", name: "周建国", login: "zhoujg" }], decided: null }] }),
  approval("a-5", { number: "SQ-0307-2026-0150", action: "copying", title: "2026 年 10 月管理处办公例会纪要", level: "secret", state: "refused", applicant: SUN, approvers: [{ post: "office_director", holders: [], decided: { ...decided(ZHOU, "2026-11-20T02:00:00Z"), decision: "refuse", opinion: "会议内容尚未定稿，定稿后再申请" } }] }),
];

function job(id: string): Record<string, unknown> {
  const state = id.replace("job-", "");
  const order = ["requested", "approved", "in_session", "signed_off", "handed_over"];
  const at = order.indexOf(state);
  const numbered = (label: string, copyState: string) => ({ id: `n-${label}`, label, record_number: "J017-WS·2026-D30-GCB-0041", barcode: "3030700001041", pages: 14, state: copyState, holder: copyState === "out" ? "孙浩" : null, return_by: "2026-12-31", returned_at: copyState === "returned" ? "2026-11-23T06:00:00Z" : null, destroyed_at: null });
  return {
    id, number: "FZ-0307-2026-0047", state, record_id: "r-2", record_number: "J017-WS·2026-D30-GCB-0041", title: "云澜苑二期地下室渗漏事故调查报告", document_number: "", level: "confidential", level_term: "5年", source_copy_id: "c", source_label: "原件", source_pages: 14, applicant: SUN, applicant_department: "工程维保部", receiver: SUN, purpose: "保险理赔定损会", destination: "工程维保部，不出管理处", pages: 14, page_range: "", copies: 2, certified: true, return_by: "2026-12-31", requested_at: "2026-11-23T01:12:00Z", ground: "approval",
    approval: approval("a-1", at > 0 ? { state: "used", approvers: [{ post: "general_manager", holders: [], decided: decided(ZHAO, "2026-11-23T02:20:00Z") }] } : {}), supervised: true,
    supervisors: at < 3 ? [{ id: "p-chenli", name: "陈立", login: "chenli", post: "secrecy_officer", clearance: "confidential" }, { id: "p-zhaozy", name: "赵志远", login: "zhaozy", post: "general_manager", clearance: "top_secret" }] : [],
    session: at >= 2 ? { operator: LIN, supervisor: CHEN, watches: [{ supervisor: CHEN, post: "secrecy_officer", arrived_at: "2026-11-23T02:33:45Z", left_at: at > 2 ? "2026-11-23T03:01:00Z" : null, signed: at > 2, absence: "", faces: 28, spoiled_sheets: 1 }], watched: at === 2, face_pages: 1, copiers: [{ id: null, copier: "档案室", meter_before: 18_200, meter_after: at > 2 ? 18_229 : null }], marks: [], spoiled_destroyed: null, opened_at: "2026-11-23T02:33:45Z", duplex: false, meter_before: 18_200, meter_after: at > 2 ? 18_229 : null, counts: at > 2 || id.endsWith("in_session") ? { copies: 2, pages: 14, faces: 28, sheets: 28, spoiled_faces: 1, spoiled_sheets: 1, at: "2026-11-23T02:40:00Z" } : null, signed_off_at: at > 2 ? "2026-11-23T03:01:00Z" : null, sign_off_signature_id: null } : null,
    to_sign: at === 2 ? { statement: "{}", short_hash: "7c1e94b0", labels: ["F01", "F02"] } : null,
    numbered: at === 3 ? [numbered("F01", "ready"), numbered("F02", "ready")] : at === 4 ? [numbered("F01", "out"), numbered("F02", "returned")] : [], handed_over_at: at === 4 ? "2026-11-23T03:05:00Z" : null, receipt: at === 4 ? "pad" : "", aborted_reason: "", confirmations: [],
    events: ["copy_requested", "copy_approved", "copy_session_opened", "copies_counted", "copy_session_signed_off"].slice(0, at + 1).map((kind, index) => ({ at: `2026-11-23T0${index + 1}:12:00Z`, actor: index === 1 ? "赵志远" : "林晓雯", kind })),
  };
}
const branch = (label: string, kind: string, depth: number, state: string) => ({ id: `b-${label}`, record_id: "r-2", record_number: "J017-WS·2026-D30-GCB-0041", title: "云澜苑二期地下室渗漏事故调查报告", level: "confidential", depth, label, barcode: "3030700001041", kind, pages: 14, state, holder: state === "out" ? "孙浩" : null, holder_id: state === "out" ? "p-sunhao" : null, job_id: kind === "numbered" ? "job-handed_over" : null, job_number: kind === "numbered" ? "FZ-0307-2026-0047" : null, return_by: "2026-12-31", recalled_by: null, overdue: false, certified: false, made_at: "2026-11-23T03:01:00Z", destroyed_at: null });
const line = (state: string, more: Record<string, unknown> = {}) => {
  const one = job(`job-${state}`);
  return { id: one["id"], number: one["number"], record_id: one["record_id"], record_number: one["record_number"], title: one["title"], level: one["level"], applicant: SUN, receiver: SUN, pages: 14, copies: 2, state, requested_at: one["requested_at"], return_by: one["return_by"], overdue: false, ...more };
};

export function keepingReplies(): FakeReplies {
  return {
    list_due: (ask) => ({ rows: DUE.filter((one) => !ask["family"] || one.family === ask["family"]), next: "x", total: 36 }),
    list_holds: (ask) => ({ rows: HOLDS.filter((one) => !ask["record_id"] || one.record_id === ask["record_id"]) }),
    place_hold: () => HOLDS[0],
    lift_hold: () => HOLDS[0],
    list_appraisals: () => ({ rows: [APPRAISAL.batch, { ...APPRAISAL.batch, id: "ap-2", number: "JD-0307-2026-0010", title: "2026 年投诉与回访到期鉴定", family: "complaints", state: "closed", undecided: 0, destroy: 9, extend: 1, keep: 1 }] }),
    read_appraisal: (ask) => (ask["id"] === "ap-2" ? { ...APPRAISAL, batch: { ...APPRAISAL.batch, state: "closed", undecided: 0, destroy: 9 }, lists: [{ id: "xc-draft", number: "XC-0307-2026-0007" }] } : APPRAISAL),
    open_appraisal: () => APPRAISAL,
    appraise_item: () => APPRAISAL,
    close_appraisal: () => APPRAISAL,
    draft_list: () => list("xc-draft"),
    check_list: (ask) => ({ blocked: ["xc-draft", "xc-count", "xc-cooling"].includes(String(ask["id"])) ? 2 : 0, items: ["xc-draft", "xc-count", "xc-cooling"].includes(String(ask["id"])) ? TITLES.map(([title, number], index) => ({ item_id: `xi-${index}`, position: index + 1, record_id: `due-${index}`, number, title, blockers: blockersOf(index) })) : [] }),
    take_off_list: (ask) => list(String(ask["id"])),
    lock_list: () => list("xc-locked"),
    list_destructions: () => ({ rows: LIST_STATES.map((state) => { const one = list(`xc-${state}`); return { id: one["id"], number: one["number"], name: one["name"], state: one["state"], level: "internal", appraisal: one["appraisal"], applicant: LIN, items: 11, excluded: state === "executed" ? 2 : 0, created_at: one["created_at"], locked_at: one["locked_at"], cooling_until: "2026-11-26", may_count: state === "count", certificate: state === "certified" ? "XZ-0307-2026-0008" : null }; }) }),
    read_destruction: (ask) => list(String(ask["id"])),
    cancel_destruction: (ask) => list(String(ask["id"])),
    count_list: () => list("xc-counted"),
    execute_list: () => list("xc-executed"),
    attest_list: () => list("xc-attested"),
    withdraw_witness: () => list("xc-executed"),
    issue_certificate: () => ({ certificate: CERTIFICATE, key_id: "3a9c51e0b7d2f418", previous_hash: null, missing_glyphs: [], qr: "SR1:XYZ", statement: JSON.stringify(STATEMENT), statement_hash: ROOT, trail_seq: 48_239, trail_head: "41bc7d03aa" }),
    list_certificates: () => ({ rows: [CERTIFICATE, { ...CERTIFICATE, id: "cert-0", number: "XZ-0307-2026-0007", list_name: "2014 年度投诉记录销毁清册", prints: 2, issued_at: "2026-04-02T06:54:00Z" }] }),
    read_certificate: () => ({ certificate: CERTIFICATE, key_id: "3a9c51e0b7d2f418", previous_hash: null, missing_glyphs: [], qr: "SR1:XYZ", statement: JSON.stringify(STATEMENT), statement_hash: ROOT, trail_seq: 48_239, trail_head: "41bc7d03aa" }),
    print_certificate: () => PDF,
    print_destruction_list: () => ({ ...PDF, file_name: "销毁清册_XC-0307-2026-0007.pdf" }),
    export_office_key: () => ({ file_name: "守卷核验钥-0307.json", content: "{}", key_id: "3a9c51e0" }),
    verify_certificate: (ask) => {
      const bad = String(ask["qr_text"]).includes("BAD");
      return { verdict: bad ? "altered" : "genuine", source: "qr", proves: "已核：签名、内容校验值、证书链。未核：实物是否销毁，只由签名人负责。", items_checked: !bad, number: "XZ-0307-2026-0008", office: "锦和物业服务有限公司 云澜苑管理处", issued_on: "2026-11-23", listed: 11, destroyed: 9, left: 2, numbered: 1, pages: 931, trail_seq: 48_239, trail_head: "41bc7d03aa", statement_hash: ROOT, key_id: "3a9c51e0b7d2f418", differences: bad ? [{ page: 1, what: "title", expected: "装修出入证存根", found: "装修出入证", text: "第 1 页第 2 行的题名与签名声明不一致" }] : [] };
    },
    list_approvals: () => ({ rows: APPROVALS, next: null, total: APPROVALS.length }),
    read_approval: (ask) => APPROVALS.find((one) => one.id === ask["id"]) ?? APPROVALS[0],
    open_approval: () => APPROVALS[0],
    decide_approval: () => APPROVALS[0],
    decide_approvals: (ask) => ({ rows: (ask["ids"] as string[]).map((id) => ({ id, approval: APPROVALS.find((one) => one.id === id) ?? null, problem: null })), decided: (ask["ids"] as string[]).length }),
    list_standing_approvals: () => ({ rows: [STANDING], next: null, total: 1, due: 0 }),
    read_standing_approval: () => ({ standing: STANDING, uses: [], next: null }),
    list_delegations: () => ({ rows: [DELEGATION] }),
    authorise_on_the_spot: () => APPROVALS[0],
    withdraw_approval: () => APPROVALS[0],
    list_copy_jobs: () => ({ rows: [line("in_session"), line("requested", { title: "2026 年 10 月管理处办公例会纪要", level: "secret", copies: 1, pages: 6 }), line("approved", { title: "云澜苑电梯维护保养合同（2024–2027）" }), line("signed_off", { title: "地下车库照明改造验收资料", level: "secret", receiver: person("p-ma", "马骏") }), line("handed_over", { overdue: true, return_by: "2026-11-20" }), line("closed"), line("aborted")], next: null }),
    read_copy_job: (ask) => job(String(ask["id"])),
    request_copy_job: () => job("job-requested"),
    open_copy_session: () => job("job-in_session"),
    record_copy_counts: () => job("job-in_session"),
    sign_off_copy_session: (ask) => {
      if (ask["copies"] !== 2) throw { kind: "refused", code: "copying.counts_differ", params: {}, text: "份数不一致：经办人登记 2，您清点为 3。请两人一起重新清点；经办人登记有误的，更正后再签认。" };
      return job("job-signed_off");
    },
    hand_over_copies: () => job("job-handed_over"),
    abort_copy_session: () => job("job-aborted"),
    return_numbered_copy: () => ({ copy: (job("job-handed_over")["numbered"] as unknown[])[0], incident: true }),
    precheck_copy_job: () => ({ impossible: [], confirm: [], who: [], notes: [{ code: "copying.supervisor_comes", params: {}, text: "机密文件复制时须有人现场监督，请提前约好监督人。" }], ground: "approval", approvers: ["general_manager"], source_label: "原件", source_pages: 14, level: "confidential", supervised: true }),
    change_supervision: () => job("job-in_session"),
    add_copy_meter: () => job("job-in_session"),
    mark_copied_page: () => job("job-in_session"),
    list_destroyable_copies: () => ({ rows: [{ copy_id: null, job_id: "job-closed", kind: "spoiled", label: "FZ-0307-2026-0047", barcode: "", state: "returned", pages: 1, level: "confidential", required_class: "P-5", on_hold: false, on_list: null, last_of_record: false }, { copy_id: "c-1", job_id: null, kind: "numbered", label: "J017-WS·2026-D30-GCB-0041-F01", barcode: "3030700000017", state: "returned", pages: 14, level: "confidential", required_class: "P-5", on_hold: false, on_list: null, last_of_record: false }], next: null }),
    destroy_copies: () => ({ id: "jh-1", number: "JH-0307-2026-0001", method: "shred", used_class: "P-5", destroyer: "林晓雯", second: "陈立", at: "2026-11-23T06:54:00Z", things: [], count: 2 }),
    list_copy_destructions: () => ({ rows: [], next: null }),
    read_copy_tree: () => ({ record_number: "J017-WS·2026-D30-GCB-0041", title: "云澜苑二期地下室渗漏事故调查报告", level: "confidential", outside: 1, branches: [branch("原件", "original", 0, "in"), branch("F01", "numbered", 1, "returned"), branch("F01-1", "numbered", 2, "ready"), branch("F02", "numbered", 1, "out")] }),
    list_numbered_copies: () => ({ rows: [branch("F02", "numbered", 0, "out")], next: null }),
    recall_copies: () => ({}),
    print_recall_notice: () => PDF,
    certify_copies: () => PDF,
    print_copy_approval: () => PDF,
    list_copy_quotas: () => ({ lines: [{ level: "secret", family: "", per: "person", period: "month", unit: "copies", most: 20, who: ["office_director"], article: "管理处规定" }], versions: [] }),
    set_copy_quotas: () => ({ lines: [], versions: [] }),
  };
}
