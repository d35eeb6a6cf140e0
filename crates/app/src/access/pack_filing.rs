//! The rule pack's part on volumes and filing: what a volume should hold, and by which day papers are filed.

use super::rule_pack::{RulePack, known, unreadable};
use super::written_pack::Written;
use crate::Work;
use crate::error::Result;
use domain::Day;
use domain::records::{FilingDeadline, VolumeKind};
use std::collections::BTreeSet;
use store::records::NewChecklistLine;

/// What a volume of a kind should hold (应有文件).
#[derive(Debug, Clone)]
pub struct PackLine {
    /// Kind of volume.
    pub kind: VolumeKind,
    /// Section.
    pub section: String,
    /// What should be there.
    pub name: String,
    /// Codes of the categories that answer it.
    pub categories: Vec<String>,
    /// Words in titles that answer it.
    pub words: Vec<String>,
    /// Must be there, or only where it applies.
    pub required: bool,
    /// Where the line comes from.
    pub source: String,
}

impl PackLine {
    /// Its categories and words as they are stored.
    pub(super) fn stored(&self) -> (String, String) {
        let text = |list: &[String]| serde_json::Value::from(list.to_vec()).to_string();
        (text(&self.categories), text(&self.words))
    }
}

/// By which day of the following year a family is filed (归档期限).
#[derive(Debug, Clone)]
pub struct PackDeadline {
    /// The day.
    pub deadline: FilingDeadline,
    /// Article.
    pub article: String,
}

/// The checklists: every kind, category and credit exists, and every line can be answered.
pub(super) fn checklists(pack: &Written, categories: &BTreeSet<&str>) -> Result<Vec<PackLine>> {
    let line = |row: &super::written_pack::WrittenLine| {
        let credit = pack.sources.get(&row.source.0);
        let credit = credit.ok_or_else(|| unreadable(format!("{}: {}", row.name, row.source.0)))?;
        if let Some(code) = row.categories.iter().find(|code| !categories.contains(code.as_str())) {
            return Err(unreadable(format!("{}: {code}", row.name)));
        }
        if row.categories.is_empty() && row.words.iter().all(String::is_empty) {
            return Err(unreadable(format!("{}: words", row.name)));
        }
        Ok(PackLine {
            kind: known(&row.kind, VolumeKind::from_code, &row.name)?,
            section: row.section.clone(),
            name: row.name.clone(),
            categories: row.categories.clone(),
            words: row.words.clone(),
            required: row.required,
            source: format!("{credit} {}", row.source.1),
        })
    };
    pack.checklists.iter().map(line).collect()
}

/// The days: one for all, and at most one a family of the file plan.
pub(super) fn deadlines(pack: &Written) -> Result<Vec<PackDeadline>> {
    let mut named = BTreeSet::new();
    let mut deadlines = Vec::with_capacity(pack.filing_deadlines.len());
    for row in &pack.filing_deadlines {
        let family = row.family.as_deref();
        let at = || unreadable(format!("filing_deadlines: {}", family.unwrap_or("*")));
        if family.is_some_and(|family| pack.categories.iter().all(|category| category.family != family))
            || Day::from_ymd_opt(2026, row.month, row.day).is_none()
            || !named.insert(family)
        {
            return Err(at());
        }
        deadlines.push(PackDeadline {
            deadline: FilingDeadline { family: row.family.clone(), month: row.month, day: row.day },
            article: row.article.clone(),
        });
    }
    if !named.contains(&None) {
        return Err(unreadable("filing_deadlines: *"));
    }
    Ok(deadlines)
}

/// Writes both down.
pub(super) fn put_filing(work: &Work<'_, '_>, pack: &RulePack) -> Result<()> {
    for (position, line) in (1..).zip(&pack.checklists) {
        let (categories, words) = line.stored();
        let new = NewChecklistLine {
            kind: line.kind.code(),
            position,
            section: &line.section,
            name: &line.name,
            categories: &categories,
            words: &words,
            required: line.required,
            source: &line.source,
            version: pack.version,
        };
        store::records::insert_checklist_line(work, work.new_id(), &new)?;
    }
    for row in &pack.deadlines {
        store::records::insert_deadline(work, work.new_id(), &row.deadline, &row.article, pack.version)?;
    }
    Ok(())
}
