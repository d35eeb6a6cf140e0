//! The exact contents that are approved and signed about telling outsiders, as canonical JSON. No titles stand in
//! them, and a sealed text stands in them as its mark.

use serde_json::json;
use store::sharing::{FootageRow, ItemRow, SharingRow};

fn items(rows: &[ItemRow]) -> Vec<serde_json::Value> {
    let line = |row: &ItemRow| {
        json!({
            "record": row.record.to_string(), "number": row.number, "level": row.level.code(), "way": row.way,
            "page_range": row.page_range, "pages": row.pages, "copies": row.copies, "copy": row.copy.map(|id| id.to_string()),
        })
    };
    rows.iter().map(line).collect()
}

/// What is asked for, written at the request and again when it is given.
pub(super) fn disclosure(row: &SharingRow, papers: &[ItemRow]) -> String {
    json!({
        "act": "disclose", "sharing": row.id.to_string(), "number": row.number, "kind": row.kind, "level": row.level.code(),
        "applicant": row.applicant.to_string(), "to": row.receiver_mark, "partner": row.receiver_id.map(|id| id.to_string()),
        "reason": row.reason_mark, "necessity": row.necessity_mark, "basis": row.basis, "items": items(papers),
    })
    .to_string()
}

/// What its giver signs for.
pub(super) fn giving(row: &SharingRow, papers: &[ItemRow], masked: &[String]) -> String {
    json!({
        "act": "give_sharing", "sharing": row.id.to_string(), "number": row.number, "kind": row.kind, "level": row.level.code(),
        "to": row.receiver_mark, "items": items(papers), "masked": masked,
    })
    .to_string()
}

/// What is asked for of footage.
pub(super) fn footage(row: &FootageRow) -> String {
    json!({
        "act": "view_footage", "footage": row.id.to_string(), "number": row.number, "camera": row.camera, "place": row.place,
        "begins": row.begins_at.to_string(), "ends": row.ends_at.to_string(), "way": row.way, "reason": row.reason,
        "asker": row.asker,
    })
    .to_string()
}

/// What the two who were present sign for.
pub(super) fn showing(row: &FootageRow, others: &str, medium: &str) -> String {
    json!({
        "act": "show_footage", "footage": row.id.to_string(), "number": row.number, "camera": row.camera,
        "begins": row.begins_at.to_string(), "ends": row.ends_at.to_string(), "way": row.way, "others": others, "medium": medium,
    })
    .to_string()
}
