import type { FeatureModule } from "@/shared/navigation";
import "./volumes.css";

const keep = { permissions: ["keep_records"] };
const read = { permissions: ["read_records"] };
const print = { permissions: ["print_registers"] };

export const volumes: FeatureModule = {
  navigation: [
    { id: "filing", to: "/filing", icon: "folder-open", text: "ui-volumes-filing", permissions: ["keep_records"], group: 1, order: 32 },
    { id: "numbers", to: "/numbers", icon: "hash", text: "ui-volumes-numbers", permissions: ["print_registers"], group: 3, order: 15 },
  ],
  routes: [
    { path: "/volumes/file/:id", component: () => import("./VolumePage.vue"), meta: read },
    { path: "/filing", component: () => import("./FilingDuePage.vue"), meta: keep },
    { path: "/filing/:id", component: () => import("./FilingRunPage.vue"), meta: keep },
    { path: "/numbers", component: () => import("./NumbersPage.vue"), meta: print },
  ],
};
