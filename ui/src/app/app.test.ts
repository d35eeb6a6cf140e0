import { afterEach, describe, expect, it } from "vitest";
import { click, find, has, mountPage, type } from "../../tests/mount";
import App from "./App.vue";
import { features } from "./areas";

describe("the window", () => {
  afterEach(() => {
    document.body.innerHTML = "";
  });
  it("opens by passphrase and locks again", async () => {
    const { page, text } = await mountPage(App, { arrange: (host) => (host.state.state = "closed") });
    expect(text()).toContain("保管库已锁定");
    await click("person-zhoujg");
    await type("passphrase", "zhuren-2026-zhou");
    find<HTMLFormElement>("unlock").closest("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(has("shell")).toBe(true);
    await click("lock");
    expect(has("lock-screen")).toBe(true);
    page.unmount();
  });
  it("says what is wrong with a passphrase and empties the field", async () => {
    const { page } = await mountPage(App, { arrange: (host) => (host.state.state = "closed") });
    await type("passphrase", "wrong");
    find<HTMLFormElement>("unlock").closest("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(find("unlock-problem").textContent).toContain("还可以试 3 次");
    expect(find<HTMLInputElement>("passphrase").value).toBe("");
    page.unmount();
  });
  it("shows only what the person may use", async () => {
    const { page } = await mountPage(App, {
      arrange: (host) => {
        const me = host.replies["who_am_i"];
        host.replies["who_am_i"] = () => ({ ...(me?.({}) as object), permissions: ["use_vault", "audit"] });
      },
    });
    expect(has("nav-workbench")).toBe(true);
    expect(has("nav-desk")).toBe(false);
    expect(has("nav-records")).toBe(false);
    page.unmount();
  });
  it("shows of a broken vault the trail and who can act, and nothing else", async () => {
    const broken = (permissions: string[], posts: string[]) =>
      mountPage(App, {
        arrange: (host) => {
          const me = host.replies["who_am_i"];
          host.replies["who_am_i"] = () => ({ ...(me?.({}) as object), permissions, posts, broken_after: 48_200 });
        },
      });
    const clerk = await broken(["use_vault", "read_records", "work_desk"], ["clerk"]);
    expect(find("broken-vault").textContent).toContain("48,200");
    expect([has("nav-records"), has("nav-audit"), has("only-reading"), has("acknowledge-break")]).toEqual([false, false, true, false]);
    clerk.page.unmount();
    document.body.innerHTML = "";
    const auditor = await broken(["use_vault", "audit"], ["audit_administrator"]);
    expect([has("nav-audit"), has("nav-workbench"), has("acknowledge-break")]).toEqual([true, false, true]);
    await click("acknowledge-break");
    expect(find<HTMLButtonElement>("acknowledge-yes").disabled).toBe(true);
    auditor.page.unmount();
  });
  it("tells of a jump of the clock, and lets the system administrator confirm it with a second person", async () => {
    const jumped = (permissions: string[]) =>
      mountPage(App, {
        arrange: (host) => {
          const me = host.replies["who_am_i"];
          host.replies["who_am_i"] = () => ({ ...(me?.({}) as object), permissions, clock_jump: { from: "2026-11-01T02:00:00Z", to: "2027-02-01T02:00:00Z", days: 92 } });
        },
      });
    const clerk = await jumped(["use_vault", "read_records"]);
    expect(find("clock-jump").textContent).toContain("92");
    expect([has("nav-records"), has("confirm-clock")]).toEqual([true, false]);
    clerk.page.unmount();
    document.body.innerHTML = "";
    const administrator = await jumped(["use_vault", "administer_system"]);
    await click("confirm-clock");
    expect(find<HTMLButtonElement>("clock-yes").disabled).toBe(true);
    administrator.page.unmount();
  });
  it("has one nav entry per id and a page for each", () => {
    const items = features.flatMap((feature) => feature.navigation);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    const paths = features.flatMap((feature) => feature.routes.map((route) => route.path));
    expect(items.filter((item) => !paths.some((path) => path.split("/:")[0] === item.to || path === item.to))).toEqual([]);
  });
});
