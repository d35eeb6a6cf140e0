//! Print the report on gaps and duplicates (打印缺号重号核对表).

use super::number_report::{NumberReport, NumberSequence, number_report};
use crate::border::PrintedFile;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::{Locale, Value};
use domain::records::NumberEvent;
use paper::filing::NumberLine;
use paper::{NumberReportView, render_number_report};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::VoidNumberRow;
use ts_rs::TS;

/// So many void numbers stand in one row; more continue in the next, that no row outgrows its page.
const VOIDS_A_ROW: usize = 8;

/// Nothing to say: all of them.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintNumberReport {}

/// Prints.
pub fn print_number_report(desk: &mut Desk, _: PrintNumberReport) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintNumberReport, |work| {
        let report = number_report(work)?;
        let printed = render_number_report(&view(work, &report, locale)?, locale)?;
        work.record(NumberEvent::NumberReportPrinted {
            file: printing::digest(&printed),
            missing: report.missing,
            duplicates: report.duplicates,
        });
        let (name, day) = (wording::coded(locale, "file", "number_report"), work.now().today());
        Ok(printing::file(format!("{name} {day}.pdf"), printed))
    })
}

fn view(work: &Work<'_, '_>, report: &NumberReport, locale: Locale) -> Result<NumberReportView> {
    let voids = store::records::list_void_numbers(work)?;
    let number = |count: i64| u64::try_from(count).unwrap_or_default();
    Ok(NumberReportView {
        office: printing::office(work),
        lines: report.sequences.iter().flat_map(|row| lines(work, row, &voids, locale)).collect(),
        missing: number(report.missing),
        duplicates: number(report.duplicates),
        voids: voids.len() as u64,
        destroyed: number(report.destroyed),
        certified: number(report.certified),
        clean: report.clean,
        footer: printing::footer(work)?,
    })
}

/// The lines of a sequence: one, and another for every further handful of void numbers.
fn lines(
    work: &Work<'_, '_>,
    row: &NumberSequence,
    voids: &[VoidNumberRow],
    locale: Locale,
) -> Vec<NumberLine> {
    let own = voids.iter().filter(|void| void.prefix == row.prefix && void.year == row.year);
    let said: Vec<String> = own
        .map(|void| {
            let day = void.voided_at.day_in(work.now().zone);
            format!("{} {}（{} {day}）", void.running, void.reason, void.voided_by_name)
        })
        .collect();
    let mut handfuls = said.chunks(VOIDS_A_ROW).map(|handful| handful.join("\n"));
    let first = NumberLine { voids: handfuls.next().unwrap_or_default(), ..figures(row, locale) };
    let further = handfuls.map(|voids| NumberLine { voids, continued: true, ..NumberLine::default() });
    std::iter::once(first).chain(further).collect()
}

fn figures(row: &NumberSequence, locale: Locale) -> NumberLine {
    let number = |count: i64| u64::try_from(count).unwrap_or_default();
    let missing = match row.examined {
        true => listed(&row.missing, row.missing_count, locale),
        false => ::texts::text(locale, "number-report-not-examined").unwrap_or_default(),
    };
    NumberLine {
        series: wording::coded(locale, "number-series", &row.series),
        prefix: sequence(&row.prefix, locale),
        year: if row.year == 0 { String::new() } else { row.year.to_string() },
        last: number(row.last),
        used: number(row.used),
        destroyed: number(row.destroyed),
        missing,
        duplicates: listed(&row.duplicates, 0, locale),
        irregular: listed(&row.irregular, 0, locale),
        ..NumberLine::default()
    }
}

fn sequence(prefix: &str, locale: Locale) -> String {
    prefix
        .strip_prefix("barcode")
        .and_then(|kind| ::texts::format(locale, "number-report-barcodes", &[("kind", Value::from(kind))]))
        .unwrap_or_else(|| prefix.to_owned())
}

/// The numbers named, and how many there are when not all are.
fn listed(numbers: &[i64], count: i64, locale: Locale) -> String {
    let named: Vec<String> = numbers.iter().map(i64::to_string).collect();
    let named = named.join(", ");
    if count <= numbers.len() as i64 {
        return named;
    }
    let more = ::texts::format(locale, "number-report-more", &[("count", Value::from(count))]);
    format!("{named} {}", more.unwrap_or_default())
}
