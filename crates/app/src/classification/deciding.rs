//! Another person's decision over a change of level: one signature each, in force at once.

use crate::border::Second;
use crate::classification::relabelling::{mark_profile, relabel};
use crate::error::{OrMissing, Result};
use crate::records::asking::said;
use crate::records::countersigning::{Hand, hand_of, sign, with_post};
use crate::records::level_change_view::{LevelChangeView, level_change_view};
use crate::records::previews::follow_level;
use crate::{Desk, Work};
use ::vault::key_level;
use domain::RecordId;
use domain::access::Level;
use domain::classification::ClassificationEvent;
use domain::records::{
    CountersignFacts, Field, LevelChangeState, LevelTerm, RecordEvent, countersign_change, printed_mark,
};
use store::records::LevelChangeRow;

/// The hand that signs: somebody on the spot, or the session's own person with the passphrase typed again.
pub(crate) fn hand_for(desk: &mut Desk, second: Option<&Second>, passphrase: Option<&str>) -> Result<Hand> {
    match second {
        Some(second) => hand_of(desk, second),
        None => {
            let passphrase = said(passphrase.unwrap_or_default(), Field::Passphrase)?;
            let spot = desk.own_signature(passphrase, None)?;
            with_post(desk, spot)
        }
    }
}

/// Decides one change.
pub(crate) fn decide_change(
    work: &Work<'_, '_>,
    mut change: LevelChangeRow,
    hand: &Hand,
    agree: bool,
) -> Result<LevelChangeView> {
    let second = hand.countersigner(work)?;
    let facts = CountersignFacts {
        state: LevelChangeState::from_code(&change.state).unwrap_or(LevelChangeState::Refused),
        from: change.from,
        to: change.to,
        proposer: change.proposed_by,
        second: &second,
        agree,
    };
    let state = countersign_change(&facts)?;
    let signature = sign(work, hand, &change, agree)?;
    store::records::decide_change(work, change.id, state.code(), second.person, work.now().at, signature)?;
    if state == LevelChangeState::Countersigned {
        put_in_force(work, &change)?;
    } else {
        work.record(RecordEvent::LevelChangeRefused { record: change.record, change: change.id });
    }
    state.code().clone_into(&mut change.state);
    change.countersigned_by = Some(second.person);
    change.countersigned_by_name = Some(second.name);
    change.countersigned_at = Some(work.now().at);
    Ok(level_change_view(change))
}

fn put_in_force(work: &Work<'_, '_>, change: &LevelChangeRow) -> Result<()> {
    let (record, to) = (change.record, change.to);
    let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
    // Changes proposed before terms could be changed leave the record its own.
    let term = if change.to_term.is_empty() { &row.level_term } else { &change.to_term };
    let profile = mark_profile(work)?;
    let mark =
        |level, term: &str| printed_mark(level, &LevelTerm::parse(term).unwrap_or(LevelTerm::Long), profile);
    let (before, after) = (mark(row.level, &row.level_term), mark(to, term));
    store::records::set_level(work, record, to, &change.basis, term)?;
    rewrap_files(work, record, to)?;
    relabel(work, change.id, record, &before, &after)?;
    if change.from == to {
        work.record(ClassificationEvent::LevelTermChanged { record, change: change.id });
    } else {
        work.record(RecordEvent::LevelChanged {
            record,
            change: change.id,
            from: change.from.rank(),
            to: to.rank(),
        });
    }
    Ok(())
}

/// Puts the keys of the record's files, and of signed sheets about it, under the new level's key; a session without that key is refused.
fn rewrap_files(work: &Work<'_, '_>, record: RecordId, to: Level) -> Result<()> {
    let to = key_level(to);
    for key in store::records::list_open_keys(work, record)? {
        if key.key_level != to {
            let rewrapped = work.rewrap_content_key(&key.wrapped, key.content, key.key_level, to)?;
            store::records::set_content_key(work, key.content, key.row, to, &rewrapped)?;
            follow_level(work, &key, to)?;
        }
    }
    for (paper, scan) in store::approvals::list_scans_of(work, record)? {
        if scan.key_level != to {
            let rewrapped = work.rewrap_content_key(&scan.wrapped, scan.id, scan.key_level, to)?;
            store::approvals::set_scan_key(work, paper, to, &rewrapped)?;
        }
    }
    Ok(())
}
