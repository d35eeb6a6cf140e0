import { afterEach, describe, expect, it } from "vitest";
import { nextTick } from "vue";
import { click, find, mountPage, type } from "../../../tests/mount";
import DestroyPage from "./DestroyPage.vue";
import JobPage from "./JobPage.vue";
import RequestPage from "./RequestPage.vue";

const at = (id: string) => ({ path: `/copying/${id}`, pattern: "/copying/:id" });
const settle = async (): Promise<void> => {
  await nextTick();
  await new Promise((resolve) => setTimeout(resolve, 20));
};
async function fill(name: string, value: string, within: ParentNode = document): Promise<void> {
  const box = within.querySelector(`[data-test="${name}"]`);
  const input = box instanceof HTMLInputElement ? box : box?.querySelector("input");
  if (!input) throw new Error(`no input in ${name}`);
  input.value = value;
  input.dispatchEvent(new Event("input"));
  input.dispatchEvent(new Event("change"));
  await settle();
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("a request", () => {
  it("says what is missing on its button", async () => {
    const { page } = await mountPage(RequestPage);
    expect(find("job-submit").textContent).toContain("请选要复制的档案");
    page.unmount();
  });
});

describe("a session", () => {
  it("begins only after the counter was read or there is none", async () => {
    const { page } = await mountPage(JobPage, at("job-approved"));
    expect(find<HTMLButtonElement>("call-supervisor").disabled).toBe(true);
    await click("no-meter");
    expect(find<HTMLButtonElement>("call-supervisor").disabled).toBe(false);
    page.unmount();
  });
  it("shows the sum while one types and tells when the counter differs", async () => {
    const { page } = await mountPage(JobPage, at("job-in_session"));
    await fill("meter-after", "18230");
    expect(find("sum-faces").textContent).toContain("28");
    expect(find("meter-agrees").textContent).toContain("不符");
    await fill("meter-after", "18229");
    expect(find("meter-agrees").textContent).toContain("相符");
    page.unmount();
  });
  it("lets the supervisor count for himself and names the figure that differs with both values", async () => {
    const { page, host } = await mountPage(JobPage, at("job-in_session"));
    await click("sign-off");
    await new Promise((resolve) => setTimeout(resolve, 80));
    for (const [name, value] of [["count-copies", "3"], ["count-pages", "14"], ["count-spoiled", "1"]] as const) await fill(name, value);
    expect(find("counts-differ").textContent).toMatch(/3.*2/);
    await type("signoff-passphrase", "baomi-2026-chen");
    await click("signoff-sign");
    await settle();
    expect(host.calls.findLast((one) => one.operation === "sign_off_copy_session")?.payload).toMatchObject({ copies: 3, pages: 14, spoiled: 1, supervisor: { login: "chenli" } });
    expect(document.body.textContent).toContain("份数不一致");
    page.unmount();
  });
});

describe("a handover of supervision", () => {
  it("asks for the counts, then for both signatures, and sends them together", async () => {
    const { page, host } = await mountPage(JobPage, at("job-in_session"));
    await click("change-supervision");
    await settle();
    for (const [name, value] of [["so-far-faces", "16"], ["so-far-spoiled", "1"], ["so-far-meter-0", "18217"]] as const) await fill(name, value);
    await click("change-supervision-yes");
    await new Promise((resolve) => setTimeout(resolve, 80));
    await type("signoff-passphrase", "baomi-2026-chen");
    await click("signoff-sign");
    await new Promise((resolve) => setTimeout(resolve, 120));
    await type("signoff-passphrase", "baomi-2026-zhao");
    await click("signoff-sign");
    await settle();
    expect(host.calls.findLast((one) => one.operation === "change_supervision")?.payload).toMatchObject({ faces: 16, spoiled_faces: 1, leaving: { login: "chenli" }, arriving: { login: "zhaozy" }, meters: [{ copier_id: null, reading: 18217 }] });
    page.unmount();
  });
});

describe("the table of things to destroy", () => {
  it("goes in one act that a second person signs", async () => {
    const { page, host } = await mountPage(DestroyPage);
    await settle();
    expect(find<HTMLButtonElement>("destroy-next").disabled).toBe(true);
    for (const label of ["FZ-0307-2026-0047", "J017-WS·2026-D30-GCB-0041-F01"]) await click(`take-${label}`);
    await click("destroy-next");
    await new Promise((resolve) => setTimeout(resolve, 80));
    await type("signoff-passphrase", "baomi-2026-chen");
    await click("signoff-sign");
    await settle();
    expect(host.calls.findLast((one) => one.operation === "destroy_copies")?.payload).toMatchObject({ items: [{ job_id: "job-closed" }, { copy_id: "c-1" }], how: { method: "shred", used_class: "P-5" } });
    page.unmount();
  });
});

describe("a returned copy", () => {
  it("with pages missing becomes an incident and is told so", async () => {
    const { page } = await mountPage(JobPage, at("job-handed_over"));
    await click("return-F01");
    await settle();
    await fill("return-pages", "12");
    await click("return-yes");
    await settle();
    expect(document.body.textContent).toContain("已登记异常");
    page.unmount();
  });
});
