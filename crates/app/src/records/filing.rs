//! What a 档号 is made of.

use crate::error::Result;
use crate::records::asking::member;
use domain::records::{Field, Numbering, Pattern, TermCode};
use store::vault::OfficeRow;

/// What of a record its number is made of.
pub(crate) struct Parts<'a> {
    pub(crate) pattern: &'a str,
    pub(crate) months: Option<u32>,
    pub(crate) department: &'a str,
    /// 案卷号; 0 outside any volume.
    pub(crate) volume: u32,
}

/// All of a 档号 but its running number.
pub(crate) fn numbering(office: &OfficeRow, year: i32, parts: &Parts<'_>) -> Result<Numbering> {
    Ok(Numbering {
        fonds: office.fonds.clone(),
        pattern: member(parts.pattern, Field::Kind, Pattern::from_code)?,
        year,
        term: TermCode::of_months(parts.months),
        department: parts.department.to_owned(),
        // One office keeps one project: its number stands for it.
        project: format!("{:04}", office.number),
        volume: parts.volume,
    })
}
