import { afterEach, describe, expect, it } from "vitest";
import { click, count, find, has, mountPage, press, type } from "../../../tests/mount";
import type { Notice, PreCheckView } from "@/api";
import { canBeAllowedHere, kindOfCode, signSteps } from "./desk";
import LoanDesk from "./LoanDesk.vue";

async function desk(arrange?: Parameters<typeof mountPage>[1]) {
  return mountPage(LoanDesk, { path: "/desk?borrower=p-sunhao", ...arrange });
}

async function enter(words: string): Promise<void> {
  await type("scan", words);
  await press(find("scan"), "Enter");
}

describe("the lending desk", () => {
  afterEach(() => {
    document.body.innerHTML = "";
  });

  it("lends a single hit straight away and says so", async () => {
    const { page, host } = await desk();
    await enter("J017-WS·2026-D10-GCB-0065");
    expect(host.calls.find((one) => one.operation === "lend_copy")?.payload).toMatchObject({ copy_id: "c-r-7", borrower_id: "p-sunhao", way: "carry_out" });
    expect(find("told").textContent).toContain("已借出《高低压配电房设备台账（2026 修订）》给孙浩");
    page.unmount();
  });

  it("asks which one when words fit several", async () => {
    const { page, host } = await desk();
    await enter("云澜苑");
    expect(has("candidates")).toBe(true);
    await click("candidate-c-r-11");
    expect(host.calls.some((one) => one.operation === "lend_copy")).toBe(true);
    page.unmount();
  });

  it("says why not and who can allow it; the manager's passphrase opens the way", async () => {
    const { page, host } = await desk();
    await enter("渗漏");
    expect(find("lane-bad").textContent).toContain("机密件外借须总经理批准");
    expect(find("lane-bad").textContent).toContain("总经理 赵志远");
    await press(document, "a", { code: "KeyA", altKey: true });
    await type("signoff-passphrase", "zongjing-2026-zhao");
    await press(find("signoff-passphrase"), "Enter", { ctrlKey: true });
    expect(host.calls.findLast((one) => one.operation === "lend_copy")?.payload["authorise"]).toEqual([{ login: "zhaozy", passphrase: "zongjing-2026-zhao", signature_png: null }]);
    expect(has("lane-bad")).toBe(false);
    page.unmount();
  });

  it("does not confirm without a reason and puts down by Esc", async () => {
    const { page, host } = await desk();
    await enter("消防设施");
    expect(find<HTMLButtonElement>("confirm-lend").disabled).toBe(true);
    await press(document, "y", { code: "KeyY", altKey: true });
    expect(host.calls.some((one) => one.operation === "lend_copy")).toBe(false);
    await press(document, "Escape");
    expect(has("lanes")).toBe(false);
    page.unmount();
  });

  it("asks for the page count when a return needs it", async () => {
    const { page, host } = await desk();
    await press(document, "F3");
    await enter("1030700001037");
    expect(find("return-form").textContent).toContain("应为 86 页");
    await count("return-pages", "86");
    await click("return-confirm");
    expect(host.calls.findLast((one) => one.operation === "return_copy")?.payload).toMatchObject({ pages: 86, condition: "", seal_intact: false });
    page.unmount();
  });

  it("names the item before it undoes", async () => {
    const { page, host } = await desk();
    await press(document, "z", { code: "KeyZ", altKey: true });
    expect(document.body.textContent).toContain("借给孙浩的《云澜苑电梯年度检验报告（2026）》将冲销");
    find("undo-yes").closest("form")?.requestSubmit?.();
    document.querySelector<HTMLFormElement>("#undo-form")?.dispatchEvent(new Event("submit", { cancelable: true }));
    await press(document, "Shift");
    expect(host.calls.some((one) => one.operation === "reverse_last_act")).toBe(true);
    page.unmount();
  });

  it("offers to register and lend what nobody knows", async () => {
    const { page } = await desk();
    await enter("没有登记的图纸");
    expect(find("told").textContent).toContain("没有找到“没有登记的图纸”");
    expect(has("offer-quick")).toBe(true);
    page.unmount();
  });

  it("leaves Enter to the input method", async () => {
    const { page, host } = await desk();
    await type("scan", "shenlou");
    await press(find("scan"), "Enter", { isComposing: true });
    expect(host.calls.some((one) => one.operation === "precheck_loan")).toBe(false);
    page.unmount();
  });

  it("takes a whole volume back piece by piece: what is missing must be said", async () => {
    const copy = (id: string, pages: number) => ({ id, record_id: `r-${id}`, label: "原件", barcode: "1", number: "1030700000019", title: `图纸${id}`, level: "secret", state: "out", pages, condition: "", seal_number: "", place: null, holder: "孙浩", due_on: "2026-12-02" });
    const loan = { id: "v-l", borrower: { id: "p-sunhao", name: "孙浩", department: null }, way: "carry_out", level: "secret", pieces: 2, pages: 12, lent_at: "2026-11-23T02:00:00.000Z", due_on: "2026-12-02" };
    const volume = { volume_id: "v", barcode: "7030700000012", key: "XF-02", title: "消防图纸", loan, out: [copy("a", 3), copy("b", 9)] };
    const { page, host } = await desk({ arrange: (fake) => { fake.replies["read_volume_loan"] = () => volume; fake.replies["return_volume"] = () => ({ volume: { ...volume, out: [volume.out[1]] }, pieces: 1, pages: 3, incidents: [] }); } });
    await press(document, "F3");
    await enter("7030700000012");
    await click("missing-b");
    expect(find<HTMLButtonElement>("volume-return-confirm").disabled).toBe(true);
    await type("volume-note", "还在现场");
    await count("volume-pages", "3");
    await click("volume-return-confirm");
    expect(host.calls.findLast((one) => one.operation === "return_volume")?.payload).toMatchObject({ volume: "v", pages: 3, note: "还在现场", pieces: [{ copy_id: "b", missing: true }] });
    expect(find("told").textContent).toContain("还有 1 件在外");
    page.unmount();
  });

  it("knows a person's badge from a thing's label", () => {
    expect(kindOfCode("5030700003182")).toBe("person");
    expect(kindOfCode("1030700001017")).toBe("thing");
    expect(kindOfCode("7030700000012")).toBe("volume");
    expect(kindOfCode("J017-WS·2026")).toBe("thing");
  });
});

describe("who must sign here", () => {
  const check = (more: Partial<PreCheckView>): PreCheckView => ({ copy: null, volume: null, candidates: [], impossible: [], confirm: [], notes: [], rule: null, ground: null, due_on: null, who_can_allow: [], mode: null, loan_id: null, approval_id: null, ...more });
  const notice = (code: string, who = ""): Notice => ({ code, params: who ? { who } : {}, text: code });
  const holder = (login: string) => ({ id: login, name: login, login, deputy_for: null });
  const three = ["general_manager", "division_manager", "office_director"];

  it("is every approving post, in the order of the matrix", () => {
    const found = check({ impossible: [notice("loan.approval_needed", three.join(","))], who_can_allow: three.map((post) => ({ post, people: [holder(post)] })) });
    expect(signSteps(found).map((step) => step.posts)).toEqual(three.map((post) => [post]));
    expect(canBeAllowedHere(found)).toBe(true);
  });
  it("is any one of them when one is enough", () => {
    const found = check({ mode: "any", impossible: [notice("loan.approval_needed", three.join(","))], who_can_allow: three.map((post) => ({ post, people: [holder(post)] })) });
    expect(signSteps(found).map((step) => step.posts)).toEqual([three]);
    expect(signSteps(found)[0]?.people).toHaveLength(3);
  });
  it("is one more for a confirmation that the clerk may not give", () => {
    const found = check({ confirm: [notice("loan.overdue_items", "office_director,secrecy_officer")], who_can_allow: [{ post: "office_director", people: [holder("zhoujg")] }, { post: "secrecy_officer", people: [holder("chenli")] }] });
    expect(signSteps(found)).toHaveLength(1);
    expect(signSteps(found)[0]?.people.map((one) => one.login)).toEqual(["zhoujg", "chenli"]);
  });
  it("is nobody when the reason cannot be lifted at a desk", () => {
    const found = check({ impossible: [notice("loan.copy_already_out"), notice("loan.approval_needed", "general_manager")], who_can_allow: [{ post: "general_manager", people: [holder("zhaozy")] }] });
    expect(canBeAllowedHere(found)).toBe(false);
  });
  it("is nobody when no holder has an account", () => {
    const found = check({ impossible: [notice("loan.approval_needed", "general_manager")], who_can_allow: [{ post: "general_manager", people: [{ id: "1", name: "赵志远", login: null, deputy_for: null }] }] });
    expect(canBeAllowedHere(found)).toBe(false);
  });
});
