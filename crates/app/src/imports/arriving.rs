//! Slices of records: written where no sight reaches, published by one last commit, or taken away again.

use super::checking::{Checker, Line, Said, cells_of};
use super::mapping_view::MappingView;
use super::view::{ImportProgress, progress};
use crate::error::{Error, OrMissing, Result};
use crate::{Changed, Desk, Operation, Work};
use domain::imports::{
    BoundMapping, ImportEvent, ImportRefusal, ImportState, ImportSubject, Mapping, RecordLine, slice_root,
};
use domain::numbers::{BarcodeKind, barcode};
use domain::records::{CopyKind, Medium, VolumeKind, next_label};
use domain::{CopyId, RecordId, RowId, VolumeId};
use std::collections::HashMap;
use std::time::Instant;
use store::imports::{ArrivingRecord, ImportRow, SliceRow, StagedLine, Staging};

/// The tables whose rows a slice's root covers.
const OF_A_SLICE: &[&str] = &["copies", "records", "volumes"];

/// The mapping of an import held against the heads its file had.
pub(super) fn bind(import: &ImportRow, staging: &Staging) -> Result<BoundMapping> {
    let mapping = MappingView::from_json(&import.mapping)?.checked()?;
    let heads: Vec<String> = serde_json::from_str(&staging.fact("heads")?.unwrap_or_default())?;
    // The staged cells are in columns already, whatever the file was.
    Ok(Mapping { lines: None, ..mapping }.bind(&heads)?)
}

/// Reads staged lines again with what the office knows now; what has become wrong stops the import.
pub(super) fn read_again(
    work: &Work<'_, '_>,
    subject: ImportSubject,
    bound: &BoundMapping,
    staged: &[StagedLine],
) -> Result<Vec<Line>> {
    let mut checker = Checker::new(work, work.sight(), subject, bound, work.now().today())?;
    let numbered = |line: &StagedLine| u64::try_from(line.number).unwrap_or(0);
    let said = staged
        .iter()
        .map(|line| Ok(bound.values(&cells_of(line)?, numbered(line))))
        .collect::<Result<Vec<Said>>>()?;
    checker.learn_copies(&said)?;
    let mut lines = Vec::with_capacity(staged.len());
    for (staged, said) in staged.iter().zip(&said) {
        let read = checker.read(said);
        let (read, errors) = match read {
            Ok(line) => {
                let errors = checker.meets(said, &line)?;
                (Some(line), errors)
            }
            Err(errors) => (None, errors),
        };
        if let Some(first) = errors.into_iter().next() {
            return Err(ImportRefusal::BecameWrong { row: staged.number, field: first.field }.into());
        }
        lines.extend(read);
    }
    Ok(lines)
}

/// Writes the next slice.
pub(super) fn write_slice(desk: &mut Desk, import: &ImportRow) -> Result<Changed<ImportProgress>> {
    let from = Instant::now();
    let staging = desk.vault().open_staging(import.id)?;
    let bound = bind(import, &staging)?;
    let staged = staging.right_lines(import.rows_arrived, desk.pace().rows())?;
    let written = desk.transact(Operation::AdvanceImport, |work| {
        let lines = read_again(work, ImportSubject::Records, &bound, &staged)?;
        let records: Vec<RecordLine> = lines
            .into_iter()
            .filter_map(|line| if let Line::Record(record) = line { Some(*record) } else { None })
            .collect();
        let before = store::imports::last_record_row(work)?;
        let volumes = put_records(work, import.row, &records)?;
        let number = store::imports::last_slice(work, import.id)?.map_or(0, |last| last.number) + 1;
        let rows = i64::try_from(records.len()).unwrap_or(i64::MAX);
        let root = slice_root(&store::imports::written_digests(work, OF_A_SLICE)?);
        let slice = SliceRow {
            id: work.new_id::<RowId>(),
            import: import.id,
            number,
            rows,
            first_row: before + 1,
            last_row: store::imports::last_record_row(work)?,
            volumes,
            root,
        };
        store::imports::insert_slice(work, &slice)?;
        store::imports::set_arrived(work, import.id, import.rows_arrived + rows)?;
        work.record(ImportEvent::ImportSliceArrived { import: import.id, slice: number, rows, root });
        answer(work, import)
    });
    desk.pace().took(staged.len(), from.elapsed());
    written
}

fn answer(work: &Work<'_, '_>, import: &ImportRow) -> Result<ImportProgress> {
    let row = store::imports::get_import(work, import.id)?.or_missing()?;
    progress(&row, work.actor())
}

/// Numbers taken together for a slice instead of one statement each.
pub(super) struct Barcodes {
    kind: BarcodeKind,
    office: u16,
    next: u32,
}

impl Barcodes {
    pub(super) fn take(work: &Work<'_, '_>, kind: BarcodeKind, count: usize) -> Result<Barcodes> {
        let count = u32::try_from(count).map_err(|_| Error::Broken("too many numbers".into()))?;
        let prefix = format!("barcode{}", kind as u8);
        let next =
            if count == 0 { 0 } else { store::vault::next_numbers(work, &prefix, 0, count, work.new_id())? };
        Ok(Barcodes { kind, office: work.office().number, next })
    }

    pub(super) fn next(&mut self) -> String {
        let code = barcode(self.kind, self.office, self.next);
        self.next += 1;
        code
    }
}

fn put_records(work: &Work<'_, '_>, import_row: i64, records: &[RecordLine]) -> Result<Vec<VolumeId>> {
    let (volumes, opened) = volumes_of(work, records)?;
    let copies: usize = records.iter().map(|line| usize::try_from(line.copies).unwrap_or(1)).sum();
    let mut barcodes = Barcodes::take(work, BarcodeKind::Copy, copies)?;
    for line in records {
        let record: RecordId = work.new_id();
        // The first copy carries the 登记号 itself as its barcode.
        let accession = barcodes.next();
        let volume = line.volume.as_ref().and_then(|key| volumes.get(key)).copied();
        let (by, at) = (work.actor(), work.now().at);
        let new = ArrivingRecord { id: record, accession: &accession, line, volume, import_row, by, at };
        store::imports::insert_arriving(work, &new)?;
        put_copies(work, (record, accession), line, &mut barcodes)?;
    }
    Ok(opened)
}

fn put_copies(
    work: &Work<'_, '_>,
    (record, accession): (RecordId, String),
    line: &RecordLine,
    barcodes: &mut Barcodes,
) -> Result<()> {
    let (first, further) = match line.medium {
        Medium::Electronic => (CopyKind::Electronic, CopyKind::Electronic),
        _ => (CopyKind::Original, CopyKind::Further),
    };
    let mut labels: Vec<String> = Vec::new();
    for index in 0..line.copies {
        let kind = if index == 0 { first } else { further };
        let label = next_label(kind, &labels)?;
        let barcode = if index == 0 { accession.clone() } else { barcodes.next() };
        let copy: CopyId = work.new_id();
        store::imports::insert_copy(
            work,
            (copy, record),
            (&label, kind.code(), &barcode),
            (line, work.now().at),
        )?;
        labels.push(label);
    }
    Ok(())
}

type Key = (VolumeKind, String);

/// The volumes of a slice's keys; those that are not there are opened. Answers which were.
fn volumes_of(
    work: &Work<'_, '_>,
    records: &[RecordLine],
) -> Result<(HashMap<Key, VolumeId>, Vec<VolumeId>)> {
    let (mut volumes, mut missing): (HashMap<Key, VolumeId>, Vec<Key>) = (HashMap::new(), Vec::new());
    for key in records.iter().filter_map(|line| line.volume.as_ref()) {
        if volumes.contains_key(key) || missing.contains(key) {
            continue;
        }
        match store::imports::volume_of_key(work, key.0.code(), &key.1)? {
            Some((volume, _)) => {
                volumes.insert(key.clone(), volume);
            }
            None => missing.push(key.clone()),
        }
    }
    let mut barcodes = Barcodes::take(work, BarcodeKind::Volume, missing.len())?;
    let mut opened = Vec::with_capacity(missing.len());
    for key in missing {
        let volume: VolumeId = work.new_id();
        let named = (key.0.code(), key.1.as_str());
        store::imports::insert_volume(work, volume, &barcodes.next(), named, work.now().at)?;
        opened.push(volume);
        volumes.insert(key, volume);
    }
    Ok((volumes, opened))
}

/// The last commit: everything of the import is there for whoever may see it.
pub(super) fn publish(desk: &mut Desk, import: &ImportRow) -> Result<Changed<ImportProgress>> {
    let changed = desk.transact(Operation::AdvanceImport, |work| {
        let roots = store::imports::list_roots(work, import.id)?;
        let rows = store::imports::arrived_rows(work, import.row)?;
        if rows != import.rows_arrived {
            return Err(Error::Broken(format!("{rows} rows arrived, {} were written", import.rows_arrived)));
        }
        let root = slice_root(&roots);
        store::imports::set_state(
            work,
            import.id,
            ImportState::Published.code(),
            Some(root),
            Some(work.now().at),
        )?;
        let slices = i64::try_from(roots.len()).unwrap_or(i64::MAX);
        work.record(ImportEvent::ImportPublished { import: import.id, rows, slices, root });
        answer(work, import)
    })?;
    desk.vault().drop_staging(import.id)?;
    Ok(Changed { tags: published_tags(changed.tags), ..changed })
}

/// What a reader sees changes with the import's state, though no row of these tables was written now.
fn published_tags(mut tags: Vec<String>) -> Vec<String> {
    tags.extend(["records", "copies", "volumes"].map(str::to_owned));
    tags
}

/// Takes the newest slice away; the last step says that nothing is left.
pub(super) fn remove_last_slice(desk: &mut Desk, import: &ImportRow) -> Result<Changed<ImportProgress>> {
    let changed = desk.transact(Operation::AdvanceImport, |work| {
        match store::imports::last_slice(work, import.id)? {
            Some(slice) => {
                store::imports::remove_slice(work, &slice, import.row, work.now().at)?;
                store::imports::set_arrived(work, import.id, import.rows_arrived - slice.rows)?;
                work.record(ImportEvent::ImportSliceRemoved {
                    import: import.id,
                    slice: slice.number,
                    rows: slice.rows,
                });
            }
            None => end(work, import)?,
        }
        answer(work, import)
    })?;
    if !changed.reply.more {
        desk.vault().drop_staging(import.id)?;
    }
    Ok(changed)
}

/// Nothing of the import is left.
pub(super) fn end(work: &Work<'_, '_>, import: &ImportRow) -> Result<()> {
    store::imports::set_state(work, import.id, ImportState::Discarded.code(), None, Some(work.now().at))?;
    work.record(ImportEvent::ImportDiscarded { import: import.id, rows: import.rows_read });
    Ok(())
}
