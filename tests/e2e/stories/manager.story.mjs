// 周建国's morning: what waits for his word. He agrees, refuses with a reason, countersigns a lower level.
import { test } from "node:test";

import { inOffice, Key, people } from "../driver/index.mjs";

const FIRE_1 = "1030700001700";

test("a director decides requests and countersigns a change of level, each with his own passphrase", () =>
  inOffice("manager", async (_office, window) => {
    // The clerk sends one more request, so that there is one to refuse.
    await window.unlock(people.clerk);
    await window.click("nav-desk");
    await window.shortcut("Alt+U");
    await window.type("borrower-query", people.receptionist.name);
    await window.press(Key.ENTER);
    await window.sees("borrower-name", people.receptionist.name);
    await window.scan(FIRE_1);
    await window.sees("lane-bad", "R4");
    await window.click("request-loan");
    await window.sees("told", "云澜苑一期消防设施竣工图");
    await window.screenshot("desk-requested");

    await window.handOver(people.officeDirector);
    await window.sees("waiting", "云澜苑一期消防设施竣工图");
    await window.screenshot("workbench-manager");
    await window.clickInRow("waiting", "区域管理中心机构改革方案");
    await window.sees("signoff-sentence", "区域管理中心机构改革方案");
    await window.screenshot("countersign");
    await window.signOff(people.officeDirector);
    await window.gone("signoff");

    await window.click("nav-approvals");
    await window.clickRow("approvals", "云澜苑三期消防设施竣工图");
    await window.screenshot("approvals");
    await window.click("decide");
    await window.sees("signoff-sentence", "云澜苑三期消防设施竣工图");
    await window.sign("signoff-pad");
    await window.screenshot("approvals-decide");
    await window.signOff(people.officeDirector);
    await window.gone("signoff");

    await window.clickRow("approvals", "云澜苑一期消防设施竣工图");
    await window.click("decide");
    await window.sees("signoff-sentence", "云澜苑一期消防设施竣工图");
    await window.type("signoff-passphrase", people.officeDirector.passphrase);
    await window.click("signoff-decline");
    await window.type("decline-reason", "请先由工程维保部现场核对");
    await window.click("signoff-decline-yes");
    await window.gone("signoff");
    await window.click("which-approvals-all");
    await window.row("approvals", "云澜苑一期消防设施竣工图");
    await window.screenshot("approvals-all");
  }));
