//! Records, their copies, volumes, files and words.

mod categories;
mod contents;
mod copies;
mod custody;
mod filing;
mod level_changes;
mod list;
mod need_to_know;
mod record;
mod search;
mod slips;
mod volumes;

pub use categories::{CategoryRow, get_category, list_categories, retention_rule};
pub use contents::{ContentRow, get_content, insert_content, list_contents, list_open_keys, set_content_key};
pub use copies::{CopyRow, get_copy, insert_copy, list_copies, list_labels, move_copy};
pub use custody::{CustodyRow, OpenLoanLine, find_custody, list_open_loans};
pub use filing::{ToFileRow, assign_number, get_to_file, last_number, list_to_file, take_number, volume_number};
pub use level_changes::{LevelChangeRow, decide_change, get_change, insert_change, list_changes, waiting_change};
pub use list::{RecordFilter, RecordLine, count_records, list_records};
pub use need_to_know::{Seer, insert_named, is_named, list_seers};
pub use record::{HistoryLine, HoldLine, NewRecord, RecordRow, get_record, insert_record, list_history, list_holds, set_level, set_volume};
pub use search::{drop_search_words, match_text, put_search_words};
pub use slips::insert_slip;
pub use volumes::{VolumeRow, find_volume, find_volumes, get_volume, insert_volume, list_volumes};

/// Every statement of the area, for the test that prepares each.
pub const STATEMENTS: &[&[(&str, &str)]] = &[
    categories::STATEMENTS,
    contents::STATEMENTS,
    copies::STATEMENTS,
    custody::STATEMENTS,
    filing::STATEMENTS,
    level_changes::STATEMENTS,
    list::STATEMENTS,
    need_to_know::STATEMENTS,
    record::STATEMENTS,
    search::STATEMENTS,
    volumes::STATEMENTS,
];
