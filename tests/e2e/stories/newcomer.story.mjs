// The first morning: a vault is founded by three administrators and two holders of level keys, to its lock screen.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inOffice, Key } from "../driver/index.mjs";

const ADMINISTRATORS = [
  ["system_administrator", "钱松", "qiansong"],
  ["security_administrator", "沈岚", "shenlan"],
  ["audit_administrator", "何敏", "hemin"],
];
const HOLDERS = [
  ["赵志远", "zhaozy"],
  ["陈立", "chenli"],
];
const passphraseOf = (login) => `Nuan-${login}-2026`;

test("a newcomer founds a vault and stands before its lock screen", () =>
  inOffice(
    "newcomer",
    async (_office, window) => {
      await window.byTest("first-run-language");
      await window.screenshot("first-run-language");
      await window.click("first-run-next");
      await window.byTest("start-create");
      await window.screenshot("first-run-start");
      await window.click("start-create");

      await window.byTest("first-run-office");
      await window.click("first-run-next");
      await window.byTest("first-run-wrong");
      await window.type("found-company", "和畅物业服务有限公司");
      await window.type("found-name", "望江园管理处");
      await window.type("found-number", "0412");
      await window.type("found-fonds", "J021");
      await window.type("found-address", "江州市滨江路 6 号");
      await window.click("found-folder");
      await window.screenshot("first-run-office");
      await window.click("first-run-next");

      await window.byTest("first-run-administrators");
      for (const [post, name, login] of ADMINISTRATORS) {
        await window.type(`name-${post}`, name);
        await window.type(`login-${post}`, login);
      }
      // One person in two of the three posts is told at once.
      await window.type("name-audit_administrator", "沈岚");
      await window.sees("found-audit_administrator", "沈岚");
      await window.screenshot("first-run-administrators-twice");
      await window.type("name-audit_administrator", "何敏");
      await window.screenshot("first-run-administrators");
      await window.click("first-run-next");

      await window.byTest("first-run-holders");
      for (const [index, [name, login]] of HOLDERS.entries()) {
        await window.type(`holder-name-${index}`, name);
        await window.type(`holder-login-${index}`, login);
      }
      await window.screenshot("first-run-holders");
      await window.click("first-run-next");

      await window.byTest("first-run-passphrases");
      for (const login of [...ADMINISTRATORS.map((one) => one[2]), ...HOLDERS.map((one) => one[1])]) {
        await window.type(`passphrase-${login}`, passphraseOf(login));
        await window.type(`again-${login}`, passphraseOf(login));
      }
      await window.screenshot("first-run-passphrases");
      await window.click("first-run-next");

      await window.byTest("recovery-key", 60_000);
      const key = (await window.text("recovery-key")).match(/[0-9A-Z]{4}(?:[ -][0-9A-Z]{4})+/u)?.[0];
      assert.ok(key, "the recovery key is shown once");
      await window.screenshot("first-run-recovery");
      await window.type("recovery-retype", key);
      await window.byTest("recovery-agrees");
      await window.click("first-run-next");
      await window.byTest("first-run-done");
      await window.screenshot("first-run-done");
      await window.click("first-run-login");

      // A real vault lists nobody: the login is typed.
      await window.byTest("lock-screen");
      await window.screenshot("lock-new");
      await window.type("login", "shenlan");
      await window.type("passphrase", passphraseOf("shenlan"));
      await window.press(Key.ENTER);
      await window.byTest("shell");
      await window.byTest("nav-people");
      await window.screenshot("first-run-security");
    },
    { vault: null },
  ));
