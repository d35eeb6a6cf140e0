//! The rule pack's file as it is written; [`super::rule_pack`] checks it.

use super::rule_pack::PackDuty;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub(super) version: i64,
    pub(super) name: String,
    pub(super) sources: BTreeMap<String, String>,
    pub(super) grounds: BTreeMap<String, WrittenGround>,
    pub(super) retention_rules: Vec<WrittenRule>,
    pub(super) categories: Vec<WrittenCategory>,
    pub(super) matrix: Vec<WrittenCells>,
    pub(super) duties: Vec<PackDuty>,
    pub(super) lending: Vec<WrittenLending>,
    pub(super) holidays: Vec<WrittenHoliday>,
    pub(super) working_weekends: Vec<WrittenDay>,
    pub(super) checklists: Vec<WrittenLine>,
    pub(super) filing_deadlines: Vec<WrittenDeadline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenGround {
    pub(super) article: String,
    pub(super) level: String,
    pub(super) quote: String,
    #[serde(default)]
    pub(super) lower_on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenRule {
    pub(super) code: String,
    pub(super) text: String,
    pub(super) mandate: String,
    pub(super) months: Option<u32>,
    pub(super) trigger: String,
    #[serde(default)]
    pub(super) trigger_event: String,
    pub(super) action: String,
    pub(super) latest_months: Option<u32>,
    #[serde(default)]
    pub(super) latest_ground: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenCategory {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) group: String,
    pub(super) family: String,
    pub(super) grounds: Vec<String>,
    pub(super) term: Option<String>,
    pub(super) rule: String,
    pub(super) number: String,
    #[serde(default)]
    pub(super) personal_information: bool,
    #[serde(default)]
    pub(super) accounting: bool,
    pub(super) source: (String, String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenCells {
    pub(super) levels: Vec<String>,
    pub(super) actions: Vec<String>,
    pub(super) approvers: Vec<String>,
    pub(super) mode: String,
    pub(super) supervised: bool,
    pub(super) witnesses: u32,
    #[serde(default)]
    pub(super) channels: Vec<String>,
    #[serde(default = "anywhere")]
    pub(super) place: String,
    #[serde(default)]
    pub(super) watermark: bool,
    pub(super) longest_days: Option<u32>,
    #[serde(default)]
    pub(super) shredder_class: String,
    pub(super) article: String,
}

fn anywhere() -> String {
    "anywhere".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLending {
    pub(super) name: String,
    pub(super) level: Option<String>,
    pub(super) post: Option<String>,
    pub(super) family: Option<String>,
    pub(super) days: u32,
    pub(super) item_limit: u32,
    pub(super) renewals: u32,
    pub(super) grace_days: u32,
    pub(super) article: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenHoliday {
    pub(super) name: String,
    pub(super) from: String,
    pub(super) until: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenDay {
    pub(super) name: String,
    pub(super) on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLine {
    pub(super) kind: String,
    pub(super) section: String,
    pub(super) name: String,
    pub(super) categories: Vec<String>,
    pub(super) words: Vec<String>,
    pub(super) required: bool,
    pub(super) source: (String, String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenDeadline {
    pub(super) family: Option<String>,
    pub(super) month: u32,
    pub(super) day: u32,
    pub(super) article: String,
}
