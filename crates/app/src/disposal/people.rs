//! The three who count, execute and attest, each with the own passphrase typed on the spot.

use crate::border::Second;
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Desk, Result, Work};
use domain::access::Post;
use domain::disposal::{DestructionPeople, DisposalRefusal, Named, check_clearances, check_people};
use domain::{ApprovalId, PersonId};
use store::Reader;
use store::disposal::ListRow;

/// Executor and both witnesses, authenticated.
pub(crate) struct Three {
    pub executor: OnTheSpot,
    pub first_witness: OnTheSpot,
    pub second_witness: OnTheSpot,
}

impl Three {
    /// Checks the three passphrases; before the transaction, since each check is slow on purpose.
    pub(crate) fn on_the_spot(
        desk: &mut Desk,
        executor: &Second,
        first: &Second,
        second: &Second,
    ) -> Result<Three> {
        Ok(Three {
            executor: desk.on_the_spot(executor)?,
            first_witness: desk.on_the_spot(first)?,
            second_witness: desk.on_the_spot(second)?,
        })
    }

    /// Refuses people who may not act together on this list, or who may not see its level.
    pub(crate) fn check(&self, reader: &Reader<'_>, list: &ListRow) -> Result<()> {
        let people = DestructionPeople {
            applicant: list.applicant,
            approvers: approvers(reader, list.approval)?,
            executor: named(reader, self.executor.person())?,
            first_witness: named(reader, self.first_witness.person())?,
            second_witness: named(reader, self.second_witness.person())?,
        };
        check_people(&people)?;
        Ok(check_clearances(&people, list.level)?)
    }

    /// Refuses anybody who did not sign the count, in the role of then.
    pub(crate) fn check_same(&self, reader: &Reader<'_>, list: &ListRow) -> Result<()> {
        let then = [list.executor, list.first_witness, list.second_witness];
        let now = [&self.executor, &self.first_witness, &self.second_witness];
        for (then, now) in then.into_iter().zip(now) {
            if then != Some(now.person()) {
                let name = named(reader, now.person())?.name;
                return Err(DisposalRefusal::OtherPeople { name }.into());
            }
        }
        Ok(())
    }

    /// Each signs the same statement with the own key.
    pub(crate) fn sign(
        &self,
        work: &Work<'_, '_>,
        act: &'static str,
        subject: &str,
        statement: &str,
    ) -> Result<()> {
        for one in [&self.executor, &self.first_witness, &self.second_witness] {
            sign_act(work, one, &post_code(work, one.person())?, act, subject, statement)?;
        }
        Ok(())
    }
}

/// Who said yes.
pub(crate) fn approvers(reader: &Reader<'_>, approval: Option<ApprovalId>) -> Result<Vec<PersonId>> {
    let Some(approval) = approval else { return Ok(Vec::new()) };
    let decisions = store::approvals::list_decisions(reader, approval)?;
    Ok(decisions.into_iter().filter(|given| given.decision == "approve").map(|given| given.person).collect())
}

/// A person as the rules want them.
pub(crate) fn named(reader: &Reader<'_>, person: PersonId) -> Result<Named> {
    let found = store::people::get_person(reader, person)?.or_missing()?;
    Ok(Named { id: person, name: found.name, clearance: store::people::get_clearance(reader, person)? })
}

/// The first of a person's posts in the order screens list them; empty for a guest.
pub(crate) fn post_code(reader: &Reader<'_>, person: PersonId) -> Result<String> {
    let posts = store::people::list_posts(reader, person)?;
    Ok(Post::ALL
        .into_iter()
        .find(|post| posts.contains(post))
        .map(|post| post.code().to_owned())
        .unwrap_or_default())
}
