import type { FeatureModule } from "@/shared/navigation";
import "./records.css";

export { default as CountersignDialog } from "./CountersignDialog.vue";
export { default as MarkedText } from "./MarkedText.vue";
export { default as RecordState } from "./RecordState.vue";
export { useSealedWords } from "./searching";
export { levelTermText, stateWord } from "./states";

const read = { permissions: ["read_records"] };

export const records: FeatureModule = {
  navigation: [{ id: "records", to: "/records", icon: "archive", text: "ui-records-heading", permissions: ["read_records"], group: 1, order: 30 }],
  routes: [
    { path: "/records", component: () => import("./RecordsPage.vue"), meta: read },
    { path: "/records/new", component: () => import("./RegisterPage.vue"), meta: { permissions: ["keep_records"] } },
    { path: "/records/:id", component: () => import("./RecordPage.vue"), meta: read },
    { path: "/volumes/:key?", component: () => import("./VolumesPage.vue"), meta: read },
  ],
};
