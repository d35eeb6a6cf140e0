//! Records, their copies, volumes, files and words.

mod categories;
mod contents;
mod copies;
mod custody;
mod filing;
mod level_changes;
mod list;
mod need_to_know;
mod numbered;
mod record;
mod search;
mod slips;
mod volumes;

pub use categories::{CategoryRow, get_category, list_categories, retention_rule};
pub use contents::{
    ContentRow, OpenKey, get_content, insert_content, list_contents, list_open_keys, set_content_key,
};
pub use copies::{CopyRow, get_copy, insert_copy, list_copies, list_labels, move_copy};
pub use custody::{CustodyRow, OpenLoanLine, find_custody, get_custody, list_open_loans};
pub use filing::{
    ToFileRow, assign_number, get_to_file, last_number, list_to_file, take_number, volume_number,
};
pub use level_changes::{
    LevelChangeRow, decide_change, get_change, insert_change, list_changes, waiting_change,
};
pub use list::{RecordFilter, RecordLine, count_records, list_records};
pub use need_to_know::{
    OpeningLine, Seer, insert_named, insert_opening, is_named, list_openings, list_seers,
};
pub use numbered::{NumberKind, find_numbered};
pub use record::{
    HistoryLine, HoldLine, NewRecord, RecordRow, get_record, insert_record, list_history, list_holds,
    set_level, set_volume,
};
pub use search::{drop_search_words, match_text, put_search_words};
pub use slips::{SlipRow, find_slip, insert_slip};
pub use volumes::{
    VolumeRow, expected_categories, find_volume, find_volumes, get_volume, insert_volume, list_volumes,
};

pub use categories::STATEMENTS as CATEGORIES;
pub use contents::STATEMENTS as CONTENTS;
pub use copies::STATEMENTS as COPIES;
pub use custody::STATEMENTS as CUSTODIES;
pub use filing::STATEMENTS as FILING;
pub use level_changes::STATEMENTS as LEVEL_CHANGES;
pub use list::STATEMENTS as LISTS;
pub use need_to_know::STATEMENTS as NEED_TO_KNOW;
pub use numbered::STATEMENTS as NUMBERED;
pub use record::STATEMENTS as RECORDS;
pub use search::STATEMENTS as SEARCH;
pub use slips::STATEMENTS as SLIPS;
pub use volumes::STATEMENTS as VOLUMES;
