// Many papers at once: an old register comes in from a table, is found again by sound and by word, read page by page;
// the rooms are labelled and counted; the secrecy officer looks over the levels and over who has read what.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inOffice, Key, people, tiffOf } from "../driver/index.mjs";

const HEADS = "题名,文号,成文日期,类目,部门,密级,期限,页数,份数,责任者,房号";
const REGISTER = [
  ...Array.from({ length: 24 }, (_, index) => `电梯维保月度记录第 ${index + 1} 期,恒工〔2024〕${index + 1}号,2024-03-${String(index + 1).padStart(2, "0")},SB-01,工程维保部,内部,三年,12,1,工程维保部,`),
  "霓虹灯箱拆除验收单,恒工〔2024〕90号,2024-04-02,SB-01,工程维保部,内部,三年,4,1,工程维保部,",
];
const WRONG = "日期写错的一张,恒工〔2024〕91号,2024-13-40,SB-01,工程维保部,内部,三年,4,1,工程维保部,";

test("she brings in an old register: wrong rows are told apart, the right ones arrive and are found by pinyin and by word", () =>
  inOffice("scale-import", async (office, window) => {
    await office.writePaper("旧台账.csv", `${[HEADS, ...REGISTER, WRONG].join("\n")}\n`);
    await window.unlock(people.clerk);
    await window.click("nav-imports");
    await window.byTest("new-import");
    await window.screenshot("imports-empty");
    await window.click("new-import");
    await window.byTest("new-import-page");
    await window.screenshot("import-file");
    await window.click("import-file");
    await window.byTest("import-columns");
    await window.type("import-mapping-name", "旧台账");
    await window.screenshot("import-columns");
    await window.click("import-check");
    await window.sees("import-figures", "26");
    await window.row("import-lines", "日期写错的一张");
    await window.screenshot("import-checked");
    await window.click("import-errors-xlsx");
    await window.byTest("import-errors-saved");
    await window.click("import-partial");
    await window.screenshot("import-partial");
    await window.click("import-partial-yes");
    await window.byTest("import-published", 60_000);
    await window.screenshot("import-published");
    await window.click("to-imports");
    await window.row("imports", "旧台账.csv");
    await window.screenshot("imports");

    await window.go("/records");
    await window.type("records-search", "nhdx");
    await window.row("records", "霓虹灯箱拆除验收单");
    await window.thereAre(1, "records-row");
    await window.type("records-search", "灯箱拆除");
    await window.thereAre(1, "records-row");
    await window.marked("records", "灯箱拆除");
    await window.screenshot("records-marked");
    await window.type("records-search", "电梯维保");
    await window.row("records", "电梯维保月度记录第 24 期");
    await window.click("order-relevance");
    await window.row("records", "电梯维保月度记录");
    await window.screenshot("records-relevance");
    await window.click("saved-searches");
    await window.type("saved-name", "电梯维保");
    await window.click("saved-keep");
    await window.byTest("saved-电梯维保");
    await window.screenshot("records-saved-searches");
    await window.press(Key.ESCAPE);
    await window.click("clear-filters");
    await window.click("saved-searches");
    await window.click("saved-电梯维保");
    await window.row("records", "电梯维保月度记录");

    const before = await office.paperNames();
    await window.click("export-records");
    await window.screenshot("export-list");
    await window.click("export-run");
    await window.byTest("export-saved", 60_000);
    await window.screenshot("export-done");
    assert.match(await office.newPaper(before), /\.xlsx$/u);
  }));

test("she attaches a file and reads it in the vault: every page carries her name", () =>
  inOffice("scale-viewer", async (office, window) => {
    await window.unlock(people.clerk);
    await window.go("/places");
    await window.byTest("place-tree");
    await window.click("place-01");
    await window.row("place-copies", "10307");
    await window.click("label-within");
    await window.byTest("label-dialog");
    await window.click("label-print");
    await window.click("pdf-save");
    await window.byTest("pdf-saved");
    const [paper] = await office.paperNames();
    await window.press(Key.ESCAPE);
    await window.gone("label-dialog");

    await window.go("/records");
    await window.type("records-search", "水泵检修");
    await window.openRow("records", "3 栋生活水泵检修记录（2025）");
    await window.byTest("record-page");
    await window.click("add-copy-open");
    await window.choose("new-copy-kind", "kind-electronic");
    await window.choose("new-copy-medium", "medium-electronic");
    await window.click("add-copy-yes");
    await window.gone("add-copy-dialog");
    await window.byTest("attach-file");
    await window.screenshot("record-no-files");
    // The picker takes what came last: the labels that were just printed, then a scan.
    assert.match(paper, /\.pdf$/u);
    await window.click("attach-file");
    await window.thereAreLike(1, "read-");
    await office.writePaper("水泵铭牌.tiff", tiffOf(320, 240));
    await window.click("attach-file");
    await window.thereAreLike(2, "read-");
    await window.screenshot("record-files");
    const files = await window.testsLike("read-");
    await window.click(files[1]);
    await window.byTest("page-picture", 30_000);
    await window.screenshot("viewer-tiff");
    await window.press(Key.ESCAPE);
    await window.gone("page-picture");
    await window.click(files[0]);
    await window.byTest("page-picture", 30_000);
    await window.screenshot("viewer");
    await window.click("larger");
    await window.byTest("page-picture");
    await window.screenshot("viewer-larger");
    for (let times = 0; times < 9; times += 1) await window.press("+");
    await window.sees("zoom-percent", "400%");
    await window.screenshot("viewer-400");
    await window.press("0");
    await window.press("r");
    await window.byTest("page-picture");
    await window.press(Key.ESCAPE);
    await window.gone("page-picture");
  }));

test("she keeps the rooms: a box's contents, labels, a stocktake by the gun, a household's volume", () =>
  inOffice("scale-places", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.click("nav-places");
    await window.byTest("place-tree");
    await window.click("place-C01");
    await window.row("place-inside", "C01");
    await window.screenshot("places");
    await window.click("place-01");
    await window.row("place-copies", "10307");
    await window.screenshot("place-box");
    await window.click("label-within");
    await window.byTest("label-dialog");
    await window.click("slot-5");
    await window.screenshot("labels");
    await window.click("label-print");
    await window.byTest("pdf-save");
    await window.screenshot("labels-printed");
    await window.press(Key.ESCAPE);
    await window.gone("label-dialog");
    await window.click("add-room");
    await window.screenshot("place-add");
    await window.press(Key.ESCAPE);
    const shelf = await window.text("place-barcode");
    const [{ barcode }] = await window.cells("place-copies", ["barcode"]);

    await window.click("tab-moving");
    await window.byTest("moving-page");
    await window.scan(shelf, "moving-scan");
    await window.scan(barcode, "moving-scan");
    await window.screenshot("places-moving");
    await window.click("tab-away");
    await window.byTest("away-page");
    await window.screenshot("places-away");
    await window.click("tab-findings");
    await window.byTest("findings-page");
    await window.screenshot("places-findings");

    await window.click("tab-tree");
    await window.click("place-01");
    await window.click("count-place");
    await window.byTest("stocktakes-page");
    await window.screenshot("stocktake-open");
    await window.click("stocktake-yes");
    await window.byTest("verdict");
    await window.scan(shelf, "stocktake-scan");
    await window.sees("verdict", shelf);
    await window.scan(barcode, "stocktake-scan");
    await window.sees("verdict", barcode);
    await window.sees("scanned", "1");
    await window.screenshot("stocktake");
    await window.click("close-stocktake");
    await window.click("close-stocktake-yes");
    await window.byTest("print-stocktake");
    await window.screenshot("stocktake-closed");
    await window.click("tab-stocktakes");
    await window.byTest("stocktakes-row");
    await window.screenshot("stocktakes");

    await window.go("/volumes/3-1204");
    await window.row("volume-records", "装修申请表");
    await window.screenshot("volume-household");
    await window.click("whole-volume");
    await window.byTest("volume-page");
    await window.screenshot("volume-page");
    await window.click("nav-filing");
    await window.byTest("filing-due-page");
    await window.screenshot("filing-due");
    await window.click("nav-numbers");
    await window.byTest("numbers-page");
    await window.screenshot("numbers");
  }));

test("she files a department's year and has it handed over, and parts a volume that has grown thick", () =>
  inOffice("scale-filing", async (_office, window) => {
    await window.unlock(people.clerk);
    await window.click("nav-filing");
    await window.clickLink("filing-runs", "2023");
    await window.byTest("filing-items");
    await window.screenshot("filing-run");
    await window.click("assign-run");
    await window.click("assign-run-yes");
    await window.byTest("hand-over-run", 30_000);
    await window.screenshot("filing-assigned");
    await window.click("hand-over-run");
    await window.signOff(people.clerk);
    // The receiver's slip gives way to the giver's.
    await window.sees("signoff", people.engineer.name);
    await window.thereAre(1, "signoff");
    await window.signOff(people.engineer);
    await window.byTest("run-handed");
    await window.gone("signoff");
    await window.screenshot("filing-handed");

    await window.go("/volumes/PD-01");
    await window.click("whole-volume");
    await window.byTest("volume-page");
    const [piece] = await window.testsLike("choose-");
    await window.click(piece);
    await window.click("split-volume");
    await window.type("act-reason", "卷厚超过 20 毫米");
    await window.screenshot("volume-split");
    await window.click("volume-act-yes");
    await window.gone("volume-act-dialog");
    await window.sees("volume-page", "PD-01#2");
    await window.screenshot("volume-parted");
  }));

test("the secrecy officer looks over levels that end, changes, reviews and the guide, and over who has read what", () =>
  inOffice("scale-levels", async (_office, window) => {
    await window.unlock(people.secrecyOfficer);
    await window.go("/guide");
    await window.row("guide", "GH-02");
    await window.clickRow("guide", "GH-02");
    await window.byTest("guide-line");
    await window.screenshot("guide-line");
    await window.go("/levels/changes");
    await window.row("changes", "区域管理中心机构改革方案（2026 征求意见稿）");
    await window.click("choose-all");
    await window.click("countersign-some");
    await window.sees("signoff", "区域管理中心机构改革方案（2026 征求意见稿）");
    await window.screenshot("changes-countersign");
    await window.signOff(people.secrecyOfficer);
    await window.byTest("countersigned");
    for (const [route, page] of [
      ["/levels", "expiring-page"],
      ["/levels/changes", "changes-page"],
      ["/levels/publications", "publications-page"],
      ["/levels/reviews", "reviews-page"],
      ["/levels/below", "below-page"],
      ["/levels/relabels", "relabel-page"],
      ["/guide", "guide-page"],
      ["/oversight", "readings-page"],
      ["/oversight/unusual", "unusual-page"],
    ]) {
      await window.go(route);
      await window.byTest(page);
      await window.screenshot(page.replace("-page", ""));
    }
  }));
