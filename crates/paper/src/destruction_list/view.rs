//! What a destruction list states.

use crate::view::{Footer, Office, Signature};

/// A locked destruction list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionListView {
    /// The office.
    pub office: Office,
    /// Number, `XC-…`.
    pub number: String,
    /// Items on paper.
    pub paper_items: u32,
    /// Electronic files.
    pub electronic_items: u32,
    /// Media.
    pub media_items: u32,
    /// Pages of originals.
    pub pages: u32,
    /// Numbered copies.
    pub copies: u32,
    /// Pages of numbered copies.
    pub copy_pages: u32,
    /// Appraisal batch, `JD-…`.
    pub appraisal_batch: String,
    /// Day of the appraisal report.
    pub appraised_on: String,
    /// Retention rules, e.g. `RT-WS-10 第 3 版`, one a rule.
    pub rules: Vec<String>,
    /// When it was locked; empty for a draft.
    pub locked_at: String,
    /// Merkle root of the locked list, hex.
    pub root: String,
    /// Head of the appraisal group (鉴定小组负责人).
    pub appraiser: Signature,
    /// Approver (批准人); with several the last.
    pub approver: Signature,
    /// 监销人 1.
    pub first_witness: Signature,
    /// 监销人 2.
    pub second_witness: Signature,
    /// Start and end of the act, once done.
    pub executed: Option<(String, String)>,
    /// The certificate, once issued.
    pub certificate: Option<String>,
    /// A remark for the cover.
    pub remark: String,
    /// The items.
    pub rows: Vec<DestructionRow>,
    /// Count and witness record; left open for the pen when none.
    pub record: Option<WitnessRecord>,
    /// Foot of the page.
    pub footer: Footer,
}

/// One item of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionRow {
    /// Number.
    pub no: u32,
    /// Title.
    pub title: String,
    /// Year.
    pub year: String,
    /// 档号.
    pub archival_number: String,
    /// Required term, in words (应保管期限).
    pub required_term: String,
    /// Full years kept (已保管期限).
    pub kept_years: u32,
    /// Months beyond them.
    pub kept_months: u32,
    /// Pages; none for files and media.
    pub pages: Option<u32>,
    /// Ticked off at the count before.
    pub counted: bool,
    /// Note.
    pub note: String,
}

/// Count and witness record (清点与监销记录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessRecord {
    /// Count before, in words.
    pub count_before: String,
    /// Method, in words.
    pub method: String,
    /// Marking of the catalogues as destroyed, in words.
    pub marked: String,
    /// Differences, in words; empty prints 无.
    pub differences: String,
    /// Executor.
    pub executor: Signature,
    /// 监销人 1.
    pub first_witness: Signature,
    /// 监销人 2.
    pub second_witness: Signature,
    /// 保密责任人.
    pub secrecy_officer: Signature,
}
