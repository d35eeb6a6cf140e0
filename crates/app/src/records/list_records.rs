//! Lists of records: by words, pinyin initials, number and filters; newest registered first.

use crate::error::Error;
use crate::records::asking::cursor;
use crate::records::record_filter::{asked_day, read_filter};
use crate::records::sealed_index::{SealedHits, sealed_hits};
use crate::records::searching::{Found, Passage, TextRange, read_query};
use crate::{Desk, Operation, Result, View};
use domain::Day;
use domain::records::{Field, MOST_COUNTED, TermCode, may_weigh};
use domain::retention::due_date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::{RecordFilter, RecordLine};
use ts_rs::TS;

/// Filters; all optional.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListRecords {
    /// Words, initials, years, or exactly a number or barcode.
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
    /// `kept`, `destroyed`, `handed_over`; the kept ones when left out, and whatever a number names.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// In this volume.
    #[ts(optional = nullable)]
    pub volume_id: Option<String>,
    /// With a copy in this place or inside it.
    #[ts(optional = nullable)]
    pub place_id: Option<String>,
    /// Kept on this medium: `paper`, `electronic`, `photo`, `media`.
    #[ts(optional = nullable)]
    pub medium: Option<String>,
    /// Only what holds personal information.
    #[ts(optional = nullable)]
    pub personal_information: Option<bool>,
    /// In the volume of this 房号, equipment or contract.
    #[ts(optional = nullable)]
    pub subject_key: Option<String>,
    /// Dated on or after: a day, a month `2019-05` or a year.
    #[ts(optional = nullable)]
    pub dated_from: Option<String>,
    /// Dated on or before.
    #[ts(optional = nullable)]
    pub dated_until: Option<String>,
    /// `newest` (registered last first) or `relevance`, which is refused where there are too many to weigh.
    #[ts(optional = nullable)]
    pub order: Option<String>,
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
    /// How many the filters show this reader (without `due_before`), counted to 1,000.
    pub total_shown: i64,
    /// There are as many or more.
    pub total_capped: bool,
    /// Sealed words were searched too, all that this reader may read; else they are still loading.
    pub sealed_ready: bool,
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
    /// Where the words stand in the title.
    pub marks: Vec<TextRange>,
    /// The passage of a file that was found, when the record's own words were not.
    pub passage: Option<Passage>,
}

impl ListRecords {
    /// Whether it asks for anything but everything.
    pub(crate) fn asks_something(&self) -> bool {
        let texts = [
            &self.query,
            &self.category_id,
            &self.level,
            &self.department_id,
            &self.state,
            &self.volume_id,
            &self.place_id,
            &self.medium,
            &self.subject_key,
            &self.dated_from,
            &self.dated_until,
            &self.due_before,
        ];
        texts.iter().any(|text| text.as_deref().is_some_and(|text| !text.trim().is_empty()))
            || self.personal_information == Some(true)
    }

    fn is_weighed(&self) -> Result<bool> {
        match self.order.as_deref() {
            None | Some("" | "newest") => Ok(false),
            Some("relevance") => Ok(true),
            Some(_) => Err(Error::Malformed("order".to_owned())),
        }
    }
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
        marks: Vec::new(),
        passage: None,
    }
}

/// A line with where the words of a search stand.
pub(crate) fn found_row(view: &View<'_>, found: &Found, line: RecordLine) -> Result<RecordListRow> {
    let (marks, passage) = (found.marks(&line.title), found.passage(view, &line)?);
    Ok(RecordListRow { marks, passage, ..list_row(line) })
}

/// Lists a page.
pub fn list_records(desk: &mut Desk, ask: ListRecords) -> Result<RecordPage> {
    let sealed = sealed_hits(desk, Operation::ListRecords, ask.query.as_deref())?;
    desk.read(Operation::ListRecords, |view| page(view, &ask, sealed))
}

fn page(view: &View<'_>, ask: &ListRecords, sealed: SealedHits) -> Result<RecordPage> {
    let weighed = ask.is_weighed()?;
    let mut filter = read_filter(ask)?;
    let sealed_ready = sealed.ready;
    let Some(found) = read_query(view, ask.query.as_deref(), sealed, &mut filter)? else {
        return Ok(RecordPage {
            rows: Vec::new(),
            next: None,
            total_shown: 0,
            total_capped: false,
            sealed_ready,
        });
    };
    // Residual records stand in the list of their state, and under their number.
    filter.kept_only = filter.state.is_none() && filter.number.is_none() && found.finder().is_none();
    let total_shown = store::records::count_records(view, view.sight(), &filter, MOST_COUNTED)?;
    let due_before = asked_day(ask.due_before.as_deref(), Field::Day)?;
    let (lines, next) = match (due_before, found.finder()) {
        (Some(until), _) => {
            filter.before_row = cursor(ask.after.as_deref())?;
            list_due_before(view, filter, until)?
        }
        (None, Some(_)) if weighed => {
            may_weigh(total_shown)?;
            weighed_lines(view, filter, &found, cursor(ask.after.as_deref())?)?
        }
        (None, _) => {
            filter.before_row = cursor(ask.after.as_deref())?;
            let lines = store::records::list_records(view, view.sight(), &filter)?;
            let next = crate::border::next_page(&lines, filter.limit, |line| line.row);
            (lines, next)
        }
    };
    Ok(RecordPage {
        rows: lines.into_iter().map(|line| found_row(view, &found, line)).collect::<Result<_>>()?,
        next: next.map(|row| row.to_string()),
        total_shown,
        total_capped: total_shown >= MOST_COUNTED,
        sealed_ready,
    })
}

/// The best first; the cursor counts how many were shown.
fn weighed_lines(
    view: &View<'_>,
    filter: RecordFilter,
    found: &Found,
    after: Option<i64>,
) -> Result<(Vec<RecordLine>, Option<i64>)> {
    let all = RecordFilter { limit: MOST_COUNTED, ..filter };
    let mut lines = store::records::list_records(view, view.sight(), &all)?;
    if let Some(finder) = found.finder() {
        lines.sort_by_cached_key(|line| {
            let numbers =
                [line.document_number.as_str(), line.archival_number.as_deref().unwrap_or_default()];
            std::cmp::Reverse((finder.weight(&line.title, &line.author, &numbers), line.row))
        });
    }
    let shown = usize::try_from(after.unwrap_or(0)).unwrap_or(0);
    let limit = usize::try_from(filter.limit).unwrap_or(100);
    let next = i64::try_from(shown + limit).ok().filter(|_| lines.len() > shown + limit);
    Ok((lines.into_iter().skip(shown).take(limit).collect(), next))
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
