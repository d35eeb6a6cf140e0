//! Separated values: CSV with commas, semicolons, tabs or bars, in the encodings offices use.

use super::encoding::{Decoded, detect};
use super::metered::{Allowance, Metered};
use super::plain::plain;
use super::rows::{RowSink, Stop};
use super::{SheetLimits, SheetProblem, SheetProblemKind};
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::Encoding;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// What was found out about a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Separated {
    pub(crate) encoding: &'static Encoding,
    pub(crate) separator: u8,
    /// The first line only names the separator, as Excel writes it: `sep=;`.
    pub(crate) named: bool,
    /// Lines end with CR LF.
    pub(crate) returns: bool,
}

const SEPARATORS: &[u8] = b",;\t|";
const SAMPLE: usize = 64 << 10;

impl Separated {
    /// Finds encoding and separator.
    pub(crate) fn examine(path: &Path, limits: &SheetLimits) -> Result<Separated, SheetProblem> {
        let mut file = File::open(path)?;
        let encoding = detect(&mut file)?;
        file.seek(SeekFrom::Start(0))?;
        let mut sample = String::new();
        let mut start = Decoded::new(file, encoding).take(SAMPLE as u64);
        let mut bytes = Vec::new();
        // A wrong byte is told with its row when the rows are read.
        _ = start.read_to_end(&mut bytes);
        sample.push_str(&String::from_utf8_lossy(&bytes));
        refuse_markup(&sample)?;
        let returns = sample.contains("\r\n");
        let first = sample.lines().next().unwrap_or_default().trim_matches('"');
        if let Some(named) = first.strip_prefix("sep=").and_then(|rest| rest.bytes().next()) {
            return Ok(Separated { encoding, separator: named, named: true, returns });
        }
        let separator = separator_of(&sample, bytes.len() == SAMPLE, limits);
        Ok(Separated { encoding, separator, named: false, returns })
    }

    /// Reads all rows.
    pub(crate) fn read(self, path: &Path, sink: &mut RowSink) -> Result<(), Stop> {
        let limits = *sink.limits();
        let file = File::open(path).map_err(SheetProblem::from)?;
        let allowance = Allowance::new(limits.piece_bytes, limits.entry_bytes);
        // A last line without an end gets one, so that it is numbered like the others.
        let text = Metered::new(Decoded::new(file, self.encoding), allowance.clone()).chain(&b"\n"[..]);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.separator)
            .from_reader(text);
        let mut record = StringRecord::new();
        let mut numbering = Numbering { folded: 0, number: 0, counted_late: u64::from(!self.returns) };
        loop {
            allowance.renew();
            let more = reader.read_record(&mut record);
            if !more.map_err(|error| problem(&error, &allowance, numbering.number, &limits))? {
                return Ok(());
            }
            let number = numbering.next(&record, reader.position().line());
            if !(self.named && number == 1) {
                sink.put(number, record.iter().map(plain).collect())?;
            }
        }
    }
}

/// Row numbers as a spreadsheet program shows them: blank lines count, line breaks within a cell do not.
struct Numbering {
    folded: u64,
    number: u64,
    /// The parser has counted the end of a record's line already when it ends with LF alone.
    counted_late: u64,
}

impl Numbering {
    fn next(&mut self, record: &StringRecord, line: u64) -> u64 {
        self.folded += record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        let said = line.saturating_sub(self.folded + self.counted_late);
        self.number = said.max(self.number + 1);
        self.number
    }
}

/// Tables saved as web pages, and other documents, begin with a sign of their own.
fn refuse_markup(sample: &str) -> Result<(), SheetProblem> {
    let start = sample.trim_start();
    let foreign = ["<", "%PDF", "{\\rtf"].iter().any(|sign| start.starts_with(sign));
    if foreign {
        return Err(SheetProblem::new(SheetProblemKind::NotASheet, "mark-up"));
    }
    Ok(())
}

/// The separator that cuts the sample into rows of the same width; the wider wins.
fn separator_of(sample: &str, cut: bool, limits: &SheetLimits) -> u8 {
    let whole = if cut { sample.rsplit_once('\n').map_or(sample, |(lines, _)| lines) } else { sample };
    let score = |separator: u8| {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(whole.as_bytes());
        let widths: Vec<usize> =
            reader.records().take(50).filter_map(Result::ok).map(|record| record.len()).collect();
        // What most rows have: remarks above the heads are split at anything.
        let rows_as_wide = |wide: usize| widths.iter().filter(|each| **each == wide).count();
        let width =
            widths.iter().copied().max_by_key(|wide| rows_as_wide(*wide)).unwrap_or(0).min(limits.columns);
        let even = widths.iter().filter(|each| **each == width).count();
        if width < 2 { (0, 0) } else { (even * 100 / widths.len().max(1), width) }
    };
    // The first of equals is kept: the comma.
    let mut best = (b',', (0, 0));
    for separator in SEPARATORS {
        let found = score(*separator);
        if found > best.1 {
            best = (*separator, found);
        }
    }
    best.0
}

fn problem(error: &csv::Error, allowance: &Allowance, after: u64, limits: &SheetLimits) -> SheetProblem {
    let kind = match error.kind() {
        csv::ErrorKind::Io(_) if allowance.whole_is_spent() => SheetProblemKind::TooLarge,
        csv::ErrorKind::Io(_) if allowance.piece_is_spent() => SheetProblemKind::CellTooLong,
        csv::ErrorKind::Io(io) if io.kind() == std::io::ErrorKind::InvalidData => SheetProblemKind::Encoding,
        csv::ErrorKind::Io(_) => SheetProblemKind::OutOfReach,
        csv::ErrorKind::Utf8 { .. } => SheetProblemKind::Encoding,
        _ => SheetProblemKind::Unreadable,
    };
    let found = SheetProblem::new(kind, error.to_string()).at(after + 1);
    if kind == SheetProblemKind::CellTooLong { found.limit(limits.cell_chars as u64) } else { found }
}
