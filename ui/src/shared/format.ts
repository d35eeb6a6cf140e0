// Days, moments, numbers and sizes as people read them. The zone is the office's, as the host reports it.
import { ref } from "vue";
import { locale, t } from "./texts";

export const officeZone = ref("Asia/Shanghai");

/** Today as a day of the office, "2026-11-23". Tests and the fake host set it. */
export const clock = ref<() => Date>(() => new Date());

function parts(moment: Date, withSeconds = false): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: officeZone.value,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    ...(withSeconds ? { second: "2-digit" } : {}),
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value]));
}

/** The day the vault told at unlocking; the computer's clock takes over when it goes past it. */
export const officeToday = ref<string | null>(null);

export function today(): string {
  const p = parts(clock.value());
  const here = `${p["year"]}-${p["month"]}-${p["day"]}`;
  return officeToday.value && officeToday.value > here ? officeToday.value : here;
}

/** Whole days from `from` to `to`; both "YYYY-MM-DD". */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function weekday(day: string): string {
  return new Intl.DateTimeFormat(locale.value, { weekday: "short", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** A day: near ones as "12-02 周三", those of this year as "11-17", others in full. */
export function dayText(day: string | null | undefined): string {
  if (!day) return "—";
  const iso = day.slice(0, 10);
  const distance = daysBetween(today(), iso);
  const sameYear = iso.slice(0, 4) === today().slice(0, 4);
  if (distance >= 0 && distance <= 14) return `${iso.slice(5)} ${weekday(iso)}`;
  return sameYear ? iso.slice(5) : iso;
}

/** A day without its weekday, for narrow columns: "11-17" or "2027-01-15". */
export function shortDay(day: string | null | undefined): string {
  if (!day) return "—";
  return day.slice(0, 4) === today().slice(0, 4) ? day.slice(5, 10) : day.slice(0, 10);
}

/** The long form of a day, for page heads. */
export function longDay(day: string): string {
  const text = new Intl.DateTimeFormat(locale.value, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  return locale.value === "zh-CN" ? text.replaceAll(/(\d+)(\D)/g, " $1 $2 ").replaceAll(/ +/g, " ").trim() : text;
}

/** A moment: "今天 09:12", "昨天 16:25", "11-20 16:00", "2025-11-20 16:00". */
export function momentText(moment: string | null | undefined): string {
  if (!moment) return "—";
  const p = parts(new Date(moment));
  const day = `${p["year"]}-${p["month"]}-${p["day"]}`;
  const hour = `${p["hour"]}:${p["minute"]}`;
  const distance = daysBetween(day, today());
  if (distance === 0) return t("ui-shell-today-at", { time: hour });
  if (distance === 1) return t("ui-shell-yesterday-at", { time: hour });
  return day.slice(0, 4) === today().slice(0, 4) ? `${day.slice(5)} ${hour}` : `${day} ${hour}`;
}

/** The full moment, office time: "2026-11-23 14:53:40". */
export function fullMoment(moment: string | null | undefined): string {
  if (!moment) return "—";
  const p = parts(new Date(moment), true);
  return `${p["year"]}-${p["month"]}-${p["day"]} ${p["hour"]}:${p["minute"]}:${p["second"]}`;
}

/** The hour of a moment: "10:42". */
export function hourText(moment: string): string {
  const p = parts(new Date(moment));
  return `${p["hour"]}:${p["minute"]}`;
}

export function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? "—" : value.toLocaleString("en-US");
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}

/** A hash or fingerprint in groups that one can read aloud: "7c1e·94b0·2f6d". */
export function shortHash(hex: string, groups = 3): string {
  return (hex.replace(/[^0-9a-f]/gi, "").slice(0, groups * 4).match(/.{1,4}/g) ?? []).join("·");
}
