// The codes of the reading register, as its pages list them.
import type { Tone } from "@/shared";

export const ACTS = ["record", "open", "preview", "download", "print", "export"] as const;
export const JUDGEMENTS = ["explained", "reminded", "violation"] as const;

const TONES: Record<string, Tone> = { explained: "ok", reminded: "note", violation: "warn" };
export const toneOf = (judgement: string): Tone => TONES[judgement] ?? "quiet";

/** First day of that day's month, and the day itself. */
export function monthOf(day: string): [string, string] {
  return [`${day.slice(0, 8)}01`, day];
}
