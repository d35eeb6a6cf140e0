// Long work: one list for the drawer. The back end works beside the desk and is asked how far it is.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { toProblem, type Problem } from "./problems";

export interface Task {
  id: number;
  operation: string;
  label: string;
  done: number;
  total: number | null;
  state: "running" | "finished" | "cancelled" | "failed";
  stop: boolean;
  startedAt: number;
  endedAt: number | null;
  problem: Problem | null;
  /** A file that came out, when there is one. */
  file: string | null;
}

/** How far a long work is, and what came of it once it has ended. */
export interface Step<Result> {
  done: number;
  total: number;
  result: Result | null;
}

/** The three calls of a long work. What a work that was given up found until then, `cancel` may answer. */
export interface LongWork<Result> {
  begin(): Promise<Step<Result>>;
  advance(): Promise<Step<Result>>;
  cancel(): Promise<Result | null>;
  /** Milliseconds between two steps, where the steps themselves are the work and it does not go on by itself. */
  pause?: number;
}

/** Between two looks the desk is free for whoever works at it. */
const BETWEEN_LOOKS = 150;

let lastId = 0;

export const useTasks = defineStore("tasks", () => {
  const tasks = ref<Task[]>([]);
  const open = ref(false);
  const running = computed(() => tasks.value.filter((task) => task.state === "running").length);

  /** Does a long work under the drawer's eyes; null when nothing came of it. */
  async function run<Result>(operation: string, label: string, work: LongWork<Result>, fileOf?: (result: Result) => string | null): Promise<Result | null> {
    lastId += 1;
    const id = lastId;
    tasks.value = [{ id, operation, label, done: 0, total: null, state: "running", stop: false, startedAt: Date.now(), endedAt: null, problem: null, file: null }, ...tasks.value];
    open.value = true;
    const task = tasks.value.find((one) => one.id === id) as Task;
    try {
      let told = await work.begin();
      while (told.result === null) {
        if (task.stop) {
          task.state = "cancelled";
          return await work.cancel();
        }
        await new Promise((done) => setTimeout(done, work.pause ?? BETWEEN_LOOKS));
        told = await work.advance();
        Object.assign(task, { done: told.done, total: told.total || null });
      }
      Object.assign(task, { state: "finished", file: fileOf?.(told.result) ?? null });
      return told.result;
    } catch (thrown) {
      const problem = toProblem(thrown);
      // Locking the desk ends what goes on beside it.
      Object.assign(task, problem.kind === "locked" ? { state: "cancelled" } : { state: "failed", problem });
      return null;
    } finally {
      task.endedAt = Date.now();
    }
  }

  /** Asks a work to end at its next step. */
  function cancel(id: number): void {
    const task = tasks.value.find((one) => one.id === id);
    if (task) task.stop = true;
  }

  function clear(): void {
    tasks.value = tasks.value.filter((one) => one.state === "running");
  }

  return { tasks, open, running, run, cancel, clear };
});
