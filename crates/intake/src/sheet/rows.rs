//! Rows as text, read in a thread of their own, a few batches ahead of whoever asks.

use super::{SheetLimits, SheetProblem, SheetProblemKind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// A row that holds anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number as a spreadsheet program shows it, from 1.
    pub number: u64,
    /// Its cells from the first column on; as many as the last that holds anything.
    pub cells: Vec<String>,
}

type Batch = Result<Vec<SheetRow>, SheetProblem>;

/// The rows of one sheet, in order. Dropping it ends the reading.
#[derive(Debug)]
pub struct SheetRows {
    batches: Receiver<Batch>,
    waiting: std::vec::IntoIter<SheetRow>,
    end: Option<Result<(), SheetProblem>>,
}

impl SheetRows {
    /// Reads ahead in a thread of its own. The thread ends with the rows, a problem, or the receiver.
    pub(crate) fn read(
        limits: SheetLimits,
        work: impl FnOnce(&mut RowSink) -> Result<(), Stop> + Send + 'static,
    ) -> Result<SheetRows, SheetProblem> {
        let (sender, batches) = sync_channel(BATCHES_AHEAD);
        thread::Builder::new().name("sheet".to_owned()).spawn(move || {
            let mut sink = RowSink { sender, limits, batch: Vec::new(), weight: 0, rows: 0 };
            match work(&mut sink).and_then(|()| sink.flush()) {
                Ok(()) => _ = sink.sender.send(Ok(Vec::new())),
                Err(Stop::Problem(problem)) => {
                    // What was read before the problem is still the caller's to see.
                    if sink.flush().is_ok() {
                        _ = sink.sender.send(Err(problem));
                    }
                }
                Err(Stop::Nobody) => (),
            }
        })?;
        Ok(SheetRows { batches, waiting: Vec::new().into_iter(), end: None })
    }

    /// The next rows, at most so many; none after the last. A problem is told after the rows before it.
    pub fn next_rows(&mut self, most: usize) -> Result<Vec<SheetRow>, SheetProblem> {
        let mut rows = Vec::new();
        while rows.len() < most {
            if let Some(row) = self.waiting.next() {
                rows.push(row);
            } else if self.end.is_some() {
                break;
            } else {
                self.receive();
            }
        }
        match &self.end {
            Some(Err(problem)) if rows.is_empty() => Err(problem.clone()),
            _ => Ok(rows),
        }
    }

    fn receive(&mut self) {
        match self.batches.recv() {
            Ok(Ok(batch)) if batch.is_empty() => self.end = Some(Ok(())),
            Ok(Ok(batch)) => self.waiting = batch.into_iter(),
            Ok(Err(problem)) => self.end = Some(Err(problem)),
            Err(_) => self.end = Some(Err(SheetProblem::unreadable("the parser ended without a word"))),
        }
    }
}

/// Why the reading thread stops before the end.
pub(crate) enum Stop {
    Problem(SheetProblem),
    /// The receiver is gone: cancelled.
    Nobody,
}

impl From<SheetProblem> for Stop {
    fn from(problem: SheetProblem) -> Self {
        Stop::Problem(problem)
    }
}

const BATCHES_AHEAD: usize = 4;
const BATCH_ROWS: usize = 250;
const BATCH_BYTES: usize = 1 << 20;

/// Where parsers put rows.
pub(crate) struct RowSink {
    sender: SyncSender<Batch>,
    limits: SheetLimits,
    batch: Vec<SheetRow>,
    weight: usize,
    rows: u64,
}

impl RowSink {
    pub(crate) fn limits(&self) -> &SheetLimits {
        &self.limits
    }

    /// Takes a row; empty ones are dropped, and empty cells at its end.
    pub(crate) fn put(&mut self, number: u64, mut cells: Vec<String>) -> Result<(), Stop> {
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        self.check(number, &cells)?;
        self.rows += 1;
        self.weight += cells.iter().map(|cell| cell.len() + size_of::<String>()).sum::<usize>();
        self.batch.push(SheetRow { number, cells });
        if self.batch.len() >= BATCH_ROWS || self.weight >= BATCH_BYTES {
            self.flush()?;
        }
        Ok(())
    }

    fn check(&self, number: u64, cells: &[String]) -> Result<(), SheetProblem> {
        let kind = SheetProblemKind::TooManyRows;
        if self.rows >= self.limits.rows {
            return Err(SheetProblem::new(kind, "rows").at(number).limit(self.limits.rows));
        }
        if cells.len() > self.limits.columns {
            let most = u64::try_from(self.limits.columns).unwrap_or(u64::MAX);
            return Err(SheetProblem::new(SheetProblemKind::TooManyColumns, "columns")
                .at(number)
                .limit(most));
        }
        let longest = self.limits.cell_chars;
        if cells.iter().any(|cell| cell.len() > longest && cell.chars().count() > longest) {
            let most = u64::try_from(longest).unwrap_or(u64::MAX);
            return Err(SheetProblem::new(SheetProblemKind::CellTooLong, "cell").at(number).limit(most));
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Stop> {
        self.weight = 0;
        let batch = std::mem::take(&mut self.batch);
        if batch.is_empty() {
            return Ok(());
        }
        self.sender.send(Ok(batch)).map_err(|_| Stop::Nobody)
    }
}
