// How states of records and copies are shown: tone, glyph, word.
import { capital, hasText, t, wordOf, type IconName, type Tone } from "@/shared";

interface Look {
  tone: Tone;
  icon: IconName;
}

const LOOKS: Record<string, Look> = {
  in: { tone: "ok", icon: "circle-check" },
  kept: { tone: "ok", icon: "circle-check" },
  in_session: { tone: "note", icon: "files" },
  out: { tone: "note", icon: "arrow-right" },
  handed_over: { tone: "note", icon: "arrow-right" },
  overdue: { tone: "warn", icon: "triangle-alert" },
  lost: { tone: "bad", icon: "octagon-x" },
  listed: { tone: "bad", icon: "shredder" },
  destroyed: { tone: "quiet", icon: "shredder" },
};

export function lookOf(state: string): Look {
  return LOOKS[state] ?? { tone: "plain", icon: "circle" };
}

/** The word of a state of a copy or a record; `overdue` and `listed` are words of the screen. */
export function stateWord(state: string): string {
  const code = state.replaceAll(/[._]/g, "-");
  const key = ["copy-state", "record-state", "ui-records-state"].map((family) => `${family}-${code}`).find(hasText);
  return capital(key ? t(key) : wordOf("state", state));
}

/** What a list says of a record: where its copies are, unless it is gone. */
export function shownState(row: { state: string; copies_in: number }): string {
  return row.state === "kept" ? (row.copies_in > 0 ? "in" : "out") : row.state;
}

/** A level's term as stored: `long`, `until:DAY`, `years:N`, `event:WHAT`. */
export function levelTermText(term: string): string | null {
  if (!term) return null;
  const [kind, value = ""] = term.split(":");
  if (kind === "until") return value;
  if (kind === "years") return t("ui-records-term-years", { years: Number(value) });
  return kind === "event" ? wordOf("lower-on", value) : wordOf("level-term", kind);
}

/** A retention term, `Y` or `D` with years, as people say it. */
export function termText(term: string): string {
  if (term === "Y") return t("ui-records-term-permanent");
  const years = /^D(\d+)$/.exec(term)?.[1];
  return years ? t("ui-records-term-years", { years: Number(years) }) : term || "—";
}

export const KIND_ICON: Record<string, IconName> = {
  original: "archive",
  further: "archive",
  numbered: "files",
  excerpt: "pen-line",
  electronic: "file-text",
};

/** Rows of one kind of word that forms offer. */
export function wordChoices<Code extends string>(family: string, codes: readonly Code[]): { value: Code; label: string }[] {
  return codes.map((value) => ({ value, label: capital(wordOf(family, value)) }));
}
