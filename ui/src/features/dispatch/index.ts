import type { FeatureModule } from "@/shared/navigation";
import "./dispatch.css";

export { default as HandsDialog, type HandAsked } from "./HandsDialog.vue";
export { default as RecordPick } from "./RecordPick.vue";

const see = { permissions: ["read_records"] };
const ask = { permissions: ["apply"] };

export const dispatch: FeatureModule = {
  navigation: [{ id: "dispatch", to: "/dispatch", icon: "inbox", text: "ui-dispatch-heading", permissions: ["read_records"], group: 1, order: 45 }],
  routes: [
    { path: "/dispatch", component: () => import("./IncomingPage.vue"), meta: see },
    { path: "/dispatch/outgoing", component: () => import("./OutgoingPage.vue"), meta: see },
    { path: "/dispatch/outgoing/new", component: () => import("./DespatchPage.vue"), meta: ask },
    { path: "/dispatch/outgoing/:id", component: () => import("./OutgoingCard.vue"), meta: see },
    { path: "/dispatch/transfers", component: () => import("./TransfersPage.vue"), meta: see },
    { path: "/dispatch/transfers/new", component: () => import("./RoutePage.vue"), meta: ask },
    { path: "/dispatch/transfers/:id", component: () => import("./TransferCard.vue"), meta: see },
    { path: "/dispatch/excerpts", component: () => import("./ExcerptsPage.vue"), meta: see },
    { path: "/dispatch/notebooks", component: () => import("./NotebooksPage.vue"), meta: { permissions: ["operate_copying"] } },
  ],
};
