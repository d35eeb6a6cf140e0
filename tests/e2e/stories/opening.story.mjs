// The window opens on the sample vault and shows its lock screen, and nothing on it offends the policy.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inOffice } from "../driver/index.mjs";

test("the window opens on its lock screen", () =>
  inOffice("opening", async (_office, window) => {
    await window.byTest("lock-screen");
    await window.screenshot("lock");
    assert.equal(await window.cspViolations(), 0, "the first page keeps to its content security policy");
  }));
