//! Accounts (账户): opened by two, for a term, closed by somebody else.

use super::{PeopleRefusal, PostHolder};
use crate::access::{AccessRefusal, Post};
use crate::ids::PersonId;
use crate::moment::Day;
use crate::refusal::Refusal;

/// Who enrols a person's keys: both sign over person, login and public keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The system administrator whose session it is.
    pub first: PostHolder,
    /// The second person, by own passphrase.
    pub second: PostHolder,
    /// Small-office mode.
    pub small_office: bool,
}

/// The second is the security administrator. Where one person is both (small office), any other
/// holder of a leading post or the audit administrator is the second pair of eyes.
///
/// # Errors
/// The same person twice, or a post that does not vouch for keys.
pub fn check_enrolment(enrolment: &Enrolment) -> Result<(), Refusal> {
    let Enrolment { first, second, small_office } = enrolment;
    if first.id == second.id {
        return Err(PeopleRefusal::EnrolledAlone { name: first.name.clone() }.into());
    }
    let mut who = vec![Post::SecurityAdministrator];
    if *small_office && first.posts.contains(&Post::SecurityAdministrator) {
        who.extend([
            Post::AuditAdministrator,
            Post::GeneralManager,
            Post::OfficeDirector,
            Post::SecrecyOfficer,
        ]);
    }
    if second.posts.iter().any(|post| who.contains(post)) {
        Ok(())
    } else {
        Err(AccessRefusal::WrongPost { name: second.name.clone(), who }.into())
    }
}

/// An account begins before it ends.
///
/// # Errors
/// [`PeopleRefusal::ValidityBackwards`].
pub fn check_validity(from: Day, until: Option<Day>) -> Result<(), PeopleRefusal> {
    match until {
        Some(until) if until < from => Err(PeopleRefusal::ValidityBackwards { from, until }),
        _ => Ok(()),
    }
}

/// May `closer` close the account of `holder`? `left_without` lists the administrators' posts that
/// nobody else with a usable account holds.
///
/// # Errors
/// The own account, or the last administrator of a kind.
pub fn check_closing(
    closer: PersonId,
    holder: &PostHolder,
    left_without: &[Post],
) -> Result<(), PeopleRefusal> {
    if closer == holder.id {
        return Err(PeopleRefusal::OwnAccount);
    }
    match left_without.iter().find(|post| holder.posts.contains(post)) {
        Some(post) => Err(PeopleRefusal::LastAdministrator { name: holder.name.clone(), post: *post }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(number: u128, posts: &[Post]) -> PostHolder {
        let id = PersonId(uuid::Uuid::from_u128(number));
        PostHolder { id, name: format!("第{number}人"), posts: posts.to_vec() }
    }

    fn code(result: Result<(), Refusal>) -> &'static str {
        result.expect_err("must be refused").code
    }

    #[test]
    fn keys_are_enrolled_by_system_and_security_administrator() {
        let system = holder(1, &[Post::SystemAdministrator]);
        let enrolment = |second, small_office| {
            check_enrolment(&Enrolment { first: system.clone(), second, small_office })
        };
        assert_eq!(enrolment(holder(2, &[Post::SecurityAdministrator]), false), Ok(()));
        assert_eq!(code(enrolment(holder(2, &[Post::OfficeDirector]), false)), "access.wrong_post");
        assert_eq!(code(enrolment(holder(2, &[Post::OfficeDirector]), true)), "access.wrong_post");
        assert_eq!(code(enrolment(system.clone(), false)), "people.enrolled_alone");
    }

    #[test]
    fn in_a_small_office_another_leader_is_the_second() {
        let both = holder(1, &[Post::SystemAdministrator, Post::SecurityAdministrator]);
        let enrolment =
            |second| check_enrolment(&Enrolment { first: both.clone(), second, small_office: true });
        assert_eq!(enrolment(holder(2, &[Post::OfficeDirector])), Ok(()));
        assert_eq!(enrolment(holder(2, &[Post::AuditAdministrator])), Ok(()));
        assert_eq!(code(enrolment(holder(2, &[Post::Staff]))), "access.wrong_post");
        assert_eq!(code(enrolment(both.clone())), "people.enrolled_alone");
    }

    #[test]
    fn nobody_closes_the_own_account_nor_the_last_administrators() {
        let system = holder(1, &[Post::SystemAdministrator]);
        let closer = PersonId(uuid::Uuid::from_u128(2));
        assert_eq!(check_closing(system.id, &system, &[]), Err(PeopleRefusal::OwnAccount));
        assert_eq!(check_closing(closer, &system, &[]), Ok(()));
        let refused = check_closing(closer, &system, &[Post::SystemAdministrator]);
        assert!(matches!(refused, Err(PeopleRefusal::LastAdministrator { .. })));
    }

    #[test]
    fn an_account_for_a_visit_ends_after_it_begins() {
        let day = |d| Day::from_ymd_opt(2026, 11, d).expect("day");
        assert_eq!(check_validity(day(3), Some(day(3))), Ok(()));
        assert_eq!(check_validity(day(3), None), Ok(()));
        let backwards = PeopleRefusal::ValidityBackwards { from: day(3), until: day(2) };
        assert_eq!(check_validity(day(3), Some(day(2))), Err(backwards));
    }
}
