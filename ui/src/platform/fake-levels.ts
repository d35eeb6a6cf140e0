// The fake office's levels: ending terms, publications, reviews, the guide, marks to replace, walls and lists.
import type { FakeReplies } from "./fake-office";

const expiring = [
  { record_id: "r-6", number: "J017-WS·2026-D10-ZHB-0092", title: "公共收益分配方案讨论记录", level: "secret", term: "until:2026-11-20", term_text: "至 2026-11-20", days_left: -3, department: "综合部", category: "办公会议纪要", waiting: null },
  { record_id: "r-7", number: "J017-WS·2026-D10-ZHB-0093", title: "岗位调整建议", level: "secret", term: "until:2026-12-15", term_text: "至 2026-12-15", days_left: 22, department: "综合部", category: "办公会议纪要", waiting: "general" },
];
const line = { code: "HY-01", name: "办公会议纪要（未规定可传达）", group_name: "会议与纪要", family: "administration", grounds: [{ article: "R4·二·二·3⑴", level: "secret", quote: "没有明确规定可以传达的公司办公会议内容" }], term: "long", lower_on: "", rule: "GL-30", number_pattern: "piece", personal_information: false, accounting: false, source: "规则 R4", may_know: "与会人员" };
const version = { id: "gv-2", category_id: "c-hy-01", version: 2, act: "edit", line, level: "secret", reason: "公司保密办通知", state: "proposed", proposed_by: { id: "p-shen", name: "沈岚" }, proposed_at: "2026-11-20T02:00:00Z", decided_by: null, decided_at: null };
const review = { id: "rv-1", year: 2026, least_level: "secret", category: null, due_on: "2026-12-31", overdue: false, state: "open", opened_by: "陈立", opened_at: "2026-11-02T02:00:00Z", closed_at: null, left_over: null, closing: "", counts: [{ decision: "keep", count: 41 }], done: 41, total: 43 };
const item = (id: string, title: string) => ({ record_id: id, number: `J017-WS·2026-${id}`, title, level: "secret", term: "long", term_text: "长期", guide: "confidential", category: "办公会议纪要", decision: null, reason: "", decided_by: null, change_state: null });
const relabel = { id: "rl-1", record_id: "r-6", number: "J017-WS·2026-D10-ZHB-0092", title: "公共收益分配方案", level: "general", copy_id: "s-1", label: "原件", barcode: "1030700000925", place: "一号库 / A01 柜 / 2 层 / 03 盒", holder: null, from_mark: "公司机密▲长期", to_mark: "", opened_at: "2026-11-20T02:00:00Z", done_by: null, done_at: null };
const publication = { id: "pb-1", scope: "category", covers: "机构改革方案（未公布）", published_on: "2026-11-18", published_where: "公司公告栏", evidence: "恒居人〔2026〕18 号", to: "general", recorded_by: "林晓雯", recorded_at: "2026-11-18T08:00:00Z", proposed: 4, waiting: 1, lowered: 3 };
const words = (level: string, r4: string | null, r1: string | null): object => ({ level, r4, r1 });
const schemes = { words: [words("general", null, "general"), words("internal", null, "internal"), words("secret", "secret", null), words("confidential", "confidential", "confidential"), words("top_secret", "top_secret", "confidential")], departments: [{ department_id: "d-1", department: "综合部", scheme: "both" }] };
const list = { walled: true, department: "综合部", wall_takes_two: true, named: [{ id: "p-sunhao", name: "孙浩", until: "2026-12-31", named_by: "陈立", named_at: "2026-11-20T02:00:00Z" }], changes: [{ act: "named", person: "孙浩", until: "2026-12-31", reason: "负责整改", by: "陈立", countersigned_by: null, at: "2026-11-20T02:00:00Z" }] };

export function levelReplies(): FakeReplies {
  return {
    list_expiring_levels: () => ({ rows: expiring, ended: 1, next: null }),
    propose_ended_terms: () => ({ done: 1, left: 0, state: "done" }),
    preview_publication: () => ({ rows: [{ record_id: "r-6", number: "J017-WS·2026-0092", title: "机构改革方案", level: "confidential" }], total: 1 }),
    record_publication: () => ({ id: "pb-1", done: 1, left: 0, state: "done" }),
    list_publications: () => ({ rows: [publication] }),
    countersign_level_changes: () => ({ rows: [{ id: "a-4" }] }),
    list_level_reviews: () => ({ rows: [review] }),
    open_level_review: () => review,
    read_level_review: () => ({ review, rows: [item("r-6", "公共收益分配方案讨论记录"), item("r-7", "岗位调整建议")], next: null }),
    decide_review_items: () => review,
    close_level_review: () => ({ ...review, state: "closed" }),
    list_guide: () => ({ rows: [{ category_id: "c-hy-01", line, level: "secret", disagrees: false, term_text: "长期", retention: "30 年", version: 1, retired: false, waiting: "gv-2" }, { category_id: "c-hy-02", line: { ...line, code: "HY-02", name: "例会记录（可传达）" }, level: "internal", disagrees: false, term_text: "长期", retention: "10 年", version: 1, retired: false, waiting: null }] }),
    compare_guide: () => ({ rows: [{ category_id: "c-hy-01", retired: false, waiting: false, fields: ["term"], office: line, pack: { ...line, term: "years:10" }, pack_version: 2 }] }),
    list_level_schemes: () => schemes,
    choose_level_scheme: () => schemes,
    list_guide_versions: (ask) => ({ rows: ask["waiting"] ? [version] : [{ ...version, version: 1, state: "in_force" }] }),
    propose_guide_change: () => version,
    decide_guide_change: () => ({ ...version, state: "in_force" }),
    list_below_guide: () => ({ rows: [{ record_id: "r-6", number: "J017-WS·2026-0092", title: "公共收益分配方案讨论记录", level: "secret", guide: "confidential", guide_version: 1, version: 2, category: "办公会议纪要", waiting: null }] }),
    list_relabels: (ask) => ({ rows: ask["done"] ? [] : [relabel], waiting: 1 }),
    tick_relabel: () => ({ ...relabel, done_by: "林晓雯", done_at: "2026-11-23T02:00:00Z" }),
    list_need_to_know: () => list,
    take_off_need_to_know: () => ({ ...list, named: [] }),
    set_wall: () => ({ ...list, walled: false, named: [] }),
    list_purposes: () => ({ rows: [{ words: "办理本职业务", shipped: true, retired: false }, { words: "领导交办", shipped: true, retired: true }] }),
    keep_purpose: () => ({ rows: [] }),
  };
}
