// Query keys: [area, operation, payload]. The area is what invalidation goes by.
export const AREAS = [
  "access",
  "approvals",
  "audit",
  "copying",
  "dispatch",
  "disposal",
  "incidents",
  "loans",
  "oversight",
  "people",
  "places",
  "records",
  "retention",
  "session",
  "vault",
  "workbench",
] as const;

export type Area = (typeof AREAS)[number];

export function readKey(area: Area, operation: string, payload: unknown = {}): readonly [Area, string, unknown] {
  return [area, operation, payload] as const;
}
