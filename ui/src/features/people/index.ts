import type { FeatureModule } from "@/shared/navigation";
import "./people.css";

export { default as PeopleTabs } from "./PeopleTabs.vue";
export { lacking, LOGIN } from "./forms";
export { signerOf, useSelf, useSigners } from "./signers";

const meta = { permissions: ["know_people"] };

export const people: FeatureModule = {
  navigation: [{ id: "people", to: "/people", icon: "shield", text: "ui-people-heading", permissions: ["know_people"], group: 2, order: 20 }],
  routes: [
    { path: "/people", component: () => import("./PeoplePage.vue"), meta },
    { path: "/people/clearances", component: () => import("./ClearancesPage.vue"), meta },
    { path: "/people/keys", component: () => import("./LevelKeysPage.vue"), meta },
    { path: "/people/duties", component: () => import("./DutiesPage.vue"), meta },
    { path: "/people/matrix", component: () => import("./MatrixPage.vue") },
  ],
};
