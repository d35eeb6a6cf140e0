// The trail, newest first: pages go back in time by position, and any position can be jumped to.
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from "vue";
import { useRead, type ListTrail } from "@/api";

export type TrailFilters = Omit<ListTrail, "before" | "limit">;
const LIMIT = 100;

export function useTrail(filters: MaybeRefOrGetter<TrailFilters>) {
  const behind = ref<(number | null)[]>([null]);
  watch(
    () => JSON.stringify(toValue(filters)),
    () => (behind.value = [null]),
  );
  const query = useRead("audit", "list_trail", computed(() => ({ ...toValue(filters), before: behind.value.at(-1) ?? null, limit: LIMIT })), { keep: true });
  const rows = computed(() => query.data.value?.rows ?? []);
  const pager = computed(() => ({
    range: { from: rows.value.at(-1)?.seq ?? 0, to: rows.value[0]?.seq ?? 0 },
    hasPrevious: behind.value.length > 1,
    hasNext: Boolean(query.data.value?.next),
    previous: () => {
      if (behind.value.length > 1) behind.value = behind.value.slice(0, -1);
    },
    next: () => {
      const next = query.data.value?.next;
      if (next) behind.value = [...behind.value, next];
    },
  }));
  /** Shows the page that begins with this position. */
  function jump(seq: number): void {
    behind.value = [null, seq + 1];
  }
  return { query, rows, pager, jump, total: computed(() => query.data.value?.total ?? 0) };
}
