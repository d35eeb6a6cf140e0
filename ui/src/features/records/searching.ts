// What a list of records is narrowed by, and the reader's own index of sealed words.
import { computed, ref, watch, type Ref } from "vue";
import { call, type LevelCode, type ListRecords } from "@/api";

export const STATES = ["kept", "destroyed", "handed_over"] as const;
export const MEDIA = ["paper", "electronic", "photo", "media"] as const;

export interface Narrowing {
  category: string | null;
  level: LevelCode | null;
  state: string | null;
  department: string | null;
  place: string | null;
  medium: string | null;
  personal: boolean;
  key: string;
  from: string;
  until: string;
}

export function noNarrowing(): Narrowing {
  return { category: null, level: null, state: null, department: null, place: null, medium: null, personal: false, key: "", from: "", until: "" };
}

/** A day, a month or a year as somebody types it; nothing else is sent. */
export function datedText(text: string): string | null {
  const [year = "", ...rest] = text.split(/\D+/).filter((part) => part !== "");
  if (year.length !== 4 || rest.length > 2 || rest.some((part) => part.length > 2)) return null;
  return [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
}

/** What the list is asked; empty things are left out, so that the same question has one key. */
export function asked(words: string, narrowing: Narrowing, weighed: boolean): ListRecords {
  const ask: Record<string, unknown> = {
    query: words.trim(),
    category_id: narrowing.category,
    level: narrowing.level,
    state: narrowing.state,
    department_id: narrowing.department,
    place_id: narrowing.place,
    medium: narrowing.medium,
    personal_information: narrowing.personal || null,
    subject_key: narrowing.key.trim(),
    dated_from: datedText(narrowing.from),
    dated_until: datedText(narrowing.until),
    order: weighed ? "relevance" : null,
  };
  return Object.fromEntries(Object.entries(ask).filter(([, value]) => value !== null && value !== "")) as ListRecords;
}

/** A kept search back in the fields of the page. */
export function narrowingOf(request: ListRecords): Narrowing {
  return {
    category: request.category_id ?? null,
    level: (request.level as LevelCode | null | undefined) ?? null,
    state: request.state ?? null,
    department: request.department_id ?? null,
    place: request.place_id ?? null,
    medium: request.medium ?? null,
    personal: request.personal_information ?? false,
    key: request.subject_key ?? "",
    from: request.dated_from ?? "",
    until: request.dated_until ?? "",
  };
}

/** While sealed words are still loading, loads them step by step and says when to ask again. */
export function useSealedWords(ready: Ref<boolean | undefined>, again: () => void) {
  const loading = ref(false);
  const done = ref(0);
  const total = ref(0);
  const full = ref(false);
  watch(
    ready,
    async (now) => {
      if (now !== false || loading.value || full.value) return;
      loading.value = true;
      try {
        for (;;) {
          const step = await call("advance_sealed_index", {});
          done.value = step.done;
          total.value = step.total;
          full.value = step.state === "full";
          if (step.state !== "loading") break;
        }
      } finally {
        loading.value = false;
      }
      again();
    },
    { immediate: true },
  );
  return { loading, full, done, total, shown: computed(() => loading.value || full.value) };
}
