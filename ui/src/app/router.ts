// Pages by hash: the window has no server that could answer for a path.
import { createRouter, createWebHashHistory, type Router } from "vue-router";
import { useSession } from "@/api";
import { features } from "./areas";

export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [...features.flatMap((feature) => feature.routes), { path: "/:rest(.*)*", redirect: "/" }],
  });
  router.beforeEach((to) => {
    const wanted = to.meta["permissions"] as readonly string[] | undefined;
    const session = useSession();
    // The back end decides; this only spares a page that could show nothing.
    if (session.gate === "open" && wanted && !session.mayAny(wanted) && to.path !== "/") return "/";
    return true;
  });
  return router;
}
