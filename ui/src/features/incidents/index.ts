import type { FeatureModule } from "@/shared/navigation";
import "./incidents.css";

const read = { permissions: ["read_records"] };
const know = { permissions: ["know_violations"] };

export const incidents: FeatureModule = {
  navigation: [{ id: "incidents", to: "/incidents", icon: "triangle-alert", text: "ui-incidents-heading", permissions: ["read_records"], group: 2, order: 12 }],
  routes: [
    { path: "/incidents", component: () => import("./CasesPage.vue"), meta: read },
    { path: "/incidents/claims", component: () => import("./ClaimsPage.vue"), meta: { permissions: ["work_desk"] } },
    { path: "/incidents/violations", component: () => import("./ViolationsPage.vue"), meta: know },
    { path: "/incidents/breaches", component: () => import("./BreachesPage.vue"), meta: know },
    { path: "/incidents/permits", component: () => import("./PermitsPage.vue"), meta: { permissions: ["apply"] } },
    { path: "/incidents/:id", component: () => import("./CasePage.vue"), meta: read },
  ],
};
