// Pictures of the screens from the development server with the fake host: `npm run dev`, then `node tests/look.mjs [folder] [word]`.
// It is for looking while one draws; the pictures that count come from the end-to-end run in the real window.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const folder = process.argv[2] ?? "../target/screens/drafts";
const only = process.argv[3];
mkdirSync(folder, { recursive: true });

const PAGES = {
  lock: { hash: "", locked: true },
  workbench: { hash: "#/" },
  records: { hash: "#/records" },
  record: { hash: "#/records/r-1" },
  purpose: { hash: "#/records/r-2" },
  register: { hash: "#/records/new" },
  volumes: { hash: "#/volumes" },
  volume: { hash: "#/volumes/3-1204" },
  loans: { hash: "#/loans" },
  desk: {
    hash: "#/desk?borrower=p-sunhao",
    async act(page) {
      for (const words of ["渗漏", "消防设施"]) {
        await page.fill("[data-test=scan]", words);
        await page.press("[data-test=scan]", "Enter");
        await page.waitForTimeout(150);
      }
    },
  },
  refused: {
    hash: "#/desk?borrower=p-sunhao",
    async act(page) {
      await page.fill("[data-test=scan]", "渗漏");
      await page.press("[data-test=scan]", "Enter");
    },
  },
  authorise: {
    hash: "#/desk?borrower=p-sunhao",
    async act(page) {
      await page.fill("[data-test=scan]", "渗漏");
      await page.press("[data-test=scan]", "Enter");
      await page.click("[data-test=authorise]");
      await page.waitForTimeout(300);
      const box = await page.locator("[data-test=signoff-pad]").boundingBox();
      await page.mouse.move(box.x + 80, box.y + 90);
      await page.mouse.down();
      for (let i = 0; i < 20; i += 1) await page.mouse.move(box.x + 80 + i * 9, box.y + 90 + Math.sin(i / 2) * 30);
      await page.mouse.up();
    },
  },
  many: {
    hash: "#/desk?borrower=p-sunhao",
    async act(page) {
      await page.fill("[data-test=scan]", "云澜苑");
      await page.press("[data-test=scan]", "Enter");
    },
  },
  search: {
    hash: "#/",
    async act(page) {
      await page.keyboard.press("Control+k");
      await page.waitForTimeout(300);
      await page.fill("[data-test=search-input]", "云澜");
    },
  },
  keys: {
    hash: "#/desk",
    async act(page) {
      await page.click("[data-test=open-shortcuts]");
    },
  },
  menu: {
    hash: "#/",
    async act(page) {
      await page.click("[data-test=person-menu]");
    },
  },
};

const LOOKS = [
  { name: "", width: 1440, height: 900 },
  { name: "-dark", width: 1440, height: 900, dark: true },
  { name: "-small", width: 1100, height: 700 },
  { name: "-en", width: 1440, height: 900, en: true },
  { name: "-130", width: 1440, height: 900, scale: 130 },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--font-render-hinting=none"] });
for (const look of LOOKS) {
  for (const [name, plan] of Object.entries(PAGES)) {
    if (only && !`${name}${look.name}`.match(only)) continue;
    const page = await browser.newPage({ viewport: { width: look.width, height: look.height }, timezoneId: "Asia/Shanghai" });
    page.on("pageerror", (error) => process.stderr.write(`${name}: ${error.message}\n`));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && process.stderr.write(`${name}: ${message.text()}\n`));
    await page.addInitScript(
      ([dark, en, scale]) => {
        localStorage.setItem("strongroom.theme", dark ? "dark" : "light");
        localStorage.setItem("strongroom.language", en ? "en" : "zh-CN");
        if (scale) localStorage.setItem("strongroom.scale", String(scale));
      },
      [look.dark, look.en, look.scale],
    );
    await page.goto(`http://127.0.0.1:5183/${plan.locked ? "" : "?open"}${plan.hash}`);
    await page.waitForSelector("[data-test=shell], [data-test=lock-screen]");
    await page.waitForTimeout(500);
    await plan.act?.(page);
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${folder}/${name}${look.name}.png` });
    await page.close();
  }
}
await browser.close();
