//! Whether a certificate may be issued (销毁证明书).

use super::{DestructionState, DestructionStep, DisposalRefusal, Figures};
use crate::refusal::Refusal;

/// What issuing is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// The list's number.
    pub list: String,
    /// Where the destruction stands.
    pub state: DestructionState,
    /// Its figures.
    pub figures: Figures,
    /// Files whose shredding has no receipt yet.
    pub shreds_pending: i64,
    /// Whether the stored items still give the roots that were signed.
    pub roots_agree: bool,
}

/// Issued once, after attestation, over figures that add up and roots that agree.
pub fn check_issue(facts: &CertificateFacts) -> Result<DestructionState, Refusal> {
    let next = facts.state.step(DestructionStep::Certify, &facts.list)?;
    if facts.shreds_pending > 0 {
        return Err(DisposalRefusal::ShredsPending { count: facts.shreds_pending }.into());
    }
    if facts.figures.destroyed == 0 {
        return Err(DisposalRefusal::NothingDestroyed { number: facts.list.clone() }.into());
    }
    if !facts.roots_agree {
        return Err(DisposalRefusal::RootDiffers { number: facts.list.clone() }.into());
    }
    facts.figures.add_up().map(|()| next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attested() -> CertificateFacts {
        CertificateFacts {
            list: "XC-0307-2026-0001".into(),
            state: DestructionState::Attested,
            figures: Figures {
                listed: 2,
                destroyed: 1,
                unknown: 1,
                paper: 1,
                pages: 6,
                ..Figures::default()
            },
            shreds_pending: 0,
            roots_agree: true,
        }
    }

    #[test]
    fn a_certificate_follows_the_attestation_and_only_once() {
        assert_eq!(check_issue(&attested()), Ok(DestructionState::Certified));
        for state in [DestructionState::Executed, DestructionState::Certified, DestructionState::Unattested] {
            let refused = check_issue(&CertificateFacts { state, ..attested() }).map_err(|r| r.code);
            assert_eq!(refused, Err("disposal.wrong_state"), "{}", state.code());
        }
    }

    #[test]
    fn nothing_is_certified_that_is_pending_empty_or_changed() {
        let code = |facts: CertificateFacts| check_issue(&facts).map_err(|r| r.code);
        assert_eq!(
            code(CertificateFacts { shreds_pending: 1, ..attested() }),
            Err("disposal.shreds_pending")
        );
        assert_eq!(code(CertificateFacts { roots_agree: false, ..attested() }), Err("disposal.root_differs"));
        let none = Figures { listed: 1, unknown: 1, ..Figures::default() };
        assert_eq!(code(CertificateFacts { figures: none, ..attested() }), Err("disposal.nothing_destroyed"));
    }
}
