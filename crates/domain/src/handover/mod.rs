//! Handing over (移交): a post to its successor with everything its holder has, a project to who comes after us by the
//! checklist of 承接查验, and others' property back to its owners.

use crate::access::{Level, Post};
use crate::coded::coded;
use crate::ids::{HandoverId, PersonId};
use crate::moment::Day;
use std::collections::BTreeSet;

coded! {
    /// What is handed over.
    pub enum HandoverKind {
        /// 岗位移交.
        Post = "post", "handover-kind-post";
        /// 项目退场移交.
        Project = "project", "handover-kind-project";
        /// 合同终止返还.
        GiveBack = "give_back", "handover-kind-give-back";
    }
}

coded! {
    /// Where it stands.
    pub enum HandoverState {
        /// 办理中.
        Open = "open", "handover-state-open";
        /// 已移交.
        Done = "done", "handover-state-done";
        /// 已撤销.
        Cancelled = "cancelled", "handover-state-cancelled";
    }
}

coded! {
    /// A kind of thing somebody holds.
    pub enum HoldingKind {
        /// 外借的档案.
        Loan = "loan", "holding-loan";
        /// 在阅览室的档案: given back, not handed on.
        Reading = "reading", "holding-reading";
        /// 复制件、摘抄件.
        Copy = "copy", "holding-copy";
        /// 摘抄本.
        Notebook = "notebook", "holding-notebook";
        /// 未了结的申请: settled or withdrawn, not handed on.
        Approval = "approval", "holding-approval";
    }
}

coded! {
    /// What the checklist found.
    pub enum Found {
        /// 未核.
        Unchecked = "unchecked", "handover-found-unchecked";
        /// 已移交.
        Present = "present", "handover-found-present";
        /// 缺.
        Missing = "missing", "handover-found-missing";
        /// 无此项.
        NotApplicable = "not_applicable", "handover-found-not-applicable";
    }
}

/// Who may watch a handover (监交).
pub const SUPERVISORS: &[Post] = &[Post::GeneralManager, Post::DivisionManager, Post::OfficeDirector];

crate::refusals! {
    /// What is refused about handing over.
    pub enum HandoverRefusal in "handover" {
        /// Why it changes hands.
        ReasonMissing => "reason_missing", Form;
        /// To whom.
        ReceiverMissing => "receiver_missing", Form;
        /// Three different people sign.
        SamePerson { name: String } => "same_person", Evidence;
        /// Who takes over works here.
        SuccessorAway { name: String } => "successor_away", Form;
        /// One handover of a post at a time.
        OpenAlready { name: String, number: String } => "open_already", Form;
        /// It is done or cancelled.
        Settled { number: String } => "settled", Form;
        /// The watcher holds none of the posts.
        SupervisorUnfit { name: String, who: Vec<Post> } => "supervisor_unfit", Evidence;
        /// Somebody else signs than is named.
        NotNamed { name: String, named: String } => "not_named", Evidence;
        /// Readings and requests are settled first.
        MustBeSettled { count: usize, first: String } => "must_be_settled", Evidence;
        /// The successor may not see it.
        SuccessorNotCleared { number: String, level: Level } => "successor_not_cleared", Evidence;
        /// A wall stands between.
        SuccessorNotAdmitted { number: String } => "successor_not_admitted", Evidence;
        /// What is held changed since it was shown.
        ListChanged => "list_changed", Evidence;
        /// A thing has words and a count.
        ThingUnclear => "thing_unclear", Form;
        /// Nothing of this kind stands on such a list.
        WrongKind { kind: HandoverKind } => "wrong_kind", Form;
        /// Lines of the checklist nobody looked at.
        Unchecked { count: usize } => "unchecked", Form;
        /// What is missing is brought by a day.
        MissingDayMissing { count: usize } => "missing_day_missing", Form;
        /// A missing line says what became of it.
        NoteMissing { name: String } => "note_missing", Form;
        /// That day lies in the past.
        DayPast { day: Day } => "day_past", Form;
        /// Not this owner's property.
        NotTheirs { number: String } => "not_theirs", Evidence;
        /// On the list already.
        ListedAlready { number: String } => "listed_already", Form;
        /// Owners consented in writing.
        ConsentMissing { number: String } => "consent_missing", Evidence;
        /// A copy of it is not here.
        CopyOut { number: String } => "copy_out", Evidence;
        /// A hold stands on it.
        OnHold { number: String } => "on_hold", Evidence;
        /// It is not kept here any more.
        NotKept { number: String } => "not_kept", Form;
        /// Nothing stands on the list.
        NothingListed => "nothing_listed", Form;
        /// The receiver signs.
        SignatureMissing => "signature_missing", Form;
    }
}

crate::events! {
    /// What the trail keeps of handing over.
    pub enum HandoverEvent {
        /// A handover was drawn up.
        HandoverOpened { handover: HandoverId, kind: &'static str, from: PersonId } => "handover_opened";
        /// A line was put on its list.
        HandoverLineAdded { handover: HandoverId, position: i64, kind: &'static str } => "handover_line_added";
        /// A line of the checklist was checked.
        HandoverChecked { handover: HandoverId, position: i64, found: &'static str } => "handover_checked";
        /// Everything went over; `items` lines, `missing` not there.
        HandoverDone { handover: HandoverId, items: i64, missing: i64 } => "handover_done";
        /// It will not be.
        HandoverCancelled { handover: HandoverId } => "handover_cancelled";
        /// The document was printed.
        HandoverPrinted { handover: HandoverId, digest: [u8; 32] } => "handover_printed";
    }
}

/// Something somebody holds, computed from the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Kind.
    pub kind: HoldingKind,
    /// Its identity.
    pub subject: String,
    /// Its number.
    pub number: String,
    /// Level of what it is about.
    pub level: Level,
    /// Whether a wall admits the successor.
    pub admitted: bool,
}

impl HoldingKind {
    /// Whether it can go over into other hands; the others end with their holder.
    #[must_use]
    pub fn goes_over(self) -> bool {
        matches!(self, HoldingKind::Loan | HoldingKind::Copy | HoldingKind::Notebook)
    }
}

/// Who takes part, each with name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Three {
    /// 移交人.
    pub from: (PersonId, String),
    /// 接收人.
    pub to: (PersonId, String),
    /// 监交人.
    pub supervisor: (PersonId, String),
    /// The watcher's posts.
    pub supervisor_posts: Vec<Post>,
}

/// Three different people, the third fit to watch.
///
/// # Errors
/// [`HandoverRefusal::SamePerson`], [`HandoverRefusal::SupervisorUnfit`].
pub fn check_three(three: &Three) -> Result<(), HandoverRefusal> {
    let mut seen = BTreeSet::new();
    for (person, name) in [&three.from, &three.to, &three.supervisor] {
        if !seen.insert(*person) {
            return Err(HandoverRefusal::SamePerson { name: name.clone() });
        }
    }
    check_supervisor(&three.supervisor.1, &three.supervisor_posts)
}

/// Whether somebody may watch.
///
/// # Errors
/// [`HandoverRefusal::SupervisorUnfit`].
pub fn check_supervisor(name: &str, posts: &[Post]) -> Result<(), HandoverRefusal> {
    if SUPERVISORS.iter().any(|post| posts.contains(post)) {
        Ok(())
    } else {
        Err(HandoverRefusal::SupervisorUnfit { name: name.to_owned(), who: SUPERVISORS.to_vec() })
    }
}

/// What of the holdings goes over, when all of them can be accounted for: nothing is left behind.
///
/// # Errors
/// Something ends with its holder and has not, or the successor may not have it.
pub fn taken_over(holdings: &[Holding], clearance: Level) -> Result<Vec<&Holding>, HandoverRefusal> {
    let staying: Vec<&Holding> = holdings.iter().filter(|one| !one.kind.goes_over()).collect();
    if let Some(first) = staying.first() {
        return Err(HandoverRefusal::MustBeSettled { count: staying.len(), first: first.number.clone() });
    }
    for one in holdings {
        if one.level > clearance {
            return Err(HandoverRefusal::SuccessorNotCleared {
                number: one.number.clone(),
                level: one.level,
            });
        }
        if !one.admitted {
            return Err(HandoverRefusal::SuccessorNotAdmitted { number: one.number.clone() });
        }
    }
    Ok(holdings.iter().collect())
}

/// A line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckLine {
    /// What it is.
    pub name: String,
    /// What was found.
    pub found: Found,
    /// What became of what is missing.
    pub note: String,
}

/// Every line looked at, every missing one explained and promised by a day; answers how many are missing.
///
/// # Errors
/// The first thing that is not so.
pub fn check_list(
    lines: &[CheckLine],
    missing_by: Option<Day>,
    today: Day,
) -> Result<usize, HandoverRefusal> {
    let unchecked = lines.iter().filter(|line| line.found == Found::Unchecked).count();
    if unchecked > 0 {
        return Err(HandoverRefusal::Unchecked { count: unchecked });
    }
    let missing: Vec<&CheckLine> = lines.iter().filter(|line| line.found == Found::Missing).collect();
    if let Some(line) = missing.iter().find(|line| line.note.trim().is_empty()) {
        return Err(HandoverRefusal::NoteMissing { name: line.name.clone() });
    }
    match missing_by {
        None if !missing.is_empty() => Err(HandoverRefusal::MissingDayMissing { count: missing.len() }),
        Some(day) if day < today => Err(HandoverRefusal::DayPast { day }),
        _ => Ok(missing.len()),
    }
}

/// A record to be given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TheirRecord {
    /// 档号 or 登记号.
    pub number: String,
    /// Still kept here.
    pub kept: bool,
    /// It is whose property the list is for.
    pub theirs: bool,
    /// Their written consent.
    pub consent: String,
    /// Every copy is here.
    pub all_here: bool,
    /// A hold stands on it.
    pub on_hold: bool,
}

/// Whether a record may be given back.
///
/// # Errors
/// The first thing that stands against it.
pub fn check_give_back(record: &TheirRecord) -> Result<(), HandoverRefusal> {
    let number = record.number.clone();
    if !record.kept {
        return Err(HandoverRefusal::NotKept { number });
    }
    if !record.theirs {
        return Err(HandoverRefusal::NotTheirs { number });
    }
    if record.on_hold {
        return Err(HandoverRefusal::OnHold { number });
    }
    if record.consent.trim().is_empty() {
        return Err(HandoverRefusal::ConsentMissing { number });
    }
    if record.all_here { Ok(()) } else { Err(HandoverRefusal::CopyOut { number }) }
}

#[cfg(test)]
mod tests;
