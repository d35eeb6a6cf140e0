//! Deciding away from the vault (离线签批): on any machine, with the request, the card and its passphrase. No vault is
//! opened and nothing is kept.

use super::card_view::TextFile;
use super::decide_approval::decision_of;
use crate::{Locale, Result};
use ::texts::Value;
use ::vault::{Answer, AskedAway, AwayRequest, Clock, OpenCard, Passphrase, SigningCard};
use domain::Moment;
use domain::approvals::{ApprovalRefusal, AwayRefusal, Decision};

/// A request lying open before the card's person.
pub struct AwayDesk {
    card: OpenCard,
    asked: AskedAway,
    sha256: [u8; 32],
}

impl AwayDesk {
    /// Opens a card and the request that is sealed to it.
    ///
    /// # Errors
    /// Neither file is what it should be; a wrong passphrase; a request for somebody else, or altered.
    pub fn open(card: &[u8], passphrase: &str, request: &[u8]) -> Result<AwayDesk> {
        let card = SigningCard::read(card)?;
        let request = AwayRequest::read(request)?;
        let card = card.open(&Passphrase::new(passphrase))?;
        let (asked, sha256) = request.open(&card)?;
        Ok(AwayDesk { card, asked, sha256 })
    }

    /// What is asked.
    #[must_use]
    pub fn asked(&self) -> &AskedAway {
        &self.asked
    }

    /// All that is asked, line by line, for whoever reads it on a terminal.
    #[must_use]
    pub fn shown(&self, locale: Locale) -> Vec<String> {
        let asked = &self.asked;
        let say = |key: &str, values: &[(&str, Value)]| {
            ::texts::format(locale, key, values).unwrap_or_else(|| key.to_owned())
        };
        let head = [
            ("office", asked.office.as_str().into()),
            ("person", self.card.card().name.as_str().into()),
            ("number", asked.number.as_str().into()),
        ];
        let mut lines = vec![say("away-asked", &head)];
        lines.extend(asked.shown.iter().map(|(label, value)| format!("  {label}  {value}")));
        lines.push(format!("  SHA-256  {}", asked.content));
        lines.push(say("away-until", &[("until", asked.expires_at.as_str().into())]));
        lines
    }

    /// Decides and answers the file that goes back.
    ///
    /// # Errors
    /// Too late by this machine's clock; a refusal without a word why; an unknown decision.
    pub fn decide(&self, decision: &str, opinion: &str, clock: &dyn Clock) -> Result<TextFile> {
        let (decision, at) = (decision_of(decision)?, Moment(clock.now()));
        if decision == Decision::Refuse && opinion.trim().is_empty() {
            return Err(ApprovalRefusal::OpinionNeeded.into());
        }
        if let Some(until) = Moment::parse(&self.asked.expires_at).filter(|until| at > *until) {
            return Err(AwayRefusal::RequestExpired { number: self.asked.number.clone(), until }.into());
        }
        let answer = Answer { decision: decision.code(), opinion: opinion.trim(), at };
        let file = self.card.decide((&self.asked, self.sha256), &answer)?;
        Ok(TextFile::new(format!("{}.decision.json", self.asked.number), file.text()?))
    }
}
