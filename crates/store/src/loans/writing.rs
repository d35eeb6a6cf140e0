//! Writing loans and the incidents they open.

use crate::{Reader, Result, Sight, Tx, id, named};
use domain::{
    ApprovalId, CopyId, Day, IncidentId, LoanId, Moment, PersonId, RecordId, SessionId, SignatureId,
    SignatureImageId,
};

/// A new loan.
#[derive(Debug, Clone)]
pub struct NewLoan<'a> {
    /// Identity.
    pub id: LoanId,
    /// Which copy.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// 借阅人.
    pub borrower: PersonId,
    /// Way code.
    pub way: &'a str,
    /// State code.
    pub state: &'a str,
    /// 用途.
    pub purpose: &'a str,
    /// The approval it waits for.
    pub approval: Option<ApprovalId>,
    /// Entered by.
    pub requested_by: PersonId,
    /// Now.
    pub at: Moment,
}

/// What lending adds to a loan.
#[derive(Debug, Clone)]
pub struct Lending<'a> {
    /// By whom.
    pub by: PersonId,
    /// In which session.
    pub session: SessionId,
    /// When it went out.
    pub happened_at: Moment,
    /// When it is entered.
    pub recorded_at: Moment,
    /// 应还.
    pub due: Day,
    /// Ground code.
    pub ground: &'a str,
    /// Name of the rule.
    pub rule: &'a str,
    /// The approval.
    pub approval: Option<ApprovalId>,
    /// Why a confirmation was given.
    pub override_reason: &'a str,
    /// By whom.
    pub override_by: Option<PersonId>,
    /// Receipt kind or empty.
    pub receipt: &'a str,
    /// The receipt's signature.
    pub receipt_signature: Option<SignatureId>,
    /// The receipt's picture.
    pub receipt_image: Option<SignatureImageId>,
    /// 补登 reason or empty.
    pub late_reason: &'a str,
    /// 主任's countersignature.
    pub countersignature: Option<SignatureId>,
}

/// What a return adds to a loan.
#[derive(Debug, Clone)]
pub struct Returning<'a> {
    /// State code.
    pub state: &'a str,
    /// When.
    pub at: Option<Moment>,
    /// Brought by.
    pub by: &'a str,
    /// 收件人.
    pub received_by: Option<PersonId>,
    /// Pages counted.
    pub pages: Option<u32>,
    /// Condition.
    pub condition: &'a str,
}

/// Something to look into (异常).
#[derive(Debug, Clone)]
pub struct NewIncident<'a> {
    /// Identity.
    pub id: IncidentId,
    /// Kind code.
    pub kind: &'a str,
    /// About which copy.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// What is known.
    pub text: &'a str,
    /// Opened by.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

crate::statements! {
    OPEN_INCIDENT = concat!("SELECT i.subject_id AS copy FROM incidents AS i JOIN records AS r ON r.id = i.record_id WHERE i.id = :id AND i.closed_at IS NULL AND ", crate::sight!());
    OPENED_WITH = "SELECT id FROM incidents WHERE subject_id = :copy AND opened_at = :at AND closed_at IS NULL";
}

/// Enters a loan.
pub fn insert_loan(tx: &Tx<'_>, loan: &NewLoan<'_>) -> Result<()> {
    tx.insert(
        "loans",
        &named! {
            id: loan.id, copy_id: loan.copy, record_id: loan.record, borrower_id: loan.borrower, way: loan.way, state: loan.state, purpose: loan.purpose,
            approval_id: loan.approval, ground: "", requested_by: loan.requested_by, requested_at: loan.at, happened_at: loan.at, recorded_at: loan.at
        },
    )
}

/// The copy goes out on this loan.
pub fn set_lent(tx: &Tx<'_>, loan: LoanId, lending: &Lending<'_>) -> Result<()> {
    tx.update(
        "loans",
        loan,
        &named! {
            state: "out", lent_by: lending.by, lent_at: lending.happened_at, lent_session: lending.session.to_string(), happened_at: lending.happened_at,
            recorded_at: lending.recorded_at, due_on: lending.due, ground: lending.ground, rule: lending.rule, approval_id: lending.approval,
            override_reason: lending.override_reason, override_by: lending.override_by, receipt: lending.receipt,
            receipt_signature_id: lending.receipt_signature, receipt_image_id: lending.receipt_image, late_reason: lending.late_reason,
            countersignature_id: lending.countersignature
        },
    )
}

/// The copy came back, or its return is reversed.
pub fn set_returned(tx: &Tx<'_>, loan: LoanId, back: &Returning<'_>) -> Result<()> {
    tx.update(
        "loans",
        loan,
        &named! {
            state: back.state, returned_at: back.at, returned_by: back.by, received_by: back.received_by, return_pages: back.pages,
            return_condition: back.condition
        },
    )
}

/// A new due day.
pub fn set_due(tx: &Tx<'_>, loan: LoanId, due: Day, renewals: u32) -> Result<()> {
    tx.update("loans", loan, &named! { due_on: due, renewals: renewals })
}

/// A new state, with what is known and the approval it waits on.
pub fn set_state(
    tx: &Tx<'_>,
    loan: LoanId,
    state: &str,
    note: &str,
    approval: Option<ApprovalId>,
) -> Result<()> {
    tx.update("loans", loan, &named! { state: state, closing_note: note, approval_id: approval })
}

/// Opens an incident about a loan's copy.
pub fn insert_incident(tx: &Tx<'_>, new: &NewIncident<'_>) -> Result<()> {
    tx.insert(
        "incidents",
        &named! { id: new.id, kind: new.kind, subject_id: new.copy, record_id: new.record, text: new.text, opened_by: new.by, opened_at: new.at },
    )
}

/// Closes the incidents that an act at that moment opened about a copy.
pub fn close_incidents(
    tx: &Tx<'_>,
    copy: CopyId,
    opened_at: Moment,
    at: Moment,
    closing: &str,
) -> Result<()> {
    for incident in
        tx.list(OPENED_WITH, &named! { copy: copy, at: opened_at }, |row| id::<IncidentId>(row, "id"))?
    {
        tx.update("incidents", incident, &named! { closed_at: at, closing: closing })?;
    }
    Ok(())
}

/// The copy that an open incident is about, if the reader may see its record.
pub fn get_open_incident(reader: &Reader<'_>, sight: &Sight, incident: IncidentId) -> Result<Option<CopyId>> {
    reader.get(OPEN_INCIDENT, &sight.bind(named! { id: incident }), |row| id(row, "copy"))
}

/// Ends an incident with what came of it.
pub fn close_incident(tx: &Tx<'_>, incident: IncidentId, at: Moment, closing: &str) -> Result<()> {
    tx.update("incidents", incident, &named! { closed_at: at, closing: closing })
}
