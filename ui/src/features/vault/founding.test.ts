import { describe, expect, it } from "vitest";
import { emptyFounding, everybody, faultsOf, requestOf, sameKey, vaultFolder, type FoundingForm } from "./founding";

function filled(): FoundingForm {
  const form = emptyFounding();
  Object.assign(form, { company: "锦和物业", name: "云澜苑管理处", number: "0307", fonds: "J017", folder: "D:\\档案" });
  everybody(form).forEach((one, index) => Object.assign(one, { name: ["钱松", "沈岚", "何敏", "赵志远", "陈立"][index], login: ["qiansong", "shenlan", "hemin", "zhaozy", "chenli"][index], passphrase: `Guiyuan-2026-${index}`, again: `Guiyuan-2026-${index}` }));
  return form;
}

describe("founding a vault", () => {
  it("has nothing to complain of when all is filled", () => {
    for (const step of ["office", "administrators", "holders", "passphrases"] as const) expect(faultsOf(step, filled()), step).toEqual({});
  });
  it("needs three different administrators", () => {
    const form = filled();
    form.audit.name = "沈岚";
    expect(faultsOf("administrators", form)[`${form.audit.key}.name`]).toEqual({ text: "ui-vault-twice", name: "沈岚", held: "security_administrator" });
  });
  it("lets one person be system and security administrator in a small office only", () => {
    const form = filled();
    form.small = true;
    expect(everybody(form)).toHaveLength(4);
    expect((requestOf(form) as { security: unknown }).security).toBeNull();
  });
  it("needs two holders of the level keys and distinct logins", () => {
    const form = filled();
    form.holders.pop();
    expect(faultsOf("holders", form)["holders"]).toBeDefined();
    const twice = filled();
    const [first] = twice.holders;
    if (first) first.login = "hemin";
    expect(faultsOf("holders", twice)[`${first?.key}.login`]?.text).toBe("ui-vault-login-twice");
  });
  it("asks for a four-digit office number", () => {
    for (const number of ["307", "0000", "03x7"]) expect(faultsOf("office", { ...filled(), number })["number"], number).toBeDefined();
    expect((requestOf(filled()) as { office: { number: number } }).office.number).toBe(307);
  });
  it("puts the vault into a folder of its own", () => {
    expect(vaultFolder("D:\\档案", "云澜苑")).toBe("D:\\档案\\云澜苑.strongroom");
    expect(vaultFolder("/srv/x/", "a/b")).toBe("/srv/x/ab.strongroom");
  });
});

describe("the recovery key", () => {
  it("is retyped without regard to dashes and case", () => {
    expect(sameKey("k7qm 2t4x", "K7QM-2T4X")).toBe(true);
    expect(sameKey("k7qm", "K7QM-2T4X")).toBe(false);
    expect(sameKey("", "")).toBe(false);
  });
});
