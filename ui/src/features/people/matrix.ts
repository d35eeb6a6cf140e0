// What a cell of the matrix may say.
import type { CellView } from "@/api";
import { termsLine } from "@/features/approvals";
import { t, wordOf } from "@/shared";

export const APPROVING_POSTS = ["general_manager", "division_manager", "office_director"];
export const CHANNELS = ["hand", "two_persons", "internal_mail", "registered_mail", "encrypted_file", "email", "messenger"];
export const PLACES = ["anywhere", "archive_room", "reading_place"];
export const SHREDDERS = ["P-2", "P-3", "P-4", "P-5", "P-6", "P-7"];

/** Whose word a cell asks for. */
export function whoWord(cell: CellView): string {
  if (cell.approvers.length === 0) return t("ground-none-needed");
  const joint = cell.mode === "any" ? t("ui-people-or") : cell.mode === "ordered" ? " → " : t("ui-shared-comma");
  return cell.approvers.map((post) => wordOf("post", post)).join(joint);
}

/** The whole cell in one line. */
export function cellLine(cell: CellView): string {
  const terms = termsLine(cell.terms);
  return [whoWord(cell), ...(terms ? [terms] : []), cell.article].join(t("ui-people-semicolon"));
}
