//! Put the shipped rule pack in force (启用规则包): retention, file plan, matrix, lending, duties, calendar.

use crate::access::pack_filing::put_filing;
use crate::access::rule_pack::{DEFAULT, PackCategory, RulePack};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::records::{RecordRefusal, RulePackEvent};
use domain::{CategoryId, RetentionRuleId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::Digest;
use std::collections::BTreeMap;
use store::access::{NewCategory, NewCell, NewRule};
use ts_rs::TS;

/// Nothing to say: the pack ships with the program.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct InstallRulePack {}

/// What is in force now.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RulePackView {
    /// Version.
    pub version: i64,
    /// Retention rules.
    pub rules: usize,
    /// Categories.
    pub categories: usize,
    /// Cells of the matrix.
    pub matrix: usize,
    /// Lending rules.
    pub lending: usize,
    /// Duties that now stand by it; those of departments the office does not have are left out.
    pub duties: usize,
    /// Days that differ from Monday–Friday.
    pub days: usize,
}

/// Installs the pack whole or not at all.
pub fn install_rule_pack(desk: &mut Desk, _ask: InstallRulePack) -> Result<Changed<RulePackView>> {
    desk.permit(Operation::InstallRulePack)?;
    let pack = RulePack::read(DEFAULT)?;
    desk.transact(Operation::InstallRulePack, |work| {
        if store::access::pack_version(work)? >= pack.version {
            return Err(RecordRefusal::PackInstalled { version: pack.version }.into());
        }
        let rules = put_rules(work, &pack)?;
        for category in &pack.categories {
            put_category(work, category, rules[&category.rule])?;
        }
        put_matrix(work, &pack)?;
        for lending in &pack.lending {
            store::loans::insert_rule(work, work.new_id(), lending, pack.version)?;
        }
        for (day, working, name) in &pack.days {
            store::access::put_day(work, work.new_id(), *day, *working, name)?;
        }
        put_filing(work, &pack)?;
        let duties = put_duties(work, &pack)?;
        let name = serde_json::Value::from(pack.name.as_str()).to_string();
        store::people::put_setting(work, work.new_id(), "rule_pack", &name, work.actor(), work.now().at)?;
        let view = RulePackView {
            version: pack.version,
            rules: pack.rules.len(),
            categories: pack.categories.len(),
            matrix: pack.matrix.len(),
            lending: pack.lending.len(),
            duties,
            days: pack.days.len(),
        };
        work.record(RulePackEvent::RulePackInstalled {
            pack: work.new_id::<RowId>(),
            version: pack.version,
            categories: count(view.categories),
            rules: count(view.rules),
            matrix: count(view.matrix),
            digest: sha2::Sha256::digest(DEFAULT.as_bytes()).into(),
        });
        Ok(view)
    })
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn put_rules(work: &Work<'_, '_>, pack: &RulePack) -> Result<BTreeMap<String, RetentionRuleId>> {
    let mut ids = BTreeMap::new();
    for rule in &pack.rules {
        let id: RetentionRuleId = work.new_id();
        let new = NewRule {
            id,
            code: &rule.code,
            version: pack.version,
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
        ids.insert(rule.code.clone(), id);
    }
    Ok(ids)
}

fn put_category(work: &Work<'_, '_>, category: &PackCategory, rule: RetentionRuleId) -> Result<()> {
    let guide = &category.guide;
    let joined = |of: fn(&domain::records::Ground) -> String| {
        guide.grounds.iter().map(of).collect::<Vec<_>>().join("；")
    };
    let lines: Vec<String> = guide
        .grounds
        .iter()
        .map(|ground| format!("{}\t{}\t{}", ground.article, ground.level.code(), ground.quote))
        .collect();
    let (basis, article) = (
        joined(|ground| format!("{}“{}”", ground.article, ground.quote)),
        joined(|ground| ground.article.clone()),
    );
    let (term, grounds) = (category.term.code(), lines.join("\n"));
    let new = NewCategory {
        id: work.new_id::<CategoryId>(),
        code: &category.code,
        name: &category.name,
        group_name: &category.group,
        family: &category.family,
        level: guide.level(),
        level_basis: &basis,
        level_article: &article,
        level_term: &term,
        lower_on: &guide.lower_on,
        level_grounds: &grounds,
        rule,
        number_pattern: category.pattern.code(),
        personal_information: guide.personal_information,
        accounting: category.accounting,
        source: &category.source,
    };
    Ok(store::access::put_category(work, &new)?)
}

fn put_matrix(work: &Work<'_, '_>, pack: &RulePack) -> Result<()> {
    for cell in &pack.matrix {
        let new = NewCell {
            level: cell.level,
            action: cell.action.code(),
            approvers: &cell.approvers,
            mode: &cell.mode,
            supervised: cell.supervised,
            witnesses: cell.witnesses,
            longest_days: cell.longest_days,
            shredder_class: &cell.shredder_class,
            article: &cell.article,
            version: pack.version,
        };
        store::access::insert_cell(work, work.new_id(), &new)?;
    }
    Ok(())
}

/// Whoever installs the pack confirms its duty table for the departments the office has.
fn put_duties(work: &Work<'_, '_>, pack: &RulePack) -> Result<usize> {
    let mut standing = 0;
    for department in store::people::list_departments(work)? {
        for duty in pack.duties.iter().filter(|duty| duty.means(&department.code, &department.name)) {
            for family in &duty.families {
                if !store::access::has_duty(work, department.id, family)? {
                    store::people::insert_duty(
                        work,
                        work.new_id(),
                        department.id,
                        family,
                        work.actor(),
                        work.now().at,
                    )?;
                }
                standing += 1;
            }
        }
    }
    Ok(standing)
}
