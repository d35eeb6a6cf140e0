import { createPinia, setActivePinia } from "pinia";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useTasks, type Step } from "./tasks";

const work = (steps: Step<string>[], given: string | null = null) => {
  let at = 0;
  return { begin: vi.fn(async () => steps[0] as Step<string>), advance: vi.fn(async () => steps[(at += 1)] as Step<string>), cancel: vi.fn(async () => given) };
};
const going = (done: number): Step<string> => ({ done, total: 9, result: null });

describe("long work", () => {
  beforeEach(() => setActivePinia(createPinia()));

  it("is asked how far it is until something comes of it", async () => {
    const tasks = useTasks();
    const job = work([going(0), going(4), { done: 9, total: 9, result: "D:/x" }]);
    expect(await tasks.run("begin_backup", "备份", job, (folder) => folder)).toBe("D:/x");
    expect(job.advance).toHaveBeenCalledTimes(2);
    expect(tasks.tasks[0]).toMatchObject({ state: "finished", done: 9, total: 9, file: "D:/x" });
    expect(tasks.running).toBe(0);
  });

  it("ends at its next step when somebody stops it, with what it found until then", async () => {
    const tasks = useTasks();
    const job = work([going(0), going(4), going(5), going(6)], "half");
    const run = tasks.run("begin_verification", "核验", job);
    tasks.cancel(tasks.tasks[0]?.id ?? 0);
    expect(await run).toBe("half");
    expect(tasks.tasks[0]?.state).toBe("cancelled");
  });

  it("was ended by a lock, which is no failure", async () => {
    const tasks = useTasks();
    const job = { ...work([going(0)]), advance: () => Promise.reject({ kind: "locked", code: "vault.locked", params: {}, text: null }) };
    expect(await tasks.run("begin_verification", "核验", job)).toBeNull();
    expect(tasks.tasks[0]).toMatchObject({ state: "cancelled", problem: null });
  });
});
