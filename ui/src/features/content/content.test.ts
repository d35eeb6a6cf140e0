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
    expect(text()).toContain("第 1 页，共 3 页");
    await press(document, "ArrowRight");
    await press(document, "End");
    await wait(20);
    expect(host.calls.findLast((one) => one.operation === "view_page")?.payload["page"]).toBe(3);
    expect(find<HTMLImageElement>("page-picture").src).toContain("data:image/png");
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
