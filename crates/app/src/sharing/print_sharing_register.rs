//! Print one of the four registers of what was told to outsiders, of any period. Every request stands in it; what the
//! printer may not see prints as 〔密〕.

use super::view::{kind_of, state_of};
use crate::approvals::title_or_sealed;
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use ::texts::Locale;
use domain::sharing::{SharingEvent, SharingKind, SharingState};
use paper::{Book, SharingBookKind, SharingEntry, render_sharing_book};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::sharing::{ItemRow, SharingRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintSharingRegister {
    /// `contract`, `statutory`, `owner`, `personal`.
    pub kind: String,
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Prints.
pub fn print_sharing_register(desk: &mut Desk, ask: PrintSharingRegister) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    let kind = SharingKind::from_code(&ask.kind).ok_or_else(|| Error::Malformed("kind".to_owned()))?;
    desk.witness(Operation::PrintSharingRegister, |work| {
        let (first, last, from, until) = printing::period(&ask.from, &ask.to, work.now())?;
        let rows = store::sharing::list_sharing_register(work, work.sight(), kind.code(), (from, until))?;
        let waits = |row: &&SharingRow| {
            let state = state_of(row);
            matches!(state, Ok(SharingState::Requested | SharingState::Open | SharingState::Given))
        };
        let open = i64::try_from(rows.iter().filter(waits).count()).unwrap_or(i64::MAX);
        let view = Book {
            office: printing::office(work),
            from: first.to_string(),
            to: last.to_string(),
            open: printing::count(open),
            rows: rows.iter().map(|row| entry(work, row, locale)).collect::<Result<_>>()?,
            footer: printing::footer(work)?,
        };
        let printed = render_sharing_book(book_of(kind), &view, locale)?;
        work.record(SharingEvent::SharingRegisterPrinted {
            run: work.new_id(),
            rows: i64::try_from(rows.len()).unwrap_or(i64::MAX),
            digest: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file-sharing", kind.code());
        Ok(printing::file(format!("{name} {first} {last}.pdf"), printed))
    })
}

fn book_of(kind: SharingKind) -> SharingBookKind {
    match kind {
        SharingKind::Contract => SharingBookKind::Contract,
        SharingKind::Statutory => SharingBookKind::Statutory,
        SharingKind::Owner => SharingBookKind::Owner,
        SharingKind::Personal => SharingBookKind::Personal,
    }
}

/// Lines that say something, one under the other.
pub(super) fn stacked(lines: &[String]) -> String {
    lines.iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>().join("\n")
}

/// A paper in one line: number, title, pages, copies, how.
fn paper_line(item: &ItemRow, title: &str, locale: Locale) -> String {
    let pages = if item.page_range.is_empty() { item.pages.to_string() } else { item.page_range.clone() };
    let way = wording::coded(locale, "sharing-way", &item.way);
    let label = item.copy_label.clone().unwrap_or_default();
    format!("{} {title} p. {pages} × {} {way} {label}", item.number, item.copies).trim_end().to_owned()
}

fn entry(work: &Work<'_, '_>, row: &SharingRow, locale: Locale) -> Result<SharingEntry> {
    let seen = |text: &str| match text {
        "" => String::new(),
        text => title_or_sealed(locale, row.visible.then(|| text.to_owned())),
    };
    let word = |group: &str, code: &str| match code {
        "" => String::new(),
        code => wording::coded(locale, group, code),
    };
    let day = |at: domain::Moment| at.day_in(work.now().zone).to_string();
    let items = store::sharing::list_items(work, row.id)?;
    let papers: Vec<String> = items.iter().map(|item| paper_line(item, &seen(&item.title), locale)).collect();
    let identity: Vec<String> = store::sharing::list_identities(work, &row.id.to_string())?
        .into_iter()
        .map(|one| {
            let document = wording::coded(locale, "id-document", &one.document);
            format!("{} {document} {}", seen(&one.name), one.last_four)
        })
        .collect();
    let ground = match &row.approval_number {
        Some(number) => number.clone(),
        None => wording::coded(locale, "sharing-basis", kind_of(row)?.code()),
    };
    Ok(SharingEntry {
        number: row.number.clone(),
        asked_on: day(row.requested_at),
        receiver: seen(&row.receiver),
        identity: stacked(&identity),
        reason: stacked(&[
            seen(&row.reason),
            seen(&row.necessity),
            word("authority", &row.authority),
            seen(&row.letter),
            word("capacity", &row.capacity),
            seen(&row.room),
            word("owner-matter", &row.matter),
            word("personal-request", &row.request),
        ]),
        papers: stacked(&papers),
        mark: printing::mark(work, locale, row.level)?,
        ground: stacked(&[ground, word("legal-basis", &row.basis), seen(&row.basis_note)]),
        care: stacked(&[
            seen(&row.masking),
            row.masked_by_name.clone().unwrap_or_default(),
            row.informed_name.clone().unwrap_or_default(),
        ]),
        due_on: row.due_on.to_string(),
        given: stacked(&[
            row.given_by_name.clone().unwrap_or_default(),
            row.given_at.map(day).unwrap_or_default(),
        ]),
        ink: printing::ink(work, row.receipt_image)?,
        settled: wording::coded(locale, "sharing-state", &row.state),
    })
}
