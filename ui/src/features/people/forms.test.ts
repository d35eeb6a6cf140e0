import { describe, expect, it } from "vitest";
import { lacking, LOGIN } from "./forms";

describe("a passphrase", () => {
  it("under the 等保 profile has ten characters of three classes", () => {
    expect(lacking("guiyuan-2026-lin", "dengbao")).toBeNull();
    for (const weak of ["short-1A", "onlysmallletters", "1234567890123"]) expect(lacking(weak, "dengbao"), weak).not.toBeNull();
  });
  it("under the modern profile is long and of any kind", () => {
    expect(lacking("三人成虎 众志成城 十有五字 够了", "modern")).toBeNull();
    expect(lacking("Aa1!Aa1!Aa1!", "modern")).not.toBeNull();
  });
});

describe("a login", () => {
  it("is lower-case letters, digits, point, hyphen or underscore", () => {
    for (const good of ["linjing", "lin.jing", "a1"]) expect(LOGIN.test(good), good).toBe(true);
    for (const bad of ["Lin", "l", "-lin", "lin jing", "林静"]) expect(LOGIN.test(bad), bad).toBe(false);
  });
});
