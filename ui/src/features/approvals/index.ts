import type { FeatureModule } from "@/shared/navigation";
import "./approvals.css";

export { default as ApproverSteps } from "./ApproverSteps.vue";
export { default as DecideDialog } from "./DecideDialog.vue";
export { default as OnTheSpotDialog } from "./OnTheSpotDialog.vue";
export { useMayDecide } from "./mayDecide";

export const approvals: FeatureModule = {
  navigation: [{ id: "approvals", to: "/approvals", icon: "stamp", text: "ui-approvals-heading", permissions: ["approve", "apply"], group: 1, order: 50 }],
  routes: [{ path: "/approvals", component: () => import("./ApprovalsPage.vue"), meta: { permissions: ["approve", "apply"] } }],
};
