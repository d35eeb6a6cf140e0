// The sentence of a request as the sign-off slip says it.
import type { ApprovalView, StandingView, TermsView } from "@/api";
import { t, wordOf } from "@/shared";

/** With what a standing approval is: its category, or a family. */
export function scopeWord(standing: StandingView): string {
  return standing.category ?? wordOf("family", standing.family ?? "");
}

export function standingLine(standing: StandingView): string {
  return t("ui-approvals-standing-line", { action: wordOf("action", standing.action), scope: scopeWord(standing), level: wordOf("level", standing.level), from: standing.begins_on, until: standing.ends_on });
}

/** On what terms, in words; empty where the matrix says none. */
export function termsLine(terms: TermsView | null): string {
  if (!terms) return "";
  return [
    ...(terms.supervised ? [t("ui-people-supervised")] : []),
    ...(terms.witnesses > 0 ? [t("ui-people-witnesses", { count: terms.witnesses })] : []),
    ...(terms.place === "anywhere" ? [] : [wordOf("act-place", terms.place)]),
    ...terms.channels.map((one) => wordOf("channel", one)),
    ...(terms.watermark ? [t("ui-people-watermark")] : []),
    ...(terms.longest_days === null ? [] : [t("ui-people-days", { days: terms.longest_days })]),
    ...(terms.shredder_class ? [terms.shredder_class] : []),
  ].join(t("ui-shared-comma"));
}

export function approvalSentence(approval: ApprovalView): string {
  if (approval.standing) return t("ui-approvals-sentence-standing", { applicant: approval.applicant.name, action: wordOf("action", approval.action), scope: scopeWord(approval.standing), level: wordOf("level", approval.level), from: approval.standing.begins_on, until: approval.standing.ends_on });
  const params = { applicant: approval.applicant.name, action: wordOf("action", approval.action), title: approval.title || wordOf("title", "sealed"), level: wordOf("level", approval.level) };
  return approval.record_id ? t("ui-approvals-sentence", params) : t("ui-approvals-sentence-list", { ...params, purpose: approval.purpose });
}

/** Who decided: "X", or "X 代 Y". */
export function deciderName(decided: { name: string; deputy_for: string | null }): string {
  return decided.deputy_for ? t("ui-approvals-deputy", { name: decided.name, behind: decided.deputy_for }) : decided.name;
}

export function approvalLines(approval: ApprovalView): string[] {
  const terms = termsLine(approval.terms);
  return [
    ...(approval.purpose ? [t("ui-approvals-purpose", { purpose: approval.purpose })] : []),
    ...(terms ? [t("ui-approvals-terms-line", { terms })] : []),
    ...approval.approvers.map((step) => (step.decided ? t("ui-approvals-step-done", { post: wordOf("post", step.post), name: deciderName(step.decided), decision: wordOf("decision", step.decided.decision) }) : t(approval.state === "open" && !approval.turn.includes(step.post) ? "ui-approvals-step-later" : "ui-approvals-step-open", { post: wordOf("post", step.post) }))),
  ];
}
