//! Two copy jobs: one finished with its copies returned or out, one approved and waiting for its supervisor.

use super::hand::{Hand, id, text};
use super::{DAYS, read};
use crate::Result;
use serde::Deserialize;
use serde_json::{Value, json};

const COPYING: &str = include_str!("../../../../assets/sample/copying.toml");

/// What the meter of the machine showed before.
const METER: i64 = 48_210;

#[derive(Deserialize)]
struct Copying {
    destination: String,
    copier: String,
    recalled_for: String,
    finished: Job,
    waiting: Job,
}

#[derive(Deserialize)]
struct Job {
    title: String,
    applicant: String,
    purpose: String,
    opinion: String,
    copies: i64,
}

/// Asked for and, where somebody has to decide, approved.
fn approved(hand: &mut Hand<'_>, job: &Job, destination: &str) -> Result<String> {
    let known = hand.known(&job.title)?;
    let applicant = hand.person(&job.applicant);
    let request = json!({
        "record_id": known.record, "source_copy_id": known.copy, "receiver_id": applicant,
        "applicant_id": applicant, "purpose": job.purpose, "destination": destination, "pages": known.pages,
        "page_range": "", "copies": job.copies, "certified": true, "return_by": hand.clock.day(DAYS + 38),
    });
    let asked = hand.calls("request_copy_job", request)?;
    if asked["approval"].is_object() {
        hand.decides(&text(&asked["approval"], "id"), "approve", &job.opinion)?;
    }
    Ok(id(&asked))
}

/// Session → supervision handed over after the first copy → counts → sign-off → comparison → hand-over. Answers the
/// numbered copies.
fn made(hand: &mut Hand<'_>, (job, copier): (&str, &str), copies: i64, pages: i64) -> Result<Vec<Value>> {
    let session = json!({
        "job_id": job, "supervisor": Hand::second("chenli"), "meter_before": METER, "duplex": true, "copier": copier,
    });
    hand.calls("open_copy_session", session)?;
    let change = json!({
        "job_id": job, "leaving": Hand::second("chenli"), "arriving": Hand::second("zhoujg"), "faces": pages,
        "meters": [{ "reading": METER + pages }],
    });
    hand.calls("change_supervision", change)?;
    let counts = json!({
        "job_id": job, "copied_copies": copies, "copied_pages": pages, "spoiled_faces": 1,
        "meter_after": METER + copies * pages + 1,
    });
    hand.calls("record_copy_counts", counts)?;
    let counted = json!({ "job_id": job, "copies": copies, "pages": pages, "spoiled": 1, "supervisor": Hand::second("zhoujg") });
    hand.calls("sign_off_copy_session", counted)?;
    hand.calls("certify_copies", json!({ "job_id": job, "second": Hand::second("chenli") }))?;
    let receipt = json!({ "kind": "passphrase", "second": Hand::second("sunhao") });
    let handed = hand.calls("hand_over_copies", json!({ "job_id": job, "receipt": receipt }))?;
    Ok(handed["numbered"].as_array().cloned().unwrap_or_default())
}

/// One job to its end, its second copy returned and destroyed; then one that waits.
pub(super) fn copy(hand: &mut Hand<'_>) -> Result<()> {
    let Copying { destination, copier, recalled_for, finished, waiting } = read("copying.toml", COPYING)?;
    hand.clock.to(DAYS - 1, 16, 0);
    hand.sits("linxw")?;
    let pages = hand.known(&finished.title)?.pages;
    let job = approved(hand, &finished, &destination)?;
    let copies = made(hand, (&job, &copier), finished.copies, pages)?;
    if let Some(copy) = copies.first() {
        let due = hand.clock.day(DAYS + 7);
        let recall = json!({ "copy_ids": [id(copy)], "reason": recalled_for, "due_on": due });
        hand.calls("recall_copies", recall)?;
    }
    if let Some(copy) = copies.get(1).map(id) {
        hand.calls("return_numbered_copy", json!({ "copy_id": copy, "pages": pages }))?;
        let destroyed = json!({
            "items": [{ "copy_id": copy }, { "job_id": job }], "how": { "method": "shred", "used_class": "P-5" },
            "second": Hand::second("chenli"),
        });
        hand.calls("destroy_copies", destroyed)?;
    }
    approved(hand, &waiting, &destination).map(|_| ())
}
