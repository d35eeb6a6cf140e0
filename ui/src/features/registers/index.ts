import type { FeatureModule } from "@/shared/navigation";
import "./registers.css";

export const registers: FeatureModule = {
  navigation: [{ id: "registers", to: "/registers", icon: "book-open", text: "ui-registers-heading", permissions: ["print_registers"], group: 2, order: 30 }],
  routes: [{ path: "/registers", component: () => import("./RegistersPage.vue"), meta: { permissions: ["print_registers"] } }],
};
