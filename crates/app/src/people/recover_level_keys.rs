//! Use the recovery key (启用恢复密钥): when nobody is left who could hand the level keys on, two administrators take
//! them from the paper in the safe. They go to whoever is cleared; who typed the key gets nothing of them.

use super::list_level_keys::{LevelKeyList, level_keys};
use crate::border::Second;
use crate::{Changed, Desk, Operation, Result, signing};
use ::vault::RecoveryKey;
use domain::vault::{VaultRefusal, check_recovery};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecoverLevelKeys {
    /// As it stands on the paper.
    pub recovery_key: String,
    /// Another administrator.
    pub second: Second,
}

impl std::fmt::Debug for RecoverLevelKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RecoverLevelKeys({:?})", self.second)
    }
}

/// Takes the level keys from the recovery key.
pub fn recover_level_keys(desk: &mut Desk, ask: RecoverLevelKeys) -> Result<Changed<LevelKeyList>> {
    desk.permit(Operation::RecoverLevelKeys)?;
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::RecoverLevelKeys, |work| {
        let first_posts = store::people::list_posts(work, work.actor())?;
        let posts = store::people::list_posts(work, second.person())?;
        check_recovery((work.actor(), &first_posts), (second.person(), &posts))?;
        let key = RecoveryKey::read(&ask.recovery_key).ok_or(VaultRefusal::WrongRecoveryKey)?;
        let people = work.recover_level_keys(&key, second.person())?;
        let act = Operation::RecoverLevelKeys.name();
        let statement = serde_json::json!({
            "act": act, "given": people, "first": work.actor().to_string(), "second": second.person().to_string(),
        })
        .to_string();
        let post = posts.iter().find(|post| post.is_administrator()).map_or("", |post| post.code());
        signing::sign_act(work, &second, post, act, &work.office().vault_id, &statement)?;
        level_keys(work, work.now().at)
    })
}
