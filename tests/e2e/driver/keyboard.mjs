// A real keyboard under a real input method: keys go through the X server and the Chinese input method to the window,
// as they do at a desk. WebDriver's own keys come out behind it and prove nothing about it.
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a program must know to be typed into through the input method. */
export const THROUGH_INPUT_METHOD = { GTK_IM_MODULE: "fcitx", XMODIFIERS: "@im=fcitx" };

const PROFILE = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
`;

// Chinese from the first key on: nobody at a desk switches before every word.
const BEHAVIOUR = `[Behavior]
ActiveByDefault=True
ShareInputState=All
PreloadInputMethod=True
`;

const GUN_GAP_MS = 4;
const HAND_GAP_MS = 45;
const KEY_NAMES = { Enter: "Return", Esc: "Escape", Space: "space", Ctrl: "ctrl", Alt: "alt", Shift: "shift", Tab: "Tab" };

/** Writes the input method's settings: pinyin, and nothing that goes out for words. */
export async function settleInputMethod(configHome) {
  const folder = join(configHome, "fcitx5");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "profile"), PROFILE);
  await writeFile(join(folder, "config"), BEHAVIOUR);
}

export class Keyboard {
  #environment;

  constructor(environment) {
    this.#environment = environment;
  }

  async #x(...args) {
    return (await run("xdotool", args, { env: this.#environment })).stdout.trim();
  }

  /** Nobody manages windows here: the focus is given by hand, once. */
  async focusWindow(title) {
    const found = (await this.#x("search", "--onlyvisible", "--name", title)).split("\n");
    await this.#x("windowfocus", "--sync", found.at(-1));
    await pause(150);
  }

  /** Somebody types; what the input method makes of it is its business. */
  async types(text) {
    await this.#x("type", "--delay", `${HAND_GAP_MS}`, text);
  }

  /** `presses("Alt+U")`, `presses("Enter")`, `presses("F3")`. */
  async presses(...written) {
    const keys = written.map((one) => one.split("+").map((name) => KEY_NAMES[name] ?? (name.length === 1 ? name.toLowerCase() : name)).join("+"));
    await this.#x("key", "--delay", `${HAND_GAP_MS}`, ...keys);
  }

  /** A scanner gun: digits with a few milliseconds between them, then Enter. */
  async scans(code) {
    await this.#x("type", "--delay", `${GUN_GAP_MS}`, "--args", "1", code, "key", "Return");
  }
}
