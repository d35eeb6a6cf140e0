import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, find, has, mountPage, type } from "../../../tests/mount";
import AccessCard from "./AccessCard.vue";
import ChangesPage from "./ChangesPage.vue";
import ExpiringPage from "./ExpiringPage.vue";
import GuidePage from "./GuidePage.vue";
import RelabelPage from "./RelabelPage.vue";
import ReviewPage from "./ReviewPage.vue";
import { endOf, termOf } from "./terms";

const as = (permissions: string[]) => (host: FakeHost) => {
  const before = host.replies["who_am_i"];
  host.replies["who_am_i"] = () => ({ ...(before?.({}) as object), person: { id: "p-x", name: "某人" }, login: "mouren", permissions: ["use_vault", ...permissions] });
};
const asked = (host: FakeHost, operation: string): unknown => host.calls.findLast((one) => one.operation === operation)?.payload;

afterEach(() => {
  document.body.innerHTML = "";
});

describe("levels", () => {
  it("proposes for what has ended and extends what nothing waits for", async () => {
    const { page, host } = await mountPage(ExpiringPage, { arrange: as(["change_levels"]) });
    expect([has("extend-r-6"), has("extend-r-7")]).toEqual([true, false]);
    await click("propose-ended");
    await type("ended-reason", "期限已满");
    await click("propose-ended-yes");
    expect(asked(host, "propose_ended_terms")).toEqual({ to: "general", reason: "期限已满" });
    page.unmount();
  });
  it("lets nobody choose his own change for countersigning", async () => {
    const { page } = await mountPage(ChangesPage, { arrange: as(["change_levels"]) });
    expect(has("take-a-4")).toBe(true);
    await click("choose-all");
    expect(find<HTMLButtonElement>("countersign-some").disabled).toBe(false);
    page.unmount();
  });
  it("shows a review with what is left", async () => {
    const { page } = await mountPage(ReviewPage, { arrange: as(["change_levels"]) });
    expect([has("decide-r-6"), has("close-review")]).toEqual([true, true]);
    expect(find<HTMLButtonElement>("keep-some").disabled).toBe(true);
    await click("take-r-6");
    expect(find<HTMLButtonElement>("keep-some").disabled).toBe(false);
    page.unmount();
  });
  it("shows the guide to everybody and its editing to those who keep it", async () => {
    const reader = await mountPage(GuidePage, { arrange: as([]) });
    expect([has("guide-new"), has("purposes"), has("decide-gv-2")]).toEqual([false, false, false]);
    reader.page.unmount();
    document.body.innerHTML = "";
    const keeper = await mountPage(GuidePage, { arrange: as(["keep_guide"]) });
    expect([has("guide-new"), has("purposes"), has("decide-gv-2")]).toEqual([true, true, true]);
    keeper.page.unmount();
  });
  it("shows both schemes and what the office says otherwise than the rule pack", async () => {
    const { page, host, text } = await mountPage(GuidePage, { arrange: as(["keep_guide"]) });
    expect(find("schemes").textContent).toContain("机密信息");
    expect(text()).toContain("10 年");
    await click("take-pack-HY-01");
    await type("guide-reason", "随规则包");
    await click("guide-line-yes");
    expect((asked(host, "propose_guide_change") as { line: { term: string } }).line.term).toBe("years:10");
    page.unmount();
  });
  it("knows the day a term of years ends, and what is not said yet", () => {
    expect([endOf("2020-02-29", 1), endOf("2026-03-18", 3)]).toEqual(["2021-02-28", "2029-03-18"]);
    expect([termOf("until", null, null, ""), termOf("until", "2031-01-01", null, ""), termOf("event", null, null, "published")]).toEqual(["", "until:2031-01-01", "event:published"]);
  });
  it("ticks off a relabelled copy only for the keeper", async () => {
    const { page } = await mountPage(RelabelPage, { arrange: as(["change_levels"]) });
    expect(document.body.textContent).toContain("公司机密▲长期");
    expect(has("relabel-scan")).toBe(false);
    page.unmount();
  });
  it("asks a second person for a wall from 机密 upward", async () => {
    const { page } = await mountPage(AccessCard, { arrange: as(["change_levels"]), props: { recordId: "r-6" } });
    expect(has("take-off-p-sunhao")).toBe(true);
    await click("wall");
    expect([has("wall-reason"), has("wall-second")]).toEqual([true, true]);
    page.unmount();
  });
});
