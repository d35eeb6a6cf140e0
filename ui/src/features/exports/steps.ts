// A list on its way out, step by step: counted, then written; the page is painted between two steps.
import { useQueryClient } from "@tanstack/vue-query";
import { onBeforeUnmount, ref, shallowRef } from "vue";
import { call, invalidate, toProblem, type ExportProgress, type Problem } from "@/api";
import { host } from "@/platform";

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** One export: where it goes is asked first, what for only when something of 机密 or above was counted. */
export function useExport() {
  const client = useQueryClient();
  const progress = shallowRef<ExportProgress | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const running = ref(false);
  const asked = ref(false);
  const cancelled = ref(false);
  const stopped = ref(false);

  function reset(): void {
    progress.value = null;
    problem.value = null;
    asked.value = false;
    cancelled.value = false;
  }

  /** Answers whether the export goes on; an export refused for anything but its purpose is over. */
  async function step(purpose: string | null): Promise<boolean> {
    const { export: token, state } = progress.value ?? { export: "", state: "" };
    try {
      progress.value = await call("advance_export", { export: token, purpose: state === "counted" ? purpose : null });
      return progress.value.more;
    } catch (thrown) {
      const told = toProblem(thrown);
      if (told.code === "access.purpose_needed") asked.value = true;
      else {
        problem.value = told;
        progress.value = null;
      }
      return false;
    }
  }

  async function go(purpose: string | null): Promise<void> {
    if (running.value || !progress.value) return;
    running.value = true;
    stopped.value = false;
    asked.value = false;
    let more: boolean = progress.value.more;
    while (more && !stopped.value) {
      more = await step(purpose);
      await frame();
    }
    running.value = false;
    if (stopped.value) await giveUp();
    // Whoever reads the register of readings sees what left.
    else if (progress.value?.state === "written") await invalidate(client, ["record_openings"], "records");
  }

  async function giveUp(): Promise<void> {
    const token = progress.value?.more ? progress.value.export : null;
    progress.value = null;
    asked.value = false;
    cancelled.value = true;
    if (token) await call("cancel_export", { export: token }).catch(() => undefined);
  }

  async function begin(list: string, format: string, filter: object, fileName: string): Promise<void> {
    reset();
    const target = await host().chooseTarget(fileName);
    if (!target) return;
    try {
      progress.value = await call("begin_export", { list, format, filter: { ...filter } as Record<string, unknown>, target: target.token });
    } catch (thrown) {
      problem.value = toProblem(thrown);
      return;
    }
    await go(null);
  }

  async function cancel(): Promise<void> {
    if (running.value) stopped.value = true;
    else await giveUp();
  }

  onBeforeUnmount(() => void (progress.value?.more && cancel()));
  return { progress, problem, running, asked, cancelled, reset, begin, go, cancel };
}
