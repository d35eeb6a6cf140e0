//! Print the approval sheet of a copy job (复制审批单): what was asked, who decided, who must be there; or the blank form.

use super::facts::find_job;
use super::paper_title::{counter_title, mark_or_none};
use super::statements::number_of;
use crate::border::PrintedFile;
use crate::{Changed, Desk, Locale, Operation, Result, Work, printing, wording};
use domain::RowId;
use domain::access::Post;
use domain::copying::CopyEvent;
use paper::Signature;
use paper::form::{Fact, Form, Format, Part, Said, Sign, render_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::JobRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintCopyApproval {
    /// Which job; none: the blank form.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub job_id: Option<String>,
}

/// Prints.
pub fn print_copy_approval(desk: &mut Desk, ask: PrintCopyApproval) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintCopyApproval, |work| {
        let name = wording::coded(locale, "file", "copy_approval");
        let Some(id) = ask.job_id.as_deref().filter(|id| !id.is_empty()) else {
            let form =
                form(work, locale, String::new(), facts(&Values::default()), decisions(work, locale, None)?)?;
            let printed = render_form(&form.blank(), locale)?;
            let (form, digest): (RowId, _) = (work.new_id(), printing::digest(&printed));
            work.record(CopyEvent::BlankCopyFormPrinted { form, digest });
            return Ok(printing::file(format!("{name}.pdf"), printed));
        };
        let job = find_job(work, work.sight(), id)?;
        let values = values(work, locale, &job)?;
        let form =
            form(work, locale, job.number.clone(), facts(&values), decisions(work, locale, Some(&job))?)?;
        let printed = render_form(&form, locale)?;
        work.record(CopyEvent::CopyApprovalPrinted { job: job.id, digest: printing::digest(&printed) });
        Ok(printing::file(format!("{name} {}.pdf", job.number), printed))
    })
}

/// What stands in the grid.
#[derive(Default)]
struct Values {
    department: String,
    applicant: String,
    asked: String,
    number: String,
    document: String,
    level: String,
    title: String,
    pages: String,
    copies: String,
    range: String,
    certified: String,
    back: String,
    receiver: String,
    purpose: String,
    destination: String,
    approval: String,
    confirmed: String,
}

fn values(work: &Work<'_, '_>, locale: Locale, job: &JobRow) -> Result<Values> {
    let none = || wording::coded(locale, "approval-field", "none");
    let or_none = |text: &str| if text.is_empty() { none() } else { text.to_owned() };
    let confirmed = store::copying::list_confirmations(work, job.id)?;
    let confirmed: Vec<String> =
        confirmed.iter().map(|one| format!("{}：{}", one.name, one.reason)).collect();
    Ok(Values {
        department: job.applicant_department.clone(),
        applicant: job.applicant_name.clone(),
        asked: job.requested_at.local_minute(work.now().zone),
        number: format!("{}-{}", number_of(job), job.source_label),
        document: or_none(&job.document_number),
        level: mark_or_none(work, locale, job.record_level)?,
        title: counter_title(locale, job.record_level, &job.title),
        pages: format!("{} / {}", job.pages, job.source_pages),
        copies: job.copies.to_string(),
        range: if job.page_range.is_empty() {
            ::texts::text(locale, "ui-copying-all-pages").unwrap_or_default()
        } else {
            job.page_range.clone()
        },
        certified: ::texts::text(locale, if job.certified { "paper-yes" } else { "paper-no" })
            .unwrap_or_default(),
        back: job.return_by.map_or_else(none, |day| day.to_string()),
        receiver: job.receiver_name.clone(),
        purpose: job.purpose.clone(),
        destination: job.destination.clone(),
        approval: job
            .approval_number
            .clone()
            .unwrap_or_else(|| wording::coded(locale, "ground", &job.ground)),
        confirmed: or_none(&confirmed.join("；")),
    })
}

fn facts(values: &Values) -> Vec<Fact> {
    vec![
        Fact::new("copy-approval-department", values.department.clone()),
        Fact::new("copy-approval-applicant", values.applicant.clone()),
        Fact::new("copy-approval-asked", values.asked.clone()),
        Fact::new("copy-approval-receiver", values.receiver.clone()),
        Fact::wide("copy-approval-title-head", values.title.clone()),
        Fact::new("copy-approval-record", values.number.clone()),
        Fact::new("copy-approval-document", values.document.clone()),
        Fact::new("copy-approval-level", values.level.clone()),
        Fact::new("copy-approval-pages", values.pages.clone()),
        Fact::new("copy-approval-copies", values.copies.clone()),
        Fact::new("copy-approval-range", values.range.clone()),
        Fact::new("copy-approval-certified", values.certified.clone()),
        Fact::new("copy-approval-back", values.back.clone()),
        Fact::wide("copy-approval-purpose", values.purpose.clone()),
        Fact::wide("copy-approval-destination", values.destination.clone()),
        Fact::wide("copy-approval-approval", values.approval.clone()),
        Fact::wide("copy-approval-confirmed", values.confirmed.clone()),
    ]
}

fn pen(role: String, choices: Vec<&'static str>) -> Sign {
    Sign { role, signature: Signature::default(), choices }
}

/// Whoever decided, with the handwriting; whoever is still to decide has room for a pen.
fn decisions(work: &Work<'_, '_>, locale: Locale, job: Option<&JobRow>) -> Result<Vec<Sign>> {
    let choices = || vec!["approval-agreed", "approval-not-agreed"];
    let Some(approval) = job.and_then(|job| job.approval) else {
        let posts = [Post::OfficeDirector, Post::DivisionManager, Post::GeneralManager];
        return Ok(match job {
            Some(_) => Vec::new(),
            None => posts.map(|post| pen(wording::post(locale, post), choices())).into(),
        });
    };
    let Some(row) = store::approvals::get_approval(work, work.sight(), approval)? else {
        return Ok(Vec::new());
    };
    let given = store::approvals::list_decisions(work, approval)?;
    let mut signs = Vec::new();
    for post in &row.approvers {
        let role = wording::post(locale, *post);
        let Some(one) = given.iter().find(|one| one.post == *post && one.decision == "approve") else {
            signs.push(pen(role, choices()));
            continue;
        };
        signs.push(Sign {
            role: role.clone(),
            signature: Signature {
                name: one.name.clone(),
                post: role,
                at: one.decided_at.local_minute(work.now().zone),
                key_fingerprint: None,
                ink: printing::ink_of_act(work, Some(one.signature))?,
            },
            choices: Vec::new(),
        });
    }
    Ok(signs)
}

fn form(
    work: &Work<'_, '_>,
    locale: Locale,
    number: String,
    facts: Vec<Fact>,
    decisions: Vec<Sign>,
) -> Result<Form> {
    let on_the_spot = ["operator", "supervisor", "receiver-sign"];
    let mut parts = vec![Part::Facts(facts)];
    if !decisions.is_empty() {
        parts.push(Part::Section("copy-approval-decisions"));
        parts.push(Part::Signatures(decisions));
    }
    let here = on_the_spot.map(|role| {
        let key = format!("paper-copy-approval-{role}");
        pen(::texts::text(locale, &key).unwrap_or(key), Vec::new())
    });
    parts.extend([
        Part::Section("copy-approval-on-the-spot"),
        Part::Signatures(here.into()),
        Part::Note(Said::new("copy-approval-note")),
    ]);
    Ok(Form {
        format: Format::A4,
        title: "copy-approval-title",
        number,
        code: String::new(),
        office: printing::office(work),
        parts,
        footer: printing::footer(work)?,
    })
}
