//! Every stored row against what the trail last said of it.

use super::history::ByEvent;
use super::{FindingKind, Report};
use crate::error::Result;
use std::collections::HashMap;
use store::Reader;

/// The last word of the trail on each row: its identity, its digest unless it is gone, the position.
pub(super) type Latest = HashMap<(String, i64), (String, Option<[u8; 32]>, i64)>;

pub(super) fn latest_digests(by_event: ByEvent) -> Latest {
    let mut latest = Latest::new();
    for (seq, digests) in by_event {
        for digest in digests {
            latest.insert((digest.table, digest.row), (digest.row_id, digest.digest, seq));
        }
    }
    latest
}

pub(super) fn check_rows(
    reader: &Reader<'_>,
    mut latest: Latest,
    report: &mut Report,
    mut progress: impl FnMut(i64) -> bool,
) -> Result<()> {
    let mut findings = Vec::new();
    let (mut rows, mut going) = (0, true);
    reader.each_row_digest(|row| {
        rows += 1;
        match latest.remove(&(row.table.clone(), row.row)) {
            Some((_, digest, _)) if digest == row.digest => {}
            Some((id, Some(_), seq)) => findings.push((FindingKind::RowEdited, Some(seq), row.table, id)),
            Some((_, None, _)) | None => {
                findings.push((FindingKind::RowUnknown, None, row.table, row.row_id))
            }
        }
        going = rows % 1024 != 0 || progress(rows);
        going
    })?;
    report.rows = rows;
    if going {
        let mut missing: Vec<_> = latest.into_iter().filter(|(_, (_, digest, _))| digest.is_some()).collect();
        missing.sort();
        findings.extend(
            missing
                .into_iter()
                .map(|((table, _), (id, _, seq))| (FindingKind::RowMissing, Some(seq), table, id)),
        );
    }
    for (kind, seq, table, id) in findings {
        report.find(kind, seq, Some(&table), Some(&id));
    }
    Ok(())
}
