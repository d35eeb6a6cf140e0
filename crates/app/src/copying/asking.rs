//! What the rules of a request are told: the paper, the people, the quotas.

use super::facts::{receiver_facts, source_facts};
use super::request_copy_job::RequestCopyJob;
use crate::error::OrMissing;
use crate::{Error, Result};
use domain::copying::{AskFacts, CopyRequest, Quota, Usage};
use domain::records::CopyKind;
use domain::{Day, Now, PersonId};
use store::copying::{QuotaUse, SourceRow};
use store::{Reader, Sight};

/// A request with everything that is known about it.
pub(super) struct Asking {
    /// What is copied from.
    pub source: SourceRow,
    /// For the rule.
    pub facts: AskFacts,
    /// 申请人.
    pub applicant: PersonId,
    /// 领取人.
    pub receiver: PersonId,
}

fn person_or(given: Option<&str>, otherwise: PersonId) -> Result<PersonId> {
    given.filter(|id| !id.is_empty()).map_or(Ok(otherwise), |id| id.parse().ok().or_missing())
}

fn find_source(reader: &Reader<'_>, sight: &Sight, ask: &RequestCopyJob) -> Result<SourceRow> {
    let record = ask.record_id.parse().ok().or_missing()?;
    match ask.source_copy_id.as_deref().filter(|copy| !copy.is_empty()) {
        Some(copy) => {
            store::copying::get_source(reader, sight, record, copy.parse().ok().or_missing()?)?.or_missing()
        }
        None => store::copying::find_original(reader, sight, record)?.or_missing(),
    }
}

fn read_request(ask: &RequestCopyJob) -> Result<CopyRequest> {
    let return_by = match ask.return_by.as_deref().filter(|day| !day.is_empty()) {
        Some(day) => Some(day.parse::<Day>().map_err(|_| Error::Malformed("return_by".into()))?),
        None => None,
    };
    Ok(CopyRequest {
        purpose: ask.purpose.trim().to_owned(),
        destination: ask.destination.trim().to_owned(),
        pages: ask.pages,
        page_range: ask.page_range.trim().to_owned(),
        copies: ask.copies,
        return_by,
    })
}

/// Reads everything; refuses only what does not exist for the reader.
pub(super) fn gather(reader: &Reader<'_>, sight: &Sight, now: Now, ask: &RequestCopyJob) -> Result<Asking> {
    let applicant = person_or(ask.applicant_id.as_deref(), sight.person())?;
    let receiver = person_or(ask.receiver_id.as_deref(), applicant)?;
    let source = find_source(reader, sight, ask)?;
    let request = read_request(ask)?;
    let mut people = Vec::new();
    for id in [Some(applicant), (receiver != applicant).then_some(receiver)].into_iter().flatten() {
        let person = store::people::get_person(reader, id)?.or_missing()?;
        people.push(receiver_facts(reader, now.today(), person, source.record)?);
    }
    let quotas = quotas(reader, now, &source, &request, applicant)?;
    let facts = AskFacts {
        source: source_facts(&source)?,
        copy_of: (source.kind == CopyKind::Numbered.code()).then(|| source.label.clone()),
        level: source.level,
        people,
        quotas,
        holds: store::copying::list_hold_numbers(reader, source.record)?,
        outstanding: store::copying::count_outside(reader, source.record)?,
        supervised: store::copying::is_supervised(reader, source.level)?,
        request,
    };
    Ok(Asking { source, facts, applicant, receiver })
}

/// The quotas that speak of such a record, with what is used of each.
fn quotas(
    reader: &Reader<'_>,
    now: Now,
    source: &SourceRow,
    request: &CopyRequest,
    applicant: PersonId,
) -> Result<Vec<(Quota, Usage)>> {
    let mut covering = Vec::new();
    for quota in store::copying::list_quotas(reader)? {
        if quota.covers(source.level, &source.family) {
            let since =
                quota.period.begins(now.today()).and_then(|day| store::audit::day_start(day, &now.zone));
            let of = QuotaUse { applicant, record: source.record, since };
            let used = store::copying::used_of(reader, &quota, of)?;
            let asked = quota.asked(request.copies, request.pages);
            covering.push((quota, Usage { used, asked }));
        }
    }
    Ok(covering)
}
