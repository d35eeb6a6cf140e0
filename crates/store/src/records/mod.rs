//! Records, their copies, volumes, files and words.

mod apart;
mod categories;
mod content_words;
mod contents;
mod copies;
mod corrections;
mod custody;
mod exported;
mod filing;
mod filing_runs;
mod finder;
mod level_changes;
mod list;
mod matching;
mod need_to_know;
mod newest;
mod number_register;
mod numbered;
mod positions;
mod previews;
mod record;
mod saved_searches;
mod sealed_words;
mod search;
mod search_rebuild;
mod slips;
mod subject_keys;
mod tokens;
mod volume_contents;
mod volumes;

pub use categories::{
    CategoryRow, find_category, get_category, list_categories, list_guide_lines, retention_rule,
};
pub use content_words::{drop_content_words, put_content_words, text_of_files};
pub use contents::{
    ContentRow, OpenKey, get_content, insert_content, list_contents, list_open_keys, set_content_key,
};
pub use copies::{CopyRow, get_copy, insert_copy, list_copies, list_labels, move_copy};
pub use corrections::{CorrectionRow, Description, correct_record, list_corrections};
pub use custody::{CustodyRow, OpenLoanLine, find_custody, get_custody, list_open_loans};
pub use exported::{ExportedRecord, list_exported};
pub use filing::{ToFileRow, assign_number, last_number, take_numbers, volume_number};
pub use filing_runs::{
    FilingItemRow, FilingRunRow, GAP, TermChoice, UnfiledRow, count_items, count_to_gather, get_item,
    get_run, insert_deadline, insert_item, insert_range, insert_run, last_position, leave_out,
    list_deadlines, list_items, list_runs, list_standing_items, list_stems, list_terms, list_to_gather,
    list_to_number, list_unfiled, move_item, move_item_last, rank_items, set_assigned, set_cancelled,
    set_handed_over, set_item_number, set_rule, set_run_state, set_stem, standing_run,
};
pub use finder::{Finder, Weight};
pub use level_changes::{
    LevelChangeFilter, LevelChangeRow, decide_change, get_change, insert_change, list_changes, waiting_change,
};
pub use list::{RecordFilter, RecordLine, count_records, lines_of, list_positions, list_records};
pub use matching::{AskedWord, Words, match_text, words_of};
pub use need_to_know::{OpeningLine, Seer, insert_named, is_named, list_openings, list_seers};
pub use number_register::{
    DestroyedFigures, SequenceRow, VoidNumberRow, count_destroyed_under, destroyed_figures,
    insert_registered_print, insert_void_number, list_sequences, list_uncertified, list_used,
    list_void_numbers,
};
pub use numbered::{NumberKind, find_numbered};
pub use previews::{
    KeyedPreview, PreviewRow, drop_preview, get_content_text, get_preview, has_opened, list_previews,
    put_preview, same_content,
};
pub use record::{
    HistoryLine, HoldLine, NewRecord, RecordRow, get_record, insert_record, list_history, list_holds,
    set_level,
};
pub use saved_searches::{
    SavedSearchRow, delete_saved_search, insert_saved_search, list_saved_searches, set_saved_search,
};
pub use sealed_words::{
    SealedText, SealedTitle, count_sealed_words, get_sealed_text, list_sealed_texts, list_sealed_titles,
};
pub(crate) use search::{STALE, refresh_search};
pub use search_rebuild::{begin_rebuild, is_amiss, left_to_index, rebuild_step};
pub use slips::{SlipRow, find_slip, insert_slip};
pub use volume_contents::{
    ChecklistRow, ChecklistText, NewChecklistLine, PieceRow, VolumeActRow, VolumeStanding,
    insert_checklist_line, insert_volume_act, list_checklist, list_checklist_lines, list_part_keys,
    list_pieces, list_volume_acts, merged_into, move_record, put_piece, set_closed, set_merged,
    set_split_from, volume_standing,
};
pub use volumes::{
    VolumeRow, expected_categories, find_volume, find_volumes, get_volume, insert_volume, list_volumes,
};

pub use apart::STATEMENTS as APART;
pub use categories::STATEMENTS as CATEGORIES;
pub use content_words::STATEMENTS as CONTENT_WORDS;
pub use contents::STATEMENTS as CONTENTS;
pub use copies::STATEMENTS as COPIES;
pub use corrections::STATEMENTS as CORRECTIONS;
pub use custody::STATEMENTS as CUSTODIES;
pub use exported::STATEMENTS as EXPORTED;
pub use filing::STATEMENTS as FILING;
pub use filing_runs::STATEMENTS as FILING_RUNS;
pub use level_changes::STATEMENTS as LEVEL_CHANGES;
pub use list::STATEMENTS as LISTS;
pub use need_to_know::STATEMENTS as NEED_TO_KNOW;
pub use newest::STATEMENTS as NEWEST;
pub use number_register::STATEMENTS as NUMBER_REGISTER;
pub use numbered::STATEMENTS as NUMBERED;
pub use positions::STATEMENTS as POSITIONS;
pub use previews::STATEMENTS as PREVIEWS;
pub use record::STATEMENTS as RECORDS;
pub use saved_searches::STATEMENTS as SAVED_SEARCHES;
pub use sealed_words::STATEMENTS as SEALED_WORDS;
pub use search::STATEMENTS as SEARCH;
pub use search_rebuild::STATEMENTS as SEARCH_REBUILD;
pub use slips::STATEMENTS as SLIPS;
pub use subject_keys::STATEMENTS as SUBJECT_KEYS;
pub use subject_keys::{SubjectKeyRow, list_subject_keys};
pub use volume_contents::STATEMENTS as VOLUME_CONTENTS;
pub use volumes::STATEMENTS as VOLUMES;
