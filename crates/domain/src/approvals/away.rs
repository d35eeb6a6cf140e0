//! Approval by file (离线签批): a card, a request that may be decided once until a moment, a decision that is
//! imported once. And who may issue and revoke cards.

use crate::coded::coded;
use crate::ids::{ApprovalId, PersonId, RowId, SignatureId};
use crate::moment::{Moment, Now};

coded! {
    /// Where a request by file stands (签批请求状态).
    pub enum RequestState {
        /// 待回.
        Open = "open", "away-request-open";
        /// 已导入决定.
        Decided = "decided", "away-request-decided";
        /// 作废: the card was revoked, or the vault was restored.
        Void = "void", "away-request-void";
    }
}

crate::refusals! {
    /// What is refused of cards, requests and decisions that travel as files.
    pub enum AwayRefusal in "away" {
        /// The file is none of the kind wanted, or damaged.
        FileNotReadable { wanted: &'static str } => "file_not_readable", Form;
        /// A newer program wrote the file.
        FileTooNew { wanted: &'static str, form: u32 } => "file_too_new", Form;
        /// The card's passphrase is wrong, or the card was changed.
        CardNotOpened => "card_not_opened", Form;
        /// The request is sealed to somebody else, or was changed on the way.
        RequestNotForCard => "request_not_for_card", Form;
        /// The file belongs to another vault.
        OtherVault => "other_vault", Evidence;
        /// This vault made no such request.
        RequestUnknown => "request_unknown", Evidence;
        /// A decision on this request was imported already: single use.
        AlreadyImported { number: String } => "already_imported", Evidence;
        /// The request is void: its card was revoked, or the vault was restored since.
        RequestVoid { number: String } => "request_void", Evidence;
        /// The decision comes after the request's last moment.
        RequestExpired { number: String, until: Moment } => "request_expired", Evidence;
        /// The card was revoked, or its keys are no longer the person's.
        CardRevoked { card: String } => "card_revoked", Evidence;
        /// The decision was changed on the way, or is none of this request's.
        DecisionAltered => "decision_altered", Evidence;
        /// What was decided is not what was asked.
        RequestAltered { number: String } => "request_altered", Evidence;
        /// The signature is not that of the person whose card it is.
        DecisionNotSigned => "decision_not_signed", Evidence;
        /// Only who approves has a card.
        NotAnApprover { name: String } => "not_an_approver", Evidence;
        /// One's own card, or any as security administrator.
        NotYourCard { card: String } => "not_your_card", Evidence;
        /// It was revoked before.
        AlreadyRevoked { card: String } => "already_revoked", Form;
        /// A request to this person is on its way already.
        AlreadyAsked { number: String, name: String } => "already_asked", Form;
    }
}

crate::events! {
    /// What the trail keeps of cards and requests.
    pub enum AwayEvent {
        /// An approver took the own keys out on a card.
        SigningCardExported { card: RowId, person: PersonId, slot: RowId } => "signing_card_exported";
        /// A card counts no longer; so many open requests went void with it.
        SigningCardRevoked { card: RowId, person: PersonId, by: PersonId, requests: i64 } => "signing_card_revoked";
        /// A request went out, sealed to a card's person.
        ApprovalRequestExported { request: RowId, approval: ApprovalId, card: RowId, person: PersonId, asked: [u8; 32] } => "approval_request_exported";
        /// A decision came back and was counted.
        ApprovalDecisionImported { request: RowId, approval: ApprovalId, by: PersonId, signature: SignatureId } => "approval_decision_imported";
        /// Open requests went void with a restore.
        ApprovalRequestsVoided { restore: RowId, requests: i64 } => "approval_requests_voided";
    }
}

/// A request as the vault kept it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRequest {
    /// `SQ-…` of the approval.
    pub number: String,
    /// Where it stands.
    pub state: RequestState,
    /// Until when.
    pub expires_at: Moment,
    /// Number of the card.
    pub card: String,
    /// The card stands, and its keys are the person's keys of today.
    pub card_stands: bool,
    /// Used once.
    pub nonce: Vec<u8>,
    /// What was shown, by its digest.
    pub asked: Vec<u8>,
    /// What the approval is bound to.
    pub content: Vec<u8>,
    /// Identity of the approval.
    pub approval: ApprovalId,
}

/// What a decision says it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidDecision {
    /// The nonce.
    pub nonce: Vec<u8>,
    /// Number of the card.
    pub card: String,
    /// What was shown, by its digest.
    pub asked: Vec<u8>,
    /// The content.
    pub content: Vec<u8>,
    /// Identity of the approval.
    pub approval: String,
}

/// Whether a decision on this request may still come in; before its file is opened.
///
/// # Errors
/// Imported already; void; the card revoked; too late.
pub fn may_come_in(kept: &KeptRequest, now: Now) -> Result<(), AwayRefusal> {
    let number = kept.number.clone();
    match kept.state {
        RequestState::Decided => return Err(AwayRefusal::AlreadyImported { number }),
        _ if !kept.card_stands => return Err(AwayRefusal::CardRevoked { card: kept.card.clone() }),
        RequestState::Void => return Err(AwayRefusal::RequestVoid { number }),
        RequestState::Open => {}
    }
    if now.at > kept.expires_at {
        return Err(AwayRefusal::RequestExpired { number, until: kept.expires_at });
    }
    Ok(())
}

/// Whether what was decided is what was asked.
///
/// # Errors
/// Another nonce, card or approval; another content or shown text.
pub fn is_of_request(kept: &KeptRequest, said: &SaidDecision) -> Result<(), AwayRefusal> {
    if said.nonce != kept.nonce || said.card != kept.card || said.approval != kept.approval.to_string() {
        return Err(AwayRefusal::DecisionAltered);
    }
    if said.asked != kept.asked || said.content != kept.content {
        return Err(AwayRefusal::RequestAltered { number: kept.number.clone() });
    }
    Ok(())
}

/// Whether somebody may revoke a card.
///
/// # Errors
/// Somebody else's card without the duty for it; revoked before.
pub fn may_revoke(
    (owner, card, revoked): (PersonId, &str, bool),
    actor: PersonId,
    keeps_security: bool,
) -> Result<(), AwayRefusal> {
    if owner != actor && !keeps_security {
        return Err(AwayRefusal::NotYourCard { card: card.to_owned() });
    }
    if revoked {
        return Err(AwayRefusal::AlreadyRevoked { card: card.to_owned() });
    }
    Ok(())
}

/// A request by file is made for an approval that is open, to somebody who has not decided.
///
/// # Errors
/// See [`super::receive_decision`]; a second request while one is open.
pub fn may_ask_away(open_request: bool, number: &str, name: &str) -> Result<(), AwayRefusal> {
    if open_request {
        return Err(AwayRefusal::AlreadyAsked { number: number.to_owned(), name: name.to_owned() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn on(text: &str) -> Now {
        Now { at: Moment::parse(text).expect("BUG: a moment"), zone: chrono_tz::Asia::Shanghai }
    }

    fn kept() -> KeptRequest {
        KeptRequest {
            number: "SQ-0307-2026-0018".into(),
            state: RequestState::Open,
            expires_at: on("2026-12-01T10:00:00Z").at,
            card: "QK-0307-2026-0001".into(),
            card_stands: true,
            nonce: vec![1; 32],
            asked: vec![2; 32],
            content: vec![3; 32],
            approval: ApprovalId(Uuid::from_u128(7)),
        }
    }

    fn said() -> SaidDecision {
        let kept = kept();
        SaidDecision {
            nonce: kept.nonce,
            card: kept.card,
            asked: kept.asked,
            content: kept.content,
            approval: kept.approval.to_string(),
        }
    }

    #[test]
    fn a_decision_comes_in_once_in_time_and_while_the_card_stands() {
        let now = on("2026-12-01T10:00:00Z");
        let come = |kept: &KeptRequest, now| may_come_in(kept, now);
        assert_eq!(come(&kept(), now), Ok(()));
        let number = kept().number;
        let decided = KeptRequest { state: RequestState::Decided, ..kept() };
        assert_eq!(come(&decided, now), Err(AwayRefusal::AlreadyImported { number: number.clone() }));
        let void = KeptRequest { state: RequestState::Void, ..kept() };
        assert_eq!(come(&void, now), Err(AwayRefusal::RequestVoid { number: number.clone() }));
        let revoked = KeptRequest { card_stands: false, ..void };
        assert_eq!(come(&revoked, now), Err(AwayRefusal::CardRevoked { card: kept().card }));
        let late = on("2026-12-01T10:00:01Z");
        let until = kept().expires_at;
        assert_eq!(come(&kept(), late), Err(AwayRefusal::RequestExpired { number, until }));
    }

    #[test]
    fn a_decision_is_of_exactly_one_request() {
        assert_eq!(is_of_request(&kept(), &said()), Ok(()));
        let altered = |said: SaidDecision| is_of_request(&kept(), &said);
        assert_eq!(altered(SaidDecision { nonce: vec![9; 32], ..said() }), Err(AwayRefusal::DecisionAltered));
        assert_eq!(
            altered(SaidDecision { card: "QK-2".into(), ..said() }),
            Err(AwayRefusal::DecisionAltered)
        );
        assert_eq!(
            altered(SaidDecision { approval: "8".into(), ..said() }),
            Err(AwayRefusal::DecisionAltered)
        );
        let other = AwayRefusal::RequestAltered { number: kept().number };
        assert_eq!(altered(SaidDecision { asked: vec![9; 32], ..said() }), Err(other.clone()));
        assert_eq!(altered(SaidDecision { content: vec![9; 32], ..said() }), Err(other));
    }

    #[test]
    fn a_card_is_revoked_once_by_its_person_or_the_security_administrator() {
        let (owner, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        assert_eq!(may_revoke((owner, "QK-1", false), owner, false), Ok(()));
        assert_eq!(may_revoke((owner, "QK-1", false), other, true), Ok(()));
        let card = || "QK-1".to_owned();
        assert_eq!(
            may_revoke((owner, "QK-1", false), other, false),
            Err(AwayRefusal::NotYourCard { card: card() })
        );
        assert_eq!(
            may_revoke((owner, "QK-1", true), owner, false),
            Err(AwayRefusal::AlreadyRevoked { card: card() })
        );
    }
}
