//! Operations of the area `places`: the tree of rooms, cabinets, shelves and boxes; what is carried between
//! them, counted in them and printed for them.

mod add_place;
mod branch;
mod bring_home;
mod cancel_stocktake;
mod carrying;
mod change_place;
mod close_finding;
mod close_stocktake;
mod finding_view;
mod gather_stocktake;
mod list_away;
mod list_findings;
mod list_move_slips;
mod list_places;
mod list_stocktakes;
mod move_place;
mod move_things;
mod open_stocktake;
mod preview_labels;
mod print_box_spines;
mod print_labels;
mod print_move_slip;
mod print_stocktake;
mod read_move_slip;
mod read_place;
mod read_stocktake;
mod retire_place;
pub(crate) mod room;
mod scan_stocktake;
mod seek_copy;
mod slip_view;
mod stocktake_view;

pub use add_place::{AddPlace, add_place};
pub use bring_home::{BringHome, bring_home};
pub use cancel_stocktake::{CancelStocktake, cancel_stocktake};
pub use change_place::{ChangePlace, change_place};
pub use close_finding::{CloseFinding, close_finding};
pub use close_stocktake::{CloseStocktake, close_stocktake};
pub use finding_view::PlaceFinding;
pub use gather_stocktake::{GatherStocktake, gather_stocktake};
pub use list_away::{AwayList, AwayThing, ListAway, list_away};
pub use list_findings::{FindingList, ListFindings, list_findings};
pub use list_move_slips::{ListMoveSlips, MoveSlipList, list_move_slips};
pub use list_places::{ListPlaces, PlaceList, PlaceView, list_places};
pub use list_stocktakes::{ListStocktakes, StocktakeList, list_stocktakes};
pub use move_place::{MovePlace, move_place};
pub use move_things::{MoveThings, move_things};
pub use open_stocktake::{OpenStocktake, open_stocktake};
pub use preview_labels::{LabelSlot, LabelsPreview, PreviewLabels, preview_labels};
pub use print_box_spines::{PrintBoxSpines, print_box_spines};
pub use print_labels::{PrintLabels, print_labels};
pub use print_move_slip::{PrintMoveSlip, print_move_slip};
pub use print_stocktake::{PrintStocktake, print_stocktake};
pub use read_move_slip::{ReadMoveSlip, read_move_slip};
pub use read_place::{PlaceCard, PlaceCopy, PlaceVolume, ReadPlace, read_place};
pub use read_stocktake::{
    ExpectedCopy, ReadStocktake, StocktakeCard, StocktakeCounter, StocktakeVerdict, read_stocktake,
};
pub use retire_place::{RetirePlace, retire_place};
pub(crate) use room::{Arriving, check_room};
pub use scan_stocktake::{ScanStocktake, ScanView, ScannedVolume, scan_stocktake};
pub use seek_copy::{SeekCopy, seek_copy};
pub use slip_view::{MoveSlipLine, MoveSlipView, MovedThing};
pub use stocktake_view::StocktakeView;
