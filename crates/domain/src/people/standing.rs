//! A person's standing: suspended and resumed by two people, leaving on a day, introduced by another organisation.

use super::PeopleRefusal;
use crate::access::Post;
use crate::coded::coded;
use crate::ids::PersonId;
use crate::moment::{Day, Now};

coded! {
    /// The document by which an outsider showed who they are.
    pub enum IdDocument {
        /// 居民身份证.
        IdentityCard = "identity_card", "id-document-identity-card";
        /// 护照.
        Passport = "passport", "id-document-passport";
        /// 工作证.
        WorkPass = "work_pass", "id-document-work-pass";
        /// 人民警察证、执法证.
        Warrant = "warrant", "id-document-warrant";
        /// 律师证.
        LawyerCard = "lawyer_card", "id-document-lawyer-card";
    }
}

/// A letter of introduction lasts at most so many days.
pub const INTRODUCTION_DAYS: i64 = 30;

/// Somebody's standing about to be changed.
#[derive(Debug, Clone)]
pub struct StandingChange<'a> {
    /// Whose.
    pub person: PersonId,
    /// Name.
    pub name: &'a str,
    /// State code: `active`, `suspended`, `left`.
    pub state: &'a str,
    /// Who enters it.
    pub actor: PersonId,
    /// Who signs beside.
    pub second: PersonId,
    /// Name.
    pub second_name: &'a str,
    /// Posts.
    pub second_posts: &'a [Post],
    /// Those who may.
    pub who: &'a [Post],
    /// Why.
    pub reason: &'a str,
}

/// Whether somebody may be suspended.
///
/// # Errors
/// Suspended or gone already, one's own, without reason, or without a fitting second person.
pub fn check_suspension(change: &StandingChange<'_>) -> Result<(), PeopleRefusal> {
    match change.state {
        "active" => check_pair(change),
        "suspended" => Err(PeopleRefusal::SuspendedAlready { name: change.name.to_owned() }),
        _ => Err(PeopleRefusal::PersonLeft { name: change.name.to_owned() }),
    }
}

/// Whether a suspension may be lifted.
///
/// # Errors
/// Not suspended, one's own, without reason, or without a fitting second person.
pub fn check_resumption(change: &StandingChange<'_>) -> Result<(), PeopleRefusal> {
    if change.state != "suspended" {
        return Err(PeopleRefusal::NotSuspended { name: change.name.to_owned() });
    }
    check_pair(change)
}

fn check_pair(change: &StandingChange<'_>) -> Result<(), PeopleRefusal> {
    let name = || change.name.to_owned();
    if change.reason.trim().is_empty() {
        return Err(PeopleRefusal::ReasonMissing);
    }
    if change.actor == change.person || change.second == change.person {
        return Err(PeopleRefusal::OwnStanding { name: name() });
    }
    if change.actor == change.second {
        return Err(PeopleRefusal::StandingByOne { name: change.second_name.to_owned() });
    }
    if !change.who.iter().any(|post| change.second_posts.contains(post)) {
        return Err(PeopleRefusal::StandingSecondUnfit {
            name: change.second_name.to_owned(),
            who: change.who.to_vec(),
        });
    }
    Ok(())
}

/// Whether a leaving may be noted.
///
/// # Errors
/// Gone already, or a day that has passed.
pub fn check_leaving(name: &str, state: &str, last_day: Day, now: Now) -> Result<(), PeopleRefusal> {
    if state == "left" {
        return Err(PeopleRefusal::PersonLeft { name: name.to_owned() });
    }
    if last_day < now.today() {
        return Err(PeopleRefusal::LastDayPassed { day: last_day });
    }
    Ok(())
}

/// A letter of introduction about to be entered.
#[derive(Debug, Clone)]
pub struct IntroductionFacts<'a> {
    /// Who is introduced.
    pub name: &'a str,
    /// `staff`, `outside`, `guest`.
    pub kind: &'a str,
    /// The letter's own number.
    pub letter: &'a str,
    /// The unit that wrote it.
    pub unit: &'a str,
    /// When it was written.
    pub dated: Day,
    /// What for.
    pub purpose: &'a str,
    /// Last four characters of the document shown.
    pub last_four: &'a str,
    /// The employee who answers for the visitor.
    pub host_name: &'a str,
    /// That employee's state code.
    pub host_state: &'a str,
    /// Kind of the host.
    pub host_kind: &'a str,
    /// Until when.
    pub until: Day,
}

/// Whether the letter will do.
///
/// # Errors
/// Not an outsider, no number, unit or purpose, a letter of tomorrow, more than four characters of a document, a host
/// who is no active employee, or too long.
pub fn check_introduction(facts: &IntroductionFacts<'_>, now: Now) -> Result<(), PeopleRefusal> {
    if facts.kind == "staff" {
        return Err(PeopleRefusal::NotAnOutsider { name: facts.name.to_owned() });
    }
    if [facts.letter, facts.unit, facts.purpose].iter().any(|words| words.trim().is_empty()) {
        return Err(PeopleRefusal::LetterIncomplete);
    }
    if facts.dated > now.today() {
        return Err(PeopleRefusal::LetterDate { day: facts.dated });
    }
    let four = facts.last_four;
    if four.len() != 4 || !four.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X') {
        return Err(PeopleRefusal::LastFourUnreadable);
    }
    if facts.host_kind != "staff" || facts.host_state != "active" {
        return Err(PeopleRefusal::HostUnfit { name: facts.host_name.to_owned() });
    }
    let longest = now.today() + chrono::Duration::days(INTRODUCTION_DAYS);
    if facts.until < now.today() || facts.until > longest {
        return Err(PeopleRefusal::IntroductionTooLong { until: facts.until, longest });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use uuid::Uuid;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day")
    }

    fn now() -> Now {
        Now {
            at: Moment::parse("2026-11-23T02:40:00Z").expect("BUG: a moment"),
            zone: chrono_tz::Asia::Shanghai,
        }
    }

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    #[test]
    fn two_others_suspend_and_resume_with_a_reason() {
        let change = StandingChange {
            person: person(1),
            name: "孙浩",
            state: "active",
            actor: person(2),
            second: person(3),
            second_name: "陈立",
            second_posts: &[Post::SecrecyOfficer],
            who: &[Post::SecrecyOfficer, Post::OfficeDirector],
            reason: "调查期间",
        };
        assert_eq!(check_suspension(&change), Ok(()));
        let refused = |change: StandingChange<'_>| check_suspension(&change).expect_err("refused");
        assert_eq!(refused(StandingChange { reason: " ", ..change.clone() }), PeopleRefusal::ReasonMissing);
        let alone = StandingChange { second: person(2), ..change.clone() };
        assert!(matches!(refused(alone), PeopleRefusal::StandingByOne { .. }));
        let own = StandingChange { actor: person(1), ..change.clone() };
        assert!(matches!(refused(own), PeopleRefusal::OwnStanding { .. }));
        let clerk = StandingChange { second_posts: &[Post::Clerk], ..change.clone() };
        assert!(matches!(refused(clerk), PeopleRefusal::StandingSecondUnfit { .. }));
        let twice = StandingChange { state: "suspended", ..change.clone() };
        assert!(matches!(refused(twice.clone()), PeopleRefusal::SuspendedAlready { .. }));
        assert_eq!(check_resumption(&twice), Ok(()));
        assert!(matches!(check_resumption(&change), Err(PeopleRefusal::NotSuspended { .. })));
    }

    #[test]
    fn leaving_is_a_day_that_has_not_passed() {
        assert_eq!(check_leaving("孙浩", "active", day("2026-11-30"), now()), Ok(()));
        assert!(check_leaving("孙浩", "active", day("2026-11-20"), now()).is_err());
        assert!(check_leaving("孙浩", "left", day("2026-11-30"), now()).is_err());
    }

    #[test]
    fn a_letter_names_number_unit_purpose_host_and_four_characters_of_a_document() {
        let facts = IntroductionFacts {
            name: "何芸",
            kind: "outside",
            letter: "江审介〔2026〕18号",
            unit: "江州会计师事务所",
            dated: day("2026-11-20"),
            purpose: "年度审计核对",
            last_four: "301X",
            host_name: "宋雅琴",
            host_state: "active",
            host_kind: "staff",
            until: day("2026-11-30"),
        };
        assert_eq!(check_introduction(&facts, now()), Ok(()));
        let refused = |facts: IntroductionFacts<'_>| check_introduction(&facts, now()).expect_err("refused");
        assert!(matches!(
            refused(IntroductionFacts { kind: "staff", ..facts.clone() }),
            PeopleRefusal::NotAnOutsider { .. }
        ));
        assert_eq!(refused(IntroductionFacts { unit: "", ..facts.clone() }), PeopleRefusal::LetterIncomplete);
        assert!(matches!(
            refused(IntroductionFacts { dated: day("2026-11-24"), ..facts.clone() }),
            PeopleRefusal::LetterDate { .. }
        ));
        for wrong in ["330106199001013010", "30", "三零一零"] {
            let long = IntroductionFacts { last_four: wrong, ..facts.clone() };
            assert_eq!(refused(long), PeopleRefusal::LastFourUnreadable);
        }
        assert!(matches!(
            refused(IntroductionFacts { host_state: "left", ..facts.clone() }),
            PeopleRefusal::HostUnfit { .. }
        ));
        for until in ["2026-11-22", "2026-12-24"] {
            let long = IntroductionFacts { until: day(until), ..facts.clone() };
            assert!(matches!(refused(long), PeopleRefusal::IntroductionTooLong { .. }));
        }
    }
}
