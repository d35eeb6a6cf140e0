// The host inside the real window.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Answer, Host, PickedFile, VaultStatus } from "./host";

export const tauriHost: Host = {
  call: (operation, payload) => invoke<Answer>("call", { operation, payload }),
  vaultStatus: () => invoke<VaultStatus>("vault_status"),
  unlock: (login, passphrase) => invoke("unlock", { login, passphrase }),
  lock: () => invoke("lock"),
  pickFile: (filter) => invoke<PickedFile | null>("pick_file", { filter: filter ?? null }),
  pickFolder: () => invoke<string | null>("pick_folder"),
  openVault: (path) => invoke<VaultStatus>("open_vault", { path }),
  savePdf: (suggestedName, base64) => invoke<string | null>("save_pdf", { suggestedName, base64 }),
  openSaved: (path) => invoke("open_saved", { path }),
  setLocale: (locale) => invoke("set_locale", { locale }),
  cancelTask: (task) => invoke("cancel_task", { task }),
  onEvent: (event, listener) => listen(event, (message) => listener(message.payload)),
};
