//! Cases, claims of return, violations and breach checks as stored.

mod breach;
mod case;
mod claim;
mod violation;

pub use breach::STATEMENTS as BREACHES;
pub use breach::{
    BreachRow, NewAssessment, NewNotice, NoticeRow, get_breach, insert_breach, insert_notice, list_breaches,
    list_notices, set_assessed, set_breach_decided, set_breach_state,
};
pub use case::STATEMENTS as CASES;
pub use case::{
    CaseFilter, CaseRow, NewCase, NewStep, StepRow, find_case_of_incident, find_loss, get_case, insert_case,
    insert_step, list_cases, list_opened_with, list_steps, set_case_found, set_case_lost_again,
    set_case_state, set_replacement,
};
pub use claim::STATEMENTS as CLAIMS;
pub use claim::{
    ClaimRow, SearchRow, find_open_claim, get_claim, insert_claim, insert_search, list_claims, list_searches,
    settle_claim, withdraw_settlement,
};
pub use violation::STATEMENTS as VIOLATIONS;
pub use violation::{
    Description, NewViolation, ViolationRow, count_earlier, get_violation, insert_violation, list_violations,
    set_described, set_proposed, set_violation_decided,
};
