//! The table of channels as it ships: which level may go by which, each cell with its article.

use crate::{Error, Result};
use domain::access::Level;
use domain::dispatch::{Channel, ChannelRule, Verdict};
use serde::Deserialize;

/// The table of the rule pack.
const SHIPPED: &str = include_str!("../../../../assets/packs/channels.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: i64,
    rules: Vec<WrittenRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    levels: Vec<String>,
    channels: Vec<String>,
    verdict: String,
    article: String,
}

fn unreadable(what: &str) -> Error {
    Error::Broken(format!("channels.toml: {what}"))
}

/// Every cell, by level and channel; what is not written down is refused.
pub(super) fn rules() -> Result<Vec<ChannelRule>> {
    let written: Written = toml::from_str(SHIPPED).map_err(|error| unreadable(error.message()))?;
    if written.version < 1 {
        return Err(unreadable("version"));
    }
    let mut rules = Vec::new();
    for row in &written.rules {
        let verdict = Verdict::from_code(&row.verdict).ok_or_else(|| unreadable(&row.verdict))?;
        for level in &row.levels {
            let level = Level::from_code(level).ok_or_else(|| unreadable(level))?;
            for channel in &row.channels {
                let channel = Channel::from_code(channel).ok_or_else(|| unreadable(channel))?;
                if rules.iter().any(|known: &ChannelRule| known.level == level && known.channel == channel) {
                    return Err(unreadable(&format!("{} {} twice", level.code(), channel.code())));
                }
                rules.push(ChannelRule { level, channel, verdict, article: row.article.clone() });
            }
        }
    }
    Ok(rules)
}

/// The cell of a level and a channel.
pub(super) fn rule_of(level: Level, channel: Channel) -> Result<ChannelRule> {
    let found = rules()?.into_iter().find(|rule| rule.level == level && rule.channel == channel);
    Ok(found.unwrap_or(ChannelRule { level, channel, verdict: Verdict::Refused, article: String::new() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_and_channel_has_its_word_and_article() {
        let rules = rules().expect("the shipped table is sound");
        assert_eq!(rules.len(), Level::ALL.len() * Channel::ALL.len());
        assert!(rules.iter().all(|rule| !rule.article.is_empty()));
    }

    #[test]
    fn the_highest_level_goes_by_two_persons_and_no_other_way() {
        for rule in rules().expect("sound").iter().filter(|rule| rule.level == Level::TopSecret) {
            let by_two = rule.channel == Channel::TwoPersons;
            assert_eq!(rule.verdict == Verdict::TwoPersons, by_two, "{:?}", rule.channel);
            assert_eq!(rule.verdict == Verdict::Refused, !by_two, "{:?}", rule.channel);
        }
    }

    #[test]
    fn no_secret_is_told_by_messenger() {
        for level in [Level::Secret, Level::Confidential, Level::TopSecret] {
            assert_eq!(rule_of(level, Channel::Messenger).expect("a cell").verdict, Verdict::Refused);
        }
    }
}
