// An office for one story: a copy of the sample vault, the window on it, a fresh profile, a folder for its papers.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { Builder, Capabilities } from "selenium-webdriver";

import { Machine } from "./machine.mjs";
import { places, requirePlaces } from "./places.mjs";
import { StrongroomWindow } from "./window.mjs";

const run = promisify(execFile);

export class Office {
  #folder;
  #machine;
  #driver;
  #inputMethod;

  /** Opens the window on a copy of the sample vault. With `vault: null` it opens on nothing, as on the first day. */
  static async open({ vault = places.sample, inputMethod = false } = {}) {
    requirePlaces();
    const office = new Office();
    office.#inputMethod = inputMethod;
    office.#folder = await mkdtemp(join(tmpdir(), "strongroom-story-"));
    try {
      await office.#furnish(vault);
      await office.#openWindow();
    } catch (problem) {
      await office.close({ proved: false });
      throw problem;
    }
    return office;
  }

  /** The story's own vault. */
  get vault() {
    return join(this.#folder, "office.strongroom");
  }

  /** The real keys of the machine, through its input method. */
  get keyboard() {
    return this.#machine.keyboard;
  }

  /** Where the window puts the papers it makes, without asking: nobody is there to pick a folder. */
  get papers() {
    return join(this.#folder, "papers");
  }

  /**
   * Closes everything. A story that reached its end must not have offended the content security policy once; a
   * window that does not count at all is no proof either.
   */
  async close({ proved = true } = {}) {
    let violations = 0;
    try {
      if (this.window && proved) violations = await this.window.cspViolations();
    } finally {
      await this.#quit();
      await this.#machine?.stop();
      await rm(this.#folder, { recursive: true, force: true });
    }
    assert.equal(violations, 0, "the page offended its content security policy");
  }

  /** Closes the window and opens it again on the same vault, as after lunch. */
  async reopen() {
    await this.#quit();
    await this.#machine.stop();
    await this.#openWindow();
  }

  /** One operation on the command line. The window must be closed: the vault has one holder at a time. */
  async call(person, operation, request = {}) {
    const args = ["call", operation, "-", "--vault", this.vault, "--as", person.login];
    const running = run(places.commandLine, args, {
      env: { ...process.env, STRONGROOM_PASSPHRASE: person.passphrase },
      maxBuffer: 64 * 1024 * 1024,
    });
    running.child.stdin.end(JSON.stringify(request));
    return JSON.parse((await running).stdout);
  }

  /** `strongroom verify` on the story's vault; call it after {@link leave}. */
  async verify(person) {
    const args = ["verify", this.vault, "--as", person.login, "--json"];
    return JSON.parse((await run(places.commandLine, args, { env: { ...process.env, STRONGROOM_PASSPHRASE: person.passphrase } })).stdout);
  }

  /** `strongroom certificate verify` on a saved paper, with nothing but the office's exported key. */
  async verifyPaper(name, key) {
    return JSON.parse((await run(places.commandLine, ["certificate", "verify", join(this.papers, name), "--key", join(this.papers, key)])).stdout);
  }

  /** Closes the window and keeps the vault, to be looked at from outside. */
  async leave() {
    assert.equal(await this.window.cspViolations(), 0, "the page offended its content security policy");
    await this.#quit();
    await this.#machine.stop();
    this.window = undefined;
  }

  /** A paper that lies there already, e.g. a table somebody brought; a dialog picks the newest one. */
  async writePaper(name, content) {
    await writeFile(join(this.papers, name), content);
  }

  /** The names of the papers made so far. */
  async paperNames() {
    return (await readdir(this.papers)).sort();
  }

  /** The paper that has come to those named. */
  async newPaper(before, patience = 10_000) {
    for (const until = Date.now() + patience; Date.now() < until; await pause(80)) {
      const made = (await this.paperNames()).find((name) => !before.includes(name));
      if (made) return made;
    }
    throw new Error("no new paper was saved");
  }

  /** The words of a paper, as a reader would copy them out of it. */
  async paperText(name) {
    return (await run("pdftotext", ["-raw", join(this.papers, name), "-"])).stdout;
  }

  /** Pictures of a paper's pages, beside the screens. */
  async picturePaper(name, as) {
    const folder = join(places.screens, "papers");
    await mkdir(folder, { recursive: true });
    await run("pdftoppm", ["-png", "-r", "100", join(this.papers, name), join(folder, as)]);
  }

  /** A window that hangs is not waited for: stopping the drivers ends it. */
  async #quit() {
    const gone = this.#driver?.quit().catch(() => {});
    this.#driver = undefined;
    if (gone) await Promise.race([gone, pause(5_000, undefined, { ref: false })]);
  }

  async #furnish(vault) {
    await mkdir(this.papers);
    if (vault) {
      await cp(vault, this.vault, { recursive: true });
    }
    this.startsOn = vault ? this.vault : null;
  }

  async #openWindow() {
    const profile = (name) => join(this.#folder, "profile", name);
    this.#machine = new Machine({
      XDG_DATA_HOME: profile("data"),
      XDG_CONFIG_HOME: profile("config"),
      XDG_CACHE_HOME: profile("cache"),
      STRONGROOM_PAPERS: this.papers,
    }, { inputMethod: this.#inputMethod });
    const address = await this.#machine.start();
    const capabilities = new Capabilities();
    capabilities.setBrowserName("wry");
    capabilities.set("tauri:options", {
      application: places.window,
      args: this.startsOn ? ["--vault", this.startsOn] : [],
    });
    this.#driver = await new Builder().withCapabilities(capabilities).usingServer(address).build();
    this.window = new StrongroomWindow(this.#driver);
    await this.window.dress();
  }
}

/**
 * One story in its own office. A story that fails leaves a picture of where it stood: target/screens/…/failed-<name>.png
 */
export async function inOffice(name, story, options) {
  const office = await Office.open(options);
  let proved = false;
  try {
    await story(office, office.window);
    proved = true;
  } catch (problem) {
    await office.window?.screenshot(`failed-${name}`).catch(() => {});
    throw problem;
  } finally {
    await office.close({ proved: proved && office.window !== undefined });
  }
}
