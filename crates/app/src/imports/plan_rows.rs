//! Categories and retention rules of a second plan beside the pack, each with its source.

use crate::Work;
use crate::error::Result;
use domain::imports::{CategoryLine, RuleLine, RuleOf};
use domain::{CategoryId, RetentionRuleId};
use std::collections::HashMap;
use store::access::{NewCategory, NewRule};

/// Writes rules; answers them by code.
pub(super) fn put_rules(work: &Work<'_, '_>, rules: &[RuleLine]) -> Result<HashMap<String, RetentionRuleId>> {
    let mut put = HashMap::new();
    for rule in rules.iter() {
        if put.contains_key(&rule.code) {
            continue;
        }
        let id: RetentionRuleId = work.new_id();
        let new = NewRule {
            id,
            code: &rule.code,
            version: 1,
            text: &rule.text,
            mandate: &rule.mandate,
            period_months: rule.months,
            trigger: rule.trigger.code(),
            trigger_event: &rule.trigger_event,
            action: rule.action.code(),
            latest_months: rule.latest_months,
            latest_ground: &rule.latest_ground,
        };
        store::access::insert_rule(work, &new)?;
        put.insert(rule.code.clone(), id);
    }
    Ok(put)
}

/// Writes categories; rules that their terms ask for are made once and used again by later tables of the plan.
pub(super) fn put_categories(work: &Work<'_, '_>, categories: &[CategoryLine]) -> Result<()> {
    let mut missing = Vec::new();
    let mut known: HashMap<String, RetentionRuleId> = HashMap::new();
    for category in categories {
        if let RuleOf::Made(rule) = &category.rule {
            match store::imports::rule_of_code(work, &rule.code)? {
                Some(id) => {
                    known.insert(rule.code.clone(), id);
                }
                None => missing.push(rule.clone()),
            }
        }
    }
    known.extend(put_rules(work, &missing)?);
    for category in categories {
        let rule = match &category.rule {
            RuleOf::Known(rule) => *rule,
            RuleOf::Made(rule) => known[&rule.code],
        };
        put_category(work, category, rule)?;
    }
    Ok(())
}

fn put_category(work: &Work<'_, '_>, category: &CategoryLine, rule: RetentionRuleId) -> Result<()> {
    // The guide's word of an imported category is its table's: one ground, its level, its source.
    let grounds = format!("{}\t{}\t{}", category.source, category.level.code(), category.level_basis);
    let new = NewCategory {
        id: work.new_id::<CategoryId>(),
        code: &category.code,
        name: &category.name,
        group_name: &category.group,
        family: &category.family,
        level: category.level,
        level_basis: &category.level_basis,
        level_article: &category.source,
        level_term: &category.level_term,
        lower_on: "",
        level_grounds: &grounds,
        rule,
        number_pattern: category.pattern.code(),
        personal_information: category.personal_information,
        accounting: category.accounting,
        source: &category.source,
    };
    Ok(store::access::put_category(work, &new)?)
}
