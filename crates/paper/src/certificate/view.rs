//! The statement of a destruction certificate (销毁证明书): its complete content. The canonical JSON
//! of [`CertificateView`] is what is hashed, signed, sealed and embedded; the printed text follows
//! from it alone. Dates are local, `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`; hashes are lower-case hex.

use serde::{Deserialize, Serialize};

use crate::signature::Ink;
use crate::view::{Carrier, Level, Office, Verdict};

/// Form version of the statement written by this program.
pub const STATEMENT_FORM: u32 = 1;

/// Which words the office prints for a level. They are part of the statement, so that the page prints again the same
/// from it alone, whatever the office prints by then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Marks {
    /// 公司机密 for every level but 一般.
    #[default]
    Company,
    /// 核心商密 and 普通商密.
    TradeSecret,
}

impl Marks {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    fn is_company(&self) -> bool {
        *self == Marks::Company
    }
}

/// Everything a certificate states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateView {
    /// Form of the statement, [`STATEMENT_FORM`].
    pub form: u32,
    /// Gap-free number, e.g. `XZ-0307-2026-0007` (证书编号).
    pub number: String,
    /// 1 for the first issue; a correction counts up.
    pub version: u32,
    /// Number of the certificate this one supplements (补充证明), if any.
    pub supplements: Option<String>,
    /// The vault, 32 hex digits.
    pub vault_id: String,
    /// When it was issued.
    pub issued_at: String,
    /// Who issues it.
    pub office: Office,
    /// The words of its marks; left out of the bytes while they are the company's.
    #[serde(default, skip_serializing_if = "Marks::is_company")]
    pub marks: Marks,
    /// 一 依据.
    pub basis: Basis,
    /// 二 销毁实施.
    pub act: Act,
    /// 三 人员与签署, in printed order.
    pub signers: Vec<Signer>,
    /// Count before the act, signed by executor and both witnesses (销毁前清点).
    pub count_before: CountBefore,
    /// Digest both witnesses signed afterwards (销毁后确认), hex.
    pub attestation_digest: String,
    /// 四 完整性.
    pub integrity: Integrity,
    /// The figures on the first page; checked against the rows.
    pub figures: Figures,
    /// What is the same for all items and said once.
    pub shared: SharedFacts,
    /// 五 销毁明细: the destroyed items, in the order of the list.
    pub items: Vec<Item>,
    /// 六 电子文件与介质.
    pub media: Vec<MediumRecord>,
    /// 七 未销毁.
    pub excluded: Vec<Excluded>,
    /// Where list and certificate are kept for ever.
    pub kept_at: String,
}

/// On what authority (依据).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Destruction list, `XC-…` (销毁清册).
    pub list_number: String,
    /// When the list was locked.
    pub list_locked_at: String,
    /// Application, `SQ-…` (销毁申请).
    pub application_number: String,
    /// Date of the application.
    pub applied_on: String,
    /// Appraisal batch, `JD-…` (鉴定批次).
    pub appraisal_batch: String,
    /// Date of the appraisal report.
    pub appraised_on: String,
    /// Days of cooling-off (复核期).
    pub cooling_off_days: u32,
    /// First day of cooling-off.
    pub cooling_off_from: String,
    /// Last day of cooling-off.
    pub cooling_off_to: String,
    /// The retention rules that applied.
    pub rules: Vec<RuleText>,
}

/// A retention rule as it stood (保管期限依据).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// Code of the rule.
    pub code: String,
    /// Its version.
    pub version: u32,
    /// The mandate in words.
    pub mandate: String,
}

/// What was done (销毁实施).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// How paper was destroyed, in words; none when there was no paper.
    pub paper_method: Option<String>,
    /// Electronic items were destroyed by destroying their keys in this vault.
    pub keys_destroyed: bool,
    /// Expiry of the last backup set that still holds a destroyed key.
    pub last_backup_expires_on: Option<String>,
    /// How media were destroyed, in words.
    pub media_method: Option<String>,
    /// Required class, e.g. `P-4` (ISO/IEC 21964).
    pub class_required: Option<String>,
    /// Class used.
    pub class_used: Option<String>,
    /// Equipment.
    pub equipment: String,
    /// Vendor, if any.
    pub vendor: Option<String>,
    /// The vendor's licence number.
    pub licence: Option<String>,
    /// The agreement with the vendor.
    pub agreement: Option<String>,
    /// Place.
    pub place: String,
    /// Start.
    pub started_at: String,
    /// End.
    pub ended_at: String,
    /// Custody in words: who collected, seals, the two carriers (交接).
    pub custody: String,
    /// Boxes or bags.
    pub boxes: u32,
    /// Weight with its unit, e.g. `4.1 kg`.
    pub weight: Option<String>,
    /// Number of photographs.
    pub photos: u32,
    /// Digest over the photographs, hex.
    pub photo_digest: Option<String>,
    /// Exceptions in words; none prints 无.
    pub exceptions: Option<String>,
}

/// In which role somebody signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 申请人.
    Applicant,
    /// 鉴定人.
    Appraiser,
    /// 批准人.
    Approver,
    /// 执行人.
    Executor,
    /// 监销人.
    Witness,
    /// 保密责任人.
    SecrecyOfficer,
    /// 信息员, for electronic files and media.
    ItOfficer,
}

/// One signature on the certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// Role.
    pub role: Role,
    /// Name.
    pub name: String,
    /// Post.
    pub post: String,
    /// Department; for guests the sending body.
    pub department: String,
    /// Login; empty for a guest without account.
    pub account: String,
    /// When the act was signed with the key.
    pub signed_at: String,
    /// When the sheet was signed by pen off-site, if it was.
    pub pen_at: Option<String>,
    /// Fingerprint of the signing key, hex.
    pub key_fingerprint: String,
    /// Hash of the handwriting ([`Ink::sha256`]); none leaves the box empty.
    pub ink_sha256: Option<String>,
}

/// The count before the act (销毁前清点).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountBefore {
    /// When.
    pub at: String,
    /// Items found.
    pub items: u32,
    /// Pages of originals found.
    pub pages: u32,
    /// Numbered copies found.
    pub copies: u32,
    /// Pages of numbered copies found.
    pub copy_pages: u32,
    /// Whether the count agreed with the list.
    pub agrees: bool,
    /// Names of those who counted and signed.
    pub by: Vec<String>,
}

/// What makes the certificate checkable (完整性).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Integrity {
    /// Merkle root of the approved list, hex.
    pub approved_root: String,
    /// Merkle root of what was destroyed, hex.
    pub executed_root: String,
    /// Number of the previous certificate; none for the first.
    pub previous_number: Option<String>,
    /// Hash of the previous certificate's statement, hex.
    pub previous_hash: Option<String>,
    /// Receipt of the key destruction, in words (e.g. event and time).
    pub key_receipt: Option<String>,
    /// Which backup sets still hold key and ciphertext, in words; none prints 无.
    pub backups: Option<String>,
    /// Trail position before issuing (审计序号).
    pub trail_seq: u64,
    /// Trail head before issuing, hex (审计校验值).
    pub trail_head: String,
    /// Fingerprint of the certificate key, hex.
    pub key_fingerprint: String,
    /// Program and version.
    pub program: String,
}

/// The figures of the first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// Items on the list.
    pub listed: u32,
    /// Items destroyed.
    pub destroyed: u32,
    /// Of these on paper.
    pub paper: u32,
    /// Of these electronic files.
    pub electronic: u32,
    /// Of these media.
    pub media: u32,
    /// Numbered copies and excerpts destroyed with them.
    pub copies: u32,
    /// Pages of destroyed originals.
    pub pages: u32,
    /// Pages of destroyed numbered copies.
    pub copy_pages: u32,
    /// Items found 合格.
    pub passed: u32,
    /// Items found 不合格.
    pub failed: u32,
    /// Items found 无法判定.
    pub undecided: u32,
}

/// What holds for every item unless the item says otherwise (共同事实).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedFacts {
    /// Appraisal opinion.
    pub opinion: String,
    /// Reason of destruction.
    pub reason: String,
    /// Required term, in words.
    pub required_term: String,
    /// As of when holds, loans and unsettled matters were checked (三查).
    pub checked_at: String,
}

/// One destroyed item (件).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Number on the list.
    pub no: u32,
    /// 档号; empty when never assigned.
    pub archival_number: String,
    /// 登记号, 13 digits.
    pub barcode: String,
    /// Title.
    pub title: String,
    /// Document number (文号).
    pub document_number: Option<String>,
    /// Author or department (责任者).
    pub author: String,
    /// Date of the document.
    pub dated: String,
    /// Level at destruction.
    pub level: Level,
    /// Term of the level, in words, when it had one.
    pub level_term: Option<String>,
    /// Owner of the secret, in words (归属).
    pub owner: String,
    /// Carrier.
    pub carrier: Carrier,
    /// Originals of it (份).
    pub originals: u32,
    /// Pages; none for files and media.
    pub pages: Option<u32>,
    /// Required term when it differs from the shared one.
    pub required_term: Option<String>,
    /// Full years kept.
    pub kept_years: u32,
    /// Months beyond them.
    pub kept_months: u32,
    /// When the term ended.
    pub due_on: String,
    /// Opinion when it differs from the shared one.
    pub opinion: Option<String>,
    /// Reason when it differs from the shared one.
    pub reason: Option<String>,
    /// Under a hold (must be false).
    pub held: bool,
    /// On loan (must be false).
    pub on_loan: bool,
    /// With unsettled matters (must be false).
    pub unsettled: bool,
    /// Result (must be 合格: others stand under 七).
    pub result: Verdict,
    /// Every numbered copy and excerpt of it.
    pub copies: Vec<NumberedCopy>,
}

impl Item {
    /// The numbered copies destroyed with it; those destroyed before are accounted for, never counted twice.
    pub fn copies_now(&self) -> impl Iterator<Item = &NumberedCopy> {
        self.copies.iter().filter(|copy| copy.settlement == Settlement::Returned)
    }
}

/// Whether a numbered sheet is a copy or an excerpt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyKind {
    /// 复制件.
    Copy,
    /// 摘录件.
    Excerpt,
}

/// How a numbered copy came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// 收回, destroyed with the original.
    Returned,
    /// 销毁 before (收回即毁).
    Destroyed,
}

/// A numbered copy of an item (复制件).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberedCopy {
    /// Copy or excerpt.
    pub kind: CopyKind,
    /// Its number, e.g. `F01`.
    pub number: String,
    /// Barcode, 13 digits.
    pub barcode: String,
    /// Pages.
    pub pages: u32,
    /// When it was made.
    pub made_on: String,
    /// Who had it.
    pub receiver: String,
    /// Returned or destroyed.
    pub settlement: Settlement,
    /// When.
    pub settled_on: String,
    /// Result.
    pub result: Verdict,
}

/// NIST-style category of media sanitisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sanitisation {
    /// 清理 Clear.
    Clear,
    /// 清除 Purge.
    Purge,
    /// 物理销毁 Destroy.
    Destroy,
}

/// An electronic file or medium (电子文件与介质).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediumRecord {
    /// Number of its item on the list.
    pub item_no: u32,
    /// Type, in words.
    pub kind: String,
    /// Source, in words.
    pub source: String,
    /// Maker.
    pub maker: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
    /// Asset number.
    pub asset: Option<String>,
    /// SHA-256 of the content, hex.
    pub content_sha256: Option<String>,
    /// Size of a file.
    pub size_bytes: Option<u64>,
    /// Nominal capacity of a medium, with unit.
    pub capacity: Option<String>,
    /// Level before.
    pub level_before: Level,
    /// Level after; none when nothing is left.
    pub level_after: Option<Level>,
    /// Category.
    pub sanitisation: Sanitisation,
    /// Technique, in words.
    pub technique: String,
    /// Tool and version.
    pub tool: String,
    /// How it was verified, in words.
    pub verification: String,
    /// Result.
    pub result: Verdict,
    /// When the result was found.
    pub result_at: Option<String>,
    /// Where it went.
    pub destination: String,
    /// Backup yes/no/where, in words.
    pub backup: String,
}

/// An item of the list that was not destroyed (未销毁).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excluded {
    /// Number on the list.
    pub no: u32,
    /// 档号.
    pub archival_number: String,
    /// Title.
    pub title: String,
    /// Pages; none for files and media.
    pub pages: Option<u32>,
    /// Numbered copies of it that were counted.
    pub copies: u32,
    /// Pages of these copies.
    pub copy_pages: u32,
    /// Result of the check; none when it left the list before the act.
    pub result: Option<Verdict>,
    /// What was found, or why it left.
    pub finding: String,
    /// Where it is now.
    pub present: String,
    /// What happens next, and by when.
    pub next: String,
}

/// What may differ between two prints of one certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CertificatePrint {
    /// Text of the QR code (`SR1:…`): statement hash and signature.
    pub qr_text: String,
    /// Handwriting named by the signers' `ink_sha256`.
    pub inks: Vec<Ink>,
    /// Original or copy.
    pub copy_mark: CopyMark,
    /// Name of the person printing.
    pub printed_by: String,
    /// Login of the person printing.
    pub printed_account: String,
    /// When printed.
    pub printed_at: String,
}

/// Which print of a certificate it is (正本、副本).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum CopyMark {
    /// 正本, number `no` of `of`.
    Original {
        /// Which one.
        no: u32,
        /// Of how many.
        of: u32,
    },
    /// 副本.
    Duplicate {
        /// Which one.
        no: u32,
    },
    /// 重印: printed again later.
    Reprint {
        /// Which reprint.
        no: u32,
    },
}

impl Default for CopyMark {
    fn default() -> Self {
        CopyMark::Original { no: 1, of: 2 }
    }
}
