// After a write: its tags are the tables whose rows it wrote; exactly the areas that show them are read again.
import type { QueryClient } from "@tanstack/vue-query";
import { AREAS, type Area } from "./keys";

const SHOWN_IN: Record<string, readonly Area[]> = {
  access_changes: ["records"],
  guide_versions: ["records", "workbench"],
  level_review_items: ["records", "workbench"],
  level_reviews: ["records", "workbench"],
  publications: ["records"],
  purposes: ["records"],
  relabels: ["records"],
  accounts: ["people", "vault"],
  appraisal_items: ["disposal"],
  appraisals: ["disposal"],
  approval_decisions: ["approvals", "loans", "copying", "disposal", "workbench"],
  approvals: ["approvals", "loans", "copying", "disposal", "workbench"],
  backup_sets: ["vault", "workbench"],
  categories: ["records"],
  certificates: ["disposal", "records", "workbench"],
  clearances: ["people", "access", "records", "workbench"],
  contents: ["records"],
  copies: ["records", "places", "copying", "loans", "workbench"],
  copy_jobs: ["copying", "records", "workbench"],
  departments: ["people"],
  desk_acts: ["loans"],
  destruction_items: ["disposal"],
  destruction_lists: ["disposal", "records", "workbench"],
  duties: ["access", "people"],
  holds: ["retention", "disposal", "records", "workbench"],
  import_mappings: ["records"],
  imports: ["records"],
  incidents: ["loans", "workbench"],
  lending_rules: ["loans"],
  key_slots: ["people", "workbench"],
  level_changes: ["records", "workbench"],
  level_key_rotations: ["people", "workbench"],
  loans: ["loans", "records", "people", "workbench"],
  matrix_rows: ["access"],
  need_to_know: ["records"],
  offices: ["session", "vault"],
  people: ["people", "loans"],
  filing_items: ["records", "workbench"],
  filing_runs: ["records", "workbench"],
  findings: ["places", "workbench"],
  move_slips: ["places"],
  places: ["places"],
  stocktake_scans: ["places"],
  stocktakes: ["places"],
  post_grants: ["people", "access", "session"],
  record_openings: ["oversight", "records"],
  records: ["records", "disposal", "retention", "workbench"],
  retention_rules: ["retention", "records"],
  saved_searches: ["records"],
  settings: ["access", "vault", "session"],
  state_secret_slips: ["records"],
  unusual_readings: ["oversight", "workbench"],
  void_numbers: ["records"],
  volume_acts: ["records"],
  volume_pieces: ["records"],
  volumes: ["records", "places"],
};

/** The areas that show rows of these tables. Tables nobody shows (digests, seals) touch only the trail; without tags the given area counts. */
export function areasTouched(tags: readonly string[] | undefined, area?: Area): Set<Area> {
  if (!tags || tags.length === 0) return area ? new Set<Area>([area, "audit", "workbench"]) : new Set(AREAS);
  const touched = new Set<Area>(["audit"]);
  for (const tag of tags) for (const shown of SHOWN_IN[tag] ?? []) touched.add(shown);
  return touched;
}

export async function invalidate(client: QueryClient, tags: readonly string[] | undefined, area?: Area): Promise<void> {
  const touched = areasTouched(tags, area);
  await client.invalidateQueries({ predicate: (query) => touched.has(query.queryKey[0] as Area) });
}
