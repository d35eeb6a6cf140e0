//! Numbers that people know things by: what the trail shows instead of an identity, never a title.

use crate::{Reader, Result, named};

crate::statements! {
    LABEL = "SELECT coalesce(archival_number, accession) AS label FROM records WHERE id = :id
        UNION ALL SELECT barcode FROM copies WHERE id = :id
        UNION ALL SELECT barcode FROM volumes WHERE id = :id
        UNION ALL SELECT barcode FROM places WHERE id = :id
        UNION ALL SELECT name FROM people WHERE id = :id
        UNION ALL SELECT number FROM approvals WHERE id = :id
        UNION ALL SELECT c.barcode FROM loans AS l JOIN copies AS c ON c.id = l.copy_id WHERE l.id = :id
        UNION ALL SELECT number FROM copy_jobs WHERE id = :id
        UNION ALL SELECT number FROM holds WHERE id = :id
        UNION ALL SELECT number FROM appraisals WHERE id = :id
        UNION ALL SELECT number FROM destruction_lists WHERE id = :id
        UNION ALL SELECT number FROM certificates WHERE id = :id
        UNION ALL SELECT number FROM move_slips WHERE id = :id
        UNION ALL SELECT number FROM stocktakes WHERE id = :id
        UNION ALL SELECT number FROM findings WHERE id = :id
        LIMIT 1";
}

/// The number of whatever has that identity.
pub fn label_of(reader: &Reader<'_>, id: &str) -> Result<Option<String>> {
    reader.get(LABEL, &named! { id: id }, |row| row.get(0))
}
