// A host without a window, for tests and for looking at screens in a browser. No build contains it.
import { clock } from "@/shared/format";
import { fakeReplies, type FakeReplies } from "./fake-office";
import type { Answer, Host, HostEvent, ProblemShape, VaultStatus } from "./host";

export interface FakeHost extends Host {
  /** Every call that came, newest last. */
  calls: { operation: string; payload: Record<string, unknown> }[];
  replies: FakeReplies;
  emit(event: HostEvent, payload: unknown): void;
  state: VaultStatus;
}

export function problemOf(kind: ProblemShape["kind"], code: string, text?: string): ProblemShape {
  return { kind, code, params: {}, text: text ?? null };
}

export function fakeHost(start: VaultStatus["state"] = globalThis.location?.search.includes("open") ? "open" : globalThis.location?.search.includes("first") ? "none" : "closed"): FakeHost {
  // The day of the pictures, so that what is near looks near.
  clock.value = () => new Date("2026-11-23T02:42:00Z");
  const listeners = new Map<HostEvent, Set<(payload: unknown) => void>>();
  const state: VaultStatus = {
    state: start,
    folder: "D:/档案/云澜苑管理处.strongroom",
    office: "云澜苑管理处",
    company: "锦和物业服务有限公司",
    fonds: "J017",
    is_first_run: false,
    people: [
      { login: "linxw", name: "林晓雯", post: "clerk", passphrase: "guiyuan-2026-lin" },
      { login: "zhoujg", name: "周建国", post: "office_director", passphrase: "zhuren-2026-zhou" },
      { login: "chenli", name: "陈立", post: "secrecy_officer", passphrase: "baomi-2026-chen" },
      { login: "zhaozy", name: "赵志远", post: "general_manager", passphrase: "zongjing-2026-zhao" },
      { login: "hemin", name: "何敏", post: "audit_administrator", passphrase: "shenji-2026-he" },
    ],
    version: "1.0.0",
  };
  const fake: FakeHost = {
    calls: [],
    replies: fakeReplies(),
    state,
    emit: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload)),
    async call(operation, payload): Promise<Answer> {
      fake.calls.push({ operation, payload: payload as Record<string, unknown> });
      if (state.state !== "open") throw problemOf("locked", "vault.locked");
      const reply = fake.replies[operation];
      if (!reply) throw problemOf("broken", "window.unknown_operation", `fake host: ${operation}`);
      // A fresh copy each time: a page must not be able to change what the vault holds.
      return structuredClone({ reply: await reply(payload as Record<string, unknown>), tags: [] });
    },
    vaultStatus: async () => structuredClone(state),
    async unlock(login, passphrase) {
      if (passphrase === "wrong") throw problemOf("refused", "people.passphrase_wrong", "口令不对，还可以试 3 次。忘记口令请找系统管理员钱松。");
      void login;
      state.state = "open";
      return fake.replies["who_am_i"]?.({});
    },
    async lock() {
      state.state = "closed";
    },
    openFolder: async () => structuredClone(state),
    createVault: async () => ({ vault_id: "fake", recovery_key: "K7QM-2T4X-9VND-ZC3H-8RWE-5YJP" }),
    makeSample: async () => structuredClone(state),
    pickFolder: async () => (state.state === "none" ? "D:/档案" : null),
    pickFile: async () => null,
    offerFiles: async () => [{ token: "f-1", name: "扫描件.pdf", size_bytes: 1_400_000_000 }],
    chooseTarget: async (name) => ({ token: "g-1", path: `D:/下载/${name}` }),
    savePdf: async (name) => `D:/打印/${name}`,
    saveFile: async (name) => `D:/打印/${name}`,
    openSaved: async () => undefined,
    setLanguage: async () => undefined,
    touch: async () => undefined,
    async onEvent(event, listener) {
      const set = listeners.get(event) ?? new Set();
      set.add(listener);
      listeners.set(event, set);
      return () => void set.delete(listener);
    },
  };
  return fake;
}
