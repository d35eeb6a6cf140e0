// Retention terms as the register writes them, in words.
import { t } from "@/shared";

/** `Y` and `D30` as people say them. */
export function termText(code: string | null): string {
  if (code === null) return "—";
  return code === "Y" ? t("ui-volumes-forever") : t("ui-volumes-years", { years: code.slice(1) });
}
