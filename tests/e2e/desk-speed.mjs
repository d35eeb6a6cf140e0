// From the scan to the result on the screen at the desk of a large vault: looked up, lent, taken back.
// `node desk-speed.mjs VAULT [things]` with a vault that `strongroom bench` has grown; prints one line of JSON.
// A scan ends with Enter; the result is there when the frame that shows it has been painted.
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

import { inOffice, Key, people } from "./driver/index.mjs";
import { places } from "./driver/places.mjs";

const VAULT = resolve(process.argv[2] ?? "../../target/bench-1000000.strongroom");
const THINGS = Number(process.argv[3] ?? 100);
const PATIENCE_MS = 30_000;

/** Barcodes of ordinary papers that lie in their places, from all over the register. */
async function barcodes() {
  const call = promisify(execFile)(places.commandLine, ["call", "list_records", JSON.stringify({ level: "general", limit: 200 }), "--vault", VAULT, "--as", people.clerk.login], {
    env: { ...process.env, STRONGROOM_PASSPHRASE: people.clerk.passphrase },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { rows } = JSON.parse((await call).stdout);
  return rows.slice(0, THINGS).map((row) => row.accession);
}

/** Notes, for every Enter, when the answer to it was painted. */
const watch = () => {
  const shown = () => document.querySelector('[data-test="told"], [data-test="looked"]');
  const noted = [];
  let asked = null;
  document.addEventListener("keydown", (event) => {
    if (event.code === "Enter") asked = { at: event.timeStamp, before: shown() };
  }, true);
  new MutationObserver(() => {
    const answer = shown();
    if (!asked || !answer || answer === asked.before) return;
    const { at } = asked;
    asked = null;
    // The frame is painted after its callbacks have run: a task queued in one of them comes after the paint.
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => noted.push({ ms: performance.now() - at, words: answer.textContent.slice(0, 80) });
      painted.port2.postMessage(null);
    });
  }).observe(document.querySelector('[data-test="desk"]'), { childList: true, subtree: true });
  window.__answers = noted;
};

async function timed(window, code, until) {
  await window.scan(code);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answers = await window.driver.executeScript("return window.__answers");
    if (answers.length >= until) return answers[until - 1];
    if (Date.now() > end) throw new Error(`no answer to ${code}`);
  }
}

function figures(times) {
  const sorted = times.map((time) => time.ms).sort((one, other) => one - other);
  const at = (share) => Math.round(10 * sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]) / 10;
  return { things: sorted.length, median_ms: at(0.5), p95_ms: at(0.95), longest_ms: at(1) };
}

const codes = await barcodes();
await inOffice(
  "desk-speed",
  async (_office, window) => {
    await window.unlock(people.clerk);
    await window.click("nav-desk");
    await window.byTest("desk");
    await window.shortcut("Alt+U");
    await window.type("borrower-query", people.engineer.name);
    await window.press(Key.ENTER);
    await window.sees("borrower-name", people.engineer.name);
    await window.driver.executeScript(watch);
    const acts = { looked_up: "F5", lent: "F2", returned: "F3" };
    const found = { looked_up: [], lent: [], returned: [] };
    let answered = 0;
    for (const code of codes) {
      for (const [act, key] of Object.entries(acts)) {
        await window.shortcut(key);
        found[act].push(await timed(window, code, (answered += 1)));
      }
    }
    const result = Object.fromEntries(Object.entries(found).map(([act, times]) => [act, figures(times)]));
    console.log(JSON.stringify({ vault: VAULT, ...result, words: Object.values(found).map((times) => times[0].words) }));
  },
  { vault: VAULT },
);
