//! The exact contents that are approved and signed about excerpts, as canonical JSON. No titles stand in them, and
//! a sealed text stands in them as its mark.

use domain::access::Level;
use domain::{CopyId, Day, ExcerptId, PersonId, RecordId};
use serde_json::json;
use store::excerpts::ExcerptRow;

/// What is asked for, written at the request and again when the excerpt is made.
pub(super) struct AskedExcerpt<'a> {
    pub excerpt: ExcerptId,
    pub number: &'a str,
    pub record: RecordId,
    pub source: CopyId,
    pub level: Level,
    pub applicant: PersonId,
    pub page_range: &'a str,
    pub source_pages: i64,
    pub purpose: &'a str,
    pub extent: &'a str,
    pub return_by: Option<Day>,
}

impl AskedExcerpt<'_> {
    /// The stored one; the level is the record's of today, so that a raised level voids the approval.
    pub(super) fn of(row: &ExcerptRow) -> AskedExcerpt<'_> {
        AskedExcerpt {
            excerpt: row.id,
            number: &row.number,
            record: row.record,
            source: row.source,
            level: row.level,
            applicant: row.applicant,
            page_range: &row.page_range,
            source_pages: row.source_pages,
            purpose: &row.purpose_mark,
            extent: &row.extent_mark,
            return_by: row.return_by,
        }
    }

    pub(super) fn statement(&self) -> String {
        json!({
            "act": "excerpt", "excerpt": self.excerpt.to_string(), "number": self.number, "record": self.record.to_string(),
            "source": self.source.to_string(), "level": self.level.code(), "applicant": self.applicant.to_string(),
            "page_range": self.page_range, "source_pages": self.source_pages, "purpose": self.purpose, "extent": self.extent,
            "return_by": self.return_by.map(|day| day.to_string()),
        })
        .to_string()
    }
}

/// What its writer signs for.
pub(super) fn receipt(row: &ExcerptRow, label: &str, barcode: &str, pages: i64) -> String {
    json!({
        "act": "receive_excerpt", "excerpt": row.id.to_string(), "number": row.number, "record_number": row.record_number,
        "level": row.level.code(), "holder": row.applicant.to_string(), "label": label, "barcode": barcode, "pages": pages,
        "return_by": row.return_by.map(|day| day.to_string()),
    })
    .to_string()
}

/// 收回即毁 of a notebook, as the second person signs it.
pub(super) fn destruction(
    subject: &str,
    number: &str,
    inside: &[ExcerptRow],
    method: &str,
    used_class: &str,
    destroyer: PersonId,
) -> String {
    json!({
        "act": "destroy_notebook", "subject": subject, "number": number,
        "excerpts": inside.iter().map(|row| json!({ "number": row.number, "barcode": row.barcode, "pages": row.pages, "level": row.level.code() })).collect::<Vec<_>>(),
        "method": method, "used_class": used_class, "destroyer": destroyer.to_string(),
    })
    .to_string()
}
