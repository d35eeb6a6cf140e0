//! Operations of the area `records`: register, classify, find, file, keep.

mod add_copy;
pub(crate) mod asking;
mod attach_file;
mod copies;
mod countersign_level_change;
mod countersigning;
mod custody_view;
mod file_records;
mod filing;
mod find_volume;
mod level_change_view;
mod list_categories;
mod list_level_changes;
mod list_records;
mod list_volumes;
mod move_copy;
mod name_need_to_know;
mod open_file;
mod open_record;
mod open_volume;
mod opening;
mod preview_filing;
mod print_state_secret_slip;
mod propose_level_change;
mod put_in_volume;
mod record_view;
mod refuse_state_secret;
mod register_record;
mod search_everything;
mod suggest_classification;
mod view;
mod volume_view;
mod volumes;

pub use add_copy::{AddCopy, add_copy};
pub use attach_file::{AttachFile, attach_file};
pub use countersign_level_change::{CountersignLevelChange, countersign_level_change};
pub use custody_view::{CustodyCard, CustodyView, custody_view};
pub use file_records::{FileRecords, FiledRecord, FiledRecords, file_records};
pub use find_volume::{FindVolume, FoundVolume, find_volume};
pub use level_change_view::LevelChangeView;
pub use list_categories::{CategoryList, CategoryRetention, CategoryView, ListCategories, list_categories};
pub use list_level_changes::{LevelChangeList, ListLevelChanges, list_level_changes};
pub use list_records::{ListRecords, RecordListRow, RecordPage, list_records};
pub use list_volumes::{ListVolumes, VolumePage, list_volumes};
pub use move_copy::{MoveCopy, move_copy};
pub use name_need_to_know::{NameNeedToKnow, name_need_to_know};
pub use open_file::{OpenFile, OpenedFile, open_file};
pub use open_record::{OpenRecord, open_record};
pub use open_volume::{OpenVolume, open_volume};
pub use preview_filing::{FilingPreview, FilingRow, PreviewFiling, preview_filing};
pub use print_state_secret_slip::{PrintStateSecretSlip, print_state_secret_slip};
pub use propose_level_change::{ProposeLevelChange, propose_level_change};
pub use put_in_volume::{PutInVolume, put_in_volume};
pub use record_view::{
    LevelGround, RecordCategory, RecordContent, RecordCopy, RecordHistoryLine, RecordHold, RecordLevel,
    RecordLoan, RecordOpening, RecordRetention, RecordSeer, RecordView,
};
pub use refuse_state_secret::{RefuseStateSecret, StateSecretSlip, refuse_state_secret};
pub use register_record::{
    CopyAsked, RegisterRecord, RegisteredCopy, RegisteredRecord, SubjectKey, register_record,
};
pub(crate) use register_record::{put_registered, read_form};
pub use search_everything::{Found, FoundNumber, FoundPerson, SearchEverything, search_everything};
pub use suggest_classification::{ClassificationSuggestion, SuggestClassification, suggest_classification};
pub use volume_view::VolumeView;
