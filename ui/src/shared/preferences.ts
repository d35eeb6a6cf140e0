// What a person chose for this window: language, light or dark, size of type, density, sounds. Kept by the web view.
import { useMediaQuery, useStorage, useWindowSize } from "@vueuse/core";
import { computed, watchEffect } from "vue";
import { useLocale, type Locale } from "./texts";

export type Theme = "light" | "dark" | "system";
export const SCALES = [100, 115, 130, 150] as const;
export type Scale = (typeof SCALES)[number];

export const language = useStorage<Locale>("strongroom.language", "zh-CN");
export const theme = useStorage<Theme>("strongroom.theme", "system");
export const scale = useStorage<Scale>("strongroom.scale", 100);
export const roomy = useStorage<boolean>("strongroom.roomy", false);
export const sounds = useStorage<boolean>("strongroom.sounds", true);

const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
export const isDark = computed(() => theme.value === "dark" || (theme.value === "system" && prefersDark.value));

// Large type leaves less room: what a small window drops, a magnified one drops too.
const { width } = useWindowSize();
const roomFor = computed(() => width.value / (scale.value / 100));

/** Puts the choices on the document; call once at start. */
export function applyPreferences(): void {
  watchEffect(() => {
    const list = document.documentElement.classList;
    list.toggle("dark", isDark.value);
    list.toggle("roomy", roomy.value);
    list.toggle("narrow-m", roomFor.value < 1320);
    list.toggle("narrow-n", roomFor.value < 1180);
    for (const step of SCALES) list.toggle(`scale-${step}`, step !== 100 && scale.value === step);
  });
  watchEffect(() => useLocale(language.value));
}
