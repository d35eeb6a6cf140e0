// Which forms can be printed and how they are asked for.
import { ref, shallowRef } from "vue";
import { call, toProblem, type Problem } from "@/api";
import type { PrintedPaper } from "@/shared";

type Operation = "print_volume_cover" | "print_volume_spine" | "print_volume_contents" | "print_volume_note" | "print_filing_list" | "print_filing_handover" | "print_filing_stamps" | "print_number_report";

/** A form with what it is asked of; `full` when it may be made with all titles, as a registered print. */
export interface Form {
  operation: Operation;
  label: string;
  request: Record<string, unknown>;
  full?: boolean;
}

/** Prints one form at a time and keeps why one was refused. */
export function usePrinting() {
  const waiting = ref<Operation | null>(null);
  const problem = shallowRef<Problem | null>(null);
  async function run(form: Form, full: boolean): Promise<PrintedPaper | null> {
    waiting.value = form.operation;
    problem.value = null;
    try {
      return await call(form.operation, { ...form.request, ...(form.full ? { full } : {}) } as never);
    } catch (thrown) {
      problem.value = toProblem(thrown);
      return null;
    } finally {
      waiting.value = null;
    }
  }
  return { run, waiting, problem };
}
