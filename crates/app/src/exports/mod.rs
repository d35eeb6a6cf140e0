//! Lists on their way out (导出清单): counted first, then written row by row to the place the person chose.
//!
//! Counting finds out how many rows there are and how high their levels go, so that the purpose is asked and the
//! trail told before the first row leaves. What the reader may not see is in neither.

mod advance_export;
mod begin_export;
mod cancel_export;
mod columns;
mod gathering;
mod outlet;
mod progress;
mod rows;

pub use advance_export::{AdvanceExport, advance_export};
pub use begin_export::{BeginExport, begin_export};
pub use cancel_export::{CancelExport, cancel_export};
pub(crate) use gathering::Exporting;
pub use progress::ExportProgress;
