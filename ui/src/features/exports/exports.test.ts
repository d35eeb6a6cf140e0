import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, find, has, mountPage, type } from "../../../tests/mount";
import ExportButton from "./ExportButton.vue";

const progress = (state: string, done: number, total: number, level = "") => ({ export: "e-1", state, done, total, level, more: state !== "written", path: state === "written" ? "D:/下载/档案目录.xlsx" : null, size_bytes: 2_048, sha256: state === "written" ? "ab".repeat(32) : null });
const settle = async (turns = 8): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
};

afterEach(() => {
  document.body.innerHTML = "";
});

describe("an export", () => {
  it("counts, asks what for when something confidential is inside, writes on and says where it lies", async () => {
    const answers = [progress("counting", 1_000, 0), progress("counted", 2_300, 2_300, "confidential")];
    const writing = [progress("writing", 0, 2_300, "confidential"), progress("writing", 1_000, 2_300, "confidential"), progress("written", 2_300, 2_300, "confidential")];
    const { page, host } = await mountPage(ExportButton, {
      props: { list: "records" },
      arrange: (fake: FakeHost) => {
        fake.replies["begin_export"] = () => progress("counting", 0, 0);
        fake.replies["advance_export"] = (ask) => {
          const next = answers.shift();
          if (next) return next;
          if (writing.length === 3 && !ask["purpose"]) throw { kind: "refused", code: "access.purpose_needed", params: {}, text: "请写明用途。" };
          return writing.shift();
        };
      },
    });
    await click("export-records");
    await settle(3);
    await click("export-run");
    await settle();
    expect(has("export-purpose")).toBe(true);
    expect(find<HTMLButtonElement>("export-run").disabled).toBe(true);
    await type("export-purpose", "年度盘点");
    await settle(2);
    await click("export-run");
    await settle();
    expect(has("export-saved")).toBe(true);
    const steps = host.calls.filter((one) => one.operation === "advance_export").map((one) => (one.payload as { purpose: string | null }).purpose);
    expect(steps.slice(3)).toEqual(["年度盘点", null, null]);
    page.unmount();
  });
  it("is given up on the next step, and says that nothing was left", async () => {
    const { page, host } = await mountPage(ExportButton, {
      props: { list: "places" },
      arrange: (fake: FakeHost) => {
        fake.replies["begin_export"] = () => progress("counting", 0, 0);
        fake.replies["advance_export"] = () => progress("counting", 200, 0);
        fake.replies["cancel_export"] = () => ({});
      },
    });
    await click("export-places");
    await settle(3);
    await click("export-run");
    await settle(3);
    await click("export-cancel");
    await settle();
    expect(host.calls.some((one) => one.operation === "cancel_export")).toBe(true);
    expect(has("export-run")).toBe(true);
    page.unmount();
  });
});
