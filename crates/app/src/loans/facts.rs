//! Gathers what the rules must be told: copy, borrower, rule, approval.

use super::lending_rules::explained::rule_for;
use super::reservations::queue::queue_facts;
use crate::approvals::{approval_facts, need_of, with_standing};
use crate::error::OrMissing;
use crate::wording;
use crate::{Error, Result};
use ::texts::Locale;
use domain::approvals::{ApprovalRefusal, Need, StandingAct, digest_of, is_granted};
use domain::loans::{
    ApprovalStanding, BorrowerFacts, BorrowerState, Checks, CopyFacts, DestructionFacts, LoanFacts,
    LoanState, Resolution, Way, Whereabouts, days_overdue,
};
use domain::loans::{Introduction, Standing};
use domain::{ApprovalId, CopyId, Now, PersonId};
use store::approvals::OwnDuty;
use store::loans::{BorrowerRow, DeskCopyRow, LoanRow};
use store::{Reader, Sight};

/// Everything known when a copy is to go to a borrower.
#[derive(Clone)]
pub(super) struct Gathered {
    pub copy: DeskCopyRow,
    pub borrower: BorrowerRow,
    pub way: Way,
    pub facts: LoanFacts,
    /// The request that waits at the desk.
    pub waiting: Option<LoanRow>,
    pub approval: Option<ApprovalId>,
    /// What an approval must have been given for.
    pub statement: String,
    /// The lending rule, with why.
    pub rule: Resolution,
}

/// Who reads, when, in which language.
#[derive(Clone, Copy)]
pub(super) struct Eyes<'a> {
    pub sight: &'a Sight,
    pub now: Now,
    pub locale: Locale,
}

/// A way's code as typed at the border.
pub(super) fn way_of(code: &str) -> Result<Way> {
    Way::from_code(code).ok_or_else(|| Error::Malformed(format!("way {code}")))
}

/// A stored loan's state.
pub(super) fn state_of(loan: &LoanRow) -> Result<LoanState> {
    LoanState::from_code(&loan.state)
        .ok_or_else(|| Error::Broken(format!("loan {}: state {}", loan.id, loan.state)))
}

/// A person's identity as typed at the border; somebody unknown is missing.
pub(super) fn person_of(text: &str) -> Result<PersonId> {
    text.parse().ok().or_missing()
}

/// The canonical content a loan's approval is bound to: another copy, level, borrower, way or purpose
/// is another loan. A sealed purpose stands in it as its mark.
pub(super) fn statement_of(copy: &DeskCopyRow, borrower: PersonId, way: Way, purpose: &str) -> String {
    serde_json::json!({
        "act": "lend", "way": way.code(), "copy": copy.copy.to_string(), "label": copy.label, "record": copy.record.to_string(),
        "accession": copy.accession, "level": copy.level.code(), "borrower": borrower.to_string(), "purpose": purpose,
    })
    .to_string()
}

fn whereabouts(copy: &DeskCopyRow) -> Whereabouts {
    match copy.state.as_str() {
        "in" => Whereabouts::In,
        "in_session" => Whereabouts::InSession,
        "lost" => Whereabouts::Lost,
        "destroyed" => Whereabouts::Destroyed,
        _ => Whereabouts::Out { holder: copy.holder_name.clone().unwrap_or_default(), due: copy.due_on },
    }
}

fn copy_facts(reader: &Reader<'_>, copy: &DeskCopyRow) -> Result<CopyFacts> {
    let counted = |state: &str| !matches!(state, "locked" | "approved" | "cooling");
    Ok(CopyFacts {
        name: copy.name(),
        whereabouts: whereabouts(copy),
        electronic: copy.kind == "electronic",
        level: copy.level,
        record_gone: copy.record_state != "kept",
        pages: copy.pages,
        damage: copy.condition.clone(),
        sealed: !copy.seal_number.is_empty(),
        holds: store::loans::list_holds(reader, copy.record)?,
        destruction: copy
            .list_number
            .clone()
            .map(|list| DestructionFacts { list, counted: copy.list_state.as_deref().is_some_and(counted) }),
    })
}

/// The borrower as the rules want him.
pub(super) fn borrower_facts(
    row: &BorrowerRow,
    own_duty: Option<(String, String)>,
    now: Now,
) -> BorrowerFacts {
    BorrowerFacts {
        name: row.name.clone(),
        state: match row.state.as_str() {
            "active" => BorrowerState::Active,
            "suspended" => BorrowerState::Suspended,
            _ => BorrowerState::Left,
        },
        clearance: row.clearance,
        within_wall: row.within_wall,
        agreement_until: row.agreement_until,
        training_on: row.training_on,
        open_items: row.open_items,
        overdue_items: row.overdue_items,
        longest_overdue: days_overdue(LoanState::Out, row.earliest_due, now),
        own_duty,
        standing: Standing::default(),
    }
}

/// Whether the borrower is leaving, and the letter an outsider came with; `purpose` is what was typed.
pub(super) fn standing_of(reader: &Reader<'_>, row: &BorrowerRow, purpose: &str) -> Result<Standing> {
    let outside = row.kind == "outside";
    let letter = match outside {
        true => store::people::find_introduction(reader, row.id)?,
        false => None,
    };
    let purpose = purpose.trim();
    Ok(Standing {
        leaves_on: store::people::standing_leaving(reader, row.id)?.map(|leaving| leaving.last_on),
        outside,
        introduction: letter.map(|letter| Introduction {
            number: letter.number,
            purpose_fits: purpose.is_empty() || purpose == letter.purpose,
            purpose: letter.purpose,
            until: letter.ends_on,
            host: letter.host,
            host_active: letter.host_state == "active",
        }),
    })
}

/// Which checks this office has switched on (设置); what it does not keep is not asked about.
pub(super) fn checks(reader: &Reader<'_>) -> Result<Checks> {
    let on = |key: &str| -> Result<bool> {
        Ok(store::vault::get_setting(reader, key)?.is_some_and(|value| value == "true"))
    };
    let months =
        store::vault::get_setting(reader, "loans.training_months")?.and_then(|value| value.parse().ok());
    Ok(Checks {
        agreement: on("loans.check_agreement")?,
        training: on("loans.check_training")?,
        training_months: months.unwrap_or(12),
    })
}

fn standing(
    reader: &Reader<'_>,
    eyes: Eyes<'_>,
    need: &Need,
    waiting: Option<&LoanRow>,
    statement: &str,
) -> Result<(Option<ApprovalId>, ApprovalStanding)> {
    let asked = waiting.and_then(|loan| loan.approval);
    let (Need::Approval { .. }, Some(approval)) = (need, asked) else {
        return Ok((asked, ApprovalStanding::NotAsked));
    };
    Ok((Some(approval), granted(reader, eyes, approval, statement)?))
}

/// How an approval stands to exactly that statement.
pub(super) fn granted(
    reader: &Reader<'_>,
    eyes: Eyes<'_>,
    approval: ApprovalId,
    statement: &str,
) -> Result<ApprovalStanding> {
    let facts = approval_facts(reader, eyes.sight, approval)?;
    Ok(match is_granted(&facts, &digest_of(statement), eyes.now) {
        Ok(()) => ApprovalStanding::Granted,
        Err(ApprovalRefusal::StillOpen { number, who }) => ApprovalStanding::Waiting { number, who },
        Err(why) => ApprovalStanding::Fails(why),
    })
}

/// Whose daily work it is: the department's, or the post's.
fn whose(locale: ::texts::Locale, duty: &OwnDuty) -> String {
    match (&duty.department, duty.post) {
        (_, Some(post)) => wording::coded(locale, "post", post.code()),
        (Some(department), None) => department.clone(),
        (None, None) => String::new(),
    }
}

/// The loan as standing approvals look at it.
pub(super) fn standing_act(copy: &DeskCopyRow, borrower: PersonId, way: Way) -> StandingAct<'_> {
    StandingAct {
        person: borrower,
        action: way.action(),
        level: copy.level,
        category: copy.category,
        family: &copy.family,
    }
}

/// Gathers for that copy and borrower. The purpose of a waiting request counts, not what is typed now.
pub(super) fn gather(
    reader: &Reader<'_>,
    eyes: Eyes<'_>,
    copy: DeskCopyRow,
    borrower: PersonId,
    way: Way,
    purpose: &str,
) -> Result<Gathered> {
    let borrower =
        store::loans::get_borrower(reader, borrower, Some(copy.record), eyes.now.today())?.or_missing()?;
    let duty = store::approvals::find_own_duty(reader, borrower.id, &copy.family)?;
    let own_duty =
        duty.map(|duty| (whose(eyes.locale, &duty), wording::coded(eyes.locale, "family", &copy.family)));
    let act = standing_act(&copy, borrower.id, way);
    let need = need_of(reader, way.action(), copy.level, own_duty.is_some())?;
    let need = with_standing(reader, eyes.now, need, &act)?;
    let waiting = store::loans::find_waiting(reader, eyes.sight, copy.copy, borrower.id, way.code())?;
    let purpose = match &waiting {
        Some(loan) => reader.mark_of("loans", "purpose", loan.id)?,
        None => purpose.trim().to_owned(),
    };
    let statement = statement_of(&copy, borrower.id, way, &purpose);
    let (approval, standing) = standing(reader, eyes, &need, waiting.as_ref(), &statement)?;
    let rule = rule_for(reader, &copy, (borrower.id, &borrower.kind), way)?;
    let facts = LoanFacts {
        copy: copy_facts(reader, &copy)?,
        borrower: BorrowerFacts {
            standing: standing_of(reader, &borrower, &purpose)?,
            ..borrower_facts(&borrower, own_duty, eyes.now)
        },
        way,
        need,
        approval: standing,
        reading_place: store::loans::find_reading_place(reader)?,
        checks: checks(reader)?,
        rule: rule.applied.clone(),
        queue: queue_facts(reader, &copy, borrower.id, eyes.now.today())?,
    };
    Ok(Gathered { copy, borrower, way, facts, waiting, approval, statement, rule })
}

/// What a scan may mean.
pub(super) enum Scanned {
    /// This copy.
    One(Box<DeskCopyRow>),
    /// One of these.
    Several(Vec<DeskCopyRow>),
}

/// Finds copies by barcode, 档号, 登记号 (custody), or by words within sight. A single hit goes
/// straight in; of a record's copies the one at hand does.
pub(super) fn scan(reader: &Reader<'_>, sight: &Sight, text: &str) -> Result<Scanned> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::Missing);
    }
    let mut found = store::loans::find_by_barcode(reader, sight, text)?;
    if found.first().is_some_and(|copy| copy.barcode == text) {
        found.truncate(1);
    }
    if found.is_empty() {
        found = store::loans::find_by_number(reader, sight, text)?;
    }
    if found.is_empty() {
        found = store::loans::find_copies(reader, sight, text)?;
    }
    if found.len() > 1 {
        found.retain(|copy| copy.kind != "electronic");
        let records_differ = found.windows(2).any(|pair| pair[0].record != pair[1].record);
        let at_hand = found.iter().filter(|copy| copy.state == "in").count();
        if !records_differ && at_hand == 1 {
            found.retain(|copy| copy.state == "in");
        }
    }
    match found.len() {
        0 => Err(Error::Missing),
        1 => Ok(Scanned::One(Box::new(found.remove(0)))),
        _ => Ok(Scanned::Several(found)),
    }
}

/// That copy.
pub(super) fn copy_of(reader: &Reader<'_>, sight: &Sight, text: &str) -> Result<DeskCopyRow> {
    let copy: CopyId = text.parse().ok().or_missing()?;
    store::loans::get_copy(reader, sight, copy)?.or_missing()
}
