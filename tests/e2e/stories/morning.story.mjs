// A morning at the desk: more than sixty things go out and come back, by the keyboard and the scanner gun alone, while the Chinese
// input method is on. Every key goes through the X server and the input method, as at a real desk.
import assert from "node:assert/strict";
import { test } from "node:test";

import { inOffice, people } from "../driver/index.mjs";

const BORROWERS = [people.officeDirector, people.receptionist, people.divisionManager, people.secrecyOfficer];
// No rule lets a person have more than ten things out.
const EACH = 8;
const TRANSACTIONS = 2 * EACH * BORROWERS.length;

/** Ordinary papers on paper that lie in their places. */
async function papersAtHand(office) {
  const { rows } = await office.call(people.clerk, "list_records", { level: "general", medium: "paper", limit: 200 });
  return rows.filter((row) => row.copies_in > 0 && row.state === "kept" && !row.volume_id);
}

test("a full morning by keyboard and gun under the Chinese input method", () =>
  inOffice(
    "morning",
    async (office) => {
      await office.leave();
      const papers = await papersAtHand(office);
      assert.ok(papers.length >= EACH * BORROWERS.length, `only ${papers.length} papers at hand`);
      await office.reopen();
      const { window, keyboard } = office;
      await window.unlock(people.clerk);
      await window.click("nav-desk");
      await window.byTest("desk");
      await keyboard.focusWindow("Strongroom");

      await keyboard.presses("Ctrl+k");
      await window.byTest("search-input");
      await keyboard.types("dangan ");
      await window.holds("search-input", /\p{Script=Han}/u);
      await window.screenshot("morning-input-method");
      await keyboard.presses("Esc");
      await window.gone("search-input");

      let done = 0;
      for (const [turn, borrower] of BORROWERS.entries()) {
        const own = papers.slice(turn * EACH, (turn + 1) * EACH);
        await keyboard.presses("F2", "Alt+U");
        await window.hasFocus("borrower-query");
        await keyboard.types(borrower.number);
        await keyboard.presses("Enter");
        await window.sees("borrower-name", borrower.name);
        for (const paper of own) {
          await window.hasFocus("scan");
          await keyboard.scans(paper.accession);
          await window.sees("told", paper.title);
          done += 1;
        }
      }
      await window.screenshot("morning-lent");

      // The next borrower brings a stack: a list, one table, one answer. What she lent by mistake comes back at once.
      const stack = papers.slice(EACH * BORROWERS.length, EACH * BORROWERS.length + 3);
      await keyboard.presses("Alt+U");
      await window.hasFocus("borrower-query");
      await keyboard.types(people.generalManager.number);
      await keyboard.presses("Enter");
      await window.sees("borrower-name", people.generalManager.name);
      await keyboard.presses("Alt+B");
      await window.hasFocus("batch-codes");
      for (const paper of stack) await keyboard.scans(paper.accession);
      await window.screenshot("morning-list");
      await keyboard.presses("Ctrl+Return");
      await window.thereAre(stack.length, "batch-row");
      await window.screenshot("morning-list-checked");
      await keyboard.presses("Ctrl+Return");
      await window.gone("batch-dialog");
      await window.hasFocus("scan");
      await keyboard.presses("Alt+z");
      await window.sees("undo-dialog", stack.at(-1).title);
      await window.hasFocus("undo-yes");
      await keyboard.presses("Enter");
      await window.gone("undo-dialog");

      await keyboard.presses("F3");
      for (const paper of papers.slice(0, EACH * BORROWERS.length + stack.length - 1)) {
        await window.hasFocus("scan");
        await keyboard.scans(paper.accession);
        await window.sees("told", paper.title);
        done += 1;
      }
      await window.screenshot("morning-returned");
      assert.ok(done >= TRANSACTIONS);
      await office.leave();
      const day = await office.call(people.clerk, "list_desk_acts");
      assert.deepEqual([day.lent, day.returned], [TRANSACTIONS / 2 + 2, TRANSACTIONS / 2 + 2]);
    },
    { inputMethod: true },
  ));
