// Start: host, preferences, texts, stores, then the window.
// The common styles come first, so that a feature can refine them.
import "./styles/index.css";
import { VueQueryPlugin } from "@tanstack/vue-query";
import { createPinia } from "pinia";
import { createApp } from "vue";
import { createQueryClient } from "@/api/client";
import { chooseHost } from "@/platform";
import { applyPreferences } from "@/shared/preferences";
import { fluent } from "@/shared/texts";
import App from "./App.vue";
import { countCspViolations } from "./csp";
import { createAppRouter } from "./router";

async function start(): Promise<void> {
  countCspViolations();
  await chooseHost();
  applyPreferences();
  const app = createApp(App);
  app.use(createPinia());
  app.use(VueQueryPlugin, { queryClient: createQueryClient() });
  app.use(fluent);
  app.use(createAppRouter());
  app.mount("#app");
}

void start();
