//! Stocktake (盘点): what a scan says of the thing scanned.

use crate::coded::coded;
use crate::ids::PlaceId;

coded! {
    /// Where a stocktake stands.
    pub enum StocktakeState {
        /// What should be there is being gathered.
        Gathering = "gathering", "stocktake-state-gathering";
        /// Being counted.
        Open = "open", "stocktake-state-open";
        /// Counted; differences are becoming findings.
        Closing = "closing", "stocktake-state-closing";
        /// Done.
        Closed = "closed", "stocktake-state-closed";
        /// Given up.
        Cancelled = "cancelled", "stocktake-state-cancelled";
    }
}

coded! {
    /// What a scan says.
    pub enum ScanVerdict {
        /// It belongs exactly here.
        Here = "here", "scan-verdict-here";
        /// It belongs to another place of this stocktake.
        Misplaced = "misplaced", "scan-verdict-misplaced";
        /// It belongs to a place outside this stocktake, or has no place.
        Elsewhere = "elsewhere", "scan-verdict-elsewhere";
        /// It should be out: on loan or at the copy desk.
        OnLoan = "on_loan", "scan-verdict-on-loan";
        /// It was reported lost.
        Lost = "lost", "scan-verdict-lost";
        /// It counts as destroyed.
        Destroyed = "destroyed", "scan-verdict-destroyed";
        /// A number of this office that names nothing.
        Unknown = "unknown", "scan-verdict-unknown";
        /// Not a number of this office.
        NotOurs = "not_ours", "scan-verdict-not-ours";
        /// A place: what is scanned next stands there.
        Place = "place", "scan-verdict-place";
    }
}

/// What the register says of a copy, or of a volume, which stands for what belongs in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyStanding<'a> {
    /// State code.
    pub state: &'a str,
    /// Where it belongs.
    pub home: Option<PlaceId>,
    /// Whether that is within the stocktake.
    pub home_within: bool,
}

/// What is known when a number is scanned.
#[derive(Debug, Clone, Copy)]
pub struct ScanFacts<'a> {
    /// The number.
    pub barcode: &'a str,
    /// The office's number, of which barcodes carry four digits.
    pub office: u16,
    /// The copy or volume of that number.
    pub copy: Option<CopyStanding<'a>>,
    /// Where the counter stands.
    pub at: PlaceId,
    /// Whether the counter has scanned the very place, or only stands somewhere in the stocktake.
    pub at_exactly: bool,
}

/// What a scan says; nothing scanned is refused, because whatever lies there must be told.
#[must_use]
pub fn judge_scan(facts: &ScanFacts<'_>) -> ScanVerdict {
    let Some(copy) = facts.copy else {
        let ours = crate::numbers::is_barcode(facts.barcode)
            && facts.barcode[1..5] == format!("{:04}", facts.office);
        return if ours { ScanVerdict::Unknown } else { ScanVerdict::NotOurs };
    };
    match copy.state {
        "destroyed" => ScanVerdict::Destroyed,
        "lost" => ScanVerdict::Lost,
        "out" | "in_session" => ScanVerdict::OnLoan,
        _ if !copy.home_within => ScanVerdict::Elsewhere,
        _ if facts.at_exactly && copy.home != Some(facts.at) => ScanVerdict::Misplaced,
        _ => ScanVerdict::Here,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::{BarcodeKind, barcode};
    use uuid::Uuid;

    #[test]
    fn every_scan_has_one_answer() {
        let place = |n| PlaceId(Uuid::from_u128(n));
        let standing =
            |state, home, home_within| Some(CopyStanding { state, home: Some(place(home)), home_within });
        let ours = barcode(BarcodeKind::Copy, 307, 9);
        let theirs = barcode(BarcodeKind::Copy, 308, 9);
        let say = |barcode: &str, copy, at_exactly| {
            judge_scan(&ScanFacts { barcode, office: 307, copy, at: place(1), at_exactly })
        };
        assert_eq!(say(&ours, standing("in", 1, true), true), ScanVerdict::Here);
        assert_eq!(say(&ours, standing("in", 2, true), true), ScanVerdict::Misplaced);
        assert_eq!(say(&ours, standing("in", 2, true), false), ScanVerdict::Here);
        assert_eq!(say(&ours, standing("in", 2, false), true), ScanVerdict::Elsewhere);
        assert_eq!(say(&ours, standing("out", 1, true), true), ScanVerdict::OnLoan);
        assert_eq!(say(&ours, standing("lost", 1, true), true), ScanVerdict::Lost);
        assert_eq!(say(&ours, standing("destroyed", 1, true), true), ScanVerdict::Destroyed);
        assert_eq!(say(&ours, None, true), ScanVerdict::Unknown);
        assert_eq!(say(&theirs, None, true), ScanVerdict::NotOurs);
        assert_eq!(say("6901234567892", None, true), ScanVerdict::NotOurs);
        assert_eq!(say("架子", None, true), ScanVerdict::NotOurs);
    }
}
