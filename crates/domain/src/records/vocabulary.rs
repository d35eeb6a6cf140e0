//! The closed vocabularies of a record and a volume.

use crate::coded::coded;

coded! {
    /// Whose secret it is; the duty to keep it follows the owner (秘密属主).
    pub enum SecretOwner {
        /// 本公司.
        Own = "own", "secret-owner-own";
        /// 上级公司.
        Parent = "parent", "secret-owner-parent";
        /// 第三方.
        ThirdParty = "third_party", "secret-owner-third-party";
        /// 服务主体 (业主、委托方).
        Client = "client", "secret-owner-client";
    }
}

coded! {
    /// Whose paper it is (权属); what is not ours is destroyed only with written consent.
    pub enum Property {
        /// 本公司所有.
        Own = "own", "property-own";
        /// 全体业主共有.
        Owners = "owners", "property-owners";
        /// 委托方所有.
        Client = "client", "property-client";
        /// 集团所有.
        Group = "group", "property-group";
    }
}

impl Property {
    /// Whether the office may dispose of it without anybody's consent.
    #[must_use]
    pub fn is_ours(self) -> bool {
        self == Property::Own
    }
}

coded! {
    /// Where a record stands in its life.
    pub enum RecordState {
        /// 在管.
        Kept = "kept", "record-state-kept";
        /// 已销毁.
        Destroyed = "destroyed", "record-state-destroyed";
        /// 已移交.
        HandedOver = "handed_over", "record-state-handed-over";
    }
}

coded! {
    /// What a volume is about (案卷种类).
    pub enum VolumeKind {
        /// 户档.
        Household = "household", "volume-kind-household";
        /// 设备档.
        Equipment = "equipment", "volume-kind-equipment";
        /// 合同卷.
        Contract = "contract", "volume-kind-contract";
        /// 人事卷.
        Employee = "employee", "volume-kind-employee";
        /// 会计册.
        Accounting = "accounting", "volume-kind-accounting";
        /// 专题卷.
        Subject = "subject", "volume-kind-subject";
    }
}

coded! {
    /// A field of a form, as a refusal names it.
    pub enum Field {
        /// 题名.
        Title = "title", "field-title";
        /// 责任者.
        Author = "author", "field-author";
        /// 文号.
        DocumentNumber = "document_number", "field-document-number";
        /// 形成日期.
        DocumentDate = "document_date", "field-document-date";
        /// 摘要.
        Summary = "summary", "field-summary";
        /// 分类.
        Category = "category", "field-category";
        /// 密级.
        Level = "level", "field-level";
        /// 部门.
        Department = "department", "field-department";
        /// 种类.
        Kind = "kind", "field-kind";
        /// 载体.
        Medium = "medium", "field-medium";
        /// 秘密属主.
        SecretOwner = "secret_owner", "field-secret-owner";
        /// 权属.
        Property = "property", "field-property";
        /// 库位.
        Place = "place", "field-place";
        /// 案卷.
        Volume = "volume", "field-volume";
        /// 人员.
        Person = "person", "field-person";
        /// 案卷号、房号.
        SubjectKey = "subject_key", "field-subject-key";
        /// 文件名.
        FileName = "file_name", "field-file-name";
        /// 文件.
        File = "file", "field-file";
        /// 日期.
        Day = "day", "field-day";
        /// 依据.
        Basis = "basis", "field-basis";
        /// 状态.
        State = "state", "field-state";
        /// 规则包.
        Pack = "pack", "field-pack";
        /// 口令.
        Passphrase = "passphrase", "field-passphrase";
        /// 密级期限.
        Term = "term", "field-term";
        /// 理由.
        Reason = "reason", "field-reason";
        /// 公布之处.
        PublishedWhere = "published_where", "field-published-where";
        /// 凭据.
        Evidence = "evidence", "field-evidence";
        /// 条文.
        Article = "article", "field-article";
        /// 条码.
        Barcode = "barcode", "field-barcode";
        /// 事由.
        Purpose = "purpose", "field-purpose";
    }
}
