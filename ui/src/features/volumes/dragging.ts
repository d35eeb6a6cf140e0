// Moving a row of a table by its handle with the pointer. Not the browser's drag and drop: the window takes that for files.
import { onBeforeUnmount, ref } from "vue";

/** Where a row would go: before another, or behind all of this page. */
export type Target = { before: string } | { last: true };

/** The row under a height, and which half of it; rows carry `data-row`. */
export function targetAt(rows: readonly { id: string; top: number; bottom: number }[], y: number): Target | null {
  if (rows.length === 0) return null;
  const at = rows.findIndex((row) => y < (row.top + row.bottom) / 2);
  const row = rows[at];
  return row ? { before: row.id } : { last: true };
}

export function useRowDrag(drop: (id: string, target: Target) => void) {
  const dragged = ref<string | null>(null);
  const target = ref<Target | null>(null);
  let body: HTMLElement | null = null;

  function rows(): { id: string; top: number; bottom: number }[] {
    return [...(body?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].map((row) => {
      const box = row.getBoundingClientRect();
      return { id: row.dataset["row"] ?? "", top: box.top, bottom: box.bottom };
    });
  }
  function onMove(event: PointerEvent): void {
    target.value = targetAt(rows(), event.clientY);
  }
  function end(): void {
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("keydown", onKey, true);
    dragged.value = null;
    target.value = null;
  }
  function onUp(): void {
    const [id, to] = [dragged.value, target.value];
    end();
    if (id && to && !("before" in to && to.before === id)) drop(id, to);
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    end();
  }
  function start(event: PointerEvent, id: string): void {
    if (event.button !== 0) return;
    event.preventDefault();
    body = (event.currentTarget as HTMLElement).closest("tbody");
    dragged.value = id;
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("keydown", onKey, true);
  }
  /** How a row looks while one is carried over it. */
  function mark(id: string, isLast: boolean): Record<string, boolean> {
    const to = target.value;
    return { "drag-on": dragged.value === id, "drop-before": to !== null && "before" in to && to.before === id, "drop-last": to !== null && "last" in to && isLast };
  }
  onBeforeUnmount(end);
  return { start, mark, dragged };
}
