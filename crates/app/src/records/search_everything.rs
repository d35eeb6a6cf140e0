//! The search box of every screen: records, people, volumes, and whatever has exactly that number (全局查找).

use crate::border::PersonRef;
use crate::records::find_volume::volumes_of;
use crate::records::list_records::{RecordListRow, found_row};
use crate::records::sealed_index::{SealedHits, sealed_hits};
use crate::records::searching::read_query;
use crate::records::volume_view::{VolumeView, volume_view};
use crate::{Desk, Operation, Result, View};
use domain::access::{Permission, permissions_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::people::PeopleFilter;
use store::records::{NumberKind, RecordFilter};
use ts_rs::TS;

/// So many of each sort.
const EACH: i64 = 8;

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SearchEverything {
    /// Words, initials, a name, a 房号, a number.
    pub query: String,
}

/// What there is of it for this reader.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Found {
    /// Records, newest first.
    pub records: Vec<RecordListRow>,
    /// People.
    pub people: Vec<FoundPerson>,
    /// Volumes.
    pub volumes: Vec<VolumeView>,
    /// Things with exactly that number.
    pub numbers: Vec<FoundNumber>,
    /// There are more records than these.
    pub more_records: bool,
    /// Sealed words were searched too; else they are still loading.
    pub sealed_ready: bool,
}

/// A person.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FoundPerson {
    /// Who.
    pub person: PersonRef,
    /// Department.
    pub department: Option<String>,
    /// 工号.
    pub staff_number: String,
}

/// A numbered thing.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FoundNumber {
    /// `custody`, `place`, `copy_job`, `hold`, `destruction_list`, `certificate`, `appraisal`.
    pub kind: String,
    /// Identity.
    pub id: String,
    /// The number.
    pub number: String,
}

/// Searches.
pub fn search_everything(desk: &mut Desk, ask: SearchEverything) -> Result<Found> {
    let sealed = sealed_hits(desk, Operation::SearchEverything, Some(&ask.query))?;
    desk.read(Operation::SearchEverything, |view| everything(view, ask.query.trim(), sealed))
}

fn everything(view: &View<'_>, query: &str, sealed: SealedHits) -> Result<Found> {
    let mut found = Found {
        records: Vec::new(),
        people: Vec::new(),
        volumes: Vec::new(),
        numbers: Vec::new(),
        more_records: false,
        sealed_ready: sealed.ready,
    };
    if query.is_empty() {
        return Ok(found);
    }
    let mut filter = RecordFilter { limit: EACH + 1, ..RecordFilter::default() };
    if let Some(words) = read_query(view, Some(query), sealed, &mut filter)? {
        let mut lines = store::records::list_records(view, view.sight(), &filter)?;
        let most = usize::try_from(EACH).unwrap_or(usize::MAX);
        found.more_records = lines.len() > most;
        lines.truncate(most);
        found.records = lines.into_iter().map(|line| found_row(view, &words, line)).collect::<Result<_>>()?;
    }
    found.numbers = numbers(view, query, found.records.is_empty())?;
    found.people = people(view, query)?;
    found.volumes = volumes(view, query)?;
    Ok(found)
}

fn people(view: &View<'_>, query: &str) -> Result<Vec<FoundPerson>> {
    let filter = PeopleFilter { query: Some(query.to_owned()), limit: EACH, ..PeopleFilter::default() };
    let lines = store::people::list_people(view, &filter)?;
    let found = |line: store::people::PersonLine| FoundPerson {
        person: PersonRef { id: line.person.id.to_string(), name: line.person.name },
        department: line.department_name,
        staff_number: line.person.staff_number,
    };
    Ok(lines.into_iter().map(found).collect())
}

fn volumes(view: &View<'_>, query: &str) -> Result<Vec<VolumeView>> {
    let mut rows = volumes_of(view, query)?;
    if rows.is_empty() {
        rows = store::records::list_volumes(view, view.sight(), None, Some(query), None, EACH)?;
    }
    Ok(rows.into_iter().map(volume_view).collect())
}

/// Numbers lead where the reader's post may go; number sequences themselves are declared not secret.
fn numbers(view: &View<'_>, query: &str, no_record: bool) -> Result<Vec<FoundNumber>> {
    let may = permissions_of(view.posts());
    let mut found = Vec::new();
    if no_record
        && may.contains(&Permission::KeepRecords)
        && let Some(row) = store::records::find_custody(view, view.sight(), query)?
    {
        found.push(FoundNumber {
            kind: "custody".to_owned(),
            id: row.record.to_string(),
            number: query.to_owned(),
        });
    }
    for (kind, id) in store::records::find_numbered(view, query)? {
        let allowed = match kind {
            NumberKind::Place => true,
            NumberKind::CopyJob => {
                may.contains(&Permission::OperateCopying) || may.contains(&Permission::Approve)
            }
            NumberKind::Hold => may.contains(&Permission::Hold) || may.contains(&Permission::Dispose),
            NumberKind::Appraisal | NumberKind::DestructionList => may.contains(&Permission::Dispose),
            NumberKind::Certificate => {
                may.contains(&Permission::PrintRegisters) || may.contains(&Permission::IssueCertificate)
            }
        };
        if allowed {
            found.push(FoundNumber { kind: kind.code().to_owned(), id, number: query.to_owned() });
        }
    }
    Ok(found)
}
