//! Operations of the area `places`: the tree of rooms, cabinets, shelves and boxes.

mod add_place;
mod list_places;

pub use add_place::{AddPlace, add_place};
pub use list_places::{ListPlaces, PlaceList, PlaceView, list_places};
