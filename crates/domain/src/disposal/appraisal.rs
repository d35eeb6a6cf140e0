//! Appraisal (鉴定): a batch of one family of categories, a decision and an opinion per item.

use super::DisposalRefusal;
use crate::coded::coded;
use crate::moment::Day;
use crate::refusal::Refusal;
use crate::retention::{Due, FOR_EVER, RetentionRefusal};

coded! {
    /// What an appraiser decides.
    pub enum AppraisalDecision {
        /// 销毁.
        Destroy = "destroy", "appraisal-decision-destroy";
        /// 延长.
        Extend = "extend", "appraisal-decision-extend";
        /// 永久保管.
        Keep = "keep", "appraisal-decision-keep";
    }
}

/// A record offered for a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateFacts {
    /// 档号 or 登记号.
    pub number: String,
    /// Its category's family.
    pub family: String,
    /// Whether it still exists.
    pub is_kept: bool,
    /// When its term ends.
    pub due: Due,
    /// The open batch it already stands in.
    pub open_appraisal: Option<String>,
}

/// Whether a batch may be opened over these records. Appraising does not need freedom from holds
/// or loans: the list does.
pub fn check_appraisal_opening(
    title: &str,
    family: &str,
    candidates: &[CandidateFacts],
    today: Day,
) -> Result<(), Refusal> {
    if title.trim().is_empty() {
        return Err(DisposalRefusal::NameNeeded.into());
    }
    if candidates.is_empty() {
        return Err(DisposalRefusal::NothingChosen.into());
    }
    candidates.iter().try_for_each(|candidate| check_candidate(candidate, family, today))
}

fn check_candidate(candidate: &CandidateFacts, family: &str, today: Day) -> Result<(), Refusal> {
    let number = candidate.number.clone();
    if !candidate.is_kept {
        return Err(RetentionRefusal::RecordGone { number }.into());
    }
    if candidate.family != family {
        return Err(DisposalRefusal::OtherFamily { number, family: candidate.family.clone() }.into());
    }
    if let Some(appraisal) = &candidate.open_appraisal {
        return Err(DisposalRefusal::InOpenAppraisal { number, appraisal: appraisal.clone() }.into());
    }
    match candidate.due.on {
        _ if candidate.due.missing_trigger => Err(DisposalRefusal::TriggerMissing.into()),
        None => Err(DisposalRefusal::KeptForEver.into()),
        Some(due_on) if today <= due_on => Err(DisposalRefusal::NotDue { due_on }.into()),
        Some(_) => Ok(()),
    }
}

/// What a decision on an item is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppraisalFacts {
    /// The batch's number.
    pub appraisal: String,
    /// Whether the batch is open.
    pub is_open: bool,
    /// The item's record, for messages.
    pub number: String,
    /// When its term ends.
    pub due: Due,
    /// A standing hold's number.
    pub hold: Option<String>,
}

/// Whether the decision may stand. Answers the day the term is extended to, if it is.
///
/// A hold blocks a change of retention, so only 销毁 may be decided under it, and the list then
/// waits for the hold to be lifted.
pub fn check_decision(
    facts: &AppraisalFacts,
    decision: AppraisalDecision,
    opinion: &str,
    extend_until: Option<Day>,
) -> Result<Option<Day>, Refusal> {
    if !facts.is_open {
        return Err(DisposalRefusal::AppraisalClosed { number: facts.appraisal.clone() }.into());
    }
    if opinion.trim().is_empty() {
        return Err(DisposalRefusal::OpinionNeeded.into());
    }
    let until = match decision {
        AppraisalDecision::Destroy => return Ok(None),
        AppraisalDecision::Keep => FOR_EVER,
        AppraisalDecision::Extend => extend_until.ok_or(DisposalRefusal::ExtensionDayNeeded)?,
    };
    if let Some(hold) = &facts.hold {
        return Err(RetentionRefusal::OnHold { number: facts.number.clone(), hold: hold.clone() }.into());
    }
    if let Some(latest) = facts.due.latest.filter(|latest| until > *latest) {
        return Err(RetentionRefusal::BeyondLatest { latest }.into());
    }
    match facts.due.on {
        Some(due_on) if until <= due_on => Err(RetentionRefusal::ExtensionTooShort { due_on }.into()),
        _ => Ok(Some(until)),
    }
}

/// Whether the batch may be closed.
pub fn check_appraisal_closing(appraisal: &str, is_open: bool, undecided: i64) -> Result<(), Refusal> {
    if !is_open {
        return Err(DisposalRefusal::AppraisalClosed { number: appraisal.to_owned() }.into());
    }
    if undecided > 0 {
        return Err(DisposalRefusal::Undecided { count: undecided }.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day in a test")
    }

    fn due() -> Due {
        Due {
            on: Some(day("2023-12-31")),
            latest: None,
            counted_from: Some(day("2014-01-01")),
            explanation: vec![],
            missing_trigger: false,
        }
    }

    fn candidate() -> CandidateFacts {
        CandidateFacts {
            number: "0307-WS·2013-D10-ZH-0007".into(),
            family: "管理".into(),
            is_kept: true,
            due: due(),
            open_appraisal: None,
        }
    }

    fn facts() -> AppraisalFacts {
        AppraisalFacts {
            appraisal: "JD-0307-2026-0001".into(),
            is_open: true,
            number: "A".into(),
            due: due(),
            hold: None,
        }
    }

    #[test]
    fn a_batch_takes_due_records_of_one_family() {
        let open = |one: CandidateFacts| {
            check_appraisal_opening("2013 年度", "管理", &[candidate(), one], day("2026-10-15"))
                .map_err(|r| r.code)
        };
        assert_eq!(open(candidate()), Ok(()));
        assert_eq!(
            open(CandidateFacts { family: "财务".into(), ..candidate() }),
            Err("disposal.other_family")
        );
        assert_eq!(open(CandidateFacts { is_kept: false, ..candidate() }), Err("retention.record_gone"));
        let young = Due { on: Some(day("2026-12-31")), ..due() };
        assert_eq!(open(CandidateFacts { due: young, ..candidate() }), Err("disposal.not_due"));
        let elsewhere = CandidateFacts { open_appraisal: Some("JD-0307-2026-0002".into()), ..candidate() };
        assert_eq!(open(elsewhere), Err("disposal.in_open_appraisal"));
        let none = check_appraisal_opening("2013 年度", "管理", &[], day("2026-10-15")).map_err(|r| r.code);
        assert_eq!(none, Err("disposal.nothing_chosen"));
    }

    #[test]
    fn under_a_hold_the_term_may_not_change_but_destruction_may_be_proposed() {
        let held = AppraisalFacts { hold: Some("DJ-0307-2026-0001".into()), ..facts() };
        let decide = |decision, until: Option<&str>| {
            check_decision(&held, decision, "无继续保存价值", until.map(day)).map_err(|r| r.code)
        };
        assert_eq!(decide(AppraisalDecision::Destroy, None), Ok(None));
        assert_eq!(decide(AppraisalDecision::Keep, None), Err("retention.on_hold"));
        assert_eq!(decide(AppraisalDecision::Extend, Some("2030-12-31")), Err("retention.on_hold"));
    }

    #[test]
    fn an_extension_lies_after_the_term_and_not_past_the_latest_day() {
        let personal = AppraisalFacts { due: Due { latest: Some(day("2026-12-31")), ..due() }, ..facts() };
        let extend = |facts: &AppraisalFacts, until: Option<&str>| {
            check_decision(facts, AppraisalDecision::Extend, "仍在用", until.map(day)).map_err(|r| r.code)
        };
        assert_eq!(extend(&facts(), Some("2030-12-31")), Ok(Some(day("2030-12-31"))));
        assert_eq!(extend(&facts(), Some("2020-12-31")), Err("retention.extension_too_short"));
        assert_eq!(extend(&facts(), None), Err("disposal.extension_day_needed"));
        assert_eq!(extend(&personal, Some("2030-12-31")), Err("retention.beyond_latest"));
        let keep = check_decision(&personal, AppraisalDecision::Keep, "有价值", None).map_err(|r| r.code);
        assert_eq!(keep, Err("retention.beyond_latest"));
    }

    #[test]
    fn every_decision_needs_an_opinion_and_an_open_batch() {
        let blank = check_decision(&facts(), AppraisalDecision::Destroy, " ", None).map_err(|r| r.code);
        assert_eq!(blank, Err("disposal.opinion_needed"));
        let closed = AppraisalFacts { is_open: false, ..facts() };
        let late = check_decision(&closed, AppraisalDecision::Destroy, "销毁", None).map_err(|r| r.code);
        assert_eq!(late, Err("disposal.appraisal_closed"));
        assert_eq!(check_appraisal_closing("JD", true, 2).map_err(|r| r.code), Err("disposal.undecided"));
        assert_eq!(check_appraisal_closing("JD", true, 0), Ok(()));
    }
}
