//! Whatever has exactly a number: for the search box.

use crate::{Reader, Result, StoreError, named};

/// What carries a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// 库位, by barcode.
    Place,
    /// 复制任务.
    CopyJob,
    /// 冻结.
    Hold,
    /// 鉴定批次.
    Appraisal,
    /// 销毁清册.
    DestructionList,
    /// 销毁证明书.
    Certificate,
}

const KINDS: [NumberKind; 6] = [
    NumberKind::Place,
    NumberKind::CopyJob,
    NumberKind::Hold,
    NumberKind::Appraisal,
    NumberKind::DestructionList,
    NumberKind::Certificate,
];

impl NumberKind {
    /// The code of the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            NumberKind::Place => "place",
            NumberKind::CopyJob => "copy_job",
            NumberKind::Hold => "hold",
            NumberKind::Appraisal => "appraisal",
            NumberKind::DestructionList => "destruction_list",
            NumberKind::Certificate => "certificate",
        }
    }
}

crate::statements! {
    FIND_NUMBERED = "SELECT 'place' AS kind, id FROM places WHERE barcode = :number UNION ALL SELECT 'copy_job', id FROM copy_jobs WHERE number = :number UNION ALL SELECT 'hold', id FROM holds WHERE number = :number UNION ALL SELECT 'appraisal', id FROM appraisals WHERE number = :number UNION ALL SELECT 'destruction_list', id FROM destruction_lists WHERE number = :number UNION ALL SELECT 'certificate', id FROM certificates WHERE number = :number";
}

/// Kind and identity of everything with that number.
pub fn find_numbered(reader: &Reader<'_>, number: &str) -> Result<Vec<(NumberKind, String)>> {
    let rows: Vec<(String, String)> = reader
        .list(FIND_NUMBERED, &named! { number: number }, |row| Ok((row.get("kind")?, row.get("id")?)))?;
    rows.into_iter()
        .map(|(code, id)| match KINDS.into_iter().find(|kind| kind.code() == code) {
            Some(kind) => Ok((kind, id)),
            None => Err(StoreError::Bug(code)),
        })
        .collect()
}
