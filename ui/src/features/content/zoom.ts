// How large a page stands on the screen: in steps of a hundredth of its size on paper, or as wide as the room.
import type { ViewedPage } from "@/api";

const STEPS = [25, 50, 75, 100, 125, 150, 200, 300, 400] as const;
export const LEAST_PERCENT = STEPS[0];
export const MOST_PERCENT = STEPS[STEPS.length - 1] ?? 400;

type Size = Pick<ViewedPage, "width" | "height" | "full_width">;

/** The step after or before a size that need not be a step itself. */
export function percentAfter(now: number, by: number): number {
  const next = by > 0 ? STEPS.find((step) => step > now) : STEPS.findLast((step) => step < now);
  return next ?? (by > 0 ? MOST_PERCENT : LEAST_PERCENT);
}

/** What a page that is as wide as the room stands at; a small picture is not enlarged for it. */
export function percentOfFit(page: Size | null, room: number): number {
  if (!page || page.full_width === 0 || room === 0) return 100;
  return Math.round((Math.min(room, page.width / (globalThis.devicePixelRatio || 1)) / page.full_width) * 100);
}

/** Pixels across that are asked for: a page is drawn upright and turned afterwards. */
export function ownWidth(page: Size | null, quarters: number, percent: number | null, room: number): number {
  if (percent === null || !page) return room;
  const isOnItsSide = page.width > 0 && quarters % 2 === 1;
  const own = isOnItsSide ? (page.full_width * page.height) / page.width : page.full_width;
  return (own * percent) / 100;
}
