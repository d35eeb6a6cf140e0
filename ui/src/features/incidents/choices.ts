// What can be chosen, in the order of the office's texts.
export const VIOLATIONS = ["lost_in_custody", "told", "asked", "looked", "spoke_in_public", "sent_by_phone", "copied_or_kept", "disclosed", "overreached", "shared_account", "carried_out", "private_media", "public_network", "altered", "left_unlocked", "not_returned", "other"];
export const INTENTS = ["unknown", "unintended", "negligent", "deliberate"];
export const SANCTIONS = ["none", "a_spoken", "a_written", "a_suspension", "a_dismissal", "a_prosecution", "b_warning", "b_circular", "b_another_post", "b_penalty"];
export const DATA_KINDS = ["contact", "home", "identity", "financial", "biometric", "footage", "health", "minors", "complaints", "employment"];
export const HARMS = ["none", "averted", "possible", "done"];
export const OUTCOMES = ["no_leak", "authority_only", "everybody"];
