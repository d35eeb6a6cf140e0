// The machine under the window: a display where there is none, a message bus, the two drivers. Everything started here
// is stopped here, by the process that was started and by nothing wider.
import { execFile, spawn } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

import { Keyboard, THROUGH_INPUT_METHOD, settleInputMethod } from "./keyboard.mjs";
import { places } from "./places.mjs";

// Ended from outside, node says no goodbye by itself.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const SCREEN = "1600x1000x24";
const PATIENCE_MS = 20_000;

export class Machine {
  #started = [];
  #environment;
  #inputMethod;

  constructor(environment, { inputMethod = false } = {}) {
    this.#inputMethod = inputMethod;
    // A bus for accessibility would only be searched for and not found. The DMABUF renderer stays on, and the window is
    // told so: without it WebKit paints a still page never again, and a picture of it waits for ever.
    this.#environment = {
      NO_AT_BRIDGE: "1",
      GTK_A11Y: "none",
      WEBKIT_DISABLE_DMABUF_RENDERER: "0",
      ...process.env,
      ...(inputMethod ? THROUGH_INPUT_METHOD : {}),
      ...environment,
    };
  }

  /** Starts what is missing and answers with the address of the driver. */
  async start() {
    if (!this.#environment.DISPLAY && !this.#environment.WAYLAND_DISPLAY) {
      this.#environment.DISPLAY = `:${await this.#startDisplay()}`;
    }
    if (!this.#environment.DBUS_SESSION_BUS_ADDRESS) {
      this.#environment.DBUS_SESSION_BUS_ADDRESS = await this.#startBus();
    }
    if (this.#inputMethod) await this.#startInputMethod();
    return this.#startDriver();
  }

  /** Stops what was started, last first. */
  async stop() {
    for (const child of this.#started.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const inTime = await Promise.race([gone.then(() => true), pause(3_000, false)]);
      if (!inTime) {
        child.kill("SIGKILL");
        await gone;
      }
    }
    this.#started = [];
  }

  /** X picks a free number itself and writes it to the third descriptor, so that two runs never share a display. */
  async #startDisplay() {
    const child = this.#spawn("Xvfb", ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp"], 3);
    return firstLine(child, child.stdio[3], "Xvfb");
  }

  async #startBus() {
    const child = this.#spawn("dbus-daemon", ["--session", "--nofork", "--print-address=3"], 3);
    return firstLine(child, child.stdio[3], "dbus-daemon");
  }

  /** Chinese typing is on before the window opens, as on the machine of a clerk. */
  async #startInputMethod() {
    await settleInputMethod(this.#environment.XDG_CONFIG_HOME);
    this.#spawn("fcitx5", ["--disable=wayland,kimpanel,cloudpinyin,notificationitem,notifications"]);
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(100)) {
      if (await isChinese(this.#environment)) return;
    }
    throw new Error("the input method does not start");
  }

  /** The keyboard of this machine, through its input method. */
  get keyboard() {
    return new Keyboard(this.#environment);
  }

  async #startDriver() {
    const [port, native] = [await freePort(), await freePort()];
    const child = this.#spawn(places.tauriDriver, ["--port", `${port}`, "--native-port", `${native}`]);
    const address = `http://127.0.0.1:${port}/`;
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      if (child.exitCode !== null) throw new Error(`tauri-driver ended with ${child.exitCode}`);
      const answer = await fetch(`${address}status`).catch(() => null);
      if (answer?.ok) return address;
      await pause(100);
    }
    throw new Error("tauri-driver does not answer");
  }

  #spawn(program, args, extra = 0) {
    const stdio = ["ignore", "ignore", process.env.STRONGROOM_VERBOSE ? "inherit" : "ignore"];
    if (extra === 3) stdio.push("pipe");
    const child = spawn(program, args, { stdio, env: this.#environment });
    // A run that is stopped half way leaves nothing behind.
    const stop = () => child.kill("SIGTERM");
    process.once("exit", stop);
    child.once("exit", () => process.off("exit", stop));
    child.on("error", (problem) => console.error(`${program}: ${problem.message}`));
    this.#started.push(child);
    return child;
  }
}

/** Whether the input method answers and stands on pinyin; asked to, it goes there. */
async function isChinese(environment) {
  const ask = (...args) => promisify(execFile)("fcitx5-remote", args, { env: environment }).then(({ stdout }) => stdout.trim());
  try {
    await ask("-s", "pinyin");
    return (await ask("-n")) === "pinyin";
  } catch {
    return false;
  }
}

async function firstLine(child, stream, name) {
  let text = "";
  const line = (async () => {
    for await (const piece of stream) {
      text += piece;
      if (text.includes("\n")) return text.split("\n")[0].trim();
    }
    throw new Error(`${name} ended with ${child.exitCode} before it was ready`);
  })();
  // Not counted as work: the run must not wait for this clock once the line is there.
  const late = pause(PATIENCE_MS, undefined, { ref: false });
  return Promise.race([line, late.then(() => Promise.reject(new Error(`${name} does not start`)))]);
}

async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
