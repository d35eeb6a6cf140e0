//! The office's switches and facts.

use crate::{Desk, Operation, Result};
use domain::people::{SETTINGS, SettingForm};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadSettings {}

/// A switch.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SettingView {
    /// Key; its text is `setting-<key with hyphens>`.
    pub key: String,
    /// `switch`, `number` or `choice`.
    pub form: String,
    /// Value in force.
    pub value: String,
    /// Whether somebody changed it.
    pub changed: bool,
    /// Smallest number.
    pub least: Option<i64>,
    /// Largest number.
    pub most: Option<i64>,
    /// Codes to choose from; their words are `mark-profile-<code>`.
    pub choices: Vec<String>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SettingsView {
    /// Switches.
    pub rows: Vec<SettingView>,
    /// `dengbao` or `modern`; set when the vault was made.
    pub password_profile: String,
    /// IANA zone; set when the vault was made.
    pub time_zone: String,
    /// Address of the office.
    pub address: String,
}

pub(super) fn settings(reader: &Reader<'_>, office: &store::vault::OfficeRow) -> Result<SettingsView> {
    let mut rows = Vec::new();
    for setting in SETTINGS {
        let stored = store::vault::get_setting(reader, setting.key)?;
        let mut choices = Vec::new();
        let (form, bounds) = match setting.form {
            SettingForm::Switch => ("switch", None),
            SettingForm::Number { least, most } => ("number", Some((least, most))),
            SettingForm::Choice(codes) => {
                choices = codes.iter().map(|code| (*code).to_owned()).collect();
                ("choice", None)
            }
        };
        let (least, most) = bounds.unzip();
        rows.push(SettingView {
            key: setting.key.to_owned(),
            form: form.to_owned(),
            changed: stored.is_some(),
            value: stored.unwrap_or_else(|| setting.default.to_owned()),
            least,
            most,
            choices,
        });
    }
    Ok(SettingsView {
        rows,
        password_profile: office.password_profile.clone(),
        time_zone: office.time_zone.clone(),
        address: office.address.clone(),
    })
}

/// Reads.
pub fn read_settings(desk: &mut Desk, _: ReadSettings) -> Result<SettingsView> {
    desk.read(Operation::ReadSettings, |view| settings(view, view.office()))
}
