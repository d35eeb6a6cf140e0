import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const sources = import.meta.glob<string>(["../**/*.vue", "../**/*.ts", "!../**/*.test.ts", "!../generated/**"], { query: "?raw", import: "default", eager: true });
const files = import.meta.glob<string>("../../../assets/locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

function keysOf(locale: string): Set<string> {
  const bundle = new FluentBundle(locale);
  for (const [path, source] of Object.entries(files)) if (path.includes(`/locales/${locale}/`)) bundle.addResource(new FluentResource(source), { allowOverrides: true });
  return new Set(bundle._messages.keys());
}

const zh = keysOf("zh-CN");
const en = keysOf("en");
const used = new Set<string>();
// Families that are looked up by a code in more than one step.
const stems = new Set<string>(["ui-records-state-"]);
for (const source of Object.values(sources)) {
  for (const [, key] of source.matchAll(/["'](ui-[a-z]+-[a-z0-9-]*[a-z0-9])["']/g)) if (key) used.add(key);
  for (const [, stem] of source.matchAll(/`(ui-[a-z]+-(?:[a-z0-9-]*-)?)\$\{/g)) if (stem) stems.add(stem);
}

describe("the words of the window", () => {
  it("has every key that a screen names, in both languages", () => {
    expect([...used].filter((key) => !zh.has(key) && !key.endsWith("-state"))).toEqual([]);
    expect([...used].filter((key) => !en.has(key) && !key.endsWith("-state"))).toEqual([]);
  });

  it("has some text for every family of keys that is put together", () => {
    expect([...stems].filter((stem) => ![...zh].some((key) => key.startsWith(stem)))).toEqual([]);
  });

  it("says the same things in both languages", () => {
    const ui = (keys: Set<string>): string[] => [...keys].filter((key) => key.startsWith("ui-")).toSorted();
    expect(ui(zh)).toEqual(ui(en));
  });

  it("has no word left that no screen uses", () => {
    const dynamic = [...stems];
    const dead = [...zh].filter((key) => key.startsWith("ui-") && !used.has(key) && !dynamic.some((stem) => key.startsWith(stem)));
    expect(dead).toEqual([]);
  });

  it("writes no Chinese into a screen", () => {
    const spoken = Object.entries(sources)
      .filter(([path]) => !path.includes("/platform/fake"))
      .filter(([, source]) => /[\u4e00-\u9fff]/.test(source.replaceAll(/\/\/.*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, "").replaceAll(/守卷|中文|〔密〕|一二三四五六七八九十|[、；　]|R\[1-9\][^\n]*/g, "")))
      .map(([path]) => path);
    expect(spoken).toEqual([]);
  });
});
