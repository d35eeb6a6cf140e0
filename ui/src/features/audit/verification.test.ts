import { describe, expect, it } from "vitest";
import { readAnchor } from "./verification";

describe("an anchor file", () => {
  it("names vault, position and head", () => {
    expect(readAnchor('{"vault_id":"v","seq":48210,"head":"b4e8","at":"2026-11-20T08:00:00Z"}')).toEqual({ vault_id: "v", seq: 48_210, head: "b4e8", at: "2026-11-20T08:00:00Z" });
    expect(readAnchor('{"vault_id":"v","seq":1,"head":"b4e8"}')?.at).toBe("");
  });
  it("is told from any other file", () => {
    for (const text of ["", "[]", '{"seq":"1"}', "not json"]) expect(readAnchor(text), text).toBeNull();
  });
});
