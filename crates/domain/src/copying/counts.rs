//! The arithmetic of a session: 面 = pages × copies by the pages of a face, 张 by duplex per copy, the counters of
//! all copiers = 面 + spoiled 面.

use super::CopyRefusal;
use crate::refusal::Param;

/// Which figure a refusal speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// 份数.
    Copies,
    /// 每份页数.
    Pages,
    /// 废面.
    SpoiledFaces,
    /// 废张.
    SpoiledSheets,
    /// 已数张数 (of an aborted session).
    Sheets,
    /// 面.
    Faces,
    /// 已做成的页 (by the marks of a session).
    MarkedPages,
}

impl From<Figure> for Param {
    fn from(figure: Figure) -> Param {
        Param::Code(match figure {
            Figure::Copies => "copy-figure-copies",
            Figure::Pages => "copy-figure-pages",
            Figure::SpoiledFaces => "copy-figure-spoiled-faces",
            Figure::SpoiledSheets => "copy-figure-spoiled-sheets",
            Figure::Sheets => "copy-figure-sheets",
            Figure::Faces => "copy-figure-faces",
            Figure::MarkedPages => "copy-figure-marked-pages",
        })
    }
}

/// How many pages may be laid on one face (每面页数); copiers offer no other.
pub const PAGES_OF_A_FACE: [i64; 7] = [1, 2, 4, 6, 8, 9, 16];

/// Refuses what no copier does.
///
/// # Errors
/// [`CopyRefusal::PagesOfAFaceUnlikely`].
pub fn check_pages_of_a_face(pages: i64) -> Result<(), CopyRefusal> {
    if PAGES_OF_A_FACE.contains(&pages) { Ok(()) } else { Err(CopyRefusal::PagesOfAFaceUnlikely { pages }) }
}

/// A copier's counter (读数), read before the first sheet and after the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meter {
    /// How the office calls the copier; empty when there is one only.
    pub copier: String,
    /// Before.
    pub before: Option<i64>,
    /// After.
    pub after: Option<i64>,
}

impl Meter {
    /// By how many faces it moved; nothing for a copier without a counter.
    ///
    /// # Errors
    /// Read once only, or running backwards.
    pub fn moved(&self) -> Result<Option<i64>, CopyRefusal> {
        match (self.before, self.after) {
            // A copier without a counter: the people on the spot are the only witnesses.
            (None, None) => Ok(None),
            (Some(before), Some(after)) if after < before => {
                Err(CopyRefusal::MeterRunsBackwards { copier: self.copier.clone(), before, after })
            }
            (Some(before), Some(after)) => Ok(Some(after.saturating_sub(before))),
            _ => Err(CopyRefusal::MeterReadingMissing),
        }
    }
}

/// By how many faces all counters moved, and whether every copier has one.
///
/// # Errors
/// As [`Meter::moved`], the first that cannot be.
pub fn moved_by_all(meters: &[Meter]) -> Result<(i64, bool), CopyRefusal> {
    let mut sum: i64 = 0;
    let mut all = !meters.is_empty();
    for meter in meters {
        match meter.moved()? {
            Some(moved) => sum = sum.saturating_add(moved),
            None => all = false,
        }
    }
    Ok((sum, all))
}

/// The counters against what was told: equal when every copier has one, otherwise not above it.
///
/// # Errors
/// [`CopyRefusal::MeterDiffers`] with both values.
pub fn check_meters(meters: &[Meter], told: i64) -> Result<(), CopyRefusal> {
    let (meter, all) = moved_by_all(meters)?;
    if meter == told || (!all && meter <= told) {
        Ok(())
    } else {
        Err(CopyRefusal::MeterDiffers { meter, told })
    }
}

/// What the operator counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Finished copies (份).
    pub copies: i64,
    /// Pages of each copy (每份页数).
    pub pages: i64,
    /// Spoiled faces (废面), destroyed on the spot.
    pub spoiled_faces: i64,
    /// Spoiled sheets (废张) when counted; otherwise derived from the faces.
    pub spoiled_sheets: Option<i64>,
    /// Both sides printed (双面).
    pub duplex: bool,
    /// Pages on one face (每面页数).
    pub face_pages: i64,
    /// The counters of the copiers used.
    pub meters: Vec<Meter>,
}

/// The checked result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// 份.
    pub copies: i64,
    /// 每份页数.
    pub pages: i64,
    /// 面 of the finished copies.
    pub faces: i64,
    /// 张 of the finished copies.
    pub sheets: i64,
    /// 废面.
    pub spoiled_faces: i64,
    /// 废张.
    pub spoiled_sheets: i64,
}

/// Faces on sheets: each copy starts a new sheet.
fn sheets_for(faces: i64, duplex: bool) -> i64 {
    if duplex { (faces + 1) / 2 } else { faces }
}

/// The spoiled sheets of that many spoiled faces; the fewest there can be when nobody counted them.
///
/// # Errors
/// [`CopyRefusal::SpoiledSheetsUnlikely`].
pub(super) fn check_spoiled_sheets(
    faces: i64,
    sheets: Option<i64>,
    duplex: bool,
) -> Result<i64, CopyRefusal> {
    let least = sheets_for(faces, duplex);
    let sheets = sheets.unwrap_or(least);
    if (least..=faces).contains(&sheets) {
        Ok(sheets)
    } else {
        Err(CopyRefusal::SpoiledSheetsUnlikely { sheets, faces })
    }
}

pub(super) fn likely(figure: Figure, counted: i64, least: i64) -> Result<(), CopyRefusal> {
    // Above a million nobody stood at a copier; it also keeps the products in range.
    if (least..=1_000_000).contains(&counted) {
        Ok(())
    } else {
        Err(CopyRefusal::CountUnlikely { figure, counted })
    }
}

fn within(figure: Figure, counted: i64, approved: i64) -> Result<(), CopyRefusal> {
    if counted <= approved {
        Ok(())
    } else {
        Err(CopyRefusal::MoreThanApproved { figure, counted, approved })
    }
}

impl Counts {
    /// Checks the operator's counts against the approval and the copier's counter.
    ///
    /// # Errors
    /// The first figure that cannot be.
    pub fn check(&self, approved_copies: i64, approved_pages: i64) -> Result<Counted, CopyRefusal> {
        likely(Figure::Copies, self.copies, 1)?;
        likely(Figure::Pages, self.pages, 1)?;
        likely(Figure::SpoiledFaces, self.spoiled_faces, 0)?;
        within(Figure::Copies, self.copies, approved_copies)?;
        within(Figure::Pages, self.pages, approved_pages)?;
        check_pages_of_a_face(self.face_pages)?;
        // Each copy begins on its own face.
        let faces_of_a_copy = (self.pages + self.face_pages - 1) / self.face_pages;
        let faces = faces_of_a_copy * self.copies;
        let spoiled_sheets = self.spoiled_sheets()?;
        check_meters(&self.meters, faces + self.spoiled_faces)?;
        Ok(Counted {
            copies: self.copies,
            pages: self.pages,
            faces,
            sheets: sheets_for(faces_of_a_copy, self.duplex) * self.copies,
            spoiled_faces: self.spoiled_faces,
            spoiled_sheets,
        })
    }

    fn spoiled_sheets(&self) -> Result<i64, CopyRefusal> {
        check_spoiled_sheets(self.spoiled_faces, self.spoiled_sheets, self.duplex)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_copies_of_fourteen() -> Counts {
        Counts {
            copies: 2,
            pages: 14,
            spoiled_faces: 1,
            spoiled_sheets: None,
            duplex: false,
            face_pages: 1,
            meters: read(18_200, 18_229),
        }
    }

    fn read(before: i64, after: i64) -> Vec<Meter> {
        vec![Meter { copier: String::new(), before: Some(before), after: Some(after) }]
    }

    fn uncounted() -> Vec<Meter> {
        vec![Meter { copier: String::new(), before: None, after: None }]
    }

    #[test]
    fn the_counter_moves_by_the_faces_and_the_spoiled_ones() {
        let counted = two_copies_of_fourteen().check(2, 14).expect("28 + 1 = 29");
        assert_eq!((counted.faces, counted.sheets, counted.spoiled_sheets), (28, 28, 1));
        let short = Counts { meters: read(18_200, 18_230), ..two_copies_of_fourteen() };
        assert_eq!(short.check(2, 14), Err(CopyRefusal::MeterDiffers { meter: 30, told: 29 }));
    }

    #[test]
    fn a_duplex_copy_begins_on_its_own_sheet() {
        let duplex =
            Counts { pages: 13, copies: 3, duplex: true, spoiled_faces: 0, ..two_copies_of_fourteen() };
        let duplex = Counts { meters: uncounted(), ..duplex };
        assert_eq!(duplex.check(3, 13).expect("fine").sheets, 21, "7 sheets each, not 39 / 2");
    }

    #[test]
    fn spoiled_sheets_lie_between_half_the_faces_and_all_of_them() {
        let spoiled = |sheets, duplex| {
            Counts {
                spoiled_faces: 3,
                spoiled_sheets: Some(sheets),
                duplex,
                meters: uncounted(),
                ..two_copies_of_fourteen()
            }
            .check(2, 14)
        };
        assert!(spoiled(2, true).is_ok());
        assert!(spoiled(3, true).is_ok());
        assert_eq!(spoiled(1, true), Err(CopyRefusal::SpoiledSheetsUnlikely { sheets: 1, faces: 3 }));
        assert_eq!(spoiled(2, false), Err(CopyRefusal::SpoiledSheetsUnlikely { sheets: 2, faces: 3 }));
    }

    #[test]
    fn more_than_approved_is_refused_and_fewer_is_not() {
        let counts = two_copies_of_fourteen();
        assert_eq!(
            counts.check(1, 14),
            Err(CopyRefusal::MoreThanApproved { figure: Figure::Copies, counted: 2, approved: 1 })
        );
        assert_eq!(
            counts.check(2, 10),
            Err(CopyRefusal::MoreThanApproved { figure: Figure::Pages, counted: 14, approved: 10 })
        );
        assert!(counts.check(5, 20).is_ok());
    }

    #[test]
    fn a_counter_read_once_proves_nothing() {
        let once = vec![Meter { copier: String::new(), before: Some(1), after: None }];
        let once = Counts { meters: once, ..two_copies_of_fourteen() };
        assert_eq!(once.check(2, 14), Err(CopyRefusal::MeterReadingMissing));
    }

    #[test]
    fn several_pages_on_a_face_make_fewer_faces_and_each_copy_begins_anew() {
        let two_up = Counts {
            pages: 13,
            copies: 3,
            duplex: true,
            face_pages: 2,
            spoiled_faces: 0,
            meters: read(0, 21),
            ..two_copies_of_fourteen()
        };
        let counted = two_up.check(3, 13).expect("7 faces each");
        assert_eq!((counted.faces, counted.sheets), (21, 12));
        let odd = Counts { face_pages: 3, ..two_up };
        assert_eq!(odd.check(3, 13), Err(CopyRefusal::PagesOfAFaceUnlikely { pages: 3 }));
    }

    #[test]
    fn the_counters_of_several_copiers_are_added() {
        let both = [read(18_200, 18_210), read(500, 519)].concat();
        let counts = Counts { meters: both, ..two_copies_of_fourteen() };
        assert!(counts.check(2, 14).is_ok());
        let without = [read(18_200, 18_210), uncounted()].concat();
        assert!(Counts { meters: without, ..two_copies_of_fourteen() }.check(2, 14).is_ok());
        let above = [read(18_200, 18_240), uncounted()].concat();
        assert_eq!(
            Counts { meters: above, ..two_copies_of_fourteen() }.check(2, 14),
            Err(CopyRefusal::MeterDiffers { meter: 40, told: 29 })
        );
    }

    #[test]
    fn absurd_counts_do_not_overflow() {
        let absurd = Counts { copies: i64::MAX, ..two_copies_of_fourteen() };
        assert!(matches!(absurd.check(i64::MAX, 14), Err(CopyRefusal::CountUnlikely { .. })));
        let backwards = Counts { meters: read(i64::MAX, i64::MIN), ..two_copies_of_fourteen() };
        assert!(matches!(backwards.check(2, 14), Err(CopyRefusal::MeterRunsBackwards { .. })));
        let far = Counts { meters: read(i64::MIN, i64::MAX), ..two_copies_of_fourteen() };
        assert!(matches!(far.check(2, 14), Err(CopyRefusal::MeterDiffers { .. })));
    }
}
