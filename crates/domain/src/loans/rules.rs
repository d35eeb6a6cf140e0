//! Lending rules by (level, post, category family): the most specific one applies and says so.

use super::{Calendar, LoanRefusal, MAX_RENEWALS, Way};
use crate::access::{Level, Post};
use crate::moment::Day;

/// One rule of the pack (借阅规则). `None` means: any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LendingRule {
    /// How the desk calls it, e.g. `机密件`.
    pub name: String,
    /// For this level.
    pub level: Option<Level>,
    /// For borrowers in this post.
    pub post: Option<Post>,
    /// For this family of categories.
    pub family: Option<String>,
    /// Working days of a loan.
    pub days: u32,
    /// How many items one person may have out.
    pub item_limit: u32,
    /// How often it may be renewed.
    pub renewals: u32,
    /// Days overdue after which it is not renewed.
    pub grace_days: u32,
    /// Where it comes from.
    pub article: String,
}

/// The rule that applies to one loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The rule's name.
    pub name: String,
    /// Its article.
    pub article: String,
    /// Working days of one term, within the matrix's longest loan.
    pub days: u32,
    /// Items out at once.
    pub item_limit: u32,
    /// Renewals, never more than [`MAX_RENEWALS`].
    pub renewals: u32,
    /// Days of grace.
    pub grace_days: u32,
}

impl LendingRule {
    fn speaks_of(&self, level: Level, posts: &[Post], family: &str) -> bool {
        self.level.is_none_or(|named| named == level)
            && self.post.is_none_or(|named| posts.contains(&named))
            && self.family.as_deref().is_none_or(|named| named == family)
    }

    /// More named facts win; among equals family before post before level, then the shorter loan.
    fn rank(&self) -> (usize, bool, bool, std::cmp::Reverse<u32>) {
        let named = [self.level.is_some(), self.post.is_some(), self.family.is_some()];
        (named.iter().filter(|is| **is).count(), named[2], named[1], std::cmp::Reverse(self.days))
    }
}

/// The rule for this level, these posts and this family; `longest_days` is the matrix's longest term
/// for the level. An office without any rule lends one item at a time: careful, and plain at the desk.
#[must_use]
pub fn most_specific(
    rules: &[LendingRule],
    level: Level,
    posts: &[Post],
    family: &str,
    longest_days: Option<u32>,
) -> Applied {
    let found =
        rules.iter().filter(|rule| rule.speaks_of(level, posts, family)).max_by_key(|rule| rule.rank());
    match found {
        Some(rule) => Applied {
            name: rule.name.clone(),
            article: rule.article.clone(),
            days: longest_days.map_or(rule.days, |longest| rule.days.min(longest)),
            item_limit: rule.item_limit,
            renewals: rule.renewals.min(MAX_RENEWALS),
            grace_days: rule.grace_days,
        },
        None => Applied {
            name: "—".to_owned(),
            article: String::new(),
            days: longest_days.unwrap_or(1),
            item_limit: 1,
            renewals: 0,
            grace_days: 0,
        },
    }
}

/// The due day: reading ends the same day, carrying out by working days. An earlier day may be asked
/// for, a later one not.
///
/// # Errors
/// A day passed or later than the rule allows.
pub fn due_day(
    rule: &Applied,
    way: Way,
    lent: Day,
    asked: Option<Day>,
    calendar: &Calendar,
) -> Result<Day, LoanRefusal> {
    let latest = match way {
        Way::Reading => lent,
        Way::CarryOut => calendar.after(lent, rule.days),
    };
    match asked {
        None => Ok(latest),
        Some(due) if due < lent => Err(LoanRefusal::DueInPast { due }),
        Some(due) if due > latest => Err(LoanRefusal::DueTooLate { due, latest, rule: rule.name.clone() }),
        Some(due) => Ok(due),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(
        name: &str,
        level: Option<Level>,
        post: Option<Post>,
        family: Option<&str>,
        days: u32,
    ) -> LendingRule {
        LendingRule {
            name: name.into(),
            level,
            post,
            family: family.map(str::to_owned),
            days,
            item_limit: 10,
            renewals: 5,
            grace_days: 3,
            article: "R4·二·三".into(),
        }
    }

    fn pack() -> Vec<LendingRule> {
        vec![
            rule("通则", None, None, None, 7),
            rule("机密件", Some(Level::Confidential), None, None, 3),
            rule("主任", None, Some(Post::OfficeDirector), None, 10),
            rule("图纸", None, None, Some("engineering"), 15),
            rule("机密图纸", Some(Level::Confidential), None, Some("engineering"), 2),
        ]
    }

    #[test]
    fn the_most_specific_rule_wins_and_says_which() {
        let applies = |level, post, family| most_specific(&pack(), level, &[post], family, None).name;
        assert_eq!(applies(Level::Internal, Post::Staff, "finance"), "通则");
        assert_eq!(applies(Level::Confidential, Post::Staff, "finance"), "机密件");
        assert_eq!(
            applies(Level::Confidential, Post::OfficeDirector, "finance"),
            "主任",
            "post before level"
        );
        assert_eq!(
            applies(Level::Internal, Post::OfficeDirector, "engineering"),
            "图纸",
            "family before post"
        );
        assert_eq!(
            applies(Level::Confidential, Post::OfficeDirector, "engineering"),
            "机密图纸",
            "two facts before one"
        );
    }

    #[test]
    fn an_office_without_rules_lends_one_item_for_one_day() {
        let applied = most_specific(&[], Level::General, &[], "", None);
        assert_eq!((applied.days, applied.item_limit, applied.renewals), (1, 1, 0));
    }

    #[test]
    fn no_rule_renews_more_than_twice() {
        assert_eq!(most_specific(&pack(), Level::General, &[], "", None).renewals, 2);
    }

    #[test]
    fn the_due_day_counts_working_days_and_keeps_to_the_matrix() {
        let day = |text: &str| text.parse::<Day>().expect("BUG: a day");
        let calendar = Calendar::default();
        let lent = day("2026-11-23");
        let applied = most_specific(&pack(), Level::Internal, &[], "finance", None);
        assert_eq!(due_day(&applied, Way::CarryOut, lent, None, &calendar), Ok(day("2026-12-02")));
        assert_eq!(due_day(&applied, Way::Reading, lent, None, &calendar), Ok(lent));
        let capped = most_specific(&pack(), Level::Internal, &[], "finance", Some(4));
        assert_eq!(due_day(&capped, Way::CarryOut, lent, None, &calendar), Ok(day("2026-11-27")));
        assert_eq!(
            due_day(&applied, Way::CarryOut, lent, Some(day("2026-11-25")), &calendar),
            Ok(day("2026-11-25"))
        );
        let late = due_day(&applied, Way::CarryOut, lent, Some(day("2026-12-03")), &calendar);
        assert!(matches!(late, Err(LoanRefusal::DueTooLate { .. })));
        let past = due_day(&applied, Way::CarryOut, lent, Some(day("2026-11-22")), &calendar);
        assert!(matches!(past, Err(LoanRefusal::DueInPast { .. })));
    }
}
