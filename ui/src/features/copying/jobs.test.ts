import { describe, expect, it } from "vitest";
import { arithmetic, pagesInRange, stepAt, type Entered, type Setting } from "./jobs";

const entered = (more: Partial<Entered> = {}): Entered => ({ copies: 2, pages: 14, spoiledFaces: 1, spoiledSheets: null, meterAfter: 18_229, further: [], ...more });
const setting = (more: Partial<Setting> = {}): Setting => ({ duplex: false, facePages: 1, before: [18_200], ...more });

describe("the arithmetic of a session", () => {
  it("moves the counter by the faces and the spoiled ones", () => {
    expect(arithmetic(entered(), setting())).toEqual({ faces: 28, sheets: 28, spoiledSheets: 1, told: 29, meter: 29, meterAgrees: true });
    expect(arithmetic(entered({ meterAfter: 18_230 }), setting()).meterAgrees).toBe(false);
  });
  it("begins each duplex copy on its own sheet", () => {
    expect(arithmetic(entered({ copies: 3, pages: 13, spoiledFaces: 0, meterAfter: null }), setting({ duplex: true, before: [null] })).sheets).toBe(21);
  });
  it("lays several pages on a face and adds the counters of all copiers", () => {
    const both = arithmetic(entered({ pages: 13, copies: 3, spoiledFaces: 0, meterAfter: 18_210, further: [511] }), setting({ duplex: true, facePages: 2, before: [18_200, 500] }));
    expect([both.faces, both.sheets, both.meter, both.meterAgrees]).toEqual([21, 12, 21, true]);
    expect(arithmetic(entered({ further: [null] }), setting({ before: [18_200, 500] })).meterAgrees).toBeNull();
  });
  it("says nothing before it can be said", () => {
    const none = arithmetic(entered({ copies: null }), setting({ before: [1] }));
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
