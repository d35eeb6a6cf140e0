import type { FeatureModule } from "@/shared/navigation";
import "./copying.css";

const meta = { permissions: ["operate_copying", "apply"] };

export const copying: FeatureModule = {
  navigation: [{ id: "copying", to: "/copying", icon: "files", text: "ui-copying-heading", permissions: ["operate_copying", "apply"], group: 1, order: 40 }],
  routes: [
    { path: "/copying", component: () => import("./JobsPage.vue"), meta },
    { path: "/copying/new", component: () => import("./RequestPage.vue"), meta },
    { path: "/copying/copies", component: () => import("./CopiesPage.vue"), meta },
    { path: "/copying/destroy", component: () => import("./DestroyPage.vue"), meta: { permissions: ["operate_copying"] } },
    { path: "/copying/tree/:record", component: () => import("./TreePage.vue"), meta: { permissions: ["read_records"] } },
    { path: "/people/copy-quotas", component: () => import("./QuotasPage.vue") },
    { path: "/copying/:id", component: () => import("./JobPage.vue"), meta },
  ],
};
