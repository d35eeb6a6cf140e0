//! Handing over what may be given: exactly that, others' data covered, signed for; or answering that it is not given.

use super::{OwnerMatter, PersonalRequest, RoomFit, SharingKind, SharingRefusal, SharingState, SharingStep};
use crate::access::Post;
use crate::ids::PersonId;
use crate::moment::Day;

/// A paper about to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenItem {
    /// 档号 or 登记号.
    pub number: String,
    /// Holds personal information.
    pub personal_information: bool,
    /// Of which flat.
    pub room: RoomFit,
    /// Others' data in it were covered.
    pub masked: bool,
    /// The record is destroyed.
    pub destroyed: bool,
}

/// An act of giving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Giving {
    /// Kind.
    pub kind: SharingKind,
    /// What is wanted of one's own data.
    pub request: Option<PersonalRequest>,
    /// Of a partner: name, and until when the agreement holds.
    pub partner: Option<(String, Option<Day>)>,
    /// What is given.
    pub items: Vec<GivenItem>,
    /// What was covered.
    pub masking: String,
    /// By whom, with name.
    pub masked_by: Option<(PersonId, String)>,
    /// Who gives.
    pub giver: PersonId,
    /// What was corrected.
    pub closing: String,
}

/// Checks an act of giving.
///
/// # Errors
/// The first thing that stands against it.
pub fn check_giving(giving: &Giving, today: Day) -> Result<(), SharingRefusal> {
    if giving.items.is_empty() {
        return Err(SharingRefusal::ItemsMissing);
    }
    if let Some((name, until)) = &giving.partner
        && until.is_none_or(|until| until < today)
    {
        return Err(SharingRefusal::AgreementMissing { name: name.clone() });
    }
    match giving.request {
        Some(PersonalRequest::Correct) if giving.closing.trim().is_empty() => {
            return Err(SharingRefusal::CorrectionMissing);
        }
        Some(PersonalRequest::Delete) => {
            let left = giving.items.iter().find(|item| !item.destroyed);
            return left
                .map_or(Ok(()), |item| Err(SharingRefusal::NotDestroyed { number: item.number.clone() }));
        }
        _ => {}
    }
    check_masking(giving)
}

/// Owners see others' data covered; so does anybody who asks for his own.
fn check_masking(giving: &Giving) -> Result<(), SharingRefusal> {
    let others = |item: &&GivenItem| {
        giving.kind == SharingKind::Owner
            && item.personal_information
            && item.room != RoomFit::Own
            && !item.masked
    };
    if let Some(item) = giving.items.iter().find(others) {
        return Err(SharingRefusal::MaskingMissing { number: item.number.clone() });
    }
    if !giving.items.iter().any(|item| item.masked) {
        return Ok(());
    }
    match &giving.masked_by {
        Some(_) if giving.masking.trim().is_empty() => Err(SharingRefusal::MaskingUnsaid),
        None => Err(SharingRefusal::MaskingUnsaid),
        Some((person, name)) if *person == giving.giver => {
            Err(SharingRefusal::MaskedByGiver { name: name.clone() })
        }
        Some(_) => Ok(()),
    }
}

/// Where giving leads: what an authority called for is open until 总经理 was told.
///
/// # Errors
/// [`SharingRefusal::NotApproved`], [`SharingRefusal::NotAtThisStep`].
pub fn state_after_giving(
    state: SharingState,
    kind: SharingKind,
    informed: bool,
    number: &str,
) -> Result<SharingState, SharingRefusal> {
    let given = state.after(SharingStep::Give, number)?;
    if kind == SharingKind::Statutory && !informed {
        Ok(given)
    } else {
        given.after(SharingStep::Settle, number)
    }
}

/// Whether the asker may be answered that it is not given.
///
/// # Errors
/// An authority calls for it, owners must be shown it, or no reason.
pub fn check_decline(
    kind: SharingKind,
    matter: Option<OwnerMatter>,
    closing: &str,
) -> Result<(), SharingRefusal> {
    match (kind, matter) {
        (SharingKind::Statutory, _) => Err(SharingRefusal::NotDeclinable),
        (SharingKind::Owner, Some(matter)) if matter != OwnerMatter::Other => {
            Err(SharingRefusal::MustBeShown)
        }
        _ if closing.trim().is_empty() => Err(SharingRefusal::ClosingMissing),
        _ => Ok(()),
    }
}

/// Whether somebody is who must be told of what an authority called for.
///
/// # Errors
/// Not this kind, told already, or not 总经理.
pub fn check_manager(
    kind: SharingKind,
    informed: Option<&str>,
    posts: &[Post],
    name: &str,
) -> Result<(), SharingRefusal> {
    if kind != SharingKind::Statutory {
        return Err(SharingRefusal::NothingToReport);
    }
    if let Some(told) = informed {
        return Err(SharingRefusal::InformedAlready { name: told.to_owned() });
    }
    if posts.contains(&Post::GeneralManager) {
        Ok(())
    } else {
        Err(SharingRefusal::NotTheManager { name: name.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn giving() -> Giving {
        Giving {
            kind: SharingKind::Owner,
            request: None,
            partner: None,
            items: vec![GivenItem {
                number: "YZ-01".into(),
                personal_information: true,
                room: RoomFit::Nobodys,
                masked: true,
                destroyed: false,
            }],
            masking: "其他业主姓名、电话".into(),
            masked_by: Some((PersonId(uuid::Uuid::from_u128(1)), "林晓雯".into())),
            giver: PersonId(uuid::Uuid::from_u128(2)),
            closing: String::new(),
        }
    }

    #[test]
    fn others_data_are_covered_by_another_than_who_gives() {
        let today = day("2026-11-24");
        assert_eq!(check_giving(&giving(), today), Ok(()));
        let mut bare = giving();
        bare.items[0].masked = false;
        assert_eq!(
            check_giving(&bare, today),
            Err(SharingRefusal::MaskingMissing { number: "YZ-01".into() })
        );
        let unsaid = Giving { masking: " ".into(), ..giving() };
        assert_eq!(check_giving(&unsaid, today), Err(SharingRefusal::MaskingUnsaid));
        let alone = Giving { giver: PersonId(uuid::Uuid::from_u128(1)), ..giving() };
        assert_eq!(check_giving(&alone, today), Err(SharingRefusal::MaskedByGiver { name: "林晓雯".into() }));
    }

    #[test]
    fn an_agreement_that_ended_meanwhile_stops_the_giving() {
        let partner = Giving {
            kind: SharingKind::Contract,
            partner: Some(("恒信会计师事务所".into(), Some(day("2026-11-23")))),
            ..giving()
        };
        let name = "恒信会计师事务所".to_owned();
        assert_eq!(check_giving(&partner, day("2026-11-24")), Err(SharingRefusal::AgreementMissing { name }));
        assert_eq!(check_giving(&partner, day("2026-11-23")), Ok(()));
    }

    #[test]
    fn what_is_asked_to_be_deleted_is_done_when_it_is_destroyed() {
        let mut delete =
            Giving { kind: SharingKind::Personal, request: Some(PersonalRequest::Delete), ..giving() };
        let number = "YZ-01".to_owned();
        assert_eq!(check_giving(&delete, day("2026-11-24")), Err(SharingRefusal::NotDestroyed { number }));
        delete.items[0].destroyed = true;
        assert_eq!(check_giving(&delete, day("2026-11-24")), Ok(()));
        let correct = Giving { request: Some(PersonalRequest::Correct), ..delete };
        assert_eq!(check_giving(&correct, day("2026-11-24")), Err(SharingRefusal::CorrectionMissing));
    }

    #[test]
    fn what_must_be_shown_is_not_declined_and_an_authority_not_at_all() {
        let decline = |kind, matter| check_decline(kind, matter, "无此资料");
        assert_eq!(decline(SharingKind::Statutory, None), Err(SharingRefusal::NotDeclinable));
        let fund = Some(OwnerMatter::MaintenanceFund);
        assert_eq!(decline(SharingKind::Owner, fund), Err(SharingRefusal::MustBeShown));
        assert_eq!(decline(SharingKind::Owner, Some(OwnerMatter::Other)), Ok(()));
        assert_eq!(check_decline(SharingKind::Personal, None, ""), Err(SharingRefusal::ClosingMissing));
    }

    #[test]
    fn an_authoritys_call_is_open_until_the_manager_was_told() {
        let after = |kind, informed| state_after_giving(SharingState::Open, kind, informed, "TG");
        assert_eq!(after(SharingKind::Statutory, false), Ok(SharingState::Given));
        assert_eq!(after(SharingKind::Statutory, true), Ok(SharingState::Closed));
        assert_eq!(after(SharingKind::Owner, false), Ok(SharingState::Closed));
        let director = [Post::OfficeDirector];
        let told = check_manager(SharingKind::Statutory, None, &director, "宋雨桥");
        assert_eq!(told, Err(SharingRefusal::NotTheManager { name: "宋雨桥".into() }));
        let early = state_after_giving(SharingState::Requested, SharingKind::Contract, false, "TG");
        assert_eq!(early, Err(SharingRefusal::NotApproved { number: "TG".into() }));
    }
}
