//! The exact content of a handover, as it is shown and signed, in canonical JSON. No titles stand in it.

use serde_json::json;
use sha2::{Digest, Sha256};
use store::handover::{CheckRow, HandoverRow, HoldingRow, LineRow};

/// Everything that goes over.
pub(super) fn statement(
    row: &HandoverRow,
    holdings: &[HoldingRow],
    lines: &[LineRow],
    checks: &[CheckRow],
) -> String {
    let held = |one: &HoldingRow| json!({ "kind": one.kind, "subject": one.subject, "number": one.number, "level": one.level.code(), "pages": one.pages });
    let listed = |one: &LineRow| json!({ "kind": one.kind, "subject": one.subject, "words": one.words, "count": one.count });
    let checked = |one: &CheckRow| json!({ "code": one.code, "found": one.found, "copies": one.copies, "note": one.note });
    json!({
        "act": "hand_over", "handover": row.id.to_string(), "number": row.number, "kind": row.kind, "from": row.from.to_string(),
        "to": row.to.map(|id| id.to_string()), "receiver": row.receiver, "property": row.property,
        "holdings": holdings.iter().map(held).collect::<Vec<_>>(), "lines": lines.iter().map(listed).collect::<Vec<_>>(),
        "checks": checks.iter().map(checked).collect::<Vec<_>>(),
    })
    .to_string()
}

/// What a person signs is what he was shown: the two have this in common.
pub(super) fn digest(statement: &str) -> String {
    hex::encode(Sha256::digest(statement))
}
