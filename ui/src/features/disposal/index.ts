import type { FeatureModule } from "@/shared/navigation";
import "./disposal.css";

const dispose = { permissions: ["dispose"] };
const read = { permissions: ["read_records"] };

export const disposal: FeatureModule = {
  navigation: [{ id: "disposal", to: "/disposal", icon: "shredder", text: "ui-disposal-heading", permissions: ["dispose", "hold", "issue_certificate"], group: 2, order: 10, count: "lists" }],
  routes: [
    { path: "/disposal", component: () => import("./DuePage.vue"), meta: dispose },
    { path: "/disposal/appraisals", component: () => import("./AppraisalsPage.vue"), meta: dispose },
    { path: "/disposal/appraisals/:id", component: () => import("./AppraisalPage.vue"), meta: dispose },
    { path: "/disposal/lists", component: () => import("./ListsPage.vue"), meta: read },
    { path: "/disposal/lists/:id", component: () => import("./ListPage.vue"), meta: read },
    { path: "/disposal/holds", component: () => import("./HoldsPage.vue"), meta: read },
    { path: "/disposal/certificates", component: () => import("./CertificatesPage.vue"), meta: read },
    { path: "/disposal/certificates/:id", component: () => import("./CertificatePage.vue"), meta: read },
    { path: "/disposal/verify", component: () => import("./VerifyPage.vue") },
  ],
};
