//! The two ways of lending.

use crate::approvals::Action;
use crate::coded::coded;

coded! {
    /// 阅览 or 外借.
    pub enum Way {
        /// 阅览: in the reading room, back the same day.
        Reading = "reading", "way-reading";
        /// 外借: carried out.
        CarryOut = "carry_out", "way-carry-out";
    }
}

impl Way {
    /// The column of the approval matrix.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Way::Reading => Action::Reading,
            Way::CarryOut => Action::CarryOut,
        }
    }
}
