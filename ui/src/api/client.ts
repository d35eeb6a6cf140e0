// Asking the back end: one door, typed by the generated contract, problems thrown as Problem.
import { keepPreviousData, QueryClient, useMutation, useQuery } from "@tanstack/vue-query";
import { computed, ref, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref } from "vue";
import { host } from "@/platform";
import { invalidate } from "./invalidate";
import { readKey, type Area } from "./keys";
import { toProblem, type Problem } from "./problems";
import type { OperationName, ReplyOf, RequestOf } from "./contract";

/** Hears that the session is gone; the session store sets it. */
let onLocked: (() => void) | null = null;
export function whenLocked(listener: () => void): void {
  onLocked = listener;
}

async function ask(operation: string, payload: object): Promise<{ reply: unknown; tags: string[] | undefined }> {
  try {
    const answer = await host().call(operation, payload);
    return { reply: answer.reply, tags: answer.tags };
  } catch (thrown) {
    const problem = toProblem(thrown);
    if (problem.kind === "locked") onLocked?.();
    throw problem;
  }
}

/** One operation, outside of components. A write does not invalidate by itself here: see useWrite. */
export async function call<O extends OperationName>(operation: O, payload: RequestOf<O>): Promise<ReplyOf<O>> {
  const { reply } = await ask(operation, payload as object);
  return reply as ReplyOf<O>;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The vault is on this computer: no retry, no refetch by focus; a write says what to read again.
      queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 30_000, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export interface ReadOptions {
  enabled?: MaybeRefOrGetter<boolean>;
  /** Keeps the last answer on screen while the next one comes. */
  keep?: boolean;
  /** For reads that leave an entry in the trail: never asked again by themselves. */
  witnessed?: boolean;
}

/** Reads an operation into a component; the payload may be reactive. */
export function useRead<O extends OperationName>(area: Area, operation: O, payload: MaybeRefOrGetter<RequestOf<O>>, options: ReadOptions = {}) {
  return useQuery<ReplyOf<O>, Problem>({
    queryKey: computed(() => readKey(area, operation, toValue(payload))),
    queryFn: () => call(operation, toValue(payload)),
    enabled: computed(() => toValue(options.enabled) ?? true),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.witnessed ? { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } : {}),
  });
}

export interface WriteOptions<O extends OperationName> {
  onSuccess?: (reply: ReplyOf<O>, request: RequestOf<O>) => void;
  onError?: (problem: Problem, request: RequestOf<O>) => void;
}

/** Writes by an operation, then reads again what its events touched. */
export function useWrite<O extends OperationName>(area: Area, operation: O, options: WriteOptions<O> = {}) {
  return useMutation<{ reply: ReplyOf<O>; tags: string[] | undefined }, Problem, RequestOf<O>>({
    mutationFn: async (request) => {
      const answer = await ask(operation, request as object);
      return { reply: answer.reply as ReplyOf<O>, tags: answer.tags };
    },
    onSuccess: async (answer, request, _result, context) => {
      options.onSuccess?.(answer.reply, request);
      await invalidate(context.client, answer.tags, area);
    },
    onError: (problem, request) => options.onError?.(problem, request),
  });
}

interface Page<Row> {
  rows: Row[];
  next: string | null;
}

/** A keyset list: pages forward by cursor and back by the cursors already seen; new filters start again. */
export function useKeyset<O extends OperationName, Row>(
  area: Area,
  operation: O,
  filters: MaybeRefOrGetter<Omit<RequestOf<O>, "after" | "limit">>,
  options: { limit?: number; enabled?: MaybeRefOrGetter<boolean> } = {},
) {
  const limit = options.limit ?? 50;
  const trail: Ref<(string | null)[]> = ref([null]);
  const wanted = computed(() => toValue(filters));
  watch(
    () => JSON.stringify(wanted.value),
    () => (trail.value = [null]),
  );
  const payload = computed(() => ({ ...wanted.value, after: trail.value.at(-1) ?? null, limit }) as unknown as RequestOf<O>);
  const query = useRead(area, operation, payload, { keep: true, ...(options.enabled === undefined ? {} : { enabled: options.enabled }) });
  const page = computed(() => query.data.value as unknown as Page<Row> | undefined);
  const rows = computed<Row[]>(() => page.value?.rows ?? []);
  const first = computed(() => (trail.value.length - 1) * limit + 1);
  const range = computed(() => ({ from: rows.value.length === 0 ? 0 : first.value, to: first.value + rows.value.length - 1 }));
  const hasPrevious = computed(() => trail.value.length > 1);
  const hasNext = computed(() => Boolean(page.value?.next));
  const previous = (): void => {
    if (trail.value.length > 1) trail.value = trail.value.slice(0, -1);
  };
  const next = (): void => {
    const cursor = page.value?.next;
    if (cursor) trail.value = [...trail.value, cursor];
  };
  return {
    query,
    page,
    rows,
    problem: computed(() => query.error.value),
    loading: computed(() => query.isPending.value && query.fetchStatus.value !== "idle"),
    range,
    hasPrevious,
    hasNext,
    previous,
    next,
    /** What the foot of the list shows. */
    pager: computed(() => ({ range: range.value, hasPrevious: hasPrevious.value, hasNext: hasNext.value, previous, next })),
    restart: () => (trail.value = [null]),
  };
}

/** A one-off question, e.g. a pre-check, with its own waiting and problem. */
export function useAsk<O extends OperationName>(operation: O) {
  const waiting = ref(false);
  const problem = shallowRef<Problem | null>(null);
  async function run(request: RequestOf<O>): Promise<ReplyOf<O> | null> {
    waiting.value = true;
    problem.value = null;
    try {
      return await call(operation, request);
    } catch (thrown) {
      problem.value = toProblem(thrown);
      return null;
    } finally {
      waiting.value = false;
    }
  }
  return { run, waiting, problem };
}
