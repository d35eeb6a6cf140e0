//! Separation of posts (三员分立): which two posts are never one person's.

use super::{PeopleRefusal, PostHolder};
use crate::access::Post;
use crate::ids::PersonId;

/// Whether one person may hold both. The audit administrator never combines with another
/// administrator nor with the clerk whose work the trail shows; the other two only in a small office.
#[must_use]
pub fn are_compatible(one: Post, other: Post, small_office: bool) -> bool {
    use Post::{AuditAdministrator, Clerk, SecurityAdministrator, SystemAdministrator};
    match (one, other) {
        (SystemAdministrator, SecurityAdministrator) | (SecurityAdministrator, SystemAdministrator) => {
            small_office
        }
        (AuditAdministrator, other) | (other, AuditAdministrator) if other != AuditAdministrator => {
            !other.is_administrator() && other != Clerk
        }
        _ => true,
    }
}

/// May `granter` give this post to `holder`?
///
/// # Errors
/// Own post, held already, or a clash of posts.
pub fn check_grant(
    granter: PersonId,
    holder: &PostHolder,
    post: Post,
    small_office: bool,
) -> Result<(), PeopleRefusal> {
    if granter == holder.id {
        return Err(PeopleRefusal::OwnPost { post });
    }
    let name = holder.name.clone();
    if holder.posts.contains(&post) {
        return Err(PeopleRefusal::PostHeld { name, post });
    }
    match holder.posts.iter().find(|held| !are_compatible(**held, post, small_office)) {
        Some(held) => Err(PeopleRefusal::PostsClash { name, held: *held, asked: post }),
        None => Ok(()),
    }
}

/// May this post be taken from `holder`? `others` counts the other people with a usable account who hold it.
///
/// # Errors
/// Not held, or the last administrator of that kind.
pub fn check_withdrawal(holder: &PostHolder, post: Post, others: i64) -> Result<(), PeopleRefusal> {
    let name = holder.name.clone();
    if !holder.posts.contains(&post) {
        return Err(PeopleRefusal::PostNotHeld { name, post });
    }
    if post.is_administrator() && others == 0 {
        return Err(PeopleRefusal::LastAdministrator { name, post });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Post::{
        AuditAdministrator, Auditor, Clerk, SecrecyOfficer, SecurityAdministrator, SystemAdministrator,
    };

    fn person(number: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(number))
    }

    fn holder(posts: &[Post]) -> PostHolder {
        PostHolder { id: person(9), name: "沈佳".into(), posts: posts.to_vec() }
    }

    #[test]
    fn the_audit_administrator_stands_apart_in_every_office() {
        for small_office in [false, true] {
            for other in [SystemAdministrator, SecurityAdministrator, Clerk] {
                assert!(!are_compatible(AuditAdministrator, other, small_office));
                assert!(!are_compatible(other, AuditAdministrator, small_office));
            }
        }
        assert!(are_compatible(SecrecyOfficer, Clerk, false));
    }

    #[test]
    fn only_a_small_office_joins_system_and_security() {
        assert!(!are_compatible(SystemAdministrator, SecurityAdministrator, false));
        assert!(are_compatible(SecurityAdministrator, SystemAdministrator, true));
    }

    #[test]
    fn a_post_is_granted_by_another_once_and_without_clash() {
        assert_eq!(check_grant(person(1), &holder(&[Clerk]), SecrecyOfficer, false), Ok(()));
        assert_eq!(
            check_grant(person(9), &holder(&[]), Clerk, false),
            Err(PeopleRefusal::OwnPost { post: Clerk })
        );
        assert_eq!(
            check_grant(person(1), &holder(&[Clerk]), Clerk, false),
            Err(PeopleRefusal::PostHeld { name: "沈佳".into(), post: Clerk })
        );
        assert_eq!(
            check_grant(person(1), &holder(&[AuditAdministrator]), Clerk, true),
            Err(PeopleRefusal::PostsClash { name: "沈佳".into(), held: AuditAdministrator, asked: Clerk })
        );
    }

    #[test]
    fn the_last_administrator_stays() {
        let last = holder(&[AuditAdministrator]);
        assert_eq!(
            check_withdrawal(&last, AuditAdministrator, 0),
            Err(PeopleRefusal::LastAdministrator { name: "沈佳".into(), post: AuditAdministrator })
        );
        assert_eq!(check_withdrawal(&last, AuditAdministrator, 1), Ok(()));
        assert_eq!(check_withdrawal(&holder(&[Auditor]), Auditor, 0), Ok(()));
        assert_eq!(
            check_withdrawal(&last, Clerk, 3),
            Err(PeopleRefusal::PostNotHeld { name: "沈佳".into(), post: Clerk })
        );
    }
}
