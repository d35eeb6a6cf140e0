//! Paper approval (纸批): a pen-signed sheet, attested by somebody who is none of the parties, confirmed by the
//! approver's own key within ten working days, or denied.

use super::{Approval, Party, differ};
use crate::access::{AccessRefusal, Level, Post};
use crate::coded::coded;
use crate::ids::{ApprovalId, IncidentId, PersonId, RowId, SignatureId};
use crate::moment::{Day, Now};

/// Working days in which the approver confirms.
pub const CONFIRM_WORKING_DAYS: u32 = 10;

/// Who may attest that the scan shows what the approver signed.
pub const ATTESTING_POSTS: [Post; 2] = [Post::SecrecyOfficer, Post::OfficeDirector];

coded! {
    /// Where a paper approval stands (纸批状态).
    pub enum PaperState {
        /// 待本人确认.
        Unconfirmed = "unconfirmed", "paper-state-unconfirmed";
        /// 已确认.
        Confirmed = "confirmed", "paper-state-confirmed";
        /// 已否认.
        Denied = "denied", "paper-state-denied";
    }
}

crate::refusals! {
    /// What a paper approval may be refused for.
    pub enum PaperRefusal in "paper_approval" {
        /// Paper never carries 绝密.
        NotForTopSecret { number: String } => "not_for_top_secret", Evidence;
        /// No code of an approval sheet is readable on the scan.
        CodeNotFound => "code_not_found", Form;
        /// The sheet belongs to another vault.
        OtherVault => "other_vault", Evidence;
        /// The sheet belongs to another request.
        OtherSheet { number: String } => "other_sheet", Evidence;
        /// The sheet was printed for another content.
        SheetContentDiffers { number: String } => "sheet_content_differs", Evidence;
        /// This person attests nothing; `who` does.
        NotYourAttestation { name: String, who: Vec<Post> } => "not_your_attestation", Evidence;
        /// The approver settled it already.
        SettledAlready { number: String } => "settled_already", Form;
        /// It waits for another person's confirmation.
        NotYourPaper { name: String } => "not_your_paper", Evidence;
        /// A denial says what is wrong.
        ReasonNeeded => "reason_needed", Form;
        /// The file is no picture or PDF that could be read.
        ScanUnreadable => "scan_unreadable", Form;
    }
}

crate::events! {
    /// What the trail keeps of paper approvals.
    pub enum PaperEvent {
        /// An approval sheet was printed.
        ApprovalSheetPrinted { approval: ApprovalId, digest: [u8; 32], file: [u8; 32] } => "approval_sheet_printed";
        /// An empty approval sheet was printed.
        BlankApprovalSheetPrinted { print: RowId, file: [u8; 32] } => "blank_approval_sheet_printed";
        /// A signed sheet was attested and counts until it is settled.
        PaperApprovalAttested { paper: RowId, approval: ApprovalId, approver: PersonId, by: PersonId, signature: SignatureId, scan: [u8; 32] } => "paper_approval_attested";
        /// The approver confirmed with the own key.
        PaperApprovalConfirmed { paper: RowId, approval: ApprovalId, by: PersonId, signature: SignatureId, late: i64 } => "paper_approval_confirmed";
        /// The approver denied it.
        PaperApprovalDenied { paper: RowId, approval: ApprovalId, by: PersonId, signature: SignatureId, incident: IncidentId, used: i64 } => "paper_approval_denied";
        /// The scan of a signed sheet was shown.
        ApprovalScanOpened { paper: RowId, approval: ApprovalId } => "approval_scan_opened";
    }
}

/// Whether a request may go on paper at all.
///
/// # Errors
/// 绝密.
pub fn may_go_on_paper(number: &str, level: Level) -> Result<(), PaperRefusal> {
    if level == Level::TopSecret {
        return Err(PaperRefusal::NotForTopSecret { number: number.to_owned() });
    }
    Ok(())
}

/// What the code on a sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCode {
    /// The vault.
    pub vault: [u8; 16],
    /// The approval.
    pub approval: [u8; 16],
    /// The content's digest.
    pub digest: [u8; 32],
}

/// The first byte of a sheet's code: tells it from every other code of this program.
const SHEET: u8 = 0xA1;

impl SheetCode {
    /// The bytes the code carries.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        [&[SHEET][..], &self.vault, &self.approval, &self.digest].concat()
    }

    /// Reads a code's bytes; `None` when they are none of a sheet.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Option<SheetCode> {
        let (kind, rest) = bytes.split_first()?;
        let (vault, rest) = rest.split_at_checked(16)?;
        let (approval, digest) = rest.split_at_checked(16)?;
        let read = SheetCode {
            vault: vault.try_into().ok()?,
            approval: approval.try_into().ok()?,
            digest: digest.try_into().ok()?,
        };
        (*kind == SHEET).then_some(read)
    }

    /// Whether the scanned sheet is the sheet of this approval.
    ///
    /// # Errors
    /// Another vault's, another request's, another content's.
    pub fn is_sheet_of(
        &self,
        vault: [u8; 16],
        id: ApprovalId,
        approval: &Approval,
    ) -> Result<(), PaperRefusal> {
        let number = approval.number.clone();
        if self.vault != vault {
            return Err(PaperRefusal::OtherVault);
        }
        if self.approval != *id.0.as_bytes() {
            return Err(PaperRefusal::OtherSheet { number });
        }
        if self.digest != approval.digest {
            return Err(PaperRefusal::SheetContentDiffers { number });
        }
        Ok(())
    }
}

/// Everybody around a signed sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around<'a> {
    /// Who asked.
    pub applicant: PersonId,
    /// Who signed it with a pen.
    pub approver: PersonId,
    /// Who brings it in.
    pub clerk: PersonId,
    /// Who attests.
    pub attestor: (PersonId, &'a str),
}

/// Whether the attestor may attest: holds the post, and is none of the others.
///
/// # Errors
/// Not a holder; the applicant, the approver or the clerk in person.
pub fn may_attest(around: Around<'_>, posts: &[Post]) -> Result<Post, crate::Refusal> {
    let (attestor, name) = around.attestor;
    let Some(post) = ATTESTING_POSTS.into_iter().find(|post| posts.contains(post)) else {
        let who = ATTESTING_POSTS.to_vec();
        return Err(PaperRefusal::NotYourAttestation { name: name.to_owned(), who }.into());
    };
    let as_attestor = Party { role: "attestor", person: attestor, name };
    for (role, person) in
        [("applicant", around.applicant), ("clerk", around.clerk), ("approver", around.approver)]
    {
        differ(&Party { role, person, name }, &as_attestor).map_err(|refusal: AccessRefusal| refusal)?;
    }
    Ok(post)
}

/// Whether this person may settle it now.
///
/// # Errors
/// Settled before; another approver's; a denial without a word why.
pub fn may_settle(
    state: PaperState,
    (number, approver): (&str, PersonId),
    (actor, name): (PersonId, &str),
    (confirms, reason): (bool, &str),
) -> Result<PaperState, PaperRefusal> {
    if approver != actor {
        return Err(PaperRefusal::NotYourPaper { name: name.to_owned() });
    }
    if state != PaperState::Unconfirmed {
        return Err(PaperRefusal::SettledAlready { number: number.to_owned() });
    }
    match (confirms, reason.trim().is_empty()) {
        (true, _) => Ok(PaperState::Confirmed),
        (false, true) => Err(PaperRefusal::ReasonNeeded),
        (false, false) => Ok(PaperState::Denied),
    }
}

/// Past its ten working days and still not settled.
#[must_use]
pub fn is_overdue(state: PaperState, confirm_by: Day, now: Now) -> bool {
    state == PaperState::Unconfirmed && confirm_by < now.today()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn around(attestor: u128) -> Around<'static> {
        Around {
            applicant: person(1),
            approver: person(2),
            clerk: person(3),
            attestor: (person(attestor), "陈丽"),
        }
    }

    #[test]
    fn who_attests_holds_the_post_and_is_nobody_else_around_the_sheet() {
        let may =
            |attestor, posts: &[Post]| may_attest(around(attestor), posts).map_err(|refusal| refusal.code);
        assert_eq!(may(4, &[Post::SecrecyOfficer]), Ok(Post::SecrecyOfficer));
        assert_eq!(may(4, &[Post::OfficeDirector, Post::Clerk]), Ok(Post::OfficeDirector));
        assert_eq!(may(4, &[Post::GeneralManager]), Err("paper_approval.not_your_attestation"));
        for same in [1, 2, 3] {
            assert_eq!(may(same, &[Post::SecrecyOfficer]), Err("access.same_person_twice"));
        }
    }

    #[test]
    fn a_sheet_is_settled_once_by_its_approver() {
        let settle = |state, who, confirms, reason| {
            may_settle(state, ("SQ-1", person(2)), (person(who), "周"), (confirms, reason))
        };
        use PaperState::{Confirmed, Denied, Unconfirmed};
        assert_eq!(settle(Unconfirmed, 2, true, ""), Ok(Confirmed));
        assert_eq!(settle(Unconfirmed, 2, false, "不是我签的"), Ok(Denied));
        assert_eq!(settle(Unconfirmed, 2, false, " "), Err(PaperRefusal::ReasonNeeded));
        assert_eq!(settle(Unconfirmed, 4, true, ""), Err(PaperRefusal::NotYourPaper { name: "周".into() }));
        for settled in [Confirmed, Denied] {
            assert_eq!(
                settle(settled, 2, true, ""),
                Err(PaperRefusal::SettledAlready { number: "SQ-1".into() })
            );
        }
    }

    #[test]
    fn a_code_reads_back_and_is_no_other_code() {
        let code = SheetCode { vault: [1; 16], approval: [2; 16], digest: [3; 32] };
        assert_eq!(SheetCode::of_bytes(&code.bytes()), Some(code.clone()));
        assert_eq!(SheetCode::of_bytes(&code.bytes()[1..]), None);
        assert_eq!(SheetCode::of_bytes(&[&code.bytes()[..], &[0]].concat()), None);
        assert_eq!(SheetCode::of_bytes(&[]), None);
    }
}
