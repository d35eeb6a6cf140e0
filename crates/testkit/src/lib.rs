//! Builders, a clock that is told the time, and throw-away vaults: real ones, encrypted, on disk.
//!
//! ```no_run
//! let office = testkit::Office::open();
//! let seen = office.sits_down("linxw", |desk| app::access::who_am_i(desk, app::access::WhoAmI {}));
//! ```

mod clock;
mod mixed_work;
mod office;
pub mod records;
mod to_the_end;

pub use clock::ToldClock;
pub use mixed_work::mixed_work;
pub use office::{Office, PASSPHRASE, STAFF, Staff};
pub use records::RecordAdder;
pub use to_the_end::{back_up, verify};
