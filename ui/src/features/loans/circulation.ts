// How a place in the queue and a recall look. No rule lives here.
import type { RecallView, ReservationView } from "@/api";
import type { Tone } from "@/shared";



export function reservationTone(one: Pick<ReservationView, "state" | "has_lapsed">): Tone {
  if (one.has_lapsed) return "warn";
  if (one.state === "ready") return "ok";
  return one.state === "waiting" ? "note" : "quiet";
}

export function recallTone(one: Pick<RecallView, "state" | "days_overdue" | "told_at">): Tone {
  if (one.state !== "standing") return "quiet";
  if (one.days_overdue > 0) return "bad";
  return one.told_at ? "note" : "warn";
}

/** A month of the calendar: empty cells before its first day, then its days, Monday first. */
export function monthCells(year: number, month: number): (string | null)[] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const before = (first.getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const pad = (number: number): string => String(number).padStart(2, "0");
  return [...Array.from({ length: before }, () => null), ...Array.from({ length: days }, (_, at) => `${year}-${pad(month)}-${pad(at + 1)}`)];
}

/** Whether the week alone makes it a working day. */
export function isWeekday(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay();
  return at !== 0 && at !== 6;
}
