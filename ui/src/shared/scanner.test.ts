import { describe, expect, it } from "vitest";
import { GunReader } from "./scanner";

function send(gun: GunReader, text: string, gap: number, start = 1000): string | null {
  let at = start;
  let code: string | null = null;
  for (const digit of text) {
    code = gun.press({ code: `Digit${digit}`, at });
    at += gap;
  }
  return code ?? gun.press({ code: "Enter", at });
}

describe("a scanner gun", () => {
  it("is known by its speed", () => {
    expect(send(new GunReader(), "1030700001017", 8)).toBe("1030700001017");
  });
  it("is not a person who types the same digits", () => {
    expect(send(new GunReader(), "1030700001017", 90)).toBeNull();
  });
  it("does not take a short number for a code", () => {
    expect(send(new GunReader(), "1204", 8)).toBeNull();
  });
  it("reads the keys of the number pad too", () => {
    const gun = new GunReader();
    let at = 0;
    for (const digit of "1030700001017") gun.press({ code: `Numpad${digit}`, at: (at += 5) });
    expect(gun.press({ code: "NumpadEnter", at: at + 5 })).toBe("1030700001017");
  });
  it("forgets a burst that a letter breaks", () => {
    const gun = new GunReader();
    let at = 0;
    for (const digit of "10307") gun.press({ code: `Digit${digit}`, at: (at += 5) });
    gun.press({ code: "KeyA", at: (at += 5) });
    expect(gun.press({ code: "Enter", at: at + 5 })).toBeNull();
  });
});
