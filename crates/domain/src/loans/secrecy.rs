//! What the desk knows of a borrower's standing (离岗清退期, 介绍信) beside clearance, agreement and training.

use super::LoanRefusal;
use crate::access::Post;
use crate::moment::{Day, Now};

/// The letter by which another organisation introduces somebody (介绍信).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// `JS-…`.
    pub number: String,
    /// What it was given for.
    pub purpose: String,
    /// The purpose typed is exactly that one, or none was typed.
    pub purpose_fits: bool,
    /// Until when.
    pub until: Day,
    /// The employee who answers for the visitor.
    pub host: String,
    /// The host still works here.
    pub host_active: bool,
}

/// The borrower's standing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// The last day of somebody who is leaving.
    pub leaves_on: Option<Day>,
    /// Of another organisation.
    pub outside: bool,
    /// The letter that stands.
    pub introduction: Option<Introduction>,
}

/// Who lifts a suspension or takes a leaving back.
pub const KEEP_STANDING: [Post; 2] = [Post::OfficeDirector, Post::SecrecyOfficer];

impl Standing {
    /// The last day on which this borrower may still hold something.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        let introduced = self.introduction.as_ref().map(|letter| letter.until);
        introduced.into_iter().chain(self.leaves_on).min()
    }

    /// That day when `due` is later, else `due`.
    #[must_use]
    pub fn within(&self, due: Day) -> Day {
        self.latest().map_or(due, |latest| due.min(latest))
    }

    /// The new due day of a renewal, within the last day.
    ///
    /// # Errors
    /// The loan runs until the last day already.
    pub fn prolonged(&self, name: &str, was: Day, due: Day) -> Result<Day, LoanRefusal> {
        let day = self.within(due);
        if day > was || day == due {
            return Ok(day);
        }
        let name = name.to_owned();
        Err(match self.leaves_on {
            Some(leaves) if leaves <= day => {
                LoanRefusal::BorrowerLeaving { name, day: leaves, who: KEEP_STANDING.to_vec() }
            }
            _ => LoanRefusal::IntroductionEnded { name, until: day },
        })
    }

    /// Whether the last day has passed.
    #[must_use]
    pub fn has_left(&self, now: Now) -> bool {
        self.leaves_on.is_some_and(|last| last < now.today())
    }

    /// The clearing period: leaving is known, the last day has not passed.
    #[must_use]
    pub fn is_leaving(&self, now: Now) -> Option<Day> {
        self.leaves_on.filter(|last| *last >= now.today())
    }

    /// What is wrong with an outsider's letter: none or ended, for something else, or a host who is gone. An outsider
    /// without a valid agreement borrows nothing at all.
    pub(super) fn outsider(&self, name: &str, agreement: bool, now: Now) -> Vec<LoanRefusal> {
        if !self.outside {
            return Vec::new();
        }
        let name = name.to_owned();
        let mut found = Vec::new();
        match &self.introduction {
            None => found.push(LoanRefusal::IntroductionMissing { name: name.clone() }),
            Some(letter) if letter.until < now.today() => {
                found.push(LoanRefusal::IntroductionEnded { name: name.clone(), until: letter.until });
            }
            Some(letter) => {
                if !letter.purpose_fits {
                    found.push(LoanRefusal::PurposeNotIntroduced { purpose: letter.purpose.clone() });
                }
                if !letter.host_active {
                    found.push(LoanRefusal::HostGone { name: letter.host.clone() });
                }
            }
        }
        if !agreement {
            found.push(LoanRefusal::OutsiderWithoutAgreement { name, who: vec![Post::SecrecyOfficer] });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day")
    }

    fn now() -> Now {
        Now {
            at: Moment::parse("2026-11-23T02:40:00Z").expect("BUG: a moment"),
            zone: chrono_tz::Asia::Shanghai,
        }
    }

    fn introduced() -> Standing {
        Standing {
            leaves_on: None,
            outside: true,
            introduction: Some(Introduction {
                number: "JS-0307-2026-0001".into(),
                purpose: "审计核对".into(),
                purpose_fits: true,
                until: day("2026-11-27"),
                host: "宋雅琴".into(),
                host_active: true,
            }),
        }
    }

    fn letter(change: impl FnOnce(&mut Introduction)) -> Vec<LoanRefusal> {
        let mut standing = introduced();
        standing.introduction.as_mut().map(change);
        standing.outsider("何芸", true, now())
    }

    #[test]
    fn an_outsider_borrows_with_a_letter_for_its_purpose_a_host_and_an_agreement() {
        assert!(introduced().outsider("何芸", true, now()).is_empty());
        let without = Standing { introduction: None, ..introduced() };
        assert!(matches!(
            without.outsider("何芸", true, now())[..],
            [LoanRefusal::IntroductionMissing { .. }]
        ));
        assert!(matches!(
            letter(|one| one.until = day("2026-11-22"))[..],
            [LoanRefusal::IntroductionEnded { .. }]
        ));
        assert!(matches!(
            letter(|one| one.purpose_fits = false)[..],
            [LoanRefusal::PurposeNotIntroduced { .. }]
        ));
        assert!(matches!(letter(|one| one.host_active = false)[..], [LoanRefusal::HostGone { .. }]));
        assert!(matches!(
            introduced().outsider("何芸", false, now())[..],
            [LoanRefusal::OutsiderWithoutAgreement { .. }]
        ));
        assert!(Standing::default().outsider("孙浩", false, now()).is_empty());
    }

    #[test]
    fn nothing_is_held_beyond_the_last_day() {
        let leaving = Standing { leaves_on: Some(day("2026-11-25")), ..introduced() };
        assert_eq!(leaving.within(day("2026-12-04")), day("2026-11-25"));
        assert_eq!(leaving.within(day("2026-11-24")), day("2026-11-24"));
        assert_eq!(leaving.prolonged("孙浩", day("2026-11-24"), day("2026-12-04")), Ok(day("2026-11-25")));
        let refused = leaving.prolonged("孙浩", day("2026-11-25"), day("2026-12-04"));
        assert!(matches!(refused, Err(LoanRefusal::BorrowerLeaving { .. })));
        let refused = introduced().prolonged("何芸", day("2026-11-27"), day("2026-12-04"));
        assert!(matches!(refused, Err(LoanRefusal::IntroductionEnded { .. })));
        assert_eq!(leaving.is_leaving(now()), Some(day("2026-11-25")));
        let gone = Standing { leaves_on: Some(day("2026-11-22")), ..introduced() };
        assert!(gone.has_left(now()) && gone.is_leaving(now()).is_none());
    }
}
