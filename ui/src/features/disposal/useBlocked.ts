// Today's blockers of a list, joined with its lines.
import { computed, type MaybeRefOrGetter, toValue } from "vue";
import { useRead, useSession, type DestructionView } from "@/api";
import type { Blocked } from "./LeftItems.vue";

export function useBlocked(list: MaybeRefOrGetter<DestructionView>) {
  const session = useSession();
  const check = useRead("disposal", "check_list", computed(() => ({ id: toValue(list).id })), { enabled: computed(() => session.may("dispose")) });
  const blocked = computed<Blocked[]>(() =>
    (check.data.value?.items ?? [])
      .filter((one) => one.blockers.length > 0)
      .flatMap((one) => {
        const item = toValue(list).items.find((line) => line.id === one.item_id);
        return item ? [{ item, blockers: one.blockers }] : [];
      }),
  );
  const listed = computed(() => toValue(list).items.filter((item) => item.state !== "excluded"));
  const left = computed(() => toValue(list).items.filter((item) => item.state === "excluded"));
  return { blocked, listed, left, checking: check.isPending, problem: check.error };
}
