// The tree as a list: each place after what it stands in, with its depth.
import type { PlaceView } from "@/api";

export interface Branch {
  place: PlaceView;
  depth: number;
  children: number;
}

/** Places in the order of the tree; what stands in a closed place is left out. */
export function branches(rows: readonly PlaceView[], closed: ReadonlySet<string>): Branch[] {
  const below = new Map<string | null, PlaceView[]>();
  for (const row of rows) below.set(row.parent_id, [...(below.get(row.parent_id) ?? []), row]);
  const out: Branch[] = [];
  const walk = (parent: string | null, depth: number): void => {
    for (const place of below.get(parent) ?? []) {
      out.push({ place, depth, children: below.get(place.id)?.length ?? 0 });
      if (!closed.has(place.id)) walk(place.id, depth + 1);
    }
  };
  walk(null, 0);
  return out;
}

/** How full, 0 to 100; nothing where nothing is counted. */
export function fullness(place: PlaceView): number | null {
  if (place.capacity === null || place.capacity === 0) return null;
  return Math.min(100, Math.round((place.used * 100) / place.capacity));
}

const LARGER = ["room", "cabinet", "shelf", "box"];

/** What may stand in a place of this kind. */
export function kindsWithin(kind: string | null): string[] {
  return kind === null ? ["room"] : LARGER.slice(LARGER.indexOf(kind) + 1);
}
