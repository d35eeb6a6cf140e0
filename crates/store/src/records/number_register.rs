//! Every number the vault ever gave, for the gap-and-duplicate report, and the void ones with their reasons.
//! Sequences are declared not secret: they tell how many, never what.

use crate::{Reader, Result, Row, Tx, id, moment, named};
use domain::access::Level;
use domain::numbers::prefix;
use domain::{Moment, PersonId, RowId};

/// A sequence of numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SequenceRow {
    /// Prefix: `barcode1`, `XZ`, or the stem of a 档号.
    pub prefix: String,
    /// Year; 0 runs on through the years.
    pub year: i32,
    /// The highest number given.
    pub last: i64,
}

/// A void number.
#[derive(Debug, Clone)]
pub struct VoidNumberRow {
    /// Identity.
    pub id: RowId,
    /// Prefix of its sequence.
    pub prefix: String,
    /// Year of its sequence.
    pub year: i32,
    /// Running number.
    pub running: i64,
    /// As written.
    pub number: String,
    /// Why.
    pub reason: String,
    /// Who said so, identity.
    pub voided_by: PersonId,
    /// Name.
    pub voided_by_name: String,
    /// When.
    pub voided_at: Moment,
}

/// What became of numbered records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DestroyedFigures {
    /// Destroyed records.
    pub destroyed: i64,
    /// Of them with a certificate.
    pub certified: i64,
}

/// What carries a paper's number, by its prefix; a test holds this complete against the one table of prefixes.
const PAPERS: &[(&str, &str)] = &[
    (prefix::REQUEST, PAPER_SQ),
    (prefix::APPRAISAL, PAPER_JD),
    (prefix::DESTRUCTION_LIST, PAPER_XC),
    (prefix::CERTIFICATE, PAPER_XZ),
    (prefix::COPY_JOB, PAPER_FZ),
    (prefix::HOLD, PAPER_DJ),
    (prefix::TRANSFER_SLIP, PAPER_ZJ),
    (prefix::MOVE_SLIP, PAPER_YK),
    (prefix::STOCKTAKE, PAPER_PD),
    (prefix::FINDING, PAPER_FX),
    (prefix::FILING_RUN, PAPER_GD),
    (prefix::REGISTERED_PRINT, PAPER_DY),
    (prefix::COPY_DESTRUCTION, PAPER_JH),
    (prefix::SIGNING_CARD, PAPER_QK),
    (prefix::STANDING_APPROVAL, PAPER_CQ),
    (prefix::DELEGATION, PAPER_DP),
    (prefix::EXCERPT, PAPER_ZC),
    (prefix::NOTEBOOK, PAPER_ZB),
    (prefix::INCOMING, PAPER_SW),
    (prefix::OUTGOING, PAPER_FW),
    (prefix::TRANSFER, PAPER_CD),
    (prefix::SHARING, PAPER_TG),
    (prefix::FOOTAGE, PAPER_JK),
    (prefix::HANDOVER, PAPER_YJ),
    (prefix::RESERVATION, PAPER_YY),
    (prefix::RECALL, PAPER_CH),
    (prefix::INCIDENT, PAPER_YC),
    (prefix::VIOLATION, PAPER_WG),
    (prefix::BREACH_CHECK, PAPER_HC),
    (prefix::CARRY_PERMIT, PAPER_WD),
    (prefix::INTRODUCTION, PAPER_JS),
];

crate::statements! {
    SEQUENCES = "SELECT prefix, year, last FROM number_sequences ORDER BY prefix, year";
    // The running number of a barcode is its digits 6 to 12.
    ACCESSIONS = "SELECT CAST(substr(barcode, 6, 7) AS INTEGER) AS running FROM copies WHERE substr(barcode, 1, 1) = :kind UNION ALL SELECT CAST(substr(accession, 6, 7) AS INTEGER) FROM records AS x WHERE substr(accession, 1, 1) = :kind AND NOT EXISTS (SELECT 1 FROM copies AS c WHERE c.barcode = x.accession)";
    PLACES = "SELECT CAST(substr(barcode, 6, 7) AS INTEGER) AS running FROM places";
    PEOPLE = "SELECT CAST(substr(barcode, 6, 7) AS INTEGER) AS running FROM people";
    VOLUMES = "SELECT CAST(substr(barcode, 6, 7) AS INTEGER) AS running FROM volumes";
    ARCHIVAL = "SELECT CAST(substr(archival_number, length(:prefix) + 2) AS INTEGER) AS running FROM records WHERE archival_number > :prefix || '-' AND archival_number < :prefix || '.'";
    PAPER_SQ = "SELECT number FROM approvals WHERE number LIKE :like";
    PAPER_FZ = "SELECT number FROM copy_jobs WHERE number LIKE :like";
    PAPER_DJ = "SELECT number FROM holds WHERE number LIKE :like";
    PAPER_JD = "SELECT number FROM appraisals WHERE number LIKE :like";
    PAPER_XC = "SELECT number FROM destruction_lists WHERE number LIKE :like";
    PAPER_XZ = "SELECT number FROM certificates WHERE number LIKE :like";
    PAPER_ZJ = "SELECT number FROM state_secret_slips WHERE number LIKE :like";
    PAPER_YK = "SELECT number FROM move_slips WHERE number LIKE :like";
    PAPER_PD = "SELECT number FROM stocktakes WHERE number LIKE :like";
    PAPER_FX = "SELECT number FROM findings WHERE number LIKE :like";
    PAPER_GD = "SELECT number FROM filing_runs WHERE number LIKE :like";
    PAPER_QK = "SELECT number FROM signing_cards WHERE number LIKE :like";
    PAPER_CQ = "SELECT number FROM standing_approvals WHERE number LIKE :like";
    PAPER_DP = "SELECT number FROM delegations WHERE number LIKE :like";
    PAPER_ZC = "SELECT number FROM excerpts WHERE number LIKE :like";
    PAPER_ZB = "SELECT number FROM excerpt_notebooks WHERE number LIKE :like";
    PAPER_SW = "SELECT number FROM incoming_papers WHERE number LIKE :like";
    PAPER_FW = "SELECT number FROM outgoing_papers WHERE number LIKE :like";
    PAPER_CD = "SELECT number FROM transfers WHERE number LIKE :like";
    PAPER_TG = "SELECT number FROM sharings WHERE number LIKE :like";
    PAPER_JK = "SELECT number FROM footage_viewings WHERE number LIKE :like";
    PAPER_YJ = "SELECT number FROM handovers WHERE number LIKE :like";
    PAPER_YY = "SELECT number FROM reservations WHERE number LIKE :like";
    PAPER_CH = "SELECT number FROM recalls WHERE number LIKE :like";
    PAPER_YC = "SELECT number FROM incident_cases WHERE number LIKE :like";
    PAPER_WG = "SELECT number FROM violations WHERE number LIKE :like";
    PAPER_HC = "SELECT number FROM breach_checks WHERE number LIKE :like";
    PAPER_WD = "SELECT number FROM carry_permits WHERE number LIKE :like";
    PAPER_JS = "SELECT number FROM introductions WHERE number LIKE :like";
    PAPER_DY = "SELECT number FROM registered_prints WHERE number LIKE :like";
    PAPER_JH = "SELECT number FROM copy_destructions WHERE number LIKE :like";
    VOIDS = "SELECT n.*, p.name AS voided_by_name FROM void_numbers AS n JOIN people AS p ON p.id = n.voided_by ORDER BY n.prefix, n.year, n.running";
    DESTROYED = "SELECT count(*) AS destroyed, count(certificate_id) AS certified FROM records WHERE state = 'destroyed'";
    DESTROYED_UNDER = "SELECT count(*) FROM records WHERE state = 'destroyed' AND archival_number > :prefix || '-' AND archival_number < :prefix || '.'";
    LOST_CERTIFICATES = "SELECT r.accession FROM records AS r WHERE r.state = 'destroyed' AND NOT EXISTS (SELECT 1 FROM certificates AS z WHERE z.id = r.certificate_id) ORDER BY r.row LIMIT 50";
}

/// Every sequence that ever gave a number.
pub fn list_sequences(reader: &Reader<'_>) -> Result<Vec<SequenceRow>> {
    reader.list(SEQUENCES, &[], |row| {
        Ok(SequenceRow { prefix: row.get("prefix")?, year: row.get("year")?, last: row.get("last")? })
    })
}

/// The running numbers in use of a sequence; none when nothing here knows what it counts.
pub fn list_used(reader: &Reader<'_>, sequence: &SequenceRow) -> Result<Option<Vec<i64>>> {
    let running = |row: &Row<'_>| row.get("running");
    if let Some(kind) = sequence.prefix.strip_prefix("barcode") {
        return Ok(Some(match kind {
            "1" | "3" | "4" => reader.list(ACCESSIONS, &named! { kind: kind }, running)?,
            "2" => reader.list(PLACES, &[], running)?,
            "5" => reader.list(PEOPLE, &[], running)?,
            "7" => reader.list(VOLUMES, &[], running)?,
            _ => return Ok(None),
        }));
    }
    if let Some((_, statement)) = PAPERS.iter().find(|(prefix, _)| *prefix == sequence.prefix) {
        let like = format!("{}-%-{}-%", sequence.prefix, sequence.year);
        let numbers: Vec<String> = reader.list(statement, &named! { like: like }, |row| row.get("number"))?;
        let tail = |number: &String| number.rsplit('-').next().and_then(|tail| tail.parse().ok());
        return Ok(Some(numbers.iter().filter_map(tail).collect()));
    }
    if !sequence.prefix.contains('·') {
        return Ok(None);
    }
    reader.list(ARCHIVAL, &named! { prefix: &sequence.prefix }, running).map(Some)
}

/// Every void number.
pub fn list_void_numbers(reader: &Reader<'_>) -> Result<Vec<VoidNumberRow>> {
    reader.list(VOIDS, &[], |row| {
        Ok(VoidNumberRow {
            id: id(row, "id")?,
            prefix: row.get("prefix")?,
            year: row.get("year")?,
            running: row.get("running")?,
            number: row.get("number")?,
            reason: row.get("reason")?,
            voided_by: id(row, "voided_by")?,
            voided_by_name: row.get("voided_by_name")?,
            voided_at: moment(row, "voided_at")?,
        })
    })
}

/// Declares a number void.
pub fn insert_void_number(tx: &Tx<'_>, void: &VoidNumberRow) -> Result<()> {
    tx.insert(
        "void_numbers",
        &named! {
            id: void.id, prefix: &void.prefix, year: void.year, running: void.running, number: &void.number, reason: &void.reason,
            voided_by: void.voided_by, voided_at: void.voided_at
        },
    )
}

/// How many numbered records are destroyed, and how many of them have their certificate.
pub fn destroyed_figures(reader: &Reader<'_>) -> Result<DestroyedFigures> {
    let found = reader.get(DESTROYED, &[], |row| {
        Ok(DestroyedFigures { destroyed: row.get("destroyed")?, certified: row.get("certified")? })
    })?;
    Ok(found.unwrap_or_default())
}

/// Destroyed records under a stem of 档号.
pub fn count_destroyed_under(reader: &Reader<'_>, prefix: &str) -> Result<i64> {
    reader.number(DESTROYED_UNDER, &named! { prefix: prefix })
}

/// 登记号 of destroyed records whose certificate is not there.
pub fn list_uncertified(reader: &Reader<'_>) -> Result<Vec<String>> {
    reader.list(LOST_CERTIFICATES, &[], |row| row.get(0))
}

/// Registers a full list under its own number.
pub fn insert_registered_print(
    tx: &Tx<'_>,
    (print, number): (RowId, &str),
    form: &str,
    subject: &str,
    level: Level,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "registered_prints",
        &named! { id: print, number: number, form: form, subject_id: subject, level: level, printed_by: by, printed_at: at },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paper_that_takes_numbers_is_examined() {
        for wanted in prefix::ALL {
            assert!(PAPERS.iter().any(|(known, _)| known == wanted), "{wanted} is not examined");
        }
    }
}
