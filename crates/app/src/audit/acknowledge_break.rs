//! Acknowledge a break of the trail (确认审计链断点): the audit administrator and the system or security administrator
//! sign where it holds last and why it does not go on. A new segment begins; what was found stays found.

use crate::border::Second;
use crate::error::Error;
use crate::{Changed, Desk, Operation, Result, signing};
use domain::vault::{VaultRefusal, check_acknowledgement};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AcknowledgeBreak {
    /// What happened, and what was done about it.
    pub reason: String,
    /// The audit administrator's own passphrase.
    pub passphrase: String,
    /// The system or security administrator.
    pub second: Second,
}

impl std::fmt::Debug for AcknowledgeBreak {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AcknowledgeBreak({})", self.reason)
    }
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AcknowledgedBreak {
    /// The last position that is trusted.
    pub seq: i64,
    /// Its hash, hex.
    pub head: String,
}

/// Acknowledges.
pub fn acknowledge_break(desk: &mut Desk, ask: AcknowledgeBreak) -> Result<Changed<AcknowledgedBreak>> {
    desk.permit(Operation::AcknowledgeBreak)?;
    if desk.vault().broken().is_none() {
        return Err(VaultRefusal::TrailHolds.into());
    }
    let own = desk.own_signature(&ask.passphrase, None)?;
    let second = desk.on_the_spot(&ask.second)?;
    let people = (own.person(), second.person());
    let posts = |desk: &mut Desk, person| store::people::list_posts(&desk.vault().reader(), person);
    let (first_posts, second_posts) = (posts(desk, people.0)?, posts(desk, people.1)?);
    check_acknowledgement((people.0, &first_posts), (people.1, &second_posts), &ask.reason)?;
    let code = |posts: &[domain::access::Post]| posts.first().map_or("", |post| post.code());
    let broken = desk.vault().acknowledge_break(
        |work, broken, acknowledgement| -> Result<()> {
            let statement = serde_json::json!({
                "act": Operation::AcknowledgeBreak.name(), "last_trusted": broken.seq, "head": hex::encode(broken.head),
                "reason": ask.reason.trim(), "audit": people.0.to_string(), "administrator": people.1.to_string(),
            })
            .to_string();
            let subject = acknowledgement.to_string();
            for (who, posts) in [(&own, &first_posts), (&second, &second_posts)] {
                signing::sign_act(work, who, code(posts), Operation::AcknowledgeBreak.name(), &subject, &statement)?;
            }
            Ok(())
        },
        people,
    )?;
    let seq = store::audit::head(&desk.vault().reader())?
        .map(|(seq, _, _)| seq)
        .ok_or_else(|| Error::Broken("the trail has no head".into()))?;
    let tags = ["audit_events", "signatures"].map(str::to_owned).to_vec();
    Ok(Changed { reply: AcknowledgedBreak { seq: broken.seq, head: hex::encode(broken.head) }, tags, seq })
}
