//! What the desk knows when a copy is scanned for a borrower.

use super::Standing;
use super::{Applied, QueueFacts, Way};
use crate::access::{Level, Post};
use crate::approvals::{ApprovalRefusal, Need};
use crate::moment::Day;

/// Where a copy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whereabouts {
    /// 在库.
    In,
    /// 在外.
    Out {
        /// With whom.
        holder: String,
        /// Until when.
        due: Option<Day>,
    },
    /// 复制现场.
    InSession,
    /// 丢失.
    Lost,
    /// 已销毁.
    Destroyed,
}

/// A locked destruction list the record stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestructionFacts {
    /// `XC-0307-2026-0004`.
    pub list: String,
    /// Counting has begun: the copies are physically taken out.
    pub counted: bool,
}

/// The copy and its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyFacts {
    /// How the desk calls it: barcode or 档号 and label.
    pub name: String,
    /// Where it is.
    pub whereabouts: Whereabouts,
    /// A file, not a thing to carry.
    pub electronic: bool,
    /// The level.
    pub level: Level,
    /// Destroyed or handed over.
    pub record_gone: bool,
    /// Pages.
    pub pages: u32,
    /// Damage noted earlier; empty: none.
    pub damage: String,
    /// An intact seal stands in for counting.
    pub sealed: bool,
    /// The numbers of standing holds.
    pub holds: Vec<String>,
    /// A locked destruction list.
    pub destruction: Option<DestructionFacts>,
}

/// Whether the borrower still works here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BorrowerState {
    /// 在岗.
    Active,
    /// 停用.
    Suspended,
    /// 已离开.
    Left,
}

/// The borrower.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BorrowerFacts {
    /// Name.
    pub name: String,
    /// Works here.
    pub state: BorrowerState,
    /// What may be seen.
    pub clearance: Level,
    /// The wall lets pass, or the need-to-know list names the person.
    pub within_wall: bool,
    /// The confidentiality agreement holds until.
    pub agreement_until: Option<Day>,
    /// The last training.
    pub training_on: Option<Day>,
    /// Items out.
    pub open_items: u32,
    /// Items overdue.
    pub overdue_items: u32,
    /// The longest of them, in days.
    pub longest_overdue: i64,
    /// Department and family, when that is own duty.
    pub own_duty: Option<(String, String)>,
    /// Leaving, introduced.
    pub standing: Standing,
}

/// Checks on facts that an office may not keep yet; silent until switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checks {
    /// Agreements are kept.
    pub agreement: bool,
    /// Trainings are kept.
    pub training: bool,
    /// A training is valid so long.
    pub training_months: u32,
}

/// How the needed approval stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApprovalStanding {
    /// Nobody asked.
    NotAsked,
    /// Asked; these are still missing.
    Waiting {
        /// `SQ-…`.
        number: String,
        /// Who is missing.
        who: Vec<Post>,
    },
    /// Asked, and it does not carry this loan.
    Fails(ApprovalRefusal),
    /// Granted for exactly this.
    Granted,
}

/// Everything the desk knows when a copy is scanned for a borrower.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanFacts {
    /// The copy and its record.
    pub copy: CopyFacts,
    /// The borrower.
    pub borrower: BorrowerFacts,
    /// 阅览 or 外借.
    pub way: Way,
    /// What the matrix asks.
    pub need: Need,
    /// How it stands.
    pub approval: ApprovalStanding,
    /// The named place for reading 绝密.
    pub reading_place: Option<String>,
    /// Which checks are switched on.
    pub checks: Checks,
    /// The lending rule.
    pub rule: Applied,
    /// Who waits for it.
    pub queue: QueueFacts,
}
