//! Put a change of the guide in force, or refuse it (会签定密指南): another person's own passphrase over exactly this line.

use crate::border::Second;
use crate::classification::guide_line::{GuideLine, GuideVersionView, read_version};
use crate::error::OrMissing;
use crate::records::asking::{identity, said};
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::access::{AccessRefusal, Permission, Post};
use domain::classification::{ClassificationEvent, GuideAct, GuideDecision, GuideState, decide_guide};
use domain::records::Field;
use domain::{RowId, SignatureId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::GuideVersionRow;
use ts_rs::TS;

/// The decision: by the session's person (passphrase again) or by somebody on the spot (`second`).
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideGuideChange {
    /// Which proposal.
    pub id: String,
    /// Agreed or not.
    pub agree: bool,
    /// The session's own passphrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub passphrase: Option<String>,
    /// Or somebody else's act on the spot.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub second: Option<Second>,
}

/// Decides.
pub fn decide_guide_change(desk: &mut Desk, ask: DecideGuideChange) -> Result<Changed<GuideVersionView>> {
    desk.permit(Operation::DecideGuideChange)?;
    let id: RowId = identity(&ask.id)?;
    let spot = match &ask.second {
        Some(second) => desk.on_the_spot(second)?,
        None => {
            let passphrase = said(ask.passphrase.as_deref().unwrap_or_default(), Field::Passphrase)?;
            desk.own_signature(passphrase, None)?
        }
    };
    desk.transact(Operation::DecideGuideChange, |work| {
        let row = store::classification::get_guide_version(work, id)?.or_missing()?;
        let post = post_of(work, &spot)?;
        let person = store::people::get_person(work, spot.person())?.or_missing()?;
        let state = decide_guide(&GuideDecision {
            state: GuideState::from_code(&row.state).unwrap_or(GuideState::Refused),
            proposer: row.proposed_by,
            decider: person.id,
            name: &person.name,
            agree: ask.agree,
        })?;
        let signature = sign(work, &spot, post, &row, ask.agree)?;
        if state == GuideState::InForce {
            put_in_force(work, &row)?;
        } else {
            work.record(ClassificationEvent::GuideRefused { version: id, category: row.category });
        }
        let (by, at) = (person.id, work.now().at);
        store::classification::decide_version(work, id, state.code(), by, at, signature)?;
        read_version(work, id)
    })
}

/// The post by which somebody may decide about the guide.
fn post_of(work: &Work<'_, '_>, spot: &OnTheSpot) -> Result<Post> {
    let may = Permission::KeepGuide.posts();
    let posts = store::people::list_posts(work, spot.person())?;
    match posts.into_iter().find(|post| may.contains(post)) {
        Some(post) => Ok(post),
        None => {
            let person = store::people::get_person(work, spot.person())?.or_missing()?;
            Err(AccessRefusal::WrongPost { name: person.name, who: may.to_vec() }.into())
        }
    }
}

fn sign(
    work: &Work<'_, '_>,
    spot: &OnTheSpot,
    post: Post,
    row: &GuideVersionRow,
    agree: bool,
) -> Result<SignatureId> {
    let statement = serde_json::json!({
        "act": "decide_guide", "version": row.id.to_string(), "category": row.category.to_string(), "number": row.version,
        "do": row.act, "line": row.content, "reason": row.reason, "proposed_by": row.proposed_by.to_string(), "agree": agree,
    });
    sign_act(work, spot, post.code(), "decide_guide", &row.id.to_string(), &statement.to_string())
}

fn put_in_force(work: &Work<'_, '_>, row: &GuideVersionRow) -> Result<()> {
    let line = GuideLine::kept(&row.content)?;
    let standing = store::records::get_category(work, row.category)?;
    if let Some(standing) = &standing {
        keep_first_version(work, standing)?;
        store::classification::supersede(work, row.category)?;
    }
    match (GuideAct::from_code(&row.act), standing) {
        (Some(GuideAct::Retire), _) => {
            store::classification::retire_category(work, row.category, row.version, work.now().at)?;
        }
        (_, Some(_)) => line.write(work, row.version, |words| {
            store::classification::set_category(work, row.category, words)
        })?,
        (_, None) => line.write(work, row.version, |words| {
            store::classification::insert_category(work, row.category, words)
        })?,
    }
    work.record(ClassificationEvent::GuideChanged {
        version: row.id,
        category: row.category,
        number: row.version,
        level: line.entry()?.guide.level().rank(),
    });
    Ok(())
}

/// The line that came with the rule pack is written down as a version of its own before it is changed for the first time.
pub(super) fn keep_first_version(work: &Work<'_, '_>, standing: &store::records::CategoryRow) -> Result<()> {
    let versions = store::classification::list_guide_versions(work, Some(standing.id), false)?;
    if versions.iter().any(|one| one.version == standing.version && one.state == "in_force") {
        return Ok(());
    }
    let first = GuideVersionRow {
        id: work.new_id(),
        category: standing.id,
        version: standing.version,
        act: GuideAct::Enter.code().to_owned(),
        content: GuideLine::of_category(standing).content()?,
        reason: standing.source.clone(),
        state: GuideState::Superseded.code().to_owned(),
        proposed_by: work.actor(),
        proposed_by_name: String::new(),
        proposed_at: work.now().at,
        decided_by_name: None,
        decided_at: None,
    };
    Ok(store::classification::insert_guide_version(work, &first)?)
}
