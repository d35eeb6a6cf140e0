//! The subjects of an import, its states, and the fields a column can be mapped to.

use crate::access::Permission;
use crate::coded::coded;

coded! {
    /// What the rows of a file are (导入对象).
    pub enum ImportSubject {
        /// 档案.
        Records = "records", "import-subject-records";
        /// 人员.
        People = "people", "import-subject-people";
        /// 库位.
        Places = "places", "import-subject-places";
        /// 档案盒.
        Boxes = "boxes", "import-subject-boxes";
        /// 在外开账.
        Loans = "loans", "import-subject-loans";
        /// 分类方案.
        Categories = "categories", "import-subject-categories";
        /// 保管期限表.
        RetentionRules = "retention_rules", "import-subject-retention-rules";
    }
}

coded! {
    /// Where an import stands.
    pub enum ImportState {
        /// The file is being read and checked.
        Reading = "reading", "import-state-reading";
        /// Checked; somebody must decide.
        Staged = "staged", "import-state-staged";
        /// Accepted; its slices are being written and nobody sees them.
        Arriving = "arriving", "import-state-arriving";
        /// All of it is there.
        Published = "published", "import-state-published";
        /// Its slices are being removed.
        Discarding = "discarding", "import-state-discarding";
        /// Nothing of it is left.
        Discarded = "discarded", "import-state-discarded";
    }
}

coded! {
    /// What a column says. The words of a field are those of the same column in an export.
    pub enum ImportField {
        /// 题名.
        Title = "title", "column-title";
        /// 责任者.
        Author = "author", "column-author";
        /// 文号.
        DocumentNumber = "document_number", "column-document-number";
        /// 形成日期.
        DocumentDate = "document_date", "column-document-date";
        /// 档号.
        ArchivalNumber = "archival_number", "column-archival-number";
        /// 登记号.
        Accession = "accession", "column-accession";
        /// 类目.
        Category = "category", "column-category";
        /// 密级.
        Level = "level", "column-level";
        /// 定密依据.
        LevelBasis = "level_basis", "column-level-basis";
        /// 保密期限.
        LevelTerm = "level_term", "column-level-term";
        /// 部门.
        Department = "department", "column-department";
        /// 保管期限.
        Term = "term", "column-term";
        /// 起算日.
        TriggerDate = "trigger_date", "column-trigger-date";
        /// 页数.
        Pages = "pages", "column-pages";
        /// 份数.
        Copies = "copies", "column-copies";
        /// 载体.
        Carrier = "carrier", "column-carrier";
        /// 库位.
        Place = "place", "column-place";
        /// 房号、设备号、合同号.
        SubjectKey = "subject_key", "column-subject-key";
        /// 案卷种类.
        VolumeKind = "volume_kind", "column-volume-kind";
        /// 含个人信息.
        PersonalInformation = "personal_information", "column-personal-information";
        /// 含敏感个人信息.
        SensitivePersonal = "sensitive_personal", "column-sensitive-personal";
        /// 受著作权保护.
        Copyright = "copyright", "column-copyright";
        /// 秘密属主.
        SecretOwner = "secret_owner", "column-secret-owner";
        /// 权属.
        Property = "property", "column-property";
        /// 仅本部门.
        Walled = "walled", "column-walled";
        /// 备注.
        Note = "note", "column-note";
        /// 姓名、名称.
        Name = "name", "column-name";
        /// 工号.
        StaffNumber = "staff_number", "column-staff-number";
        /// 种类.
        Kind = "kind", "column-kind";
        /// 单位.
        Employer = "employer", "column-employer";
        /// 电话.
        Phone = "phone", "column-phone";
        /// 保密协议至.
        AgreementUntil = "agreement_until", "column-agreement-until";
        /// 培训日期.
        TrainingOn = "training_on", "column-training-on";
        /// 库位名称.
        PlaceName = "place_name", "column-place-name";
        /// 容量.
        Capacity = "capacity", "column-capacity";
        /// 容量单位.
        CapacityUnit = "capacity_unit", "column-capacity-unit";
        /// 盒脊厚度.
        SpineMm = "spine_mm", "column-spine-mm";
        /// 份号.
        Copy = "copy", "column-copy";
        /// 条码.
        Barcode = "barcode", "column-barcode";
        /// 借阅人.
        Borrower = "borrower", "column-borrower";
        /// 借出日期.
        LentAt = "lent_at", "column-lent-at";
        /// 应还日期.
        DueAt = "due_at", "column-due-at";
        /// 归还日期.
        ReturnedAt = "returned_at", "column-returned-at";
        /// 用途.
        Purpose = "purpose", "column-purpose";
        /// 代码.
        Code = "code", "column-code";
        /// 类目组.
        Group = "group", "column-group";
        /// 业务族.
        Family = "family", "column-family";
        /// 保管期限规则.
        Rule = "rule", "column-rule";
        /// 依据.
        Mandate = "mandate", "column-mandate";
        /// 起算方式.
        Trigger = "trigger", "column-trigger";
        /// 起算事件.
        TriggerEvent = "trigger_event", "column-trigger-event";
        /// 期限照原样，不从长.
        ExactTerm = "exact_term", "column-exact-term";
        /// 最迟处置期限.
        LatestTerm = "latest_term", "column-latest-term";
        /// 最迟处置的依据.
        LatestGround = "latest_ground", "column-latest-ground";
        /// 期满处置.
        Action = "action", "column-action";
        /// 会计档案.
        Accounting = "accounting", "column-accounting";
        /// 编号方式.
        NumberPattern = "number_pattern", "column-number-pattern";
        /// 出处.
        Source = "source", "column-source";
    }
}

impl ImportSubject {
    /// What its import asks of its actor: what entering one of them by hand asks.
    #[must_use]
    pub fn permission(self) -> Permission {
        match self {
            ImportSubject::Records | ImportSubject::Places | ImportSubject::Boxes => Permission::KeepRecords,
            ImportSubject::People | ImportSubject::Loans => Permission::WorkDesk,
            ImportSubject::Categories | ImportSubject::RetentionRules => Permission::AdministerSecurity,
        }
    }

    /// Whether its rows arrive in slices that no reader sees; the others come with the last commit alone.
    #[must_use]
    pub fn arrives_in_slices(self) -> bool {
        self == ImportSubject::Records
    }

    /// Fields that every row must say.
    #[must_use]
    pub fn required(self) -> &'static [ImportField] {
        use ImportField::*;
        match self {
            ImportSubject::Records => &[Title, Author, DocumentDate, Category, Department],
            ImportSubject::People => &[Name],
            ImportSubject::Places | ImportSubject::Boxes => &[Place],
            ImportSubject::Loans => &[Barcode, Borrower, LentAt, DueAt],
            ImportSubject::Categories => &[Code, Name, Group, Source],
            ImportSubject::RetentionRules => &[Code, Name, Term, Mandate],
        }
    }

    /// Fields that a row may say besides.
    #[must_use]
    pub fn optional(self) -> &'static [ImportField] {
        use ImportField::*;
        match self {
            ImportSubject::Records => &[
                DocumentNumber,
                ArchivalNumber,
                Accession,
                Level,
                LevelBasis,
                LevelTerm,
                Term,
                TriggerDate,
                Pages,
                Copies,
                Carrier,
                Place,
                SubjectKey,
                VolumeKind,
                PersonalInformation,
                SensitivePersonal,
                Copyright,
                SecretOwner,
                Property,
                Walled,
                Note,
            ],
            ImportSubject::People => {
                &[StaffNumber, Department, Kind, Employer, Phone, AgreementUntil, TrainingOn]
            }
            ImportSubject::Places | ImportSubject::Boxes => {
                &[Kind, PlaceName, Capacity, CapacityUnit, SpineMm]
            }
            ImportSubject::Loans => &[Copy, Purpose, ReturnedAt],
            ImportSubject::Categories => &[
                Family,
                Level,
                LevelBasis,
                LevelTerm,
                Term,
                Rule,
                Mandate,
                Trigger,
                Action,
                PersonalInformation,
                Accounting,
                NumberPattern,
            ],
            ImportSubject::RetentionRules => {
                &[Trigger, TriggerEvent, Action, ExactTerm, LatestTerm, LatestGround]
            }
        }
    }

    /// Whether a row of it can say this.
    #[must_use]
    pub fn has(self, field: ImportField) -> bool {
        self.required().contains(&field) || self.optional().contains(&field)
    }
}
