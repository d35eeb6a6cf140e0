// What opens only by a hand on it, for the eye: a level chosen by both schemes, a change with its term, the guide beside
// the rule pack, a sheet of labels, things brought home, a volume counted whole.
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { inOffice, Key, people } from "../driver/index.mjs";

const SETTLED_MS = 700;

const picture = async (window, name) => {
  await pause(SETTLED_MS);
  await window.screenshot(`hand-${name}`);
};

test("a level, its term and its mark", () =>
  inOffice("tour-levels", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.go("/records/new");
    await pause(SETTLED_MS);
    await window.pick("category", "GH-03");
    await picture(window, "register-guide");
    await window.click("level-r1-internal");
    await window.click("level-r4-secret");
    await window.click("level-term-years");
    await picture(window, "register-schemes");
    await window.handOver(people.secrecyOfficer);
    await window.go("/records");
    await window.type("records-search", "电梯年度检验报告");
    await window.openRow("records", "电梯年度检验报告");
    await picture(window, "record-level");
    await window.click("change-level");
    await window.click("new-term-event");
    await picture(window, "level-change");
    await window.press(Key.ESCAPE);
    await window.click("wall");
    await picture(window, "wall");
    await window.press(Key.ESCAPE);
    await window.go("/guide");
    await picture(window, "guide");
    await window.click("guide-new");
    await picture(window, "guide-new");
  }));

test("places by hand", () =>
  inOffice("tour-places", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.go("/places");
    await window.click("place-01");
    await window.click("label-within");
    await window.byTest("label-preview");
    await picture(window, "labels");
    await window.click("slot-5");
    await picture(window, "labels-from-5");
    await window.press(Key.ESCAPE);
    await window.gone("label-dialog");
    const shelf = await window.text("place-barcode");
    const [{ barcode }, { barcode: second }] = await window.cells("place-copies", ["barcode"]);
    await window.go("/places/moving");
    await window.scan("2030700000065", "moving-scan");
    await window.scan(barcode, "moving-scan");
    await window.scan(second, "moving-scan");
    await window.click("moving-rehome");
    await window.click("moving-go");
    await window.byTest("moved");
    await picture(window, "moved");
    await window.go("/places/away");
    await window.click("take-all");
    await picture(window, "away");
    await window.click("bring-home");
    await picture(window, "bring-home");
    await window.click("bring-home-yes");
    await window.byTest("brought-home");
    await picture(window, "brought-home");
    await window.go("/places");
    await window.click("place-01");
    await window.click("count-place");
    await window.click("stocktake-yes");
    await window.byTest("verdict");
    await window.scan(shelf, "stocktake-scan");
    await window.scan("7030700000011", "stocktake-scan");
    await window.sees("verdict", "3-1204");
    await picture(window, "stocktake-volume");
    await window.click("close-stocktake");
    await window.click("close-stocktake-yes");
    await window.byTest("print-stocktake");
    await picture(window, "stocktake-findings");
  }));
