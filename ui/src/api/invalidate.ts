// After a write: the tags of its events name what changed; exactly those areas are read again.
import type { QueryClient } from "@tanstack/vue-query";
import { AREAS, type Area } from "./keys";

/** What else shows things of an area. */
const SHOWN_BY: Record<Area, readonly Area[]> = {
  access: ["records", "people", "session", "workbench"],
  approvals: ["loans", "copying", "disposal", "workbench"],
  audit: [],
  copying: ["records", "workbench"],
  disposal: ["records", "retention", "workbench"],
  loans: ["records", "people", "workbench"],
  people: ["access", "loans", "workbench"],
  places: ["records"],
  records: ["loans", "places", "workbench", "disposal"],
  retention: ["records", "disposal", "workbench"],
  session: [],
  vault: ["session", "workbench"],
  workbench: [],
};

const isArea = (word: string): word is Area => (AREAS as readonly string[]).includes(word);

/** The areas that tags touch. A tag is an area, `area:id` or `area.something`; without a known tag the given area counts. */
export function areasTouched(tags: readonly string[] | undefined, area?: Area): Set<Area> {
  const named = (tags ?? []).map((tag) => tag.split(/[:./]/)[0] ?? "").filter(isArea);
  const direct = named.length > 0 ? named : area ? [area] : [...AREAS];
  const touched = new Set<Area>(["audit"]);
  for (const one of direct) {
    touched.add(one);
    for (const shown of SHOWN_BY[one]) touched.add(shown);
  }
  return touched;
}

export async function invalidate(client: QueryClient, tags: readonly string[] | undefined, area?: Area): Promise<void> {
  const touched = areasTouched(tags, area);
  await client.invalidateQueries({ predicate: (query) => touched.has(query.queryKey[0] as Area) });
}
