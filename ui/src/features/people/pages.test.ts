import { afterEach, describe, expect, it } from "vitest";
import type { FakeHost } from "@/platform/fake";
import { click, find, has, mountPage, type } from "../../../tests/mount";
import ClearancesPage from "./ClearancesPage.vue";
import LevelKeysPage from "./LevelKeysPage.vue";
import PeoplePage from "./PeoplePage.vue";

const as = (permissions: string[], id = "p-x") => (host: FakeHost) => {
  const before = host.replies["who_am_i"];
  host.replies["who_am_i"] = () => ({ ...(before?.({}) as object), person: { id, name: "某人" }, login: "mouren", permissions: ["use_vault", "know_people", ...permissions] });
};
async function choose(id: string): Promise<void> {
  document.querySelector<HTMLElement>(`[data-key=${id}]`)?.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("the list of people", () => {
  it("lets the system administrator keep accounts and nothing else", async () => {
    const { page } = await mountPage(PeoplePage, { arrange: as(["administer_system"]) });
    await choose("p-xujia");
    expect([has("open-account"), has("close-account"), has("grant-post"), has("propose"), has("save-dates")]).toEqual([true, true, false, false, false]);
    page.unmount();
  });
  it("lets the security administrator grant posts and propose clearances, never to himself", async () => {
    const { page, host } = await mountPage(PeoplePage, { arrange: as(["administer_security"], "p-chenli") });
    await choose("p-xujia");
    expect([has("open-account"), has("close-account"), has("grant-post"), has("propose")]).toEqual([false, false, true, true]);
    await click("propose-level-confidential");
    await click("propose");
    expect(host.calls.findLast((one) => one.operation === "propose_clearance")?.payload).toEqual({ person_id: "p-xujia", level: "confidential" });
    await choose("p-chenli");
    expect(has("withdraw-secrecy_officer")).toBe(false);
    page.unmount();
  });
  it("shows the audit administrator people and no act", async () => {
    const { page } = await mountPage(PeoplePage, { arrange: as(["audit"]) });
    await choose("p-xujia");
    expect([has("open-account"), has("add-person"), has("close-account"), has("grant-post"), has("propose")]).toEqual([false, false, false, false, false]);
    page.unmount();
  });
});

describe("opening an account", () => {
  it("goes on only with a fitting passphrase typed twice, then asks for the security administrator", async () => {
    const { page } = await mountPage(PeoplePage, { arrange: as(["administer_system"]) });
    await click("open-account");
    await type("person-name", "林静");
    await type("account-login", "linjing");
    await type("account-passphrase", "short");
    expect(find<HTMLButtonElement>("open-account-yes").disabled).toBe(true);
    await type("account-passphrase", "guiyuan-2026-jing");
    await type("account-again", "guiyuan-2026-jing");
    expect(find<HTMLButtonElement>("open-account-yes").disabled).toBe(false);
    await click("open-account-yes");
    expect(find("signoff-sentence").textContent).toContain("linjing");
    page.unmount();
  });
});

describe("clearances", () => {
  it("are completed by a key holder who did not propose them", async () => {
    const holder = await mountPage(ClearancesPage, { arrange: as(["complete_clearance"], "p-zhaozy") });
    expect(has("complete-cl-1")).toBe(true);
    holder.page.unmount();
    const proposer = await mountPage(ClearancesPage, { arrange: as(["complete_clearance"], "p-shen") });
    expect(has("complete-cl-1")).toBe(false);
    proposer.page.unmount();
  });
});

describe("level keys", () => {
  it("lets a holder hand a key on and turn one that is due", async () => {
    const { page, host, text } = await mountPage(LevelKeysPage, { arrange: as(["complete_clearance"]) });
    expect(text()).toContain("孙浩");
    expect(text()).toContain("待更换");
    await click("hand-on-p-sunhao");
    await click("hand-on-yes");
    expect(host.calls.findLast((one) => one.operation === "hand_on_level_keys")?.payload).toEqual({ person_id: "p-sunhao" });
    await click("turn-top_secret");
    await click("turn-yes");
    expect(host.calls.findLast((one) => one.operation === "turn_level_key")?.payload).toEqual({ level: "top_secret" });
    page.unmount();
  });
  it("tells everybody else that it waits for a holder", async () => {
    const { page, text } = await mountPage(LevelKeysPage, { arrange: as(["administer_security"]) });
    expect([has("hand-on-p-sunhao"), has("turn-top_secret")]).toEqual([false, false]);
    expect(text()).toContain("待持有人办理");
    page.unmount();
  });
  it("never offers one's own", async () => {
    const { page } = await mountPage(LevelKeysPage, { arrange: as(["complete_clearance"], "p-sunhao") });
    expect(has("hand-on-p-sunhao")).toBe(false);
    page.unmount();
  });
});
