import type { FeatureModule } from "@/shared/navigation";
import "./places.css";

const keep = { permissions: ["keep_records"] };

export const places: FeatureModule = {
  navigation: [{ id: "places", to: "/places", icon: "map-pin", text: "ui-places-heading", permissions: ["keep_records"], group: 1, order: 34 }],
  routes: [
    { path: "/places", component: () => import("./PlacesPage.vue"), meta: keep },
    { path: "/places/moving", component: () => import("./MovingPage.vue"), meta: keep },
    { path: "/places/away", component: () => import("./AwayPage.vue"), meta: keep },
    { path: "/places/stocktakes", component: () => import("./StocktakesPage.vue"), meta: keep },
    { path: "/places/stocktakes/:id", component: () => import("./StocktakePage.vue"), meta: keep },
    { path: "/places/findings", component: () => import("./FindingsPage.vue"), meta: keep },
  ],
};
