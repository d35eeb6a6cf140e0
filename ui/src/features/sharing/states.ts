// What telling outsiders, footage and handovers know of states and choices.
import type { Tone } from "@/shared";

export const KINDS = ["contract", "statutory", "owner", "personal"] as const;
export type Kind = (typeof KINDS)[number];
export const AUTHORITIES = ["police", "court", "procuratorate", "discipline", "fire", "tax", "other"] as const;
export const CAPACITIES = ["owner", "agent", "committee", "occupant"] as const;
export const MATTERS = ["own_room", "service_and_fees", "maintenance_fund", "common_income", "common_parts", "other"] as const;
export const REQUESTS = ["access", "copy", "correct", "delete"] as const;
export const BASES = ["consent", "contract", "duty", "emergency", "disclosed", "other_law"] as const;
export const WAYS = ["shown", "copy", "file"] as const;
export const DOCUMENTS = ["identity_card", "passport", "work_pass", "warrant", "lawyer_card"] as const;
export const FOOTAGE_CAPACITIES = ["owner", "authority", "staff", "other"] as const;
export const HANDOVERS = ["post", "project", "give_back"] as const;
export const FOUND = ["present", "missing", "not_applicable"] as const;
export const PROPERTIES = ["owners", "client", "group"] as const;

const TONES: Record<string, Tone> = { requested: "note", open: "warn", given: "warn", closed: "ok", done: "ok", declined: "quiet", refused: "bad", cancelled: "quiet", unchecked: "warn", present: "ok", missing: "bad" };
export const toneOf = (state: string): Tone => TONES[state] ?? "plain";
