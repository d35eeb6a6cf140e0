// Where the programs and the sample vault lie. `cargo xtask test` names them; by hand they are found under target/.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..", "..", "..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

export const places = {
  window: process.env.STRONGROOM_WINDOW ?? join(target, "debug", "strongroom-desktop"),
  commandLine: process.env.STRONGROOM_CLI ?? join(target, "debug", "strongroom"),
  sample: process.env.STRONGROOM_SAMPLE ?? join(target, "sample.strongroom"),
  screens: process.env.STRONGROOM_SCREENS ?? join(target, "screens"),
  tauriDriver: process.env.TAURI_DRIVER ?? "tauri-driver",
};

/** The language and theme of this run: one run, one look. */
export const look = {
  locale: process.env.STRONGROOM_LOCALE ?? "zh-CN",
  theme: process.env.STRONGROOM_THEME ?? "light",
};

export function requirePlaces() {
  for (const place of [places.window, places.sample]) {
    if (!existsSync(place)) {
      throw new Error(`${place} is not there; run \`cargo xtask test\` or \`cargo xtask run\` first`);
    }
  }
}
