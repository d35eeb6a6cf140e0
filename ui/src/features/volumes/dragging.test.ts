import { describe, expect, it } from "vitest";
import { targetAt } from "./dragging";

describe("where a carried row goes", () => {
  const rows = [{ id: "a", top: 0, bottom: 20 }, { id: "b", top: 20, bottom: 40 }];
  it("stands before the row whose upper half is under the hand", () => {
    expect(targetAt(rows, 5)).toEqual({ before: "a" });
    expect(targetAt(rows, 15)).toEqual({ before: "b" });
    expect(targetAt(rows, -50)).toEqual({ before: "a" });
  });
  it("goes behind all below the middle of the last, and nowhere among none", () => {
    expect(targetAt(rows, 35)).toEqual({ last: true });
    expect(targetAt([], 5)).toBeNull();
  });
});
