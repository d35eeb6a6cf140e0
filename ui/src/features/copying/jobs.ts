// Where a copy job stands, and the arithmetic of a session as the screen shows it; the back end counts for itself.
import type { CopyJobView } from "@/api";
import { dayText, momentText, t, type Step, type Tone } from "@/shared";

export const STATES = ["requested", "approved", "in_session", "signed_off", "handed_over", "closed", "aborted", "refused"] as const;
const TONES: Record<string, Tone> = { requested: "note", approved: "note", in_session: "warn", signed_off: "note", handed_over: "note", closed: "ok", aborted: "bad", refused: "bad" };
export const toneOf = (state: string): Tone => TONES[state] ?? "plain";

const COPY_TONES: Record<string, Tone> = { ready: "note", out: "note", returned: "warn", destroyed: "quiet", lost: "bad" };
export const copyTone = (state: string): Tone => COPY_TONES[state] ?? "plain";

const AT: Record<string, number> = { requested: 1, approved: 2, in_session: 3, signed_off: 4, handed_over: 5, closed: 6, refused: 1 };

export function stepAt(job: Pick<CopyJobView, "state" | "session">): number {
  return AT[job.state] ?? (job.session ? 3 : 2);
}

export function jobSteps(job: CopyJobView): Step[] {
  const decided = job.approval?.approvers.findLast((one) => one.decided)?.decided ?? null;
  const open = job.numbered.filter((one) => one.state === "out" || one.state === "ready").length;
  const details: Record<string, string | null> = {
    request: `${job.applicant.name} ${momentText(job.requested_at)}`,
    approve: job.ground === "approval" ? (decided ? `${decided.name} ${momentText(decided.at)}` : t("ui-copying-waits-approval")) : t(`ground-${job.ground.replaceAll("_", "-")}`),
    supervise: job.session ? `${(job.session.supervisor ?? job.session.operator).name} ${momentText(job.session.opened_at)}` : job.supervised ? null : t("ui-copying-not-supervised"),
    copy: job.session?.counts ? t("ui-copying-copies-of-pages", { copies: job.session.counts.copies, pages: job.session.counts.pages }) : null,
    receive: job.handed_over_at ? momentText(job.handed_over_at) : job.receiver.name,
    settle: job.return_by ? t("ui-copying-back-by", { day: dayText(job.return_by) }) : job.numbered.length > 0 ? t("ui-copying-still-open", { count: open }) : null,
  };
  return Object.entries(details).map(([key, detail]) => ({ key, label: t(`ui-copying-step-${key}`), detail: detail ?? " " }));
}

export interface Entered {
  copies: number | null;
  pages: number | null;
  spoiledFaces: number | null;
  spoiledSheets: number | null;
  meterAfter: number | null;
  /** Readings of the copiers taken in later, in their order. */
  further: (number | null)[];
}

/** What a session is set to. */
export interface Setting {
  duplex: boolean;
  facePages: number;
  /** Counters before: of the first copier, then of the others. */
  before: (number | null)[];
}

export interface Arithmetic {
  /** 面: pages × copies. */
  faces: number | null;
  /** 张: each copy begins on its own sheet. */
  sheets: number | null;
  spoiledSheets: number | null;
  /** What the copier's counter should have moved by. */
  told: number | null;
  /** What it did move by; nothing without both readings. */
  meter: number | null;
  meterAgrees: boolean | null;
}

const sheetsFor = (faces: number, duplex: boolean): number => (duplex ? Math.ceil(faces / 2) : faces);

export function arithmetic(entered: Entered, setting: Setting): Arithmetic {
  const { copies, pages, spoiledFaces, spoiledSheets, meterAfter, further } = entered;
  const { duplex, facePages, before } = setting;
  const known = copies !== null && pages !== null;
  const facesEach = known ? Math.ceil(pages / facePages) : null;
  const faces = known && facesEach !== null ? copies * facesEach : null;
  const told = faces === null ? null : faces + (spoiledFaces ?? 0);
  const after = [meterAfter, ...further];
  const moved = before.map((one, index) => (one === null || (after[index] ?? null) === null ? null : (after[index] ?? 0) - one));
  const read = before.map((one, index) => one === null || moved[index] !== null);
  const meter = before.every((one) => one === null) || read.includes(false) ? null : moved.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return {
    faces,
    sheets: known && facesEach !== null ? sheetsFor(facesEach, duplex) * copies : null,
    spoiledSheets: spoiledSheets ?? (spoiledFaces === null ? null : sheetsFor(spoiledFaces, duplex)),
    told,
    meter,
    // A copier without a counter is counted by the people on the spot only.
    meterAgrees: meter === null || told === null ? null : before.includes(null) ? meter <= told : meter === told,
  };
}

/** How many pages "1-3, 7, 9-12" are; nothing when it cannot be read. */
export function pagesInRange(range: string): number | null {
  const words = range.replaceAll("，", ",").replaceAll("、", ",").replaceAll("–", "-").split(",").map((one) => one.trim()).filter(Boolean);
  let last = 0;
  let sum = 0;
  for (const word of words) {
    const found = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(word);
    if (!found) return null;
    const from = Number(found[1]);
    const to = Number(found[2] ?? found[1]);
    if (from <= last || to < from) return null;
    sum += to - from + 1;
    last = to;
  }
  return sum;
}

export const METHODS = ["shred", "shred_and_pulp", "shred_and_burn", "pulp", "burn"] as const;
export const CLASSES = ["P-2", "P-3", "P-4", "P-5", "P-6", "P-7"] as const;

const REQUIRED: Record<string, string> = { general: "P-2", internal: "P-3", secret: "P-4", confidential: "P-5", top_secret: "P-6" };
/** The shredder class that spoiled sheets of this level ask for at least. */
export const requiredClass = (level: string): string => REQUIRED[level] ?? "P-4";
