import { flushPromises } from "@vue/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, find, has, mountPage, press, type } from "../../../tests/mount";
import FilingDuePage from "./FilingDuePage.vue";
import FilingRunPage from "./FilingRunPage.vue";
import NumbersPage from "./NumbersPage.vue";
import VolumePage from "./VolumePage.vue";

const record = (id: string, title: string) => ({ id, title, accession: `1-${id}`, archival_number: null, level: "internal", document_date: "2025-01-05", copies_in: 1, copies_out: 0 });
const volume = { id: "v", barcode: "2030700000018", kind: "household", subject_key: "3-1204", title: "3 栋 1204 室", place: null, records: 2, pages: 12, level: "internal", opened_at: "2025-01-01T00:00:00.000Z", closed_at: null };
const file = (more: object = {}) => ({ volume, state: "open", merged_into: null, split_from: null, term: "Y", whole: true, pieces: [{ record: record("a", "登记表"), pages: 6, piece: 1, first_page: 1, last_page: 6 }, { record: record("b", "协议"), pages: 6, piece: 2, first_page: 7, last_page: 12 }], holders: [], checklist: [{ section: "1.1 业主入户资料", name: "入伙通知书", required: true, found: 0 }], acts: [], parts: [], ...more });
const run = (state: string, items = 2) => ({ id: "g", number: "GD-0307-2026-0001", year: 2025, department_id: "d", department: "客户服务部", state, level: "internal", items, numbered: 0, begun_by: "林晓雯", begun_at: "2026-01-04T02:00:00.000Z", assigned_at: null, handed_by: null, received_by: null, handed_at: null, closing: "" });
const item = (id: string) => ({ record_id: id, title: `件${id}`, accession: `1-${id}`, document_number: "", document_date: "2025-01-05", pages: 3, level: "internal", category: "例会记录", rule: "GL-10", term: "D10", volume_id: null, volume: null, archival_number: `J017-${id}`, given: false });
const last = (host: FakeHost, operation: string) => host.calls.findLast((one) => one.operation === operation)?.payload;

afterEach(() => {
  document.body.innerHTML = "";
});

describe("a volume", () => {
  const at = { path: "/volumes/file/v", pattern: "/volumes/file/:id" };
  it("is arranged by keyboard and kept when asked", async () => {
    const { page, host, text } = await mountPage(VolumePage, { ...at, arrange: (fake) => { fake.replies["read_volume"] = () => file(); fake.replies["arrange_volume"] = () => file(); } });
    expect(text()).toContain("缺 1 项");
    await press(find("piece-b"), "ArrowUp", { altKey: true });
    await click("order-keep");
    expect(last(host, "arrange_volume")).toMatchObject({ volume_id: "v", record_ids: ["b", "a"] });
    page.unmount();
  });
  it("asks why before it is opened again", async () => {
    const { page, host } = await mountPage(VolumePage, { ...at, arrange: (fake) => { fake.replies["read_volume"] = () => file({ state: "closed" }); fake.replies["reopen_volume"] = () => file(); } });
    expect(has("order-keep")).toBe(false);
    await click("reopen-volume");
    expect(find<HTMLButtonElement>("volume-act-yes").disabled).toBe(true);
    await type("act-reason", "补装协议");
    await click("volume-act-yes");
    expect(last(host, "reopen_volume")).toMatchObject({ volume_id: "v", reason: "补装协议" });
    page.unmount();
  });
  it("prints its forms and saves what was made", async () => {
    const paper = { file_name: "卷内目录 3-1204.pdf", pdf: "JVBERi0=", pages: 1, sha256: "7c1e94b0".repeat(8), missing_glyphs: [] };
    const { page, host, text } = await mountPage(VolumePage, { ...at, arrange: (fake) => { fake.replies["read_volume"] = () => file(); fake.replies["print_volume_contents"] = () => paper; } });
    find<HTMLInputElement>("print-full").click();
    await click("print_volume_contents");
    expect(last(host, "print_volume_contents")).toEqual({ volume_id: "v", full: true });
    expect(text()).toContain("卷内目录 3-1204.pdf");
    page.unmount();
  });
  it("offers nothing on the whole to those who do not see all of it", async () => {
    const { page } = await mountPage(VolumePage, { ...at, arrange: (fake) => { fake.replies["read_volume"] = () => file({ whole: false }); } });
    expect(has("not-whole")).toBe(true);
    expect(has("close-volume")).toBe(false);
    page.unmount();
  });
});

describe("filing", () => {
  it("marks what is overdue and begins a run", async () => {
    const { page, host, text } = await mountPage(FilingDuePage, { arrange: (fake) => { fake.replies["list_filing_due"] = () => ({ rows: [{ department_id: "d", department: "客户服务部", year: 2025, count: 2, due_on: "2026-06-30", days_late: 146, run_number: null }] }); fake.replies["list_filing_runs"] = () => ({ rows: [], next: null }); fake.replies["begin_filing_run"] = () => run("gathering", 0); } });
    expect(text()).toContain("逾期 146 天");
    await click("begin-d-2025");
    await click("begin-filing-yes");
    expect(last(host, "begin_filing_run")).toMatchObject({ year: 2025, department_id: "d" });
    page.unmount();
  });
  it("gathers by itself until all is there", async () => {
    let left = 2;
    const { page, host } = await mountPage(FilingRunPage, { path: "/filing/g", pattern: "/filing/:id", arrange: (fake) => {
      fake.replies["read_filing_run"] = () => ({ run: run(left > 0 ? "gathering" : "arranging"), rows: [item("a"), item("b")], next: null, terms: [] });
      fake.replies["gather_filing_run"] = () => { left -= 1; return { run: run(left > 0 ? "gathering" : "arranging"), done: 2 - left, total: 2 }; };
      fake.replies["arrange_filing_item"] = () => run("arranging");
    } });
    await flushPromises();
    await flushPromises();
    expect(host.calls.filter((one) => one.operation === "gather_filing_run")).toHaveLength(2);
    await press(find("item-a"), "ArrowDown", { altKey: true });
    expect(last(host, "arrange_filing_item")).toMatchObject({ run_id: "g", record_id: "a", last: true });
    page.unmount();
  });
});

describe("an item of a run", () => {
  it("goes into a volume that is opened by its key", async () => {
    const { page, host, text } = await mountPage(FilingRunPage, { path: "/filing/g", pattern: "/filing/:id", arrange: (fake) => {
      fake.replies["read_filing_run"] = () => ({ run: run("arranging"), rows: [item("a"), item("b")], next: null, terms: [] });
      fake.replies["find_volume"] = () => ({ volume: null, parts: [], others: [], records: [], holders: [], missing: [] });
      fake.replies["arrange_filing_item"] = () => run("arranging");
    } });
    await click("into-a");
    await type("into-key", "3-1204");
    await flushPromises();
    expect(text()).toContain("建卷并归入");
    await click("into-volume-yes");
    expect(last(host, "arrange_filing_item")).toMatchObject({ run_id: "g", record_id: "a", subject_key: { kind: "household", key: "3-1204" } });
    page.unmount();
  });
});

describe("the number check", () => {
  it("names a gap and voids a number with its reason", async () => {
    const report = { clean: false, sequences: [{ series: "paper", prefix: "FZ", year: 2026, last: 3, used: 2, void: 0, destroyed: 0, missing: [2], missing_count: 1, duplicates: [], irregular: [], examined: true }], missing: 1, duplicates: 0, voids: [], destroyed: 0, certified: 0, uncertified: [] };
    const { page, host, text } = await mountPage(NumbersPage, { arrange: (fake) => { fake.replies["report_numbers"] = () => report; fake.replies["void_number"] = () => ({ ...report, clean: true, missing: 0 }); } });
    expect(text()).toContain("缺 1 个");
    await click("void-number");
    await type("void-which", "FZ-0307-2026-0002");
    await type("void-reason", "误印");
    await click("void-yes");
    expect(last(host, "void_number")).toEqual({ number: "FZ-0307-2026-0002", reason: "误印" });
    page.unmount();
  });
});
