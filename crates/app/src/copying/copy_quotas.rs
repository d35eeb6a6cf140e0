//! Copy quotas as they cross the border.

use crate::{Error, Result};
use domain::access::{Level, Post};
use domain::copying::{Quota, QuotaPer, QuotaPeriod, QuotaUnit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One line of the quotas.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
pub struct CopyQuotaLine {
    /// From this level upward; none: every level.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// Of this family; empty: every one.
    #[serde(default)]
    pub family: String,
    /// `person`, `department`, `record`, `person_and_record`.
    pub per: String,
    /// `day`, `week`, `month`, `year`, `ever`.
    pub period: String,
    /// `copies` or `faces`.
    pub unit: String,
    /// How many.
    pub most: i64,
    /// Posts that may confirm more; none: more is impossible.
    #[serde(default)]
    pub who: Vec<String>,
    /// Where it is written.
    pub article: String,
}

pub(super) fn line(quota: &Quota) -> CopyQuotaLine {
    CopyQuotaLine {
        level: quota.level.map(|level| level.code().to_owned()),
        family: quota.family.clone(),
        per: quota.per.code().to_owned(),
        period: quota.period.code().to_owned(),
        unit: quota.unit.code().to_owned(),
        most: quota.most,
        who: quota.who.iter().map(|post| post.code().to_owned()).collect(),
        article: quota.article.clone(),
    }
}

fn known<T>(text: &str, of: impl Fn(&str) -> Option<T>) -> Result<T> {
    of(text).ok_or_else(|| Error::Malformed(text.to_owned()))
}

pub(super) fn quota(line: &CopyQuotaLine) -> Result<Quota> {
    let quota = Quota {
        level: line
            .level
            .as_deref()
            .filter(|code| !code.is_empty())
            .map(|code| known(code, Level::from_code))
            .transpose()?,
        family: line.family.trim().to_owned(),
        per: known(&line.per, QuotaPer::from_code)?,
        period: known(&line.period, QuotaPeriod::from_code)?,
        unit: known(&line.unit, QuotaUnit::from_code)?,
        most: line.most,
        who: line.who.iter().map(|code| known(code, Post::from_code)).collect::<Result<_>>()?,
        article: line.article.trim().to_owned(),
    };
    quota.check()?;
    Ok(quota)
}
