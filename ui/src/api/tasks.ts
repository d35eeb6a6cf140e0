// Long work: one list for the drawer. Progress comes as events of the host.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { host, type TaskProgress } from "@/platform";

export interface Task extends TaskProgress {
  label: string;
  startedAt: number;
  endedAt: number | null;
}

export const useTasks = defineStore("tasks", () => {
  const tasks = ref<Task[]>([]);
  const open = ref(false);
  const running = computed(() => tasks.value.filter((task) => task.state === "running").length);

  /** Announces a long work before its first progress arrives; opens the drawer. */
  function begin(task: string, label: string): void {
    tasks.value = [{ task, label, done: 0, total: null, state: "running", startedAt: Date.now(), endedAt: null }, ...tasks.value.filter((one) => one.task !== task)];
    open.value = true;
  }

  function progress(news: TaskProgress): void {
    const known = tasks.value.find((one) => one.task === news.task);
    if (!known) {
      begin(news.task, news.label ?? news.task);
      return progress(news);
    }
    Object.assign(known, news, { label: news.label ?? known.label });
    if (news.state !== "running") known.endedAt = Date.now();
  }

  async function cancel(task: string): Promise<void> {
    await host().cancelTask(task);
  }

  function clear(): void {
    tasks.value = tasks.value.filter((one) => one.state === "running");
  }

  return { tasks, open, running, begin, progress, cancel, clear };
});
