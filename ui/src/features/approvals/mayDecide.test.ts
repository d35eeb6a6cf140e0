import { describe, expect, it } from "vitest";
import type { ApprovalView } from "@/api";
import { canDecide } from "./mayDecide";

const request = (more: Partial<ApprovalView> = {}): ApprovalView => ({
  id: "a", number: "SQ-0307-2026-0158", action: "copying", subject_id: "j", record_id: "r", record_number: null, title: "", level: "secret", applicant: { id: "sun", name: "孙浩" }, purpose: "", asked_at: "", expires_on: "", mode: "all", article: "", missing: [], turn: ["general_manager", "office_director"], state: "open", days_left: 10, statement: "{}", must_be_opened: false, opened: false, terms: null, standing: null, short_hash: "",
  approvers: [{ post: "general_manager", holders: [{ id: "zhao", name: "赵志远", login: "zhaozy", deputy_for: null }], decided: null }, { post: "office_director", holders: [{ id: "zhou", name: "周建国", login: "zhoujg", deputy_for: null }], decided: null }],
  ...more,
});

describe("who may decide a request", () => {
  it("is somebody who holds an open post", () => {
    expect(canDecide(request(), "zhao")).toBe(true);
    expect(canDecide(request(), "chen")).toBe(false);
  });
  it("is never the applicant", () => {
    expect(canDecide(request({ applicant: { id: "zhao", name: "赵志远" } }), "zhao")).toBe(false);
  });
  it("waits for the turn where one decides after another", () => {
    const ordered = request({ mode: "ordered", turn: ["office_director"] });
    expect([canDecide(ordered, "zhao"), canDecide(ordered, "zhou")]).toEqual([false, true]);
  });
  it("decides once, and only while it is open", () => {
    const decided = request();
    const [first] = decided.approvers;
    if (first) first.decided = { person_id: "zhao", name: "赵志远", deputy_for: null, decision: "approve", opinion: "", at: "", signature_id: "" };
    expect(canDecide(decided, "zhao")).toBe(false);
    expect(canDecide(request({ state: "approved" }), "zhou")).toBe(false);
  });
});
