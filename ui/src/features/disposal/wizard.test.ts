import { describe, expect, it } from "vitest";
import { classFits, phaseOf, stepAt } from "./wizard";

const step = (code: string, done: boolean) => ({ code, done, current: false, at: done ? "2026-11-01T00:00:00Z" : null });

describe("the eight steps", () => {
  it("waits in cooling-off until its last day has passed", () => {
    expect(phaseOf({ state: "cooling", cooling: { from: "2026-11-10", until: "2026-11-17", over: false } })).toBe("cooling");
    expect(phaseOf({ state: "cooling", cooling: { from: "2026-11-10", until: "2026-11-17", over: true } })).toBe("count");
  });
  it("counts execution and attestation as one step with two witnesses", () => {
    for (const state of ["counted", "executing", "executed"]) expect(stepAt({ state, cooling: null, steps: [] })).toBe(6);
  });
  it("is through when the certificate is issued", () => {
    expect(stepAt({ state: "certified", cooling: null, steps: [] })).toBe(8);
  });
  it("stays where it was stopped", () => {
    expect(stepAt({ state: "cancelled", cooling: null, steps: [step("list", true), step("approve", false)] })).toBe(3);
    expect(stepAt({ state: "unattested", cooling: null, steps: [step("list", true), step("approve", true), step("count", true)] })).toBe(6);
  });
});

describe("the shredder's class", () => {
  it("must reach what the list asks for, or be followed by pulp or fire", () => {
    expect(classFits("shred", "P-4", "P-4")).toBe(true);
    expect(classFits("shred", "P-3", "P-4")).toBe(false);
    expect(classFits("shred_and_pulp", "P-3", "P-4")).toBe(true);
    expect(classFits("burn", "", "P-6")).toBe(true);
    expect(classFits("shred", "", "P-2")).toBe(false);
  });
});
