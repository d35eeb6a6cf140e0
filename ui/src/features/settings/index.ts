import type { FeatureModule } from "@/shared/navigation";
import "./settings.css";

export const settings: FeatureModule = {
  navigation: [{ id: "settings", to: "/settings", icon: "settings-2", text: "ui-settings-heading", permissions: ["use_vault"], group: 3, order: 20 }],
  routes: [
    { path: "/settings", component: () => import("./SettingsPage.vue") },
    { path: "/settings/passphrase", component: () => import("./PassphrasePage.vue") },
    { path: "/settings/backup", component: () => import("./BackupPage.vue") },
  ],
};
