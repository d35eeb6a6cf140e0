// The sentence of a request as the sign-off slip says it.
import type { ApprovalView } from "@/api";
import { t, wordOf } from "@/shared";

export function approvalSentence(approval: ApprovalView): string {
  const params = { applicant: approval.applicant.name, action: wordOf("action", approval.action), title: approval.title || "〔密〕", level: wordOf("level", approval.level) };
  return approval.record_id ? t("ui-approvals-sentence", params) : t("ui-approvals-sentence-list", { ...params, purpose: approval.purpose });
}

export function approvalLines(approval: ApprovalView): string[] {
  return [
    ...(approval.purpose ? [t("ui-approvals-purpose", { purpose: approval.purpose })] : []),
    ...approval.approvers.map((step) => (step.decided ? t("ui-approvals-step-done", { post: wordOf("post", step.post), name: step.decided.name, decision: wordOf("decision", step.decided.decision) }) : t("ui-approvals-step-open", { post: wordOf("post", step.post) }))),
  ];
}
