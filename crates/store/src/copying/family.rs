//! The family tree of a record's copies, the register of numbered copies across records, and their recalls.

use crate::{
    Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_day, optional_id, optional_moment,
};
use domain::access::Level;
use domain::{CopyId, CopyJobId, Day, Moment, PersonId, RecordId, RowId};

/// A copy in its tree, or in the register of numbered copies.
#[derive(Debug, Clone)]
pub struct FamilyRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level of the record.
    pub level: Level,
    /// `F01-1`.
    pub label: String,
    /// Barcode.
    pub barcode: String,
    /// Kind code.
    pub kind: String,
    /// Pages.
    pub pages: i64,
    /// State code of the store.
    pub state: String,
    /// Its job reached the receiver.
    pub handed_over: bool,
    /// Made from.
    pub parent: Option<CopyId>,
    /// Made by.
    pub job: Option<CopyJobId>,
    /// Number of that job.
    pub job_number: Option<String>,
    /// Who has it.
    pub holder: Option<PersonId>,
    /// Name.
    pub holder_name: Option<String>,
    /// 应收回.
    pub return_by: Option<Day>,
    /// When made.
    pub made_at: Moment,
    /// When destroyed.
    pub destroyed_at: Option<Moment>,
    /// The open recall.
    pub recall: Option<RowId>,
    /// By when it was called back.
    pub recall_due: Option<Day>,
    /// Compared with the original and stamped.
    pub certified: bool,
}

/// A recall with the words of its notice.
#[derive(Debug, Clone)]
pub struct RecallRow {
    /// Identity.
    pub id: RowId,
    /// Which copy.
    pub copy: CopyId,
    /// `F01`.
    pub label: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level of the record.
    pub level: Level,
    /// Pages.
    pub pages: i64,
    /// Who is to bring it.
    pub holder: PersonId,
    /// Name.
    pub holder_name: String,
    /// Department.
    pub department: String,
    /// Why.
    pub reason: String,
    /// By when.
    pub due_on: Day,
    /// When called back.
    pub recalled_at: Moment,
}

/// Which numbered copies a list shows.
#[derive(Debug, Clone, Default)]
pub struct NumberedFilter {
    /// State code of the store.
    pub state: Option<&'static str>,
    /// With this person.
    pub holder: Option<PersonId>,
    /// Of this record.
    pub record: Option<RecordId>,
    /// Due before this day, by recall or by what was agreed.
    pub due_before: Option<Day>,
    /// Called back only.
    pub recalled: bool,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT n.row, n.id, n.record_id, coalesce(r.archival_number, r.accession) AS number, r.title, r.level, n.label, n.barcode, n.kind, n.pages, n.state, ",
            "j.handed_over_at IS NOT NULL AS handed_over, n.parent_copy_id, n.copy_job_id, j.number AS job_number, n.holder_id, holder.name AS holder_name, n.return_by, n.made_at, n.destroyed_at, ",
            "c.id AS recall_id, c.due_on AS recall_due, EXISTS (SELECT 1 FROM copy_certifications AS f WHERE f.copy_id = n.id) AS certified ",
            "FROM copies AS n JOIN records AS r ON r.id = n.record_id LEFT JOIN copy_jobs AS j ON j.id = n.copy_job_id LEFT JOIN people AS holder ON holder.id = n.holder_id ",
            "LEFT JOIN copy_recalls AS c ON c.copy_id = n.id AND c.closed_at IS NULL "
        )
    };
}

crate::statements! {
    TREE = concat!(select!(), "WHERE n.record_id = :record AND ", crate::sight!(), " ORDER BY n.row");
    REGISTER = concat!(
        select!(), "WHERE n.kind = 'numbered' AND ", crate::sight!(),
        " AND (:state IS NULL OR n.state = :state) AND (:holder IS NULL OR n.holder_id = :holder) AND (:record IS NULL OR n.record_id = :record) AND (:due_before IS NULL OR coalesce(c.due_on, n.return_by) < :due_before)",
        " AND (NOT :recalled OR c.id IS NOT NULL) AND (:before_row IS NULL OR n.row < :before_row) ORDER BY n.row DESC LIMIT :limit"
    );
    OUTSIDE = "SELECT count(*) FROM copies WHERE record_id = :record AND kind = 'numbered' AND state = 'out'";
    RECALLS = concat!(
        "SELECT c.*, n.label, n.pages, coalesce(r.archival_number, r.accession) AS number, r.title, r.level, p.name AS holder_name, coalesce(d.name, p.organisation) AS department FROM copy_recalls AS c JOIN copies AS n ON n.id = c.copy_id JOIN records AS r ON r.id = c.record_id JOIN people AS p ON p.id = c.holder_id LEFT JOIN departments AS d ON d.id = p.department_id ",
        "WHERE c.holder_id = :holder AND c.closed_at IS NULL AND ", crate::sight!(), " ORDER BY c.due_on, c.row LIMIT 200"
    );
    OPEN_RECALL = "SELECT id FROM copy_recalls WHERE copy_id = :copy AND closed_at IS NULL";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<FamilyRow> {
    Ok(FamilyRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        record: id(row, "record_id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        pages: row.get("pages")?,
        state: row.get("state")?,
        handed_over: row.get("handed_over")?,
        parent: optional_id(row, "parent_copy_id")?,
        job: optional_id(row, "copy_job_id")?,
        job_number: row.get("job_number")?,
        holder: optional_id(row, "holder_id")?,
        holder_name: row.get("holder_name")?,
        return_by: optional_day(row, "return_by")?,
        made_at: moment(row, "made_at")?,
        destroyed_at: optional_moment(row, "destroyed_at")?,
        recall: optional_id(row, "recall_id")?,
        recall_due: optional_day(row, "recall_due")?,
        certified: row.get("certified")?,
    })
}

/// Every copy a record ever had, in the order they were made.
pub fn list_family(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Vec<FamilyRow>> {
    reader.list(TREE, &sight.bind(named! { record: record }), from_row)
}

/// Numbered copies across records, the newest first.
pub fn list_numbered(reader: &Reader<'_>, sight: &Sight, filter: &NumberedFilter) -> Result<Vec<FamilyRow>> {
    let parameters = named! {
        state: filter.state, holder: filter.holder, record: filter.record, due_before: filter.due_before, recalled: filter.recalled,
        before_row: filter.before_row, limit: filter.limit,
    };
    reader.list(REGISTER, &sight.bind(parameters), from_row)
}

/// How many numbered copies of a record are with people.
pub fn count_outside(reader: &Reader<'_>, record: RecordId) -> Result<i64> {
    reader.number(OUTSIDE, &named! { record: record })
}

/// A recall about to be kept.
#[derive(Debug)]
pub struct NewRecall<'a> {
    /// Identity.
    pub id: RowId,
    /// Which copy.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// With whom it is.
    pub holder: PersonId,
    /// Why, sealed with the record.
    pub reason: &'a str,
    /// By when.
    pub due_on: Day,
    /// Who calls it back.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// Calls a copy back.
pub fn insert_recall(tx: &Tx<'_>, new: &NewRecall<'_>) -> Result<()> {
    tx.insert(
        "copy_recalls",
        &named! {
            id: new.id, copy_id: new.copy, record_id: new.record, holder_id: new.holder, reason: new.reason, due_on: new.due_on,
            recalled_by: new.by, recalled_at: new.at,
        },
    )
}

/// The open recalls of what one person holds.
pub fn list_recalls(reader: &Reader<'_>, sight: &Sight, holder: PersonId) -> Result<Vec<RecallRow>> {
    reader.list(RECALLS, &sight.bind(named! { holder: holder }), |row| {
        Ok(RecallRow {
            id: id(row, "id")?,
            copy: id(row, "copy_id")?,
            label: row.get("label")?,
            number: row.get("number")?,
            title: row.get("title")?,
            level: level(row, "level")?,
            pages: row.get("pages")?,
            holder: id(row, "holder_id")?,
            holder_name: row.get("holder_name")?,
            department: row.get("department")?,
            reason: row.get("reason")?,
            due_on: day(row, "due_on")?,
            recalled_at: moment(row, "recalled_at")?,
        })
    })
}

/// The notice was printed.
pub fn set_notice_printed(tx: &Tx<'_>, recall: RowId, at: Moment) -> Result<()> {
    tx.update("copy_recalls", recall, &named! { notice_at: at })
}

/// The open recall of a copy.
pub fn find_open_recall(reader: &Reader<'_>, copy: CopyId) -> Result<Option<RowId>> {
    reader.get(OPEN_RECALL, &named! { copy: copy }, |row| id(row, "id"))
}

/// The copy came back, or is no more: its recall is settled.
pub fn close_recall(tx: &Tx<'_>, copy: CopyId, at: Moment) -> Result<()> {
    match find_open_recall(tx, copy)? {
        Some(recall) => tx.update("copy_recalls", recall, &named! { closed_at: at }),
        None => Ok(()),
    }
}
