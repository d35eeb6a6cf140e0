// A lending rule in words: for what it holds, and what it says.
import type { LendingRuleLine } from "@/api";
import { t, wordOf } from "@/shared";

/** For what it holds: nothing named means for everything. */
export function conditionText(line: LendingRuleLine): string {
  const named = [
    line.level ? wordOf("level", line.level) : null,
    line.family ? wordOf("family", line.family) : null,
    line.post ? wordOf("post", line.post) : null,
    line.borrower_kind ? wordOf("person-kind", line.borrower_kind) : null,
  ].filter(Boolean);
  return named.length > 0 ? named.join(" · ") : t("ui-circulation-rule-any");
}

/** What it says. */
export function termsText(line: LendingRuleLine): string {
  return t("ui-circulation-rule-terms", { days: line.days, items: line.item_limit, renewals: line.renewals, grace: line.grace_days });
}
