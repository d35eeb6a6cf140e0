// Long work: one list for the drawer. Progress comes as events of the host; the host does one long work at a time.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { host, type JobProgress } from "@/platform";
import { toProblem, type Problem } from "./problems";

export interface Task {
  id: number;
  operation: string;
  label: string;
  done: number;
  total: number | null;
  state: "running" | "finished" | "cancelled" | "failed";
  startedAt: number;
  endedAt: number | null;
  problem: Problem | null;
  /** A file that came out, when there is one. */
  file: string | null;
}

let lastId = 0;

export const useTasks = defineStore("tasks", () => {
  const tasks = ref<Task[]>([]);
  const open = ref(false);
  const running = computed(() => tasks.value.filter((task) => task.state === "running").length);

  /** Does a long work under the drawer's eyes: `run("verify_vault", "核验审计链", () => call(…))`. */
  async function run<Reply>(operation: string, label: string, work: () => Promise<Reply>, fileOf?: (reply: Reply) => string | null): Promise<Reply | null> {
    lastId += 1;
    const id = lastId;
    tasks.value = [{ id, operation, label, done: 0, total: null, state: "running", startedAt: Date.now(), endedAt: null, problem: null, file: null }, ...tasks.value];
    open.value = true;
    const task = tasks.value.find((one) => one.id === id);
    try {
      const reply = await work();
      if (task) Object.assign(task, { state: "finished", file: fileOf?.(reply) ?? null });
      return reply;
    } catch (thrown) {
      const problem = toProblem(thrown);
      if (task) Object.assign(task, problem.code.includes("cancel") ? { state: "cancelled" } : { state: "failed", problem });
      return null;
    } finally {
      if (task) task.endedAt = Date.now();
    }
  }

  function progress(news: JobProgress): void {
    const task = tasks.value.find((one) => one.state === "running" && one.operation === news.operation) ?? tasks.value.find((one) => one.state === "running");
    if (task) Object.assign(task, { done: news.done, total: news.total });
  }

  async function cancel(): Promise<void> {
    await host().cancelJob();
  }

  function clear(): void {
    tasks.value = tasks.value.filter((one) => one.state === "running");
  }

  return { tasks, open, running, run, progress, cancel, clear };
});
