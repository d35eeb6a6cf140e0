// 林晓雯's day: she registers and finds, lends and takes back, sees a copy job through and a list to its last page.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inOffice, Key, people } from "../driver/index.mjs";

const PUMP_2025 = "1030700002278";
const PUMP_2026 = "1030700002286";
const THREE = { executor: people.juniorClerk, first_witness: people.secrecyOfficer, second_witness: people.controller };

test("she lends at the desk, a director allows on the spot, a paper comes back, the last act is reversed", () =>
  inOffice("clerk-desk", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.sees("waiting", "2016–2020 年清洁与绿化记录");
    await window.screenshot("workbench");

    await window.click("nav-desk");
    await window.byTest("desk");
    await window.screenshot("desk-empty");

    // What is late comes back first, so that nothing stands against the next loan.
    await window.shortcut("F3");
    await window.scan(PUMP_2026);
    await window.sees("told", "3 栋生活水泵检修记录（2026）");
    await window.screenshot("desk-return");

    // Within his own duty: no approval, straight out; then taken back before he has left.
    await window.shortcut("F2");
    await borrower(window, people.engineer);
    await window.scan(PUMP_2025);
    await window.sees("told", "3 栋生活水泵检修记录（2025）");
    await window.screenshot("desk-lent");
    await window.shortcut("Alt+Z");
    await window.sees("undo-dialog", "3 栋生活水泵检修记录（2025）");
    await window.screenshot("desk-undo");
    await window.click("undo-yes");
    await window.gone("undo-dialog");

    // Outside her duty: the lane says why, the director allows it here with his own passphrase and hand.
    await borrower(window, people.receptionist);
    await window.scan(PUMP_2025);
    await window.sees("lane-bad", "R1·二·1");
    await window.screenshot("desk");
    await window.shortcut("Alt+A");
    await window.sees("signoff", people.officeDirector.name);
    await window.sign("signoff-pad");
    await window.screenshot("desk-authorise");
    await window.signOff({ ...people.officeDirector, passphrase: "falsch-2026" });
    await window.byTest("problem");
    await window.signOff(people.officeDirector);
    await window.gone("signoff");
    await window.sees("told", "3 栋生活水泵检修记录（2025）");

    await window.shortcut("F5");
    await window.scan(PUMP_2025);
    await window.sees("looked", "3 栋生活水泵检修记录（2025）");
    await window.screenshot("desk-look");
    await window.go("/loans?overdue=1");
    await window.byTest("loans-page");
    await window.row("loans", "2025 年度安全巡逻记录");
    await window.screenshot("loans");
  }));

test("she registers what the post brought, finds it by a character and by initials, and the household by its room", () =>
  inOffice("clerk-records", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.click("nav-records");
    await window.row("records", "J017");
    await window.screenshot("records");
    await window.click("register");
    await window.byTest("register-page");
    await window.click("save");
    await window.screenshot("register-mistakes");

    await window.type("title", "3 栋 1204 室阳台封窗变更申请");
    await window.pick("category", "ZG-01");
    await window.sees("suggestion", "R4");
    await window.type("document-date", "2026-11-20");
    await window.press(Key.ENTER);
    await window.type("author", "客户服务部");
    await window.type("pages", "6");
    await window.pick("department", "客户服务部");
    await window.type("room", "3-1204");
    await window.pick("copy-place-0", "C01");
    await window.screenshot("register");
    await window.shortcut("Ctrl+S");
    await window.sees("record-title", "3 栋 1204 室阳台封窗变更申请");
    const number = await window.text("record-number");
    assert.match(number, /^1\d{12}$/, "登记号 at once");
    await window.screenshot("record-new");

    await window.click("nav-records");
    for (const words of ["封窗变", "ytfcbg", "封窗", "窗"]) {
      await window.type("records-search", words);
      await window.row("records", "阳台封窗变更申请");
      if (words.length > 1) await window.thereAre(1, "records-row");
    }
    await window.screenshot("records-found");
    await window.shortcut("Ctrl+K");
    await window.type("search-input", "fcbg");
    await window.sees("search", "3 栋 1204 室阳台封窗变更申请");
    await window.screenshot("search");
    await window.press(Key.ENTER);
    await window.sees("record-number", number);

    await window.go("/volumes");
    await window.byTest("volumes-page");
    await window.row("volumes", "3-1204");
    await window.screenshot("volumes");
    await window.type("volume-key", "3-1204");
    await window.press(Key.ENTER);
    await window.row("volume-records", "装修申请表");
    await window.row("volume-records", "阳台封窗变更申请");
    await window.screenshot("volume");

    await window.go("/filing");
    await window.byTest("filing-due-page");
    await window.screenshot("filing");

    // A state secret is not for this house: a slip with a number, no title.
    await window.go("/records/new");
    await window.click("state-secret");
    assert.match(await window.text("slip-number"), /\d{4}/);
    await window.screenshot("state-secret-slip");
  }));

test("she copies under a supervisor's eyes: counts by two hands, a drawn signature, a receipt", () =>
  inOffice("clerk-copying", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.click("nav-copying");
    await window.row("jobs", "云澜苑二期消防设施竣工图");
    await window.screenshot("copy-jobs");
    await window.openRow("jobs", "云澜苑二期消防设施竣工图");
    await window.byTest("session-start");
    await window.type("meter-before", "48300");
    await window.press(Key.TAB);
    await window.screenshot("copy-start");
    await window.click("call-supervisor");
    await window.signOff(people.secrecyOfficer, { ink: true });
    await window.gone("signoff");
    await window.type("counted-copies", "1");
    await window.type("counted-pages", "86");
    await window.type("counted-spoiled", "1");
    await window.type("meter-after", "48387");
    await window.press(Key.TAB);
    await window.byTest("meter-agrees");
    await window.screenshot("copy-session");
    await window.click("save-counts");

    await window.click("sign-off");
    await window.byTest("signoff");
    await window.type("count-copies", "1");
    await window.type("count-pages", "85");
    await window.type("count-spoiled", "1");
    await window.signOff(people.secrecyOfficer);
    await window.byTest("counts-differ");
    await window.sees("problem", "85");
    await window.screenshot("copy-refused");
    await window.type("count-pages", "86");
    await window.press(Key.TAB);
    await window.byTest("counts-agree");
    await window.sign("signoff-pad");
    await window.screenshot("copy-signoff");
    await window.signOff(people.secrecyOfficer);
    await window.gone("signoff");
    await window.byTest("hand-over");
    await window.sign("receiver-pad");
    await window.screenshot("copy-receipt");
    await window.click("hand-over-yes");
    await window.row("numbered", people.engineer.name);
    await window.screenshot("copy-handed-over");
    await window.go("/copying/new");
    await window.byTest("request-page");
    await window.screenshot("copy-request");
  }));

test("a list is counted by three, destroyed and attested; the secrecy officer issues and prints a certificate that proves itself", () =>
  inOffice("clerk-disposal", async (office, window) => {
    await window.unlock(people.clerk);
    await window.click("nav-disposal");
    await window.byTest("tab-lists");
    await window.screenshot("disposal-due");
    await window.click("tab-appraisals");
    await window.screenshot("disposal-appraisals");
    await window.click("tab-lists");
    await window.row("lists", "2012–2014 年设备运行检修记录");
    await window.screenshot("disposal-lists");
    await window.clickLink("lists", "2012–2014 年设备运行检修记录");
    await window.byTest("phase-cooling");
    await window.screenshot("disposal-cooling");
    await window.click("nav-disposal");
    await window.click("tab-lists");
    await window.clickLink("lists", "2016–2020 年清洁与绿化记录");
    await window.byTest("phase-count");
    const titles = await countAll(window);
    assert.ok(titles.length > 5, "the list has its lines");
    for (const role of Object.keys(THREE)) await seal(window, role, { choose: true });
    await window.screenshot("disposal-count");
    await window.click("count-list");

    await window.byTest("phase-execute");
    await window.type("equipment", "科密 C-868 碎纸机（资产 YL-1102）");
    await window.type("place", "二号库碎纸间");
    await window.type("custody", "郑海波自 C01 柜取出，封签 FQ-001901 核对完好");
    await window.click("all-passed");
    await window.screenshot("disposal-execute");
    await window.click("execute-list");
    await window.click("execute-yes");
    await window.byTest("phase-attest");
    for (const role of Object.keys(THREE)) await seal(window, role);
    await window.screenshot("disposal-attest");
    await window.click("attest-list");
    await window.byTest("phase-certify");

    await window.handOver(people.secrecyOfficer);
    await window.clickInRow("waiting", "2016–2020 年清洁与绿化记录");
    await window.byTest("phase-certify");
    await window.screenshot("disposal-certify");
    await window.click("issue-certificate");
    await window.signOff(people.secrecyOfficer);
    await window.byTest("certificate-page");
    await window.click("print-original");
    await window.click("pdf-save");
    await window.byTest("pdf-saved");
    await window.screenshot("certificate");
    await window.click("export-key");
    await window.byTest("key-saved");

    const [paper] = (await office.paperNames()).filter((name) => name.endsWith(".pdf"));
    const [key] = (await office.paperNames()).filter((name) => name.endsWith(".json"));
    const words = (await office.paperText(paper)).replace(/\s/gu, "");
    assert.match(words, /XZ-0307-2026-0002/u);
    for (const title of titles) assert.ok(words.includes(title.replace(/\s/gu, "")), `${title} is on the certificate`);
    await office.picturePaper(paper, "certificate");
    assert.equal((await office.verifyPaper(paper, key)).verdict, "genuine");
    await window.go("/disposal/certificates");
    await window.row("certificates", "XZ-0307-2026-0002");
    await window.screenshot("certificates");
    await window.go("/disposal/holds");
    await window.byTest("holds-page");
    await window.screenshot("holds");
    await window.go("/disposal/verify");
    await window.byTest("verify-page");
    await window.screenshot("verify-paper");

    await office.leave();
    assert.equal((await office.verify(people.audit)).intact, true);
  }));


async function borrower(window, person) {
  await window.shortcut("Alt+U");
  await window.type("borrower-query", person.name);
  await window.press(Key.ENTER);
  await window.sees("borrower-name", person.name);
}

/** Every line of the list is counted as the paper says; Enter goes on to the next box. */
async function countAll(window) {
  const rows = await window.cells("count-items", ["title", "amount"]);
  await window.focusFirst("count-items");
  for (const { amount } of rows) {
    for (const figure of amount.match(/\d+/gu)) await window.press(...figure, Key.ENTER);
  }
  return rows.map((row) => row.title);
}

async function seal(window, role, { choose = false } = {}) {
  const person = THREE[role];
  if (choose) await window.choose(`${role}-person`, `${role}-person-${person.login}`);
  await window.type(`${role}-passphrase`, person.passphrase);
  await window.click(`${role}-seal`);
  await window.byTest(`${role}-sealed`);
}
