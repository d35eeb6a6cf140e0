//! The queue (预约): entering, ordering, keeping on the pick-up shelf, fetching, letting lapse.

mod cancel_reservation;
mod expire_reservations;
mod list_reservations;
mod move_reservation;
mod name_pick_up_shelf;
mod place_reservation;
mod print_reservation_slip;
pub(super) mod queue;
mod read_queue;
mod skip_reservation;
mod view;

pub use cancel_reservation::{CancelReservation, cancel_reservation};
pub use expire_reservations::{ExpireReservations, ExpiredReservations, expire_reservations};
pub use list_reservations::{ListReservations, ReservationPage, list_reservations};
pub use move_reservation::{MoveReservation, move_reservation};
pub use name_pick_up_shelf::{NamePickUpShelf, PickUpShelfView, name_pick_up_shelf};
pub use place_reservation::{PlaceReservation, place_reservation};
pub(super) use print_reservation_slip::role;
pub use print_reservation_slip::{PrintReservationSlip, print_reservation_slip};
pub use read_queue::{QueueView, ReadQueue, read_queue};
pub use skip_reservation::{SkipReservation, skip_reservation};
pub use view::{KeptForView, ReservationView};
