//! What a verification report states.

use crate::view::{Footer, Office, Signature};

/// What the verification came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportVerdict {
    /// 完整，未发现改动.
    Intact,
    /// 发现改动.
    Altered,
    /// 无法核验.
    Unverifiable,
}

/// A kind of check; label and method come from the text files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckKind {
    /// 事件链接: every event holds the hash of the one before.
    Chain,
    /// 事件序号连续.
    Sequence,
    /// 会话封签: one signature a session.
    Seals,
    /// 外部锚点.
    Anchors,
    /// 记录行校验值: rows against their last event.
    Rows,
    /// 电子文件内容校验值.
    Content,
    /// 操作签名: approvals, supervision, witness acts.
    Signatures,
    /// 销毁证明书链.
    Certificates,
    /// 编号缺号与重号.
    Numbers,
    /// 链段: restores and acknowledged breaks.
    Segments,
}

/// Result of one check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckResult {
    /// 符合.
    Agrees,
    /// 不符.
    Differs,
    /// 未核.
    NotChecked,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckLine {
    /// Which.
    pub kind: CheckKind,
    /// How many there are.
    pub expected: u64,
    /// How many were examined.
    pub examined: u64,
    /// Fact in words that replaces the usual method, e.g. 无缺号、重号；…; empty keeps the usual one.
    pub remark: String,
    /// Result.
    pub result: CheckResult,
}

/// An outside anchor on the strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnchorMark {
    /// Day, `YYYY-MM-DD`.
    pub on: String,
    /// Missing anchors are drawn as a gap.
    pub missing: bool,
}

/// A finding (注意事项).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub position: String,
    /// What was found.
    pub fact: String,
    /// What is to be done, and by whom.
    pub action: String,
}

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerificationReportView {
    /// The office.
    pub office: Office,
    /// Number of the report.
    pub number: String,
    /// First moment covered.
    pub from: String,
    /// Last moment covered.
    pub to: String,
    /// First event.
    pub first_seq: u64,
    /// Last event.
    pub last_seq: u64,
    /// Verdict.
    pub verdict: ReportVerdict,
    /// Two lines that explain it; empty composes them from the checks.
    pub summary: String,
    /// Short id of the vault.
    pub vault: String,
    /// Schema version.
    pub schema_version: u32,
    /// Small-office mode: system and security administrator are one person.
    pub small_office: bool,
    /// Who verified.
    pub verifier: String,
    /// The verifier's post.
    pub verifier_post: String,
    /// The verifier's login.
    pub verifier_account: String,
    /// Program and version.
    pub program: String,
    /// Rule pack.
    pub rule_pack: String,
    /// Trust anchor in words; empty says that there is none.
    pub trust_anchor: String,
    /// Clock in words.
    pub clock: String,
    /// The checks.
    pub checks: Vec<CheckLine>,
    /// The anchors, by day.
    pub anchors: Vec<AnchorMark>,
    /// Events after the last anchor.
    pub unanchored: u64,
    /// Findings.
    pub findings: Vec<Finding>,
    /// Verifier and audit administrator.
    pub signatures: Vec<ReportSignature>,
    /// Text of the QR code, if any.
    pub qr_text: Option<String>,
    /// Foot of the page; its head is the head printed under the strip.
    pub footer: Footer,
}

/// A signature with its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSignature {
    /// Role in words, e.g. 核验人.
    pub role: String,
    /// The signature.
    pub signature: Signature,
}
