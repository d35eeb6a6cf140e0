//! The file plan with what the guide says of each category (分类方案).

use crate::records::record_view::LevelGround;
use crate::records::view::{grounds, term_text};
use crate::{Desk, Operation, Result};
use ::texts::Locale;
use domain::records::TermCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::CategoryRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListCategories {}

/// The plan.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CategoryList {
    /// In the plan's order.
    pub rows: Vec<CategoryView>,
}

/// A category.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CategoryView {
    /// Identity.
    pub id: String,
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Branch.
    pub group_name: String,
    /// Family of duties and appraisals.
    pub family: String,
    /// The guide's level.
    pub level: String,
    /// Its quotes.
    pub level_basis: String,
    /// Its articles.
    pub level_article: String,
    /// `long`, `event:…`.
    pub level_term: String,
    /// In words.
    pub level_term_text: String,
    /// Each text's word.
    pub grounds: Vec<LevelGround>,
    /// The event that lowers it.
    pub lower_on: String,
    /// How long its records are kept.
    pub retention: CategoryRetention,
    /// `piece`, `project`, `accounting`.
    pub number_pattern: String,
    /// Holds personal information.
    pub personal_information: bool,
    /// 会计档案.
    pub accounting: bool,
    /// Where the row of the plan comes from.
    pub source: String,
    /// Version of the guide's word on it.
    pub version: i64,
    /// Who may know, in words.
    pub may_know: String,
    /// No longer offered.
    pub retired: bool,
    /// Kept records of it that the reader may see.
    pub count: i64,
}

/// How long a category's records are kept.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CategoryRetention {
    /// Rule code.
    pub code: String,
    /// `Y`, `D30` …
    pub term: String,
    /// Its text.
    pub text: String,
    /// Its mandate.
    pub mandate: String,
}

/// A category as screens show it.
pub(crate) fn category_view(locale: Locale, row: CategoryRow) -> CategoryView {
    CategoryView {
        grounds: grounds(&row),
        level_term_text: term_text(locale, &row.level_term),
        id: row.id.to_string(),
        code: row.code,
        name: row.name,
        group_name: row.group_name,
        family: row.family,
        level: row.level.code().to_owned(),
        level_basis: row.level_basis,
        level_article: row.level_article,
        level_term: row.level_term,
        lower_on: row.guide.lower_on,
        retention: CategoryRetention {
            term: TermCode::of_months(row.rule_months).to_string(),
            code: row.rule_code,
            text: row.rule_text,
            mandate: row.rule_mandate,
        },
        number_pattern: row.number_pattern,
        personal_information: row.personal_information,
        accounting: row.accounting,
        source: row.source,
        version: row.version,
        may_know: row.may_know,
        retired: row.retired,
        count: row.count,
    }
}

/// Lists the plan.
pub fn list_categories(desk: &mut Desk, _ask: ListCategories) -> Result<CategoryList> {
    desk.read(Operation::ListCategories, |view| {
        let rows = store::records::list_categories(view, view.sight())?;
        Ok(CategoryList { rows: rows.into_iter().map(|row| category_view(view.locale(), row)).collect() })
    })
}
