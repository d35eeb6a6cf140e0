//! Hand a filed run over from its department to the archive (归档移交): signed by who gives and who receives.

use crate::Work;
use crate::border::Second;
use crate::error::{OrMissing, Result};
use crate::records::asking::{identity, said};
use crate::records::filing_run_view::{FilingRunView, found_run, run_now, sees_whole};
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation};
use domain::records::{Field, FilingEvent, HandOverFacts, STEP, may_hand_over};
use domain::{RowId, SignatureId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// Who hands over, and the receiver's own passphrase.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct HandOverFilingRun {
    /// Run.
    pub run_id: String,
    /// The department's hand-over person, on the spot.
    pub giver: Second,
    /// The receiver's (the session's) own passphrase.
    pub passphrase: String,
    /// The receiver's handwriting, PNG, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
}

/// Hands it over.
pub fn hand_over_filing_run(desk: &mut Desk, ask: HandOverFilingRun) -> Result<Changed<FilingRunView>> {
    desk.permit(Operation::HandOverFilingRun)?;
    let run: RowId = identity(&ask.run_id)?;
    let receiver =
        desk.own_signature(said(&ask.passphrase, Field::Passphrase)?, ask.signature_png.as_deref())?;
    let giver = desk.on_the_spot(&ask.giver)?;
    desk.transact(Operation::HandOverFilingRun, |work| {
        let (row, state) = found_run(work, work.sight(), run)?;
        sees_whole(work, work.sight(), &row)?;
        let person = store::people::get_person(work, giver.person())?.or_missing()?;
        may_hand_over(&HandOverFacts {
            number: &row.number,
            state,
            department: &row.department_name,
            by: giver.person(),
            by_name: &person.name,
            of_department: person.department == Some(row.department),
            to: receiver.person(),
        })?;
        let (pages, list) = list_digest(work, run)?;
        let statement = serde_json::json!({
            "act": "hand_over_filing", "run": row.number, "year": row.year, "department": row.department.to_string(),
            "items": row.items, "pages": pages, "list": hex::encode(list), "from": giver.person().to_string(), "to": receiver.person().to_string(),
        })
        .to_string();
        let given = sign(work, &giver, run, "hand_over_filing", &statement)?;
        let taken = sign(work, &receiver, run, "receive_filing", &statement)?;
        store::records::set_handed_over(
            work,
            run,
            (giver.person(), given),
            (receiver.person(), taken),
            work.now().at,
        )?;
        work.record(FilingEvent::FilingRunHandedOver {
            run,
            by: giver.person(),
            to: receiver.person(),
            count: row.items,
            list,
        });
        run_now(work, work.sight(), run)
    })
}

/// What both sign: pages in all, and the digest over 档号, 登记号 and pages of every line in order.
fn list_digest(work: &Work<'_, '_>, run: RowId) -> Result<(i64, [u8; 32])> {
    let (mut pages, mut after, mut digest) = (0, 0, Sha256::new());
    loop {
        let page = store::records::list_items(work, work.sight(), run, after, STEP)?;
        for item in &page {
            pages += item.pages;
            let number = item.number.as_deref().unwrap_or_default();
            digest.update(format!("{number}\t{}\t{}\n", item.accession, item.pages));
        }
        match page.last() {
            Some(last) => after = last.position,
            None => return Ok((pages, digest.finalize().into())),
        }
    }
}

fn sign(
    work: &Work<'_, '_>,
    who: &OnTheSpot,
    run: RowId,
    act: &'static str,
    statement: &str,
) -> Result<SignatureId> {
    let post = store::people::list_posts(work, who.person())?.first().map_or("", |post| post.code());
    sign_act(work, who, post, act, &run.to_string(), statement)
}
