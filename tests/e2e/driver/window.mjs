// The window as a person uses it: things are found by `data-test`, never by their wording or their place.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { By, Key } from "selenium-webdriver";

import { look, places } from "./places.mjs";

export { Key };

const PATIENCE_MS = 15_000;
const GLANCE_MS = 80;

const selector = (test) => `[data-test="${test}"]`;

export class StrongroomWindow {
  #driver;

  constructor(driver) {
    this.#driver = driver;
  }

  /** The WebDriver session itself, for what has no verb here. */
  get driver() {
    return this.#driver;
  }

  /** The element once it is there and can be seen; what lies in an open dialog comes before what lies under it. */
  async byTest(test, patience = PATIENCE_MS) {
    return this.#until(`${test} can be seen`, patience, async () => {
      for (const found of [`.el-dialog ${selector(test)}`, selector(test)]) {
        for (const element of await this.#driver.findElements(By.css(found))) {
          if (await element.isDisplayed()) return element;
        }
      }
      return null;
    });
  }

  /** All visible elements of that name, perhaps none. */
  async allByTest(test) {
    const shown = [];
    for (const element of await this.#driver.findElements(By.css(selector(test)))) {
      if (await element.isDisplayed()) shown.push(element);
    }
    return shown;
  }

  async count(test) {
    return (await this.allByTest(test)).length;
  }

  /** Waits until there are so many of them. */
  async thereAre(count, test) {
    await this.#until(`${count} × ${test}`, PATIENCE_MS, async () => (await this.count(test)) === count);
  }

  async isThere(test) {
    return (await this.count(test)) > 0;
  }

  async gone(test) {
    await this.#until(`${test} is gone`, PATIENCE_MS, async () => !(await this.isThere(test)));
  }

  /** Clicks when the thing is enabled; waits while something still lies over it (a closing slip, a loading veil). */
  async click(test) {
    await this.#press(test, () => this.byTest(test));
  }

  async #press(what, find) {
    let last;
    await this.#until(() => `${what} can be clicked${last ? ` (${last})` : ""}`, PATIENCE_MS, async () => {
      const element = await find();
      await this.#driver.executeScript("arguments[0].scrollIntoView({ block: 'nearest' })", element);
      if (!(await element.isEnabled())) return false;
      try {
        await element.click();
        return true;
      } catch (problem) {
        last = problem.name;
        return false;
      }
    });
  }

  /** Replaces what the field holds. Chinese is typed as the characters an input method would commit. */
  async type(test, text) {
    const field = await this.#field(test);
    await this.#press(test, async () => field);
    await field.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
    if (text !== "") await field.sendKeys(text);
  }

  /** Keys to whatever has the focus: `press(Key.ENTER)`, `press("3", "-", "1")`. */
  async press(...keys) {
    await this.#driver.actions().sendKeys(...keys).perform();
  }

  /** A shortcut as the sheet writes it: `shortcut("Alt+U")`, `shortcut("Ctrl+Enter")`, `shortcut("F2")`. */
  async shortcut(written) {
    const parts = written.split("+");
    const key = parts.pop();
    const held = parts.map((name) => ({ Ctrl: Key.CONTROL, Alt: Key.ALT, Shift: Key.SHIFT })[name]);
    const actions = this.#driver.actions();
    for (const modifier of held) actions.keyDown(modifier);
    actions.sendKeys(key.length === 1 ? key.toLowerCase() : Key[key.toUpperCase()]);
    for (const modifier of held.reverse()) actions.keyUp(modifier);
    await actions.perform();
  }

  /** A scanner gun: digits faster than any person, then Enter. Nobody scans before the box has taken the focus back. */
  async scan(code, box = "scan") {
    await this.hasFocus(box);
    await this.press(...code, Key.ENTER);
  }

  /** Waits until the field's words are such. */
  async holds(test, words) {
    let last;
    await this.#until(() => `${test} holds ${words} (it holds "${last}")`, PATIENCE_MS, async () => {
      last = await this.#driver.executeScript("return document.querySelector(arguments[0])?.value ?? ''", selector(test));
      return words.test(last);
    });
  }

  async hasFocus(test) {
    const holds = "return document.activeElement?.closest(arguments[0]) !== null";
    await this.#until(`${test} has the focus`, PATIENCE_MS, () => this.#driver.executeScript(holds, selector(test)));
  }

  /** Picks from a drop-down: opens `test`, clicks the option of that name. */
  async choose(test, option) {
    await this.click(test);
    await this.click(option);
    // A click while the list was still opening under the pointer is not taken; the list then stays in sight.
    await this.#until(`${option} is taken`, PATIENCE_MS, async () => {
      await pause(300);
      const [left] = await this.#driver.findElements(By.css(selector(option)));
      if (!left || !(await left.isDisplayed())) return true;
      try {
        await left.click();
      } catch {
        // It closed in this moment: the next look says so.
      }
      return false;
    });
  }

  /** Picks from a drop-down as a typist does: a few characters, then Enter on the first that fits. */
  async pick(test, words) {
    const box = await this.byTest(test);
    await this.#press(test, async () => box);
    await box.findElement(By.css("input")).sendKeys(words);
    await this.#until(() => `${test} offers "${words}"`, PATIENCE_MS, async () => {
      const hovered = await this.#driver.findElements(By.css(".el-select-dropdown__item.is-hovering"));
      for (const option of hovered) if ((await option.isDisplayed()) && (await this.#textOf(option)).includes(words)) return true;
      return false;
    });
    await this.press(Key.ENTER);
  }

  /** The row of a table whose words contain `part`. */
  async row(table, part) {
    return this.#until(() => `${table} has a row with "${part}"`, PATIENCE_MS, async () => {
      for (const row of await this.#driver.findElements(By.css(selector(`${table}-row`)))) if ((await this.#textOf(row)).includes(part)) return row;
      return null;
    });
  }

  async clickRow(table, part) {
    await this.#press(`${table}: ${part}`, () => this.#cell(table, part));
  }

  /** The title's cell of a row, or its first: a mark in front of it is not the row. */
  async #cell(table, part) {
    const row = await this.row(table, part);
    const [title] = await row.findElements(By.css("[data-test='cell-title']"));
    return title ?? row.findElement(By.css("td"));
  }

  /** The button at the end of a row. */
  async clickInRow(table, part) {
    await this.#press(`${table}: ${part}`, async () => (await this.row(table, part)).findElement(By.css("button")));
  }

  async openRow(table, part) {
    const cell = await this.#cell(table, part);
    await this.#driver.actions().doubleClick(cell).perform();
  }

  /** Opens what the first row of a table leads to: by its link, else as a double click does. */
  async openFirst(table) {
    const row = await this.row(table, "");
    const [link] = await row.findElements(By.css("a"));
    if (link) return this.#press(`${table}: first`, async () => (await this.row(table, "")).findElement(By.css("a")));
    const cell = await row.findElement(By.css("[data-test='cell-title'], td"));
    return this.#driver.actions().doubleClick(cell).perform();
  }

  /** The choice with those words inside an open list of choices; only for words that are data. */
  async clickWords(list, words) {
    await this.#until(() => `${list} offers "${words}"`, PATIENCE_MS, async () => {
      for (const button of await this.#driver.findElements(By.css(`${selector(list)} button`))) {
        if ((await button.isDisplayed()) && (await this.#textOf(button)) === words) return button.click().then(() => true);
      }
      return false;
    });
  }

  /** The link in a row. */
  async clickLink(table, part) {
    await this.#press(`${table}: ${part}`, async () => (await this.row(table, part)).findElement(By.css("a")));
  }

  /** The words of some columns of every row; of a cell with a link, the link's. */
  async cells(table, columns) {
    await this.byTest(`${table}-row`);
    const read =
      "return [...document.querySelectorAll(arguments[0])].map((row) => Object.fromEntries(arguments[1].map((name) => [name, (row.querySelector(`[data-test='cell-${name}'] a`) ?? row.querySelector(`[data-test='cell-${name}']`))?.textContent.replace(/\\s+/g, ' ').trim() ?? ''])))";
    return this.#driver.executeScript(read, selector(`${table}-row`), columns);
  }

  /** Puts the caret into the first box of a table. */
  async focusFirst(table) {
    await this.#press(table, () => this.#driver.findElement(By.css(`${selector(table)} input`)));
  }

  /** A person sits down at the lock screen. */
  async unlock(person) {
    await this.byTest("lock-screen");
    await this.click(`person-${person.login}`);
    await this.type("passphrase", person.passphrase);
    await this.press(Key.ENTER);
    await this.byTest("shell");
    await this.byTest("workbench");
  }

  /** He gets up, the next one sits down. */
  async handOver(person) {
    await this.shortcut("Ctrl+L");
    await this.unlock(person);
  }

  /** Signs on the slip that lies open: passphrase, then Ctrl+Enter. `name`: who, when the slip lets one choose. */
  async signOff(person, { ink = false } = {}) {
    await this.byTest("signoff");
    if (await this.isThere("signer")) await this.choose("signer", `signer-${person.login}`);
    if (ink) await this.sign("signoff-pad");
    await this.type("signoff-passphrase", person.passphrase);
    await this.shortcut("Ctrl+Enter");
  }

  /** The words of an element, with the white space a person sees. */
  async text(test) {
    return this.#textOf(await this.byTest(test));
  }

  /** The words of every visible element of that name. `getText` is empty for cells of virtual tables. */
  async texts(test) {
    return Promise.all((await this.allByTest(test)).map((element) => this.#textOf(element)));
  }

  /** Waits until the element's words contain `part`, and returns them. */
  async sees(test, part) {
    let words = "";
    await this.#until(() => `${test} says "${part}" (it says "${words}")`, PATIENCE_MS, async () => {
      words = (await this.texts(test)).join(" | ");
      return words.includes(part);
    });
    return words;
  }

  /** The stretch is marked as found in a row of the table. */
  async marked(table, words) {
    await this.#until(`${table} marks "${words}"`, PATIENCE_MS, async () => {
      const marks = await this.#driver.findElements(By.css(`${selector(`${table}-row`)} mark`));
      for (const mark of marks) if ((await this.#textOf(mark)) === words) return true;
      return false;
    });
  }

  /** The names on the page that begin so. */
  async testsLike(start) {
    return this.#driver.executeScript("return [...document.querySelectorAll(`[data-test^='${arguments[0]}']`)].map((one) => one.dataset.test)", start);
  }

  /** Waits until so many names on the page begin so. */
  async thereAreLike(count, start, patience = PATIENCE_MS * 2) {
    await this.#until(`${count} × ${start}…`, patience, async () => (await this.testsLike(start)).length === count);
  }

  async value(test) {
    return (await this.#field(test)).getAttribute("value");
  }

  async attribute(test, name) {
    return (await this.byTest(test)).getAttribute(name);
  }

  /** A handwritten name on the pad: two strokes with the pointer, again when the page was still moving under it. */
  async sign(test) {
    await this.#until(`${test} holds a signature`, PATIENCE_MS, async () => {
      await this.#write(await this.byTest(test));
      return (await this.byTest(`${test}-clear`)).isEnabled();
    });
  }

  async #write(pad) {
    await this.#driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", pad);
    await this.#driver
      .actions()
      .move({ origin: pad, x: -80, y: 10 })
      .press()
      .move({ origin: pad, x: -40, y: -20, duration: 60 })
      .move({ origin: pad, x: 0, y: 15, duration: 60 })
      .release()
      .move({ origin: pad, x: 20, y: -15 })
      .press()
      .move({ origin: pad, x: 70, y: 20, duration: 60 })
      .release()
      .perform();
  }

  /** Goes to a page by its route, e.g. `go("/loans")`. */
  async go(route) {
    await this.#driver.executeScript("window.location.hash = arguments[0]", route);
  }

  /** The page that is open, e.g. `/records/…`. */
  async route() {
    return this.#driver.executeScript("return window.location.hash.replace(/^#/, '').split('?')[0]");
  }

  /** A picture of the window as it is: target/screens/<locale>-<theme>/<name>.png. */
  async screenshot(name) {
    await pause(250); // the transition of a slip or a page
    const folder = join(places.screens, `${look.locale}-${look.theme}`);
    await mkdir(folder, { recursive: true });
    const picture = await Promise.race([this.#driver.takeScreenshot(), pause(PATIENCE_MS, null, { ref: false })]);
    if (picture === null) throw new Error(`the window does not paint: no picture of ${name}`);
    await writeFile(join(folder, `${name}.png`), picture, "base64");
  }

  async resize(width, height) {
    await this.#driver.manage().window().setRect({ x: 0, y: 0, width, height });
  }

  async reload() {
    await this.#driver.navigate().refresh();
    await this.isReady();
  }

  /** Sets language and theme as this run wants them, before anybody sees the first page. */
  async dress() {
    await this.isReady();
    await this.#driver.executeScript(
      "localStorage.setItem('strongroom.language', arguments[0]); localStorage.setItem('strongroom.theme', arguments[1]);",
      look.locale,
      look.theme,
    );
    await this.reload();
  }

  async isReady() {
    const drawn = "return document.readyState === 'complete' && (document.querySelector('#app')?.childElementCount ?? 0) > 0";
    await this.#until("the first page is drawn", PATIENCE_MS * 2, () => this.#driver.executeScript(drawn));
  }

  /** How often the page asked for what the content security policy refuses; the page itself counts. */
  async cspViolations() {
    return this.#driver.executeScript("return window.__cspViolations ?? null");
  }

  async #field(test) {
    const element = await this.byTest(test);
    const tag = await element.getTagName();
    if (tag === "input" || tag === "textarea") return element;
    return element.findElement(By.css("input, textarea"));
  }

  async #textOf(element) {
    const words = await this.#driver.executeScript("return arguments[0].textContent", element);
    return words.replace(/\s+/gu, " ").trim();
  }

  async #until(what, patience, look) {
    const end = Date.now() + patience;
    let problem = null;
    do {
      try {
        const found = await look();
        if (found) return found;
        problem = null;
      } catch (thrown) {
        // The page was redrawn between finding and asking: look again.
        if (thrown.name !== "StaleElementReferenceError" && thrown.name !== "NoSuchElementError") throw thrown;
        problem = thrown;
      }
      await pause(GLANCE_MS);
    } while (Date.now() < end);
    const said = typeof what === "function" ? what() : what;
    throw new Error(`waited ${patience / 1000} s until ${said}${problem ? `: ${problem.message}` : ""}`);
  }
}
