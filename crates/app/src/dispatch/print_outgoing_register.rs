//! Print the register of outgoing papers (发文登记簿) of any period, a line for each receiver; what the printer may
//! not see prints as 〔密〕.

use super::outgoing_view::part_state;
use crate::approvals::title_or_sealed;
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::dispatch::{DispatchEvent, ReceiverState};
use paper::{Book, OutgoingEntry, render_outgoing_book};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::dispatch::{OutgoingRow, ReceiverRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintOutgoingRegister {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Prints.
pub fn print_outgoing_register(desk: &mut Desk, ask: PrintOutgoingRegister) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintOutgoingRegister, |work| {
        let (first, last, from, until) = printing::period(&ask.from, &ask.to, work.now())?;
        let (mut rows, mut open) = (Vec::new(), 0);
        for paper in store::dispatch::list_outgoing_register(work, work.sight(), from, until)? {
            for part in store::dispatch::list_receivers(work, paper.id)? {
                open += i64::from(matches!(part_state(&part), ReceiverState::Waiting | ReceiverState::Sent));
                rows.push(entry(work, &paper, &part, locale)?);
            }
        }
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let view = Book {
            office: printing::office(work),
            from: first.to_string(),
            to: last.to_string(),
            open: printing::count(open),
            rows,
            footer: printing::footer(work)?,
        };
        let printed = render_outgoing_book(&view, locale)?;
        work.record(DispatchEvent::DispatchRegisterPrinted {
            run: work.new_id(),
            register: "outgoing",
            rows: count,
            digest: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file", "outgoing_register");
        Ok(printing::file(format!("{name} {first} {last}.pdf"), printed))
    })
}

fn entry(
    work: &Work<'_, '_>,
    paper: &OutgoingRow,
    part: &ReceiverRow,
    locale: Locale,
) -> Result<OutgoingEntry> {
    let seen = |text: &str| title_or_sealed(locale, paper.visible.then(|| text.to_owned()));
    let day = |at: domain::Moment| at.day_in(work.now().zone).to_string();
    let carried =
        [part.first_carrier.as_deref(), part.second_carrier.as_deref(), Some(part.tracking.as_str())];
    let mut channel = vec![wording::coded(locale, "channel", &part.channel)];
    channel.extend(carried.into_iter().flatten().filter(|text| !text.is_empty()).map(ToOwned::to_owned));
    Ok(OutgoingEntry {
        number: paper.number.clone(),
        sent_on: day(part.sent_at.unwrap_or(paper.requested_at)),
        document_number: match paper.document_number.as_str() {
            "" => String::new(),
            number => seen(number),
        },
        title: seen(&paper.title),
        attachments: paper.attachments,
        mark: printing::mark(work, locale, paper.level)?,
        serial: part.serial,
        receiver: seen(&part.receiver),
        channel: channel.join("\n"),
        signed: match part.signed_on {
            Some(signed) => format!("{}\n{signed}", seen(&part.signer)),
            None => wording::coded(locale, "outgoing-receiver", part_state(part).code()),
        },
        filed: paper.record_number.clone(),
    })
}
