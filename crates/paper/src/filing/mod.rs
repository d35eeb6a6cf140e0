//! The forms of volumes and of the yearly run: lists of files (卷内目录, 归档文件目录, 移交清单), the note on a
//! volume (备考表), its cover, stamps (归档章), the report on numbers.

mod facts;
mod file_list;
mod list_cover;
mod number_report;
mod stamps;
mod volume_cover;
mod volume_note;

pub use file_list::{FileLine, FileListForm, FileListView, RunFacts, render_file_list};
pub use number_report::{NumberLine, NumberReportView, render_number_report};
pub use stamps::{FilingStamp, FilingStampsView, render_filing_stamps};
pub use volume_cover::{VolumeCoverView, render_volume_cover};
pub use volume_note::{VolumeNoteView, render_volume_note};
