//! Appraisal batches (鉴定批次) and their items.

use crate::{Reader, Result, Row, Sight, Tx, day, id, moment, named, optional_day, optional_moment};
use domain::{AppraisalId, AppraisalItemId, Day, Moment, PersonId, RecordId};

/// A batch with its counts.
#[derive(Debug, Clone)]
pub struct AppraisalRow {
    /// Identity.
    pub id: AppraisalId,
    /// `JD-…`.
    pub number: String,
    /// Title.
    pub title: String,
    /// Family of categories.
    pub family: String,
    /// `open`, `closed`.
    pub state: String,
    /// Who opened it.
    pub opened_by: String,
    /// When.
    pub opened_at: Moment,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// Items in all.
    pub items: i64,
    /// Without a decision.
    pub undecided: i64,
    /// Decided for destruction.
    pub destroy: i64,
    /// Extended.
    pub extend: i64,
    /// Kept for ever.
    pub keep: i64,
}

/// An item of a batch.
#[derive(Debug, Clone)]
pub struct AppraisalItemRow {
    /// Identity.
    pub id: AppraisalItemId,
    /// Its batch.
    pub appraisal: AppraisalId,
    /// Its record.
    pub record: RecordId,
    /// When the term ended, as it stood at opening.
    pub due_on: Day,
    /// `destroy`, `extend`, `keep`, or empty.
    pub decision: String,
    /// Opinion.
    pub opinion: String,
    /// The new day.
    pub extend_until: Option<Day>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// That person's name.
    pub decided_by_name: String,
    /// When.
    pub decided_at: Option<Moment>,
}

macro_rules! appraisals {
    () => {
        "SELECT a.id, a.number, a.title, a.family, a.state, a.opened_at, a.closed_at, opener.name AS opened_by, count(i.row) AS items, sum(i.decision = '') AS undecided, sum(i.decision = 'destroy') AS destroy, sum(i.decision = 'extend') AS extend, sum(i.decision = 'keep') AS keep \
         FROM appraisals AS a JOIN people AS opener ON opener.id = a.opened_by JOIN appraisal_items AS i ON i.appraisal_id = a.id \
         WHERE NOT EXISTS (SELECT 1 FROM appraisal_items AS inside JOIN records AS r ON r.id = inside.record_id WHERE inside.appraisal_id = a.id AND NOT "
    };
}

macro_rules! items {
    () => {
        "SELECT i.id, i.appraisal_id, i.record_id, i.due_on, i.decision, i.opinion, i.extend_until, i.decided_by, i.decided_at, coalesce(p.name, '') AS decided_by_name FROM appraisal_items AS i LEFT JOIN people AS p ON p.id = i.decided_by"
    };
}

crate::statements! {
    LIST = concat!(appraisals!(), crate::sight!(), ") AND (:open = 0 OR a.state = 'open') AND ", crate::older!("a", "appraisals"), " GROUP BY a.row ORDER BY a.row DESC LIMIT :limit");
    GET = concat!(appraisals!(), crate::sight!(), ") AND a.id = :appraisal GROUP BY a.row");
    ITEMS = concat!(items!(), " WHERE i.appraisal_id = :appraisal ORDER BY i.row");
    ITEM = concat!(items!(), " WHERE i.id = :item");
    OPEN_OF = "SELECT a.number FROM appraisal_items AS i JOIN appraisals AS a ON a.id = i.appraisal_id WHERE i.record_id = :record AND a.state = 'open' LIMIT 1";
    LISTABLE = "SELECT i.record_id FROM appraisal_items AS i WHERE i.appraisal_id = :appraisal AND i.decision = 'destroy' AND NOT EXISTS (SELECT 1 FROM destruction_items AS d JOIN destruction_lists AS l ON l.id = d.list_id WHERE d.record_id = i.record_id AND ((d.state = 'listed' AND l.state NOT IN ('certified', 'cancelled', 'unattested')) OR d.state = 'destroyed')) ORDER BY i.row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<AppraisalRow> {
    Ok(AppraisalRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        family: row.get("family")?,
        state: row.get("state")?,
        opened_by: row.get("opened_by")?,
        opened_at: moment(row, "opened_at")?,
        closed_at: optional_moment(row, "closed_at")?,
        items: row.get("items")?,
        undecided: row.get("undecided")?,
        destroy: row.get("destroy")?,
        extend: row.get("extend")?,
        keep: row.get("keep")?,
    })
}

fn item_from_row(row: &Row<'_>) -> rusqlite::Result<AppraisalItemRow> {
    Ok(AppraisalItemRow {
        id: id(row, "id")?,
        appraisal: id(row, "appraisal_id")?,
        record: id(row, "record_id")?,
        due_on: day(row, "due_on")?,
        decision: row.get("decision")?,
        opinion: row.get("opinion")?,
        extend_until: optional_day(row, "extend_until")?,
        decided_by: crate::optional_id(row, "decided_by")?,
        decided_by_name: row.get("decided_by_name")?,
        decided_at: optional_moment(row, "decided_at")?,
    })
}

/// Batches after one, newest first.
pub fn list_appraisals(
    reader: &Reader<'_>,
    sight: &Sight,
    open: bool,
    after: Option<AppraisalId>,
    limit: i64,
) -> Result<Vec<AppraisalRow>> {
    reader.list(LIST, &sight.bind(named! { open: open, after: after, limit: limit }), from_row)
}

/// One batch, if every record in it may be seen.
pub fn get_appraisal(
    reader: &Reader<'_>,
    sight: &Sight,
    appraisal: AppraisalId,
) -> Result<Option<AppraisalRow>> {
    reader.get(GET, &sight.bind(named! { appraisal: appraisal }), from_row)
}

/// The items of a batch the caller may see.
pub fn list_appraisal_items(reader: &Reader<'_>, appraisal: AppraisalId) -> Result<Vec<AppraisalItemRow>> {
    reader.list(ITEMS, &named! { appraisal: appraisal }, item_from_row)
}

/// One item; the caller then reads its batch by `Sight`.
pub fn get_appraisal_item(reader: &Reader<'_>, item: AppraisalItemId) -> Result<Option<AppraisalItemRow>> {
    reader.get(ITEM, &named! { item: item }, item_from_row)
}

/// The number of the open batch a record stands in.
pub fn open_appraisal_of(reader: &Reader<'_>, record: RecordId) -> Result<Option<String>> {
    reader.get(OPEN_OF, &named! { record: record }, |row| row.get(0))
}

/// Records of a batch decided for destruction and not in a live list.
pub fn list_listable(reader: &Reader<'_>, appraisal: AppraisalId) -> Result<Vec<RecordId>> {
    reader.list(LISTABLE, &named! { appraisal: appraisal }, |row| id(row, "record_id"))
}

/// Opens a batch.
pub fn insert_appraisal(
    tx: &Tx<'_>,
    id: AppraisalId,
    number: &str,
    words: (&str, &str),
    opened: (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "appraisals",
        &named! { id: id, number: number, title: words.0, family: words.1, state: "open", opened_by: opened.0, opened_at: opened.1 },
    )
}

/// Puts a record into a batch.
pub fn insert_appraisal_item(
    tx: &Tx<'_>,
    id: AppraisalItemId,
    appraisal: AppraisalId,
    record: RecordId,
    due_on: Day,
) -> Result<()> {
    tx.insert(
        "appraisal_items",
        &named! { id: id, appraisal_id: appraisal, record_id: record, due_on: due_on },
    )
}

/// Writes a decision; it may be changed until the batch is closed.
pub fn set_decision(
    tx: &Tx<'_>,
    item: AppraisalItemId,
    decision: &str,
    opinion: &str,
    extend_until: Option<Day>,
    decided: (PersonId, Moment),
) -> Result<()> {
    tx.update(
        "appraisal_items",
        item,
        &named! { decision: decision, opinion: opinion, extend_until: extend_until, decided_by: decided.0, decided_at: decided.1 },
    )
}

/// Closes a batch.
pub fn set_closed(tx: &Tx<'_>, appraisal: AppraisalId, at: Moment) -> Result<()> {
    tx.update("appraisals", appraisal, &named! { state: "closed", closed_at: at })
}
