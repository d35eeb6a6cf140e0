//! Which channel is open to which level (传递渠道表).

use super::channel_rules::rules;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListChannels {}

/// A cell of the table.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ChannelLine {
    /// Level.
    pub level: String,
    /// Channel.
    pub channel: String,
    /// `allowed`, `two_persons`, `refused`.
    pub verdict: String,
    /// Where it comes from.
    pub article: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ChannelList {
    /// Cells.
    pub rows: Vec<ChannelLine>,
}

/// Lists the table.
pub fn list_channels(desk: &mut Desk, _: ListChannels) -> Result<ChannelList> {
    desk.read(Operation::ListChannels, |_| {
        let rows = rules()?
            .into_iter()
            .map(|rule| ChannelLine {
                level: rule.level.code().to_owned(),
                channel: rule.channel.code().to_owned(),
                verdict: rule.verdict.code().to_owned(),
                article: rule.article,
            })
            .collect();
        Ok(ChannelList { rows })
    })
}
