// Wording: the Fluent files of assets/locales, one source for the window, the paper and the command line.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createFluentVue } from "fluent-vue";
import { ref } from "vue";

export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export type TextParams = Record<string, FluentVariable>;

const files = import.meta.glob<string>("../../../assets/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

function bundleOf(locale: Locale): FluentBundle {
  // Isolating marks would be drawn as boxes by some CJK fonts and break copying of numbers.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    if (path.includes(`/locales/${locale}/`)) {
      bundle.addResource(new FluentResource(source), { allowOverrides: true });
    }
  }
  return bundle;
}

const bundles: Record<Locale, FluentBundle> = { "zh-CN": bundleOf("zh-CN"), en: bundleOf("en") };

export const locale = ref<Locale>("zh-CN");

// A key that English lacks is shown in Chinese rather than as a bare key.
const chain = (wanted: Locale): FluentBundle[] => (wanted === "zh-CN" ? [bundles["zh-CN"]] : [bundles.en, bundles["zh-CN"]]);

export const fluent = createFluentVue({ bundles: chain("zh-CN"), warnMissing: () => undefined });

/** Switches every text of the window. */
export function useLocale(wanted: Locale): void {
  locale.value = wanted;
  fluent.bundles = chain(wanted);
  document.documentElement.lang = wanted;
}

/** The sentence of a key in the present language. */
export function t(key: string, params?: TextParams): string {
  return fluent.format(key, params);
}

export function hasText(key: string): boolean {
  return bundles[locale.value].hasMessage(key) || bundles["zh-CN"].hasMessage(key);
}

/** Every code of a family that has a word: `codesOf("event")` → ["record_registered", …]. */
export function codesOf(family: string): string[] {
  const head = `${family}-`;
  return [...bundles["zh-CN"]._messages.keys()].filter((key) => key.startsWith(head)).map((key) => key.slice(head.length).replaceAll("-", "_"));
}

/** The word of a code that crossed the border: `wordOf("level", "top_secret")` reads `level-top-secret`. */
export function wordOf(family: string, code: string | null | undefined): string {
  if (!code) return "";
  const key = `${family}-${code.replaceAll(/[._]/g, "-")}`;
  return hasText(key) ? t(key) : code;
}

/** A word that stands alone begins with a capital where the language has them. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
