//! Clearances (知悉范围): proposed by the security administrator, completed by a holder of the level keys.

use super::PeopleRefusal;
use crate::access::{AccessRefusal, Level};
use crate::ids::PersonId;
use crate::refusal::Refusal;

/// One of the two acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClearanceStep {
    /// Who acts.
    pub actor: PersonId,
    /// Name of who acts.
    pub actor_name: String,
    /// Clearance of who acts.
    pub actor_clearance: Level,
    /// Whose clearance.
    pub person: PersonId,
    /// Name of that person.
    pub person_name: String,
    /// The person has left.
    pub person_left: bool,
    /// The person's clearance today.
    pub current: Level,
    /// The clearance proposed.
    pub level: Level,
}

fn concerns_another(step: &ClearanceStep) -> Result<(), PeopleRefusal> {
    if step.actor == step.person {
        Err(PeopleRefusal::OwnClearance { name: step.person_name.clone() })
    } else {
        Ok(())
    }
}

/// The security administrator proposes; needs no clearance of the own, for the act opens nothing.
///
/// # Errors
/// Own clearance, person left, nothing would change, or a proposal waits (`waiting`).
pub fn check_proposal(step: &ClearanceStep, waiting: bool) -> Result<(), PeopleRefusal> {
    concerns_another(step)?;
    let name = step.person_name.clone();
    if step.person_left {
        return Err(PeopleRefusal::PersonLeft { name });
    }
    if waiting {
        return Err(PeopleRefusal::ClearanceWaits { name });
    }
    if step.current == step.level { Err(PeopleRefusal::ClearanceUnchanged { name }) } else { Ok(()) }
}

/// A holder completes: another than the proposer, not for oneself, cleared at least as high.
///
/// # Errors
/// Settled already (`open` is false), person left, own clearance, same as the proposer, or not cleared enough.
pub fn check_completion(step: &ClearanceStep, proposed_by: PersonId, open: bool) -> Result<(), Refusal> {
    let name = step.person_name.clone();
    if !open {
        return Err(PeopleRefusal::ClearanceSettled { name }.into());
    }
    if step.person_left {
        return Err(PeopleRefusal::PersonLeft { name }.into());
    }
    concerns_another(step)?;
    if step.actor == proposed_by {
        return Err(PeopleRefusal::ClearanceByOne { name: step.actor_name.clone() }.into());
    }
    if step.actor_clearance < step.level {
        let (name, needed) = (step.actor_name.clone(), step.level);
        return Err(AccessRefusal::ClearanceTooLow { name, needed }.into());
    }
    Ok(())
}

/// A level key is handed on to somebody whose account is younger than the clearance, or who was cleared by somebody
/// without the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyHandover {
    /// Who hands it on.
    pub actor: PersonId,
    /// To whom.
    pub person: PersonId,
    /// Name of that person.
    pub person_name: String,
    /// That person's account is open, the clearance stands and a key it asks for is missing.
    pub waits: bool,
}

/// Whether a holder may hand the level keys on: to another, whose clearance was completed by two before.
///
/// # Errors
/// Own key, or nothing waits for that person.
pub fn check_key_handover(handover: &KeyHandover) -> Result<(), PeopleRefusal> {
    let name = handover.person_name.clone();
    if handover.actor == handover.person {
        return Err(PeopleRefusal::OwnLevelKey { name });
    }
    if handover.waits { Ok(()) } else { Err(PeopleRefusal::KeyNotWaiting { name }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(number))
    }

    fn step(actor: u128) -> ClearanceStep {
        ClearanceStep {
            actor: person(actor),
            actor_name: "赵志远".into(),
            actor_clearance: Level::TopSecret,
            person: person(9),
            person_name: "孙浩".into(),
            person_left: false,
            current: Level::Internal,
            level: Level::Confidential,
        }
    }

    #[test]
    fn one_proposes_and_another_completes() {
        assert_eq!(check_proposal(&step(1), false), Ok(()));
        assert_eq!(check_completion(&step(2), person(1), true), Ok(()));
        assert_eq!(
            check_completion(&step(1), person(1), true).expect_err("one person").code,
            "people.clearance_by_one"
        );
    }

    #[test]
    fn what_stands_against_a_proposal() {
        let refused = |step: ClearanceStep, waiting| {
            Refusal::from(check_proposal(&step, waiting).expect_err("refused")).code
        };
        assert_eq!(refused(step(9), false), "people.own_clearance");
        assert_eq!(refused(step(1), true), "people.clearance_waits");
        assert_eq!(refused(ClearanceStep { person_left: true, ..step(1) }, false), "people.person_left");
        let same = ClearanceStep { current: Level::Confidential, ..step(1) };
        assert_eq!(refused(same, false), "people.clearance_unchanged");
    }

    #[test]
    fn a_key_is_handed_on_to_another_for_whom_it_waits() {
        let handover =
            KeyHandover { actor: person(2), person: person(9), person_name: "孙浩".into(), waits: true };
        assert_eq!(check_key_handover(&handover), Ok(()));
        let code = |handover| Refusal::from(check_key_handover(&handover).expect_err("refused")).code;
        assert_eq!(code(KeyHandover { actor: person(9), ..handover.clone() }), "people.own_level_key");
        assert_eq!(code(KeyHandover { waits: false, ..handover }), "people.key_not_waiting");
    }

    #[test]
    fn what_stands_against_a_completion() {
        let refused =
            |step: ClearanceStep, open| check_completion(&step, person(1), open).expect_err("refused").code;
        assert_eq!(refused(step(2), false), "people.clearance_settled");
        assert_eq!(refused(step(9), true), "people.own_clearance");
        let low = ClearanceStep { actor_clearance: Level::Secret, ..step(2) };
        assert_eq!(refused(low, true), "access.clearance_too_low");
    }
}
