//! Signed acts: authenticate first, then, inside the transaction, sign and keep.

use crate::border::Second;
use crate::error::{Error, Result};
use crate::{Desk, Work};
use ::vault::{Signed, Signer};
use base64::Engine;
use domain::{PersonId, SignatureId, SignatureImageId};
use paper::signature::Ink;
use store::signatures::SignatureRow;

domain::refusals! {
    /// What is wrong with a signature as given.
    pub enum SigningRefusal in "signing" {
        /// The picture from the pad cannot be read, is too large or has no ink.
        HandwritingUnusable { fault: String } => "handwriting_unusable", Form;
    }
}

/// A person who has just proved their passphrase, with the handwriting they gave.
pub struct OnTheSpot {
    /// Who can sign.
    pub signer: Signer,
    /// Cropped handwriting.
    pub ink: Option<Ink>,
}

impl OnTheSpot {
    /// Who.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.signer.person()
    }
}

/// Decodes a pad's picture with limits and crops it to its ink.
pub fn handwriting(base64_png: Option<&str>) -> Result<Option<Ink>> {
    let Some(text) = base64_png.filter(|text| !text.is_empty()) else { return Ok(None) };
    let fault = |fault: String| Error::from(SigningRefusal::HandwritingUnusable { fault });
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(text.rsplit(',').next().unwrap_or(text))
        .map_err(|error| fault(error.to_string()))?;
    paper::signature::ink(&bytes).map(Some).map_err(|error| fault(error.to_string()))
}

impl Desk {
    /// Authenticates a second person and reads the handwriting; before the transaction, because the
    /// key derivation is slow on purpose.
    pub fn on_the_spot(&mut self, second: &Second) -> Result<OnTheSpot> {
        let ink = handwriting(second.signature_png.as_deref())?;
        Ok(OnTheSpot { signer: self.authenticate(second)?, ink })
    }

    /// The session's own person with the passphrase typed again.
    pub fn own_signature(&mut self, passphrase: &str, signature_png: Option<&str>) -> Result<OnTheSpot> {
        let ink = handwriting(signature_png)?;
        Ok(OnTheSpot { signer: self.authenticate_self(passphrase)?, ink })
    }
}

/// Keeps handwriting on its own (a receipt on the pad by somebody without account).
pub fn keep_handwriting(work: &Work<'_, '_>, ink: &Ink) -> Result<SignatureImageId> {
    let id: SignatureImageId = work.new_id();
    // `ink.sha256` is hex or bytes in the paper crate; the stored form is 32 bytes over the PNG.
    store::signatures::insert_image(work, id, &ink.png, &sha256(&ink.png), ink.width, ink.height)?;
    Ok(id)
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}

/// Signs `statement` (canonical JSON of exactly what is signed) and keeps act, signature and handwriting.
pub fn sign_act(
    work: &Work<'_, '_>,
    who: &OnTheSpot,
    post: &str,
    act: &'static str,
    subject: &str,
    statement: &str,
) -> Result<SignatureId> {
    let image = who.ink.as_ref().map(|ink| keep_handwriting(work, ink)).transpose()?;
    keep(work, work.sign(&who.signer, act, subject, statement), post, image)
}

/// Keeps an act that was signed away from this vault and has been checked.
pub fn keep_signed(work: &Work<'_, '_>, signed: Signed, post: &str) -> Result<SignatureId> {
    keep(work, signed, post, None)
}

fn keep(
    work: &Work<'_, '_>,
    signed: Signed,
    post: &str,
    image: Option<SignatureImageId>,
) -> Result<SignatureId> {
    let id: SignatureId = work.new_id();
    store::signatures::insert(
        work,
        &SignatureRow {
            id,
            act: signed.act,
            subject: signed.subject,
            person: signed.person,
            post: post.to_owned(),
            slot: signed.slot,
            statement: signed.statement,
            digest: signed.digest.to_vec(),
            nonce: signed.nonce.to_vec(),
            signature: signed.signature,
            image,
            on_paper: image.is_none(),
            at: signed.at,
        },
    )?;
    Ok(id)
}
