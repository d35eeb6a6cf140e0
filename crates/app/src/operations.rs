//! The one list of operations. From it come `dispatch`, the TypeScript contract, the JSON Schema of
//! `strongroom operations --json`, the authorisation matrix test and the text keys.

use crate::contract::{self, Declared};
use crate::desk::{Answer, Changed, Desk};
use crate::error::{Error, Result};
use domain::access::Permission;
use serde::Serialize;

/// What an operation does to the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperationKind {
    /// Reads; nothing is recorded.
    Read,
    /// Reads; its event is committed before the first byte is returned.
    Witness,
    /// Writes; no event, no commit.
    Write,
}

/// How each kind's result becomes an answer.
#[expect(non_snake_case, reason = "named like the kinds, so that the list below picks them")]
mod answer {
    use super::*;

    pub(super) fn Read<T: Serialize>(done: Result<T>) -> Result<Answer> {
        Ok(Answer { reply: serde_json::to_value(done?).map_err(|error| Error::Broken(error.to_string()))?, tags: Vec::new(), seq: 0 })
    }

    pub(super) fn Write<T: Serialize>(done: Result<Changed<T>>) -> Result<Answer> {
        let Changed { reply, tags, seq } = done?;
        Ok(Answer { reply: serde_json::to_value(reply).map_err(|error| Error::Broken(error.to_string()))?, tags, seq })
    }

    pub(super) fn Witness<T: Serialize>(done: Result<Changed<T>>) -> Result<Answer> {
        Write(done)
    }
}

macro_rules! operations {
    ($($name:literal $variant:ident : $kind:ident, $permission:ident, $area:ident :: $function:ident => $reply_area:ident :: $reply:ident;)+) => {
        /// Every operation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Operation {
            $(#[doc = $name] $variant,)+
        }

        /// All of them, in the order of the list.
        pub const OPERATIONS: &[Operation] = &[$(Operation::$variant),+];

        impl Operation {
            /// Its name at the border.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Operation::$variant => $name,)+ }
            }

            /// What it does.
            #[must_use]
            pub fn kind(self) -> OperationKind {
                match self { $(Operation::$variant => OperationKind::$kind,)+ }
            }

            /// What it asks of its actor.
            #[must_use]
            pub fn permission(self) -> Permission {
                match self { $(Operation::$variant => Permission::$permission,)+ }
            }

            pub(crate) fn declared(self) -> Declared {
                match self { $(Operation::$variant => contract::declare::<crate::$area::$variant, crate::$reply_area::$reply>(),)+ }
            }
        }

        fn run(desk: &mut Desk, operation: Operation, request: serde_json::Value) -> Result<Answer> {
            match operation {
                $(Operation::$variant => {
                    let ask: crate::$area::$variant = serde_json::from_value(request)?;
                    answer::$kind(crate::$area::$function(desk, ask))
                })+
            }
        }
    };
}

operations! {
    // access, audit, vault
    "who_am_i" WhoAmI: Read, UseVault, access::who_am_i => access::WhoAmIView;
    "list_trail" ListTrail: Read, Audit, audit::list_trail => audit::TrailPage;
    "verify_vault" VerifyVault: Write, Audit, audit::verify_vault => audit::VerificationView;
    "export_anchor" ExportAnchor: Write, Audit, audit::export_anchor => audit::AnchorView;
    "make_backup" MakeBackup: Write, AdministerSystem, vault::make_backup => vault::BackupView;
    "list_backups" ListBackups: Read, UseVault, vault::list_backups => vault::BackupList;
    // records, places
    // approvals, loans
    "list_approvals" ListApprovals: Read, Apply, approvals::list_approvals => approvals::ApprovalPage;
    "read_approval" ReadApproval: Read, Apply, approvals::read_approval => approvals::ApprovalView;
    "decide_approval" DecideApproval: Write, Approve, approvals::decide_approval => approvals::ApprovalView;
    "authorise_on_the_spot" AuthoriseOnTheSpot: Write, Apply, approvals::authorise_on_the_spot => approvals::ApprovalView;
    "withdraw_approval" WithdrawApproval: Write, Apply, approvals::withdraw_approval => approvals::ApprovalView;
    // copying
    // disposal
    // people
}

/// Calls an operation by name. Unknown names and malformed requests are told plainly.
pub fn dispatch(desk: &mut Desk, name: &str, request: serde_json::Value) -> Result<Answer> {
    let operation = OPERATIONS.iter().copied().find(|operation| operation.name() == name).ok_or(Error::UnknownOperation)?;
    run(desk, operation, request)
}
