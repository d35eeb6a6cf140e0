//! The lines of a list with their snapshots, and what blocks each of them now.

use super::left::Left;
use super::snapshot::{Quantities, Snapshot};
use super::standing::standing;
use crate::{Result, Work};
use domain::disposal::{
    DisposalEvent, DisposalRefusal, Figures, ItemFigures, ItemResult, ListedItem, figures, list_root,
};
use domain::{Day, Refusal};
use store::disposal::{ItemRow, ListRow};
use store::{Reader, Sight};

/// A line of a list.
pub(crate) struct Line {
    pub row: ItemRow,
    pub snapshot: Snapshot,
}

impl Line {
    /// Whether it is still to be destroyed.
    pub(crate) fn is_listed(&self) -> bool {
        self.row.state == "listed"
    }

    /// Whether it left after the list was locked: its leaf is in the approved root.
    pub(crate) fn quantities(&self) -> Quantities {
        self.snapshot.quantities()
    }

    /// As the count sees it.
    pub(crate) fn listed(&self, blocked: Option<&'static str>) -> ListedItem {
        let quantities = self.quantities();
        ListedItem {
            id: self.row.id,
            position: self.row.position,
            number: self.snapshot.number().to_owned(),
            copies: quantities.copies(),
            pages: quantities.all_pages(),
            blocked,
        }
    }

    fn leaf(&self) -> [u8; 32] {
        self.row.leaf.as_slice().try_into().unwrap_or_default()
    }

    /// Whether the stored leaf is the snapshot's.
    fn is_whole(&self) -> bool {
        self.snapshot.leaf(&self.row.title_salt) == self.leaf()
    }

    fn result(&self) -> Option<ItemResult> {
        ItemResult::from_code(&self.row.result)
    }
}

/// Every line of a list, in order.
pub(crate) fn lines(reader: &Reader<'_>, list: &ListRow) -> Result<Vec<Line>> {
    let rows = store::disposal::list_items(reader, list.id)?;
    rows.into_iter()
        .map(|mut row| {
            let snapshot = Snapshot::parse(&row.snapshot)?;
            if let Some(salt) = &snapshot.title_salt {
                row.title_salt = hex::decode(salt).unwrap_or_default();
            }
            Ok(Line { snapshot, row })
        })
        .collect()
}

/// What blocks a line now. Once the list is locked, any change to the record blocks as well.
pub(crate) fn line_blockers(
    reader: &Reader<'_>,
    sight: &Sight,
    list: &ListRow,
    line: &Line,
    today: Day,
) -> Result<Vec<Refusal>> {
    let Some(standing) = standing(reader, sight, line.row.record)? else {
        return Ok(vec![DisposalRefusal::ChangedSinceLocked.into()]);
    };
    let mut found = standing.blockers(reader, Some(list.id), today)?;
    if list.locked_at.is_some() && found.is_empty() {
        let present = Snapshot::of(&standing, &line.snapshot.opinion, chrono_tz::UTC);
        if present.leaf(&line.row.title_salt) != line.leaf() {
            found.push(DisposalRefusal::ChangedSinceLocked.into());
        }
    }
    Ok(found)
}

/// The root over everything that was locked; the approval is bound to it.
pub(crate) fn locked_root(lines: &[Line]) -> Option<[u8; 32]> {
    list_root(&lines.iter().map(Line::leaf).collect::<Vec<_>>())
}

/// The root over the lines that pass `which`.
pub(crate) fn root_of(lines: &[Line], which: impl Fn(&Line) -> bool) -> Option<[u8; 32]> {
    list_root(&lines.iter().filter(|line| which(line)).map(Line::leaf).collect::<Vec<_>>())
}

/// Whether the stored lines still give the root that was approved: nothing entered, nothing changed.
pub(crate) fn roots_agree(list: &ListRow, lines: &[Line]) -> bool {
    let approved = list.approved_root.as_deref();
    let executed = list.executed_root.as_deref();
    let destroyed = root_of(lines, |line| line.row.state == "destroyed");
    lines.iter().all(Line::is_whole)
        && approved.is_some_and(|root| locked_root(lines).is_some_and(|now| now == root))
        && executed.is_none_or(|root| destroyed.is_some_and(|now| now == root))
}

/// A line leaves, with its reason, and the trail says so.
pub(crate) fn exclude(
    work: &Work<'_, '_>,
    list: &ListRow,
    line: &Line,
    left: &Left,
    reason: &'static str,
) -> Result<()> {
    store::disposal::set_excluded(work, line.row.id, &left.to_text())?;
    work.record(DisposalEvent::ItemExcluded {
        item: line.row.id,
        list: list.id,
        record: line.row.record,
        reason,
    });
    Ok(())
}

/// The figures of a list as it stands.
pub(crate) fn figures_of(lines: &[Line]) -> Figures {
    let items: Vec<ItemFigures> = lines
        .iter()
        .map(|line| {
            let quantities = line.quantities();
            ItemFigures {
                result: line.result(),
                carrier: line.snapshot.carrier(),
                numbered: quantities.numbered,
                pages: quantities.pages,
                numbered_pages: quantities.numbered_pages,
            }
        })
        .collect();
    figures(&items)
}
