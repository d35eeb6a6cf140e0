//! Print an approval sheet (打印审批单): what exactly is asked, to be signed with a pen by somebody who is away.

use super::asking::{facts, state_today};
use super::shown::statement_lines;
use super::title_or_sealed;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Locale, Operation, Result, Work, printing, wording};
use domain::ApprovalId;
use domain::access::Level;
use domain::approvals::{
    ApprovalRefusal, ApprovalState, CONFIRM_WORKING_DAYS, PaperEvent, SheetCode, may_go_on_paper,
    missing_posts,
};
use paper::Signature;
use paper::form::{Fact, Form, Format, Part, Said, Sign, Table, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::ApprovalRow;
use ts_rs::TS;

/// Which.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintApprovalSheet {
    /// The request; none: the blank form.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<String>,
}

/// Prints it.
pub fn print_approval_sheet(desk: &mut Desk, ask: PrintApprovalSheet) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintApprovalSheet, |work| {
        let Some(id) = ask.id.as_deref() else { return blank(work, locale) };
        let id: ApprovalId = id.parse().ok().or_missing()?;
        let row = store::approvals::get_visible(work, work.sight(), id)?.or_missing()?;
        may_go_on_paper(&row.number, row.level)?;
        let approval = facts(work, &row)?;
        let number = row.number.clone();
        if state_today(&row, work.now())? == ApprovalState::Expired {
            return Err(ApprovalRefusal::Expired { number, until: row.expires_on }.into());
        }
        if approval.state != ApprovalState::Open {
            return Err(ApprovalRefusal::AlreadyApproved { number }.into());
        }
        let code =
            SheetCode { vault: vault_bytes(work)?, approval: *row.id.0.as_bytes(), digest: approval.digest };
        let posts: Vec<String> =
            missing_posts(&approval).iter().map(|post| wording::post(locale, *post)).collect();
        let printed = render_form(&sheet(work, locale, &row, &code, posts)?, locale)?;
        work.record(PaperEvent::ApprovalSheetPrinted {
            approval: row.id,
            digest: approval.digest,
            file: printing::digest(&printed),
        });
        Ok(printing::file(format!("{number}.pdf"), printed))
    })
}

/// The vault's identity as a code carries it.
pub(super) fn vault_bytes(work: &Work<'_, '_>) -> Result<[u8; 16]> {
    let id = uuid::Uuid::parse_str(&work.office().vault_id);
    Ok(*id.map_err(|_| Error::Broken("the vault has no identity".into()))?.as_bytes())
}

/// 机密 and above: the counter's paper names no title.
fn title(locale: Locale, row: &ApprovalRow) -> String {
    match (&row.record, row.level >= Level::Confidential) {
        (None, _) => wording::coded(locale, "approval-field", "none"),
        (Some(_), true) => wording::coded(locale, "approval-field", "withheld"),
        (Some(_), false) => title_or_sealed(locale, row.record_title.clone()),
    }
}

fn sheet(
    work: &Work<'_, '_>,
    locale: Locale,
    row: &ApprovalRow,
    code: &SheetCode,
    posts: Vec<String>,
) -> Result<Form> {
    let none = || wording::coded(locale, "approval-field", "none");
    let mark = printing::mark(work, locale, row.level)?;
    let content = hex::encode(code.digest);
    let hash: Vec<&str> = (0..4).map(|part| &content[part * 4..part * 4 + 4]).collect();
    let rows: Vec<Vec<String>> =
        statement_lines(work, locale, row)?.into_iter().map(|(label, value)| vec![label, value]).collect();
    let sign = |role: String| Sign {
        role,
        signature: Signature::default(),
        choices: vec!["approval-agreed", "approval-not-agreed"],
    };
    Ok(Form {
        format: Format::A4,
        title: "approval-title",
        number: row.number.clone(),
        code: paper::qr::text_of(&code.bytes()),
        office: printing::office(work),
        parts: vec![
            Part::Facts(vec![
                Fact::new("approval-applicant", row.applicant_name.clone()),
                Fact::new("approval-asked", row.asked_at.local_minute(work.now().zone)),
                Fact::new("approval-action", wording::coded(locale, "action", &row.action)),
                Fact::new("approval-level", if mark.is_empty() { none() } else { mark }),
                Fact::new("approval-record", row.record_number.clone().unwrap_or_else(none)),
                Fact::new("approval-valid", row.expires_on.to_string()),
                Fact::wide("approval-title-head", title(locale, row)),
                Fact::wide("approval-purpose", row.purpose.clone()),
                Fact::new("approval-article", row.article.clone()),
                Fact::new("approval-mode", wording::coded(locale, "approval-mode", &row.mode)),
            ]),
            Part::Section("approval-content"),
            Part::Said(Said::new("approval-sentence").with("hash", hash.join(" "))),
            Part::Table(Table {
                columns: vec![(1, "approval-key"), (3, "approval-value")],
                rows,
                blank_rows: 6,
            }),
            Part::Section("approval-decisions"),
            Part::Signatures(posts.into_iter().map(sign).collect()),
            Part::Facts(vec![Fact::wide("approval-opinion", "")]),
            Part::Note(Said::new("approval-note").with("days", CONFIRM_WORKING_DAYS.to_string())),
        ],
        footer: printing::footer(work)?,
    })
}

/// The form to be filled in by hand, for a day without power.
fn blank(work: &Work<'_, '_>, locale: Locale) -> Result<PrintedFile> {
    let facts = |labels: &[&'static str]| labels.iter().map(|label| Fact::new(label, "")).collect();
    let post = |post| Sign {
        role: wording::post(locale, post),
        signature: Signature::default(),
        choices: vec!["approval-agreed", "approval-not-agreed"],
    };
    let form = Form {
        format: Format::A4,
        title: "approval-title",
        number: String::new(),
        code: String::new(),
        office: printing::office(work),
        parts: vec![
            Part::Facts(facts(&[
                "approval-applicant",
                "approval-asked",
                "approval-action",
                "approval-level",
                "approval-record",
                "approval-valid",
            ])),
            Part::Facts(vec![Fact::wide("approval-title-head", ""), Fact::wide("approval-purpose", "")]),
            Part::Section("approval-content"),
            Part::Table(Table {
                columns: vec![(1, "approval-key"), (3, "approval-value")],
                rows: vec![Vec::new(); 6],
                blank_rows: 6,
            }),
            Part::Section("approval-decisions"),
            Part::Signatures(
                domain::access::Permission::Approve.posts().iter().map(|one| post(*one)).collect(),
            ),
            Part::Facts(vec![Fact::wide("approval-opinion", "")]),
        ],
        footer: printing::footer(work)?,
    };
    let printed = render_form(&form, locale)?;
    work.record(PaperEvent::BlankApprovalSheetPrinted {
        print: work.new_id(),
        file: printing::digest(&printed),
    });
    Ok(printing::file(format!("{}.pdf", wording::coded(locale, "approval-field", "sheet")), printed))
}
