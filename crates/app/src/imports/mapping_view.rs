//! A mapping as it crosses the border and as it is written in a file.

use crate::error::Result;
use domain::imports::{
    ImportField, ImportRefusal, ImportSubject, LineRule, MappedColumn, Mapping, ValueSource,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which column says which field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct MappingView {
    /// Its name, for whoever chooses it again.
    #[serde(default)]
    pub name: String,
    /// Where the table comes from; for people, not for rows.
    #[serde(default)]
    pub source: String,
    /// Subject code.
    pub subject: String,
    /// The row of the heads; 1 when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub heading_row: Option<u32>,
    /// For lists in running text.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub lines: Option<LineRuleView>,
    /// The columns.
    pub columns: Vec<ColumnView>,
}

/// How a line of running text is taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LineRuleView {
    /// Ends the name of a group or subgroup.
    #[serde(default)]
    pub group_ends: String,
    /// Signs that stand between items, outside brackets.
    pub item_separators: String,
    /// Signs that numbers before names are made of.
    #[serde(default)]
    pub number_signs: String,
    /// Pieces that say nothing.
    #[serde(default)]
    pub leave_out: Vec<String>,
    /// Lines that begin so are remarks.
    #[serde(default)]
    pub remark_begins: String,
}

/// A field and where its value comes from: `column` or `text`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnView {
    /// Field code.
    pub field: String,
    /// The head of a column.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub column: Option<String>,
    /// A text with `{head}` and `{row}`; without either, the same for all rows.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// What an empty cell means.
    #[serde(default)]
    pub otherwise: String,
    /// Words of the file and what they mean here.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
    /// A year or month alone is taken for its first day.
    #[serde(default)]
    pub first_day: bool,
}

fn unreadable(detail: impl Into<String>) -> crate::Error {
    ImportRefusal::MappingUnreadable { detail: detail.into() }.into()
}

impl MappingView {
    /// Reads a mapping file (TOML).
    pub fn read(text: &str) -> Result<MappingView> {
        toml::from_str(text).map_err(|error| unreadable(error.message()))
    }

    pub(super) fn from_json(text: &str) -> Result<MappingView> {
        serde_json::from_str(text).map_err(|error| unreadable(error.to_string()))
    }

    pub(super) fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| crate::Error::Broken(error.to_string()))
    }

    pub(super) fn subject(&self) -> Result<ImportSubject> {
        ImportSubject::from_code(&self.subject).ok_or_else(|| unreadable(self.subject.clone()))
    }

    /// The mapping with its codes read.
    pub(super) fn checked(&self) -> Result<Mapping> {
        Ok(Mapping {
            subject: self.subject()?,
            heading_row: u64::from(self.heading_row.unwrap_or(1)),
            lines: self.lines.as_ref().map(LineRuleView::rule),
            columns: self.columns.iter().map(ColumnView::column).collect::<Result<Vec<_>>>()?,
        })
    }
}

impl LineRuleView {
    fn rule(&self) -> LineRule {
        LineRule {
            group_ends: self.group_ends.clone(),
            item_separators: self.item_separators.chars().collect(),
            number_signs: self.number_signs.chars().collect(),
            leave_out: self.leave_out.clone(),
            remark_begins: self.remark_begins.clone(),
        }
    }
}

impl ColumnView {
    fn column(&self) -> Result<MappedColumn> {
        let from = match (&self.column, &self.text) {
            (Some(head), None) => ValueSource::Column(head.clone()),
            (None, Some(text)) => ValueSource::Template(text.clone()),
            _ => return Err(unreadable(self.field.clone())),
        };
        Ok(MappedColumn {
            field: ImportField::from_code(&self.field).ok_or_else(|| unreadable(self.field.clone()))?,
            from,
            otherwise: self.otherwise.clone(),
            words: self.words.iter().map(|(word, meaning)| (word.clone(), meaning.clone())).collect(),
            first_day: self.first_day,
        })
    }
}
