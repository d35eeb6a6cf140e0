import { describe, expect, it } from "vitest";
import { rangeOf } from "./ranges";

describe("the ranges of a register", () => {
  it("end today or with the month before", () => {
    expect(rangeOf("month", "2026-11-23")).toEqual(["2026-11-01", "2026-11-23"]);
    expect(rangeOf("last_month", "2026-01-15")).toEqual(["2025-12-01", "2025-12-31"]);
    expect(rangeOf("quarter", "2026-11-23")).toEqual(["2026-10-01", "2026-11-23"]);
    expect(rangeOf("year", "2026-11-23")).toEqual(["2026-01-01", "2026-11-23"]);
  });
});
