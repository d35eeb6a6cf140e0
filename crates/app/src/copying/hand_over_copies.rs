//! Hand over (领取): the receiver signs once for all copies of the job, on the pad, with a pen on the
//! printed slip, or by the own passphrase.

use super::facts::{check_may_hold, find_job, first_post, someone, state_of};
use super::statements;
use super::view::{CopyJobView, job_view};
use crate::border::Receipt;
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, handwriting, keep_handwriting, sign_act};
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::copying::{CopyEvent, CopyRefusal, Someone, Step, is_the_receiver};
use domain::{SignatureId, SignatureImageId};
use paper::signature::Ink;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{JobRow, NumberedRow};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct HandOverCopies {
    /// Which job.
    pub job_id: String,
    /// How the receiver acknowledges.
    pub receipt: Receipt,
}

/// The receipt as given, everything slow done.
enum Given {
    Pad(Ink),
    Paper,
    Passphrase(Box<OnTheSpot>),
}

impl Given {
    fn code(&self) -> &'static str {
        match self {
            Given::Pad(_) => "pad",
            Given::Paper => "paper",
            Given::Passphrase(_) => "passphrase",
        }
    }
}

fn take(desk: &mut Desk, receipt: &Receipt) -> Result<Given> {
    match (receipt.kind.as_str(), &receipt.second) {
        ("paper", _) => Ok(Given::Paper),
        ("pad", _) => match handwriting(receipt.signature_png.as_deref())? {
            Some(ink) => Ok(Given::Pad(ink)),
            None => Err(CopyRefusal::SignatureMissing.into()),
        },
        ("passphrase", Some(second)) => Ok(Given::Passphrase(Box::new(desk.on_the_spot(second)?))),
        _ => Err(Error::Malformed("receipt".into())),
    }
}

/// Hands over.
pub fn hand_over_copies(desk: &mut Desk, ask: HandOverCopies) -> Result<Changed<CopyJobView>> {
    desk.permit(Operation::HandOverCopies)?;
    let locale = desk.locale();
    let given = take(desk, &ask.receipt)?;
    desk.transact(Operation::HandOverCopies, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        let next = state_of(&job)?.after(Step::HandOver, &job.number)?;
        let receiver = store::people::get_person(work, job.receiver)?.or_missing()?;
        check_may_hold(work, receiver, job.record, job.record_level)?;
        let copies = store::copying::list_of_job(work, job.id)?;
        let (signature, image) = keep(work, &job, &given, &copies)?;
        for copy in copies.iter().filter(|copy| copy.state == "in") {
            store::copying::set_out(work, copy.id, job.receiver)?;
        }
        store::copying::update_job(
            work,
            job.id,
            &named! { state: next.code(), handed_over_at: work.now().at, receipt: given.code(), receipt_signature_id: signature, receipt_image_id: image },
        )?;
        work.record(CopyEvent::CopiesHandedOver { job: job.id, receiver: job.receiver, receipt: given.code() });
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}

fn keep(
    work: &Work<'_, '_>,
    job: &JobRow,
    given: &Given,
    copies: &[NumberedRow],
) -> Result<(Option<SignatureId>, Option<SignatureImageId>)> {
    match given {
        Given::Paper => Ok((None, None)),
        Given::Pad(ink) => Ok((None, Some(keep_handwriting(work, ink)?))),
        Given::Passphrase(who) => {
            let receiver = Someone { id: job.receiver, name: job.receiver_name.clone() };
            is_the_receiver(&receiver, &someone(work, who.person())?)?;
            let post = first_post(work, who.person())?;
            let statement = statements::receipt(job, copies);
            Ok((Some(sign_act(work, who, post, "receive_copies", &job.id.to_string(), &statement)?), None))
        }
    }
}
