//! 与原件相符: somebody who did not copy compares every copy with its original and signs by passphrase; the sheet with the
//! room for the stamp is printed and the copies are registered as certified. The seal itself is never drawn.

use super::facts::{find_job, first_post, operator_of, someone};
use super::paper_title::{counter_title, mark_or_none, signature_of};
use super::statements::{certification, number_of};
use crate::border::{PrintedFile, Second};
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Locale, Operation, Result, Work, printing, wording};
use domain::SignatureId;
use domain::access::{AccessRefusal, Post};
use domain::copying::{CopyEvent, CopyRefusal};
use paper::form::{Fact, Form, Format, Part, Said, Sign, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{JobRow, NumberedRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CertifyCopies {
    /// Which job.
    pub job_id: String,
    /// Who compared, by passphrase.
    pub second: Second,
}

/// Certifies and prints.
pub fn certify_copies(desk: &mut Desk, ask: CertifyCopies) -> Result<Changed<PrintedFile>> {
    desk.permit(Operation::CertifyCopies)?;
    let locale = desk.locale();
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::CertifyCopies, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        let copies = store::copying::list_of_job(work, job.id)?;
        let known = store::copying::list_certifications(work, job.id)?;
        let there: Vec<&NumberedRow> = copies.iter().filter(|copy| copy.state != "destroyed").collect();
        if !job.certified || there.is_empty() {
            return Err(CopyRefusal::NotCertified { number: job.number }.into());
        }
        check_comparing(work, &job, &second)?;
        let post = first_post(work, second.person())?;
        let statement = certification(&job, &there);
        let signature = sign_act(work, &second, post, "certify_copies", &job.id.to_string(), &statement)?;
        for copy in there.iter().filter(|copy| known.iter().all(|(id, ..)| *id != copy.id)) {
            let (made, by) = ((copy.id, job.id), second.person());
            store::copying::insert_certification(work, work.new_id(), made, by, signature, work.now().at)?;
        }
        let printed = render_form(&sheet(work, locale, &job, &there, (&second, signature))?, locale)?;
        work.record(CopyEvent::CopiesCertified {
            job: job.id,
            copies: there.len() as i64,
            compared_by: second.person(),
            signature,
            digest: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file", "certified_copies");
        Ok(printing::file(format!("{name} {}.pdf", job.number), printed))
    })
}

/// Whoever compares has not copied, and may read what is compared.
fn check_comparing(work: &Work<'_, '_>, job: &JobRow, second: &OnTheSpot) -> Result<()> {
    let person = someone(work, second.person())?;
    if person.id == operator_of(job, work.actor()).id {
        return Err(CopyRefusal::OperatorCompares { name: person.name }.into());
    }
    if store::people::get_clearance(work, person.id)? < job.record_level {
        let needed = job.record_level;
        return Err(AccessRefusal::ClearanceTooLow { name: person.name, needed }.into());
    }
    Ok(())
}

fn sheet(
    work: &Work<'_, '_>,
    locale: Locale,
    job: &JobRow,
    copies: &[&NumberedRow],
    signed: (&OnTheSpot, SignatureId),
) -> Result<Form> {
    let post = Post::from_code(first_post(work, signed.0.person())?)
        .map(|post| wording::post(locale, post))
        .unwrap_or_default();
    let signature = signature_of(work, signed.0.person(), post, signed.1)?;
    let role = ::texts::text(locale, "paper-copy-certified-compared").unwrap_or_default();
    let mut parts = Vec::new();
    for (index, copy) in copies.iter().enumerate() {
        if index > 0 {
            parts.push(Part::TearOff("copy-certified-next"));
        }
        parts.push(Part::Facts(vec![
            Fact::new("copy-certified-copy", format!("{}-{}", number_of(job), copy.label)),
            Fact::new("copy-certified-level", mark_or_none(work, locale, job.record_level)?),
            Fact::wide("copy-certified-title-head", counter_title(locale, job.record_level, &job.title)),
            Fact::new("copy-certified-pages", copy.pages.to_string()),
            Fact::new("copy-certified-job", job.number.clone()),
        ]));
        parts.push(Part::Said(Said::new("copy-certified-sentence").with("pages", copy.pages.to_string())));
        parts.push(Part::SignaturesAndSeal(vec![Sign {
            role: role.clone(),
            signature: signature.clone(),
            choices: Vec::new(),
        }]));
    }
    Ok(Form {
        format: Format::A4,
        title: "copy-certified-title",
        number: job.number.clone(),
        code: String::new(),
        office: printing::office(work),
        parts,
        footer: printing::footer(work)?,
    })
}
