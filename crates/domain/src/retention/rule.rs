//! A version of a retention rule (保管期限规则), as the file plan stores it.

use crate::coded::coded;
use crate::ids::RetentionRuleId;

coded! {
    /// When the term begins to run (起算).
    pub enum RetentionTrigger {
        /// 1 January after the year of creation (自形成次年 1 月 1 日).
        YearAfterCreation = "year_after_creation", "retention-trigger-year-after-creation";
        /// The day after the fiscal year ended (自会计年度终了次日).
        FiscalYear = "fiscal_year", "retention-trigger-fiscal-year";
        /// The day after a day kept with the record (自指定日期次日).
        Date = "date", "retention-trigger-date";
        /// The day after an event, e.g. the end of a contract (自事件发生次日).
        Event = "event", "retention-trigger-event";
    }
}

coded! {
    /// What follows when the term has ended (期满处置).
    pub enum RetentionAction {
        /// Appraise for destruction (鉴定销毁).
        Destroy = "destroy", "retention-action-destroy";
        /// Review, then decide (复审).
        Review = "review", "retention-action-review";
        /// Keep for ever (永久).
        Keep = "keep", "retention-action-keep";
    }
}

/// A rule version: code, text, mandate, period, trigger, action. Once used, it is locked and a
/// change makes the next version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionRule {
    /// Which version.
    pub id: RetentionRuleId,
    /// E.g. `RT-D10`.
    pub code: String,
    /// Counts from 1.
    pub version: i64,
    /// The rule in words.
    pub text: String,
    /// The article or standard it stands on.
    pub mandate: String,
    /// `None` is for ever (永久).
    pub period_months: Option<u32>,
    /// When the term begins.
    pub trigger: RetentionTrigger,
    /// The event's name, for [`RetentionTrigger::Event`].
    pub trigger_event: String,
    /// What follows.
    pub action: RetentionAction,
    /// Personal information may be kept no longer than this (PIPL 19, 47).
    pub latest_months: Option<u32>,
    /// Why that is the latest day.
    pub latest_ground: String,
}
