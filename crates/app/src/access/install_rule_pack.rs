//! Put the shipped rule pack in force (启用规则包): retention, file plan, matrix, lending, duties, calendar.

use crate::access::pack_filing::put_filing;
use crate::access::rule_pack::{DEFAULT, RulePack};
use crate::classification::guide_line::GuideLine;
use crate::classification::pack_lines::put_pack_guide;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::records::{RecordRefusal, RulePackEvent};
use domain::{RetentionRuleId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::Digest;
use store::access::NewRule;
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
    /// Of those, lines that the office says otherwise and that stay so.
    pub kept: usize,
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
        put_rules(work, &pack)?;
        let lines: Vec<GuideLine> = pack.categories.iter().map(GuideLine::of_pack).collect();
        let kept = put_pack_guide(work, (&pack.name, pack.version), &lines)?;
        put_matrix(work, &pack)?;
        for lending in &pack.lending {
            store::loans::insert_rule(work, work.new_id(), lending, pack.version)?;
        }
        for (day, working, name) in &pack.days {
            // What the office said of a day stands above the pack's word.
            if store::loans::did_office_speak_of(work, *day)? {
                continue;
            }
            store::access::put_day(work, work.new_id(), *day, *working, name)?;
        }
        put_filing(work, &pack)?;
        crate::copying::put_pack_quotas(work)?;
        let duties = put_duties(work, &pack)?;
        let name = serde_json::Value::from(pack.name.as_str()).to_string();
        store::people::put_setting(work, work.new_id(), "rule_pack", &name, work.actor(), work.now().at)?;
        let view = RulePackView {
            version: pack.version,
            rules: pack.rules.len(),
            categories: pack.categories.len(),
            kept,
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

fn put_rules(work: &Work<'_, '_>, pack: &RulePack) -> Result<()> {
    for rule in &pack.rules {
        let new = NewRule {
            id: work.new_id::<RetentionRuleId>(),
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
    }
    Ok(())
}

fn put_matrix(work: &Work<'_, '_>, pack: &RulePack) -> Result<()> {
    for cell in &pack.matrix {
        store::access::insert_cell(work, work.new_id(), cell, pack.version)?;
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
