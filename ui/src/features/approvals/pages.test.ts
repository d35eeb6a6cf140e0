import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, find, has, mountPage, press, type } from "../../../tests/mount";
import ApprovalsPage from "./ApprovalsPage.vue";
import DelegationsPage from "./DelegationsPage.vue";
import StandingPage from "./StandingPage.vue";

const as = (permissions: string[], id: string) => (host: FakeHost) => {
  const before = host.replies["who_am_i"];
  host.replies["who_am_i"] = () => ({ ...(before?.({}) as object), person: { id, name: "某人" }, login: "mouren", permissions: ["use_vault", "read_records", "apply", ...permissions] });
};

afterEach(() => {
  document.body.innerHTML = "";
});

describe("the inbox", () => {
  it("signs several with one passphrase and tells what became of each", async () => {
    const { page, host } = await mountPage(ApprovalsPage, { arrange: as(["approve"], "p-zhoujg") });
    await click("which-approvals-waiting");
    await click("mark-a-7");
    expect(has("batch")).toBe(true);
    await click("batch");
    expect(find("signoff").textContent).toContain("SQ-0307-2026-0131");
    await type("signoff-passphrase", "zhuren-2026-zhou");
    await press(find("signoff-sentence"), "Enter", { ctrlKey: true });
    expect(host.calls.findLast((one) => one.operation === "decide_approvals")?.payload).toMatchObject({ ids: ["a-7"], decision: "approve" });
    expect(find("batch-outcome").textContent).toContain("SQ-0307-2026-0131");
    page.unmount();
  });
  it("covers what must be opened first; opening it is recorded", async () => {
    const { page, host } = await mountPage(ApprovalsPage, {
      arrange: (fake) => {
        as(["approve"], "p-zhaozy")(fake);
        const before = fake.replies["list_approvals"]?.({}) as { rows: object[] };
        fake.replies["list_approvals"] = () => ({ rows: [{ ...before.rows[0], must_be_opened: true, opened: false, statement: "" }], next: null, total: 1 });
      },
    });
    await click("which-approvals-waiting");
    expect(has("approval-covered")).toBe(true);
    expect(find<HTMLButtonElement>("decide").disabled).toBe(true);
    expect(find<HTMLInputElement>("mark-a-1").disabled).toBe(true);
    await click("open-approval");
    expect(host.calls.some((one) => one.operation === "open_approval")).toBe(true);
    page.unmount();
  });
});

describe("what is allowed for long", () => {
  it("is asked for with its bounds and taken back with a reason", async () => {
    const { page, host } = await mountPage(StandingPage, { arrange: as([], "p-xujia") });
    expect(find("standing-detail").textContent).toContain("CQ-0307-2026-0001");
    await click("revoke-standing");
    expect(find<HTMLButtonElement>("revoke-standing-yes").disabled).toBe(true);
    await type("revoke-reason", "岗位调整");
    await click("revoke-standing-yes");
    expect(host.calls.findLast((one) => one.operation === "revoke_standing_approval")?.payload).toEqual({ id: "st-1", reason: "岗位调整" });
    await click("ask-standing");
    expect(find<HTMLButtonElement>("ask-standing-yes").disabled).toBe(true);
    page.unmount();
  });
});

describe("who decides for whom", () => {
  it("lets only the delegator take it back", async () => {
    const other = await mountPage(DelegationsPage, { arrange: as(["approve"], "p-zhoujg") });
    expect([has("give-delegation"), has("withdraw-delegation")]).toEqual([true, false]);
    other.page.unmount();
    document.body.innerHTML = "";
    const own = await mountPage(DelegationsPage, { arrange: as(["approve"], "p-zhaozy") });
    await click("withdraw-delegation");
    await click("withdraw-delegation-yes");
    expect(own.host.calls.findLast((one) => one.operation === "withdraw_delegation")?.payload).toEqual({ id: "dp-1" });
    own.page.unmount();
  });
});
