//! Channels (传递渠道), and which level may go by which: the table is data of the rule pack, each row with its article.

use super::DispatchRefusal;
use crate::access::Level;
use crate::coded::coded;
use crate::ids::PersonId;

coded! {
    /// A way a paper takes.
    pub enum Channel {
        /// 专人送达.
        Hand = "hand", "channel-hand";
        /// 双人押送.
        TwoPersons = "two_persons", "channel-two-persons";
        /// 内部交换.
        InternalMail = "internal_mail", "channel-internal-mail";
        /// 挂号信、EMS.
        RegisteredMail = "registered_mail", "channel-registered-mail";
        /// 普通快递、平信.
        OrdinaryMail = "ordinary_mail", "channel-ordinary-mail";
        /// 加密文件.
        EncryptedFile = "encrypted_file", "channel-encrypted-file";
        /// 传真.
        Fax = "fax", "channel-fax";
        /// 电子邮件.
        Email = "email", "channel-email";
        /// 微信等即时通信.
        Messenger = "messenger", "channel-messenger";
    }
}

coded! {
    /// What the table says of a level and a channel.
    pub enum Verdict {
        /// 可用.
        Allowed = "allowed", "channel-verdict-allowed";
        /// 须两人.
        TwoPersons = "two_persons", "channel-verdict-two-persons";
        /// 禁用.
        Refused = "refused", "channel-verdict-refused";
    }
}

/// One cell of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelRule {
    /// The level it speaks of.
    pub level: Level,
    /// The channel it speaks of.
    pub channel: Channel,
    /// What it says.
    pub verdict: Verdict,
    /// Where it comes from.
    pub article: String,
}

/// Who carries, where somebody does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carriers {
    /// 送件人.
    pub first: Option<(PersonId, String)>,
    /// 同行人.
    pub second: Option<(PersonId, String)>,
}

impl Channel {
    /// Whether a carrier outside the house gives it a number.
    #[must_use]
    pub fn has_tracking(self) -> bool {
        matches!(self, Channel::RegisteredMail | Channel::OrdinaryMail)
    }
}

/// Whether the channel is open to that level at all.
///
/// # Errors
/// [`DispatchRefusal::ChannelRefused`].
pub fn check_open(rule: &ChannelRule) -> Result<(), DispatchRefusal> {
    match rule.verdict {
        Verdict::Refused => Err(DispatchRefusal::ChannelRefused {
            channel: rule.channel,
            level: rule.level,
            article: rule.article.clone(),
        }),
        Verdict::Allowed | Verdict::TwoPersons => Ok(()),
    }
}

/// Whether a paper of that level may take that channel with these people.
///
/// # Errors
/// [`DispatchRefusal::ChannelRefused`], [`DispatchRefusal::TwoCarriersNeeded`],
/// [`DispatchRefusal::TrackingMissing`]; the same person twice is not two.
pub fn check_channel(rule: &ChannelRule, carriers: &Carriers, tracking: &str) -> Result<(), DispatchRefusal> {
    check_open(rule)?;
    let (channel, level, article) = (rule.channel, rule.level, rule.article.clone());
    let two = match (&carriers.first, &carriers.second) {
        (Some((first, _)), Some((second, _))) => first != second,
        _ => false,
    };
    if (rule.verdict == Verdict::TwoPersons || channel == Channel::TwoPersons) && !two {
        return Err(DispatchRefusal::TwoCarriersNeeded { channel, level, article });
    }
    if channel.has_tracking() && tracking.trim().is_empty() {
        return Err(DispatchRefusal::TrackingMissing { channel });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(level: Level, channel: Channel, verdict: Verdict) -> ChannelRule {
        ChannelRule { level, channel, verdict, article: "R4·三·五".into() }
    }

    fn carried_by(first: u128, second: Option<u128>) -> Carriers {
        let someone = |number| (PersonId(uuid::Uuid::from_u128(number)), "孙浩".to_owned());
        Carriers { first: Some(someone(first)), second: second.map(someone) }
    }

    #[test]
    fn a_closed_channel_says_which_article_closed_it() {
        let closed = rule(Level::Secret, Channel::Messenger, Verdict::Refused);
        assert_eq!(
            check_channel(&closed, &Carriers::default(), ""),
            Err(DispatchRefusal::ChannelRefused {
                channel: Channel::Messenger,
                level: Level::Secret,
                article: "R4·三·五".into()
            })
        );
    }

    #[test]
    fn two_carriers_are_two_people() {
        let guarded = rule(Level::TopSecret, Channel::TwoPersons, Verdict::TwoPersons);
        assert!(check_channel(&guarded, &carried_by(1, Some(2)), "").is_ok());
        for alone in [carried_by(1, None), carried_by(1, Some(1)), Carriers::default()] {
            assert!(matches!(
                check_channel(&guarded, &alone, ""),
                Err(DispatchRefusal::TwoCarriersNeeded { .. })
            ));
        }
    }

    #[test]
    fn what_the_post_carries_has_the_post_s_number() {
        let mail = rule(Level::Internal, Channel::RegisteredMail, Verdict::Allowed);
        assert!(check_channel(&mail, &Carriers::default(), "EA123456789CN").is_ok());
        assert_eq!(
            check_channel(&mail, &Carriers::default(), " "),
            Err(DispatchRefusal::TrackingMissing { channel: Channel::RegisteredMail })
        );
    }
}
