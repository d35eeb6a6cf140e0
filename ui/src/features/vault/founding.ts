// What the first run asks, step by step, and what is still wrong with it. The back end checks all of it again.
import { lacking, LOGIN } from "@/features/people";

export const STEPS = ["language", "start", "office", "administrators", "holders", "passphrases", "recovery", "done"] as const;
export type FoundingStep = (typeof STEPS)[number];

export interface FoundingPerson {
  key: string;
  name: string;
  login: string;
  post: string;
  passphrase: string;
  again: string;
}

export interface FoundingForm {
  company: string;
  name: string;
  address: string;
  number: string;
  fonds: string;
  password_profile: "dengbao" | "modern";
  folder: string;
  small: boolean;
  system: FoundingPerson;
  security: FoundingPerson;
  audit: FoundingPerson;
  holders: FoundingPerson[];
}

let last = 0;
export function person(post: string): FoundingPerson {
  last += 1;
  return { key: `p${last}`, name: "", login: "", post, passphrase: "", again: "" };
}

export function emptyFounding(): FoundingForm {
  return { company: "", name: "", address: "", number: "", fonds: "", password_profile: "dengbao", folder: "", small: false, system: person("system_administrator"), security: person("security_administrator"), audit: person("audit_administrator"), holders: [person("general_manager"), person("secrecy_officer")] };
}

export const administratorsOf = (form: FoundingForm): FoundingPerson[] => (form.small ? [form.system, form.audit] : [form.system, form.security, form.audit]);
export const everybody = (form: FoundingForm): FoundingPerson[] => [...administratorsOf(form), ...form.holders];

/** What is wrong, by field: text keys; `person.key + ".name"` for people. */
export type Faults = Record<string, { text: string; name?: string; held?: string }>;

function faultsOfPeople(people: readonly FoundingPerson[], all: readonly FoundingPerson[]): Faults {
  const found: Faults = {};
  for (const one of people) {
    const same = all.find((other) => other !== one && other.name.trim() !== "" && other.name.trim() === one.name.trim());
    if (one.name.trim().length < 2) found[`${one.key}.name`] = { text: "ui-vault-need-name" };
    else if (same && all.indexOf(same) < all.indexOf(one)) found[`${one.key}.name`] = { text: "ui-vault-twice", name: one.name.trim(), held: same.post };
    if (!LOGIN.test(one.login)) found[`${one.key}.login`] = { text: one.login ? "ui-people-login-error" : "ui-vault-need-login" };
    else if (all.some((other) => other !== one && other.login === one.login && all.indexOf(other) < all.indexOf(one))) found[`${one.key}.login`] = { text: "ui-vault-login-twice" };
  }
  return found;
}

export function faultsOf(step: FoundingStep, form: FoundingForm): Faults {
  const found: Faults = {};
  if (step === "office") {
    for (const key of ["company", "name", "fonds"] as const) if (form[key].trim().length < 2) found[key] = { text: `ui-vault-need-${key}` };
    if (!/^\d{4}$/.test(form.number) || Number(form.number) === 0) found["number"] = { text: "ui-vault-need-number" };
    if (!form.folder) found["folder"] = { text: "ui-vault-need-folder" };
  }
  if (step === "administrators") return faultsOfPeople(administratorsOf(form), everybody(form));
  if (step === "holders") {
    Object.assign(found, faultsOfPeople(form.holders, everybody(form)));
    if (form.holders.length < 2) found["holders"] = { text: "ui-vault-need-holders" };
  }
  if (step === "passphrases") {
    for (const one of everybody(form)) {
      const weak = lacking(one.passphrase, form.password_profile);
      if (!one.passphrase) found[`${one.key}.passphrase`] = { text: "ui-vault-need-passphrase" };
      else if (weak) found[`${one.key}.passphrase`] = { text: weak };
      else if (one.again !== one.passphrase) found[`${one.key}.again`] = { text: "ui-people-pass-differs" };
    }
  }
  return found;
}

/** The folder of a new vault inside the one that was picked. */
export function vaultFolder(parent: string, name: string): string {
  const slash = parent.includes("\\") ? "\\" : "/";
  const safe = name.trim().replaceAll(/[\\/:*?"<>|]/g, "");
  return `${parent.replace(/[\\/]$/, "")}${slash}${safe || "strongroom"}.strongroom`;
}

function asked(one: FoundingPerson, withPost: boolean): object {
  return { name: one.name.trim(), login: one.login, passphrase: one.passphrase, staff_number: "", phone: "", department: "", ...(withPost ? { post: one.post } : {}) };
}

/** The NewVaultRequest of the back end. */
export function requestOf(form: FoundingForm): object {
  return {
    folder: vaultFolder(form.folder, form.name),
    office: { company: form.company.trim(), name: form.name.trim(), address: form.address.trim(), number: Number(form.number), fonds: form.fonds.trim(), time_zone: "Asia/Shanghai", password_profile: form.password_profile, is_sample: false },
    system: asked(form.system, false),
    security: form.small ? null : asked(form.security, false),
    audit: asked(form.audit, false),
    holders: form.holders.map((one) => asked(one, true)),
  };
}

/** A recovery key as typed and as shown say the same: blanks, dashes and case do not count. */
export function sameKey(typed: string, shown: string): boolean {
  const bare = (text: string): string => text.replaceAll(/[\s\-·]/g, "").toUpperCase();
  return bare(typed) !== "" && bare(typed) === bare(shown);
}
