// What a person chose for this window: language, light or dark, size of type, density, sounds. Kept by the web view.
import { useMediaQuery, useStorage } from "@vueuse/core";
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

/** Puts the choices on the document; call once at start. */
export function applyPreferences(): void {
  watchEffect(() => {
    const list = document.documentElement.classList;
    list.toggle("dark", isDark.value);
    list.toggle("roomy", roomy.value);
    for (const step of SCALES) list.toggle(`scale-${step}`, step !== 100 && scale.value === step);
  });
  watchEffect(() => useLocale(language.value));
}
