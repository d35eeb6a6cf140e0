// Acts that the matrix speaks about, in its order.
export const ACTIONS = ["reading", "carry_out", "copying", "excerpt", "transfer", "disclosure", "export", "printing", "destruction"] as const;

/** Acts that may be allowed for long: neither destruction nor telling outsiders. */
export const STANDING_ACTIONS = ACTIONS.filter((one) => one !== "destruction" && one !== "disclosure");
