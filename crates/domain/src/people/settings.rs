//! The office's switches (设置): each with the values it takes and the one it has until somebody changes it.

use super::PeopleRefusal;

/// What a switch takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingForm {
    /// `true` or `false`.
    Switch,
    /// A whole number within bounds.
    Number {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// One of these codes.
    Choice(&'static [&'static str]),
}

/// A switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// `area.fact`; its text key is `setting-<key with hyphens>`.
    pub key: &'static str,
    /// What it takes.
    pub form: SettingForm,
    /// Until somebody changes it.
    pub default: &'static str,
}

/// Every switch there is; nothing else is stored.
pub const SETTINGS: &[Setting] = &[
    Setting { key: "loans.check_agreement", form: SettingForm::Switch, default: "false" },
    Setting { key: "loans.check_training", form: SettingForm::Switch, default: "false" },
    Setting { key: "loans.training_months", form: SettingForm::Number { least: 1, most: 60 }, default: "12" },
    Setting {
        key: "loans.permit_from",
        form: SettingForm::Choice(&["internal", "secret", "confidential", "never"]),
        default: "secret",
    },
    Setting {
        key: "loans.two_carriers_from",
        form: SettingForm::Choice(&["secret", "confidential", "never"]),
        default: "confidential",
    },
    Setting { key: "loans.pick_up_days", form: SettingForm::Number { least: 1, most: 30 }, default: "3" },
    Setting {
        key: "loans.reservation_limit",
        form: SettingForm::Number { least: 1, most: 50 },
        default: "5",
    },
    Setting {
        key: "loans.recall_least_days",
        form: SettingForm::Number { least: 0, most: 30 },
        default: "3",
    },
    Setting {
        key: "loans.recall_notice_days",
        form: SettingForm::Number { least: 0, most: 10 },
        default: "1",
    },
    Setting {
        key: "loans.renewal_window_days",
        form: SettingForm::Number { least: 0, most: 30 },
        default: "0",
    },
    Setting { key: "readings.hour", form: SettingForm::Number { least: 1, most: 1000 }, default: "20" },
    Setting { key: "readings.day", form: SettingForm::Number { least: 1, most: 10_000 }, default: "60" },
    Setting { key: "readings.times_usual", form: SettingForm::Number { least: 2, most: 100 }, default: "3" },
    Setting {
        key: "readings.other_departments",
        form: SettingForm::Number { least: 0, most: 1000 },
        default: "10",
    },
    Setting { key: "readings.refused", form: SettingForm::Number { least: 0, most: 1000 }, default: "5" },
    Setting { key: "readings.opens", form: SettingForm::Number { least: 0, most: 12 }, default: "7" },
    Setting { key: "readings.closes", form: SettingForm::Number { least: 12, most: 24 }, default: "20" },
    Setting {
        key: "marks.profile",
        form: SettingForm::Choice(&["company", "trade_secret"]),
        default: "company",
    },
    Setting { key: "approvals.delegate_destruction", form: SettingForm::Switch, default: "false" },
    Setting { key: "cooling_off_days", form: SettingForm::Number { least: 1, most: 90 }, default: "7" },
];

impl Setting {
    /// The switch of a key.
    ///
    /// # Errors
    /// [`PeopleRefusal::SettingUnknown`].
    pub fn find(key: &str) -> Result<&'static Setting, PeopleRefusal> {
        SETTINGS
            .iter()
            .find(|setting| setting.key == key)
            .ok_or_else(|| PeopleRefusal::SettingUnknown { key: key.to_owned() })
    }

    /// The value as stored.
    ///
    /// # Errors
    /// [`PeopleRefusal::SettingValue`].
    pub fn check(&self, value: &str) -> Result<String, PeopleRefusal> {
        let value = value.trim();
        let fits = match self.form {
            SettingForm::Switch => matches!(value, "true" | "false"),
            SettingForm::Choice(codes) => codes.contains(&value),
            SettingForm::Number { least, most } => {
                value.parse::<i64>().is_ok_and(|number| (least..=most).contains(&number))
            }
        };
        if fits {
            Ok(value.to_owned())
        } else {
            Err(PeopleRefusal::SettingValue { key: self.key.to_owned(), value: value.to_owned() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_value_its_switch_takes() {
        for setting in SETTINGS {
            assert_eq!(setting.check(setting.default), Ok(setting.default.to_owned()), "{}", setting.key);
        }
    }

    #[test]
    fn what_a_switch_does_not_take_is_refused() {
        let days = Setting::find("cooling_off_days").expect("known");
        for wrong in ["", "0", "91", "seven", "7.5"] {
            assert!(matches!(days.check(wrong), Err(PeopleRefusal::SettingValue { .. })), "{wrong}");
        }
        assert_eq!(days.check(" 14 "), Ok("14".into()));
        assert!(matches!(Setting::find("colour"), Err(PeopleRefusal::SettingUnknown { .. })));
    }
}
