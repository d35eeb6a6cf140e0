import { afterEach, describe, expect, it } from "vitest";
import { click, count, find, has, mountPage, press, type } from "../../../tests/mount";
import { kindOfCode } from "./desk";
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
    expect(host.calls.findLast((one) => one.operation === "return_copy")?.payload).toMatchObject({ pages: 86, condition: "good" });
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

  it("knows a person's badge from a thing's label", () => {
    expect(kindOfCode("5030700003182")).toBe("person");
    expect(kindOfCode("1030700001017")).toBe("thing");
    expect(kindOfCode("J017-WS·2026")).toBe("thing");
  });
});
