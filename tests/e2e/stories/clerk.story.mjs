// 林晓雯's day: she unlocks, lends at the desk with scanner and keyboard, takes back, takes an act back.
import { test } from "node:test";

import { inOffice, Key, people } from "../driver/index.mjs";

const PUMP_2025 = "1030700002278";
const PUMP_2026 = "1030700002286";

test("a clerk lends at the desk, a director allows on the spot, a paper comes back, the last act is reversed", () =>
  inOffice("clerk-desk", async (office, window) => {
    await window.unlock(people.clerk);
    await window.sees("waiting", "2016–2020 年清洁与绿化记录");
    await window.screenshot("workbench");

    await window.click("nav-desk");
    await window.byTest("desk");
    await window.screenshot("desk-empty");
    await borrower(window, people.engineer);
    await window.scan(PUMP_2025);
    await window.sees("told", "3 栋生活水泵检修记录（2025）");
    await window.screenshot("desk-lent");

    await window.shortcut("Alt+Z");
    await window.byTest("undo-dialog");
    await window.screenshot("desk-undo");
    await window.click("undo-yes");
    await window.gone("undo-dialog");

    await borrower(window, people.receptionist);
    await window.scan(PUMP_2025);
    await window.sees("lane-bad", "R1·二·1");
    await window.screenshot("desk");
    await window.shortcut("Alt+A");
    await window.sees("signoff", people.officeDirector.name);
    await window.screenshot("desk-authorise");
    await window.signOff(people.officeDirector, { ink: true });
    await window.gone("signoff");
    await window.sees("told", "3 栋生活水泵检修记录（2025）");

    await window.shortcut("F3");
    await window.scan(PUMP_2026);
    await window.sees("told", "3 栋生活水泵检修记录（2026）");
    await window.screenshot("desk-return");
  }));

async function borrower(window, person) {
  await window.shortcut("Alt+U");
  await window.type("borrower-query", person.name);
  await window.press(Key.ENTER);
  await window.sees("borrower-name", person.name);
}
