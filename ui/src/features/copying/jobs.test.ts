import { describe, expect, it } from "vitest";
import { arithmetic, pagesInRange, stepAt, type Entered } from "./jobs";

const entered = (more: Partial<Entered> = {}): Entered => ({ copies: 2, pages: 14, spoiledFaces: 1, spoiledSheets: null, meterAfter: 18_229, ...more });

describe("the arithmetic of a session", () => {
  it("moves the counter by the faces and the spoiled ones", () => {
    expect(arithmetic(entered(), false, 18_200)).toEqual({ faces: 28, sheets: 28, spoiledSheets: 1, told: 29, meter: 29, meterAgrees: true });
    expect(arithmetic(entered({ meterAfter: 18_230 }), false, 18_200).meterAgrees).toBe(false);
  });
  it("begins each duplex copy on its own sheet", () => {
    expect(arithmetic(entered({ copies: 3, pages: 13, spoiledFaces: 0, meterAfter: null }), true, null).sheets).toBe(21);
  });
  it("says nothing before it can be said", () => {
    const none = arithmetic(entered({ copies: null }), false, 1);
    expect([none.faces, none.told, none.meterAgrees]).toEqual([null, null, null]);
  });
});

describe("a page range", () => {
  it("is counted", () => {
    expect(pagesInRange("1-3, 7，9–12")).toBe(8);
    expect(pagesInRange("")).toBe(0);
  });
  it("must rise and not repeat", () => {
    for (const range of ["3-1", "1-3, 2", "x", "1-"]) expect(pagesInRange(range), range).toBeNull();
  });
});

describe("the steps of a job", () => {
  it("keeps an aborted job where it was stopped", () => {
    expect(stepAt({ state: "aborted", session: null })).toBe(2);
    expect(stepAt({ state: "in_session", session: null })).toBe(3);
  });
});
