import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, find, has, mountPage, type } from "../../../tests/mount";
import ImportPage from "./ImportPage.vue";
import NewImportPage from "./NewImportPage.vue";
import { choicesOf, fits, lackingOf, linesOf, mappingOf, percentOf } from "./mapping";

const mapping = (columns: { field: string; column: string }[], name = "") => ({
  name,
  source: "",
  subject: "records",
  heading_row: 2,
  columns: columns.map((one) => ({ ...one, otherwise: "", words: { 秘: "秘密" }, first_day: true })),
});
const examined = {
  format: "xlsx",
  encoding: null,
  sheets: ["一", "二"],
  sheet: "一",
  heading_row: 2,
  columns: [
    { head: "题名", field: "title", samples: ["消防", ""] },
    { head: "时间", field: null, samples: ["2024-05-01"] },
  ],
  mapping: mapping([{ field: "title", column: "题名" }]),
  missing: ["document_date"],
  required: ["title", "document_date"],
  fields: ["title", "document_date", "pages"],
};
const view = (state: string, wrong = 0, arrived = 0) => ({
  id: "i-1", subject: "records", file_name: "台账.xlsx", sheet: "一", file_sha256: "ab", state, partial: false,
  rows_read: 3_000, rows_wrong: wrong, rows_arrived: arrived, root: null, begun_by: "林晓雯", begun_at: "2026-11-23T02:00:00Z", ended_at: null, own: true,
});
const settle = async (turns = 12): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
};

afterEach(() => {
  document.body.innerHTML = "";
});

describe("a mapping", () => {
  it("says what the choices say and keeps what a remembered one knows beyond them", () => {
    const remembered = mapping([{ field: "document_date", column: "时间" }], "老台账");
    const choices = choicesOf(examined.fields, remembered).map((one) => (one.field === "pages" ? { ...one, text: " 1 " } : one));
    expect(lackingOf(examined.required, choices)).toEqual(["title"]);
    const made = mappingOf(examined, choices, remembered, " 老台账 ");
    expect([made.name, made.lines]).toEqual(["老台账", null]);
    expect(made.columns).toEqual([
      { field: "document_date", column: "时间", otherwise: "", words: { 秘: "秘密" }, first_day: true },
      { field: "pages", text: "1", otherwise: "", words: {}, first_day: false },
    ]);
  });
  it("fits a file that has all its columns", () => {
    const one = mapping([{ field: "title", column: "题名" }]);
    expect([fits(one, ["题名", "时间"]), fits(one, ["时间"]), fits(mapping([]), ["题名"])]).toEqual([true, false, false]);
  });
  it("keeps the words, the first days and the taking apart that somebody typed", () => {
    const choices = choicesOf(examined.fields, examined.mapping).map((one) => (one.field === "title" ? { ...one, words: [{ word: " 甲 ", meaning: "乙" }, { word: "", meaning: "" }], firstDay: true } : one));
    const lines = linesOf({ group_ends: ": ", item_separators: " ;", number_signs: "0123", leave_out: ["...", "等"], remark_begins: "#" });
    const made = mappingOf(examined, choices, null, "", lines);
    expect(made.columns[0]).toMatchObject({ words: { 甲: "乙" }, first_day: true });
    expect(made.lines?.leave_out).toEqual(["...", "等"]);
    expect(fits({ ...made, columns: mapping([{ field: "title", column: "item" }]).columns }, ["x"])).toBe(true);
  });
  it("knows no share while the length is unknown", () => {
    expect([percentOf(5, 0), percentOf(999, 1_000), percentOf(3, 2)]).toEqual([null, 99, 100]);
  });
});

describe("a new import", () => {
  const arrange = (host: FakeHost) => {
    host.replies["examine_import_file"] = () => examined;
    host.replies["list_import_mappings"] = () => ({ rows: [] });
    host.replies["begin_import"] = () => ({ import: view("reading"), done: 0, total: 0, more: true });
    host.replies["save_import_mapping"] = () => ({});
  };
  it("lets nobody check before every required field is said, and remembers the mapping by its name", async () => {
    const { page, host } = await mountPage(NewImportPage, { arrange });
    await click("import-file");
    await settle();
    expect(has("import-lacking")).toBe(true);
    expect(find<HTMLButtonElement>("import-check").disabled).toBe(true);
    const select = find<HTMLSelectElement>("column-of-document_date");
    select.value = "时间";
    select.dispatchEvent(new Event("change"));
    await type("import-mapping-name", "老台账");
    await settle(3);
    await click("more-of-document_date");
    await settle(2);
    find<HTMLInputElement>("first-day-of-document_date").click();
    await click("more-of-title");
    await settle(2);
    await type("word-title-1", "合同");
    await type("meaning-title-1", "电梯合同");
    await settle(2);
    await click("import-check");
    await settle();
    const operations = host.calls.map((one) => one.operation);
    expect(operations.indexOf("save_import_mapping")).toBeLessThan(operations.indexOf("begin_import"));
    const begun = host.calls.find((one) => one.operation === "begin_import")?.payload as { sheet: string; mapping: { columns: { field: string; column: string; words: object; first_day: boolean }[] } };
    expect(begun.mapping.columns.map((one) => [one.words, one.first_day])).toEqual([[{ 秘: "秘密", 合同: "电梯合同" }, true], [{}, true]]);
    expect(begun.sheet).toBe("一");
    expect(begun.mapping.columns.map((one) => [one.field, one.column])).toEqual([["title", "题名"], ["document_date", "时间"]]);
    page.unmount();
  });
});

describe("an import", () => {
  it("asks step after step until nothing is left, and stops when somebody pauses", async () => {
    let arrived = 0;
    const { page, host } = await mountPage(ImportPage, {
      arrange: (fake: FakeHost) => {
        fake.replies["read_import"] = () => ({ progress: { import: view("staged"), done: 3_000, total: 3_000, more: false }, lines: [], noted: 0, next: null });
        fake.replies["accept_import"] = () => ({ import: view("arriving"), done: 0, total: 3_000, more: true });
        fake.replies["advance_import"] = () => {
          arrived += 1_000;
          const done = arrived >= 3_000;
          return { import: view(done ? "published" : "arriving", 0, arrived), done: arrived, total: 3_000, more: !done };
        };
      },
    });
    await settle(3);
    await click("import-accept");
    await settle();
    expect(host.calls.filter((one) => one.operation === "advance_import")).toHaveLength(3);
    expect(has("import-published")).toBe(true);
    page.unmount();
  });
  it("offers the file of wrong rows before anything else, and only the right rows on purpose", async () => {
    const { page, host } = await mountPage(ImportPage, {
      arrange: (fake: FakeHost) => {
        fake.replies["read_import"] = () => ({
          progress: { import: view("staged", 2), done: 3_000, total: 3_000, more: false },
          lines: [{ number: 7, values: [{ field: "title", text: "消防" }], errors: [{ field: "level", code: "not_a_level", text: "不是密级" }], notes: [] }],
          noted: 0,
          next: null,
        });
        fake.replies["import_errors_file"] = () => ({ file_name: "错误行.xlsx", media_type: "x", file: "UEs=", rows: 2 });
      },
    });
    await settle(3);
    expect(has("import-accept")).toBe(false);
    expect(document.body.textContent).toContain("不是密级");
    await click("import-errors-xlsx");
    await settle(3);
    expect(has("import-errors-saved")).toBe(true);
    await click("import-partial");
    await settle(3);
    expect(host.calls.some((one) => one.operation === "accept_import")).toBe(false);
    page.unmount();
  });
});
