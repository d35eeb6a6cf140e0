import { describe, expect, it } from "vitest";
import type { PersonView } from "@/api";
import { pairings } from "./three";

const person = (id: string, clearance = "secret"): PersonView => ({ id, name: id, staff_number: "", barcode: "", kind: "staff", department_id: null, department: null, organisation: "", phone: "", posts: ["staff"], clearance, clearance_waits: null, login: id, account_until: null, account_closed: false, state: "active", agreement_until: null, training_on: null });
const told = (rules: ReturnType<typeof pairings>) => Object.fromEntries(rules.map((one) => [one.key, one.holds]));

describe("the three of a destruction", () => {
  it("may be four people with applicant as executor", () => {
    const rules = pairings({ executor: person("lin"), first_witness: person("chen"), second_witness: person("zhou") }, "lin", ["zhao"], "secret");
    expect(rules.every((one) => one.holds)).toBe(true);
  });
  it("tells each broken pair before anything is sent", () => {
    const rules = told(pairings({ executor: person("zhao"), first_witness: person("lin"), second_witness: person("lin", "internal") }, "lin", ["zhao"], "secret"));
    expect(rules).toEqual({ different: false, not_applicant: false, not_approver: false, cleared: false });
  });
  it("says nothing of people who are not chosen yet", () => {
    const rules = told(pairings({ executor: person("lin") }, "lin", [], "secret"));
    expect(rules).toEqual({ different: null, not_applicant: null, not_approver: null, cleared: null });
  });
});
