// Three administrators: each sees what the post allows and not one record.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inOffice, people } from "../driver/index.mjs";

const RECORDS = ["desk", "records", "copying", "disposal", "approvals", "registers"];

test("administrators keep people, rules and backups, and see no record", () =>
  inOffice("administrators", async (_office, window) => {
    await window.unlock(people.system);
    await onlyOwn(window);
    await window.click("nav-people");
    await window.row("people", people.clerk.name);
    await window.clickRow("people", people.clerk.name);
    await window.screenshot("people-system");
    await window.go("/settings");
    await window.byTest("settings-page");
    await window.screenshot("settings");
    await window.go("/settings/backup");
    await window.byTest("backup-page");
    await window.screenshot("settings-backup");
    await window.go("/settings/passphrase");
    await window.byTest("passphrase-page");
    await window.screenshot("settings-passphrase");

    await window.handOver(people.security);
    await onlyOwn(window);
    await window.click("nav-people");
    await window.clickRow("people", people.receptionist.name);
    await window.screenshot("people-security");
    await window.go("/people/clearances");
    await window.byTest("clearances-page");
    await window.screenshot("people-clearances");
    await window.go("/people/duties");
    await window.byTest("duties-page");
    await window.screenshot("people-duties");
    await window.go("/people/matrix");
    await window.byTest("matrix-page");
    await window.screenshot("people-matrix");
  }));

async function onlyOwn(window) {
  await window.byTest("workbench");
  for (const absent of RECORDS) assert.equal(await window.isThere(`nav-${absent}`), false, `nav-${absent} is not theirs`);
  await window.go("/records");
  await window.byTest("workbench");
  assert.equal(await window.isThere("records-page"), false);
}
