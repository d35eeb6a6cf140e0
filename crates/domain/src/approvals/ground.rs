//! On what ground an act stands: nothing was needed, own duty, a standing approval, or an approval.

use crate::coded::coded;

coded! {
    /// The ground of a loan or copy job, as registers print it.
    pub enum Ground {
        /// 免批: the matrix asks nobody.
        NoneNeeded = "none_needed", "ground-none-needed";
        /// 本职免批（岗位×类别）.
        OwnDuty = "own_duty", "ground-own-duty";
        /// 长期批准.
        Standing = "standing", "ground-standing";
        /// 已批.
        Approval = "approval", "ground-approval";
    }
}
