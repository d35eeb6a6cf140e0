// The ranges that registers are usually printed for, as days of the office.
export type RangeName = "month" | "last_month" | "quarter" | "year";
export const RANGES: readonly RangeName[] = ["month", "last_month", "quarter", "year"];

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

export function rangeOf(name: RangeName, today: string): [string, string] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  if (name === "month") return [iso(year, month, 1), today];
  if (name === "last_month") return [iso(year, month - 1, 1), iso(year, month, 0)];
  if (name === "quarter") return [iso(year, month - (month % 3), 1), today];
  return [iso(year, 0, 1), today];
}
