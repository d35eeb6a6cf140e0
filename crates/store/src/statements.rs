//! Every statement of every module, for the test that prepares each against the schema.

/// Module name and its statements.
pub const ALL: &[(&str, &[(&str, &str)])] = &[
    ("approvals", crate::approvals::STATEMENTS),
    ("audit", crate::audit::STATEMENTS),
    ("labels", crate::labels::STATEMENTS),
    ("copying/job", crate::copying::JOBS),
    ("copying/numbered", crate::copying::NUMBERED),
    ("copying/source", crate::copying::SOURCES),
    ("loans/borrower", crate::loans::BORROWERS),
    ("loans/desk_act", crate::loans::DESK_ACTS),
    ("loans/desk_copy", crate::loans::DESK_COPIES),
    ("loans/loan", crate::loans::LOANS),
    ("loans/rule", crate::loans::RULES),
    ("people", crate::people::STATEMENTS),
    ("people/clearances", crate::people::CLEARANCES),
    ("people/duties", crate::people::DUTIES),
    ("people/registry", crate::people::REGISTRY),
    ("sight", crate::sight::STATEMENTS),
    ("signatures", crate::signatures::STATEMENTS),
    ("vault", crate::vault::STATEMENTS),
];
