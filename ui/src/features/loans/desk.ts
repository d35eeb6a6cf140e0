// The desk's state: who borrows, what waits for a decision, what was told last. No rule lives here.
import { computed, ref, shallowRef, type Ref } from "vue";
import { call, Problem, sentenceOf, toProblem, type BorrowerMatch, type BorrowerView, type HolderView, type Notice, type PreCheckView } from "@/api";
import { clock, play, t, wordOf } from "@/shared";

export type DeskMode = "lend" | "return" | "renew" | "look";
export const MODES: readonly DeskMode[] = ["lend", "return", "renew", "look"];
export const MODE_KEYS: Record<DeskMode, string> = { lend: "F2", return: "F3", renew: "F4", look: "F5" };

/** Barcodes begin with what they stand on (type 1 + office 4 + number 7 + check 1). */
export type ScanKind = "person" | "place" | "volume" | "thing";
export function kindOfCode(code: string): ScanKind {
  if (!/^\d{13}$/.test(code)) return "thing";
  return code.startsWith("5") ? "person" : code.startsWith("2") ? "place" : code.startsWith("7") ? "volume" : "thing";
}

/** An item that could not go straight out. */
export interface Pending {
  key: string;
  check: PreCheckView;
  at: string;
  state: "refused" | "confirm";
}

export interface Told {
  tone: "ok" | "warn" | "bad" | "note";
  text: string;
  offerQuick?: string;
  /** The reservation it is kept for. */
  keptFor?: string;
}

export function pendingState(check: PreCheckView): Pending["state"] | null {
  if (check.impossible.length > 0) return "refused";
  if (check.confirm.length > 0) return "confirm";
  return null;
}

export function useBorrower(onGone: () => void) {
  const borrower = shallowRef<BorrowerView | null>(null);
  const matches = ref<BorrowerMatch[]>([]);
  const problem = shallowRef<Problem | null>(null);

  async function read(ask: { id?: string; scan?: string; query?: string }): Promise<boolean> {
    problem.value = null;
    try {
      const card = await call("read_borrower", ask);
      if (!card.person) {
        matches.value = card.matches;
        if (card.matches.length === 0) throw new Problem({ kind: "missing", code: "missing" });
        return false;
      }
      matches.value = [];
      if (borrower.value?.id !== card.person.id) onGone();
      borrower.value = card.person;
      return true;
    } catch (thrown) {
      problem.value = toProblem(thrown);
      matches.value = [];
      play("refused");
      return false;
    }
  }

  async function refresh(): Promise<void> {
    const id = borrower.value?.id;
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

  function add(check: PreCheckView): void {
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

/** Refusals that somebody present can lift; every other one must be settled elsewhere first. */
const LIFTED_HERE = new Set(["loan.approval_needed", "loan.approval_waiting"]);

/** One signature that is still wanted, and who may give it. */
export interface SignStep {
  kind: "approve" | "confirm";
  posts: string[];
  people: HolderView[];
}

const postsOf = (notice: Notice): string[] => String(notice.params?.["who"] ?? "").split(",").map((post) => post.trim()).filter(Boolean);

/** Who must sign at the desk so that this can go out: every approving post or any one of them (`mode`), then one who confirms if the clerk may not. */
export function signSteps(check: PreCheckView): SignStep[] {
  if (check.impossible.some((notice) => !LIFTED_HERE.has(notice.code))) return [];
  const holders = (posts: string[]): HolderView[] => check.who_can_allow.filter((one) => posts.includes(one.post)).flatMap((one) => one.people).filter((one, index, all) => one.login !== null && all.findIndex((other) => other.id === one.id) === index);
  const helpful = check.who_can_allow.map((one) => one.post);
  const confirming = [...new Set(check.confirm.flatMap(postsOf))].filter((post) => helpful.includes(post));
  const named = [...new Set(check.impossible.flatMap(postsOf))].filter((post) => helpful.includes(post));
  const approving = check.impossible.length === 0 ? [] : named.length > 0 ? named : helpful.filter((post) => !confirming.includes(post));
  // One signature by any of them, or one by each.
  const groups = check.mode === "any" && approving.length > 0 ? [approving] : approving.map((post) => [post]);
  const steps = groups.map((posts) => ({ kind: "approve" as const, posts, people: holders(posts) }));
  const covered = confirming.length === 0 || groups.some((posts) => posts.every((post) => confirming.includes(post)));
  return covered ? steps : [...steps, { kind: "confirm" as const, posts: confirming, people: holders(confirming) }];
}

/** What everybody signs whose word is needed before this goes out. */
export function authorisationOf(check: PreCheckView, said: { borrower: string; purpose: string; reason: string }) {
  return {
    title: t("ui-loans-authorise-slip"),
    sentence: t("ui-loans-authorise-sentence", { borrower: said.borrower, title: check.copy?.title ?? "", level: wordOf("level", check.copy?.level), purpose: said.purpose, due: check.due_on ?? "—" }),
    lines: [t("ui-loans-authorise-line", { borrower: said.borrower, number: check.copy?.number ?? "" }), ...(said.reason ? [t("ui-loans-authorise-reason", { reason: said.reason })] : [])],
    steps: signSteps(check),
    draftKey: `authorise-${check.copy?.id}`,
    confirm: t("ui-loans-authorise-confirm"),
  };
}

/** Somebody here could let it go. */
export function canBeAllowedHere(check: PreCheckView): boolean {
  const steps = signSteps(check);
  return steps.length > 0 && steps.every((step) => step.people.length > 0);
}
