//! The mark on anything printed, exported or watermarked. The words 绝密/机密/秘密 belong to the
//! State Secrets Law (2024, art. 22) and never stand on our paper.

use crate::access::Level;
use crate::coded::coded;

coded! {
    /// Which words the office prints.
    pub enum MarkProfile {
        /// 公司机密.
        Company = "company", "mark-profile-company";
        /// 核心商密 / 普通商密.
        TradeSecret = "trade_secret", "mark-profile-trade-secret";
    }
}

coded! {
    /// A printed mark; its words are `mark-…`.
    pub enum Mark {
        /// 一般 prints blank.
        Blank = "blank", "mark-blank";
        /// 公司机密.
        CompanyConfidential = "company_confidential", "mark-company-confidential";
        /// 普通商密.
        OrdinaryTradeSecret = "ordinary_trade_secret", "mark-ordinary-trade-secret";
        /// 核心商密.
        CoreTradeSecret = "core_trade_secret", "mark-core-trade-secret";
    }
}

/// The mark of a level.
#[must_use]
pub fn mark_of(level: Level, profile: MarkProfile) -> Mark {
    match (level, profile) {
        (Level::General, _) => Mark::Blank,
        (_, MarkProfile::Company) => Mark::CompanyConfidential,
        (Level::TopSecret | Level::Confidential, MarkProfile::TradeSecret) => Mark::CoreTradeSecret,
        (Level::Secret | Level::Internal, MarkProfile::TradeSecret) => Mark::OrdinaryTradeSecret,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_prints_blank_and_everything_else_one_mark() {
        assert_eq!(mark_of(Level::General, MarkProfile::Company), Mark::Blank);
        for level in &Level::ALL[1..] {
            assert_eq!(mark_of(*level, MarkProfile::Company), Mark::CompanyConfidential);
        }
    }

    #[test]
    fn the_trade_secret_profile_has_two() {
        assert_eq!(mark_of(Level::TopSecret, MarkProfile::TradeSecret), Mark::CoreTradeSecret);
        assert_eq!(mark_of(Level::Internal, MarkProfile::TradeSecret), Mark::OrdinaryTradeSecret);
        assert_eq!(mark_of(Level::General, MarkProfile::TradeSecret), Mark::Blank);
    }
}
