//! Who signed: the charter, the slots of everybody's keys, every signed act.

use super::{FindingKind, Report};
use crate::enrol::slot_holds;
use crate::error::Result;
use crate::sign::{Signed, verifies, verify_signature};
use crate::trail::Canonical;
use store::Reader;
use store::vault::SlotRow;

pub(super) fn check_charter(reader: &Reader<'_>, slots: &[SlotRow], report: &mut Report) -> Result<()> {
    let Some(store::vault::CharterRow { id, statement, signatures }) = store::vault::get_charter(reader)?
    else {
        report.find(FindingKind::CharterBroken, Some(1), Some("charters"), None);
        return Ok(());
    };
    let message = Canonical::new("strongroom.charter.v1").text(&statement).digest();
    let said: serde_json::Value = serde_json::from_str(&statement).unwrap_or_default();
    let public = |who: &str| {
        said[who]["sign_public"].as_str().and_then(|key| hex::decode(key).ok()).unwrap_or_default()
    };
    let holds = ["system", "security", "audit"]
        .iter()
        .zip(&signatures)
        .all(|(who, signature)| verifies(&public(who), &message, signature));
    if !holds {
        report.find(FindingKind::CharterBroken, Some(1), Some("charters"), Some(&id.to_string()));
    }
    for slot in slots {
        if !slot_holds(slot, slots) {
            report.find(FindingKind::SlotUnsigned, None, Some("key_slots"), Some(&slot.id.to_string()));
        }
    }
    Ok(())
}

pub(super) fn check_acts(
    reader: &Reader<'_>,
    slots: &[SlotRow],
    vault_id: &str,
    report: &mut Report,
    mut going: impl FnMut() -> bool,
) -> Result<()> {
    for act in store::signatures::list(reader)? {
        if report.acts % 64 == 63 && !going() {
            break;
        }
        report.acts += 1;
        let id = act.id.to_string();
        let slot = slots.iter().find(|slot| slot.id == act.slot && slot.person == act.person);
        let signed = Signed::of_row(act);
        let holds = match (&signed, slot) {
            (Some(signed), Some(slot)) => verify_signature(vault_id, &slot.sign_public, signed)?,
            _ => false,
        };
        if !holds {
            report.find(FindingKind::ActUnsigned, None, Some("signatures"), Some(&id));
        }
    }
    Ok(())
}
