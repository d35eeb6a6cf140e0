// The frames of the window while a large table is brought in, beside those of the same page at rest.
// `node frames.mjs [rows]` after `cargo xtask test` or `cargo xtask run`; prints one line of JSON.
import { inOffice, people } from "./driver/index.mjs";

const ROWS = Number(process.argv[2] ?? 5000);
const REST_MS = 5_000;
const IMPORT_PATIENCE_MS = 1_800_000;

const heads = "题名,文号,成文日期,类目,部门,密级,期限,页数,份数,责任者,房号";
const row = (index) => `电梯维保月度记录第 ${index} 期,恒工〔2024〕${index}号,2024-03-${String((index % 28) + 1).padStart(2, "0")},SB-01,工程维保部,内部,三年,12,1,工程维保部,`;

/** Starts to note the time of every frame that the page paints. */
const watch = () => {
  const times = [];
  const note = (time) => {
    times.push(time);
    window.__frames.next = requestAnimationFrame(note);
  };
  window.__frames = { times, next: requestAnimationFrame(note) };
};

/** Stops and answers with the intervals between frames, in milliseconds. */
const intervals = () => {
  const { times, next } = window.__frames;
  cancelAnimationFrame(next);
  return times.slice(1).map((time, index) => time - times[index]);
};

function figures(gaps) {
  const sorted = [...gaps].sort((one, other) => one - other);
  const at = (share) => Math.round(10 * sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]) / 10;
  const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000;
  return {
    seconds: Math.round(seconds * 10) / 10,
    frames_per_second: Math.round((10 * gaps.length) / seconds) / 10,
    median_ms: at(0.5),
    p99_ms: at(0.99),
    longest_ms: at(1),
    longer_than_50_ms: gaps.filter((gap) => gap > 50).length,
  };
}

await inOffice("frames", async (office, window) => {
  await office.writePaper("台账.csv", `${[heads, ...Array.from({ length: ROWS }, (_, index) => row(index + 1))].join("\n")}\n`);
  await window.unlock(people.clerk);
  await window.click("nav-imports");
  await window.click("new-import");
  await window.click("import-file");
  await window.type("import-mapping-name", "台账");

  await window.driver.executeScript(watch);
  await window.click("import-check");
  await window.click("import-accept");
  await window.byTest("import-published", IMPORT_PATIENCE_MS);
  const importing = figures(await window.driver.executeScript(intervals));

  await window.driver.executeScript(watch);
  await new Promise((rested) => setTimeout(rested, REST_MS));
  const rest = figures(await window.driver.executeScript(intervals));
  console.log(JSON.stringify({ rows: ROWS, rest, importing }));
});
