// The host inside the real window.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Answer, ChosenTarget, Host, OfferedFile, PickedFile, VaultStatus } from "./host";

export const tauriHost: Host = {
  call: (operation, request) => invoke<Answer>("call", { operation, request }),
  vaultStatus: () => invoke<VaultStatus>("vault_status"),
  openFolder: (folder) => invoke<VaultStatus>("open_folder", { folder }),
  createVault: (request) => invoke("create_vault", { request }),
  makeSample: (folder) => invoke<VaultStatus>("make_sample", { folder }),
  unlock: (login, passphrase) => invoke("unlock", { login, passphrase }),
  lock: () => invoke("lock"),
  pickFolder: () => invoke<string | null>("pick_folder"),
  pickFile: (extensions) => invoke<PickedFile | null>("pick_file", { filters: extensions ?? null }),
  offerFiles: (many, extensions) => invoke<OfferedFile[]>("offer_files", { many, filters: extensions ?? null }),
  chooseTarget: (fileName) => invoke<ChosenTarget | null>("choose_target", { fileName }),
  savePdf: (fileName, base64) => invoke<string | null>("save_pdf", { fileName, base64 }),
  saveFile: (fileName, base64) => invoke<string | null>("save_file", { fileName, base64 }),
  openSaved: (path) => invoke("open_saved", { path }),
  setLanguage: (locale) => invoke("set_language", { locale }),
  touch: () => invoke("touch"),
  onEvent: (event, listener) => listen(event, (message) => listener(message.payload)),
};
