import { beforeEach, describe, expect, it } from "vitest";
import { clock, dayText, daysBetween, longDay, momentText, shortDay, shortHash, sizeText, today } from "./format";

describe("days and moments of the office", () => {
  beforeEach(() => {
    clock.value = () => new Date("2026-11-23T16:30:00Z");
  });
  it("counts the day of the office, not of Greenwich", () => {
    expect(today()).toBe("2026-11-24");
  });
  it("gives near days their weekday and far ones their year", () => {
    expect(dayText("2026-12-02")).toBe("12-02 周三");
    expect(dayText("2026-11-17")).toBe("11-17");
    expect(dayText("2027-01-15")).toBe("2027-01-15");
    expect(dayText(null)).toBe("—");
    expect(shortDay("2026-12-02")).toBe("12-02");
  });
  it("tells today and yesterday from other days", () => {
    expect(momentText("2026-11-24T01:12:00Z")).toBe("今天 09:12");
    expect(momentText("2026-11-23T08:25:00Z")).toBe("昨天 16:25");
    expect(momentText("2026-11-20T08:00:00Z")).toBe("11-20 16:00");
  });
  it("writes sizes, hashes and long days as people read them", () => {
    expect(sizeText(14_889_779)).toBe("14.2 MB");
    expect(shortHash("7c1e94b02f6d00aa")).toBe("7c1e·94b0·2f6d");
    expect(longDay("2026-11-23")).toBe("2026 年 11 月 23 日 星期一");
    expect(daysBetween("2026-11-19", "2026-11-23")).toBe(4);
  });
});
