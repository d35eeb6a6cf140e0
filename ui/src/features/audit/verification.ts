// The verification that runs or ran last in this session; a page may be left while it goes on.
import { defineStore } from "pinia";
import { computed, ref, shallowRef, watch } from "vue";
import { call, useSession, useTasks, type AnchorView, type VerificationProgress, type VerificationView } from "@/api";
import { t } from "@/shared";

export type Verdict = "none" | "running" | "intact" | "differs" | "cancelled";

export const useVerification = defineStore("verification", () => {
  const session = useSession();
  const tasks = useTasks();
  const report = shallowRef<VerificationView | null>(null);
  const running = ref(false);
  const anchors = ref<AnchorView[]>([]);
  const task = computed(() => tasks.tasks.find((one) => one.operation === "begin_verification") ?? null);
  const verdict = computed<Verdict>(() => (running.value ? "running" : report.value === null ? "none" : report.value.cancelled ? "cancelled" : report.value.intact ? "intact" : "differs"));

  watch(
    () => session.me?.person.id,
    () => {
      report.value = null;
      anchors.value = [];
    },
  );

  async function verify(): Promise<void> {
    if (running.value) return;
    running.value = true;
    const step = (told: VerificationProgress) => ({ done: told.done, total: told.total, result: told.report });
    const found = await tasks.run("begin_verification", t("ui-audit-verify"), {
      begin: async () => step(await call("begin_verification", { anchors: anchors.value })),
      advance: async () => step(await call("advance_verification", {})),
      cancel: () => call("cancel_verification", {}),
    });
    if (found) report.value = found;
    running.value = false;
  }

  function stop(): void {
    if (task.value) tasks.cancel(task.value.id);
  }

  return { report, running, anchors, task, verdict, verify, stop };
});

/** Reads an anchor file; nothing when it is none. */
export function readAnchor(text: string): AnchorView | null {
  try {
    const found = JSON.parse(text) as Partial<AnchorView>;
    return typeof found.vault_id === "string" && typeof found.seq === "number" && typeof found.head === "string" ? { vault_id: found.vault_id, seq: found.seq, head: found.head, at: typeof found.at === "string" ? found.at : "" } : null;
  } catch {
    return null;
  }
}
