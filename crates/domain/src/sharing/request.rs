//! What each kind asks before anything is entered: of a partner necessity and agreement, of an authority the letter and
//! two officers, of an owner the flat, of anybody who is.

use super::{
    Authority, LegalBasis, OwnerCapacity, OwnerMatter, PersonalRequest, SharingKind, SharingRefusal,
    SharingWay,
};
use crate::access::Level;
use crate::copying::pages_in_range;
use crate::moment::Day;
use crate::people::IdDocument;
use crate::records::HouseholdKey;
use chrono::Days;
use std::collections::BTreeSet;

/// Somebody whose identity was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// Name.
    pub name: String,
    /// Document shown.
    pub document: IdDocument,
    /// Last four characters of its number.
    pub last_four: String,
}

/// How a paper stands to the flat that asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomFit {
    /// The flat's own.
    Own,
    /// Another flat's.
    Another,
    /// No flat's.
    Nobodys,
}

/// A paper asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedItem {
    /// 档号 or 登记号.
    pub number: String,
    /// Still kept here.
    pub kept: bool,
    /// Level.
    pub level: Level,
    /// Holds personal information.
    pub personal_information: bool,
    /// Of which flat.
    pub room: RoomFit,
    /// How it is to be given.
    pub way: SharingWay,
    /// `1-3, 7`; empty: all.
    pub page_range: String,
    /// Pages it has.
    pub pages: i64,
    /// Copies wanted.
    pub copies: i64,
    /// The numbered copy that goes; whether it is here.
    pub copy_here: Option<bool>,
}

/// A request as entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharingRequest {
    /// Kind.
    pub kind: SharingKind,
    /// 接收方.
    pub receiver: String,
    /// 事由.
    pub reason: String,
    /// 必要性.
    pub necessity: String,
    /// Of a partner: known from outside, and until when the agreement holds.
    pub partner: Option<(bool, Option<Day>)>,
    /// 公函、文书号.
    pub letter: String,
    /// Which authority.
    pub authority: Option<Authority>,
    /// Whose identity was checked.
    pub identities: Vec<Officer>,
    /// As what an owner comes.
    pub capacity: Option<OwnerCapacity>,
    /// 房号.
    pub room: String,
    /// What he wants to see.
    pub matter: Option<OwnerMatter>,
    /// What is wanted of one's own data.
    pub request: Option<PersonalRequest>,
    /// 委托书.
    pub mandate: String,
    /// On what ground personal information is given.
    pub basis: Option<LegalBasis>,
    /// Whose consent, or which article.
    pub basis_note: String,
    /// What is asked for.
    pub items: Vec<AskedItem>,
}

/// Days within which each kind is answered: 30 for one's own data (GB/T 35273—2020, 8.7), the office's own figure for
/// the others.
#[must_use]
pub fn answer_days(kind: SharingKind) -> u64 {
    match kind {
        SharingKind::Statutory => 3,
        SharingKind::Owner => 15,
        SharingKind::Contract | SharingKind::Personal => 30,
    }
}

/// The day of the answer: the one asked for, when it lies within the term.
///
/// # Errors
/// [`SharingRefusal::TermOutside`]. What an authority writes on its letter stands as it is written.
pub fn check_term(kind: SharingKind, asked: Option<Day>, today: Day) -> Result<Day, SharingRefusal> {
    let last = today.checked_add_days(Days::new(answer_days(kind))).unwrap_or(today);
    let day = asked.unwrap_or(last);
    let late = day > last && kind != SharingKind::Statutory;
    if day < today || late { Err(SharingRefusal::TermOutside { day, last }) } else { Ok(day) }
}

/// How a paper in a volume of this key stands to the flat.
#[must_use]
pub fn room_fits(room: &HouseholdKey, household: Option<&str>) -> RoomFit {
    match household.map(|key| HouseholdKey::parse(key.split('#').next().unwrap_or(key))) {
        None => RoomFit::Nobodys,
        Some(Some(key)) if key.agrees_with(room) => RoomFit::Own,
        Some(_) => RoomFit::Another,
    }
}

/// Checks a request by the rules of its kind.
///
/// # Errors
/// The first thing that is missing or may not be.
pub fn check_request(request: &SharingRequest, today: Day) -> Result<(), SharingRefusal> {
    if request.receiver.trim().is_empty() {
        return Err(SharingRefusal::ReceiverMissing);
    }
    if request.reason.trim().is_empty() {
        return Err(SharingRefusal::ReasonMissing);
    }
    match request.kind {
        SharingKind::Contract => check_partner(request, today)?,
        SharingKind::Statutory => check_authority(request)?,
        SharingKind::Owner => check_owner(request)?,
        SharingKind::Personal => check_identities(&request.identities, 1)?,
    }
    if request.kind == SharingKind::Personal && request.request.is_none() {
        return Err(SharingRefusal::ReasonMissing);
    }
    if request.kind == SharingKind::Personal
        && request.identities.len() > 1
        && request.mandate.trim().is_empty()
    {
        return Err(SharingRefusal::MandateMissing);
    }
    if request.items.is_empty() && matches!(request.kind, SharingKind::Contract | SharingKind::Statutory) {
        return Err(SharingRefusal::ItemsMissing);
    }
    let mut numbers = BTreeSet::new();
    for item in &request.items {
        if !numbers.insert(item.number.as_str()) {
            return Err(SharingRefusal::ItemTwice { number: item.number.clone() });
        }
        check_paper(request.kind, item, &request.room)?;
    }
    check_basis(request)
}

fn check_partner(request: &SharingRequest, today: Day) -> Result<(), SharingRefusal> {
    if request.necessity.trim().is_empty() {
        return Err(SharingRefusal::NecessityMissing);
    }
    match request.partner {
        None | Some((false, _)) => Err(SharingRefusal::ReceiverUnknown),
        Some((true, Some(until))) if until >= today => Ok(()),
        Some((true, _)) => Err(SharingRefusal::AgreementMissing { name: request.receiver.clone() }),
    }
}

fn check_authority(request: &SharingRequest) -> Result<(), SharingRefusal> {
    if request.authority.is_none() || request.letter.trim().is_empty() {
        return Err(SharingRefusal::LetterMissing);
    }
    check_identities(&request.identities, 2)
}

fn check_owner(request: &SharingRequest) -> Result<(), SharingRefusal> {
    check_identities(&request.identities, 1)?;
    if HouseholdKey::parse(&request.room).is_none() {
        return Err(SharingRefusal::RoomUnclear { room: request.room.clone() });
    }
    if request.matter.is_none() {
        return Err(SharingRefusal::ReasonMissing);
    }
    match request.capacity {
        None => Err(SharingRefusal::IdentityMissing),
        Some(OwnerCapacity::Owner) => Ok(()),
        Some(_) if request.mandate.trim().is_empty() => Err(SharingRefusal::MandateMissing),
        Some(_) => Ok(()),
    }
}

/// So many people, each once, each with the document shown.
pub(super) fn check_identities(identities: &[Officer], needed: usize) -> Result<(), SharingRefusal> {
    let mut names = BTreeSet::new();
    for one in identities {
        let name = one.name.trim();
        if name.is_empty() {
            return Err(SharingRefusal::IdentityMissing);
        }
        if !names.insert(name) {
            return Err(SharingRefusal::OfficerTwice { name: name.to_owned() });
        }
        let four = one.last_four.trim();
        if four.chars().count() != 4 || !four.chars().all(|sign| sign.is_ascii_alphanumeric()) {
            return Err(SharingRefusal::LastFour);
        }
    }
    match identities.len() >= needed {
        true => Ok(()),
        false if needed > 1 => Err(SharingRefusal::OfficersMissing),
        false => Err(SharingRefusal::IdentityMissing),
    }
}

fn check_paper(kind: SharingKind, item: &AskedItem, room: &str) -> Result<(), SharingRefusal> {
    if !item.kept {
        return Err(SharingRefusal::RecordNotKept { number: item.number.clone() });
    }
    let range = item.page_range.trim();
    if !range.is_empty() && pages_in_range(range, item.pages).is_none() {
        return Err(SharingRefusal::PagesUnclear { range: range.to_owned(), last: item.pages });
    }
    if !(1..=100).contains(&item.copies) {
        return Err(SharingRefusal::CopiesUnlikely { copies: item.copies });
    }
    if item.way == SharingWay::Copy && item.level >= Level::Secret && item.copy_here.is_none() {
        return Err(SharingRefusal::NumberedCopyNeeded { number: item.number.clone(), level: item.level });
    }
    if item.copy_here == Some(false) {
        return Err(SharingRefusal::CopyNotHere { number: item.number.clone() });
    }
    if kind == SharingKind::Owner && item.room == RoomFit::Another {
        return Err(SharingRefusal::NotThisRoom {
            number: item.number.clone(),
            room: room.trim().to_owned(),
        });
    }
    Ok(())
}

/// A paper added later, by the rules of its kind; `basis` tells whether a ground was given for personal information.
///
/// # Errors
/// The first thing that may not be.
pub fn check_added(
    kind: SharingKind,
    item: &AskedItem,
    room: &str,
    basis: bool,
) -> Result<(), SharingRefusal> {
    check_paper(kind, item, room)?;
    if item.personal_information && !basis && kind != SharingKind::Personal {
        return Err(SharingRefusal::BasisMissing);
    }
    Ok(())
}

/// Whoever gives others' personal information away says on what ground; one's own data need none.
fn check_basis(request: &SharingRequest) -> Result<(), SharingRefusal> {
    let personal = request.items.iter().any(|item| item.personal_information);
    match request.basis {
        _ if request.kind == SharingKind::Personal || !personal => Ok(()),
        None => Err(SharingRefusal::BasisMissing),
        Some(LegalBasis::Consent) if request.basis_note.trim().is_empty() => {
            Err(SharingRefusal::ConsentMissing)
        }
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests;
