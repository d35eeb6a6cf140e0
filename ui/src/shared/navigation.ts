// What a feature tells the shell: where it stands in the sidebar and which pages it has.
import type { RouteRecordRaw } from "vue-router";
import type { IconName } from "./icons";

export interface NavigationItem {
  id: string;
  to: string;
  icon: IconName;
  /** Text key. */
  text: string;
  /** Any of these lets one in; an empty list lets everybody in. */
  permissions: readonly string[];
  /** 1 daily work, 2 keeping and discarding, 3 oversight. */
  group: 1 | 2 | 3;
  order: number;
  /** Which of the shell's counts stands beside it. */
  count?: string;
}

export interface FeatureModule {
  navigation: NavigationItem[];
  routes: RouteRecordRaw[];
}
