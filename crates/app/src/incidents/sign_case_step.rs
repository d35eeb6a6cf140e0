//! Sign the step that is due: with one's own passphrase, or as a pen-signed note that somebody attests.

use super::case_view::{CaseView, case_view};
use super::facts::{Known, Reach, code, kind_of, known, row_of, state_of};
use crate::border::Second;
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::incidents::{
    CaseState, CaseStep, IncidentEvent, PaperNote, Signing, ViolationKind, ends, sign_step,
};
use domain::numbers::prefix;
use domain::{PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::incidents::{CaseRow, NewStep, NewViolation};
use store::sealed::mark;
use ts_rs::TS;

/// A pen-signed note.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CasePaper {
    /// Who signed it.
    pub person_id: String,
    /// By which number or day it is found again.
    pub number: String,
    /// Who attests it: 保密责任人 or 主任.
    pub attester: Second,
}

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct SignCaseStep {
    /// Which case.
    pub case_id: String,
    /// The step: `statement`, `opinion`, `measures`, `decision`.
    pub step: String,
    /// What is said.
    pub words: String,
    /// Somebody else's step, with their passphrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signer: Option<Second>,
    /// One's own step: the passphrase again.
    #[serde(default)]
    pub passphrase: String,
    /// On paper.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paper: Option<CasePaper>,
}

/// Signs.
pub fn sign_case_step(desk: &mut Desk, ask: SignCaseStep) -> Result<Changed<CaseView>> {
    desk.permit(Operation::SignCaseStep)?;
    let reach = Reach::of(&desk.posts()?);
    let step = code(CaseStep::from_code(&ask.step), &ask.step)?;
    let hand = match (&ask.paper, &ask.signer) {
        (Some(paper), _) => desk.on_the_spot(&paper.attester)?,
        (None, Some(signer)) => desk.on_the_spot(signer)?,
        (None, None) => desk.own_signature(&ask.passphrase, None)?,
    };
    let on_paper = ask.paper.as_ref().map(|paper| paper.person_id.parse().ok().or_missing()).transpose()?;
    desk.transact(Operation::SignCaseStep, |work| {
        let id = row_of(&ask.case_id)?;
        let find = || store::incidents::get_case(work, work.sight(), id, reach.own, reach.custody);
        let row = find()?.or_missing()?;
        let signer = on_paper.unwrap_or_else(|| hand.person());
        let reached = sign(work, &row, step, signer, &hand, &ask)?;
        if reached == CaseState::Decided {
            lead_on(work, &row)?;
        }
        case_view(work, work.sight(), find()?.or_missing()?)
    })
}

fn sign(
    work: &Work<'_, '_>,
    row: &CaseRow,
    step: CaseStep,
    signer: PersonId,
    hand: &OnTheSpot,
    ask: &SignCaseStep,
) -> Result<CaseState> {
    let (responsible, signer, attester) =
        (known(work, row.responsible)?, known(work, signer)?, known(work, hand.person())?);
    let signed: Vec<PersonId> =
        store::incidents::list_steps(work, work.sight(), row.id)?.iter().map(|given| given.person).collect();
    let kind = kind_of(row)?;
    let paper = ask.paper.as_ref().map(|paper| PaperNote {
        number: &paper.number,
        attester: attester.id,
        attester_name: &attester.name,
        attester_posts: &attester.posts,
    });
    let reached = sign_step(&Signing {
        kind,
        state: state_of(row)?,
        step,
        level: row.level.max(row.record_level),
        responsible: responsible.id,
        responsible_name: &responsible.name,
        responsible_posts: &responsible.posts,
        signer: signer.id,
        signer_name: &signer.name,
        signer_posts: &signer.posts,
        signed: &signed,
        words: &ask.words,
        paper,
    })?;
    let who = step.signers(kind, &responsible.posts);
    let post = signer.posts.iter().find(|post| who.contains(post)).map_or("", |post| post.code());
    keep(work, row, (step, reached), (&signer, post), hand, ask)?;
    Ok(reached)
}

fn keep(
    work: &Work<'_, '_>,
    row: &CaseRow,
    (step, reached): (CaseStep, CaseState),
    (signer, post): (&Known, &str),
    hand: &OnTheSpot,
    ask: &SignCaseStep,
) -> Result<()> {
    let given: RowId = work.new_id();
    let words = work.sealed_for(row.record_level, ("incident_steps", "words"), given, ask.words.trim())?;
    let number = ask.paper.as_ref().map_or("", |paper| paper.number.trim());
    let statement = serde_json::json!({
        "act": "sign_case_step", "case": row.id.to_string(), "number": row.number, "step": step.code(), "person": signer.id.to_string(),
        "post": post, "words": mark(&words), "paper_note": number,
    })
    .to_string();
    let signature = sign_act(work, hand, post, "sign_case_step", &row.id.to_string(), &statement)?;
    store::incidents::insert_step(
        work,
        &NewStep {
            id: given,
            case: row.id,
            record: row.record,
            step: step.code(),
            person: signer.id,
            post,
            words: &words,
            paper_note: number,
            attested_by: (!number.is_empty()).then(|| hand.person()),
            signature,
            entered_by: work.actor(),
            at: work.now().at,
        },
    )?;
    let ended = (reached == CaseState::Decided).then(|| work.now().at);
    store::incidents::set_case_state(work, row.id, reached.code(), ended)?;
    work.record(IncidentEvent::CaseStepSigned {
        case: row.id,
        step: step.code(),
        by: signer.id,
        on_paper: i64::from(!number.is_empty()),
    });
    Ok(())
}

/// A decided loss from 秘密 on is entered as a violation. Its facts are the case's; what is sealed there is not said
/// here again.
fn lead_on(work: &Work<'_, '_>, row: &CaseRow) -> Result<()> {
    if !ends(kind_of(row)?, row.level, row.personal).violation {
        return Ok(());
    }
    let violation: RowId = work.new_id();
    let kind = ViolationKind::LostInCustody;
    let zone = work.now().zone;
    store::incidents::insert_violation(
        work,
        &NewViolation {
            id: violation,
            number: work.next_paper_number(prefix::VIOLATION)?,
            kind: kind.code(),
            article: kind.article(),
            person: row.responsible,
            record: Some(row.record),
            case: Some(row.id),
            happened_on: row.opened_at.day_in(zone),
            facts: &row.number,
            by: work.actor(),
            at: work.now().at,
        },
    )?;
    work.record(IncidentEvent::ViolationRegistered { violation, person: row.responsible, kind: kind.code() });
    Ok(())
}
