// An order of things by identity, as one hand changes it.

/** The same identities with one of them moved by so many places; it stops at the ends. */
export function moved(order: readonly string[], id: string, by: number): string[] {
  const from = order.indexOf(id);
  if (from < 0) return [...order];
  const to = Math.max(0, Math.min(order.length - 1, from + by));
  const rest = order.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** Where a thing of a page goes that moves by one place: before another, behind all, or nowhere within this page. */
export function placeAfterMove(order: readonly string[], id: string, by: 1 | -1, more: boolean): { before_id: string } | { last: true } | null {
  const at = order.indexOf(id);
  if (at < 0) return null;
  if (by === -1) {
    const before = order[at - 1];
    return before === undefined ? null : { before_id: before };
  }
  const behind = order[at + 2];
  if (behind !== undefined) return { before_id: behind };
  return at + 1 < order.length && !more ? { last: true } : null;
}

/** The step of an arrow key with Alt, or none. */
export function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (!event.altKey) return null;
  if (event.key === "ArrowUp") return -1;
  return event.key === "ArrowDown" ? 1 : null;
}
