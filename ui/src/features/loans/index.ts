import type { FeatureModule } from "@/shared/navigation";
import "./loans.css";

export const loans: FeatureModule = {
  navigation: [{ id: "desk", to: "/desk", icon: "arrow-left-right", text: "ui-loans-heading", permissions: ["work_desk"], group: 1, order: 20, count: "overdue" }],
  routes: [
    { path: "/desk", component: () => import("./LoanDesk.vue"), meta: { permissions: ["work_desk"] } },
    { path: "/loans/reservations", component: () => import("./ReservationsPage.vue"), meta: { permissions: ["read_records"] } },
    { path: "/loans/recalls", component: () => import("./RecallsPage.vue"), meta: { permissions: ["read_records"] } },
    { path: "/loans/reading-room", component: () => import("./ReadingRoomPage.vue"), meta: { permissions: ["work_desk"] } },
    { path: "/people/lending-rules", component: () => import("./LendingRulesPage.vue") },
    { path: "/people/calendar", component: () => import("./CalendarPage.vue") },
    { path: "/loans", component: () => import("./LoansPage.vue"), meta: { permissions: ["read_records"] } },
  ],
};
