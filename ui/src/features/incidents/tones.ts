// How far a thing has come, as a tone: what waits is noted, what is over is plain, what is lost warns.
import type { Tone } from "@/shared";

const TONES: Record<string, Tone> = { decided: "ok", closed: "plain", found: "ok", registered: "warn", proposed: "note", open: "warn", assessed: "note" };

export const toneOfState = (state: string): Tone => TONES[state] ?? "note";
