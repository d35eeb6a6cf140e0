//! Whom a charter (建库) names: administrators and holders of the level keys, each a different person.

use crate::access::Post;
use crate::vault::VaultRefusal;

/// At least so many hold the level keys, so that one absence or death locks nothing up.
const FEWEST_HOLDERS: usize = 2;

/// Somebody named in a charter, as typed by hand: nobody has an identity yet.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// 姓名.
    pub name: &'a str,
    /// 工号.
    pub staff_number: &'a str,
    /// Login.
    pub login: &'a str,
}

impl Named<'_> {
    fn is(&self, other: &Named<'_>) -> bool {
        self.login == other.login || (self.name == other.name && self.staff_number == other.staff_number)
    }
}

/// The three administrators (三员) of a charter.
#[derive(Debug, Clone, Copy)]
pub struct NamedAdministrators<'a> {
    /// 系统管理员.
    pub system: Named<'a>,
    /// 安全管理员; `None` in a small office, where the system administrator is that too.
    pub security: Option<Named<'a>>,
    /// 审计管理员.
    pub audit: Named<'a>,
}

impl<'a> NamedAdministrators<'a> {
    fn posts(&self) -> impl Iterator<Item = (Named<'a>, Post)> + use<'a> {
        let security = self.security.map(|person| (person, Post::SecurityAdministrator));
        [(self.system, Post::SystemAdministrator)]
            .into_iter()
            .chain(security)
            .chain([(self.audit, Post::AuditAdministrator)])
    }
}

/// The administrators are different people.
///
/// # Errors
/// `vault.administrator_twice` names the person and the post held already.
pub fn check_administrators(administrators: &NamedAdministrators<'_>) -> Result<(), VaultRefusal> {
    let posts: Vec<_> = administrators.posts().collect();
    for (index, (person, _)) in posts.iter().enumerate() {
        if let Some((_, held)) = posts[..index].iter().find(|(other, _)| person.is(other)) {
            return Err(VaultRefusal::AdministratorTwice { name: person.name.to_owned(), held: *held });
        }
    }
    Ok(())
}

/// At least two hold the level keys, and none of them is named a second time.
///
/// # Errors
/// `vault.too_few_holders` or `vault.login_taken`.
pub fn check_holders(
    holders: &[Named<'_>],
    administrators: &NamedAdministrators<'_>,
) -> Result<(), VaultRefusal> {
    if holders.len() < FEWEST_HOLDERS {
        return Err(VaultRefusal::TooFewHolders { named: i64::try_from(holders.len()).unwrap_or(i64::MAX) });
    }
    let mut named: Vec<Named<'_>> = administrators.posts().map(|(person, _)| person).collect();
    for holder in holders {
        if let Some(other) = named.iter().find(|other| holder.is(other)) {
            return Err(VaultRefusal::LoginTaken { login: other.login.to_owned() });
        }
        named.push(*holder);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Post::{SecurityAdministrator, SystemAdministrator};

    const fn person<'a>(name: &'a str, login: &'a str) -> Named<'a> {
        Named { name, staff_number: "", login }
    }

    const A: Named<'_> = person("甲", "jia");
    const B: Named<'_> = person("乙", "yi");
    const C: Named<'_> = person("丙", "bing");

    fn check(
        system: Named<'static>,
        security: Option<Named<'static>>,
        audit: Named<'static>,
    ) -> Result<(), VaultRefusal> {
        check_administrators(&NamedAdministrators { system, security, audit })
    }

    #[test]
    fn a_charter_names_three_people_or_two_in_a_small_office() {
        let twice = |name: &str, held| Err(VaultRefusal::AdministratorTwice { name: name.into(), held });
        assert_eq!(check(A, Some(B), C), Ok(()));
        assert_eq!(check(A, None, C), Ok(()));
        assert_eq!(check(A, Some(A), C), twice("甲", SystemAdministrator));
        assert_eq!(check(A, Some(B), A), twice("甲", SystemAdministrator));
        assert_eq!(check(A, None, A), twice("甲", SystemAdministrator));
        assert_eq!(check(A, Some(B), B), twice("乙", SecurityAdministrator));
    }

    #[test]
    fn another_login_makes_nobody_another_person() {
        let again = Named { login: "jia2", ..A };
        assert!(check(A, Some(again), C).is_err());
        assert_eq!(check(A, Some(Named { staff_number: "0102", ..again }), C), Ok(()), "a namesake");
    }

    #[test]
    fn two_more_people_hold_the_level_keys() {
        let administrators = NamedAdministrators { system: A, security: None, audit: B };
        let holders = |holders: &[Named<'_>]| check_holders(holders, &administrators);
        let taken = |login: &str| Err(VaultRefusal::LoginTaken { login: login.into() });
        assert_eq!(holders(&[C, person("丁", "ding")]), Ok(()));
        assert_eq!(holders(&[C]), Err(VaultRefusal::TooFewHolders { named: 1 }));
        assert_eq!(holders(&[C, A]), taken("jia"));
        assert_eq!(holders(&[C, C]), taken("bing"));
    }
}
