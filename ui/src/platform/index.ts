// The only door to the window. Everything else imports from here and never from @tauri-apps.
import type { Host } from "./host";

export type { Answer, ChosenTarget, DraggedFiles, Host, HostEvent, ListedPerson, OfferedFile, PickedFile, ProblemShape, SampleProgress, VaultStatus } from "./host";

let current: Host | null = null;

/** The host in use. */
export function host(): Host {
  if (!current) throw new Error("BUG: the host was used before it was chosen");
  return current;
}

/** Tests put their own host here. */
export function useHost(chosen: Host): void {
  current = chosen;
}

/** Chooses the window's host; a plain browser during development gets the fake one, which no build contains. */
export async function chooseHost(): Promise<Host> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { fakeHost } = await import("./fake");
    current = fakeHost();
  } else {
    const { tauriHost } = await import("./tauri");
    current = tauriHost;
  }
  return current;
}
