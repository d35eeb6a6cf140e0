//! The parts that several forms share.

use serde::{Deserialize, Serialize};

use crate::signature::Ink;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The archival PDF.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// Characters no bundled font has; they print as 〔U+20BB7〕. Show a warning when not empty.
    pub missing_glyphs: Vec<char>,
}

/// The issuing office (单位).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The company, e.g. 恒居物业服务有限公司.
    pub company: String,
    /// The unit within it, e.g. 翠湖苑管理处; may be empty.
    pub unit: String,
    /// 全宗号 of the office.
    pub fonds: String,
    /// Postal address.
    pub address: String,
}

/// Foot of every page (页脚): who printed when, and where the trail stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footer {
    /// Name of the person.
    pub printed_by: String,
    /// Login of the person.
    pub printed_account: String,
    /// Local time, `YYYY-MM-DD HH:MM`.
    pub printed_at: String,
    /// Position of the last event (审计序号).
    pub trail_seq: u64,
    /// Hash of the last event, 64 hex digits (审计校验值).
    pub trail_head: String,
}

/// Company level (公司密级). Stated in full inside a statement; the *printed mark* is never the
/// bare word, which belongs to the State Secrets Law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 一般: prints blank.
    General,
    /// 内部: prints 公司机密.
    Internal,
    /// 秘密: prints 公司机密.
    Secret,
    /// 机密: prints 公司机密.
    Confidential,
    /// 绝密: prints 公司机密.
    TopSecret,
}

/// Result of a check on one item (核验结果).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 合格.
    Passed,
    /// 不合格.
    Failed,
    /// 无法判定.
    Undecided,
}

/// What a record is carried by (载体).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carrier {
    /// 纸质.
    Paper,
    /// 电子.
    Electronic,
    /// 介质: a disk, stick or tape.
    Media,
}

/// A signature on a register or list (签名). A typed name alone never fills the box: without ink the
/// box stays empty for a pen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// Name of the person.
    pub name: String,
    /// Post.
    pub post: String,
    /// Local time, `YYYY-MM-DD HH:MM`; empty when not yet signed.
    pub at: String,
    /// Fingerprint of the key the act was made with (密钥指纹), hex; none when signed by pen only.
    pub key_fingerprint: Option<String>,
    /// The handwriting.
    pub ink: Option<Ink>,
}
