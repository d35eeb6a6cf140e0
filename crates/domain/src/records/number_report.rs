//! The gap-and-duplicate report (缺号重号核对): every number that a sequence gave carries something, is voided with a
//! reason, or is missing; nothing carries a number twice.

use crate::coded::coded;
use crate::ids::RowId;
use crate::numbers::prefix;

coded! {
    /// What a sequence counts; each has its own name on screens and on paper.
    pub enum NumberSeries {
        /// 登记号 and 原件条码.
        Accession = "accession", "number-series-accession";
        /// 库位条码.
        Place = "place", "number-series-place";
        /// 复制件条码.
        NumberedCopy = "numbered_copy", "number-series-numbered-copy";
        /// 摘抄件条码.
        Excerpt = "excerpt", "number-series-excerpt";
        /// 人员条码.
        Person = "person", "number-series-person";
        /// 单据条码.
        Slip = "slip", "number-series-slip";
        /// 案卷条码.
        Volume = "volume", "number-series-volume";
        /// 档号.
        Archival = "archival", "number-series-archival";
        /// 申请.
        Request = "request", "number-series-request";
        /// 鉴定.
        Appraisal = "appraisal", "number-series-appraisal";
        /// 清册.
        DestructionList = "destruction_list", "number-series-destruction-list";
        /// 证明.
        Certificate = "certificate", "number-series-certificate";
        /// 复制.
        CopyJob = "copy_job", "number-series-copy-job";
        /// 冻结.
        Hold = "hold", "number-series-hold";
        /// 国家秘密转交单.
        TransferSlip = "transfer_slip", "number-series-transfer-slip";
        /// 移库.
        MoveSlip = "move_slip", "number-series-move-slip";
        /// 盘点.
        Stocktake = "stocktake", "number-series-stocktake";
        /// 发现的问题.
        Finding = "finding", "number-series-finding";
        /// 归档.
        FilingRun = "filing_run", "number-series-filing-run";
        /// 编号打印件.
        RegisteredPrint = "registered_print", "number-series-registered-print";
        /// 签批卡.
        SigningCard = "signing_card", "number-series-signing-card";
        /// 长期批准.
        StandingApproval = "standing_approval", "number-series-standing-approval";
        /// 授权代批.
        Delegation = "delegation", "number-series-delegation";
        /// 摘抄.
        ExcerptRequest = "excerpt_request", "number-series-excerpt-request";
        /// 摘抄本.
        Notebook = "notebook", "number-series-notebook";
        /// 收文.
        Incoming = "incoming", "number-series-incoming";
        /// 发文.
        Outgoing = "outgoing", "number-series-outgoing";
        /// 传递、传阅.
        Transfer = "transfer", "number-series-transfer";
        /// 对外提供.
        Sharing = "sharing", "number-series-sharing";
        /// 监控调阅.
        Footage = "footage", "number-series-footage";
        /// 移交.
        Handover = "handover", "number-series-handover";
        /// 预约.
        Reservation = "reservation", "number-series-reservation";
        /// 催回.
        Recall = "recall", "number-series-recall";
        /// 收回即毁.
        CopyDestruction = "copy_destruction", "number-series-copy-destruction";
        /// 异常.
        Incident = "incident", "number-series-incident";
        /// 违规.
        Violation = "violation", "number-series-violation";
        /// 个人信息泄露核查.
        BreachCheck = "breach_check", "number-series-breach-check";
        /// 外带证.
        CarryPermit = "carry_permit", "number-series-carry-permit";
        /// 外单位介绍.
        Introduction = "introduction", "number-series-introduction";
        /// A sequence that nothing here knows.
        Other = "other", "number-series-other";
    }
}

/// The papers with their prefixes; a test holds this complete against the one table of prefixes.
const PAPERS: &[(&str, NumberSeries)] = &[
    (prefix::REQUEST, NumberSeries::Request),
    (prefix::APPRAISAL, NumberSeries::Appraisal),
    (prefix::DESTRUCTION_LIST, NumberSeries::DestructionList),
    (prefix::CERTIFICATE, NumberSeries::Certificate),
    (prefix::COPY_JOB, NumberSeries::CopyJob),
    (prefix::HOLD, NumberSeries::Hold),
    (prefix::TRANSFER_SLIP, NumberSeries::TransferSlip),
    (prefix::MOVE_SLIP, NumberSeries::MoveSlip),
    (prefix::STOCKTAKE, NumberSeries::Stocktake),
    (prefix::FINDING, NumberSeries::Finding),
    (prefix::FILING_RUN, NumberSeries::FilingRun),
    (prefix::REGISTERED_PRINT, NumberSeries::RegisteredPrint),
    (prefix::SIGNING_CARD, NumberSeries::SigningCard),
    (prefix::STANDING_APPROVAL, NumberSeries::StandingApproval),
    (prefix::DELEGATION, NumberSeries::Delegation),
    (prefix::EXCERPT, NumberSeries::ExcerptRequest),
    (prefix::NOTEBOOK, NumberSeries::Notebook),
    (prefix::INCOMING, NumberSeries::Incoming),
    (prefix::OUTGOING, NumberSeries::Outgoing),
    (prefix::TRANSFER, NumberSeries::Transfer),
    (prefix::SHARING, NumberSeries::Sharing),
    (prefix::FOOTAGE, NumberSeries::Footage),
    (prefix::HANDOVER, NumberSeries::Handover),
    (prefix::RESERVATION, NumberSeries::Reservation),
    (prefix::RECALL, NumberSeries::Recall),
    (prefix::COPY_DESTRUCTION, NumberSeries::CopyDestruction),
    (prefix::INCIDENT, NumberSeries::Incident),
    (prefix::VIOLATION, NumberSeries::Violation),
    (prefix::BREACH_CHECK, NumberSeries::BreachCheck),
    (prefix::CARRY_PERMIT, NumberSeries::CarryPermit),
    (prefix::INTRODUCTION, NumberSeries::Introduction),
];

impl NumberSeries {
    /// The series of a sequence by its prefix: `barcode7`, `XZ`, or the stem of a 档号.
    #[must_use]
    pub fn of(sequence: &str) -> NumberSeries {
        if sequence.contains('·') {
            return NumberSeries::Archival;
        }
        match sequence.strip_prefix("barcode") {
            Some("1") => NumberSeries::Accession,
            Some("2") => NumberSeries::Place,
            Some("3") => NumberSeries::NumberedCopy,
            Some("4") => NumberSeries::Excerpt,
            Some("5") => NumberSeries::Person,
            Some("6") => NumberSeries::Slip,
            Some("7") => NumberSeries::Volume,
            _ => PAPERS
                .iter()
                .find(|(prefix, _)| *prefix == sequence)
                .map_or(NumberSeries::Other, |(_, series)| *series),
        }
    }
}

crate::refusals! {
    /// What is refused about numbers.
    pub enum NumberRefusal in "number" {
        /// No sequence gave that number.
        NeverGiven { number: String } => "never_given", Form;
        /// The number carries something.
        InUse { number: String } => "in_use", Form;
        /// The number is void already.
        AlreadyVoid { number: String } => "already_void", Form;
        /// Why a number is void must be said.
        ReasonMissing => "reason_missing", Form;
    }
}

crate::events! {
    /// What the trail says of numbers.
    pub enum NumberEvent {
        /// A number was declared void, with a reason kept in the register.
        NumberVoided { number: RowId, running: i64 } => "number_voided";
        /// The gap-and-duplicate report was printed.
        NumberReportPrinted { file: [u8; 32], missing: i64, duplicates: i64 } => "number_report_printed";
    }
}

/// What is known of one sequence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SequenceFacts {
    /// The highest number it gave.
    pub last: i64,
    /// Running numbers that carry something, in any order, each as often as it does.
    pub used: Vec<i64>,
    /// Running numbers that are void.
    pub void: Vec<i64>,
}

/// What the report says of one sequence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SequenceFindings {
    /// Numbers that carry something.
    pub used: i64,
    /// Numbers that carry nothing and have no reason (缺号).
    pub missing: Vec<i64>,
    /// Numbers that carry more than one thing (重号).
    pub duplicates: Vec<i64>,
    /// Numbers in use that the sequence never gave.
    pub beyond: Vec<i64>,
    /// Void numbers that nevertheless carry something.
    pub void_in_use: Vec<i64>,
}

impl SequenceFindings {
    /// Nothing to find fault with.
    #[must_use]
    pub fn clean(&self) -> bool {
        self.missing.is_empty()
            && self.duplicates.is_empty()
            && self.beyond.is_empty()
            && self.void_in_use.is_empty()
    }
}

/// Examines a sequence. Linear: a million numbers are one pass over a sorted list.
#[must_use]
pub fn examine(facts: &SequenceFacts) -> SequenceFindings {
    let mut used = facts.used.clone();
    used.sort_unstable();
    let mut void = facts.void.clone();
    void.sort_unstable();
    let mut found = SequenceFindings::default();
    let mut expected = 1;
    let mut previous = None;
    for number in used {
        if previous == Some(number) {
            if found.duplicates.last() != Some(&number) {
                found.duplicates.push(number);
            }
            continue;
        }
        previous = Some(number);
        found.used += 1;
        if number > facts.last || number < 1 {
            found.beyond.push(number);
            continue;
        }
        found.missing.extend((expected..number).filter(|gap| void.binary_search(gap).is_err()));
        expected = number + 1;
        if void.binary_search(&number).is_ok() {
            found.void_in_use.push(number);
        }
    }
    found.missing.extend((expected..=facts.last).filter(|gap| void.binary_search(gap).is_err()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(last: i64, used: &[i64], void: &[i64]) -> SequenceFacts {
        SequenceFacts { last, used: used.to_vec(), void: void.to_vec() }
    }

    #[test]
    fn every_prefix_and_every_kind_of_barcode_has_a_series_of_its_own() {
        let barcodes = (1..=7).map(|kind| format!("barcode{kind}"));
        let all: Vec<String> =
            prefix::ALL.iter().map(|prefix| (*prefix).to_owned()).chain(barcodes).collect();
        let named: std::collections::BTreeSet<_> = all.iter().map(|one| NumberSeries::of(one)).collect();
        assert!(!named.contains(&NumberSeries::Other), "{named:?}");
        assert_eq!(named.len(), all.len(), "no two share a name");
        assert_eq!(NumberSeries::of("J017-WS·2025-Y-KFB"), NumberSeries::Archival);
        assert_eq!(NumberSeries::of("ZZ"), NumberSeries::Other);
    }

    #[test]
    fn a_whole_sequence_is_clean() {
        let found = examine(&facts(4, &[2, 1, 4], &[3]));
        assert!(found.clean());
        assert_eq!(found.used, 3);
        assert!(examine(&facts(0, &[], &[])).clean());
    }

    #[test]
    fn gaps_are_named_wherever_they_are() {
        assert_eq!(examine(&facts(6, &[2, 4], &[3])).missing, [1, 5, 6]);
    }

    #[test]
    fn a_number_twice_is_named_once_and_hides_no_gap() {
        let found = examine(&facts(3, &[1, 3, 3, 3], &[]));
        assert_eq!(found.duplicates, [3]);
        assert_eq!(found.missing, [2]);
    }

    #[test]
    fn numbers_nobody_gave_and_void_ones_in_use_are_found() {
        let found = examine(&facts(2, &[1, 2, 7], &[2]));
        assert_eq!(found.beyond, [7]);
        assert_eq!(found.void_in_use, [2]);
        assert!(!found.clean());
    }
}
