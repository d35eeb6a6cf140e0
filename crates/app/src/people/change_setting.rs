//! Change a switch of the office.

use super::read_settings::{SettingsView, settings};
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, Setting};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ChangeSetting {
    /// Which.
    pub key: String,
    /// New value, as text.
    pub value: String,
}

/// Changes.
pub fn change_setting(desk: &mut Desk, ask: ChangeSetting) -> Result<Changed<SettingsView>> {
    desk.transact(Operation::ChangeSetting, |work| {
        let known = Setting::find(ask.key.trim())?;
        let value = known.check(&ask.value)?;
        let setting =
            store::people::put_setting(work, work.new_id(), known.key, &value, work.actor(), work.now().at)?;
        work.record(PeopleEvent::SettingChanged { setting });
        settings(work, work.office())
    })
}
