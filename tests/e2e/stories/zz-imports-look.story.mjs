import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { inOffice, Key, people } from "../driver/index.mjs";

const HEADS = "题名,文号,成文日期,类目,部门,密级,期限,页数,份数,责任者,房号,库位,档号";
const ROWS = Array.from({ length: 900 }, (_, index) => `电梯维保月度记录第 ${index + 1} 期,恒工〔2023〕${index + 1}号,2023-03-${String((index % 28) + 1).padStart(2, "0")},SB-01,工程维保部,${index % 50 === 0 ? "秘密／内部信息" : "内部"},三年,12,1,工程维保部,,,J017-QZ-${index + 1}`);
const WRONG = ["日期写错的一张,恒工〔2024〕91号,2024-13-40,SB-01,工程维保部,很密,三年,4,1,工程维保部,,,", "无类目的一张,恒工〔2024〕92号,2024-03-04,QQ-99,工程维保部,内部,三年,4,1,工程维保部,,九号库,"];

test("look at imports", () =>
  inOffice("imports-look", async (office, window) => {
    await office.writePaper("旧台账.csv", `${[HEADS, ...ROWS, ...WRONG].join("\n")}\n`);
    await window.unlock(people.clerk);
    await window.go("/imports/new");
    await window.byTest("new-import-page");
    await window.click("import-file");
    await window.byTest("import-columns");
    await window.screenshot("look-import-columns");
    await window.click("more-of-document_date");
    await window.click("first-day-of-document_date");
    await window.screenshot("look-import-first-day");
    await window.click("more-of-level");
    await window.type("word-level-0", "很密");
    await window.type("meaning-level-0", "秘密");
    await window.screenshot("look-import-words");
    await window.type("import-mapping-name", "旧台账");
    await window.click("import-check");
    await window.sees("import-figures", "902");
    await window.row("import-lines", "日期写错的一张");
    await window.screenshot("look-import-checked");
    await window.click("import-lines-noted");
    await pause(800);
    await window.screenshot("look-import-notes");
    await window.click("import-partial");
    await window.screenshot("look-import-partial");
    await window.click("import-partial-yes");
    await pause(300);
    await window.screenshot("look-import-arriving");
    await window.byTest("import-published", 120_000);
    await window.screenshot("look-import-published");
    // Out before the register was opened.
    await office.writePaper("在外.csv", "档号,借阅人,借出日期,应还日期,归还日期,用途\nJ017-QZ-1,孙浩,2026-10-08 09:12,2026-10-22,,核对\nJ017-QZ-2,马骏,2026-09-08,2026-09-22,2026-09-20,\nJ017-QZ-3,马骏,2026-11-01,2026-12-22,,竣工复核\n");
    await window.go("/imports/new");
    await window.byTest("new-import-page");
    await window.choose("import-subject", "loans").catch(() => undefined);
    const select = await window.driver?.findElement?.({ css: "[data-test=import-subject]" });
    if (select) await window.driver.executeScript("arguments[0].value='loans'; arguments[0].dispatchEvent(new Event('change'))", select);
    await window.click("import-file");
    await window.byTest("import-columns");
    await pause(500);
    await window.driver.executeScript("const s=document.querySelector('[data-test=column-of-barcode]'); s.value='档号'; s.dispatchEvent(new Event('change'))");
    await window.screenshot("look-import-loans");
    await window.click("import-check");
    await window.byTest("import-figures");
    await pause(800);
    await window.screenshot("look-import-loans-checked");
    await window.click("import-partial");
    await window.click("import-partial-yes");
    await window.byTest("import-published", 60_000);
    await window.go("/loans");
    await pause(1200);
    await window.screenshot("look-loans-opening");
    for (const [route, list] of [["/places", "places"], ["/imports", "imports"], ["/filing", "filing_due"]]) {
      await window.go(route);
      await window.byTest(`export-${list}`);
      await pause(500);
      await window.screenshot(`look-export-on-${list}`);
    }
    await window.go("/records");
    await window.click("export-records");
    await window.screenshot("look-export-dialog");
    await window.click("export-run");
    await pause(400);
    await window.screenshot("look-export-running");
    await pause(4000);
    if (await window.isThere("export-purpose")) {
      await window.screenshot("look-export-purpose");
      await window.type("export-purpose", "年度盘点");
      await window.click("export-run");
      await pause(250);
      await window.screenshot("look-export-writing");
    }
    await window.byTest("export-saved", 60_000);
    await window.screenshot("look-export-done");
    await window.press(Key.ESCAPE);
    await window.go("/imports/new");
    await window.byTest("new-import-page");
    await office.writePaper("清单.md", "# 出处: 网页\n1 业主入户资料: 1.1 购房合同(复印件) 1.2 入伙通知书\n2 接管验收档案: 2.1 产权资料 2.2 技术资料\n");
    await window.click("import-file");
    await window.byTest("import-columns");
    await pause(500);
    await window.driver.executeScript("document.querySelector('.imp-lines').open=true");
    await window.click("import-use-lines");
    await pause(400);
    await window.screenshot("look-import-lines");
  }));
