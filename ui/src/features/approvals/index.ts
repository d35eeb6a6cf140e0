import type { FeatureModule } from "@/shared/navigation";
import "./approvals.css";

export { default as ApproverSteps } from "./ApproverSteps.vue";
export { default as DecideDialog } from "./DecideDialog.vue";
export { default as OnTheSpotDialog } from "./OnTheSpotDialog.vue";
export { useMayDecide } from "./mayDecide";
export { deciderName, termsLine } from "./wording";

export const approvals: FeatureModule = {
  navigation: [
    { id: "approvals", to: "/approvals", icon: "stamp", text: "ui-approvals-heading", permissions: ["approve", "apply"], group: 1, order: 50 },
    { id: "signing-cards", to: "/approvals/cards", icon: "key-round", text: "ui-approvals-tab-cards", permissions: ["administer_security"], group: 1, order: 50 },
  ],
  routes: [
    { path: "/approvals/papers", component: () => import("./PapersPage.vue"), meta: { permissions: ["approve", "apply"] } },
    { path: "/approvals/cards", component: () => import("./CardsPage.vue"), meta: { permissions: ["approve", "apply", "administer_security"] } },
    { path: "/approvals/standing", component: () => import("./StandingPage.vue"), meta: { permissions: ["read_records"] } },
    { path: "/approvals/delegations", component: () => import("./DelegationsPage.vue"), meta: { permissions: ["read_records"] } },
    { path: "/approvals", component: () => import("./ApprovalsPage.vue"), meta: { permissions: ["approve", "apply"] } },
  ],
};
