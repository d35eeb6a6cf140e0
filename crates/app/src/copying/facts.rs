//! What the rules of copying are told.

use crate::error::OrMissing;
use crate::{Error, Result, Work};
use domain::PersonId;
use domain::access::{Level, Post};
use domain::copying::{
    JobState, NumberedCopy, NumberedState, Receiver, SUPERVISING_POSTS, Someone, SourceFacts, Supervisor,
};
use domain::records::{CopyState, Medium, RecordState};
use store::copying::{JobRow, NumberedRow, SourceRow};
use store::people::PersonRow;
use store::{Reader, Sight};

pub(super) fn unreadable(what: &str) -> Error {
    Error::Broken(format!("unreadable {what} in the register of copies"))
}

/// The job of that identity, for a reader who may see its record.
pub(super) fn find_job(reader: &Reader<'_>, sight: &Sight, id: &str) -> Result<JobRow> {
    store::copying::get_job(reader, sight, id.parse().ok().or_missing()?)?.or_missing()
}

pub(super) fn state_of(job: &JobRow) -> Result<JobState> {
    JobState::from_code(&job.state).ok_or_else(|| unreadable("job state"))
}

/// A person, with the name for messages.
pub(super) fn someone(reader: &Reader<'_>, id: PersonId) -> Result<Someone> {
    let person = store::people::get_person(reader, id)?.or_missing()?;
    Ok(Someone { id, name: person.name })
}

/// Who operates this session now.
pub(super) fn operator_of(job: &JobRow, actor: PersonId) -> Someone {
    Someone { id: job.operator.unwrap_or(actor), name: job.operator_name.clone().unwrap_or_default() }
}

/// Somebody who is to supervise, as known today.
pub(super) fn supervisor_facts(reader: &Reader<'_>, person: PersonId) -> Result<Supervisor> {
    Ok(Supervisor {
        person: someone(reader, person)?,
        posts: store::people::list_posts(reader, person)?,
        clearance: store::people::get_clearance(reader, person)?,
    })
}

pub(crate) fn source_facts(row: &SourceRow) -> Result<SourceFacts> {
    let medium = Medium::from_code(&row.medium).ok_or_else(|| unreadable("medium"))?;
    Ok(SourceFacts {
        number: row.number.clone(),
        kept: RecordState::from_code(&row.record_state) == Some(RecordState::Kept),
        on_paper: matches!(medium, Medium::Paper | Medium::Photo),
        state: CopyState::from_code(&row.state).ok_or_else(|| unreadable("copy state"))?,
        pages: row.pages,
    })
}

/// What the rules ask about somebody who is to hold a copy.
pub(super) fn receiver_facts(
    reader: &Reader<'_>,
    today: domain::Day,
    person: PersonRow,
    record: domain::RecordId,
) -> Result<Receiver> {
    // What the office does not keep yet is not asked about; the switch is the lending desk's.
    let checks_agreement =
        store::vault::get_setting(reader, "loans.check_agreement")?.is_some_and(|value| value == "true");
    Ok(Receiver {
        active: person.state == "active",
        clearance: store::people::get_clearance(reader, person.id)?,
        admitted: store::copying::admits(reader, record, person.id, today)?,
        agreement_until: person.agreement_until.filter(|_| checks_agreement),
        person: Someone { id: person.id, name: person.name },
    })
}

/// Refuses when that person may not hold a copy of that level.
pub(crate) fn check_may_hold(
    work: &Work<'_, '_>,
    person: PersonRow,
    record: domain::RecordId,
    level: Level,
) -> Result<()> {
    let facts = receiver_facts(work, work.now().today(), person, record)?;
    Ok(domain::copying::check_receiver(&facts, level, &work.now())?)
}

pub(super) fn numbered_facts(row: &NumberedRow) -> Result<NumberedCopy> {
    Ok(NumberedCopy {
        label: format!("{}-{}", row.record_number, row.label),
        numbered: row.kind == "numbered" && row.job.is_some(),
        state: NumberedState::of(&row.state, row.handed_over).ok_or_else(|| unreadable("copy state"))?,
        pages: row.pages,
        level: row.level,
    })
}

/// The copy in hand: chosen from a list the reader may see, or scanned (custody: who guards the
/// shelf takes back what is in the hand).
pub(super) fn find_numbered(
    reader: &Reader<'_>,
    sight: &Sight,
    copy: Option<&str>,
    scan: Option<&str>,
) -> Result<NumberedRow> {
    match (copy, scan) {
        (Some(copy), _) => {
            store::copying::get_numbered(reader, sight, copy.parse().ok().or_missing()?)?.or_missing()
        }
        (None, Some(scan)) => store::copying::find_numbered_by_barcode(reader, scan.trim())?.or_missing(),
        (None, None) => Err(Error::Malformed("copy_id or scan".into())),
    }
}

/// The post in which somebody supervises: the nearest to the desk first.
pub(super) fn supervising_post(posts: &[Post]) -> Option<Post> {
    SUPERVISING_POSTS.into_iter().find(|post| posts.contains(post))
}

/// The post under which an act is kept when no particular one is asked for.
pub(super) fn first_post(reader: &Reader<'_>, person: PersonId) -> Result<&'static str> {
    Ok(store::people::list_posts(reader, person)?.first().map_or("", |post| post.code()))
}
