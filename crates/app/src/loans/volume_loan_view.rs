//! A volume that is out as a whole, as screens show it.

use super::facts::Eyes;
use super::view::{BorrowerRef, DeskCopyView, copy_view};
use crate::Result;
use crate::error::OrMissing;
use domain::VolumeId;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use ts_rs::TS;

/// A volume's loan with what is still out on it.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumeLoanView {
    /// Identity of the volume.
    pub volume_id: String,
    /// Its barcode.
    pub barcode: String,
    /// Its key.
    pub key: String,
    /// Its title; sealed when the reader sees nothing in it.
    pub title: String,
    /// The loan; none when it did not go out as a whole or all of it is back.
    pub loan: Option<VolumeLoanFacts>,
    /// The pieces still out.
    pub out: Vec<DeskCopyView>,
}

/// What is known of the loan of a volume.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumeLoanFacts {
    /// Identity.
    pub id: String,
    /// 借阅人.
    pub borrower: BorrowerRef,
    /// `reading` or `carry_out`.
    pub way: String,
    /// The highest level inside when it went out.
    pub level: String,
    /// Pieces that went out.
    pub pieces: i64,
    /// Their pages.
    pub pages: i64,
    /// When.
    pub lent_at: String,
    /// 应还.
    pub due_on: String,
}

/// The loan of that volume as it stands.
pub(super) fn volume_loan(reader: &Reader<'_>, eyes: Eyes<'_>, volume: VolumeId) -> Result<VolumeLoanView> {
    let row = store::loans::find_desk_volume(reader, eyes.sight, &volume.to_string())?.or_missing()?;
    let open = store::loans::open_volume_loan(reader, volume)?;
    let out = match &open {
        Some(loan) => store::loans::list_of_volume_loan(reader, eyes.sight, loan.id)?,
        None => Vec::new(),
    };
    Ok(VolumeLoanView {
        volume_id: volume.to_string(),
        barcode: row.barcode,
        key: row.key,
        title: crate::approvals::title_or_sealed(eyes.locale, row.title),
        loan: open.map(|loan| VolumeLoanFacts {
            id: loan.id.to_string(),
            borrower: BorrowerRef {
                id: loan.borrower.to_string(),
                name: loan.borrower_name,
                department: None,
            },
            way: loan.way,
            level: loan.level.code().to_owned(),
            pieces: loan.pieces,
            pages: loan.pages,
            lent_at: loan.lent_at.to_string(),
            due_on: loan.due_on.to_string(),
        }),
        out: out.iter().map(|copy| copy_view(copy, eyes.locale)).collect(),
    })
}
