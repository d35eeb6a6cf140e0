import { afterEach, describe, expect, it } from "vitest";
import { click, find, has, mountPage, type } from "../../../tests/mount";
import { LevelScale } from "@/features/access";
import RecordPage from "./RecordPage.vue";
import RecordsPage from "./RecordsPage.vue";
import RegisterPage from "./RegisterPage.vue";
import { blankRecord, mistakesOf, requestOf } from "./registering";
import { asked, datedText, narrowingOf, noNarrowing } from "./searching";

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

describe("searching", () => {
  afterEach(() => {
    document.body.innerHTML = "";
  });
  it("marks the words where they stand, as text", async () => {
    const { page } = await mountPage(RecordsPage);
    await type("records-search", "业主");
    await new Promise((resolve) => setTimeout(resolve, 320));
    const marks = [...document.querySelectorAll("[data-test=records-row] mark.hit")].map((one) => one.textContent);
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(["业主"]));
    page.unmount();
  });
  it("offers relevance for few results only, and says why not", async () => {
    const { page, host } = await mountPage(RecordsPage);
    expect(find<HTMLButtonElement>("order-relevance").disabled).toBe(true);
    await type("records-search", "业主");
    await new Promise((resolve) => setTimeout(resolve, 320));
    await click("order-relevance");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.calls.findLast((one) => one.operation === "list_records")?.payload["order"]).toBe("relevance");
    page.unmount();
  });
  it("asks only for what is set and takes a kept search up again", () => {
    expect(asked("  ", noNarrowing(), false)).toEqual({});
    const narrowing = { ...noNarrowing(), medium: "paper", personal: true, from: "2019年5月", until: "2020" };
    const request = asked("电梯", narrowing, true);
    expect(request).toEqual({ query: "电梯", medium: "paper", personal_information: true, dated_from: "2019-05", dated_until: "2020", order: "relevance" });
    expect(narrowingOf(request)).toEqual({ ...narrowing, from: "2019-05" });
  });
  it("reads years, months and days, and nothing else", () => {
    expect(["2019", "2019-5", "2019/05/06", "2019年5月6日", "去年"].map(datedText)).toEqual(["2019", "2019-05", "2019-05-06", "2019-05-06", null]);
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
  it("wants the whole term, and none of what is no secret", () => {
    const form = { ...blankRecord(), title: "t", author: "a", document_date: "2026-03-18", pages: 2, category_id: "c", department_id: "d", level: "secret" as const, level_basis: "R4", level_term: "" };
    expect(Object.keys(mistakesOf(form, { below: false }))).toEqual(["level_term"]);
    expect(mistakesOf({ ...form, level: "general" }, { below: false })).toEqual({});
    expect([requestOf({ ...form, level_term: "years:3" }, null).level_term, requestOf({ ...form, level: "general", level_term: "years:3" }, null).level_term]).toEqual(["years:3", null]);
  });
  it("takes a level by a word of either scheme, the higher of both", async () => {
    const { page, host, text } = await mountPage(LevelScale, { props: { modelValue: "general", "onUpdate:modelValue": (level: string) => page.setProps({ modelValue: level }) } });
    await click("level-r1-internal");
    expect(find("level-internal").getAttribute("aria-checked")).toBe("true");
    await click("level-r4-secret");
    expect(find("level-secret").getAttribute("aria-checked")).toBe("true");
    expect(text()).toContain("从高定为秘密");
    await click("level-confidential");
    expect([has("level-conflict"), find("level-r1-confidential").getAttribute("aria-checked"), host.calls.length]).toEqual([false, "true", host.calls.length]);
    page.unmount();
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
