// Runs the stories one after the other: each opens its own window on its own copy of the sample vault.
// `node run.mjs clerk` runs only the stories whose file name contains "clerk"; `--tours` runs the tours instead, which
// prove nothing and take a picture of every page.
import { readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const tours = process.argv.includes("--tours");
const folder = join(import.meta.dirname, tours ? "tours" : "stories");
const wanted = process.argv.slice(2).filter((part) => part !== "--tours");
const stories = readdirSync(folder)
  .filter((name) => name.endsWith(tours ? ".tour.mjs" : ".story.mjs"))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort()
  .map((name) => join(folder, name));

if (stories.length === 0) {
  console.error("no story has that name");
  process.exit(2);
}
const ended = spawnSync(
  process.execPath,
  ["--test", "--test-concurrency=1", "--test-timeout=900000", "--test-reporter=spec", ...stories],
  { stdio: "inherit", cwd: import.meta.dirname },
);
process.exit(ended.status ?? 1);
