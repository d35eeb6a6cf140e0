// People who can sign with an own passphrase, for every dialog that needs a second person.
import { computed } from "vue";
import { useRead, useSession, type PersonView } from "@/api";
import { type Signer, wordOf } from "@/shared";

const ADMINISTRATORS = ["system_administrator", "security_administrator", "audit_administrator"];

export function signerOf(person: PersonView): Signer | null {
  return person.login ? { login: person.login, name: person.name, detail: person.posts.map((post) => wordOf("post", post)).join("、") || person.department } : null;
}

/** `people`: everybody active with an account except the three administrators; `signers`: the same as choices. */
export function useSigners(wanted?: (person: PersonView) => boolean) {
  const { data } = useRead("people", "list_people", { limit: 200 });
  const people = computed(() => (data.value?.rows ?? []).filter((one) => one.login && !one.account_closed && one.state === "active" && (wanted ? wanted(one) : !one.posts.some((post) => ADMINISTRATORS.includes(post)))));
  const signers = computed(() => people.value.flatMap((one) => signerOf(one) ?? []));
  return { people, signers };
}

/** The person at this desk, as the one who signs with the own passphrase once more. */
export function useSelf() {
  const session = useSession();
  return computed<Signer[]>(() => (session.me ? [{ login: session.me.login, name: session.me.person.name, detail: session.me.posts.map((post) => wordOf("post", post)).join("、") }] : []));
}
