// A scanner gun types like a very quick person: digits with less than 30 ms between them, then Enter.
// Codes are read from the physical key, so that an input method or a layout cannot change them.

export const GUN_GAP_MS = 30;
export const GUN_LEAST_DIGITS = 6;

export interface KeyPress {
  code: string;
  at: number;
}

function digitOf(code: string): string | null {
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null;
}

export class GunReader {
  #digits = "";
  #last = Number.NEGATIVE_INFINITY;

  /** Feeds one key; answers with a whole code when a gun has just sent one. */
  press(key: KeyPress): string | null {
    const quick = key.at - this.#last < GUN_GAP_MS;
    this.#last = key.at;
    if (key.code === "Enter" || key.code === "NumpadEnter") {
      const code = this.#digits;
      this.#digits = "";
      return quick && code.length >= GUN_LEAST_DIGITS ? code : null;
    }
    const digit = digitOf(key.code);
    this.#digits = digit === null ? "" : quick ? this.#digits + digit : digit;
    return null;
  }

  /** How many digits the running burst has. */
  get burst(): number {
    return this.#digits.length;
  }
}
