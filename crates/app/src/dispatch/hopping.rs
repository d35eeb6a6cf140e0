//! A hop: who gives and who takes sign the same words, and what is found wrong opens an incident.

use super::statements::Hop;
use crate::acknowledging::{Acknowledged, sign_in_first_post};
use crate::error::OrMissing;
use crate::incidents::{Found, open_incident};
use crate::signing::OnTheSpot;
use crate::{Result, Work};
use domain::PersonId;
use domain::dispatch::{HopFacts, Standing, TransferKind};
use store::dispatch::{HopRow, StopRow, TransferRow};
use store::named;

/// Everything about a hop that is about to be made.
pub(super) struct Hopping<'a> {
    pub row: &'a TransferRow,
    pub giver: &'a Acknowledged,
    pub taker: &'a Acknowledged,
    /// Who takes when the taker does not prove it by passphrase.
    pub expected: PersonId,
    pub companion: Option<&'a OnTheSpot>,
    /// A clerk stands by.
    pub at_desk: bool,
    pub pages: i64,
    pub seal_intact: bool,
    pub home: bool,
}

/// Where it is: with the last who took it, or, before it left, with the clerk who opens the strongroom.
pub(super) fn standing(
    work: &Work<'_, '_>,
    row: &TransferRow,
    hops: &[HopRow],
    stops: &[StopRow],
) -> Result<Standing> {
    let holder = match hops.last() {
        Some(hop) => (hop.to, hop.to_name.clone()),
        None => (work.actor(), name_of(work, work.actor())?),
    };
    let next = stops.get(hops.len()).map(|stop| (stop.person, stop.name.clone()));
    Ok(Standing { number: row.number.clone(), level: row.level, holder, next })
}

/// Somebody's name.
pub(super) fn name_of(work: &Work<'_, '_>, person: PersonId) -> Result<String> {
    Ok(store::people::get_person(work, person)?.or_missing()?.name)
}

impl Hopping<'_> {
    /// The hop as the rules want it.
    pub(super) fn facts(&self, work: &Work<'_, '_>, standing: &Standing) -> Result<HopFacts> {
        let giver = self.giver.person(standing.holder.0);
        let taker = self.taker.person(self.expected);
        let companion = match self.companion {
            Some(who) => Some((
                who.person(),
                name_of(work, who.person())?,
                store::people::get_clearance(work, who.person())?,
            )),
            None => None,
        };
        Ok(HopFacts {
            giver: (giver, name_of(work, giver)?, self.giver.hand()),
            taker: (taker, name_of(work, taker)?, self.taker.hand()),
            companion,
            at_desk: self.at_desk,
            pages: self.pages,
        })
    }

    /// Signs it by everybody, keeps it, and opens an incident when pages or seal are not as they should be.
    pub(super) fn make(&self, work: &Work<'_, '_>, facts: &HopFacts, position: i64) -> Result<()> {
        let row = self.row;
        // Whoever passes on a circulated paper has read it; the clerk who sends it off has not.
        let read = row.kind == TransferKind::Circulation.code() && position > 1;
        let statement = Hop {
            row,
            position,
            from: facts.giver.0,
            to: facts.taker.0,
            companion: self.companion.map(OnTheSpot::person),
            pages: self.pages,
            seal_intact: self.seal_intact,
            read,
            home: self.home,
        }
        .statement();
        let subject = row.id.to_string();
        let given = self.giver.keep(work, "give_transfer", &subject, &statement)?;
        let taken = self.taker.keep(work, "take_transfer", &subject, &statement)?;
        let along = match self.companion {
            Some(who) => Some(sign_in_first_post(work, who, "accompany_transfer", &subject, &statement)?),
            None => None,
        };
        let found = match (self.pages == row.pages, self.seal_intact) {
            (false, _) => Some(Found::PagesDiffer((self.pages, row.pages))),
            (true, false) => Some(Found::Damaged),
            (true, true) => None,
        };
        let incident = match found {
            Some(found) => Some(open_incident(work, row.copy, row.record, &row.number, found)?),
            None => None,
        };
        store::dispatch::insert_hop(
            work,
            &named! {
                id: work.new_id::<domain::RowId>(), transfer_id: row.id, position: position, from_id: facts.giver.0, to_id: facts.taker.0,
                companion_id: self.companion.map(OnTheSpot::person), home: self.home, at: work.now().at, pages: self.pages, seal_intact: self.seal_intact,
                given: self.giver.hand().code(), given_signature_id: given.signature, given_image_id: given.image,
                taken: self.taker.hand().code(), taken_signature_id: taken.signature, taken_image_id: taken.image,
                companion_signature_id: along, read: read, incident_id: incident,
            },
        )?;
        Ok(())
    }
}
