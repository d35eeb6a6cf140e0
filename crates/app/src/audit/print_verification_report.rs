//! Print the verification report (审计核验报告). What is printed is what was found: the last run of
//! this session, or a run now; a report cannot be handed in.

use super::verification_view::{FindingView, VerificationView, shown};
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::Locale;
use domain::vault::VaultEvent;
use paper::verification_report::{
    CheckKind, CheckLine, CheckResult, Finding, ReportSignature, ReportVerdict,
};
use paper::{VerificationReportView, render_verification_report};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintVerificationReport {}

const IN_CHAIN: &[&str] =
    &["event_edited", "chain_broken", "digests_edited", "charter_broken", "slot_unsigned"];
const IN_ROWS: &[&str] = &["row_edited", "row_missing", "row_unknown"];
const IN_FILES: &[&str] = &["content_missing", "content_edited"];
const IN_ANCHORS: &[&str] = &["anchor_differs", "rolled_back"];

fn check(kind: CheckKind, examined: i64, kinds: &[&str], view: &VerificationView) -> CheckLine {
    let differs = view.findings.iter().any(|finding| kinds.contains(&finding.kind.as_str()));
    let count = u64::try_from(examined).unwrap_or_default();
    let result = match (differs, view.cancelled) {
        (true, _) => CheckResult::Differs,
        (false, true) => CheckResult::NotChecked,
        (false, false) => CheckResult::Agrees,
    };
    CheckLine { kind, expected: count, examined: count, remark: String::new(), result }
}

fn checks(view: &VerificationView) -> Vec<CheckLine> {
    let mut anchors = check(CheckKind::Anchors, view.anchors, IN_ANCHORS, view);
    if view.anchors == 0 {
        anchors.result = CheckResult::NotChecked;
    }
    vec![
        check(CheckKind::Chain, view.events, IN_CHAIN, view),
        check(CheckKind::Sequence, view.events, &["sequence_broken"], view),
        check(CheckKind::Seals, view.sessions, &["seal_broken"], view),
        anchors,
        check(CheckKind::Rows, view.rows, IN_ROWS, view),
        check(CheckKind::Content, view.files, IN_FILES, view),
        check(CheckKind::Signatures, view.acts, &["act_unsigned"], view),
    ]
}

fn finding(finding: &FindingView, locale: Locale) -> Finding {
    let place = [
        finding.table.as_deref().unwrap_or_default(),
        finding.label.as_str(),
        finding.id.as_deref().unwrap_or_default(),
    ];
    let mut position = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if let Some(seq) = finding.seq {
        position = format!("{seq} {position}");
    }
    Finding {
        position: position.trim().to_owned(),
        fact: wording::coded(locale, "finding", &finding.kind),
        action: wording::coded(locale, "finding-action", &finding.kind),
    }
}

fn report(work: &Work<'_, '_>, view: &VerificationView, locale: Locale) -> Result<VerificationReportView> {
    let person = store::people::get_person(work, work.actor())?.or_missing()?;
    let post = store::people::list_posts(work, work.actor())?
        .first()
        .map(|post| wording::post(locale, *post))
        .unwrap_or_default();
    let footer = printing::footer(work)?;
    let minute = |text: &str| {
        domain::Moment::parse(text).map(|at| at.local_minute(work.now().zone)).unwrap_or_default()
    };
    let first = store::audit::get_event(work, 1)?
        .map(|event| event.at.local_minute(work.now().zone))
        .unwrap_or_default();
    let office = work.office();
    let verdict = match (view.intact, view.cancelled) {
        (true, _) => ReportVerdict::Intact,
        (false, true) => ReportVerdict::Unverifiable,
        (false, false) => ReportVerdict::Altered,
    };
    Ok(VerificationReportView {
        office: printing::office(work),
        number: format!("{}-{}", office.number, view.head_seq),
        from: first,
        to: minute(&view.ended_at),
        first_seq: 1,
        last_seq: u64::try_from(view.head_seq).unwrap_or_default(),
        verdict,
        summary: String::new(),
        vault: office.vault_id.chars().take(13).collect(),
        schema_version: 1,
        small_office: office.small_office,
        verifier: person.name.clone(),
        verifier_post: post.clone(),
        verifier_account: footer.printed_account.clone(),
        program: format!("Strongroom {}", env!("CARGO_PKG_VERSION")),
        rule_pack: format!("v{}", store::access::pack_version(work)?),
        trust_anchor: String::new(),
        clock: office.time_zone.clone(),
        checks: checks(view),
        anchors: Vec::new(),
        unanchored: u64::try_from(view.head_seq - view.anchored_seq).unwrap_or_default(),
        findings: view.findings.iter().map(|one| finding(one, locale)).collect(),
        signatures: vec![ReportSignature {
            role: wording::coded(locale, "role", "verifier"),
            signature: paper::Signature {
                name: person.name.clone(),
                post: post.clone(),
                ..Default::default()
            },
        }],
        qr_text: None,
        footer,
    })
}

fn verified_now(desk: &mut Desk) -> Result<VerificationView> {
    let begun_at = desk.now().at.to_string();
    let report = desk.vault().prepare_verification(Vec::new())?.run(&|_, _| true)?;
    shown(desk, report, 0, begun_at)
}

/// Prints.
pub fn print_verification_report(
    desk: &mut Desk,
    _: PrintVerificationReport,
) -> Result<Changed<PrintedFile>> {
    desk.permit(Operation::PrintVerificationReport)?;
    let locale = desk.locale();
    let view = match desk.verification() {
        Some(view) => view.clone(),
        None => verified_now(desk)?,
    };
    desk.witness(Operation::PrintVerificationReport, |work| {
        let report = report(work, &view, locale)?;
        let printed = render_verification_report(&report, locale)?;
        work.record(VaultEvent::ReportPrinted { report: work.new_id(), digest: printing::digest(&printed) });
        Ok(printing::file(
            format!("{} {}.pdf", wording::coded(locale, "file", "verification_report"), report.number),
            printed,
        ))
    })
}
