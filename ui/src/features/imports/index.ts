// Importing spreadsheets: choose a file, say what its columns are, look at what is wrong, let it arrive.
import type { FeatureModule } from "@/shared/navigation";
import "./imports.css";

const importers = ["keep_records", "work_desk", "administer_security"];

export const imports: FeatureModule = {
  navigation: [{ id: "imports", to: "/imports", icon: "upload", text: "ui-imports-heading", permissions: importers, group: 2, order: 40 }],
  routes: [
    { path: "/imports", component: () => import("./ImportsPage.vue"), meta: { permissions: importers } },
    { path: "/imports/new", component: () => import("./NewImportPage.vue"), meta: { permissions: importers } },
    { path: "/imports/:id", component: () => import("./ImportPage.vue"), meta: { permissions: importers } },
  ],
};
