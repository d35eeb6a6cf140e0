import type { FeatureModule } from "@/shared/navigation";
import "./copying.css";

const meta = { permissions: ["operate_copying", "apply"] };

export const copying: FeatureModule = {
  navigation: [{ id: "copying", to: "/copying", icon: "files", text: "ui-copying-heading", permissions: ["operate_copying", "apply"], group: 1, order: 40 }],
  routes: [
    { path: "/copying", component: () => import("./JobsPage.vue"), meta },
    { path: "/copying/new", component: () => import("./RequestPage.vue"), meta },
    { path: "/copying/:id", component: () => import("./JobPage.vue"), meta },
  ],
};
