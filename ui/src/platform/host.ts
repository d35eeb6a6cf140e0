// What the window gives to the page: one door to the operations and a few native things.

/** Why something did not happen, as the back end says it. */
export interface ProblemShape {
  kind: "refused" | "missing" | "locked" | "conflict" | "broken";
  code: string;
  params?: Record<string, string | number | boolean | null>;
  text?: string | null;
  reference?: string | null;
}

/** The reply of an operation, and what its events touched. */
export interface Answer {
  reply: unknown;
  tags?: string[];
}

export interface ListedPerson {
  login: string;
  name: string;
  post?: string | null;
}

export interface SampleLogin extends ListedPerson {
  passphrase: string;
  does?: string | null;
}

/** What may be known of the vault before anybody has unlocked it. */
export interface VaultStatus {
  state: "none" | "locked" | "open";
  file_name?: string | null;
  path?: string | null;
  office?: { name: string; company?: string | null; number?: string | null; fonds?: string | null } | null;
  people?: ListedPerson[];
  sample?: SampleLogin[];
  locked_reason?: "start" | "idle" | "asked" | "suspended" | null;
  locked_at?: string | null;
  trail?: { last_seq: number; head: string; intact: boolean } | null;
  version?: string | null;
}

export type HostEvent = "locked" | "progress" | "idle-warning" | "close-requested";

export interface TaskProgress {
  task: string;
  done: number;
  total: number | null;
  state: "running" | "finished" | "cancelled" | "failed";
  label?: string;
  result?: unknown;
  problem?: ProblemShape;
}

export interface PickedFile {
  path: string;
  name: string;
  base64?: string | null;
}

export interface PickFilter {
  name: string;
  extensions: string[];
}

export interface Host {
  call(operation: string, payload: object): Promise<Answer>;
  vaultStatus(): Promise<VaultStatus>;
  unlock(login: string, passphrase: string): Promise<void>;
  lock(): Promise<void>;
  pickFile(filter?: PickFilter): Promise<PickedFile | null>;
  pickFolder(): Promise<string | null>;
  openVault(path: string): Promise<VaultStatus>;
  savePdf(suggestedName: string, base64: string): Promise<string | null>;
  openSaved(path: string): Promise<void>;
  setLocale(locale: string): Promise<void>;
  cancelTask(task: string): Promise<void>;
  onEvent(event: HostEvent, listener: (payload: unknown) => void): Promise<() => void>;
}
