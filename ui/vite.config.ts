import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// The window freezes the built-in prototypes, and on a frozen prototype `x.toString = …` throws. dayjs, which the date
// fields use, is the one library here that does it.
const frozenPrototypes: Plugin = {
  name: "frozen-prototypes",
  transform(code, id) {
    if (!/dayjs[\\/](?:dayjs\.min|esm[\\/]index)\.js/.test(id)) return null;
    return code.replaceAll(/\b(\w+)\.(toString|valueOf)\s*=\s*(function\s*\(\)\s*\{[^{}]*\})/g, 'Object.defineProperty($1,"$2",{value:$3,writable:true,configurable:true})');
  },
};

// The window loads only what this build holds: no network, no inline script, no script from data:.
export default defineConfig({
  plugins: [vue(), frozenPrototypes],
  base: "./",
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  clearScreen: false,
  // Tauri's devUrl names this port; another one would show an empty window.
  server: { port: 5183, strictPort: true, host: "127.0.0.1", fs: { allow: [".."] } },
  build: {
    outDir: "dist",
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1600,
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    css: false,
  },
});
