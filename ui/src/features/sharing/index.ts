import type { FeatureModule } from "@/shared/navigation";
import "./sharing.css";

const see = { permissions: ["read_records"] };
const keeps = { permissions: ["know_sharing"] };

export const sharing: FeatureModule = {
  navigation: [{ id: "sharing", to: "/sharing", icon: "users", text: "ui-sharing-heading", permissions: ["know_sharing"], group: 1, order: 47 }],
  routes: [
    { path: "/sharing", component: () => import("./SharingPage.vue"), meta: see },
    { path: "/sharing/new", component: () => import("./SharingForm.vue"), meta: { permissions: ["apply"] } },
    { path: "/sharing/footage", component: () => import("./FootagePage.vue"), meta: keeps },
    { path: "/sharing/handovers", component: () => import("./HandoversPage.vue"), meta: keeps },
    { path: "/sharing/handovers/:id", component: () => import("./HandoverCard.vue"), meta: keeps },
    { path: "/sharing/:id", component: () => import("./SharingCard.vue"), meta: see },
  ],
};
