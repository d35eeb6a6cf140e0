import { afterEach, describe, expect, it } from "vitest";
import { click, find, has, mountPage, type } from "../../../tests/mount";
import RecordPage from "./RecordPage.vue";
import RecordsPage from "./RecordsPage.vue";
import RegisterPage from "./RegisterPage.vue";
import { blankRecord, mistakesOf, requestOf } from "./registering";

describe("the list of records", () => {
  afterEach(() => {
    document.body.innerHTML = "";
  });
  it("shows level, title, number and state of each", async () => {
    const { page, text } = await mountPage(RecordsPage);
    expect(text()).toContain("云澜苑 3 栋业主信息登记册（2026 版）");
    expect(document.querySelectorAll("[data-test=records-row]").length).toBeGreaterThan(5);
    expect(find("preview").textContent).toContain("J017-WS·2026-Y-KFB-0007");
    page.unmount();
  });
  it("goes on by cursor and comes back", async () => {
    const { page, host } = await mountPage(RecordsPage);
    await click("page-next");
    expect(host.calls.findLast((one) => one.operation === "list_records")?.payload["after"]).toBe("cursor-2");
    await click("page-previous");
    expect(find<HTMLButtonElement>("page-previous").disabled).toBe(true);
    page.unmount();
  });
});

describe("a record", () => {
  afterEach(() => {
    document.body.innerHTML = "";
  });
  it("asks what for before a confidential one opens", async () => {
    const { page, host, text } = await mountPage(RecordPage, { path: "/records/r-2", pattern: "/records/:id" });
    expect(has("purpose")).toBe(true);
    await type("purpose-input", "保险理赔");
    await find("purpose").dispatchEvent(new Event("submit", { cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.calls.findLast((one) => one.operation === "open_record")?.payload["purpose"]).toBe("保险理赔");
    expect(text()).toContain("地下室渗漏事故调查报告");
    page.unmount();
  });
  it("says not found for what one may not see", async () => {
    const { page, text } = await mountPage(RecordPage, { path: "/records/none", pattern: "/records/:id" });
    expect(text()).toContain("没有找到");
    page.unmount();
  });
});

describe("registering", () => {
  afterEach(() => {
    document.body.innerHTML = "";
  });
  it("names cause and fix of each mistake", () => {
    const form = { ...blankRecord(), room: "三栋" };
    expect(Object.keys(mistakesOf(form, { below: false })).toSorted()).toEqual(["author", "category_id", "department_id", "document_date", "pages", "room", "title"]);
  });
  it("wants a reason only below the guide", () => {
    const form = { ...blankRecord(), title: "t", author: "a", document_date: "2026-03-18", pages: 2, category_id: "c", department_id: "d", level: "internal" as const, level_basis: "R4" };
    expect(mistakesOf(form, { below: false })).toEqual({});
    expect(Object.keys(mistakesOf(form, { below: true }))).toEqual(["level_reason"]);
  });
  it("sends the room as a key and empty fields as nothing", () => {
    const request = requestOf({ ...blankRecord(), title: " 入户核对表 ", room: "3-1204", pages: 4 }, null);
    expect(request).toMatchObject({ title: "入户核对表", level_reason: null, subject_key: { kind: "household", key: "3-1204" }, copies: [{ kind: "original", pages: 4 }] });
  });
  it("refuses a state secret with a slip and no title", async () => {
    const { page, host } = await mountPage(RegisterPage);
    await click("state-secret");
    expect(find("slip-number").textContent).toBe("ZJ-0307-2026-0002");
    expect(host.calls.findLast((one) => one.operation === "refuse_state_secret")?.payload).toEqual({});
    await click("slip-print");
    expect(host.calls.findLast((one) => one.operation === "print_state_secret_slip")?.payload).toEqual({ number: "ZJ-0307-2026-0002" });
    expect(find("state-secret-slip").textContent).toContain("ZJ-0307-2026-0002.pdf");
    page.unmount();
  });
});
