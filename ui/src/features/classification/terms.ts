// Terms of a level as requests say them: "long", "until:2031-01-01", "years:3", "event:published".
import { t, wordOf } from "@/shared";

export const EVENTS: readonly string[] = ["published", "contract_ended", "tender_awarded", "case_closed"];
export type TermKind = "long" | "until" | "years" | "event";

/** A term in words, as the guide says it. */
export function termWord(term: string): string {
  const [kind, value = ""] = term.split(":");
  if (kind === "years") return t("ui-records-term-years", { years: Number(value) });
  if (kind === "event") return t("ui-classification-term-until-event", { event: wordOf("lower-on", value) });
  return kind === "until" ? t("ui-classification-term-until", { day: value }) : t("ui-classification-long");
}

/** The day a term of years ends for a paper of that day; a 29 February ends on the 28th. */
export function endOf(document: string, years: number): string | null {
  const [year = 0, month = 0, day = 0] = document.split("-").map(Number);
  if (!year || !month || !day) return null;
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return `${String(year + years).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(Math.min(day, last)).padStart(2, "0")}`;
}

/** The request's word for what was chosen; empty while something is missing. */
export function termOf(kind: TermKind, day: string | null, years: number | null, event: string): string {
  if (kind === "long") return "long";
  if (kind === "until") return day ? `until:${day}` : "";
  if (kind === "years") return years ? `years:${years}` : "";
  return `event:${event}`;
}
