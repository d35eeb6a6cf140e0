// Keys: one list of what is bound now, so that the sheet (?) always tells the truth.
import { onBeforeUnmount, onMounted, shallowReactive } from "vue";

export interface Shortcut {
  /** As shown: "F2", "Ctrl+K", "Alt+Z", "J", "?", "Esc". */
  keys: string;
  /** Text key of what it does. */
  text: string;
  run: (event: KeyboardEvent) => void;
  when?: () => boolean;
  /** Works under an open dialog too. */
  overDialogs?: boolean;
}

const active = shallowReactive(new Set<Shortcut>());

export function listShortcuts(): Shortcut[] {
  return [...active];
}

/** An input method is composing: Enter and letters belong to it. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

const FIELD = "input, textarea, select, [contenteditable='true']";

function nameOf(event: KeyboardEvent): string {
  const base = event.code.startsWith("Key") ? event.code.slice(3) : event.key === "Escape" ? "Esc" : event.code === "Space" ? "Space" : event.key;
  const parts = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : ""].filter(Boolean);
  return [...parts, base].join("+");
}

function dialogOpen(): boolean {
  return [...document.querySelectorAll<HTMLElement>(".el-overlay")].some((overlay) => overlay.style.display !== "none");
}

function onKey(event: KeyboardEvent): void {
  if (isComposing(event)) return;
  const name = nameOf(event);
  const inField = event.target instanceof Element && event.target.closest(FIELD) !== null;
  const single = !name.includes("+") && (name.length === 1 || name === "Space");
  if (single && inField) return;
  const covered = dialogOpen();
  // The youngest binding wins: a page over the shell, a dialog over the page.
  for (const shortcut of [...active].toReversed()) {
    if (shortcut.keys !== name || (covered && !shortcut.overDialogs)) continue;
    if (shortcut.when && !shortcut.when()) continue;
    event.preventDefault();
    shortcut.run(event);
    return;
  }
  // Reload and find-next belong to browsers; here they would lose a clerk's work.
  if (["F3", "F5", "F7", "Ctrl+R", "Ctrl+G", "Ctrl+F", "Ctrl+P", "Ctrl+J", "Ctrl+U"].includes(name)) event.preventDefault();
}

let listening = false;

/** Binds keys as long as the component lives. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  onMounted(() => {
    if (!listening) {
      listening = true;
      document.addEventListener("keydown", onKey);
      document.addEventListener("contextmenu", (event) => {
        const target = event.target;
        if (!(target instanceof Element && target.closest(FIELD))) event.preventDefault();
      });
    }
    for (const shortcut of shortcuts) active.add(shortcut);
  });
  onBeforeUnmount(() => {
    for (const shortcut of shortcuts) active.delete(shortcut);
  });
}

/** "Ctrl+K" as the key caps show it: "Ctrl K". */
export function capText(keys: string): string {
  return keys.replaceAll("+", " ");
}
