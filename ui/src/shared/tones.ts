// The tones of states and messages, and the glyph each brings along.
import type { IconName } from "./icons";

export type Tone = "ok" | "warn" | "bad" | "note" | "plain" | "quiet";

export const TONE_ICON: Record<Tone, IconName> = {
  ok: "circle-check",
  warn: "triangle-alert",
  bad: "octagon-x",
  note: "arrow-right",
  plain: "circle-check",
  quiet: "circle",
};
