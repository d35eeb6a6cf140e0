// The desk's state: who borrows, what waits for a decision, what was told last. No rule lives here.
import { computed, ref, shallowRef, type Ref } from "vue";
import { call, Problem, sentenceOf, toProblem, type BorrowerCard, type Notice, type PreCheck } from "@/api";
import { clock, play } from "@/shared";

export type DeskMode = "lend" | "return" | "renew" | "look";
export const MODES: readonly DeskMode[] = ["lend", "return", "renew", "look"];
export const MODE_KEYS: Record<DeskMode, string> = { lend: "F2", return: "F3", renew: "F4", look: "F5" };

/** Barcodes begin with what they stand on (type 1 + office 4 + number 7 + check 1). */
export type ScanKind = "person" | "place" | "thing";
export function kindOfCode(code: string): ScanKind {
  if (!/^\d{13}$/.test(code)) return "thing";
  return code.startsWith("5") ? "person" : code.startsWith("2") ? "place" : "thing";
}

/** An item that could not go straight out. */
export interface Pending {
  key: string;
  check: PreCheck;
  at: string;
  state: "refused" | "confirm";
}

export interface Told {
  tone: "ok" | "warn" | "bad" | "note";
  text: string;
  offerQuick?: string;
}

export function pendingState(check: PreCheck): Pending["state"] | null {
  if (check.impossible.length > 0) return "refused";
  if (check.confirm.length > 0) return "confirm";
  return null;
}

export function useBorrower(onGone: () => void) {
  const borrower = shallowRef<BorrowerCard | null>(null);
  const matches = ref<NonNullable<BorrowerCard["matches"]>>([]);
  const problem = shallowRef<Problem | null>(null);

  async function read(ask: { id?: string; scan?: string; query?: string }): Promise<boolean> {
    problem.value = null;
    try {
      const card = await call("read_borrower", ask);
      if (card.matches && card.matches.length > 1) {
        matches.value = card.matches;
        return false;
      }
      matches.value = [];
      if (borrower.value?.person.id !== card.person.id) onGone();
      borrower.value = card;
      return true;
    } catch (thrown) {
      problem.value = toProblem(thrown);
      matches.value = [];
      play("refused");
      return false;
    }
  }

  async function refresh(): Promise<void> {
    const id = borrower.value?.person.id;
    if (id) await read({ id });
  }

  function put(): void {
    borrower.value = null;
    matches.value = [];
    problem.value = null;
    onGone();
  }

  return { borrower, matches, problem, read, refresh, put };
}

export function usePending() {
  const list: Ref<Pending[]> = ref([]);
  const currentKey = ref<string | null>(null);
  const current = computed(() => list.value.find((one) => one.key === currentKey.value) ?? list.value[0] ?? null);

  function add(check: PreCheck): void {
    const key = check.copy?.id ?? crypto.randomUUID();
    const state = pendingState(check);
    if (!state) return;
    list.value = [{ key, check, state, at: clock.value().toISOString() }, ...list.value.filter((one) => one.key !== key)];
    currentKey.value = key;
  }
  function drop(key: string | undefined): void {
    list.value = list.value.filter((one) => one.key !== key);
    currentKey.value = list.value[0]?.key ?? null;
  }
  function clear(): void {
    list.value = [];
    currentKey.value = null;
  }
  return { list, current, currentKey, add, drop, clear };
}

export const sentencesOf = (notices: readonly Notice[]): string[] => notices.map((notice) => sentenceOf(notice));
