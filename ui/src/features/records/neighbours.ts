// 上一件、下一件: the records of the list that was last on the screen, in its order, for the person who saw it.
import { computed, shallowRef, type ComputedRef } from "vue";

const seen = shallowRef<{ person: string; ids: readonly string[] }>({ person: "", ids: [] });

/** The list as it stands on the screen now. */
export function rememberList(person: string, ids: readonly string[]): void {
  seen.value = { person, ids };
}

/** What stands before and after a record there; nothing for a record that came from elsewhere. */
export function useNeighbours(person: () => string, id: () => string): { previous: ComputedRef<string | null>; next: ComputedRef<string | null> } {
  const at = computed(() => (seen.value.person === person() ? seen.value.ids.indexOf(id()) : -1));
  const beside = (step: 1 | -1): string | null => (at.value < 0 ? null : (seen.value.ids[at.value + step] ?? null));
  return { previous: computed(() => beside(-1)), next: computed(() => beside(1)) };
}
