// The columns of a file against the fields of a subject, as the wizard holds them while somebody chooses.
import type { ExaminedFile, MappingView } from "@/api";

/** Which post may import what: what entering one of them by hand asks. The back end checks it again. */
export const SUBJECTS = [
  { code: "records", permission: "keep_records" },
  { code: "places", permission: "keep_records" },
  { code: "boxes", permission: "keep_records" },
  { code: "people", permission: "work_desk" },
  { code: "loans", permission: "work_desk" },
  { code: "categories", permission: "administer_security" },
  { code: "retention_rules", permission: "administer_security" },
] as const;

export type SubjectCode = (typeof SUBJECTS)[number]["code"];

/** What a field gets: a column, a text for all rows, and what an empty cell means. */
export interface Choice {
  field: string;
  column: string | null;
  text: string;
  otherwise: string;
}

/** Every field of the subject, with what the mapping says of it. */
export function choicesOf(fields: readonly string[], mapping: MappingView): Choice[] {
  const said = new Map(mapping.columns.map((column) => [column.field, column]));
  return fields.map((field) => {
    const column = said.get(field);
    return { field, column: column?.column ?? null, text: column?.text ?? "", otherwise: column?.otherwise ?? "" };
  });
}

/** The mapping of the choices; what a remembered one knows beyond them (words, first days) stays. */
export function mappingOf(examined: ExaminedFile, choices: readonly Choice[], remembered: MappingView | null, name: string): MappingView {
  const base = remembered ?? examined.mapping;
  const known = new Map(base.columns.map((column) => [column.field, column]));
  const columns = choices
    .filter((choice) => choice.column !== null || choice.text.trim() !== "")
    .map((choice) => {
      const before = known.get(choice.field);
      const from = choice.column === null ? { text: choice.text.trim() } : { column: choice.column };
      return { field: choice.field, ...from, otherwise: choice.otherwise.trim(), words: before?.words ?? {}, first_day: before?.first_day ?? false };
    });
  return { ...base, name: name.trim(), subject: examined.mapping.subject, heading_row: examined.heading_row, columns };
}

/** Fields that every row must say and that nothing says yet. The suggestion's missing ones, and its own if taken away. */
export function lackingOf(required: readonly string[], choices: readonly Choice[]): string[] {
  const said = new Set(choices.filter((choice) => choice.column !== null || choice.text.trim() !== "").map((choice) => choice.field));
  return required.filter((field) => !said.has(field));
}

/** A remembered mapping fits when the file has every column it names; the more it names, the better. */
export function fits(mapping: MappingView, heads: readonly string[]): boolean {
  const there = new Set(heads.map((head) => head.trim()));
  const named = mapping.columns.map((column) => column.column).filter((column) => column !== null && column !== undefined);
  return named.length > 0 && named.every((column) => there.has(column.trim()));
}

/** The share that is done, in percent; nothing while the length is not known. */
export function percentOf(done: number, total: number): number | null {
  return total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : null;
}
