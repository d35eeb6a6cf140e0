// What the window gives to the page: one door to the operations and a few native things.

/** Why something did not happen, as the back end says it. */
export interface ProblemShape {
  kind: "refused" | "missing" | "locked" | "conflict" | "malformed" | "broken";
  code: string;
  params?: Record<string, string | number | boolean | null>;
  text?: string | null;
  reference?: string | null;
}

/** The reply of an operation, and what its events touched. */
export interface Answer {
  reply: unknown;
  tags?: string[];
  seq?: number | null;
}

export interface ListedPerson {
  login: string;
  name: string;
  post?: string | null;
  /** Only the sample vault says it. */
  passphrase?: string | null;
}

/** What may be known of the vault before anybody has unlocked it. */
export interface VaultStatus {
  state: "none" | "closed" | "open";
  folder: string | null;
  office: string;
  people: ListedPerson[];
  is_first_run: boolean;
  company?: string | null;
  fonds?: string | null;
  version?: string | null;
}

export type HostEvent = "locked" | "sample-progress" | "files-dragged";

/** A file the person picked or dropped, of any size; operations name it by the token. */
export interface OfferedFile {
  token: string;
  name: string;
  size_bytes: number;
}

/** A place where an operation will write a file. */
export interface ChosenTarget {
  token: string;
  path: string;
}

/** Files over the window: where (in pixels of the screen) and, once dropped, which. */
export interface DraggedFiles {
  state: "over" | "dropped" | "left";
  x: number;
  y: number;
  files: OfferedFile[];
}

/** How far the making of the sample is. */
export interface SampleProgress {
  done: number;
  total: number | null;
}

export interface PickedFile {
  name: string;
  base64: string;
}

export interface Host {
  call(operation: string, request: object): Promise<Answer>;
  vaultStatus(): Promise<VaultStatus>;
  openFolder(folder: string): Promise<VaultStatus>;
  /** `request` is the NewVaultRequest of the back end; the recovery key comes back once. */
  createVault(request: object): Promise<{ vault_id: string; recovery_key: string }>;
  makeSample(folder: string): Promise<VaultStatus>;
  /** Answers like `who_am_i`. */
  unlock(login: string, passphrase: string): Promise<unknown>;
  lock(): Promise<void>;
  pickFolder(): Promise<string | null>;
  pickFile(extensions?: string[]): Promise<PickedFile | null>;
  /** Files of any size, by token; empty when the person changed their mind. */
  offerFiles(many: boolean, extensions?: string[]): Promise<OfferedFile[]>;
  chooseTarget(fileName: string): Promise<ChosenTarget | null>;
  savePdf(fileName: string, base64: string): Promise<string | null>;
  saveFile(fileName: string, base64: string): Promise<string | null>;
  openSaved(path: string): Promise<void>;
  setLanguage(locale: string): Promise<void>;
  /** Somebody is here: the idle clock starts again. */
  touch(): Promise<void>;
  onEvent(event: HostEvent, listener: (payload: unknown) => void): Promise<() => void>;
}
