// The fake office's oversight: people, clearances, duties, matrix, settings, trail, verification, backups, registers.
import type { FakeReplies } from "./fake-office";

const person = (id: string, name: string, login: string | null, department: string | null, posts: string[], clearance: string, more: Record<string, unknown> = {}) => ({ id, name, staff_number: "0318", barcode: "5030700003182", kind: "staff", department_id: "d-1", department, organisation: "", phone: "138 0000 2046", posts, clearance, clearance_waits: null, login, account_until: null, account_closed: false, state: "active", agreement_until: "2027-03-31", training_on: "2026-09-18", ...more });
const PEOPLE = [
  person("p-zhaozy", "赵志远", "zhaozy", "办公室", ["general_manager"], "top_secret"),
  person("p-wu", "吴海", "wuhai", "工程维保部", ["division_manager"], "confidential"),
  person("p-zhoujg", "周建国", "zhoujg", "办公室", ["office_director"], "confidential"),
  person("p-chenli", "陈立", "chenli", "办公室", ["secrecy_officer"], "top_secret"),
  person("p-lin", "林晓雯", "linxw", "办公室", ["clerk"], "confidential"),
  person("p-sunhao", "孙浩", "sunhao", "工程维保部", ["staff"], "secret", { clearance_waits: "confidential" }),
  person("p-xujia", "徐佳", "xujia", "客户服务部", ["staff"], "secret", { agreement_until: "2026-11-01" }),
  person("p-ma", "马骏", null, "秩序维护部", ["staff"], "internal"),
  person("p-qian", "钱松", "qiansong", "信息", ["system_administrator"], "general"),
  person("p-shen", "沈岚", "shenlan", "办公室", ["security_administrator"], "general"),
  person("p-he", "何敏", "hemin", null, ["audit_administrator"], "general", { organisation: "集团审计部", kind: "outside" }),
  person("p-old", "李敏", "limin", "环境管理部", [], "general", { state: "left", account_closed: true }),
];
const ref = (id: string) => ({ id, name: PEOPLE.find((one) => one.id === id)?.name ?? "" });

const KINDS = ["certificate_issued", "list_attested", "list_executed", "copies_destroyed", "copy_session_signed_off", "copy_lent", "copy_returned", "approval_decided", "record_opened", "session_opened", "record_registered", "hold_placed", "copy_session_opened"];
const TRAIL = KINDS.map((kind, index) => ({ seq: 48_241 - index, at: `2026-11-23T06:${String(54 - index).padStart(2, "0")}:12Z`, actor: ref(["p-chenli", "p-lin", "p-zhoujg"][index % 3] ?? "p-lin"), operation: "lend_copy", kind, subject: `0192f0c4-7a1b-7c3e-8e2a-0000000000${String(index).padStart(2, "0")}`, subject_label: ["XZ-0307-2026-0008", "XC-0307-2026-0007", "XC-0307-2026-0007", "F02", "FZ-0307-2026-0047", "1030700001047", "", "SQ-0307-2026-0158"][index] ?? "", details: { list: "0192f0c4-7a1b-7c3e-8e2a-9d1f00aa7b21", items: 9, root: "b81d07ac4e2190fe5c3ed218ab77c0de" }, hash: `a07e19c4${index}f3b41bc7d03aa9f` }));

const VERIFIED = { intact: true, cancelled: false, events: 48_241, rows: 31_204, sessions: 1_182, acts: 2_077, files: 642, anchors: 1, head_seq: 48_241, head: "a07e19c40f3b", begun_at: "2026-11-23T06:56:02Z", ended_at: "2026-11-23T06:56:28Z", findings: [] as unknown[] };
const FINDINGS = [
  { kind: "row_edited", seq: 31_502, table: "loans", id: "0192f0c4-7a1b-7c3e-8e2a-9d1f00aa7b21", label: "J017-KJ·2026-D30-GCB-0087" },
  { kind: "row_missing", seq: 46_513, table: "approval_decisions", id: "0192f0c4-7a1b-7c3e-8e2a-9d1f00aa7b22", label: "SQ-0307-2026-0131" },
];
const ACTIONS = ["reading", "carry_out", "copying", "excerpt", "disclosure", "printing", "destruction"];
const cell = (level: string, action: string) => {
  const top = ["confidential", "top_secret"].includes(level);
  const approvers = level === "general" && action !== "destruction" ? [] : top ? ["general_manager"] : level === "secret" ? ["general_manager", "division_manager", "office_director"] : ["office_director"];
  const said = { level, action, approvers: level === "internal" && ["reading", "excerpt", "printing"].includes(action) ? [] : approvers, mode: "all", terms: { channels: [], place: "anywhere", watermark: false, supervised: action === "copying" && level !== "general" && level !== "internal", witnesses: action === "destruction" ? 2 : 0, longest_days: action === "carry_out" && level !== "top_secret" ? (top ? 3 : 7) : null, shredder_class: action === "destruction" ? { general: "P-2", internal: "P-3", secret: "P-4", confidential: "P-5", top_secret: "P-6" }[level] : "" }, article: level === "general" ? "" : "R4 二·三·1" };
  return { cell: said, own: false, version: 1, pack: null, waiting: null };
};
const printed = (name: string) => ({ file_name: name, pdf: "JVBERi0=", pages: 6, sha256: "7c1e94b02f6d8812", missing_glyphs: [] });

export function oversightReplies(): FakeReplies {
  return {
    list_people: (ask) => ({ rows: PEOPLE.filter((one) => (!ask["query"] || one.name.includes(String(ask["query"]))) && (!ask["kind"] || one.kind === ask["kind"])), next: null }),
    add_person: () => PEOPLE[5],
    open_account: () => PEOPLE[5],
    close_account: () => PEOPLE[11],
    record_agreement: () => PEOPLE[6],
    grant_post: () => PEOPLE[5],
    withdraw_post: () => PEOPLE[5],
    propose_clearance: () => ({}),
    complete_clearance: () => ({}),
    list_clearances: (ask) => ({ rows: [{ id: "cl-1", person: ref("p-sunhao"), level: "confidential", proposed_by: ref("p-shen"), proposed_at: "2026-11-22T02:00:00Z", completed_by: null, completed_at: null, withdrawn_at: null, state: "waiting" }, ...(ask["open_only"] ? [] : [{ id: "cl-2", person: ref("p-xujia"), level: "secret", proposed_by: ref("p-shen"), proposed_at: "2026-03-02T02:00:00Z", completed_by: ref("p-zhaozy"), completed_at: "2026-03-03T02:00:00Z", withdrawn_at: null, state: "standing" }])] }),
    list_level_keys: () => ({
      waiting: [{ person: ref("p-sunhao"), department: "工程维保部", clearance: "confidential", since: "2026-11-20T02:00:00Z", holds: [], lacks: ["confidential"] }],
      holders: [{ person: ref("p-zhaozy"), department: "", clearance: "top_secret", since: "2026-01-05T02:00:00Z", holds: ["confidential", "top_secret"], lacks: [] }],
      due: [{ level: "top_secret", left: [ref("p-xujia")], since: "2026-11-21T02:00:00Z" }],
    }),
    hand_on_level_keys: () => ({ waiting: [], holders: [], due: [] }),
    turn_level_key: () => ({ waiting: [], holders: [], due: [] }),
    acknowledge_break: () => ({ seq: 48_200, head: "a07e19c4" }),
    print_readings: () => printed("阅览登记簿_2026-11.pdf"),
    list_departments: () => ({ rows: ["客户服务部", "工程维保部", "秩序维护部", "财务部"].map((name, index) => ({ id: `d-${index + 1}`, code: ["KFB", "GCB", "ZXB", "CWB"][index], name, people: 4 + index })) }),
    list_duties: () => ({ rows: [["d-1", "客户服务部", "owners"], ["d-1", "客户服务部", "complaints"], ["d-2", "工程维保部", "drawings"], ["d-2", "工程维保部", "equipment"], ["d-3", "秩序维护部", "watch"], ["d-4", "财务部", "accounting"]].map(([department_id, department, family], index) => ({ id: `du-${index}`, department_id, department, post: null, family, confirmed_by: "沈岚", confirmed_at: "2026-01-05T02:00:00Z" })), families: ["owners", "complaints", "drawings", "equipment", "watch", "surveillance", "accounting", "charges", "personnel"] }),
    list_duty_changes: () => ({ rows: [] }),
    list_matrix_changes: () => ({ rows: [], packs: [] }),
    add_department: () => ({ rows: [] }),
    read_matrix: () => ({ rows: ["general", "internal", "secret", "confidential", "top_secret"].flatMap((level) => ACTIONS.map((action) => cell(level, action))) }),
    read_settings: () => ({ rows: [{ key: "loans.check_agreement", form: "switch", value: "true", changed: true, least: null, most: null }, { key: "loans.check_training", form: "switch", value: "false", changed: false, least: null, most: null }, { key: "loans.training_months", form: "number", value: "12", changed: false, least: 1, most: 60 }, { key: "cooling_off_days", form: "number", value: "7", changed: false, least: 1, most: 90 }], password_profile: "dengbao", time_zone: "Asia/Shanghai", address: "江州市云澜路 18 号" }),
    change_setting: () => ({ rows: [], password_profile: "dengbao", time_zone: "Asia/Shanghai", address: "" }),
    change_passphrase: () => ({}),
    install_rule_pack: () => ({ version: 1, rules: 38, categories: 46, matrix: 45, lending: 9, duties: 8, days: 27 }),
    list_trail: () => ({ rows: TRAIL, next: 48_200, total: 48_241 }),
    begin_verification: () => ({ done: 0, total: 0, report: null }),
    advance_verification: () => {
      const hash = globalThis.location?.hash ?? "";
      if (hash.includes("slow")) return { done: 21_040, total: 97_124, report: null };
      return { done: 97_124, total: 97_124, report: hash.includes("bad") ? { ...VERIFIED, intact: false, findings: FINDINGS } : VERIFIED };
    },
    cancel_verification: () => ({ ...VERIFIED, intact: false, cancelled: true }),
    print_verification_report: () => printed("审计核验报告_2026-11-23.pdf"),
    export_anchor: () => ({ vault_id: "v", seq: 48_241, head: "a07e19c4", at: "2026-11-23T06:56:02Z" }),
    list_backups: () => ({ rows: ["2026-11-22", "2026-11-21", "2026-11-20"].map((day, index) => ({ id: `b-${index}`, taken_at: `${day}T18:00:00Z`, folder: index === 1 ? "E:/守卷备份/20261121-0200" : `D:/档案/云澜苑管理处.strongroom/backups/${day.replaceAll("-", "")}-0200`, files: 642, size_bytes: 48_300_000 + index, seq: 48_240 - index * 30, expires_on: "2027-02-20" })) }),
    begin_backup: () => ({ done: 0, total: 0, set: null }),
    advance_backup: () => ({ done: 9, total: 9, set: { id: "b-9", taken_at: "2026-11-23T07:00:00Z", folder: "D:/x", files: 642, size_bytes: 1, seq: 48_242, expires_on: "2027-02-21" } }),
    cancel_backup: () => ({}),
    print_loan_register: () => printed("借阅登记簿_2026-11.pdf"),
    print_copy_register: () => printed("复制审批登记表_2026-11.pdf"),
  };
}
