import { describe, expect, it } from "vitest";
import { rememberList, useNeighbours } from "./neighbours";

describe("the records beside one", () => {
  it("are those of the list as it stood, and none at its ends", () => {
    rememberList("p-lin", ["a", "b", "c"]);
    const of = (id: string, person = "p-lin") => {
      const { previous, next } = useNeighbours(() => person, () => id);
      return [previous.value, next.value];
    };
    expect(of("b")).toEqual(["a", "c"]);
    expect(of("a")).toEqual([null, "b"]);
    expect(of("c")).toEqual(["b", null]);
  });
  it("are nobody's for a record from elsewhere, or for the next person at the window", () => {
    rememberList("p-lin", ["a", "b", "c"]);
    const elsewhere = useNeighbours(() => "p-lin", () => "z");
    const another = useNeighbours(() => "p-chen", () => "b");
    expect([elsewhere.previous.value, elsewhere.next.value, another.previous.value, another.next.value]).toEqual([null, null, null, null]);
  });
});
