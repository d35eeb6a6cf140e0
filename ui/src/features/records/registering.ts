// The register form: a blank, what is still wrong with it, and the request it becomes.
import type { LevelCode, RegisterRecord, Second } from "@/api";
import { t } from "@/shared";

export interface RecordForm {
  title: string;
  author: string;
  document_number: string;
  document_date: string | null;
  category_id: string | null;
  level: LevelCode | null;
  level_basis: string;
  level_reason: string;
  /** Null: as the guide says; empty: not said yet. */
  level_term: string | null;
  department_id: string | null;
  walled: boolean;
  room: string;
  secret_owner: string;
  property: string;
  personal_information: boolean;
  sensitive_personal: boolean;
  copyright: boolean;
  pages: number | null;
  summary: string;
  copies: { kind: string; medium: string; pages: number | null; place_id: string | null; seal_number: string }[];
}

export function blankRecord(): RecordForm {
  return {
    title: "",
    author: "",
    document_number: "",
    document_date: null,
    category_id: null,
    level: null,
    level_basis: "",
    level_reason: "",
    level_term: null,
    department_id: null,
    walled: false,
    room: "",
    secret_owner: "own",
    property: "own",
    personal_information: false,
    sensitive_personal: false,
    copyright: false,
    pages: null,
    summary: "",
    copies: [{ kind: "original", medium: "paper", pages: null, place_id: null, seal_number: "" }],
  };
}

/** A 房号: building, unit if any, room — "3-1204", "3-2-1204". */
export const ROOM = /^[\p{L}\d]{1,6}(?:-[\p{L}\d]{1,6}){1,2}$/u;

/** Field → sentence that names cause and fix. */
export function mistakesOf(form: RecordForm, facts: { below: boolean }): Record<string, string> {
  const found: Record<string, string> = {};
  if (!form.title.trim()) found["title"] = t("ui-records-need-title");
  if (!form.author.trim()) found["author"] = t("ui-records-need-author");
  if (!form.document_date) found["document_date"] = t("ui-records-need-date");
  if (!form.pages) found["pages"] = t("ui-records-need-pages");
  if (!form.category_id) found["category_id"] = t("ui-records-need-category");
  if (!form.department_id) found["department_id"] = t("ui-records-need-department");
  if (form.room.trim() && !ROOM.test(form.room.trim())) found["room"] = t("ui-records-need-room");
  if (form.category_id && !form.level) found["level"] = t("ui-records-need-level");
  if (form.level && !form.level_basis.trim()) found["level_basis"] = t("ui-records-need-basis");
  if (form.level_term === "" && form.level !== "general") found["level_term"] = t("ui-classification-need-term");
  if (facts.below && form.level_reason.trim().length < 2) found["level_reason"] = t("ui-records-need-reason");
  return found;
}

const orNull = (text: string): string | null => text.trim() || null;

export function requestOf(form: RecordForm, countersign: Second | null): RegisterRecord {
  return {
    title: form.title.trim(),
    author: form.author.trim(),
    document_number: form.document_number.trim(),
    document_date: form.document_date ?? "",
    category_id: form.category_id ?? "",
    level: form.level,
    level_basis: orNull(form.level_basis),
    level_reason: orNull(form.level_reason),
    level_term: form.level === "general" ? null : orNull(form.level_term ?? ""),
    countersign,
    department_id: form.department_id ?? "",
    walled: form.walled,
    volume_id: null,
    subject_key: form.room.trim() ? { kind: "household", key: form.room.trim() } : null,
    secret_owner: form.secret_owner,
    property: form.property,
    personal_information: form.personal_information || form.sensitive_personal,
    sensitive_personal: form.sensitive_personal,
    copyright: form.copyright,
    pages: form.pages ?? 0,
    summary: form.summary.trim(),
    copies: form.copies.map((copy) => ({ kind: copy.kind, medium: copy.medium, pages: copy.pages ?? form.pages ?? 0, place_id: copy.place_id, seal_number: copy.seal_number.trim() })),
    need_to_know: [],
  };
}
