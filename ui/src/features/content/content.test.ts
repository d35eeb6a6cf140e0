import { afterEach, describe, expect, it } from "vitest";
import type { Component } from "vue";
import { click, find, has, mountPage, press, type } from "../../../tests/mount";
import { records } from "@/features/records";
import { percentOf } from "./ways";

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
// The page of a record, by the way everybody goes to it.
const { component } = records.routes.find((route) => route.path === "/records/:id") ?? {};
const { default: RecordPage } = await (component as () => Promise<{ default: Component }>)();
const AT = { path: "/records/r-1", pattern: "/records/:id" };

describe("the files of a record", () => {
  afterEach(() => {
    document.body.innerHTML = "";
  });
  it("attaches step by step and says when it is there", async () => {
    const { page, host, text } = await mountPage(RecordPage, AT);
    await click("attach-file");
    await wait(60);
    expect(host.calls.filter((one) => one.operation === "advance_attachment").length).toBeGreaterThan(1);
    expect(text()).toContain("已挂接 扫描件.pdf");
    page.unmount();
  });
  it("stops when the person says so", async () => {
    const { page, host } = await mountPage(RecordPage, { ...AT, arrange: (fake) => (fake.replies["advance_attachment"] = async () => (await wait(5), { attachment: "w-1", state: "sealing", done: 1, total: 9, content_id: null, not_read: null, record: null })) });
    await click("attach-file");
    await click("cancel-way");
    await wait(40);
    expect(host.calls.some((one) => one.operation === "cancel_attachment")).toBe(true);
    expect(has("way-cancelled")).toBe(true);
    page.unmount();
  });
  it("turns pages by keys and closes the file", async () => {
    const { page, host, text } = await mountPage(RecordPage, AT);
    await click("read-x1");
    await wait(20);
    expect(text()).toContain("页，共 3 页");
    const asked = () => host.calls.findLast((one) => one.operation === "view_page" && one.payload["width"] !== 100)?.payload ?? {};
    await press(document, "PageDown");
    expect(asked()["page"]).toBe(2);
    await press(document, "End");
    expect(asked()["page"]).toBe(3);
    await press(document, "Home");
    await wait(20);
    expect(asked()["page"]).toBe(1);
    expect(find<HTMLImageElement>("page-picture").src).toContain("data:image/png");
    page.unmount();
  });
  it("enlarges up to four times, turns, jumps and shows small pages", async () => {
    const { page, host } = await mountPage(RecordPage, AT);
    await click("read-x1");
    await wait(40);
    const asked = () => host.calls.findLast((one) => one.operation === "view_page" && one.payload["width"] !== 100)?.payload ?? {};
    for (let times = 0; times < 12; times += 1) await press(document, "+");
    await wait(20);
    expect(asked()["width"]).toBe(794 * 4);
    expect(find("zoom-percent").textContent).toContain("400");
    expect(find<HTMLImageElement>("page-picture").style.width).toBe("3176px");
    await press(document, "R");
    await wait(20);
    expect(asked()["quarters"]).toBe(1);
    await click("small-page-2");
    await wait(20);
    expect(asked()["page"]).toBe(2);
    const jump = find<HTMLInputElement>("page-jump");
    jump.value = "99";
    jump.dispatchEvent(new Event("change"));
    await wait(20);
    expect(asked()["page"]).toBe(3);
    expect(host.calls.filter((one) => one.operation === "view_page" && one.payload["width"] === 100).length).toBe(3);
    page.unmount();
  });
  it("says that only words are shown, and gives the file out from there", async () => {
    const { page, host } = await mountPage(RecordPage, { ...AT, arrange: (fake) => (fake.replies["view_file"] = async () => ({ viewing: "v-1", file_name: "发票.ofd", level: "internal", pages: 1, is_words_only: true })) });
    await click("read-x1");
    await wait(20);
    expect(has("words-only")).toBe(true);
    expect(has("page-strip")).toBe(false);
    await click("download-viewed");
    await wait(20);
    await type("download-purpose-input", "报销");
    await click("download-purpose-yes");
    await wait(20);
    expect(host.calls.some((one) => one.operation === "begin_download")).toBe(true);
    page.unmount();
  });
  it("asks what for before a confidential file leaves", async () => {
    const { page, host } = await mountPage(RecordPage, {
      ...AT,
      arrange: (fake) => {
        const reply = fake.replies["open_record"];
        fake.replies["open_record"] = async (ask) => {
          const record = structuredClone(await reply?.({ ...ask, purpose: "核对" })) as { level: { code: string } };
          record.level.code = "confidential";
          return record;
        };
      },
    });
    await click("download-x1");
    expect(host.calls.some((one) => one.operation === "begin_download")).toBe(false);
    await type("download-purpose-input", "保险理赔");
    await click("download-purpose-yes");
    await wait(20);
    expect(host.calls.findLast((one) => one.operation === "begin_download")?.payload["purpose"]).toBe("保险理赔");
    page.unmount();
  });
  it("never shows more than all of it", () => {
    expect(percentOf({ done: 999, total: 1000 })).toBe(99);
    expect(percentOf({ done: 5, total: 0 })).toBe(0);
  });
});
