//! Lists of records: by words, pinyin initials, number and filters; newest registered first.

use crate::border::page_size;
use crate::records::asking::{cursor, day, member, optional_identity, optional_level};
use crate::{Desk, Operation, Result, View};
use domain::Day;
use domain::records::{Field, RecordState, TermCode};
use domain::retention::due_date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::{RecordFilter, RecordLine};
use ts_rs::TS;

/// Counting stops here: beyond it the figure is "and more".
const MOST_COUNTED: i64 = 100_000;

/// Filters; all optional.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListRecords {
    /// Words, initials, or exactly a number or barcode.
    #[ts(optional = nullable)]
    pub query: Option<String>,
    /// Of this category.
    #[ts(optional = nullable)]
    pub category_id: Option<String>,
    /// Of this level.
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// Of this department.
    #[ts(optional = nullable)]
    pub department_id: Option<String>,
    /// `kept`, `destroyed`, `handed_over`; all when left out.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// In this volume.
    #[ts(optional = nullable)]
    pub volume_id: Option<String>,
    /// With a copy in this place or inside it.
    #[ts(optional = nullable)]
    pub place_id: Option<String>,
    /// Due by this day.
    #[ts(optional = nullable)]
    pub due_before: Option<String>,
    /// Continue after a reply's `next`.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page of the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordPage {
    /// Lines.
    pub rows: Vec<RecordListRow>,
    /// To continue.
    pub next: Option<String>,
    /// How many the filters show this reader (without `due_before`), counted to 100,000.
    pub total_shown: i64,
}

/// A line.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordListRow {
    /// Identity.
    pub id: String,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// Title.
    pub title: String,
    /// Author.
    pub author: String,
    /// 文号.
    pub document_number: String,
    /// Date of the document.
    pub document_date: String,
    /// Code of the category.
    pub category_code: String,
    /// Its name.
    pub category: String,
    /// Level code.
    pub level: String,
    /// Its term.
    pub level_term: String,
    /// `Y`, `D30` …
    pub term: String,
    /// State code.
    pub state: String,
    /// Copies in the strongroom.
    pub copies_in: i64,
    /// Copies elsewhere.
    pub copies_out: i64,
    /// Where the first copy belongs.
    pub place: Option<String>,
    /// Who holds the first copy that is out.
    pub holder: Option<String>,
    /// Identity of the volume.
    pub volume_id: Option<String>,
    /// Its key.
    pub volume: Option<String>,
    /// On hold.
    pub held: bool,
    /// Holds personal information.
    pub personal_information: bool,
}

/// A line as screens show it.
pub(crate) fn list_row(line: RecordLine) -> RecordListRow {
    RecordListRow {
        term: TermCode::of_months(line.rule_months).to_string(),
        id: line.id.to_string(),
        accession: line.accession,
        archival_number: line.archival_number,
        title: line.title,
        author: line.author,
        document_number: line.document_number,
        document_date: line.document_date,
        category_code: line.category_code,
        category: line.category_name,
        level: line.level.code().to_owned(),
        level_term: line.level_term,
        state: line.state,
        copies_in: line.copies_in,
        copies_out: line.copies_out,
        place: line.place,
        holder: line.holder,
        volume_id: line.volume.map(|volume| volume.to_string()),
        volume: line.volume_key,
        held: line.held,
        personal_information: line.personal_information,
    }
}

/// Lists a page.
pub fn list_records(desk: &mut Desk, ask: ListRecords) -> Result<RecordPage> {
    desk.read(Operation::ListRecords, |view| {
        let limit = page_size(ask.limit);
        let mut filter = RecordFilter {
            category: optional_identity(ask.category_id.as_deref())?,
            level: optional_level(ask.level.as_deref())?,
            department: optional_identity(ask.department_id.as_deref())?,
            state: ask.state.as_deref().filter(|state| !state.is_empty()).map(state_code).transpose()?,
            volume: optional_identity(ask.volume_id.as_deref())?,
            place: optional_identity(ask.place_id.as_deref())?,
            before_row: cursor(ask.after.as_deref())?,
            limit,
            ..RecordFilter::default()
        };
        if !read_query(view, ask.query.as_deref(), &mut filter)? {
            return Ok(RecordPage { rows: Vec::new(), next: None, total_shown: 0 });
        }
        let due_before = ask
            .due_before
            .as_deref()
            .filter(|text| !text.is_empty())
            .map(|text| day(text, Field::Day))
            .transpose()?;
        let (lines, next) = match due_before {
            Some(until) => list_due_before(view, filter.clone(), until)?,
            None => {
                let lines = store::records::list_records(view, view.sight(), &filter)?;
                let full = i64::try_from(lines.len()).unwrap_or(i64::MAX) == limit;
                let next = lines.last().filter(|_| full).map(|line| line.row);
                (lines, next)
            }
        };
        let total_shown = store::records::count_records(view, view.sight(), &filter, MOST_COUNTED)?;
        Ok(RecordPage {
            rows: lines.into_iter().map(list_row).collect(),
            next: next.map(|row| row.to_string()),
            total_shown,
        })
    })
}

fn state_code(text: &str) -> Result<String> {
    Ok(member(text, Field::State, RecordState::from_code)?.code().to_owned())
}

/// An exact number wins over words; words of which nothing can be searched find nothing.
pub(crate) fn read_query(view: &View<'_>, query: Option<&str>, filter: &mut RecordFilter) -> Result<bool> {
    let Some(query) = query.map(str::trim).filter(|query| !query.is_empty()) else { return Ok(true) };
    let exact = RecordFilter { number: Some(query.to_owned()), limit: 1, ..RecordFilter::default() };
    if !store::records::list_records(view, view.sight(), &exact)?.is_empty() {
        filter.number = exact.number;
        return Ok(true);
    }
    filter.words = store::records::match_text(query);
    Ok(filter.words.is_some())
}

/// The due day is a rule's word, not a column: pages are read until enough lines are due.
fn list_due_before(
    view: &View<'_>,
    mut filter: RecordFilter,
    until: Day,
) -> Result<(Vec<RecordLine>, Option<i64>)> {
    let wanted = usize::try_from(filter.limit).unwrap_or(100);
    filter.limit = 500;
    let mut found = Vec::new();
    loop {
        let lines = store::records::list_records(view, view.sight(), &filter)?;
        let full = lines.len() == 500;
        for line in lines {
            filter.before_row = Some(line.row);
            let due = store::retention::get_retained(view, view.sight(), line.id)?
                .and_then(|kept| due_date(&kept.rule, &kept.facts).on);
            if due.is_some_and(|due| due <= until) {
                found.push(line);
            }
            if found.len() == wanted {
                return Ok((found, filter.before_row));
            }
        }
        if !full {
            return Ok((found, None));
        }
    }
}
