//! What installing the shipped rule pack would change (规则包有什么变化): shown before anybody puts it in force.

use crate::access::rule_pack::{DEFAULT, RulePack};
use crate::{Desk, Operation, Result};
use domain::access::Post;
use domain::approvals::MatrixRow;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::Reader;
use ts_rs::TS;

/// Nothing to say: the pack ships with the program.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PreviewRulePack {}

/// The difference.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RulePackPreview {
    /// The version in force; 0 before the first.
    pub in_force: i64,
    /// The version that ships with the program.
    pub shipped: i64,
    /// What would change. The file plan with its guide is compared by itself, line by line.
    pub changes: Vec<RulePackChange>,
}

/// A line that would be new, other, or gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RulePackChange {
    /// `rule`, `matrix`, `lending`, `checklist`, `deadline`.
    pub part: String,
    /// How the line is called.
    pub name: String,
    /// What it says now; none: it is new.
    pub was: Option<String>,
    /// What it would say; none: it would be gone.
    pub becomes: Option<String>,
    /// The office's own word: it stays, and the pack's is only shown.
    pub kept: bool,
}

/// Name and content of the lines of a part.
type Lines = BTreeMap<String, String>;

/// Previews.
pub fn preview_rule_pack(desk: &mut Desk, _: PreviewRulePack) -> Result<RulePackPreview> {
    let pack = RulePack::read(DEFAULT)?;
    desk.read(Operation::PreviewRulePack, |view| {
        let in_force = store::access::pack_version(view)?;
        let mut changes = Vec::new();
        if pack.version > in_force {
            add(&mut changes, "rule", &standing_rules(view)?, &shipped_rules(&pack));
            matrix(view, &pack, &mut changes)?;
            add(&mut changes, "lending", &standing_lending(view)?, &shipped_lending(view, &pack)?);
            add(&mut changes, "checklist", &standing_checklists(view)?, &shipped_checklists(&pack));
            add(&mut changes, "deadline", &standing_deadlines(view)?, &shipped_deadlines(&pack));
        }
        Ok(RulePackPreview { in_force, shipped: pack.version, changes })
    })
}

fn add(changes: &mut Vec<RulePackChange>, part: &str, standing: &Lines, shipped: &Lines) {
    let change = |name: &str, was: Option<&String>, becomes: Option<&String>| RulePackChange {
        part: part.to_owned(),
        name: name.to_owned(),
        was: was.cloned(),
        becomes: becomes.cloned(),
        kept: false,
    };
    for (name, becomes) in shipped {
        let was = standing.get(name);
        if was != Some(becomes) {
            changes.push(change(name, was, Some(becomes)));
        }
    }
    for (name, was) in standing.iter().filter(|(name, _)| !shipped.contains_key(*name)) {
        changes.push(change(name, Some(was), None));
    }
}

fn months(period: Option<u32>) -> String {
    period.map_or_else(|| "Y".to_owned(), |months| format!("{months}M"))
}

fn standing_rules(reader: &Reader<'_>) -> Result<Lines> {
    let rules = store::records::list_terms(reader)?;
    Ok(rules.into_iter().map(|rule| (rule.code, format!("{} {}", months(rule.months), rule.text))).collect())
}

fn shipped_rules(pack: &RulePack) -> Lines {
    let line = |rule: &super::rule_pack::PackRule| {
        (rule.code.clone(), format!("{} {}", months(rule.months), rule.text))
    };
    pack.rules.iter().map(line).collect()
}

/// What a cell says, in one line.
fn cell_line(cell: &MatrixRow) -> String {
    let codes = |posts: &[Post]| posts.iter().map(|post| post.code()).collect::<Vec<_>>().join(",");
    let channels: Vec<&str> = cell.channels.iter().map(|one| one.code()).collect();
    let days = cell.longest_days.map(|days| days.to_string()).unwrap_or_default();
    format!(
        "{} {} {days} {} {} {} {} {} {}",
        codes(&cell.approvers),
        cell.mode.code(),
        if cell.supervised { "supervised" } else { "" },
        cell.witnesses,
        channels.join(","),
        cell.place.code(),
        if cell.watermark { "watermark" } else { "" },
        cell.shredder_class,
    )
}

/// The cells of the matrix. Where the office has its own word, that word stays and the pack's is only shown.
fn matrix(reader: &Reader<'_>, pack: &RulePack, changes: &mut Vec<RulePackChange>) -> Result<()> {
    for cell in &pack.matrix {
        let (name, becomes) = (format!("{} {}", cell.level.code(), cell.action.code()), cell_line(cell));
        let own = store::approvals::get_office_cell(reader, cell.level, cell.action)?;
        let packed = store::approvals::get_pack_cell(reader, cell.level, cell.action)?.map(|(_, cell)| cell);
        let was = own.as_ref().or(packed.as_ref()).map(cell_line);
        if was.as_deref() != Some(becomes.as_str()) {
            let kept = own.is_some();
            changes.push(RulePackChange {
                part: "matrix".to_owned(),
                name,
                was,
                becomes: Some(becomes),
                kept,
            });
        }
    }
    Ok(())
}

fn lending(rule: &domain::loans::LendingRule) -> (String, String) {
    (rule.name.clone(), format!("{}D {} {} {}", rule.days, rule.item_limit, rule.renewals, rule.grace_days))
}

fn standing_lending(reader: &Reader<'_>) -> Result<Lines> {
    Ok(store::loans::list_pack_rules(reader)?.iter().map(lending).collect())
}

/// What the pack would change: where the office has its own word, the pack's stays beside it.
fn shipped_lending(reader: &Reader<'_>, pack: &RulePack) -> Result<Lines> {
    let mut lines: Lines = pack.lending.iter().map(lending).collect();
    let standing = standing_lending(reader)?;
    for own in store::loans::list_office_rules(reader)? {
        match standing.get(&own.rule.name) {
            Some(was) => lines.insert(own.rule.name.clone(), was.clone()),
            None => lines.remove(&own.rule.name),
        };
    }
    Ok(lines)
}

fn required(required: bool) -> &'static str {
    if required { "!" } else { "?" }
}

fn standing_checklists(reader: &Reader<'_>) -> Result<Lines> {
    let lines = store::records::list_checklist_lines(reader)?;
    let line = |row: store::records::ChecklistText| {
        (
            format!("{} {}", row.kind, row.name),
            format!("{} {} {} {}", required(row.required), row.section, row.categories, row.words),
        )
    };
    Ok(lines.into_iter().map(line).collect())
}

fn shipped_checklists(pack: &RulePack) -> Lines {
    let line = |row: &super::pack_filing::PackLine| {
        let (categories, words) = row.stored();
        (
            format!("{} {}", row.kind.code(), row.name),
            format!("{} {} {categories} {words}", required(row.required), row.section),
        )
    };
    pack.checklists.iter().map(line).collect()
}

fn deadline(deadline: &domain::records::FilingDeadline) -> (String, String) {
    let family = deadline.family.clone().unwrap_or_else(|| "*".to_owned());
    (family, format!("{:02}-{:02}", deadline.month, deadline.day))
}

fn standing_deadlines(reader: &Reader<'_>) -> Result<Lines> {
    Ok(store::records::list_deadlines(reader)?.iter().map(deadline).collect())
}

fn shipped_deadlines(pack: &RulePack) -> Lines {
    pack.deadlines.iter().map(|row| deadline(&row.deadline)).collect()
}
