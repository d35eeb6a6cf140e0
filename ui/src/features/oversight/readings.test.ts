import { describe, expect, it } from "vitest";
import { click, find, mountPage } from "../../../tests/mount";
import ReadingsPage from "./ReadingsPage.vue";
import { monthOf, toneOf } from "./readings";

describe("the reading register", () => {
  it("exports the month so far when no days are chosen", () => {
    expect(monthOf("2026-11-23")).toEqual(["2026-11-01", "2026-11-23"]);
  });

  it("prints the month when no days are chosen and hands the paper over", async () => {
    const { page, host } = await mountPage(ReadingsPage);
    await click("print-readings");
    const asked = host.calls.findLast((one) => one.operation === "print_readings")?.payload as { from: string; to: string };
    expect(asked.from.endsWith("-01")).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(find("readings-page").textContent).toContain("阅览登记簿_2026-11.pdf");
    page.unmount();
  });

  it("shows a violation as a warning and what it does not know quietly", () => {
    expect([toneOf("violation"), toneOf("explained"), toneOf("")]).toEqual(["warn", "ok", "quiet"]);
  });
});
