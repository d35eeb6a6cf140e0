import { describe, expect, it } from "vitest";
import { isWeekday, monthCells, recallTone, reservationTone } from "./circulation";

describe("the calendar's page", () => {
  it("begins its weeks on Monday and has every day once", () => {
    const october = monthCells(2026, 10);
    expect(october.slice(0, 4)).toEqual([null, null, null, "2026-10-01"]);
    expect(october.filter(Boolean)).toHaveLength(31);
    expect(monthCells(2027, 2).filter(Boolean)).toHaveLength(28);
    expect(isWeekday("2026-10-01") && !isWeekday("2026-10-10") && !isWeekday("2026-10-11")).toBe(true);
  });
});

describe("what waits and what was recalled", () => {
  it("warns of what lies on the shelf past its day and of who was not told", () => {
    expect(reservationTone({ state: "ready", has_lapsed: true })).toBe("warn");
    expect(reservationTone({ state: "ready", has_lapsed: false })).toBe("ok");
    expect(reservationTone({ state: "expired", has_lapsed: false })).toBe("quiet");
    expect(recallTone({ state: "standing", days_overdue: 0, told_at: null })).toBe("warn");
    expect(recallTone({ state: "standing", days_overdue: 2, told_at: "x" })).toBe("bad");
    expect(recallTone({ state: "met", days_overdue: 0, told_at: null })).toBe("quiet");
  });
});
