import { describe, expect, it } from "vitest";
import type { PlaceView } from "@/api";
import { branches, fullness, kindsWithin } from "./tree";

const place = (id: string, parent_id: string | null, more: Partial<PlaceView> = {}): PlaceView => ({
  id,
  parent_id,
  kind: "box",
  code: id,
  name: id,
  path: id,
  barcode: "",
  capacity: null,
  unit: "items",
  used: 0,
  full: false,
  held: 0,
  held_within: 0,
  spine_mm: null,
  keeper_id: null,
  keeper: null,
  home_parent_id: null,
  retired: false,
  top_secret_reading: false,
  ...more,
});

describe("the tree of places", () => {
  it("puts every place after what it stands in and hides what stands in a closed one", () => {
    const rows = [place("room", null), place("a", "room"), place("a1", "a"), place("b", "room")];
    const shown = (closed: string[]) => branches(rows, new Set(closed)).map((one) => `${one.depth}${one.place.id}`);
    expect(shown([])).toEqual(["0room", "1a", "2a1", "1b"]);
    expect(shown(["a"])).toEqual(["0room", "1a", "1b"]);
  });
  it("fills by what is used and says nothing where nothing is counted", () => {
    expect(fullness(place("x", null, { capacity: 40, used: 10 }))).toBe(25);
    expect(fullness(place("x", null, { capacity: 2, used: 3 }))).toBe(100);
    expect(fullness(place("x", null))).toBeNull();
  });
  it("lets smaller things stand in larger ones only", () => {
    expect(kindsWithin(null)).toEqual(["room"]);
    expect(kindsWithin("cabinet")).toEqual(["shelf", "box"]);
    expect(kindsWithin("box")).toEqual([]);
  });
});
