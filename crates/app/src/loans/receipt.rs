//! The borrower's receipt: one signature per transaction — pad, pen on the printed slip, or passphrase.

use super::facts::Gathered;
use crate::border::Receipt;
use crate::signing::{OnTheSpot, handwriting, keep_handwriting, sign_act};
use crate::{Desk, Error, Result, Work};
use domain::access::Level;
use domain::loans::LoanRefusal;
use domain::{LoanId, SignatureId, SignatureImageId};
use paper::signature::Ink;

/// A receipt made ready before the transaction.
#[derive(Default)]
pub(super) struct Ready {
    kind: String,
    who: Option<OnTheSpot>,
    ink: Option<Ink>,
}

/// A receipt kept.
#[derive(Default)]
pub(super) struct Kept {
    pub kind: String,
    pub signature: Option<SignatureId>,
    pub image: Option<SignatureImageId>,
}

impl Kept {
    /// Whether the borrower's own hand is on it.
    pub fn is_signed(&self) -> bool {
        self.signature.is_some() || self.image.is_some()
    }
}

/// Checks passphrase or picture.
pub(super) fn make_ready(desk: &mut Desk, receipt: Option<&Receipt>) -> Result<Ready> {
    let Some(receipt) = receipt else { return Ok(Ready::default()) };
    let malformed = || Error::Malformed(format!("receipt {}", receipt.kind));
    let mut ready = Ready { kind: receipt.kind.clone(), ..Ready::default() };
    match receipt.kind.as_str() {
        "passphrase" => ready.who = Some(desk.on_the_spot(receipt.second.as_ref().ok_or_else(malformed)?)?),
        "pad" => ready.ink = Some(handwriting(receipt.signature_png.as_deref())?.ok_or_else(malformed)?),
        "paper" | "" => {}
        _ => return Err(malformed()),
    }
    Ok(ready)
}

/// Keeps it with the loan. From 秘密 upward a slip is signed by pen when nothing else was given
/// (纸签待扫).
pub(super) fn keep(work: &Work<'_, '_>, ready: &Ready, gathered: &Gathered, loan: LoanId) -> Result<Kept> {
    let mut kept = Kept { kind: ready.kind.clone(), ..Kept::default() };
    if let Some(who) = &ready.who {
        if who.person() != gathered.borrower.id {
            return Err(LoanRefusal::ReceiptByAnother { name: gathered.borrower.name.clone() }.into());
        }
        kept.signature =
            Some(sign_act(work, who, "borrower", "receive_loan", &loan.to_string(), &gathered.statement)?);
    }
    if let Some(ink) = &ready.ink {
        kept.image = Some(keep_handwriting(work, ink)?);
    }
    if kept.kind.is_empty() && gathered.copy.level >= Level::Secret {
        kept.kind = "paper".to_owned();
    }
    Ok(kept)
}
