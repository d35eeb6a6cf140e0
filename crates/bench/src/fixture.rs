//! The fixture: the sample vault, grown by as many records as asked for, each with a copy, two loans of the past,
//! index words, row digests and events, written through the one door as the program writes.

use crate::attached;
use crate::chance::Chance;
use crate::titles;
use app::{Desk, KdfCost, Locale, Result, SystemClock};
use chrono::NaiveDate;
use domain::access::Level;
use domain::loans::LoanEvent;
use domain::numbers::BarcodeKind;
use domain::records::RecordEvent;
use domain::{
    CategoryId, CopyId, Day, DepartmentId, LoanId, Moment, PersonId, PlaceId, RecordId, RetentionRuleId,
};
use std::path::Path;
use std::sync::Arc;
use store::loans::{Lending, NewLoan, Returning};
use store::records::{CopyRow, NewRecord};
use vault::{VaultError, Work};

/// How much of everything.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Records, each with a copy and two loans of the past.
    pub records: usize,
    /// Small sealed files, each of a record up to 秘密, with its words in the index.
    pub files: usize,
    /// The seed everything comes from.
    pub seed: u64,
}

/// Records of one act: what an import's slice writes.
const SLICE: usize = 1_000;
/// The clerk who enters them.
pub(crate) const CLERK: &str = "linxw";

/// What the rows refer to.
struct Ground {
    categories: Vec<(CategoryId, Level, String, RetentionRuleId)>,
    departments: Vec<DepartmentId>,
    places: Vec<PlaceId>,
    people: Vec<PersonId>,
}

/// Makes the fixture in a folder that does not exist yet. `progress(done, total)` counts records.
pub fn make(folder: &Path, size: Size, progress: &dyn Fn(usize, usize)) -> Result<()> {
    app::sample::build_with(folder, KdfCost::ThrowAway, &|_, _| {})?;
    let mut desk = Desk::unlock(folder, CLERK, app::sample::PASSPHRASE, Locale::ZhCn, Arc::new(SystemClock))?;
    let ground = ground(&mut desk)?;
    let sealer = desk.vault().sealer();
    let mut chance = Chance::of(size.seed);
    let (mut done, mut files) = (0, 0);
    while done < size.records {
        let slice = SLICE.min(size.records - done);
        let due = size.files * (done + slice) / size.records - files;
        let mut waiting = attached::seal(&sealer, due, &mut chance)?.into_iter();
        desk.vault().transact("register_record", |work| -> std::result::Result<(), VaultError> {
            (0..slice).try_for_each(|_| {
                let (record, level) = grow(work, &ground, &mut chance)?;
                match (level < Level::Confidential).then(|| waiting.next()).flatten() {
                    Some(file) => attached::attach(work, record, level, &file),
                    None => Ok(()),
                }
            })
        })?;
        (done, files) = (done + slice, files + due - waiting.len());
        progress(done, size.records);
    }
    Ok(())
}

fn ground(desk: &mut Desk) -> Result<Ground> {
    let sight = desk.vault().sight()?;
    let reader = desk.vault().reader();
    let categories = store::records::list_categories(&reader, &sight)?;
    Ok(Ground {
        categories: categories
            .into_iter()
            .map(|row| (row.id, row.level, row.level_basis, row.rule))
            .collect(),
        departments: store::people::list_departments(&reader)?.into_iter().map(|row| row.id).collect(),
        places: store::places::list_places(&reader)?.into_iter().map(|row| row.id).collect(),
        people: store::people::list_holders(&reader, domain::access::Post::Staff)?
            .into_iter()
            .map(|row| row.id)
            .collect(),
    })
}

/// Levels as an office has them: most papers are ordinary. The sealed level is rare enough to be left to the sample.
fn level(chance: &mut Chance) -> Level {
    match chance.below(100) {
        0..45 => Level::General,
        45..75 => Level::Internal,
        75..95 => Level::Secret,
        _ => Level::Confidential,
    }
}

fn date(chance: &mut Chance) -> Day {
    let first = NaiveDate::from_ymd_opt(2006, 1, 1).expect("BUG: a day");
    first + chrono::Days::new(chance.next() % (20 * 365))
}

fn grow(
    work: &Work<'_, '_>,
    ground: &Ground,
    chance: &mut Chance,
) -> std::result::Result<(RecordId, Level), VaultError> {
    let date = date(chance);
    let year = chrono::Datelike::year(&date);
    let (record, copy) = (work.new_id::<RecordId>(), work.new_id::<CopyId>());
    let (category, _, basis, rule) = chance.one(&ground.categories);
    let barcode = work.next_barcode(BarcodeKind::Copy)?;
    let level = level(chance);
    let (title, author, at) = (titles::title(chance, year), titles::author(chance), work.now().at);
    let document_number = titles::document_number(chance, year);
    let pages = 1 + i64::try_from(chance.below(60)).unwrap_or(0);
    store::records::insert_record(
        work,
        &NewRecord {
            id: record,
            accession: &barcode,
            title: &title,
            author,
            document_number: &document_number,
            document_date: date,
            category: *category,
            level,
            level_basis: basis,
            level_term: "long",
            rule: *rule,
            trigger_date: None,
            department: *chance.one(&ground.departments),
            walled: chance.below(10) == 0,
            volume: None,
            secret_owner: "own",
            property: "own",
            personal_information: false,
            sensitive_personal: false,
            copyright: false,
            pages,
            summary: "",
            registered_by: work.actor(),
            registered_at: at,
        },
    )?;
    work.record(RecordEvent::RecordRegistered {
        record,
        category: *category,
        level: level.rank(),
        copies: 1,
    });
    let place = *chance.one(&ground.places);
    store::records::insert_copy(work, &copy_row(copy, record, barcode, pages, Some(place), at, level))?;
    work.record(RecordEvent::CopyMoved { copy, to: place });
    past_loans(work, ground, copy, record, pages, chance)?;
    Ok((record, level))
}

/// Lent and brought back long ago: the desk's history is twice as long as the register.
const LOANS_OF_A_COPY: u64 = 2;

/// What the desk did with a copy in the years before.
fn past_loans(
    work: &Work<'_, '_>,
    ground: &Ground,
    copy: CopyId,
    record: RecordId,
    pages: i64,
    chance: &mut Chance,
) -> std::result::Result<(), VaultError> {
    (0..LOANS_OF_A_COPY).try_for_each(|times| {
        let lent = date(chance) + chrono::Days::new(times);
        let (loan, borrower) = (work.new_id::<LoanId>(), *chance.one(&ground.people));
        past_loan(work, &PastLoan { loan, copy, record, borrower, pages, lent })
    })
}

/// One of them.
struct PastLoan {
    loan: LoanId,
    copy: CopyId,
    record: RecordId,
    borrower: PersonId,
    pages: i64,
    lent: Day,
}

fn past_loan(work: &Work<'_, '_>, past: &PastLoan) -> std::result::Result<(), VaultError> {
    let at = |day: Day, hour| Moment(day.and_hms_opt(hour, 0, 0).expect("BUG: an hour").and_utc());
    let (out, back) = (at(past.lent, 1), at(past.lent, 8));
    store::loans::insert_loan(
        work,
        &NewLoan {
            id: past.loan,
            copy: past.copy,
            record: past.record,
            borrower: past.borrower,
            way: "reading",
            state: "approved",
            purpose: "查阅",
            approval: None,
            requested_by: work.actor(),
            at: out,
        },
    )?;
    store::loans::set_lent(
        work,
        past.loan,
        &Lending {
            by: work.actor(),
            session: work.session(),
            happened_at: out,
            recorded_at: out,
            due: past.lent,
            ground: "none_needed",
            rule: "通则",
            approval: None,
            override_reason: "",
            override_by: None,
            receipt: "paper",
            receipt_signature: None,
            receipt_image: None,
            late_reason: "",
            countersignature: None,
        },
    )?;
    store::loans::set_returned(
        work,
        past.loan,
        &Returning {
            state: "returned",
            at: Some(back),
            by: "",
            received_by: Some(work.actor()),
            pages: u32::try_from(past.pages).ok(),
            condition: "",
        },
    )?;
    let (loan, copy, record) = (past.loan, past.copy, past.record);
    work.record(LoanEvent::CopyReturned { loan, copy, record, pages: past.pages });
    Ok(())
}

/// The copy of a bare row, in no place.
pub(crate) fn bare_copy(id: CopyId, record: RecordId, barcode: String, at: domain::Moment) -> CopyRow {
    copy_row(id, record, barcode, 3, None, at, Level::General)
}

pub(crate) fn copy_row(
    id: CopyId,
    record: RecordId,
    barcode: String,
    pages: i64,
    place: Option<PlaceId>,
    at: domain::Moment,
    level: Level,
) -> CopyRow {
    CopyRow {
        id,
        record,
        label: domain::records::ORIGINAL_LABEL.to_owned(),
        barcode,
        kind: "original".to_owned(),
        medium: "paper".to_owned(),
        pages,
        home_place: place,
        home_path: None,
        place,
        place_path: None,
        holder: None,
        holder_name: None,
        parent: None,
        job: None,
        seal_number: String::new(),
        condition: String::new(),
        return_by: None,
        state: "in".to_owned(),
        destroyed_at: None,
        made_at: at,
        level,
    }
}
