//! 六 电子文件与介质: every file whose key was destroyed — also of a line that was not found 合格, for
//! its file is gone all the same — and every medium.

use super::super::lines::Line;
use super::super::snapshot::{SnapshotCopy, SnapshotFile};
use super::items::{level, verdict};
use super::{Facts, figure, program};
use domain::disposal::ItemResult;
use paper::Verdict;
use paper::certificate::{MediumRecord, Sanitisation};

/// One column an object.
pub(super) fn media(facts: &Facts<'_>) -> Vec<MediumRecord> {
    let mut found = Vec::new();
    for line in facts.counted() {
        for copy in &line.snapshot.copies {
            found.extend(copy.files.iter().map(|one| file(facts, line, one)));
            if copy.medium == "media" {
                found.push(medium(facts, line, copy));
            }
        }
    }
    found
}

fn file(facts: &Facts<'_>, line: &Line, file: &SnapshotFile) -> MediumRecord {
    let backup = match facts.backup.until {
        Some(until) => facts.words("certificate-backup-until", &[("until", until.to_string().into())]),
        None => facts.word("certificate-backup-none"),
    };
    MediumRecord {
        item_no: figure(line.row.position),
        kind: facts.word("certificate-medium-file"),
        source: facts.word("certificate-medium-source"),
        maker: None,
        model: None,
        serial: None,
        asset: None,
        content_sha256: Some(file.sha256.clone()),
        size_bytes: u64::try_from(file.size_bytes).ok(),
        capacity: None,
        level_before: level(&line.snapshot),
        level_after: None,
        sanitisation: Sanitisation::Purge,
        technique: facts.word("certificate-technique-key"),
        tool: program(facts),
        verification: facts.word("certificate-verification-key"),
        result: Verdict::Passed,
        result_at: Some(facts.minute(facts.list.ended_at)),
        destination: facts.word("certificate-destination-none"),
        backup,
    }
}

fn medium(facts: &Facts<'_>, line: &Line, copy: &SnapshotCopy) -> MediumRecord {
    let result = ItemResult::from_code(&line.row.result).unwrap_or(ItemResult::Unknown);
    let gone = result.is_destroyed();
    MediumRecord {
        item_no: figure(line.row.position),
        kind: facts.word("certificate-medium-carrier"),
        source: facts.word("certificate-medium-carrier-source"),
        maker: None,
        model: None,
        serial: Some(copy.barcode.clone()),
        asset: None,
        content_sha256: None,
        size_bytes: None,
        capacity: None,
        level_before: level(&line.snapshot),
        level_after: (!gone).then(|| level(&line.snapshot)),
        sanitisation: Sanitisation::Destroy,
        technique: facts.word(&format!("destruction-method-{}", facts.list.method.replace('_', "-"))),
        tool: facts.list.equipment.clone(),
        verification: facts.word("certificate-verification-seen"),
        result: verdict(result),
        result_at: Some(facts.minute(facts.list.ended_at)),
        destination: facts.word(if gone {
            "certificate-destination-none"
        } else {
            "certificate-present-sealed"
        }),
        backup: facts.word("certificate-backup-none"),
    }
}
