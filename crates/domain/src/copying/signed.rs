//! The signer's own count against the operator's.

use super::{CopyRefusal, Counted, Figure};

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

    #[test]
    fn the_signer_is_told_which_figure_differs_and_both_values() {
        let counted =
            Counted { copies: 2, pages: 14, faces: 28, sheets: 28, spoiled_faces: 1, spoiled_sheets: 1 };
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
