// The eight steps of a destruction and where a list stands on them.
import type { DestructionView } from "@/api";
import { dayText, t, type Step, type Tone } from "@/shared";

export const STATES = ["draft", "locked", "approved", "cooling", "counted", "executing", "executed", "attested", "certified", "cancelled", "unattested"] as const;

const TONES: Record<string, Tone> = { draft: "plain", locked: "note", approved: "note", cooling: "note", counted: "warn", executing: "warn", executed: "warn", attested: "warn", certified: "ok", cancelled: "quiet", unattested: "bad" };
export const toneOf = (state: string): Tone => TONES[state] ?? "plain";

export type Phase = "draft" | "approval" | "cooling" | "count" | "execute" | "attest" | "certify" | "ended";

/** What has to be done with the list now. */
export function phaseOf(list: Pick<DestructionView, "state" | "cooling">): Phase {
  switch (list.state) {
    case "draft":
      return "draft";
    case "locked":
      return "approval";
    case "approved":
      return "cooling";
    case "cooling":
      return list.cooling?.over ? "count" : "cooling";
    case "counted":
    case "executing":
      return "execute";
    case "executed":
      return "attest";
    case "attested":
      return "certify";
    default:
      return "ended";
  }
}

const AT: Record<Exclude<Phase, "ended">, number> = { draft: 2, approval: 3, cooling: 4, count: 5, execute: 6, attest: 6, certify: 7 };

/** Where the list stands; a list that ended early stays where it was stopped. */
export function stepAt(list: Pick<DestructionView, "state" | "cooling" | "steps">): number {
  const phase = phaseOf(list);
  if (phase !== "ended") return AT[phase];
  if (list.state === "certified") return 8;
  const done = (code: string): boolean => list.steps.some((step) => step.code === code && step.done);
  return done("attest") ? 7 : done("count") ? 6 : done("approve") ? 4 : done("list") ? 3 : 2;
}

export function wizardSteps(list: DestructionView): Step[] {
  const at = (code: string): string | null => list.steps.find((step) => step.code === code)?.at ?? null;
  const day = (moment: string | null): string | null => (moment ? dayText(moment) : null);
  const details: Record<string, string | null> = {
    due: day(list.created_at),
    appraise: list.appraisal.number.split("-").slice(-2).join("-"),
    list: list.locked_at ? t("ui-disposal-step-locked", { day: dayText(list.locked_at) }) : null,
    approve: day(at("approve")),
    cool: list.cooling ? t(list.cooling.over ? "ui-disposal-step-cooled" : "ui-disposal-step-cooling", { day: dayText(list.cooling.until) }) : null,
    count: day(list.counted_at),
    witness: list.attested_at ? day(list.attested_at) : list.ended_at ? t("ui-disposal-step-to-attest") : null,
    certify: list.certificate?.number.split("-").slice(-2).join("-") ?? null,
  };
  return Object.entries(details).map(([key, detail]) => ({ key, label: t(`ui-disposal-step-${key}`), detail: detail ?? " " }));
}

/** Shredder classes: the higher the number, the finer. */
export const CLASSES = ["P-1", "P-2", "P-3", "P-4", "P-5", "P-6", "P-7"] as const;
export const METHODS = ["shred", "shred_and_pulp", "shred_and_burn", "pulp", "burn", "key_destruction"] as const;
export const shreds = (method: string): boolean => method.startsWith("shred");

/** Whether the machine's class fulfils the one asked for; a lower one needs pulping or burning after it. */
export function classFits(method: string, used: string, required: string): boolean {
  if (!required || !shreds(method)) return true;
  if (!used) return false;
  return method !== "shred" || Number(used.slice(2)) >= Number(required.slice(2));
}
