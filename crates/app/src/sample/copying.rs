//! Two copy jobs: one finished with its copies returned or out, one approved and waiting for its supervisor.

use super::DAYS;
use super::hand::{Hand, id, text};
use crate::Result;
use serde_json::{Value, json};

fn requests(hand: &mut Hand<'_>, title: &str, applicant: &str, purpose: &str, copies: i64) -> Result<Value> {
    let known = hand.known(title)?;
    let request = json!({
        "record_id": known.record, "source_copy_id": known.copy, "receiver_id": hand.person(applicant), "applicant_id": hand.person(applicant), "purpose": purpose,
        "destination": "工程维保部，不出管理处", "pages": known.pages, "page_range": "", "copies": copies, "certified": true, "return_by": hand.clock.day(DAYS + 38),
    });
    hand.calls("request_copy_job", request)
}

/// Request → approval → session → counts → sign-off → hand-over; then one that waits.
pub(super) fn copy(hand: &mut Hand<'_>) -> Result<()> {
    let last = DAYS - 1;
    hand.clock.to(last, 16, 0);
    hand.sits("linxw")?;
    let title = "云澜苑二期地下室渗漏事故调查报告（2025）";
    let pages = hand.known(title)?.pages;
    let job = requests(hand, title, "sunhao", "保险理赔定损会", 2)?;
    if job["approval"].is_object() {
        hand.decides(&text(&job["approval"], "id"), "approve", "同意复制两份，会后收回")?;
    }
    let job_id = id(&job);
    hand.calls("open_copy_session", json!({ "job_id": job_id, "supervisor": Hand::second("chenli"), "meter_before": 48_210, "duplex": true }))?;
    hand.calls("record_copy_counts", json!({ "job_id": job_id, "copied_copies": 2, "copied_pages": pages, "spoiled_faces": 1, "meter_after": 48_210 + 2 * pages + 1 }))?;
    hand.calls("sign_off_copy_session", json!({ "job_id": job_id, "copies": 2, "pages": pages, "spoiled": 1, "supervisor": Hand::second("chenli") }))?;
    let handed = hand.calls("hand_over_copies", json!({ "job_id": job_id, "receipt": { "kind": "passphrase", "second": Hand::second("sunhao") } }))?;
    if let Some(copy) = handed["numbered"].as_array().and_then(|copies| copies.get(1)) {
        let copy_id = if copy["copy_id"].is_string() { text(copy, "copy_id") } else { id(copy) };
        hand.calls("return_numbered_copy", json!({ "copy_id": copy_id, "pages": pages }))?;
        hand.calls("destroy_returned_copy", json!({ "copy_id": copy_id, "method": "shred", "used_class": "P-5", "second": Hand::second("chenli") }))?;
    }
    let waiting = requests(hand, "云澜苑二期消防设施竣工图", "sunhao", "消防改造设计", 1)?;
    if waiting["approval"].is_object() {
        hand.decides(&text(&waiting["approval"], "id"), "approve", "同意")?;
    }
    Ok(())
}
