import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, has, mountPage } from "../../../tests/mount";
import CardsPage from "./CardsPage.vue";
import PapersPage from "./PapersPage.vue";

const paper = (id: string, approver: string, overdue = false) => ({ id, approval_id: "a-1", number: "SQ-0307-2026-0018", action: "copying", approval_state: "approved", approver: { id: approver, name: "赵志远" }, post: "general_manager", attested_by: "陈立", attested_at: "2026-11-20T02:00:00.000Z", confirm_by: "2026-12-04", state: "unconfirmed", is_overdue: overdue, settled_at: null, scan_sha256: "ab".repeat(32) });
const card = (id: string, person: string, state = "standing") => ({ id, number: `QK-${id}`, person: { id: person, name: "赵志远" }, issued_at: "2026-11-20T02:00:00.000Z", revoked_at: null, revoked_by: null, state, open_requests: 1 });
const as = (permissions: string[], replies: Record<string, (payload: never) => unknown>) => (host: FakeHost) => {
  const before = host.replies["who_am_i"];
  host.replies["who_am_i"] = () => ({ ...(before?.({}) as object), person: { id: "p-zhao", name: "赵志远" }, login: "zhaozy", permissions: ["use_vault", ...permissions] });
  Object.assign(host.replies, replies);
};

afterEach(() => {
  document.body.innerHTML = "";
});

describe("signed sheets", () => {
  it("are confirmed by their own approver alone", async () => {
    const { page } = await mountPage(PapersPage, { arrange: as(["approve", "apply"], { list_paper_approvals: () => ({ rows: [paper("w-1", "p-zhao"), paper("w-2", "p-other", true)] }) }) });
    expect([has("confirm-paper"), has("show-scan")]).toEqual([true, true]);
    document.querySelector<HTMLElement>("[data-key=w-2]")?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(has("confirm-paper")).toBe(false);
    page.unmount();
  });
  it("say so when there is none", async () => {
    const { page } = await mountPage(PapersPage, { arrange: as(["apply"], { list_paper_approvals: () => ({ rows: [] }) }) });
    expect(document.body.textContent).toContain("没有未确认的纸批");
    page.unmount();
  });
});

describe("signing cards", () => {
  const lists = { list_signing_cards: () => ({ rows: [card("1", "p-zhao"), card("2", "p-other"), card("3", "p-zhao", "revoked")] }), list_approval_requests: () => ({ rows: [] }) };
  it("are exported by approvers and revoked by their person", async () => {
    const { page, host } = await mountPage(CardsPage, { arrange: as(["approve", "apply"], { ...lists, revoke_signing_card: () => card("1", "p-zhao", "revoked") }) });
    expect([has("export-card"), has("import-decision"), has("revoke-QK-1"), has("revoke-QK-2"), has("revoke-QK-3")]).toEqual([true, false, true, false, false]);
    await click("revoke-QK-1");
    await click("revoke-card-yes");
    expect(host.calls.findLast((one) => one.operation === "revoke_signing_card")?.payload).toEqual({ id: "1" });
    page.unmount();
  });
  it("are revoked by the security administrator, who asks for nothing", async () => {
    const { page, host } = await mountPage(CardsPage, { arrange: as(["administer_security"], lists) });
    expect([has("export-card"), has("revoke-QK-2")]).toEqual([false, true]);
    expect(host.calls.some((one) => one.operation === "list_approval_requests")).toBe(false);
    page.unmount();
  });
  it("let the clerk bring decisions in", async () => {
    const { page } = await mountPage(CardsPage, { arrange: as(["work_desk", "apply"], lists) });
    expect([has("import-decision"), has("export-card")]).toEqual([true, false]);
    page.unmount();
  });
});
