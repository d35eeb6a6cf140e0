//! What the guide suggests while registering: level, basis, keeping, and why (定密提示).

use crate::border::Notice;
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::records::list_categories::{CategoryView, category_view};
use crate::{Desk, Operation, Result, wording};
use domain::CategoryId;
use domain::records::why_this_level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which category.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct SuggestClassification {
    /// Identity.
    pub category_id: String,
}

/// The suggestion.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ClassificationSuggestion {
    /// Level code.
    pub level: String,
    /// Basis.
    pub basis: String,
    /// Articles.
    pub article: String,
    /// Term code.
    pub term: String,
    /// The event that lowers it.
    pub lower_on: String,
    /// Holds personal information.
    pub personal_information: bool,
    /// The reader's clearance reaches it.
    pub within_clearance: bool,
    /// Each text cited, conflicts shown.
    pub why: Vec<Notice>,
    /// The category with its retention.
    pub category: CategoryView,
}

/// Suggests.
pub fn suggest_classification(
    desk: &mut Desk,
    ask: SuggestClassification,
) -> Result<ClassificationSuggestion> {
    let category: CategoryId = identity(&ask.category_id)?;
    desk.read(Operation::SuggestClassification, |view| {
        let row = store::records::get_category(view, category)?.or_missing()?;
        let why =
            why_this_level(&row.guide).iter().map(|note| wording::notice(view.locale(), note)).collect();
        Ok(ClassificationSuggestion {
            level: row.level.code().to_owned(),
            basis: row.level_basis.clone(),
            article: row.level_article.clone(),
            term: row.level_term.clone(),
            lower_on: row.guide.lower_on.clone(),
            personal_information: row.personal_information,
            within_clearance: row.level <= view.sight().level(),
            why,
            category: category_view(view.locale(), row),
        })
    })
}
