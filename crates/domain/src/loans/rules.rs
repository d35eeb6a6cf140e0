//! Lending rules by (level, category family, post, kind of borrower): the most specific one applies and says why.

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
    /// For this kind of borrower: `staff`, `outside`, `guest`.
    pub borrower_kind: Option<String>,
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

/// Who borrows what.
#[derive(Debug, Clone, Copy)]
pub struct RuleQuestion<'a> {
    /// The record's level.
    pub level: Level,
    /// The borrower's posts.
    pub posts: &'a [Post],
    /// `staff`, `outside`, `guest`.
    pub borrower_kind: &'a str,
    /// Family of the record's category.
    pub family: &'a str,
}

/// A fact that a rule names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleFact {
    /// 密级.
    Level(Level),
    /// 类别.
    Family(String),
    /// 岗位.
    Post(Post),
    /// 借阅人类型.
    BorrowerKind(String),
}

/// Which rule applies, by which facts, before which others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// What applies.
    pub applied: Applied,
    /// What the rule names; empty: it holds for everything.
    pub because: Vec<RuleFact>,
    /// Rules that would have fitted too, the nearest first.
    pub before: Vec<String>,
    /// The rule's own days, where the matrix allows fewer.
    pub shortened_from: Option<u32>,
}

impl LendingRule {
    fn speaks_of(&self, asked: &RuleQuestion<'_>) -> bool {
        self.level.is_none_or(|named| named == asked.level)
            && self.post.is_none_or(|named| asked.posts.contains(&named))
            && self.family.as_deref().is_none_or(|named| named == asked.family)
            && self.borrower_kind.as_deref().is_none_or(|named| named == asked.borrower_kind)
    }

    /// What the rule names.
    #[must_use]
    pub fn facts(&self) -> Vec<RuleFact> {
        let mut facts: Vec<RuleFact> = self.level.map(RuleFact::Level).into_iter().collect();
        facts.extend(self.family.clone().map(RuleFact::Family));
        facts.extend(self.post.map(RuleFact::Post));
        facts.extend(self.borrower_kind.clone().map(RuleFact::BorrowerKind));
        facts
    }

    /// More named facts win; among equals family before post before kind of borrower before level, then the
    /// shorter loan.
    fn rank(&self) -> (usize, [bool; 3], std::cmp::Reverse<u32>) {
        let (family, post, kind) = (self.family.is_some(), self.post.is_some(), self.borrower_kind.is_some());
        (self.facts().len(), [family, post, kind], std::cmp::Reverse(self.days))
    }
}

/// The rule for this question; `longest_days` is the matrix's longest term for the level. An office without any
/// rule lends one item at a time: careful, and plain at the desk.
#[must_use]
pub fn resolve_rule(
    rules: &[LendingRule],
    asked: &RuleQuestion<'_>,
    longest_days: Option<u32>,
) -> Resolution {
    let mut fitting: Vec<&LendingRule> = rules.iter().filter(|rule| rule.speaks_of(asked)).collect();
    fitting.sort_by_key(|rule| std::cmp::Reverse(rule.rank()));
    let Some((rule, others)) = fitting.split_first() else {
        let applied = Applied {
            name: "—".to_owned(),
            article: String::new(),
            days: longest_days.unwrap_or(1),
            item_limit: 1,
            renewals: 0,
            grace_days: 0,
        };
        return Resolution { applied, because: Vec::new(), before: Vec::new(), shortened_from: None };
    };
    Resolution {
        applied: Applied {
            name: rule.name.clone(),
            article: rule.article.clone(),
            days: longest_days.map_or(rule.days, |longest| rule.days.min(longest)),
            item_limit: rule.item_limit,
            renewals: rule.renewals.min(MAX_RENEWALS),
            grace_days: rule.grace_days,
        },
        because: rule.facts(),
        before: others.iter().map(|other| other.name.clone()).collect(),
        shortened_from: longest_days.filter(|longest| *longest < rule.days).map(|_| rule.days),
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
            borrower_kind: None,
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

    fn asked<'a>(level: Level, posts: &'a [Post], family: &'a str) -> RuleQuestion<'a> {
        RuleQuestion { level, posts, borrower_kind: "staff", family }
    }

    #[test]
    fn the_most_specific_rule_wins_and_says_which() {
        let applies =
            |level, post, family| resolve_rule(&pack(), &asked(level, &[post], family), None).applied.name;
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
    fn it_says_why_and_before_which_others() {
        let posts = [Post::OfficeDirector];
        let found = resolve_rule(&pack(), &asked(Level::Confidential, &posts, "engineering"), Some(1));
        assert_eq!(
            found.because,
            [RuleFact::Level(Level::Confidential), RuleFact::Family("engineering".into())]
        );
        assert_eq!(found.before, ["图纸", "主任", "机密件", "通则"]);
        assert_eq!((found.applied.days, found.shortened_from), (1, Some(2)));
        let general = resolve_rule(&pack(), &asked(Level::General, &[], ""), None);
        assert!(general.because.is_empty() && general.before.is_empty());
    }

    #[test]
    fn a_rule_for_outsiders_holds_for_them_alone() {
        let outside =
            LendingRule { borrower_kind: Some("outside".into()), ..rule("外单位", None, None, None, 2) };
        let rules = [pack(), vec![outside]].concat();
        let ask = |kind| {
            let asked = RuleQuestion {
                level: Level::Confidential,
                posts: &[],
                borrower_kind: kind,
                family: "finance",
            };
            resolve_rule(&rules, &asked, None).applied.name
        };
        assert_eq!((ask("outside"), ask("staff")), ("外单位".to_owned(), "机密件".to_owned()));
    }

    #[test]
    fn an_office_without_rules_lends_one_item_for_one_day() {
        let applied = resolve_rule(&[], &asked(Level::General, &[], ""), None).applied;
        assert_eq!((applied.days, applied.item_limit, applied.renewals), (1, 1, 0));
    }

    #[test]
    fn no_rule_renews_more_than_twice() {
        assert_eq!(resolve_rule(&pack(), &asked(Level::General, &[], ""), None).applied.renewals, 2);
    }

    #[test]
    fn the_due_day_counts_working_days_and_keeps_to_the_matrix() {
        let day = |text: &str| text.parse::<Day>().expect("BUG: a day");
        let calendar = Calendar::default();
        let lent = day("2026-11-23");
        let applied = resolve_rule(&pack(), &asked(Level::Internal, &[], "finance"), None).applied;
        assert_eq!(due_day(&applied, Way::CarryOut, lent, None, &calendar), Ok(day("2026-12-02")));
        assert_eq!(due_day(&applied, Way::Reading, lent, None, &calendar), Ok(lent));
        let capped = resolve_rule(&pack(), &asked(Level::Internal, &[], "finance"), Some(4)).applied;
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
