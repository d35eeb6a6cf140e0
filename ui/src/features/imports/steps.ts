// Long work in small steps: the next is asked when the last has answered, so the desk and the page stay free between.
import { useQueryClient } from "@tanstack/vue-query";
import { onBeforeUnmount, ref, shallowRef } from "vue";
import { call, invalidate, toProblem, type ImportProgress, type Problem } from "@/api";

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** Steps of one import: `go` until nothing more is to do or somebody stopped. */
export function useImportSteps() {
  const client = useQueryClient();
  const progress = shallowRef<ImportProgress | null>(null);
  const running = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const stopped = ref(false);

  async function attempt(act: () => Promise<ImportProgress>): Promise<boolean> {
    problem.value = null;
    try {
      progress.value = await act();
      return true;
    } catch (thrown) {
      problem.value = toProblem(thrown);
      return false;
    }
  }

  async function go(id: string): Promise<void> {
    if (running.value) return;
    running.value = true;
    stopped.value = false;
    let fine = true;
    while (fine && !stopped.value && progress.value?.more !== false) {
      fine = await attempt(() => call("advance_import", { import_id: id }));
      // The page is painted between two steps.
      await frame();
    }
    running.value = false;
    if (progress.value && !progress.value.more) await invalidate(client, ["records", "people", "places", "loans", "categories", "imports"]);
  }

  function stop(): void {
    stopped.value = true;
  }

  onBeforeUnmount(stop);
  return { progress, running, problem, attempt, go, stop };
}
