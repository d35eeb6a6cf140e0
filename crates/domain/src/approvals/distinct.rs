//! Persons that must differ, by person id and never by name (3-domain §3).

use crate::access::AccessRefusal;
use crate::ids::PersonId;

/// One person in one role of an act. Roles are codes with the text key `role-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Party<'a> {
    /// The role: `applicant`, `approver`, `supervisor`, `executor`, …
    pub role: &'static str,
    /// Who.
    pub person: PersonId,
    /// For the message.
    pub name: &'a str,
}

/// These two roles are held by different people.
///
/// # Errors
/// `access.same_person_twice` when they are one.
pub fn differ(first: &Party<'_>, second: &Party<'_>) -> Result<(), AccessRefusal> {
    if first.person == second.person {
        return Err(AccessRefusal::SamePersonTwice {
            name: second.name.to_owned(),
            first: first.role,
            second: second.role,
        });
    }
    Ok(())
}

/// All of them are pairwise different people.
///
/// # Errors
/// `access.same_person_twice` with the first pair found.
pub fn are_distinct(parties: &[Party<'_>]) -> Result<(), AccessRefusal> {
    for (index, first) in parties.iter().enumerate() {
        for second in &parties[index + 1..] {
            differ(first, second)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(role: &'static str, number: u128) -> Party<'static> {
        Party { role, person: PersonId(uuid::Uuid::from_u128(number)), name: "周建国" }
    }

    #[test]
    fn two_names_may_be_equal_but_one_person_may_not_stand_twice() {
        assert!(
            are_distinct(&[party("executor", 1), party("first_witness", 2), party("second_witness", 3)])
                .is_ok()
        );
        let twice =
            are_distinct(&[party("executor", 1), party("first_witness", 2), party("second_witness", 1)]);
        assert_eq!(
            twice,
            Err(AccessRefusal::SamePersonTwice {
                name: "周建国".into(),
                first: "executor",
                second: "second_witness"
            })
        );
        assert!(are_distinct(&[]).is_ok());
    }
}
