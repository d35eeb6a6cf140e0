//! Holds (冻结) as stored.

use crate::{Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_moment};
use domain::access::Level;
use domain::{Day, HoldId, Moment, PersonId, RecordId};

/// A hold with the names a list shows.
#[derive(Debug, Clone)]
pub struct HoldRow {
    /// Identity.
    pub id: HoldId,
    /// `DJ-…`.
    pub number: String,
    /// Of which record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub record_number: String,
    /// 题名.
    pub title: String,
    /// Level.
    pub level: Level,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub authority: String,
    /// Who placed it.
    pub placed_by: String,
    /// When.
    pub placed_at: Moment,
    /// When it is looked at again.
    pub review_on: Day,
    /// Who lifted it.
    pub lifted_by: Option<String>,
    /// When.
    pub lifted_at: Option<Moment>,
    /// Why.
    pub lift_reason: String,
}

macro_rules! holds {
    () => {
        "SELECT h.id, h.number, h.record_id, h.reason, h.authority, h.placed_at, h.review_on, h.lifted_at, h.lift_reason, coalesce(r.archival_number, r.accession) AS record_number, r.title, r.level, placer.name AS placed_by, lifter.name AS lifted_by \
         FROM holds AS h JOIN records AS r ON r.id = h.record_id JOIN people AS placer ON placer.id = h.placed_by LEFT JOIN people AS lifter ON lifter.id = h.lifted_by"
    };
}

crate::statements! {
    GET = concat!(holds!(), " WHERE h.id = :hold AND ", crate::sight!());
    LIST = concat!(holds!(), " WHERE (:record IS NULL OR h.record_id = :record) AND (:standing = 0 OR h.lifted_at IS NULL) AND ", crate::sight!(), " AND (:after IS NULL OR (h.lifted_at IS NOT NULL, -h.row) > (SELECT last.lifted_at IS NOT NULL, -last.row FROM holds AS last WHERE last.id = :after)) ORDER BY h.lifted_at IS NOT NULL, h.row DESC LIMIT :limit");
    STANDING = "SELECT number, authority FROM holds WHERE record_id = :record AND lifted_at IS NULL ORDER BY row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<HoldRow> {
    Ok(HoldRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        record: id(row, "record_id")?,
        record_number: row.get("record_number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        reason: row.get("reason")?,
        authority: row.get("authority")?,
        placed_by: row.get("placed_by")?,
        placed_at: moment(row, "placed_at")?,
        review_on: day(row, "review_on")?,
        lifted_by: row.get("lifted_by")?,
        lifted_at: optional_moment(row, "lifted_at")?,
        lift_reason: row.get("lift_reason")?,
    })
}

/// Places a hold.
pub fn insert_hold(
    tx: &Tx<'_>,
    id: HoldId,
    number: &str,
    record: RecordId,
    words: (&str, &str),
    placed: (PersonId, Moment),
    review_on: Day,
) -> Result<()> {
    tx.insert(
        "holds",
        &named! { id: id, number: number, record_id: record, reason: words.0, authority: words.1, placed_by: placed.0, placed_at: placed.1, review_on: review_on },
    )
}

/// Lifts a hold.
pub fn set_lifted(tx: &Tx<'_>, hold: HoldId, by: PersonId, at: Moment, reason: &str) -> Result<()> {
    tx.update("holds", hold, &named! { lifted_by: by, lifted_at: at, lift_reason: reason })
}

/// One hold, if its record may be seen.
pub fn get_hold(reader: &Reader<'_>, sight: &Sight, hold: HoldId) -> Result<Option<HoldRow>> {
    reader.get(GET, &sight.bind(named! { hold: hold }), from_row)
}

/// Holds after one, the standing ones first and newest first.
pub fn list_holds(
    reader: &Reader<'_>,
    sight: &Sight,
    record: Option<RecordId>,
    standing: bool,
    after: Option<HoldId>,
    limit: i64,
) -> Result<Vec<HoldRow>> {
    let asked = named! { record: record, standing: standing, after: after, limit: limit };
    reader.list(LIST, &sight.bind(asked), from_row)
}

/// Number and authority of every hold that stands on a record the caller has read by `Sight`.
pub fn list_standing(reader: &Reader<'_>, record: RecordId) -> Result<Vec<(String, String)>> {
    reader.list(STANDING, &named! { record: record }, |row| Ok((row.get(0)?, row.get(1)?)))
}
