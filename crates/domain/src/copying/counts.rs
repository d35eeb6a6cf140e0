//! The arithmetic of a session: 面 = pages × copies, 张 by duplex per copy, the copier's counter =
//! 面 + spoiled 面, and the signer's own count against the operator's.

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
}

impl From<Figure> for Param {
    fn from(figure: Figure) -> Param {
        Param::Code(match figure {
            Figure::Copies => "copy-figure-copies",
            Figure::Pages => "copy-figure-pages",
            Figure::SpoiledFaces => "copy-figure-spoiled-faces",
            Figure::SpoiledSheets => "copy-figure-spoiled-sheets",
            Figure::Sheets => "copy-figure-sheets",
        })
    }
}

/// The copier's counter (读数), read before the first sheet and after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meter {
    /// Before.
    pub before: Option<i64>,
    /// After.
    pub after: Option<i64>,
}

/// What the operator counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// The copier's counter.
    pub meter: Meter,
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

fn likely(figure: Figure, counted: i64, least: i64) -> Result<(), CopyRefusal> {
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
        let faces = self.pages * self.copies;
        let spoiled_sheets = self.spoiled_sheets()?;
        self.check_meter(faces)?;
        Ok(Counted {
            copies: self.copies,
            pages: self.pages,
            faces,
            sheets: sheets_for(self.pages, self.duplex) * self.copies,
            spoiled_faces: self.spoiled_faces,
            spoiled_sheets,
        })
    }

    fn spoiled_sheets(&self) -> Result<i64, CopyRefusal> {
        let least = sheets_for(self.spoiled_faces, self.duplex);
        let sheets = self.spoiled_sheets.unwrap_or(least);
        if (least..=self.spoiled_faces).contains(&sheets) {
            Ok(sheets)
        } else {
            Err(CopyRefusal::SpoiledSheetsUnlikely { sheets, faces: self.spoiled_faces })
        }
    }

    fn check_meter(&self, faces: i64) -> Result<(), CopyRefusal> {
        match (self.meter.before, self.meter.after) {
            // A copier without a counter: the people on the spot are the only witnesses.
            (None, None) => Ok(()),
            (Some(before), Some(after)) => {
                let meter = after.saturating_sub(before);
                let told = faces + self.spoiled_faces;
                if meter == told { Ok(()) } else { Err(CopyRefusal::MeterDiffers { meter, told }) }
            }
            _ => Err(CopyRefusal::MeterReadingMissing),
        }
    }
}

/// What the signer counted and typed, not knowing better than the paper in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedCounts {
    /// 份.
    pub copies: i64,
    /// 每份页数.
    pub pages: i64,
    /// 废张.
    pub spoiled_sheets: i64,
}

/// The signer's figures must be the operator's.
///
/// # Errors
/// [`CopyRefusal::CountsDiffer`] names the first figure that differs, with both values.
pub fn check_signed_counts(operator: &Counted, signer: &SignedCounts) -> Result<(), CopyRefusal> {
    for (figure, told, signed) in [
        (Figure::Copies, operator.copies, signer.copies),
        (Figure::Pages, operator.pages, signer.pages),
        (Figure::SpoiledSheets, operator.spoiled_sheets, signer.spoiled_sheets),
    ] {
        if told != signed {
            return Err(CopyRefusal::CountsDiffer { figure, operator: told, signer: signed });
        }
    }
    Ok(())
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
            meter: Meter { before: Some(18_200), after: Some(18_229) },
        }
    }

    #[test]
    fn the_counter_moves_by_the_faces_and_the_spoiled_ones() {
        let counted = two_copies_of_fourteen().check(2, 14).expect("28 + 1 = 29");
        assert_eq!((counted.faces, counted.sheets, counted.spoiled_sheets), (28, 28, 1));
        let short =
            Counts { meter: Meter { before: Some(18_200), after: Some(18_230) }, ..two_copies_of_fourteen() };
        assert_eq!(short.check(2, 14), Err(CopyRefusal::MeterDiffers { meter: 30, told: 29 }));
    }

    #[test]
    fn a_duplex_copy_begins_on_its_own_sheet() {
        let duplex =
            Counts { pages: 13, copies: 3, duplex: true, spoiled_faces: 0, ..two_copies_of_fourteen() };
        let duplex = Counts { meter: Meter { before: None, after: None }, ..duplex };
        assert_eq!(duplex.check(3, 13).expect("fine").sheets, 21, "7 sheets each, not 39 / 2");
    }

    #[test]
    fn spoiled_sheets_lie_between_half_the_faces_and_all_of_them() {
        let spoiled = |sheets, duplex| {
            Counts {
                spoiled_faces: 3,
                spoiled_sheets: Some(sheets),
                duplex,
                meter: Meter { before: None, after: None },
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
        let once = Counts { meter: Meter { before: Some(1), after: None }, ..two_copies_of_fourteen() };
        assert_eq!(once.check(2, 14), Err(CopyRefusal::MeterReadingMissing));
    }

    #[test]
    fn absurd_counts_do_not_overflow() {
        let absurd = Counts { copies: i64::MAX, ..two_copies_of_fourteen() };
        assert!(matches!(absurd.check(i64::MAX, 14), Err(CopyRefusal::CountUnlikely { .. })));
        let backwards = Counts {
            meter: Meter { before: Some(i64::MAX), after: Some(i64::MIN) },
            ..two_copies_of_fourteen()
        };
        assert!(matches!(backwards.check(2, 14), Err(CopyRefusal::MeterDiffers { .. })));
    }

    #[test]
    fn the_signer_is_told_which_figure_differs_and_both_values() {
        let counted = two_copies_of_fourteen().check(2, 14).expect("fine");
        let typed = SignedCounts { copies: 2, pages: 14, spoiled_sheets: 1 };
        assert_eq!(check_signed_counts(&counted, &typed), Ok(()));
        for (typed, figure, operator, signer) in [
            (SignedCounts { copies: 3, ..typed }, Figure::Copies, 2, 3),
            (SignedCounts { pages: 13, ..typed }, Figure::Pages, 14, 13),
            (SignedCounts { spoiled_sheets: 0, ..typed }, Figure::SpoiledSheets, 1, 0),
        ] {
            assert_eq!(
                check_signed_counts(&counted, &typed),
                Err(CopyRefusal::CountsDiffer { figure, operator, signer })
            );
        }
    }
}
