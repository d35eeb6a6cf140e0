//! Permissions, and which post carries which (the authorisation matrix's first axis).

use super::Post;

macro_rules! permissions {
    ($($(#[$doc:meta])* $variant:ident = $code:literal => [$($post:ident),* $(,)?];)+) => {
        /// What an operation asks of its actor before any data is touched.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Permission { $($(#[$doc])* $variant,)+ }

        impl Permission {
            /// Every permission; the texts and the matrix test must cover them.
            pub const ALL: &'static [Permission] = &[$(Permission::$variant),+];

            /// The code of text keys and the border.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Permission::$variant => $code,)+ }
            }

            /// The posts that carry it.
            #[must_use]
            pub fn posts(self) -> &'static [Post] {
                match self { $(Permission::$variant => &[$(Post::$post),*],)+ }
            }
        }
    };
}

permissions! {
    /// Know oneself, the office's name and what waits for one; change one's own passphrase.
    UseVault = "use_vault" => [GeneralManager, DivisionManager, OfficeDirector, SecrecyOfficer, Clerk, Staff, Auditor, SystemAdministrator, SecurityAdministrator, AuditAdministrator];
    /// See records within one's Sight: lists, search, detail.
    ReadRecords = "read_records" => [GeneralManager, DivisionManager, OfficeDirector, SecrecyOfficer, Clerk, Staff, Auditor];
    /// Register, describe, shelve and file records; the custody view.
    KeepRecords = "keep_records" => [Clerk];
    /// Propose or countersign a change of level.
    ChangeLevels = "change_levels" => [GeneralManager, DivisionManager, OfficeDirector, SecrecyOfficer, Clerk];
    /// Bring rows in from spreadsheets; what entering one of them by hand asks comes on top.
    Import = "import" => [Clerk, SecurityAdministrator];
    /// Work the lending desk.
    WorkDesk = "work_desk" => [Clerk];
    /// Say which days the office works.
    KeepCalendar = "keep_calendar" => [OfficeDirector, Clerk, SecurityAdministrator];
    /// Ask for a loan, copy or other act.
    Apply = "apply" => [GeneralManager, DivisionManager, OfficeDirector, SecrecyOfficer, Clerk, Staff];
    /// Decide requests as the matrix says.
    Approve = "approve" => [GeneralManager, DivisionManager, OfficeDirector];
    /// Operate a copy session.
    OperateCopying = "operate_copying" => [Clerk];
    /// Tell outsiders what may be told, show footage, hand over posts, projects and others' property.
    Share = "share" => [OfficeDirector, SecrecyOfficer, Clerk];
    /// Read the registers of what was told to outsiders and handed over.
    KnowSharing = "know_sharing" => [GeneralManager, DivisionManager, OfficeDirector, SecrecyOfficer, Clerk, Auditor];
    /// Place and lift holds.
    Hold = "hold" => [GeneralManager, OfficeDirector, SecrecyOfficer];
    /// Appraise, list and prepare destruction.
    Dispose = "dispose" => [Clerk, OfficeDirector, SecrecyOfficer];
    /// Issue destruction certificates.
    IssueCertificate = "issue_certificate" => [SecrecyOfficer];
    /// Print registers and re-print certificates.
    PrintRegisters = "print_registers" => [Clerk, SecrecyOfficer, OfficeDirector, Auditor];
    /// Export a list that one may print or, of the trail, verify.
    ExportLists = "export_lists" => [Clerk, SecrecyOfficer, OfficeDirector, Auditor, AuditAdministrator];
    /// Read, verify, anchor and export the trail.
    Audit = "audit" => [Auditor, AuditAdministrator];
    /// Open and close accounts, back up.
    AdministerSystem = "administer_system" => [SystemAdministrator];
    /// See who works here, in which posts, with which clearance.
    KnowPeople = "know_people" => [GeneralManager, DivisionManager, OfficeDirector, SecrecyOfficer, Clerk, Auditor, SystemAdministrator, SecurityAdministrator, AuditAdministrator];
    /// Enter the dates of confidentiality agreements and training.
    KeepAgreements = "keep_agreements" => [SecrecyOfficer];
    /// Grant posts and clearances, keep the rule pack.
    AdministerSecurity = "administer_security" => [SecurityAdministrator];
    /// Propose and countersign changes of the classification guide and its purposes.
    KeepGuide = "keep_guide" => [GeneralManager, OfficeDirector, SecrecyOfficer, SecurityAdministrator];
    /// Read the reading register and what stands out in it.
    KnowReadings = "know_readings" => [GeneralManager, SecrecyOfficer, Auditor, AuditAdministrator];
    /// Judge what stands out in the reading register.
    JudgeReadings = "judge_readings" => [GeneralManager, SecrecyOfficer];
    /// Read the registers of violations and of checks for leaked personal information.
    KnowViolations = "know_violations" => [GeneralManager, DivisionManager, OfficeDirector, SecrecyOfficer, Auditor];
    /// Enter, establish and decide violations, and check and decide leaks.
    KeepViolations = "keep_violations" => [GeneralManager, DivisionManager, OfficeDirector, SecrecyOfficer];
    /// Suspend and resume people, and note who is leaving.
    KeepStanding = "keep_standing" => [OfficeDirector, SecrecyOfficer];
    /// Countersign a clearance as a holder of the level keys.
    CompleteClearance = "complete_clearance" => [GeneralManager, SecrecyOfficer];
}

/// Every permission that somebody with these posts has.
#[must_use]
pub fn permissions_of(posts: &[Post]) -> Vec<Permission> {
    Permission::ALL
        .iter()
        .copied()
        .filter(|permission| permission.posts().iter().any(|post| posts.contains(post)))
        .collect()
}
