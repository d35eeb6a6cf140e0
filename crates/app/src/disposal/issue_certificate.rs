//! Issue the certificate of an attested destruction (出证). Statement, number and signature commit
//! together, after a trial layout has succeeded: the number is gap-free, the PDF re-makeable.

use super::certificate_view::{IssuedCertificate, issued};
use super::lines::{figures_of, lines, roots_agree};
use super::qr::QrFields;
use super::statement::{Stated, state};
use super::take_off_list::state_of;
use crate::error::OrMissing;
use crate::signing::sign_act;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::access::Post;
use domain::disposal::{CertificateFacts, DisposalEvent, Figures, check_issue};
use domain::numbers::prefix;
use domain::{CertificateId, DestructionListId};
use paper::certificate::{CertificatePrint, statement_hash, statement_json};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::disposal::{CertificateRow, ListRow};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct IssueCertificate {
    /// Which list.
    pub id: String,
    /// The issuer's own passphrase, typed again.
    pub passphrase: String,
    /// PNG from the signature pad, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
}

impl std::fmt::Debug for IssueCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "IssueCertificate({}, …)", self.id)
    }
}

/// Issues it.
pub fn issue_certificate(desk: &mut Desk, ask: IssueCertificate) -> Result<Changed<IssuedCertificate>> {
    desk.permit(Operation::IssueCertificate)?;
    let locale = desk.locale();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    let issuer = desk.own_signature(&ask.passphrase, ask.signature_png.as_deref())?;
    desk.transact(Operation::IssueCertificate, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let all = lines(work, &row)?;
        let figures = figures_of(&all);
        let next = check_issue(&CertificateFacts {
            list: row.number.clone(),
            state: state_of(&row)?,
            figures,
            shreds_pending: store::disposal::count_pending_shreds(work, list)?,
            roots_agree: roots_agree(&row, &all),
        })?;
        let number = work.next_paper_number(prefix::CERTIFICATE)?;
        let Stated { view, inks } = state(work, &row, &number, &issuer, locale)?;
        let statement = statement_json(&view)?;
        let hash = statement_hash(&statement);
        let fields = qr_fields(work, &view, &figures, hash)?;
        let signature = work.sign_with_certificate_key(&fields.message())?;
        let print = CertificatePrint { qr_text: fields.text(&signature), inks, ..CertificatePrint::default() };
        let trial = paper::render_certificate(&view, &print, locale)?;
        let act = serde_json::json!({ "act": "issue_certificate", "certificate": number, "list": list.to_string(), "statement": hex::encode(hash) });
        sign_act(work, &issuer, Post::SecrecyOfficer.code(), "issue_certificate", &list.to_string(), &act.to_string())?;
        let certificate = keep(work, &row, &Issue { number, statement, hash, signature, fields, qr: print.qr_text, pages: trial.pages })?;
        store::disposal::update_list(work, list, &named! { state: next.code() })?;
        for line in all.iter().filter(|line| line.row.state == "destroyed") {
            store::disposal::mark_certified(work, line.row.record, certificate)?;
        }
        work.record(DisposalEvent::CertificateIssued { certificate, list, statement: hash });
        let kept = store::disposal::get_certificate(work, work.sight(), certificate)?.or_missing()?;
        Ok(issued(&kept, work.office(), &trial.missing_glyphs))
    })
}

/// What is about to be kept.
struct Issue {
    number: String,
    statement: Vec<u8>,
    hash: [u8; 32],
    signature: [u8; 64],
    fields: QrFields,
    qr: String,
    pages: usize,
}

fn keep(work: &Work<'_, '_>, list: &ListRow, issue: &Issue) -> Result<CertificateId> {
    let (seq, head, _) = store::audit::head(work)?.or_missing()?;
    debug_assert_eq!(
        u64::try_from(seq).ok(),
        Some(issue.fields.trail_seq),
        "BUG: the trail moved inside one transaction"
    );
    let row = CertificateRow {
        id: work.new_id(),
        number: issue.number.clone(),
        list: list.id,
        list_number: list.number.clone(),
        list_name: list.name.clone(),
        level: list.level,
        statement: String::from_utf8(issue.statement.clone())
            .map_err(|error| Error::Broken(error.to_string()))?,
        statement_hash: issue.hash.to_vec(),
        previous_hash: store::disposal::last_certificate(work)?.map(|(_, hash)| hash),
        signature: issue.signature.to_vec(),
        qr: issue.qr.clone(),
        issued_by: work.actor(),
        issued_by_name: String::new(),
        issued_at: work.now().at,
        trail_seq: seq,
        trail_head: head.to_vec(),
        pages: i64::try_from(issue.pages).unwrap_or(i64::MAX),
        prints: 0,
    };
    store::disposal::insert_certificate(work, &row)?;
    Ok(row.id)
}

fn qr_fields(
    work: &Work<'_, '_>,
    view: &paper::CertificateView,
    figures: &Figures,
    hash: [u8; 32],
) -> Result<QrFields> {
    let office = work.office();
    let broken = |what: &str| Error::Broken(format!("certificate {}: {what}", view.number));
    let number = view
        .number
        .rsplit('-')
        .next()
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| broken("number"))?;
    let year = view
        .number
        .rsplit('-')
        .nth(1)
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| broken("year"))?;
    let vault_id: uuid::Uuid = office.vault_id.parse().map_err(|_| broken("vault"))?;
    let head = hex::decode(&view.integrity.trail_head).map_err(|_| broken("head"))?;
    let short = |count: i64| u16::try_from(count).map_err(|_| broken("a list never has so many items"));
    Ok(QrFields {
        key_id: ::vault::key_id(&office.certificate_public),
        vault_id: vault_id.into_bytes(),
        office: office.number,
        year,
        number,
        issued_on: work.now().today(),
        listed: short(figures.listed)?,
        destroyed: short(figures.destroyed)?,
        left: short(figures.left())?,
        numbered: short(figures.numbered)?,
        pages: view.figures.pages + view.figures.copy_pages,
        trail_seq: view.integrity.trail_seq,
        trail_head: head.get(..16).and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| broken("head"))?,
        statement_hash: hash,
    })
}
