import { test } from "node:test";
import { readFile } from "node:fs/promises";
import { execFileSync, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { inOffice, Key, people } from "../driver/index.mjs";

test("look at content", () =>
  inOffice("content-look", async (office, window) => {
    await window.unlock(people.clerk);
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
    // Drag in, for real.
    await window.byTest("drop-zone");
    await window.driver?.executeScript?.("document.querySelector('[data-test=drop-zone]').scrollIntoView({block:'center'})");
    const source = spawn("/tmp/drag/source", ["file:///tmp/papers/photo.jpg", "file:///tmp/papers/" + encodeURIComponent("竣工图三页.tif")], { stdio: "inherit" });
    await pause(1500);
    const box = JSON.parse(process.env.DROP_AT ?? "null");
    const rect = await window.driver.executeScript("const z=document.querySelector('[data-test=drop-zone]'); z.scrollIntoView({block:'center'}); const r=z.getBoundingClientRect(); return [r.left+r.width/2, r.top+r.height/2, window.screenX, window.screenY, window.devicePixelRatio]");
    console.log(rect);
    const at = box ?? { x: Math.round(rect[0] + rect[2]), y: Math.round(rect[1] + rect[3]) };
    const x = (...args) => execFileSync("xdotool", args.map(String));
    const windows = execFileSync("xdotool", ["search", "--onlyvisible", "--name", "守卷"]).toString();
    console.log("windows", windows, "drop at", at);
    x("mousemove", 1520, 930); await pause(200);
    x("mousedown", 1); await pause(200);
    for (let step = 1; step <= 20; step += 1) { x("mousemove", 1520 + ((at.x - 1520) * step) / 20 | 0, 930 + ((at.y - 930) * step) / 20 | 0); await pause(60); }
    await pause(400);
    await window.screenshot("content-dragging");
    x("mousemove", at.x + 3, at.y + 2); await pause(200);
    x("mouseup", 1);
    await pause(6000);
    source.kill();
    await window.screenshot("content-dropped");
    const record = (await window.route()).split("/").pop();
    for (const name of ["调查报告.pdf", "发票.ofd"]) await office.writePaper(name, await readFile("/tmp/papers/" + name));
    await office.leave();
    const { copies } = await office.call(people.clerk, "open_record", { id: record });
    const copy = copies.find((one) => one.kind === "electronic").id;
    for (const name of ["调查报告.pdf", "发票.ofd"]) await office.attach(people.clerk, copy, name);
    await office.reopen();
    window = office.window;
    await window.unlock(people.clerk);
    await window.go(`/records/${record}`);
    await window.byTest("files-card");
    await pause(1500);
    await window.screenshot("content-files");
    const files = (await window.testsLike("read-")).map((name) => name.replace("read-", ""));
    console.log("files", files.length);
    for (const [place, file] of files.entries()) {
      await window.click(`read-${file}`);
      await window.byTest("page-picture", 30_000);
      await pause(1200);
      await window.screenshot(`content-view-${place}`);
      if (place >= files.length - 2) {
        for (let times = 0; times < 3; times += 1) { await window.press("+"); await pause(900); }
        await window.screenshot(`content-view-${place}-larger`);
        for (let times = 0; times < 8; times += 1) { await window.press("+"); await pause(500); }
        await pause(3000);
        await window.screenshot(`content-view-${place}-400`);
        await window.press("0"); await pause(1200);
        await window.press("r"); await pause(1200);
        await window.screenshot(`content-view-${place}-turned`);
        await window.press("r"); await window.press("r"); await window.press("r"); await pause(600);
        await window.press(Key.END); await pause(1500);
        await window.screenshot(`content-view-${place}-end`);
      }
      await window.press(Key.ESCAPE);
      await window.gone("page-picture");
      await pause(500);
    }
  }));
