//! Operations of the area `handover` (移交): a post, a project, others' property.

mod add_handover_record;
mod add_handover_thing;
mod cancel_handover;
mod check_handover_line;
mod complete_handover;
mod list_handovers;
mod open_handover;
mod print_handover;
mod read_handover;
mod statement;
mod takeover;
mod view;

pub use add_handover_record::{AddHandoverRecord, add_handover_record};
pub use add_handover_thing::{AddHandoverThing, add_handover_thing};
pub use cancel_handover::{CancelHandover, cancel_handover};
pub use check_handover_line::{CheckHandoverLine, check_handover_line};
pub use complete_handover::{CompleteHandover, complete_handover};
pub use list_handovers::{HandoverPage, ListHandovers, list_handovers};
pub use open_handover::{OpenHandover, open_handover};
pub use print_handover::{PrintHandover, print_handover};
pub use read_handover::{ReadHandover, read_handover};
pub use view::{HandoverCheckView, HandoverLine, HandoverLineView, HandoverView, HoldingView};
