// Volumes, the yearly run and the numbers, for the eye: keys by kind, a volume with its forms, a volume lent and brought
// back as a whole, a run being arranged, an item put into a volume, what the rule pack would change.
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { inOffice, Key, people } from "../driver/index.mjs";

const SETTLED_MS = 700;

const picture = async (window, name) => {
  await pause(SETTLED_MS);
  await window.screenshot(`shelf-${name}`);
};

test("volumes by hand", () =>
  inOffice("tour-volumes", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.go("/volumes");
    await picture(window, "keys");
    await window.click("volume-kind-equipment");
    await picture(window, "keys-equipment");
    await window.go("/volumes/DT-03?kind=equipment");
    await picture(window, "key");
    await window.click("whole-volume");
    await window.byTest("volume-page");
    await picture(window, "volume");
    await window.click("print_volume_contents");
    await picture(window, "volume-printed");
    await window.go("/numbers");
    await window.click("print_number_report");
    await picture(window, "numbers");
  }));

test("a volume goes out and comes back as a whole", () =>
  inOffice("tour-whole-volume", async (office, window) => {
    await window.unlock(people.clerk);
    await office.leave();
    const { rows } = await office.call(people.clerk, "list_volumes", { query: "DT-03" });
    const { barcode } = rows[0];
    const { person } = await office.call(people.clerk, "read_borrower", { query: "孙浩" });
    const lend = { volume: rows[1].id, borrower_id: person.id, way: "carry_out", purpose: "年检核对", override_reason: "现场急用" };
    const lent = await office.call(people.clerk, "lend_volume", lend);
    await office.reopen();
    window = office.window;
    await window.unlock(people.clerk);
    await window.go("/desk");
    await window.shortcut("Alt+U");
    await window.type("borrower-query", "孙浩");
    await window.press(Key.ENTER);
    await window.sees("borrower-name", "孙浩");
    await pause(SETTLED_MS);
    await window.scan(barcode);
    await picture(window, "lent-whole");
    await window.shortcut("F3");
    await window.scan(lent.barcode);
    await window.byTest("volume-return");
    await picture(window, "return-whole");
  }));

test("a run by hand", () =>
  inOffice("tour-filing", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.go("/filing");
    await picture(window, "filing");
    await window.openRow("filing-runs", "GD-0307-2026-0022");
    await picture(window, "run");
    const [first] = await window.testsLike("into-");
    await window.click(first);
    await window.type("into-key", "ZX-2023");
    await picture(window, "into-volume");
    await window.press(Key.ESCAPE);
    await window.go("/filing");
    await window.openRow("filing-runs", "GD-0307-2026-0021");
    await picture(window, "run-handed");
  }));

test("the rule pack", () =>
  inOffice("tour-pack", async (_office, window) => {
    await window.unlock(people.security);
    await window.go("/settings");
    await picture(window, "pack");
  }));
