//! Places (库位): 库房 › 柜 › 层 › 盒, with barcodes and room.

mod finding;
mod label;
mod moving;
mod room;
mod stocktake;
mod tree;

pub use finding::{FINDING_DAYS, FindingFacts, FindingKind, FindingOutcome, close_finding};
pub use label::{LABELS_AT_ONCE, LabelStock};
pub use moving::{MoveFacts, THINGS_AT_ONCE, check_move, copy_may_move};
pub use room::{CapacityUnit, Occupancy, Standing, copy_thickness_mm, roll_up, room_for};
pub use stocktake::{CopyStanding, ScanFacts, ScanVerdict, StocktakeState, judge_scan};
pub use tree::{Branch, SubtreePath, has_room_for_code, move_place, repath, retire_place};

use crate::coded::coded;
use crate::ids::{CopyId, PlaceId, RowId};

coded! {
    /// What a place is.
    pub enum PlaceKind {
        /// 库房.
        Room = "room", "place-kind-room";
        /// 柜.
        Cabinet = "cabinet", "place-kind-cabinet";
        /// 层.
        Shelf = "shelf", "place-kind-shelf";
        /// 盒.
        Box = "box", "place-kind-box";
    }
}

crate::refusals! {
    /// What keeping places refuses.
    pub enum PlaceRefusal in "place" {
        /// A room stands on its own; everything else stands in something larger.
        WrongParent { kind: PlaceKind } => "wrong_parent", Form;
        /// A place of this code stands there already.
        CodeTaken { code: String, path: String } => "code_taken", Form;
        /// The code is empty or holds more than letters, digits and dashes.
        CodeUnfit { code: String } => "code_unfit", Form;
        /// A place for nothing.
        CapacityOutOfRange { capacity: i64 } => "capacity_out_of_range", Form;
        /// The place is full.
        Full { path: String, capacity: i64 } => "full", Form;
        /// Only a room is a reading place for 绝密.
        ReadingPlaceNotARoom { path: String } => "reading_place_not_a_room", Form;
        /// The place would stand in itself.
        IntoItself { path: String } => "into_itself", Form;
        /// Something still stands there, or belongs there.
        NotEmpty { path: String, items: i64, places: i64 } => "not_empty", Form;
        /// The place is no longer used.
        Retired { path: String } => "retired", Form;
        /// The centimetres are used up.
        FullLength { path: String, capacity: i64, used: i64 } => "full_length", Form;
        /// A spine between 5 and 200 mm.
        SpineOutOfRange { spine: i64 } => "spine_out_of_range", Form;
        /// A word of the request that is none.
        CodeUnknown { text: String } => "code_unknown", Form;
        /// Nothing was scanned.
        NothingToMove => "nothing_to_move", Form;
        /// More than one slip holds.
        TooManyThings { most: i64 } => "too_many_things", Form;
        /// The number names nothing that can be moved.
        NotMovable { barcode: String } => "not_movable", Form;
        /// Scanned twice for one slip.
        ScannedTwice { barcode: String } => "scanned_twice", Form;
        /// It is where it belongs, or belongs nowhere.
        AtHome { barcode: String } => "at_home", Form;
        /// Lost by a borrower: it comes back over the lending desk.
        LostOnLoan { barcode: String } => "lost_on_loan", Form;
        /// The copy is not in: it cannot be carried from a shelf.
        CopyNotIn { barcode: String } => "copy_not_in", Form;
        /// Another keeper's place: that keeper takes over with their own passphrase.
        ReceiverNeeded { path: String, keeper: String } => "receiver_needed", Evidence;
        /// Somebody else than the keeper would take over.
        WrongReceiver { keeper: String, name: String } => "wrong_receiver", Evidence;
        /// A stocktake of this place, or around it, is open.
        StocktakeOpen { number: String } => "stocktake_open", Form;
        /// The stocktake is not at the step that this act needs.
        StocktakeNotOpen { number: String, state: StocktakeState } => "stocktake_not_open", Form;
        /// The place scanned is not within the stocktake.
        OutsideStocktake { path: String, number: String } => "outside_stocktake", Form;
        /// The finding is closed.
        FindingClosed { number: String } => "finding_closed", Form;
        /// What came of it must be said.
        ClosingNeeded => "closing_needed", Form;
        /// This outcome does not fit what was found.
        OutcomeUnfit { kind: FindingKind, outcome: FindingOutcome } => "outcome_unfit", Form;
        /// A search for that copy is open.
        SearchOpen { number: String } => "search_open", Form;
        /// Labels start beyond the sheet, or nothing was chosen.
        StartBeyondSheet { start: i64, most: i64 } => "start_beyond_sheet", Form;
        /// No labels were chosen.
        NoLabels => "no_labels", Form;
        /// More labels than one print makes.
        TooManyLabels { most: i64 } => "too_many_labels", Form;
        /// A shift of the printer beyond 10 mm.
        ShiftOutOfRange { tenths: i64 } => "shift_out_of_range", Form;
    }
}

crate::events! {
    /// What the trail says of places.
    pub enum PlaceEvent {
        /// A place was added.
        PlaceAdded { place: PlaceId, kind: &'static str } => "place_added";
        /// Its code, name, capacity, spine or keeper changed.
        PlaceChanged { place: PlaceId, changes: i64 } => "place_changed";
        /// It stands elsewhere now, with all that stands in it.
        PlaceMoved { place: PlaceId, within: i64 } => "place_moved";
        /// It is no longer used.
        PlaceRetired { place: PlaceId } => "place_retired";
        /// Things were carried to a place.
        ThingsMoved { slip: RowId, to: PlaceId, items: i64 } => "things_moved";
        /// A move slip was printed.
        MoveSlipPrinted { slip: RowId, file: [u8; 32] } => "move_slip_printed";
        /// Labels were printed.
        LabelsPrinted { file: RowId, labels: i64, hash: [u8; 32] } => "labels_printed";
        /// Spines of boxes were printed.
        BoxSpinesPrinted { file: RowId, spines: i64, hash: [u8; 32] } => "box_spines_printed";
        /// A stocktake was opened.
        StocktakeOpened { stocktake: RowId, place: PlaceId, blind: i64 } => "stocktake_opened";
        /// What should stand there was gathered further.
        StocktakeGathered { stocktake: RowId, gathered: i64 } => "stocktake_gathered";
        /// Something was counted.
        StocktakeScanned { scan: RowId, stocktake: RowId, verdict: &'static str } => "stocktake_scanned";
        /// Differences became findings.
        StocktakeCompared { stocktake: RowId, findings: i64 } => "stocktake_compared";
        /// A stocktake was closed.
        StocktakeClosed { stocktake: RowId, findings: i64 } => "stocktake_closed";
        /// A stocktake was given up.
        StocktakeCancelled { stocktake: RowId } => "stocktake_cancelled";
        /// A stocktake's report was printed.
        StocktakePrinted { stocktake: RowId, file: [u8; 32] } => "stocktake_printed";
        /// Something was found that somebody must look into.
        FindingOpened { finding: RowId, kind: &'static str } => "finding_opened";
        /// A finding was closed.
        FindingClosed { finding: RowId, outcome: &'static str } => "finding_closed";
        /// A copy is looked for.
        CopySought { finding: RowId, copy: CopyId } => "copy_sought";
        /// A copy was declared lost after it was looked for.
        CopyGivenUp { finding: RowId, copy: CopyId } => "copy_given_up";
        /// A copy that counted as lost is there again.
        CopyRecovered { finding: RowId, copy: CopyId } => "copy_recovered";
    }
}

/// What is known when a place is added.
#[derive(Debug, Clone)]
pub struct PlaceFacts<'a> {
    /// What it is.
    pub kind: PlaceKind,
    /// What it stands in.
    pub parent: Option<PlaceKind>,
    /// The path of the parent, empty at the top.
    pub parent_path: &'a str,
    /// Its code among its siblings, e.g. `C03`.
    pub code: &'a str,
    /// Whether a sibling has that code.
    pub code_taken: bool,
    /// How many copies it holds; none = uncounted.
    pub capacity: Option<i64>,
    /// Whether 绝密 may be read there.
    pub top_secret_reading: bool,
}

/// Whether the place may be added; answers its path as labels and screens show it.
pub fn add_place(facts: &PlaceFacts<'_>) -> Result<String, PlaceRefusal> {
    let fits = match facts.parent {
        None => facts.kind == PlaceKind::Room,
        Some(parent) => facts.kind > parent,
    };
    if !fits {
        return Err(PlaceRefusal::WrongParent { kind: facts.kind });
    }
    let code = tree::plain_code(facts.code)?;
    let path = tree::path_of(facts.parent_path, code);
    if facts.code_taken {
        return Err(PlaceRefusal::CodeTaken { code: code.to_owned(), path });
    }
    if let Some(capacity) = facts.capacity.filter(|capacity| !(1..=100_000).contains(capacity)) {
        return Err(PlaceRefusal::CapacityOutOfRange { capacity });
    }
    if facts.top_secret_reading && facts.kind != PlaceKind::Room {
        return Err(PlaceRefusal::ReadingPlaceNotARoom { path });
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf() -> PlaceFacts<'static> {
        PlaceFacts {
            kind: PlaceKind::Shelf,
            parent: Some(PlaceKind::Cabinet),
            parent_path: "二号库 / C03",
            code: "4",
            code_taken: false,
            capacity: Some(40),
            top_secret_reading: false,
        }
    }

    #[test]
    fn a_shelf_stands_in_a_cabinet_and_its_path_tells_so() {
        assert_eq!(add_place(&shelf()), Ok("二号库 / C03 / 4".to_owned()));
    }

    #[test]
    fn a_room_stands_alone_and_nothing_stands_in_a_smaller_thing() {
        let room =
            PlaceFacts { kind: PlaceKind::Room, parent: None, parent_path: "", code: "二号库", ..shelf() };
        assert_eq!(add_place(&room), Ok("二号库".to_owned()));
        for facts in [
            PlaceFacts { parent: None, ..shelf() },
            PlaceFacts { parent: Some(PlaceKind::Box), ..shelf() },
            PlaceFacts { kind: PlaceKind::Room, ..shelf() },
        ] {
            assert!(matches!(add_place(&facts), Err(PlaceRefusal::WrongParent { .. })));
        }
    }

    #[test]
    fn codes_are_plain_and_not_taken() {
        for code in ["", " ", "a/b", "C 03", "C03\u{202E}"] {
            assert!(
                matches!(add_place(&PlaceFacts { code, ..shelf() }), Err(PlaceRefusal::CodeUnfit { .. })),
                "{code}"
            );
        }
        assert!(matches!(
            add_place(&PlaceFacts { code_taken: true, ..shelf() }),
            Err(PlaceRefusal::CodeTaken { .. })
        ));
    }

    #[test]
    fn a_place_for_nothing_is_none() {
        assert!(matches!(
            add_place(&PlaceFacts { capacity: Some(0), ..shelf() }),
            Err(PlaceRefusal::CapacityOutOfRange { capacity: 0 })
        ));
    }

    #[test]
    fn top_secret_is_read_in_a_room() {
        assert!(matches!(
            add_place(&PlaceFacts { top_secret_reading: true, ..shelf() }),
            Err(PlaceRefusal::ReadingPlaceNotARoom { .. })
        ));
    }
}
