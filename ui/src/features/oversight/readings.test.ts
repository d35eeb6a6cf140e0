import { describe, expect, it } from "vitest";
import { monthOf, toneOf } from "./readings";

describe("the reading register", () => {
  it("exports the month so far when no days are chosen", () => {
    expect(monthOf("2026-11-23")).toEqual(["2026-11-01", "2026-11-23"]);
  });

  it("shows a violation as a warning and what it does not know quietly", () => {
    expect([toneOf("violation"), toneOf("explained"), toneOf("")]).toEqual(["warn", "ok", "quiet"]);
  });
});
