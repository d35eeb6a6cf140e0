//! What an exported register says beyond a list's line, so that it can be read back in.

use crate::{Reader, Result, Sight, id, named};
use domain::RecordId;

crate::statements! {
    DETAILS = concat!(
        "SELECT r.id, r.level_basis, r.summary, r.pages, r.trigger_date, r.walled, r.secret_owner, r.property, r.sensitive_personal, r.copyright, d.name AS department, v.kind AS volume_kind, ",
        "(SELECT count(*) FROM copies AS s WHERE s.record_id = r.id AND s.kind IN ('original','further')) AS copies, ",
        "(SELECT s.medium FROM copies AS s WHERE s.record_id = r.id ORDER BY s.row LIMIT 1) AS medium ",
        "FROM json_each(:ids) AS w CROSS JOIN records AS r ON r.id = w.value JOIN departments AS d ON d.id = r.department_id ",
        "LEFT JOIN volumes AS v ON v.id = r.volume_id WHERE ",
        crate::sight!()
    );
}

/// The rest of a record's line.
#[derive(Debug, Clone)]
pub struct ExportedRecord {
    /// Which record.
    pub record: RecordId,
    /// Basis of the level.
    pub level_basis: String,
    /// Summary.
    pub summary: String,
    /// Pages.
    pub pages: i64,
    /// The day the term counts from.
    pub trigger_date: Option<String>,
    /// Only for its department and those named.
    pub walled: bool,
    /// Whose secret it is, code.
    pub secret_owner: String,
    /// Whose paper it is, code.
    pub property: String,
    /// Sensitive personal information.
    pub sensitive_personal: bool,
    /// Protected by copyright.
    pub copyright: bool,
    /// Department.
    pub department: String,
    /// Kind of its volume.
    pub volume_kind: Option<String>,
    /// Originals and further copies.
    pub copies: i64,
    /// Medium of the first.
    pub medium: Option<String>,
}

/// The details of these records, as far as they are within sight.
pub fn list_exported(
    reader: &Reader<'_>,
    sight: &Sight,
    records: &[RecordId],
) -> Result<Vec<ExportedRecord>> {
    let ids: Vec<String> = records.iter().map(|record| format!("\"{record}\"")).collect();
    let ids = format!("[{}]", ids.join(","));
    reader.list(DETAILS, &sight.bind(named! { ids: ids }), |row| {
        Ok(ExportedRecord {
            record: id(row, "id")?,
            level_basis: row.get("level_basis")?,
            summary: row.get("summary")?,
            pages: row.get("pages")?,
            trigger_date: row.get("trigger_date")?,
            walled: row.get("walled")?,
            secret_owner: row.get("secret_owner")?,
            property: row.get("property")?,
            sensitive_personal: row.get("sensitive_personal")?,
            copyright: row.get("copyright")?,
            department: row.get("department")?,
            volume_kind: row.get("volume_kind")?,
            copies: row.get("copies")?,
            medium: row.get("medium")?,
        })
    })
}
