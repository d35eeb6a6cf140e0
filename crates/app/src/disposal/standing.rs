//! How a record stands before disposal: its term, copies, files and every blocker.

use domain::disposal::{CopyStanding, ItemFacts, blockers};
use domain::retention::{Due, due_date};
use domain::{Day, DestructionListId, RecordId, Refusal};
use store::disposal::{CopyRow, FileRow};
use store::retention::RetainedRow;
use store::{Reader, Sight};

/// A record with what disposal judges it by.
pub(crate) struct Standing {
    pub row: RetainedRow,
    pub due: Due,
    pub copies: Vec<CopyRow>,
    pub files: Vec<FileRow>,
}

/// Reads a record the reader may see.
pub(crate) fn standing(
    reader: &Reader<'_>,
    sight: &Sight,
    record: RecordId,
) -> store::Result<Option<Standing>> {
    store::retention::get_retained(reader, sight, record)?.map(|row| standing_of(reader, row)).transpose()
}

/// The rest of a record that was read by `Sight`.
pub(crate) fn standing_of(reader: &Reader<'_>, row: RetainedRow) -> store::Result<Standing> {
    let copies = store::disposal::list_copies(reader, row.record)?;
    let files = store::disposal::list_files(reader, row.record)?;
    let due = due_date(&row.rule, &row.facts);
    Ok(Standing { row, due, copies, files })
}

impl Standing {
    /// Everything that keeps it from being destroyed; `list` is the one it is judged for.
    pub(crate) fn blockers(
        &self,
        reader: &Reader<'_>,
        list: Option<DestructionListId>,
        today: Day,
    ) -> store::Result<Vec<Refusal>> {
        let record = self.row.record;
        let copies = self.copies.iter().map(|copy| CopyStanding {
            label: copy.label.clone(),
            kind: copy.kind.clone(),
            state: copy.state.clone(),
            holder: copy.holder.clone(),
        });
        let facts = ItemFacts {
            state: record_state(&self.row.state),
            due: self.due.clone(),
            holds: store::retention::list_standing(reader, record)?,
            copies: copies.collect(),
            other_list: store::disposal::other_live_list(reader, record, list)?,
            property: foreign_property(&self.row.property),
            property_consent: self.row.property_consent.clone(),
            unsettled: store::disposal::unsettled(reader, record)?,
        };
        Ok(blockers(&facts, today))
    }
}

fn record_state(stored: &str) -> &'static str {
    match stored {
        "kept" => "kept",
        "destroyed" => "destroyed",
        _ => "handed_over",
    }
}

fn foreign_property(stored: &str) -> Option<&'static str> {
    match stored {
        "own" => None,
        "owners" => Some("owners"),
        "client" => Some("client"),
        _ => Some("group"),
    }
}
