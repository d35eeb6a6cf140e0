//! Identities. UUIDv7 in text form; made outside (randomness is not a rule's business).

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub uuid::Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map($name)
            }
        }

        impl From<uuid::Uuid> for $name {
            fn from(raw: uuid::Uuid) -> Self {
                $name(raw)
            }
        }
    )+};
}

/// Hands every kind of identity, with its doc line, to a macro: whoever must know all of them asks here.
#[macro_export]
macro_rules! each_id {
    ($then:ident) => {
        $then! {
            /// A person: staff, outside or guest (人员).
            PersonId;
            /// A department (部门).
            DepartmentId;
            /// A record (档案/文件, 件).
            RecordId;
            /// A thing one can hold: original, numbered copy, excerpt, electronic file (份).
            CopyId;
            /// A volume (案卷/户档).
            VolumeId;
            /// A place: room, cabinet, shelf, box (库位).
            PlaceId;
            /// A category of the file plan (类目).
            CategoryId;
            /// A version of a retention rule (保管期限规则).
            RetentionRuleId;
            /// A change of level (密级变更).
            LevelChangeId;
            /// A sealed file (文件内容).
            ContentId;
            /// A place in the queue for a copy (预约).
            ReservationId;
            /// A recall of a loan (催回).
            RecallId;
            /// An approval asked for or given (审批).
            ApprovalId;
            /// A signature over exact content (签认).
            SignatureId;
            /// A handwritten signature's picture (手写签名).
            SignatureImageId;
            /// A loan (借阅).
            LoanId;
            /// An incident found at the desk (异常).
            IncidentId;
            /// A copy job (复制任务).
            CopyJobId;
            /// An excerpt (摘抄).
            ExcerptId;
            /// An incoming paper (收文).
            IncomingId;
            /// An outgoing paper (发文).
            OutgoingId;
            /// A transfer or circulation (传递、传阅).
            TransferId;
            /// Something told to somebody outside (对外提供).
            SharingId;
            /// A look at footage (监控调阅).
            FootageId;
            /// A handover (移交).
            HandoverId;
            /// A hold on disposal (冻结).
            HoldId;
            /// An appraisal batch (鉴定批次).
            AppraisalId;
            /// An item of an appraisal batch (鉴定条目).
            AppraisalItemId;
            /// A destruction list (销毁清册).
            DestructionListId;
            /// A line of a destruction list (清册条目).
            DestructionItemId;
            /// A destruction certificate (销毁证明书).
            CertificateId;
            /// A session of one person at one desk (会话).
            SessionId;
            /// Any other row: grants, slips, backup sets, settings.
            RowId;
        }
    };
}

each_id!(ids);
