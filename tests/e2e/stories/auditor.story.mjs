// 何敏 and 罗晓燕: the trail with its filters, the verdict on the whole vault, registers and certificates on paper.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inOffice, Key, people } from "../driver/index.mjs";

test("the audit administrator reads the trail, verifies the vault and takes the verdict along", () =>
  inOffice("audit", async (office, window) => {
    await window.unlock(people.audit);
    await window.screenshot("workbench-audit");
    for (const absent of ["desk", "records", "copying", "disposal", "approvals"]) {
      assert.equal(await window.isThere(`nav-${absent}`), false, `nothing of ${absent} for an audit administrator`);
    }
    await window.go("/records");
    await window.byTest("workbench");
    await window.click("nav-audit");
    await window.byTest("trail-row");
    await window.screenshot("trail");

    await window.click("filter-actor");
    await window.clickWords("filter-actor-choices", people.secrecyOfficer.name);
    await window.gone("filter-actor-choices");
    await window.clickRow("trail", people.secrecyOfficer.name);
    await window.screenshot("trail-filtered");
    await window.click("filter-actor-clear");
    await window.shortcut("Ctrl+G");
    await window.type("jump-seq", "1");
    await window.press(Key.TAB);
    await window.click("jump-yes");
    await window.gone("jump-dialog");
    await window.row("trail", "1");

    await window.click("verify-vault");
    await window.byTest("verdict-intact", 60_000);
    await window.screenshot("trail-verified");
    await window.click("print-report");
    await window.click("pdf-save");
    await window.byTest("pdf-saved");
    await window.click("export-anchor");
    await window.byTest("anchor-saved");
    const names = await office.paperNames();
    const report = names.find((name) => name.endsWith(".pdf"));
    assert.match(await office.paperText(report), /云澜苑管理处/u);
    await office.picturePaper(report, "verification");
    assert.ok(names.some((name) => name.endsWith(".json")), "the anchor is outside");
  }));

test("the auditor prints the registers and a certificate and reads them back", () =>
  inOffice("auditor", async (office, window) => {
    await window.unlock(people.auditor);
    await window.screenshot("workbench-auditor");
    await window.go("/disposal/certificates");
    await window.clickLink("certificates", "XZ-0307-2026-0001");
    await window.byTest("certificate-page");
    await window.click("print-duplicate");
    await window.click("pdf-save");
    await window.byTest("pdf-saved");
    const [paper] = await office.paperNames();
    assert.match(await office.paperText(paper), /XZ-0307-2026-0001/u);
    await office.picturePaper(paper, "certificate-duplicate");

    // What was just printed proves itself in the window, too.
    await window.go("/disposal/verify");
    await window.click("pick-paper");
    await window.sees("pick-paper", "XZ-0307-2026-0001");
    await window.click("verify");
    await window.sees("verdict", "XZ-0307-2026-0001");
    await window.screenshot("verify-genuine");

    await window.click("nav-registers");
    await window.click("range-quarter");
    const books = [
      ["print-loans", "3 栋生活水泵检修记录（2026）"],
      // The other job is above her clearance, and her register does not name it.
      ["print-copies", "云澜苑二期消防设施竣工图"],
    ];
    for (const [index, [button, part]] of books.entries()) {
      const before = await office.paperNames();
      await window.click(button);
      await window.thereAre(index + 1, "pdf-result");
      await window.click("pdf-save");
      await window.byTest("pdf-saved");
      const made = await office.newPaper(before);
      assert.ok((await office.paperText(made)).replace(/\s/gu, "").includes(part.replace(/\s/gu, "")), `${made} names ${part}`);
      await office.picturePaper(made, button);
    }
    await window.screenshot("registers");
  }));
