//! Excerpts (摘抄): what is written out of a paper by hand is a numbered thing of its own. It is asked for and
//! allowed as the matrix says, carries its record's level, term and wall, and is followed until it came back and
//! was destroyed; the original cannot go before it (3-domain §5; R4 二·一: 摘抄 is one of the eight stages).

mod notebook;

pub use notebook::{LeafRange, check_leaves};

use crate::access::{AccessRefusal, Level};
use crate::coded::coded;
use crate::copying::{SourceFacts, pages_in_range};
use crate::disposal::{DestructionMethod, check_method, required_class};
use crate::ids::{CopyId, ExcerptId, PersonId, RecordId, RowId, SignatureId};
use crate::moment::{Day, Now};
use crate::records::CopyState;
use crate::refusal::Refusal;

coded! {
    /// Where an excerpt stands.
    pub enum ExcerptState {
        /// 待批.
        Requested = "requested", "excerpt-state-requested";
        /// 已批, not written yet.
        Approved = "approved", "excerpt-state-approved";
        /// 在外: with who wrote it.
        Held = "held", "excerpt-state-held";
        /// 已收回.
        Returned = "returned", "excerpt-state-returned";
        /// 已销毁.
        Destroyed = "destroyed", "excerpt-state-destroyed";
        /// 未批准.
        Refused = "refused", "excerpt-state-refused";
        /// 已撤销.
        Cancelled = "cancelled", "excerpt-state-cancelled";
    }
}

/// What moves an excerpt on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExcerptStep {
    /// The approvers allowed it.
    Approve,
    /// They did not, or the applicant withdrew.
    Refuse,
    /// It is written and numbered.
    Make,
    /// It came back.
    Return,
    /// Two people destroyed it.
    Destroy,
    /// Nobody will write it.
    Cancel,
}

crate::refusals! {
    /// What is refused about excerpts.
    pub enum ExcerptRefusal in "excerpt" {
        /// An excerpt is made for something.
        PurposeMissing => "purpose_missing", Form;
        /// The register says how much is written out.
        ExtentMissing => "extent_missing", Form;
        /// The pages cannot be read, or the source has fewer.
        PagesUnclear { range: String, last: i64 } => "pages_unclear", Form;
        /// The day of giving back lies in the past.
        ReturnDayPast { day: Day } => "return_day_past", Form;
        /// An excerpt has at least one page, and not a book's.
        PagesUnlikely { pages: i64 } => "pages_unlikely", Form;
        /// Nobody allowed it yet.
        NotApproved { number: String } => "not_approved", Evidence;
        /// It is at another step.
        NotAtThisStep { number: String, state: ExcerptState } => "not_at_this_step", Form;
        /// Somebody else signs for it.
        NotTheHolder { name: String, holder: String } => "not_the_holder", Evidence;
        /// It stands in a notebook and moves with it.
        InNotebook { number: String, notebook: String } => "in_notebook", Form;
        /// The notebook is somebody else's.
        NotebookOfAnother { notebook: String, holder: String } => "notebook_of_another", Evidence;
        /// The notebook was given back or destroyed.
        NotebookClosed { notebook: String } => "notebook_closed", Form;
        /// The notebook is still with its holder.
        NotebookOut { notebook: String } => "notebook_out", Form;
        /// The notebook has fewer leaves, or the range runs backwards.
        LeavesOutside { first: i64, last: i64, leaves: i64 } => "leaves_outside", Form;
        /// Another excerpt stands on these leaves.
        LeavesTaken { first: i64, last: i64, by: String } => "leaves_taken", Form;
        /// A hold stands on the record.
        OnHold { number: String } => "on_hold", Evidence;
    }
}

crate::events! {
    /// What the trail keeps of excerpts.
    pub enum ExcerptEvent {
        /// An excerpt was asked for.
        ExcerptRequested { excerpt: ExcerptId, record: RecordId, applicant: PersonId, level: i64, pages: i64 } => "excerpt_requested";
        /// It may be written; `ground` says on what ground.
        ExcerptApproved { excerpt: ExcerptId, ground: &'static str } => "excerpt_approved";
        /// It may not.
        ExcerptRefused { excerpt: ExcerptId } => "excerpt_refused";
        /// Nobody will write it.
        ExcerptCancelled { excerpt: ExcerptId } => "excerpt_cancelled";
        /// It exists, has a number and a holder.
        ExcerptMade { excerpt: ExcerptId, copy: CopyId, source: CopyId, pages: i64, receipt: &'static str } => "excerpt_made";
        /// It came back.
        ExcerptReturned { excerpt: ExcerptId, copy: CopyId, pages: i64 } => "excerpt_returned";
        /// 收回即毁.
        ExcerptDestroyed { excerpt: ExcerptId, copy: CopyId, second: PersonId, method: &'static str, signature: SignatureId } => "excerpt_destroyed";
        /// A notebook with numbered leaves was handed out.
        NotebookIssued { notebook: RowId, holder: PersonId, leaves: i64 } => "notebook_issued";
        /// It came back with everything in it.
        NotebookReturned { notebook: RowId, leaves: i64, excerpts: i64 } => "notebook_returned";
        /// It was destroyed with everything in it.
        NotebookDestroyed { notebook: RowId, second: PersonId, method: &'static str, signature: SignatureId } => "notebook_destroyed";
        /// A register was printed; `digest` is the PDF's SHA-256.
        ExcerptRegisterPrinted { run: RowId, rows: i64, digest: [u8; 32] } => "excerpt_register_printed";
    }
}

impl ExcerptState {
    /// The state after a step; the one table of the machine.
    ///
    /// # Errors
    /// [`ExcerptRefusal::NotApproved`] when it is written too early, otherwise [`ExcerptRefusal::NotAtThisStep`].
    pub fn after(self, step: ExcerptStep, number: &str) -> Result<ExcerptState, ExcerptRefusal> {
        use ExcerptState::{Approved, Cancelled, Destroyed, Held, Refused, Requested, Returned};
        match (self, step) {
            (Requested, ExcerptStep::Approve) => Ok(Approved),
            (Requested | Approved, ExcerptStep::Refuse) => Ok(Refused),
            (Requested | Approved, ExcerptStep::Cancel) => Ok(Cancelled),
            (Approved, ExcerptStep::Make) => Ok(Held),
            (Held, ExcerptStep::Return) => Ok(Returned),
            (Returned, ExcerptStep::Destroy) => Ok(Destroyed),
            (Requested | Refused, ExcerptStep::Make) => {
                Err(ExcerptRefusal::NotApproved { number: number.to_owned() })
            }
            _ => Err(ExcerptRefusal::NotAtThisStep { number: number.to_owned(), state: self }),
        }
    }

    /// Where it stands: its own word until it is written, the word of the copy it became from then on. So whoever
    /// destroys the copy has destroyed the excerpt.
    #[must_use]
    pub fn of(stored: &str, copy: Option<CopyState>) -> Option<ExcerptState> {
        match copy {
            Some(CopyState::Destroyed) => Some(ExcerptState::Destroyed),
            Some(CopyState::In | CopyState::InSession) => Some(ExcerptState::Returned),
            Some(CopyState::Out | CopyState::Lost) => Some(ExcerptState::Held),
            None => ExcerptState::from_code(stored),
        }
    }
}

/// An excerpt as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcerptRequest {
    /// 用途.
    pub purpose: String,
    /// `1-3, 7`.
    pub page_range: String,
    /// 摘抄数量, in words: 第三条全文, 约 200 字.
    pub extent: String,
    /// 应交回.
    pub return_by: Option<Day>,
}

/// Checks a request against its source; answers how many of its pages are meant.
///
/// # Errors
/// The first thing that cannot be.
pub fn check_excerpt(request: &ExcerptRequest, source: &SourceFacts, now: &Now) -> Result<i64, Refusal> {
    if !source.kept {
        return Err(crate::copying::CopyRefusal::RecordNotKept { number: source.number.clone() }.into());
    }
    if request.purpose.trim().is_empty() {
        return Err(ExcerptRefusal::PurposeMissing.into());
    }
    if request.extent.trim().is_empty() {
        return Err(ExcerptRefusal::ExtentMissing.into());
    }
    if let Some(day) = request.return_by.filter(|day| *day < now.today()) {
        return Err(ExcerptRefusal::ReturnDayPast { day }.into());
    }
    if request.page_range.trim().is_empty() {
        return Ok(source.pages);
    }
    pages_in_range(&request.page_range, source.pages).ok_or_else(|| {
        ExcerptRefusal::PagesUnclear { range: request.page_range.trim().to_owned(), last: source.pages }
            .into()
    })
}

/// Checks the pages an excerpt itself has.
///
/// # Errors
/// [`ExcerptRefusal::PagesUnlikely`].
pub fn check_own_pages(pages: i64) -> Result<(), ExcerptRefusal> {
    if (1..=500).contains(&pages) { Ok(()) } else { Err(ExcerptRefusal::PagesUnlikely { pages }) }
}

/// A 收回即毁 of a notebook about to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcerptDestruction {
    /// 摘抄本编号.
    pub number: String,
    /// The highest level inside.
    pub level: Level,
    /// How.
    pub method: DestructionMethod,
    /// Class of the shredder, `P-4`.
    pub used_class: String,
    /// Some record inside holds personal information.
    pub personal_information: bool,
    /// A hold stands on a record inside.
    pub on_hold: bool,
    /// Who destroys.
    pub destroyer: PersonId,
    /// Who signs beside, with name and clearance.
    pub second: (PersonId, String, Level),
}

/// Two different people, both methods and classes fit, no hold; answers the class as printed.
///
/// # Errors
/// The first thing that stands against it.
pub fn check_excerpt_destruction(act: &ExcerptDestruction) -> Result<String, Refusal> {
    let (second, name, clearance) = &act.second;
    if act.on_hold {
        return Err(ExcerptRefusal::OnHold { number: act.number.clone() }.into());
    }
    if act.destroyer == *second {
        return Err(crate::copying::CopyRefusal::SecondPersonSame { name: name.clone() }.into());
    }
    if *clearance < act.level {
        return Err(AccessRefusal::ClearanceTooLow { name: name.clone(), needed: act.level }.into());
    }
    check_method(act.method, &act.used_class, required_class(act.level, act.personal_information), true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    fn now() -> Now {
        Now { at: Moment::parse("2026-11-23T02:00:00Z").expect("time"), zone: chrono_tz::Asia::Shanghai }
    }

    fn source() -> SourceFacts {
        SourceFacts { number: "GC-0041".into(), kept: true, on_paper: true, state: CopyState::In, pages: 14 }
    }

    fn request() -> ExcerptRequest {
        ExcerptRequest {
            purpose: "写整改方案".into(),
            page_range: "3-5, 9".into(),
            extent: "第三条全文".into(),
            return_by: Day::from_ymd_opt(2026, 12, 1),
        }
    }

    #[test]
    fn an_excerpt_walks_from_request_to_destroyed() {
        let mut state = ExcerptState::Requested;
        for step in [ExcerptStep::Approve, ExcerptStep::Make, ExcerptStep::Return, ExcerptStep::Destroy] {
            state = state.after(step, "ZC").expect("the usual way");
        }
        assert_eq!(state, ExcerptState::Destroyed);
    }

    #[test]
    fn nothing_is_written_before_it_is_allowed_and_nothing_destroyed_before_it_is_back() {
        for early in [ExcerptState::Requested, ExcerptState::Refused] {
            assert_eq!(
                early.after(ExcerptStep::Make, "ZC"),
                Err(ExcerptRefusal::NotApproved { number: "ZC".into() })
            );
        }
        assert!(ExcerptState::Held.after(ExcerptStep::Destroy, "ZC").is_err());
        assert!(
            ExcerptState::Held.after(ExcerptStep::Cancel, "ZC").is_err(),
            "what exists is not wished away"
        );
    }

    #[test]
    fn once_written_the_copy_says_where_it_is() {
        assert_eq!(ExcerptState::of("approved", None), Some(ExcerptState::Approved));
        assert_eq!(ExcerptState::of("held", Some(CopyState::Destroyed)), Some(ExcerptState::Destroyed));
        assert_eq!(ExcerptState::of("held", Some(CopyState::In)), Some(ExcerptState::Returned));
        assert_eq!(ExcerptState::of("held", Some(CopyState::Lost)), Some(ExcerptState::Held));
    }

    #[test]
    fn a_request_says_which_pages_how_much_and_what_for() {
        assert_eq!(check_excerpt(&request(), &source(), &now()), Ok(4));
        assert_eq!(
            check_excerpt(&ExcerptRequest { page_range: String::new(), ..request() }, &source(), &now()),
            Ok(14)
        );
        let code =
            |request: ExcerptRequest| check_excerpt(&request, &source(), &now()).expect_err("refused").code;
        assert_eq!(code(ExcerptRequest { purpose: " ".into(), ..request() }), "excerpt.purpose_missing");
        assert_eq!(code(ExcerptRequest { extent: String::new(), ..request() }), "excerpt.extent_missing");
        assert_eq!(code(ExcerptRequest { page_range: "12-20".into(), ..request() }), "excerpt.pages_unclear");
        let past = Day::from_ymd_opt(2026, 11, 22);
        assert_eq!(code(ExcerptRequest { return_by: past, ..request() }), "excerpt.return_day_past");
    }
}
