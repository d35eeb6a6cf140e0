// The columns of a file against the fields of a subject, as the wizard holds them while somebody chooses.
import type { ColumnView, ExaminedFile, LineRuleView, MappingView } from "@/api";

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

/** A word of the file and what it means here. */
export interface WordPair {
  word: string;
  meaning: string;
}

/** What a field gets: a column, a text for all rows, what an empty cell means, and the file's own words. */
export interface Choice {
  field: string;
  column: string | null;
  text: string;
  otherwise: string;
  words: WordPair[];
  firstDay: boolean;
}

/** Fields that hold days: a register may say only the year or the month. */
export const DAYS: ReadonlySet<string> = new Set(["document_date", "trigger_date", "agreement_until", "training_on", "lent_at", "due_at"]);

/** How running text is taken apart, as somebody types it; separated by spaces where there are several. */
export interface LineChoice {
  groupEnds: string;
  itemSeparators: string;
  numberSigns: string;
  leaveOut: string;
  remarkBegins: string;
}

/** The columns a line is taken apart into; the back end names them the same. */
export const LINE_HEADS = ["group_number", "group", "group_code", "subgroup_number", "subgroup", "subgroup_code", "number", "item", "code"] as const;

export const USUAL_LINES: LineChoice = { groupEnds: ": ", itemSeparators: " ;", numberSigns: "0123456789.一二三四五六七八九十、()", leaveOut: "...", remarkBegins: "#" };

export function linesOf(rule: LineRuleView | null | undefined): LineChoice | null {
  return rule ? { groupEnds: rule.group_ends, itemSeparators: rule.item_separators, numberSigns: rule.number_signs, leaveOut: rule.leave_out.join(" "), remarkBegins: rule.remark_begins } : null;
}

function ruleOf(lines: LineChoice | null): LineRuleView | null {
  if (!lines) return null;
  const leaveOut = lines.leaveOut.split(" ").filter((piece) => piece !== "");
  return { group_ends: lines.groupEnds, item_separators: lines.itemSeparators, number_signs: lines.numberSigns, leave_out: leaveOut, remark_begins: lines.remarkBegins };
}

const pairsOf = (words: ColumnView["words"]): WordPair[] => Object.entries(words).map(([word, meaning]) => ({ word, meaning: meaning ?? "" }));

function wordsOf(pairs: readonly WordPair[]): Record<string, string> {
  const said = pairs.filter((pair) => pair.word.trim() !== "" && pair.meaning.trim() !== "");
  return Object.fromEntries(said.map((pair) => [pair.word.trim(), pair.meaning.trim()]));
}

/** Every field of the subject, with what the mapping says of it. */
export function choicesOf(fields: readonly string[], mapping: MappingView): Choice[] {
  const said = new Map(mapping.columns.map((column) => [column.field, column]));
  return fields.map((field) => {
    const column = said.get(field);
    return { field, column: column?.column ?? null, text: column?.text ?? "", otherwise: column?.otherwise ?? "", words: pairsOf(column?.words ?? {}), firstDay: column?.first_day ?? false };
  });
}

/** The mapping of the choices. */
export function mappingOf(examined: ExaminedFile, choices: readonly Choice[], remembered: MappingView | null, name: string, lines: LineChoice | null = null): MappingView {
  const base = remembered ?? examined.mapping;
  const columns = choices
    .filter((choice) => choice.column !== null || choice.text.trim() !== "")
    .map((choice) => {
      const from = choice.column === null ? { text: choice.text.trim() } : { column: choice.column };
      return { field: choice.field, ...from, otherwise: choice.otherwise.trim(), words: wordsOf(choice.words), first_day: choice.firstDay };
    });
  return { ...base, name: name.trim(), subject: examined.mapping.subject, heading_row: examined.heading_row, lines: ruleOf(lines), columns };
}

/** Fields that every row must say and that nothing says yet. The suggestion's missing ones, and its own if taken away. */
export function lackingOf(required: readonly string[], choices: readonly Choice[]): string[] {
  const said = new Set(choices.filter((choice) => choice.column !== null || choice.text.trim() !== "").map((choice) => choice.field));
  return required.filter((field) => !said.has(field));
}

/** A remembered mapping fits when the file has every column it names; the more it names, the better. */
export function fits(mapping: MappingView, heads: readonly string[]): boolean {
  // Running text has no heads; a mapping that takes it apart brings its own.
  const there = new Set(mapping.lines ? LINE_HEADS : heads.map((head) => head.trim()));
  const named = mapping.columns.map((column) => column.column).filter((column) => column !== null && column !== undefined);
  return named.length > 0 && named.every((column) => there.has(column.trim()));
}

/** The share that is done, in percent; nothing while the length is not known. */
export function percentOf(done: number, total: number): number | null {
  return total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : null;
}
