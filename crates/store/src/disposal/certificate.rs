//! Issued certificates (销毁证明书): statement, signature and QR text, chained.

use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named};
use domain::access::Level;
use domain::{CertificateId, DestructionListId, Moment, PersonId, RecordId};

/// A certificate with the names a list shows.
#[derive(Debug, Clone)]
pub struct CertificateRow {
    /// Identity.
    pub id: CertificateId,
    /// `XZ-…`.
    pub number: String,
    /// Of which list.
    pub list: DestructionListId,
    /// `XC-…`.
    pub list_number: String,
    /// The list's name.
    pub list_name: String,
    /// Highest level inside.
    pub level: Level,
    /// Canonical JSON.
    pub statement: String,
    /// Its SHA-256.
    pub statement_hash: Vec<u8>,
    /// The previous certificate's.
    pub previous_hash: Option<Vec<u8>>,
    /// By the office's certificate key.
    pub signature: Vec<u8>,
    /// `SR1:…`.
    pub qr: String,
    /// Who issued it.
    pub issued_by: PersonId,
    /// That person's name.
    pub issued_by_name: String,
    /// When.
    pub issued_at: Moment,
    /// Trail position before issuing.
    pub trail_seq: i64,
    /// Trail head before issuing.
    pub trail_head: Vec<u8>,
    /// Pages.
    pub pages: i64,
    /// How often it was printed.
    pub prints: i64,
}

macro_rules! certificates {
    () => {
        "SELECT c.*, l.number AS list_number, l.name AS list_name, l.level, p.name AS issued_by_name FROM certificates AS c JOIN destruction_lists AS l ON l.id = c.list_id JOIN people AS p ON p.id = c.issued_by \
         WHERE l.level <= :sight_level AND NOT EXISTS (SELECT 1 FROM destruction_items AS inside JOIN records AS r ON r.id = inside.record_id WHERE inside.list_id = l.id AND NOT "
    };
}

crate::statements! {
    LIST = concat!(certificates!(), crate::sight!(), ") AND ", crate::older!("c", "certificates"), " ORDER BY c.row DESC LIMIT :limit");
    GET = concat!(certificates!(), crate::sight!(), ") AND c.id = :certificate");
    OF_LIST = concat!(certificates!(), crate::sight!(), ") AND c.list_id = :list ORDER BY c.row LIMIT 1");
    LAST = "SELECT number, statement_hash FROM certificates ORDER BY row DESC LIMIT 1";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CertificateRow> {
    Ok(CertificateRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        list: id(row, "list_id")?,
        list_number: row.get("list_number")?,
        list_name: row.get("list_name")?,
        level: level(row, "level")?,
        statement: row.get("statement")?,
        statement_hash: row.get("statement_hash")?,
        previous_hash: row.get("previous_hash")?,
        signature: row.get("signature")?,
        qr: row.get("qr")?,
        issued_by: id(row, "issued_by")?,
        issued_by_name: row.get("issued_by_name")?,
        issued_at: moment(row, "issued_at")?,
        trail_seq: row.get("trail_seq")?,
        trail_head: row.get("trail_head")?,
        pages: row.get("pages")?,
        prints: row.get("prints")?,
    })
}

/// Certificates after one, newest first.
pub fn list_certificates(
    reader: &Reader<'_>,
    sight: &Sight,
    after: Option<CertificateId>,
    limit: i64,
) -> Result<Vec<CertificateRow>> {
    reader.list(LIST, &sight.bind(named! { after: after, limit: limit }), from_row)
}

/// One certificate, if its list may be seen.
pub fn get_certificate(
    reader: &Reader<'_>,
    sight: &Sight,
    certificate: CertificateId,
) -> Result<Option<CertificateRow>> {
    reader.get(GET, &sight.bind(named! { certificate: certificate }), from_row)
}

/// The certificate of a list.
pub fn get_certificate_of_list(
    reader: &Reader<'_>,
    sight: &Sight,
    list: DestructionListId,
) -> Result<Option<CertificateRow>> {
    reader.get(OF_LIST, &sight.bind(named! { list: list }), from_row)
}

/// Number and statement hash of the last certificate issued, which the next one is chained to.
pub fn last_certificate(reader: &Reader<'_>) -> Result<Option<(String, Vec<u8>)>> {
    reader.get(LAST, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Keeps an issued certificate.
pub fn insert_certificate(tx: &Tx<'_>, certificate: &CertificateRow) -> Result<()> {
    tx.insert(
        "certificates",
        &named! {
            id: certificate.id, number: &certificate.number, list_id: certificate.list, statement: &certificate.statement,
            statement_hash: &certificate.statement_hash, previous_hash: certificate.previous_hash.clone(), signature: &certificate.signature,
            qr: &certificate.qr, issued_by: certificate.issued_by, issued_at: certificate.issued_at, trail_seq: certificate.trail_seq,
            trail_head: &certificate.trail_head, pages: certificate.pages, prints: certificate.prints
        },
    )
}

/// Counts a print.
pub fn set_prints(tx: &Tx<'_>, certificate: CertificateId, prints: i64) -> Result<()> {
    tx.update("certificates", certificate, &named! { prints: prints })
}

/// Writes on a destroyed record which certificate says so.
pub fn mark_certified(tx: &Tx<'_>, record: RecordId, certificate: CertificateId) -> Result<()> {
    tx.update("records", record, &named! { certificate_id: certificate })
}
