import { afterEach, describe, expect, it } from "vitest";
import { click, find, mountPage, type } from "../../../tests/mount";
import { FirstRun } from ".";

afterEach(() => {
  document.body.innerHTML = "";
});

describe("the first run", () => {
  it("goes through to the recovery key and lets nobody past it unwritten", async () => {
    const sent: object[] = [];
    const { page } = await mountPage(FirstRun, {
      arrange: (host) => {
        host.state.state = "none";
        host.createVault = async (request) => {
          sent.push(request);
          return { vault_id: "v", recovery_key: "K7QM-2T4X" };
        };
      },
    });
    await click("first-run-next");
    await click("start-create");
    await click("first-run-next");
    expect(find("first-run-wrong").textContent).toContain("5");
    for (const [name, words] of [["found-company", "锦和物业"], ["found-name", "云澜苑"], ["found-number", "0307"], ["found-fonds", "J017"]] as const) await type(name, words);
    await click("found-folder");
    await click("first-run-next");
    for (const [post, name, login] of [["system_administrator", "钱松", "qiansong"], ["security_administrator", "沈岚", "shenlan"], ["audit_administrator", "沈岚", "hemin"]] as const) {
      await type(`name-${post}`, name);
      await type(`login-${post}`, login);
    }
    expect(find("found-audit_administrator").textContent).toContain("沈岚 已是安全管理员");
    await type("name-audit_administrator", "何敏");
    await click("first-run-next");
    for (const [index, name, login] of [[0, "赵志远", "zhaozy"], [1, "陈立", "chenli"]] as const) {
      await type(`holder-name-${index}`, name);
      await type(`holder-login-${index}`, login);
    }
    await click("first-run-next");
    for (const login of ["qiansong", "shenlan", "hemin", "zhaozy", "chenli"]) {
      await type(`passphrase-${login}`, "Guiyuan-2026");
      await type(`again-${login}`, "Guiyuan-2026");
    }
    await click("first-run-next");
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ folder: "D:/档案/云澜苑.strongroom", office: { number: 307 }, audit: { login: "hemin" }, holders: [{ post: "general_manager" }, { post: "secrecy_officer" }] });
    expect(find<HTMLButtonElement>("first-run-next").disabled).toBe(true);
    await type("recovery-retype", "k7qm2t4x");
    expect(find<HTMLButtonElement>("first-run-next").disabled).toBe(false);
    await click("first-run-next");
    expect(find("next-accounts").textContent).toContain("钱松");
    page.unmount();
  });
});
