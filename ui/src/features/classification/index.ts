import type { FeatureModule } from "@/shared/navigation";

export { default as AccessCard } from "./AccessCard.vue";
export { default as PublicationDialog } from "./PublicationDialog.vue";
export { default as TermField } from "./TermField.vue";

const change = { permissions: ["change_levels"] };

export const classification: FeatureModule = {
  navigation: [
    { id: "levels", to: "/levels", icon: "layers", text: "ui-classification-heading", permissions: ["change_levels"], group: 2, order: 15 },
    { id: "guide", to: "/guide", icon: "book-open", text: "ui-classification-guide", permissions: [], group: 2, order: 16 },
  ],
  routes: [
    { path: "/levels", component: () => import("./ExpiringPage.vue"), meta: change },
    { path: "/levels/changes", component: () => import("./ChangesPage.vue"), meta: change },
    { path: "/levels/publications", component: () => import("./PublicationsPage.vue"), meta: change },
    { path: "/levels/reviews", component: () => import("./ReviewsPage.vue"), meta: change },
    { path: "/levels/reviews/:id", component: () => import("./ReviewPage.vue"), meta: change },
    { path: "/levels/below", component: () => import("./BelowPage.vue"), meta: change },
    { path: "/levels/relabels", component: () => import("./RelabelPage.vue"), meta: change },
    { path: "/guide", component: () => import("./GuidePage.vue") },
  ],
};
