//! Return (归还): when pages are counted, and what a difference opens.

use super::{LoanAct, LoanRefusal, LoanState};
use crate::access::Level;
use crate::coded::coded;

coded! {
    /// What the desk may find (异常).
    pub enum IncidentKind {
        /// 页数不符.
        PagesDiffer = "pages_differ", "incident-pages-differ";
        /// 损坏.
        Damaged = "damaged", "incident-damaged";
        /// 丢失.
        Lost = "lost", "incident-lost";
    }
}

/// What a return is judged by.
#[derive(Debug, Clone)]
pub struct ReturnFacts {
    /// Where the loan stands.
    pub state: LoanState,
    /// How the desk calls the copy.
    pub copy: String,
    /// The record's level today.
    pub level: Level,
    /// Pages the copy should have.
    pub pages: u32,
    /// The number of the seal (封签), if it has one.
    pub seal: bool,
    /// Damage noted before this loan.
    pub damage_before: bool,
    /// The clerk sees the seal intact.
    pub seal_intact: bool,
    /// Pages counted now.
    pub counted: Option<u32>,
    /// Damage found now.
    pub damage_now: bool,
}

/// What a return does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// The loan's state afterwards.
    pub state: LoanState,
    /// What must be looked into.
    pub incidents: Vec<IncidentKind>,
}

/// Counting is needed from 秘密 upward or after noted damage; an intact seal replaces it, unless
/// damage is found now.
#[must_use]
pub fn is_page_count_needed(facts: &ReturnFacts) -> bool {
    let sealed = facts.seal && facts.seal_intact && !facts.damage_now;
    (facts.level >= Level::Secret || facts.damage_before || facts.damage_now) && !sealed
}

/// Takes a copy back.
///
/// # Errors
/// The state does not allow it; the pages must be counted first.
pub fn take_back(facts: &ReturnFacts) -> Result<Returned, LoanRefusal> {
    let state = facts.state.after(LoanAct::Return)?;
    if facts.counted.is_none() && is_page_count_needed(facts) {
        return Err(LoanRefusal::PageCountNeeded { copy: facts.copy.clone(), expected: facts.pages });
    }
    let mut incidents = Vec::new();
    if facts.counted.is_some_and(|counted| counted != facts.pages) {
        incidents.push(IncidentKind::PagesDiffer);
    }
    if facts.damage_now {
        incidents.push(IncidentKind::Damaged);
    }
    Ok(Returned { state, incidents })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing() -> ReturnFacts {
        ReturnFacts {
            state: LoanState::Out,
            copy: "10307000004121 正本".into(),
            level: Level::Internal,
            pages: 86,
            seal: false,
            damage_before: false,
            seal_intact: false,
            counted: None,
            damage_now: false,
        }
    }

    #[test]
    fn an_internal_paper_in_good_order_needs_one_key() {
        assert_eq!(take_back(&drawing()), Ok(Returned { state: LoanState::Returned, incidents: vec![] }));
    }

    #[test]
    fn a_secret_is_counted_and_a_missing_page_opens_an_incident() {
        let secret = ReturnFacts { level: Level::Secret, ..drawing() };
        assert_eq!(
            take_back(&secret),
            Err(LoanRefusal::PageCountNeeded { copy: secret.copy.clone(), expected: 86 })
        );
        let whole = ReturnFacts { counted: Some(86), ..secret.clone() };
        assert_eq!(take_back(&whole).map(|back| back.incidents), Ok(vec![]));
        for counted in [84, 87] {
            let wrong = ReturnFacts { counted: Some(counted), ..secret.clone() };
            assert_eq!(take_back(&wrong).map(|back| back.incidents), Ok(vec![IncidentKind::PagesDiffer]));
        }
    }

    #[test]
    fn an_intact_seal_replaces_counting_but_only_where_there_is_one() {
        let sealed = ReturnFacts { level: Level::TopSecret, seal: true, seal_intact: true, ..drawing() };
        assert!(take_back(&sealed).is_ok());
        assert!(take_back(&ReturnFacts { seal: false, ..sealed.clone() }).is_err());
        assert!(take_back(&ReturnFacts { seal_intact: false, ..sealed.clone() }).is_err());
        assert!(take_back(&ReturnFacts { damage_now: true, ..sealed }).is_err());
    }

    #[test]
    fn noted_damage_is_counted_at_any_level() {
        let worn = ReturnFacts { level: Level::General, damage_before: true, ..drawing() };
        assert!(matches!(take_back(&worn), Err(LoanRefusal::PageCountNeeded { .. })));
        let torn = ReturnFacts { damage_now: true, counted: Some(85), ..drawing() };
        let both = vec![IncidentKind::PagesDiffer, IncidentKind::Damaged];
        assert_eq!(take_back(&torn).map(|back| back.incidents), Ok(both));
    }

    #[test]
    fn what_was_lost_or_claimed_may_come_back() {
        for state in [LoanState::Lost, LoanState::ClaimedReturned] {
            assert!(take_back(&ReturnFacts { state, ..drawing() }).is_ok());
        }
        assert!(take_back(&ReturnFacts { state: LoanState::Returned, ..drawing() }).is_err());
    }
}
