//! What the matrix speaks about: one axis of it.

use crate::coded::coded;

coded! {
    /// An act on a record that may need approval.
    pub enum Action {
        /// 阅览.
        Reading = "reading", "action-reading";
        /// 外借.
        CarryOut = "carry_out", "action-carry-out";
        /// 复制.
        Copying = "copying", "action-copying";
        /// 摘抄.
        Excerpt = "excerpt", "action-excerpt";
        /// 传递.
        Transfer = "transfer", "action-transfer";
        /// 对外披露.
        Disclosure = "disclosure", "action-disclosure";
        /// 导出.
        Export = "export", "action-export";
        /// 打印.
        Printing = "printing", "action-printing";
        /// 销毁.
        Destruction = "destruction", "action-destruction";
    }
}

impl Action {
    /// Whether one's own duty replaces the approval (R4 二·三「除本职工作职责外」 speaks of copying
    /// and use). Destruction and telling outsiders are nobody's own duty.
    #[must_use]
    pub fn may_be_own_duty(self) -> bool {
        !matches!(self, Action::Destruction | Action::Disclosure)
    }
}
