//! Operations of the area `records`: register, classify, find, file, keep.

pub(crate) mod asking;
mod copies;
mod countersigning;
mod level_change_view;
mod register_record;
mod view;
mod volume_view;
mod volumes;

pub use level_change_view::LevelChangeView;
pub use register_record::{CopyAsked, RegisterRecord, RegisteredCopy, RegisteredRecord, SubjectKey, register_record};
pub use view::{
    LevelGround, RecordCategory, RecordContent, RecordCopy, RecordHistoryLine, RecordHold, RecordLevel, RecordLoan, RecordOpening, RecordRetention,
    RecordSeer, RecordView,
};
pub use volume_view::VolumeView;
