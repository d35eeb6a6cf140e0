import type { FeatureModule } from "@/shared/navigation";
import "./workbench.css";

export const workbench: FeatureModule = {
  navigation: [{ id: "workbench", to: "/", icon: "inbox", text: "ui-workbench-heading", permissions: ["use_vault"], group: 1, order: 10, count: "waiting" }],
  routes: [{ path: "/", component: () => import("./WorkbenchPage.vue") }],
};
