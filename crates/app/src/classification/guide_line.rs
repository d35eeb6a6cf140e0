//! A line of the guide as it crosses the border and as its versions keep it.

use crate::access::rule_pack::PackCategory;
use crate::border::PersonRef;
use crate::error::{Error, OrMissing, Result};
use crate::records::asking::member;
use domain::access::Level;
use domain::classification::GuideEntry;
use domain::records::{Field, Ground, Guide, LevelTerm, LoweringEvent, Pattern, RecordRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::classification::{CategoryWords, GuideVersionRow};
use store::records::CategoryRow;
use ts_rs::TS;

/// One text's word on a category.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
pub struct GroundLine {
    /// Article, e.g. `R4·二·二·3⑷`.
    pub article: String,
    /// Level code.
    pub level: String,
    /// The text's own words.
    pub quote: String,
}

/// A line of the guide. The level follows from the grounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
pub struct GuideLine {
    /// Code of the category.
    pub code: String,
    /// Name.
    pub name: String,
    /// Branch of the plan.
    pub group_name: String,
    /// Family of duties and appraisals.
    pub family: String,
    /// What the texts say.
    pub grounds: Vec<GroundLine>,
    /// `long`, `years:3`, `until:…`, `event:published`.
    pub term: String,
    /// The event that lowers it, empty if none.
    #[serde(default)]
    pub lower_on: String,
    /// Code of the retention rule.
    pub rule: String,
    /// `piece`, `project`, `accounting`.
    pub number_pattern: String,
    /// Holds personal information.
    #[serde(default)]
    pub personal_information: bool,
    /// 会计档案.
    #[serde(default)]
    pub accounting: bool,
    /// Where the line comes from.
    #[serde(default)]
    pub source: String,
    /// Who may know, in words.
    #[serde(default)]
    pub may_know: String,
}

/// A version of a line.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct GuideVersionView {
    /// Identity.
    pub id: String,
    /// Category.
    pub category_id: String,
    /// Which version it is or would be.
    pub version: i64,
    /// `enter`, `edit`, `retire`.
    pub act: String,
    /// The line.
    pub line: GuideLine,
    /// The level that follows.
    pub level: String,
    /// Why.
    pub reason: String,
    /// `proposed`, `in_force`, `superseded`, `refused`.
    pub state: String,
    /// Who proposed.
    pub proposed_by: PersonRef,
    /// When.
    pub proposed_at: String,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<String>,
}

fn no_controls(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned()
}

impl GroundLine {
    fn of(ground: &Ground) -> GroundLine {
        GroundLine {
            article: ground.article.clone(),
            level: ground.level.code().to_owned(),
            quote: ground.quote.clone(),
        }
    }
}

impl GuideLine {
    /// The line of a category as it stands.
    pub(super) fn of_category(row: &CategoryRow) -> GuideLine {
        GuideLine {
            code: row.code.clone(),
            name: row.name.clone(),
            group_name: row.group_name.clone(),
            family: row.family.clone(),
            grounds: row.guide.grounds.iter().map(GroundLine::of).collect(),
            term: row.level_term.clone(),
            lower_on: row.guide.lower_on.clone(),
            rule: row.rule_code.clone(),
            number_pattern: row.number_pattern.clone(),
            personal_information: row.personal_information,
            accounting: row.accounting,
            source: row.source.clone(),
            may_know: row.may_know.clone(),
        }
    }

    /// The line as a person wrote it, without characters that would break its stored form.
    pub(super) fn cleaned(&self) -> GuideLine {
        let ground = |ground: &GroundLine| GroundLine {
            article: no_controls(&ground.article),
            level: ground.level.clone(),
            quote: no_controls(&ground.quote),
        };
        GuideLine {
            code: no_controls(&self.code),
            name: no_controls(&self.name),
            group_name: no_controls(&self.group_name),
            family: no_controls(&self.family),
            grounds: self.grounds.iter().map(ground).collect(),
            source: no_controls(&self.source),
            may_know: no_controls(&self.may_know),
            ..self.clone()
        }
    }

    /// The line in the domain's words, its codes checked.
    pub(crate) fn entry(&self) -> Result<GuideEntry> {
        let grounds = self
            .grounds
            .iter()
            .map(|ground| {
                Ok(Ground {
                    article: ground.article.clone(),
                    level: member(&ground.level, Field::Level, Level::from_code)?,
                    quote: ground.quote.clone(),
                })
            })
            .collect::<Result<Vec<_>>>()?;
        if !self.lower_on.is_empty() {
            member(&self.lower_on, Field::Term, LoweringEvent::from_code)?;
        }
        member(&self.number_pattern, Field::Kind, Pattern::from_code)?;
        Ok(GuideEntry {
            code: self.code.clone(),
            name: self.name.clone(),
            group: self.group_name.clone(),
            family: self.family.clone(),
            guide: Guide {
                grounds,
                lower_on: self.lower_on.clone(),
                personal_information: self.personal_information,
            },
            term: member(&self.term, Field::Term, LevelTerm::parse)?,
            rule: self.rule.clone(),
            may_know: self.may_know.clone(),
        })
    }

    /// The line of a rule pack.
    pub(crate) fn of_pack(category: &PackCategory) -> GuideLine {
        let guide = &category.guide;
        GuideLine {
            code: category.code.clone(),
            name: category.name.clone(),
            group_name: category.group.clone(),
            family: category.family.clone(),
            grounds: guide.grounds.iter().map(GroundLine::of).collect(),
            term: category.term.code(),
            lower_on: guide.lower_on.clone(),
            rule: category.rule.clone(),
            number_pattern: category.pattern.code().to_owned(),
            personal_information: guide.personal_information,
            accounting: category.accounting,
            source: category.source.clone(),
            may_know: String::new(),
        }
    }

    /// Names of the members that say something else in `other`.
    pub(super) fn differs_in(&self, other: &GuideLine) -> Vec<&'static str> {
        [
            ("name", self.name != other.name),
            ("group_name", self.group_name != other.group_name),
            ("family", self.family != other.family),
            ("grounds", self.grounds != other.grounds),
            ("term", self.term != other.term),
            ("lower_on", self.lower_on != other.lower_on),
            ("rule", self.rule != other.rule),
            ("number_pattern", self.number_pattern != other.number_pattern),
            ("personal_information", self.personal_information != other.personal_information),
            ("accounting", self.accounting != other.accounting),
            ("may_know", self.may_know != other.may_know),
        ]
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect()
    }

    /// The line kept by a version.
    pub(super) fn kept(content: &str) -> Result<GuideLine> {
        serde_json::from_str(content).map_err(|error| Error::Broken(error.to_string()))
    }

    /// The stored form of a version.
    pub(super) fn content(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| Error::Broken(error.to_string()))
    }

    /// Writes the line into the plan with `write`, as the columns of a category.
    pub(super) fn write<T>(
        &self,
        reader: &Reader<'_>,
        version: i64,
        write: impl FnOnce(&CategoryWords<'_>) -> store::Result<T>,
    ) -> Result<T> {
        let entry = self.entry()?;
        let rule = store::classification::find_retention_rule(reader, &self.rule)?
            .ok_or_else(|| RecordRefusal::CodeUnknown { field: Field::Basis, text: self.rule.clone() })?;
        let joined =
            |of: fn(&GroundLine) -> String| self.grounds.iter().map(of).collect::<Vec<_>>().join("；");
        let (basis, article) = (
            joined(|ground| format!("{}“{}”", ground.article, ground.quote)),
            joined(|ground| ground.article.clone()),
        );
        let lines: Vec<String> = self
            .grounds
            .iter()
            .map(|ground| format!("{}\t{}\t{}", ground.article, ground.level, ground.quote))
            .collect();
        Ok(write(&CategoryWords {
            code: &self.code,
            name: &self.name,
            group_name: &self.group_name,
            family: &self.family,
            level: entry.guide.level(),
            level_basis: &basis,
            level_article: &article,
            level_term: &self.term,
            lower_on: &self.lower_on,
            level_grounds: &lines.join("\n"),
            rule,
            number_pattern: &self.number_pattern,
            personal_information: self.personal_information,
            accounting: self.accounting,
            source: &self.source,
            may_know: &self.may_know,
            version,
        })?)
    }
}

pub(super) fn version_view(row: GuideVersionRow) -> Result<GuideVersionView> {
    let line = GuideLine::kept(&row.content)?;
    Ok(GuideVersionView {
        id: row.id.to_string(),
        category_id: row.category.to_string(),
        version: row.version,
        act: row.act,
        level: line.entry()?.guide.level().code().to_owned(),
        line,
        reason: row.reason,
        state: row.state,
        proposed_by: PersonRef { id: row.proposed_by.to_string(), name: row.proposed_by_name },
        proposed_at: row.proposed_at.to_string(),
        decided_by: row.decided_by_name,
        decided_at: row.decided_at.map(|at| at.to_string()),
    })
}

/// A version with its view.
pub(super) fn read_version(reader: &Reader<'_>, id: domain::RowId) -> Result<GuideVersionView> {
    version_view(store::classification::get_guide_version(reader, id)?.or_missing()?)
}
