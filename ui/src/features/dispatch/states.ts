// Where papers on the move stand, as tones; and the choices that forms offer.
import type { Tone } from "@/shared";

export const INCOMING = ["registered", "assigned", "signed_for", "filed", "passed_on", "sent_back"] as const;
export const OUTGOING = ["requested", "approved", "sending", "closed", "refused", "cancelled"] as const;
export const TRANSFER = ["requested", "approved", "moving", "ended", "refused", "cancelled"] as const;
export const EXCERPT = ["requested", "approved", "held", "returned", "destroyed", "refused", "cancelled"] as const;
export const CHANNELS = ["hand", "two_persons", "internal_mail", "registered_mail", "ordinary_mail", "encrypted_file", "fax", "email", "messenger"] as const;
export const LEVELS = ["general", "internal", "secret", "confidential", "top_secret"] as const;

const TONES: Record<string, Tone> = { requested: "note", registered: "warn", assigned: "note", approved: "note", sending: "note", moving: "warn", held: "note", signed_for: "ok", filed: "ok", closed: "ok", ended: "ok", returned: "ok", refused: "bad", waiting: "plain", sent: "note" };
export const toneOf = (state: string): Tone => TONES[state] ?? "quiet";
