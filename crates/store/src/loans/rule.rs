//! The lending rules of the rule pack.

use crate::{Reader, Result, Tx, named};
use domain::RowId;
use domain::access::{Level, Post};
use domain::loans::LendingRule;

crate::statements! {
    LIST_RULES = "SELECT * FROM lending_rules WHERE version = (SELECT max(version) FROM lending_rules) ORDER BY row";
}

/// The rules of the newest version.
pub fn list_rules(reader: &Reader<'_>) -> Result<Vec<LendingRule>> {
    reader.list(LIST_RULES, &[], |row| {
        Ok(LendingRule {
            name: row.get("name")?,
            level: row.get::<_, Option<i64>>("level")?.and_then(Level::from_rank),
            post: row.get::<_, Option<String>>("post")?.as_deref().and_then(Post::from_code),
            family: row.get("family")?,
            days: row.get("days")?,
            item_limit: row.get("item_limit")?,
            renewals: row.get("renewals")?,
            grace_days: row.get("grace_days")?,
            article: row.get("article")?,
        })
    })
}

/// Adds a rule of a version.
pub fn insert_rule(tx: &Tx<'_>, id: RowId, rule: &LendingRule, version: i64) -> Result<()> {
    tx.insert(
        "lending_rules",
        &named! {
            id: id, name: &rule.name, level: rule.level, post: rule.post, family: rule.family.clone(), days: rule.days,
            item_limit: rule.item_limit, renewals: rule.renewals, grace_days: rule.grace_days, article: &rule.article, version: version
        },
    )
}
