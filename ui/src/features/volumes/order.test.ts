import { describe, expect, it } from "vitest";
import { moved, placeAfterMove } from "./order";

describe("an order", () => {
  it("moves one and stops at the ends", () => {
    expect(moved(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], "b", 9)).toEqual(["a", "c", "b"]);
    expect(moved(["a"], "z", 1)).toEqual(["a"]);
  });
  it("says where a moved one goes, as far as this page knows", () => {
    expect(placeAfterMove(["a", "b", "c"], "b", -1, false)).toEqual({ before_id: "a" });
    expect(placeAfterMove(["a", "b", "c"], "a", 1, false)).toEqual({ before_id: "c" });
    expect(placeAfterMove(["a", "b", "c"], "b", 1, false)).toEqual({ last: true });
    expect(placeAfterMove(["a", "b", "c"], "b", 1, true)).toBeNull();
    expect(placeAfterMove(["a", "b", "c"], "c", 1, false)).toBeNull();
    expect(placeAfterMove(["a"], "a", -1, false)).toBeNull();
  });
});
