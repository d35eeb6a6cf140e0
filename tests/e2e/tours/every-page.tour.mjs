// Every page of the window as it is found, for the eye: what each person of the office may open, one picture a page.
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { inOffice, Key, people } from "../driver/index.mjs";

/** Long enough for a page to fetch and draw what it shows. */
const SETTLED_MS = 500;

const CLERK = [
  ["/", "workbench"],
  ["/desk", "desk"],
  ["/loans", "loans"],
  ["/records", "records"],
  ["/records/new", "register"],
  ["/volumes", "volumes"],
  ["/volumes/3-1204", "household"],
  ["/filing", "filing"],
  ["/numbers", "numbers"],
  ["/copying", "copying"],
  ["/copying/new", "copying-new"],
  ["/places", "places"],
  ["/places/moving", "moving"],
  ["/places/away", "away"],
  ["/places/stocktakes", "stocktakes"],
  ["/places/findings", "findings"],
  ["/imports", "imports"],
  ["/imports/new", "import-new"],
  ["/disposal", "disposal"],
  ["/disposal/appraisals", "appraisals"],
  ["/disposal/lists", "lists"],
  ["/disposal/holds", "holds"],
  ["/disposal/certificates", "certificates"],
  ["/disposal/verify", "verify"],
  ["/registers", "registers"],
  ["/approvals", "approvals"],
  ["/levels", "levels"],
  ["/levels/changes", "level-changes"],
  ["/levels/publications", "publications"],
  ["/levels/reviews", "reviews"],
  ["/levels/below", "below"],
  ["/levels/relabels", "relabels"],
  ["/guide", "guide"],
  ["/people", "people"],
  ["/people/matrix", "matrix"],
  ["/settings", "settings"],
  ["/settings/passphrase", "settings-passphrase"],
  ["/settings/backup", "settings-backup"],
];
const OFFICER = [
  ["/", "officer-workbench"],
  ["/levels/changes", "officer-changes"],
  ["/oversight", "readings"],
  ["/oversight/unusual", "unusual"],
  ["/people/clearances", "clearances"],
];
const SECURITY = [
  ["/", "security-workbench"],
  ["/people", "security-people"],
  ["/people/duties", "duties"],
  ["/settings", "security-settings"],
];

/** Lists whose first row leads to a page of its own: the list, and what the page is called. */
const BEHIND = [
  ["/filing", "filing-runs", "filing-run"],
  ["/copying", "jobs", "copying-job"],
  ["/places/stocktakes", "stocktakes", "stocktake"],
  ["/imports", "imports", "import"],
  ["/disposal/appraisals", "appraisals", "appraisal"],
  ["/disposal/lists", "lists", "list"],
  ["/disposal/certificates", "certificates", "certificate"],
  ["/levels/reviews", "reviews", "review"],
];

const picture = async (window, name) => {
  await pause(SETTLED_MS);
  await window.screenshot(`page-${name}`);
};

async function walk(window, pages) {
  for (const [route, name] of pages) {
    await window.go(route);
    await picture(window, name);
  }
}

/** Opens what the first row of a list leads to, by its link or as a double click would. */
async function behind(window, [route, table, name]) {
  await window.go(route);
  await pause(SETTLED_MS);
  await window.openFirst(table);
  await picture(window, name);
}

test("the clerk's pages", () =>
  inOffice("tour-clerk", async (_office, window) => {
    await window.unlock(people.clerk);
    await walk(window, CLERK);
    for (const one of BEHIND) await behind(window, one);
    await window.go("/records");
    await window.type("records-search", "曳引轮");
    await picture(window, "records-in-files");
    await window.type("records-search", "电梯 曳引轮 2026");
    await picture(window, "records-apart");
    await window.type("records-search", "没有这样的题名");
    await picture(window, "records-none");
    await window.type("records-search", "电梯年度检验报告");
    await window.openRow("records", "云澜苑电梯年度检验报告（2025）");
    await picture(window, "record");
    await window.go("/volumes/DT-03");
    await picture(window, "volume-equipment");
    await window.click("whole-volume");
    await picture(window, "volume-page");
    await window.go("/places");
    await window.click("place-01");
    await picture(window, "place-box");
    await window.shortcut("Ctrl+K");
    await window.type("search-input", "dt");
    await picture(window, "search");
    await window.press(Key.ESCAPE);
    await window.resize(1100, 700);
    await walk(window, [["/", "narrow-workbench"], ["/records", "narrow-records"], ["/desk", "narrow-desk"], ["/places", "narrow-places"], ["/filing", "narrow-filing"]]);
  }));

test("the pages of those who look over it", () =>
  inOffice("tour-others", async (_office, window) => {
    await window.unlock(people.secrecyOfficer);
    await walk(window, OFFICER);
    await window.handOver(people.generalManager);
    await walk(window, [["/", "manager-workbench"], ["/approvals", "manager-approvals"]]);
    await window.handOver(people.security);
    await walk(window, SECURITY);
    await window.handOver(people.audit);
    await walk(window, [["/", "audit-workbench"], ["/audit", "trail"], ["/oversight", "audit-readings"]]);
    await window.handOver(people.engineer);
    await walk(window, [["/", "staff-workbench"], ["/records", "staff-records"], ["/loans", "staff-loans"]]);
  }));
