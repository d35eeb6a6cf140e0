//! Sheet by sheet (张次登记): marks are optional, but once a session has some they say the same as the counts.

use super::{CopyRefusal, Counted, Figure};
use crate::coded::coded;

coded! {
    /// Why a sheet was spoiled (作废原因).
    pub enum SpoilReason {
        /// 卡纸.
        Jam = "jam", "copy-spoil-jam";
        /// 字迹不清.
        Faint = "faint", "copy-spoil-faint";
        /// 歪斜.
        Skewed = "skewed", "copy-spoil-skewed";
        /// 印错页.
        WrongPage = "wrong_page", "copy-spoil-wrong-page";
        /// 其他.
        Other = "other", "copy-spoil-other";
    }
}

/// What one mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// 做成.
    Done,
    /// 作废一张.
    Spoiled(SpoilReason),
    /// The marks of this page were wrong.
    Undone,
}

/// One page of one copy, as marked so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MarkedPage {
    /// Made.
    pub done: bool,
    /// Sheets spoiled over it.
    pub spoiled: i64,
}

/// The most sheets anybody spoils over one page before calling for the mechanic.
const MOST_SPOILED: i64 = 50;

impl MarkedPage {
    /// The page after one more mark.
    ///
    /// # Errors
    /// Made twice, nothing to take back, or absurdly many spoiled.
    pub fn after(self, mark: Mark) -> Result<MarkedPage, CopyRefusal> {
        match mark {
            Mark::Done if self.done => Err(CopyRefusal::PageMarkedAlready),
            Mark::Done => Ok(MarkedPage { done: true, ..self }),
            Mark::Spoiled(_) if self.spoiled >= MOST_SPOILED => {
                Err(CopyRefusal::CountUnlikely { figure: Figure::SpoiledSheets, counted: self.spoiled + 1 })
            }
            Mark::Spoiled(_) => Ok(MarkedPage { spoiled: self.spoiled + 1, ..self }),
            Mark::Undone if self == MarkedPage::default() => Err(CopyRefusal::PageNotMarked),
            Mark::Undone => Ok(MarkedPage::default()),
        }
    }
}

/// A mark stands on a page that was approved.
///
/// # Errors
/// [`CopyRefusal::MoreThanApproved`] or [`CopyRefusal::CountUnlikely`].
pub fn check_marked_place(copy: i64, page: i64, copies: i64, pages: i64) -> Result<(), CopyRefusal> {
    for (figure, counted, approved) in [(Figure::Copies, copy, copies), (Figure::Pages, page, pages)] {
        if counted < 1 {
            return Err(CopyRefusal::CountUnlikely { figure, counted });
        }
        if counted > approved {
            return Err(CopyRefusal::MoreThanApproved { figure, counted, approved });
        }
    }
    Ok(())
}

/// All marks of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MarkSums {
    /// Pages made.
    pub done: i64,
    /// Sheets spoiled.
    pub spoiled: i64,
}

/// Counts say what the marks say; a session without marks is counted only.
///
/// # Errors
/// [`CopyRefusal::MarksDiffer`] names the figure and both values.
pub fn check_against_marks(counted: &Counted, marks: MarkSums) -> Result<(), CopyRefusal> {
    if marks == MarkSums::default() {
        return Ok(());
    }
    for (figure, counted, marked) in [
        (Figure::MarkedPages, counted.copies * counted.pages, marks.done),
        (Figure::SpoiledSheets, counted.spoiled_sheets, marks.spoiled),
    ] {
        if counted != marked {
            return Err(CopyRefusal::MarksDiffer { figure, counted, marked });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_made_once_and_may_be_spoiled_before() {
        let blank = MarkedPage::default();
        let jammed = blank.after(Mark::Spoiled(SpoilReason::Jam)).expect("spoiled");
        let made = jammed.after(Mark::Done).expect("made");
        assert_eq!(made, MarkedPage { done: true, spoiled: 1 });
        assert_eq!(made.after(Mark::Done), Err(CopyRefusal::PageMarkedAlready));
        assert_eq!(made.after(Mark::Undone), Ok(blank));
        assert_eq!(blank.after(Mark::Undone), Err(CopyRefusal::PageNotMarked));
        let many = MarkedPage { done: false, spoiled: MOST_SPOILED };
        assert!(many.after(Mark::Spoiled(SpoilReason::Other)).is_err());
    }

    #[test]
    fn marks_stay_within_what_was_approved() {
        assert_eq!(check_marked_place(2, 14, 2, 14), Ok(()));
        assert!(matches!(check_marked_place(3, 1, 2, 14), Err(CopyRefusal::MoreThanApproved { .. })));
        assert!(matches!(check_marked_place(1, 0, 2, 14), Err(CopyRefusal::CountUnlikely { .. })));
    }

    #[test]
    fn marks_and_counts_say_the_same_or_there_are_no_marks() {
        let counted =
            Counted { copies: 2, pages: 14, faces: 28, sheets: 28, spoiled_faces: 1, spoiled_sheets: 1 };
        assert_eq!(check_against_marks(&counted, MarkSums::default()), Ok(()));
        assert_eq!(check_against_marks(&counted, MarkSums { done: 28, spoiled: 1 }), Ok(()));
        assert_eq!(
            check_against_marks(&counted, MarkSums { done: 27, spoiled: 1 }),
            Err(CopyRefusal::MarksDiffer { figure: Figure::MarkedPages, counted: 28, marked: 27 })
        );
    }
}
