import type { FeatureModule } from "@/shared/navigation";
import "./audit.css";

export const audit: FeatureModule = {
  navigation: [{ id: "audit", to: "/audit", icon: "link", text: "ui-audit-heading", permissions: ["audit"], group: 3, order: 10 }],
  routes: [{ path: "/audit", component: () => import("./TrailPage.vue"), meta: { permissions: ["audit"] } }],
};
