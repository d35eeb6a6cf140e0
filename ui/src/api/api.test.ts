import { beforeEach, describe, expect, it } from "vitest";
import { useHost } from "@/platform";
import { fakeHost, problemOf, type FakeHost } from "@/platform/fake";
import { call, whenLocked } from "./client";
import { areasTouched } from "./invalidate";
import { describe as say, Problem, sentenceOf, toProblem } from "./problems";

describe("a problem", () => {
  it("is worded by its code when the back end sent no sentence", () => {
    expect(sentenceOf({ code: "access.purpose_needed", params: { level: "confidential" } })).toContain("打开机密级档案须填写事由");
  });
  it("takes the sentence of the back end when there is one", () => {
    expect(sentenceOf({ code: "loan.not_out", text: "原件不在外。" })).toBe("原件不在外。");
  });
  it("says not found for what one may not see, as a note and never as a refusal", () => {
    const said = say(new Problem({ kind: "missing", code: "missing" }));
    expect(said.severity).toBe("note");
    expect(said.title).toBe("没有找到");
  });
  it("shows the reference of a breakdown", () => {
    expect(say(new Problem({ kind: "broken", code: "broken", reference: "E-7F31" })).reference).toBe("E-7F31");
  });
  it("is made of whatever was thrown", () => {
    expect(toProblem(new Error("pipe closed")).kind).toBe("broken");
    expect(toProblem({ kind: "refused", code: "loan.not_out" }).code).toBe("loan.not_out");
  });
});

describe("what is read again after a write", () => {
  it("is what shows the rows that were written", () => {
    expect([...areasTouched(["loans", "desk_acts", "audit_events"])].toSorted()).toEqual(["audit", "loans", "people", "records", "workbench"]);
  });
  it("is only the trail when nobody shows the rows", () => {
    expect([...areasTouched(["row_digests"])]).toEqual(["audit"]);
  });
  it("is the area of the write when there are no tags, and everything when nobody knows", () => {
    expect([...areasTouched([], "copying")].toSorted()).toEqual(["audit", "copying", "workbench"]);
    expect(areasTouched(undefined).has("disposal")).toBe(true);
  });
});

describe("the door", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost("open");
    useHost(host);
  });
  it("tells the gate when the session is gone", async () => {
    let told = 0;
    whenLocked(() => (told += 1));
    host.state.state = "closed";
    await expect(call("who_am_i", {})).rejects.toMatchObject({ kind: "locked" });
    expect(told).toBe(1);
  });
  it("throws problems, not shapes", async () => {
    host.replies["last_act"] = () => {
      throw problemOf("refused", "loan.nothing_to_reverse");
    };
    await expect(call("last_act", {})).rejects.toBeInstanceOf(Problem);
  });
});
