//! The rule pack: a TOML file read into types that the domain has checked. Nothing is installed
//! unless the whole pack makes sense.

use crate::error::{Error, Result};
use chrono::Datelike;
use domain::Day;
use domain::access::{Level, Post};
use domain::approvals::{ActPlace, Action, MatrixRow, Mode};
use domain::dispatch::Channel;
use domain::loans::LendingRule;
use domain::records::{Ground, Guide, LevelTerm, Pattern, RecordRefusal};
use domain::retention::{RetentionAction, RetentionTrigger};
use serde::Deserialize;
use std::collections::BTreeSet;

use super::pack_filing::{PackDeadline, PackLine, checklists, deadlines};
use super::written_pack::{Written, WrittenCategory, WrittenCells, WrittenLending, WrittenRule};

/// The pack that ships with the program.
pub const DEFAULT: &str = include_str!("../../../../assets/packs/default.toml");

/// A checked pack.
#[derive(Debug, Clone)]
pub struct RulePack {
    /// Its name.
    pub name: String,
    /// Its version; packs go up only.
    pub version: i64,
    /// How long things are kept.
    pub rules: Vec<PackRule>,
    /// The file plan.
    pub categories: Vec<PackCategory>,
    /// Who decides.
    pub matrix: Vec<MatrixRow>,
    /// Who works with what.
    pub duties: Vec<PackDuty>,
    /// How long things are lent.
    pub lending: Vec<LendingRule>,
    /// Days that differ from Monday–Friday: day, working, name.
    pub days: Vec<(Day, bool, String)>,
    /// What volumes should hold.
    pub checklists: Vec<PackLine>,
    /// By when papers are filed.
    pub deadlines: Vec<PackDeadline>,
}

/// A retention rule.
#[derive(Debug, Clone)]
pub struct PackRule {
    /// Code.
    pub code: String,
    /// Text.
    pub text: String,
    /// Mandate with its articles.
    pub mandate: String,
    /// Period, none for ever.
    pub months: Option<u32>,
    /// From when.
    pub trigger: RetentionTrigger,
    /// The event of an event trigger.
    pub trigger_event: String,
    /// What then.
    pub action: RetentionAction,
    /// For personal information: not later than.
    pub latest_months: Option<u32>,
    /// On what ground.
    pub latest_ground: String,
}

/// A category.
#[derive(Debug, Clone)]
pub struct PackCategory {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Branch.
    pub group: String,
    /// Family.
    pub family: String,
    /// What the texts say; the level follows.
    pub guide: Guide,
    /// For how long the level lasts.
    pub term: LevelTerm,
    /// Code of the retention rule.
    pub rule: String,
    /// How records are numbered.
    pub pattern: Pattern,
    /// 会计档案.
    pub accounting: bool,
    /// Where the row comes from.
    pub source: String,
}

/// A duty: a department works with families of categories.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackDuty {
    /// The department's code.
    pub department: String,
    /// Or one of these words in its name.
    pub names: Vec<String>,
    /// The families.
    pub families: Vec<String>,
    /// In the duty table's words.
    pub why: String,
}

impl PackDuty {
    /// Whether this department is meant.
    #[must_use]
    pub fn means(&self, code: &str, name: &str) -> bool {
        self.department == code || self.names.iter().any(|word| name.contains(word))
    }
}

pub(super) fn unreadable(detail: impl Into<String>) -> Error {
    RecordRefusal::PackUnreadable { detail: detail.into() }.into()
}

pub(super) fn known<T>(text: &str, of: impl Fn(&str) -> Option<T>, at: &str) -> Result<T> {
    of(text).ok_or_else(|| unreadable(format!("{at}: {text}")))
}

fn day(text: &str) -> Result<Day> {
    known(text, |text| text.parse().ok(), "day")
}

impl RulePack {
    /// Reads and checks a pack.
    pub fn read(text: &str) -> Result<RulePack> {
        let written: Written = toml::from_str(text).map_err(|error| unreadable(error.message()))?;
        let rules = written.retention_rules.iter().map(rule).collect::<Result<Vec<_>>>()?;
        let codes: BTreeSet<&str> = rules.iter().map(|rule| rule.code.as_str()).collect();
        let categories = written
            .categories
            .iter()
            .map(|row| category(row, &written, &codes))
            .collect::<Result<Vec<_>>>()?;
        let distinct: BTreeSet<&str> = categories.iter().map(|category| category.code.as_str()).collect();
        if distinct.len() != categories.len() || codes.len() != rules.len() {
            return Err(unreadable("code twice"));
        }
        let lines = checklists(&written, &distinct)?;
        let mut matrix = Vec::new();
        for row in &written.matrix {
            cells(row, &mut matrix)?;
        }
        if matrix.len() != Level::ALL.len() * Action::ALL.len() {
            return Err(unreadable(format!("matrix: {} cells", matrix.len())));
        }
        let lending = written.lending.iter().map(lending).collect::<Result<Vec<_>>>()?;
        Ok(RulePack {
            name: written.name.clone(),
            version: written.version,
            rules,
            categories,
            matrix,
            lending,
            days: days(&written)?,
            checklists: lines,
            deadlines: deadlines(&written)?,
            duties: written.duties,
        })
    }
}

fn rule(row: &WrittenRule) -> Result<PackRule> {
    let trigger = known(&row.trigger, RetentionTrigger::from_code, &row.code)?;
    if (trigger == RetentionTrigger::Event) == row.trigger_event.is_empty() {
        return Err(unreadable(format!("{}: trigger_event", row.code)));
    }
    Ok(PackRule {
        code: row.code.clone(),
        text: row.text.clone(),
        mandate: row.mandate.clone(),
        months: row.months,
        trigger,
        trigger_event: row.trigger_event.clone(),
        action: known(&row.action, RetentionAction::from_code, &row.code)?,
        latest_months: row.latest_months,
        latest_ground: row.latest_ground.clone(),
    })
}

fn category(row: &WrittenCategory, pack: &Written, rules: &BTreeSet<&str>) -> Result<PackCategory> {
    let WrittenCategory { code, .. } = row;
    let mut grounds = Vec::new();
    let mut lower_on = String::new();
    for name in &row.grounds {
        let ground = pack.grounds.get(name).ok_or_else(|| unreadable(format!("{code}: {name}")))?;
        grounds.push(Ground {
            article: ground.article.clone(),
            level: known(&ground.level, Level::from_code, name)?,
            quote: ground.quote.clone(),
        });
        if !ground.lower_on.is_empty() {
            lower_on.clone_from(&ground.lower_on);
        }
    }
    if grounds.is_empty() || !rules.contains(row.rule.as_str()) {
        return Err(unreadable(format!("{code}: {}", row.rule)));
    }
    let term = match (&row.term, lower_on.as_str()) {
        (Some(term), _) => known(term, LevelTerm::parse, code)?,
        (None, "") => LevelTerm::Long,
        (None, event) => LevelTerm::Event(event.to_owned()),
    };
    let credit =
        pack.sources.get(&row.source.0).ok_or_else(|| unreadable(format!("{code}: {}", row.source.0)))?;
    Ok(PackCategory {
        code: code.clone(),
        name: row.name.clone(),
        group: row.group.clone(),
        family: row.family.clone(),
        guide: Guide { grounds, lower_on, personal_information: row.personal_information },
        term,
        rule: row.rule.clone(),
        pattern: known(&row.number, Pattern::from_code, code)?,
        accounting: row.accounting,
        source: format!("{credit} {}", row.source.1),
    })
}

fn cells(row: &WrittenCells, matrix: &mut Vec<MatrixRow>) -> Result<()> {
    let approvers = row
        .approvers
        .iter()
        .map(|post| known(post, Post::from_code, "matrix"))
        .collect::<Result<Vec<_>>>()?;
    let channels = row
        .channels
        .iter()
        .map(|way| known(way, Channel::from_code, "matrix"))
        .collect::<Result<Vec<_>>>()?;
    for level in &row.levels {
        for action in &row.actions {
            let cell = MatrixRow {
                level: known(level, Level::from_code, "matrix")?,
                action: known(action, Action::from_code, "matrix")?,
                approvers: approvers.clone(),
                mode: known(&row.mode, Mode::from_code, "matrix")?,
                supervised: row.supervised,
                witnesses: row.witnesses,
                channels: channels.clone(),
                place: known(&row.place, ActPlace::from_code, "matrix")?,
                watermark: row.watermark,
                longest_days: row.longest_days,
                shredder_class: row.shredder_class.clone(),
                article: row.article.clone(),
            };
            if matrix.iter().any(|known| known.level == cell.level && known.action == cell.action) {
                return Err(unreadable(format!("matrix: {level} {action} twice")));
            }
            matrix.push(cell);
        }
    }
    Ok(())
}

fn lending(row: &WrittenLending) -> Result<LendingRule> {
    Ok(LendingRule {
        name: row.name.clone(),
        level: row.level.as_deref().map(|level| known(level, Level::from_code, &row.name)).transpose()?,
        post: row.post.as_deref().map(|post| known(post, Post::from_code, &row.name)).transpose()?,
        family: row.family.clone(),
        borrower_kind: None,
        days: row.days,
        item_limit: row.item_limit,
        renewals: row.renewals,
        grace_days: row.grace_days,
        article: row.article.clone(),
    })
}

fn days(pack: &Written) -> Result<Vec<(Day, bool, String)>> {
    let mut days = Vec::new();
    for holiday in &pack.holidays {
        let (from, until) = (day(&holiday.from)?, day(&holiday.until)?);
        if until < from || until.year() != from.year() {
            return Err(unreadable(format!("{}: {until}", holiday.name)));
        }
        days.extend(
            from.iter_days().take_while(|day| *day <= until).map(|day| (day, false, holiday.name.clone())),
        );
    }
    for worked in &pack.working_weekends {
        days.push((day(&worked.on)?, true, worked.name.clone()));
    }
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;

    fn shipped() -> RulePack {
        RulePack::read(DEFAULT).expect("the shipped pack is sound")
    }

    fn of<'a>(pack: &'a RulePack, code: &str) -> &'a PackCategory {
        pack.categories.iter().find(|category| category.code == code).expect("a category")
    }

    #[test]
    fn the_shipped_pack_holds_a_whole_office() {
        let pack = shipped();
        assert!(pack.categories.len() >= 60, "{}", pack.categories.len());
        assert_eq!(pack.matrix.len(), 45);
        assert!(pack.lending.len() >= 4 && pack.duties.len() >= 5);
        for level in Level::ALL {
            assert!(pack.categories.iter().any(|category| category.guide.level() == level), "{level:?}");
        }
    }

    #[test]
    fn where_the_two_schemes_disagree_the_higher_wins() {
        let pack = shipped();
        let owners = of(&pack, "KF-01");
        assert_eq!(owners.guide.level(), Level::Confidential);
        assert!(owners.guide.disagrees());
        assert_eq!(of(&pack, "RS-07").term, LevelTerm::Event("published".into()));
    }

    #[test]
    fn personal_information_has_an_end_and_a_ground() {
        let pack = shipped();
        for category in pack.categories.iter().filter(|category| category.guide.personal_information) {
            let rule = pack.rules.iter().find(|rule| rule.code == category.rule).expect("a rule");
            assert!(!rule.latest_ground.is_empty(), "{} {}", category.code, rule.code);
        }
    }

    #[test]
    fn the_matrix_says_what_the_texts_say() {
        let pack = shipped();
        let cell = |level, action| {
            pack.matrix.iter().find(|cell| cell.level == level && cell.action == action).expect("a cell")
        };
        assert_eq!(cell(Level::TopSecret, Action::Copying).approvers, [Post::GeneralManager]);
        assert_eq!(
            cell(Level::Secret, Action::CarryOut).approvers,
            [Post::GeneralManager, Post::DivisionManager, Post::OfficeDirector]
        );
        assert_eq!(cell(Level::Internal, Action::CarryOut).approvers, [Post::OfficeDirector]);
        assert!(cell(Level::Internal, Action::Reading).approvers.is_empty());
        assert!(cell(Level::General, Action::Copying).approvers.is_empty());
        for level in Level::ALL {
            let destruction = cell(level, Action::Destruction);
            assert!(
                !destruction.approvers.is_empty()
                    && destruction.witnesses == 2
                    && !destruction.shredder_class.is_empty(),
                "{level:?}"
            );
            assert_eq!(cell(level, Action::Copying).supervised, level >= Level::Secret);
        }
    }

    #[test]
    fn swapped_working_days_are_weekends_and_holidays_of_2026_are_whole() {
        let pack = shipped();
        let weekend = |day: &Day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        for (day, working, name) in &pack.days {
            assert!(!working || weekend(day), "{day} {name}");
        }
        assert_eq!(pack.days.iter().filter(|(_, working, _)| !working).count(), 33);
        assert_eq!(pack.days.iter().filter(|(_, working, _)| *working).count(), 6);
    }

    #[test]
    fn a_pack_with_a_mistake_is_refused_whole() {
        for (good, bad) in [
            ("rule = \"GL-30\"", "rule = \"GL-99\""),
            ("level = \"top_secret\"", "level = \"绝密\""),
            ("grounds = [\"inside_only\"]", "grounds = [\"hearsay\"]"),
            ("mode = \"all\"", "mode = \"most\""),
            ("kind = \"household\"", "kind = \"flat\""),
            ("categories = [\"KF-02\"]", "categories = [\"KF-99\"]"),
            ("month = 6, day = 30", "month = 6, day = 31"),
            ("family = \"accounting\", month", "family = \"gossip\", month"),
            ("version = 2", "version = 2\nsurprise = 2"),
            ("[matrix]", "[matrix"),
        ] {
            assert!(
                matches!(RulePack::read(&DEFAULT.replacen(good, bad, 1)), Err(Error::Refused(refusal)) if refusal.code == "record.pack_unreadable"),
                "{bad}"
            );
        }
    }
}
