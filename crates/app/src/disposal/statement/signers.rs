//! 三 人员与签署: who proposed, decided, acted and witnessed, each with the key they signed with.

use super::super::people::post_code;
use super::super::view::fingerprint;
use super::{Facts, ink_of, live_fingerprint};
use crate::error::OrMissing;
use crate::signing::OnTheSpot;
use crate::{Result, Work, wording};
use domain::access::Post;
use domain::{Moment, PersonId};
use paper::certificate::{Role, Signer};
use paper::signature::Ink;
use store::signatures::SignatureRow;

/// In printed order: proposes, decides and acts, witnesses.
pub(super) fn signers(
    work: &Work<'_, '_>,
    facts: &Facts<'_>,
    issuer: &OnTheSpot,
) -> Result<(Vec<Signer>, Vec<Ink>)> {
    let mut cast = Cast { work, facts, signers: Vec::new(), inks: Vec::new() };
    let list = facts.list;
    cast.in_session(Role::Applicant, list.applicant, list.locked_at)?;
    for (person, at) in appraisers(work, facts)? {
        cast.in_session(Role::Appraiser, person, at)?;
    }
    cast.issuer(issuer)?;
    for given in store::approvals::list_decisions(work, list.approval.or_missing()?)? {
        if given.decision == "approve" {
            let signed = store::signatures::get(work, given.signature)?.or_missing()?;
            cast.signed(Role::Approver, &signed)?;
        }
    }
    let attested: Vec<SignatureRow> = store::signatures::list_of_subject(work, &list.id.to_string())?
        .into_iter()
        .filter(|signed| signed.act == "attest_list")
        .collect();
    for (role, person) in [
        (Role::Executor, list.executor),
        (Role::Witness, list.first_witness),
        (Role::Witness, list.second_witness),
    ] {
        let signed = attested.iter().find(|signed| Some(signed.person) == person).or_missing()?;
        cast.signed(role, signed)?;
    }
    Ok((cast.signers, cast.inks))
}

/// Everybody whose opinion stands on a line, with the time of the last one.
fn appraisers(work: &Work<'_, '_>, facts: &Facts<'_>) -> Result<Vec<(PersonId, Option<Moment>)>> {
    let mut found: Vec<(PersonId, Option<Moment>)> = Vec::new();
    for item in store::disposal::list_appraisal_items(work, facts.list.appraisal)? {
        let Some(person) = item.decided_by else { continue };
        if !facts.lines.iter().any(|line| line.row.record == item.record) {
            continue;
        }
        match found.iter_mut().find(|(known, _)| *known == person) {
            Some((_, at)) => *at = (*at).max(item.decided_at),
            None => found.push((person, item.decided_at)),
        }
    }
    Ok(found)
}

struct Cast<'a, 'w, 'c> {
    work: &'a Work<'w, 'c>,
    facts: &'a Facts<'a>,
    signers: Vec<Signer>,
    inks: Vec<Ink>,
}

impl Cast<'_, '_, '_> {
    /// An act of an open session, which the session's seal signs.
    fn in_session(&mut self, role: Role, person: PersonId, at: Option<Moment>) -> Result<()> {
        let post = post_code(self.work, person)?;
        let key = live_fingerprint(self.work, person)?;
        self.add(role, person, &post, at, key, None)
    }

    /// An act signed on the spot.
    fn signed(&mut self, role: Role, signed: &SignatureRow) -> Result<()> {
        let key = fingerprint(self.work, signed.slot)?;
        let ink = signed.image.map(|image| ink_of(self.work, image)).transpose()?;
        self.add(role, signed.person, &signed.post, Some(signed.at), key, ink)
    }

    /// Whoever issues the certificate, about to sign it.
    fn issuer(&mut self, issuer: &OnTheSpot) -> Result<()> {
        let key = live_fingerprint(self.work, issuer.person())?;
        // As it will be read back from the stored picture, so that every print finds the same hash.
        let ink = issuer.ink.as_ref().map(|ink| paper::signature::ink(&ink.png)).transpose()?;
        let at = Some(self.facts.now.at);
        self.add(Role::SecrecyOfficer, issuer.person(), Post::SecrecyOfficer.code(), at, key, ink)
    }

    fn add(
        &mut self,
        role: Role,
        person: PersonId,
        post: &str,
        at: Option<Moment>,
        key: String,
        ink: Option<Ink>,
    ) -> Result<()> {
        let found = store::people::get_person(self.work, person)?.or_missing()?;
        let account = store::people::get_account(self.work, person)?;
        let department = match found.department {
            Some(id) => store::people::list_departments(self.work)?
                .into_iter()
                .find(|one| one.id == id)
                .map(|one| one.name),
            None => Some(found.organisation.clone()),
        };
        self.signers.push(Signer {
            role,
            name: found.name,
            post: Post::from_code(post)
                .map(|post| wording::post(self.facts.locale, post))
                .unwrap_or_default(),
            department: department.unwrap_or_default(),
            account: account.map(|account| account.login).unwrap_or_default(),
            signed_at: self.facts.minute(at),
            pen_at: None,
            key_fingerprint: key,
            ink_sha256: ink.as_ref().map(|ink| ink.sha256.clone()),
        });
        self.inks.extend(ink);
        Ok(())
    }
}
