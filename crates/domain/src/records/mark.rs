//! The mark on anything printed, exported or watermarked. The words 绝密/机密/秘密 belong to the
//! State Secrets Law (2024, art. 22) and never stand on our paper.

use super::LevelTerm;
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

/// What stands on an object: the mark and, unless it is blank, how long it holds (`公司机密▲至 2031-01-01`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedMark {
    /// The mark.
    pub mark: Mark,
    /// The term beside it.
    pub term: Option<LevelTerm>,
}

/// The mark and term of a level, as labels, copies and watermarks carry them. Two objects need the same label
/// exactly when these are equal: a change that leaves it equal needs no relabelling.
#[must_use]
pub fn printed_mark(level: Level, term: &LevelTerm, profile: MarkProfile) -> PrintedMark {
    let mark = mark_of(level, profile);
    PrintedMark { mark, term: (mark != Mark::Blank).then(|| term.clone()) }
}

impl PrintedMark {
    /// The stored form: the mark's code and, where there is one, the term's.
    #[must_use]
    pub fn code(&self) -> String {
        match &self.term {
            Some(term) => format!("{}|{}", self.mark.code(), term.code()),
            None => self.mark.code().to_owned(),
        }
    }

    /// Reads the stored form.
    #[must_use]
    pub fn parse(text: &str) -> Option<PrintedMark> {
        let (mark, term) = match text.split_once('|') {
            Some((mark, term)) => (mark, Some(LevelTerm::parse(term)?)),
            None => (text, None),
        };
        Some(PrintedMark { mark: Mark::from_code(mark)?, term })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_mark_has_no_term_and_every_mark_survives_storing() {
        let until = LevelTerm::Until("2031-01-01".parse().expect("a day"));
        assert_eq!(printed_mark(Level::General, &until, MarkProfile::Company).term, None);
        for level in Level::ALL {
            for profile in MarkProfile::ALL {
                let printed = printed_mark(level, &until, *profile);
                assert_eq!(PrintedMark::parse(&printed.code()), Some(printed));
            }
        }
        assert_eq!(PrintedMark::parse("绝密"), None);
    }

    #[test]
    fn what_prints_the_same_needs_no_new_label() {
        let of = |level| printed_mark(level, &LevelTerm::Long, MarkProfile::Company);
        assert_eq!(of(Level::Secret), of(Level::TopSecret));
        assert_ne!(of(Level::Secret), of(Level::General));
        let core = |level| printed_mark(level, &LevelTerm::Long, MarkProfile::TradeSecret);
        assert_ne!(core(Level::Secret), core(Level::TopSecret));
    }

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
