//! Exporting lists (导出清单): which lists, in which forms, and what the trail says of it.

use crate::access::Permission;
use crate::coded::coded;
use crate::ids::RowId;

coded! {
    /// A list that can be exported.
    pub enum ExportedList {
        /// 档案目录.
        Records = "records", "export-list-records";
        /// 案卷目录.
        Volumes = "volumes", "export-list-volumes";
        /// 库位表.
        Places = "places", "export-list-places";
        /// 人员表.
        People = "people", "export-list-people";
        /// 部门表.
        Departments = "departments", "export-list-departments";
        /// 分类方案.
        Categories = "categories", "export-list-categories";
        /// 保管期限表.
        RetentionRules = "retention_rules", "export-list-retention-rules";
        /// 涉密资格表.
        Clearances = "clearances", "export-list-clearances";
        /// 职责表.
        Duties = "duties", "export-list-duties";
        /// 借阅清单.
        Loans = "loans", "export-list-loans";
        /// 审批清单.
        Approvals = "approvals", "export-list-approvals";
        /// 复制清单.
        CopyJobs = "copy_jobs", "export-list-copy-jobs";
        /// 收文清单.
        Incoming = "incoming", "export-list-incoming";
        /// 发文清单.
        Outgoing = "outgoing", "export-list-outgoing";
        /// 传递传阅清单.
        Transfers = "transfers", "export-list-transfers";
        /// 摘抄清单.
        Excerpts = "excerpts", "export-list-excerpts";
        /// 移库单目录.
        MoveSlips = "move_slips", "export-list-move-slips";
        /// 不在原位清单.
        Away = "away", "export-list-away";
        /// 盘点目录.
        Stocktakes = "stocktakes", "export-list-stocktakes";
        /// 盘点差异清单.
        Findings = "findings", "export-list-findings";
        /// 异常阅览清单.
        Unusual = "unusual", "export-list-unusual";
        /// 导入记录.
        Imports = "imports", "export-list-imports";
        /// 对外提供清单.
        Sharings = "sharings", "export-list-sharings";
        /// 监控调阅清单.
        Footage = "footage", "export-list-footage";
        /// 移交清单.
        Handovers = "handovers", "export-list-handovers";
        /// 冻结清单.
        Holds = "holds", "export-list-holds";
        /// 到期清单.
        Due = "due", "export-list-due";
        /// 鉴定清单.
        Appraisals = "appraisals", "export-list-appraisals";
        /// 销毁清册目录.
        Destructions = "destructions", "export-list-destructions";
        /// 销毁证明书目录.
        Certificates = "certificates", "export-list-certificates";
        /// 密级变更清单.
        LevelChanges = "level_changes", "export-list-level-changes";
        /// 保密期限到期清单.
        Expiring = "expiring", "export-list-expiring";
        /// 公布登记.
        Publications = "publications", "export-list-publications";
        /// 年度复审目录.
        LevelReviews = "level_reviews", "export-list-level-reviews";
        /// 低于指南清单.
        BelowGuide = "below_guide", "export-list-below-guide";
        /// 换标清单.
        Relabels = "relabels", "export-list-relabels";
        /// 应归档清单.
        FilingDue = "filing_due", "export-list-filing-due";
        /// 归档批次目录.
        FilingRuns = "filing_runs", "export-list-filing-runs";
        /// 销毁清册.
        DestructionItems = "destruction_items", "export-list-destruction-items";
        /// 鉴定批次的各件.
        AppraisalItems = "appraisal_items", "export-list-appraisal-items";
        /// 移库单的各项.
        MoveSlipItems = "move_slip_items", "export-list-move-slip-items";
        /// 需知名单.
        NeedToKnow = "need_to_know", "export-list-need-to-know";
        /// 备份目录.
        Backups = "backups", "export-list-backups";
        /// 编号核对表.
        Numbers = "numbers", "export-list-numbers";
        /// 作废号登记.
        VoidNumbers = "void_numbers", "export-list-void-numbers";
        /// 审计轨迹.
        Trail = "trail", "export-list-trail";
    }
}

coded! {
    /// The form of an exported list.
    pub enum ExportFormat {
        /// An Excel workbook.
        Xlsx = "xlsx", "export-format-xlsx";
        /// Separated values in UTF-8.
        Csv = "csv", "export-format-csv";
    }
}

impl ExportedList {
    /// Whether its levels are what it speaks of — the guide's, people's — and not those of papers in it.
    #[must_use]
    pub fn speaks_of_levels(self) -> bool {
        matches!(self, ExportedList::Categories | ExportedList::Clearances | ExportedList::Publications)
    }

    /// What taking the list out asks besides seeing it: what printing it would ask.
    #[must_use]
    pub fn permission(self) -> Permission {
        match self {
            ExportedList::Trail => Permission::Audit,
            _ => Permission::PrintRegisters,
        }
    }
}

crate::refusals! {
    /// What exporting refuses.
    pub enum ExportRefusal in "export" {
        /// The filter shows nothing.
        Nothing => "nothing", Form;
        /// What the list shows has changed since it was counted.
        Changed => "changed", Form;
    }
}

crate::events! {
    /// What the trail says of exports.
    pub enum ExportEvent {
        /// A list begins to leave the vault; the level is the highest inside.
        ListExportBegun { run: RowId, list: &'static str, format: &'static str, rows: i64, level: i64 } => "list_export_begun";
        /// Rows of it leave.
        ListRowsExported { run: RowId, rows: i64, level: i64 } => "list_rows_exported";
        /// It was given up; so many rows had been written.
        ListExportCancelled { run: RowId, rows: i64 } => "list_export_cancelled";
        /// A list left the vault as a file; the level is the highest inside.
        ListExported { run: RowId, list: &'static str, format: &'static str, rows: i64, level: i64, file: [u8; 32] } => "list_exported";
    }
}
