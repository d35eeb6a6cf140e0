//! Levels, posts, permissions and who may do what (3-domain §2, §3).

mod level;
mod level_words;
mod permission;
mod post;

pub use level::Level;
pub use level_words::{LevelReading, level_from_words};
pub use permission::{Permission, permissions_of};
pub use post::Post;

crate::refusals! {
    /// Refusals about access itself.
    pub enum AccessRefusal in "access" {
        /// The post does not carry this permission; `who` can.
        NotPermitted { operation: &'static str, who: Vec<Post> } => "not_permitted", Evidence;
        /// Two roles of one act are held by one person.
        SamePersonTwice { name: String, first: &'static str, second: &'static str } => "same_person_twice", Evidence;
        /// The level is above the person's clearance.
        ClearanceTooLow { name: String, needed: Level } => "clearance_too_low", Evidence;
        /// The second person's post may not do this act; `who` can.
        WrongPost { name: String, who: Vec<Post> } => "wrong_post", Evidence;
        /// The purpose must be given from 机密 upward.
        PurposeNeeded { level: Level } => "purpose_needed", Form;
    }
}
