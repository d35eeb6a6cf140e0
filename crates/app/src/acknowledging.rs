//! Somebody acknowledges a transaction: by passphrase, on the pad, or with a pen on the printed slip.

use crate::border::Receipt;
use crate::signing::{OnTheSpot, handwriting, keep_handwriting, sign_act};
use crate::{Desk, Error, Result, Work};
use domain::dispatch::{DispatchRefusal, Hand};
use domain::{PersonId, SignatureId, SignatureImageId};
use paper::signature::Ink;

/// An acknowledgement as given, everything slow done.
pub(crate) enum Acknowledged {
    /// 签字板.
    Pad(Ink),
    /// 纸签.
    Pen,
    /// 口令.
    Passphrase(Box<OnTheSpot>),
}

/// What was kept of it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct KeptHand {
    /// By passphrase.
    pub(crate) signature: Option<SignatureId>,
    /// On the pad.
    pub(crate) image: Option<SignatureImageId>,
}

impl Acknowledged {
    /// Checks passphrase or picture; before the transaction, because the key derivation is slow on purpose.
    pub(crate) fn take(desk: &mut Desk, receipt: &Receipt) -> Result<Acknowledged> {
        match (receipt.kind.as_str(), &receipt.second) {
            ("paper", _) => Ok(Acknowledged::Pen),
            ("pad", _) => match handwriting(receipt.signature_png.as_deref())? {
                Some(ink) => Ok(Acknowledged::Pad(ink)),
                None => Err(DispatchRefusal::SignatureMissing.into()),
            },
            ("passphrase", Some(second)) => Ok(Acknowledged::Passphrase(Box::new(desk.on_the_spot(second)?))),
            _ => Err(Error::Malformed("receipt".into())),
        }
    }

    /// Which of the three.
    pub(crate) fn hand(&self) -> Hand {
        match self {
            Acknowledged::Pad(_) => Hand::Pad,
            Acknowledged::Pen => Hand::Pen,
            Acknowledged::Passphrase(_) => Hand::Passphrase,
        }
    }

    /// Who it is: proved by the passphrase, else whoever is expected.
    pub(crate) fn person(&self, expected: PersonId) -> PersonId {
        match self {
            Acknowledged::Passphrase(who) => who.person(),
            Acknowledged::Pad(_) | Acknowledged::Pen => expected,
        }
    }

    /// Keeps it with its subject.
    pub(crate) fn keep(
        &self,
        work: &Work<'_, '_>,
        act: &'static str,
        subject: &str,
        statement: &str,
    ) -> Result<KeptHand> {
        Ok(match self {
            Acknowledged::Pen => KeptHand::default(),
            Acknowledged::Pad(ink) => {
                KeptHand { image: Some(keep_handwriting(work, ink)?), ..KeptHand::default() }
            }
            Acknowledged::Passphrase(who) => KeptHand {
                signature: Some(sign_in_first_post(work, who, act, subject, statement)?),
                ..KeptHand::default()
            },
        })
    }
}

/// Signs an act for which no particular post is asked.
pub(crate) fn sign_in_first_post(
    work: &Work<'_, '_>,
    who: &OnTheSpot,
    act: &'static str,
    subject: &str,
    statement: &str,
) -> Result<SignatureId> {
    let posts = store::people::list_posts(work, who.person())?;
    sign_act(work, who, posts.first().map_or("", |post| post.code()), act, subject, statement)
}
