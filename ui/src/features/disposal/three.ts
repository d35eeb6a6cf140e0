// The three people of a destruction: their sealed acts, kept in memory until all three are there, and never long.
import { computed, onBeforeUnmount, reactive, watch } from "vue";
import type { PersonView, Second } from "@/api";
import { rankOf } from "@/features/access";

export const THREE = ["executor", "first_witness", "second_witness"] as const;
export type Role = (typeof THREE)[number];
export type Acts = Record<Role, Second | null>;

/** Sealed passphrases are forgotten after this time without a new act. */
export const SEALED_LIFE_MS = 3 * 60 * 1000;

export function useThree() {
  const acts = reactive<Acts>({ executor: null, first_witness: null, second_witness: null });
  let timer: ReturnType<typeof setTimeout> | undefined;
  function clear(): void {
    for (const role of THREE) acts[role] = null;
  }
  watch(acts, () => {
    clearTimeout(timer);
    if (THREE.some((role) => acts[role])) timer = setTimeout(clear, SEALED_LIFE_MS);
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    clear();
  });
  const nextRole = computed<Role | null>(() => THREE.find((role) => !acts[role]) ?? null);
  function complete(): { executor: Second; first_witness: Second; second_witness: Second } | null {
    const { executor, first_witness, second_witness } = acts;
    return executor && first_witness && second_witness ? { executor, first_witness, second_witness } : null;
  }
  return { acts, clear, nextRole, complete };
}

export interface Pairing {
  key: "different" | "not_applicant" | "not_approver" | "cleared";
  /** Null while it cannot be told yet. */
  holds: boolean | null;
}

/** The rules about the three that a screen can tell beforehand; the back end decides. */
export function pairings(chosen: Partial<Record<Role, PersonView | null>>, applicant: string, approvers: readonly string[], level: string): Pairing[] {
  const known = THREE.flatMap((role) => (chosen[role] ? [{ role, person: chosen[role] as PersonView }] : []));
  const witnesses = known.filter((one) => one.role !== "executor");
  const all = known.length === THREE.length;
  const told = (bad: boolean, complete: boolean): boolean | null => (bad ? false : complete ? true : null);
  return [
    { key: "different", holds: told(new Set(known.map((one) => one.person.id)).size < known.length, all) },
    { key: "not_applicant", holds: told(witnesses.some((one) => one.person.id === applicant), witnesses.length === 2) },
    { key: "not_approver", holds: told(known.some((one) => approvers.includes(one.person.id)), all) },
    { key: "cleared", holds: told(known.some((one) => rankOf(one.person.clearance) < rankOf(level)), all) },
  ];
}
