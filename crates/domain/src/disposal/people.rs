//! Who must differ in a destruction (3-domain §3, "Pairs that must differ").

use super::DisposalRefusal;
use crate::access::{AccessRefusal, Level};
use crate::ids::PersonId;
use crate::refusal::Refusal;

/// A person with the name for the message and the clearance that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Clearance.
    pub clearance: Level,
}

/// The people of one destruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionPeople {
    /// Who asked for it (申请人).
    pub applicant: PersonId,
    /// Who approved it (批准人).
    pub approvers: Vec<PersonId>,
    /// Who does it (执行人).
    pub executor: Named,
    /// 监销人一.
    pub first_witness: Named,
    /// 监销人二.
    pub second_witness: Named,
}

/// The nine pairs; the applicant may execute, an appraiser may witness: four people suffice.
pub fn check_people(people: &DestructionPeople) -> Result<(), Refusal> {
    let DestructionPeople { applicant, approvers, executor, first_witness, second_witness } = people;
    let mut pairs = vec![
        (first_witness, "first_witness", executor.id, "executor"),
        (second_witness, "second_witness", executor.id, "executor"),
        (second_witness, "second_witness", first_witness.id, "first_witness"),
        (first_witness, "first_witness", *applicant, "applicant"),
        (second_witness, "second_witness", *applicant, "applicant"),
    ];
    for approver in approvers {
        pairs.push((executor, "executor", *approver, "approver"));
        pairs.push((first_witness, "first_witness", *approver, "approver"));
        pairs.push((second_witness, "second_witness", *approver, "approver"));
    }
    match pairs.into_iter().find(|(person, _, other, _)| person.id == *other) {
        Some((person, first, _, second)) => {
            Err(AccessRefusal::SamePersonTwice { name: person.name.clone(), first, second }.into())
        }
        None if approvers.contains(applicant) => Err(AccessRefusal::SamePersonTwice {
            name: applicant.to_string(),
            first: "applicant",
            second: "approver",
        }
        .into()),
        None => Ok(()),
    }
}

/// Everybody present must be cleared for the highest level on the list.
pub fn check_clearances(people: &DestructionPeople, level: Level) -> Result<(), Refusal> {
    let short = [&people.executor, &people.first_witness, &people.second_witness]
        .into_iter()
        .find(|person| person.clearance < level);
    match short {
        Some(person) => Err(DisposalRefusal::WitnessClearance { name: person.name.clone(), level }.into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(n: u128) -> Named {
        Named { id: PersonId(uuid::Uuid::from_u128(n)), name: format!("人{n}"), clearance: Level::Secret }
    }

    fn four_people() -> DestructionPeople {
        DestructionPeople {
            applicant: person(1).id,
            approvers: vec![person(4).id],
            executor: person(1),
            first_witness: person(2),
            second_witness: person(3),
        }
    }

    #[test]
    fn four_people_suffice_because_the_applicant_may_execute() {
        assert_eq!(check_people(&four_people()), Ok(()));
    }

    #[test]
    fn every_other_pair_must_differ() {
        let cases = [
            ("witnesses", DestructionPeople { second_witness: person(2), ..four_people() }),
            ("executor and first", DestructionPeople { executor: person(2), ..four_people() }),
            ("executor and second", DestructionPeople { executor: person(3), ..four_people() }),
            (
                "applicant and first",
                DestructionPeople { applicant: person(2).id, executor: person(5), ..four_people() },
            ),
            (
                "applicant and second",
                DestructionPeople { applicant: person(3).id, executor: person(5), ..four_people() },
            ),
            ("approver and executor", DestructionPeople { executor: person(4), ..four_people() }),
            ("approver and first", DestructionPeople { first_witness: person(4), ..four_people() }),
            (
                "second approver and second",
                DestructionPeople { approvers: vec![person(4).id, person(3).id], ..four_people() },
            ),
            (
                "applicant and approver",
                DestructionPeople { applicant: person(4).id, executor: person(5), ..four_people() },
            ),
        ];
        for (pair, people) in cases {
            assert_eq!(check_people(&people).map_err(|r| r.code), Err("access.same_person_twice"), "{pair}");
        }
    }

    #[test]
    fn a_witness_below_the_lists_level_may_not_stand_there() {
        assert_eq!(check_clearances(&four_people(), Level::Secret), Ok(()));
        let refused = check_clearances(&four_people(), Level::Confidential).map_err(|r| r.code);
        assert_eq!(refused, Err("disposal.witness_clearance"));
    }
}
