// Who is here and what they may do. The only state that is not the vault's.
import { defineStore } from "pinia";
import { computed, ref, shallowRef } from "vue";
import { host, type VaultStatus } from "@/platform";
import { officeToday } from "@/shared/format";
import { call } from "./client";
import type { WhoAmIView } from "./contract";
import { toProblem, type Problem } from "./problems";

export type Gate = "starting" | "none" | "locked" | "open";

export const useSession = defineStore("session", () => {
  const gate = ref<Gate>("starting");
  const vault = shallowRef<VaultStatus | null>(null);
  const me = shallowRef<WhoAmIView | null>(null);
  const problem = shallowRef<Problem | null>(null);

  const permissions = computed(() => new Set(me.value?.permissions ?? []));
  const may = (permission: string): boolean => permissions.value.has(permission);
  const mayAny = (wanted: readonly string[]): boolean => wanted.length === 0 || wanted.some(may);

  /** Why the vault was locked last, as the host said it: asked, idle, or nothing at a start. */
  const lockedBy = ref<string | null>(null);

  async function refresh(reason?: string | null): Promise<void> {
    if (reason !== undefined) lockedBy.value = reason;
    try {
      vault.value = await host().vaultStatus();
      if (vault.value.state === "open") await enter();
      else {
        me.value = null;
        gate.value = vault.value.state === "none" ? "none" : "locked";
      }
    } catch (thrown) {
      problem.value = toProblem(thrown);
      gate.value = "locked";
    }
  }

  async function enter(): Promise<void> {
    me.value = await call("who_am_i", {});
    officeToday.value = me.value.today;
    gate.value = "open";
  }

  async function unlock(login: string, passphrase: string): Promise<void> {
    await host().unlock(login, passphrase);
    await enter();
  }

  async function lock(): Promise<void> {
    if (gate.value !== "open") return;
    try {
      await host().lock();
    } finally {
      me.value = null;
      await refresh("asked");
    }
  }

  return { gate, vault, me, problem, lockedBy, may, mayAny, refresh, unlock, lock };
});
