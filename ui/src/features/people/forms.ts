// What is typed about a person, and whether a passphrase fits the office's profile; the back end decides.
export interface PersonForm {
  name: string;
  staff_number: string;
  department_id: string | null;
  kind: string;
  organisation: string;
  phone: string;
}

export const emptyPerson = (): PersonForm => ({ name: "", staff_number: "", department_id: null, kind: "staff", organisation: "", phone: "" });

export const LOGIN = /^[a-z0-9][a-z0-9.\-_]{0,30}[a-z0-9]$/;

/** How many of capital letters, small letters, digits and signs a passphrase has. */
export function classesOf(passphrase: string): number {
  return [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((one) => one.test(passphrase)).length;
}

/** Text key of what the passphrase still lacks under the profile; nothing when it fits. */
export function lacking(passphrase: string, profile: string): string | null {
  const length = [...passphrase].length;
  if (profile === "modern") return length < 15 ? "ui-people-pass-modern" : null;
  return length < 10 || classesOf(passphrase) < 3 ? "ui-people-pass-dengbao" : null;
}
