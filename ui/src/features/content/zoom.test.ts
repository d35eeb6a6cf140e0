import { describe, expect, it } from "vitest";
import { ownWidth, percentAfter, percentOfFit } from "./zoom";

const A4 = { width: 1000, height: 1414, full_width: 794 };

describe("how large a page stands", () => {
  it("goes by steps from wherever it stands and not beyond", () => {
    expect(percentAfter(100, 1)).toBe(125);
    expect(percentAfter(118, 1)).toBe(125);
    expect(percentAfter(118, -1)).toBe(100);
    expect(percentAfter(400, 1)).toBe(400);
    expect(percentAfter(25, -1)).toBe(25);
  });
  it("knows what a page in the window stands at", () => {
    expect(percentOfFit(A4, 900)).toBe(113);
    expect(percentOfFit({ width: 300, height: 200, full_width: 300 }, 900)).toBe(100);
    expect(percentOfFit(null, 900)).toBe(100);
  });
  it("asks for a page as it is before it is turned", () => {
    expect(ownWidth(A4, 0, 200, 900)).toBe(1588);
    expect(Math.round(ownWidth({ width: 1414, height: 1000, full_width: 1123 }, 1, 200, 900))).toBe(1588);
    expect(ownWidth(A4, 1, null, 900)).toBe(900);
  });
});
