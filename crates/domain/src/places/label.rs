//! Labels (标签): which stock they are printed on.

use crate::coded::coded;

/// Labels of one print at most.
pub const LABELS_AT_ONCE: usize = 1_000;

coded! {
    /// The stock in the printer.
    pub enum LabelStock {
        /// A4, 3 × 8 labels of 63.5 × 33.9 mm.
        Sheet24 = "sheet_24", "label-stock-sheet-24";
        /// A4, 5 × 13 labels of 38.1 × 21.2 mm.
        Sheet65 = "sheet_65", "label-stock-sheet-65";
        /// Roll, 60 × 40 mm.
        Roll60 = "roll_60", "label-stock-roll-60";
        /// Roll, 50 × 30 mm.
        Roll50 = "roll_50", "label-stock-roll-50";
    }
}

impl LabelStock {
    /// Labels of one sheet.
    #[must_use]
    pub fn on_a_sheet(self) -> usize {
        match self {
            LabelStock::Sheet24 => 24,
            LabelStock::Sheet65 => 65,
            LabelStock::Roll60 | LabelStock::Roll50 => 1,
        }
    }
}
