//! A whole volume (整卷) at the desk: its originals go out together on one loan, by the rules of the highest level
//! inside; they come back together, or some of them with a word on what is missing.

use super::{LoanNote, LoanRefusal, PreCheck, ReturnFacts, is_page_count_needed};
use crate::notice::Note;
use crate::records::{VolumeFacts, VolumeRefusal};
use crate::refusal::Refusal;

/// Whether a volume is there to be lent: not merged away, not empty, and nothing of it out already. A closed
/// volume may be lent; `paper` counts the originals that can be carried.
///
/// # Errors
/// What is in the way of lending it as a whole.
pub fn may_leave_whole(volume: &VolumeFacts, paper: usize) -> Result<(), VolumeRefusal> {
    let key = volume.key.clone();
    if let Some(into) = &volume.merged_into {
        return Err(VolumeRefusal::Merged { key, into: into.clone() });
    }
    if paper == 0 {
        return Err(VolumeRefusal::NothingToCarry { key });
    }
    if volume.out > 0 {
        return Err(VolumeRefusal::PiecesOut { key, count: volume.out });
    }
    Ok(())
}

/// What was found about each piece, said once about the whole: the same sentence is not said twice, and one
/// note tells of all pages.
#[must_use]
pub fn together(pieces: Vec<PreCheck>, pages: u32) -> PreCheck {
    let mut whole = PreCheck::default();
    for piece in pieces {
        add_new(&mut whole.impossible, piece.impossible);
        add_new(&mut whole.confirm, piece.confirm);
        add_new(&mut whole.notes, piece.notes);
    }
    let counted = Note::from(LoanNote::PagesCountedAtReturn { pages });
    let before = whole.notes.len();
    whole.notes.retain(|note| note.code != counted.code);
    if whole.notes.len() < before {
        whole.notes.push(counted);
    }
    whole
}

fn add_new<T: PartialEq>(known: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !known.contains(&one) {
            known.push(one);
        }
    }
}

/// A piece of a volume that is brought back, or is not there.
#[derive(Debug, Clone)]
pub struct PieceBack {
    /// What its own return is judged by; `counted` only when its pages differ.
    pub facts: ReturnFacts,
    /// It was not among what was brought.
    pub missing: bool,
}

/// Takes a volume back: answers the pages that should be there. `counted` is the count of all pages brought; each
/// piece that differs has its own.
///
/// # Errors
/// Nothing was brought; something is missing and nobody said what; pages must be counted; the count does not
/// come out and no piece was named.
pub fn take_volume_back(
    key: &str,
    pieces: &[PieceBack],
    counted: Option<u32>,
    note: &str,
) -> Result<u32, Refusal> {
    let back: Vec<&ReturnFacts> =
        pieces.iter().filter(|piece| !piece.missing).map(|piece| &piece.facts).collect();
    if back.is_empty() {
        return Err(VolumeRefusal::NothingBrought { key: key.to_owned() }.into());
    }
    if back.len() < pieces.len() && note.trim().is_empty() {
        return Err(
            VolumeRefusal::MissingNotSaid { key: key.to_owned(), count: pieces.len() - back.len() }.into()
        );
    }
    let registered: u32 = back.iter().map(|facts| facts.pages).sum();
    let found: u32 = back.iter().map(|facts| facts.counted.unwrap_or(facts.pages)).sum();
    match counted {
        None if back.iter().any(|facts| facts.counted.is_none() && is_page_count_needed(facts)) => {
            Err(LoanRefusal::PageCountNeeded { copy: key.to_owned(), expected: registered }.into())
        }
        Some(counted) if counted != found => {
            Err(VolumeRefusal::CountDiffers { counted: i64::from(counted), named: i64::from(found) }.into())
        }
        _ => Ok(registered),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Level;
    use crate::loans::LoanState;

    fn volume() -> VolumeFacts {
        VolumeFacts { key: "3-1204".into(), pieces: 3, seen: 3, pages: 12, ..VolumeFacts::default() }
    }

    fn piece(pages: u32, counted: Option<u32>, missing: bool) -> PieceBack {
        PieceBack {
            facts: ReturnFacts {
                state: LoanState::Out,
                copy: "1030700000019 原件".into(),
                level: Level::Secret,
                pages,
                seal: false,
                damage_before: false,
                seal_intact: false,
                counted,
                damage_now: false,
            },
            missing,
        }
    }

    fn code(done: Result<u32, Refusal>) -> &'static str {
        done.expect_err("refused").code
    }

    #[test]
    fn a_volume_leaves_whole_when_all_of_it_is_in() {
        assert_eq!(may_leave_whole(&volume(), 3), Ok(()));
        assert_eq!(may_leave_whole(&VolumeFacts { closed: true, ..volume() }, 3), Ok(()));
        let out = VolumeFacts { out: 1, ..volume() };
        assert!(matches!(may_leave_whole(&out, 3), Err(VolumeRefusal::PiecesOut { count: 1, .. })));
        assert!(matches!(may_leave_whole(&volume(), 0), Err(VolumeRefusal::NothingToCarry { .. })));
        let merged = VolumeFacts { merged_into: Some("3-1205".into()), ..volume() };
        assert!(matches!(may_leave_whole(&merged, 3), Err(VolumeRefusal::Merged { .. })));
    }

    #[test]
    fn a_whole_return_counts_all_pages_once() {
        let all = [piece(3, None, false), piece(9, None, false)];
        assert_eq!(code(take_volume_back("3-1204", &all, None, "")), "loan.page_count_needed");
        assert_eq!(take_volume_back("3-1204", &all, Some(12), ""), Ok(12));
        assert_eq!(code(take_volume_back("3-1204", &all, Some(11), "")), "volume.count_differs");
        let named = [piece(3, Some(2), false), piece(9, None, false)];
        assert_eq!(take_volume_back("3-1204", &named, Some(11), ""), Ok(12));
    }

    #[test]
    fn what_is_missing_must_be_said_and_something_must_be_there() {
        let partly = [piece(3, None, false), piece(9, None, true)];
        assert_eq!(code(take_volume_back("3-1204", &partly, Some(3), " ")), "volume.missing_not_said");
        assert_eq!(take_volume_back("3-1204", &partly, Some(3), "图纸还在现场"), Ok(3));
        let none = [piece(3, None, true)];
        assert_eq!(code(take_volume_back("3-1204", &none, None, "全未带来")), "volume.nothing_brought");
    }

    #[test]
    fn the_same_sentence_is_said_once() {
        let found = |pages: u32| PreCheck {
            notes: vec![
                LoanNote::PagesCountedAtReturn { pages }.into(),
                LoanNote::ReadAtPlace { place: "阅览室".into() }.into(),
            ],
            ..PreCheck::default()
        };
        let whole = together(vec![found(3), found(9)], 12);
        assert_eq!(whole.notes.len(), 2);
        assert!(whole.notes.contains(&Note::from(LoanNote::PagesCountedAtReturn { pages: 12 })));
    }
}
