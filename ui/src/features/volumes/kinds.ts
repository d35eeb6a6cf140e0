// The kinds of volumes in the order screens offer them.
export const KINDS = ["household", "equipment", "contract", "employee", "accounting", "subject"] as const;
