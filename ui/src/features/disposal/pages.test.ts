import { afterEach, describe, expect, it } from "vitest";
import { nextTick } from "vue";
import { click, find, has, mountPage, type } from "../../../tests/mount";
import AppraisalPage from "./AppraisalPage.vue";
import DuePage from "./DuePage.vue";
import ListPage from "./ListPage.vue";
import VerifyPage from "./VerifyPage.vue";

const at = (id: string) => ({ path: `/disposal/lists/${id}`, pattern: "/disposal/lists/:id" });
const settle = async (): Promise<void> => {
  await nextTick();
  await new Promise((resolve) => setTimeout(resolve, 20));
};
async function fill(name: string, value: string): Promise<void> {
  const box = find(name);
  const input = box instanceof HTMLInputElement ? box : box.querySelector("input");
  if (!input) throw new Error(`no input in ${name}`);
  input.value = value;
  input.dispatchEvent(new Event("input"));
  input.dispatchEvent(new Event("change"));
  await settle();
}
/** Signs the open card with whoever stands on it. */
async function seal(role: string): Promise<void> {
  await type(`${role}-passphrase`, "guiyuan-2026");
  await click(`${role}-seal`);
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("the due list", () => {
  it("explains the date of the chosen record and the way out of a blocker", async () => {
    const { page, text } = await mountPage(DuePage);
    expect(text()).toContain("自次年 1 月 1 日即 2016-01-01 起算");
    document.querySelector<HTMLElement>("[data-key=due-9]")?.click();
    await settle();
    expect(find("blocker").textContent).toContain("DJ-0307-2026-0003");
    expect(find("blocker").querySelector("a")?.textContent).toBe("看冻结");
    page.unmount();
  });
  it("takes one family only into a batch", async () => {
    const { page, host } = await mountPage(DuePage);
    await click("pick-due-0");
    await click("pick-due-1");
    await click("open-appraisal");
    await click("open-appraisal-yes");
    await settle();
    expect(host.calls.findLast((one) => one.operation === "open_appraisal")?.payload).toMatchObject({ family: "watch", record_ids: ["due-0", "due-1"] });
    page.unmount();
  });
});

describe("an appraisal", () => {
  it("decides item by item and names what is missing", async () => {
    const { page, host } = await mountPage(AppraisalPage, { path: "/disposal/appraisals/ap-1", pattern: "/disposal/appraisals/:id" });
    expect(find<HTMLButtonElement>("close-appraisal").disabled).toBe(true);
    expect(find("decide-item").textContent).toContain("请选意见");
    await click("decision-destroy");
    await click("opinion-1");
    await click("decide-item");
    expect(host.calls.findLast((one) => one.operation === "appraise_item")?.payload).toMatchObject({ item_id: "ai-8", decision: "destroy", opinion: "期满，无继续保存价值" });
    page.unmount();
  });
});

describe("a destruction", () => {
  it("is not locked while an item is blocked, and says so on the button", async () => {
    const { page } = await mountPage(ListPage, at("xc-draft"));
    await type("typed-name", "2015 年度 10 年期值班记录销毁清册");
    expect(find<HTMLButtonElement>("lock-list").disabled).toBe(true);
    expect(find("lock-list").textContent).toContain("还有 2 件有阻碍");
    page.unmount();
  });
  it("counts every free item, leaves blocked ones out, and wants all three to sign", async () => {
    const { page, host } = await mountPage(ListPage, at("xc-count"));
    const pages = [126, 214, 36, 148, 90, 188, 24, 9, 96];
    for (const [index, count] of pages.entries()) {
      await fill(`copies-xi-${index}`, "1");
      await fill(`pages-xi-${index}`, String(index === 2 ? 35 : count));
    }
    expect(find("count-list").textContent).toContain("1 件清点不符");
    await fill("pages-xi-2", "36");
    expect(find("count-list").textContent).toContain("还差销毁人签认");
    expect(has("pages-xi-9")).toBe(false);
    expect(has("first_witness-passphrase")).toBe(false);
    expect(host.calls.some((one) => one.operation === "count_list")).toBe(false);
    page.unmount();
  });
  it("refuses a shredder below the class before anything is sent", async () => {
    const { page } = await mountPage(ListPage, at("xc-counted"));
    await type("place", "二号库房");
    await click("used-class-P-3");
    expect(find("execute-list").textContent).toContain("P-4");
    await click("used-class-P-4");
    await click("all-passed");
    expect(find<HTMLButtonElement>("execute-list").disabled).toBe(false);
    page.unmount();
  });
  it("is attested by the same three, each by the own passphrase", async () => {
    const { page, host } = await mountPage(ListPage, at("xc-executed"));
    for (const role of ["executor", "first_witness", "second_witness"]) await seal(role);
    await click("attest-list");
    const sent = host.calls.findLast((one) => one.operation === "attest_list")?.payload;
    expect(sent).toMatchObject({ executor: { login: "linxw" }, first_witness: { login: "chenli" }, second_witness: { login: "xujia" } });
    page.unmount();
  });
});

describe("checking a paper", () => {
  it("names each difference and what was not proved", async () => {
    const { page, text } = await mountPage(VerifyPage);
    await type("qr-text", "SR1:BAD");
    await click("verify");
    expect(find("difference").textContent).toContain("装修出入证存根");
    expect(text()).toContain("未核：实物是否销毁");
    page.unmount();
  });
});
