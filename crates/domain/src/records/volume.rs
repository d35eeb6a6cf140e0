//! Volumes in depth (案卷): what may be done to one, how its pieces stand, how it is split and merged.
//! A record is in one volume at most; splitting and merging move records, they never copy or lose one.

use super::{TermCode, VolumeKind};
use crate::coded::coded;
use crate::ids::{RecordId, VolumeId};
use std::collections::BTreeSet;

coded! {
    /// Where a volume stands.
    pub enum VolumeState {
        /// 在用.
        Open = "open", "volume-state-open";
        /// 已封卷.
        Closed = "closed", "volume-state-closed";
        /// 已并入他卷.
        Merged = "merged", "volume-state-merged";
    }
}

coded! {
    /// What was done to a volume as a whole.
    pub enum VolumeAct {
        /// 清点.
        Counted = "counted", "volume-act-counted";
        /// 封卷.
        Closed = "closed", "volume-act-closed";
        /// 启封.
        Reopened = "reopened", "volume-act-reopened";
        /// 分出.
        SplitOff = "split_off", "volume-act-split-off";
        /// 并入.
        Merged = "merged", "volume-act-merged";
        /// 整卷借出.
        Lent = "lent", "volume-act-lent";
        /// 整卷归还.
        Returned = "returned", "volume-act-returned";
    }
}

crate::refusals! {
    /// What is refused about volumes.
    pub enum VolumeRefusal in "volume" {
        /// The volume is closed; what is in it stays as counted.
        Closed { key: String } => "closed", Form;
        /// The volume was merged into another and takes nothing any more.
        Merged { key: String, into: String } => "merged", Form;
        /// The volume is open already.
        NotClosed { key: String } => "not_closed", Form;
        /// The volume holds more than the actor may see, so another must do it.
        HoldsMore { key: String } => "holds_more", Evidence;
        /// Pieces are out; a count would not be one.
        PiecesOut { key: String, count: i64 } => "pieces_out", Form;
        /// There is nothing in it to close.
        Empty { key: String } => "empty", Form;
        /// The count differs from the register and nobody said why.
        PagesDiffer { registered: i64, counted: i64 } => "pages_differ", Form;
        /// A reason is needed.
        ReasonMissing => "reason_missing", Form;
        /// The one who checks is the one who arranged.
        CheckedByArranger { name: String } => "checked_by_arranger", Evidence;
        /// Not every piece was named once and only once.
        OrderIncomplete { named: i64, inside: i64 } => "order_incomplete", Form;
        /// A record is not in this volume.
        NotInside { number: String } => "not_inside", Form;
        /// Splitting must leave something and take something.
        NothingSplit => "nothing_split", Form;
        /// A volume is not merged into itself, nor with one of another kind.
        CannotMerge { key: String, with: String } => "cannot_merge", Form;
        /// Nothing in it can be carried.
        NothingToCarry { key: String } => "nothing_to_carry", Form;
        /// It was not lent as a whole.
        NotLentWhole { key: String } => "not_lent_whole", Form;
        /// Nothing of it was brought back.
        NothingBrought { key: String } => "nothing_brought", Form;
        /// Something is missing and nobody said what.
        MissingNotSaid { key: String, count: usize } => "missing_not_said", Form;
        /// The pages counted are not those of the pieces named.
        CountDiffers { counted: i64, named: i64 } => "count_differs", Form;
        /// The checker's clearance does not reach the volume's level.
        CheckerNotCleared { name: String, needed: crate::access::Level } => "checker_not_cleared", Evidence;
    }
}

crate::events! {
    /// What the trail says of volumes.
    pub enum VolumeEvent {
        /// The pages and pieces were counted.
        VolumeCounted { volume: VolumeId, pieces: i64, pages: i64 } => "volume_counted";
        /// A volume was closed with its 备考表.
        VolumeClosed { volume: VolumeId, pieces: i64, pages: i64 } => "volume_closed";
        /// A volume was reopened.
        VolumeReopened { volume: VolumeId } => "volume_reopened";
        /// Records went from one volume into a new one.
        VolumeSplit { volume: VolumeId, into: VolumeId, pieces: i64 } => "volume_split";
        /// All records of a volume went into another.
        VolumeMerged { volume: VolumeId, into: VolumeId, pieces: i64 } => "volume_merged";
        /// The pieces were put in order.
        VolumeArranged { volume: VolumeId, pieces: i64, pages: i64 } => "volume_arranged";
        /// A record was taken out of its volume.
        RecordTakenFromVolume { record: RecordId, volume: VolumeId } => "record_taken_from_volume";
        /// A form of a volume was printed.
        VolumePrinted { volume: VolumeId, form: &'static str, file: [u8; 32] } => "volume_printed";
    }
}

/// What is known of a volume before something is done to it.
#[derive(Debug, Clone, Default)]
pub struct VolumeFacts {
    /// Its key, as refusals name it.
    pub key: String,
    /// Closed.
    pub closed: bool,
    /// Key of the volume it was merged into.
    pub merged_into: Option<String>,
    /// Pieces inside, whoever may see them.
    pub pieces: i64,
    /// Of them within the actor's sight.
    pub seen: i64,
    /// Pieces with a copy that is not in the strongroom.
    pub out: i64,
    /// Their pages, as registered.
    pub pages: i64,
}

impl VolumeFacts {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> VolumeState {
        match (&self.merged_into, self.closed) {
            (Some(_), _) => VolumeState::Merged,
            (None, true) => VolumeState::Closed,
            (None, false) => VolumeState::Open,
        }
    }
}

/// Whether records may go in and out.
pub fn may_change(volume: &VolumeFacts) -> Result<(), VolumeRefusal> {
    let key = volume.key.clone();
    if let Some(into) = &volume.merged_into {
        return Err(VolumeRefusal::Merged { key, into: into.clone() });
    }
    if volume.closed {
        return Err(VolumeRefusal::Closed { key });
    }
    Ok(())
}

/// Whether the volume may be handled as a whole: nobody orders, counts or moves what he may not see.
pub fn may_handle_whole(volume: &VolumeFacts) -> Result<(), VolumeRefusal> {
    may_change(volume)?;
    if volume.seen < volume.pieces {
        return Err(VolumeRefusal::HoldsMore { key: volume.key.clone() });
    }
    Ok(())
}

/// Whether a count of pages may be taken down; `note` says why it differs from the register.
pub fn may_count(volume: &VolumeFacts, counted: i64, note: &str) -> Result<(), VolumeRefusal> {
    may_handle_whole(volume)?;
    if volume.out > 0 {
        return Err(VolumeRefusal::PiecesOut { key: volume.key.clone(), count: volume.out });
    }
    if counted != volume.pages && note.trim().is_empty() {
        return Err(VolumeRefusal::PagesDiffer { registered: volume.pages, counted });
    }
    Ok(())
}

/// Whether it may be closed with that count.
pub fn may_close(volume: &VolumeFacts, counted: i64, note: &str) -> Result<(), VolumeRefusal> {
    may_count(volume, counted, note)?;
    if volume.pieces == 0 {
        return Err(VolumeRefusal::Empty { key: volume.key.clone() });
    }
    Ok(())
}

/// Whether it may be opened again.
pub fn may_reopen(volume: &VolumeFacts, reason: &str) -> Result<(), VolumeRefusal> {
    match volume.state() {
        VolumeState::Merged => may_change(volume),
        VolumeState::Open => Err(VolumeRefusal::NotClosed { key: volume.key.clone() }),
        VolumeState::Closed if reason.trim().is_empty() => Err(VolumeRefusal::ReasonMissing),
        VolumeState::Closed => Ok(()),
    }
}

/// A piece in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Which record.
    pub record: RecordId,
    /// 件号.
    pub piece: i64,
    /// First page (起页).
    pub first_page: i64,
    /// Last page (止页).
    pub last_page: i64,
}

/// Numbers pieces and pages through, in this order; every piece has a page at least.
#[must_use]
pub fn number_pieces(order: &[(RecordId, i64)]) -> Vec<Piece> {
    let mut page = 0;
    order
        .iter()
        .zip(1..)
        .map(|(&(record, pages), piece)| {
            let first_page = page + 1;
            page += pages.max(1);
            Piece { record, piece, first_page, last_page: page }
        })
        .collect()
}

/// Puts the pieces in the order named: each piece once and only once.
pub fn arrange_pieces(inside: &[(RecordId, i64)], order: &[RecordId]) -> Result<Vec<Piece>, VolumeRefusal> {
    let named: BTreeSet<RecordId> = order.iter().copied().collect();
    let there: BTreeSet<RecordId> = inside.iter().map(|(record, _)| *record).collect();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    if named != there || order.len() != inside.len() {
        return Err(VolumeRefusal::OrderIncomplete {
            named: count(named.len()),
            inside: count(inside.len()),
        });
    }
    let pages =
        |wanted: RecordId| inside.iter().find(|(record, _)| *record == wanted).map_or(1, |(_, pages)| *pages);
    Ok(number_pieces(&order.iter().map(|&record| (record, pages(record))).collect::<Vec<_>>()))
}

/// Which records stay and which go, each in the order it stood.
pub fn split(
    inside: &[RecordId],
    chosen: &[RecordId],
) -> Result<(Vec<RecordId>, Vec<RecordId>), VolumeRefusal> {
    let wanted: BTreeSet<RecordId> = chosen.iter().copied().collect();
    let (go, stay): (Vec<RecordId>, Vec<RecordId>) =
        inside.iter().copied().partition(|record| wanted.contains(record));
    if go.is_empty() || stay.is_empty() || go.len() != wanted.len() {
        return Err(VolumeRefusal::NothingSplit);
    }
    Ok((stay, go))
}

/// Whether `from` may be merged into `into`.
pub fn may_merge(
    (from, from_kind): (&VolumeFacts, VolumeKind),
    (into, into_kind): (&VolumeFacts, VolumeKind),
) -> Result<(), VolumeRefusal> {
    may_handle_whole(from)?;
    may_handle_whole(into)?;
    if from_kind != into_kind || from.key == into.key {
        return Err(VolumeRefusal::CannotMerge { key: from.key.clone(), with: into.key.clone() });
    }
    Ok(())
}

/// Key of the next part of a volume that grew too thick: `3-1204 卷2`, `3-1204 卷3` … `taken` are all keys ever used.
#[must_use]
pub fn next_part(key: &str, taken: &[String]) -> String {
    let base = base_key(key);
    (2_u32..)
        .map(|part| part_key(base, part))
        .find(|candidate| !taken.contains(candidate))
        .unwrap_or_else(|| part_key(base, u32::MAX))
}

fn part_key(base: &str, part: u32) -> String {
    format!("{base}{PART}{part}")
}

/// What stands between a key and the number of its part.
pub const PART: &str = "#";

/// The key without the number of its part.
#[must_use]
pub fn base_key(key: &str) -> &str {
    match key.rsplit_once(PART) {
        Some((base, part)) if !base.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) => base,
        _ => key,
    }
}

/// How long a volume is kept: as long as the longest inside; an empty one has no term yet.
#[must_use]
pub fn volume_term(periods: &[Option<u32>]) -> Option<TermCode> {
    let longest = periods.iter().copied().map(|period| period.unwrap_or(u32::MAX)).max()?;
    Some(TermCode::of_months((longest != u32::MAX).then_some(longest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(number: u128) -> RecordId {
        RecordId(uuid::Uuid::from_u128(number))
    }

    fn volume() -> VolumeFacts {
        VolumeFacts { key: "3-1204".into(), pieces: 2, seen: 2, pages: 10, ..VolumeFacts::default() }
    }

    #[test]
    fn an_open_volume_takes_and_gives_a_closed_or_merged_one_does_not() {
        assert_eq!(may_change(&volume()), Ok(()));
        assert_eq!(
            may_change(&VolumeFacts { closed: true, ..volume() }),
            Err(VolumeRefusal::Closed { key: "3-1204".into() })
        );
        let merged = VolumeFacts { merged_into: Some("3-1205".into()), ..volume() };
        assert!(matches!(may_change(&merged), Err(VolumeRefusal::Merged { .. })));
        assert_eq!(merged.state(), VolumeState::Merged);
    }

    #[test]
    fn nobody_handles_a_volume_whole_who_does_not_see_it_whole() {
        assert!(matches!(
            may_handle_whole(&VolumeFacts { seen: 1, ..volume() }),
            Err(VolumeRefusal::HoldsMore { .. })
        ));
    }

    #[test]
    fn a_volume_is_closed_when_all_is_in_and_the_count_agrees_or_is_explained() {
        assert_eq!(may_close(&volume(), 10, ""), Ok(()));
        assert_eq!(
            may_close(&volume(), 9, " "),
            Err(VolumeRefusal::PagesDiffer { registered: 10, counted: 9 })
        );
        assert_eq!(may_close(&volume(), 9, "第 3 页缺"), Ok(()));
        assert!(matches!(
            may_close(&VolumeFacts { out: 1, ..volume() }, 10, ""),
            Err(VolumeRefusal::PiecesOut { count: 1, .. })
        ));
        let empty = VolumeFacts { pieces: 0, seen: 0, pages: 0, ..volume() };
        assert!(matches!(may_close(&empty, 0, ""), Err(VolumeRefusal::Empty { .. })));
    }

    #[test]
    fn reopening_needs_a_reason_and_something_closed() {
        let closed = VolumeFacts { closed: true, ..volume() };
        assert_eq!(may_reopen(&closed, "补入产权证"), Ok(()));
        assert_eq!(may_reopen(&closed, " "), Err(VolumeRefusal::ReasonMissing));
        assert!(matches!(may_reopen(&volume(), "…"), Err(VolumeRefusal::NotClosed { .. })));
    }

    #[test]
    fn pieces_and_pages_run_through() {
        let inside = [(record(1), 3), (record(2), 5), (record(3), 0)];
        let pieces = arrange_pieces(&inside, &[record(2), record(1), record(3)]).expect("arranged");
        let ranges: Vec<_> =
            pieces.iter().map(|piece| (piece.piece, piece.first_page, piece.last_page)).collect();
        assert_eq!(ranges, [(1, 1, 5), (2, 6, 8), (3, 9, 9)]);
        for wrong in [vec![record(1)], vec![record(1), record(2), record(4)], vec![record(1); 3]] {
            assert!(matches!(arrange_pieces(&inside, &wrong), Err(VolumeRefusal::OrderIncomplete { .. })));
        }
    }

    #[test]
    fn a_split_takes_some_and_leaves_some() {
        let inside = [record(1), record(2), record(3)];
        assert_eq!(
            split(&inside, &[record(3), record(1)]),
            Ok((vec![record(2)], vec![record(1), record(3)]))
        );
        for wrong in [vec![], inside.to_vec(), vec![record(9)], vec![record(1), record(9)]] {
            assert_eq!(split(&inside, &wrong), Err(VolumeRefusal::NothingSplit));
        }
    }

    #[test]
    fn only_two_of_a_kind_merge() {
        let other = VolumeFacts { key: "3-1204#2".into(), ..volume() };
        assert_eq!(may_merge((&other, VolumeKind::Household), (&volume(), VolumeKind::Household)), Ok(()));
        assert!(may_merge((&volume(), VolumeKind::Household), (&volume(), VolumeKind::Household)).is_err());
        assert!(may_merge((&other, VolumeKind::Contract), (&volume(), VolumeKind::Household)).is_err());
    }

    #[test]
    fn parts_are_numbered_on_and_never_reused() {
        assert_eq!(next_part("3-1204", &["3-1204".into()]), "3-1204#2");
        let taken = ["3-1204".to_owned(), "3-1204#2".to_owned()];
        assert_eq!(next_part("3-1204#2", &taken), "3-1204#3");
        assert_eq!(base_key("3-1204#2"), "3-1204");
        assert_eq!(base_key("#2"), "#2");
        assert_eq!(base_key("DT#A"), "DT#A");
    }

    #[test]
    fn a_volume_is_kept_as_long_as_the_longest_inside() {
        assert_eq!(volume_term(&[]), None);
        assert_eq!(volume_term(&[Some(36), Some(120)]), Some(TermCode::Years(10)));
        assert_eq!(volume_term(&[Some(360), None]), Some(TermCode::Permanent));
    }
}
