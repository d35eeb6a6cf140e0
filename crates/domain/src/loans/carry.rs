//! Taking something off the premises (外带): the permit, the second carrier, the gate.

use super::{LoanState, Way};
use crate::access::Level;
use crate::coded::coded;
use crate::ids::{CopyId, LoanId, PersonId, RowId};
use crate::moment::{Day, Now};

coded! {
    /// How it is carried.
    pub enum Channel {
        /// 随身携带，步行.
        OnFoot = "on_foot", "carry-channel-on-foot";
        /// 公司车辆.
        CompanyCar = "company_car", "carry-channel-company-car";
        /// 公共交通.
        PublicTransport = "public_transport", "carry-channel-public-transport";
    }
}

coded! {
    /// Which way something passed the gate.
    pub enum GateDirection {
        /// 带出.
        Out = "out", "gate-out";
        /// 带回.
        In = "in", "gate-in";
    }
}

crate::refusals! {
    /// What carrying something off the premises refuses.
    pub enum CarryRefusal in "carry" {
        /// Only what is out for carrying leaves the premises.
        NotCarriedOut { copy: String, state: LoanState } => "not_carried_out", Form;
        /// At this level no permit is asked for.
        PermitNotNeeded { level: Level } => "permit_not_needed", Form;
        /// A permit for this loan stands.
        PermitStands { number: String } => "permit_stands", Form;
        /// Where to.
        DestinationNeeded => "destination_needed", Form;
        /// Before today or after the loan is due.
        ValidityUnfit { until: Day, due: Day } => "validity_unfit", Form;
        /// From this level two people carry.
        SecondCarrierNeeded { level: Level } => "second_carrier_needed", Evidence;
        /// Two people are two people.
        SecondCarrierSame { name: String } => "second_carrier_same", Evidence;
        /// The second carrier is not cleared.
        SecondCarrierUncleared { name: String, level: Level } => "second_carrier_uncleared", Evidence;
        /// At this level not by that channel.
        ChannelUnfit { level: Level, channel: Channel } => "channel_unfit", Evidence;
        /// The permit ended, was withdrawn or its loan came back.
        PermitEnded { number: String, until: Day } => "permit_ended", Evidence;
        /// It passed the gate that way already.
        PassedAlready { number: String, direction: GateDirection } => "passed_already", Evidence;
    }
}

crate::events! {
    /// What the trail keeps of carrying.
    pub enum CarryEvent {
        /// A permit was given out.
        PermitIssued { permit: RowId, loan: LoanId, copy: CopyId, second: i64, channel: &'static str } => "permit_issued";
        /// A permit was taken back.
        PermitWithdrawn { permit: RowId } => "permit_withdrawn";
        /// A permit was shown at the gate.
        PermitChecked { permit: RowId, direction: &'static str } => "permit_checked";
        /// A permit was printed; `file` is the PDF's SHA-256.
        PermitPrinted { permit: RowId, file: [u8; 32] } => "permit_printed";
    }
}

/// From which levels permit and second carrier are asked for; none = never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CarryRule {
    /// A permit.
    pub permit_from: Option<Level>,
    /// Two people.
    pub two_from: Option<Level>,
}

/// The value of the office's switches that says: never.
pub const NEVER: &str = "never";

impl CarryRule {
    /// From the office's switches.
    #[must_use]
    pub fn of(permit_from: &str, two_from: &str) -> CarryRule {
        CarryRule { permit_from: Level::from_code(permit_from), two_from: Level::from_code(two_from) }
    }

    /// Whether a permit is asked for.
    #[must_use]
    pub fn asks_permit(self, level: Level) -> bool {
        self.permit_from.is_some_and(|from| level >= from) || self.asks_two(level)
    }

    /// Whether two people carry.
    #[must_use]
    pub fn asks_two(self, level: Level) -> bool {
        self.two_from.is_some_and(|from| level >= from)
    }
}

/// The second person who carries.
#[derive(Debug, Clone)]
pub struct SecondCarrier {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Clearance.
    pub clearance: Level,
}

/// A permit about to be given out.
#[derive(Debug, Clone)]
pub struct CarryFacts<'a> {
    /// How the desk calls the copy.
    pub copy: &'a str,
    /// Level.
    pub level: Level,
    /// The loan.
    pub state: LoanState,
    /// Its way.
    pub way: Way,
    /// Its due day.
    pub due: Day,
    /// Who carries.
    pub carrier: PersonId,
    /// With whom.
    pub second: Option<SecondCarrier>,
    /// How.
    pub channel: Channel,
    /// Where to.
    pub destination: &'a str,
    /// Until when.
    pub until: Day,
    /// The number of a permit that stands.
    pub standing: Option<String>,
    /// The office's rule.
    pub rule: CarryRule,
}

/// Whether the permit may be given out.
///
/// # Errors
/// Not out for carrying, no permit needed or one stands, no destination, validity beyond the loan, or carriers and
/// channel that the level does not allow.
pub fn may_carry(facts: &CarryFacts<'_>, now: Now) -> Result<(), CarryRefusal> {
    let level = facts.level;
    if facts.state != LoanState::Out || facts.way != Way::CarryOut {
        return Err(CarryRefusal::NotCarriedOut { copy: facts.copy.to_owned(), state: facts.state });
    }
    if !facts.rule.asks_permit(level) {
        return Err(CarryRefusal::PermitNotNeeded { level });
    }
    if let Some(number) = &facts.standing {
        return Err(CarryRefusal::PermitStands { number: number.clone() });
    }
    if facts.destination.trim().is_empty() {
        return Err(CarryRefusal::DestinationNeeded);
    }
    if facts.until < now.today() || facts.until > facts.due {
        return Err(CarryRefusal::ValidityUnfit { until: facts.until, due: facts.due });
    }
    match &facts.second {
        None if facts.rule.asks_two(level) => return Err(CarryRefusal::SecondCarrierNeeded { level }),
        Some(second) if second.id == facts.carrier => {
            return Err(CarryRefusal::SecondCarrierSame { name: second.name.clone() });
        }
        Some(second) if second.clearance < level => {
            return Err(CarryRefusal::SecondCarrierUncleared { name: second.name.clone(), level });
        }
        _ => {}
    }
    if facts.channel == Channel::PublicTransport && facts.rule.asks_two(level) {
        return Err(CarryRefusal::ChannelUnfit { level, channel: facts.channel });
    }
    Ok(())
}

/// A permit as the gate sees it.
#[derive(Debug, Clone, Copy)]
pub struct GateFacts<'a> {
    /// `WD-…`.
    pub number: &'a str,
    /// Until when.
    pub until: Day,
    /// Withdrawn, or its loan came back.
    pub ended: bool,
    /// The last passage, if any.
    pub last: Option<GateDirection>,
    /// Which way now.
    pub direction: GateDirection,
}

/// Whether the gate lets it pass: out while the permit holds, in again at any time.
///
/// # Errors
/// Ended on the way out, or that way already.
pub fn may_pass(facts: &GateFacts<'_>, now: Now) -> Result<(), CarryRefusal> {
    let number = facts.number.to_owned();
    let out = facts.direction == GateDirection::Out;
    if out && (facts.ended || facts.until < now.today()) {
        return Err(CarryRefusal::PermitEnded { number, until: facts.until });
    }
    if facts.last == Some(facts.direction) || (!out && facts.last.is_none()) {
        return Err(CarryRefusal::PassedAlready { number, direction: facts.direction });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use uuid::Uuid;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day")
    }

    fn now() -> Now {
        Now {
            at: Moment::parse("2026-11-23T02:40:00Z").expect("BUG: a moment"),
            zone: chrono_tz::Asia::Shanghai,
        }
    }

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn planning() -> CarryFacts<'static> {
        CarryFacts {
            copy: "1030700000417 正本",
            level: Level::Confidential,
            state: LoanState::Out,
            way: Way::CarryOut,
            due: day("2026-11-27"),
            carrier: person(1),
            second: Some(SecondCarrier {
                id: person(2),
                name: "徐佳".into(),
                clearance: Level::Confidential,
            }),
            channel: Channel::CompanyCar,
            destination: "集团总部",
            until: day("2026-11-24"),
            standing: None,
            rule: CarryRule::of("secret", "confidential"),
        }
    }

    #[test]
    fn two_cleared_people_carry_what_is_confidential_and_not_by_public_transport() {
        assert_eq!(may_carry(&planning(), now()), Ok(()));
        let refused = |facts: CarryFacts<'_>| may_carry(&facts, now()).expect_err("refused");
        let alone = CarryFacts { second: None, ..planning() };
        assert!(matches!(refused(alone.clone()), CarryRefusal::SecondCarrierNeeded { .. }));
        assert!(may_carry(&CarryFacts { level: Level::Secret, ..alone }, now()).is_ok());
        let same = CarryFacts { carrier: person(2), ..planning() };
        assert!(matches!(refused(same), CarryRefusal::SecondCarrierSame { .. }));
        let top = CarryFacts { level: Level::TopSecret, ..planning() };
        assert!(matches!(refused(top), CarryRefusal::SecondCarrierUncleared { .. }));
        let bus = CarryFacts { channel: Channel::PublicTransport, ..planning() };
        assert!(matches!(refused(bus), CarryRefusal::ChannelUnfit { .. }));
    }

    #[test]
    fn a_permit_is_for_a_loan_that_is_out_and_never_outlives_it() {
        let refused = |facts: CarryFacts<'_>| may_carry(&facts, now()).expect_err("refused");
        let reading = CarryFacts { way: Way::Reading, ..planning() };
        assert!(matches!(refused(reading), CarryRefusal::NotCarriedOut { .. }));
        let back = CarryFacts { state: LoanState::Returned, ..planning() };
        assert!(matches!(refused(back), CarryRefusal::NotCarriedOut { .. }));
        let plain = CarryFacts { level: Level::General, ..planning() };
        assert!(matches!(refused(plain), CarryRefusal::PermitNotNeeded { .. }));
        let twice = CarryFacts { standing: Some("WD-0307-2026-0001".into()), ..planning() };
        assert!(matches!(refused(twice), CarryRefusal::PermitStands { .. }));
        for until in ["2026-11-22", "2026-11-28"] {
            let unfit = CarryFacts { until: day(until), ..planning() };
            assert!(matches!(refused(unfit), CarryRefusal::ValidityUnfit { .. }));
        }
        assert_eq!(refused(CarryFacts { destination: " ", ..planning() }), CarryRefusal::DestinationNeeded);
    }

    #[test]
    fn the_gate_lets_out_while_the_permit_holds_and_in_again_always() {
        let facts = GateFacts {
            number: "WD-0307-2026-0001",
            until: day("2026-11-23"),
            ended: false,
            last: None,
            direction: GateDirection::Out,
        };
        assert_eq!(may_pass(&facts, now()), Ok(()));
        let ended = GateFacts { ended: true, ..facts };
        assert!(matches!(may_pass(&ended, now()), Err(CarryRefusal::PermitEnded { .. })));
        let old = GateFacts { until: day("2026-11-22"), ..facts };
        assert!(matches!(may_pass(&old, now()), Err(CarryRefusal::PermitEnded { .. })));
        let outside = GateFacts { last: Some(GateDirection::Out), ..old };
        assert!(may_pass(&GateFacts { direction: GateDirection::In, ..outside }, now()).is_ok());
        assert!(may_pass(&GateFacts { direction: GateDirection::In, ..facts }, now()).is_err());
        let twice = GateFacts { last: Some(GateDirection::Out), ..facts };
        assert!(matches!(may_pass(&twice, now()), Err(CarryRefusal::PassedAlready { .. })));
    }
}
