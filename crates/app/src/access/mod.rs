//! Who one is, and what one's post allows.

mod install_rule_pack;
mod pack_filing;
mod preview_rule_pack;
mod read_workbench;
pub mod rule_pack;
mod who_am_i;
mod written_pack;

pub use install_rule_pack::{InstallRulePack, RulePackView, install_rule_pack};
pub use preview_rule_pack::{PreviewRulePack, RulePackChange, RulePackPreview, preview_rule_pack};
pub use read_workbench::{ReadWorkbench, WaitingAct, WorkbenchView, read_workbench};
pub use who_am_i::{OfficeView, WhoAmI, WhoAmIView, who_am_i};
