import type { FeatureModule } from "@/shared/navigation";
import "./oversight.css";

const meta = { permissions: ["know_readings"] };

export const oversight: FeatureModule = {
  navigation: [{ id: "oversight", to: "/oversight", icon: "eye", text: "ui-oversight-heading", permissions: ["know_readings"], group: 3, order: 5 }],
  routes: [
    { path: "/oversight", component: () => import("./ReadingsPage.vue"), meta },
    { path: "/oversight/unusual", component: () => import("./UnusualPage.vue"), meta },
  ],
};
