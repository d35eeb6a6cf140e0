// Whether the person at this desk can decide a request now; the back end decides in the end.
import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from "vue";
import { useSession, type ApprovalView } from "@/api";

export function canDecide(approval: ApprovalView, person: string): boolean {
  return approval.state === "open" && approval.applicant.id !== person && approval.approvers.some((one) => !one.decided && approval.turn.includes(one.post) && one.holders.some((holder) => holder.id === person)) && !approval.approvers.some((one) => one.decided?.person_id === person);
}

export function useMayDecide(approval: MaybeRefOrGetter<ApprovalView | undefined | null>): ComputedRef<boolean> {
  const session = useSession();
  return computed(() => {
    const one = toValue(approval);
    return Boolean(one && session.me && session.may("apply") && canDecide(one, session.me.person.id));
  });
}
