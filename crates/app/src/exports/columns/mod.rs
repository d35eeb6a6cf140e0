//! The columns of every list that can be exported. Their heads are `column-<code>`, the same words an import knows.

mod acts;
mod keeping;
mod moving;
mod parts;
mod register;
mod sharing;

use crate::Operation;
use domain::records::ExportedList;

/// How a value of a reply becomes a cell.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    Text,
    /// A day: a whole one as a date, a year or month as it is.
    Day,
    /// A moment, as the office's clock shows it.
    Moment,
    Number,
    /// Several of them.
    Numbers,
    /// A code of this family, in words.
    Code(&'static str),
    /// Several codes.
    Codes(&'static str),
    /// `Y`, `D30`.
    Term,
    /// `long`, `until:2031-01-01`.
    LevelTerm,
    YesNo,
    /// The trail's ids, codes and numbers, as they are.
    Json,
}

/// A column: its head, where its value stands in a row of the reply, its form.
pub(super) type Column = (&'static str, &'static str, Form);

const LEVEL: Column = ("level", "/level", Form::Code("level"));

/// Where the rows of a list come from. Whoever may not call the operation exports nothing.
pub(super) struct Exported {
    pub(super) operation: Operation,
    /// Where they stand in its reply.
    pub(super) rows: &'static str,
    pub(super) columns: &'static [Column],
    /// What the reply says of all of its rows: where it stands, and the field that each row gets of it.
    pub(super) heads: &'static [(&'static str, &'static str)],
    pub(super) extent: Extent,
}

/// How much of a list one reply holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// A page; the next begins where it says.
    Pages,
    /// All of it.
    Whole,
}

pub(super) fn exported(list: ExportedList) -> Exported {
    use ExportedList as L;
    use Extent::{Pages, Whole};
    let (operation, columns, extent) = match list {
        L::DestructionItems | L::AppraisalItems | L::MoveSlipItems | L::NeedToKnow => return parts_of(list),
        L::Numbers | L::VoidNumbers => return numbers(list),
        L::Backups => (Operation::ListBackups, parts::BACKUPS, Whole),
        L::Records => (Operation::ListRecords, register::RECORDS, Pages),
        L::Volumes => (Operation::ListVolumes, register::VOLUMES, Pages),
        L::Places => (Operation::ListPlaces, register::PLACES, Whole),
        L::People => (Operation::ListPeople, register::PEOPLE, Pages),
        L::Departments => (Operation::ListDepartments, register::DEPARTMENTS, Whole),
        L::Categories => (Operation::ListCategories, register::CATEGORIES, Whole),
        L::RetentionRules => (Operation::ListRetentionRules, register::RETENTION_RULES, Whole),
        L::Clearances => (Operation::ListClearances, register::CLEARANCES, Pages),
        L::Duties => (Operation::ListDuties, register::DUTIES, Whole),
        L::Loans => (Operation::ListLoans, acts::LOANS, Pages),
        L::Approvals => (Operation::ListApprovals, acts::APPROVALS, Pages),
        L::CopyJobs => (Operation::ListCopyJobs, acts::COPY_JOBS, Pages),
        L::Incoming => (Operation::ListIncoming, moving::INCOMING, Pages),
        L::Outgoing => (Operation::ListOutgoing, moving::OUTGOING, Pages),
        L::Transfers => (Operation::ListTransfers, moving::TRANSFERS, Pages),
        L::Excerpts => (Operation::ListExcerpts, moving::EXCERPTS, Pages),
        L::Sharings => (Operation::ListSharings, sharing::SHARINGS, Pages),
        L::Footage => (Operation::ListFootage, sharing::FOOTAGE, Pages),
        L::Handovers => (Operation::ListHandovers, sharing::HANDOVERS, Pages),
        L::MoveSlips => (Operation::ListMoveSlips, acts::MOVE_SLIPS, Pages),
        L::Away => (Operation::ListAway, acts::AWAY, Pages),
        L::Stocktakes => (Operation::ListStocktakes, acts::STOCKTAKES, Pages),
        L::Findings => (Operation::ListFindings, acts::FINDINGS, Pages),
        L::Unusual => (Operation::ListUnusualReadings, acts::UNUSUAL, Pages),
        L::Imports => (Operation::ListImports, acts::IMPORTS, Pages),
        L::Trail => (Operation::ListTrail, acts::TRAIL, Pages),
        L::Holds => (Operation::ListHolds, keeping::HOLDS, Pages),
        L::Due => (Operation::ListDue, keeping::DUE, Pages),
        L::Appraisals => (Operation::ListAppraisals, keeping::APPRAISALS, Pages),
        L::Destructions => (Operation::ListDestructions, keeping::DESTRUCTIONS, Pages),
        L::Certificates => (Operation::ListCertificates, keeping::CERTIFICATES, Pages),
        L::LevelChanges => (Operation::ListLevelChanges, keeping::LEVEL_CHANGES, Pages),
        L::Expiring => (Operation::ListExpiringLevels, keeping::EXPIRING, Pages),
        L::Publications => (Operation::ListPublications, keeping::PUBLICATIONS, Pages),
        L::LevelReviews => (Operation::ListLevelReviews, keeping::LEVEL_REVIEWS, Pages),
        L::BelowGuide => (Operation::ListBelowGuide, keeping::BELOW_GUIDE, Pages),
        L::Relabels => (Operation::ListRelabels, keeping::RELABELS, Pages),
        L::FilingDue => (Operation::ListFilingDue, keeping::FILING_DUE, Whole),
        L::FilingRuns => (Operation::ListFilingRuns, keeping::FILING_RUNS, Pages),
    };
    Exported { operation, rows: "/rows", columns, heads: &[], extent }
}

/// The lines of one thing; its filter says of which.
fn parts_of(list: ExportedList) -> Exported {
    use ExportedList as L;
    let (operation, rows, columns, heads): (_, _, _, &[_]) = match list {
        L::DestructionItems => {
            (Operation::ReadDestruction, "/items", parts::DESTRUCTION_ITEMS, &[("/number", "list")])
        }
        L::AppraisalItems => {
            (Operation::ReadAppraisal, "/items", parts::APPRAISAL_ITEMS, &[("/batch/number", "appraisal")])
        }
        L::MoveSlipItems => (
            Operation::ReadMoveSlip,
            "/things",
            parts::MOVE_SLIP_ITEMS,
            &[("/slip/number", "move_slip"), ("/slip/to_place", "to_place")],
        ),
        _ => (
            Operation::ListNeedToKnow,
            "/named",
            parts::NEED_TO_KNOW,
            &[("/number", "number"), ("/level", "level"), ("/department", "department")],
        ),
    };
    Exported { operation, rows, columns, heads, extent: Extent::Whole }
}

/// 缺号重号核对: its sequences, or the numbers that are void.
fn numbers(list: ExportedList) -> Exported {
    let (rows, columns) = match list {
        ExportedList::VoidNumbers => ("/voids", parts::VOID_NUMBERS),
        _ => ("/sequences", parts::NUMBERS),
    };
    Exported { operation: Operation::ReportNumbers, rows, columns, heads: &[], extent: Extent::Whole }
}
