//! Exporting lists (导出清单): which lists, in which forms, and what the trail says of it.

use crate::access::Permission;
use crate::coded::coded;
use crate::ids::RowId;

/// More rows do not leave in one file: a bigger list is narrowed by its filters.
pub const MOST_EXPORTED: i64 = 100_000;

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
        /// 借阅清单.
        Loans = "loans", "export-list-loans";
        /// 审批清单.
        Approvals = "approvals", "export-list-approvals";
        /// 复制清单.
        CopyJobs = "copy_jobs", "export-list-copy-jobs";
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
        /// Too long for one file.
        TooLong { most: i64 } => "too_long", Form;
        /// The filter shows nothing.
        Nothing => "nothing", Form;
    }
}

crate::events! {
    /// What the trail says of exports.
    pub enum ExportEvent {
        /// A list left the vault as a file; the level is the highest inside.
        ListExported { run: RowId, list: &'static str, format: &'static str, rows: i64, level: i64, file: [u8; 32] } => "list_exported";
    }
}
