//! A copy as it lies on the desk, with its record.
//!
//! Custody (3-domain §3): by exact barcode or 档号 the desk finds what it guards, above its own
//! clearance too; then `title` is `None`. Finding by words goes through the reader's sight.

use crate::{Reader, Result, Row, Sight, Tx, id, level, named, optional_day, optional_id};
use domain::access::Level;
use domain::{CategoryId, CopyId, Day, DepartmentId, LoanId, PersonId, PlaceId, RecordId, VolumeId};

/// A copy, its record, where it is and who has it.
#[derive(Debug, Clone)]
pub struct DeskCopyRow {
    /// The copy.
    pub copy: CopyId,
    /// `原件`, `02`, `F01` …
    pub label: String,
    /// Thirteen digits.
    pub barcode: String,
    /// Kind code.
    pub kind: String,
    /// Medium code.
    pub medium: String,
    /// Its pages.
    pub pages: u32,
    /// State code.
    pub state: String,
    /// Damage noted.
    pub condition: String,
    /// 封签.
    pub seal_number: String,
    /// Where it lies now.
    pub place: Option<PlaceId>,
    /// Where it belongs.
    pub home_place: Option<PlaceId>,
    /// Its home, in words.
    pub place_path: Option<String>,
    /// The record.
    pub record: RecordId,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// Title, only when the reader may see it.
    pub title: Option<String>,
    /// Level.
    pub level: Level,
    /// State code of the record.
    pub record_state: String,
    /// Category.
    pub category: CategoryId,
    /// Its family.
    pub family: String,
    /// Department of the record.
    pub department: DepartmentId,
    /// Kept within its department.
    pub walled: bool,
    /// The open loan.
    pub loan: Option<LoanId>,
    /// Who has it.
    pub holder: Option<PersonId>,
    /// Name.
    pub holder_name: Option<String>,
    /// Until when.
    pub due_on: Option<Day>,
    /// A locked destruction list it stands on.
    pub list_number: Option<String>,
    /// State code of that list.
    pub list_state: Option<String>,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT c.id AS copy_id, c.label, c.barcode, c.kind, c.medium, c.pages, c.state, c.condition, c.seal_number, c.place_id, c.home_place_id, c.holder_id, ",
            "h.path AS place_path, r.id AS record_id, r.accession, r.archival_number, r.level, r.state AS record_state, r.category_id, r.department_id, r.walled, g.family, ",
            "CASE WHEN ", crate::sight!(), " THEN r.title END AS title, l.id AS loan_id, l.due_on, holder.name AS holder_name, ",
            "(SELECT d.number FROM destruction_items AS i JOIN destruction_lists AS d ON d.id = i.list_id WHERE i.record_id = r.id AND i.state = 'listed' AND d.state NOT IN ('draft','cancelled','attested','certified') ORDER BY d.row DESC LIMIT 1) AS list_number, ",
            "(SELECT d.state FROM destruction_items AS i JOIN destruction_lists AS d ON d.id = i.list_id WHERE i.record_id = r.id AND i.state = 'listed' AND d.state NOT IN ('draft','cancelled','attested','certified') ORDER BY d.row DESC LIMIT 1) AS list_state ",
            "FROM copies AS c JOIN records AS r ON r.id = c.record_id JOIN categories AS g ON g.id = r.category_id ",
            "LEFT JOIN places AS h ON h.id = coalesce(c.home_place_id, c.place_id) ",
            "LEFT JOIN loans AS l ON l.copy_id = c.id AND l.state IN ('out','claimed_returned') ",
            "LEFT JOIN people AS holder ON holder.id = coalesce(l.borrower_id, c.holder_id) "
        )
    };
}

crate::statements! {
    GET_COPY = concat!(select!(), "WHERE c.id = :copy AND r.import_row IS NOT :sight_arriving");
    FIND_BY_BARCODE = concat!(select!(), "WHERE c.id IN (SELECT id FROM copies WHERE barcode = :code UNION SELECT s.id FROM records AS n JOIN copies AS s ON s.record_id = n.id WHERE n.accession = :code) AND r.import_row IS NOT :sight_arriving ORDER BY c.barcode <> :code, c.state <> 'in', c.kind <> 'original', c.row LIMIT 20");
    FIND_BY_NUMBER = concat!(select!(), "WHERE (r.archival_number = :number OR r.accession = :number) AND r.import_row IS NOT :sight_arriving ORDER BY c.state <> 'in', c.kind <> 'original', c.row LIMIT 20");
    FIND_BY_WORDS = concat!(select!(), "WHERE r.row IN (SELECT -s.rowid FROM record_search AS s WHERE s.record_search MATCH :words) AND c.kind <> 'electronic' AND c.state <> 'destroyed' AND ", crate::sight!(), " ORDER BY r.row DESC, c.row LIMIT 20");
    OF_RECORD = concat!(select!(), "WHERE r.id = :record AND ", crate::sight!(), " ORDER BY c.row");
    // The originals that are carried with a volume, in its order; as custody, by the volume's exact barcode.
    OF_VOLUME = concat!(select!(), "LEFT JOIN volume_pieces AS p ON p.record_id = r.id AND p.volume_id = r.volume_id WHERE r.volume_id = :volume AND r.import_row IS NOT :sight_arriving AND r.state = 'kept' AND c.kind = 'original' AND c.state <> 'destroyed' ORDER BY p.piece IS NULL, p.piece, r.document_date, r.accession, c.row LIMIT 1000");
    OF_VOLUME_LOAN = concat!(select!(), "WHERE c.id IN (SELECT o.copy_id FROM volume_loan_pieces AS i JOIN loans AS o ON o.id = i.loan_id WHERE i.volume_loan_id = :loan AND o.state IN ('out','claimed_returned')) ORDER BY r.row, c.row");
    HOLDS = "SELECT number FROM holds WHERE record_id = :record AND lifted_at IS NULL ORDER BY row";
    READING_PLACE = "SELECT path FROM places WHERE top_secret_reading = 1 ORDER BY row LIMIT 1";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<DeskCopyRow> {
    Ok(DeskCopyRow {
        copy: id(row, "copy_id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        medium: row.get("medium")?,
        pages: row.get("pages")?,
        state: row.get("state")?,
        condition: row.get("condition")?,
        seal_number: row.get("seal_number")?,
        place: optional_id(row, "place_id")?,
        home_place: optional_id(row, "home_place_id")?,
        place_path: row.get("place_path")?,
        record: id(row, "record_id")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        record_state: row.get("record_state")?,
        category: id(row, "category_id")?,
        family: row.get("family")?,
        department: id(row, "department_id")?,
        walled: row.get("walled")?,
        loan: optional_id(row, "loan_id")?,
        holder: optional_id(row, "holder_id")?,
        holder_name: row.get("holder_name")?,
        due_on: optional_day(row, "due_on")?,
        list_number: row.get("list_number")?,
        list_state: row.get("list_state")?,
    })
}

impl DeskCopyRow {
    /// 档号, or 登记号 before filing, with the copy's label: how the desk calls it without its title.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.archival_number.as_ref().unwrap_or(&self.accession), self.label)
    }
}

/// That copy; its identity was found by custody or by sight before.
pub fn get_copy(reader: &Reader<'_>, sight: &Sight, copy: CopyId) -> Result<Option<DeskCopyRow>> {
    reader.get(GET_COPY, &sight.bind(named! { copy: copy }), from_row)
}

/// Custody by exact barcode: of the copy, or of its record.
pub fn find_by_barcode(reader: &Reader<'_>, sight: &Sight, code: &str) -> Result<Vec<DeskCopyRow>> {
    reader.list(FIND_BY_BARCODE, &sight.bind(named! { code: code }), from_row)
}

/// Custody by exact 档号 or 登记号.
pub fn find_by_number(reader: &Reader<'_>, sight: &Sight, number: &str) -> Result<Vec<DeskCopyRow>> {
    reader.list(FIND_BY_NUMBER, &sight.bind(named! { number: number }), from_row)
}

/// By words of the title or pinyin initials, within sight.
pub fn find_copies(reader: &Reader<'_>, sight: &Sight, words: &str) -> Result<Vec<DeskCopyRow>> {
    match crate::records::match_text(words) {
        Some(words) => reader.list(FIND_BY_WORDS, &sight.bind(named! { words: words }), from_row),
        None => Ok(Vec::new()),
    }
}

/// The copies of a record, within sight.
pub fn list_of_record(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Vec<DeskCopyRow>> {
    reader.list(OF_RECORD, &sight.bind(named! { record: record }), from_row)
}

/// The originals in a volume, found by custody, in its order.
pub fn list_of_volume(reader: &Reader<'_>, sight: &Sight, volume: VolumeId) -> Result<Vec<DeskCopyRow>> {
    reader.list(OF_VOLUME, &sight.bind(named! { volume: volume }), from_row)
}

/// What is still out of a volume that was lent as a whole.
pub fn list_of_volume_loan(reader: &Reader<'_>, sight: &Sight, loan: LoanId) -> Result<Vec<DeskCopyRow>> {
    reader.list(OF_VOLUME_LOAN, &sight.bind(named! { loan: loan }), from_row)
}

/// The numbers of standing holds.
pub fn list_holds(reader: &Reader<'_>, record: RecordId) -> Result<Vec<String>> {
    reader.list(HOLDS, &named! { record: record }, |row| row.get(0))
}

/// The place named for reading 绝密.
pub fn find_reading_place(reader: &Reader<'_>) -> Result<Option<String>> {
    reader.get(READING_PLACE, &[], |row| row.get(0))
}

/// The copy leaves the shelf with its holder.
pub fn move_out(tx: &Tx<'_>, copy: CopyId, holder: PersonId) -> Result<()> {
    tx.update("copies", copy, &named! { state: "out", holder_id: holder, place_id: None::<PlaceId> })
}

/// The copy stands so: state, holder, place and noted damage.
pub fn set_copy(
    tx: &Tx<'_>,
    copy: CopyId,
    state: &str,
    holder: Option<PersonId>,
    place: Option<PlaceId>,
    condition: &str,
) -> Result<()> {
    tx.update(
        "copies",
        copy,
        &named! { state: state, holder_id: holder, place_id: place, condition: condition },
    )
}
