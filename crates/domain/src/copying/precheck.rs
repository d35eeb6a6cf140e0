//! The pre-check of a request (复制预检): impossible, needs confirmation by a named post, note. The same rule holds
//! when the request is handed in.

use super::family::check_depth;
use super::quota::{Quota, Usage};
use super::{
    CopyNote, CopyRefusal, CopyRequest, Receiver, Someone, SourceFacts, check_receiver, request_faults,
};
use crate::access::{Level, Post};
use crate::moment::Now;
use crate::notice::Note;
use crate::refusal::Refusal;

/// Something a named post may confirm with a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyConfirm {
    /// What.
    pub what: Refusal,
    /// Who may.
    pub who: Vec<Post>,
}

/// Three lists, in this order on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CopyPreCheck {
    /// 不能申请.
    pub impossible: Vec<Refusal>,
    /// 需要确认.
    pub confirm: Vec<CopyConfirm>,
    /// 提示.
    pub notes: Vec<Note>,
}

/// Everything the desk knows about a request.
#[derive(Debug, Clone)]
pub struct AskFacts {
    /// What is asked for.
    pub request: CopyRequest,
    /// What is copied from.
    pub source: SourceFacts,
    /// `F01` when it is a copy itself.
    pub copy_of: Option<String>,
    /// Level of the record.
    pub level: Level,
    /// 申请人 and 领取人, once when they are one.
    pub people: Vec<Receiver>,
    /// The quotas that cover it, with what is used.
    pub quotas: Vec<(Quota, Usage)>,
    /// Numbers of standing holds.
    pub holds: Vec<String>,
    /// Copies of the record still with people.
    pub outstanding: i64,
    /// Whether somebody must supervise.
    pub supervised: bool,
}

/// Looks at everything and says all of it at once.
#[must_use]
pub fn precheck_copying(facts: &AskFacts, now: &Now) -> CopyPreCheck {
    let mut found = CopyPreCheck::default();
    found
        .impossible
        .extend(request_faults(&facts.request, &facts.source, now).into_iter().map(Refusal::from));
    if let Some(label) = &facts.copy_of {
        found.impossible.extend(check_depth(label).err().map(Refusal::from));
    }
    found
        .impossible
        .extend(facts.people.iter().filter_map(|person| check_receiver(person, facts.level, now).err()));
    for (quota, usage) in &facts.quotas {
        match quota.exceeded(*usage) {
            Some(what) if quota.who.is_empty() => found.impossible.push(what.into()),
            Some(what) => found.confirm.push(CopyConfirm { what: what.into(), who: quota.who.clone() }),
            None => {}
        }
    }
    found.notes.extend(notes(facts).into_iter().map(Note::from));
    found
}

fn notes(facts: &AskFacts) -> Vec<CopyNote> {
    let mut notes: Vec<CopyNote> =
        facts.holds.iter().map(|number| CopyNote::OnHold { number: number.clone() }).collect();
    if let Some(label) = &facts.copy_of {
        notes.push(CopyNote::CopyOfACopy { label: label.clone() });
    }
    if facts.source.state != crate::records::CopyState::In {
        notes
            .push(CopyNote::SourceAwayNow { number: facts.source.number.clone(), state: facts.source.state });
    }
    if facts.outstanding > 0 {
        notes.push(CopyNote::CopiesOutside { count: facts.outstanding });
    }
    if facts.supervised {
        notes.push(CopyNote::SupervisorComes { level: facts.level });
    }
    notes.extend(facts.quotas.iter().filter(|(quota, usage)| quota.exceeded(*usage).is_none()).map(
        |(quota, usage)| CopyNote::QuotaLeft {
            per: quota.per,
            period: quota.period,
            unit: quota.unit,
            left: quota.most - usage.used,
            article: quota.article.clone(),
        },
    ));
    notes
}

/// Who confirmed on the spot, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmedBy {
    /// Who.
    pub person: Someone,
    /// Posts held today.
    pub posts: Vec<Post>,
    /// The reason given.
    pub reason: String,
}

/// Nothing impossible, and whatever needs confirming was confirmed with a reason by a post that may, and not by the
/// applicant. Answers the codes that were confirmed.
///
/// # Errors
/// The first thing that stands in the way.
pub fn may_ask(
    found: &CopyPreCheck,
    applicant: &Someone,
    by: Option<&ConfirmedBy>,
) -> Result<Vec<&'static str>, Refusal> {
    if let Some(refusal) = found.impossible.first() {
        return Err(refusal.clone());
    }
    for confirm in &found.confirm {
        let Some(by) = by else { return Err(confirm.what.clone()) };
        if by.person.id == applicant.id {
            return Err(CopyRefusal::ApplicantConfirms { name: by.person.name.clone() }.into());
        }
        if !by.posts.iter().any(|post| confirm.who.contains(post)) {
            return Err(confirm.what.clone());
        }
        if by.reason.trim().is_empty() {
            return Err(CopyRefusal::ConfirmReasonMissing.into());
        }
    }
    Ok(found.confirm.iter().map(|confirm| confirm.what.code).collect())
}

#[cfg(test)]
mod tests {
    use super::super::quota::{QuotaPer, QuotaPeriod, QuotaUnit};
    use super::*;
    use crate::ids::PersonId;
    use crate::moment::{Day, Moment};
    use crate::records::CopyState;

    fn now() -> Now {
        Now { at: Moment::parse("2026-11-23T02:00:00Z").expect("time"), zone: chrono_tz::Asia::Shanghai }
    }

    fn someone(number: u128) -> Someone {
        Someone { id: PersonId(uuid::Uuid::from_u128(number)), name: format!("第{number}人") }
    }

    fn quota(who: Vec<Post>) -> Quota {
        Quota {
            level: None,
            family: String::new(),
            per: QuotaPer::Person,
            period: QuotaPeriod::Month,
            unit: QuotaUnit::Copies,
            most: 3,
            who,
            article: "管理处规定".into(),
        }
    }

    fn facts(quotas: Vec<(Quota, Usage)>) -> AskFacts {
        AskFacts {
            request: CopyRequest {
                purpose: "保险理赔".into(),
                destination: "工程部".into(),
                pages: 14,
                page_range: String::new(),
                copies: 2,
                return_by: Day::from_ymd_opt(2026, 12, 31),
            },
            source: SourceFacts {
                number: "0041".into(),
                kept: true,
                on_paper: true,
                state: CopyState::In,
                pages: 14,
            },
            copy_of: None,
            level: Level::Secret,
            people: vec![Receiver {
                person: someone(1),
                active: true,
                clearance: Level::Secret,
                admitted: true,
                agreement_until: None,
            }],
            quotas,
            holds: Vec::new(),
            outstanding: 0,
            supervised: true,
        }
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let mut asked = facts(Vec::new());
        asked.request.purpose.clear();
        asked.request.destination.clear();
        asked.people[0].active = false;
        let codes: Vec<_> =
            precheck_copying(&asked, &now()).impossible.iter().map(|refusal| refusal.code).collect();
        assert_eq!(
            codes,
            ["copying.purpose_missing", "copying.destination_missing", "copying.person_not_active"]
        );
    }

    #[test]
    fn a_quota_is_impossible_or_confirmed_by_a_named_post_with_a_reason() {
        let used = Usage { used: 2, asked: 2 };
        let firm = precheck_copying(&facts(vec![(quota(Vec::new()), used)]), &now());
        assert_eq!(firm.impossible[0].code, "copying.quota_used_up");
        let soft = precheck_copying(&facts(vec![(quota(vec![Post::OfficeDirector]), used)]), &now());
        let by = |number, posts: &[Post], reason: &str| ConfirmedBy {
            person: someone(number),
            posts: posts.to_vec(),
            reason: reason.into(),
        };
        let director = by(2, &[Post::OfficeDirector], "定损会人多");
        assert_eq!(may_ask(&soft, &someone(1), Some(&director)), Ok(vec!["copying.quota_to_confirm"]));
        for (by, code) in [
            (None, "copying.quota_to_confirm"),
            (Some(by(2, &[Post::Clerk], "要用")), "copying.quota_to_confirm"),
            (Some(by(2, &[Post::OfficeDirector], " ")), "copying.confirm_reason_missing"),
            (Some(by(1, &[Post::OfficeDirector], "要用")), "copying.applicant_confirms"),
        ] {
            assert_eq!(may_ask(&soft, &someone(1), by.as_ref()).expect_err("refused").code, code);
        }
        let within = precheck_copying(&facts(vec![(quota(Vec::new()), Usage { used: 0, asked: 2 })]), &now());
        assert_eq!(may_ask(&within, &someone(1), None), Ok(Vec::new()));
        assert!(within.notes.iter().any(|note| note.code == "copying.quota_left"));
    }

    #[test]
    fn what_does_not_stand_in_the_way_is_told_as_a_note() {
        let mut asked = facts(Vec::new());
        asked.copy_of = Some("F01".into());
        asked.holds = vec!["DJ-0307-2026-0001".into()];
        asked.outstanding = 2;
        asked.source.state = CopyState::Out;
        let found = precheck_copying(&asked, &now());
        assert!(found.impossible.is_empty() && found.confirm.is_empty());
        assert_eq!(found.notes.len(), 5);
    }
}
